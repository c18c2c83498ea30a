"""Nothing is said by colour alone: wherever the theme says something by a tone, a sign of another
shape or words say it too, for the eyes and for whoever is read to (WCAG 2.2, 1.4.1)."""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterator
from dataclasses import fields, replace
from functools import partial
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from ijm_desktop.actions.case_way import Stage, StageName, Standing
from ijm_desktop.actions.strength import strength
from ijm_desktop.gui import advice, appearance, layout, passphrase_fields, places, theme
from ijm_desktop.gui.pages import way_strip
from ijm_desktop.gui.pages.case import CasePage
from ijm_desktop.gui.pages.cases import CasesPage
from ijm_desktop.gui.pages.mass_intake import MassIntakePage
from ijm_desktop.gui.pages.new import NewPage
from ijm_desktop.gui.pages.page import Page
from ijm_desktop.gui.pages.way_strip import WayStrip
from ijm_desktop.gui.parts.buttons import Button
from ijm_desktop.gui.parts.entries import Entry, EntryList
from ijm_desktop.gui.parts.notice import Notice
from ijm_desktop.gui.parts.signs import SIGNS, Sign
from ijm_desktop.gui.shell import Shell
from ijm_desktop.gui.theme import Palette
from ijm_desktop.headquarters import demo
from ijm_desktop.headquarters.demo import Demo
from ijm_desktop.headquarters.story import Part
from tests.gui.hands import PASSPHRASE, TIMEOUT, Hands, application, machine
from tests.gui.writing import a_case, case_id

GUI = Path(appearance.__file__).parent
TONES = ("success", "warning", "danger")
INK, TINT, ON_INK = "#3f3f3f", "#e9e9e9", "#ffffff"
FEW = 4


def without_colour(palette: Palette) -> Palette:
    """Every tone in one grey, and every field of a tone in another."""
    tones = {"accent", "practice", *TONES}
    grey: dict[str, Any] = {}
    for each in fields(palette):
        name = each.name
        if name.endswith("_soft") and name != "text_soft":
            grey[name] = TINT
        elif name.startswith("on_"):
            grey[name] = ON_INK
        elif name.partition("_")[0] in tones:
            grey[name] = INK
    return replace(palette, **grey)


