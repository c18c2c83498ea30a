"""The code lists as files: all there, all used, refused when damaged."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from ijm_desktop.casework import codelists
from ijm_desktop.casework.codelists import NAMES, CodeListDamaged
from ijm_desktop.casework.registry import REGISTRY

FOLDER = Path(__file__).parents[2] / "resources" / "codelists"


def test_the_names_are_those_of_the_files() -> None:
    assert {path.stem for path in FOLDER.glob("*.json")} == set(NAMES)


def test_every_list_is_read_and_has_codes_and_a_title_in_each_language() -> None:
    lists = codelists.load()
    assert set(lists) == {*NAMES, codelists.EXTENSIBLE}
    assert len(lists) == len(NAMES) + 1
    for name in NAMES:
        held = lists[name]
        assert held.name == name
        assert held.codes
        assert all(held.titles[language] for language in codelists.LANGUAGES)


def test_what_is_no_list_is_not_there() -> None:
    assert "tea" not in codelists.load()
    with pytest.raises(KeyError):
        codelists.load()["tea"]


def test_starting_reads_only_the_lists_it_needs() -> None:
    """Most lists stay on the disk until somebody opens a form that has them."""
    script = (
        "from ijm_desktop.casework import codelists, registry\n"
        "print(codelists._held.cache_info().currsize)"
    )
    run = subprocess.run(  # noqa: S603
        [sys.executable, "-c", script], capture_output=True, check=True, text=True
    )
    assert int(run.stdout) < len(NAMES) / 2


def test_every_code_of_a_level_of_risk_says_its_deadlines() -> None:
    for level in REGISTRY.codelists["risk_level"].codes.values():
        assert level.about["review_every_days"] > 0


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
    title = dict.fromkeys(codelists.LANGUAGES, "X")
    return json.dumps({"name": name, "title": title, "codes": codes}).encode()


def test_a_retired_code_is_read_and_marked() -> None:
    read = codelists.read("x", list_with([{"code": "a", "en": "A", "es": "A", "retired": True}]))
    assert read.codes["a"].retired


@pytest.mark.parametrize(
    "content",
    [
        b"not json",
        b"[]",
        list_with([{"code": "a", "es": "A"}]),
        list_with([{"code": "a", "en": "A", "es": "A"}] * 2),
        list_with([], name="y"),
    ],
    ids=["no-json", "no-list", "no-english", "same-code-twice", "other-name"],
)
def test_a_damaged_list_is_refused_by_name(content: bytes) -> None:
    with pytest.raises(CodeListDamaged) as refused:
        codelists.read("x", content)
    assert refused.value.code == "CODE_LIST_DAMAGED"
    assert "'x'" in refused.value.text()


def test_a_code_without_a_translation_is_shown_in_english() -> None:
    read = codelists.read("x", list_with([{"code": "a", "en": "Apple"}]))
    assert read.label("a", "es") == "Apple"


def test_headquarters_adds_to_lists_of_answers_and_not_to_stages_or_what_the_program_goes_by() -> (
    None
):
    offered = codelists.load()[codelists.EXTENSIBLE].codes
    assert {"service_type", "case_type", "relief_type"} <= set(offered)
    assert not set(offered) & {"case_status", "compartment", "user_role", "suspect_status"}
    assert offered["service_type"].label("en") == codelists.load()["service_type"].titles["en"]
