"""Words of the declarations in the window's language, and values as the window shows them."""

from __future__ import annotations

from ijm_desktop.actions.reading import RecordShown
from ijm_desktop.casework.words import label
from ijm_desktop.gui import language
from ijm_desktop.gui.moments import moment_shown
from ijm_desktop.journal.merge import NOTHING
from ijm_desktop.kernel.codelists import CodeLists
from ijm_desktop.kernel.declarations import RecordType
from ijm_desktop.kernel.encoding import Value
from ijm_desktop.kernel.fields import Field, FieldType
from ijm_desktop.kernel.values import display


def say(text: str) -> str:
    """A label, hint or rule's sentence of the declarations."""
    return label(text, language.current()) if text else ""


def title(record_type: RecordType, record: RecordShown, lists: CodeLists, *but: str) -> str:
    """A record's one line from its declared title, without the fields named in `but`."""
    parts = []
    for name in record_type.title:
        field = record_type.field(name)
        held = record.fields.get(name, NOTHING)
        if name not in but:
            parts.append(shown(field, list(held.elements) if field.many else held.value, lists))
    return " · ".join(part for part in parts if part)


def shown(field: Field, value: Value, codelists: CodeLists) -> str:
    """Like `values.display`, but moments in this computer's time zone. References stay empty: who
    shows one knows its code."""
    if field.type is FieldType.REFERENCE:
        return ""
    if field.type is FieldType.INSTANT and isinstance(value, int):
        return moment_shown(value)
    if field.spoken and isinstance(value, str):
        return say(value)
    return display(field, value, codelists, language.current())
