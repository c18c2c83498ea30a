"""`ijm hub`: the mailbox server, for whoever runs one."""

from __future__ import annotations

from base64 import b64decode
from pathlib import Path

import click

from ijm_desktop.cli.errors import HubDatabaseAway, HubNotInstalled
from ijm_desktop.crypto.errors import WeakKey
from ijm_desktop.crypto.signing import check_public

PORT = click.IntRange(1, 65535)
FILE = click.Path(path_type=Path, exists=True, dir_okay=False)


class PublicKey(click.ParamType[bytes]):
    """32 bytes in base64."""

    name = "key"

    def convert(
        self, value: str | bytes, param: click.Parameter | None, context: click.Context | None
    ) -> bytes:
        try:
            public = value if isinstance(value, bytes) else b64decode(value, validate=True)
            check_public(public)
        except (ValueError, WeakKey):
            self.fail("it is not a public key as headquarters prints it", param, context)
        return public


@click.group()
def hub() -> None:
    """Run a mailbox server that can read nothing."""


@hub.command()
@click.option(
    "--database",
    default="sqlite:///hub.sqlite",
    show_default=True,
    envvar="IJM_HUB_DATABASE",
    metavar="URL",
    help="Where mailboxes are kept: an SQLite file or PostgreSQL.",
)
@click.option(
    "--authority",
    type=PublicKey(),
    required=True,
    envvar="IJM_HUB_AUTHORITY",
    metavar="KEY",
    help="The public key that signs headquarters' lists of who may come.",
)
@click.option(
    "--host",
    default="127.0.0.1",
    show_default=True,
    envvar="IJM_HUB_HOST",
    metavar="TEXT",
    help="The address to listen at.",
)
@click.option(
    "--port",
    type=PORT,
    default=8090,
    show_default=True,
    envvar="IJM_HUB_PORT",
    metavar="N",
    help="The port to listen at.",
)
@click.option(
    "--metrics-port",
    type=PORT,
    envvar="IJM_HUB_METRICS_PORT",
    metavar="N",
    help="Counts for Prometheus, on this computer only.",
)
@click.option(
    "--tls-certificate",
    type=FILE,
    envvar="IJM_HUB_TLS_CERTIFICATE",
    metavar="FILE",
    help="With its chain, where no proxy before the server has one.",
)
@click.option(
    "--tls-key", type=FILE, envvar="IJM_HUB_TLS_KEY", metavar="FILE", help="Of the certificate."
)
def serve(
    database: str,
    authority: bytes,
    host: str,
    port: int,
    metrics_port: int | None,
    tls_certificate: Path | None,
    tls_key: Path | None,
) -> None:
    """Serve mailboxes until stopped."""
    if (tls_certificate is None) != (tls_key is None):
        raise click.UsageError("--tls-certificate and --tls-key go together.")
    try:
        from sqlalchemy.exc import ArgumentError

        from ijm_desktop.hub import serving
        from ijm_desktop.hub.database import Database
        from ijm_desktop.hub.errors import NoDatabase
        from ijm_desktop.hub.state import Hub
    except ModuleNotFoundError as error:
        raise HubNotInstalled from error
    try:
        held = Database(database)
    except (ArgumentError, ModuleNotFoundError) as error:
        raise click.BadParameter(
            "it is no address of a database", param_hint="--database"
        ) from error
    try:
        held.migrate()
        where = serving.Where(host, port, metrics_port, tls_certificate, tls_key)
        serving.serve(Hub(held, authority), where)
    except NoDatabase as error:
        raise HubDatabaseAway from error
    finally:
        held.close()
