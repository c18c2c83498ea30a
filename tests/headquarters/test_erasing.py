"""A person forgotten: what names them elsewhere is seen first, and the law's hold wins."""

from __future__ import annotations

import pytest

from ijm_desktop.actions import reading, records
from ijm_desktop.actions.desk import RecordKey
from ijm_desktop.actions.errors import NoSuchRecord, RuleBlocks
from ijm_desktop.headquarters import erasing, ruling
from ijm_desktop.headquarters.erasing import NotMentioned, NotRedactable
from ijm_desktop.headquarters.legal_hold import LegalHold
from ijm_desktop.headquarters.mentioned import MentionsNotSeen
from ijm_desktop.journal.change import ADD, Bucket, Op
from ijm_desktop.kernel.encoding import Value
from ijm_desktop.sync.errors import NotHeadquarters
from ijm_desktop.vault import checking, granting
from ijm_desktop.vault import reading as stored
from tests.sync.world import World, value_at, write

ASKED = "She asked to be forgotten"
NAME = "Daorueang Jaidee"


@pytest.fixture
def case(world: World) -> RecordKey:
    return world.case(world.ana)


@pytest.fixture
def person(world: World, case: RecordKey) -> RecordKey:
    return world.person(world.ana, case)


@pytest.fixture
def name(world: World, person: RecordKey) -> RecordKey:
    values: dict[str, Value] = {"text": "ดาวเรือง ใจดี", "romanised": NAME}
    key = records.add(world.ana, "person_name", values, scope_id=person.record).key
    world.settle()
    return key


def hold(world: World, case: RecordKey) -> None:
    world.edit(world.hq, case, legal_hold=True, legal_hold_reason="Order of 6 November")


def agree(world: World) -> None:
    """Everybody's notes stand in order, and what they hold is what headquarters gives them."""
    for desk in (*world.seats, world.hq):
        assert checking.check(desk.vault) == []
    for desk in world.seats:
        given = granting.held(world.hq.vault.database, desk.vault.seat)
        assert granting.held(desk.vault.database, desk.vault.seat) == given


def test_mentions_are_found_in_any_script_in_older_values_and_where_nothing_counts(
    world: World, case: RecordKey, person: RecordKey, name: RecordKey
) -> None:
    world.edit(world.ana, case, summary="The gate. ดาวเรือง was seen there with her aunt")
    world.edit(world.ana, case, summary="The gate.")
    note = world.observe(world.ines, case, "A guard called Jaidee by her name")
    world.settle()
    write(world.otto, case.bucket, case.record, {"case.summary": "Daorueang is with us"})
    world.settle()
    assert [each.held for each in stored.held_changes(world.hq.vault)] == ["withheld"]
    found = erasing.mentioned(world.hq, person.record)
    assert sorted((each.record, f"{each.type}.{each.field}", each.passage) for each in found) == [
        (case.record, "case.summary", "Daorueang is with us"),
        (case.record, "case.summary", "The gate. ดาวเรือง was seen there with her aunt"),
        (note.record, "observation.seen", "A guard called Jaidee by her name"),
    ]
    assert name.record not in {each.record for each in found}


def test_a_code_is_no_mention_and_a_namesake_s_name_is_the_namesake_s(
    world: World, case: RecordKey, person: RecordKey, name: RecordKey
) -> None:
    code = reading.record(world.ana, person).code
    world.edit(world.ana, case, summary=f"{code} was seen at the gate")
    sister = world.person(world.ana, case)
    records.add(world.ana, "person_name", {"text": "Mali Jaidee"}, scope_id=sister.record)
    world.settle()
    assert erasing.mentioned(world.hq, person.record) == ()


def test_a_field_of_a_person_is_erased_only_once_mentions_were_seen(
    world: World, case: RecordKey, person: RecordKey, name: RecordKey
) -> None:
    world.edit(world.ana, case, summary=f"{NAME} was seen")
    world.settle()
    with pytest.raises(MentionsNotSeen) as refused:
        ruling.erase(world.hq, name.record, "text", ASKED)
    assert refused.value.details == {"count": 1}
    assert value_at(world.hq, name, "text") is not None
    assert ruling.erase(world.hq, name.record, "text", ASKED, mentions_seen=True) == 1
    assert value_at(world.hq, name, "text") is None


def test_what_is_redacted_stands_anew_and_its_old_values_are_gone_everywhere(
    world: World, case: RecordKey, person: RecordKey, name: RecordKey
) -> None:
    world.edit(world.ana, case, summary=f"At the gate: {NAME}.")
    world.edit(world.ana, case, summary=f"At the gate: {NAME}, with Jaidee's aunt.")
    world.settle()
    done = erasing.redact(world.hq, case.record, "summary", person.record, ASKED)
    assert (done.rewritten, done.erased) == (1, 2)
    world.settle()
    for desk in (world.hq, world.ana, world.ines):
        shown = value_at(desk, case, "summary")
        assert shown == "At the gate: [Person], with [Person]'s aunt."
        history = stored.history(desk.vault, case.bucket, case.record)
        texts = [op.value for each in history for op in each.ops if op.has_value]
        assert [each for each in texts if isinstance(each, str) and "aidee" in each] == []
    agree(world)
    with pytest.raises(NotMentioned):
        erasing.redact(world.hq, case.record, "summary", person.record, ASKED)
    assert ruling.erase(world.hq, name.record, "text", ASKED) == 1


def test_what_was_written_apart_is_settled_before_it_is_redacted(
    world: World, case: RecordKey, person: RecordKey, name: RecordKey
) -> None:
    world.edit(world.ana, case, summary=f"{NAME} was seen")
    world.edit(world.ines, case, summary=f"{NAME} was not seen")
    world.settle()
    with pytest.raises(NotRedactable):
        erasing.redact(world.hq, case.record, "summary", person.record, ASKED)
    assert len(erasing.mentioned(world.hq, person.record)) == 2


