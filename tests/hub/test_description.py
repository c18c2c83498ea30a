"""docs/hub/openapi.json says what the specification and the program say (hub §1.4)."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
import requests

from ijm_desktop.hub import app, errors, tus
from ijm_desktop.hub.errors import Refusal
from tests.hub.conftest import World

DOCS = Path(__file__).parents[2] / "docs"
DESCRIBED: dict[str, Any] = json.loads((DOCS / "hub" / "openapi.json").read_text("utf-8"))
METHODS = ("get", "put", "post", "patch", "delete", "head", "options")
REFUSALS = {each.code: each.status for each in Refusal.__subclasses__()}


def operations() -> list[tuple[str, str, dict[str, Any]]]:
    """Method, path and what is said of it."""
    return [
        (method.upper(), path, item[method])
        for path, item in DESCRIBED["paths"].items()
        for method in METHODS
        if method in item
    ]


def resolved(value: dict[str, Any]) -> dict[str, Any]:
    found: Any = value
    while "$ref" in found:
        pointer = found["$ref"].removeprefix("#/").split("/")
        found = DESCRIBED
        for part in pointer:
            found = found[part]
    assert isinstance(found, dict)
    return found


def refused() -> set[tuple[str, int]]:
    """Each code with each status it is described with."""
    return {
        (code, int(status))
        for _, _, operation in operations()
        for status, answer in operation["responses"].items()
        for part in resolved(answer)
        .get("content", {})
        .get("application/json", {})
        .get("schema", {})
        .get("allOf", ())
        for code in part.get("properties", {}).get("code", {}).get("enum", ())
    }


def test_every_route_is_described_and_no_other() -> None:
    described = {(method, path) for method, path, _ in operations()}
    by_header = {("POST", tus.PLACE)}  # X-HTTP-Method-Override, which OpenAPI has no word for
    assert described == {(method, path) for method, path, _ in app.ROUTES} | by_header


def test_every_refusal_is_described_with_its_status() -> None:
    assert refused() == set(REFUSALS.items())


def test_the_specification_names_every_refusal_and_no_other() -> None:
    spec = (DOCS / "spec" / "hub.md").read_text("utf-8")
    named = set(re.findall(r"`(?:\d{3} )?([A-Z]+_[A-Z_]+|REPLAYED)`", spec))
    assert named == set(REFUSALS)


def test_who_has_to_sign_is_described() -> None:
    signed = {(method, path) for method, path, operation in operations() if "security" in operation}
    assert signed == {
        (method, path)
        for method, path, _ in app.ROUTES
        if path.startswith("/v1/mailboxes/") and method != "OPTIONS"
    }


@pytest.mark.parametrize("method", ["TRACE", "PUT", "BREW"])
@pytest.mark.parametrize("path", ["/health", "/v1/mailboxes/a/files", "/v1/uploads/a"])
def test_another_method_is_named_with_those_there_are(world: World, method: str, path: str) -> None:
    answer = requests.request(method, world.address + path, timeout=10)
    assert (answer.status_code, answer.json()["code"]) == (405, "NOT_THIS_WAY")
    there = {method for method, pattern, _ in app.ROUTES if fits(pattern, path)}
    assert set(answer.headers["Allow"].split(", ")) == there


def fits(pattern: str, path: str) -> bool:
    return re.fullmatch(re.sub(r"\{\w+\}", "[^/]+", pattern), path) is not None


def test_the_sentences_end_in_the_next_step() -> None:
    assert all(
        len(each.sentence.split(". ")) == 2 for each in vars(errors).values() if _is_one(each)
    )


def _is_one(value: object) -> bool:
    return isinstance(value, type) and issubclass(value, Refusal) and value is not Refusal
