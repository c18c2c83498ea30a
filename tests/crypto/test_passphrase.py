"""Passphrases: Argon2id as others compute it, at a price that no file and no machine can break."""

from __future__ import annotations

import json
import subprocess
import sys
import unicodedata
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ijm_desktop.crypto.errors import KdfParametersRefused
from ijm_desktop.crypto.passphrase import (
    CEILING,
    FLOOR,
    Parameters,
    check_parameters,
    clearly_weaker,
    measured,
    prepared,
    stretch,
)

# `stretched` was computed with argon2-cffi's reference implementation, too.
GOLDEN = json.loads((Path(__file__).parent / "golden.json").read_text(encoding="utf-8"))
SALT = bytes(range(16))
MIB = 1024


def test_the_answer_is_the_reference_implementations() -> None:
    stored = GOLDEN["stretched"]
    parameters = Parameters(stored["memory_kib"], stored["passes"], stored["lanes"])
    output = stretch(stored["passphrase"], bytes.fromhex(stored["salt"]), parameters)
    assert output.hex() == stored["output"]
    assert len(output) == 64


def test_passphrase_salt_and_parameters_all_matter() -> None:
    dearer = Parameters(FLOOR.memory_kib, FLOOR.passes + 1, FLOOR.lanes)
    outputs = {
        stretch("passphrase", SALT, FLOOR),
        stretch("Passphrase", SALT, FLOOR),
        stretch("passphrase", bytes(16), FLOOR),
        stretch("passphrase", SALT, dearer),
    }
    assert len(outputs) == 4


def test_the_floor_is_rfc_9106s_second_choice() -> None:
    assert Parameters(memory_kib=65536, passes=3, lanes=4) == FLOOR


@pytest.mark.parametrize(
    "hostile",
    [
        Parameters(65535, 3, 4),
        Parameters(65536, 2, 4),
        Parameters(65536, 3, 3),
        Parameters(65536, 0, 4),
        Parameters(-1, -1, -1),
        Parameters(CEILING.memory_kib + 1, 3, 4),
        Parameters(65536, CEILING.passes + 1, 4),
        Parameters(65536, 3, CEILING.lanes + 1),
        Parameters(2**31, 2**31, 2**24),
        CEILING,
    ],
)
def test_a_key_file_cannot_ask_for_too_little_or_too_much(hostile: Parameters) -> None:
    with pytest.raises(KdfParametersRefused) as refused:
        stretch("passphrase", SALT, hostile)
    assert refused.value.code == "KDF_PARAMETERS"


@pytest.mark.parametrize(
    "dear", [FLOOR, Parameters(4096 * MIB, 4, 4), Parameters(256 * MIB, 64, 4)]
)
def test_what_a_strong_machine_may_choose_is_allowed(dear: Parameters) -> None:
    check_parameters(dear)


if sys.platform == "linux":  # the only one where a process can be held to less memory

    def test_too_little_memory_is_said_plainly() -> None:
        """In a process of its own, whose address space is held under what is asked for."""
        child = (
            "import resource\n"
            "from ijm_desktop.crypto.errors import MemoryShort\n"
            "from ijm_desktop.crypto.passphrase import Parameters, stretch\n"
            "resource.setrlimit(resource.RLIMIT_AS, (2**31, 2**31))\n"
            "try:\n"
            "    stretch('passphrase', bytes(16), Parameters(4 * 2**20, 3, 4))\n"
            "except MemoryShort as error:\n"
            "    print(error.code, error)\n"
        )
        run = subprocess.run(  # noqa: S603 - this interpreter, the lines above
            [sys.executable, "-c", child], capture_output=True, text=True, check=True
        )
        assert run.stdout.startswith("MEMORY_SHORT There is not enough free memory")
        assert "4096 MiB" in run.stdout


@pytest.mark.parametrize("length", [0, 15, 17])
def test_a_salt_of_another_length_is_refused(length: int) -> None:
    with pytest.raises(ValueError, match="16 bytes"):
        stretch("passphrase", bytes(length), FLOOR)


