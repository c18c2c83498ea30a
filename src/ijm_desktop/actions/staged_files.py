"""What becomes of a file that was copied here: kept as a record, noted by reference only, thrown
away, or found to be what nobody but an authority may hold."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from ijm_desktop.actions import attachments, records, staging
from ijm_desktop.actions.desk import Changed, Desk
from ijm_desktop.actions.errors import NotStaged
from ijm_desktop.actions.reading import RecordShown
from ijm_desktop.actions.records import NO_REASONS, Saved
from ijm_desktop.kernel import media_types
from ijm_desktop.kernel.blobs import Blob
from ijm_desktop.kernel.encoding import Value
from ijm_desktop.kernel.errors import AppError
from ijm_desktop.vault import staged
from ijm_desktop.vault.staged import Batch, StagedFile, State

EVIDENCE: Final = "evidence_item"
_ONLY_LISTED: Final = frozenset({State.WAITING, State.MARKED})
Destroy = Callable[[Desk, Sequence[StagedFile]], None]
"""`discard` or `mark`."""


@dataclass(frozen=True, slots=True)
class Decided:
    """`saved`: how many records were written; `refused`: why the rest was not, if it was not."""

    saved: int
    refused: AppError | None
    changed: Changed


def keep(
    desk: Desk,
    batch: Batch,
    file: StagedFile,
    values: Mapping[str, Value],
    *,
    type_name: str = attachments.ATTACHMENT,
    about: RecordShown | None = None,
    reasons: Mapping[str, str] = NO_REASONS,
) -> Saved:
    """Makes the copy an attachment of the case, as it is, with its hash and its own notes. The day
    in those is taken where `values` gives none. Raises NotStaged and what `records.add` raises;
    then the copy still waits."""
    held = _copied(desk, file)
    given = {**values}
    if given.get("made_on") in (None, "") and held.made_on is not None:
        given["made_on"] = held.made_on
    saved = attachments.add_sealed(
        desk,
        batch.case_id,
        _blob(held),
        given,
        type_name=type_name,
        about=about,
        thumbnail=staging.picture(desk, held),
        reasons=reasons,
    )
    with desk.vault.transaction() as work:
        staged.put(work.database, replace(held, state=State.KEPT, blob=None))
    return saved


def keeping(
    desk: Desk,
    batch: Batch,
    chosen: Sequence[StagedFile],
    values: Mapping[str, Value],
    *,
    type_name: str = attachments.ATTACHMENT,
    reasons: Mapping[str, str] = NO_REASONS,
) -> Generator[int, None, Decided]:
    """Many with the same words, each with its own day; yields how many are done. What a rule
    refuses ends it, and what was kept before that stays."""
    changed = Changed()
    for count, each in enumerate(chosen):
        try:
            saved = keep(desk, batch, each, values, type_name=type_name, reasons=reasons)
        except AppError as error:
            if not count:
                raise
            return Decided(count, error, changed)
        changed = both(changed, saved.changed)
        yield count + 1
    return Decided(len(chosen), None, changed)


def both(one: Changed, other: Changed) -> Changed:
    """What two saves changed, as one."""
    return Changed(
        one.keys | other.keys, one.types | other.types, one.cases | other.cases, exchange=True
    )


def refer(desk: Desk, batch: Batch, file: StagedFile, description: str, stored_at: str) -> Saved:
    """Notes the file as evidence that lies elsewhere, by its checksum and where it is, and destroys
    the copy here. Its name stays out: names of files name people. Raises NotStaged, ValuesRefused.
    """
    held = _copied(desk, file)
    blob = _blob(held)
    kind = "photo" if blob.media_type in media_types.IMAGES else "other"
    values: Mapping[str, Value] = {
        "kind": kind,
        "description": description.strip(),
        "status": "reference_only",
        "hash_kind": "SHA-256",
        "hash_value": blob.sha256.hex(),
        "stored_at": stored_at.strip(),
    }
    saved = records.add(desk, EVIDENCE, values, scope_id=batch.case_id)
    _destroy(desk, [held], State.REFERRED)
    return saved


def discard(desk: Desk, chosen: Sequence[StagedFile]) -> None:
    """Destroys the copies; the originals stay where they are."""
    _destroy(desk, [_now(desk, each) for each in chosen], State.DISCARDED)


def mark(desk: Desk, chosen: Sequence[StagedFile]) -> None:
    """What somebody sees only now that it may show abuse: its copy, picture and hash are
    destroyed at once, and it is never copied again."""
    _destroy(desk, [_now(desk, each) for each in chosen], State.MARKED)


def unmark(desk: Desk, batch: Batch, chosen: Sequence[StagedFile]) -> None:
    """A mark set by a slip, taken back while nothing was copied yet. Raises NotStaged after that:
    what somebody saw and marked stays marked."""
    begun = any(each.state not in _ONLY_LISTED for each in staging.files(desk, batch))
    if begun:
        raise NotStaged
    with desk.vault.transaction() as work:
        for each in chosen:
            staged.put(work.database, replace(_now(desk, each), state=State.WAITING))


def report(desk: Desk, batch: Batch, authority_reference: str, description: str) -> Saved:
    """Notes what is marked as evidence, by the number of the authority's report alone: no name, no
    size, no checksum of any file. Raises RuleBlocks without a number."""
    values: Mapping[str, Value] = {
        "kind": "storage_media",
        "description": description.strip(),
        "material": "prohibited",
        "status": "reference_only",
        "authority_reference": authority_reference.strip(),
    }
    return records.add(desk, EVIDENCE, values, scope_id=batch.case_id)


def _destroy(desk: Desk, chosen: Sequence[StagedFile], state: State) -> None:
    copies = [each.blob for each in chosen if each.blob is not None]
    folder = desk.vault.blobs
    staged.set_aside(folder, copies)
    try:
        with desk.vault.transaction() as work:
            for each in chosen:
                day = None if state is State.MARKED else each.made_on
                staged.put(work.database, replace(each, state=state, blob=None, made_on=day))
            work.scrub = True
    except AppError:
        staged.bring_back(folder, copies)
        raise
    staged.take_away(folder, copies)


def _now(desk: Desk, file: StagedFile) -> StagedFile:
    """As it stands, whatever the screen showed. Raises NotStaged where it is decided already."""
    held = staged.file(desk.vault.database, file.batch, file.number)
    if held is None or held.state in (State.KEPT, State.REFERRED):
        raise NotStaged
    return held


def _copied(desk: Desk, file: StagedFile) -> StagedFile:
    held = _now(desk, file)
    if held.blob is None:
        raise NotStaged
    return held


def _blob(file: StagedFile) -> Blob:
    if file.blob is None:
        raise NotStaged
    return file.blob
