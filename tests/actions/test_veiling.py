"""Everybody else is called by their part; what is the person's own name too stays."""

from __future__ import annotations

from ijm_desktop.actions.desk import Desk
from ijm_desktop.actions.veiling import Veil
from tests.office import saved


def person(desk: Desk, name: str) -> bytes:
    made = saved(desk, "person", {}).key.record
    saved(desk, "person_name", {"text": name}, made)
    return made


def test_a_family_name_that_is_hers_too_stays_and_the_rest_goes(desk: Desk) -> None:
    her, mother = person(desk, "Noor Haddad"), person(desk, "Salma Haddad")
    veil = Veil.over(desk, frozenset({her}), {mother: "Mother"})
    assert veil.text("Salma came with Noor Haddad.") == "[Mother] came with Noor Haddad."
    # The whole of a name is the other's, although a part of it is hers.
    assert veil.text("salma haddad came") == "[Mother] came"


def test_a_reference_shows_her_by_code_others_by_part_and_a_record_by_its_type(desk: Desk) -> None:
    her, mother, nobody = person(desk, "Noor"), person(desk, "Salma"), bytes(16)
    veil = Veil.over(desk, frozenset({her}), {mother: "Mother"})
    link = desk.registry.get("person_link").field("other")
    assert veil.reference(link, her).startswith("P-")
    assert veil.reference(link, mother) == "[Mother]"
    assert veil.reference(link, nobody) == "[Person]"
    consent = desk.registry.get("data_request").field("consent")
    assert veil.reference(consent, nobody) == "[Consent]"
