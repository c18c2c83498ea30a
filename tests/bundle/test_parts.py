"""Parts of attached files in bundles, and what each side says of them (parts §2 and §4)."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest

from ijm_desktop.bundle.errors import BlockMalformed, BundleTooNew
from ijm_desktop.bundle.frames import FrameKind, read_frame
from ijm_desktop.bundle.header import BundleHeader, Kind, Position, read_header
from ijm_desktop.bundle.parts import (
    MAX_FILES,
    MAX_NUMBERS,
    FilesFrame,
    PartFrame,
    Spans,
    fitting,
    missing,
    numbers,
    read_files,
    read_spans,
    spans_of,
)
from ijm_desktop.bundle.reader import BundleReader
from ijm_desktop.bundle.writer import BundleWriter
from ijm_desktop.kernel.encoding import Value, encode
from tests.bundle.world import (
    AUTHOR,
    HQ,
    NOW,
    ORGANISATION,
    chain,
    feed_header,
    fixed_random,
    work_header,
)

NAME = b"n" * 16
HEADER = BundleHeader(
    kind=Kind.PARTS,
    organisation=ORGANISATION,
    sender=(AUTHOR.seat, AUTHOR.epoch.id),
    recipients=(HQ.seat,),
    stamp=NOW << 16,
    mandatory=("parts",),
)


def test_a_frame_comes_as_it_went() -> None:
    part = PartFrame(NAME, 7, b"sealed")
    assert read_frame(FrameKind.PART, part.payload()) == part
    files = FilesFrame({NAME: ((0, 3), (5, 6))}, {b"m" * 16: ()}, small=True)
    assert read_frame(FrameKind.FILES, files.payload()) == files
    assert not files.is_empty
    assert FilesFrame({}, {}).is_empty


@pytest.mark.parametrize("payload", [b"", NAME, NAME + bytes(8), NAME + b"\xff" * 8 + b"sealed"])
def test_a_part_without_bytes_or_with_a_number_beyond_all_is_refused(payload: bytes) -> None:
    with pytest.raises(BlockMalformed):
        read_frame(FrameKind.PART, payload)


@pytest.mark.parametrize(
    "said",
    [
        [[], []],
        [[], [], 1],
        [[], [], None],
        [[[NAME, []], [NAME, []]], [], False],
        [[[b"z" * 16, []], [NAME, []]], [], False],
        [[[b"short", []]], [], False],
        [[[NAME, [0]]], [], False],
        [[[NAME, [1, 1]]], [], False],
        [[[NAME, [0, 2, 2, 3]]], [], False],
        [[[NAME, [-1, 2]]], [], False],
        [[[NAME, [0, 2, 1, 3]]], [], False],
        [[[NAME, [0, True]]], [], False],
        [[[NAME]], [], False],
        [[[n.to_bytes(16, "big"), []] for n in range(1, MAX_FILES + 2)], [], False],
        [[[NAME, list(range(MAX_NUMBERS + 2))]], [], False],
    ],
)
def test_any_other_form_of_a_word_on_files_is_refused(said: Value) -> None:
    with pytest.raises(BlockMalformed):
        read_files(encode(said))


@pytest.mark.parametrize("spans", [(), ((0, 4),), ((1, 2), (3, 9))])
def test_spans_say_which_parts(spans: Spans) -> None:
    assert read_spans(numbers(spans)) == spans
    here = [index for start, end in spans for index in range(start, end)]
    assert spans_of(reversed(here)) == spans
    assert missing(spans, 10) == sorted(set(range(10)) - set(here))


def test_what_a_stranger_says_to_have_takes_no_more_than_the_file_is_long() -> None:
    assert missing(((0, 1 << 60),), 3) == []
    assert missing(((2, 1 << 60),), 3) == [0, 1]
    assert missing(((1 << 50, 1 << 60),), 3) == [0, 1, 2]


def test_a_list_takes_what_one_frame_holds() -> None:
    many = [(n.to_bytes(16, "big"), ()) for n in range(1, MAX_FILES + 5)]
    assert list(fitting(many)) == [name for name, _ in many[:MAX_FILES]]
    ragged = tuple((2 * n, 2 * n + 1) for n in range(MAX_NUMBERS // 4))
    both = FilesFrame(
        fitting([(NAME, ragged), (b"o" * 16, ragged)]), fitting([(NAME, ragged), (b"o" * 16, ())])
    )
    assert list(both.offered) == [NAME]
    assert read_files(both.payload()) == both


def test_a_file_with_more_gaps_than_a_list_has_room_for_is_said_in_part() -> None:
    """Left out, it would never come."""
    ragged = tuple((2 * n, 2 * n + 1) for n in range(MAX_NUMBERS))
    said = FilesFrame(fitting([(NAME, ragged)]), fitting([(NAME, ragged), (b"o" * 16, ragged)]))
    assert said.offered == said.wanted == {NAME: ragged[: MAX_NUMBERS // 4]}
    assert read_files(said.payload()) == said


def test_the_header_of_parts_says_nothing_else() -> None:
    assert read_header(HEADER.encoded()) == HEADER
    for wrong in (
        replace(HEADER, mandatory=()),
        replace(HEADER, position=Position(1, 2, 3)),
        replace(HEADER, ranges=work_header(chain(3)).ranges),
        replace(HEADER, feed=feed_header().feed),
        replace(HEADER, roots=feed_header().roots or (), directory=feed_header().directory),
        replace(work_header(chain(3)), mandatory=("parts",)),
        replace(feed_header(), mandatory=("parts",)),
    ):
        if wrong != HEADER:
            with pytest.raises(BlockMalformed):
                read_header(wrong.encoded())
    with pytest.raises(BundleTooNew):
        read_header(replace(HEADER, mandatory=("later", "parts")).encoded())


def _written(header: BundleHeader, *, part: bool, files: bool) -> BundleReader:
    out = io.BytesIO()
    writer = BundleWriter(out, header, AUTHOR.key, [HQ.sealing.public], fixed_random("parts"))
    if part:
        writer.part(PartFrame(NAME, 0, b"sealed"))
    if files:
        writer.files(FilesFrame({NAME: ()}, {}))
    writer.finish()
    return BundleReader(io.BytesIO(out.getvalue()))


def test_parts_come_through_a_bundle_of_their_own() -> None:
    reader = _written(HEADER, part=True, files=False)
    opened = reader.verify([HQ.sealing])
    opened.verify_signature(AUTHOR.epoch.public)
    assert list(reader.frames(opened)) == [PartFrame(NAME, 0, b"sealed")]


@pytest.mark.parametrize(
    ("header", "part", "files"),
    [(HEADER, False, True), (replace(work_header(chain(1)), ranges=()), True, False)],
)
def test_neither_holds_the_frames_of_the_other(
    header: BundleHeader, *, part: bool, files: bool
) -> None:
    reader = _written(header, part=part, files=files)
    opened = reader.verify([HQ.sealing])
    with pytest.raises(BlockMalformed):
        list(reader.frames(opened))


def test_a_word_on_files_goes_with_work() -> None:
    reader = _written(replace(work_header(chain(1)), ranges=()), part=False, files=True)
    assert list(reader.frames(reader.verify([HQ.sealing]))) == [FilesFrame({NAME: ()}, {})]
