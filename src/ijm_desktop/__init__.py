"""Offline-first, encrypted case management. Rooms and their directions: docs/adr/0004."""

__version__ = "0.1.0"
