"""Where a person lives, learns or stays, from when until when. Investigators hold it by named
grant only.
"""

from __future__ import annotations

from ijm_desktop.casework.conditions import days_out_of_order
from ijm_desktop.kernel.declarations import (
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

WHEREABOUTS = RecordType(
    name="whereabouts",
    label="Whereabouts",
    plural="Whereabouts",
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
    source="DESIGN §5 whereabouts; domain §9.1 Location",
    title=("kind", "place"),
    list_columns=("kind", "place", "since", "until"),
    timeline_at="since",
    fields=(
        Field(
            name="kind",
            label="Kind of place",
            meaning="What the place is to the person: home, shelter, school, work.",
            type=FieldType.CODE,
            codelist="whereabouts_kind",
            required=True,
            source="domain §9.1 location_role",
        ),
        Field(
            name="place",
            label="Where",
            meaning="The address, or how to find it.",
            htcds=(
                "prs_MailingCity",
                "prs_MailingCountry",
                "prs_MailingState",
                "prs_MailingStreet",
                "prs_MailingPostalCode",
                "prs_MailingLongitude",
                "prs_MailingLatitude",
            ),
            type=FieldType.PLACE,
            required=True,
            sensitivity=Sensitivity.IDENTIFYING,
            source="domain §9.1 Location",
        ),
        Field(
            name="with_whom",
            label="With whom",
            meaning="Who lives or works there with the person.",
            type=FieldType.TEXT,
            searchable=True,
            sensitivity=Sensitivity.IDENTIFYING,
            source="domain §9.6 Placement",
        ),
        Field(
            name="since",
            label="Since",
            meaning="The first day on which it was so.",
            type=FieldType.DATE,
            default=Default.TODAY,
            source="domain §9.6 Placement",
        ),
        Field(
            name="until",
            label="Until",
            meaning="The last day on which it was so; nothing while it still is.",
            type=FieldType.DATE,
            source="domain §9.6 Placement",
        ),
        Field(
            name="note",
            label="What to mind there",
            meaning="What to mind when going there.",
            type=FieldType.LONG_TEXT,
            searchable=True,
            sensitivity=Sensitivity.IDENTIFYING,
            source="domain §9.6 Placement",
        ),
    ),
    form_sections=(Section("The place", ("kind", "place", "with_whom", "since", "until", "note")),),
    rules=(
        Rule(
            "LEAVES_BEFORE_ARRIVING",
            "The person leaves this place before arriving. Correct a date, or give the reason.",
            Severity.ASK,
            days_out_of_order("since", "until"),
        ),
    ),
)
