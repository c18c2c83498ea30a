"""One office's docket of hundreds, made from the names and phrases of `resources/demo/docket.json`.

The same cases on every day it is built; their days count from that day. On every weekday of the
months before and the weeks after it somebody goes to court.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from ijm_desktop.headquarters.steps import Told

_WEEKEND: Final = 5
_LETTERS: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_BANDS: Final = ((6, "under_6"), (12, "6_to_11"), (15, "12_to_14"), (18, "15_to_17"))
_GROWN: Final = ((25, "18_to_24"), (40, "25_to_39"), (60, "40_to_59"), (999, "60_and_over"))


@dataclass(frozen=True, slots=True)
class _Course:
    """How far a case has come: stage of the matter, status of the accused, verdict if any, and on
    which days it was, and will be, in court."""

    stage: str
    status: str
    verdict: str | None
    past: tuple[date, ...]
    coming: date | None


def lines(told: dict[str, Any], today: date) -> Sequence[Told]:
    """As lines of `actions.importing`: every case whole, then what the courts say of them all."""
    chance = random.Random(told["seed"])  # noqa: S311 - the same world every time, nothing secret
    courts = _Days(today, chance)
    found: list[Told] = []
    for number in range(told["cases"]):
        found += _case(told, number, _course(told, number, chance, courts), chance)
    found.append(_line("prevalence_study", None, None, _published(told, today)))
    return found


@dataclass(slots=True)
class _Days:
    """The courts' weekdays: each is used once before any is used again."""

    today: date
    chance: random.Random
    past: Iterator[date] | None = None
    coming: Iterator[date] | None = None

    def before(self) -> date:
        """One of the weekdays of the last nine months."""
        found = next(self.past, None) if self.past is not None else None
        if found is None:
            self.past = self._weekdays(-270, -4)
            found = next(self.past)
        return found

    def after(self) -> date:
        """One of the weekdays of the coming six weeks."""
        found = next(self.coming, None) if self.coming is not None else None
        if found is None:
            self.coming = self._weekdays(1, 42)
            found = next(self.coming)
        return found

    def _weekdays(self, first: int, last: int) -> Iterator[date]:
        days = [self.today + timedelta(days=each) for each in range(first, last + 1)]
        held = [day for day in days if day.weekday() < _WEEKEND]
        self.chance.shuffle(held)
        return iter(held)


def _course(told: dict[str, Any], number: int, chance: random.Random, days: _Days) -> _Course:
    """The oldest cases are judged; of the rest each stands somewhere on the way."""
    judged = told["convicted"] + told["acquitted"]
    if number < judged:
        verdict = "convicted" if number % judged < told["convicted"] else "acquitted"
        ended = days.today - timedelta(days=chance.randint(20, 1400))
        past = tuple(sorted(ended - timedelta(days=each * 60) for each in range(3)))
        return _Course("concluded", verdict, verdict, past, None)
    stage, status = chance.choice(told["stages"])
    past = tuple(sorted(days.before() for _ in range(chance.randint(1, 3))))
    coming = None if stage in told["waiting"] else days.after()
    return _Course(stage, status, None, past, coming)


def _case(
    told: dict[str, Any], number: int, course: _Course, chance: random.Random
) -> Iterator[Told]:
    case, child, accused = f"case {number}", f"child {number}", f"accused {number}"
    matter, suspect = f"matter {number}", f"suspect {number}"
    reported = course.past[0] - timedelta(days=chance.randint(90, 400))
    how = chance.choice(told["accused"])
    age = chance.randint(4, 17)
    yield _line("case", case, None, _opened(told, course, reported, age, how, chance))
    yield from _person(
        told, case, child, chance, sex="f" if chance.random() < 0.82 else "m", age=age
    )
    grown = chance.randint(19, 68)
    yield from _person(told, case, accused, chance, sex="m", age=grown, role="suspect")
    court = chance.choice(told["courts"])
    about = {
        "track": "criminal",
        "stage": course.stage,
        "court": court,
        "our_part": "victims_counsel",
    }
    if course.stage == "concluded":
        about["concluded_on"] = course.past[-1].isoformat()
    yield _line("matter", matter, case, {**about, "filed_on": _day(reported, 30)})
    fields = {"matter": matter, "person": accused, "part": "abuser", "relation": how["relation"]}
    yield _line("suspect", suspect, case, {**fields, "status": course.status})
    yield from _charged(told, case, suspect, course, reported, chance)
    yield from _hearings(told, case, matter, course, chance)


