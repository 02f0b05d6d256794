"""How values read: a page for each kind of value, a module for each format, and the brief."""

from snapshots.reporting.brief import Brief, brief
from snapshots.reporting.brief_verifying import Unbacked, verify_brief
from snapshots.reporting.brief_writing import brief_text
from snapshots.reporting.rendering import FORMATS, displayed, report

__all__ = [
    "FORMATS",
    "Brief",
    "Unbacked",
    "brief",
    "brief_text",
    "displayed",
    "report",
    "verify_brief",
]
