"""Which editor a field gets, from its declaration alone."""

from __future__ import annotations

from collections.abc import Mapping

from ijm_desktop.gui.fields.code import CodeEditor
from ijm_desktop.gui.fields.codes import SHORT, CodesEditor
from ijm_desktop.gui.fields.date import DateEditor
from ijm_desktop.gui.fields.editor import Editor, Surroundings
from ijm_desktop.gui.fields.instant import InstantEditor
from ijm_desktop.gui.fields.long_text import LongTextEditor
from ijm_desktop.gui.fields.many import ManyEditor
from ijm_desktop.gui.fields.number import NumberEditor
from ijm_desktop.gui.fields.reference import ReferenceEditor
from ijm_desktop.gui.fields.text import TextEditor
from ijm_desktop.gui.fields.yes_no import YesNoEditor
from ijm_desktop.kernel.fields import Field, FieldType

EDITORS: Mapping[FieldType, type[Editor]] = {
    FieldType.TEXT: TextEditor,
    FieldType.LONG_TEXT: LongTextEditor,
    FieldType.CODE: CodeEditor,
    FieldType.DATE: DateEditor,
    FieldType.INSTANT: InstantEditor,
    FieldType.REFERENCE: ReferenceEditor,
    FieldType.NUMBER: NumberEditor,
    FieldType.YES_NO: YesNoEditor,
}
"""BYTES is missing: nobody types it, so it is only ever a hidden field."""


def editor_for(field: Field, where: Surroundings) -> Editor:
    """Raises KeyError for a field of bytes."""
    if field.many and field.type is FieldType.CODE:
        offered = where.codelists[field.codelist or ""].offered()
        if len(offered) <= SHORT:
            return CodesEditor(field, where)
    one = EDITORS[field.type](field, where)
    return ManyEditor(field, where, one) if field.many else one
