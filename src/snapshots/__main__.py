"""Runs the command: ``python -m snapshots``."""

from snapshots.cli import main

main()
