"""Values: what each type takes, how it is typed, and that writing and reading are inverse."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ijm_desktop.kernel.codelists import Code, CodeList
from ijm_desktop.kernel.fields import Arity, Field, FieldType
from ijm_desktop.kernel.values import (
    BYTES_LIMIT,
    LONG_TEXT_LIMIT,
    SENTENCES,
    TEXT_LIMIT,
    ValueMalformed,
    display,
    parse,
    problem_with,
    sentence,
    sought,
    write,
)

LISTS = {
    "colour": CodeList(
        "colour",
        {"en": "Colour", "es": "Color"},
        {
            "red": Code("red", {"en": "Red", "es": "Rojo"}),
            "Blue": Code("Blue", {"en": "Blue", "es": "Azul"}),
            "grey": Code("grey", {"en": "Grey", "es": "Gris"}, retired=True),
        },
    )
}


def field(kind: FieldType, arity: Arity = Arity.ONE) -> Field:
    return Field(
        name="x",
        label="The field",
        type=kind,
        arity=arity,
        codelist="colour" if kind in (FieldType.CODE, FieldType.AGE) else None,
        target="case" if kind is FieldType.REFERENCE else None,
    )


RIGHT: list[tuple[FieldType, object]] = [
    (FieldType.TEXT, " மாலா\tសុខា ñ "),
    (FieldType.TEXT, "a" * TEXT_LIMIT),
    (FieldType.LONG_TEXT, "line\r\nline\n"),
    (FieldType.LONG_TEXT, "ក" * LONG_TEXT_LIMIT),
    (FieldType.CODE, "red"),
    (FieldType.DATE, "~2009-03"),
    (FieldType.DATE, "2009-03/.."),
    (FieldType.MONEY, "30000.00 INR"),
    (FieldType.DURATION, "P2Y6M"),
    (FieldType.HOURS, "Mo Tu 18:00-20:30"),
    (FieldType.PHONE, "+85512345678 (012 345 678)"),
    (FieldType.PLACE, "Toul Kork, Phnom Penh <geo:11.5564,104.9282;u=50>"),
    (FieldType.AGE, "~16@2026-11-02 red"),
    (FieldType.AGE, "16@2026-11-02"),
    (FieldType.SCORES, "training-wellbeing@1 home.fear=- home.safe=3"),
    (FieldType.INSTANT, 0),
    (FieldType.INSTANT, -1),
    (FieldType.REFERENCE, bytes(16)),
    (FieldType.NUMBER, -(1 << 63)),
    (FieldType.YES_NO, False),
    (FieldType.BYTES, b""),
    (FieldType.BYTES, bytes(BYTES_LIMIT)),
]
WRONG: list[tuple[FieldType, object, str]] = [
    (FieldType.TEXT, 7, "WRONG_TYPE"),
    (FieldType.TEXT, "a" * (TEXT_LIMIT + 1), "TEXT_TOO_LONG"),
    (FieldType.TEXT, "two\nlines", "LINE_BREAK"),
    (FieldType.TEXT, "nul\0", "TEXT_BROKEN"),
    (FieldType.TEXT, "half \ud800 a letter", "TEXT_BROKEN"),
    (FieldType.TEXT, " \t ", "FIELD_EMPTY"),
    (FieldType.LONG_TEXT, "a" * (LONG_TEXT_LIMIT + 1), "TEXT_TOO_LONG"),
    (FieldType.LONG_TEXT, b"bytes", "WRONG_TYPE"),
    (FieldType.CODE, "Red", "CODE_UNKNOWN"),
    (FieldType.CODE, "grey", "CODE_RETIRED"),
    (FieldType.CODE, None, "WRONG_TYPE"),
    (FieldType.DATE, "2009-03~", "DATE_MALFORMED"),
    (FieldType.DATE, "soon", "DATE_MALFORMED"),
    (FieldType.DATE, "2552", "YEAR_OUT_OF_REACH"),
    (FieldType.DATE, 2009, "WRONG_TYPE"),
    (FieldType.MONEY, "30,000 INR", "MONEY_MALFORMED"),
    (FieldType.MONEY, "30000.00", "CURRENCY_MISSING"),
    (FieldType.MONEY, 30_000, "WRONG_TYPE"),
    (FieldType.DURATION, "2 years", "DURATION_MALFORMED"),
    (FieldType.HOURS, "6pm-8pm", "HOURS_MALFORMED"),
    (FieldType.PHONE, "+855 12 345 678", "PHONE_MALFORMED"),
    (FieldType.PLACE, "Toul Kork, 11.5564, 104.9282", "PRECISION_MISSING"),
    (FieldType.PLACE, "Toul Kork, 11.5564, 104.9282 ±50 m", "PLACE_MALFORMED"),
    (FieldType.AGE, "16", "AGE_DAY_MISSING"),
    (FieldType.AGE, "about 16@2026", "AGE_MALFORMED"),
    (FieldType.AGE, "16@2026 green", "CODE_UNKNOWN"),
    (FieldType.AGE, "16@2026 grey", "CODE_RETIRED"),
    (FieldType.SCORES, "x@1 home.safe=3 home.fear=-", "SCORES_MALFORMED"),
    (FieldType.INSTANT, True, "WRONG_TYPE"),
    (FieldType.INSTANT, 1.5, "WRONG_TYPE"),
    (FieldType.INSTANT, 1 << 62, "INSTANT_MALFORMED"),
    (FieldType.REFERENCE, bytes(15), "REFERENCE_MALFORMED"),
    (FieldType.REFERENCE, "A" * 26, "WRONG_TYPE"),
    (FieldType.NUMBER, 1 << 63, "NUMBER_TOO_LARGE"),
    (FieldType.NUMBER, False, "WRONG_TYPE"),
    (FieldType.YES_NO, 1, "WRONG_TYPE"),
    (FieldType.BYTES, "text", "WRONG_TYPE"),
    (FieldType.BYTES, bytes(BYTES_LIMIT + 1), "BYTES_TOO_LONG"),
]


@pytest.mark.parametrize(("kind", "value"), RIGHT)
def test_what_a_field_takes(kind: FieldType, value: object) -> None:
    assert problem_with(field(kind), value, LISTS) is None
    assert parse(field(kind), write(field(kind), value), LISTS) == value


@pytest.mark.parametrize(("kind", "value", "problem"), WRONG)
def test_what_a_field_refuses(kind: FieldType, value: object, problem: str) -> None:
    assert problem_with(field(kind), value, LISTS) == problem
    assert sentence(problem, field(kind)).endswith(".")


TYPED: list[tuple[FieldType, str, object]] = [
    (FieldType.TEXT, " as typed ", " as typed "),
    (FieldType.CODE, "red", "red"),
    (FieldType.CODE, "AZUL", "Blue"),
    (FieldType.CODE, "gris", "grey"),
    (FieldType.DATE, "2009-03~", "~2009-03"),
    (FieldType.MONEY, "₹1,50,000", "150000.00 INR"),
    (FieldType.DURATION, "2 años y 6 meses", "P2Y6M"),
    (FieldType.HOURS, "Mon-Fri 6pm-8pm", "Mo Tu We Th Fr 18:00-20:00"),
    (FieldType.PHONE, "+855 12 345 678", "+85512345678 (+855 12 345 678)"),
    (
        FieldType.PLACE,
        "Toul Kork, 11.5564, 104.9282 ±50 m",
        "Toul Kork <geo:11.5564,104.9282;u=50>",
    ),
    (FieldType.AGE, "about 16 on 2026-11-02 AZUL", "~16@2026-11-02 Blue"),
    (FieldType.AGE, "16@2026 gris", "16@2026 grey"),
    (FieldType.SCORES, "x@1 home.safe=3 home.fear=-", "x@1 home.fear=- home.safe=3"),
    (FieldType.INSTANT, "1970-01-01T00:00:01Z", 1000),
    (FieldType.INSTANT, "1970-01-01T07:00+07:00", 0),
    (FieldType.INSTANT, "1969-12-31T23:59:59.999+00:00", -1),
    (FieldType.REFERENCE, "00000000000000000000000000", bytes(16)),
    (FieldType.NUMBER, " ១២ ", 12),
    (FieldType.NUMBER, "-3", -3),
    (FieldType.YES_NO, "Sí", True),
    (FieldType.YES_NO, "FALSE", False),
    (FieldType.BYTES, "AAE=", b"\0\1"),
]


@pytest.mark.parametrize(("kind", "typed", "value"), TYPED)
def test_what_people_type(kind: FieldType, typed: str, value: object) -> None:
    assert parse(field(kind), typed, LISTS) == value


MISTYPED: list[tuple[FieldType, str, str]] = [
    (FieldType.TEXT, "", "FIELD_EMPTY"),
    (FieldType.CODE, "green", "CODE_UNKNOWN"),
    (FieldType.DATE, "14/3/2009", "DATE_MALFORMED"),
    (FieldType.MONEY, "30000", "CURRENCY_MISSING"),
    (FieldType.AGE, "16@2026 green", "CODE_UNKNOWN"),
    (FieldType.AGE, "16@2026-13", "DATE_MALFORMED"),
    (FieldType.PHONE, "call her", "PHONE_MALFORMED"),
    (FieldType.INSTANT, "2026-03-14T22:40", "INSTANT_MALFORMED"),
    (FieldType.INSTANT, "2026-03-14", "INSTANT_MALFORMED"),
    (FieldType.INSTANT, "tonight", "INSTANT_MALFORMED"),
    (FieldType.REFERENCE, "Mala", "REFERENCE_MALFORMED"),
    (FieldType.NUMBER, "1_000", "NUMBER_MALFORMED"),
    (FieldType.NUMBER, "3.5", "NUMBER_MALFORMED"),
    (FieldType.NUMBER, "²", "NUMBER_MALFORMED"),
    (FieldType.NUMBER, "9" * 5000, "NUMBER_TOO_LARGE"),
    (FieldType.YES_NO, "perhaps", "YES_NO_MALFORMED"),
    (FieldType.BYTES, "not base64!", "BASE64_MALFORMED"),
    (FieldType.BYTES, "ñ", "BASE64_MALFORMED"),
]


@pytest.mark.parametrize(("kind", "typed", "problem"), MISTYPED)
def test_what_cannot_be_read_is_refused_without_repeating_it(
    kind: FieldType, typed: str, problem: str
) -> None:
    with pytest.raises(ValueMalformed) as refused:
        parse(field(kind), typed, LISTS)
    assert refused.value.problem == problem
    assert refused.value.text() == f"The field: {sentence(problem, field(kind))}"


SHOWN: list[tuple[FieldType, Any, str, str, str]] = [
    (FieldType.CODE, "red", "Red", "Rojo", "Red"),
    (FieldType.CODE, "grey", "Grey", "Gris", "Grey"),
    (FieldType.DATE, "~2009-03", "about Mar 2009", "hacia mar 2009", "ប្រហែល មីនា 2009"),
    (
        *(FieldType.AGE, "~16@2026-11 red"),
        *("about 16 in Nov 2026 (Red)", "unos 16 en nov 2026 (Rojo)"),
        "ប្រហែល 16 ក្នុង វិច្ឆិកា 2026 (Red)",
    ),
    (FieldType.AGE, "16@2026 grey", "16 in 2026 (Grey)", "16 en 2026 (Gris)", "16 ក្នុង 2026 (Grey)"),
    (FieldType.YES_NO, True, "Yes", "Sí", "បាទ/ចាស"),
]
SAME_IN_EVERY_LANGUAGE: list[tuple[FieldType, Any, str]] = [
    (FieldType.CODE, "of-a-newer-list", "of-a-newer-list"),
    (FieldType.MONEY, "150000.00 INR", "INR 1,50,000.00"),
    (FieldType.DATE, "of a newer form", "of a newer form"),
    (FieldType.INSTANT, 1_793_461_200_000, "2026-10-31 15:40 UTC"),
    (FieldType.NUMBER, 12, "12"),
    (FieldType.BYTES, bytes(5), "5 B"),
    (FieldType.REFERENCE, bytes(16), "0" * 26),
    (FieldType.TEXT, None, ""),
]


@pytest.mark.parametrize(
    ("kind", "value", "english", "spanish", "khmer"),
    [*SHOWN, *((kind, value, *[text] * 3) for kind, value, text in SAME_IN_EVERY_LANGUAGE)],
)
def test_what_people_read(
    kind: FieldType, value: object, english: str, spanish: str, khmer: str
) -> None:
    assert display(field(kind), value, LISTS, "en") == english
    assert display(field(kind), value, LISTS, "es") == spanish
    assert display(field(kind), value, LISTS, "km") == khmer
    assert display(field(kind), value, LISTS, "th") == english


@pytest.mark.parametrize(("typed", "meant"), [("បាទ/ចាស", True), ("ចាស", True), ("ទេ", False)])
def test_yes_and_no_are_read_as_they_are_shown(typed: str, meant: bool) -> None:
    assert parse(field(FieldType.YES_NO), typed, LISTS) is meant


def test_a_set_is_read_in_its_order() -> None:
    many = field(FieldType.CODE, Arity.MANY)
    assert display(many, ["red", "Blue"], LISTS, "es") == "Rojo, Azul"


@pytest.mark.parametrize(
    ("kind", "value", "words"),
    [
        (FieldType.TEXT, "as typed", ["as typed"]),
        (FieldType.PHONE, "+85512345678 (012 345 678)", ["012345678", "012 345 678"]),
        (FieldType.PHONE, "of a newer form", ["of a newer form"]),
        (FieldType.PLACE, "Toul Kork <geo:11.5564,104.9282;u=50>", ["Toul Kork"]),
        (FieldType.NUMBER, 12, [""]),
    ],
)
def test_what_a_search_finds_it_by(kind: FieldType, value: object, words: list[str]) -> None:
    assert all(word in sought(field(kind), value) for word in words)


def test_no_sentence_has_an_unfilled_place() -> None:
    for problem in SENTENCES:
        for kind in FieldType:
            assert "{" not in sentence(problem, field(kind))
        assert "{" not in sentence(problem)


values_of = {
    FieldType.TEXT: st.text(max_size=50),
    FieldType.LONG_TEXT: st.text(max_size=50),
    FieldType.CODE: st.sampled_from(("red", "Blue", "grey")),
    FieldType.INSTANT: st.integers(-62_135_596_800_000, 253_402_300_799_999),
    FieldType.REFERENCE: st.binary(min_size=16, max_size=16),
    FieldType.NUMBER: st.integers(-(1 << 63), (1 << 63) - 1),
    FieldType.YES_NO: st.booleans(),
    FieldType.BYTES: st.binary(max_size=50),
}


@given(st.sampled_from(tuple(values_of)).flatmap(lambda k: values_of[k].map(lambda v: (k, v))))
def test_what_is_written_is_read_back(pair: tuple[FieldType, object]) -> None:
    kind, value = pair
    if problem_with(field(kind), value, LISTS) in (None, "CODE_RETIRED"):
        assert parse(field(kind), write(field(kind), value), LISTS) == value
