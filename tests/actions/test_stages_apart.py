"""Two people move one thing through its stages apart, each along any path.

Where they meet it stands in a stage that exists, the other's is kept beside it, both see the same,
and one of them settles it.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ijm_desktop.actions import reading, records, setting_up
from ijm_desktop.actions.desk import Desk, RecordKey
from ijm_desktop.actions.errors import RuleBlocks
from ijm_desktop.actions.setting_up import Who
from ijm_desktop.casework.registry import REGISTRY
from ijm_desktop.crypto.passphrase import FLOOR
from ijm_desktop.kernel.declarations import Lifecycle, RecordType
from ijm_desktop.vault import chains, taking_in
from ijm_desktop.vault import reading as rows
from tests.casework.examples import EXAMPLES
from tests.office import PASSPHRASE, Clock, saved

STAGED = [each for each in REGISTRY.all() if each.lifecycle and not each.hidden]


@dataclass(frozen=True)
class Apart:
    one: Desk
    two: Desk


@pytest.fixture(scope="module")
def apart(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Apart]:
    folder, clock = tmp_path_factory.mktemp("apart"), Clock()
    with ExitStack() as closing:
        made = [closing.enter_context(desk(folder / name, clock)) for name in ("one", "two")]
        yield Apart(*made)


def desk(folder: Path, clock: Clock) -> Desk:
    who = Who(folder.name, "case_supervisor", "Harbour")
    return setting_up.create(
        folder, PASSPHRASE, who, clock=clock, random=os.urandom, parameters=FLOOR
    ).desk


def cycle_of(record_type: RecordType) -> Lifecycle:
    assert record_type.lifecycle is not None
    return record_type.lifecycle


def meet(apart: Apart, key: RecordKey) -> None:
    """Each has all that the other wrote."""
    for author, reader in ((apart.one, apart.two), (apart.two, apart.one)):
        written = rows.history(author.vault, key.bucket, key.record)
        theirs = [e.change for e in written if e.change.epoch == author.vault.epoch.id]
        with reader.vault.transaction() as work:
            row = chains.add_epoch(work.database, author.vault.epoch, certified=True)
            taking_in.link(work, row, theirs, {})


def walk(desk: Desk, key: RecordKey, record_type: RecordType, data: st.DataObject) -> None:
    """A few usual steps; one that a rule refuses is not taken."""
    cycle = cycle_of(record_type)
    reasons = {rule.code: "As it happened" for rule in record_type.rules}
    for _ in range(data.draw(st.integers(1, 4))):
        shown = reading.record(desk, key)
        here = shown.value(cycle.field)
        ahead = sorted(after for before, after in cycle.moves if before == here)
        if ahead:
            there = data.draw(st.sampled_from(ahead))
            with suppress(RuleBlocks):
                records.edit(desk, shown, {cycle.field: there}, reasons=reasons)


@pytest.mark.parametrize("record_type", STAGED, ids=[each.name for each in STAGED])
@settings(
    deadline=None, max_examples=4, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data())
def test_moves_made_apart_end_in_a_stage_that_exists_and_can_be_settled(
    apart: Apart, record_type: RecordType, data: st.DataObject
) -> None:
    cycle = cycle_of(record_type)
    values = {**EXAMPLES[record_type.name], cycle.field: cycle.initial}
    reasons = {rule.code: "As it happened" for rule in record_type.rules}
    scope = None if record_type.root else bytes(range(16))
    key = records.add(apart.one, record_type.name, values, scope_id=scope, reasons=reasons).key
    meet(apart, key)
    walk(apart.one, key, record_type, data)
    walk(apart.two, key, record_type, data)
    last = [reading.record(each, key).value(cycle.field) for each in (apart.one, apart.two)]
    meet(apart, key)

    one, two = (reading.record(each, key) for each in (apart.one, apart.two))
    stage = one.fields[cycle.field]
    held = [stage.value, *(each.value for each in stage.kept)]
    assert held == [
        two.value(cycle.field),
        *(each.value for each in two.fields[cycle.field].kept),
    ]
    assert set(held) <= cycle.states
    assert set(held) == set(last)

    wanted = data.draw(st.sampled_from(sorted(set(held))))
    with suppress(RuleBlocks):
        settled = frozenset({cycle.field})
        reasons["STAGE_SKIPPED"] = "Decided between the two"
        records.edit(apart.two, two, {cycle.field: wanted}, settled=settled, reasons=reasons)
        meet(apart, key)
        for each in (apart.one, apart.two):
            after = reading.record(each, key).fields[cycle.field]
            assert after.value == wanted
            assert not after.kept


def test_everything_with_stages_is_among_them() -> None:
    assert {"case", "suspect", "operation", "matter", "consent", "referral"} <= {
        each.name for each in STAGED
    }


def test_a_saved_record_begins_where_its_stages_begin(apart: Apart) -> None:
    case = saved(apart.one, "case", {"case_type": "property_grabbing"})
    assert case.value("status") == cycle_of(REGISTRY.get("case")).initial
