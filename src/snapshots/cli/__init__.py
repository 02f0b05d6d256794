"""The command ``snapshots``: a module for each group of commands, and the way they all end."""

from snapshots.cli.main import main

__all__ = ["main"]
