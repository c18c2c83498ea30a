"""Pure values: ids, stamps, errors, canonical encoding, Merkle trees, declarations."""
