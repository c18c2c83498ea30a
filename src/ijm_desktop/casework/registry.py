"""Every record type of this version, one line each, in the order for menus."""

from __future__ import annotations

from ijm_desktop.casework import codelists
from ijm_desktop.casework.aftercare.aftercare_episode import AFTERCARE_EPISODE
from ijm_desktop.casework.aftercare.aso_assessment import ASO_ASSESSMENT
from ijm_desktop.casework.aftercare.care_plan import CARE_PLAN
from ijm_desktop.casework.aftercare.client_feedback import CLIENT_FEEDBACK
from ijm_desktop.casework.aftercare.clinical_contact import CLINICAL_CONTACT
from ijm_desktop.casework.aftercare.clinical_note import CLINICAL_NOTE
from ijm_desktop.casework.aftercare.gbv_incident import GBV_INCIDENT
from ijm_desktop.casework.aftercare.goal import GOAL
from ijm_desktop.casework.aftercare.group_session import GROUP_SESSION
from ijm_desktop.casework.aftercare.health_flag import HEALTH_FLAG
from ijm_desktop.casework.aftercare.health_need import HEALTH_NEED
from ijm_desktop.casework.aftercare.home_visit import HOME_VISIT
from ijm_desktop.casework.aftercare.needs_assessment import NEEDS_ASSESSMENT
from ijm_desktop.casework.aftercare.note_opening import NOTE_OPENING
from ijm_desktop.casework.aftercare.placement import PLACEMENT
from ijm_desktop.casework.aftercare.programme_step import PROGRAMME_STEP
from ijm_desktop.casework.aftercare.return_plan import RETURN_PLAN
from ijm_desktop.casework.aftercare.risk_assessment import RISK_ASSESSMENT
from ijm_desktop.casework.aftercare.safety_plan import SAFETY_PLAN
from ijm_desktop.casework.aftercare.service_delivery import SERVICE_DELIVERY
from ijm_desktop.casework.aftercare_progress import AFTERCARE_PROGRESS
from ijm_desktop.casework.attachment import ATTACHMENT
from ijm_desktop.casework.case import CASE
from ijm_desktop.casework.case_person import CASE_PERSON
from ijm_desktop.casework.change.break_point import BREAK_POINT
from ijm_desktop.casework.change.prevalence_study import PREVALENCE_STUDY
from ijm_desktop.casework.change.reform_activity import REFORM_ACTIVITY
from ijm_desktop.casework.change.training import TRAINING
from ijm_desktop.casework.change.training_participant import TRAINING_PARTICIPANT
from ijm_desktop.casework.confidential_file import (
    CARE_FILE,
    IDENTITY_FILE,
    INQUIRY_FILE,
    LEGAL_FILE,
)
from ijm_desktop.casework.course.approval import APPROVAL
from ijm_desktop.casework.course.case_note import CASE_NOTE
from ijm_desktop.casework.course.case_organisation import CASE_ORGANISATION
from ijm_desktop.casework.course.partner_organisation import PARTNER_ORGANISATION
from ijm_desktop.casework.course.place import PLACE
from ijm_desktop.casework.course.place_status import PLACE_STATUS
from ijm_desktop.casework.delegation import DELEGATION
from ijm_desktop.casework.evidence.custody_event import CUSTODY_EVENT
from ijm_desktop.casework.evidence.disclosure import DISCLOSURE
from ijm_desktop.casework.evidence.evidence_item import EVIDENCE_ITEM
from ijm_desktop.casework.evidence.interview import INTERVIEW
from ijm_desktop.casework.evidence.release import RELEASE
from ijm_desktop.casework.evidence.request import REQUEST
from ijm_desktop.casework.grant import GRANT
from ijm_desktop.casework.handing_out import HANDING_OUT
from ijm_desktop.casework.instrument import INSTRUMENT
from ijm_desktop.casework.investigation.briefing import BRIEFING
from ijm_desktop.casework.investigation.debrief import DEBRIEF
from ijm_desktop.casework.investigation.intel_report import INTEL_REPORT
from ijm_desktop.casework.investigation.intel_subject import INTEL_SUBJECT
from ijm_desktop.casework.investigation.investigation import INVESTIGATION
from ijm_desktop.casework.investigation.investigative_action import INVESTIGATIVE_ACTION
from ijm_desktop.casework.investigation.operation import OPERATION
from ijm_desktop.casework.investigation.source import SOURCE
from ijm_desktop.casework.investigation.source_contact import SOURCE_CONTACT
from ijm_desktop.casework.key_use import KEY_USE
from ijm_desktop.casework.legal.charge import CHARGE
from ijm_desktop.casework.legal.court_order import COURT_ORDER
from ijm_desktop.casework.legal.deadline import DEADLINE
from ijm_desktop.casework.legal.hearing import HEARING
from ijm_desktop.casework.legal.matter import MATTER
from ijm_desktop.casework.legal.restraint import RESTRAINT
from ijm_desktop.casework.legal.sentence import SENTENCE
from ijm_desktop.casework.legal.suspect import SUSPECT
from ijm_desktop.casework.legal.witness_plan import WITNESS_PLAN
from ijm_desktop.casework.listed_answer import LISTED_ANSWER
from ijm_desktop.casework.observation import OBSERVATION
from ijm_desktop.casework.office import OFFICE
from ijm_desktop.casework.papers.land_parcel import LAND_PARCEL
from ijm_desktop.casework.papers.legal_document import LEGAL_DOCUMENT
from ijm_desktop.casework.papers.settlement import SETTLEMENT
from ijm_desktop.casework.papers.statement import STATEMENT
from ijm_desktop.casework.people.appointment import APPOINTMENT
from ijm_desktop.casework.people.consent import CONSENT
from ijm_desktop.casework.people.head_count import HEAD_COUNT
from ijm_desktop.casework.people.household import HOUSEHOLD
from ijm_desktop.casework.people.household_member import HOUSEHOLD_MEMBER
from ijm_desktop.casework.people.person_identifier import PERSON_IDENTIFIER
from ijm_desktop.casework.people.person_link import PERSON_LINK
from ijm_desktop.casework.people.referral import REFERRAL
from ijm_desktop.casework.people.safe_contact import SAFE_CONTACT
from ijm_desktop.casework.people.same_as import SAME_AS
from ijm_desktop.casework.people.tag_range import TAG_RANGE
from ijm_desktop.casework.people.whereabouts import WHEREABOUTS
from ijm_desktop.casework.person import PERSON
from ijm_desktop.casework.person_identity import PERSON_IDENTITY
from ijm_desktop.casework.person_name import PERSON_NAME
from ijm_desktop.casework.relief.compensation_claim import COMPENSATION_CLAIM
from ijm_desktop.casework.relief.exploitation_assessment import EXPLOITATION_ASSESSMENT
from ijm_desktop.casework.relief.official_document import OFFICIAL_DOCUMENT
from ijm_desktop.casework.relief.relief_event import RELIEF_EVENT
from ijm_desktop.casework.relief.trafficking_event import TRAFFICKING_EVENT
from ijm_desktop.casework.revocation import REVOCATION
from ijm_desktop.casework.safeguards.breach_record import BREACH_RECORD
from ijm_desktop.casework.safeguards.data_request import DATA_REQUEST
from ijm_desktop.casework.safeguards.evacuation_plan import EVACUATION_PLAN
from ijm_desktop.casework.safeguards.handover import HANDOVER
from ijm_desktop.casework.safeguards.restriction import RESTRICTION
from ijm_desktop.casework.safeguards.safeguarding_concern import SAFEGUARDING_CONCERN
from ijm_desktop.casework.schedule_setting import SCHEDULE_SETTING
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
        PERSON_IDENTIFIER,
        OFFICIAL_DOCUMENT,
        PERSON_LINK,
        SAME_AS,
        CONSENT,
        WHEREABOUTS,
        SAFE_CONTACT,
        APPOINTMENT,
        REFERRAL,
        CASE_PERSON,
        HOUSEHOLD,
        HOUSEHOLD_MEMBER,
        HEAD_COUNT,
        TAG_RANGE,
        TRAFFICKING_EVENT,
        EXPLOITATION_ASSESSMENT,
        RELIEF_EVENT,
        CASE_NOTE,
        APPROVAL,
        PLACE,
        PLACE_STATUS,
        CASE_ORGANISATION,
        PARTNER_ORGANISATION,
        COMPENSATION_CLAIM,
        STATEMENT,
        LEGAL_DOCUMENT,
        LAND_PARCEL,
        SETTLEMENT,
        OBSERVATION,
        SESSION_NOTE,
        TASK,
        CARE_TASK,
        LEGAL_TASK,
        INQUIRY_TASK,
        AFTERCARE_PROGRESS,
        HEALTH_NEED,
        ATTACHMENT,
        IDENTITY_FILE,
        LEGAL_FILE,
        CARE_FILE,
        INQUIRY_FILE,
        HANDING_OUT,
        INVESTIGATION,
        INTEL_SUBJECT,
        INTEL_REPORT,
        SOURCE,
        SOURCE_CONTACT,
        INVESTIGATIVE_ACTION,
        OPERATION,
        BRIEFING,
        DEBRIEF,
        EVIDENCE_ITEM,
        CUSTODY_EVENT,
        INTERVIEW,
        DISCLOSURE,
        RELEASE,
        REQUEST,
        MATTER,
        SUSPECT,
        RESTRAINT,
        CHARGE,
        HEARING,
        SENTENCE,
        COURT_ORDER,
        WITNESS_PLAN,
        DEADLINE,
        AFTERCARE_EPISODE,
        RISK_ASSESSMENT,
        NEEDS_ASSESSMENT,
        ASO_ASSESSMENT,
        SAFETY_PLAN,
        CARE_PLAN,
        GOAL,
        SERVICE_DELIVERY,
        GBV_INCIDENT,
        HEALTH_FLAG,
        CLINICAL_NOTE,
        CLINICAL_CONTACT,
        NOTE_OPENING,
        PLACEMENT,
        HOME_VISIT,
        PROGRAMME_STEP,
        GROUP_SESSION,
        RETURN_PLAN,
        CLIENT_FEEDBACK,
        TRAINING,
        TRAINING_PARTICIPANT,
        REFORM_ACTIVITY,
        BREAK_POINT,
        PREVALENCE_STUDY,
        EVACUATION_PLAN,
        HANDOVER,
        BREACH_RECORD,
        DATA_REQUEST,
        SAFEGUARDING_CONCERN,
        OFFICE,
        SEAT,
        TEAM,
        DELEGATION,
        GRANT,
        RESTRICTION,
        REVOCATION,
        LISTED_ANSWER,
        KEY_USE,
        SCHEDULE_SETTING,
        INSTRUMENT,
    ),
    codelists.load(),
)
