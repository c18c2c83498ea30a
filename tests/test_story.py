"""The whole way without a window: an investigator, headquarters, an aftercare worker, a stick.

What each may know is looked for on the disk itself, page by page (tests/disk.py).
"""

from __future__ import annotations

import base64
import logging
import os
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from ijm_desktop.actions import exchange, finding, overview, reading, records, setting_up
from ijm_desktop.actions.desk import Desk, RecordKey
from ijm_desktop.bundle.errors import RootCodeMismatch
from ijm_desktop.casework.registry import REGISTRY
from ijm_desktop.casework.roles import compartments
from ijm_desktop.headquarters import assigning
from ijm_desktop.kernel.declarations import FieldType, Scope
from ijm_desktop.kernel.encoding import Value
from ijm_desktop.sync.errors import NotEnrolled
from ijm_desktop.vault import checking, granting
from tests import disk
from tests.casework.examples import EXAMPLES
from tests.office import PASSPHRASE, ROLES, Office, declared, office, saved

SEEN = "Two guards at the blue gate, one asleep"
NOTE = "She slept through the night, kestrel-note"
STEP = "kestrel-step with the tailor"
NAME = "மாலா kestrel-name"
SECRETS = ("kestrel-note", "kestrel-step")
HELD_ON = "2026-11-17"
NEXT_ON = "2026-11-27"
NEXT_WEEK = "2026-W48"


@dataclass(frozen=True)
class Mala:
    """The keys of what the investigator wrote."""

    case: RecordKey
    person: RecordKey
    name: RecordKey
    seen: RecordKey

    @property
    def scope(self) -> bytes:
        return self.case.record


def write_mala(desk: Desk) -> Mala:
    values: dict[str, Value] = {"case_type": "sex_trafficking_minor", "summary": "Six attempts"}
    case = saved(desk, "case", values).key
    person = saved(desk, "person", {"age_band": "15_to_17"}).key
    name = saved(desk, "person_name", {"text": NAME, "script": "Taml"}, person.record).key
    saved(desk, "case_person", {"person": person.record}, case.record)
    seen = {"happened_at": desk.clock(), "seen": SEEN, "place": "Behind the market"}
    return Mala(case, person, name, saved(desk, "observation", seen, case.record).key)


def write_note(desk: Desk, mala: Mala) -> RecordKey:
    values: dict[str, Value] = {
        "person": mala.person.record,
        "held_on": HELD_ON,
        "note": NOTE,
        "needs": ["vocational"],
        "phase": "rehabilitation",
        "next_step": STEP,
        "next_step_on": NEXT_ON,
    }
    return saved(desk, "session_note", values, mala.scope).key


@pytest.fixture
def founded(tmp_path: Path) -> Iterator[Office]:
    with office(tmp_path) as made:
        yield made


@pytest.fixture
def both(tmp_path: Path) -> Iterator[Office]:
    with office(tmp_path, "investigator", "aftercare") as made:
        yield made


def left_on_disk(made: Office, seat: str, *texts: str) -> list[str]:
    """Which of `texts` whoever has the passphrase can still find, by whatever means."""
    pages = b"".join(disk.decrypted(made.folder / seat, PASSPHRASE))
    return disk.holds(pages, texts)


def agree(made: Office) -> None:
    """Every shared bucket is the same at headquarters and on each seat; every store is sound."""
    there = checking.digests(made.headquarters.vault)
    assert checking.check(made.headquarters.vault) == []
    for seat, desk in made.desks.items():
        here = checking.digests(desk.vault)
        granted = granting.held(made.headquarters.vault.database, desk.vault.seat)
        shared = granted & there.keys()
        assert {bucket: here.get(bucket) for bucket in shared} == {
            bucket: there[bucket] for bucket in shared
        }, seat
        assert here.keys() <= granted, seat
        assert checking.check(desk.vault) == []


def quiet(made: Office) -> None:
    for desk in made.desks.values():
        status = exchange.status(desk)
        assert (status.unsent, status.unconfirmed, status.kept_aside) == (0, 0, ())


