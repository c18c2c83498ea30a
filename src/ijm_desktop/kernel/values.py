"""Values of fields: checked before a save, read from what a person types, written back as text.

Text is kept exactly as typed. Only lookups and index copies normalise: NFC can break Khmer.
`parse(field, write(field, value), lists) == value` for every value that `problem_with` accepts.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable, Mapping
from datetime import datetime

from ijm_desktop.kernel import blobs, composed, identifiers, phones
from ijm_desktop.kernel.codelists import CodeLists
from ijm_desktop.kernel.encoding import decode, encode
from ijm_desktop.kernel.errors import AppError, IdentifierMalformed, NotCanonical
from ijm_desktop.kernel.fields import Field, FieldType
from ijm_desktop.kernel.moments import FIRST_MS, LAST_MS, moment, since_1970

TEXT_LIMIT = 20_000
LONG_TEXT_LIMIT = 200_000
BYTES_LIMIT = 1_000_000
_NUMBER_LIMIT = 1 << 63
_DIGITS_LIMIT = 20

SENTENCES: Mapping[str, str] = {
    "FIELD_UNKNOWN": "There is no such field; correct its name.",
    "REQUIRED": "This is needed; fill it in.",
    "FIELD_EMPTY": "This is empty; write something or leave the field out.",
    "WRONG_TYPE": "This is not the right kind of value for this field; enter it again.",
    "TEXT_TOO_LONG": "This is longer than {limit} characters; shorten it or split it in two.",
    "TEXT_BROKEN": "This holds characters that are not text; type it again or paste it plainly.",
    "LINE_BREAK": "This is one line; take out the line breaks.",
    "BYTES_TOO_LONG": "This is larger than {limit} bytes; make it smaller.",
    "CODE_UNKNOWN": "This is not one of the answers offered; choose one of them.",
    "CODE_RETIRED": "This answer is no longer used; choose another.",
    "NUMBER_MALFORMED": "This is not a whole number; write digits only.",
    "NUMBER_TOO_LARGE": "This number is too large; correct it.",
    "YES_NO_MALFORMED": "Answer yes or no.",
    "INSTANT_MALFORMED": (
        "This is not a date and time; write it like 2026-03-14T22:40+07:00, with the offset."
    ),
    "BASE64_MALFORMED": "This is not Base64; copy it again.",
    "REFERENCE_MALFORMED": "This does not name a record; copy its identifier from a list.",
    **composed.SENTENCES,
}
"""By code, what a form says beside a field. Never what was typed: it may be shown or logged."""

_LIMITS = {
    "TEXT_TOO_LONG": {FieldType.TEXT: TEXT_LIMIT, FieldType.LONG_TEXT: LONG_TEXT_LIMIT},
    "BYTES_TOO_LONG": {FieldType.BYTES: BYTES_LIMIT},
}
_YES = frozenset({"yes", "y", "true", "1", "sí", "si", "s", "បាទ/ចាស", "បាទ", "ចាស"})
_NO = frozenset({"no", "n", "false", "0", "ទេ"})
_SHOWN_YES_NO = {"en": ("No", "Yes"), "es": ("No", "Sí"), "km": ("ទេ", "បាទ/ចាស")}


class ValueMalformed(AppError):
    """What was typed cannot be read; `problem` is a code of SENTENCES."""

    code = "VALUE_MALFORMED"
    sentence = "{label}: {sentence}"

    def __init__(self, field: Field, problem: str) -> None:
        self.problem = problem
        super().__init__(label=field.label, sentence=sentence(problem, field))


def sentence(problem: str, field: Field | None = None) -> str:
    """The English sentence of a code, with the field's own limit filled in."""
    limits = _LIMITS.get(problem, {})
    limit = limits.get(field.type) if field else None
    return SENTENCES[problem].format(limit=limit or max(limits.values(), default=0))


def problem_with(field: Field, value: object, codelists: CodeLists) -> str | None:
    """The code of what is wrong with one value (of a set: one element), or None."""
    return _CHECKS[field.type](field, value, codelists)


def parse(field: Field, text: str, codelists: CodeLists) -> object:
    """The value (of a set: one element) that a person typed; raises ValueMalformed.

    Codes are also found by their label, in any case. Retired codes are read: whether one may be
    saved is for `problem_with`.
    """
    return _PARSERS[field.type](field, text, codelists)


