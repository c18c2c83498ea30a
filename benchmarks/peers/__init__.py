"""Programs that carry records from one person's store through a server into another's: one module
each, and ours.

A module that is named `in_…` runs inside the peer's own environment and imports nothing of ours.
"""
