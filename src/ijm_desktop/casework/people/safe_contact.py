"""How somebody may be reached without harm: the way, the hours, the word, who may answer."""

from __future__ import annotations

from ijm_desktop.casework.conditions import day_ahead, missing_when
from ijm_desktop.kernel.declarations import (
    Constant,
    Default,
    Field,
    FieldType,
    RecordType,
    Rule,
    Scope,
    Section,
    Sensitivity,
    Severity,
)

SAFE_CONTACT = RecordType(
    name="safe_contact",
    label="Safe contact",
    plural="Safe contacts",
    scope=Scope.PERSON,
    compartment="whereabouts",
    authored_by=(
        "social_worker",
        "clinician",
        "aftercare_supervisor",
        "case_supervisor",
        "office_director",
        "headquarters",
    ),
    source="domain §9.1 contact_methods[]; pages: Person",
    title=("channel", "safety"),
    list_columns=("channel", "number", "safety", "hours"),
    fields=(
        Field(
            name="channel",
            label="Way of contact",
            meaning="By what the person can be reached.",
            type=FieldType.CODE,
            codelist="contact_channel",
            required=True,
            source="domain §9.1 contact_methods[] channel",
        ),
        Field(
            name="number",
            label="Telephone",
            meaning="The telephone number.",
            htcds=(
                "prs_HomePhone",
                "prs_MobilePhone",
            ),
            type=FieldType.PHONE,
            sensitivity=Sensitivity.IDENTIFYING,
            source="HTCDS 2.0",
        ),
        Field(
            name="address",
            label="Address or account",
            meaning="The account or address, where it is no telephone.",
            htcds=("prs_Email",),
            type=FieldType.TEXT,
            searchable=True,
            sensitivity=Sensitivity.IDENTIFYING,
            source="domain §9.1 contact_methods[]",
        ),
        Field(
            name="safety",
            label="Is it safe",
            meaning="Whether somebody else may see or hear it.",
            type=FieldType.CODE,
            codelist="contact_safety",
            required=True,
            default=Constant("unknown"),
            source="domain §9.1 contact_methods[] safe",
        ),
        Field(
            name="hours",
            label="Safe hours",
            meaning="The days and hours at which it is safe.",
            type=FieldType.HOURS,
            source="issue: safe-contact rules",
        ),
        Field(
            name="code_word",
            label="Code word",
            meaning="The word by which both know that it is safe to speak.",
            type=FieldType.TEXT,
            sensitivity=Sensitivity.IDENTIFYING,
            source="issue: safe-contact rules",
        ),
        Field(
            name="may_answer",
            label="Who may answer",
            meaning="Who else may pick up.",
            type=FieldType.TEXT,
            sensitivity=Sensitivity.IDENTIFYING,
            source="issue: safe-contact rules",
        ),
        Field(
            name="say_instead",
            label="What to say if another answers",
            meaning="The harmless reason to give to anybody else.",
            type=FieldType.TEXT,
            sensitivity=Sensitivity.IDENTIFYING,
            source="issue: safe-contact rules",
        ),
        Field(
            name="checked_on",
            label="Checked on",
            meaning="The last day it was found still safe.",
            type=FieldType.DATE,
            default=Default.TODAY,
            source="issue: safe-contact rules",
        ),
    ),
    form_sections=(
        Section("The way", ("channel", "number", "address", "safety", "hours")),
        Section("How to go about it", ("code_word", "may_answer", "say_instead", "checked_on")),
    ),
    rules=(
        Rule(
            "HOURS_MISSING",
            (
                "Safe only between certain hours, and the hours are not given. Give them, or "
                "choose another answer."
            ),
            Severity.ASK,
            missing_when("hours", "safety", "only_between_hours"),
        ),
        Rule(
            "CHECKED_AHEAD",
            "The day this was checked has not come yet. Correct the date, or give the reason.",
            Severity.ASK,
            day_ahead("checked_on"),
        ),
    ),
)
