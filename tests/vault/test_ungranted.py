"""What is no longer granted is found by what came and what ended, and none of it is missed."""

from __future__ import annotations

from random import Random

import pytest

from ijm_desktop.journal.change import Bucket
from ijm_desktop.vault import chains, granting, taking_in, ungranted
from ijm_desktop.vault.store import Vault
from tests.vault.test_taking_in import link
from tests.vault.writing import bucket, note, write


def purge(vault: Vault) -> int:
    with vault.transaction() as work:
        return taking_in.purge_ungranted(work, vault.seat)


def purge_of_all(vault: Vault) -> int:
    with vault.transaction() as work:
        ungranted.forget(work)
        return taking_in.purge_ungranted(work, vault.seat)


def looked_at(vault: Vault) -> set[Bucket]:
    with vault.transaction() as work:
        return set(ungranted.found(work, vault.seat).values())


def confirm(vault: Vault) -> None:
    with vault.transaction() as work:
        row = chains.add_epoch(work.database, vault.epoch, certified=True)
        chains.confirm(work.database, row.id, row.size, b"receipt")


def test_what_is_granted_is_not_looked_at_again(vault: Vault) -> None:
    held, waiting = bucket(), bucket()
    write(vault, note("heron", held), note("egret", waiting))
    with vault.transaction() as work:
        granting.begin(work, vault.seat, [held], 1)
    assert looked_at(vault) == {held, waiting} - {held}
    assert purge(vault) == 0
    assert looked_at(vault) == {waiting}
    later = bucket()
    write(vault, note("ibis", later))
    assert looked_at(vault) == {waiting, later}
    confirm(vault)
    assert purge(vault) == 2
    assert looked_at(vault) == set()


def test_a_row_given_out_again_is_looked_at(vault: Vault, other: Vault) -> None:
    for _ in range(3):
        link(vault, other, list(write(other, note("plover")).changes))
        assert purge(vault) == 1
        assert looked_at(vault) == set()


def test_too_many_to_remember_are_looked_for_anew(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ungranted, "_MOST_LEFT", 1)
    write(vault, note("heron"), note("egret"))
    purge(vault)
    confirm(vault)
    assert purge(vault) == 2


@pytest.mark.parametrize("seed", range(6))
def test_nothing_is_missed(vault: Vault, other: Vault, seed: int) -> None:
    random = Random(seed)  # noqa: S311 - the same steps every time
    places = [bucket() for _ in range(6)]
    for version in range(1, 25):
        some = random.sample(places, 2)
        step = random.randrange(6)
        if step == 0:
            write(vault, *(note("heron", each) for each in some))
        elif step == 1:
            link(vault, other, list(write(other, *(note("ibis", each) for each in some)).changes))
        elif step == 2:
            confirm(vault)
        elif step == 3:
            with vault.transaction() as work:
                lacked = granting.lacked(work, vault.seat, some)
                granting.begin(work, vault.seat, lacked, version)
        elif step == 4:
            with vault.transaction() as work:
                granting.end(work, vault.seat, some, version)
        else:
            purge(vault)
            assert purge_of_all(vault) == 0
