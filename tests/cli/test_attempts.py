"""Who knew of an attempt before it, asked from a command line."""

from __future__ import annotations

from tests.cli.conftest import Organisation


def add(org: Organisation, type_name: str, case: str, *values: str) -> str:
    sets = [part for value in values for part in ("--set", value)]
    return str(org.said("ines", "record", "add", type_name, "--case", case, *sets)["id"])


def test_each_attempt_with_who_was_told_before_it(org: Organisation) -> None:
    case = org.said("ines", "record", "add", "case", "--set", "case_type=other")["id"]
    planned = ("attempt=1", "target=Blue house", "planned_for=2026-11-14T10:00Z")
    operation = add(org, "operation", case, *planned)
    told = (f"operation={operation}", "learned=place", "channel=telephone")
    briefing = add(
        org, "briefing", case, *told, "told_at=2026-11-14T08:00Z", "others=provincial unit, captain"
    )
    add(org, "briefing", case, *told, "told_at=2026-11-14T11:00Z", "others=newspaper")

    (attempt,) = org.said("ines", "attempts", case)

    assert (attempt["id"], attempt["number"], attempt["status"]) == (operation, 1, "planned")
    (knew,) = attempt["knew"]
    assert (knew["who"], knew["briefing"]) == ("provincial unit, captain", briefing)
    assert (knew["learned"], knew["channel"]) == (["place"], "telephone")
    lines = org("ines", "attempts", case).out.splitlines()
    assert lines[0].startswith("Attempt 1")
    assert "provincial unit, captain  The very place (By telephone)" in lines[1]


def test_a_case_without_attempts_lists_none(org: Organisation) -> None:
    case = org.said("ines", "record", "add", "case", "--set", "case_type=other")["id"]
    assert org.said("ines", "attempts", case) == []
