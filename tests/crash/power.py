"""The power cut: every state a disk may be in, given what was written and what was synced.

The model is the strict one of POSIX: bytes and lengths last once their file was synced after them,
names once their folder was. Until then each may be lost without the others. Of the states of a
moment these are made: nothing pending lost; all of it; each single one lost; each single one kept;
every subset of the last three; the last write torn at every 512 bytes, with what came before it
kept and lost. SQLite's `-shm` is left out: whoever opens first makes it anew.
"""

from __future__ import annotations

import hashlib
import itertools
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from tests.crash.tracing import Call

SECTOR: Final = 512
_MOST_TORN: Final = 16
_MOST_SINGLE: Final = 24
_STALE: Final = "-shm"


@dataclass(frozen=True, slots=True)
class Write:
    file: int
    offset: int
    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Cut:
    """The file's length is set."""

    file: int
    size: int


@dataclass(frozen=True, slots=True)
class Name:
    """`path` now names `file`; a folder is -1; None takes the name away."""

    path: Path
    file: int | None


@dataclass(frozen=True, slots=True)
class Rename:
    source: Path
    path: Path


@dataclass(frozen=True, slots=True)
class Sync:
    """Of a file, or of the names in a folder."""

    what: int | Path


@dataclass(frozen=True, slots=True)
class Say:
    words: tuple[str, ...]


Step = Write | Cut | Name | Rename | Sync | Say
FOLDER: Final = -1


@dataclass(slots=True)
class Disk:
    """Contents by file, files by name."""

    names: dict[Path, int] = field(default_factory=dict)
    contents: dict[int, bytearray] = field(default_factory=dict)

    @classmethod
    def of(cls, folder: Path) -> Disk:
        disk = cls()
        for number, path in enumerate(sorted(folder.rglob("*"))):
            disk.names[path.relative_to(folder)] = number if path.is_file() else FOLDER
            if path.is_file():
                disk.contents[number] = bytearray(path.read_bytes())
        return disk

    def apply(self, step: Step) -> None:
        if isinstance(step, Write):
            held = self.contents.setdefault(step.file, bytearray())
            held.extend(bytes(max(0, step.offset - len(held))))
            held[step.offset : step.offset + len(step.data)] = step.data
        elif isinstance(step, Cut):
            held = self.contents.setdefault(step.file, bytearray())
            held.extend(bytes(max(0, step.size - len(held))))
            del held[step.size :]
        elif isinstance(step, Name) and step.file is not None:
            self.names[step.path] = step.file
        elif isinstance(step, Name):
            self.names.pop(step.path, None)
        elif isinstance(step, Rename) and step.source in self.names:
            self.names[step.path] = self.names.pop(step.source)

    def reachable(self) -> dict[Path, int]:
        """Names whose folders all have theirs."""
        return {
            path: file
            for path, file in self.names.items()
            if all(self.names.get(above) == FOLDER for above in list(path.parents)[:-1])
        }

    def files(self) -> dict[Path, int]:
        return {path: file for path, file in self.reachable().items() if file != FOLDER}

    def lay(self, folder: Path) -> None:
        for path, file in sorted(self.reachable().items()):
            if file == FOLDER:
                (folder / path).mkdir(mode=0o700)
            else:
                (folder / path).write_bytes(self.contents.get(file, b""))

    def digest(self) -> bytes:
        whole = hashlib.sha256()
        for path, file in sorted(self.reachable().items()):
            data = self.contents.get(file, b"") if file != FOLDER else b"folder"
            whole.update(f"{path}\0{len(data)}\0".encode() + data)
        return whole.digest()


@dataclass(frozen=True, slots=True)
class State:
    """What may lie on the disk when the power goes, and what had been said by then."""

    disk: Disk = field(repr=False)
    said: tuple[tuple[str, ...], ...]
    why: str


