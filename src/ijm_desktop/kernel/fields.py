"""A field's declaration: everything that storage, forms, lists, search and export need to know."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class FieldType(StrEnum):
    """The Python value of each, as checked by `values.problem_with`.

    From MONEY on a value is text in one form, which the module named reads into its parts. Where a
    thing repeats or has a life of its own (identifiers with issuer and expiry, safe contacts), it
    is a record of its own, not a value.
    """

    TEXT = "text"  # str of one line, at most 20,000 characters
    LONG_TEXT = "long_text"  # str, at most 200,000 characters
    CODE = "code"  # str out of the field's code list
    DATE = "date"  # str, a partial date, also an interval, open too (partial_dates)
    INSTANT = "instant"  # int, milliseconds since 1970 UTC
    REFERENCE = "reference"  # 16 bytes, the id of a record of the target type
    NUMBER = "number"  # int of 64 bits
    YES_NO = "yes_no"  # bool
    BYTES = "bytes"  # bytes, never shown or typed by people
    BLOB = "blob"  # the map that `blobs.Blob.value` makes, of a file attached; never typed
    MONEY = "money"  # `30000.00 INR` (money): exact, with its currency
    DURATION = "duration"  # `P2Y6M`, `PT1H30M` (durations): of a service, of a sentence
    HOURS = "hours"  # `Mo Tu 18:00-20:30` (hours): when somebody may be called
    PHONE = "phone"  # `+85512345678 (012 345 678)` (phones): E.164 beside what was typed
    PLACE = "place"  # `Toul Kork, Phnom Penh <geo:11.5564,104.9282;u=50>` (places)
    AGE = "age"  # `~16@2026-11-02 estimated` (ages): on a day, how known (a code of the list)
    SCORES = "scores"  # `training-wellbeing@1 home.safe=3 home.fear=-` (scores)


class Arity(StrEnum):
    ONE = "one"  # ops of kind put
    MANY = "many"  # a set: ops of kind add and remove, an element each


class Sensitivity(StrEnum):
    """What a redaction goes by; who may read at all is the compartment's matter."""

    ORDINARY = "ordinary"
    IDENTIFYING = "identifying"
    CLINICAL = "clinical"
    OPERATIONAL = "operational"
    ADMINISTRATIVE = "administrative"


class Default(StrEnum):
    """What the program fills in when a new form opens and the person has not."""

    TODAY = "today"
    NOW = "now"
    OFFICE = "office"
    AUTHOR = "author"


@dataclass(frozen=True, slots=True)
class Constant:
    """A default that is always the same value."""

    value: str | int | bool


@dataclass(frozen=True, slots=True)
class Fresh:
    """A default made anew each time: `{office}` and `{year}` are filled in, each `*` is random."""

    pattern: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """`hidden`: filled by the program, not on forms. `source`: the standard it comes from.
    `meaning`: what a value says, for whoever reads the data and has no form before them; English.
    `htcds`: the fields of the Human Trafficking Case Data Standard 2.0 that hold the same.
    `spoken`: the program may have written a text of the declarations here, which is shown in the
    reader's language."""

    name: str
    label: str
    type: FieldType
    meaning: str = ""
    htcds: tuple[str, ...] = ()
    arity: Arity = Arity.ONE
    codelist: str | None = None
    target: str | None = None
    required: bool = False
    searchable: bool = False
    sensitivity: Sensitivity = Sensitivity.ORDINARY
    hint: str = ""
    default: Default | Constant | Fresh | None = None
    hidden: bool = False
    spoken: bool = False
    source: str = ""

    @property
    def many(self) -> bool:
        return self.arity is Arity.MANY
