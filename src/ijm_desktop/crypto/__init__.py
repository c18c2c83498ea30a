"""Keys, signing and sealing; the only room that imports the cryptography library."""
