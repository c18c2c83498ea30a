"""Runs the tests against a mutant, each in a process of its own that this one forks.

This process has what the tests import in memory already, but nothing of the program: a child loads
that afresh, with one module changed.
"""

from __future__ import annotations

import ast
import importlib
import importlib.abc
import importlib.machinery
import importlib.util
import os
import resource
import signal
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from types import CodeType, ModuleType
from typing import Final

import hypothesis
import pytest

from tests.mutating.mutants import Mutant, mutated

ROOT: Final = Path(__file__).resolve().parents[2]
JOURNAL: Final = ROOT / "src" / "ijm_desktop" / "journal"
ALSO: Final = {"ruling": ["tests/vault/test_effect.py"]}
"""Tests beside those of the journal that a module's mutants are tried on."""
WARM: Final = ("cbor2", "zstandard", "cryptography.fernet", "sqlcipher3")
MEMORY: Final = 4 << 30
EXAMPLES: Final = 40


class Fate(StrEnum):
    KILLED = "killed"
    TIMED_OUT = "timed out"
    SURVIVED = "survived"


@dataclass(frozen=True, slots=True)
class Tried:
    module: str
    mutant: Mutant
    fate: Fate
    seconds: float


class _Loader(importlib.machinery.SourceFileLoader):
    """Loads the tree it is given in place of the file's own."""

    tree: ast.Module

    def get_code(self, _fullname: str) -> CodeType:
        return compile(self.tree, self.path, "exec")


class _Finder(importlib.abc.MetaPathFinder):
    def __init__(self, module: str, tree: ast.Module) -> None:
        self._name = f"ijm_desktop.journal.{module}"
        self._path = str(JOURNAL / f"{module}.py")
        self._tree = tree

    def find_spec(
        self, fullname: str, _path: Sequence[str] | None, _target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        if fullname != self._name:
            return None
        loader = _Loader(fullname, self._path)
        loader.tree = self._tree
        return importlib.util.spec_from_file_location(fullname, self._path, loader=loader)


def warm_up() -> None:
    for name in WARM:
        importlib.import_module(name)


def tests_of(module: str) -> list[str]:
    """Its own first: they are the likeliest to fail."""
    own = f"tests/journal/test_{module}.py"
    others = [f"tests/journal/{each.name}" for each in (ROOT / "tests/journal").glob("test_*.py")]
    return [*sorted(others, key=lambda each: (each != own, each)), *ALSO.get(module, [])]


def try_all(
    chosen: Sequence[tuple[str, Mutant]], sources: dict[str, str], at_once: int, limit: float
) -> Iterator[Tried]:
    """`limit`: seconds after which a mutant that still runs counts as found out."""
    waiting = list(reversed(chosen))
    running: dict[int, tuple[str, Mutant, float]] = {}
    while waiting or running:
        while waiting and len(running) < at_once:
            module, mutant = waiting.pop()
            tree = mutated(sources[module], mutant.number)
            running[start(module, tree)] = module, mutant, time.monotonic()
        for child, (module, mutant, since) in list(running.items()):
            taken = time.monotonic() - since
            if taken > limit:
                os.kill(child, signal.SIGKILL)
            ended, status = os.waitpid(child, 0 if taken > limit else os.WNOHANG)
            if ended:
                del running[child]
                yield Tried(module, mutant, _fate(status, timed_out=taken > limit), taken)
        time.sleep(0.02)


def _fate(status: int, *, timed_out: bool) -> Fate:
    if timed_out:
        return Fate.TIMED_OUT
    return Fate.SURVIVED if status == 0 else Fate.KILLED


def start(module: str, tree: ast.Module | None) -> int:
    """The process that tries it; its exit status is 0 when every test passes. None: unchanged."""
    child = os.fork()
    if child:
        return child
    status = 1
    try:
        if tree is not None:
            sys.meta_path.insert(0, _Finder(module, tree))
        status = _tested(module)
    finally:
        os._exit(status)


def _tested(module: str) -> int:
    quiet = os.open(os.devnull, os.O_WRONLY)
    os.dup2(quiet, 1)
    os.dup2(quiet, 2)
    os.nice(10)
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    hypothesis.settings.register_profile(
        "mutants",
        max_examples=EXAMPLES,
        derandomize=True,
        deadline=None,
        database=None,
        phases=[hypothesis.Phase.explicit, hypothesis.Phase.generate],
    )
    arguments = [
        "-x",
        "-q",
        "-p",
        "no:cacheprovider",
        "-p",
        "no:randomly",
        "-p",
        "no:xdist",
        "--assert=plain",
    ]
    return int(
        pytest.main(
            [
                *arguments,
                "--hypothesis-profile=mutants",
                *(str(ROOT / each) for each in tests_of(module)),
            ]
        )
    )
