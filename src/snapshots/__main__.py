"""Runs the command: ``python -m snapshots``."""

from snapshots.cli import main

if __name__ == "__main__":
    main()