def test_from_the_first_observation_to_the_note_that_only_aftercare_reads(founded: Office) -> None:
    made = founded
    ines = made.settle_in("investigator")
    mala = write_mala(ines)
    with pytest.raises(NotEnrolled):
        made.exchange("investigator")
    assert exchange.status(ines).unsent == 5
    made.enrol("investigator")
    sent = made.exchange("investigator")
    assert (sent.sent_changes, exchange.status(ines).unconfirmed) == (5, 5)
    assert made.answer().received == 5
    back = made.exchange("investigator")
    assert back.confirmed_changes == 5
    assert exchange.status(ines).confirmed_until_ms == back.confirmed_until_ms is not None

    ana = made.settle_in("aftercare")
    made.enrol("aftercare")
    made.round()
    page = reading.case(ana, mala.scope)
    (in_case,) = page.people
    assert in_case.person is not None
    assert in_case.person.code == reading.record(ines, mala.person).code
    assert [row.title for row in reading.person(ana, mala.person.record).names] == [NAME]
    assert "observation" not in {entry.type for entry in page.timeline}
    note = write_note(ana, mala)
    made.round()
    made.round()

    assert declared(made.headquarters, reading.record(made.headquarters, note))["note"] == NOTE
    for key in (mala.case, mala.person, mala.name, mala.seen, note):
        assert reading.record(made.headquarters, key)
    (told,) = reading.case(ines, mala.scope).progress
    assert declared(ines, told) == {
        "person": mala.person.record,
        "phase": "rehabilitation",
        "next_week": NEXT_WEEK,
    }
    assert finding.find(ana, "slept")[0].key == note
    assert finding.find(ines, "slept") == ()
    quiet(made)
    agree(made)


def test_of_the_note_the_investigators_disk_holds_phase_and_week_and_nothing_else(
    both: Office,
) -> None:
    ines = both["investigator"]
    mala = write_mala(ines)
    both.round()
    note = write_note(both["aftercare"], mala)
    both.round()
    both.round()
    assert left_on_disk(both, "aftercare", *SECRETS) == list(SECRETS)
    assert left_on_disk(both, "investigator", *SECRETS, HELD_ON, NEXT_ON, "vocational") == []
    assert left_on_disk(both, "investigator", NEXT_WEEK, SEEN) == [NEXT_WEEK, SEEN]
    assert left_on_disk(both, "aftercare", SEEN, "Behind the market") == []
    rows = ines.vault.database.rows("SELECT record FROM record")
    assert note.record not in {row[0] for row in rows}
    files = b"".join(data for _, data in disk.raw(both.folder))
    assert disk.holds(files, [*SECRETS, SEEN, NAME, NEXT_WEEK]) == []


def test_a_name_leaves_the_investigators_disk_once_headquarters_has_it(both: Office) -> None:
    ines = both["investigator"]
    mala = write_mala(ines)
    assert finding.find(ines, "kestrel-name")
    both.exchange("investigator")
    assert left_on_disk(both, "investigator", "kestrel-name") == ["kestrel-name"]
    both.answer()
    both.exchange("investigator")
    assert left_on_disk(both, "investigator", "kestrel-name", "மாலா") == []
    assert finding.find(ines, "kestrel-name") == ()
    both.round()
    assert reading.record(both["aftercare"], mala.name).value("text") == NAME
    agree(both)


def test_edits_made_apart_are_both_kept_until_somebody_settles_them(both: Office) -> None:
    mala = write_mala(both["investigator"])
    both.round()
    for seat in both.desks:
        desk = both[seat]
        records.edit(desk, reading.record(desk, mala.case), {"next_step": f"by {seat}"})
    both.round()
    both.round()
    for desk in (*both.desks.values(), both.headquarters):
        field = reading.record(desk, mala.case).fields["next_step"]
        assert field.value == "by aftercare"
        assert [each.value for each in field.kept] == ["by investigator"]
        assert len(overview.home(desk).conflicts) == 1
    ines = both["investigator"]
    shown = reading.record(ines, mala.case)
    settled = frozenset({"next_step"})
    records.edit(ines, shown, {"next_step": "by aftercare"}, settled=settled)
    both.round()
    both.round()
    for desk in (*both.desks.values(), both.headquarters):
        assert reading.record(desk, mala.case).in_conflict == ()
        assert reading.record(desk, mala.case).value("next_step") == "by aftercare"
    agree(both)


