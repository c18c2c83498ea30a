"""A day of commands watched by strace: what is asked for goes to the terminal and nowhere else."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

from ijm_desktop.casework.registry import REGISTRY
from ijm_desktop.kernel import identifiers
from ijm_desktop.kernel.declarations import Field, Scope
from ijm_desktop.kernel.encoding import Value
from ijm_desktop.kernel.values import write
from tests.leaks import canaries
from tests.leaks.conftest import Home
from tests.leaks.watching import Watched, watched

ASKED = canaries.WORD[:-1]
"""Finds the word and is none of what is looked for: a person's own arguments are not a leak."""
# Not through `main`, which forbids strace as well for whoever is not root.
IJM = "from ijm_desktop.cli.program import ijm; ijm.main(prog_name='ijm')"


def lines() -> Iterator[str]:
    """A case and a person, then a record of every type of theirs."""
    for each in sorted(REGISTRY.all(), key=lambda declared: not declared.root):
        values = canaries.values(each)
        entry: dict[str, object] = {
            "type": each.name,
            "fields": {field.name: _text(field, values[field.name]) for field in each.fields},
        }
        of_a_file = each.scope in (Scope.CASE, Scope.PERSON)
        if each.root:
            entry["id"] = each.scope.value
        else:
            scope = each.scope.value
            entry[scope] = scope if of_a_file else identifiers.text(canaries.SCOPE)
        yield json.dumps(entry, ensure_ascii=False)


def _text(field: Field, value: Value) -> object:
    return [write(field, each) for each in value] if field.many else write(field, value)


def test_a_day_of_commands_leaves_nothing_in_plain(home: Home, tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text(canaries.PASSPHRASE)

    def ijm(*command: str, typed: bytes = b"") -> Watched:
        given: list[str | Path] = [sys.executable, "-B", "-c", IJM, *command]
        given += ["--vault", home.work, "--passphrase-file", secret]
        place = tmp_path / "-".join(command[:2])
        done = watched(given, place, home.environment, typed=typed)
        assert done.status == 0, done.err
        assert (done.written, canaries.found_in(done.err)) == ({}, set())
        return done

    told = ijm("record", "import", "-", typed="\n".join(lines()).encode())
    assert canaries.found_in(told.out) == set()
    assert canaries.WORD.encode() in ijm("record", "list", "case").out
    assert canaries.WORD.encode() in ijm("search", ASKED).out
    assert canaries.found_in(ijm("vault", "check", "--without-files").out) == set()
    assert home.harvest() == {}


def test_a_mistake_in_what_is_given_does_not_repeat_it(home: Home, tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text(canaries.PASSPHRASE)
    given = [sys.executable, "-B", "-c", IJM, "record", "import", "-", "--vault", str(home.work)]
    line = json.dumps({"type": "observation", "fields": {"seen": [canaries.canary("seen")]}})
    done = watched(
        [*given, "--passphrase-file", str(secret)],
        tmp_path / "watching",
        home.environment,
        typed=line.encode(),
    )
    assert done.status == 1
    assert (canaries.found_in(done.out), canaries.found_in(done.err)) == (set(), set())
    assert done.written == {}
