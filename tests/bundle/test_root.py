from collections.abc import Sequence
from dataclasses import replace

import pytest

from ijm_desktop.bundle.errors import (
    BlockMalformed,
    BundleTooNew,
    RootCodeMismatch,
    RootRollback,
    WrongOrganisation,
)
from ijm_desktop.bundle.root import (
    RootStatement,
    SignedRoot,
    advance,
    check_root_code,
    organisation_of,
    read_root,
    root_code,
    sign_root,
)
from ijm_desktop.crypto.errors import BadSignature
from ijm_desktop.crypto.sealing import SealingKey
from ijm_desktop.crypto.signing import SigningKey
from ijm_desktop.kernel.encoding import decode, encode
from tests.bundle.world import HQ, ORGANISATION, ROOT, ROOT_KEYS, ROOTS, STRANGER, second_root

SECOND = second_root()
RECOVERY = SealingKey.generate(lambda length: bytes([7]) * length).public
THIRD = sign_root(replace(SECOND.statement, version=3, hq_epoch=2), ROOT_KEYS)
OTHERS = [SigningKey.from_seed(bytes([n]) * 32) for n in range(1, 4)]


def test_statements_survive_their_encoding() -> None:
    for signed in (*ROOTS, SECOND, THIRD):
        assert read_root(decode(encode(signed.encoded()))) == signed


def test_the_organisation_commits_to_the_first_keys() -> None:
    assert ROOT.nonce is not None
    keys = [key.public for key in ROOT_KEYS]
    assert organisation_of(2, keys, ROOT.nonce) == ORGANISATION
    assert organisation_of(1, keys, ROOT.nonce) != ORGANISATION


def test_a_chain_is_followed_from_wherever_the_reader_stands() -> None:
    whole = (*ROOTS, SECOND, THIRD)
    assert advance((), whole, None) == whole
    assert advance((), whole, ORGANISATION) == whole
    assert advance(ROOTS, (SECOND, THIRD), ORGANISATION) == whole
    assert advance(ROOTS, whole, ORGANISATION) == whole
    assert advance(whole, ROOTS, ORGANISATION) == whole
    assert advance(whole, (), ORGANISATION) == whole


def test_keys_are_handed_over_by_both_sides() -> None:
    statement = replace(SECOND.statement, keys=tuple(key.public for key in OTHERS))
    both = sign_root(statement, [*ROOT_KEYS[:2], *OTHERS[:2]])
    assert advance(ROOTS, (both,), ORGANISATION)[-1] == both
    after = sign_root(replace(statement, version=3), OTHERS[1:])
    assert len(advance((*ROOTS, both), (after,), ORGANISATION)) == 3
    for signers in (ROOT_KEYS, OTHERS, [ROOT_KEYS[0], *OTHERS], [*ROOT_KEYS, OTHERS[0]]):
        with pytest.raises(BadSignature):
            advance(ROOTS, (sign_root(statement, signers),), ORGANISATION)


@pytest.mark.parametrize(
    ("held", "offered"),
    [
        ((), (SECOND,)),  # no first one
        (ROOTS, (THIRD,)),  # one is missing between
        ((*ROOTS, SECOND), (second_root(expiry=5),)),  # another second one
        (ROOTS, (second_root(hq_epoch=0),)),  # headquarters' epoch falls
        (ROOTS, (second_root(nonce=bytes(32)),)),
        (ROOTS, (second_root(version=0),)),
        ((), (SignedRoot(replace(ROOT, nonce=None), ROOTS[0].signatures),)),
    ],
)
def test_what_does_not_follow_is_refused(
    held: Sequence[SignedRoot], offered: Sequence[SignedRoot]
) -> None:
    with pytest.raises(RootRollback):
        advance(held, offered, ORGANISATION)


def test_another_organisations_root_is_refused() -> None:
    with pytest.raises(WrongOrganisation):
        advance((), ROOTS, bytes(32))
    with pytest.raises(WrongOrganisation):
        advance(ROOTS, (second_root(organisation=bytes(32)),), ORGANISATION)
    # Keys of one's own under the organisation's name: the name does not commit to them.
    usurped = replace(ROOT, keys=tuple(key.public for key in OTHERS))
    with pytest.raises(WrongOrganisation):
        advance((), (sign_root(usurped, OTHERS),), ORGANISATION)


