"""One matter before a court, an authority or a mediator: criminal, civil, mediated, or against
the client."""

from __future__ import annotations

from ijm_desktop.casework import legal_life_cycles
from ijm_desktop.casework.conditions import days_out_of_order
from ijm_desktop.kernel.declarations import (
    Arity,
    Constant,
    Field,
    FieldType,
    Fresh,
    RecordType,
    Rule,
    Scope,
    Section,
    Sensitivity,
    Severity,
)

MATTER = RecordType(
    name="matter",
    label="Legal matter",
    plural="Legal matters",
    scope=Scope.CASE,
    compartment="legal",
    authored_by=("attorney", "paralegal", "case_supervisor", "headquarters"),
    source="domain §9.5 Matter; Kenya CPIMS CTiP; pages: Matter, Docket",
    title=("number", "track"),
    code_field="number",
    list_columns=("number", "track", "stage", "court", "filed_on"),
    timeline_at="filed_on",
    lifecycle=legal_life_cycles.MATTER,
    fields=(
        Field(
            name="number",
            label="Matter number",
            type=FieldType.TEXT,
            required=True,
            searchable=True,
            default=Fresh("M-{year}-****"),
            hint="The court's own number can stand here.",
            source="domain §9.5",
        ),
        Field(
            name="track",
            label="Kind of matter",
            type=FieldType.CODE,
            codelist="matter_track",
            required=True,
            default=Constant("criminal"),
            source="issue: tracks",
        ),
        Field(
            name="stage",
            label="Stage",
            type=FieldType.CODE,
            codelist="legal_stage",
            required=True,
            default=Constant("pre_complaint"),
            source="domain §9.5",
        ),
        Field(
            name="court",
            label="Court or office",
            type=FieldType.TEXT,
            searchable=True,
            source="domain §9.5; Kenya CPIMS CTiP",
        ),
        Field(
            name="local_stage",
            label="What this stage is called there",
            type=FieldType.TEXT,
            searchable=True,
            source="domain §9.5 country stage label",
        ),
        Field(
            name="filed_on",
            label="Filed on",
            type=FieldType.DATE,
            source="domain §9.5; Kenya CPIMS CTiP",
        ),
        Field(
            name="our_part",
            label="Our part before the court",
            type=FieldType.CODE,
            codelist="matter_role",
            source="domain §9.5 our role",
        ),
        Field(
            name="prosecutor",
            label="Prosecutor or mediator",
            type=FieldType.TEXT,
            searchable=True,
            source="domain §9.5",
        ),
        Field(
            name="clients",
            label="Whom it is for",
            type=FieldType.REFERENCE,
            target="person",
            arity=Arity.MANY,
            source="domain §9.5",
        ),
        Field(
            name="summary",
            label="Summary",
            type=FieldType.LONG_TEXT,
            searchable=True,
            sensitivity=Sensitivity.IDENTIFYING,
            source="domain §9.5",
        ),
        Field(
            name="concluded_on",
            label="Concluded on",
            type=FieldType.DATE,
            source="domain §9.5",
        ),
    ),
    form_sections=(
        Section(
            "The matter",
            (
                "number",
                "track",
                "stage",
                "court",
                "local_stage",
                "filed_on",
                "our_part",
                "prosecutor",
            ),
        ),
        Section("What it is about", ("clients", "summary", "concluded_on")),
    ),
    rules=(
        Rule(
            "CONCLUDED_BEFORE_FILED",
            "The matter ended before it was filed. Correct a date, or give the reason.",
            Severity.ASK,
            days_out_of_order("filed_on", "concluded_on"),
        ),
    ),
)
