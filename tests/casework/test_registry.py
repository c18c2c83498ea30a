"""Every declaration of this version: right in itself, exampled, and said in plain words."""

from __future__ import annotations

import re
from datetime import date

import pytest

from ijm_desktop.casework.registry import REGISTRY
from ijm_desktop.casework.roles import BY_NAME, COMPARTMENTS
from ijm_desktop.casework.words import spoken
from ijm_desktop.kernel.declarations import (
    Context,
    FieldType,
    RecordType,
    Scope,
    Sensitivity,
    broken_rules,
    check_values,
)
from ijm_desktop.kernel.values import display, parse, write
from tests.casework.examples import EXAMPLES

TYPES = pytest.mark.parametrize("record_type", REGISTRY.all(), ids=lambda each: str(each.name))
CONTEXT = Context(today=date(2026, 11, 20), now_ms=1_795_000_000_000, role="investigator")
NOT_IN_THE_WINDOW = re.compile(
    r"\b(vault|seat|chain|head|bundle|courier|compartment|digest)s?\b", re.IGNORECASE
)


def test_each_type_has_an_example_and_each_example_a_type() -> None:
    assert set(EXAMPLES) == {each.name for each in REGISTRY.all()}


@TYPES
def test_the_example_fills_every_field_and_breaks_nothing(record_type: RecordType) -> None:
    example = EXAMPLES[record_type.name]

    assert set(example) == {field.name for field in record_type.fields}
    assert check_values(record_type, example, REGISTRY.codelists) == ()
    assert broken_rules(record_type, example, CONTEXT) == ()


@TYPES
def test_an_empty_record_breaks_no_rule(record_type: RecordType) -> None:
    assert broken_rules(record_type, {}, CONTEXT, before={}) == ()


@TYPES
def test_every_value_is_written_and_read_back(record_type: RecordType) -> None:
    for field in record_type.fields:
        value = EXAMPLES[record_type.name][field.name]
        elements = value if isinstance(value, list) else [value]
        for each in elements:
            assert parse(field, write(field, each), REGISTRY.codelists) == each
        for language in ("en", "es"):
            assert display(field, value, REGISTRY.codelists, language)


@TYPES
def test_what_is_searched_is_text(record_type: RecordType) -> None:
    searched = {field.type for field in record_type.fields if field.searchable}
    assert searched <= {FieldType.TEXT, FieldType.LONG_TEXT}


@TYPES
def test_every_field_of_a_form_says_where_it_comes_from(record_type: RecordType) -> None:
    if not record_type.hidden:
        assert [field.name for field in record_type.fields if not field.source] == []
    assert record_type.source


def test_no_text_uses_a_word_that_the_window_avoids() -> None:
    assert [text for text in spoken(REGISTRY) if NOT_IN_THE_WINDOW.search(text)] == []


def test_each_scope_that_has_records_of_its_own_has_its_root() -> None:
    case, person = REGISTRY.root(Scope.CASE), REGISTRY.root(Scope.PERSON)
    assert case is not None
    assert case.name == "case"
    assert person is not None
    assert person.name == "person"
    assert REGISTRY.root(Scope.ORGANISATION) is None


def test_what_names_or_finds_a_person_is_apart_from_casework() -> None:
    for record_type in REGISTRY.all():
        if record_type.scope is Scope.PERSON and record_type.compartment == "casework":
            kinds = {field.sensitivity for field in record_type.fields}
            assert Sensitivity.IDENTIFYING not in kinds


def test_what_a_session_tells_is_the_phase_and_the_week_and_no_more() -> None:
    (tells,) = REGISTRY.get("session_note").tells
    told = REGISTRY.get(tells.record_type)

    shown = {name: how.of(EXAMPLES["session_note"]) for name, how in tells.fields.items()}

    assert shown == {"phase": "rehabilitation", "next_week": "2026-W48"}
    assert tells.key == ("person",)
    assert told.compartment == "casework"
    assert {field.name for field in told.fields} == {
        "person",
        "phase",
        "next_week",
        "risk_level",
    }


def test_administration_is_headquarters_own() -> None:
    """What it sets for everybody to read is its own too, and written by people."""
    for record_type in REGISTRY.all():
        administers = record_type.compartment == "administration"
        assert record_type.hidden or not administers
        if record_type.scope is Scope.ORGANISATION:
            assert record_type.compartment in ("administration", "casework")
            assert record_type.authored_by == ("headquarters",)
        else:
            assert not administers


@TYPES
def test_who_writes_a_type_may_also_read_it(record_type: RecordType) -> None:
    """What is given by name apart: it leaves the disk of whoever wrote it (ADR 13)."""
    if record_type.compartment in BY_NAME:
        return
    readers = {role for role, held in COMPARTMENTS.items() if record_type.compartment in held}
    assert set(record_type.authored_by) <= readers
