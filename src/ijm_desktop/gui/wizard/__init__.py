"""The first run, a step a file."""
