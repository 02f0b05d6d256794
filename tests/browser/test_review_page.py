"""The page on which somebody without a terminal decides."""

import html
import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from attrs import evolve

from snapshots import Edition, Links, Recommendation
from snapshots.alignment import Basis
from snapshots.alignment.reviewing import Review
from snapshots.files import load_links
from snapshots.model import Period, Verdict
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

#: What a person does, with the saved file left where the test can read it.
PERSON = """
<script>
{
URL.createObjectURL = (blob) => {
  blob.text().then((text) => { document.body.dataset.saved = text; });
  return "#";
};
const fill = (place, value) => {
  place.value = value;
  for (const name of ["input", "change"]) place.dispatchEvent(new Event(name, { bubbles: true }));
};
const by = document.getElementById("by"), on = document.getElementById("on");
const [first, second] = document.querySelectorAll("fieldset");
const save = () => document.getElementById("review").requestSubmit();
fill(by, "A. Person");
fill(on, "2026-03-31");
%s
}
</script></body>"""
ANSWER = """
fill(first.querySelector("select"), "%s");
fill(first.querySelector("textarea"), "%s");
save();
"""


def done(page: str, steps: str) -> str:
    """The page with a person who does this as soon as it is opened."""
    return page.replace("</body>", PERSON % steps)


def answered(review: Review, verdict: str, reason: str) -> str:
    """The page with a person who answers the first question."""
    return done(review_page(review), ANSWER % (verdict, reason))


def saved(shown: str, folder: Path) -> Links | None:
    """The decisions in the file that was saved, if one was."""
    found = re.search(r'data-saved="([^"]*)"', shown)
    if found is None:
        return None
    file = folder / "decisions.json"
    file.write_text(html.unescape(found[1]), encoding="utf-8")
    return load_links(file)


def told(shown: str) -> str:
    """What the page says beside the button."""
    (found,) = re.findall(r'<p id="told" role="status">(.*?)</p>', shown)
    return html.unescape(found)


@pytest.fixture
def review() -> Review:
    return Review(before=BEFORE, after=AFTER, links=Links(before="2019", after="2022"))


def test_what_is_decided_on_the_page_loads_back(
    review: Review, document_after: Opened, tmp_path: Path
) -> None:
    shown = document_after(answered(review, "same-ask", "only the bridge"))
    links = saved(shown, tmp_path)
    assert links
    (decision,) = links.decisions
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


INCOMPLETE = "Not saved: 1 question is incomplete, and marked above."


def test_after_saving_the_next_step_is_told(review: Review, document_after: Opened) -> None:
    assert '<div id="next" hidden' in review_page(review)
    shown = document_after(answered(review, "same-ask", "only the bridge"))
    assert told(shown) == "Saved: 1 decision. 1 question left open."
    assert '<div id="next">' in shown
    assert "--from 2019--2022.json</code>" in shown


def test_an_ask_that_was_split_can_be_decided(document_after: Opened, tmp_path: Path) -> None:
    halves = ("paint the old bridge green every year", "oil the old bridge hinges every year")
    before, after = (
        Edition(
            key=key,
            recommendations=tuple(
                Recommendation(key=str(place), text=f"The council should {ask}.")
                for place, ask in enumerate(asks, 1)
            ),
        )
        for key, asks in (("2019", [" and ".join(halves)]), ("2022", halves))
    )
    review = Review(before=before, after=after, links=Links(before="2019", after="2022"))
    both = """
    for (const select of first.querySelectorAll("select")) fill(select, "same-ask");
    fill(first.querySelector("textarea"), "asked apart now");
    save();
    """
    links = saved(document_after(done(review_page(review), both)), tmp_path)
    assert links
    (match,) = review.taking(links).alignment.matches
    assert (match.before, match.after) == (("1",), ("1", "2"))


def test_a_decision_without_a_reason_is_not_saved(
    review: Review, document_after: Opened, tmp_path: Path
) -> None:
    shown = document_after(answered(review, "same-ask", ""))
    assert told(shown) == INCOMPLETE
    assert "A decision needs a reason." in shown
    assert saved(shown, tmp_path) is None


def test_a_reason_without_a_choice_is_told_and_not_left_out(
    review: Review, document_after: Opened, tmp_path: Path
) -> None:
    more = 'fill(second.querySelector("textarea"), "other birds");'
    shown = document_after(
        done(review_page(review), more + ANSWER % ("same-ask", "only the bridge"))
    )
    assert told(shown) == INCOMPLETE
    assert shown.count('class="incomplete"') == 1
    assert "A reason without a choice: " in shown
    assert saved(shown, tmp_path) is None


