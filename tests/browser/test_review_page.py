"""The page on which somebody without a terminal decides."""

import html
import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from snapshots import Edition, Links, Recommendation
from snapshots.alignment import Basis
from snapshots.alignment.reviewing import Review
from snapshots.files import load_links
from snapshots.model import Verdict
from snapshots.reporting.review_page import review_page

Opened = Callable[[str], str]

BEFORE = Edition(
    key="2019",
    recommendations=(
        Recommendation(key="1", text="The council should paint the <b>old</b> bridge green."),
        Recommendation(key="2", text="The council should count the swans on the lake."),
    ),
)
AFTER = Edition(
    key="2022",
    recommendations=(
        Recommendation(key="1", text="The council should paint the <b>new</b> bridge green."),
        Recommendation(key="2", text="The council should count the geese on the lake."),
    ),
)

#: Fills in the form as a person would, and leaves the saved file where the test can read it.
PERSON = """
<script>
URL.createObjectURL = (blob) => {
  blob.text().then((text) => { document.body.textContent = text; });
  return "#";
};
document.getElementById("by").value = "A. Person";
document.getElementById("on").value = "2026-03-31";
const first = document.querySelector("fieldset");
first.querySelector("select").value = "%s";
first.querySelector("textarea").value = "%s";
document.getElementById("review").requestSubmit();
</script>
"""


def answered(review: Review, verdict: str, reason: str) -> str:
    """The page with a person who answers it as soon as it is opened."""
    return review_page(review).replace("</body>", PERSON % (verdict, reason) + "</body>")


@pytest.fixture
def review() -> Review:
    return Review(before=BEFORE, after=AFTER, links=Links(before="2019", after="2022"))


def test_what_is_decided_on_the_page_loads_back(
    review: Review, document_after: Opened, tmp_path: Path
) -> None:
    page = answered(review, "same-ask", "only the bridge")
    saved = re.search(r"<body>(.*)</body>", document_after(page), re.DOTALL)
    assert saved is not None
    file = tmp_path / "decisions.json"
    file.write_text(html.unescape(saved[1]), encoding="utf-8")
    (decision,) = load_links(file).decisions
    assert (decision.before, decision.after, decision.verdict) == ("1", "1", Verdict.SAME_ASK)
    assert (decision.reason, decision.by, str(decision.on)) == (
        "only the bridge",
        "A. Person",
        "2026-03-31",
    )
    decided = review.deciding([decision]).alignment
    assert (decided.stale, decided.unused) == ((), ())
    pairs = [(pair.before, pair.after) for pair in decided.pairs if pair.basis is Basis.DECIDED]
    assert pairs == [("1", "1")]


def test_a_decision_without_a_reason_is_not_saved(review: Review, document_after: Opened) -> None:
    shown = document_after(answered(review, "same-ask", ""))
    assert "Not saved: see the notes above." in shown
    assert "A decision needs a reason." in shown


def test_a_decision_without_a_name_is_not_saved(review: Review, document_after: Opened) -> None:
    nameless = answered(review, "same-ask", "only the bridge").replace('"A. Person"', '""')
    assert "Not saved: your name or the day is missing." in document_after(nameless)


def test_answers_that_exclude_each_other_are_not_saved(
    review: Review, document_after: Opened
) -> None:
    tick = 'first.querySelector(".none").checked = true;\nfirst.querySelector("textarea")'
    both = answered(review, "same-ask", "only the bridge")
    shown = document_after(both.replace('first.querySelector("textarea")', tick))
    assert "Not saved: see the notes above." in shown
    assert "exclude each other." in shown


def test_the_estimate_is_shown_after_the_choice_and_not_before(
    review: Review, document_after: Opened
) -> None:
    choose = """<script>
    const select = document.querySelector("select");
    select.value = "related";
    select.dispatchEvent(new Event("change", { bubbles: true }));
    </script></body>"""
    untouched = document_after(review_page(review))
    assert not re.search(r'<span class="thought"[^>]*>[^<]+</span>', untouched)
    chosen = document_after(review_page(review).replace("</body>", choose))
    assert len(re.findall(r'<span class="thought"[^>]*>the program.s estimate: ', chosen)) == 1


def test_text_of_a_record_is_shown_and_never_run(review: Review, document_after: Opened) -> None:
    shown = document_after(review_page(review))
    assert "<b>" not in shown
    assert "&lt;b&gt;old&lt;/b&gt;" in shown


def test_the_decisions_are_of_the_form_that_links_have(review: Review) -> None:
    blanks = re.findall(r'data-decision="([^"]*)"', review_page(review))
    assert blanks
    for blank in blanks:
        decision = json.loads(html.unescape(blank))
        assert decision["verdict"] == "different"
        assert {entry["field"] for entry in decision["digests"]} == {"text"}
