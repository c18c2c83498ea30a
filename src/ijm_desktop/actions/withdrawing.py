"""A consent withdrawn: what was done under it is listed, with a task for each, in the same save.

Of what whoever writes the withdrawal may see; headquarters sees all. The ids are derived, so that
two people who write it down apart make one task for each thing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ijm_desktop.actions.desk import Desk, RecordKey
from ijm_desktop.actions.drafting import ops_for
from ijm_desktop.actions.reading import CASE
from ijm_desktop.casework import words
from ijm_desktop.casework.people.consent import CONSENT
from ijm_desktop.casework.task import OF_COMPARTMENT, TASK, UNDO
from ijm_desktop.journal.change import Bucket
from ijm_desktop.kernel import identifiers
from ijm_desktop.kernel.declarations import RecordType
from ijm_desktop.kernel.encoding import Value
from ijm_desktop.vault import reading as stored
from ijm_desktop.vault.reading import Stored
from ijm_desktop.vault.saving import Draft

_WITHDRAWN = "withdrawn"
_WISH = "data_request"
"""What a person asks of their data names a consent, and was not done under it."""


def made_under(desk: Desk, consent: bytes) -> tuple[Stored, ...]:
    """Referrals, disclosures, photos and the like that name the consent, and what was handed out of
    these; oldest first, voided ones left out."""
    held = stored.referring(desk.vault, consent)
    named = [row for row in held if not row.void and row.type != _WISH]
    found = {row.record: row for row in named}
    for each in named:
        out = stored.referring(desk.vault, each.record)
        found |= {row.record: row for row in out if row.type == "handing_out" and not row.void}
    return tuple(found.values())


def of_save(
    desk: Desk,
    record_type: RecordType,
    key: RecordKey,
    values: Mapping[str, Value],
    touched: Mapping[str, Value],
) -> list[tuple[RecordKey, Draft]]:
    """The drafts that belong into the same save; none for what is no withdrawal."""
    if record_type is not CONSENT or touched.get("status") != _WITHDRAWN:
        return []
    rows = (row for row in made_under(desk, key.record) if row.bucket.scope_kind == CASE)
    return [draft for row in rows for draft in _task(desk, key, row, values)]


def types_written(record_type: RecordType) -> list[str]:
    """The types of task that a save of this type may make."""
    return [each.name for each in OF_COMPARTMENT.values()] if record_type is CONSENT else []


def _task(
    desk: Desk, consent: RecordKey, row: Stored, values: Mapping[str, Value]
) -> Iterator[tuple[RecordKey, Draft]]:
    """What has no tasks of its own kind of notes gets one in casework, which says nothing of it."""
    task_type = OF_COMPARTMENT.get(row.bucket.compartment, TASK)
    case_id = row.bucket.scope_id
    record = identifiers.derived(task_type.name, case_id, consent.record, row.record)
    bucket = Bucket(CASE, case_id, task_type.compartment)
    if stored.record(desk.vault, bucket, record) is not None:
        return
    fields: dict[str, Value] = {
        "title": words.label(UNDO, desk.owner.language),
        "kind": "consent_withdrawn",
        "due": values.get("withdrawn_on"),
        "priority": "urgent",
        "status": "open",
        "person": consent.bucket.scope_id,
        "owner": stored.author_of(desk.vault, row.bucket, row.record) or None,
        "about": row.record,
        "about_type": row.type,
    }
    given = {name: value for name, value in fields.items() if value is not None}
    yield RecordKey(bucket, record), Draft(bucket, ops_for(task_type, record, {}, given))
