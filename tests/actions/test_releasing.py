"""What is released is a copy of chosen fields, for the case to see; the note stays closed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from ijm_desktop.actions import reading, records, releasing
from ijm_desktop.actions.errors import NothingToRelease, RuleBlocks
from ijm_desktop.actions.reading import RecordShown
from tests.office import Office, office, saved

SEEN = {
    "happened_at": 1_793_461_200_000,
    "seen": "A man waited outside with a green umbrella",
    "minors_seen": 3,
    "reliability": "B",
    "subjects": ["red Honda", "green umbrella"],
}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    with office(tmp_path_factory.mktemp("release"), "investigator", "aftercare") as one:
        yield one


@pytest.fixture(scope="module")
def note(made: Office) -> RecordShown:
    case = saved(made["investigator"], "case", {"case_type": "property_grabbing"}).key.record
    return saved(made["investigator"], "observation", SEEN, case)


def test_the_case_sees_the_chosen_fields_and_not_the_note(made: Office, note: RecordShown) -> None:
    done = releasing.release(
        made["investigator"],
        note,
        ["minors_seen", "reliability", "subjects"],
        purpose="So that beds are ready",
        approved_by=made["aftercare"].vault.seat,
        language="es",
    )
    made.round()
    there = reading.record(made["aftercare"], done.key)
    lines = str(there.value("copied")).splitlines()
    assert lines[0].endswith(": 3")
    assert "B" not in lines[1].split(": ")[1].split()
    assert set(lines[2].split(": ")[1].split(", ")) == {"red Honda", "green umbrella"}
    assert (there.value("came_from"), there.value("purpose")) == (
        "intelligence",
        "So that beds are ready",
    )
    assert there.value("asked_by") == made["investigator"].vault.seat
    assert reading.listed(made["aftercare"], "observation").total == 0

    records.edit(made["investigator"], note, {"minors_seen": 4})
    assert reading.record(made["investigator"], done.key).value("copied") == there.value("copied")


def test_nobody_approves_their_own(made: Office, note: RecordShown) -> None:
    desk = made["investigator"]
    with pytest.raises(RuleBlocks) as refused:
        releasing.release(
            desk, note, ["seen"], purpose="x", approved_by=desk.vault.seat, language="en"
        )
    assert [each.code for each in refused.value.rules] == ["APPROVED_BY_SELF"]


@pytest.mark.parametrize("fields", [[], ["place"], ["people"]])
def test_what_holds_nothing_is_not_released(
    made: Office, note: RecordShown, fields: list[str]
) -> None:
    with pytest.raises(NothingToRelease):
        releasing.release(
            made["investigator"],
            note,
            fields,
            purpose="x",
            approved_by=made["aftercare"].vault.seat,
            language="en",
        )


def test_of_what_belongs_to_a_person_nothing_is_released_into_a_case(made: Office) -> None:
    person = saved(made["aftercare"], "person", {"gender": "Feminine"})
    with pytest.raises(NothingToRelease):
        releasing.release(
            made["aftercare"],
            person,
            ["gender"],
            purpose="x",
            approved_by=made["investigator"].vault.seat,
            language="en",
        )
