"""The reader held to the test vectors, which are files kept beside this test."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from ijm_desktop.bundle.directory import read_directory
from ijm_desktop.bundle.header import Position
from ijm_desktop.bundle.request import open_request
from ijm_desktop.bundle.root import read_root
from ijm_desktop.bundle.trust import Pinned
from ijm_desktop.crypto.sealing import SealingKey
from ijm_desktop.journal.epoch import read_epoch
from ijm_desktop.kernel import merkle
from ijm_desktop.kernel.encoding import decode
from ijm_desktop.kernel.errors import AppError
from tests.bundle.judging import Side, judge

FOLDER = Path(__file__).parent / "vectors"
PAGES = Path(__file__).parents[2] / "docs" / "spec"
SPECIFICATION = PAGES / "bundle.md"
INDEX: dict[str, Any] = json.loads((FOLDER / "vectors.json").read_text("utf-8"))
VECTORS: list[dict[str, Any]] = INDEX["vectors"]


def _side(reader: dict[str, Any], typed: str | None) -> Side:
    organisation = reader.get("organisation")
    directory = reader.get("directory")
    return Side(
        seat=bytes.fromhex(reader["seat"]),
        keys=(SealingKey.from_bytes(bytes.fromhex(reader["sealing"])),),
        pinned=Pinned(
            bytes.fromhex(organisation) if organisation else None,
            tuple(read_root(decode(bytes.fromhex(each))) for each in reader.get("roots", [])),
            read_directory(decode(bytes.fromhex(directory))).header if directory else None,
        ),
        position=Position(*reader["position"]) if "position" in reader else None,
        certified=tuple(
            read_epoch(decode(bytes.fromhex(each))) for each in reader.get("certified", [])
        ),
        own_root=bytes.fromhex(reader.get("own_root", merkle.EMPTY_ROOT.hex())),
        root_code=typed,
    )


def _outcome(vector: dict[str, Any]) -> str:
    data = (FOLDER / f"{vector['name']}.bin").read_bytes() + bytes(vector.get("zeros", 0))
    typed = vector.get("typed")
    try:
        if vector["reader"] == "digits":
            open_request(data, str(typed))
        else:
            judge(data, _side(INDEX["readers"][vector["reader"]], typed))
    except AppError as refusal:
        return refusal.code
    return "ACCEPTED"


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector["name"])
def test_each_file_meets_the_refusal_that_is_written_beside_it(vector: dict[str, Any]) -> None:
    assert _outcome(vector) == vector["expect"]


def test_every_refusal_that_this_version_can_make_has_its_vector() -> None:
    table = SPECIFICATION.read_text("utf-8").split("## 11.")[1].split("## 12.")[0]
    first_columns = re.findall(r"^\| (.*?) \|", table, re.MULTILINE)
    listed = set(re.findall(r"`([A-Z_]+)`", " ".join(first_columns)))
    assert listed - {each["expect"] for each in VECTORS} == {"SEALED_TO_RETIRED_KEY"}


def test_every_clause_named_is_in_the_specification_and_every_file_is_listed() -> None:
    texts = {page: (PAGES / f"{page}.md").read_text("utf-8") for page in ("bundle", "parts")}
    for vector in VECTORS:
        *page, clause = vector["clause"].split(" ")
        text = texts[page[0] if page else "bundle"]
        assert re.search(rf"^(## )?{re.escape(clause)}[ .]", text, re.MULTILINE), clause
    names = {f"{vector['name']}.bin" for vector in VECTORS} | {"vectors.json"}
    assert {each.name for each in FOLDER.iterdir()} == names
