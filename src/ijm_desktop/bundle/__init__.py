"""The file that travels: written to, read from and verified on streams."""
