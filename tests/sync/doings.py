"""What people, couriers, headquarters and bad luck do to the world of the random machine."""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Final

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from ijm_desktop.actions import moving, reading, records, signing_off
from ijm_desktop.actions.desk import Desk, RecordKey
from ijm_desktop.actions.reading import RecordShown
from ijm_desktop.actions.signing_off import signed_record
from ijm_desktop.casework.registry import REGISTRY
from ijm_desktop.headquarters import assigning, restricting, ruling
from ijm_desktop.headquarters.assigning import SeatNotAssignable
from ijm_desktop.headquarters.certifying import EpochCodeMismatch, NoNewEpoch
from ijm_desktop.headquarters.restricting import NotRestricted
from ijm_desktop.headquarters.ruling import NotCertified, NothingToErase
from ijm_desktop.journal.change import ADD, PUT, Op
from ijm_desktop.journal.merge import NOTHING, VOID
from ijm_desktop.journal.ruling import Verb, rules
from ijm_desktop.journal.signing_off import SIGNED, sign_op
from ijm_desktop.kernel.declarations import Registry
from ijm_desktop.vault import chains, saving
from ijm_desktop.vault import reading as stored
from ijm_desktop.vault.saving import Draft
from tests.sync.field import ANY, NAMES, SEATS, STICKS, Field
from tests.sync.world import Stick, stop, write, write_flagged

YEAR_MS: Final = 365 * 24 * 3600 * 1000
OLDER: Final = Registry(
    tuple(each for each in REGISTRY.all() if each.name != "observation"), REGISTRY.codelists
)
"""What an app knew before there were observations."""


class PowerCut(Exception):
    pass


