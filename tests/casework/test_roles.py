"""What each role is given, checked against the code lists and the threat it answers."""

from __future__ import annotations

import pytest

from ijm_desktop.casework.registry import REGISTRY
from ijm_desktop.casework.roles import BY_NAME, COMPARTMENTS, HEADQUARTERS, compartments


def test_every_role_offered_is_decided_on_and_no_other() -> None:
    assert set(COMPARTMENTS) == set(REGISTRY.codelists["user_role"].codes)


def test_only_known_compartments_are_given() -> None:
    known = set(REGISTRY.codelists["compartment"].codes)
    assert {each for held in COMPARTMENTS.values() for each in held} <= known
    assert set(compartments(HEADQUARTERS)) == known


@pytest.mark.parametrize("hidden", ["identity", "whereabouts", "aftercare", "source", "legal"])
def test_an_investigators_laptop_names_nobody_and_leads_to_no_shelter(hidden: str) -> None:
    assert hidden not in compartments("investigator")


def test_clinical_notes_are_for_the_care_team_and_headquarters() -> None:
    readers = {role for role in COMPARTMENTS if "aftercare" in compartments(role)}
    assert readers == {"social_worker", "clinician", "aftercare_supervisor", HEADQUARTERS}


def test_the_text_of_clinical_notes_is_for_clinicians_and_headquarters() -> None:
    readers = {role for role in COMPARTMENTS if "clinical" in compartments(role)}
    assert readers == {"clinician", HEADQUARTERS}


@pytest.mark.parametrize("compartment", BY_NAME)
def test_what_is_given_by_name_comes_with_no_role_but_headquarters(compartment: str) -> None:
    assert {role for role in COMPARTMENTS if compartment in compartments(role)} == {HEADQUARTERS}


def test_a_role_of_a_newer_version_is_given_nothing() -> None:
    assert compartments("drone_pilot") == ()
