"""What was signed of a record, as text and as JSON."""

from __future__ import annotations

from collections.abc import Iterator

from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.reading import RecordShown
from ijm_desktop.actions.signing_off import SignedRecord, SignedText, signed_record
from ijm_desktop.cli.output import Json, iso, when
from ijm_desktop.cli.shown import fields_json, fields_text, label, value_json, value_text
from ijm_desktop.journal.signing_off import SIGNED


def signed_of(desk: Desk, shown: RecordShown) -> SignedRecord | None:
    """None where nobody signed."""
    seen = signed_record(desk, shown.key) if SIGNED in shown.fields else None
    return seen if seen is not None and seen.texts else None


def signed_json(desk: Desk, seen: SignedRecord | None) -> Json:
    if seen is None:
        return None
    return {
        "texts": [_text_json(desk, each) for each in seen.texts],
        "earlier": [_text_json(desk, each) for each in seen.earlier],
        "unsigned": [
            {
                "field": each.field,
                "value": value_json(desk, seen.record.type, each.field, each.value),
                "author": each.author,
                "written": iso(each.written_ms),
                "taken_away": each.taken_away,
            }
            for each in seen.unsigned
        ],
    }


def signed_text(desk: Desk, seen: SignedRecord | None) -> Iterator[str]:
    if seen is None:
        return
    if seen.in_conflict:
        yield "  Different texts were signed; settle what differs, then sign again."
    for text in seen.texts:
        yield from _lines(desk, text, "Signed by")
    for text in seen.earlier:
        yield from _lines(desk, text, "Signed before by")
    for each in seen.unsigned:
        how = "taken away, not signed" if each.taken_away else "not signed"
        yield (
            f"  {label(desk, seen.record.type, each.field)} ({how}, {each.author},"
            f" {when(each.written_ms)}):"
            f" {value_text(desk, seen.record.type, each.field, each.value)}"
        )


def _text_json(desk: Desk, text: SignedText) -> Json:
    return {
        "signatures": [
            {"author": each.author, "signed": iso(each.at_ms)} for each in text.signatures
        ],
        "fields": fields_json(desk, text.record),
        "erased": list(text.erased),
        "missing": text.missing,
    }


def _lines(desk: Desk, text: SignedText, how: str) -> Iterator[str]:
    by = ", ".join(f"{each.author} ({when(each.at_ms)})" for each in text.signatures)
    yield f"  {how} {by}:"
    for line in fields_text(desk, text.record):
        yield f"  {line}"
    for name in text.erased:
        yield f"    {label(desk, text.record.type, name)}: erased"
    if text.missing:
        yield f"    {text.missing} more signed entries are not here, or do not count"