def write(field: Field, value: object) -> str:
    """Text for scripts and exports, the reverse of `parse`; `value` has passed `problem_with`."""
    match field.type, value:
        case FieldType.YES_NO, bool():
            return "yes" if value else "no"
        case FieldType.INSTANT, int():
            return moment(value).isoformat(timespec="milliseconds")
        case FieldType.REFERENCE, bytes():
            return identifiers.text(value)
        case FieldType.BYTES, bytes():
            return base64.b64encode(value).decode("ascii")
        case FieldType.BLOB, dict():
            return base64.b64encode(encode(value)).decode("ascii")
        case _:
            return str(value)


def display(field: Field, value: object, codelists: CodeLists, language: str) -> str:
    """For people. A set's elements in the order given; nothing for None.

    A reference shows its identifier: who can read the record it names puts its title instead.
    Values that a newer app wrote and this one cannot read are shown as they are.
    """
    if value is None:
        return ""
    if isinstance(value, list | tuple | set | frozenset):
        return ", ".join(display(field, element, codelists, language) for element in value)
    if problem_with(field, value, codelists) not in (None, "CODE_RETIRED"):
        return "" if isinstance(value, bytes) or field.type is FieldType.BLOB else str(value)
    if field.type in composed.READERS:
        return composed.shown(field, str(value), codelists, language)
    match field.type, value:
        case FieldType.CODE, str():
            return codelists[field.codelist or ""].label(value, language)
        case FieldType.INSTANT, int():
            return f"{moment(value):%Y-%m-%d %H:%M} UTC"
        case FieldType.YES_NO, bool():
            return _SHOWN_YES_NO.get(language, _SHOWN_YES_NO["en"])[value]
        case FieldType.BYTES, bytes():
            return f"{len(value)} B"
        case FieldType.BLOB, dict():
            return str(value["name"])
        case _:
            return write(field, value)


def sought(field: Field, value: object) -> str:
    """What a search finds one value (of a set: one element) by; nothing for what is not text.
    Values of a newer version that this one cannot read are found as they stand."""
    if not isinstance(value, str):
        return ""
    if field.type is FieldType.PHONE:
        try:
            return phones.parse(value).sought
        except AppError:
            return value
    return value


def _check_text(field: Field, value: object, _lists: CodeLists) -> str | None:
    if not isinstance(value, str):
        return "WRONG_TYPE"
    one_line = field.type is FieldType.TEXT
    if len(value) > (TEXT_LIMIT if one_line else LONG_TEXT_LIMIT):
        return "TEXT_TOO_LONG"
    if "\0" in value or _has_half_letters(value):
        return "TEXT_BROKEN"
    if one_line and ("\n" in value or "\r" in value):
        return "LINE_BREAK"
    return None if value.strip() else "FIELD_EMPTY"


