"""What two sides agreed on, before a mediator or a court, and whether it was carried out."""

from __future__ import annotations

from ijm_desktop.casework import legal_life_cycles
from ijm_desktop.casework.conditions import days_out_of_order
from ijm_desktop.kernel.declarations import (
    Arity,
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

SETTLEMENT = RecordType(
    name="settlement",
    label="Settlement",
    plural="Settlements",
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
    source="issue: Settlement; stories: Rose and Namusisi",
    title=("terms_in_short",),
    list_columns=("agreed_on", "terms_in_short", "status", "amount"),
    timeline_at="agreed_on",
    lifecycle=legal_life_cycles.SETTLEMENT,
    fields=(
        Field(
            name="terms_in_short",
            label="In one line",
            type=FieldType.TEXT,
            required=True,
            searchable=True,
            sensitivity=Sensitivity.IDENTIFYING,
            source="issue: Settlement",
        ),
        Field(
            name="status",
            label="Status",
            type=FieldType.CODE,
            codelist="settlement_state",
            required=True,
            default=Constant("proposed"),
            source="issue: Settlement",
        ),
        Field(
            name="people",
            label="For whom",
            type=FieldType.REFERENCE,
            arity=Arity.MANY,
            target="person",
            source="stories: Rose and Namusisi",
        ),
        Field(
            name="other_side",
            label="The other side",
            type=FieldType.TEXT,
            searchable=True,
            sensitivity=Sensitivity.IDENTIFYING,
            source="stories: Rose and Namusisi",
        ),
        Field(
            name="mediator",
            label="Before whom",
            type=FieldType.TEXT,
            searchable=True,
            sensitivity=Sensitivity.IDENTIFYING,
            source="stories: Rose and Namusisi",
        ),
        Field(
            name="land",
            label="Land",
            type=FieldType.REFERENCE,
            target="land_parcel",
            source="stories: Rose and Namusisi",
        ),
        Field(
            name="amount",
            label="Money agreed",
            type=FieldType.MONEY,
            source="issue: Settlement",
        ),
        Field(
            name="terms",
            label="Terms",
            type=FieldType.LONG_TEXT,
            searchable=True,
            sensitivity=Sensitivity.IDENTIFYING,
            source="issue: Settlement",
        ),
        Field(
            name="agreed_on",
            label="Agreed on",
            type=FieldType.DATE,
            source="issue: Settlement",
        ),
        Field(
            name="due",
            label="To be carried out by",
            type=FieldType.DATE,
            source="issue: Settlement",
        ),
        Field(
            name="carried_out_on",
            label="Carried out on",
            type=FieldType.DATE,
            source="issue: Settlement",
        ),
        Field(
            name="paper",
            label="Paper",
            type=FieldType.REFERENCE,
            target="legal_document",
            source="issue: Settlement",
        ),
    ),
    form_sections=(
        Section(
            "The settlement",
            (
                "terms_in_short",
                "status",
                "people",
                "other_side",
                "mediator",
                "land",
                "amount",
                "terms",
            ),
        ),
        Section("Days", ("agreed_on", "due", "carried_out_on", "paper")),
    ),
    rules=(
        Rule(
            "CARRIED_OUT_BEFORE_AGREED",
            "It was carried out before it was agreed. Correct a date, or give the reason.",
            Severity.ASK,
            days_out_of_order("agreed_on", "carried_out_on"),
        ),
    ),
)
