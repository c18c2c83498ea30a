"""How much a hub takes, and for how long."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

MOST_BYTES: Final = 64 << 20
"""Of one file (bundle §2.3)."""
HOUR_S: Final = 3_600
DAY_S: Final = 86_400


@dataclass(frozen=True, slots=True)
class Limits:
    """`bytes` and `files` of a mailbox that the access list says nothing of; where several keys
    post, each has one part in `share` of it, or a single file; `uploads` open at once for each key;
    `kept_days` for what nobody fetched."""

    bytes: int = 4 << 30
    files: int = 10_000
    share: int = 4
    uploads: int = 16
    requests_a_minute: int = 600
    requests_a_mailbox: int = 10
    kept_days: int = 90
    upload_hours: int = 24
    headers_s: float = 30.0
    body_s: float = 60.0
    least_in_body_s: int = 64 * 60
