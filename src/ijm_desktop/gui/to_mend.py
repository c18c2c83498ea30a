"""What keeps a form from being saved, field by field; a press goes there."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from ijm_desktop.gui import layout
from ijm_desktop.gui.form import Form
from ijm_desktop.gui.parts.buttons import Button, unmarked
from ijm_desktop.gui.parts.flow import Flow
from ijm_desktop.gui.parts.text import Line

MOST = 6
"""The first of them; the others come up as these are mended."""


class ToMend(QWidget):
    """Hidden until `show_of`; what is mended goes from it, and with the last one it hides."""

    def __init__(self) -> None:
        super().__init__()
        self._forms: tuple[Form, ...] = ()
        self._marked: list[tuple[Form, str]] = []
        self.links: list[Button] = []
        # The room at the sides is that of the bar below.
        box = layout.column(self, margins=(layout.LOOSE, layout.TIGHT))
        self._flow = Flow()
        box.addLayout(self._flow)
        self.hide()

    def show_of(self, forms: Sequence[Form]) -> None:
        for form in forms:
            if form not in self._forms:
                form.changed.connect(self._look)
                form.attention.left.connect(self._look)
        self._forms = tuple(forms)
        self._look()

    def clear(self) -> None:
        self._forms = ()
        self._look()

    def _look(self, *_of: object) -> None:
        marked = [(form, name) for form in self._forms for name in form.marked]
        if marked != self._marked:
            self._marked = marked
            self._put()
        self.setVisible(bool(marked))

    def _put(self) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._flow.addWidget(Line(self.tr("%n field(s) to mend:", "", len(self._marked)), "label"))
        self.links = []
        for form, name in self._marked[:MOST]:
            link = Button(unmarked(form.fields[name].label), "link")
            link.setAccessibleDescription(form.fields[name].problem)
            link.clicked.connect(partial(form.go_to, name))
            self.links.append(link)
            self._flow.addWidget(link)
        if len(self._marked) > MOST:
            self._flow.addWidget(Line("…"))
        self.updateGeometry()
