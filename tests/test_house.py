"""The rules of the house that no linter knows."""

from __future__ import annotations

import ast
import re
import subprocess
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "src" / "ijm_desktop"
FILE_LINES = 500
FUNCTION_LINES = 80
VAGUE = {"utils", "util", "helpers", "helper", "common", "manager", "base", "misc"}
# Sites that documents may point to; anything else is a slip, a package index most likely.
SITES = {
    "c2sp.org",
    "creativecommons.org",
    "fsf.org",
    "github.com",
    "spec.c2sp.org",
    "www.gnu.org",
    "www.rfc-editor.org",
    "www.w3.org",
}
OWN = re.compile(r"localhost|127\.0\.0\.1|\[::1\]|([\w-]+\.)*(example|invalid|test)")
LINK = re.compile(r"\bhttps?://(\[[^\]]*\]|[^\s/:'\"`<>)\]]+)")
MACHINE = re.compile(r"(?<![\w.~/-])/(?:work|root|home|Users|opt)/\w")


def sources() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def tracked_text() -> Iterator[tuple[str, str]]:
    """Name and content of every text file under version control."""
    listing = subprocess.run(
        ["git", "-c", "safe.directory=*", "ls-files", "-z"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    for name in filter(None, listing.split("\0")):
        path = ROOT / name
        if path.is_file():
            content = path.read_bytes()
            if b"\0" not in content:
                yield name, content.decode("utf-8", "replace")


def rooms() -> set[str]:
    return {path.parent.name for path in PACKAGE.glob("*/__init__.py")}


def test_files_and_functions_stay_short() -> None:
    long = []
    for path in sources():
        text = path.read_text("utf-8")
        if text.count("\n") > FILE_LINES:
            long.append(f"{path.relative_to(ROOT)}: {text.count(chr(10))} lines")
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.end_lineno:
                length = node.end_lineno - node.lineno + 1
                if length > FUNCTION_LINES:
                    long.append(f"{path.relative_to(ROOT)}: {node.name} has {length} lines")
    assert long == []


def test_no_file_or_room_has_a_vague_name() -> None:
    names = [path.relative_to(ROOT) for path in PACKAGE.rglob("*")]
    assert [name for name in names if name.stem.strip("_") in VAGUE] == []


def test_no_tracked_file_names_a_strange_host_or_a_place_on_somebody_s_machine() -> None:
    slips = []
    for name, text in tracked_text():
        hosts = {host for host in LINK.findall(text) if not OWN.fullmatch(host)}
        slips += [f"{name}: {host}" for host in sorted(hosts - SITES)]
        slips += [f"{name}: {place}" for place in MACHINE.findall(text)]
    assert slips == []


def test_no_test_is_passed_over() -> None:
    passing_over = re.compile(r"\b(skip|xfail|skipif|importorskip)\(|mark\.(skip|xfail)\b")
    tests = [path for path in (ROOT / "tests").rglob("*.py") if path != Path(__file__)]
    assert [str(path) for path in tests if passing_over.search(path.read_text("utf-8"))] == []


@pytest.mark.parametrize(
    ("forbidden", "may"),
    [
        ("cryptography", {"crypto"}),
        ("sqlcipher3", {"vault"}),
        ("PySide6", {"gui"}),
    ],
)
def test_every_room_is_under_the_contract_for_a_library(forbidden: str, may: set[str]) -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    contract = next(
        contract
        for contract in settings["tool"]["importlinter"]["contracts"]
        if forbidden in contract.get("forbidden_modules", [])
    )
    listed = {module.removeprefix("ijm_desktop.") for module in contract["source_modules"]}
    assert rooms() - listed - may == set()


def test_each_room_says_what_it_is() -> None:
    silent = [
        room
        for room in sorted(rooms())
        if not ast.get_docstring(ast.parse((PACKAGE / room / "__init__.py").read_text("utf-8")))
    ]
    assert silent == []
