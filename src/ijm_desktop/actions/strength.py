"""An honest estimate of how long a passphrase withstands somebody who has the laptop."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

MAX_JUDGED = 72
"""Characters the estimator reads: its time grows with the square of the length."""
ENOUGH_GUESSES_LOG10 = 10.0
"""10^10 guesses at 10 a second and core is decades for one machine, weeks for a thousand."""
GUESSES_PER_SECOND = 10.0
"""What one core manages against Argon2id with 256 MiB."""


@dataclass(frozen=True, slots=True)
class Strength:
    """`score` 0 to 4; `crack_seconds` on one core of an attacker who holds the laptop's disk;
    `advice` are sentences; `enough` is what creating asks for."""

    score: int
    crack_seconds: float
    advice: tuple[str, ...]
    enough: bool


def strength(passphrase: str, also: Sequence[str] = ()) -> Strength:
    """`also`: words an attacker would try first, such as the owner's name and office."""
    if not passphrase:
        return Strength(0, 0.0, (), False)
    from zxcvbn import zxcvbn  # its word lists are 13 MiB that only whoever sets a passphrase needs

    found = zxcvbn(passphrase[:MAX_JUDGED], user_inputs=[w for w in also if w])
    guesses_log10 = float(found["guesses_log10"])
    feedback = found["feedback"]
    advice = [feedback["warning"], *feedback["suggestions"]]
    return Strength(
        score=int(found["score"]),
        crack_seconds=10.0**guesses_log10 / GUESSES_PER_SECOND,
        advice=tuple(str(line) for line in advice if line),
        enough=guesses_log10 >= ENOUGH_GUESSES_LOG10,
    )