def bundles(made: Office) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in sorted(made.stick.iterdir())}


def lose(made: Office) -> dict[Path, bytes]:
    """Takes everything off the stick."""
    lost = bundles(made)
    for path in lost:
        path.unlink()
    return lost


def test_whatever_is_lost_on_the_way_comes_at_the_next_exchange(both: Office) -> None:
    mala = write_mala(both["investigator"])
    both.exchange("investigator")
    lose(both)
    assert both.exchange("investigator").sent_changes == 5
    assert both.answer().received == 5
    lose(both)
    assert both.exchange("investigator").confirmed_changes == 0
    both.answer()
    assert both.exchange("investigator").confirmed_changes == 5
    lose(both)
    both.round()
    assert reading.record(both["aftercare"], mala.case)
    both.round()
    quiet(both)
    agree(both)


@pytest.mark.parametrize("harm", ["cut short", "altered", "emptied"])
def test_what_is_damaged_on_the_stick_is_laid_there_again(both: Office, harm: str) -> None:
    write_mala(both["investigator"])
    both.exchange("investigator")
    spoil(both, harm)
    assert both.answer().received == 0
    assert both.exchange("investigator").sent_changes == 5
    assert both.answer().received == 5
    spoil(both, harm)
    assert both.exchange("investigator").confirmed_changes == 0
    both.answer()
    assert both.exchange("investigator").confirmed_changes == 5
    both.round()
    both.round()
    quiet(both)
    agree(both)


def spoil(made: Office, harm: str) -> None:
    for path, data in bundles(made).items():
        middle = len(data) // 2
        altered = data[:middle] + bytes([data[middle] ^ 1]) + data[middle + 1 :]
        path.write_bytes({"cut short": data[:middle], "altered": altered, "emptied": b""}[harm])


def test_twice_the_same_in_any_order_and_old_ones_again_change_nothing(both: Office) -> None:
    ines = both["investigator"]
    mala = write_mala(ines)
    both.exchange("investigator")
    early = lose(both)
    records.edit(ines, reading.record(ines, mala.case), {"summary": "The seventh succeeded"})
    both.exchange("investigator")
    both.answer()
    replay(both, early, "early")
    again = both.answer()
    assert (again.received, again.aside) == (0, ())
    both.round()
    write_note(both["aftercare"], mala)
    feeds = bundles(both)
    both.round()
    both.round()
    before = {name: checking.digests(desk.vault) for name, desk in both.desks.items()}
    replay(both, feeds, "old")
    replay(both, feeds, "older")
    both.round()
    both.round()
    assert {name: checking.digests(desk.vault) for name, desk in both.desks.items()} == before
    assert reading.record(both.headquarters, mala.case).in_conflict == ()
    quiet(both)
    agree(both)


def replay(made: Office, old: dict[Path, bytes], name: str) -> None:
    for number, (path, data) in enumerate(old.items()):
        path.with_name(f"{name}{number}{path.suffix}").write_bytes(data)


def test_withdrawn_it_leaves_the_disk_and_given_again_all_of_it_is_back(both: Office) -> None:
    ines, hq = both["investigator"], both.headquarters
    mala = write_mala(ines)
    both.round()
    write_note(both["aftercare"], mala)
    both.round()
    both.round()
    mine = declared(ines, reading.record(ines, mala.seen))
    whole = checking.digests(ines.vault)

    assigning.withdraw(hq, mala.scope, ines.vault.seat)
    late = saved(ines, "observation", {**mine, "seen": "Written before word came"}, mala.scope).key
    feed_before = bundles(both)
    both.round("investigator")
    both.round("investigator")
    assert reading.cases(ines).total == 0
    assert reading.people(ines).total == 0
    gone = (SEEN, "Six attempts", "Written before word came", NEXT_WEEK)
    assert left_on_disk(both, "investigator", *gone) == []
    assert finding.find(ines, "guards") == ()
    assert reading.record(hq, late).value("seen") == "Written before word came"
    replay(both, feed_before, "replayed")
    both.exchange("investigator")
    assert reading.cases(ines).total == 0
    agree(both)

    assigning.assign(hq, mala.scope, ines.vault.seat)
    both.round("investigator")
    both.round("investigator")
    assert declared(ines, reading.record(ines, mala.seen)) == mine
    assert reading.record(ines, late).value("seen") == "Written before word came"
    assert finding.find(ines, "guards")[0].key == mala.seen
    assert {entry.author for entry in reading.case(ines, mala.scope).timeline} == {ines.owner.name}
    assert whole.keys() <= checking.digests(ines.vault).keys()
    quiet(both)
    agree(both)


