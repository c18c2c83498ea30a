"""git: a file for each record in one commit, carried as a bundle to a repository that stands for
the server, and as another bundle from there to the second person's. It stores objects; no files are
checked out. `python -m benchmarks.peers.git VERB …` is one step."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any, Final

from benchmarks.measuring import StepFailed, run
from benchmarks.peers import installing
from benchmarks.peers.carrying import PULL, PUSH, Carried, Step, digest
from benchmarks.peers.stepping import carry_out, timed

_SETTINGS: Final = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_AUTHOR_NAME": "Someone",
    "GIT_AUTHOR_EMAIL": "someone@example.invalid",
    "GIT_COMMITTER_NAME": "Someone",
    "GIT_COMMITTER_EMAIL": "someone@example.invalid",
}
_BRANCH: Final = "main"
_EACH_FOLDER: Final = 100


class Git:
    def __init__(self) -> None:
        program = installing.needed("git")
        said = subprocess.run((program, "--version"), capture_output=True, text=True, check=True)  # noqa: S603
        self.name = f"{' '.join(said.stdout.split()[::2])} bundle"

    def prepare(self, folder: Path, lines: Path) -> None:
        folder.mkdir()
        for each in ("one", "server", "two"):
            _git(folder, "init", "--quiet", f"--initial-branch={_BRANCH}", each)
        # What git tidies up behind a commit belongs to the commit, which nobody times here.
        _git(folder / "one", "config", "gc.autoDetach", "false")
        for number, line in enumerate(lines.read_bytes().splitlines()):
            file = folder / "one" / f"{number // _EACH_FOLDER:04}" / f"{number:08}.json"
            file.parent.mkdir(exist_ok=True)
            file.write_bytes(line)
        _git(folder / "one", "add", "--all")
        _git(folder / "one", "commit", "--quiet", "--message=Records")

    def carry(self, folder: Path, lines: Path) -> Carried:
        steps, moved = [], {}
        for half, source, to in ((PUSH, "one", "server"), (PULL, "server", "two")):
            bundle = folder / f"{half}.bundle"
            for verb, where in (("make", source), ("take", to)):
                done = _step(verb, folder / where, bundle)
                name = f"{half}: {verb}"
                steps.append(Step(name, half, done["seconds"], done["cpu"], done["peak"]))
            moved[half] = bundle.stat().st_size
        if _step("held", folder / "two")["digest"] != digest(lines.read_bytes().splitlines()):
            raise StepFailed("git: not everything arrived as it was written")
        return Carried(steps, moved, server=max(steps[1].peak, steps[2].peak))


def _step(verb: str, *words: Path) -> dict[str, Any]:
    return run(sys.executable, "-m", "benchmarks.peers.git", verb, *map(str, words)).report


def make(repository: str, bundle: str) -> dict[str, Any]:
    return timed(lambda: _git(Path(repository), "bundle", "create", "--quiet", bundle, _BRANCH))


def take(repository: str, bundle: str) -> dict[str, Any]:
    branch = f"{_BRANCH}:refs/heads/{_BRANCH}"
    words = ("fetch", "--quiet", "--update-head-ok", bundle, branch)
    return timed(lambda: _git(Path(repository), *words))


def held(repository: str) -> dict[str, Any]:
    folder = Path(repository)
    _git(folder, "checkout", "--quiet", "--force", _BRANCH)
    files = (each for each in folder.rglob("*.json") if each.is_file())
    return {"digest": digest(each.read_bytes() for each in files)}


def _git(folder: Path, *words: str) -> dict[str, Any]:
    command = (installing.needed("git"), *words)
    done = subprocess.run(  # noqa: S603
        command, cwd=folder, env={**os.environ, **_SETTINGS}, capture_output=True, check=False
    )
    if done.returncode:
        raise StepFailed(f"git {' '.join(words)}\n{done.stderr.decode()}")
    return {}


if __name__ == "__main__":
    carry_out({"make": make, "take": take, "held": held})
