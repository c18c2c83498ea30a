"""The way of a case from relief to restoration: what is reached, since when, and what is ahead."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ijm_desktop.actions.case_way import Stage, StageName, Standing
from ijm_desktop.gui import appearance, icons, language, layout
from ijm_desktop.gui.parts.flow import Flow
from ijm_desktop.gui.parts.surfaces import Card
from ijm_desktop.gui.parts.text import Line
from ijm_desktop.kernel import partial_dates

_SIGNS = {
    Standing.REACHED: ("check", "success"),
    Standing.UNDER_WAY: ("clock", "accent"),
    Standing.AHEAD: ("", "text_soft"),
    Standing.NOT_SHARED: ("eye-off", "text_soft"),
}


class WayStrip(Card):
    """One cell a stage; each says in words what its sign shows."""

    def __init__(self) -> None:
        super().__init__(space=0, margin=layout.SNUG)
        self.setAccessibleName(self.tr("Where the case stands"))
        self._cells = {name: _Cell() for name in StageName}
        flow = Flow(space=layout.WIDE)
        for cell in self._cells.values():
            flow.addWidget(cell)
        self.body.addLayout(flow)
        self.hide()

    def put(self, stages: Sequence[Stage]) -> None:
        for stage in stages:
            standing = " · ".join(part for part in (self._standing(stage), _day(stage)) if part)
            self._cells[stage.name].put(self._title(stage.name), standing, stage.standing)
        self.show()

    @property
    def text(self) -> str:
        """All that stands here, for tests."""
        return "\n".join(cell.accessibleName() for cell in self._cells.values())

    def _title(self, name: StageName) -> str:
        match name:
            case StageName.REPORTED:
                return self.tr("Reported")
            case StageName.RELIEF:
                return self.tr("Relief")
            case StageName.JUSTICE:
                return self.tr("Justice")
            case StageName.AFTERCARE:
                return self.tr("Aftercare")
            case StageName.RESTORED:
                return self.tr("Restored")

    def _standing(self, stage: Stage) -> str:
        match stage.standing:
            case Standing.REACHED:
                return self.tr("reached")
            case Standing.UNDER_WAY if stage.whole:
                return self._counted(stage.name).format(done=stage.done, whole=stage.whole)
            case Standing.UNDER_WAY:
                return self.tr("under way")
            case Standing.NOT_SHARED:
                return self.tr("not shared with you")
            case Standing.AHEAD:
                return self.tr("not yet")

    def _counted(self, name: StageName) -> str:
        match name:
            case StageName.RELIEF:
                return self.tr("under way, {done} of {whole} free")
            case StageName.JUSTICE:
                return self.tr("under way, {done} of {whole} concluded")
            case StageName.AFTERCARE:
                return self.tr("under way, {done} of {whole} in care")
            case _:
                return self.tr("under way, {done} of {whole}")


class _Cell(QWidget):
    def __init__(self) -> None:
        super().__init__()
        box = layout.row(self, space=layout.TIGHT)
        self._sign = Line()
        self._sign.setFixedSize(layout.ICON, layout.ICON)
        words = layout.column(space=0)
        self._title = Line("", "label")
        self._standing = Line("", "small")
        words.addWidget(self._title)
        words.addWidget(self._standing)
        box.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        box.addLayout(words)

    def put(self, title: str, standing: str, of: Standing) -> None:
        icon, role = _SIGNS[of]
        self._sign.clear()
        if icon:
            colour = getattr(appearance.current(), role)
            self._sign.setPixmap(icons.pixmap(icon, colour, layout.ICON))
        else:
            self._sign.setText("○")
        self._title.setText(title)
        self._standing.setText(standing)
        self.setAccessibleName(f"{title}: {standing}")


def _day(stage: Stage) -> str:
    when = partial_dates.known(stage.on)
    return "" if when is None else when.shown(language.current())
