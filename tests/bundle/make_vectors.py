"""Makes the test vectors: `python -m tests.bundle.make_vectors`, from the project's folder.

Each is a file and the refusal that docs/spec/bundle.md §11 names for it, or ACCEPTED. Whoever
writes another reader can hold it to them; `vectors.json` has the secret keys that open them. Made
anew, every byte differs, since sealing is random; the refusals must not.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from ijm_desktop.bundle import block
from ijm_desktop.bundle.header import BundleHeader, Kind
from ijm_desktop.bundle.request import make_request, seal_request
from ijm_desktop.bundle.root import root_code
from ijm_desktop.crypto.signing import SigningKey
from ijm_desktop.journal.change import Change
from ijm_desktop.kernel.encoding import decode, encode
from tests.bundle import forging
from tests.bundle.forging import Frame, zstd
from tests.bundle.judging import tree_root
from tests.bundle.world import (
    AUTHOR,
    CASEWORK,
    HQ,
    NOW,
    ORGANISATION,
    READER,
    ROOTS,
    STRANGER,
    Member,
    chain,
    directory,
    feed_header,
    fixed_random,
    log_of,
    reader_part,
    second_root,
    work_header,
)

FOLDER = Path(__file__).parent / "vectors"
CHAIN = chain(5)
SHOWN = [each for each in CHAIN if each.bucket == CASEWORK]
NUMBERS = [each.number for each in SHOWN]


@dataclass(frozen=True)
class Vector:
    """`zeros`: how many zero bytes to append before reading, for files too large to keep."""

    name: str
    reader: str
    expect: str
    clause: str
    data: bytes
    typed: str | None = None
    zeros: int = 0


def readers() -> dict[str, dict[str, Any]]:
    pinned = {
        "organisation": ORGANISATION.hex(),
        "roots": [encode(each.encoded()).hex() for each in ROOTS],
    }
    return {
        "headquarters": {
            **_member(HQ),
            **pinned,
            "certified": [encode(AUTHOR.epoch.encoded()).hex()],
        },
        "seat": {
            **_member(READER),
            **pinned,
            "directory": encode(reader_part(directory(3)).encoded()).hex(),
            "position": [1, 20, 3],
            "own_root": tree_root(chain(2, READER)).hex(),
        },
        "newcomer": _member(READER) | {"own_root": tree_root(chain(2, READER)).hex()},
    }


def _member(member: Member) -> dict[str, Any]:
    return {"seat": member.seat.hex(), "sealing": member.sealing.private_bytes.hex()}


def _work(*frames: Frame, signer: SigningKey = AUTHOR.key, to: Member = HQ, **header: Any) -> bytes:
    first = (1, replace(work_header(CHAIN), **header).encoded())
    return forging.bundle([first, *(frames or [_block(CHAIN)])], signer, [to.sealing.public])


def _feed(
    *frames: Frame, signer: SigningKey = HQ.key, made: BundleHeader | None = None, **header: Any
) -> bytes:
    first = (1, replace(made or feed_header(), **header).encoded())
    return forging.bundle([first, *(frames or _proved())], signer, [READER.sealing.public])


def _block(changes: Sequence[Change]) -> Frame:
    return (2, block.encode_block(changes))


def _columns(**differences: Any) -> Frame:
    """The chain's block with keys of its map exchanged."""
    fields = decode(block.columns(CHAIN))
    fields |= {int(key[1:]): value for key, value in differences.items()}
    return (2, zstd(encode(fields)))


def _proof(changes: Sequence[Change] = CHAIN, **differences: Any) -> Frame:
    return (3, encode(replace(AUTHOR.proof(changes, NUMBERS), **differences).encoded()))


def _receipts(member: Member = READER) -> Frame:
    receipts, _ = log_of([member.head(chain(2, member))])
    return (4, encode([each.encoded() for each in receipts]))


def _proved() -> list[Frame]:
    return [_block(SHOWN), _proof(), _receipts()]


def _flipped(data: bytes, at: int) -> bytes:
    at %= len(data)
    return data[:at] + bytes([data[at] ^ 0x01]) + data[at + 1 :]


def vectors() -> Iterator[Vector]:
    yield from _accepted()
    yield from _outside()
    yield from _inside()
    yield from _columns_and_ceilings()
    yield from _trust()
    yield from _requests()
    yield from _parts()


def _accepted() -> Iterator[Vector]:
    code = root_code(ORGANISATION)
    welcome = _feed(kind=Kind.WELCOME)
    yield Vector("work", "headquarters", "ACCEPTED", "3", _work())
    yield Vector(
        "work-skipped-frame", "headquarters", "ACCEPTED", "2.2", _work((0x40, b"?"), _block(CHAIN))
    )
    yield Vector("feed", "seat", "ACCEPTED", "5", _feed())
    yield Vector("welcome", "newcomer", "ACCEPTED", "9.3", welcome, code)
    yield Vector("welcome-unverified", "newcomer", "ACCEPTED", "9.3", welcome)
    other = code[::-1]
    yield Vector("welcome-other-code", "newcomer", "ROOT_CODE_MISMATCH", "7.3", welcome, other)


