"""What must be nowhere in plain: a value of its own in every field of every registered type.

A text holds a word that nothing else has, so that one search finds every text there is. Dates,
instants, ids, bytes and the longer codes are looked for as they are. Numbers, yes or no and the
shortest codes cannot be told from chance.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Final

from ijm_desktop.casework.registry import REGISTRY
from ijm_desktop.kernel import identifiers
from ijm_desktop.kernel.declarations import Field, FieldType, RecordType
from ijm_desktop.kernel.encoding import Value
from tests import disk
from tests.casework.examples import EXAMPLES

WORD: Final = "kestrel"
PASSPHRASE: Final = "lantern orchid gravel seventeen kestrel-passphrase"
SCOPE: Final = b"kestrel-a-scope!"
OWNER: Final = f"Inez {WORD}-owner"
OFFICE: Final = f"{WORD}-office"
VOIDED: Final = f"{WORD}-reason"
_HEAD: Final = 4
_TELLING: Final = 10
"""So many characters of a code or a date do not come about by chance."""


def canary(*place: str) -> str:
    return "-".join((WORD, *place)).replace("_", "-")


def values(record_type: RecordType) -> dict[str, Value]:
    """Every field filled, as a save takes them."""
    filled: dict[str, Value] = dict(EXAMPLES[record_type.name])
    for field in record_type.fields:
        value = _planted(record_type, field, filled[field.name])
        filled[field.name] = value
    return filled


def _planted(record_type: RecordType, field: Field, value: Value) -> Value:
    text = canary(record_type.name, field.name)
    match record_type.name, field.name:
        case "instrument", "code":  # what rules look into keeps its form
            return text
        case "instrument", "items":
            return f"{value} {text}"
    match field.type:
        case FieldType.TEXT | FieldType.LONG_TEXT:
            return [text] if field.many else f"{text} {value}"
        case FieldType.BYTES:
            return text.encode().ljust(64, b"-")[:64] if isinstance(value, bytes) else value
        case _:
            return value


@cache
def needles() -> tuple[tuple[str, bytes], ...]:
    """What is looked for, each in every form it may take, and whose it is."""
    found = [(WORD, form) for form in (*disk.forms(WORD), *disk.forms(WORD.title()))]
    found += [(WORD, form) for form in _hexadecimal(WORD.encode())]
    for name, value in _values():
        found += [(name, form) for form in _forms(value)]
    return tuple(dict.fromkeys(found))


def _values() -> Iterator[tuple[str, Value]]:
    yield "scope", SCOPE
    for each in REGISTRY.all():
        filled = values(each)
        for field in each.fields:
            value = filled[field.name]
            for one in value if isinstance(value, list) else [value]:
                yield f"{each.name}.{field.name}", one


def _forms(value: Value) -> Iterable[bytes]:
    if isinstance(value, bool):
        return ()
    if isinstance(value, int):  # an instant; counts and ages are too short to be told
        data = value.to_bytes(8, "big")
        return () if value < 1 << 40 else (data, data[::-1], *disk.forms(str(value)))
    if isinstance(value, bytes):
        id_text = disk.forms(identifiers.text(value)) if len(value) == len(SCOPE) else ()
        return (value, *_hexadecimal(value), *disk.encoded(value), *id_text)
    if isinstance(value, str) and WORD not in value and len(value) >= _TELLING:
        return (*disk.forms(value), *_hexadecimal(value.encode()))
    return ()


def _hexadecimal(data: bytes) -> tuple[bytes, bytes]:
    return data.hex().encode(), data.hex().upper().encode()


def found_in(data: bytes) -> set[str]:
    """Whose values lie in `data`."""
    known = _by_head()
    heads: set[int] = set()
    for start in range(_HEAD):
        end = len(data) - (len(data) - start) % _HEAD
        heads |= known.keys() & memoryview(data)[start:end].cast("I")
    return {name for head in heads for name, form in known[head] if form in data}


@cache
def _by_head() -> Mapping[int, tuple[tuple[str, bytes], ...]]:
    """The needles by their first four bytes, as a number: of thousands, few begin anywhere in a
    page, and only those are looked for in it."""
    found: dict[int, list[tuple[str, bytes]]] = {}
    for name, form in needles():
        assert len(form) >= _HEAD, name
        (head,) = memoryview(form[:_HEAD]).cast("I")
        found.setdefault(head, []).append((name, form))
    return {head: tuple(each) for head, each in found.items()}


def by_type() -> Mapping[str, int]:
    """How many fields of each type can be looked for."""
    names = {name for name, value in _values() if tuple(_forms(value)) or _is_word(value)}
    counted: dict[str, int] = {}
    for name in names:
        counted[name.split(".")[0]] = counted.get(name.split(".")[0], 0) + 1
    return counted


def _is_word(value: Value) -> bool:
    return isinstance(value, str) and WORD in value