class People(Field):
    def prepare(self) -> None:
        for seat in (0, 2):
            self.opens_a_case(seat)
            self.brings_in_a_person(seat, 0)

    @rule(seat=SEATS)
    def opens_a_case(self, seat: int) -> None:
        desk = self.world.seats[seat]
        self.noting(desk, lambda: self.cases.append(self.world.case(desk)))

    @rule(seat=SEATS, which=ANY, text=st.text("abc", max_size=5))
    def edits_a_case(self, seat: int, which: int, text: str) -> None:
        self.to_a_case(
            seat, which, lambda at, key: self.world.edit(at, key, summary=f"{which} {text}")
        )

    @rule(seat=SEATS, which=ANY)
    def brings_in_a_person(self, seat: int, which: int) -> None:
        self.to_a_case(seat, which, lambda at, key: self.people.append(self.world.person(at, key)))

    @rule(seat=SEATS, which=ANY)
    def links_a_person_they_know(self, seat: int, which: int) -> None:
        people = self.shown(self.world.seats[seat], self.people)
        if people:
            person = people[which % len(people)].record
            self.to_a_case(seat, which, lambda at, key: self.world.link(at, key, person))

    @rule(seat=SEATS, which=ANY)
    def voids_a_part(self, seat: int, which: int) -> None:
        desk = self.world.seats[seat]
        parts = list(stored.every(desk.vault, "case_person"))
        if parts:
            shown = reading.present(desk, parts[which % len(parts)])
            self.noting(desk, lambda: records.void(desk, shown, "not them"))

    @rule(seat=SEATS, which=ANY)
    def takes_a_case_out_of_use_or_back(self, seat: int, which: int) -> None:
        def act(desk: Desk, key: RecordKey) -> None:
            shown = reading.record(desk, key)
            if shown.voided is None:
                records.void(desk, shown, f"twice {which}")
            else:
                records.restore(desk, shown)

        self.to_a_case(seat, which, act)

    @rule(seat=SEATS, which=ANY)
    def observes(self, seat: int, which: int) -> None:
        if "observation" in self.world.seats[seat].registry:
            self.to_a_case(seat, which, lambda at, key: self.world.observe(at, key, "x"))

    @rule(seat=SEATS, which=ANY)
    def signs_a_case(self, seat: int, which: int) -> None:
        """Not offered by the window; to the journal a record is a record."""
        self.to_a_case(seat, which, self.signs)

    @rule(which=ANY)
    def ana_writes_a_session_note(self, which: int) -> None:
        people = self.shown(self.world.ana, self.people)
        if people:
            values = {"person": people[which % len(people)].record, "held_on": "2026-11-17"}
            self.to_a_case(
                1,
                which,
                lambda at, key: records.add(
                    at,
                    "session_note",
                    {**values, "note": f"note {which}"},
                    scope_id=key.bucket.scope_id,
                    reasons={"HELD_AHEAD": "this clock is wrong"},
                ),
            )

    @rule(which=ANY, sign=st.booleans(), by_headquarters=st.booleans())
    def a_note_is_signed_or_edited(self, which: int, sign: bool, by_headquarters: bool) -> None:
        desk = self.world.hq if by_headquarters else self.world.ana
        notes = list(stored.every(desk.vault, "session_note"))
        if not notes:
            return
        shown = reading.present(desk, notes[which % len(notes)])
        if shown.value("person") is None:  # what wrote it waits for a ruling
            return
        if not sign:
            self.noting(desk, lambda: records.edit(desk, shown, {"note": f"again {which}"}))
            return
        seen = signed_record(desk, shown.key)
        if seen.to_sign and set(shown.in_conflict) <= {SIGNED}:
            self.noting(desk, lambda: signing_off.sign(desk, seen))
            self.remember_signed(signed_record(desk, shown.key))

    def signs(self, desk: Desk, key: RecordKey) -> None:
        seen = signed_record(desk, key)
        fields = seen.record.fields
        texts = [held for name, held in fields.items() if name not in (SIGNED, VOID)]
        op = sign_op(key.record, "case._signed", texts, seen.view, fields.get(SIGNED, NOTHING))
        if op is not None:
            write(desk, key.bucket, key.record, {}, ops=[op])
            self.remember_signed(signed_record(desk, key))

    def to_a_case(self, seat: int, which: int, act: Callable[[Desk, RecordKey], object]) -> None:
        desk = self.world.seats[seat]
        held = self.shown(desk, self.cases)
        if held:
            self.noting(desk, lambda: act(desk, held[which % len(held)]))

    @rule(seat=SEATS, which=ANY, what=st.sampled_from(("type", "field", "kind", "element")))
    def a_newer_app_writes_what_this_one_does_not_know(
        self, seat: int, which: int, what: str
    ) -> None:
        def act(desk: Desk, key: RecordKey) -> None:
            ops = {
                "type": Op(PUT, desk.random(16), "voyage.port", (), f"port {which}"),
                "field": Op(PUT, key.record, "case.mood", (), {"tone": which}),
                "kind": Op("count", key.record, "case.summary", (), which),
                "element": Op(ADD, key.record, "case.moods", (), which % 3),
            }
            write(desk, key.bucket, key.record, {}, ops=[ops[what]])

        self.to_a_case(seat, which, act)

    @rule(seat=SEATS, which=ANY)
    def a_newer_app_writes_what_this_one_must_not_read(self, seat: int, which: int) -> None:
        def act(desk: Desk, key: RecordKey) -> None:
            op = Op(PUT, key.record, "case.next_step", (), f"from tomorrow {which}")
            write_flagged(desk, key.bucket, [op], "tomorrow")

        self.to_a_case(seat, which, act)


