"""`ijm search`: what is held here, by the words in it."""

from __future__ import annotations

import click

from ijm_desktop.actions import finding
from ijm_desktop.cli.output import put
from ijm_desktop.cli.session import Session, vault_options
from ijm_desktop.cli.shown import title
from ijm_desktop.kernel.identifiers import text as id_text


@click.command()
@click.argument("words", nargs=-1, required=True, metavar="TEXT...")
@click.option(
    "--limit", type=click.IntRange(min=1), default=50, metavar="N", help="At most so many; 50."
)
@vault_options
@click.pass_obj
def search(session: Session, words: tuple[str, ...], limit: int) -> None:
    """Find records that hold every word, the best first."""
    with session.desk() as desk:
        finding.catch_up(desk)
        hits = finding.find(desk, " ".join(words), limit=limit)
        told = [(hit, title(desk, hit.type, hit.title)) for hit in hits]
        value = [
            {
                "id": id_text(hit.key.record),
                "type": hit.type,
                "code": hit.code,
                "title": text,
                "case": None if hit.case_id is None else id_text(hit.case_id),
            }
            for hit, text in told
        ]
        lines = (
            "  ".join(dict.fromkeys(filter(None, (id_text(h.key.record), h.type, h.code, text))))
            for h, text in told
        )
        put(session, value, lines)
