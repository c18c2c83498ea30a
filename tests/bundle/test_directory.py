from dataclasses import replace

import pytest

from ijm_desktop.bundle.directory import Directory, build, check_not_older, read_directory
from ijm_desktop.bundle.entries import Office, Seat
from ijm_desktop.bundle.errors import (
    BlockMalformed,
    BundleTooNew,
    DirectoryRollback,
    WrongOrganisation,
)
from ijm_desktop.crypto.errors import BadSignature
from ijm_desktop.journal.errors import TreeMismatch
from ijm_desktop.kernel.encoding import decode, encode
from tests.bundle.world import (
    AUTHOR,
    HQ,
    NOW,
    ORGANISATION,
    READER,
    ROOT,
    STRANGER,
    directory,
    entries,
    fixed_random,
    reader_part,
)

WHOLE = directory()
PART = reader_part(WHOLE)


def test_a_directory_is_ordered_by_kind_then_bytes_whatever_order_it_was_made_from() -> None:
    assert [entry.encoded()[0] for entry in WHOLE.entries] == [
        "delegation",
        "grant",
        "office",
        "revocation",
        "seat",
        "seat",
        "seat",
        "team",
    ]
    again = build(
        reversed(entries()),
        key=HQ.key,
        organisation=ORGANISATION,
        hq_epoch=1,
        version=3,
        time=NOW,
        expiry=NOW + 10**9,
        random=fixed_random("directory 3"),
    )
    assert again == WHOLE


def test_the_whole_and_every_part_are_proved_and_survive_their_encoding() -> None:
    nothing = WHOLE.part(lambda _: False)
    for each in (WHOLE, PART, nothing, WHOLE.part(lambda _: True)):
        read = read_directory(decode(encode(each.encoded())))
        assert read == each
        read.verify(ROOT)
    assert len(WHOLE.placed) == WHOLE.header.count
    assert len(PART.placed) < PART.header.count
    assert WHOLE.part(lambda _: True) == WHOLE


def test_a_part_tells_nothing_of_the_rest() -> None:
    sent = encode(PART.encoded())
    assert b"Field office" not in sent
    assert STRANGER.seat not in sent
    # Who guesses an entry cannot check the guess: its salt, new in each version, was not sent.
    missing = next(each for each in WHOLE.placed if isinstance(each.entry, Office))
    assert missing.salt not in sent
    salts = {each.salt for each in WHOLE.placed}
    assert len(salts) == len(WHOLE.placed)
    assert salts.isdisjoint(each.salt for each in directory(4).placed)


def _altered_entry(part: Directory) -> Directory:
    first, *rest = part.placed
    assert not isinstance(first.entry, Seat)
    other = replace(first, entry=Office(READER.seat, "Another", "Nowhere"))
    return replace(part, placed=(other, *rest))


@pytest.mark.parametrize(
    "wrong",
    [
        _altered_entry(PART),
        replace(PART, proof=PART.proof[1:]),
        replace(PART, proof=(*PART.proof, bytes(32))),
        replace(PART, placed=PART.placed[1:]),
        replace(PART, placed=(replace(PART.placed[0], salt=bytes(16)), *PART.placed[1:])),
    ],
)
def test_an_entry_that_is_not_in_the_tree_is_refused(wrong: Directory) -> None:
    with pytest.raises(TreeMismatch):
        wrong.verify(ROOT)


@pytest.mark.parametrize(
    "change", [{"version": 4}, {"count": 9}, {"expiry": 0}, {"root": bytes(32)}]
)
def test_a_header_that_the_sequencer_did_not_sign_is_refused(change: dict[str, object]) -> None:
    header = replace(WHOLE.header, **change)  # type: ignore[arg-type]
    with pytest.raises(BadSignature):
        replace(WHOLE, header=header).verify(ROOT)


def test_a_directory_of_another_organisation_or_time_of_headquarters_is_refused() -> None:
    with pytest.raises(WrongOrganisation):
        directory(organisation=bytes(32)).verify(ROOT)
    with pytest.raises(DirectoryRollback):
        directory(hq_epoch=0).verify(ROOT)
    with pytest.raises(BadSignature):
        directory().verify(replace(ROOT, sequencer=AUTHOR.epoch))


def test_its_form_is_strict() -> None:
    header, signature, placed, proof = PART.encoded()
    for wrong in (
        [header, signature, placed],
        [header, signature[:-1], placed, proof],
        [header, signature, placed[::-1], proof],
        [header, signature, [*placed, placed[-1]], proof],
        [header, signature, [[8, *placed[0][1:]]], proof],
        [header, signature, [placed[0][:2]], proof],
        [header, signature, placed, [b"short"]],
        [[*header[:6], 1 << 40, *header[7:]], signature, placed, proof],
    ):
        with pytest.raises(BlockMalformed):
            read_directory(wrong)
    for newer in ([2, *header[1:]], [*header[:-1], ["new-rule"]]):
        with pytest.raises(BundleTooNew):
            read_directory([newer, signature, placed, proof])


def test_an_older_directory_never_replaces_a_newer_one() -> None:
    held = directory(3).header
    check_not_older(None, held)
    check_not_older(held, held)
    check_not_older(held, directory(4).header)
    check_not_older(held, directory(1, hq_epoch=2).header)
    for older in (
        directory(2).header,
        directory(9, hq_epoch=0).header,
        replace(held, root=bytes(32)),
    ):
        with pytest.raises(DirectoryRollback):
            check_not_older(held, older)