@pytest.fixture
def grey(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    palette = without_colour(theme.LIGHT)
    monkeypatch.setitem(theme.PALETTES, "grey", palette)
    appearance.apply(application(), palette)
    yield
    appearance.apply(application(), theme.LIGHT)


def picture(part: QWidget) -> QImage:
    return part.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def changed(one: QImage, other: QImage) -> int:
    """Pixels that stand out three to one (WCAG 1.4.11)."""
    pixels = (memoryview(each.constBits()).cast("I").tolist() for each in (one, other))
    pairs = Counter(zip(*pixels, strict=True))
    return sum(
        times
        for (a, b), times in pairs.items()
        if a != b and theme.contrast(_hex(a), _hex(b)) >= theme.PART_RATIO
    )


def _hex(pixel: int) -> str:
    return f"#{pixel & 0xFFFFFF:06x}"


@pytest.mark.usefixtures("grey")
def test_a_notice_of_each_tone_has_its_own_shape_and_word(qtbot: QtBot) -> None:
    shown, words = {}, {}
    for tone in SIGNS:
        notice = Notice()
        qtbot.addWidget(notice)
        notice.resize(400, 48)
        notice.say("Nothing is saved yet.", tone)
        shown[tone] = picture(notice)
        words[tone] = notice._sign.accessibleName()
    for one, other in combinations(SIGNS, 2):
        assert changed(shown[one], shown[other]) > 20, (one, other)
    assert len(set(words.values())) == len(SIGNS)


@pytest.mark.parametrize("kind", ["chip", "choice", "nav"])
@pytest.mark.parametrize("name", [*theme.PALETTES, "grey"])
def test_what_is_chosen_is_seen_without_its_hue(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, kind: str, name: str
) -> None:
    monkeypatch.setitem(theme.PALETTES, "grey", without_colour(theme.LIGHT))
    appearance.apply(application(), theme.PALETTES[name])
    button = Button("High contrast", kind)
    qtbot.addWidget(button)
    button.resize(300, button.sizeHint().height())
    before = picture(button)
    button.setChecked(True)
    assert changed(before, picture(button)) > layout.ICON
    appearance.apply(application(), theme.LIGHT)


@pytest.mark.usefixtures("grey")
def test_a_row_that_is_selected_is_seen_also_where_the_keys_are_elsewhere(at_work: Hands) -> None:
    a_case(at_work)
    page = at_work.go(places.Cases(), CasesPage)
    page.bar.edit.setFocus()
    page.view.clearSelection()
    before = picture(page.view.viewport())
    page.view.selectRow(0)
    assert changed(before, picture(page.view.viewport())) >= page.view.rowHeight(0)


def test_what_is_wrong_is_said_beside_its_field(at_work: Hands) -> None:
    case = case_id(a_case(at_work))
    form = at_work.go(places.New("observation", case, case), NewPage)
    form.save()
    assert [each for each in marked(form) if not said_of(form, each)] == []
    household = at_work.go(places.FreedTogether(case), MassIntakePage)
    age, name = household.grid.cell(0, "age"), household.grid.cell(0, "name")
    assert isinstance(age, QLineEdit)
    assert isinstance(name, QLineEdit)
    name.setText("Mala")
    age.setText("old")
    household.save()
    at_work.settled()
    assert marked(household) == [age]
    assert household.grid.problem(0) in texts(household)


def marked(page: QWidget) -> list[QWidget]:
    found = [each for each in page.findChildren(QWidget) if each.property("wrong") == "true"]
    assert found
    return found


def said_of(page: QWidget, field: QWidget) -> bool:
    """Told to whoever is read to, and seen on the page."""
    return bool(field.accessibleDescription()) and field.accessibleDescription() in texts(page)


def texts(page: QWidget) -> list[str]:
    return [each.text() for each in page.findChildren(QLabel) if each.isVisible()]


def test_where_a_case_stands_has_a_sign_and_a_word_each(qtbot: QtBot) -> None:
    signs, words = set(), set()
    for standing in Standing:
        strip = WayStrip()
        qtbot.addWidget(strip)
        strip.put([Stage(name, standing) for name in StageName])
        icon = way_strip._SIGNS[standing][0]
        signs.add(icon)
        words.add(strip.text.splitlines()[0])
    assert len(signs) == len(words) == len(Standing)


def test_how_strong_a_passphrase_is_stands_in_words() -> None:
    told: dict[str, set[str]] = {}
    for typed in ("password1", "password1 rain", "velvet harbour", PASSPHRASE):
        found = strength(typed)
        tone = "success" if found.enough else passphrase_fields._TONES[min(found.score, 2)]
        told.setdefault(tone, set()).add(advice.verdict(found))
    assert set(told) >= {"success", "danger"}
    for one, other in combinations(told.values(), 2):
        assert not one & other


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Demo:
    """The training world, as far as it is told by hand."""
    folder = tmp_path_factory.mktemp("training")
    given = machine(folder)
    return demo.build_or_open(
        folder / "world", clock=given.clock, random=given.random, part=Part.TOLD
    )


def test_every_tone_in_the_training_world_is_said_in_words_too(
    qtbot: QtBot, tmp_path: Path, world: Demo
) -> None:
    """All pages of the navigation of three, and a few cases with their people."""
    silent: list[str] = []
    seen: Counter[str] = Counter()
    for folder in (world.investigator, world.aftercare, world.headquarters):
        hands = Hands(qtbot, folder, tmp_path)
        hands.type(world.passphrase, hands.start_page.secret.edit)
        hands.key(Qt.Key.Key_Return)
        hands.bot.waitUntil(partial(opened, hands), timeout=TIMEOUT)
        for place in everywhere(hands):
            page = hands.go(place, Page)
            for tone, told in toned(page):
                seen[tone] += 1
                if not told:
                    silent.append(f"{folder.name}: {place}: {tone}")
        hands.window.close()
    assert silent == []
    assert min(seen[tone] for tone in TONES) > 0, seen


def opened(hands: Hands) -> bool:
    return isinstance(hands.window.page, Shell)


def everywhere(hands: Hands) -> Iterator[places.Place]:
    yield from (*hands.shell.sidebar.shown(), places.Account())
    cases = hands.go(places.Cases(), CasesPage)
    ids = [cases.table.record(at).key.record for at in range(min(FEW, cases.table.rowCount()))]
    for case in ids:
        yield places.Case(case)
        page = hands.shell.page
        assert isinstance(page, CasePage)
        assert page.held is not None
        for part in page.held.people[:2]:
            if part.person is not None:
                yield places.Person(part.person.key.record)


def toned(page: QWidget) -> Iterator[tuple[str, bool]]:
    """Of all that stands there in a tone, whether something else says it."""
    for shown in page.findChildren(EntryList):
        for at in range(shown.entries.rowCount()):
            entry = shown.entries.entry(at)
            if entry.tone:
                yield entry.tone, says(entry)
    for part in page.findChildren(QWidget):
        tone = str(part.property("tone") or "")
        if part.isVisible() and tone in TONES:
            signs = part.findChildren(Sign)
            yield tone, any(each.accessibleName() for each in signs) and bool(texts(part))


def says(entry: Entry) -> bool:
    return entry.icon == SIGNS[entry.tone] or (bool(entry.told) and entry.told in entry.spoken)


KNOWN = {
    "parts/notice.py": "a sign of its own shape, and a sentence",
    "bringing/listed_card.py": "a tick in the box",
    "practice_panel.py": "a tick, and the word to whoever is read to",
    "kept.py": "a sign and a sentence head it",
    "passphrase_fields.py": "the verdict stands below its bar",
    "pages/exchange_log_card.py": "a sign of its own, and a line that says what stopped it",
}
"""Who gives a tone otherwise than by a `Sign` or an entry that says it, and what says it there."""


def test_no_tone_is_given_where_nobody_looked_whether_words_say_it() -> None:
    """Who adds one, adds what says it: to the entry, or here."""
    found = {
        f"{name}:{line}"
        for name, tree in sources()
        if name not in KNOWN
        for line in silently_toned(tree)
    }
    assert found == set()
    assert {name for name, tree in sources() if any(silently_toned(tree))} <= KNOWN.keys()


def sources() -> Iterator[tuple[str, ast.Module]]:
    for file in sorted(GUI.rglob("*.py")):
        yield file.relative_to(GUI).as_posix(), ast.parse(file.read_text("utf-8"))


def silently_toned(tree: ast.Module) -> Iterator[int]:
    """The lines at which a part is given a tone, a colour of a tone is taken to paint with, or an
    entry has a tone and not what says it."""
    for node in ast.walk(tree):
        match node:
            case ast.Attribute(value=ast.Name(of), attr=attr):
                if of != "self" and attr.removesuffix("_soft") in TONES:
                    yield node.lineno
            case ast.Call(
                func=ast.Attribute(attr="setProperty"), args=[ast.Constant("tone"), *_rest]
            ):
                yield node.lineno
            case ast.Call(func=ast.Name("Entry"), args=args, keywords=keywords):
                given = [*ENTRY[: len(args)], *(each.arg for each in keywords)]
                if "tone" in given and "told" not in given:
                    yield node.lineno


ENTRY = [each.name for each in fields(Entry)]
