"""Passphrase and paper lost: headquarters' two holders open it again, and it signs anew."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from ijm_desktop.actions import keys, reading, recovery, setting_up
from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.errors import PassphraseTooWeak
from ijm_desktop.actions.exchange import exchange_folder
from ijm_desktop.actions.recovery import Asked, Recovered
from ijm_desktop.bundle.entries import Seat
from ijm_desktop.bundle.errors import NotABundle, RequestCodeMismatch
from ijm_desktop.crypto.codes import RecoveryCode
from ijm_desktop.crypto.errors import NotForThisKey
from ijm_desktop.crypto.passphrase import FLOOR
from ijm_desktop.headquarters import recovery as hq_recovery
from ijm_desktop.headquarters.directory import standing_of
from ijm_desktop.headquarters.recovery import (
    Answered,
    Holder,
    RecoveryKeyDamaged,
    RecoveryKeyExists,
    RecoveryKeyOther,
    RecoveryKeyWrongPassphrase,
    RootKeyForeign,
)
from ijm_desktop.headquarters.rootkey import RootKeyWrongPassphrase
from ijm_desktop.kernel.errors import AppError
from ijm_desktop.sync.errors import NotHeadquarters
from ijm_desktop.vault import checking, keyfile
from ijm_desktop.vault import reading as stored
from ijm_desktop.vault.errors import (
    NoRecoverySlot,
    NotAsked,
    VaultDamaged,
    WrongCode,
    WrongPassphrase,
)
from tests.office import PASSPHRASE, Office, office, saved

NEW = "anvil marigold ferry eleven"
FIRST_HOLDER = "tin whistle harbour ninety"
SECOND_HOLDER = "seven copper kettles hum"


def holders(made: Office) -> list[Holder]:
    return [
        Holder(made.folder / "first.half", FIRST_HOLDER),
        Holder(made.folder / "second.half", SECOND_HOLDER),
    ]


def root(made: Office) -> Holder:
    return Holder(made.folder / "root.key", PASSPHRASE)


def create(made: Office) -> hq_recovery.KeyMade:
    return hq_recovery.create_key(made.headquarters, root(made), holders(made), parameters=FLOOR)


def kinds(desk: Desk) -> set[str]:
    return {each.kind for each in keys.slots(desk)}


@pytest.fixture
def lost(tmp_path: Path) -> Iterator[Office]:
    """An investigator with a case that never left, whose passphrase and paper are gone."""
    with office(tmp_path, "investigator") as made:
        create(made)
        made.round("investigator")
        saved(made["investigator"], "case", {"case_type": "other"})
        made["investigator"].close()
        yield made


def ask(made: Office, passphrase: str = NEW) -> Asked:
    return recovery.ask(
        made.folder / "investigator",
        passphrase,
        made.folder / "asked",
        random=os.urandom,
        parameters=FLOOR,
    )


def answer(made: Office, asked: Asked) -> Answered:
    return hq_recovery.recover(
        made.headquarters, asked.path, asked.code, holders(made), made.folder / "answered"
    )


def finish(made: Office, passphrase: str = NEW) -> Recovered:
    recovered = recovery.finish(
        made.folder / "investigator",
        made.folder / "answered",
        passphrase,
        clock=made.clock,
        random=os.urandom,
        parameters=FLOOR,
    )
    made.desks["investigator"] = recovered.desk
    return recovered


def test_the_key_reaches_every_seat_and_each_adds_its_slot(tmp_path: Path) -> None:
    with office(tmp_path, "investigator") as made:
        assert kinds(made["investigator"]) == {"passphrase", "code"}
        told = create(made)
        assert told.root_version == 2
        assert "recovery" in kinds(made.headquarters)
        made.round("investigator")
        assert kinds(made["investigator"]) == {"passphrase", "code", "recovery"}
        assert not keys.refresh_slot(made["investigator"])
        made.settle_in("colleague")
        made.enrol("colleague")
        assert "recovery" in kinds(made["colleague"])


def test_a_new_key_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    with office(tmp_path, "investigator") as made:
        create(made)
        made.round("investigator")
        before = made["investigator"].vault.unlocked.file.slot("recovery")
        for each in holders(made):
            each.file.rename(each.file.with_suffix(".old"))
        create(made)
        made.round("investigator")
        assert made["investigator"].vault.unlocked.file.slot("recovery") != before


def test_an_organisation_that_nobody_verified_is_given_no_way_in(tmp_path: Path) -> None:
    with office(tmp_path) as made:
        create(made)
        desk = made.settle_in("investigator")
        made.admit("investigator")
        setting_up.accept(desk, made.folder / "investigator.answer", None)
        made.round("investigator")
        assert kinds(desk) == {"passphrase", "code"}


def test_lost_and_recovered_all_is_there_and_signs_anew(lost: Office) -> None:
    seat = lost["investigator"].vault.seat
    asked = ask(lost)
    assert recovery.is_asked(lost.folder / "investigator")
    shown: list[Seat] = []
    answered = hq_recovery.recover(
        lost.headquarters,
        asked.path,
        asked.code,
        holders(lost),
        lost.folder / "answered",
        reason="Lost in the flood",
        confirm=shown.append,
    )
    assert (answered.seat, shown[0].id) == (seat, seat)
    recovered = finish(lost)
    desk = recovered.desk
    assert desk.vault.seat == seat
    assert len(reading.cases(desk).rows) == 1
    saved(desk, "case", {"case_type": "other"})
    assert len(reading.cases(desk).rows) == 2
    assert checking.check(desk.vault) == []
    assert kinds(desk) == {"passphrase", "code", "recovery"}
    assert [(each.time, each.by) for each in recovered.uses] == [
        (answered.time, lost.headquarters.owner.name)
    ]
    assert not recovery.is_asked(desk.vault.folder)
    desk.close()
    folder = lost.folder / "investigator"
    with pytest.raises(WrongPassphrase):
        setting_up.unlock(folder, PASSPHRASE, clock=lost.clock, random=os.urandom)
    setting_up.unlock_with_code(
        folder, recovered.recovery_code, clock=lost.clock, random=os.urandom
    ).close()


def test_each_use_is_written_down_at_headquarters(lost: Office) -> None:
    answer(lost, ask(lost))
    standing = standing_of(lost.headquarters)
    assert standing.organisation is not None
    held = stored.in_scope(lost.headquarters.vault, "organisation", standing.organisation[:16])
    assert [row.type for row in held].count("key_use") == 1


def test_what_was_unsent_goes_out_under_its_own_head(lost: Office) -> None:
    answer(lost, ask(lost))
    finish(lost)
    exchange_folder(lost["investigator"], lost.stick)
    answered = lost.answer()
    assert (answered.received, answered.aside) == (1, ())


def test_the_owner_of_the_work_is_who_the_work_says(lost: Office) -> None:
    """Headquarters is shown whose work it is before anything is answered, and may stop."""

    class NotThem(AppError):
        code = "NOT_THEM"
        sentence = "That is not who rang. Ring back."

    def refuse(_seat: Seat) -> None:
        raise NotThem

    asked = ask(lost)
    with pytest.raises(NotThem):
        hq_recovery.recover(
            lost.headquarters,
            asked.path,
            asked.code,
            holders(lost),
            lost.folder / "answered",
            confirm=refuse,
        )
    assert not (lost.folder / "answered").exists()


def test_both_halves_are_needed_and_each_its_own_passphrase(lost: Office) -> None:
    asked = ask(lost)
    first, second = holders(lost)
    damaged = lost.folder / "damaged"
    damaged.write_bytes(first.file.read_bytes()[:-1])
    for given, error in (
        ([first, first], RecoveryKeyOther),
        ([second], RecoveryKeyOther),
        ([first, Holder(second.file, FIRST_HOLDER)], RecoveryKeyWrongPassphrase),
        ([Holder(damaged, FIRST_HOLDER), second], RecoveryKeyDamaged),
        ([root(lost), second], RecoveryKeyDamaged),
    ):
        with pytest.raises(error):
            hq_recovery.recover(
                lost.headquarters, asked.path, asked.code, given, lost.folder / "answered"
            )


def test_other_digits_or_another_file_are_refused(lost: Office) -> None:
    asked = ask(lost)
    with pytest.raises(RequestCodeMismatch):
        hq_recovery.recover(
            lost.headquarters, asked.path, "1" * 30, holders(lost), lost.folder / "answered"
        )
    with pytest.raises(NotABundle):
        hq_recovery.recover(
            lost.headquarters, root(lost).file, asked.code, holders(lost), lost.folder / "x"
        )


def test_an_answer_opens_one_request_only(lost: Office) -> None:
    answer(lost, ask(lost))
    ask(lost)
    with pytest.raises(NotForThisKey):
        finish(lost)
    answer(lost, ask(lost))
    with pytest.raises(WrongPassphrase):
        finish(lost, "another anvil entirely here")
    finish(lost)
    with pytest.raises(NotAsked):
        finish(lost)


def test_where_no_key_of_headquarters_was_put_in_it_says_so(tmp_path: Path) -> None:
    with office(tmp_path, "investigator") as made:
        assert not recovery.can_ask(made.folder / "investigator")
        with pytest.raises(NoRecoverySlot):
            ask(made)
        with pytest.raises(PassphraseTooWeak):
            ask(made, "1234")


@pytest.mark.parametrize("after", ["the epoch", "the keys"])
def test_stopped_half_way_it_goes_on(
    lost: Office, after: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Stopped after the new epoch began, or after the keys were written: the same again ends it,
    with one new epoch and not two."""
    answer(lost, ask(lost))

    class Stopped(BaseException):
        pass

    def stop(*_: object, **__: object) -> None:
        raise Stopped

    what = "ijm_desktop.actions.recovery."
    what += "write_atomically" if after == "the epoch" else "recovery.forget_pending"
    with monkeypatch.context() as patch:
        patch.setattr(what, stop)
        with pytest.raises(Stopped):
            finish(lost)
    recovered = finish(lost)
    epochs = recovered.desk.vault.database.number("SELECT count(*) FROM own_epoch")
    assert epochs == 2
    assert len(recovered.uses) == 1
    assert recovered.desk.vault.signer is not None


