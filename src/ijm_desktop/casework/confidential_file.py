"""Attached files that not everybody on the case may see: papers with names, of the court, of
care, of an investigation.

The same as an attachment but for who reads it: the scan of an identity card in casework would
undo all that is kept out of casework.
"""

from __future__ import annotations

from dataclasses import replace

from ijm_desktop.casework.attachment import ATTACHMENT
from ijm_desktop.casework.roles import COMPARTMENTS
from ijm_desktop.kernel.declarations import RecordType


def _file(name: str, label: str, plural: str, compartment: str) -> RecordType:
    readers = tuple(role for role, held in COMPARTMENTS.items() if compartment in held)
    return replace(
        ATTACHMENT,
        name=name,
        label=label,
        plural=plural,
        compartment=compartment,
        authored_by=readers,
        source="domain §9.4 EvidenceItem; DESIGN §5: photo and papers with names",
    )


IDENTITY_FILE = _file("identity_file", "Paper or photo of a person", "Papers of people", "identity")
LEGAL_FILE = _file("legal_file", "Legal file", "Legal files", "legal")
CARE_FILE = _file("care_file", "Aftercare file", "Aftercare files", "aftercare")
INQUIRY_FILE = _file("inquiry_file", "Investigation file", "Investigation files", "intelligence")

FILES = (ATTACHMENT.name, IDENTITY_FILE.name, LEGAL_FILE.name, CARE_FILE.name, INQUIRY_FILE.name)
"""Every type whose records have a file; the open one first."""
OF_COMPARTMENT = {
    each.compartment: each.name
    for each in (ATTACHMENT, IDENTITY_FILE, LEGAL_FILE, CARE_FILE, INQUIRY_FILE)
}
"""The type of file that those read who read a record of the compartment."""
