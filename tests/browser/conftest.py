"""Pages in a real browser; skipped where there is none."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
#: Nothing is looked up, fetched or kept; the page is all there is.
QUIET = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
    "--virtual-time-budget=2000",
)


@pytest.fixture
def document_after(tmp_path: Path) -> Callable[[str], str]:
    """The document as it stands after a page has been opened and its scripts have run."""
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if browser is None:
        pytest.skip("no browser is installed")

    def opened(page: str) -> str:
        file = tmp_path / "page.html"
        file.write_text(page, encoding="utf-8")
        command = [browser, *QUIET, f"--user-data-dir={tmp_path / 'profile'}", "--dump-dom"]
        done = subprocess.run(
            [*command, file.as_uri()], capture_output=True, encoding="utf-8", check=True, timeout=60
        )
        return done.stdout

    return opened
