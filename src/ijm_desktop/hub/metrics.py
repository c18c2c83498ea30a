"""Counts for whoever runs the hub (hub §8.2). No label names a mailbox, a key or an address."""

from __future__ import annotations

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

from ijm_desktop.hub import gate, mailboxes
from ijm_desktop.hub.database import Database


class Metrics:
    """Of one process; what the database holds is asked when they are read."""

    def __init__(self) -> None:
        registry = CollectorRegistry()
        self._registry = registry
        self.requests = Counter(
            "hub_requests", "Answered requests.", ("method", "route", "status"), registry=registry
        )
        self.seconds = Histogram(
            "hub_request_seconds", "Time to the end of the answer.", ("route",), registry=registry
        )
        self.came = Counter("hub_bytes_in", "Bytes of files that came.", registry=registry)
        self.went = Counter("hub_bytes_out", "Bytes of files that went out.", registry=registry)
        self._files = Gauge("hub_files", "Files that lie in mailboxes.", registry=registry)
        self._bytes = Gauge("hub_file_bytes", "Bytes of these files.", registry=registry)
        self._uploads = Gauge("hub_uploads_open", "Uploads under way.", registry=registry)
        self._number = Gauge("hub_access_list", "Number of the access list.", registry=registry)
        self._left = Gauge("hub_access_list_seconds", "Until it expires.", registry=registry)

    def text(self, database: Database, now: int) -> bytes:
        """In Prometheus' form. Raises NoDatabase."""
        held, listed = mailboxes.held(database), gate.in_force(database)
        self._files.set(held.files)
        self._bytes.set(held.bytes)
        self._uploads.set(held.uploads)
        self._number.set(listed.number)
        self._left.set(listed.until - now if listed.number else 0)
        return generate_latest(self._registry)
