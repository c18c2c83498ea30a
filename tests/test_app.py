"""The start of the window."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from ijm_desktop import app
from ijm_desktop.kernel import cover


def test_a_mistake_is_reported_without_what_it_quotes(capsys: pytest.CaptureFixture[str]) -> None:
    quoted = "kept to oneself"
    try:
        raise KeyError(quoted)
    except KeyError as error:
        app.report(type(error), error, error.__traceback__)
    said = capsys.readouterr().err
    assert "KeyError" in said
    assert "test_app.py" in said
    assert "kept to oneself" not in said


def test_a_frozen_build_names_no_module(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    try:
        raise KeyError("a name somebody wrote")
    except KeyError as error:
        app.report(type(error), error, error.__traceback__)
    assert capsys.readouterr().err == "KeyError\n"


def test_the_work_lies_under_the_covers_name() -> None:
    folder = app.default_folder()
    assert cover.current().folder in folder.parts
    assert "ijm" not in str(folder).lower().removeprefix(str(Path.home()).lower())
