"""Every record type through everything: declared once, the rest follows.

A new type is in the registry, has an example in tests/casework/examples.py, and is tested here.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import permutations
from pathlib import Path

import pytest

from ijm_desktop.actions import finding, importing, listing, reading, records, setting_up
from ijm_desktop.actions.arranging import Arrangement, sortable
from ijm_desktop.actions.desk import Desk, RecordKey
from ijm_desktop.actions.listing import Arranged
from ijm_desktop.actions.reading import RecordShown
from ijm_desktop.actions.setting_up import Who
from ijm_desktop.bundle.block import decode_block, encode_block
from ijm_desktop.casework import words
from ijm_desktop.casework.registry import REGISTRY
from ijm_desktop.casework.roles import BY_NAME, compartments
from ijm_desktop.crypto.passphrase import FLOOR
from ijm_desktop.headquarters import assigning
from ijm_desktop.journal.change import PUT, Bucket, Change, Op
from ijm_desktop.journal.merge import RecordState, apply_change, stored
from ijm_desktop.kernel import identifiers, resources
from ijm_desktop.kernel.declarations import Field, FieldType, RecordType, Scope, ValuesRefused
from ijm_desktop.kernel.encoding import Value, encode
from ijm_desktop.kernel.fields import Sensitivity
from ijm_desktop.kernel.values import display, write
from ijm_desktop.sync.holding import WITHHELD
from ijm_desktop.vault import chains, saving, taking_in
from ijm_desktop.vault import reading as rows
from ijm_desktop.vault.saving import Draft
from tests.casework.examples import EXAMPLES
from tests.office import PASSPHRASE, ROLES, Clock, Office, as_sets, declared, office, saved

TYPES = REGISTRY.all()
IDS = [each.name for each in TYPES]
every_type = pytest.mark.parametrize("record_type", TYPES, ids=IDS)
LISTS = REGISTRY.codelists
CODE_LIKE = re.compile(r"[a-z][a-z0-9-]*")
NEWER = "newer_field"
NEWER_VALUE = {"deep": [1, "ក", None]}


def new_desk(folder: Path, name: str, clock: Clock) -> Desk:
    return setting_up.create(
        folder,
        PASSPHRASE,
        Who(name, "case_supervisor", "Harbour"),
        clock=clock,
        random=os.urandom,
        parameters=FLOOR,
    ).desk


@dataclass(frozen=True)
class Apart:
    """Two computers that have not met yet."""

    one: Desk
    two: Desk


@pytest.fixture(scope="module")
def apart(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Apart]:
    folder, clock = tmp_path_factory.mktemp("apart"), Clock()
    with (
        new_desk(folder / "one", "One", clock) as one,
        new_desk(folder / "two", "Two", clock) as two,
    ):
        yield Apart(one, two)


@pytest.fixture(scope="module")
def desk(apart: Apart) -> Desk:
    return apart.one


@dataclass(frozen=True)
class Shared:
    """An office whose computers all hold the case and the person of these ids."""

    office: Office
    case: bytes
    person: bytes


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shared]:
    with office(tmp_path_factory.mktemp("office"), *ROLES) as made:
        first = made["investigator"]
        case = saved(first, "case", {"case_type": "property_grabbing"}).key.record
        person = saved(first, "person", {}).key.record
        saved(first, "case_person", {"person": person}, case)
        made.round()
        yield Shared(made, case, person)


def example(record_type: RecordType) -> dict[str, Value]:
    return dict(EXAMPLES[record_type.name])


def scope(record_type: RecordType) -> bytes | None:
    """Some scope for a type that is no root."""
    return None if record_type.root else bytes(range(16))


def added(desk: Desk, record_type: RecordType) -> RecordShown:
    return saved(desk, record_type.name, example(record_type), scope(record_type))


def another(record_type: RecordType, field: Field, value: Value) -> Value:
    """A value that may stand in place of this one without breaking a rule."""
    if field.many:
        return [another_one(record_type, field, value[0])]
    return another_one(record_type, field, value)


def another_one(record_type: RecordType, field: Field, value: Value) -> Value:
    match field.type:
        case FieldType.CODE:
            return another_code(record_type, field, value)
        case FieldType.DATE:
            return another_date(value)
        case FieldType.YES_NO:
            return not value
        case FieldType.NUMBER | FieldType.INSTANT:
            return value - 1
        case FieldType.REFERENCE:
            return value[1:] + value[:1]
        case FieldType.BYTES:
            return value + b"\1"
        case FieldType.BLOB:
            return {**value, "name": f"{value['name']} (2)"}
        case FieldType.TEXT if CODE_LIKE.fullmatch(value):
            return f"{value}-2"
        case FieldType.TEXT | FieldType.LONG_TEXT:
            return f"{value} – और"
        case _:
            return another_composed(field, value)


def another_composed(field: Field, value: str) -> str:
    """As it may be corrected later, in the one form it is stored in."""
    corrected = {
        FieldType.MONEY: lambda: f"1{value}",
        FieldType.DURATION: lambda: value.replace("P", "P1Y") if "Y" not in value else "P3W",
        FieldType.HOURS: lambda: f"Sa {value[-11:]}" if value[:2] != "Sa" else value[-11:],
        FieldType.PHONE: lambda: f"{value[:-1]}0)" if value[-1] == ")" else f"{value}0",
        FieldType.PLACE: lambda: f"और – {value}",
        FieldType.AGE: lambda: value.lstrip("~") if value[0] == "~" else f"~{value}",
        FieldType.SCORES: lambda: f"{value[:-1]}{'1' if value[-1] == '-' else '-'}",
    }
    return corrected[field.type]()


def another_date(value: str) -> str:
    """Less exact or less certain, so that no rule on the order of dates minds."""
    if value.endswith("?"):
        return value[:-1]
    return value[:-3] if value.count("-") == 2 else f"{value.lstrip('~')}?"


def another_code(record_type: RecordType, field: Field, value: str) -> str:
    cycle = record_type.lifecycle
    assert field.codelist is not None
    for code in LISTS[field.codelist].offered():
        usual = cycle is None or cycle.field != field.name or cycle.usual(value, code.code)
        if code.code != value and usual:
            return code.code
    raise AssertionError(f"{field.codelist} offers nothing else")


def has_three_values(record_type: RecordType, field: Field) -> bool:
    """Two people can each put another in place of the example's."""
    if field.many:
        return False
    value = example(record_type)[field.name]
    return bool(another(record_type, field, another(record_type, field, value)) != value)