class Couriers(Field):
    @rule(seat=SEATS, stick=STICKS)
    def a_seat_exchanges(self, seat: int, stick: int) -> None:
        self.exchanges(self.world.seats[seat], stick)

    def exchanges(self, desk: Desk, stick: int) -> None:
        def act() -> None:
            report = self.world.exchange(desk, self.sticks[stick])
            odd = {each.code for each in report.kept_aside} - EXPECTED
            if self.clones:  # changes and receipts of more than one has are how a copy is noticed
                odd -= {"RECEIPT_MISMATCH", "OLDER_COPY"}
            assert not odd, odd

        self.noting(desk, act)
        self.remember()

    @rule(stick=STICKS)
    def headquarters_answers(self, stick: int) -> None:
        answered = self.world.answer(self.sticks[stick])
        odd = {each.code for each in answered.aside} - EXPECTED
        assert not odd, odd
        self.remember()

    @rule(seat=SEATS, stick=STICKS)
    def a_stick_goes_round(self, seat: int, stick: int) -> None:
        self.a_seat_exchanges(seat, stick)
        self.headquarters_answers(stick)
        self.a_seat_exchanges(seat, stick)

    def remember(self) -> None:
        for stick in self.sticks:
            for path in self.lying(stick):
                data = path.read_bytes()
                if data not in self.seen:
                    self.seen.append(data)

    def lying(self, stick: Stick) -> list[Path]:
        """In the order in which they came, which is the same in every run; names are not."""
        found = sorted(stick.path.iterdir(), key=lambda each: each.stat().st_mtime_ns)
        self.order += [each.name for each in found if each.name not in self.order]
        return sorted(found, key=lambda each: self.order.index(each.name))

    @rule(stick=STICKS)
    def a_stick_is_lost(self, stick: int) -> None:
        self.sticks[stick].lose()

    @rule(stick=STICKS, which=ANY)
    def a_bundle_is_lost(self, stick: int, which: int) -> None:
        lying = self.lying(self.sticks[stick])
        if lying:
            lying[which % len(lying)].unlink()

    @precondition(lambda self: self.begun and self.seen)
    @rule(stick=STICKS, which=ANY)
    def an_old_bundle_comes_again(self, stick: int, which: int) -> None:
        self.sticks[stick].replay({"old": self.seen[which % len(self.seen)]})

    @precondition(lambda self: self.begun and self.seen)
    @rule(stick=STICKS, which=ANY, keep=st.floats(0, 1))
    def half_a_bundle_comes(self, stick: int, which: int, keep: float) -> None:
        data = self.seen[which % len(self.seen)]
        self.sticks[stick].replay({"half": data[: int(len(data) * keep)]})

    @rule(stick=STICKS, which=ANY)
    def a_bundle_is_damaged_where_it_lies(self, stick: int, which: int) -> None:
        lying = self.lying(self.sticks[stick])
        if lying:
            chosen = lying[which % len(lying)]
            data = bytearray(chosen.read_bytes())
            if data:
                data[which % len(data)] ^= 0x40
                chosen.write_bytes(data)


class Headquarters(Field):
    @rule(seat=SEATS, which=ANY, give=st.booleans())
    def headquarters_assigns(self, seat: int, which: int, give: bool) -> None:
        cases = self.shown(self.world.hq, self.cases)
        if cases:
            case, desk = cases[which % len(cases)], self.world.seats[seat]
            act = assigning.assign if give else assigning.withdraw
            with contextlib.suppress(SeatNotAssignable):  # a computer that is stopped
                act(self.world.hq, case.record, desk.vault.seat)

    @rule(which=ANY, to=st.sets(SEATS), lift=st.booleans())
    def headquarters_hides_a_person_from_all_but_some(
        self, which: int, to: set[int], lift: bool
    ) -> None:
        hq, people = self.world.hq, self.shown(self.world.hq, self.people)
        if not people:
            return
        person = people[which % len(people)].record
        if lift:
            with contextlib.suppress(NotRestricted):
                restricting.lift(hq, person)
                self.hidden.pop(person)
            return
        seats = [self.world.seats[each].vault.seat for each in sorted(to)]
        with contextlib.suppress(SeatNotAssignable):  # a computer that is stopped
            restricting.restrict(hq, person, seats, "asked for")
            self.hidden[person] = set(seats)

    @rule(seat=SEATS, frozen=st.booleans())
    def headquarters_stops_a_computer_or_lets_it_in(self, seat: int, frozen: bool) -> None:
        stop(self.world, self.world.seats[seat].vault.seat, "frozen" if frozen else "active")

    @rule(which=ANY)
    def otto_writes_where_he_likes(self, which: int) -> None:
        known = self.shown(self.world.hq, self.cases)
        if known:
            case, otto = known[which % len(known)], self.world.otto
            values = {"case.summary": f"planted {which}"}
            self.noting(otto, lambda: write(otto, case.bucket, case.record, values))

    @rule(which=ANY, verb=st.sampled_from((Verb.HOLD, Verb.ACCEPT, Verb.ACCEPT)))
    def headquarters_rules_on_a_change(self, which: int, verb: Verb) -> None:
        """On the text of a case: what else hangs by a change is not the machine's matter."""
        texts = [
            each.id
            for each in self.at_headquarters()
            if [op.field for op in each.ops] == ["case.summary"] and not rules(each)
        ]
        if texts:
            chosen, hq = texts[which % len(texts)], self.world.hq
            act = ruling.hold if verb is Verb.HOLD else ruling.accept
            with contextlib.suppress(NotCertified):
                self.noting(hq, lambda: act(hq, chosen, "looked at"))
                self.ruled[chosen] = verb

    @rule(which=ANY)
    def headquarters_erases_the_text_of_a_case(self, which: int) -> None:
        hq = self.world.hq
        cases = self.shown(hq, self.cases)
        if not cases or which % 4:
            return
        key = cases[which % len(cases)]
        history = stored.history(hq.vault, key.bucket, key.record)
        named = {
            entry.op_id(at)
            for entry in history
            for at, op in enumerate(entry.ops)
            if op.record == key.record and op.field == "case.summary" and op.has_value
        }
        with contextlib.suppress(NothingToErase):
            self.noting(hq, lambda: ruling.erase(hq, key.record, "summary", "asked for"))
            self.erased |= named


