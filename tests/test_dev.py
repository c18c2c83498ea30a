"""The developers' entry, tried on a small project of its own: no index, no network."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import dev
from tests.conftest import HEAVY, STRETCHED_ANEW

ROOT = Path(__file__).parents[1]

# A build backend of a few lines, for the libraries of the real one are not in the small project.
BACKEND = """
import zipfile
def build_editable(folder, config_settings=None, metadata_directory=None):
    info = "small-1.dist-info/"
    with zipfile.ZipFile(folder + "/small-1-py3-none-any.whl", "w") as wheel:
        wheel.writestr("small.pth", "")
        wheel.writestr(info + "METADATA", "Metadata-Version: 2.1\\nName: small\\nVersion: 1\\n")
        wheel.writestr(info + "WHEEL", "Wheel-Version: 1.0\\nRoot-Is-Purelib: true\\n")
        wheel.writestr(info + "RECORD", "")
    return "small-1-py3-none-any.whl"
"""
PYPROJECT = """
[build-system]
requires = []
build-backend = "backend"
backend-path = ["."]
[project]
name = "small"
version = "1"
[tool.anything]
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "requirements").mkdir()
    locks = tuple(tmp_path / "requirements" / name for name in ("app.txt", "dev.txt"))
    for path in locks:
        path.write_text("# nothing is needed\n", "utf-8")
    (tmp_path / "backend.py").write_text(BACKEND, "utf-8")
    (tmp_path / "pyproject.toml").write_text(PYPROJECT, "utf-8")
    monkeypatch.setattr(dev, "ROOT", tmp_path)
    monkeypatch.setattr(dev, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(dev, "STAMP", tmp_path / ".venv" / "set-up.json")
    monkeypatch.setattr(dev, "LOCKS", locks)
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    return tmp_path


def test_set_up_installs_once_and_again_only_what_changed(project: Path) -> None:
    dev.prepare()
    assert any(project.glob(".venv/**/small-1.dist-info"))

    marker = project / ".venv" / "from the first time"
    marker.touch()
    first = dev.STAMP.stat().st_mtime_ns
    dev.prepare()
    assert dev.STAMP.stat().st_mtime_ns == first

    dev.LOCKS[0].write_text("# still nothing is needed\n", "utf-8")
    dev.prepare()
    assert dev.STAMP.stat().st_mtime_ns != first
    assert marker.exists()


def test_an_interrupted_set_up_starts_anew(project: Path) -> None:
    (project / ".venv" / "bin").mkdir(parents=True)
    half_made = project / ".venv" / "half made"
    half_made.touch()
    dev.prepare()
    assert not half_made.exists()
    assert dev.wanted().items() <= dev.installed().items()


def test_a_failed_set_up_says_what_to_do_and_is_not_taken_for_done(project: Path) -> None:
    dev.LOCKS[0].write_text("nowhere==1 --hash=sha256:" + "0" * 64 + "\n", "utf-8")
    with pytest.raises(dev.SetupError, match="connection"):
        dev.prepare()
    assert dev.installed() == {}


@pytest.mark.usefixtures("project")
def test_only_what_matters_to_the_set_up_counts_as_a_change() -> None:
    before = dev.wanted()
    declared = dev.ROOT / "pyproject.toml"
    declared.write_text(PYPROJECT + "setting = 1\n", "utf-8")
    assert dev.wanted() == before
    declared.write_text(PYPROJECT.replace('version = "1"', 'version = "2"'), "utf-8")
    assert dev.wanted()["project"] != before["project"]


def test_what_tests_start_finds_the_program_compiled(project: Path) -> None:
    for name in ("src/one.py", "tests/deeds.py", "tests/test_one.py"):
        (project / name).parent.mkdir(exist_ok=True)
        (project / name).touch()
    dev.prepare()
    dev.compile_ahead()
    compiled = {path.name.split(".")[0] for path in project.glob("*/__pycache__/*.pyc")}
    assert compiled == {"one", "deeds"}


def test_what_is_told_apart_by_its_place_is_there() -> None:
    assert [
        name for name in (*HEAVY, *STRETCHED_ANEW) if not (ROOT / "tests" / name).exists()
    ] == []


def test_an_older_python_can_parse_it() -> None:
    source = (ROOT / "dev.py").read_text("utf-8")
    ast.parse(source, feature_version=(3, 7))
    assert "from __future__" not in source.split('"""')[2]


def test_an_older_python_is_told_what_is_needed() -> None:
    script = (
        f"import sys; sys.version_info = (3, 9, 0); exec(open({str(ROOT / 'dev.py')!r}).read())"
    )
    result = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=False
    )
    assert result.returncode == 1
    assert "needs Python 3.11 or newer, and this one is 3.9" in result.stderr


def test_missing_libraries_are_named_as_packages() -> None:
    apt, dnf = dev.packages_of(["libEGL.so.1", "libglib-2.0.so.0", "libgthread-2.0.so.0"])
    assert apt == ["libegl1", "libglib2.0-0"]
    assert dnf == ["glib2", "libglvnd-egl"]


def test_where_nothing_may_be_installed_the_commands_are_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(dev.SetupError) as raised:
        dev.install_system_packages(["libegl1"], ["libglvnd-egl"], "Qt needs libEGL.so.1.")
    assert "sudo apt-get install libegl1" in str(raised.value)
    assert "sudo dnf install libglvnd-egl" in str(raised.value)


def test_what_the_loader_does_not_find_is_missing() -> None:
    listing = "\tlibEGL.so.1 => not found\n\tlibc.so.6 => /lib/libc.so.6 (0x00007f)\n"
    assert dev.unresolved(listing) == {"libEGL.so.1"}


def test_without_a_screen_the_demo_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(dev, "LINUX", True)
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    assert dev.main(["demo"]) == 1
    assert "there is no screen here" in capsys.readouterr().err


def test_what_follows_some_verbs_is_passed_on_as_it_stands() -> None:
    for verb in dev.PASSED_ON:
        options, rest = dev.parse([verb, "--json", "-h", "x", "--", "y"])
        assert options.verb == verb
        assert rest == ["--json", "-h", "x", "--", "y"]


@pytest.mark.parametrize("arguments", [[], ["demolish"], ["check", "--fast"], ["demo", "here"]])
def test_wrong_usage_is_status_two(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as raised:
        dev.main(arguments)
    assert raised.value.code == 2


def test_the_lock_is_whole_and_names_no_host() -> None:
    for name in ("app", "dev"):
        lock = (ROOT / "requirements" / f"{name}.txt").read_text("utf-8")
        pins = [line for line in lock.splitlines() if line and line[0] not in " #"]
        assert pins
        assert all("==" in pin and pin.endswith("\\") for pin in pins)
        assert "://" not in lock
        assert "index" not in lock
