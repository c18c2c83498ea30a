"""Examples of evidence and of what is done with it."""

from __future__ import annotations

from collections.abc import Mapping

from tests.casework.example_ids import A_FILE, AN_EXHIBIT, INVESTIGATOR, KUTTY, MALA

EXAMPLES: Mapping[str, Mapping[str, object]] = {
    "evidence_item": {
        "number": "E-2026-7K3Q",
        "kind": "photo",
        "description": "Ledger with a red cover, 48 leaves · खाता",
        "material": "ordinary",
        "authority_reference": "NCMEC 184220917",
        "status": "in_custody",
        "collected_at": 1_793_900_000_000,
        "collected_by": INVESTIGATOR,
        "place": "Drawer of the counter, ground floor",
        "method": "camera",
        "tool": "Camera of the office, firmware 2.1",
        "web_address": "https://example.org/listing/4711",
        "captured_at": 1_793_899_000_000,
        "clock_offset": 42,
        "hash_kind": "SHA-256",
        "hash_value": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "copy_class": "original",
        "made_from": AN_EXHIBIT,
        "exhibit": "P-4",
        "stored_at": "Safe of the office, shelf 2",
        "seal_number": "A 004417",
        "condition": "First three leaves torn",
        "file": A_FILE,
        "people": [MALA, KUTTY],
    },
    "custody_event": {
        "item": AN_EXHIBIT,
        "sequence": 3,
        "kind": "transferred_out",
        "at": 1_794_000_000_000,
        "handed_by": "Evidence custodian of the office",
        "handed_by_signed": True,
        "taken_by": "Forensic laboratory, intake desk",
        "taken_by_signed": True,
        "purpose": "Reading of the telephone",
        "place": "Laboratory, second floor",
        "condition": "Seal unbroken",
        "hash_before": "9f86d081884c7d65",
        "hash_after": "9f86d081884c7d65",
    },
}
