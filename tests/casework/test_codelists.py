"""The code lists as files: all there, all used, refused when damaged."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ijm_desktop.casework import codelists
from ijm_desktop.casework.codelists import NAMES, CodeListDamaged
from ijm_desktop.casework.registry import REGISTRY

FOLDER = Path(__file__).parents[2] / "resources" / "codelists"


def test_the_names_are_those_of_the_files() -> None:
    assert {path.stem for path in FOLDER.glob("*.json")} == set(NAMES)


def test_each_list_is_used_by_some_field() -> None:
    used = {field.codelist for each in REGISTRY.all() for field in each.fields if field.codelist}
    assert used == set(NAMES)


def test_each_source_key_is_explained() -> None:
    explained = (FOLDER / "SOURCES.md").read_text(encoding="utf-8")
    for name in NAMES:
        held = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
        assert held["status"] in {"verified", "mixed", "recalled", "proposed"}
        assert all(source in explained for source in held["sources"])


def test_the_htcds_codes_are_kept_as_the_standard_spells_them() -> None:
    gender = REGISTRY.codelists["gender"]
    assert "TransgenderFeminine" in gender
    assert REGISTRY.codelists["case_status"].codes["on_hold"].maps == {"htcds": "Active"}


def list_with(codes: object, name: str = "x") -> bytes:
    return json.dumps({"name": name, "title": {"en": "X", "es": "X"}, "codes": codes}).encode()


def test_a_retired_code_is_read_and_marked() -> None:
    read = codelists.read("x", list_with([{"code": "a", "en": "A", "es": "A", "retired": True}]))
    assert read.codes["a"].retired


@pytest.mark.parametrize(
    "content",
    [
        b"not json",
        b"[]",
        list_with([{"code": "a", "en": "A"}]),
        list_with([{"code": "a", "en": "A", "es": "A"}] * 2),
        list_with([], name="y"),
    ],
    ids=["no-json", "no-list", "no-spanish", "same-code-twice", "other-name"],
)
def test_a_damaged_list_is_refused_by_name(content: bytes) -> None:
    with pytest.raises(CodeListDamaged) as refused:
        codelists.read("x", content)
    assert refused.value.code == "CODE_LIST_DAMAGED"
    assert "'x'" in refused.value.text()
