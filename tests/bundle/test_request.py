import io
import os
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ijm_desktop.bundle.errors import (
    BlockMalformed,
    BundleDamaged,
    BundleTooNew,
    NotABundle,
    RequestCodeMismatch,
)
from ijm_desktop.bundle.reader import BundleReader
from ijm_desktop.bundle.request import (
    PADDED,
    PURPOSE,
    Request,
    digits_key,
    make_request,
    open_request,
    seal_request,
)
from ijm_desktop.crypto.errors import BadSignature
from ijm_desktop.crypto.wrapping import wrap
from ijm_desktop.kernel.encoding import encode
from ijm_desktop.kernel.errors import AppError
from tests.bundle.world import NOW, READER, STRANGER, Member, fixed_random


def _request(member: Member = READER, name: str = "सीता", office: str = "Pokhara") -> Request:
    return make_request(
        member.key,
        name=name,
        role="aftercare",
        office=office,
        epoch=member.epoch,
        sealing=member.sealing.public,
        stamp=NOW << 16,
        random=fixed_random("request"),
    )


REQUEST = _request()
SEALED = seal_request(REQUEST, os.urandom)


def test_the_digits_open_it_in_any_script_and_grouping() -> None:
    assert open_request(SEALED, REQUEST.code) == REQUEST
    for typed in (
        REQUEST.code.replace(" ", ""),
        REQUEST.code.replace(" ", "-") + "\n",
        REQUEST.code.translate(str.maketrans("0123456789", "០១២៣៤៥៦៧៨៩")),
    ):
        assert open_request(SEALED, typed) == REQUEST


def test_a_stick_with_a_request_on_it_names_nobody() -> None:
    for told in (REQUEST.name.encode(), b"aftercare", b"Pokhara", REQUEST.epoch.seat):
        assert told not in SEALED
    assert REQUEST.sealing[:32] not in SEALED
    assert REQUEST.epoch.public not in SEALED


def test_every_request_has_one_length() -> None:
    longest = _request(name="x" * 1000, office="y" * 1000)
    assert {len(seal_request(each, os.urandom)) for each in (REQUEST, longest)} == {len(SEALED)}
    assert open_request(seal_request(longest, os.urandom), longest.code) == longest
    with pytest.raises(BlockMalformed):
        _request(name="x" * 1001)


def test_two_requests_of_one_person_have_different_codes() -> None:
    again = make_request(
        READER.key,
        name=REQUEST.name,
        role=REQUEST.role,
        office=REQUEST.office,
        epoch=READER.epoch,
        sealing=READER.sealing.public,
        stamp=REQUEST.stamp,
        random=os.urandom,
    )
    assert again.code != REQUEST.code


def test_other_digits_do_not_open_it() -> None:
    for wrong in ("", "1", REQUEST.code[::-1], _request(STRANGER).code):
        with pytest.raises(RequestCodeMismatch):
            open_request(SEALED, wrong)


def test_who_overheard_the_digits_cannot_put_another_request_under_them() -> None:
    encoded = encode(_request(STRANGER).encoded())
    padded = (len(encoded).to_bytes(4, "big") + encoded).ljust(PADDED, b"\0")
    forged = SEALED[:6] + wrap(digits_key(REQUEST.code, PURPOSE), PURPOSE, padded, os.urandom)
    with pytest.raises(RequestCodeMismatch):
        open_request(forged, REQUEST.code)


def _sealed_under_its_own_code(request: Request) -> tuple[bytes, str]:
    return seal_request(request, os.urandom), request.code


def test_the_keys_in_it_are_those_that_signed_it() -> None:
    data, code = _sealed_under_its_own_code(replace(REQUEST, name="Somebody else"))
    with pytest.raises(BadSignature):
        open_request(data, code)
    data, code = _sealed_under_its_own_code(replace(REQUEST, sealing=STRANGER.sealing.public))
    with pytest.raises(BadSignature):
        open_request(data, code)


def test_a_weak_sealing_key_is_refused() -> None:
    member = Member("careless")
    weak = make_request(
        member.key,
        name="",
        role="",
        office="",
        epoch=member.epoch,
        sealing=bytes(1216),
        stamp=0,
        random=os.urandom,
    )
    with pytest.raises(BlockMalformed):
        open_request(*_sealed_under_its_own_code(weak))


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"", NotABundle),
        (SEALED[:-1000], NotABundle),
        (b"PK" + SEALED[2:], NotABundle),
        (SEALED[:4] + b"\x02" + SEALED[5:], BundleTooNew),
        (SEALED[:5] + b"\x01" + SEALED[6:], NotABundle),
        (SEALED[:-1] + bytes([SEALED[-1] ^ 1]), BundleDamaged),
        (SEALED + b"\0", BundleDamaged),
    ],
)
def test_what_is_no_request_is_refused(data: bytes, error: type[AppError]) -> None:
    with pytest.raises(error):
        open_request(data, REQUEST.code)


def test_a_request_is_not_taken_for_a_bundle() -> None:
    with pytest.raises(NotABundle):
        BundleReader(io.BytesIO(SEALED)).verify([READER.sealing])


@settings(max_examples=40, deadline=None)
@given(st.integers(0, len(SEALED) - 1), st.integers(1, 255))
def test_any_byte_altered_is_refused(at: int, flip: int) -> None:
    other = bytearray(SEALED)
    other[at] ^= flip
    with pytest.raises((NotABundle, BundleTooNew, BundleDamaged, RequestCodeMismatch)):
        open_request(bytes(other), REQUEST.code)
