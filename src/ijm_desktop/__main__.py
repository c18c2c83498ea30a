"""`python -m ijm_desktop` opens the window."""

import sys

from ijm_desktop.app import main

if __name__ == "__main__":
    sys.exit(main())
