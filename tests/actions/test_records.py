"""Writing records: durable when it returns, and only what the person touched."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from ijm_desktop.actions import finding, reading, records, setting_up
from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.errors import RuleAsks, ScopeNeeded
from ijm_desktop.journal.merge import NOTHING
from ijm_desktop.kernel.declarations import UnknownRecordType, ValuesRefused
from ijm_desktop.kernel.identifiers import derived
from tests.actions.conftest import PASSPHRASE, Clock

TYPE = "sex_trafficking_minor"


def new_case(desk: Desk, **values: object) -> records.Saved:
    return records.add(desk, "case", {"case_type": TYPE, **values})


def test_what_was_saved_is_there_after_the_power_went(folder: Path) -> None:
    desk = setting_up.unlock(folder, PASSPHRASE, clock=Clock(), random=os.urandom)
    key = new_case(desk, summary="Seven attempts on one address").key
    desk.close()
    with setting_up.unlock(folder, PASSPHRASE, clock=Clock(), random=os.urandom) as again:
        assert reading.record(again, key).value("summary") == "Seven attempts on one address"


def test_a_case_is_its_own_scope_and_gets_what_the_vault_can_know(desk: Desk) -> None:
    shown = reading.record(desk, new_case(desk).key)
    assert shown.key.bucket.scope_id == shown.key.record
    assert shown.value("number").startswith("HAR-2026-")
    assert shown.value("opened_on") == "2026-11-18"
    assert shown.code == shown.value("number")


def test_refusals_name_the_field_and_save_nothing(desk: Desk) -> None:
    with pytest.raises(ValuesRefused) as refused:
        records.add(desk, "case", {"case_type": "no such type", "colour": "red"})
    assert {(each.field, each.code) for each in refused.value.problems} == {
        ("case_type", "CODE_UNKNOWN"),
        ("colour", "FIELD_UNKNOWN"),
    }
    with pytest.raises(UnknownRecordType):
        records.add(desk, "spaceship", {})
    with pytest.raises(ScopeNeeded):
        records.add(desk, "observation", {"happened_at": desk.clock(), "seen": "x"})
    assert reading.cases(desk).total == 0


def test_an_edit_replaces_only_what_was_displayed(desk: Desk) -> None:
    key = new_case(desk, summary="first").key
    displayed = reading.record(desk, key)
    records.edit(desk, displayed, {"summary": "colleague's"})
    records.edit(desk, displayed, {"summary": "mine"})
    shown = reading.record(desk, key)
    assert shown.in_conflict == ("summary",)
    assert shown.value("summary") == "mine"
    assert [live.value for live in shown.fields["summary"].kept] == ["colleague's"]
    records.edit(desk, shown, {"summary": "mine"}, settled=frozenset({"summary"}))
    assert reading.record(desk, key).in_conflict == ()


def test_an_edit_that_changes_nothing_makes_no_save(desk: Desk) -> None:
    key = new_case(desk, summary="same").key
    shown = reading.record(desk, key)
    before = len(reading.history(desk, key))
    assert not records.edit(desk, shown, {"summary": "same"}).changed.keys
    assert len(reading.history(desk, key)) == before


def test_emptying_a_field_is_a_change_too(desk: Desk) -> None:
    key = new_case(desk, summary="gone soon").key
    records.edit(desk, reading.record(desk, key), {"summary": None})
    assert reading.record(desk, key).value("summary") is None


def test_voiding_asks_a_reason_takes_it_off_the_lists_and_can_be_undone(desk: Desk) -> None:
    key = new_case(desk, summary="entered twice").key
    records.void(desk, reading.record(desk, key), "entered twice")
    voided = reading.record(desk, key)
    assert voided.voided == "entered twice"
    assert reading.cases(desk).rows == ()
    records.restore(desk, voided)
    assert reading.record(desk, key).voided is None
    assert reading.cases(desk).total == 1


def test_a_session_note_tells_casework_the_phase_and_the_week_only(desk: Desk) -> None:
    case = new_case(desk).key.record
    person = records.add(desk, "person", {}).key.record
    note = records.add(
        desk,
        "session_note",
        {
            "person": person,
            "held_on": "2026-11-17",
            "note": "Nightmares again",
            "phase": "rehabilitation",
            "next_step": "visit the sister",
            "next_step_on": "2026-11-26",
        },
        scope_id=case,
    )
    assert note.key.bucket.compartment == "aftercare"
    (progress,) = reading.case(desk, case).progress
    assert progress.key.bucket.compartment == "casework"
    assert progress.key.record == derived("aftercare_progress", case, person)
    told = {name: shown.value for name, shown in progress.fields.items()}
    assert told == {"person": person, "phase": "rehabilitation", "next_week": "2026-W48"}


def test_mending_a_typing_error_in_an_old_note_brings_no_old_phase_back(desk: Desk) -> None:
    case = new_case(desk).key.record
    person = records.add(desk, "person", {}).key.record
    notes = [
        records.add(
            desk,
            "session_note",
            {"person": person, "held_on": "2026-11-17", "note": "tpyed", "phase": phase},
            scope_id=case,
        )
        for phase in ("crisis", "rehabilitation")
    ]
    records.edit(desk, reading.record(desk, notes[0].key), {"note": "typed"})
    (progress,) = reading.case(desk, case).progress
    assert progress.value("phase") == "rehabilitation"


def test_moving_the_next_step_of_an_old_note_brings_no_old_phase_back(desk: Desk) -> None:
    case = new_case(desk).key.record
    person = records.add(desk, "person", {}).key.record
    told = {"person": person, "held_on": "2026-11-17", "note": "x"}
    old, _ = (
        records.add(desk, "session_note", {**told, "phase": phase}, scope_id=case)
        for phase in ("crisis", "rehabilitation")
    )
    records.edit(desk, reading.record(desk, old.key), {"next_step_on": "2026-11-26"})
    (progress,) = reading.case(desk, case).progress
    assert (progress.value("phase"), progress.value("next_week")) == ("rehabilitation", "2026-W48")


def test_a_new_note_without_a_next_step_leaves_no_old_one_standing(desk: Desk) -> None:
    case = new_case(desk).key.record
    person = records.add(desk, "person", {}).key.record
    told = {"person": person, "held_on": "2026-11-17", "note": "x", "phase": "crisis"}
    records.add(desk, "session_note", {**told, "next_step_on": "2026-11-26"}, scope_id=case)
    records.add(desk, "session_note", told, scope_id=case)
    (progress,) = reading.case(desk, case).progress
    assert (progress.value("phase"), progress.value("next_week")) == ("crisis", None)


def test_a_rule_that_asks_takes_a_reason_and_keeps_it(desk: Desk) -> None:
    key = new_case(desk).key
    shown = reading.record(desk, key)
    finals = desk.registry.get("case").lifecycle
    assert finals is not None
    unusual = next(
        state for state in sorted(finals.states) if not finals.usual(shown.value("status"), state)
    )
    with pytest.raises(RuleAsks) as asked:
        records.edit(desk, shown, {"status": unusual})
    reasons = {rule.code: "entered late from paper" for rule in asked.value.rules}
    records.edit(desk, shown, {"status": unusual}, reasons=reasons)
    kept = reading.record(desk, key).fields.get("_reason", NOTHING)
    assert [reason for _, reason in kept.elements] == ["entered late from paper"] * len(reasons)


def test_text_stays_as_typed_in_any_script(desk: Desk) -> None:
    typed = "សុខា  Śaṅkarī\u200b  José\u0301"
    key = new_case(desk, summary=typed).key
    assert reading.record(desk, key).value("summary") == typed
    assert finding.find(desk, "jose")[0].key == key
    assert finding.find(desk, "សុខា")[0].key == key


def test_history_has_every_value_with_its_author(desk: Desk) -> None:
    key = new_case(desk, summary="one").key
    records.edit(desk, reading.record(desk, key), {"summary": "two"})
    rows = [row for row in reading.history(desk, key) if row.field == "summary"]
    assert [(row.value, row.author, row.replaced) for row in rows] == [
        ("one", "Inez Fuentes", True),
        ("two", "Inez Fuentes", False),
    ]
    assert [row.before for row in rows] == [(), ("one",)]


def test_history_says_what_each_save_took_the_place_of(desk: Desk) -> None:
    key = new_case(desk, summary="one").key
    for values in ({"summary": None}, {"summary": "three"}):
        records.edit(desk, reading.record(desk, key), values)
    person = records.add(desk, "person", {"languages": ["km", "th"]}).key
    records.edit(desk, reading.record(desk, person), {"languages": ["km"]})
    rows = [row for row in reading.history(desk, key) if row.field == "summary"]
    assert [(row.value, row.before) for row in rows] == [
        ("one", ()),
        (None, ("one",)),
        ("three", ()),
    ]
    spoken = [row for row in reading.history(desk, person) if row.field == "languages"]
    assert [(row.kind, row.value, row.before) for row in spoken if row.kind == "remove"] == [
        ("remove", None, ("th",))
    ]
    assert not any(row.erased for row in (*rows, *spoken))


def test_two_needs_of_health_care_stand_side_by_side_in_casework(desk: Desk) -> None:
    case = new_case(desk).key.record
    person = records.add(desk, "person", {}).key.record
    other, scan = (
        records.add(
            desk,
            "health_flag",
            {"person": person, "needs_care": True, "urgency": urgency, "needs": [need]},
            scope_id=case,
        )
        for urgency, need in (("this_month", "medication"), ("today", "pregnancy"))
    )
    told = {each.value("urgency"): each for each in reading.case(desk, case).progress}
    assert set(told) == {"this_month", "today"}
    assert {each.key.bucket.compartment for each in told.values()} == {"casework"}
    assert {name for each in told.values() for name in each.fields} == {
        "person",
        "needs_care",
        "urgency",
    }
    records.edit(desk, reading.record(desk, scan.key), {"needs_care": False})
    still = {
        each.value("urgency"): each.value("needs_care")
        for each in reading.case(desk, case).progress
    }
    assert still == {"this_month": True, "today": False}
    assert other.key != scan.key
