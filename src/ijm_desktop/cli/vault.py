"""`ijm vault`: looking after the store itself."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import click

from ijm_desktop.actions import keys, moving, setting_up, wiping
from ijm_desktop.actions.keys import Slot
from ijm_desktop.actions.wiping import Loss
from ijm_desktop.cli.errors import AnswerNeeded, CheckFailed
from ijm_desktop.cli.output import Json, base64_text, driven, put, recovery_text
from ijm_desktop.cli.session import Session, passphrase, vault_options
from ijm_desktop.cli.shown import bucket_json
from ijm_desktop.journal.change import Bucket
from ijm_desktop.kernel.encoding import encode
from ijm_desktop.kernel.identifiers import text as id_text
from ijm_desktop.vault import checking
from ijm_desktop.vault.altered import Fault, Finding
from ijm_desktop.vault.checking import BucketDigests
from ijm_desktop.vault.checking_files import FilesChecked, check_files
from ijm_desktop.vault.errors import NoVaultHere
from ijm_desktop.vault.wiping import Wiped

REMOVING = "Remove '{kind}'? Whoever holds it opens nothing any more."


@click.group()
def vault() -> None:
    """Look after the store itself."""


@vault.command()
@click.option("--without-files", is_flag=True, help="Leave attached files out; they take longest.")
@vault_options
@click.pass_obj
def check(session: Session, without_files: bool) -> None:
    """Check the file, the signatures, attached files, and what is shown against what was signed."""
    files = None
    with session.opened_anywhere() as desk:
        if session.machine.state is not None:
            moving.look(desk, session.machine.state)
        findings = checking.check(desk.vault)
        if not without_files and not any(each.fault is Fault.FILE for each in findings):
            files = driven(check_files(desk.vault), "Reading")
            findings += files.findings
    value: dict[str, Json] = {
        "sound": not findings,
        "findings": [{"fault": each.fault.value, "about": each.about} for each in findings],
        "files": None if files is None else _files_json(files),
    }
    put(session, value, [*_findings_text(findings), *_files_text(files)])
    if findings:
        raise CheckFailed(count=len(findings))


@vault.command()
@vault_options
@click.pass_obj
def digest(session: Session) -> None:
    """Print what two holders of the same work compare."""
    with session.desk() as desk:
        found = dict(sorted(checking.digests(desk.vault).items()))
    put(session, _digests_json(found), _digests_text(found))


@vault.command()
@vault_options
@click.pass_obj
def rebuild(session: Session) -> None:
    """Throw away what screens show and make it again from what was signed."""
    with session.desk() as desk:
        made = checking.rebuild(desk.vault)
    put(session, {"records": made}, [f"Made again: {made} records."])


@vault.command()
@click.option("--remove", metavar="KIND", help="Remove one: passphrase, code or recovery.")
@click.option("--yes", is_flag=True, help="Do not ask before removing.")
@vault_options
@click.pass_obj
def slots(session: Session, remove: str | None, yes: bool) -> None:
    """List what opens the work, or remove one of them."""
    with session.desk() as desk:
        if remove is not None:
            keys.must_be_removable(desk, remove)
            if yes or _sure(REMOVING.format(kind=remove)):
                keys.remove_slot(desk, remove)
        found = keys.slots(desk)
    value = [
        {
            "kind": each.kind,
            "signs": each.signs,
            "memory_kib": None if each.parameters is None else each.parameters.memory_kib,
            "passes": None if each.parameters is None else each.parameters.passes,
        }
        for each in found
    ]
    put(session, value, map(_slot_text, found))


@vault.command("passphrase")
@click.option(
    "--raise",
    "raised",
    is_flag=True,
    help="Keep the passphrase, and make a guess at it as dear as this computer allows.",
)
@click.option(
    "--new-passphrase-file",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Its first line is the new passphrase.",
)
@vault_options
@click.pass_obj
def passphrase_(session: Session, raised: bool, new_passphrase_file: Path | None) -> None:
    """Change the passphrase; the old one opens nothing any more."""
    if raised:
        _raise(session)
        return
    with session.desk() as desk:
        new = passphrase(new_passphrase_file, "--new-passphrase-file", "New passphrase", new=True)
        keys.change_passphrase(desk, new, parameters=session.machine.parameters)
    put(session, {"changed": True}, ["The passphrase was changed."])


@vault.command("recovery-code")
@vault_options
@click.pass_obj
def recovery_code(session: Session) -> None:
    """Make a new recovery code; the one printed before opens nothing any more."""
    with session.desk() as desk:
        code = keys.new_recovery_code(desk)
    put(session, {"recovery_code": code}, recovery_text(code))


@vault.command()
@click.option("--yes", is_flag=True, help="Do it. Without it, only say what would be lost.")
@vault_options
@click.pass_obj
def wipe(session: Session, yes: bool) -> None:
    """Destroy everything in the folder at once; no passphrase is asked for."""
    if not (wiping.is_ours(session.folder) if yes else setting_up.here(session.folder)):
        raise NoVaultHere(folder=session.folder)
    loss = wiping.what_would_be_lost(session.folder)
    if not yes:
        put(session, {"wiped": False, "files_beside": loss.files}, _loss_text(loss))
        return
    done = wiping.wipe(session.folder, state=session.machine.state)
    value = {
        "wiped": True,
        "files_beside": loss.files,
        "milliseconds": round(done.slots_ms, 1),
        "left": list(done.left),
    }
    put(session, value, _wiped_text(done, loss))


def _raise(session: Session) -> None:
    """The passphrase is read once: for opening, and for wrapping the keys again under it."""
    given = session.passphrase()
    with session.desk(given) as desk:
        raised = keys.raise_strength(desk, given, parameters=session.machine.parameters)
    text = (
        "A guess at it costs more now." if raised else "It is as dear to guess as it can be here."
    )
    put(session, {"raised": raised}, [text])


def _sure(question: str) -> bool:
    if not sys.stdin.isatty():
        raise AnswerNeeded(option="--yes")
    click.confirm(question, abort=True, err=True)
    return True


def _slot_text(slot: Slot) -> str:
    price = slot.parameters
    dear = "" if price is None else f"  {price.memory_kib // 1024} MiB, {price.passes} passes"
    return f"{slot.kind}{dear}{'' if slot.signs else '  opens, does not sign'}"


def _loss_text(loss: Loss) -> Iterator[str]:
    yield "Nothing was destroyed yet. With --yes, all work in this folder is gone for ever."
    yield "Not confirmed by headquarters: see `ijm sync status`."
    yield f"Sealed to headquarters, beside the folder, and left there: {loss.files} files"


def _wiped_text(done: Wiped, loss: Loss) -> Iterator[str]:
    yield f"Destroyed. Nothing could be opened after {done.slots_ms:.1f} ms."
    if done.left:
        yield f"Still there, and useless: {', '.join(done.left)}. Close the app and wipe again."
    if loss.files:
        yield f"Sealed to headquarters, beside the folder: {loss.files} files"


def _findings_text(findings: Sequence[Finding]) -> Iterator[str]:
    for each in findings:
        yield f"{each.fault.value}: {each.about}"
    if not findings:
        yield "All is as it was signed."


def _files_json(files: FilesChecked) -> Json:
    return {
        "read": files.read,
        "bytes": files.size,
        "elsewhere": files.elsewhere,
        "nameless": files.nameless,
    }


def _files_text(files: FilesChecked | None) -> Iterator[str]:
    if files is None:
        return
    yield f"Attached files read: {files.read}, {files.size >> 20} MiB"
    if files.elsewhere:
        yield f"Attached files that lie on other computers: {files.elsewhere}"
    if files.nameless:
        yield (
            f"Sealed files that nothing here names: {files.nameless}. They may belong to work "
            "that was taken away or is to come back; they are left."
        )


def _digests_json(found: Mapping[Bucket, BucketDigests]) -> Json:
    return {
        "digest": base64_text(_whole(found)),
        "buckets": [
            {
                **bucket_json(bucket),
                "changes": base64_text(digests.changes),
                "content": base64_text(digests.content),
            }
            for bucket, digests in found.items()
        ],
    }


def _digests_text(found: Mapping[Bucket, BucketDigests]) -> Iterator[str]:
    for bucket, digests in found.items():
        yield (
            f"{bucket.scope_kind} {id_text(bucket.scope_id)} {bucket.compartment}  "
            f"{base64_text(digests.changes)}  {base64_text(digests.content)}"
        )
    yield f"all  {base64_text(_whole(found))}"


def _whole(found: Mapping[Bucket, BucketDigests]) -> bytes:
    """One digest over all, for a quick comparison of the same folder before and after."""
    rows = [[each.encoded(), digests.changes, digests.content] for each, digests in found.items()]
    return hashlib.sha256(encode(rows)).digest()
