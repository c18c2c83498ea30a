"""A tus client that knows nothing of us fills an upload's URL as it is (hub §5.1)."""

from __future__ import annotations

import io
import os

from tusclient.client import TusClient

from tests.hub.conftest import World


def test_tuspy_fills_it(world: World) -> None:
    data = os.urandom(900_000)
    place = world.seat.begin(world.to_hq, data).headers["Location"]
    client = TusClient(world.address)
    uploader = client.uploader(
        file_stream=io.BytesIO(data), url=world.address + place, chunk_size=250_000
    )
    uploader.upload_chunk()
    assert world.seat.head(place).headers["Upload-Offset"] == "250000"
    uploader.upload()
    (found,) = world.hq.files(world.to_hq)
    assert world.hq.fetch(world.to_hq, found["name"]).content == data


def test_tuspy_with_checksums(world: World) -> None:
    data = os.urandom(300_000)
    place = world.seat.begin(world.to_hq, data).headers["Location"]
    uploader = TusClient(world.address).uploader(
        file_stream=io.BytesIO(data),
        url=world.address + place,
        chunk_size=100_000,
        upload_checksum=True,
    )
    uploader.upload()
    (found,) = world.hq.files(world.to_hq)
    assert world.hq.fetch(world.to_hq, found["name"]).content == data
