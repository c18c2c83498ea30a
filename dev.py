#!/usr/bin/env python3
"""The one entry for developers: set-up, demo, tests, checks, builds.

Standard library only, on Windows, macOS and Linux. Every verb does the set-up it needs first; when
nothing changed that costs some milliseconds and no network. `.venv/set-up.json` says what was
installed; it is removed before anything is changed and written last, so a set-up that was
interrupted is noticed and started anew.
"""

from __future__ import annotations

import sys

if sys.version_info < (3, 11):
    import shutil as _shutil

    _newer = [
        n for n in ("python3.14", "python3.13", "python3.12", "python3.11") if _shutil.which(n)
    ]
    _advice = "Run: {} dev.py".format(_newer[0]) if _newer else "Install Python 3.11 or newer."
    sys.exit(
        "This needs Python 3.11 or newer, and this is {}.{}. {}".format(
            *sys.version_info[:2], _advice
        )
    )

import argparse
import contextlib
import hashlib
import json
import os
import platform
import shutil
import subprocess
import tomllib
import venv
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
STAMP = VENV / "set-up.json"
LOCKS = (ROOT / "requirements" / "app.txt", ROOT / "requirements" / "dev.txt")
WINDOWS = sys.platform == "win32"
LINUX = sys.platform.startswith("linux")

# Shared library, Debian's package, Fedora's package: all that Qt's wheels leave to the system.
QT_LIBRARIES = """
libEGL.so.1 libegl1 libglvnd-egl
libGL.so.1 libgl1 libglvnd-glx
libGLX.so.0 libglx0 libglvnd-glx
libOpenGL.so.0 libopengl0 libglvnd-opengl
libICE.so.6 libice6 libICE
libSM.so.6 libsm6 libSM
libX11.so.6 libx11-6 libX11
libX11-xcb.so.1 libx11-xcb1 libX11-xcb
libdbus-1.so.3 libdbus-1-3 dbus-libs
libfontconfig.so.1 libfontconfig1 fontconfig
libfreetype.so.6 libfreetype6 freetype
libglib-2.0.so.0 libglib2.0-0 glib2
libgthread-2.0.so.0 libglib2.0-0 glib2
libxcb.so.1 libxcb1 libxcb
libxcb-cursor.so.0 libxcb-cursor0 xcb-util-cursor
libxcb-glx.so.0 libxcb-glx0 libxcb
libxcb-icccm.so.4 libxcb-icccm4 xcb-util-wm
libxcb-image.so.0 libxcb-image0 xcb-util-image
libxcb-keysyms.so.1 libxcb-keysyms1 xcb-util-keysyms
libxcb-randr.so.0 libxcb-randr0 libxcb
libxcb-render-util.so.0 libxcb-render-util0 xcb-util-renderutil
libxcb-render.so.0 libxcb-render0 libxcb
libxcb-shape.so.0 libxcb-shape0 libxcb
libxcb-shm.so.0 libxcb-shm0 libxcb
libxcb-sync.so.1 libxcb-sync1 libxcb
libxcb-util.so.1 libxcb-util1 xcb-util
libxcb-xfixes.so.0 libxcb-xfixes0 libxcb
libxcb-xinerama.so.0 libxcb-xinerama0 libxcb
libxcb-xkb.so.1 libxcb-xkb1 libxcb
libxkbcommon-x11.so.0 libxkbcommon-x11-0 libxkbcommon-x11
libxkbcommon.so.0 libxkbcommon0 libxkbcommon
"""
QT_CORE = ("QtWidgets.abi3.so", "QtSvg.abi3.so", "Qt/plugins/platforms/libqoffscreen.so")
QT_WINDOW = ("Qt/plugins/platforms/libqxcb.so",)


class SetupError(Exception):
    """The text is for the person at the terminal: what is wrong, and the next step."""


def interpreter() -> Path:
    return VENV / ("Scripts/python.exe" if WINDOWS else "bin/python")


def run(*command: str | Path, env: Mapping[str, str] | None = None) -> int:
    """Run in the project's folder, output straight to the terminal; returns the exit status."""
    return subprocess.call(
        [str(part) for part in command], cwd=ROOT, env={**os.environ, **(env or {})}
    )


# --- set-up -------------------------------------------------------------------------------------


def wanted() -> dict[str, str]:
    """What an up-to-date `.venv` was made from, by part."""
    lock = hashlib.sha256(b"\0".join(path.read_bytes() for path in LOCKS))
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    project = json.dumps([declared["project"], declared["build-system"]], sort_keys=True)
    return {
        "place": str(ROOT),
        "python": f"{platform.python_implementation()} {platform.python_version()}",
        "lock": lock.hexdigest(),
        "project": hashlib.sha256(project.encode()).hexdigest(),
    }


