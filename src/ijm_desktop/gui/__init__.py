"""The window; the only room beside app.py that imports PySide6."""
