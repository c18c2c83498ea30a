"""One person on one computer, as headquarters certified it. The record's id is the seat's id."""

from __future__ import annotations

from ijm_desktop.kernel.declarations import (
    Constant,
    Field,
    FieldType,
    Lifecycle,
    RecordType,
    Scope,
    Sensitivity,
)

SEAT = RecordType(
    name="seat",
    label="Colleague",
    plural="Colleagues",
    scope=Scope.ORGANISATION,
    compartment="administration",
    hidden=True,
    authored_by=("headquarters",),
    source="DESIGN §8 directory; bundle §8.1",
    title=("display_name", "role"),
    list_columns=("display_name", "role", "office", "state"),
    lifecycle=Lifecycle(
        field="state",
        initial="active",
        moves=frozenset(
            {
                ("active", "frozen"),
                ("frozen", "active"),
                ("active", "revoked"),
                ("frozen", "revoked"),
                ("active", "retired"),
                ("frozen", "retired"),
            }
        ),
        final=frozenset({"revoked", "retired"}),
    ),
    fields=(
        Field(
            name="display_name",
            label="Name",
            meaning="What colleagues call the person at this computer.",
            type=FieldType.TEXT,
            required=True,
            searchable=True,
            sensitivity=Sensitivity.ADMINISTRATIVE,
        ),
        Field(
            name="role",
            label="Role",
            meaning="What the person does, which says what they are given.",
            type=FieldType.CODE,
            codelist="user_role",
            required=True,
            sensitivity=Sensitivity.ADMINISTRATIVE,
        ),
        Field(
            name="office",
            label="Office",
            meaning="The office the person belongs to.",
            type=FieldType.REFERENCE,
            target="office",
            sensitivity=Sensitivity.ADMINISTRATIVE,
        ),
        Field(
            name="state",
            label="State",
            meaning="Whether the computer takes part, is waited for, or is shut out.",
            type=FieldType.CODE,
            codelist="seat_state",
            required=True,
            default=Constant("active"),
            sensitivity=Sensitivity.ADMINISTRATIVE,
        ),
        Field(
            name="verified",
            label="Codes were read out",
            meaning="Whether both sides compared the codes by voice.",
            type=FieldType.YES_NO,
            hint="Both codes were compared on the telephone when this computer was added.",
            sensitivity=Sensitivity.ADMINISTRATIVE,
        ),
        Field(
            name="certificate",
            label="Certificate",
            meaning="What headquarters signed for it: keys, name, role.",
            type=FieldType.BYTES,
            required=True,
            hidden=True,
            sensitivity=Sensitivity.ADMINISTRATIVE,
        ),
    ),
)
