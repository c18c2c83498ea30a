"""A picture of every page at 1366×768, on the training world.

`python -m tests.gui.screenshots --out DIR`: every page in every theme, in three languages, at 100
and 200 %, pairwise, at most 150 pictures (`choosing.py`); look at each as its user would. They stay
out of the repository. `--way THEME LANGUAGE SIZE` takes one way through every page and keeps all.
`--guide docs/guide/pictures` makes the few that the guide shows (`guide.py`).
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt

from ijm_desktop.actions.desk import RecordKey
from ijm_desktop.gui import appearance, icons, places
from ijm_desktop.gui.appearance import Look
from ijm_desktop.gui.language import LANGUAGES
from ijm_desktop.gui.pages.account import AccountPage
from ijm_desktop.gui.pages.case import CasePage
from ijm_desktop.gui.pages.cases import CasesPage
from ijm_desktop.gui.pages.exchange import ExchangePage
from ijm_desktop.gui.pages.find import FindPage
from ijm_desktop.gui.pages.home import HomePage
from ijm_desktop.gui.pages.new import NewPage
from ijm_desktop.gui.pages.person import PersonPage
from ijm_desktop.gui.pages.record import RecordPage
from ijm_desktop.gui.parts.surfaces import reveal
from ijm_desktop.gui.shell import Shell
from ijm_desktop.gui.start import StartPage
from ijm_desktop.gui.wizard.code_step import CodeStep
from ijm_desktop.gui.wizard.passphrase_step import PassphraseStep
from ijm_desktop.gui.wizard.repeat_step import RepeatStep
from ijm_desktop.gui.wizard.request_step import RequestStep
from ijm_desktop.gui.wizard.who_step import WhoStep
from ijm_desktop.gui.wizard.wizard import Wizard
from ijm_desktop.headquarters import demo
from ijm_desktop.headquarters.demo import Demo
from ijm_desktop.headquarters.story import Part
from tests.gui import guide, pseudo
from tests.gui.camera import Camera, Set
from tests.gui.choosing import Shot, Way, choose, missing, ways
from tests.gui.hands import PASSPHRASE, application, machine
from tests.gui.seldom_seen import seldom_seen

SCREEN = (1366, 768)
"""An old laptop's."""


def first_run(folder: Path, pictures: Set) -> None:
    camera = Camera(folder, pictures)
    wizard = camera.window.page
    assert isinstance(wizard, Wizard)
    wizard.language_chosen.emit(pictures.language)
    wizard = camera.window.page
    assert isinstance(wizard, Wizard)
    camera.take("01-language")
    wizard.go_on()
    who = wizard.step
    assert isinstance(who, WhoStep)
    who.name.setText("Dara Sok")
    who.office.setText("Phnom Penh")
    who.role.setCurrentIndex(who.role.findData("investigator"))
    camera.take("02-who")
    wizard.go_on()
    secret = wizard.step
    assert isinstance(secret, PassphraseStep)
    secret.fields.first.edit.setText("password1")
    camera.wait(lambda: bool(secret.fields.verdict.text()))
    camera.take("03-passphrase-weak")
    secret.fields.put(PASSPHRASE)
    camera.wait(lambda: secret.ready)
    camera.take("04-passphrase")
    wizard.go_on()
    camera.wait(lambda: isinstance(wizard.step, CodeStep))
    camera.take("05-code")
    code = wizard.step
    assert isinstance(code, CodeStep)
    told = code.answers.recovery_code
    wizard.go_on()
    repeat = wizard.step
    assert isinstance(repeat, RepeatStep)
    repeat.typed.setText("ABCDE")
    wizard.go_on()
    camera.take("06-code-back-wrong")
    repeat.typed.setText(told)
    wizard.go_on()
    request = wizard.step
    assert isinstance(request, RequestStep)
    camera.take("07-request")
    request.panel.save.click()
    camera.wait(lambda: request.panel.done)
    camera.take("08-request-saved")
    wizard.go_on()
    camera.take("09-home-empty")
    camera.go(places.Cases(), "10-cases-empty")
    camera.go(places.Account(), "11-account-waiting")
    camera.window.lock()
    camera.take("12-start")
    start = camera.window.page
    assert isinstance(start, StartPage)
    start.secret.edit.setText("not the right one")
    start.open.click()
    camera.take("13-start-wrong")
    start.switch.click()
    camera.take("14-start-code")
    start.recover.click()
    camera.take("15-help-from-headquarters")
    camera.window.entrance.show_start()
    camera.window.entrance.restore()
    camera.take("16-bring-a-copy-back")
    camera.window.entrance.begin()
    camera.window._ask_wipe()
    camera.take("17-destroy-locked")
    camera.close()


