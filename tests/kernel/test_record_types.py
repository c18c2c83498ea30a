"""What a save lets another compartment see."""

from __future__ import annotations

import pytest

from ijm_desktop.kernel import identifiers
from ijm_desktop.kernel.record_types import Copy, Tells, WeekOf


@pytest.mark.parametrize(
    ("told", "week"),
    [("2026-11-25", "2026-W48"), ("2026-11", None), (None, None), ("later", None)],
)
def test_only_the_week_is_told_and_only_where_there_is_one(told: object, week: object) -> None:
    assert WeekOf("on").of({"on": told}) == week
    assert Copy("on").of({"on": told}) == told


def test_what_is_told_goes_to_one_record_of_its_key_whoever_tells_first() -> None:
    tells = Tells(record_type="sign", key=("bed",), fields={"name": Copy("name")})
    source = {"bed": bytes(16), "name": "Beans", "secret": "Where the key lies"}
    scope, record = b"\1" * 16, b"\2" * 16

    assert tells.values(source) == {"bed": bytes(16), "name": "Beans"}
    told = tells.record_id(scope, record, source)
    assert told == identifiers.derived("sign", scope, bytes(16))
    assert tells.record_id(scope, record, source | {"name": "Peas"}) == told
    assert tells.record_id(scope, record, source | {"bed": scope}) != told
    assert tells.record_id(scope, scope, source) == told


def test_what_is_told_apart_can_be_counted() -> None:
    tells = Tells(record_type="sign", key=("bed",), fields={"name": Copy("name")}, apart=True)
    source = {"bed": bytes(16), "name": "Beans"}
    one, other = (tells.record_id(bytes(16), bytes([each]) * 16, source) for each in (1, 2))

    assert one != other
    assert one == tells.record_id(bytes(16), b"\1" * 16, source | {"name": "Peas"})
