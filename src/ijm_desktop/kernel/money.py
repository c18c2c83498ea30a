"""Money: a whole number of the currency's smallest unit, and the currency (ISO 4217).

Stored as `30000.00 INR`, with exactly the decimals that the currency has, so that it reads the same
whichever program reads it; nothing here is ever a float. Typed as people write it: with a sign,
grouped by thousands or by lakhs, with a decimal comma or point.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ijm_desktop.kernel.digits import ascii_digits
from ijm_desktop.kernel.errors import AppError


def _codes(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


CURRENCIES = _codes(
    """
    AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN
    BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS
    GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW
    KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD
    NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD
    SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES
    VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWL
    """
)
_DECIMALS = {
    **dict.fromkeys(_codes("BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF"), 0),
    **dict.fromkeys(_codes("BHD IQD JOD KWD LYD OMR TND"), 3),
}
_SIGNS = {"₹": "INR", "฿": "THB", "៛": "KHR", "₱": "PHP", "৳": "BDT", "€": "EUR", "£": "GBP"}
"""Signs of one currency only: `$` and `Rs` are of many."""
_BY_LAKHS = frozenset({"BDT", "INR", "NPR", "PKR"})
_MOST_DIGITS = 15

_TYPED = re.compile(
    r"(?P<before>[A-Za-z]{3}|\D)? ?(?P<number>\d[\d.,' \u00a0\u202f]*?) ?(?P<after>[A-Za-z]{3}|\D)?"
)
_GROUPED = re.compile(r"\d{1,3}(?P<by>[.,' ])(?:\d{2,3}(?P=by))*\d{3}")


class MoneyMalformed(AppError):
    code = "MONEY_MALFORMED"
    sentence = "This is not an amount of money. Write it like 30,000 INR or 150.50 USD."


class CurrencyMissing(AppError):
    code = "CURRENCY_MISSING"
    sentence = "Money of which country? Add the three letters of its currency, as in 30,000 INR."


@dataclass(frozen=True, slots=True)
class Money:
    """`minor` units of `currency`: 3,000,000 paise are 30,000 rupees."""

    minor: int
    currency: str

    @property
    def decimals(self) -> int:
        return _DECIMALS.get(self.currency, 2)

    @property
    def text(self) -> str:
        """The one form in which it is stored; `parse` gives it back."""
        whole, fraction = self._parts()
        return f"{whole}{fraction} {self.currency}"

    def shown(self, _language: str) -> str:
        """`INR 1,50,000.00`: grouped as its own country does."""
        whole, fraction = self._parts()
        head, tail = whole[:-3], whole[-3:]
        step = 2 if self.currency in _BY_LAKHS else 3
        groups = [head[max(0, end - step) : end] for end in range(len(head), 0, -step)]
        return f"{self.currency} {','.join([*reversed(groups), tail])}{fraction}"

    def _parts(self) -> tuple[str, str]:
        whole, fraction = divmod(self.minor, 10**self.decimals)
        return str(whole), f".{fraction:0{self.decimals}}" if self.decimals else ""


def parse(written: str) -> Money:
    """Stored or typed. Raises MoneyMalformed or CurrencyMissing."""
    match = _TYPED.fullmatch(ascii_digits(written.strip()))
    if match is None:
        raise MoneyMalformed
    named = [each for each in (match["before"], match["after"]) if each and each.strip()]
    if len(named) > 1:
        raise MoneyMalformed
    currency = _SIGNS.get(named[0], named[0].upper()) if named else ""
    if currency not in CURRENCIES:
        raise CurrencyMissing
    return Money(_minor(match["number"], _DECIMALS.get(currency, 2)), currency)


def _minor(number: str, decimals: int) -> int:
    """What stands after the last sign is a fraction when it is no longer than the currency's, and
    that sign stands only once; else every sign only groups."""
    number = re.sub("[\u00a0\u202f]", " ", number)
    signs = [letter for letter in number if not letter.isdecimal()]
    whole, fraction = number, ""
    if signs and signs[-1] in ".," and signs.count(signs[-1]) == 1:
        head, _, tail = number.rpartition(signs[-1])
        if 0 < len(tail) <= decimals:
            whole, fraction = head, tail
    if not (whole.isdecimal() or _GROUPED.fullmatch(whole)):
        raise MoneyMalformed
    digits = "".join(letter for letter in whole if letter.isdecimal())
    if len(digits) > _MOST_DIGITS:
        raise MoneyMalformed
    return int(digits + fraction.ljust(decimals, "0"))