def _outside() -> Iterator[Vector]:
    good = _work()
    stream = 7 + 1168

    def made(name: str, expect: str, clause: str, data: bytes, zeros: int = 0) -> Vector:
        return Vector(name, "headquarters", expect, clause, data, None, zeros)

    yield made("empty", "NOT_A_BUNDLE", "1.1", b"")
    yield made("another-file", "NOT_A_BUNDLE", "1.1", b"PK\x03\x04" + bytes(2000))
    yield made("six-bytes", "NOT_A_BUNDLE", "1.1", good[:6])
    yield made("later-version", "BUNDLE_TOO_NEW", "1.1", good[:4] + b"\x02" + good[5:])
    yield made("later-suite", "BUNDLE_TOO_NEW", "1.1", good[:5] + b"\x03" + good[6:])
    yield made("three-slots", "BUNDLE_DAMAGED", "1.2", good[:6] + b"\x03" + good[7:])
    yield made("slot-altered", "NOT_FOR_THIS_SEAT", "1.2", _flipped(good, 600))
    yield made("for-another-key", "NOT_FOR_THIS_SEAT", "1.2", _work(to=STRANGER))
    yield made("for-another-seat", "NOT_FOR_THIS_SEAT", "3", _work(recipients=(STRANGER.seat,)))
    yield made("cut-in-a-slot", "BUNDLE_DAMAGED", "1.1", good[:900])
    yield made("cut-before-the-stream", "BUNDLE_DAMAGED", "1.3", good[:stream])
    yield made("cut-by-one", "BUNDLE_DAMAGED", "1.3", good[:-1])
    yield made("one-byte-more", "BUNDLE_DAMAGED", "1.3", good + b"\x00")
    yield made("altered-at-the-start", "BUNDLE_DAMAGED", "1.3", _flipped(good, stream + 60))
    yield made("altered-at-the-end", "BUNDLE_DAMAGED", "1.3", _flipped(good, -1))
    other = _work()
    yield made("slot-of-another", "BUNDLE_DAMAGED", "1.3", other[:stream] + good[stream:])
    yield made("over-64-mib", "BUNDLE_TOO_LARGE", "2.5", good, (64 << 20) + 1 - len(good))


def _inside() -> Iterator[Vector]:
    def made(name: str, expect: str, clause: str, data: bytes) -> Vector:
        return Vector(name, "headquarters", expect, clause, data)

    header = (1, work_header(CHAIN).encoded())
    yield made("later-frame", "BUNDLE_TOO_NEW", "2.2", _work((6, b"?"), _block(CHAIN)))
    yield made("later-frame-high", "BUNDLE_TOO_NEW", "2.2", _work((0x90, b"?"), _block(CHAIN)))
    yield made("later-feature", "BUNDLE_TOO_NEW", "3", _work(mandatory=("folding",)))
    yield made("no-header", "BLOCK_MALFORMED", "2.1", _without_header())
    yield made("two-headers", "BLOCK_MALFORMED", "2.1", _work(header, _block(CHAIN)))
    yield made("early-pad", "BLOCK_MALFORMED", "2.1", _work((0x7E, b""), _block(CHAIN)))
    plain = forging.body([header, _block(CHAIN)])
    yield made("no-trailer", "BLOCK_MALFORMED", "2.1", _ended(plain, b""))
    yield made("after-the-trailer", "BLOCK_MALFORMED", "2.1", _ended(plain, None, b"\x00"))
    yield made("pad-not-zero", "BLOCK_MALFORMED", "2.3", _ended(plain[:-1] + b"\x01", None))
    yield made("pad-missing", "BLOCK_MALFORMED", "2.3", _ended(plain[: _unpadded(plain)], None))
    wrong = forging.frame(0x7F, bytes(112))
    yield made("trailer-of-zeros", "BUNDLE_DAMAGED", "2.4", _ended(plain, wrong))
    yield made("wrong-count", "BUNDLE_DAMAGED", "2.4", _ended(plain, None, count=9))
    yield made("receipts-in-work", "BLOCK_MALFORMED", "2.1", _work(_block(CHAIN), _receipts()))
    yield made("range-not-sent", "BLOCK_MALFORMED", "3.1", _work(_block(CHAIN[:4])))
    halves = _block(CHAIN[3:]), _block(CHAIN[:3])
    yield made("blocks-out-of-order", "BLOCK_MALFORMED", "3.1", _work(*halves))