def test_too_few_or_altered_signatures_are_refused() -> None:
    first, second = ROOTS[0].signatures
    for signatures in ((first,), (), (first, (second[0], bytes(64))), (second,)):
        with pytest.raises(BadSignature):
            advance((), (SignedRoot(ROOT, signatures),), ORGANISATION)
    altered = SignedRoot(replace(ROOT, expiry=0), ROOTS[0].signatures)
    with pytest.raises(BadSignature):
        advance((), (altered,), ORGANISATION)


def test_one_key_cannot_sign_twice() -> None:
    message, signatures = ROOTS[0].encoded()
    with pytest.raises(BlockMalformed):
        read_root([message, [signatures[0], signatures[0]]])
    with pytest.raises(BlockMalformed):
        read_root([message, signatures[::-1]])


@pytest.mark.parametrize(
    "wrong",
    [
        {"threshold": 0},
        {"threshold": 4},
        {"keys": (ROOT_KEYS[0].public,) * 3},
        {"keys": ()},
        {"keys": (bytes(32), *(key.public for key in ROOT_KEYS[:2]))},
        {"sealing": ()},
        {"sealing": (bytes(1216),)},
        {"sealing": (7,)},
        {"expiry": -1},
        {"flags": ("b", "a")},
        {"nonce": b"short"},
        {"sequencer": replace(HQ.epoch, seat=STRANGER.seat)},
    ],
)
def test_a_statement_with_unusable_contents_is_refused(wrong: dict[str, object]) -> None:
    statement: RootStatement = replace(ROOT, **wrong)  # type: ignore[arg-type]
    with pytest.raises((BlockMalformed, BadSignature)):
        read_root(sign_root(statement, ROOT_KEYS).encoded())


def test_a_newer_form_or_an_unknown_flag_says_so() -> None:
    with pytest.raises(BundleTooNew):
        read_root(sign_root(replace(ROOT, flags=("quantum",)), ROOT_KEYS).encoded())
    fields = decode(ROOT.encoded())
    with pytest.raises(BundleTooNew):
        read_root([encode([3, *fields[1:]]), []])


def test_the_code_read_out_is_compared_in_any_script() -> None:
    code = root_code(ORGANISATION)
    assert len(code.replace(" ", "")) == 30
    check_root_code(ORGANISATION, code.translate(str.maketrans("0123456789", "०१२३४५६७८९")))
    for wrong in ("", code[:-1], code[::-1], root_code(bytes(32))):
        with pytest.raises(RootCodeMismatch):
            check_root_code(ORGANISATION, wrong)


def with_recovery(public: bytes = RECOVERY) -> SignedRoot:
    return sign_root(replace(SECOND.statement, recovery=public), ROOT_KEYS)


def test_a_recovery_key_is_signed_and_makes_it_version_2() -> None:
    signed = with_recovery()
    assert read_root(decode(encode(signed.encoded()))) == signed
    assert decode(signed.statement.encoded())[0] == 2
    assert decode(SECOND.statement.encoded())[0] == 1
    assert advance(ROOTS, (signed,), ORGANISATION)[-1].statement.recovery == RECOVERY
    without = replace(signed, statement=replace(signed.statement, recovery=None))
    with pytest.raises(BadSignature):
        advance(ROOTS, (without,), ORGANISATION)


def test_a_first_statement_may_name_one_too() -> None:
    first = sign_root(replace(ROOT, recovery=RECOVERY), ROOT_KEYS)
    assert read_root(decode(encode(first.encoded()))) == first
    assert advance((), (first,), ORGANISATION) == (first,)


@pytest.mark.parametrize("public", [b"", bytes(1215), bytes(1216)])
def test_a_recovery_key_that_is_none_is_refused(public: bytes) -> None:
    with pytest.raises(BlockMalformed):
        read_root(decode(encode(with_recovery(public).encoded())))


def test_version_2_without_a_recovery_key_and_version_1_with_one_are_refused() -> None:
    fields = decode(SECOND.statement.encoded())
    for changed in ([2, *fields[1:]], [*fields, RECOVERY]):
        with pytest.raises(BlockMalformed):
            read_root([encode(changed), []])
    with pytest.raises(BundleTooNew):
        read_root([encode([3, *fields[1:]]), []])
