"""A person who uses the mouse for all that can be clicked, and keys only for letters."""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import partial
from typing import Final

from tests.screen.at_a_screen import AtAScreen
from tests.screen.display import SIZE, Told

BUTTONS: Final = ("push button", "toggle button", "check box", "radio button")
FIELDS: Final = ("text", "password text")
CHOICE: Final = "combo box"
ITEMS: Final = ("list item", "cell", "table cell")
ARROW: Final = 18
"""So far from its end the arrow of a choice is clicked, in pixels."""
BAR: Final = 6
"""So far from its end the bar of what scrolls is."""
TURNS: Final = 30
UP: Final = "4"
DOWN: Final = "5"


class ByMouse(AtAScreen):
    """What is out of sight is scrolled to with the wheel, which counts as no click."""

    def push(self, name: str) -> None:
        self._click(BUTTONS, lambda each: each.label == name, name)

    def item(self, text: str, times: int = 1) -> None:
        """The first in a list that begins with the text."""
        self._click(ITEMS, lambda each: each.name.startswith(text), text, times)

    def fill(self, name: str, text: str) -> None:
        self._click(FIELDS, lambda each: each.label == name, name)
        self.type(text)

    def refill(self, name: str, text: str) -> None:
        """What stands in the field is marked by a click for each of: it, its word, its line."""
        self._click(FIELDS, lambda each: each.label == name, name, times=3)
        self.type(text)

    def choose(self, name: str, answer: str) -> None:
        """Out of the list that hangs down from a field."""
        at = self._in_sight((CHOICE,), lambda each: each.label == name, name)
        self._click_at(at.left + at.width - ARROW, at.middle[1])
        self.item(answer)
        self.until(partial(self._chosen, name, answer), f"{answer!r} is not chosen")

    def click_anywhere(self) -> None:
        width, height = SIZE
        self._click_at(width // 3, height // 3)

    def _chosen(self, name: str, answer: str) -> bool | None:
        boxes = [each for each in self.told() if each.role == CHOICE and each.label == name]
        return any(each.name.startswith(answer) for each in boxes) or None

    def _click(
        self, roles: Collection[str], fits: Callable[[Told], bool], name: str, times: int = 1
    ) -> None:
        self._click_at(*self._in_sight(roles, fits, name).middle, times)

    def _click_at(self, x: int, y: int, times: int = 1) -> None:
        self.clicks += times
        at = ("mousemove", str(x), str(y))
        self.display.run("xdotool", *at, "click", "--repeat", str(times), "--delay", "40", "1")

    def _in_sight(self, roles: Collection[str], fits: Callable[[Told], bool], name: str) -> Told:
        """At rest, and scrolled to if need be."""
        for _ in range(TURNS):
            there = self.until(partial(self._resting, roles, fits), f"{name!r} is nowhere")
            way = _way(there)
            if way is None:
                return there
            _left, top, right, bottom = there.within
            at = ("mousemove", str(right - BAR), str((top + bottom) // 2))
            self.display.run("xdotool", *at, "click", way)
        raise AssertionError(f"{name!r} is never scrolled to")

    def _resting(self, roles: Collection[str], fits: Callable[[Told], bool]) -> Told | None:
        """Where it was a glance before too: a page that is being filled moves."""
        first, second = self._there(roles, fits), self._there(roles, fits)
        return second if first == second else None

    def _there(self, roles: Collection[str], fits: Callable[[Told], bool]) -> Told | None:
        found = (each for each in self.told() if each.role in roles and each.enabled)
        return next((each for each in found if fits(each)), None)


def _way(there: Told) -> str | None:
    """Which way to turn the wheel, if at all."""
    _left, top, _right, bottom = there.within
    _x, y = there.middle
    return UP if y < top else DOWN if y >= bottom else None
