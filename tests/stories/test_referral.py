"""Thailand: another organisation's local office brings several cases of child abuse.

Nothing is taken over or passed on without each family's consent, and the partner hears of each.
"""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from ijm_desktop.actions import finding, reading, records
from ijm_desktop.actions.errors import RuleBlocks
from ijm_desktop.actions.reading import RecordShown
from tests.office import Office
from tests.stories.telling import add, change, held, person, values

PARTNER = "House on the Hill, local office"
ACCEPTED = {
    "Mali": "Safe with an aunt; the complaint is filed.",
    "Nin": "The school counsels her twice a week.",
    "Prem": "He testifies in March, from behind a screen.",
}
REFUSED = "Ton"


@dataclass(frozen=True)
class Referred:
    """`cases` and `children` by a name that only this test uses."""

    cases: dict[str, bytes]
    children: dict[str, bytes]


@pytest.fixture(scope="module")
def referred(made: Office) -> Referred:
    ines = made["investigator"]
    told = Referred({}, {})
    for name in (*ACCEPTED, REFUSED):
        case = add(
            ines,
            "case",
            case_type="child_sexual_abuse",
            opened_on="2011-02-14",
            source="ngo_partner",
            referred_by=PARTNER,
        )
        told.cases[name] = case
        told.children[name] = person(ines, case, "survivor", age="11@2011-02-14")
    made.round()
    for name, answer in ACCEPTED.items():
        _accepted(made, told, name, answer)
    _declined(made, told)
    made.round()
    return told


def _consent(status: str) -> dict[str, object]:
    return {
        "purposes": ["services", "info_sharing_referral"],
        "status": status,
        "given_by": "individual_and_caregiver",
        "given_on": "2011-02-20",
        "language": "th",
        "share_with": ["other_organisations"],
    }


def _accepted(made: Office, told: Referred, name: str, answer: str) -> None:
    aftercare, child = made["aftercare"], told.children[name]
    consent = add(aftercare, "consent", child, **_consent("given"))
    came = add(
        aftercare,
        "referral",
        told.cases[name],
        referral_type="transfer",
        direction="incoming",
        person=child,
        to_whom=PARTNER,
        sent_on="2011-02-14",
        consent=consent,
        withheld="Where the child sleeps.",
    )
    change(aftercare, came, status="accepted")
    change(aftercare, came, status="done", answered_on="2011-05-02", answer=answer)


def _declined(made: Office, told: Referred) -> None:
    """The family wants nobody's help, and the partner is told only that."""
    aftercare, child = made["aftercare"], told.children[REFUSED]
    add(aftercare, "consent", child, **_consent("refused"))
    came = add(
        aftercare,
        "referral",
        told.cases[REFUSED],
        referral_type="transfer",
        direction="incoming",
        person=child,
        to_whom=PARTNER,
        sent_on="2011-02-14",
    )
    change(
        aftercare, came, status="rejected", answered_on="2011-02-21", answer="Not wanted by them."
    )


def test_every_case_names_who_brought_it(made: Office, referred: Referred) -> None:
    hits = {hit.case_id for hit in finding.find(made["investigator"], "House on the Hill")}
    assert hits == set(referred.cases.values())


def test_each_has_the_consent_it_goes_by_and_the_partner_hears_of_each(
    made: Office, referred: Referred
) -> None:
    fed_back = {}
    for name in ACCEPTED:
        (came,) = held(made.headquarters, referred.cases[name], "referral")
        (consent,) = _consents(made, referred.children[name])
        assert (came.value("direction"), came.value("status")) == ("incoming", "done")
        assert (came.value("consent"), consent.value("status")) == (consent.key.record, "given")
        fed_back[name] = came.value("answer")
    assert fed_back == ACCEPTED


def test_without_consent_it_is_not_taken_over_nor_passed_on(
    made: Office, referred: Referred
) -> None:
    case, child = referred.cases[REFUSED], referred.children[REFUSED]
    onward = {"direction": "outgoing", "person": child, "to_whom": "Health centre"}
    with pytest.raises(RuleBlocks, match="without consent"):
        records.add(made["aftercare"], "referral", onward, scope_id=case)
    assert values(held(made["aftercare"], case, "referral"), "status") == ["rejected"]
    assert values(_consents(made, child), "status") == ["refused"]


def test_an_investigator_sees_the_case_and_not_where_it_was_referred(
    made: Office, referred: Referred
) -> None:
    for case in referred.cases.values():
        assert held(made["investigator"], case, "case") != []
        assert held(made["investigator"], case, "referral") == []


def _consents(made: Office, child: bytes) -> list[RecordShown]:
    page = reading.person(made.headquarters, child)
    return [row for row in page.names if row.type == "consent"]