def installed() -> dict[str, str]:
    """What the present `.venv` was made from; empty when there is none that was finished."""
    try:
        stamp: dict[str, str] = json.loads(STAMP.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp if interpreter().exists() else {}


@contextlib.contextmanager
def alone() -> Iterator[None]:
    """Hold off a second set-up of the same folder until this one is through."""
    with (ROOT / ".venv.lock").open("ab") as handle:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(handle.fileno(), msvcrt.LK_LOCK, 1)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX)
        yield


def pip(*arguments: str | Path) -> None:
    if run(interpreter(), "-m", "pip", "--disable-pip-version-check", "install", *arguments):
        raise SetupError(
            "Installing the libraries failed (see above). The first set-up needs a connection to "
            "a package index; when it is back, run the same command again."
        )


def make_venv() -> None:
    if VENV.exists():
        shutil.rmtree(VENV)
    if subprocess.call([sys.executable, "-c", "import ensurepip"], stderr=subprocess.DEVNULL):
        install_system_packages(
            ["python3-venv"], ["python3-pip"], "Python's venv module is missing."
        )
    print("Making .venv", flush=True)
    venv.create(VENV, with_pip=True)


def set_up(window: bool = False) -> None:
    """Bring `.venv` in line with the lock and the project, and see that Qt loads."""
    want = wanted()
    have = installed()
    if all(have.get(key) == value for key, value in want.items()) and (
        have.get("qt") == "window" or (have.get("qt") == "core" and not window)
    ):
        return
    with alone():
        have = installed()
        STAMP.unlink(missing_ok=True)
        if any(have.get(key) != want[key] for key in ("place", "python")):
            make_venv()
            have = {}
        if have.get("lock") != want["lock"]:
            locks = [part for path in LOCKS for part in ("-r", path)]
            pip("--quiet", "--require-hashes", "--only-binary=:all:", *locks)
        if have.get("project") != want["project"]:
            pip("--quiet", "--no-deps", "--no-build-isolation", "--editable", ROOT)
        qt = "window" if window or have.get("qt") == "window" else "core"
        STAMP.write_text(json.dumps({**want, "qt": ""}), "utf-8")
        check_qt(window=qt == "window")
        STAMP.write_text(json.dumps({**want, "qt": qt}), "utf-8")


# --- the system's part of Qt --------------------------------------------------------------------


def missing_libraries(files: Sequence[str]) -> list[str]:
    """Names of the shared libraries that Qt's files ask for and the system does not have."""
    folder = next(VENV.glob("lib/python3*/site-packages/PySide6"))
    found: set[str] = set()
    for name in files:
        listing = subprocess.run(
            ["ldd", str(folder / name)], capture_output=True, text=True, check=False
        )
        found.update(line.split()[0] for line in listing.stdout.splitlines() if "not found" in line)
    return sorted(found)


def install_system_packages(apt: Sequence[str], dnf: Sequence[str], why: str) -> None:
    """Install where we may without asking for a password; else say exactly what to run."""
    commands = {
        "apt-get": ["apt-get", "install", "-y", "--no-install-recommends", *apt],
        "dnf": ["dnf", "install", "-y", *dnf],
    }
    tool = next((name for name in commands if shutil.which(name)), None)
    prefix = elevation()
    if tool is None or prefix is None:
        raise SetupError(
            f"{why}\n  Debian, Ubuntu:  sudo apt-get install {' '.join(apt)}\n"
            f"  Fedora, RHEL:    sudo dnf install {' '.join(dnf)}\nThen run the same command again."
        )
    print(f"{why} Installing: {' '.join(apt if tool == 'apt-get' else dnf)}", flush=True)
    if tool == "apt-get":
        run(*prefix, "apt-get", "update", "-q")
    if run(*prefix, *commands[tool], env={"DEBIAN_FRONTEND": "noninteractive"}):
        raise SetupError(f"{why} Installing them failed: see above, then run the same again.")


def elevation() -> list[str] | None:
    """The words to put before a command to run it as root; None when it takes a password."""
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") and subprocess.call(["sudo", "-n", "true"], stderr=-3) == 0:
        return ["sudo", "-n"]
    return None


