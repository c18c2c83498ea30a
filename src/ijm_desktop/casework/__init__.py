"""What the work is: one file per record type, declared once."""