def _without_header() -> bytes:
    return forging.bundle([_block(CHAIN)], AUTHOR.key, [HQ.sealing.public])


def _unpadded(plain: bytes) -> int:
    """Where the pad frame begins; it is the only one of its kind byte with zeros to the end."""
    stripped = plain.rstrip(b"\x00")
    return len(stripped) - 1 - 4 if stripped.endswith(b"\x7e") else len(stripped)


def _ended(plain: bytes, trailer: bytes | None, behind: bytes = b"", count: int = 1) -> bytes:
    file_key = os.urandom(32)
    prefix = forging.outside(file_key, [HQ.sealing.public])
    end = forging.trailer(plain, count, AUTHOR.key, prefix) if trailer is None else trailer
    return forging.sealed(file_key, prefix, plain + end + behind)


def _columns_and_ceilings() -> Iterator[Vector]:
    def made(name: str, expect: str, clause: str, frame: Frame) -> Vector:
        return Vector(name, "headquarters", expect, clause, _work(frame))

    fields = decode(block.columns(CHAIN))
    numbers = [True if index == 1 else each for index, each in enumerate(fields[2])]
    yield made("block-unused-field", "BLOCK_MALFORMED", "4", _columns(k7=[*fields[7], "a.b"]))
    yield made("block-true-for-a-number", "BLOCK_MALFORMED", "4", _columns(k2=numbers))
    yield made("block-index-beyond", "BLOCK_MALFORMED", "4", _columns(k5=[9] * 5))
    yield made("block-value-missing", "BLOCK_MALFORMED", "4", _columns(k15=[[], [], []]))
    yield made("block-other-key", "BLOCK_MALFORMED", "4", _columns(k18=0))
    loose = b"\xb8\x12" + block.columns(CHAIN)[1:]
    yield made("block-not-canonical", "BLOCK_MALFORMED", "4", (2, zstd(loose)))
    yield made("block-not-compressed", "BLOCK_MALFORMED", "4", (2, block.columns(CHAIN)))
    yield made("block-deep", "BLOCK_MALFORMED", "4", (2, zstd(b"\x81" * 9999)))
    yield made("bomb-of-zeros", "BUNDLE_BOMB", "2.5", (2, zstd(bytes((8 << 20) + 1))))
    items = b"\x9a\x00\x10\x00\x00" + b"\x80" * (1 << 20)
    yield made("bomb-of-items", "BUNDLE_BOMB", "2.5", (2, zstd(items)))


def _trust() -> Iterator[Vector]:
    def made(name: str, expect: str, clause: str, data: bytes) -> Vector:
        return Vector(name, "seat", expect, clause, data)

    hq_work = _work(sender=(STRANGER.seat, STRANGER.epoch.id), ranges=(), signer=STRANGER.key)
    yield Vector("work-of-a-stranger", "headquarters", "UNKNOWN_SENDER", "10.4", hq_work)
    forged = _work(signer=STRANGER.key)
    yield Vector("work-forged", "headquarters", "BAD_SIGNATURE", "2.4", forged)
    head = replace(work_header(CHAIN).ranges[0], signature=bytes(64))
    unsigned = _work(ranges=(head,))
    yield Vector("work-head-unsigned", "headquarters", "BAD_SIGNATURE", "3.1", unsigned)
    other = _work(organisation=bytes(32))
    yield Vector("work-elsewhere", "headquarters", "WRONG_ORGANISATION", "10.4", other)
    sender = (STRANGER.seat, STRANGER.epoch.id)
    yield made("feed-of-a-stranger", "UNKNOWN_SENDER", "10.4", _feed(sender=sender))
    yield made("feed-forged", "BAD_SIGNATURE", "2.4", _feed(signer=STRANGER.key))
    yield made("feed-elsewhere", "WRONG_ORGANISATION", "10.4", _feed(organisation=bytes(32)))
    fallen = (*ROOTS, second_root(hq_epoch=0))
    yield made("root-fallen-back", "ROOT_ROLLBACK", "7.2", _feed(roots=fallen))
    gap = (second_root(version=3),)
    yield made("root-with-a-gap", "ROOT_ROLLBACK", "7.2", _feed(roots=gap))
    signed = second_root()
    few = (*ROOTS, replace(signed, signatures=signed.signatures[:1]))
    yield made("root-under-threshold", "BAD_SIGNATURE", "7.2", _feed(roots=few))
    older = reader_part(directory(2))
    yield made("directory-older", "DIRECTORY_ROLLBACK", "8.4", _feed(directory=older))
    altered = replace(reader_part(directory(4)), proof=())
    yield made("directory-unproved", "TREE_MISMATCH", "8.2", _feed(directory=altered))
    yield made("feed-gap", "FEED_GAP", "5.2", _feed(made=feed_header(start=21)))
    other_epoch = replace(_of(feed_header()), hq_epoch=0)
    yield made("feed-of-an-older-epoch", "FEED_GAP", "5.2", _feed(feed=other_epoch))
    invented = [replace(each, stamp=each.stamp + 1) for each in SHOWN]
    yield made("feed-invented", "TREE_MISMATCH", "5.3", _feed(_block(invented), _proof()))
    yield made("feed-without-proof", "TREE_MISMATCH", "5.3", _feed(_block(SHOWN)))
    yield made("feed-short-proof", "TREE_MISMATCH", "5.3", _feed(_block(SHOWN), _proof(hashes=())))
    lied = replace(AUTHOR.head(CHAIN), signature=bytes(64))
    yield made(
        "feed-head-unsigned", "BAD_SIGNATURE", "5.3", _feed(_block(SHOWN), _proof(head=lied))
    )
    wrong = _feed(*_proved()[:2], _receipts(AUTHOR))
    yield made("receipt-of-another-tree", "RECEIPT_MISMATCH", "6.3", wrong)


