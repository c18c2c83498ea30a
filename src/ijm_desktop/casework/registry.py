"""Every record type of this version, one line each, in the order for menus."""

from __future__ import annotations

from ijm_desktop.casework import codelists
from ijm_desktop.casework.aftercare_progress import AFTERCARE_PROGRESS
from ijm_desktop.casework.attachment import ATTACHMENT
from ijm_desktop.casework.case import CASE
from ijm_desktop.casework.case_person import CASE_PERSON
from ijm_desktop.casework.delegation import DELEGATION
from ijm_desktop.casework.grant import GRANT
from ijm_desktop.casework.handing_out import HANDING_OUT
from ijm_desktop.casework.key_use import KEY_USE
from ijm_desktop.casework.observation import OBSERVATION
from ijm_desktop.casework.office import OFFICE
from ijm_desktop.casework.person import PERSON
from ijm_desktop.casework.person_identity import PERSON_IDENTITY
from ijm_desktop.casework.person_name import PERSON_NAME
from ijm_desktop.casework.revocation import REVOCATION
from ijm_desktop.casework.seat import SEAT
from ijm_desktop.casework.session_note import SESSION_NOTE
from ijm_desktop.casework.task import CARE_TASK, INQUIRY_TASK, LEGAL_TASK, TASK
from ijm_desktop.casework.team import TEAM
from ijm_desktop.kernel.declarations import Registry

REGISTRY = Registry(
    (
        CASE,
        PERSON,
        PERSON_NAME,
        PERSON_IDENTITY,
        CASE_PERSON,
        OBSERVATION,
        SESSION_NOTE,
        TASK,
        CARE_TASK,
        LEGAL_TASK,
        INQUIRY_TASK,
        AFTERCARE_PROGRESS,
        ATTACHMENT,
        HANDING_OUT,
        OFFICE,
        SEAT,
        TEAM,
        DELEGATION,
        GRANT,
        REVOCATION,
        KEY_USE,
    ),
    codelists.load(),
)
