"""How values read: a page for each kind of value, and a module for each format."""

from snapshots.reporting.rendering import FORMATS, displayed, report

__all__ = ["FORMATS", "displayed", "report"]
