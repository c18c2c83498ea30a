"""The collector is left as it was found, whatever happened meanwhile."""

from __future__ import annotations

import gc
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from ijm_desktop.kernel.collecting import seldom


def test_it_runs_seldom_inside_and_as_before_after_it() -> None:
    before = gc.get_threshold()
    with seldom:
        assert gc.get_threshold()[0] > 10 * before[0]
        with seldom:
            pass
        assert gc.get_threshold()[0] > 10 * before[0]
    assert gc.get_threshold() == before


def test_a_failure_leaves_it_as_it_was() -> None:
    before = gc.get_threshold()
    with pytest.raises(ZeroDivisionError), seldom:
        _ = 1 / 0
    assert gc.get_threshold() == before


def test_it_lasts_until_the_last_of_several_threads_is_done() -> None:
    before, met, left = gc.get_threshold(), Barrier(2, timeout=30), Barrier(2, timeout=30)

    def first() -> None:
        with seldom:
            met.wait()
        left.wait()

    def second() -> int:
        with seldom:
            met.wait()
            left.wait()
            return gc.get_threshold()[0]

    with ThreadPoolExecutor(2) as pool:
        done = pool.submit(first)
        assert pool.submit(second).result(60) > 10 * before[0]
        done.result(60)
    assert gc.get_threshold() == before


def test_cycles_are_found_all_the_same() -> None:
    """Memory is bounded by what one search may wait for."""
    found = gc.get_stats()[0]["collections"]
    with seldom:
        for _ in range(100_000):
            itself: list[object] = []
            itself.append(itself)
    assert gc.get_stats()[0]["collections"] > found
