"""Every life-cycle: each state can be reached and left for an end, on any path a case may take."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ijm_desktop.casework import codelists, duty_life_cycles, legal_life_cycles, life_cycles
from ijm_desktop.casework.registry import REGISTRY
from ijm_desktop.kernel.declarations import Lifecycle

LISTS = {
    "CASE": "case_status",
    "INVESTIGATION": "investigation_stage",
    "OPERATION": "operation_status",
    "MATTER": "legal_stage",
    "SUSPECT": "suspect_status",
    "AFTERCARE": "aftercare_phase",
    "REFERRAL": "referral_status",
    "APPROVAL": "approval_status",
    "CONSENT": "consent_status",
    "EVIDENCE": "evidence_state",
    "SUBMISSION": "form_state",
    "SAME_AS": "same_as_state",
    "TASK": "task_state",
    "COMPENSATION": "compensation_stage",
    "DOCUMENT": "document_status",
    "PAPER": "paper_state",
    "STATEMENT": "statement_state",
    "SETTLEMENT": "settlement_state",
    "LAND": "land_state",
    "PLACE": "place_state",
    "OFFERED": "code_state",
    "SOURCE": "source_status",
    "QUESTION": "request_state",
    "WITNESS": "witness_readiness",
    "DEADLINE": "deadline_state",
    "GOAL": "goal_state",
    "HANDOVER": "handover_state",
    "CONCERN": "concern_state",
    "DATA_REQUEST": "data_request_state",
}
CYCLES = {
    name: cycle
    for room in (life_cycles, legal_life_cycles, duty_life_cycles)
    for name, cycle in vars(room).items()
    if isinstance(cycle, Lifecycle)
}
CYCLES |= {
    f"{each.name}.{each.lifecycle.field}": each.lifecycle
    for each in REGISTRY.all()
    if each.lifecycle and each.lifecycle not in CYCLES.values()
}
every_cycle = pytest.mark.parametrize("name", sorted(CYCLES))


def test_each_is_tested_with_its_list() -> None:
    assert {name for name in CYCLES if "." not in name} == set(LISTS)


def test_the_lists_of_stages_are_known_as_such() -> None:
    assert frozenset(LISTS.values()) <= life_cycles.LISTS
    staged = {
        each.field(each.lifecycle.field).codelist for each in REGISTRY.all() if each.lifecycle
    }
    assert staged <= life_cycles.LISTS | codelists.FIXED


@pytest.mark.parametrize("name", sorted(LISTS))
def test_its_states_are_the_codes_of_its_list(name: str) -> None:
    offered = {code.code for code in codelists.load()[LISTS[name]].offered()}
    assert CYCLES[name].states == offered


@every_cycle
def test_no_state_is_beyond_reach_and_none_is_a_dead_end(name: str) -> None:
    assert CYCLES[name].unreachable() == frozenset()
    assert CYCLES[name].dead_ends() == frozenset()


@every_cycle
@settings(deadline=None)
@given(data=st.data())
def test_a_path_of_any_length_can_still_come_to_an_end(name: str, data: st.DataObject) -> None:
    cycle = CYCLES[name]
    here, left = cycle.initial, data.draw(st.integers(0, 30))
    while left and (ahead := sorted(after for before, after in cycle.moves if before == here)):
        there = data.draw(st.sampled_from(ahead))
        assert cycle.usual(here, there)
        assert there in cycle.states
        here, left = there, left - 1
    assert cycle.reachable(here) & cycle.final


@pytest.mark.parametrize("state", ["discharged", "deceased", "extradition", "absconded"])
def test_what_a_suspect_could_not_become_is_reached(state: str) -> None:
    assert state in life_cycles_of_a_suspect()


def life_cycles_of_a_suspect() -> frozenset[str]:
    return CYCLES["SUSPECT"].reachable("alleged")


def test_whoever_absconds_on_trial_is_taken_again_or_tried_all_the_same() -> None:
    cycle = CYCLES["SUSPECT"]
    assert cycle.usual("on_trial", "absconded")
    assert cycle.usual("absconded", "restrained")
    assert cycle.usual("absconded", "convicted")


@pytest.mark.parametrize(
    "phase",
    ["referred", "crisis", "assessment_planning", "rehabilitation", "reintegration", "follow_up"],
)
def test_care_may_end_from_any_phase(phase: str) -> None:
    assert CYCLES["AFTERCARE"].usual(phase, "exit_other")


def test_urgent_relief_comes_straight_from_a_tip() -> None:
    assert CYCLES["INVESTIGATION"].usual("tip", "operation_planned")


def test_a_refused_submission_is_mended_or_taken_elsewhere() -> None:
    for name, before in (
        ("INVESTIGATION", "submitted_to_authorities"),
        ("SUBMISSION", "submitted"),
    ):
        refused = "submission_refused" if name == "INVESTIGATION" else "refused"
        assert CYCLES[name].usual(before, refused)
        assert CYCLES[name].reachable(refused) & CYCLES[name].final


@pytest.mark.parametrize("track", codelists.load()["matter_track"].codes)
def test_each_kind_of_legal_matter_comes_to_its_end(track: str) -> None:
    start = legal_life_cycles.TRACKS[track]
    cycle = CYCLES["MATTER"]
    assert start in cycle.reachable("pre_complaint")
    assert "concluded" in cycle.reachable(start)


def test_mediation_that_settles_needs_no_court() -> None:
    cycle = CYCLES["MATTER"]
    path = ["pre_complaint", "mediation_proposed", "mediation_sessions", "mediation_settled"]
    for before, after in zip(path, [*path[1:], "concluded"], strict=True):
        assert cycle.usual(before, after)


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("SUSPECT", "at_large", "extradition"),
        ("SUSPECT", "extradition", "restrained"),
        ("SUSPECT", "restrained", "absconded"),
        ("SUSPECT", "charged", "discharged"),
        ("SUSPECT", "convicted", "acquitted"),
        ("SUSPECT", "absconded", "deceased"),
        ("MATTER", "civil_judgment", "enforcement"),
        ("MATTER", "mediation_failed", "civil_filed"),
        ("MATTER", "client_trial", "client_convicted"),
        ("MATTER", "appeal", "trial_prosecution"),
        ("OPERATION", "planned", "stood_down"),
        ("OPERATION", "failed", "debriefed"),
        ("AFTERCARE", "exit_other", "assessment_planning"),
        ("REFERRAL", "rejected", "in_progress"),
        ("CONSENT", "withdrawn", "given"),
    ],
)
def test_ways_that_work_in_the_field_takes_need_no_reason(
    name: str, before: str, after: str
) -> None:
    assert CYCLES[name].usual(before, after)
