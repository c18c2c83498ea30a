"""Money that is due to a person after the harm: what was asked for, granted, paid."""

from __future__ import annotations

from ijm_desktop.casework import legal_life_cycles
from ijm_desktop.casework.conditions import days_out_of_order
from ijm_desktop.kernel.declarations import (
    Constant,
    Field,
    FieldType,
    RecordType,
    Rule,
    Scope,
    Section,
    Sensitivity,
    Severity,
)

COMPENSATION_CLAIM = RecordType(
    name="compensation_claim",
    label="Compensation",
    plural="Compensations",
    scope=Scope.CASE,
    compartment="legal",
    authored_by=(
        "attorney",
        "paralegal",
        "case_supervisor",
        "office_director",
        "evidence_custodian",
        "headquarters",
    ),
    source="domain §9.2 CompensationClaim; India CSS-2021",
    title=("scheme", "stage"),
    list_columns=("person", "scheme", "stage", "amount_due", "amount_paid"),
    timeline_at="applied_on",
    lifecycle=legal_life_cycles.COMPENSATION,
    fields=(
        Field(
            name="scheme",
            label="Scheme or court",
            meaning="The scheme or court that pays.",
            type=FieldType.TEXT,
            required=True,
            searchable=True,
            source="domain §9.2 scheme",
        ),
        Field(
            name="person",
            label="Person",
            meaning="The person it is about.",
            type=FieldType.REFERENCE,
            target="person",
            required=True,
            source="domain §9.2",
        ),
        Field(
            name="stage",
            label="Stage",
            meaning="Where the claim stands.",
            type=FieldType.CODE,
            codelist="compensation_stage",
            required=True,
            default=Constant("not_applied"),
            source="domain §9.2 stage; India CSS-2021",
        ),
        Field(
            name="amount_due",
            label="Amount due",
            meaning="What the person is to be paid.",
            type=FieldType.MONEY,
            source="domain §9.2 amount due",
        ),
        Field(
            name="amount_paid",
            label="Amount paid",
            meaning="What was paid so far.",
            type=FieldType.MONEY,
            source="domain §9.2 amount paid",
        ),
        Field(
            name="applied_on",
            label="Applied for on",
            meaning="The day it was asked for.",
            type=FieldType.DATE,
            source="domain §9.2 dates[]",
        ),
        Field(
            name="granted_on",
            label="Granted on",
            meaning="The day it was granted.",
            type=FieldType.DATE,
            source="domain §9.2 dates[]",
        ),
        Field(
            name="paid_on",
            label="Paid on",
            meaning="The day of the last payment.",
            type=FieldType.DATE,
            source="domain §9.2 dates[]",
        ),
        Field(
            name="note",
            label="Note",
            meaning="What else a colleague needs to know, in free words.",
            type=FieldType.LONG_TEXT,
            searchable=True,
            sensitivity=Sensitivity.IDENTIFYING,
            source="domain §9.1 Note",
        ),
    ),
    form_sections=(
        Section("The claim", ("scheme", "person", "stage", "amount_due", "amount_paid")),
        Section("Days", ("applied_on", "granted_on", "paid_on", "note")),
    ),
    rules=(
        Rule(
            "PAID_BEFORE_APPLIED",
            "It was paid before it was applied for. Correct a date, or give the reason.",
            Severity.ASK,
            days_out_of_order("applied_on", "paid_on"),
        ),
    ),
)
