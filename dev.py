#!/usr/bin/env python3
"""The one entry for developers: set-up, demo, tests, checks, builds.

Standard library only, on Windows, macOS and Linux. Every verb does the set-up it needs first; when
nothing changed that costs some milliseconds and no network. `.venv/set-up.json` says what was
installed; it is removed before anything is changed and written last, so a set-up that was
interrupted is noticed and started anew. Older Pythons must be able to parse it, to be told what is
needed: no `match`, no import from `__future__`.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - this file is also started by what people have
    import shutil as _shutil

    _found = [n for n in ("3.14", "3.13", "3.12", "3.11") if _shutil.which("python" + n)]
    sys.exit(
        "error: this needs Python 3.11 or newer, and this one is {}.{}. {}".format(
            sys.version_info[0],
            sys.version_info[1],
            f"Run: python{_found[0]} dev.py" if _found else "Install a newer Python and try again.",
        )
    )

import argparse
import contextlib
import ctypes
import hashlib
import json
import os
import platform
import shutil
import subprocess
import sysconfig
import tomllib
import venv
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
STAMP = VENV / "set-up.json"
LOCKS = tuple(ROOT / "requirements" / f"{name}.txt" for name in ("app", "hub", "dev"))
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
libwayland-client.so.0 libwayland-client0 libwayland-client
libwayland-cursor.so.0 libwayland-cursor0 libwayland-cursor
libwayland-egl.so.1 libwayland-egl1 libwayland-egl
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
QT_WINDOW = ("Qt/plugins/platforms/libqxcb.so", "Qt/plugins/platforms/libqwayland.so")
# Qt warns where the locale is not UTF-8, and its warnings fail tests.
OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen", **({"LC_ALL": "C.UTF-8"} if LINUX else {})}
# The whole set, the heaviest first (tests/conftest.py), by two for each core: many tests wait for a
# network, a disk or a process more than they work. What somebody asks for by name runs as they ask.
AT_ONCE = 2 * (os.cpu_count() or 1)
ALL_AT_ONCE = ("-n", str(AT_ONCE), "--dist", "loadfile", "--no-loadscope-reorder")
# Bytecode is kept between runs of tests, whatever the person's own settings say.
TESTED = {"PYTHONDONTWRITEBYTECODE": ""}
PASSED_ON = {
    "test": "run the tests without a screen; what follows goes to pytest",
    "deep": "run the long tests with large budgets; what follows goes to pytest",
    "mutate": "see whether a test notices each small change to the journal; --module, --sample",
    "screenshots": "make pictures of every page; --out, --guide DIR, --way THEME LANGUAGE SIZE",
    "bench": "measure: exchange, beside (others), save, vault, blob, lists, pages, window",
    "ijm": "the app's own command line; what follows goes to it",
}


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
            while True:
                with contextlib.suppress(OSError):  # it gives up after ten seconds
                    msvcrt.locking(handle.fileno(), msvcrt.LK_LOCK, 1)
                    break
        else:
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield


def pip(*arguments: str | Path) -> None:
    command = ("-m", "pip", "--disable-pip-version-check", "--no-input", "install", "--quiet")
    if run(interpreter(), *command, *arguments):
        raise SetupError(
            "installing the libraries failed (see above). Set-up needs a connection to a package "
            "index, the first time and when the lock changed; run the same command again then."
        )


def make_venv() -> None:
    if subprocess.call([sys.executable, "-c", "import ensurepip"], stderr=subprocess.DEVNULL):
        install_system_packages(
            [f"python3.{sys.version_info[1]}-venv"], ["python3-pip"], "Python's venv is missing."
        )
    print("Making .venv; the first time takes a minute or two", flush=True)
    try:
        if VENV.exists():
            shutil.rmtree(VENV)
        venv.create(VENV, with_pip=True, symlinks=not WINDOWS)
    except (OSError, subprocess.CalledProcessError) as error:
        raise SetupError(
            f".venv could not be made ({error}). Close what runs from it, see that the disk has "
            "room, and run the same command again."
        ) from error


def prepare() -> dict[str, str]:
    """Bring `.venv` in line with the lock and the project; returns the stamp."""
    want = wanted()
    with alone():
        have = installed()
        if want.items() <= have.items():
            return have
        STAMP.unlink(missing_ok=True)
        if any(have.get(part) != want[part] for part in ("place", "python")):
            make_venv()
            have = {}
        if have.get("lock") != want["lock"]:
            locks = [part for path in LOCKS for part in ("-r", path)]
            pip("--require-hashes", "--only-binary=:all:", *locks)
        if have.get("project") != want["project"]:
            pip("--no-deps", "--no-build-isolation", "--editable", ROOT)
        STAMP.write_text(json.dumps(want), "utf-8")
        return want


def set_up(window: bool = False) -> None:
    """What every verb starts with; `window` when Qt must be able to open a real one."""
    have = installed()
    stamp = have if wanted().items() <= have.items() else prepare()
    qt = "window" if window else "screenless"
    if stamp.get("qt") not in {qt, "window"}:
        check_qt(window)
        STAMP.write_text(json.dumps({**stamp, "qt": qt}), "utf-8")


# --- the system's part of Qt --------------------------------------------------------------------


def missing_libraries(files: Sequence[str]) -> list[str]:
    """Names of the shared libraries that Qt's files ask for and the system does not have."""
    folder = next(VENV.glob("lib/python3*/site-packages/PySide6"))
    found: set[str] = set()
    for name in files:
        listing = subprocess.run(
            ["ldd", str(folder / name)], capture_output=True, text=True, check=False
        ).stdout
        found |= unresolved(listing)
    return sorted(found)


