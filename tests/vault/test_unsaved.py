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
