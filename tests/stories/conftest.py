"""One office in which every story is lived: an investigator, an attorney, an aftercare worker."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.office import Office, office


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    with office(tmp_path_factory.mktemp("stories"), "investigator", "attorney", "aftercare") as one:
        yield one
