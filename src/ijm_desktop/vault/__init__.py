"""One person's encrypted store; the only room that imports SQLCipher."""
