"""What a stranger finds in the built folder: neither the organisation nor the purpose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from ijm_desktop.kernel import cover

ROOT = Path(__file__).parents[2]
WORDS = (
    "aftercare",
    "brothel",
    "ijm_desktop",
    "ijm-desktop",
    "ijm desktop",
    "international justice",
    "perpetrator",
    "rescue",
    "slavery",
    "survivor",
    "traffick",
)
# Other people's text that holds such a word by chance: a compression library's dictionary of
# common words, and a list of the places where systems mount disks.
CHANCE = (b"chamberslaverywounded", b"/opt\0/rescue\0/sbin")
READABLE = re.compile(rb"[\x20-\x7e]{12,}")
ACRONYM = re.compile(rb"(?<![a-z0-9])ijm(?![a-z0-9])")
WIDE_ACRONYM = re.compile(rb"(?<![A-Za-z0-9]\0)I\0J\0M(?!\0[A-Za-z0-9])")


def telling_words(content: bytes) -> Iterator[str]:
    """The words in `content` that tell too much, as plain text or UTF-16, in any case.

    Three letters turn up by chance in every megabyte of machine code and tables: `ijm` counts as a
    word in a dozen readable characters or alone between zero bytes, and in UTF-16 (where month
    names of some languages abbreviate to i, j, m) in capitals.
    """
    lowered = content.lower()
    for phrase in CHANCE:
        lowered = lowered.replace(phrase, b"")
    for word in WORDS:
        # Without the last zero byte the same search finds both byte orders.
        if word.encode() in lowered or word.encode("utf-16-le")[:-1] in lowered:
            yield word
    if (
        b"\0ijm\0" in lowered
        or WIDE_ACRONYM.search(content)
        or any(ACRONYM.search(run) for run in READABLE.findall(lowered))
    ):
        yield "ijm"


@pytest.mark.parametrize(
    "content",
    [
        b"\x01\x02International JUSTICE\x00",
        b"a list of Survivors",
        "Aftercare".encode("utf-16-le"),
        b"\0" + "rescue".encode("utf-16-be"),
        b"\xff/usr/lib/ijm_desktop/x",
        b"Welcome to IJM.",
        b"\x00IJM\x00",
        "IJM".encode("utf-16-le"),
    ],
)
def test_the_search_finds_what_tells(content: bytes) -> None:
    assert list(telling_words(content))


@pytest.mark.parametrize(
    "content", [b"\x8bijM\xf6", b"/opt\0/rescue\0/sbin\0", b"hijmans in a run"]
)
def test_the_search_passes_what_is_there_by_chance(content: bytes) -> None:
    assert not list(telling_words(content))


@pytest.fixture(scope="module")
def build() -> Path:
    folder = ROOT / "dist" / cover.current().program
    assert folder.is_dir(), "no build to look at: run python3 dev.py freeze first"
    return folder


@pytest.mark.frozen
def test_the_program_is_named_by_the_cover(build: Path) -> None:
    program = cover.current().program
    assert (build / program).is_file() or (build / f"{program}.exe").is_file()


@pytest.mark.frozen
def test_no_file_name_tells(build: Path) -> None:
    names = [path.relative_to(build).as_posix().lower() for path in build.rglob("*")]
    assert [name for name in names if "ijm" in name or list(telling_words(name.encode()))] == []


@pytest.mark.frozen
def test_no_content_tells(build: Path) -> None:
    files = [path for path in build.rglob("*") if path.is_file() and not path.is_symlink()]
    found = {str(path.relative_to(build)): list(telling_words(path.read_bytes())) for path in files}
    assert {name: words for name, words in found.items() if words} == {}