def test_what_is_put_right_is_no_longer_marked_and_is_saved(
    review: Review, document_after: Opened, tmp_path: Path
) -> None:
    steps = """
    fill(first.querySelector("textarea"), "only the bridge");
    save();
    fill(first.querySelector("select"), "related");
    save();
    """
    shown = document_after(done(review_page(review), steps))
    assert 'class="incomplete"' not in shown
    links = saved(shown, tmp_path)
    assert links
    assert [one.verdict for one in links.decisions] == [Verdict.RELATED]


def test_nothing_is_saved_where_nothing_is_decided(
    review: Review, document_after: Opened, tmp_path: Path
) -> None:
    shown = document_after(done(review_page(review), "save();"))
    assert told(shown) == "Nothing is decided yet, so there is nothing to save."
    assert saved(shown, tmp_path) is None


@pytest.mark.parametrize("field", ["by", "on"])
def test_a_decision_without_a_name_or_a_day_is_not_saved(
    review: Review, document_after: Opened, field: str
) -> None:
    steps = f'fill({field}, "");' + ANSWER % ("same-ask", "only the bridge")
    shown = document_after(done(review_page(review), steps))
    assert told(shown) == "Not saved: your name or the day is missing."


@pytest.mark.parametrize(("day", "is_saved"), [("2026-03", True), ("March", False)])
def test_a_day_that_no_file_can_have_is_not_saved(
    review: Review, document_after: Opened, tmp_path: Path, day: str, *, is_saved: bool
) -> None:
    page = review_page(review, on=Period.parse("2026-03"))
    steps = f'fill(on, "{day}");' + ANSWER % ("same-ask", "only the bridge")
    shown = document_after(done(page, steps))
    assert (saved(shown, tmp_path) is not None) is is_saved
    assert ("write the day like 2026-03-31" in told(shown)) is not is_saved


def test_answers_that_exclude_each_other_are_not_saved(
    review: Review, document_after: Opened
) -> None:
    steps = 'first.querySelector(".none").checked = true;' + ANSWER % ("same-ask", "the bridge")
    shown = document_after(done(review_page(review), steps))
    assert told(shown) == INCOMPLETE
    assert "exclude each other." in shown


def test_nothing_is_wider_than_a_telephone(review: Review, document_after: Opened) -> None:
    measure = """<script>
    document.documentElement.style.width = "390px";
    const edges = [...document.querySelectorAll("main *")]
      .map((one) => one.getBoundingClientRect().right);
    document.body.dataset.widest = Math.max(...edges);
    </script></body>"""
    shown = document_after(review_page(review).replace("</body>", measure))
    (widest,) = re.findall(r'data-widest="([\d.]+)"', shown)
    assert float(widest) <= 390


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


@pytest.fixture
def taken() -> Review:
    """A review in which the lamps were taken for the same ask, and the birds wait."""
    lamps = ("Repair the lamps of the harbour.", "The lamps of the harbour should be repaired.")
    before, after = (
        evolve(
            edition,
            recommendations=(
                Recommendation(key="1", text=text),
                *edition.recommendations[1:],
            ),
        )
        for edition, text in zip((BEFORE, AFTER), lamps, strict=True)
    )
    return Review(before=before, after=after, links=Links(before="2019", after="2022"))


def test_what_the_program_took_for_the_same_ask_is_confirmed_on_the_page(
    taken: Review, document_after: Opened, tmp_path: Path
) -> None:
    page = review_page(taken, accepted=True)
    assert not re.search(r'<span class="thought"[^>]*>[^<]+</span>', document_after(page))
    steps = (ANSWER % ("same-ask", "the same lamps")).replace("first", "second")
    shown = document_after(done(page, steps))
    assert told(shown) == "Saved: 1 decision. 1 question left open."
    links = saved(shown, tmp_path)
    assert links
    decided = taken.taking(links)
    assert decided.unconfirmed == ()
    pairs = [(one.before, one.after) for one in decided.alignment.pairs if one.carries]
    assert pairs == [("1", "1")]


def test_what_goes_with_none_is_not_what_it_was_taken_for(
    taken: Review, document_after: Opened, tmp_path: Path
) -> None:
    steps = """
    second.querySelector(".none").checked = true;
    fill(second.querySelector("textarea"), "other lamps");
    save();
    """
    links = saved(document_after(done(review_page(taken, accepted=True), steps)), tmp_path)
    assert links
    said = [(one.before, one.after, one.verdict) for one in links.decisions]
    assert said == [("1", "1", Verdict.DIFFERENT), ("1", None, Verdict.DIFFERENT)]
    assert [one.key for one in taken.taking(links).open] == ["2", "2"]