def unresolved(listing: str) -> set[str]:
    """The libraries that `ldd` lists without a place."""
    return {line.split()[0] for line in listing.splitlines() if line.endswith("=> not found")}


def packages_of(libraries: Sequence[str]) -> tuple[list[str], list[str]]:
    """The Debian and the Fedora packages that hold these shared libraries."""
    rows = (row.split() for row in QT_LIBRARIES.strip().splitlines())
    table = {library: (apt, dnf) for library, apt, dnf in rows}
    pairs = [table.get(name, (name, name)) for name in libraries]
    return sorted({apt for apt, _ in pairs}), sorted({dnf for _, dnf in pairs})


def install_system_packages(apt: Sequence[str], dnf: Sequence[str], why: str) -> None:
    """Install where that takes no password; else raise with the exact commands."""
    tools = {
        "apt-get": ["apt-get", "install", "--yes", "--no-install-recommends", *apt],
        "dnf": ["dnf", "install", "--assumeyes", *dnf],
    }
    tool = next((name for name in tools if shutil.which(name)), None)
    prefix = elevation() if tool else None
    if tool is None or prefix is None:
        raise SetupError(
            f"{why} Install what is missing, then run the same command again:\n"
            f"  Debian, Ubuntu:  sudo apt-get install {' '.join(apt)}\n"
            f"  Fedora, RHEL:    sudo dnf install {' '.join(dnf)}"
        )
    print(f"{why} Installing it: {' '.join(apt if tool == 'apt-get' else dnf)}", flush=True)
    quiet = {"DEBIAN_FRONTEND": "noninteractive"}
    if tool == "apt-get":
        run(*prefix, "apt-get", "update", "--quiet", env=quiet)
    if run(*prefix, *tools[tool], env=quiet):
        raise SetupError(f"{why} Installing it failed: see above, then run the same again.")


def elevation() -> list[str] | None:
    """The words that make a command run as root; None when that would ask for a password."""
    if sys.platform != "win32" and os.geteuid() == 0:
        return []
    silent = subprocess.DEVNULL
    if shutil.which("sudo") and not subprocess.call(["sudo", "-n", "true"], stderr=silent):
        return ["sudo", "-n"]
    return None


def check_qt(window: bool) -> None:
    """Have Qt's libraries load, installing what is missing where that is allowed."""
    if LINUX:
        missing = missing_libraries(QT_CORE + (QT_WINDOW if window else ()))
        if missing:
            why = f"Qt needs system libraries that are not here: {', '.join(missing)}."
            install_system_packages(*packages_of(missing), why)
    trial = "import PySide6.QtSvg, PySide6.QtWidgets as widgets; widgets.QApplication([])"
    if offscreen("-c", trial):
        raise SetupError("Qt does not start: the lines above name what it lacks.")


