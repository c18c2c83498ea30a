from dataclasses import replace
from typing import Any

import pytest

from ijm_desktop.bundle.entries import Entry, UnknownEntry, read_entry
from ijm_desktop.bundle.errors import BlockMalformed
from ijm_desktop.crypto.errors import BadSignature
from ijm_desktop.kernel.encoding import decode, encode
from tests.bundle.world import AUTHOR, OFFICE, READER, entries


@pytest.mark.parametrize("entry", entries(), ids=lambda entry: type(entry).__name__)
def test_every_kind_survives_its_encoding_and_is_strict(entry: Entry) -> None:
    fields = decode(encode(entry.encoded()))
    assert read_entry(fields) == entry
    with pytest.raises(BlockMalformed):
        read_entry([*fields, None])
    for place in range(1, len(fields)):
        with pytest.raises((BlockMalformed, BadSignature)):
            read_entry([*fields[:place], {"odd": 1}, *fields[place + 1 :]])


def test_a_kind_from_a_later_version_is_kept_as_it_is() -> None:
    fields: list[Any] = ["witness", 1, ["anything", {}]]
    read = read_entry(fields)
    assert read == UnknownEntry(tuple(fields))
    assert read.encoded() == fields


@pytest.mark.parametrize("value", [None, [], "office", [1], [["office"]], {}])
def test_what_is_no_entry_is_refused(value: object) -> None:
    with pytest.raises(BlockMalformed):
        read_entry(value)


def test_a_seat_has_only_its_own_epochs() -> None:
    stolen = replace(READER.entry(OFFICE), epochs=(AUTHOR.epoch,))
    with pytest.raises(BlockMalformed):
        read_entry(stolen.encoded())
    forged = replace(AUTHOR.epoch, signature=READER.epoch.signature)
    with pytest.raises(BadSignature):
        read_entry(replace(AUTHOR.entry(OFFICE), epochs=(forged,)).encoded())
