"""What a seat holds and has held, and the sum by which it and headquarters compare."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ijm_desktop.journal.change import Bucket
from ijm_desktop.vault import granting
from ijm_desktop.vault.store import Vault
from tests.vault.writing import new_id

SEAT, OTHER = new_id(), new_id()
BUCKETS = tuple(Bucket("case", bytes([each]) * 16, "casework") for each in range(8))


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.lists(st.tuples(st.booleans(), st.sets(st.sampled_from(BUCKETS))), max_size=12))
def test_the_sum_is_that_of_what_is_held(
    vault: Vault, steps: list[tuple[bool, set[Bucket]]]
) -> None:
    """Also where the same is begun twice, and where what was never held is ended."""
    seat = new_id()
    held: set[Bucket] = set()
    for version, (begins, buckets) in enumerate(steps, start=1):
        with vault.transaction() as work:
            if begins:
                granting.begin(work, seat, buckets - held, version)
                held |= buckets
            else:
                granting.end(work, seat, buckets, version)
                held -= buckets
        assert granting.held(vault.database, seat) == held
        assert granting.held_digest(vault.database, seat) == granting.digest(held)


def test_a_sum_that_was_not_kept_is_made(vault: Vault) -> None:
    with vault.transaction() as work:
        granting.begin(work, SEAT, BUCKETS[:3], 1)
        granting.begin(work, OTHER, BUCKETS[2:], 1)
        work.database.run("DELETE FROM granted_sum WHERE seat = ?", (SEAT,))
    assert granting.held_digest(vault.database, SEAT) == granting.digest(BUCKETS[:3])
    with vault.transaction() as work:
        granting.end(work, SEAT, BUCKETS[:1], 2)
    assert granting.held_digest(vault.database, SEAT) == granting.digest(BUCKETS[1:3])
    assert granting.held_digest(vault.database, OTHER) == granting.digest(BUCKETS[2:])


def test_a_header_has_room_for_so_many_and_no_more(vault: Vault) -> None:
    with vault.transaction() as work:
        granting.begin(work, SEAT, BUCKETS[:3], 1)
        granting.end(work, SEAT, BUCKETS[:2], 2)
        granting.begin(work, SEAT, BUCKETS[3:5], 3)
    database = vault.database
    assert granting.version(database, SEAT) == 3
    with vault.transaction() as work:
        assert granting.lacked(work, SEAT, BUCKETS[1:6]) == {BUCKETS[1], BUCKETS[5]}
    assert granting.begun_after(database, SEAT, 1) == sorted(BUCKETS[3:5])
    assert granting.ended_after(database, SEAT, 1) == sorted(BUCKETS[:2])
    with vault.transaction() as work:
        granting.begin(work, SEAT, BUCKETS[:1], 4)
    assert granting.ended_after(database, SEAT, 1) == [BUCKETS[1]], "what is held again is not"
    with vault.transaction() as work:
        granting.end(work, SEAT, BUCKETS[:1], 5)
    assert granting.ended_after(database, SEAT, 2) == [BUCKETS[0]]
    assert granting.is_told(database, SEAT, 1, most=3)
    assert not granting.is_told(database, SEAT, 1, most=1)
    assert not granting.is_told(database, SEAT, 0, most=2)
    assert granting.is_told(database, SEAT, 5, most=0)