def check_screen() -> None:
    if LINUX and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        raise SetupError(
            "there is no screen here: neither DISPLAY nor WAYLAND_DISPLAY is set. Run the demo "
            "from a desktop session; the tests need none: python3 dev.py test"
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


def offscreen(*command: str | Path, env: Mapping[str, str] | None = None) -> int:
    """Run the virtual environment's Python, with Qt drawing into memory."""
    return run(interpreter(), *command, env={**OFFSCREEN, **(env or {})})


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
    print(f"Failed: {', '.join(failed)}" if failed else "All checks passed", flush=True)
    return 1 if failed else 0


def check_freezing() -> None:
    """PyInstaller takes the system's objdump, and Python as a shared library, into the build."""
    name = sysconfig.get_config_var("INSTSONAME") or ""
    shared = Path(sysconfig.get_config_var("LIBDIR") or "") / name
    apt, dnf = [], []
    if not shutil.which("objdump"):
        apt, dnf = ["binutils"], ["binutils"]
    if not shared.is_file():
        try:
            ctypes.CDLL(name)
        except OSError:
            apt, dnf = [*apt, f"libpython3.{sys.version_info[1]}"], [*dnf, "python3-libs"]
    if apt:
        install_system_packages(apt, dnf, "PyInstaller needs objdump and a shared libpython.")


def check_tracer() -> None:
    """The tests that kill the app at a write need strace. Where it cannot be had, they alone fail,
    and say so."""
    if LINUX and not shutil.which("strace"):
        with contextlib.suppress(SetupError):
            install_system_packages(["strace"], ["strace"], "Some tests need strace.")


def compile_ahead() -> None:
    """The hundreds of processes that tests start write no bytecode, so that their writes can be
    counted; each would compile the whole program anew."""
    run(interpreter(), "-m", "compileall", "-q", "-x", r"[/\\]test_", "src", "tests")


def freeze() -> int:
    if LINUX:
        check_freezing()
    places: list[str | Path] = ["--distpath", ROOT / "dist", "--workpath", ROOT / "build"]
    return offscreen(
        "-m", "PyInstaller", "--noconfirm", "--log-level=ERROR", *places, ROOT / "build.spec"
    )


def parse(arguments: Sequence[str]) -> tuple[argparse.Namespace, list[str]]:
    """The verb with its own options, and what is passed on to another program as it stands."""
    parser = argparse.ArgumentParser(
        prog="dev.py", description="Every verb does the set-up it needs first."
    )
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="VERB")
    verbs.add_parser("setup", help="make .venv from the lock, and no more")
    demo = verbs.add_parser("demo", help="open the app on a training organisation")
    demo.add_argument("--dir", type=Path, help="where the training organisation is kept")
    verbs.add_parser("check", help="run the linters, the types and the import contracts")
    verbs.add_parser("freeze", help="make the one-folder build in dist/")
    for verb, text in PASSED_ON.items():
        verbs.add_parser(verb, help=text)
    passes = bool(arguments) and arguments[0] in PASSED_ON
    return parser.parse_args(arguments[:1] if passes else arguments), list(
        arguments[1:] if passes else []
    )


def perform(options: argparse.Namespace, rest: Sequence[str]) -> int:
    if options.verb == "demo":
        check_screen()
    set_up(window=options.verb in {"demo", "freeze"})
    if options.verb in {"test", "deep"}:
        check_tracer()
        compile_ahead()
    steps = os.environ.get("IJM_DEEP_STEPS", "400")
    deeds: dict[str, Callable[[], int]] = {
        "setup": ready,
        "demo": lambda: run(
            interpreter(), "-m", "ijm_desktop", "--demo", options.dir or demo_folder()
        ),
        "test": lambda: offscreen("-m", "pytest", *(rest or ALL_AT_ONCE), env=TESTED),
        "deep": lambda: offscreen(
            # Sets in one order each time, so that a failure can be run again.
            *("-m", "pytest", "-m", "deep", *rest),
            env={**TESTED, "IJM_DEEP_STEPS": steps, "PYTHONHASHSEED": "0"},
        ),
        "mutate": lambda: run(interpreter(), "-m", "tests.mutating", *rest),
        "screenshots": lambda: offscreen("-m", "tests.gui.screenshots", *rest),
        "bench": lambda: run(
            interpreter(), "-m", f"benchmarks.{(rest or ['exchange'])[0]}", *rest[1:]
        ),
        "ijm": lambda: subprocess.call([str(interpreter().parent / "ijm"), *rest]),
        "check": check,
        "freeze": freeze,
    }
    return deeds[options.verb]()


def ready() -> int:
    print("Ready. Next: python3 dev.py demo, or python3 dev.py test")
    return 0


def main(arguments: Sequence[str]) -> int:
    options, rest = parse(arguments)
    try:
        return perform(options, rest)
    except SetupError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
