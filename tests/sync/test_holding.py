"""Why a change is kept without effect."""

from __future__ import annotations

import os

import pytest

from ijm_desktop.journal.change import PUT, Bucket, Change, Op, make
from ijm_desktop.sync.holding import FLAG, HEADQUARTERS, WITHHELD, reason_to_hold


def change(scope_kind: str, flags: tuple[str, ...] = ()) -> Change:
    return make(
        author=bytes(16),
        epoch=bytes(16),
        number=0,
        stamp=1,
        bucket=Bucket(scope_kind, bytes(16), "casework"),
        ops=[Op(PUT, bytes(16), "grant.state", (), "granted")],
        seed=os.urandom(16),
        flags=flags,
    )


@pytest.mark.parametrize(
    ("scope", "flags", "role", "reason"),
    [
        ("case", (), "investigator", None),
        ("case", ("later",), "investigator", FLAG),
        ("case", ("later",), HEADQUARTERS, FLAG),
        ("organisation", (), HEADQUARTERS, None),
        ("organisation", (), "investigator", WITHHELD),
        ("organisation", (), "", WITHHELD),
    ],
)
def test_what_holds_a_change(
    scope: str, flags: tuple[str, ...], role: str, reason: str | None
) -> None:
    assert reason_to_hold(change(scope, flags), role) == reason


def test_an_unknown_flag_is_no_way_into_the_organisation_s_scope() -> None:
    """Held for the flag alone, it would count on the day the flag becomes known."""
    assert reason_to_hold(change("organisation", ("later",)), "investigator") == WITHHELD


@pytest.mark.parametrize(
    ("field", "role", "reason"),
    [
        ("ruling._ruling", "investigator", WITHHELD),
        ("ruling._ruling", HEADQUARTERS, None),
        ("ruling._acknowledged", "investigator", None),
    ],
)
def test_nobody_but_headquarters_rules(field: str, role: str, reason: str | None) -> None:
    ruling = make(
        author=os.urandom(16),
        epoch=os.urandom(16),
        number=0,
        stamp=1,
        bucket=Bucket("case", os.urandom(16), "casework"),
        ops=[Op("add", os.urandom(16), field, (), None)],
        seed=os.urandom(16),
    )
    assert reason_to_hold(ruling, role) == reason
