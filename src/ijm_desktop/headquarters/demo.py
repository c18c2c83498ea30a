"""The training organisation: headquarters, two offices, and the work of their people.

The story is data (story) and is told as people would do it (telling). Nobody's own work ever lies
beside it: its passphrase is no secret and is shown.
"""

from __future__ import annotations

import contextlib
import json
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeAlias

from ijm_desktop.actions import finding, records, setting_up
from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.importing import field_values
from ijm_desktop.actions.setting_up import Clock, Random, Who
from ijm_desktop.crypto.passphrase import FLOOR, Parameters
from ijm_desktop.headquarters import enrolling, story
from ijm_desktop.headquarters.directory import scope_of, standing_of
from ijm_desktop.headquarters.founding import Founded, found
from ijm_desktop.headquarters.steps import Calendar, weight
from ijm_desktop.headquarters.story import Part, Story
from ijm_desktop.headquarters.telling import Hands, Office
from ijm_desktop.kernel.errors import AppError
from ijm_desktop.vault.files import disk_errors, write_atomically

Progress: TypeAlias = Callable[[int, int], None]
"""Called with how much is done, and of how much: in records written by hand, about."""

_STICK: Final = "stick"
_ROOT_KEY: Final = "root.key"
_CARD: Final = "training.json"
_INDEXING: Final = 20
"""What a seat's index weighs against one record written by hand."""


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
    """Where each of them works, and the stick that goes between them. `colleagues`: everybody's
    folder but headquarters', by seat. One passphrase opens all of them; `root_code` is what
    headquarters reads out to whoever enrols."""

    passphrase: str
    headquarters: Path
    colleagues: Mapping[str, Path]
    stick: Path
    root_code: str

    @property
    def investigator(self) -> Path:
        return self.colleagues[story.INVESTIGATOR]

    @property
    def aftercare(self) -> Path:
        return self.colleagues[story.AFTERCARE]


def build(
    folder: Path,
    *,
    clock: Clock,
    random: Random,
    parameters: Parameters = FLOOR,
    part: Part = Part.WHOLE,
    covered: bool = False,
    progress: Progress = lambda _done, _of: None,
) -> Demo:
    """All of it or nothing: it is made beside `folder`, which may be missing or empty, and put
    there when it is whole. `covered`: numbers for the folders of those who work in it, where a
    stranger may look. Raises TrainingExists, FolderNotEmpty, the disk's errors."""
    if (folder / _CARD).is_file():
        raise TrainingExists(folder=folder)
    with disk_errors(folder):
        if folder.exists() and any(folder.iterdir()):
            raise FolderNotEmpty(folder=folder)
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".training-", dir=folder.parent) as beside:
            made = Path(beside, "made")
            made.mkdir(mode=0o700)
            told = story.read(clock(), part)
            code = _make(_at(made, "", covered), told, clock, random, parameters, progress)
            card = {"root_code": code, "covered": covered}
            write_atomically(made / _CARD, json.dumps(card).encode())
            if folder.exists():
                folder.rmdir()
            made.rename(folder)
    return _at(folder, code, covered)


def build_or_open(
    folder: Path,
    *,
    clock: Clock,
    random: Random,
    parameters: Parameters = FLOOR,
    part: Part = Part.WHOLE,
    covered: bool = False,
    progress: Progress = lambda _done, _of: None,
) -> Demo:
    """The one that is there, with whatever was written in it since, or a new one."""
    if not (folder / _CARD).is_file():
        return build(
            folder,
            clock=clock,
            random=random,
            parameters=parameters,
            part=part,
            covered=covered,
            progress=progress,
        )
    with disk_errors(folder):
        card = json.loads((folder / _CARD).read_bytes())
    return _at(folder, card["root_code"], card.get("covered", False))


def _at(folder: Path, root_code: str, covered: bool) -> Demo:
    seats = story.seats()
    names = [str(number) for number in range(len(seats) + 1)]
    headquarters, *others = names if covered else (story.HEADQUARTERS, *seats)
    return Demo(
        story.passphrase(),
        folder / headquarters,
        {seat: folder / name for seat, name in zip(seats, others, strict=True)},
        folder / _STICK,
        root_code,
    )


def _make(
    there: Demo,
    told: Story,
    clock: Clock,
    random: Random,
    parameters: Parameters,
    progress: Progress,
) -> str:
    """Founds, enrols and tells the story; the code of the root."""
    hands, folder = Hands(told.founded), there.stick.parent
    with contextlib.ExitStack() as closing:
        headquarters = found(
            there.headquarters,
            told.passphrase,
            told.organisation,
            root_key=folder / _ROOT_KEY,
            clock=hands,
            random=random,
            parameters=parameters,
        )
        closing.callback(headquarters.desk.close)
        desks = {}
        for seat, who in told.people.items():
            desk = setting_up.create(
                there.colleagues[seat],
                told.passphrase,
                Who(who.name, who.role, who.office),
                clock=hands,
                random=random,
                parameters=parameters,
            ).desk
            closing.callback(desk.close)
            _enrol(headquarters, desk, folder)
            desks[seat] = desk
        _set(headquarters.desk, told)
        there.stick.mkdir()
        known = {seat: desk.vault.seat for seat, desk in desks.items()}
        office = Office(Calendar.at(clock()), headquarters, there.stick, desks, known)
        _tell(told, hands, office, progress)
        return headquarters.root_code


def _tell(told: Story, hands: Hands, office: Office, progress: Progress) -> None:
    """All of it, and what searches need."""
    held = (office.headquarters.desk, *office.desks.values())
    done, whole = 0, sum(map(weight, told.steps)) + _INDEXING * len(held)
    for step in told.steps:
        progress(done, whole)
        hands.move_to(step.at)
        office.take(step)
        done += weight(step)
    for desk in held:
        progress(done, whole)
        finding.catch_up(desk)
        done += _INDEXING
    progress(done, whole)


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
