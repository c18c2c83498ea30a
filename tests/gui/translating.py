"""Collects the window's texts into resources/translations/window.*.ts and compiles them.

What of Qt itself is seen stands in qt.*.ts, written by hand, where Qt is not translated.
`python -m tests.gui.translating` after texts changed, then translate what is unfinished in the
.ts files (Qt Linguist, or by hand) and run it again. A test keeps sources, .ts and .qm in step.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import PySide6

from ijm_desktop.gui.language import QT_LACKS

ROOT = Path(__file__).resolve().parents[2]
SOURCES = ROOT / "src" / "ijm_desktop" / "gui"
TRANSLATIONS = ROOT / "resources" / "translations"
LANGUAGES = {"en": ("-pluralonly",), "es": (), "km": ()}
"""English needs only its plurals spelled out. Khmer has one form for every number, but Qt's tools
ask for two: both say the same."""


def tool(name: str) -> Path:
    """Qt's own lupdate or lrelease, as it comes with PySide6."""
    folder = Path(PySide6.__file__).parent
    return next(path for path in (folder / name, folder / f"{name}.exe") if path.exists())


def collect(language: str, target: Path) -> None:
    """Brings `target`, a .ts file, in step with the sources."""
    files = sorted(str(path) for path in SOURCES.rglob("*.py"))
    run(
        tool("lupdate"),
        *LANGUAGES[language],
        "-locations",
        "none",
        "-no-obsolete",
        "-source-language",
        "en",
        "-target-language",
        language,
        *files,
        "-ts",
        str(target),
    )


def compile_file(source: Path, target: Path) -> None:
    run(tool("lrelease"), "-silent", str(source), "-qm", str(target))


def run(*command: str | Path) -> None:
    subprocess.run([str(part) for part in command], check=True, capture_output=True)  # noqa: S603


def main(_arguments: Sequence[str]) -> int:
    for language in LANGUAGES:
        ts = TRANSLATIONS / f"window.{language}.ts"
        collect(language, ts)
        compile_file(ts, ts.with_suffix(".qm"))
        unfinished = ts.read_text("utf-8").count('type="unfinished"')
        print(f"{ts.relative_to(ROOT)}: {unfinished} unfinished")
    for language in sorted(QT_LACKS):
        ts = TRANSLATIONS / f"qt.{language}.ts"
        compile_file(ts, ts.with_suffix(".qm"))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
