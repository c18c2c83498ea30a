"""Declarations: what a registry refuses, what a save is checked for, and what rules say of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from ijm_desktop.kernel.declarations import (
    Arity,
    Broken,
    Code,
    CodeList,
    Constant,
    Context,
    Copy,
    DeclarationWrong,
    Field,
    FieldType,
    Lifecycle,
    Pattern,
    Problem,
    RecordType,
    Registry,
    Rule,
    Schedule,
    Scope,
    Section,
    Severity,
    Tells,
    UnknownRecordType,
    ValuesRefused,
    WeekOf,
    broken_rules,
    check_values,
)


def codelist(name: str, *codes: str) -> CodeList:
    labels = {"en": name, "es": name}
    return CodeList(name, labels, {code: Code(code, labels) for code in codes})


LISTS = {
    "compartment": codelist("compartment", "open", "closed"),
    "user_role": codelist("user_role", "gardener"),
    "stage": codelist("stage", "sown", "grown", "eaten"),
}
STAGES = Lifecycle(
    "stage",
    "sown",
    frozenset({("sown", "grown"), ("grown", "eaten")}),
    frozenset({"eaten"}),
)
TOO_MANY = Rule(
    "TOO_MANY",
    "There is no room for these. Choose fewer.",
    Severity.BLOCK,
    lambda values, _context: (values["count"] or 0) > 100,
)
NIGHT = Rule(
    "AT_NIGHT",
    "Nobody sows at night. Give the reason.",
    Severity.ASK,
    lambda values, context: values["stage"] == "sown" and context.now_ms < 1000,
)
BED = RecordType(
    name="bed",
    label="Bed",
    plural="Beds",
    scope=Scope.CASE,
    compartment="open",
    root=True,
    title=("name",),
    code_field="name",
    list_columns=("name", "stage"),
    timeline_at="sown_on",
    lifecycle=STAGES,
    rules=(TOO_MANY, NIGHT),
    authored_by=("gardener",),
    tells=(Tells(record_type="sign", key=("bed",), fields={"week": WeekOf("sown_on")}),),
    fields=(
        Field(name="name", label="Name", type=FieldType.TEXT, required=True),
        Field(
            name="stage",
            label="Stage",
            type=FieldType.CODE,
            codelist="stage",
            default=Constant("sown"),
        ),
        Field(name="sown_on", label="Sown on", type=FieldType.DATE),
        Field(name="count", label="Count", type=FieldType.NUMBER),
        Field(name="words", label="Words", type=FieldType.TEXT, arity=Arity.MANY, required=True),
        Field(name="bed", label="Next bed", type=FieldType.REFERENCE, target="bed", hidden=True),
    ),
    form_sections=(Section("All", ("name", "stage", "sown_on", "count", "words")),),
)
SIGN = RecordType(
    name="sign",
    label="Sign",
    plural="Signs",
    scope=Scope.CASE,
    compartment="closed",
    hidden=True,
    title=("week",),
    fields=(
        Field(name="bed", label="Bed", type=FieldType.REFERENCE, target="bed"),
        Field(name="week", label="Week", type=FieldType.TEXT),
    ),
)
RIGHT = {"name": "Beans", "stage": "grown", "words": ["tall"]}
DAY = Context(today=date(2026, 11, 20), now_ms=5000, role="gardener")
AT_NIGHT = replace(DAY, now_ms=500)


def test_a_registry_gives_its_types_in_their_order() -> None:
    registry = Registry((BED, SIGN), LISTS)

    assert registry.all() == (BED, SIGN)
    assert registry.get("sign") is SIGN
    assert registry.root(Scope.CASE) is BED
    assert registry.root(Scope.PERSON) is None
    assert "bed" in registry
    assert "shed" not in registry


def test_an_unknown_type_is_refused_with_those_there_are() -> None:
    with pytest.raises(UnknownRecordType) as refused:
        Registry((BED, SIGN), LISTS).get("shed")
    assert refused.value.code == "UNKNOWN_RECORD_TYPE"
    assert "bed, sign" in refused.value.text()


def test_a_field_is_found_by_its_name() -> None:
    assert BED.field("count").type is FieldType.NUMBER
    assert "count" in BED
    assert "height" not in BED
    assert BED.op_field("count") == "bed.count"


def bed(**changes: Any) -> RecordType:
    return replace(BED, **changes)


def bed_with(changed: str, **changes: Any) -> RecordType:
    fields = tuple(
        replace(field, **changes) if field.name == changed else field for field in BED.fields
    )
    return replace(BED, fields=fields)


WATERING = Schedule(
    code="watering",
    title="Water the bed",
    kind="general",
    hangs_on="sown_on",
    patterns={"": Pattern()},
    only={"stage": frozenset({"sown"})},
)


def test_a_schedule_may_hang_on_a_day_of_its_record() -> None:
    assert Registry((bed(schedules=(WATERING,)), SIGN), LISTS).get("bed").schedules == (WATERING,)


FAULTY: dict[str, RecordType] = {
    "name of a type": bed(name="Bed-1"),
    "name of a field": bed_with("bed", name="_void"),
    "same field twice": bed_with("bed", name="name"),
    "no title": bed(title=()),
    "title": bed(title=("height",)),
    "code field": bed(code_field="height"),
    "column": bed(list_columns=("height",)),
    "timeline": bed(timeline_at="height"),
    "timeline undated": bed(timeline_at="name"),
    "compartment": bed(compartment="shed"),
    "author": bed(authored_by=("cook",)),
    "list": bed_with("stage", codelist="shed"),
    "list of text": bed_with("name", codelist="stage"),
    "no list": bed_with("stage", codelist=None),
    "target": bed_with("bed", target="shed"),
    "no target": bed_with("bed", target=None),
    "target of text": bed_with("name", target="bed"),
    "default": bed_with("stage", default=Constant("flying")),
    "form lacks": bed(form_sections=()),
    "form twice": bed(form_sections=(*BED.form_sections, Section("Again", ("name",)))),
    "form hidden": bed(form_sections=(*BED.form_sections, Section("More", ("bed",)))),
    "steps of text": bed(lifecycle=replace(STAGES, field="name")),
    "steps of nothing": bed(lifecycle=replace(STAGES, field="height")),
    "steps not of the list": bed(
        lifecycle=replace(STAGES, moves=frozenset({("sown", "grown"), ("grown", "burnt")}))
    ),
    "unreachable": bed(lifecycle=replace(STAGES, moves=frozenset({("grown", "eaten")}))),
    "dead end": bed(
        lifecycle=replace(STAGES, moves=frozenset({("sown", "grown"), ("sown", "eaten")}))
    ),
    "tells nobody": bed(tells=(replace(BED.tells[0], record_type="shed"),)),
    "tells no key": bed(tells=(replace(BED.tells[0], key=("count",)),)),
    "tells no field": bed(tells=(replace(BED.tells[0], fields={"week": Copy("height")}),)),
    "another scope": bed(scope=Scope.PERSON),
    "schedule on a text": bed(schedules=(replace(WATERING, hangs_on="name"),)),
    "schedule on nothing": bed(schedules=(replace(WATERING, hangs_on=None),)),
    "schedule on two days": bed(schedules=(replace(WATERING, of_age=True),)),
    "schedule for nobody": bed(schedules=(replace(WATERING, person="count"),)),
    "schedule by no code": bed(schedules=(replace(WATERING, by="name"),)),
    "schedule by another code": bed(schedules=(replace(WATERING, by="stage"),)),
    "schedule for a code": bed(
        schedules=(replace(WATERING, only={"stage": frozenset({"flying"})}),)
    ),
    "code of a schedule": bed(schedules=(replace(WATERING, code="Water-1"),)),
}


@pytest.mark.parametrize("faulty", FAULTY.values(), ids=FAULTY.keys())
def test_a_wrong_declaration_stops_the_start(faulty: RecordType) -> None:
    with pytest.raises(DeclarationWrong):
        Registry((faulty, SIGN), LISTS)


def test_two_types_of_one_name_or_two_roots_of_one_scope_stop_the_start() -> None:
    with pytest.raises(DeclarationWrong, match="same name"):
        Registry((BED, SIGN, BED), LISTS)
    with pytest.raises(DeclarationWrong, match="root"):
        Registry((BED, SIGN, replace(BED, name="plot")), LISTS)


def test_what_is_right_has_no_problem() -> None:
    assert check_values(BED, RIGHT, LISTS) == ()
    assert check_values(BED, RIGHT | {"words": {"tall", "green"}, "bed": bytes(16)}, LISTS) == ()


@pytest.mark.parametrize(
    ("values", "problems"),
    [
        ({}, [("name", "REQUIRED"), ("words", "REQUIRED")]),
        (RIGHT | {"name": None, "words": []}, [("name", "REQUIRED"), ("words", "REQUIRED")]),
        (RIGHT | {"height": 3}, [("height", "FIELD_UNKNOWN")]),
        (RIGHT | {"stage": "flying"}, [("stage", "CODE_UNKNOWN")]),
        (RIGHT | {"words": "tall"}, [("words", "WRONG_TYPE")]),
        (
            RIGHT | {"words": ["a", "b\n", "c\n", 1]},
            [("words", "LINE_BREAK"), ("words", "WRONG_TYPE")],
        ),
        (RIGHT | {"count": "3"}, [("count", "WRONG_TYPE")]),
        (RIGHT | {"name": ["Beans"]}, [("name", "WRONG_TYPE")]),
    ],
)
def test_every_problem_is_named_at_once(
    values: dict[str, object], problems: list[tuple[str, str]]
) -> None:
    found = check_values(BED, values, LISTS)
    assert [(each.field, each.code) for each in found] == problems
    assert all(each.sentence.endswith(".") for each in found)


def test_a_refusal_lists_its_problems_and_says_nothing_was_saved() -> None:
    refusal = ValuesRefused([Problem("name", "REQUIRED", "This is needed; fill it in.")])
    assert refusal.code == "VALUES_REFUSED"
    assert [each.field for each in refusal.problems] == ["name"]
    assert refusal.text() == (
        "Nothing was saved. name: This is needed; fill it in. Correct this and save again."
    )


def test_rules_are_given_every_field_and_say_how_grave_they_are() -> None:
    found = broken_rules(BED, {"count": 101, "stage": "sown"}, AT_NIGHT)
    assert [(each.code, each.severity) for each in found] == [
        ("TOO_MANY", Severity.BLOCK),
        ("AT_NIGHT", Severity.ASK),
    ]
    assert broken_rules(BED, {}, DAY) == ()


def test_what_was_asked_once_is_not_asked_again_but_what_blocks_still_does() -> None:
    before = {"count": 101, "stage": "sown"}
    found = broken_rules(BED, before | {"name": "Beans"}, AT_NIGHT, before)
    assert [each.code for each in found] == ["TOO_MANY"]


@pytest.mark.parametrize(
    ("before", "after", "asked"),
    [
        ({"stage": "sown"}, {"stage": "grown"}, False),
        ({"stage": "sown"}, {"stage": "sown"}, False),
        ({"stage": "sown"}, {"stage": "eaten"}, True),
        ({"stage": "eaten"}, {"stage": "sown"}, True),
        ({"stage": "sown"}, {}, False),
        ({}, {"stage": "eaten"}, False),
        (None, {"stage": "eaten"}, False),
    ],
)
def test_an_unusual_step_is_asked_about_and_never_forbidden(
    before: dict[str, object] | None, after: dict[str, object], asked: bool
) -> None:
    found = broken_rules(BED, after, DAY, before)
    assert [each.code for each in found] == (["STAGE_SKIPPED"] if asked else [])
    assert all(isinstance(each, Broken) and each.severity is Severity.ASK for each in found)