def test_a_whole_person_is_erased_but_for_the_code(
    world: World, case: RecordKey, person: RecordKey, name: RecordKey
) -> None:
    place = records.add(
        world.ana, "whereabouts", {"kind": "home", "place": "House 12"}, scope_id=person.record
    ).key
    meeting: dict[str, Value] = {
        "person": person.record,
        "held_on": "2026-12-01",
        "purpose": "court",
    }
    met = records.add(world.ana, "appointment", meeting, scope_id=case.record).key
    world.edit(world.ana, person, interpreter_needed=True)
    world.settle()
    done = erasing.erase_person(world.hq, person.record, ASKED)
    assert done.people == (person.record,)
    assert done.records == 3
    world.settle()
    for desk in (world.hq, world.ana):
        for key in (name, place, met):
            row = reading.record(desk, key)
            assert {shown.value for shown in row.fields.values()} <= {None}
        kept = reading.record(desk, person)
        assert kept.value("interpreter_needed") is True
        assert kept.value("code")
    agree(world)


def test_what_is_of_somebody_else_too_stays(
    world: World, case: RecordKey, person: RecordKey, name: RecordKey
) -> None:
    other = world.person(world.ana, case)
    bucket, record = Bucket("case", case.record, "identity"), world.ana.random(16)
    both = [
        Op(ADD, record, "identity_file.people", (), each) for each in (person.record, other.record)
    ]
    write(world.ana, bucket, record, {"identity_file.kind": "photo"}, ops=both)
    world.settle()
    assert erasing.erase_person(world.hq, person.record, ASKED).records == 1
    assert value_at(world.hq, RecordKey(bucket, record), "kind") == "photo"


@pytest.mark.parametrize("voided", [False, True])
def test_a_legal_hold_wins(
    world: World, case: RecordKey, person: RecordKey, name: RecordKey, *, voided: bool
) -> None:
    """Over the case, and over whoever it names; putting the case out of use does not end it."""
    hold(world, case)
    if voided:
        records.void(world.hq, reading.record(world.hq, case), "twice")
    number = str(value_at(world.hq, case, "number"))
    for act in (
        lambda: ruling.erase(world.hq, case.record, "summary", ASKED),
        lambda: ruling.erase(world.hq, name.record, "text", ASKED, mentions_seen=True),
        lambda: erasing.erase_person(world.hq, person.record, ASKED, mentions_seen=True),
    ):
        with pytest.raises(LegalHold) as refused:
            act()
        assert refused.value.details["cases"] == number
        assert refused.value.details["kept"]
    assert value_at(world.hq, name, "romanised") == NAME
    row = reading.record(world.hq, case)
    records.edit(world.hq, row, {"legal_hold": False})
    assert ruling.erase(world.hq, name.record, "text", ASKED) == 1


def test_what_names_somebody_in_a_case_on_hold_is_not_redacted(
    world: World, case: RecordKey, person: RecordKey, name: RecordKey
) -> None:
    held = world.case(world.ana, f"{NAME} was at the kiln")
    world.settle()
    hold(world, held)
    with pytest.raises(LegalHold):
        erasing.redact(world.hq, held.record, "summary", person.record, ASKED)
    assert value_at(world.hq, held, "summary") == f"{NAME} was at the kiln"


def test_a_hold_that_somebody_ended_apart_still_holds(
    world: World, case: RecordKey, name: RecordKey
) -> None:
    hold(world, case)
    world.settle()
    world.edit(world.hq, case, legal_hold_reason="Order of 7 November")
    write(world.ana, case.bucket, case.record, {"case.legal_hold": False})
    world.settle()
    assert "legal_hold" in reading.record(world.hq, case).in_conflict
    with pytest.raises(LegalHold):
        ruling.erase(world.hq, name.record, "text", ASKED)


def test_nobody_ends_a_hold_who_may_not_and_other_work_goes_on(
    world: World, case: RecordKey
) -> None:
    world.settle()
    hold(world, case)
    world.settle()
    with pytest.raises(RuleBlocks) as refused:
        world.edit(world.ana, case, legal_hold=False)
    assert [rule.code for rule in refused.value.rules] == ["NOT_YOURS_TO_LET_GO"]
    world.edit(world.hq, case, legal_hold_reason="Order of 7 November")
    write(world.ana, case.bucket, case.record, {"case.legal_hold": False})
    world.settle()
    apart = reading.record(world.ana, case)
    assert "legal_hold" in apart.in_conflict
    records.edit(world.ana, apart, {"summary": "A kiln"})
    apart = reading.record(world.ana, case)
    settled = frozenset({"legal_hold"})
    with pytest.raises(RuleBlocks):
        records.edit(world.ana, apart, {"legal_hold": False}, settled=settled)
    records.edit(world.ana, apart, {"legal_hold": True}, settled=settled)
    world.settle()
    records.edit(world.hq, reading.record(world.hq, case), {"legal_hold": False})
    assert value_at(world.hq, case, "legal_hold") is False


def test_a_hold_says_why(world: World, case: RecordKey) -> None:
    with pytest.raises(RuleBlocks):
        world.edit(world.ana, case, legal_hold=True)


def test_only_headquarters_erases_and_only_who_is_there(
    world: World, case: RecordKey, person: RecordKey, name: RecordKey
) -> None:
    with pytest.raises(NotHeadquarters):
        erasing.erase_person(world.ana, person.record, ASKED)
    with pytest.raises(NotHeadquarters):
        erasing.redact(world.ana, case.record, "summary", person.record, ASKED)
    with pytest.raises(NoSuchRecord):
        erasing.mentioned(world.hq, case.record)
