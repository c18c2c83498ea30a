"""An organisation of real folders, made once by the program itself and copied for each test."""

from __future__ import annotations

import hashlib
import json
import shutil
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from ijm_desktop.cli.program import ijm
from ijm_desktop.cli.session import Machine, Session
from ijm_desktop.crypto.passphrase import FLOOR
from ijm_desktop.kernel.cover import current as current_cover

PASSPHRASE = "copper lantern seventeen geese"
SUFFIX = current_cover().suffix


@dataclass(frozen=True, slots=True)
class Ran:
    """What one call of the program said, and its exit status."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def code(self) -> str:
        """Of the only error there is: its line is the whole of standard error."""
        assert self.err.count("\n") == 1, self.err
        error, code, sentence = self.err.split(": ", 2)
        assert error == "error"
        assert sentence.rstrip().endswith((".", "--help"))
        return code


def ijm_in_process(*arguments: str | Path, typed: str | None = None) -> Ran:
    session = Session(Machine(parameters=FLOOR))
    result = CliRunner().invoke(ijm, [str(each) for each in arguments], input=typed, obj=session)
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return Ran(result.exit_code, result.stdout, result.stderr)


@dataclass(slots=True)
class Organisation:
    """Folders of headquarters and its colleagues under `folder`, one passphrase for all.

    `hq`; `ines`, an investigator, and `ana`, a social worker, of one office; `nadia`, whose
    request headquarters answered and who has not accepted; `early`, headquarters before Ana and
    Nadia came; `other`, another organisation's headquarters, which answered Nadia too.
    """

    folder: Path
    codes: dict[str, str] = field(default_factory=dict)
    seats: dict[str, str] = field(default_factory=dict)

    def __call__(self, who: str, *arguments: str | Path, typed: str | None = None) -> Ran:
        """Runs a command on somebody's folder."""
        given = ("--vault", self.folder / who, "--passphrase-file", self.passphrase_file)
        return ijm_in_process(*arguments, *given, typed=typed)

    def said(self, who: str, *arguments: str | Path) -> Any:
        """The JSON value of a command that must work."""
        ran = self(who, *arguments, "--json")
        assert (ran.status, ran.err) == (0, "")
        return ran.json

    @property
    def passphrase_file(self) -> Path:
        return self.folder / "passphrase"

    @property
    def stick(self) -> Path:
        return self.folder / "stick"

    def exchange(self, *people: str) -> None:
        for who in people:
            self.said(who, "sync", "folder", self.stick)

    def request(self, who: str) -> Path:
        return self.folder / f"{who}.request"

    def welcome(self, who: str) -> Path:
        return self.folder / f"{who}.welcome"

    def bundles(self) -> list[Path]:
        return sorted(self.stick.iterdir())

    def digest(self, who: str) -> Any:
        return self.said(who, "vault", "digest")

    def bytes_of(self, who: str) -> dict[str, str]:
        """A hash of every file of somebody's folder."""
        files = sorted(each for each in (self.folder / who).rglob("*") if each.is_file())
        return {each.name: hashlib.sha256(each.read_bytes()).hexdigest() for each in files}


def _founded(made: Organisation, who: str, name: str) -> None:
    made.codes[who] = made.said(who, "hq", "create", "--organisation", name)["root_code"]


def _asked(made: Organisation, who: str, role: str) -> None:
    details = ("--name", who.title(), "--role", role, "--office", "Harbour")
    asked = made.said(who, "enrol", "request", *details, "--out", made.request(who))
    made.codes[who] = asked["request_code"]
    made.seats[who] = asked["seat"]


def _enrolled(made: Organisation, who: str, at: str = "hq", answer: Path | None = None) -> None:
    out = answer or made.welcome(who)
    code = ("--request-code", made.codes[who])
    made.said(at, "hq", "enrol", made.request(who), "--out", out, *code)


@pytest.fixture(scope="session")
def ready(tmp_path_factory: pytest.TempPathFactory) -> Organisation:
    made = Organisation(tmp_path_factory.mktemp("organisation"))
    made.passphrase_file.write_text(f"{PASSPHRASE}\n")
    made.stick.mkdir()
    _founded(made, "hq", "Freedom Works")
    _founded(made, "other", "Somebody Else")
    for who, role in (("ines", "investigator"), ("ana", "social_worker"), ("nadia", "clinician")):
        _asked(made, who, role)
    _enrolled(made, "ines")
    shutil.copytree(made.folder / "hq", made.folder / "early")
    _enrolled(made, "ana")
    _enrolled(made, "nadia")
    _enrolled(made, "nadia", at="other", answer=made.folder / "other.welcome")
    for who in ("ines", "ana"):
        made.said(who, "enrol", "accept", made.welcome(who), "--root-code", made.codes["hq"])
    return made


@pytest.fixture
def org(ready: Organisation, tmp_path: Path) -> Organisation:
    folder = shutil.copytree(ready.folder, tmp_path / "organisation")
    return Organisation(folder, dict(ready.codes), dict(ready.seats))


@pytest.fixture(scope="session")
def case_written(ready: Organisation, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """Everybody's folder after Ines wrote a case and a person of it, with what lies beside her
    work since then, and the case's id."""
    place = tmp_path_factory.mktemp("case") / "organisation"
    org = Organisation(shutil.copytree(ready.folder, place), ready.codes, ready.seats)
    made: str = org.said("ines", "record", "add", "case", "--set", "case_type=other")["id"]
    person = org.said("ines", "record", "add", "person", "--set", "gender=Feminine")["id"]
    org.said("ines", "record", "add", "case_person", "--case", made, "--set", f"person={person}")
    return place, made


@pytest.fixture
def case(org: Organisation, case_written: tuple[Path, str]) -> str:
    """The id of a case that Ines wrote, with a person of it, before anything else was done."""
    folder, made = case_written
    shutil.rmtree(org.folder / "ines")
    for each in folder.iterdir():
        if each.is_dir() and not (org.folder / each.name).exists():
            shutil.copytree(each, org.folder / each.name)
        elif each.is_file():
            shutil.copy2(each, org.folder)
    return made
