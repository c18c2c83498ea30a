"""The code lists that the record types use, read from `resources/codelists/`."""

from __future__ import annotations

import json
from typing import Any

from ijm_desktop.kernel import resources
from ijm_desktop.kernel.codelists import Code, CodeList, CodeLists
from ijm_desktop.kernel.errors import AppError

LANGUAGES = ("en", "es")
NAMES = (
    "aftercare_phase",
    "age_basis",
    "case_role",
    "case_status",
    "case_type",
    "compartment",
    "delegated_right",
    "evidence_type",
    "followup_channel",
    "gender",
    "grant_state",
    "information_credibility",
    "language",
    "name_script",
    "name_type",
    "office_country",
    "report_source",
    "scope_kind",
    "seat_state",
    "service_type",
    "session_kind",
    "source_reliability",
    "time_precision",
    "user_role",
)
"""A frozen build cannot list a folder, so the names are here."""


class CodeListDamaged(AppError):
    code = "CODE_LIST_DAMAGED"
    sentence = (
        "The list '{name}' that came with this program cannot be read. Your notes are not "
        "touched. Install the program again."
    )


def load() -> CodeLists:
    """Raises CodeListDamaged or ResourceMissing."""
    return {name: read(name, resources.read(f"codelists/{name}.json")) for name in NAMES}


def read(name: str, content: bytes) -> CodeList:
    """One list from its file; raises CodeListDamaged."""
    try:
        held = json.loads(content)
        codes = [_code(row) for row in held["codes"]]
        titles = {language: str(held["title"][language]) for language in LANGUAGES}
    except (ValueError, KeyError, TypeError) as error:
        raise CodeListDamaged(name=name) from error
    by_code = {each.code: each for each in codes}
    if held["name"] != name or len(by_code) != len(codes):
        raise CodeListDamaged(name=name)
    return CodeList(name, titles, by_code)


def _code(row: dict[str, Any]) -> Code:
    return Code(
        code=row["code"],
        labels={language: row[language] for language in LANGUAGES},
        retired=row.get("retired", False),
        maps=row.get("maps", {}),
    )
