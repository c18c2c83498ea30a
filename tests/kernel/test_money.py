"""Money: exact, with its currency, typed as people write it."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ijm_desktop.kernel.money import CURRENCIES, CurrencyMissing, Money, MoneyMalformed, parse


@pytest.mark.parametrize(
    ("typed", "minor", "text"),
    [
        ("30000 INR", 3_000_000, "30000.00 INR"),
        ("INR 30,000", 3_000_000, "30000.00 INR"),
        ("inr30000.5", 3_000_050, "30000.50 INR"),
        ("₹1,50,000", 15_000_000, "150000.00 INR"),
        ("১,৫০,০০০ BDT", 15_000_000, "150000.00 BDT"),
        ("1.500,50 GTQ", 150_050, "1500.50 GTQ"),
        ("1.500 USD", 150_000, "1500.00 USD"),
        ("1 500.00 EUR", 150_000, "1500.00 EUR"),
        ("1\u202f500 EUR", 150_000, "1500.00 EUR"),
        ("1'500.00 CHF", 150_000, "1500.00 CHF"),
        ("0 THB", 0, "0.00 THB"),
        ("0,05 EUR", 5, "0.05 EUR"),
        ("45000 UGX", 45_000, "45000 UGX"),
        ("1,234.567 KWD", 1_234_567, "1234.567 KWD"),
        ("៛4000", 400_000, "4000.00 KHR"),
    ],
)
def test_what_is_read(typed: str, minor: int, text: str) -> None:
    read = parse(typed)
    assert (read.minor, read.text) == (minor, text)
    assert parse(read.text) == read


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "INR",
        "money",
        "30,00,0 INR",
        "1,2,3 USD",
        "1.50 UGX",
        "1.2345 USD",
        "-5 USD",
        "INR 5 USD",
        "1,000.000,00 USD",
        "9" * 16 + " USD",
        "1,500 200 EUR",
    ],
)
def test_what_is_no_money(typed: str) -> None:
    with pytest.raises(MoneyMalformed):
        parse(typed)


@pytest.mark.parametrize("typed", ["30,000", "$30", "30 ABC", "Rs 30", "3 €uro"])
def test_without_its_currency_an_amount_says_little(typed: str) -> None:
    with pytest.raises((CurrencyMissing, MoneyMalformed)):
        parse(typed)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("30000.00 INR", "INR 30,000.00"),
        ("1234567.00 INR", "INR 12,34,567.00"),
        ("1234567.00 USD", "USD 1,234,567.00"),
        ("999 UGX", "UGX 999"),
        ("0.05 EUR", "EUR 0.05"),
    ],
)
def test_what_people_read_is_grouped_as_in_its_country_and_can_be_typed_again(
    text: str, shown: str
) -> None:
    assert parse(text).shown("en") == shown
    assert parse(shown).text == text


@given(st.integers(0, 10**14), st.sampled_from(sorted(CURRENCIES)))
def test_written_and_shown_are_read_back(minor: int, currency: str) -> None:
    money = Money(minor, currency)
    assert parse(money.text) == money
    assert parse(money.shown("es")) == money


@given(st.text(max_size=20) | st.from_regex(r"[\d.,' ]{1,12} ?[A-Za-z]{0,3}", fullmatch=True))
def test_anything_typed_is_read_or_refused_by_code(typed: str) -> None:
    with suppress(MoneyMalformed, CurrencyMissing):
        read = parse(typed)
        assert parse(read.text) == read