def test_nothing_is_made_when_something_is_wrong(tmp_path: Path) -> None:
    with office(tmp_path, "investigator") as made:
        first, second = holders(made)
        desk = made.headquarters
        foreign = Holder(tmp_path / "other.key", PASSPHRASE)
        foreign.file.write_bytes(
            keyfile.sealed_secret(os.urandom(32), PASSPHRASE, FLOOR, os.urandom)
        )
        taken = Holder(root(made).file, SECOND_HOLDER)
        for who, key, given, error in (
            (made["investigator"], root(made), [first, second], NotHeadquarters),
            (desk, foreign, [first, second], RootKeyForeign),
            (desk, Holder(root(made).file, "wrong"), [first, second], RootKeyWrongPassphrase),
            (desk, root(made), [first, Holder(second.file, "1234")], PassphraseTooWeak),
            (desk, root(made), [first, taken], RecoveryKeyExists),
        ):
            with pytest.raises(error):
                hq_recovery.create_key(who, key, given, parameters=FLOOR)
        assert not first.file.exists()
        assert standing_of(desk).root is not None
        assert standing_of(desk).root.recovery is None  # type: ignore[union-attr]


def test_the_printed_code_opens_and_a_new_passphrase_from_then_on(tmp_path: Path) -> None:
    with office(tmp_path, "investigator") as made:
        code = keys.new_recovery_code(made["investigator"])
        made["investigator"].close()
        folder = made.folder / "investigator"
        with pytest.raises(PassphraseTooWeak):
            recovery.with_code(folder, code, "1", clock=made.clock, random=os.urandom)
        with recovery.with_code(
            folder, code, NEW, clock=made.clock, random=os.urandom, parameters=FLOOR
        ) as desk:
            saved(desk, "case", {"case_type": "other"})
        setting_up.unlock(folder, NEW, clock=made.clock, random=os.urandom).close()
        other = RecoveryCode.make(os.urandom).text
        with pytest.raises(WrongCode):
            recovery.with_code(folder, other, NEW, clock=made.clock, random=os.urandom)


def test_a_vault_key_of_another_folder_is_damage_and_changes_nothing(lost: Office) -> None:
    lost.settle_in("colleague")
    lost.enrol("colleague")
    lost["colleague"].close()
    answer(lost, ask(lost))
    (lost.folder / "investigator" / "store.db").write_bytes(
        (lost.folder / "colleague" / "store.db").read_bytes()
    )
    keys_before = (lost.folder / "investigator" / keyfile.NAME).read_bytes()
    with pytest.raises(VaultDamaged):
        finish(lost)
    assert (lost.folder / "investigator" / keyfile.NAME).read_bytes() == keys_before