def _of(header: BundleHeader) -> Any:
    return header.feed


def _requests() -> Iterator[Vector]:
    request = make_request(
        STRANGER.key,
        name="Someone new",
        role="investigator",
        office="Field office",
        epoch=STRANGER.epoch,
        sealing=STRANGER.sealing.public,
        stamp=NOW << 16,
        random=fixed_random("vector"),
    )
    data = seal_request(request, os.urandom)
    code = request.code
    yield Vector("request", "digits", "ACCEPTED", "9.2", data, code)
    wrong = code[:-1] + ("1" if code[-1] == "0" else "0")
    yield Vector("request-wrong-digits", "digits", "REQUEST_CODE_MISMATCH", "9.2", data, wrong)
    damaged = _flipped(data, -1)
    yield Vector("request-damaged", "digits", "BUNDLE_DAMAGED", "9.2", damaged, code)
    forged = seal_request(replace(request, name="Someone else"), os.urandom)
    own = replace(request, name="Someone else").code
    yield Vector("request-forged", "digits", "BAD_SIGNATURE", "9.2", forged, own)


def _parts() -> Iterator[Vector]:
    """Bundles of parts of attached files (parts §2)."""
    plain: dict[str, Any] = {"ranges": (), "position": None, "log": None}
    parts: dict[str, Any] = {**plain, "kind": Kind.PARTS, "mandatory": ("parts",)}
    part = (7, bytes(range(16)) + bytes(8) + b"a part, sealed")

    def made(name: str, expect: str, clause: str, data: bytes) -> Vector:
        return Vector(name, "headquarters", expect, f"parts {clause}", data)

    yield made("parts", "ACCEPTED", "2.1", _work(part, **parts))
    later = {**parts, "mandatory": ("later", "parts")}
    yield made("parts-of-a-later-kind", "BUNDLE_TOO_NEW", "2.1", _work(part, **later))
    yield made(
        "parts-unannounced", "BLOCK_MALFORMED", "2.1", _work(part, **parts | {"mandatory": ()})
    )
    yield made("work-announced-as-parts", "BLOCK_MALFORMED", "2.1", _work(mandatory=("parts",)))
    yield made("part-in-work", "BLOCK_MALFORMED", "2.2", _work(part, **plain))
    yield made("part-without-bytes", "BLOCK_MALFORMED", "2.2", _work((7, part[1][:24]), **parts))
    files = (0x54, encode([[[bytes(range(16)), [0, 2, 3, 4]]], [], True]))
    yield made("files-in-work", "ACCEPTED", "4.1", _work(files, _block(CHAIN)))
    yield made("files-in-parts", "BLOCK_MALFORMED", "2.2", _work(part, files, **parts))
    joined = (0x54, encode([[[bytes(range(16)), [0, 2, 2, 4]]], [], True]))
    yield made("files-without-a-gap", "BLOCK_MALFORMED", "1.2", _work(joined, _block(CHAIN)))
    twice = (0x54, encode([[[bytes(16), []], [bytes(16), []]], [], False]))
    yield made("files-named-twice", "BLOCK_MALFORMED", "4.1", _work(twice, _block(CHAIN)))


def write(folder: Path = FOLDER) -> None:
    folder.mkdir(exist_ok=True)
    for old in folder.iterdir():
        old.unlink()
    listed = []
    for each in vectors():
        (folder / f"{each.name}.bin").write_bytes(each.data)
        about = {"expect": each.expect, "reader": each.reader, "clause": each.clause}
        extra = {"typed": each.typed, "zeros": each.zeros}
        about |= {key: value for key, value in extra.items() if value}  # type: ignore[misc]
        listed.append({"name": each.name, **about})
    index = {"readers": readers(), "vectors": listed}
    (folder / "vectors.json").write_text(json.dumps(index, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    write()
