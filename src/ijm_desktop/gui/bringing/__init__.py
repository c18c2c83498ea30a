"""Bringing in files of a phone, a card or a folder."""
