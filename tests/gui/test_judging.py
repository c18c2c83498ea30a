"""Rules asked of a form that is half filled in."""

from __future__ import annotations

from datetime import date

import pytest

from ijm_desktop.casework.registry import REGISTRY
from ijm_desktop.gui.judging import judge
from ijm_desktop.gui.reasons import homes
from ijm_desktop.kernel.declarations import RecordType, broken_rules
from ijm_desktop.kernel.rules import STAGE_SKIPPED, Context

CONTEXT = Context(date(2026, 3, 14), 1_773_500_000_000, "investigator")
RULED = [each for each in REGISTRY.all() if each.rules]


@pytest.mark.parametrize("declared", RULED, ids=lambda each: each.name)
def test_no_rule_stumbles_over_an_empty_form(declared: RecordType) -> None:
    """Required fields are empty while the first is typed: what looks at them is not asked."""
    unready = {each.name for each in declared.fields if each.required}
    found = judge(declared, {}, CONTEXT, None, unready)
    assert [each.rule.code for each in found] == [rule.code for rule in declared.rules]
    for each in found:
        assert (each.broken is None) == bool(each.fields & unready)


def test_it_says_what_a_save_would_say() -> None:
    observation = REGISTRY.get("observation")
    values = {"happened_at": CONTEXT.now_ms + 10**10, "seen": "two lorries"}
    found = {each.rule for each in judge(observation, values, CONTEXT) if each.broken}
    assert found
    assert found == set(broken_rules(observation, values, CONTEXT))
    again = [each.rule for each in judge(observation, values, CONTEXT, values) if each.broken]
    assert again == list(broken_rules(observation, values, CONTEXT, values))


def test_an_unusual_step_arises_at_the_field_of_the_steps() -> None:
    case = REGISTRY.get("case")
    assert case.lifecycle is not None
    usual = case.lifecycle
    before, after = next(
        (a, b) for a in sorted(usual.states) for b in sorted(usual.states) if not usual.usual(a, b)
    )
    found = judge(case, {usual.field: after}, CONTEXT, {usual.field: before})
    skipped = next(each for each in found if each.rule == STAGE_SKIPPED)
    assert skipped.broken
    assert homes([skipped], (), ["title", usual.field])[STAGE_SKIPPED.code] == usual.field


def test_a_rule_is_said_where_one_wrote_last() -> None:
    observation = REGISTRY.get("observation")
    values = {"happened_at": CONTEXT.now_ms + 10**10, "seen": "two lorries"}
    broken = [each for each in judge(observation, values, CONTEXT) if each.broken]
    looked = sorted(broken[0].fields)
    for last in looked:
        written = [name for name in looked if name != last] + [last]
        assert homes(broken[:1], written, looked)[broken[0].rule.code] == last
