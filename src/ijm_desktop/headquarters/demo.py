"""The training organisation: headquarters, an office with two seats, and five months of their work.

The story is data (story.py). It is told through the same actions and exchanges as a person's, with
a clock that stands where the story is, so every signature, receipt and date of writing is real.
Nobody's own work ever lies beside it: its passphrase is no secret and is shown.
"""

from __future__ import annotations

import contextlib
import json
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, TypeAlias

from ijm_desktop.actions import finding, reading, records, setting_up
from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.exchange import exchange_folder
from ijm_desktop.actions.importing import field_values
from ijm_desktop.actions.setting_up import Clock, Random, Who
from ijm_desktop.crypto.passphrase import FLOOR, Parameters
from ijm_desktop.headquarters import enrolling, story
from ijm_desktop.headquarters import exchange as headquarters_exchange
from ijm_desktop.headquarters.directory import scope_of, standing_of
from ijm_desktop.headquarters.founding import Founded, found
from ijm_desktop.headquarters.story import Addition, Calendar, Edit, Round, Step, Story
from ijm_desktop.kernel.cover import current as current_cover
from ijm_desktop.kernel.encoding import Value
from ijm_desktop.kernel.errors import AppError
from ijm_desktop.sync.transports.folder import Folder
from ijm_desktop.vault.files import disk_errors, write_atomically

Progress: TypeAlias = Callable[[int, int], None]
"""Called with how many steps are done, and of how many."""

_STICK: Final = "stick"
_ROOT_KEY: Final = "root.key"
_CARD: Final = "training.json"
_BETWEEN_SAVES_MS: Final = 20_000


class TrainingExists(AppError):
    code = "TRAINING_EXISTS"
    sentence = (
        "There is a training organisation in '{folder}' already. Nothing was changed; open that "
        "one, or choose another folder."
    )


class FolderNotEmpty(AppError):
    code = "FOLDER_NOT_EMPTY"
    sentence = (
        "The folder '{folder}' holds something else. Nothing was changed; choose an empty folder "
        "for the training organisation."
    )


@dataclass(frozen=True, slots=True)
class Demo:
    """Where each of them works, and the stick that goes between them. One passphrase opens all
    three; `root_code` is what headquarters reads out to whoever enrols."""

    passphrase: str
    headquarters: Path
    investigator: Path
    aftercare: Path
    stick: Path
    root_code: str


def build(
    folder: Path,
    *,
    clock: Clock,
    random: Random,
    parameters: Parameters = FLOOR,
    progress: Progress = lambda _done, _of: None,
) -> Demo:
    """All of it or nothing: it is made beside `folder`, which may be missing or empty, and put
    there when it is whole. Raises TrainingExists, FolderNotEmpty, the disk's errors."""
    if (folder / _CARD).is_file():
        raise TrainingExists(folder=folder)
    with disk_errors(folder):
        if folder.exists() and any(folder.iterdir()):
            raise FolderNotEmpty(folder=folder)
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".training-", dir=folder.parent) as beside:
            made = Path(beside, "made")
            made.mkdir(mode=0o700)
            code = _make(made, story.read(clock()), clock, random, parameters, progress)
            write_atomically(made / _CARD, json.dumps({"root_code": code}).encode())
            if folder.exists():
                folder.rmdir()
            made.rename(folder)
    return _at(folder, code)


def build_or_open(
    folder: Path,
    *,
    clock: Clock,
    random: Random,
    parameters: Parameters = FLOOR,
    progress: Progress = lambda _done, _of: None,
) -> Demo:
    """The one that is there, with whatever was written in it since, or a new one."""
    if not (folder / _CARD).is_file():
        return build(folder, clock=clock, random=random, parameters=parameters, progress=progress)
    with disk_errors(folder):
        card = json.loads((folder / _CARD).read_bytes())
    return _at(folder, card["root_code"])


def _at(folder: Path, root_code: str) -> Demo:
    return Demo(
        story.passphrase(),
        folder / story.HEADQUARTERS,
        folder / story.INVESTIGATOR,
        folder / story.AFTERCARE,
        folder / _STICK,
        root_code,
    )