def investigator(made: Demo, pictures: Set) -> None:
    camera = Camera(made.investigator, pictures)
    camera.unlock(made.passphrase)
    camera.take("20-home")
    home = camera.shell.page
    assert isinstance(home, HomePage)
    for row in range(home.todo.entries.rowCount()):
        place = home.todo.entries.entry(row).key
        if isinstance(place, places.Change):
            camera.go(place, "43-written-by-two")
            camera.shell.back()
    camera.go(places.Cases(), "21-cases")
    cases = camera.shell.page
    assert isinstance(cases, CasesPage)
    case_id = observed(camera, cases)
    camera.go(places.Case(case_id), "22-case")
    case = camera.shell.page
    assert isinstance(case, CasePage)
    case.names.button.click()
    camera.take("23-case-names")
    assert case.held is not None
    entry = next(each for each in case.held.timeline if each.type == "observation")
    record(camera, entry.key, case_id)
    for each in case.held.people:
        if each.person is not None and person(camera, each.person.key.record):
            break
    writing(camera, case_id)
    finding(camera)
    anywhere(camera)
    exchange(camera, made.stick)
    camera.go(places.Account(), "42-account")
    account = camera.shell.page
    assert isinstance(account, AccountPage)
    reveal(account.wipe)
    camera.take("44-account-below")
    camera.go(places.Held(), "45-not-counted")
    camera.go(places.Tasks(), "47-tasks")
    camera.go(places.Office(), "48-office")
    camera.shell.ask_wipe()
    camera.take("46-destroy")
    camera.close()


def observed(camera: Camera, cases: CasesPage) -> bytes:
    """The first case with an observation."""
    for row in range(cases.table.rowCount()):
        case_id = cases.table.record(row).key.record
        camera.go(places.Case(case_id), "22-case")
        case = camera.shell.page
        assert isinstance(case, CasePage)
        assert case.held is not None
        camera.shell.back()
        if any(each.type == "observation" for each in case.held.timeline):
            return case_id
    raise LookupError("no case with an observation")


def record(camera: Camera, key: RecordKey, case_id: bytes) -> None:
    camera.go(places.Record(key, case_id), "24-record")
    page = camera.shell.page
    assert isinstance(page, RecordPage)
    page.show_past.click()
    camera.take("25-record-history")
    page.take_out.click()
    camera.take("26-record-take-out")
    camera.go(places.Change(key, case_id), "27-edit")
    camera.shell.back()
    camera.shell.back()


def person(camera: Camera, person_id: bytes) -> bool:
    """Whether there was a name to show."""
    camera.go(places.Person(person_id), "28-person")
    page = camera.shell.page
    assert isinstance(page, PersonPage)
    named = page.show_names.isVisible()
    if named:
        page.show_names.click()
        camera.take("29-person-names")
    camera.shell.back()
    return named


def writing(camera: Camera, case_id: bytes) -> None:
    camera.go(places.New("case"), "30-new-case")
    camera.shell.back()
    camera.go(places.New("observation", case_id, case_id), "31-new-observation")
    page = camera.shell.page
    assert isinstance(page, NewPage)
    page.save()
    camera.take("32-new-observation-missing")
    page.form.editors["happened_at"].put(machine(camera.set.out).clock() + 10**10)
    page.form.editors["seen"].put("ស្រីពីរនាក់នៅមាត់ទ្វារក្រោយ")
    page.save()
    camera.take("33-new-observation-reason")
    camera.shell.back()
    camera.take("34-leaving-unsaved")
    camera.shell.page.may_leave(camera.shell.back)
    camera.shell.page.back.emit()
    camera.go(places.NewPersonInCase(case_id), "35-new-person")
    camera.shell.back()


def _counted(page: FindPage, found: bool) -> bool:
    return bool(page.count.text()) is found


def finding(camera: Camera) -> None:
    camera.go(places.Find(), "36-find")
    page = camera.shell.page
    assert isinstance(page, FindPage)
    for text, name, found in (("street", "37-found", True), ("zzzz", "38-found-nothing", False)):
        page.edit.setText(text)
        camera.wait(partial(_counted, page, found))
        camera.take(name)


def anywhere(camera: Camera) -> None:
    bar = camera.shell.bar
    camera.shell.ask_anything()
    camera.take("49-anywhere")
    bar.edit.setText("kiln")
    camera.take("49-anywhere-found")
    bar.close_bar()


def exchange(camera: Camera, stick: Path) -> None:
    camera.go(places.Exchange(), "39-exchange")
    page = camera.shell.page
    assert isinstance(page, ExchangePage)
    page.folder.put(Path("/nowhere/at/all"))
    page.start_button.click()
    camera.take("40-exchange-failed")
    page.folder.put(stick)
    page.start_button.click()
    camera.take("41-exchanged")


def aftercare(made: Demo, pictures: Set) -> None:
    camera = Camera(made.aftercare, pictures)
    camera.unlock(made.passphrase)
    camera.take("50-care-home")
    camera.go(places.Listed("person"), "51-care-people")
    camera.go(places.Cases(), "51-care-cases")
    cases = camera.shell.page
    assert isinstance(cases, CasesPage)
    case_id = cases.table.record(0).key.record
    camera.go(places.Case(case_id), "52-care-case")
    case = camera.shell.page
    assert isinstance(case, CasePage)
    case.names.button.click()
    camera.take("53-care-case-names")
    camera.go(places.New("session_note", case_id, case_id), "54-new-session")
    camera.close()


