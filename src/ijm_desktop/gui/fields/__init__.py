"""One editor for each type of field; `making.editor_for` chooses."""
