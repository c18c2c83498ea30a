"""What was typed and not saved goes with the value that it may repeat."""

from __future__ import annotations

import os

from ijm_desktop.kernel.encoding import encode
from ijm_desktop.vault import erasing, unsaved
from ijm_desktop.vault.store import Vault
from ijm_desktop.vault.unsaved import Part, Unsaved
from tests.vault.test_erasing import SECRET, erase, in_files
from tests.vault.writing import bucket, note, write

ELSEWHERE = Part([0, "title", "another thought"])


def keep(vault: Vault, draft: Unsaved | None) -> None:
    with vault.transaction() as work:
        unsaved.keep(work, draft)


def test_what_is_kept_is_given_back_until_it_is_forgotten(vault: Vault) -> None:
    assert unsaved.kept(vault.database) is None
    draft = Unsaved(["somewhere", 3], (ELSEWHERE, Part("text", (os.urandom(18),))))
    keep(vault, draft)
    assert unsaved.kept(vault.database) == draft
    keep(vault, None)
    assert unsaved.kept(vault.database) is None


def test_it_goes_with_the_value_it_stands_on_and_the_rest_stays(vault: Vault) -> None:
    where, record = bucket(), os.urandom(16)
    op_id = write(vault, note(SECRET, where, record)).changes[0].op_id(0)
    repeats = Part(f"{SECRET} and more", (op_id,))
    keep(vault, Unsaved("there", (repeats, ELSEWHERE)))
    erase(vault, op_id)
    assert unsaved.kept(vault.database) == Unsaved("there", (ELSEWHERE,))
    assert not in_files(vault, SECRET.encode())


def test_it_is_not_kept_after_the_erasure_either(vault: Vault) -> None:
    where, record = bucket(), os.urandom(16)
    op_id = write(vault, note(SECRET, where, record)).changes[0].op_id(0)
    erase(vault, op_id)
    keep(vault, Unsaved("there", (Part(SECRET, (op_id,)), ELSEWHERE)))
    assert unsaved.kept(vault.database) == Unsaved("there", (ELSEWHERE,))
    assert unsaved.erased_of(vault.database, [op_id, os.urandom(18)]) == {op_id}


def test_a_draft_of_another_version_goes_whole_since_nobody_knows_what_it_repeats(
    vault: Vault,
) -> None:
    op_id = write(vault, note(SECRET, bucket(), os.urandom(16))).changes[0].op_id(0)
    with vault.transaction() as work:
        work.database.run(
            "INSERT INTO setting (name, value) VALUES ('window_draft', ?)",
            (encode([1, ["Home", {}], [[{"text": [SECRET, [], [], False]}, {}]], "", 0, None]),),
        )
    assert unsaved.kept(vault.database) is None
    assert in_files(vault, SECRET.encode())
    erase(vault, op_id)
    assert not in_files(vault, SECRET.encode())


def test_an_erasure_that_concerns_nothing_typed_leaves_it(vault: Vault) -> None:
    op_id = write(vault, note(SECRET, bucket(), os.urandom(16))).changes[0].op_id(0)
    draft = Unsaved("there", (Part("mine", (os.urandom(18),)),))
    keep(vault, draft)
    erase(vault, op_id)
    assert erasing.erased_count(vault.database) == 1
    assert unsaved.kept(vault.database) == draft


def put_aside(vault: Vault, draft: Unsaved, now_ms: int) -> None:
    with vault.transaction() as work:
        unsaved.put_aside(work, draft, now_ms)


def numbers(vault: Vault) -> list[int]:
    return [each.number for each in unsaved.aside(vault.database)]


def test_drafts_put_aside_wait_the_last_one_first(vault: Vault) -> None:
    assert unsaved.aside(vault.database) == ()
    first, second = Unsaved("there", (ELSEWHERE,)), Unsaved("here", (Part("text"),))
    keep(vault, first)
    put_aside(vault, first, 1_000)
    put_aside(vault, second, 2_000)
    assert unsaved.kept(vault.database) is None
    found = unsaved.aside(vault.database)
    assert [(each.kept_ms, each.unsaved) for each in found] == [(2_000, second), (1_000, first)]
    assert len(set(numbers(vault))) == 2


def test_one_that_is_taken_up_is_where_the_person_is_and_waits_no_more(vault: Vault) -> None:
    draft = Unsaved("there", (ELSEWHERE,))
    put_aside(vault, draft, 1_000)
    put_aside(vault, Unsaved("here"), 2_000)
    number = numbers(vault)[1]
    with vault.transaction() as work:
        assert unsaved.take_up(work, number) == draft
    assert unsaved.kept(vault.database) == draft
    assert number not in numbers(vault)
    with vault.transaction() as work:
        assert unsaved.take_up(work, number) is None
    assert unsaved.kept(vault.database) == draft


def test_what_is_thrown_away_is_nowhere_in_the_files(vault: Vault) -> None:
    put_aside(vault, Unsaved("there", (Part(SECRET),)), 1_000)
    assert in_files(vault, SECRET.encode())
    with vault.transaction() as work:
        unsaved.drop(work, numbers(vault)[0])
    assert numbers(vault) == []
    assert not in_files(vault, SECRET.encode())


def test_what_waits_goes_with_the_value_it_stands_on_too(vault: Vault) -> None:
    op_id = write(vault, note(SECRET, bucket(), os.urandom(16))).changes[0].op_id(0)
    put_aside(vault, Unsaved("there", (Part(f"{SECRET} and more", (op_id,)), ELSEWHERE)), 1_000)
    erase(vault, op_id)
    assert [each.unsaved for each in unsaved.aside(vault.database)] == [
        Unsaved("there", (ELSEWHERE,))
    ]
    assert not in_files(vault, SECRET.encode())
    put_aside(vault, Unsaved("again", (Part(SECRET, (op_id,)),)), 2_000)
    assert unsaved.aside(vault.database)[0].unsaved == Unsaved("again")
    assert not in_files(vault, SECRET.encode())


def test_drafts_of_another_version_go_whole_with_an_erasure(vault: Vault) -> None:
    op_id = write(vault, note(SECRET, bucket(), os.urandom(16))).changes[0].op_id(0)
    with vault.transaction() as work:
        work.database.run(
            "INSERT INTO setting (name, value) VALUES ('window_drafts', ?)",
            (encode([3, [[1, 1_000, SECRET]]]),),
        )
    assert unsaved.aside(vault.database) == ()
    erase(vault, op_id)
    assert not in_files(vault, SECRET.encode())
