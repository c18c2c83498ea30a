"""What every route must do, whatever carries it. A new one is tested by naming it.

Subclass `Conforms` and give it a fixture `carrier`: a transport over an empty carrier.
"""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from ijm_desktop.bundle.errors import BundleTooLarge
from ijm_desktop.bundle.writer import Written
from ijm_desktop.sync.errors import CopyDiffers, ExchangeStopped
from ijm_desktop.sync.outgoing import Mark, Ready
from ijm_desktop.sync.transports import Transport

DATA = os.urandom(3 << 20) + b"the last bytes"
LIMIT = 1 << 26
MARK = Mark((bytes(32),))


def ready(folder: Path, data: bytes = DATA) -> Ready:
    path = folder / os.urandom(8).hex()
    path.write_bytes(data)
    return Ready(path, MARK, Written(len(data), hashlib.sha256(data).digest()))


def never() -> bool:
    return False


class Conforms:
    def test_what_is_delivered_can_be_fetched_under_its_name(
        self, carrier: Transport, tmp_path: Path
    ) -> None:
        assert list(carrier.names()) == []
        name = carrier.deliver(ready(tmp_path), never)
        assert list(carrier.names()) == [name]
        assert carrier.fetch(name, tmp_path / "copy", LIMIT)
        assert (tmp_path / "copy").read_bytes() == DATA

    def test_an_empty_file_is_a_file(self, carrier: Transport, tmp_path: Path) -> None:
        name = carrier.deliver(ready(tmp_path, b""), never)
        assert carrier.fetch(name, tmp_path / "copy", LIMIT)
        assert (tmp_path / "copy").read_bytes() == b""

    def test_names_are_new_each_time_and_tell_nothing(
        self, carrier: Transport, tmp_path: Path
    ) -> None:
        same = ready(tmp_path)
        names = [carrier.deliver(same, never) for _ in range(3)]
        assert sorted(carrier.names()) == sorted(set(names))
        assert len({len(name) for name in names}) == 1

    def test_what_is_gone_is_gone_without_an_error(
        self, carrier: Transport, tmp_path: Path
    ) -> None:
        name = carrier.deliver(ready(tmp_path), never)
        carrier.remove(name)
        carrier.remove(name)
        assert list(carrier.names()) == []
        assert not carrier.fetch(name, tmp_path / "copy", LIMIT)
        assert not (tmp_path / "copy").exists()

    def test_nothing_over_the_limit_is_copied(self, carrier: Transport, tmp_path: Path) -> None:
        name = carrier.deliver(ready(tmp_path), never)
        with pytest.raises(BundleTooLarge):
            carrier.fetch(name, tmp_path / "copy", len(DATA) - 1)
        assert not (tmp_path / "copy").exists()
        assert carrier.fetch(name, tmp_path / "copy", len(DATA))

    @pytest.mark.parametrize("after", range(4))
    def test_what_is_stopped_leaves_nothing(
        self, carrier: Transport, tmp_path: Path, after: int
    ) -> None:
        asked = iter([False] * after + [True] * 100)
        with pytest.raises(ExchangeStopped):
            carrier.deliver(ready(tmp_path), lambda: next(asked))
        assert list(carrier.names()) == []

    def test_what_comes_back_otherwise_is_taken_away(
        self, carrier: Transport, tmp_path: Path
    ) -> None:
        meant = ready(tmp_path)
        meant.path.write_bytes(DATA[:-1] + b"?")
        with pytest.raises(CopyDiffers):
            carrier.deliver(meant, never)
        assert list(carrier.names()) == []

    def test_its_route_is_a_plain_word_that_stays(self, carrier: Transport) -> None:
        assert carrier.route.isidentifier()
        assert carrier.route == carrier.route