@dataclass(slots=True)
class _Hands:
    """A clock that stands where the story is."""

    now_ms: int

    def __call__(self) -> int:
        return self.now_ms

    def move_to(self, at: int) -> None:
        """Never back, and people need a moment between two saves."""
        self.now_ms = max(at, self.now_ms + _BETWEEN_SAVES_MS)


@dataclass(slots=True)
class _Office:
    """The desks while the story is told; `known` is what the story calls records."""

    calendar: Calendar
    headquarters: Founded
    stick: Path
    desks: dict[str, Desk]
    known: dict[str, bytes] = field(default_factory=dict)

    def take(self, step: Step) -> None:
        match step:
            case Addition():
                self._add(step)
            case Edit():
                self._edit(step)
            case Round():
                self._exchange()

    def _add(self, step: Addition) -> None:
        desk = self.desks[step.seat]
        scope = None if step.scope is None else self.known[step.scope]
        values = self._values(desk, step.type, step)
        saved = records.add(desk, step.type, values, scope_id=scope)
        if step.id is not None:
            self.known[step.id] = saved.key.record

    def _edit(self, step: Edit) -> None:
        desk = self.desks[step.seat]
        shown = reading.find_record(desk, self.known[step.id])
        values = self._values(desk, shown.type, step)
        records.edit(desk, shown, values, reasons=step.reasons)

    def _values(self, desk: Desk, type_name: str, step: Addition | Edit) -> dict[str, Value]:
        record_type = desk.registry.get(type_name)
        told = self.calendar.fields(record_type, step.fields)
        return field_values(desk, record_type, told, self.known)

    def _exchange(self) -> None:
        carrier = Folder(self.stick, current_cover().suffix)
        self._seats()
        headquarters_exchange.exchange(self.headquarters.desk, carrier)
        self._seats()

    def _seats(self) -> None:
        for desk in self.desks.values():
            exchange_folder(desk, self.stick)


def _make(
    folder: Path,
    told: Story,
    clock: Clock,
    random: Random,
    parameters: Parameters,
    progress: Progress,
) -> str:
    """Founds, enrols and tells the story; the code of the root."""
    hands = _Hands(told.founded)
    with contextlib.ExitStack() as closing:
        headquarters = found(
            folder / story.HEADQUARTERS,
            told.passphrase,
            told.organisation,
            root_key=folder / _ROOT_KEY,
            clock=hands,
            random=random,
            parameters=parameters,
        )
        closing.callback(headquarters.desk.close)
        desks = {}
        for seat, (name, role) in told.people.items():
            desk = setting_up.create(
                folder / seat,
                told.passphrase,
                Who(name, role, told.office),
                clock=hands,
                random=random,
                parameters=parameters,
            ).desk
            closing.callback(desk.close)
            _enrol(headquarters, desk, folder)
            desks[seat] = desk
        _set(headquarters.desk, told)
        (folder / _STICK).mkdir()
        office = _Office(Calendar.at(clock()), headquarters, folder / _STICK, desks)
        for done, step in enumerate(told.steps):
            progress(done, len(told.steps))
            hands.move_to(step.at)
            office.take(step)
        for desk in desks.values():
            while finding.index_behind(desk):
                pass
        progress(len(told.steps), len(told.steps))
        return headquarters.root_code


def _set(headquarters: Desk, told: Story) -> None:
    """What everybody reads from headquarters from the first exchange on."""
    for type_name, fields in told.settings:
        record_type = headquarters.registry.get(type_name)
        values = field_values(headquarters, record_type, fields)
        organisation = standing_of(headquarters).organisation
        assert organisation is not None
        records.add(headquarters, type_name, values, scope_id=scope_of(organisation))


def _enrol(headquarters: Founded, desk: Desk, between: Path) -> None:
    """Request, answer and both codes compared, as by telephone."""
    request, answer = between / "request", between / "answer"
    asked = setting_up.write_request(desk, request)
    enrolling.enrol(headquarters.desk, request, answer, asked.code)
    setting_up.accept(desk, answer, headquarters.root_code)
    request.unlink()
    answer.unlink()