def _opened(
    told: dict[str, Any],
    course: _Course,
    reported: date,
    age: int,
    how: Told,
    chance: random.Random,
) -> dict[str, object]:
    summary = chance.choice(told["summaries"]).format(age=age, who=how["es"])
    fields: dict[str, object] = {
        "case_type": "child_sexual_abuse",
        "status": "follow_up" if course.stage == "concluded" else "open",
        "reported_on": reported.isoformat(),
        "opened_on": _day(reported, 3),
        "source": chance.choice(told["sources"]),
        "summary": f"{summary} {chance.choice(told['details'])}",
    }
    if course.coming is not None:
        fields |= {
            "next_step": chance.choice(told["next"]),
            "next_step_on": course.coming.isoformat(),
        }
    return fields


def _person(
    told: dict[str, Any],
    case: str,
    name: str,
    chance: random.Random,
    *,
    sex: str,
    age: int,
    role: str = "survivor",
) -> Iterator[Told]:
    minor = role == "survivor"
    code = "P-" + "".join(chance.choice(_LETTERS) for _ in range(5))
    bands = _BANDS if minor else _GROWN
    whole = {
        "code": code,
        "gender": "Feminine" if sex == "f" else "Masculine",
        "age_band": next(band for below, band in bands if age < below),
        "presumed_minor": minor,
        "languages": chance.choice(told["languages"]),
    }
    yield _line("person", name, None, whole)
    called = f"{chance.choice(told['first'][sex])} {chance.choice(told['last'])}"
    kind = "court_pseudonym" if minor else "legal"
    text = chance.choice(told["first"][sex]) if minor else called
    yield _line("person_name", None, None, {"text": text, "name_type": kind}, person=name)
    yield _line("case_person", None, case, {"person": name, "role": role})


def _charged(
    told: dict[str, Any],
    case: str,
    suspect: str,
    course: _Course,
    reported: date,
    chance: random.Random,
) -> Iterator[Told]:
    if course.status in told["not_charged"]:
        return
    charge: dict[str, object] = {
        "suspect": suspect,
        "statute": chance.choice(told["statutes"]),
        "filed_on": _day(reported, 60),
    }
    if course.verdict is not None:
        charge |= {"outcome": course.verdict, "outcome_on": course.past[-1].isoformat()}
    yield _line("charge", None, case, charge)
    if course.verdict == "convicted":
        sentence = {
            "suspect": suspect,
            "passed_on": course.past[-1].isoformat(),
            "kinds": ["imprisonment"],
            "length": f"P{chance.randint(8, 24)}Y",
        }
        yield _line("sentence", None, case, sentence)


def _hearings(
    told: dict[str, Any], case: str, matter: str, course: _Course, chance: random.Random
) -> Iterator[Told]:
    following = [*course.past[1:], course.coming]
    for day, after in zip(course.past, following, strict=True):
        last = course.verdict is not None and after is None
        fields: dict[str, object] = {"matter": matter, "held_on": day.isoformat()}
        if last:
            fields |= {"kind": "judgment", "outcome": "judgement"}
        elif chance.random() < told["adjourned"]:
            why = chance.choice(told["reasons"])
            fields |= {"kind": "hearing", "outcome": "adjournment", "adjourned_because": why}
        else:
            fields |= {
                "kind": chance.choice(told["kinds"]),
                "order_made": chance.choice(told["orders"]),
            }
        if after is not None and after is course.coming:  # what lies behind needs no preparing
            fields["next_on"] = after.isoformat()
        yield _line("hearing", None, case, fields)
    if course.coming is not None:
        fields = {"matter": matter, "held_on": course.coming.isoformat(), "kind": "hearing"}
        yield _line("hearing", None, case, fields)


def _published(told: dict[str, Any], today: date) -> dict[str, object]:
    """What the courts of the whole country say of the same years: stated, never counted here."""
    return {**told["published"], "measured": f"{today.year - 4}/{today.year}"}


def _day(begin: date, after: int) -> str:
    return (begin + timedelta(days=after)).isoformat()


def _line(
    type_name: str,
    name: str | None,
    case: str | None,
    fields: Told,
    *,
    person: str | None = None,
) -> Told:
    line: dict[str, object] = {"type": type_name, "fields": fields}
    line |= {} if name is None else {"id": name}
    line |= {} if case is None else {"case": case}
    return line | ({} if person is None else {"person": person})