class Mishaps(Field):
    @rule(seat=SEATS, years=st.integers(-30, 30))
    def a_clock_is_set_wrong(self, seat: int, years: int) -> None:
        self.skews[seat].off_ms = years * YEAR_MS

    @rule(seat=SEATS, older=st.booleans())
    def an_older_app_is_started_or_a_newer(self, seat: int, older: bool) -> None:
        self.world.seats[seat].registry = OLDER if older else REGISTRY

    @rule(seat=SEATS)
    def the_power_goes(self, seat: int) -> None:
        """What lay on the disk at this moment is opened; nothing was closed."""
        self.come_back(seat, self.on_the_disk(seat))

    @rule(seat=SEATS, which=ANY)
    def the_power_goes_within_a_save(self, seat: int, which: int) -> None:
        desk = self.world.seats[seat]
        held: list[RecordShown] = [
            reading.record(desk, key) for key in self.shown(desk, self.cases)
        ]
        if not held:
            return
        key = held[which % len(held)].key
        op = Op(PUT, key.record, "case.summary", (), "never saved")
        with contextlib.suppress(PowerCut), desk.vault.transaction() as work:
            draft = Draft(key.bucket, [op])
            saving.save_within(work, [draft], now_ms=desk.clock(), random=os.urandom)
            disk = self.on_the_disk(seat)
            raise PowerCut
        self.come_back(seat, disk)

    @rule(seat=SEATS)
    def a_copy_is_put_away(self, seat: int) -> None:
        if seat not in self.put_away:
            self.put_away[seat] = self.on_the_disk(seat)

    @rule(seat=SEATS)
    def an_older_copy_is_put_back(self, seat: int) -> None:
        """The computer is gone with what headquarters had not got; the copy begins again."""
        if seat not in self.put_away or seat in self.codes or seat in self.clones:
            return
        seat_id = self.world.seats[seat].vault.seat
        held = {each.id for each in self.at_headquarters()}
        self.come_back(seat, self.put_away.pop(seat))
        desk = self.world.seats[seat]
        database = desk.vault.database
        for row in chains.own_epochs(database):
            held |= {each.id for each in chains.changes_between(database, row.id, 0, row.size)}
        self.lost |= {
            each.id
            for each in self.saved.values()
            if each.author == seat_id and each.id not in held
        }
        self.codes[seat] = moving.begin_again(desk, None)

    @rule(seat=SEATS)
    def headquarters_compares_the_code_of_a_copy(self, seat: int) -> None:
        if seat in self.codes:
            with contextlib.suppress(NoNewEpoch, EpochCodeMismatch):  # nothing of it came yet
                self.certify(seat)

    def on_the_disk(self, seat: int) -> Path:
        folder = self.world.seats[seat].vault.folder
        self.copies += 1
        ignored = shutil.ignore_patterns("*.lock")
        return Path(
            shutil.copytree(
                folder, self.world.folder / f"{NAMES[seat]} {self.copies}", ignore=ignored
            )
        )

    def come_back(self, seat: int, folder: Path) -> None:
        old = self.world.seats[seat]
        old.close()
        shutil.rmtree(old.vault.folder)
        desk = self.world.open(folder.rename(old.vault.folder), NAMES[seat])
        desk.clock, desk.registry = self.skews[seat], old.registry
        setattr(self.world, NAMES[seat], desk)


EXPECTED: Final = {
    "BUNDLE_DAMAGED",
    "NOT_A_BUNDLE",
    "BUNDLE_TOO_NEW",
    "FEED_GAP",
    "BLOCK_MALFORMED",
    "BUNDLE_TOO_LARGE",
    "BAD_SIGNATURE",
    "PARTS_EARLY",
}
"""Of bundles that were cut or altered, or that came before what they follow. A courier must never
make anybody ring headquarters."""
