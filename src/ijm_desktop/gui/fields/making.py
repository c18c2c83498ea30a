"""Which editor a field gets, from its declaration alone."""

from __future__ import annotations

from collections.abc import Mapping

from ijm_desktop.gui.fields.age import AgeEditor
from ijm_desktop.gui.fields.code import SHORT, CodeEditor
from ijm_desktop.gui.fields.codes import CodesEditor
from ijm_desktop.gui.fields.date import DateEditor
from ijm_desktop.gui.fields.editor import Editor, Surroundings
from ijm_desktop.gui.fields.instant import InstantEditor
from ijm_desktop.gui.fields.long_text import LongTextEditor
from ijm_desktop.gui.fields.many import ManyEditor
from ijm_desktop.gui.fields.number import NumberEditor
from ijm_desktop.gui.fields.phone import PhoneEditor
from ijm_desktop.gui.fields.reference import ReferenceEditor
from ijm_desktop.gui.fields.said import SaidEditor
from ijm_desktop.gui.fields.scores import ScoresEditor
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
    FieldType.MONEY: SaidEditor,
    FieldType.DURATION: SaidEditor,
    FieldType.HOURS: SaidEditor,
    FieldType.PHONE: PhoneEditor,
    FieldType.PLACE: SaidEditor,
    FieldType.AGE: AgeEditor,
    FieldType.SCORES: ScoresEditor,
}
"""BYTES and BLOB are missing: nobody types them, so they are only ever hidden fields."""


def editor_for(field: Field, where: Surroundings) -> Editor:
    """Raises KeyError for a field of bytes."""
    if field.many and field.type is FieldType.CODE:
        offered = where.codelists[field.codelist or ""].offered()
        if len(offered) <= SHORT:
            return CodesEditor(field, where)
    one = EDITORS[field.type](field, where)
    return ManyEditor(field, where, one) if field.many else one
