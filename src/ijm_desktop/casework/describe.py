"""`docs/spec/records.md` from the declarations: `python -m ijm_desktop.casework.describe`."""

from __future__ import annotations

from collections.abc import Iterator

from ijm_desktop.casework import htcds
from ijm_desktop.casework.registry import REGISTRY
from ijm_desktop.casework.roles import COMPARTMENTS
from ijm_desktop.kernel.declarations import (
    Constant,
    Copy,
    Default,
    Field,
    FieldType,
    Fresh,
    Pattern,
    RecordType,
    Registry,
    Schedule,
    Tells,
)

_HEAD = """# Record types

Written from the declarations by `python -m ijm_desktop.casework.describe`; a test keeps it in step.
Each type lives in one scope and one compartment for life. Ops name a field `type.name`. A field
that takes many values is a set. `domain`, `pages` and `DESIGN` are the project's own notes on the
work and its design. HTCDS is the Human Trafficking Case Data Standard 2.0 of the International
Organization for Migration: its column names the fields there that hold the same, and what it asks
for that is not here stands at the end. Values and how they are written:

| type | value | written |
|---|---|---|
| text | text of one line, at most 20,000 characters, kept as typed | as it is |
| long_text | text, at most 200,000 characters, kept as typed | as it is |
| code | a code of the named list | the code |
| date | text: a part of EDTF (ISO 8601-2) | `2009`, `2009-03`, `2009-03-14`, `~2009-03`, `2009?`, \
`2009/2010`, `2009/..`, `../2009` |
| instant | milliseconds since 1970 UTC | `2026-03-14T22:40:00.000+00:00` |
| reference | 16 bytes, the record's identifier | 26 characters |
| number | integer of 64 bits | digits |
| yes_no | true or false | `yes`, `no` |
| bytes | bytes | Base64 |
| money | text: all the decimals of the currency, which is of ISO 4217 | `30000.00 INR`; typed as \
`₹30,000` too |
| duration | text: a part of ISO 8601 | `P2Y6M`, `PT1H30M`; typed as `2 years 6 months` too |
| hours | text: the days if not all, from, to | `Mo Tu 18:00-20:30`; or typed as `Mon 6pm-8pm` |
| phone | text: E.164 where known, and as typed | `+85512345678 (012 345 678)` |
| place | text: words, the smallest first, then a `geo:` URI (RFC 5870) with its \
precision in metres | `Toul Kork, Phnom Penh <geo:11.5564,104.9282;u=50>` |
| age | text: years, the day they were stated on, a code of the named list \
| `16@2026-11-02 relative`, `~16@2026-11`, `14-16@2026` |
| scores | text: instrument, version, each item from 1 to 4 or not scored \
| `training-wellbeing@1 home.safe=3 home.fear=-` |

Of a place, what stands after the first comma are the levels it lies in. Of an age, whether its
person was a minor on a day is `minor`, `adult`, `presumed_minor` (in doubt) or `unknown`, and
"about" is two years either way. Of scores, an item's domain stands before its full stop; a
domain's mean is of what was scored and never stored.
"""


def page() -> str:
    return "\n".join([_HEAD, *_roles(), *_types(REGISTRY), *_left_out()])


def _types(registry: Registry) -> Iterator[str]:
    for record_type in registry.all():
        yield from _type(record_type)


def _type(record_type: RecordType) -> Iterator[str]:
    facts = [f"scope {record_type.scope}", f"compartment {record_type.compartment}"]
    if record_type.root:
        facts.append("its id is the scope's id")
    if record_type.stands_alone:
        facts.append("each stands alone: its id is that of a scope of its own")
    if record_type.hidden:
        facts.append("written by the program")
    if record_type.authored_by:
        facts.append(f"written by {', '.join(record_type.authored_by)}")
    yield f"## {record_type.name}: {record_type.label}\n"
    yield f"{'; '.join(facts)}. From: {record_type.source}.\n"
    yield "| field | label | meaning | type | HTCDS | |\n|---|---|---|---|---|---|"
    for field in record_type.fields:
        yield f"| {' | '.join(_columns(field))} |"
    yield ""
    for tell in record_type.tells:
        yield f"{_tells(tell)}\n"
    if record_type.lifecycle:
        cycle = record_type.lifecycle
        moves = ", ".join(f"{before} → {after}" for before, after in sorted(cycle.moves))
        yield f"Usual steps of `{cycle.field}`, from {cycle.initial}: {moves}.\n"
    for schedule in record_type.schedules:
        yield f"{_schedule(schedule)}\n"
    for rule in record_type.rules:
        yield f"- `{rule.code}` ({rule.severity}): {rule.sentence}"
    if record_type.rules:
        yield ""