def practising(folder: Path, pictures: Set) -> None:
    camera = Camera(folder, pictures, practice=folder)
    camera.wait(lambda: isinstance(camera.window.page, StartPage))
    camera.take("60-practice")
    start = camera.window.page
    assert isinstance(start, StartPage)
    start.open.click()
    camera.wait(lambda: isinstance(camera.window.page, Shell))
    camera.speak()
    camera.take("62-practising")
    camera.window.lock()
    camera.window._ask_wipe()
    camera.take("61-practice-destroy")
    camera.close()


def glancing(made: Demo, pictures: Set) -> None:
    """A few pages, for the ways in which not all are walked through."""
    camera = Camera(made.investigator, pictures)
    camera.unlock(made.passphrase)
    camera.take("20-home")
    camera.go(places.Cases(), "21-cases")
    camera.go(places.New("case"), "30-new-case")
    camera.shell.back()
    camera.go(places.Account(), "42-account")
    camera.close()


def walk(way: Way, world: Path, out: Path, *, whole: bool, mirrored: bool = False) -> list[Shot]:
    """In this process, whose scale factor is that of the way."""
    width, height = SCREEN
    app = application()
    stand_in = None if way.language in LANGUAGES else pseudo.speak(app, way.language)
    if mirrored:
        app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    appearance.choose(Look(way.theme, way.size))
    pictures = Set(out, way, width * 100 // way.size, height * 100 // way.size)
    with tempfile.TemporaryDirectory() as held:
        place = Path(held)
        given = machine(place)
        shutil.copytree(world, place / "world")
        made = demo.build_or_open(place / "world", clock=given.clock, random=given.random)
        if whole:
            first_run(place / "new", pictures)
            investigator(made, pictures)
            aftercare(made, pictures)
            practising(place / "world", pictures)
            seldom_seen(place, pictures)
        else:
            glancing(made, pictures)
    icons.forget()
    if stand_in is not None:
        app.removeTranslator(stand_in)
    return pictures.taken


def apart(way: Way, world: Path, out: Path, *options: str) -> list[Shot]:
    """The same in a process of its own: Qt reads the scale factor once."""
    command = [sys.executable, "-m", "tests.gui.screenshots", "--out", str(out)]
    command += ["--world", str(world), "--way", way.theme, way.language, str(way.size), *options]
    environment = {**os.environ, "QT_SCALE_FACTOR": str(way.size / 100)}
    subprocess.run(command, check=True, env=environment)  # noqa: S603 - this very program
    told = json.loads((out / f"{way.name}.json").read_text("utf-8"))
    return [Shot(page, state, way) for page, state in told]


def main(arguments: Sequence[str]) -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    parser = argparse.ArgumentParser(description="A picture of every page.")
    parser.add_argument("--out", type=Path, default=Path("screenshots"))
    parser.add_argument(
        "--guide", type=Path, metavar="DIR", help="the guide's pictures, into there"
    )
    parser.add_argument("--way", nargs=3, metavar=("THEME", "LANGUAGE", "SIZE"))
    parser.add_argument("--world", type=Path, help="a training world that is there already")
    parser.add_argument("--few", action="store_true", help="with --way: a few pages only")
    parser.add_argument("--mirrored", action="store_true", help="with --way: from right to left")
    options = parser.parse_args(arguments)
    out: Path = options.guide or options.out
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as held:
        world: Path = options.world or Path(held, "world")
        given = machine(Path(held))
        demo.build_or_open(world, clock=given.clock, random=given.random, part=Part.TOLD)
        if options.guide:
            taken = walk(guide.WAY, world, Path(held), whole=True)
            print(f"{len(guide.keep(Path(held), out))} of {len(taken)} pictures in {out}")
            return 0
        if options.way:
            theme, language, size = options.way
            way = Way(theme, language, int(size))
            if os.environ.get("QT_SCALE_FACTOR") is None:
                os.environ["QT_SCALE_FACTOR"] = str(way.size / 100)
            taken = walk(way, world, out, whole=not options.few, mirrored=options.mirrored)
            told = json.dumps([(shot.page, shot.state) for shot in taken])
            (out / f"{way.name}.json").write_text(told, "utf-8")
            print(f"{len(taken)} pictures in {out}")
            return 0
        every_way(world, out)
    return 0


def every_way(world: Path, out: Path) -> None:
    """Takes all there are, and keeps those that are chosen."""
    with tempfile.TemporaryDirectory() as taken:
        all_of_them = Path(taken)
        whole, rest = ways()
        shots = [shot for way in whole for shot in apart(way, world, all_of_them)]
        shots += [shot for way in rest for shot in apart(way, world, all_of_them, "--few")]
        chosen = choose(shots)
        for shot in chosen:
            shutil.copyfile(all_of_them / f"{shot.name}.png", out / f"{shot.name}.png")
        mirrored = out / "mirrored"
        mirrored.mkdir(exist_ok=True)
        apart(whole[0], world, mirrored, "--few", "--mirrored")
    pairs, states = missing(shots, chosen)
    print(f"{len(chosen)} of {len(shots)} pictures in {out}; {pairs} pairs and {states} states")
    print("found no room. A few from right to left are in its folder `mirrored`.")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
