"""`python -m ijm_desktop.cli` is the program `ijm`, where it is not installed as a command."""

from ijm_desktop.cli import main

if __name__ == "__main__":
    main()
