"""What a person can do, one file per area; window and command line both call these."""
