"""HTML: a page as one static file, or as a piece of a notebook; no script, nothing fetched."""

from functools import cache
from typing import TYPE_CHECKING

from snapshots.reporting.escaping import printable
from snapshots.reporting.page import Heading, Page

if TYPE_CHECKING:
    from jinja2 import Environment

__all__ = ["fragment", "html", "rendered"]


def html(page: Page) -> str:
    """The page as a whole document, with its style in it."""
    titles = (block.text for block in page.blocks if isinstance(block, Heading))
    return rendered("document.html", page=page, title=next(titles, "Report"))


def fragment(page: Page) -> str:
    """The page as a part of another one, with a style that touches nothing outside it."""
    return rendered("fragment.html", page=page)


def rendered(template: str, **values: object) -> str:
    """A template of ours with values, every one of which comes out escaped."""
    return f"{_environment().get_template(template).render(values).rstrip()}\n"


@cache
def _environment() -> "Environment":
    from jinja2 import Environment, PackageLoader, StrictUndefined  # only HTML needs it

    environment = Environment(
        loader=PackageLoader("snapshots.reporting"), autoescape=True, undefined=StrictUndefined
    )
    environment.filters["shown"] = printable
    return environment
