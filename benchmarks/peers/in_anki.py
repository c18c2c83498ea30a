"""One person's Anki, a step: `python -m benchmarks.peers.in_anki VERB …` in Anki's environment."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

from anki.collection import AddNoteRequest, Collection, SyncAuth
from anki.decks import DeckId
from anki.sync_pb2 import SyncCollectionResponse

from benchmarks.peers.carrying import digest
from benchmarks.peers.stepping import carry_out, timed

_KIND: Final = "Record"
_USER: Final = "someone"
_PASSWORD: Final = "open"  # noqa: S105 - of a server that lives for a minute


def first(store: str, url: str) -> dict[str, Any]:
    """A collection with the kind of note that holds a record, uploaded whole: Anki's own sync
    starts from there."""
    collection = Collection(store)
    kind = collection.models.new(_KIND)
    for name in ("Number", "Record"):
        collection.models.add_field(kind, collection.models.new_field(name))
    template = collection.models.new_template("Card")
    template["qfmt"], template["afmt"] = "{{Number}}", "{{Record}}"
    collection.models.add_template(kind, template)
    collection.models.add(kind)
    return _whole(collection, url, upload=True)


def second(store: str, url: str) -> dict[str, Any]:
    return _whole(Collection(store), url, upload=False)


def _whole(collection: Collection, url: str, *, upload: bool) -> dict[str, Any]:
    auth = collection.sync_login(_USER, _PASSWORD, url)
    auth.endpoint = url
    collection.sync_collection(auth, sync_media=False)
    collection.close_for_full_sync()
    collection.full_upload_or_download(auth=auth, server_usn=None, upload=upload)
    collection.reopen(after_full_sync=True)
    collection.close()
    return {"key": auth.hkey}


def fill(store: str, lines: str) -> dict[str, Any]:
    """A note and its card for each line."""
    collection = Collection(store)
    kind = collection.models.by_name(_KIND)
    assert kind is not None
    requests = []
    for number, line in enumerate(Path(lines).read_text(encoding="utf-8").splitlines()):
        note = collection.new_note(kind)
        note.fields = [str(number), line]
        requests.append(AddNoteRequest(note=note, deck_id=DeckId(1)))
    collection.add_notes(requests)
    collection.close()
    return {}


def sync(store: str, url: str, key: str) -> dict[str, Any]:
    collection = Collection(store)

    def work() -> dict[str, Any]:
        done = collection.sync_collection(SyncAuth(hkey=key, endpoint=url), sync_media=False)
        return {"required": done.required}

    report = timed(work)
    collection.close()
    if report["required"] != SyncCollectionResponse.NO_CHANGES:
        raise SystemExit("Anki wants the whole collection, so that nothing was measured")
    return report


def held(store: str) -> dict[str, Any]:
    """What the records are, as they were written."""
    collection = Collection(store)
    assert collection.db is not None
    fields = collection.db.list("SELECT flds FROM notes")
    collection.close()
    return {"digest": digest(each.partition("\x1f")[2].encode() for each in fields)}


if __name__ == "__main__":
    carry_out({"first": first, "second": second, "fill": fill, "sync": sync, "held": held})
