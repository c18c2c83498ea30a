"""What finds or names a survivor is not on an investigator's disk, whoever wrote it.

Every type of an office's records is written by whoever may, and the pages of an investigator's
vault are then read with the key, as somebody does who forces it out of its owner.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from ijm_desktop.actions import reading
from ijm_desktop.actions.desk import Desk
from ijm_desktop.casework.registry import REGISTRY
from ijm_desktop.casework.roles import compartments
from ijm_desktop.headquarters import assigning, restricting
from ijm_desktop.kernel.declarations import FieldType, RecordType, Scope
from ijm_desktop.kernel.encoding import Value
from ijm_desktop.vault import reading as rows
from tests import disk
from tests.casework.examples import EXAMPLES
from tests.office import PASSPHRASE, ROLES, Office, office, saved

SHUT = ("identity", "whereabouts", "legal", "aftercare", "clinical", "source")
"""What an investigator does not hold by the role alone."""
TYPED = (FieldType.TEXT, FieldType.LONG_TEXT, FieldType.PLACE)
DAY, WEEK = "2031-07-16", "2031-W29"
TELEPHONE = "+855999012777"


@dataclass(frozen=True)
class Written:
    """An office after everybody wrote and exchanged; `planted` by compartment."""

    office: Office
    case: bytes
    person: bytes
    planted: Mapping[str, list[str]]


def canary(record_type: RecordType, field: str) -> str:
    return f"heron-{record_type.compartment}-{record_type.name}-{field}".replace("_", "-")


def values_of(record_type: RecordType, person: bytes) -> dict[str, Value]:
    """The example, about `person`, with a canary in every text."""
    values: dict[str, Value] = dict(EXAMPLES[record_type.name])
    for field in record_type.fields:
        if field.type in TYPED:
            text = canary(record_type, field.name)
            values[field.name] = [text] if field.many else text
        if field.name == "person" and field.type is FieldType.REFERENCE:
            values[field.name] = person
    if record_type.name == "appointment":
        values["held_on"] = DAY
    if record_type.name == "safe_contact":
        values["number"] = f"{TELEPHONE} (0999 012 777)"
    return values


def writer(made: Office, record_type: RecordType) -> Desk:
    """Somebody else than the investigator, wherever there is somebody else."""
    able = [seat for seat, role in ROLES.items() if record_type.compartment in compartments(role)]
    return made[able[-1]]


def of_the_case() -> list[RecordType]:
    kinds = (Scope.CASE, Scope.PERSON)
    held = {each for role in ROLES.values() for each in compartments(role)}
    return [
        each
        for each in REGISTRY.all()
        if each.scope in kinds and not each.root and each.compartment in held
        if each.name not in ("aftercare_progress", "health_need")
    ]


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Written]:
    with office(tmp_path_factory.mktemp("office"), *ROLES) as made:
        first = made["investigator"]
        case = saved(first, "case", {"case_type": "property_grabbing"}).key.record
        person = saved(first, "person", {}).key.record
        saved(first, "case_person", {"person": person}, case)
        made.round()
        planted: dict[str, list[str]] = {}
        for each in of_the_case():
            scope = case if each.scope is Scope.CASE else person
            saved(writer(made, each), each.name, values_of(each, person), scope)
            texts = [canary(each, f.name) for f in each.fields if f.type in TYPED]
            planted.setdefault(each.compartment, []).extend(texts)
        planted["whereabouts"] += [DAY, TELEPHONE]
        made.round()
        made.round()
        yield Written(made, case, person, planted)


def on_disk(written: Written, seat: str) -> bytes:
    folder = written.office.folder / seat
    return b"".join(disk.decrypted(folder, PASSPHRASE))


@pytest.mark.parametrize("compartment", SHUT)
def test_nothing_of_what_an_investigator_may_not_read_is_on_the_disk(
    written: Written, compartment: str
) -> None:
    for seat in ("investigator", "colleague"):
        assert disk.holds(on_disk(written, seat), written.planted.get(compartment, [])) == []


def test_whatever_is_looked_for_would_be_found(written: Written) -> None:
    everything = [text for texts in written.planted.values() for text in texts]
    assert len(written.planted["whereabouts"]) > 15
    assert len(written.planted["identity"]) > 8
    folder = written.office.folder / "headquarters"
    held = b"".join(disk.decrypted(folder, PASSPHRASE))
    assert sorted(disk.holds(held, everything)) == sorted(everything)
    theirs = on_disk(written, "colleague")
    assert disk.holds(theirs, written.planted["casework"]) == written.planted["casework"]


def test_no_record_of_a_shut_compartment_is_held(written: Written) -> None:
    vault = written.office["investigator"].vault
    for kind, scope in (("case", written.case), ("person", written.person)):
        held = {row.bucket.compartment for row in rows.in_scope(vault, kind, scope)}
        assert held <= {"casework", "intelligence"}


def test_casework_sees_the_week_of_the_next_step_and_not_the_day(written: Written) -> None:
    desk = written.office["investigator"]
    (progress,) = reading.listed(desk, "aftercare_progress").rows
    history = reading.history(desk, progress.key)
    assert WEEK in {row.value for row in history if row.field == "next_week"}
    assert DAY.encode() not in on_disk(written, "investigator")


def test_a_named_grant_opens_whereabouts_for_one_and_its_end_shuts_them(tmp_path: Path) -> None:
    with office(tmp_path, "investigator", "colleague", "aftercare") as made:
        case = saved(made["investigator"], "case", {"case_type": "property_grabbing"}).key.record
        person = saved(made["investigator"], "person", {}).key.record
        saved(made["investigator"], "case_person", {"person": person}, case)
        made.round()
        kind = REGISTRY.get("whereabouts")
        saved(made["aftercare"], "whereabouts", values_of(kind, person), person)
        made.round()
        seat, hq = made["investigator"], made.headquarters
        assigning.assign(hq, case, seat.vault.seat, ["casework", "whereabouts"])
        made.round()
        made.round()
        assert reading.listed(seat, "whereabouts").total == 1
        assert reading.listed(made["colleague"], "whereabouts").total == 0
        assigning.withdraw(hq, case, seat.vault.seat)
        made.round()
        made.round()
        assert reading.listed(seat, "whereabouts").total == 0
        held = b"".join(disk.decrypted(tmp_path / "investigator", PASSPHRASE))
        assert disk.holds(held, [canary(kind, "place")]) == []


def test_a_restricted_person_is_gone_from_the_disks_of_all_who_are_not_named(
    tmp_path: Path,
) -> None:
    with office(tmp_path, "investigator", "colleague", "aftercare") as made:
        first, care = made["investigator"], made["aftercare"]
        case = saved(first, "case", {"case_type": "property_grabbing"}).key.record
        person = saved(first, "person", {}).key.record
        saved(first, "case_person", {"person": person}, case)
        made.round()
        name, place = REGISTRY.get("person_name"), REGISTRY.get("whereabouts")
        for kind in (name, place):
            saved(care, kind.name, values_of(kind, person), person)
        saved(first, "data_request", values_of(REGISTRY.get("data_request"), person), person)
        made.round()
        made.round()
        asked = canary(REGISTRY.get("data_request"), "wish")
        code = reading.person(care, person).person.code
        held = b"".join(disk.decrypted(tmp_path / "colleague", PASSPHRASE))
        assert sorted(disk.holds(held, [asked, code])) == sorted([asked, code])
        restricting.restrict(made.headquarters, person, [care.vault.seat], "She asked for it")
        made.round()
        made.round()
        for seat in ("investigator", "colleague"):
            assert [row.type for row in rows.in_scope(made[seat].vault, "person", person)] == []
            held = b"".join(disk.decrypted(tmp_path / seat, PASSPHRASE))
            assert disk.holds(held, [asked, code, canary(place, "place")]) == []
            assert reading.case(made[seat], case).people[0].person is None
        assert reading.listed(care, "whereabouts").total == 1
