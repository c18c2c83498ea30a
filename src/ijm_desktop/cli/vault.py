"""`ijm vault`: looking after the store itself."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import click

from ijm_desktop.actions import keys
from ijm_desktop.cli.errors import CheckFailed
from ijm_desktop.cli.output import Json, base64_text, put, recovery_text
from ijm_desktop.cli.session import Session, passphrase, vault_options
from ijm_desktop.cli.shown import bucket_json
from ijm_desktop.journal.change import Bucket
from ijm_desktop.kernel.encoding import encode
from ijm_desktop.kernel.identifiers import text as id_text
from ijm_desktop.vault import checking
from ijm_desktop.vault.checking import BucketDigests, Finding


@click.group()
def vault() -> None:
    """Look after the store itself."""


@vault.command()
@vault_options
@click.pass_obj
def check(session: Session) -> None:
    """Check the file, the signatures, and that what is shown follows from what was signed."""
    with session.desk() as desk:
        findings = checking.check(desk.vault)
    value = {
        "sound": not findings,
        "findings": [{"fault": each.fault.value, "about": each.about} for each in findings],
    }
    put(session, value, _findings_text(findings))
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


@vault.command("passphrase")
@click.option(
    "--new-passphrase-file",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Its first line is the new passphrase.",
)
@vault_options
@click.pass_obj
def passphrase_(session: Session, new_passphrase_file: Path | None) -> None:
    """Change the passphrase; the old one opens nothing any more."""
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


def _findings_text(findings: Sequence[Finding]) -> Iterator[str]:
    for each in findings:
        yield f"{each.fault.value}: {each.about}"
    if not findings:
        yield "All is as it was signed."


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