def canary(*place: str) -> str:
    return "-".join(("kestrel", *place)).replace("_", "-")


def with_canaries(type_name: str) -> dict[str, Value]:
    """The type's example, with a canary in every text that a person types."""
    values: dict[str, Value] = dict(EXAMPLES[type_name])
    for field in REGISTRY.get(type_name).fields:
        if field.type in (FieldType.TEXT, FieldType.LONG_TEXT):
            text = canary(type_name, field.name)
            values[field.name] = [text] if field.many else f"{text} {values[field.name]}"
    return values


def test_canaries_in_every_text_are_nowhere_in_plain(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    for variable in ("TMPDIR", "TEMP", "TMP", "SQLITE_TMPDIR"):
        monkeypatch.setenv(variable, str(temporary))
    monkeypatch.setattr(tempfile, "tempdir", None)
    caplog.set_level(logging.DEBUG)
    home = tmp_path / "home"
    home.mkdir()
    with office(home, organisation=canary("organisation")) as made:
        for seat in ROLES:
            made.settle_in(seat, canary("owner", seat), canary("office"))
            made.enrol(seat)
        planted = plant(made)
        made.round()
        made.round()
        for desk in made.desks.values():
            assert finding.find(desk, canary("case"))
        harvest(home, temporary)
    harvest(home, temporary)
    assert "kestrel" not in caplog.text
    assert len(planted) >= 15
    held = b"".join(disk.decrypted(home / "headquarters", PASSPHRASE))
    assert disk.holds(held, planted) == planted


def plant(made: Office) -> list[str]:
    """Writes a canary into each text of each type, by whoever may; which ones."""
    ines = made["investigator"]
    case = saved(ines, "case", with_canaries("case")).key.record
    person = saved(ines, "person", with_canaries("person")).key.record
    saved(ines, "case_person", {"person": person}, case)
    made.round()
    for each in REGISTRY.all():
        if each.root or each.scope is Scope.ORGANISATION:
            continue
        able = (s for s, role in ROLES.items() if each.compartment in compartments(role))
        seat = next(able, "investigator")
        scope = {Scope.CASE: case, Scope.PERSON: person}.get(each.scope)
        shown = saved(made[seat], each.name, with_canaries(each.name), scope)
        records.void(made[seat], shown, canary(each.name, "void"))
    return [
        canary(each.name, field.name)
        for each in REGISTRY.all()
        if each.scope is not Scope.ORGANISATION
        for field in each.fields
        if field.type in (FieldType.TEXT, FieldType.LONG_TEXT)
    ]


def harvest(*places: Path) -> None:
    """No file of anybody's, no file name, nothing on the stick or in the temporary folder."""
    found = {str(path) for path, data in disk.raw(*places) if disk.holds(data, ["kestrel"])}
    assert found == set()


@pytest.mark.parametrize("before", range(3))
def test_the_canaries_would_be_found(before: int) -> None:
    text = canary("case", "summary")
    around = os.urandom(before) + text.encode() + os.urandom(5)
    assert disk.holds(around, [text])
    assert disk.holds(base64.b64encode(around), [text])
    assert disk.holds(os.urandom(before) + text.encode("utf-16"), [text])
    assert not disk.holds(os.urandom(4096), [text])


def test_the_answer_is_believed_only_with_headquarters_own_code(founded: Office) -> None:
    desk = founded.settle_in("investigator")
    mala = write_mala(desk)
    before = checking.digests(desk.vault)
    founded.admit("investigator")
    with pytest.raises(RootCodeMismatch):
        founded.accept("investigator", "00000 00000 00000 00000 00000 00000")
    assert checking.digests(desk.vault) == before
    assert not setting_up.owner(desk).enrolled
    assert founded.accept("investigator", founded.founded.root_code).verified
    assert reading.record(desk, mala.case)
