"""How values read: a page for each kind of value, a module for each format, and the brief."""

from snapshots.reporting.briefs.brief import brief
from snapshots.reporting.briefs.parts import Brief
from snapshots.reporting.briefs.verifying import Unbacked, verify_brief
from snapshots.reporting.briefs.writing import brief_text
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