def _has_half_letters(text: str) -> bool:
    """Lone surrogates: what a broken paste leaves, and what no encoding can carry."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return True
    return False


def _check_code(field: Field, value: object, lists: CodeLists) -> str | None:
    if not isinstance(value, str):
        return "WRONG_TYPE"
    known = lists[field.codelist or ""].codes.get(value)
    if known is None:
        return "CODE_UNKNOWN"
    return "CODE_RETIRED" if known.retired else None


def _check_instant(_field: Field, value: object, _lists: CodeLists) -> str | None:
    if type(value) is not int:
        return "WRONG_TYPE"
    return None if FIRST_MS <= value <= LAST_MS else "INSTANT_MALFORMED"


def _check_number(_field: Field, value: object, _lists: CodeLists) -> str | None:
    if type(value) is not int:
        return "WRONG_TYPE"
    return None if -_NUMBER_LIMIT <= value < _NUMBER_LIMIT else "NUMBER_TOO_LARGE"


def _check_reference(_field: Field, value: object, _lists: CodeLists) -> str | None:
    if type(value) is not bytes:
        return "WRONG_TYPE"
    return None if len(value) == identifiers.LENGTH else "REFERENCE_MALFORMED"


def _check_yes_no(_field: Field, value: object, _lists: CodeLists) -> str | None:
    return None if type(value) is bool else "WRONG_TYPE"


def _check_bytes(_field: Field, value: object, _lists: CodeLists) -> str | None:
    if type(value) is not bytes:
        return "WRONG_TYPE"
    return None if len(value) <= BYTES_LIMIT else "BYTES_TOO_LONG"


def _check_blob(_field: Field, value: object, _lists: CodeLists) -> str | None:
    return None if blobs.from_value(value) is not None else "WRONG_TYPE"


_CHECKS: Mapping[FieldType, Callable[[Field, object, CodeLists], str | None]] = {
    FieldType.TEXT: _check_text,
    FieldType.LONG_TEXT: _check_text,
    FieldType.CODE: _check_code,
    FieldType.INSTANT: _check_instant,
    FieldType.REFERENCE: _check_reference,
    FieldType.NUMBER: _check_number,
    FieldType.YES_NO: _check_yes_no,
    FieldType.BYTES: _check_bytes,
    FieldType.BLOB: _check_blob,
    **dict.fromkeys(composed.READERS, composed.problem_with),
}


def _parse_text(field: Field, text: str, lists: CodeLists) -> str:
    problem = _check_text(field, text, lists)
    if problem:
        raise ValueMalformed(field, problem)
    return text


def _parse_code(field: Field, text: str, lists: CodeLists) -> str:
    found = lists[field.codelist or ""].find(text)
    if found is None:
        raise ValueMalformed(field, "CODE_UNKNOWN")
    return found


def _parse_composed(field: Field, text: str, lists: CodeLists) -> str:
    try:
        value = composed.read(field, text, lists)
    except AppError as error:
        raise ValueMalformed(field, error.code) from error
    problem = composed.problem_with(field, value, lists)
    if problem not in (None, "CODE_RETIRED"):
        raise ValueMalformed(field, problem)
    return value


def _parse_instant(field: Field, text: str, _lists: CodeLists) -> int:
    try:
        when = datetime.fromisoformat(text.strip())
        if when.tzinfo is None:
            raise ValueMalformed(field, "INSTANT_MALFORMED")
        return since_1970(when)
    except (ValueError, OverflowError) as error:
        raise ValueMalformed(field, "INSTANT_MALFORMED") from error


def _parse_number(field: Field, text: str, _lists: CodeLists) -> int:
    digits = text.strip()
    if not digits.removeprefix("-").isdecimal():
        raise ValueMalformed(field, "NUMBER_MALFORMED")
    number = int(digits) if len(digits) <= _DIGITS_LIMIT else _NUMBER_LIMIT
    if not -_NUMBER_LIMIT <= number < _NUMBER_LIMIT:
        raise ValueMalformed(field, "NUMBER_TOO_LARGE")
    return number


def _parse_reference(field: Field, text: str, _lists: CodeLists) -> bytes:
    try:
        return identifiers.parse(text)
    except IdentifierMalformed as error:
        raise ValueMalformed(field, "REFERENCE_MALFORMED") from error


def _parse_yes_no(field: Field, text: str, _lists: CodeLists) -> bool:
    answer = text.strip().casefold()
    if answer not in _YES | _NO:
        raise ValueMalformed(field, "YES_NO_MALFORMED")
    return answer in _YES


def _parse_bytes(field: Field, text: str, _lists: CodeLists) -> bytes:
    try:
        return base64.b64decode(text.strip(), validate=True)
    except (binascii.Error, ValueError) as error:
        raise ValueMalformed(field, "BASE64_MALFORMED") from error


def _parse_blob(field: Field, text: str, lists: CodeLists) -> object:
    try:
        value = decode(_parse_bytes(field, text, lists))
    except NotCanonical as error:
        raise ValueMalformed(field, "WRONG_TYPE") from error
    problem = _check_blob(field, value, lists)
    if problem:
        raise ValueMalformed(field, problem)
    return value


_PARSERS: Mapping[FieldType, Callable[[Field, str, CodeLists], object]] = {
    FieldType.TEXT: _parse_text,
    FieldType.LONG_TEXT: _parse_text,
    FieldType.CODE: _parse_code,
    FieldType.INSTANT: _parse_instant,
    FieldType.REFERENCE: _parse_reference,
    FieldType.NUMBER: _parse_number,
    FieldType.YES_NO: _parse_yes_no,
    FieldType.BYTES: _parse_bytes,
    FieldType.BLOB: _parse_blob,
    **dict.fromkeys(composed.READERS, _parse_composed),
}
