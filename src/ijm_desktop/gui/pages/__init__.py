"""The pages of the shell, one a file."""
