"""What the computer says of its network: whether there is one, and whether it is paid by use.

Asked of Qt, which asks the system. Where nobody answers (no message bus, no such service) it is
taken to be there and free: then an exchange is tried, and finds out by itself.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QNetworkInformation

Feature = QNetworkInformation.Feature
Reachability = QNetworkInformation.Reachability
Medium = QNetworkInformation.TransportMedium

_FEATURES: Final = (Feature.Reachability, Feature.TransportMedium, Feature.Metered)
_NARROW: Final = (Medium.Cellular, Medium.Bluetooth)


class Network(QObject):
    """`up`: False only where the system says so. `metered`: paid by what goes over it, as far as
    the system knows; `narrow`: a telephone's line."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.up, self.metered, self.narrow = True, False, False
        self._asked = _loaded()
        if self._asked is not None:
            self._asked.reachabilityChanged.connect(self._look)
            self._asked.transportMediumChanged.connect(self._look)
            self._asked.isMeteredChanged.connect(self._look)
            self._take(self._asked)

    def _look(self, _news: object = None) -> None:
        if self._asked is not None:
            self._take(self._asked)
            self.changed.emit()

    def _take(self, asked: QNetworkInformation) -> None:
        # A network that does not reach far may still hold the office's own server.
        self.up = asked.reachability() is not Reachability.Disconnected
        self.metered = asked.isMetered()
        self.narrow = asked.transportMedium() in _NARROW


def _loaded() -> QNetworkInformation | None:
    """The best of what comes with Qt here; None where none can be had."""
    for wanted in (_FEATURES, _FEATURES[:1]):
        features = wanted[0]
        for each in wanted[1:]:
            features |= each
        if QNetworkInformation.loadBackendByFeatures(features):
            return QNetworkInformation.instance()
    return None
