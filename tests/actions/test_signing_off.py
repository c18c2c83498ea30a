"""Signing off: what was signed is read as it was, and what came later beside it."""

from __future__ import annotations

import pytest

from ijm_desktop.actions import reading, records, signing_off
from ijm_desktop.actions.desk import Desk, RecordKey
from ijm_desktop.actions.errors import NothingToSign, NotInUse, NotSignable, SettleFirst
from ijm_desktop.actions.signing_off import SignedText, signed_record


@pytest.fixture
def note(desk: Desk) -> RecordKey:
    case = records.add(desk, "case", {"case_type": "other"}).key.record
    person = records.add(desk, "person", {}).key.record
    values = {
        "person": person,
        "held_on": "2026-11-17",
        "note": "Nightmares again",
        "needs": ["health", "police"],
    }
    return records.add(desk, "session_note", values, scope_id=case).key


def sign(desk: Desk, key: RecordKey) -> SignedText:
    signing_off.sign(desk, signed_record(desk, key))
    (text,) = signed_record(desk, key).texts
    return text


def edit(desk: Desk, key: RecordKey, **values: object) -> None:
    records.edit(desk, reading.record(desk, key), values)


def test_a_signed_note_is_read_as_signed_after_it_was_edited(desk: Desk, note: RecordKey) -> None:
    text = sign(desk, note)
    assert [each.author for each in text.signatures] == [desk.owner.name]
    edit(desk, note, note="She slept well", needs=["police"])
    seen = signed_record(desk, note)
    (text,) = seen.texts
    assert text.record.value("note") == "Nightmares again"
    assert set(text.record.fields["needs"].elements) == {"health", "police"}
    assert [(each.field, each.value, each.taken_away) for each in seen.unsigned] == [
        ("note", "She slept well", False),
        ("needs", "health", True),
    ]
    assert (text.erased, text.missing, seen.earlier) == ((), 0, ())


def test_what_was_added_is_signed_as_an_addendum(desk: Desk, note: RecordKey) -> None:
    sign(desk, note)
    edit(desk, note, next_step="visit the sister")
    text = sign(desk, note)
    assert text.record.value("next_step") == "visit the sister"
    seen = signed_record(desk, note)
    assert [each.record.value("next_step") for each in seen.earlier] == [None]
    assert not seen.unsigned
    assert reading.record(desk, note).in_conflict == ()


def test_signing_twice_says_that_there_is_nothing_to_sign(desk: Desk, note: RecordKey) -> None:
    sign(desk, note)
    with pytest.raises(NothingToSign):
        sign(desk, note)


def test_only_what_was_on_screen_is_signed(desk: Desk, note: RecordKey) -> None:
    seen = signed_record(desk, note)
    edit(desk, note, next_step="came in meanwhile")
    signing_off.sign(desk, seen)
    after = signed_record(desk, note)
    assert after.texts[0].record.value("next_step") is None
    assert [each.value for each in after.unsigned] == ["came in meanwhile"]


def test_two_sign_offs_of_different_texts_are_a_conflict_until_both_are_signed(
    desk: Desk, note: RecordKey
) -> None:
    one = signed_record(desk, note)
    edit(desk, note, note="Another text")
    two = signed_record(desk, note)
    signing_off.sign(desk, one)
    signing_off.sign(desk, two)
    seen = signed_record(desk, note)
    assert seen.in_conflict
    assert {each.record.value("note") for each in seen.texts} == {
        "Another text",
        "Nightmares again",
    }
    assert "_signed" in reading.record(desk, note).in_conflict
    assert sign(desk, note).record.value("note") == "Another text"
    assert reading.record(desk, note).in_conflict == ()


def test_what_cannot_be_signed_says_why(desk: Desk, note: RecordKey) -> None:
    case = note.bucket.scope_id
    with pytest.raises(NotSignable):
        signing_off.sign(desk, signed_record(desk, reading.find_record(desk, case).key))
    displayed = reading.record(desk, note)
    records.edit(desk, displayed, {"note": "mine"})
    records.edit(desk, displayed, {"note": "theirs"})
    with pytest.raises(SettleFirst, match="Note"):
        sign(desk, note)
    records.void(desk, reading.record(desk, note), "twice")
    with pytest.raises(NotInUse):
        sign(desk, note)


def test_a_signed_record_is_voided_and_restored_with_its_signature(
    desk: Desk, note: RecordKey
) -> None:
    sign(desk, note)
    records.void(desk, reading.record(desk, note), "twice")
    assert signed_record(desk, note).texts[0].record.voided == "twice"
    records.restore(desk, reading.record(desk, note))
    seen = signed_record(desk, note)
    assert seen.record.voided is None
    assert not seen.unsigned
    assert seen.mine


def test_history_says_who_signed_and_when(desk: Desk, note: RecordKey) -> None:
    sign(desk, note)
    last = reading.history(desk, note)[-1]
    assert (last.field, last.author) == ("_signed", desk.owner.name)


def test_a_record_that_nobody_signed_has_no_text_and_nothing_beside_it(
    desk: Desk, note: RecordKey
) -> None:
    seen = signed_record(desk, note)
    assert (seen.texts, seen.unsigned, seen.to_sign) == ((), (), True)
