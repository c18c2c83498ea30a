"""What assistive tools are told of a program's windows. Run by the system's own Python, which has
Debian's `python3-gi`; it knows nothing of the project.

For each line on standard input, a process id, it prints one line of JSON: a list of
[name, label, focused, x, y] of all that is not hidden in that process's windows, in their order.
For `told` and a process id, a list of [path, role, name, description, focusable, focused, enabled,
left, top, width, height, label, [left, top, right, bottom]] of the same things, those without a
name as well, and of these alone the description; the last is what there is to be seen of all that
each lies in.
"""

import json
import sys
from typing import Any, TypeAlias

from gi.repository import Gio, GLib

ROOT = "/org/a11y/atspi/accessible/root"
REGISTRY = "org.a11y.atspi.Registry"
ACCESSIBLE = "org.a11y.atspi.Accessible"
COMPONENT = "org.a11y.atspi.Component"
PROPERTIES = "org.freedesktop.DBus.Properties"
ENABLED, FOCUSABLE, FOCUSED, VISIBLE = 1 << 8, 1 << 11, 1 << 12, 1 << 30
LABELLED_BY = 2
COMBO_BOX = 11
TIMEOUT_MS = 5_000
Box: TypeAlias = tuple[int, int, int, int]
EVERYWHERE = (0, 0, 1 << 30, 1 << 30)


class Reader:
    def __init__(self) -> None:
        session = Gio.bus_get_sync(Gio.BusType.SESSION, None)
        place = ("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress")
        (address,) = session.call_sync(*place, None, None, 0, TIMEOUT_MS, None).unpack()
        flags = Gio.DBusConnectionFlags
        kind = flags.AUTHENTICATION_CLIENT | flags.MESSAGE_BUS_CONNECTION
        self._bus = Gio.DBusConnection.new_for_address_sync(address, kind, None, None)
        self._ask(REGISTRY, ROOT, ACCESSIBLE, "GetChildren")  # has the registry started
        self._combo_boxes: dict[tuple[str, str], bool] = {}

    def look(self, process: int) -> list[tuple[str, str, bool, int, int]]:
        found: list[tuple[str, str, bool, int, int]] = []
        for window in self._windows(process):
            self._add(found, *window)
        return found

    def told(self, process: int) -> list[list[Any]]:
        found: list[list[Any]] = []
        for window in self._windows(process):
            self._tell(found, *window)
        return found

    def _windows(self, process: int) -> list[tuple[str, str]]:
        found: list[tuple[str, str]] = []
        for name, path in self._ask(REGISTRY, ROOT, ACCESSIBLE, "GetChildren"):
            bus = ("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus")
            asked = GLib.Variant("(s)", (name,))
            if self._ask(*bus, "GetConnectionUnixProcessID", asked) == process:
                found += self._ask(name, path, ACCESSIBLE, "GetChildren")
        return found

    def _tell(self, found: list[list[Any]], name: str, path: str, within: Box = EVERYWHERE) -> None:
        try:
            states, _more = self._ask(name, path, ACCESSIBLE, "GetState")
            if not states & VISIBLE:
                return
            role = self._ask(name, path, ACCESSIBLE, "GetRoleName")
            where = self._ask(name, path, COMPONENT, "GetExtents", GLib.Variant("(u)", (0,)))
            held = [bool(states & bit) for bit in (FOCUSABLE, FOCUSED, ENABLED)]
            called = label = self._name(name, path)
            seen = _seen_of(where, within)
            if role == "combo box":
                label = self._label(name, path)
                seen = EVERYWHERE  # what hangs down from it
            described = "" if called else self._text(name, path, "Description")
            found.append([path, role, called, described, *held, *where, label, within])
            children = self._ask(name, path, ACCESSIBLE, "GetChildren")
        except GLib.Error:  # it went while it was being looked at
            return
        for bus, child in children:
            self._tell(found, bus, child, seen)

    def _add(self, found: list[tuple[str, str, bool, int, int]], name: str, path: str) -> None:
        try:
            states, _more = self._ask(name, path, ACCESSIBLE, "GetState")
            if not states & VISIBLE:
                return
            called = self._name(name, path)
            label = called
            if self._is_combo_box(name, path):
                label = self._label(name, path)
            if called or label:
                where = self._ask(name, path, COMPONENT, "GetExtents", GLib.Variant("(u)", (0,)))
                x, y, width, height = where
                middle = (x + width // 2, y + height // 2)
                found.append((called, label, bool(states & FOCUSED), *middle))
            children = self._ask(name, path, ACCESSIBLE, "GetChildren")
        except GLib.Error:  # it went while it was being looked at
            return
        for child in children:
            self._add(found, *child)

    def _is_combo_box(self, name: str, path: str) -> bool:
        """It stays what it is, and no other thing is given its path."""
        known = self._combo_boxes.get((name, path))
        if known is None:
            known = self._ask(name, path, ACCESSIBLE, "GetRole") == COMBO_BOX
            self._combo_boxes[name, path] = known
        return known

    def _name(self, name: str, path: str) -> str:
        return self._text(name, path, "Name")

    def _text(self, name: str, path: str, which: str) -> str:
        asked = GLib.Variant("(ss)", (ACCESSIBLE, which))
        return str(self._ask(name, path, PROPERTIES, "Get", asked))

    def _label(self, name: str, path: str) -> str:
        for kind, others in self._ask(name, path, ACCESSIBLE, "GetRelationSet"):
            if kind == LABELLED_BY and others:
                return self._name(*others[0]).removesuffix(" *")
        return ""

    def _ask(self, name: str, path: str, interface: str, method: str, given: object = None) -> Any:
        """The answer's one value, or all of them."""
        answer = self._bus.call_sync(
            name, path, interface, method, given, None, 0, TIMEOUT_MS, None
        ).unpack()
        return answer[0] if len(answer) == 1 else answer


def _seen_of(where: Box, within: Box) -> Box:
    """`where` has a width and a height. What lies wholly out of sight hides nothing itself."""
    left, top, width, height = where
    right, bottom = min(left + width, within[2]), min(top + height, within[3])
    left, top = max(left, within[0]), max(top, within[1])
    return (left, top, right, bottom) if left < right and top < bottom else within


def main() -> None:
    reader = Reader()
    print("[]", flush=True)
    for line in sys.stdin:
        *told, process = line.split()
        look = reader.told if told else reader.look
        print(json.dumps(look(int(process))), flush=True)


main()
