"""One transaction's work: buckets are looked up once, and made when they are new."""

from __future__ import annotations

from ijm_desktop.vault.chains import find_bucket
from ijm_desktop.vault.store import Vault
from tests.vault.writing import bucket


def test_a_bucket_is_made_once_and_kept(vault: Vault) -> None:
    one, two = bucket(), bucket()
    with vault.transaction() as work:
        first = work.bucket_id(one)
        assert work.is_fresh(first)
        assert work.bucket_id(one) == first != work.bucket_id(two)
    with vault.transaction() as work:
        assert work.bucket_id(one) == first == find_bucket(work.database, one)
        assert not work.is_fresh(first)


def test_a_deleted_bucket_is_made_again(vault: Vault) -> None:
    where = bucket()
    with vault.transaction() as work:
        work.bucket_id(where)
        work.database.run("DELETE FROM bucket")
        work.forget_buckets()
        assert work.is_fresh(work.bucket_id(where))
    assert find_bucket(vault.database, where) is not None


def test_scopes_and_compartments_keep_buckets_apart(vault: Vault) -> None:
    casework = bucket()
    aftercare = bucket(casework.scope_id, "aftercare")
    with vault.transaction() as work:
        assert work.bucket_id(casework) != work.bucket_id(aftercare)
