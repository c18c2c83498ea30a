"""Scores of a questionnaire: which one, then a line for each of its items; below them the means."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QGridLayout, QWidget

from ijm_desktop.actions import reading
from ijm_desktop.actions.reading import Page, shown_values
from ijm_desktop.casework import instrument
from ijm_desktop.casework.instrument import Instrument, Item
from ijm_desktop.gui import layout
from ijm_desktop.gui.fields.editor import Editor, Surroundings, problem_sentence
from ijm_desktop.gui.parts.buttons import Choice
from ijm_desktop.gui.parts.search_choice import SearchChoice
from ijm_desktop.gui.parts.text import Line
from ijm_desktop.kernel import scores
from ijm_desktop.kernel.encoding import Value
from ijm_desktop.kernel.errors import AppError
from ijm_desktop.kernel.fields import Field
from ijm_desktop.kernel.values import display

_WIDTH = 130


class ScoresEditor(Editor):
    """What is on offer comes from the worker. Scores of a questionnaire that is not held here, or
    has other items by now, are shown and stay as they are until another one is chosen."""

    wide = True

    def __init__(self, field: Field, where: Surroundings) -> None:
        super().__init__(field, where)
        self.choice = SearchChoice()
        self.choice.line.setPlaceholderText(self.tr("Choose the questionnaire"))
        self.items: dict[str, Choice] = {}
        self.echo = Line("", "small", wrap=True)
        self.echo.hide()
        self._lines = QWidget()
        self._grid = QGridLayout(self._lines)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(0, 1)
        self._lines.hide()
        self._known: Mapping[str, Instrument] = {}
        self._held: Value = None
        self._laid: Instrument | None = None
        box = layout.column(self, space=layout.TIGHT)
        for part in (self.choice, self._lines, self.echo):
            box.addWidget(part)
        self.setFocusProxy(self.choice)
        self.choice.chosen.connect(self._chosen)
        where.work.run(reading.listed, self, self._offer, self._nothing, instrument.NAME)

    @property
    def control(self) -> QWidget:
        return self.choice

    def value(self) -> Value:
        chosen = self._laid
        if chosen is None:
            return self._held
        scored = {code: self._score(each) for code, each in self.items.items()}
        return scores.made(chosen.code, chosen.version, scored).text

    def problem(self) -> str:
        return problem_sentence("CODE_UNKNOWN", self.field) if self.choice.unknown else ""

    def put(self, value: Value) -> None:
        self._held = value
        found = _read(value)
        name = f"{found.instrument}@{found.version}" if found else None
        fits = self._known.get(name or "")
        known = fits is not None and found is not None and fits.fits(found)
        self.choice.choose(name if known else None)
        self._lay(fits if known else None)
        for code, score in found.items if found is not None and known else ():
            self.items[code].setCurrentIndex(score or 0)
        self._explain()

    def typed(self) -> tuple[str, ...]:
        return (self.choice.line.text(),)

    def retype(self, typed: tuple[str, ...]) -> None:
        if typed:
            self.choice.line.setText(typed[0])

    def _offer(self, page: Page) -> None:
        declared = self.where.work.registry.get(instrument.NAME)
        rows = (row for row in page.rows if row.voided is None)
        read = (instrument.read(shown_values(declared, row)) for row in rows)
        self._known = {each.name: each for each in read if each is not None}
        self.choice.offer([(name, self._label(each)) for name, each in self._known.items()])
        if self._laid is None and not self.choice.unknown:
            self.put(self._held)

    def _nothing(self, _error: AppError) -> None:
        """Nothing is on offer; what is held stays as it is."""

    def _label(self, each: Instrument) -> str:
        return self.tr("{title}, version {version}").format(title=each.title, version=each.version)

    def _chosen_one(self) -> Instrument | None:
        return self._known.get(str(self.choice.key))

    def _chosen(self) -> None:
        chosen = self._chosen_one()
        if self.choice.unknown or (chosen is not None and chosen is self._laid):
            self.changed.emit()  # the scores stay while somebody still types
            return
        found = _read(self._held)
        if chosen is not None and found is not None and chosen.fits(found):
            self.put(self._held)
        else:
            self._held = None
            self._lay(chosen)
        self._scored()

    def _lay(self, chosen: Instrument | None) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._laid = chosen
        self.items = {}
        domain, row = "", 0
        for each in chosen.items if chosen is not None else ():
            if chosen is not None and each.domain != domain:
                domain = each.domain
                heading = Line(chosen.domains.get(domain, domain), "label")
                self._grid.addWidget(heading, row, 0, 1, 2)
                row += 1
            self.items[each.code] = self._answer(each)
            self._grid.addWidget(Line(each.label, wrap=True), row, 0)
            self._grid.addWidget(self.items[each.code], row, 1)
            row += 1
        self._lines.setVisible(bool(self.items))

    def _answer(self, item: Item) -> Choice:
        answer = Choice()
        answer.addItem(self.tr("Not scored"))
        for score in range(scores.LOWEST, scores.HIGHEST + 1):
            answer.addItem(str(score))
        answer.setFixedWidth(_WIDTH)
        answer.setAccessibleName(item.label)
        answer.activated.connect(self._scored)
        return answer

    def _score(self, answer: Choice) -> int | None:
        return answer.currentIndex() or None

    def _scored(self) -> None:
        self._explain()
        self.changed.emit()

    def _explain(self) -> None:
        value = self.value()
        codelists, language = self.where.codelists, self.where.language
        said = display(self.field, value, codelists, language) if value is not None else ""
        self.echo.setText(said)
        self.echo.setVisible(bool(said))


def _read(value: Value) -> scores.Scores | None:
    try:
        return scores.parse(value) if isinstance(value, str) else None
    except AppError:
        return None
