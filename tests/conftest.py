"""What all tests share: how long Hypothesis looks, and the marks that follow from folders."""

from pathlib import Path

import pytest
from hypothesis import settings

#: The same examples in every run, so that a failure is a failure for everyone.
settings.register_profile("repeatable", derandomize=True, deadline=None, print_blob=True)
#: New examples in every run, and many: `nox -s laws -- --hypothesis-profile=search`.
settings.register_profile("search", max_examples=2_000, deadline=None, print_blob=True)

settings.load_profile("repeatable")

LAWS = Path(__file__).parent / "laws"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what lies in tests/laws, so that `-m laws` and `-m "not laws"` need no help."""
    for item in items:
        if item.path.is_relative_to(LAWS):
            item.add_marker(pytest.mark.laws)
