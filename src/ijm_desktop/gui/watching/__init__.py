"""Noticing that nobody sits before the window any more."""
