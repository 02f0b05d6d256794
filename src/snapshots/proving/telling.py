"""Laws of reports: the same bytes in every run, the same facts in every format, nothing obeyed."""

import csv
import io
import json
import os
import re
import subprocess
import sys
from collections import Counter
from hashlib import sha256
from itertools import pairwise

from attrs import evolve

from snapshots.alignment import align
from snapshots.comparison import Comparison, compare
from snapshots.contract import from_json, to_json
from snapshots.model import Edition, ItemHeld, Series
from snapshots.proving.case import Case
from snapshots.reporting import FORMATS, report

__all__ = ["escaped", "print_digest", "same_bytes", "same_in_all_formats"]

#: Text that a page, a table, a spreadsheet or a terminal might obey.
_HOSTILE = "=1+1 <script>alert(1)</script> | `x` [x](http://y) \x1b[31m\u202e"
_OBEYED = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]"
)
_MARKUP = re.compile(r"(?<!\\)<script")
_FORMULA = re.compile(r"[=+@\t\r]|-(?!\d)")
_AGAIN = "from snapshots.proving.telling import print_digest; print_digest()"


def same_bytes(case: Case) -> str | None:
    """The reports of two runs, which hash texts otherwise, are the same.

    One pair of runs for the whole series is enough.
    """
    if not case.is_of_all:
        return None
    text = to_json(case.series)
    return None if _run(text, "1") == _run(text, "2") else "another run gives other bytes"


def _run(series: str, seed: str) -> str:
    """What a run of its own prints of the series, with texts hashed from this seed."""
    environment = os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(  # noqa: S603 - this interpreter, running this module
        [sys.executable, "-c", _AGAIN],
        input=series,
        env=environment,
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    return done.stdout or f"{seed} {done.stderr}"  # a run that failed is like no other


def print_digest() -> None:
    """Print the digest of every report of the series that stands on standard input as JSON."""
    sys.stdout.write(_digest(from_json(sys.stdin.read(), Series)))


def _digest(series: Series) -> str:
    """One digest of every report of every two neighbours."""
    found = sha256()
    for before, after in pairwise(series.editions):
        comparison = compare(align(before, after, series=series))
        for name in FORMATS:
            found.update(report(comparison, name).encode())
    return found.hexdigest()


def same_in_all_formats(case: Case) -> str | None:
    """JSON and CSV list the same changes by id, and every format names every recommendation."""
    comparison = case.comparison
    ids = Counter(change.fingerprint for change in comparison.changes)
    kinds = Counter(change.kind for change in comparison.changes)
    data = json.loads(report(comparison, "json"))["changes"]
    rows = [row for row in _rows(comparison) if row["record"] == "change"]
    told = {
        "json": (Counter(it["fingerprint"] for it in data), Counter(it["kind"] for it in data)),
        "csv": (Counter(row["id"] for row in rows), Counter(row["what"] for row in rows)),
    }
    for name, found in told.items():
        if found != (ids, kinds):
            return f"{name} tells {found[0].total()} of {ids.total()} changes"
    return None


def _rows(value: Comparison | Edition) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(report(value, "csv"), newline="")))


def escaped(case: Case) -> str | None:
    """Asks that hold markup, a formula and control characters come out as text."""
    before, after = (_hostile(edition) for edition in case.editions)
    for value in (compare(align(before, after)), before, after):
        for name in FORMATS:
            text = report(value, name).replace("\r\n", "\n")
            if _OBEYED.search(text):
                return f"{name} holds a control character"
            if name in {"html", "markdown"} and _MARKUP.search(text):
                return f"{name} holds markup"
        cells = (cell for row in _rows(value) for cell in row.values())
        if any(map(_FORMULA.match, cells)):
            return "csv holds a formula"
    return None


def _hostile(edition: Edition) -> Edition:
    items = tuple(
        item if item.held is ItemHeld.NOTHING else evolve(item, ask=f"{_HOSTILE} {item.key}")
        for item in edition.recommendations
    )
    return evolve(edition, title=_HOSTILE, recommendations=items)
