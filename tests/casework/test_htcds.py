"""Every field of the standard is held by one of ours, or it is said why not."""

from __future__ import annotations

import pytest

from ijm_desktop.casework.htcds import LEFT_OUT, NAMES
from ijm_desktop.casework.registry import REGISTRY
from ijm_desktop.kernel.declarations import RecordType

MAPPED = {
    name: [
        (record_type.name, field.name)
        for record_type in REGISTRY.all()
        for field in record_type.fields
        if name in field.htcds
    ]
    for name in NAMES
}


@pytest.mark.parametrize("name", sorted(NAMES))
def test_each_field_of_the_standard_has_its_place_or_a_reason(name: str) -> None:
    assert bool(MAPPED[name]) != bool(LEFT_OUT.get(name))


def test_nothing_is_mapped_to_what_the_standard_has_not() -> None:
    ours = {
        name
        for record_type in REGISTRY.all()
        for field in record_type.fields
        for name in field.htcds
    }
    assert (ours | set(LEFT_OUT)) - NAMES == set()


@pytest.mark.parametrize("record_type", REGISTRY.all(), ids=lambda each: each.name)
def test_every_field_says_what_its_values_mean(record_type: RecordType) -> None:
    """More than its label does, and to be read beside it."""
    for field in record_type.fields:
        assert field.meaning.endswith("."), field.name
        assert field.meaning.rstrip(".").casefold() != field.label.casefold(), field.name
        assert "|" not in field.meaning


def test_a_mapping_stands_in_its_own_place_and_not_in_the_source() -> None:
    assert [
        field.source
        for record_type in REGISTRY.all()
        for field in record_type.fields
        if "HTCDS" in field.source.split("; ") or "_" in field.source.partition("HTCDS ")[2]
    ] == []
