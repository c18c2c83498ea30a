"""Digests that two holders of a bucket compare (docs/spec/change.md §8)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ijm_desktop.journal.merge import RecordState
from ijm_desktop.kernel.encoding import encode
from ijm_desktop.kernel.lthash import LtHash

_CHANGE = b"\x01"
_ERASED = b"\x02"
_LIVE = b"\x03"


def set_digest(change_ids: Iterable[bytes], erased: Iterable[bytes] = ()) -> bytes:
    """32 bytes over linked changes and erased op ids, in any order."""
    elements = [_CHANGE + each for each in change_ids]
    elements += [_ERASED + each for each in erased]
    return LtHash.of(elements).digest()


def content_digest(states: Mapping[bytes, RecordState]) -> bytes:
    """32 bytes over the live ops of a bucket's records."""
    return LtHash.of(
        _LIVE + encode([record, name, live.op_id, None if live.erased else live.value])
        for record, state in states.items()
        for name, ops in state.live.items()
        for live in ops.values()
    ).digest()