def _columns(field: Field) -> tuple[str, ...]:
    same = ", ".join(f"`{each}`" for each in field.htcds)
    return f"`{field.name}`", field.label, field.meaning, _kind(field), same, _notes(field)


def _kind(field: Field) -> str:
    match field.type:
        case FieldType.CODE:
            kind = f"code of `{field.codelist}`"
        case FieldType.AGE:
            kind = f"age, known by `{field.codelist}`"
        case FieldType.REFERENCE:
            kind = f"reference to `{field.target}`"
        case _:
            kind = field.type.value
    return f"{kind}, many" if field.many else kind


def _notes(field: Field) -> str:
    notes = [name for name in ("required", "searchable", "hidden") if getattr(field, name)]
    notes.append(field.sensitivity.value)
    match field.default:
        case Constant(value):
            notes.append(f"default `{value}`")
        case Fresh(pattern):
            notes.append(f"default made anew as `{pattern}`")
        case Default():
            notes.append(f"default {field.default.value}")
    if field.source:
        notes.append(f"from {field.source}")
    return "; ".join(notes)


def _tells(tell: Tells) -> str:
    shown = ", ".join(
        f"`{name}` ({'as it is' if isinstance(how, Copy) else 'the week of'} `{how.field}`)"
        for name, how in tell.fields.items()
    )
    key = ", ".join(f"`{name}`" for name in tell.key)
    which, own = ("a", ", its own id") if tell.apart else ("the one", "")
    return (
        f"A save also shows, on {which} `{tell.record_type}` of its scope and {key}: {shown}. That "
        f"record's id is derived from type, scope and key{own} (change §1.4)."
    )


def _schedule(schedule: Schedule) -> str:
    day = f"`{schedule.hangs_on}`" if schedule.hangs_on else "the eighteenth birthday"
    only = [f"`{name}` is {' or '.join(sorted(c))}" for name, c in (schedule.only or {}).items()]
    patterns = (
        f"{f'`{schedule.by}` {code}: ' if code else ''}{_pattern(pattern)}"
        for code, pattern in schedule.patterns.items()
    )
    return (
        f"Tasks by the schedule `{schedule.code}` ({schedule.title}), counted from {day}"
        f"{' where ' + ' and '.join(only) if only else ''}: {'; '.join(patterns)}"
        f"{f'; none after `{schedule.ends}`' if schedule.ends else ''}."
    )


def _pattern(pattern: Pattern) -> str:
    side = " before" if pattern.before else ""
    at = ("on the day" if step is None else f"{step.text}{side}" for step in pattern.at)
    every = f", then every {pattern.every.text}" if pattern.every else ""
    return f"{', '.join(at)}{every}{f', for {pattern.lasts.text}' if pattern.lasts else ''}"


def _left_out() -> Iterator[str]:
    yield "## Fields of HTCDS that no record has\n"
    yield "| field | why |\n|---|---|"
    for name, why in htcds.LEFT_OUT.items():
        yield f"| `{name}` | {why} |"
    yield ""


def _roles() -> Iterator[str]:
    yield "## What a role is given\n"
    yield "Headquarters can give more by name.\n"
    yield "| role | compartments |\n|---|---|"
    roles = REGISTRY.codelists["user_role"]
    for role, compartments in COMPARTMENTS.items():
        yield f"| `{role}` ({roles.label(role, 'en')}) | {', '.join(compartments) or 'none'} |"
    yield ""


if __name__ == "__main__":
    import sys

    sys.stdout.reconfigure(encoding="utf-8", newline="\n")  # type: ignore[union-attr]
    sys.stdout.write(page())
