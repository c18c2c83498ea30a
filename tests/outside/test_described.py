"""Every answer is as docs/hub/openapi.json has it, whatever schemathesis asks."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from ijm_desktop.kernel import opaque
from tests.hub.conftest import World

pytestmark = pytest.mark.outside
DESCRIPTION = Path(__file__).parents[2] / "docs" / "hub" / "openapi.json"
SETTINGS = Path(__file__).parent / "schemathesis.toml"
PROGRAM = "from schemathesis.cli import schemathesis; schemathesis()"
EXAMPLES = os.environ.get("IJM_OUTSIDE_EXAMPLES", "40")
"""For each method of each path, and as many chains of requests."""
SEED = os.environ.get("IJM_OUTSIDE_SEED", "1")
WORTH_IT = {
    *("openUpload 201", "headUpload 200", "patchUpload 204", "postUpload 204", "deleteUpload 204"),
    *("patchUpload 409", "listFiles 200", "listPosted 200", "getFile 20x"),
    *("deleteFile 204", "deletePosted 204"),
}


def test_every_answer_is_as_described(world: World, tmp_path: Path) -> None:
    asker, reached = world.seat, tmp_path / "reached"
    world.authority.admits(world.address, asker.party(fetch=(world.to_hq,), post=(world.to_hq,)))
    words = [sys.executable, "-c", PROGRAM, "--config-file", SETTINGS, "run", DESCRIPTION]
    words += ["--url", world.address, "--max-examples", EXAMPLES, "--seed", SEED, "--no-color"]
    words += ["--generation-database", "none", "--continue-on-failure"]
    told = {
        "PYTHONPATH": os.pathsep.join(sys.path),
        "SCHEMATHESIS_HOOKS": "tests.outside.asking",
        "OUTSIDE_SEED": asker.key.seed.hex(),
        "OUTSIDE_KEY_ID": opaque.text(asker.key_id),
        "OUTSIDE_MAILBOX": opaque.text(world.to_hq),
        "OUTSIDE_REACHED": str(reached),
        "OUTSIDE_DRAWN": SEED,
    }
    done = subprocess.run(
        [str(each) for each in words],
        capture_output=True,
        text=True,
        check=False,
        cwd=tmp_path,
        env={**os.environ, **told},
    )
    print(done.stdout, done.stderr)
    assert done.returncode == 0
    answers = reached.read_text().replace("getFile 206", "getFile 20x")
    assert set(answers.replace("getFile 200", "getFile 20x").splitlines()) >= WORTH_IT
