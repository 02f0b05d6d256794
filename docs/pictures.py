"""Takes the pictures of the documentation anew, with a Chromium that is installed.

`nox -s pictures` runs it. A report is written as HTML and shown in a browser without a window.
Nothing is fetched.
"""

import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from snapshots import load_series, report
from snapshots.alignment.reviewing import Review
from snapshots.model import Links
from snapshots.reporting.review_page import review_page

ROOT = Path(__file__).parents[1]
IMAGES = ROOT / "docs" / "images"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
QUIET = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
    "--hide-scrollbars",
)


def comparison() -> str:
    """The comparison of the two newest editions that come with the library."""
    return report(load_series().compare("2021", "2024"), "html")


def review() -> str:
    """The page on which a person decides about two editions of the invented series."""
    rivers = load_series(ROOT / "examples" / "rivers")
    links = Links(before="2015", after="2019")
    return review_page(
        Review(before=rivers["2015"], after=rivers["2019"], series=rivers, links=links)
    )


#: The picture, the page on it, and how wide and high the window is.
PICTURES = {
    "comparison.png": (comparison, "1120,900"),
    "review.png": (review, "1000,860"),
}


def main() -> None:
    """Take every picture."""
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if browser is None:
        sys.exit(f"no browser is installed; looked for {', '.join(BROWSERS)}")
    for name, (page, size) in PICTURES.items():
        with TemporaryDirectory() as folder:
            file = Path(folder) / "page.html"
            file.write_text(page(), encoding="utf-8")
            place = (f"--screenshot={IMAGES / name}", f"--window-size={size}")
            command = [browser, *QUIET, f"--user-data-dir={folder}/profile", *place, file.as_uri()]
            subprocess.run(command, check=True, capture_output=True, timeout=120)
        print(f"taken: {IMAGES / name}")


if __name__ == "__main__":
    main()
