"""Golden files: whole outputs, compared byte for byte, and renewed when somebody asks for it."""

from collections.abc import Callable
from pathlib import Path

import pytest

FILES = Path(__file__).parent / "files"


def pytest_addoption(parser: pytest.Parser) -> None:
    """`nox -s tests -- tests/golden --renew` writes the files anew, to be read before a commit."""
    parser.addoption("--renew", action="store_true", help="write the golden files anew")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Check an output against the golden file of this name."""

    def check(name: str, output: str) -> None:
        file = FILES / name
        if request.config.getoption("--renew"):
            file.write_bytes(output.encode())
        assert output == file.read_bytes().decode(), f"{file}; --renew writes it anew"

    return check
