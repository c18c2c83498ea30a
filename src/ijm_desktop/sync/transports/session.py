"""What `wire.py` needs of the library that speaks HTTP, in a module of its own: it is imported when
the first trip to a hub begins, for it takes longer to load, and more memory, than all of ours."""

from __future__ import annotations

import logging
from collections.abc import Callable
from http.client import HTTPException
from http.cookiejar import DefaultCookiePolicy
from socket import socket
from typing import Any, Final

import requests
import urllib3
from requests.adapters import HTTPAdapter
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool

from ijm_desktop.sync.transports.heads import WholeHead

Opened = Callable[[socket], None]
"""Told of every connection."""
BROKEN: Final = (requests.RequestException, urllib3.exceptions.HTTPError, OSError, HTTPException)
PROXY_FAILED: Final = requests.exceptions.ProxyError

# They would write whole addresses, with mailboxes in them, to wherever nobody set up a log.
logging.getLogger("urllib3").setLevel(logging.CRITICAL)


class _Adapter(HTTPAdapter):
    """Connections that a watch knows. No retries: what may be asked again, we know."""

    def __init__(self, opened: Opened) -> None:
        self._pools = _watched_pools(opened)
        super().__init__(pool_connections=1, pool_maxsize=1, max_retries=0)

    def init_poolmanager(self, *args: Any, **named: Any) -> None:
        super().init_poolmanager(*args, **named)
        self.poolmanager.pool_classes_by_scheme = self._pools

    def proxy_manager_for(self, *args: Any, **named: Any) -> Any:
        manager = super().proxy_manager_for(*args, **named)
        manager.pool_classes_by_scheme = self._pools
        return manager


def _watched_pools(opened: Opened) -> dict[str, type[HTTPConnectionPool]]:
    class Plain(HTTPConnection):
        response_class = WholeHead

        def connect(self) -> None:
            super().connect()
            opened(self.sock)

    class Secure(HTTPSConnection):
        response_class = WholeHead

        def connect(self) -> None:
            super().connect()
            opened(self.sock)

    class PlainPool(HTTPConnectionPool):
        ConnectionCls = Plain

    class SecurePool(HTTPSConnectionPool):
        ConnectionCls = Secure

    return {"http": PlainPool, "https": SecurePool}


class _Nobody(requests.auth.AuthBase):
    """So that no password of this computer for that host (`.netrc`) is ever sent along."""

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        return request


def begun(opened: Opened) -> requests.Session:
    """It keeps no cookies, sends no passwords, and asks nothing twice."""
    session = requests.Session()
    session.auth = _Nobody()
    session.cookies.set_policy(DefaultCookiePolicy(allowed_domains=[]))
    adapter = _Adapter(opened)
    session.mount("https://", adapter)
    session.mount("http://", adapter)
    return session
