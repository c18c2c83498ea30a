"""Directory, intake, feeds and receipts: what the headquarters' seats add."""
