"""What to look out for with a person, in words and signs, above everything else; and how old they
are taken to be."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ijm_desktop.actions.about_person import Alert
from ijm_desktop.gui import layout
from ijm_desktop.gui.parts.flow import Flow
from ijm_desktop.gui.parts.signs import Sign
from ijm_desktop.gui.parts.surfaces import Card
from ijm_desktop.gui.parts.text import Line
from ijm_desktop.kernel.ages import Minor

_GRAVE = frozenset({Alert.DECEASED, Alert.CONTACT_NOT_SAFE, Alert.HIGH_RISK})


class PersonAlerts(Card):
    """Hidden where there is nothing to look out for."""

    def __init__(self) -> None:
        super().__init__(space=0, margin=layout.SNUG)
        self.setAccessibleName(self.tr("To look out for"))
        self._holder = QWidget()
        self._flow = Flow(self._holder, space=layout.WIDE)
        self.body.addWidget(self._holder)
        self._alerts: Sequence[Alert] = ()
        self.hide()

    def put(self, alerts: Sequence[Alert]) -> None:
        if alerts == self._alerts:
            return
        self._alerts = alerts
        while (item := self._flow.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for each in alerts:
            self._flow.addWidget(_sign(self._said(each), "danger" if each in _GRAVE else "warning"))
        self.setVisible(bool(alerts))

    def _said(self, alert: Alert) -> str:
        match alert:
            case Alert.DECEASED:
                return self.tr("Has died")
            case Alert.CONTACT_NOT_SAFE:
                return self.tr("One way of contact is not safe")
            case Alert.HIGH_RISK:
                return self.tr("High risk")
            case Alert.HEALTH_CARE:
                return self.tr("Needs health care")
            case Alert.CONSENT_ENDED:
                return self.tr("A consent does not hold")
            case Alert.INTERPRETER:
                return self.tr("Needs an interpreter")


def _sign(text: str, tone: str) -> QWidget:
    cell = QWidget()
    box = layout.row(cell)
    sign = Sign()
    sign.put(tone)
    box.addWidget(sign)
    box.addWidget(Line(text, "label"))
    cell.setAccessibleName(text)
    return cell


def minor_now(minor: Minor) -> str:
    match minor:
        case Minor.YES:
            return QCoreApplication.translate("minor", "Under 18")
        case Minor.NO:
            return QCoreApplication.translate("minor", "18 or older")
        case Minor.UNCERTAIN:
            return QCoreApplication.translate("minor", "Presumed under 18")
        case Minor.UNKNOWN:
            return QCoreApplication.translate("minor", "Age not known")


def minor_then(minor: Minor) -> str:
    """On the day of something that happened; empty where it is not known."""
    match minor:
        case Minor.YES:
            return QCoreApplication.translate("minor", "under 18 that day")
        case Minor.NO:
            return QCoreApplication.translate("minor", "18 or older that day")
        case Minor.UNCERTAIN:
            return QCoreApplication.translate("minor", "perhaps under 18 that day")
        case Minor.UNKNOWN:
            return ""