class Recording:
    """Steps of a deed as strace saw them, in `folder`, which began as `before`."""

    def __init__(self, before: Path, folder: Path, calls: Sequence[Call]) -> None:
        self._folder = folder
        self._first = Disk.of(before)
        self._names = dict(self._first.names)
        self._fresh = itertools.count(1 + len(self._names))
        self._positions: dict[str, int] = {}
        self.steps: list[Step] = [step for call in calls for step in self._read(call)]
        self._settled = [self._settled_by(at, step) for at, step in enumerate(self.steps)]

    def _inside(self, path: str) -> Path | None:
        inside = Path(path)
        if not inside.is_relative_to(self._folder) or path.endswith(_STALE):
            return None
        return inside.relative_to(self._folder)

    def _read(self, call: Call) -> Iterator[Step]:
        if call.name == "writev":
            yield Say(tuple(call.strings()[0].decode().split()))
            return
        if call.name in ("openat", "mkdir", "unlink", "rmdir", "rename"):
            yield from self._renamed(call)
            return
        path = self._inside(call.paths()[0])
        if call.name == "lseek":
            self._positions[call.arguments.split("<")[0]] = call.result
            return
        if path is None:
            return
        if path == Path() or self._names.get(path) == FOLDER:
            yield Sync(path)
            return
        if path not in self._names:
            return  # it has no name any more
        yield self._changed(call, self._names[path])

    def _changed(self, call: Call, file: int) -> Step:
        last = call.arguments.rsplit(" ", 1)[-1]
        if call.name == "pwrite64":
            return Write(file, int(last), call.strings()[0][: call.result])
        if call.name == "write":
            at = self._positions.get(call.arguments.split("<")[0], 0)
            self._positions[call.arguments.split("<")[0]] = at + call.result
            return Write(file, at, call.strings()[0][: call.result])
        if call.name == "ftruncate":
            return Cut(file, int(last))
        assert call.name in ("fsync", "fdatasync"), call
        return Sync(file)

    def _renamed(self, call: Call) -> Iterator[Step]:
        paths = [self._inside(each.decode()) for each in call.strings()]
        path = paths[-1]
        if call.name == "openat":
            self._positions[str(call.result)] = 0
        if path is None:
            return
        if call.name == "rename":
            assert paths[0] is not None
            self._names[path] = self._names.pop(paths[0])
            yield Rename(paths[0], path)
        elif call.name == "openat":
            if "O_CREAT" in call.arguments and path not in self._names:
                self._names[path] = next(self._fresh)
                yield Name(path, self._names[path])
            if "O_TRUNC" in call.arguments:
                yield Cut(self._names[path], 0)
        elif call.name == "mkdir":
            self._names[path] = FOLDER
            yield Name(path, FOLDER)
        else:
            self._names.pop(path, None)
            yield Name(path, None)

    def _settled_by(self, at: int, step: Step) -> int:
        """The place of the sync that makes `step` last; beyond the end when there is none."""
        what: int | Path
        if isinstance(step, Write | Cut):
            what = step.file
        elif isinstance(step, Name | Rename):
            what = step.path.parent
        else:
            return at
        later = range(at + 1, len(self.steps))
        return next((j for j in later if self.steps[j] == Sync(what)), len(self.steps))

    def states(self, seed: str) -> Iterator[State]:
        """Each once, by what lies there and what was said."""
        chosen = random.Random(seed)  # noqa: S311 - to be repeatable
        seen: set[tuple[bytes, int]] = set()
        for cut in range(len(self.steps) + 1):
            for why, lost, torn in self._losses(cut, chosen):
                state = self._state(cut, why, lost, torn)
                key = (state.disk.digest(), len(state.said))
                if key not in seen:
                    seen.add(key)
                    yield state

    def some_states(self, seed: str, count: int) -> Iterator[State]:
        """One of each of `count` moments, or of all."""
        chosen = random.Random(seed)  # noqa: S311 - to be repeatable
        moments = range(len(self.steps) + 1)
        for cut in sorted(chosen.sample(moments, min(count, len(moments)))):
            why, lost, torn = chosen.choice(list(self._losses(cut, chosen)))
            yield self._state(cut, why, lost, torn)

    def _state(self, cut: int, why: str, lost: frozenset[int], torn: int | None) -> State:
        said = tuple(step.words for step in self.steps[:cut] if isinstance(step, Say))
        return State(self._disk(cut, lost, torn), said, f"after step {cut}, {why}")

    def _losses(
        self, cut: int, chosen: random.Random
    ) -> Iterator[tuple[str, frozenset[int], int | None]]:
        """What is lost, by place, and the bytes kept of the last write when it is torn."""
        pending = [at for at in range(cut) if self._settled[at] >= cut]
        everything = frozenset(pending)
        yield "nothing lost", frozenset(), None
        yield "all lost", everything, None
        single = chosen.sample(pending, min(len(pending), _MOST_SINGLE))
        for at in single:
            yield f"{at} lost", frozenset({at}), None
            yield f"only {at} kept", everything - {at}, None
        for count in range(4):
            for some in itertools.combinations(pending[-3:], count):
                yield f"{some} lost", frozenset(some), None
        if pending and isinstance(last := self.steps[pending[-1]], Write):
            tears = list(range(SECTOR, len(last.data), SECTOR))
            for kept in chosen.sample(tears, min(len(tears), _MOST_TORN)):
                yield f"last torn at {kept}", frozenset(), kept
                yield f"last torn at {kept}, the rest lost", everything - {pending[-1]}, kept

    def disk_at_the_end(self) -> Disk:
        return self._disk(len(self.steps), frozenset(), None)

    def _disk(self, cut: int, lost: frozenset[int], torn: int | None) -> Disk:
        first = self._first
        disk = Disk(dict(first.names), {k: bytearray(v) for k, v in first.contents.items()})
        last = max((at for at in range(cut) if self._settled[at] >= cut), default=None)
        for at, step in enumerate(self.steps[:cut]):
            if at in lost:
                continue
            if torn is not None and at == last and isinstance(step, Write):
                disk.apply(Write(step.file, step.offset, step.data[:torn]))
            else:
                disk.apply(step)
        return disk
