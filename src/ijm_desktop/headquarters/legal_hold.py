"""What a law or a court keeps: of a case on hold, and of whoever it names, nothing is erased."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import Final

from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.own_file import same_human
from ijm_desktop.actions.reading import CASE, PERSON, RecordShown, present
from ijm_desktop.casework import words
from ijm_desktop.journal.change import Bucket
from ijm_desktop.journal.merge import NOTHING
from ijm_desktop.kernel.errors import AppError
from ijm_desktop.vault import reading as stored

_HOLD: Final = "legal_hold"


class LegalHold(AppError):
    code = "LEGAL_HOLD"
    sentence = (
        "This must be kept by law while the hold on {cases} stands: {kept}. Nothing was erased; "
        "answer with what is kept and why, or have the hold ended in the case first."
    )


def must_allow(desk: Desk, scopes: Iterable[Bucket], types: Collection[str]) -> None:
    """Raises LegalHold, which names the cases and the kinds of record kept."""
    holding = {row.key.record: row.code for each in scopes for row in holding_of(desk, each)}
    if not holding:
        return
    language = desk.owner.language
    known = (desk.registry.get(each).plural for each in types if each in desk.registry)
    kept = sorted({words.label(each, language) for each in known} or set(types))
    raise LegalHold(cases=", ".join(sorted(holding.values())), kept=", ".join(kept))


def holding_of(desk: Desk, bucket: Bucket) -> tuple[RecordShown, ...]:
    """The cases whose hold bears on what lies there: the case itself; of a person, and of what is
    of the same human, every case in which anything names them. Also of cases out of use."""
    if bucket.scope_kind == CASE:
        cases = {bucket.scope_id}
    elif bucket.scope_kind == PERSON:
        cases = set(_naming(desk, bucket.scope_id))
    else:
        return ()
    kind = desk.registry.get(CASE)
    rows = (stored.record(desk.vault, desk.bucket(kind, each), each) for each in sorted(cases))
    shown = [present(desk, row) for row in rows if row is not None]
    return tuple(each for each in shown if _is_held(each))


def _naming(desk: Desk, person: bytes) -> Iterator[bytes]:
    for each in same_human(desk, person):
        for row in stored.referring(desk.vault, each):
            if row.bucket.scope_kind == CASE and not row.void:
                yield row.bucket.scope_id


def _is_held(case: RecordShown) -> bool:
    """Of two answers that stand against each other, the one that keeps."""
    said = case.fields.get(_HOLD, NOTHING)
    return True in (said.value, *(each.value for each in said.kept))
