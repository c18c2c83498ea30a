"""The passphrase estimate in words."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject

from ijm_desktop.actions.strength import Strength

translate = QCoreApplication.translate

MINUTE = 60.0
HOUR = 60 * MINUTE
DAY = 24 * HOUR
YEAR = 365 * DAY

# What the estimator (zxcvbn) may say, listed so that translators see it.
SENTENCES = (
    QT_TRANSLATE_NOOP("Advice", "Use a few words, avoid common phrases."),
    QT_TRANSLATE_NOOP("Advice", "No need for symbols, digits, or uppercase letters."),
    QT_TRANSLATE_NOOP("Advice", "Add another word or two. Uncommon words are better."),
    QT_TRANSLATE_NOOP("Advice", "Straight rows of keys are easy to guess."),
    QT_TRANSLATE_NOOP("Advice", "Short keyboard patterns are easy to guess."),
    QT_TRANSLATE_NOOP("Advice", "Use a longer keyboard pattern with more turns."),
    QT_TRANSLATE_NOOP("Advice", 'Repeats like "aaa" are easy to guess.'),
    QT_TRANSLATE_NOOP(
        "Advice", 'Repeats like "abcabcabc" are only slightly harder to guess than "abc".'
    ),
    QT_TRANSLATE_NOOP("Advice", "Avoid repeated words and characters."),
    QT_TRANSLATE_NOOP("Advice", 'Sequences like "abc" or "6543" are easy to guess.'),
    QT_TRANSLATE_NOOP("Advice", "Avoid sequences."),
    QT_TRANSLATE_NOOP("Advice", "Recent years are easy to guess."),
    QT_TRANSLATE_NOOP("Advice", "Avoid recent years."),
    QT_TRANSLATE_NOOP("Advice", "Avoid years that are associated with you."),
    QT_TRANSLATE_NOOP("Advice", "Dates are often easy to guess."),
    QT_TRANSLATE_NOOP("Advice", "Avoid dates and years that are associated with you."),
    QT_TRANSLATE_NOOP("Advice", "This is a top-10 common password."),
    QT_TRANSLATE_NOOP("Advice", "This is a top-100 common password."),
    QT_TRANSLATE_NOOP("Advice", "This is a very common password."),
    QT_TRANSLATE_NOOP("Advice", "This is similar to a commonly used password."),
    QT_TRANSLATE_NOOP("Advice", "A word by itself is easy to guess."),
    QT_TRANSLATE_NOOP("Advice", "Names and surnames by themselves are easy to guess."),
    QT_TRANSLATE_NOOP("Advice", "Common names and surnames are easy to guess."),
    QT_TRANSLATE_NOOP("Advice", "Capitalization doesn't help very much."),
    QT_TRANSLATE_NOOP("Advice", "All-uppercase is almost as easy to guess as all-lowercase."),
    QT_TRANSLATE_NOOP("Advice", "Reversed words aren't much harder to guess."),
    QT_TRANSLATE_NOOP(
        "Advice", "Predictable substitutions like '@' instead of 'a' don't help very much."
    ),
)


class Advice(QObject):
    """Qt's collector of texts sees a plural in `tr` alone."""

    def years(self, count: int) -> str:
        return self.tr("%n year(s)", "", count)


def verdict(strength: Strength) -> str:
    """One word or two for the whole."""
    if not strength.enough:
        return (
            translate("Advice", "Too easy to guess")
            if strength.score < 2
            else translate("Advice", "Not yet enough")
        )
    return translate("Advice", "Good") if strength.score < 4 else translate("Advice", "Strong")


def withstands(strength: Strength) -> str:
    """How long it lasts against somebody who took the computer, said honestly."""
    seconds = strength.crack_seconds
    if seconds < HOUR:
        time = translate("Advice", "minutes")
    elif seconds < DAY:
        time = translate("Advice", "hours")
    elif seconds < YEAR:
        time = translate("Advice", "days or months")
    elif seconds < 100 * YEAR:
        time = Advice().years(round(seconds / YEAR))
    else:
        time = translate("Advice", "more than a hundred years")
    return translate("Advice", "Somebody who takes this computer would need: {time}.").format(
        time=time
    )


def advice(strength: Strength) -> str:
    """What would make it better; empty when it is enough."""
    if strength.enough or not strength.advice:
        return ""
    return "\n".join(translate("Advice", line) for line in strength.advice[:2])