def arranged(desk: Desk, how: Arrangement) -> Arranged:
    steps = listing.arrange(desk, how)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            found: Arranged = end.value
            return found


def changes_of(desk: Desk, key: RecordKey) -> list[Change]:
    return [entry.change for entry in rows.history(desk.vault, key.bucket, key.record)]


def bring(to: Desk, author: Desk, changes: list[Change]) -> None:
    """As an exchange does once it believes them."""
    with to.vault.transaction() as work:
        row = chains.add_epoch(work.database, author.vault.epoch, certified=True)
        taking_in.link(work, row, changes, {})


def state_of(desk: Desk, key: RecordKey) -> bytes:
    held = rows.record(desk.vault, key.bucket, key.record)
    assert held is not None
    return stored(held.state)


def test_every_type_has_an_example_that_fills_every_field() -> None:
    assert {name: set(EXAMPLES[name]) for name in IDS} == {
        each.name: {field.name for field in each.fields} for each in TYPES
    }


@every_type
def test_saved_and_read_back_equal(desk: Desk, record_type: RecordType) -> None:
    assert declared(desk, added(desk, record_type)) == as_sets(example(record_type))


@every_type
def test_each_field_is_edited_alone(desk: Desk, record_type: RecordType) -> None:
    shown = added(desk, record_type)
    expected = example(record_type)
    for field in record_type.fields:
        value = another(record_type, field, expected[field.name])
        records.edit(desk, shown, {field.name: value})
        before, shown = shown, reading.record(desk, shown.key)
        expected[field.name] = value
        assert declared(desk, shown) == as_sets(expected)
        untouched = {name: each.op_ids for name, each in before.fields.items()}
        now = {name: each.op_ids for name, each in shown.fields.items()}
        assert {name for name in now if now[name] != untouched.get(name)} == {field.name}


