"""Prints digests of reports of invented comparisons; it is run twice, and must print the same."""

import sys
from hashlib import sha256

from hypothesis import given, settings

from snapshots import Comparison, report
from snapshots.reporting import FORMATS
from snapshots.testing import comparisons


@settings(max_examples=20, derandomize=True, database=None, deadline=None)
@given(comparisons())
def print_digests(comparison: Comparison) -> None:
    for name in FORMATS:
        digest = sha256(report(comparison, name).encode()).hexdigest()
        sys.stdout.write(f"{name} {digest}\n")


print_digests()
