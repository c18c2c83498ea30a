"""The text of a clinical session: whoever is no clinician says first why they must read it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from ijm_desktop.actions import reading, records, session_texts
from ijm_desktop.actions.session_texts import OPEN_MS, TextClosed
from tests.office import Office, office, saved


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    with office(tmp_path_factory.mktemp("texts"), "aftercare", "clinician", "therapist") as one:
        yield one


def test_a_reason_opens_the_text_to_whoever_gave_it(made: Office) -> None:
    clinician = made["clinician"]
    case = saved(clinician, "case", {"case_type": "child_sexual_abuse"}).key.record
    person = saved(clinician, "person", {}).key.record
    notes = []
    for held_on in ("2026-10-06", "2026-10-20"):
        values = {"person": person, "held_on": held_on, "note": "Sleeps badly"}
        notes.append(saved(clinician, "clinical_note", values, case))
    made.round()

    there = session_texts.of_person(made["aftercare"], case, person)
    assert [each.contact.value("held_on") for each in there] == ["2026-10-20", "2026-10-06"]
    assert {each.note for each in there} == {None}

    hq = made.headquarters
    newest = session_texts.of_person(hq, case, person)[0]
    assert newest.note == notes[1].key
    held = reading.record(hq, notes[1].key)
    assert session_texts.session_of(hq, held) == newest.contact.key.record
    assert session_texts.closed(hq, held)
    assert not session_texts.closed(clinician, notes[1])
    therapist = reading.record(made["therapist"], notes[1].key)
    assert not session_texts.closed(made["therapist"], therapist)

    why = {"session": newest.contact.key.record, "reason": "audit", "why": "Yearly look"}
    asked = saved(hq, "note_opening", why, case)
    assert not session_texts.closed(hq, held)
    assert session_texts.closed(hq, reading.record(hq, notes[0].key))
    made.round()
    told = session_texts.of_person(clinician, case, person)[0].readings
    assert [each.value("why") for each in told] == ["Yearly look"]

    records.void(hq, reading.record(hq, asked.key), "was not needed")
    assert session_texts.closed(hq, held)
    made.round()
    assert session_texts.of_person(clinician, case, person)[0].readings == ()


def test_a_reason_holds_for_thirty_days_and_the_author_is_told_until_when(made: Office) -> None:
    clinician, hq = made["clinician"], made.headquarters
    case = saved(clinician, "case", {"case_type": "child_sexual_abuse"}).key.record
    person = saved(clinician, "person", {}).key.record
    values = {"person": person, "held_on": "2026-10-06", "note": "Sleeps badly"}
    note = saved(clinician, "clinical_note", values, case)
    made.round()
    held = reading.record(hq, note.key)
    with pytest.raises(TextClosed):
        session_texts.require_open(hq, held)
    asked = session_texts.give_reason(hq, held, "audit", "Yearly look")
    session_texts.require_open(hq, held)
    made.round()
    (told,) = session_texts.readers(clinician)
    assert told.opening.key == asked.key
    assert told.name == "Headquarters"
    assert 0 < told.until_ms - made.clock() <= OPEN_MS
    assert session_texts.readers(made["therapist"]) == session_texts.readers(hq) == ()
    made.clock.now_ms += OPEN_MS
    assert session_texts.closed(hq, held)
    assert session_texts.readers(clinician) == ()
    session_texts.require_open(clinician, reading.record(clinician, note.key))


def test_nothing_else_is_closed(made: Office) -> None:
    case = saved(made["aftercare"], "case", {"case_type": "child_sexual_abuse"})
    assert not session_texts.closed(made["aftercare"], case)