@pytest.mark.parametrize(
    ("typed", "same"),
    [
        ("cafe\u0301", "caf\u00e9"),  # a composed and a combining accent
        ("\u1112\u1161\u11ab", "\ud55c"),  # jamo and syllable
        ("a\u00a0b", "a b"),  # no-break space
        ("a\u3000b", "a b"),  # ideographic space
        ("\u2003", " "),
    ],
)
def test_what_looks_the_same_is_the_same(typed: str, same: str) -> None:
    assert prepared(typed) == prepared(same) == same.encode()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Pass", "pass"),
        ("\uff50ass", "pass"),  # full width
        ("\ufb01ne", "fine"),  # a ligature
        ("a b", "ab"),
        (" a", "a"),
        ("", " "),
        ("2", "\u00b2"),
    ],
)
def test_what_differs_stays_different(one: str, other: str) -> None:
    assert prepared(one) != prepared(other)


@given(st.text(st.characters()))
def test_any_text_has_bytes_and_its_normal_forms_share_them(text: str) -> None:
    assert prepared(text) == prepared(unicodedata.normalize("NFD", text))
    assert prepared(text) == prepared(prepared(text).decode("utf-8", "surrogatepass"))


def test_even_half_a_surrogate_has_bytes() -> None:
    assert prepared("\ud800") != prepared("\ud801")


def taking(*seconds: float) -> Callable[[], float]:
    """A clock by which each trial takes the next of `seconds`."""
    now = 0.0
    waiting = list(seconds)
    begun = False

    def clock() -> float:
        nonlocal now, begun
        if begun:
            now += waiting.pop(0)
        begun = not begun
        return now

    return clock


@pytest.mark.parametrize(
    ("seconds", "available_kib", "expected"),
    [
        ([1.0], 8192 * MIB, Parameters(256 * MIB, 3, 4)),
        ([0.5], 256 * MIB, Parameters(256 * MIB, 6, 4)),
        ([0.5], 256 * MIB - 1, Parameters(128 * MIB, 6, 4)),
        ([1.0], 100 * MIB, Parameters(64 * MIB, 3, 4)),
        ([1.0], 0, Parameters(64 * MIB, 3, 4)),
        ([4.0, 2.0, 1.0], 8192 * MIB, Parameters(64 * MIB, 3, 4)),
        ([2.0, 0.9], 8192 * MIB, Parameters(128 * MIB, 3, 4)),
        ([60.0], 64 * MIB, Parameters(64 * MIB, 3, 4)),
        ([0.0], 64 * MIB, Parameters(64 * MIB, 16, 4)),
    ],
)
def test_parameters_follow_the_machine(
    seconds: list[float], available_kib: int, expected: Parameters
) -> None:
    parameters = measured(taking(*seconds), available_kib)
    assert parameters == expected
    check_parameters(parameters)


def test_two_derivations_at_once_wait_for_each_other() -> None:
    """The library refuses the second as if memory were short."""
    with ThreadPoolExecutor(4) as pool:
        outputs = list(pool.map(lambda _: stretch("passphrase", SALT, FLOOR), range(4)))
    assert set(outputs) == {stretch("passphrase", SALT, FLOOR)}


@pytest.mark.parametrize(
    ("now", "worth_it"),
    [
        (FLOOR, False),
        (Parameters(64 * MIB, 4, 4), False),
        (Parameters(64 * MIB, 5, 4), True),
        (Parameters(256 * MIB, 3, 4), True),
    ],
)
def test_a_price_is_raised_only_for_a_clear_margin(now: Parameters, worth_it: bool) -> None:
    assert clearly_weaker(FLOOR, now) is worth_it


def test_memory_is_never_given_up_for_passes() -> None:
    assert not clearly_weaker(Parameters(256 * MIB, 3, 4), Parameters(128 * MIB, 16, 4))
