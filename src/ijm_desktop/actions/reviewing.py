"""A reason given for something unusual is looked at by somebody: a task in the same save.

The save is not held up (work at night must be possible); the task lies in the kind of notes of the
record itself, so that it tells nobody more than the record does.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from ijm_desktop.actions.desk import Desk, RecordKey
from ijm_desktop.actions.drafting import ops_for
from ijm_desktop.casework import words
from ijm_desktop.casework.task import OF_COMPARTMENT, REASON_GIVEN
from ijm_desktop.journal.change import Bucket
from ijm_desktop.kernel import identifiers
from ijm_desktop.kernel.declarations import Broken, RecordType, Scope
from ijm_desktop.kernel.encoding import Value
from ijm_desktop.vault.saving import Draft

_WITHIN = timedelta(days=7)


def of_save(
    desk: Desk, record_type: RecordType, key: RecordKey, asked: Sequence[Broken]
) -> list[tuple[RecordKey, Draft]]:
    """`asked`: the rules that this save breaks with a reason. One task for all of them; none for
    what belongs to no case, and none for a task, or it would ask about itself."""
    task_type = OF_COMPARTMENT.get(record_type.compartment)
    if not asked or task_type is None or record_type.scope is not Scope.CASE:
        return []
    if record_type in OF_COMPARTMENT.values():
        return []
    bucket = Bucket(key.bucket.scope_kind, key.bucket.scope_id, task_type.compartment)
    task = RecordKey(bucket, identifiers.new(desk.clock(), desk.random))
    ops = ops_for(task_type, task.record, {}, _values(desk, record_type, key.record, asked))
    return [(task, Draft(bucket, ops))]


def types_written(record_type: RecordType) -> list[str]:
    """The types of task that a save of this type may make."""
    task_type = OF_COMPARTMENT.get(record_type.compartment)
    return [] if task_type is None or record_type.scope is not Scope.CASE else [task_type.name]


def _values(
    desk: Desk, record_type: RecordType, record: bytes, asked: Sequence[Broken]
) -> dict[str, Value]:
    today = datetime.fromtimestamp(desk.clock() / 1000, UTC).astimezone().date()
    language = desk.owner.language
    return {
        "title": words.label(REASON_GIVEN, language),
        "kind": "reason_review",
        "due": (today + _WITHIN).isoformat(),
        "priority": "normal",
        "status": "open",
        "note": "\n".join(words.label(each.sentence, language) for each in asked),
        "owner": desk.vault.seat,
        "about": record,
        "about_type": record_type.name,
    }
