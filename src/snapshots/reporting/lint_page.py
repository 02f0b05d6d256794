"""What lint found in a draft: as a page, and as annotations that a build shows in the file."""

from collections.abc import Iterable

from snapshots.comparison import LINT_CODES, Lint, Remark
from snapshots.errors import Problem, path_text
from snapshots.model import Series
from snapshots.reporting import wording
from snapshots.reporting.finding_sentences import FINDING_SENTENCES
from snapshots.reporting.page import Bullets, Heading, Page, Paragraph

__all__ = ["annotations", "lint_page", "remark_told"]


def lint_page(lint: Lint, series: Series | None = None) -> Page:
    """Everything that the authors of a draft should look at, one a line."""
    title = Heading(f"Draft of {lint.draft}, held against {lint.against}", 1)
    counted = wording.count(len(lint.remarks), "remark").capitalize()
    lead = Paragraph(f"{counted}.", lead=True)
    told = tuple(
        f"{path_text(one.path)}: {remark_told(one, series)} ({one.code})" for one in lint.remarks
    )
    return Page(blocks=(title, lead, *([Bullets(told)] if told else [])))


def remark_told(remark: Remark, series: Series | None = None) -> str:
    """What is to be looked at, in one clause."""
    if remark.code in FINDING_SENTENCES:
        return _of_audit(remark)
    what = wording.spaced(remark.kind.partition("-")[2]) if remark.kind else ""
    values = [_value(one, remark, series) for one in (remark.before, remark.after)]
    moved = f": {values[0] or 'none'} before, {values[1] or 'none'} now" if _moves(remark) else ""
    return f"{remark.name}, {LINT_CODES[remark.code]}{f' ({what})' if what else ''}{moved}"


def _of_audit(remark: Remark) -> str:
    facts = dict(remark.facts)
    empty = dict.fromkeys(("value", "others", "computed", "verdict", "against"), "")
    about = remark.name.partition("/")[2]
    return FINDING_SENTENCES[remark.code].format(**{**empty, **facts, "about": about})


def _moves(remark: Remark) -> bool:
    """Whether two values tell more than the name does."""
    return remark.code not in {"ask-disappeared", "ask-undecided", "ask-reversed"}


def _value(value: str | tuple[str, ...] | None, remark: Remark, series: Series | None) -> str:
    values = (value,) if isinstance(value, str) else value or ()
    if remark.code == "addressee-lost":
        return wording.bodies(values, series)
    return wording.joined(values)


def annotations(problems: Iterable[tuple[Remark, Problem]]) -> str:
    """Workflow commands, by which a build on GitHub shows each remark beside its line.

    The form is that of GitHub Actions: in properties, a colon and a comma are written as codes.
    """
    return "".join(
        f"::warning file={_property(problem.file)},line={problem.line},col={problem.column},"
        f"title={_property(remark.code)}::{_message(problem.message)}\n"
        for remark, problem in problems
    )


def _message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")