@every_type
def test_what_two_computers_wrote_apart_merges_to_the_same_bytes_in_any_order(
    apart: Apart, record_type: RecordType
) -> None:
    first = added(apart.one, record_type)
    start = changes_of(apart.one, first.key)
    bring(apart.two, apart.one, start)
    edited = {
        field.name: another(record_type, field, example(record_type)[field.name])
        for field in record_type.fields
    }
    records.edit(apart.one, reading.record(apart.one, first.key), edited)
    ours = changes_of(apart.one, first.key)[len(start) :]
    name = next(each.name for each in record_type.fields if has_three_values(record_type, each))
    twice = another(record_type, record_type.field(name), edited[name])
    records.edit(apart.two, reading.record(apart.two, first.key), {name: twice})
    theirs = changes_of(apart.two, first.key)[len(start) :]
    bring(apart.one, apart.two, theirs)
    bring(apart.two, apart.one, ours)

    assert state_of(apart.one, first.key) == state_of(apart.two, first.key)
    for order in permutations([*start, *ours, *theirs]):
        states: dict[bytes, RecordState] = {}
        for change in order:
            apply_change(states, change)
        assert stored(states[first.key.record]) == state_of(apart.one, first.key)
    field = reading.record(apart.one, first.key).fields[name]
    either = [field.value, *(each.value for each in field.kept)]
    assert {encode(each) for each in either} == {encode(edited[name]), encode(twice)}


@every_type
def test_into_a_block_and_back(desk: Desk, record_type: RecordType) -> None:
    shown = added(desk, record_type)
    field = record_type.fields[0]
    value = another(record_type, field, example(record_type)[field.name])
    records.edit(desk, shown, {field.name: value})
    changes = changes_of(desk, shown.key)
    again = decode_block(encode_block(changes))
    assert again == changes
    assert [each.id for each in again] == [each.id for each in changes]


def seats_of(record_type: RecordType) -> list[str]:
    """Whose role holds the compartment the type lies in."""
    return [seat for seat, role in ROLES.items() if record_type.compartment in compartments(role)]


def scope_held(shared: Shared, record_type: RecordType) -> bytes | None:
    """None: the record's own, or its author's office."""
    return {Scope.CASE: shared.case, Scope.PERSON: shared.person}.get(record_type.scope)


def reaches(shared: Shared, shown: RecordShown) -> None:
    """A person's scope is reached through a case."""
    if shown.type == "person":
        person = {"person": shown.key.record}
        saved(shared.office["investigator"], "case_person", person, shared.case)


def held_by(shared: Shared, key: RecordKey) -> set[str]:
    return {
        seat
        for seat in ROLES
        if rows.record(shared.office[seat].vault, key.bucket, key.record) is not None
    }


NAMED = [each for each in TYPES if each.compartment in BY_NAME]
EXCHANGED = [each for each in TYPES if each.scope is not Scope.ORGANISATION and each not in NAMED]
ADMINISTERED = [each for each in TYPES if each.scope is Scope.ORGANISATION]


@dataclass(frozen=True)
class Written:
    """A record as its author saw it, and who else held it after one round."""

    author: Desk
    shown: RecordShown
    held: set[str]
    at_headquarters: RecordShown

    @classmethod
    def looked_at(cls, shared: Shared, author: Desk, shown: RecordShown) -> Written:
        there = reading.record(shared.office.headquarters, shown.key)
        return cls(author, shown, held_by(shared, shown.key), there)


@pytest.fixture(scope="module")
def exchanged(shared: Shared) -> Mapping[str, Written]:
    """By type: written by somebody who may, with a field of a newer version, all in one round."""
    made, shown = shared.office, {}
    authors = {each.name: made[seats_of(each)[0]] for each in EXCHANGED}
    for each in EXCHANGED:
        author = authors[each.name]
        row = saved(author, each.name, example(each), scope_held(shared, each))
        newer = Op(PUT, row.key.record, each.op_field(NEWER), (), NEWER_VALUE)
        write_newer(author, row.key.bucket, newer)
        reaches(shared, row)
        shown[each.name] = row
    made.round()
    return {name: Written.looked_at(shared, authors[name], row) for name, row in shown.items()}


@pytest.mark.parametrize("record_type", EXCHANGED, ids=[each.name for each in EXCHANGED])
def test_through_headquarters_to_whoever_may_read_it_and_to_nobody_else(
    shared: Shared, exchanged: Mapping[str, Written], record_type: RecordType
) -> None:
    made, able = shared.office, seats_of(record_type)
    written, reader = exchanged[record_type.name], made[able[-1]]
    author, shown = written.author, written.shown
    assert author is not reader
    values = example(record_type)

    assert written.held == set(able)
    for each in (made.headquarters, reader, author):
        there = reading.record(each, shown.key)
        assert declared(each, there) == as_sets(values)
        assert there.fields[NEWER].value == NEWER_VALUE
    assert state_of(reader, shown.key) == state_of(made.headquarters, shown.key)
    assert changes_of(reader, shown.key) == changes_of(author, shown.key)