def check_qt(window: bool) -> None:
    """Have Qt's libraries load, installing what is missing where that is allowed."""
    if LINUX:
        missing = missing_libraries(QT_CORE + (QT_WINDOW if window else ()))
        if missing:
            table = {row.split()[0]: row.split()[1:] for row in QT_LIBRARIES.split("\n") if row}
            packages = [table.get(name, [name, name]) for name in missing]
            install_system_packages(
                sorted({apt for apt, _ in packages}),
                sorted({dnf for _, dnf in packages}),
                f"Qt needs system libraries that are missing: {', '.join(missing)}.",
            )
    trial = "import PySide6.QtWidgets as w, PySide6.QtSvg; w.QApplication([])"
    if run(interpreter(), "-c", trial, env={"QT_QPA_PLATFORM": "offscreen"}):
        raise SetupError("Qt does not start: the lines above name what it lacks.")


def check_screen() -> None:
    if LINUX and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        raise SetupError(
            "There is no screen here: neither DISPLAY nor WAYLAND_DISPLAY is set. Run the demo "
            "from a desktop session, or run the tests, which need none: python3 dev.py test"
        )


# --- the verbs ----------------------------------------------------------------------------------


def demo_folder() -> Path:
    """Where the training organisation lives unless --dir says otherwise."""
    if WINDOWS:
        data = Path(os.environ.get("LOCALAPPDATA", Path.home() / "AppData" / "Local"))
    elif sys.platform == "darwin":
        data = Path.home() / "Library" / "Application Support"
    else:
        data = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    cover = json.loads((ROOT / "resources" / "cover.json").read_text("utf-8"))
    return data / f"{cover['folder']}-training"


def demo(folder: Path | None) -> int:
    check_screen()
    return run(interpreter(), "-m", "ijm_desktop", "--demo", folder or demo_folder())


def pytest(*arguments: str, **env: str) -> int:
    return run(
        interpreter(), "-m", "pytest", *arguments, env={"QT_QPA_PLATFORM": "offscreen", **env}
    )


def check() -> int:
    """Run every check to its end, so that one run shows all there is to mend."""
    scripts = interpreter().parent
    checks: dict[str, list[str | Path]] = {
        "ruff check": [scripts / "ruff", "check"],
        "ruff format": [scripts / "ruff", "format", "--check"],
        "mypy": [scripts / "mypy"],
        "import contracts": [scripts / "lint-imports"],
    }
    failed = []
    for name, command in checks.items():
        print(f"== {name}", flush=True)
        if run(*command):
            failed.append(name)
    print(f"Failed: {', '.join(failed)}" if failed else "All checks passed")
    return 1 if failed else 0


def freeze() -> int:
    places = ["--distpath", ROOT / "dist", "--workpath", ROOT / "build"]
    return run(
        interpreter(), "-m", "PyInstaller", "--noconfirm", "--log-level=WARN", *places, "build.spec"
    )


def parse(arguments: Sequence[str]) -> tuple[argparse.Namespace, list[str]]:
    parser = argparse.ArgumentParser(
        prog="dev.py",
        description="Set-up, demo, tests and builds. Every verb does the set-up first.",
    )
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="VERB")
    verbs.add_parser("setup", help="make .venv from the lock; the other verbs do it by themselves")
    demo_verb = verbs.add_parser("demo", help="open the app on a training organisation")
    demo_verb.add_argument("--dir", type=Path, help="where the training organisation is kept")
    for name, text in (
        ("test", "run the tests without a screen; what follows goes to pytest"),
        ("check", "linters, types and import contracts"),
        ("deep", "the long tests, with large budgets; what follows goes to pytest"),
        ("screenshots", "a picture of every page"),
        ("freeze", "the one-folder build, into dist/"),
        ("ijm", "the command line; what follows goes to it"),
    ):
        verbs.add_parser(name, help=text, add_help=name in {"check", "freeze"})
    options, rest = parser.parse_known_args(arguments)
    if rest and options.verb in {"setup", "demo", "check", "freeze"}:
        parser.error(f"{options.verb} does not take: {' '.join(rest)}")
    return options, rest


def main(arguments: Sequence[str]) -> int:
    options, rest = parse(arguments)
    try:
        set_up(window=options.verb == "demo")
        match options.verb:
            case "demo":
                return demo(options.dir)
            case "test":
                return pytest(*rest)
            case "check":
                return check()
            case "deep":
                steps = os.environ.get("IJM_DEEP_STEPS", "400")
                return pytest("-m", "deep", *rest, IJM_DEEP_STEPS=steps)
            case "screenshots":
                offscreen = {"QT_QPA_PLATFORM": "offscreen"}
                return run(interpreter(), "-m", "tests.gui.screenshots", *rest, env=offscreen)
            case "freeze":
                return freeze()
            case "ijm":
                return run(interpreter(), "-m", "ijm_desktop.cli", *rest)
            case _:
                print("Ready. Next: python3 dev.py demo, or python3 dev.py test")
                return 0
    except SetupError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
