"""Changes, chains, merging, rulings and digests: no SQL, no clock."""
