"""Her own file holds what is about her, and nobody else by name."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ijm_desktop.actions import own_file, reading
from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.errors import NoSuchRecord, PurposeNeeded, TargetTaken
from ijm_desktop.kernel.encoding import Value
from tests.office import saved


@pytest.fixture
def case(desk: Desk) -> bytes:
    return saved(desk, "case", {"case_type": "sex_trafficking_minor"}).key.record


def human(desk: Desk, case: bytes, role: str, name: str, romanised: str = "") -> bytes:
    person = saved(desk, "person", {}).key.record
    named: dict[str, Value] = {"text": name, "romanised": romanised or None}
    saved(desk, "person_name", {key: each for key, each in named.items() if each}, person)
    saved(desk, "case_person", {"person": person, "role": role}, case)
    return person


@pytest.fixture
def her(desk: Desk, case: bytes) -> bytes:
    return human(desk, case, "survivor", "ดาวเรือง ใจดี", "Daorueang Jaidee")


def text_of(desk: Desk, person: bytes) -> str:
    return own_file.as_text(own_file.gathered(desk, person), "2026-11-18")


def test_what_is_about_her_is_in_it_with_others_called_by_their_part(
    desk: Desk, case: bytes, her: bytes
) -> None:
    man = human(desk, case, "suspect", "Somchai Érnest-Blom")
    code = reading.find_record(desk, man).code
    told = f"Somchai's van. ERNEST BLOM paid. {code} again. Daorueang ran; Inez Fuentes heard it."
    saved(desk, "case_note", {"text": told, "people": [her, man]}, case)
    written = text_of(desk, her)
    assert "ดาวเรือง ใจดี" in written
    assert "Daorueang ran" in written
    for name in ("Somchai", "ERNEST", "BLOM", "Blom", code, "Inez", "Fuentes"):
        assert name not in written
    assert "[Suspect]'s van. [Suspect] [Suspect] paid. [Suspect] again." in written


def test_a_name_in_an_unspaced_script_is_found_within_a_line(
    desk: Desk, case: bytes, her: bytes
) -> None:
    human(desk, case, "witness", "มาลี")
    saved(desk, "case_note", {"text": "วันนี้มาลีมาหา ดาวเรือง"}, case)
    written = text_of(desk, her)
    assert "มาลี" not in written
    assert "ดาวเรือง" in written


def test_sources_intelligence_and_what_is_another_s_are_left_out_without_a_word(
    desk: Desk, case: bytes, her: bytes
) -> None:
    other = human(desk, case, "survivor", "Pim")
    graded = {"reliability": "B", "credibility": "2", "told": "Daorueang was seen"}
    saved(desk, "intel_report", graded, case)
    saved(desk, "case_note", {"text": "She sewed", "people": [her]}, case)
    saved(desk, "case_note", {"text": "I met Daorueang", "people": [other]}, case)
    file = own_file.gathered(desk, her)
    types = [each.type for each in file.entries]
    assert "intel_report" not in types
    assert types.count("case_note") == 1
    assert file.left_out == 2
    written = text_of(desk, her)
    assert "She sewed" in written
    assert "was seen" not in written
    assert "I met" not in written


def test_a_note_of_a_case_that_is_hers_alone_is_in_her_file_and_else_not(
    desk: Desk, case: bytes, her: bytes
) -> None:
    saved(desk, "case_note", {"text": "The shelter has room"}, case)
    assert "The shelter has room" in text_of(desk, her)
    human(desk, case, "survivor", "Pim")
    assert "The shelter has room" not in text_of(desk, her)


def test_it_is_recorded_before_it_is_written_and_never_written_over(
    desk: Desk, her: bytes, tmp_path: Path
) -> None:
    out = tmp_path / "file.json"
    done = own_file.hand_out(desk, her, out, " She asked ")
    record = reading.record(desk, done.saved.key)
    assert (record.type, record.value("kind")) == ("data_request", "see")
    assert record.value("answer") == "She asked"
    held = json.loads(out.read_text("utf-8"))
    assert held["person"] == done.file.code
    assert {each["type"] for each in held["entries"]} >= {"person", "person_name", "case"}
    with pytest.raises(TargetTaken):
        own_file.hand_out(desk, her, out, "Again")
    with pytest.raises(PurposeNeeded):
        own_file.hand_out(desk, her, tmp_path / "other.txt", "  ")
    with pytest.raises(NoSuchRecord):
        own_file.hand_out(desk, bytes(16), tmp_path / "other.txt", "She asked")
    assert list(tmp_path.glob("*.txt")) == []
    wishes = [each for each in own_file.gathered(desk, her).entries if each.type == "data_request"]
    assert len(wishes) == 1
