"""The usual steps of what we owe somebody: safety, an answer, a paper in time (`life_cycles`)."""

from __future__ import annotations

from ijm_desktop.kernel.declarations import Lifecycle

SOURCE = Lifecycle.of_steps(
    "status",
    "active",
    "ended",
    """
    active: dormant in_danger ended
    dormant: active in_danger ended
    in_danger: active ended
    """,
)
"""A source may be in danger from any state but the last."""

QUESTION = Lifecycle.of_steps(
    "state",
    "asked",
    "answered declined withdrawn",
    """
    asked: answered declined withdrawn
    answered: asked
    declined: asked
    """,
)

WITNESS = Lifecycle.of_steps(
    "readiness",
    "not_asked",
    "testified unwilling cannot",
    """
    not_asked: willing unwilling cannot
    willing: preparing unwilling cannot
    preparing: ready unwilling cannot
    ready: testified preparing unwilling cannot
    unwilling: willing
    cannot: willing
    """,
)
"""Whoever does not want to testify may change their mind, and back again."""

DEADLINE = Lifecycle.of_steps(
    "state",
    "open",
    "met missed lapsed",
    """
    open: met extended missed lapsed
    extended: met missed lapsed
    missed: met extended
    """,
)

GOAL = Lifecycle.of_steps(
    "state",
    "planned",
    "reached changed given_up",
    """
    planned: in_progress reached changed given_up
    in_progress: reached changed given_up
    reached: in_progress
    given_up: planned in_progress
    """,
)

HANDOVER = Lifecycle.of_steps(
    "state",
    "offered",
    "accepted declined taken_back",
    """
    offered: accepted declined
    declined: offered
    accepted: taken_back
    """,
)

CONCERN = Lifecycle.of_steps(
    "state",
    "reported",
    "closed",
    """
    reported: received protecting examined
    received: protecting examined referred
    protecting: examined referred
    examined: referred founded not_founded protecting
    referred: founded not_founded closed
    founded: referred closed
    not_founded: closed
    closed: examined
    """,
)
"""People are made safe before anybody examines, and at any time again."""

DATA_REQUEST = Lifecycle.of_steps(
    "state",
    "received",
    "answered refused withdrawn",
    """
    received: identity_checked withdrawn refused
    identity_checked: in_work answered refused withdrawn
    in_work: answered refused withdrawn
    refused: in_work
    """,
)