@pytest.fixture(scope="module")
def named(shared: Shared) -> Mapping[str, Written]:
    """By type: written in a case of its own, for which headquarters names a colleague after
    everybody exchanged; what is told here is of the time before that."""
    made, written = shared.office, {}
    author = made["investigator"]
    for each in NAMED:
        case = saved(author, "case", {"case_type": "property_grabbing"}).key.record
        written[each.name] = saved(author, each.name, example(each), case)
    made.round()
    found = {name: Written.looked_at(shared, author, row) for name, row in written.items()}
    for each in NAMED:
        case = written[each.name].key.bucket.scope_id
        seat = made["colleague"].vault.seat
        assigning.assign(made.headquarters, case, seat, (each.compartment,))
    made.round()
    return found


@pytest.mark.parametrize("record_type", NAMED, ids=[each.name for each in NAMED])
def test_what_no_role_brings_is_held_by_headquarters_and_by_whom_it_names(
    shared: Shared, named: Mapping[str, Written], record_type: RecordType
) -> None:
    made, written = shared.office, named[record_type.name]
    key = written.shown.key
    assert written.held == set()
    assert declared(made.headquarters, written.at_headquarters) == as_sets(example(record_type))
    assert held_by(shared, key) == {"colleague"}


def write_newer(desk: Desk, bucket: Bucket, op: Op) -> None:
    """As a newer version of the program does, which knows more fields."""
    saving.save(desk.vault, [Draft(bucket, [op])], now_ms=desk.clock(), random=desk.random)


@pytest.fixture(scope="module")
def administered(shared: Shared) -> Mapping[str, RecordShown]:
    """By type: written by somebody who may not, and exchanged."""
    made = shared.office
    author, scope_id = made["investigator"], administration(made.headquarters)
    written = {
        each.name: saved(author, each.name, example(each), scope_id) for each in ADMINISTERED
    }
    made.round()
    return written


@pytest.mark.parametrize("record_type", ADMINISTERED, ids=[each.name for each in ADMINISTERED])
def test_what_headquarters_alone_decides_is_kept_without_effect_when_another_writes_it(
    shared: Shared, administered: Mapping[str, RecordShown], record_type: RecordType
) -> None:
    headquarters, key = shared.office.headquarters, administered[record_type.name].key
    at = rows.history(headquarters.vault, key.bucket, key.record)
    assert [entry.held for entry in at] == [WITHHELD]
    assert rows.record(headquarters.vault, key.bucket, key.record) is None
    assert held_by(shared, key) == set()


def administration(headquarters: Desk) -> bytes:
    return next(rows.every(headquarters.vault, "office")).bucket.scope_id


@every_type
def test_found_by_what_is_searchable(desk: Desk, record_type: RecordType) -> None:
    shown = added(desk, record_type)
    for field in filter(lambda each: each.searchable, record_type.fields):
        value = example(record_type)[field.name]
        hits = {
            hit.key
            for each in (value if field.many else [value])
            for line in (each.splitlines() if isinstance(each, str) else ())
            for hit in finding.find(desk, line, limit=1000)
        }
        assert shown.key in hits, field.name


@every_type
def test_imported_from_a_line_and_equal(desk: Desk, record_type: RecordType) -> None:
    fields = {
        field.name: as_text(field, example(record_type)[field.name]) for field in record_type.fields
    }
    entry: dict[str, object] = {"type": record_type.name, "fields": fields}
    where = scope(record_type)
    if where is not None:
        entry[record_type.scope.value] = identifiers.text(where)
    importing.import_lines(desk, [json.dumps(entry, ensure_ascii=False)])
    newest = reading.listed(desk, record_type.name, limit=1).rows[0]
    assert declared(desk, newest) == as_sets(example(record_type))


def as_text(field: Field, value: Value) -> object:
    return [write(field, each) for each in value] if field.many else write(field, value)


@every_type
@pytest.mark.parametrize("language", ["en", "es"])
def test_displayed_in_words_and_never_as_a_raw_code(record_type: RecordType, language: str) -> None:
    for field in record_type.fields:
        value = example(record_type)[field.name]
        shown = display(field, value, LISTS, language)
        assert shown
        if field.type is FieldType.CODE:
            codes = value if field.many else [value]
            labels = [LISTS[field.codelist or ""].label(code, language) for code in codes]
            assert shown == ", ".join(labels)
            assert not {code for code in codes if "_" in code and code in shown}


@every_type
def test_its_line_in_a_list_holds_no_raw_code(desk: Desk, record_type: RecordType) -> None:
    shown = added(desk, record_type)
    for name in record_type.title:
        value = example(record_type)[name]
        if record_type.field(name).type is FieldType.CODE and "_" in value:
            assert value not in shown.title
    assert shown.code


@every_type
def test_listed_and_sorted_by_each_of_its_columns_and_never_by_a_name(
    desk: Desk, record_type: RecordType
) -> None:
    key = added(desk, record_type).key
    offered = listing.listable(REGISTRY, record_type)
    columns = listing.columns_of(REGISTRY, record_type)
    assert columns
    assert not [each for each in offered if each.sensitivity is Sensitivity.IDENTIFYING]
    for field in filter(sortable, offered):
        for sought in ("", "xqz"):
            how = Arrangement(record_type.name, columns, field.name, words=sought)
            found = arranged(desk, how).rows
            assert (key in {row.record.key for row in found}) is not bool(sought)


@every_type
def test_every_word_of_it_is_translated(record_type: RecordType) -> None:
    held = json.loads(resources.read("words/es.json"))
    spoken = [
        record_type.label,
        record_type.plural,
        *(section.label for section in record_type.form_sections),
        *(field.label for field in record_type.fields),
        *(field.hint for field in record_type.fields if field.hint),
        *(rule.sentence for rule in record_type.rules),
    ]
    assert [text for text in spoken if text not in held] == []
    assert [words.label(text, "es") for text in spoken] == [held[text] for text in spoken]


@every_type
def test_what_a_newer_version_wrote_is_shown_and_outlives_an_edit(
    desk: Desk, record_type: RecordType
) -> None:
    shown = added(desk, record_type)
    newer = Op(PUT, shown.key.record, record_type.op_field(NEWER), (), NEWER_VALUE)
    write_newer(desk, shown.key.bucket, newer)
    field = record_type.fields[0]
    value = another(record_type, field, example(record_type)[field.name])
    records.edit(desk, reading.record(desk, shown.key), {field.name: value})
    after = reading.record(desk, shown.key)
    assert after.fields[NEWER].value == NEWER_VALUE
    assert NEWER in {row.field for row in reading.history(desk, shown.key)}


@every_type
def test_voided_and_restored(desk: Desk, record_type: RecordType) -> None:
    shown = added(desk, record_type)
    records.void(desk, shown, "entered twice")
    voided = reading.record(desk, shown.key)
    assert voided.voided == "entered twice"
    assert declared(desk, voided) == as_sets(example(record_type))
    assert shown.key not in {row.key for row in reading.listed(desk, record_type.name).rows}
    records.restore(desk, voided)
    assert reading.record(desk, shown.key).voided is None
    assert shown.key in {row.key for row in reading.listed(desk, record_type.name).rows}


@every_type
def test_history_tells_who_wrote_what_and_what_was_replaced(
    desk: Desk, record_type: RecordType
) -> None:
    shown = added(desk, record_type)
    field = next(each for each in record_type.fields if not each.many)
    before = example(record_type)[field.name]
    after = another(record_type, field, before)
    records.edit(desk, shown, {field.name: after})
    history = reading.history(desk, shown.key)
    told = [(row.value, row.replaced) for row in history if row.field == field.name]
    assert told == [(before, True), (after, False)]
    assert {row.author for row in history} == {"One"}
    assert {row.field for row in history} == {each.name for each in record_type.fields}


@every_type
def test_what_does_not_fit_its_fields_is_refused_and_nothing_is_saved(
    desk: Desk, record_type: RecordType
) -> None:
    before = reading.listed(desk, record_type.name).total
    for field in record_type.fields:
        wrong: Mapping[str, Value] = {**example(record_type), field.name: {"no": "such value"}}
        with pytest.raises(ValuesRefused) as refused:
            records.add(desk, record_type.name, wrong, scope_id=scope(record_type))
        assert [each.field for each in refused.value.problems] == [field.name]
    assert reading.listed(desk, record_type.name).total == before
