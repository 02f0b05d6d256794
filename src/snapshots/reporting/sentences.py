"""Sentences: what each kind of change says in English, keyed by its id."""

import re

from snapshots.alignment import Basis
from snapshots.comparison import Change, Value
from snapshots.model import Series
from snapshots.reporting.wording import body, joined, spaced

__all__ = ["SENTENCES", "WORDS_CHANGED", "sentence"]

#: How it is said that words changed, before they are told.
WORDS_CHANGED = "words changed that may matter, "

#: A sentence for each kind of change. ``item`` names the recommendations concerned, ``before``
#: and ``after`` the values, ``earlier`` and ``later`` the editions, ``other`` the edition in
#: which the item does not stand.
SENTENCES: dict[str, str] = {
    "recommendation-new": "{item} is new: no counterpart is found in {other}.",
    "recommendation-dropped": "{item} was dropped: no counterpart is found in {other}.",
    "recommendation-not-seen-before": "{item} is not seen in what is held of {other}.",
    "recommendation-not-seen-after": "{item} is not seen in what is held of {other}.",
    "recommendation-undecided": (
        "Whether {item} has a counterpart in {other} is for a person to decide."
    ),
    "recommendation-not-held": (
        "{item} is known to exist; its contents are not held, so nothing is said of it."
    ),
    "recommendation-repeated": "{before} is asked again as {after}.",
    "recommendation-developed": "{before} developed into {after}.",
    "recommendation-developed-from": "{before} developed from {after}.",
    "recommendation-split": "{before} was split into {after}.",
    "recommendation-merged": "{before} were merged into {after}.",
    "recommendation-regrouped": "{before} were regrouped into {after}.",
    "recommendation-reversed": "{after} asks for the opposite of {before}.",
    "recommendation-returned": "{after} takes {before} up again, which was missing in between.",
    "recommendation-renumbered": "{item}: the printed number was {before} and is {after}.",
    "recommendation-reworded": "{item}: the printed words have changed.",
    "recommendation-ask-added": "{item}: something is asked besides now: {after}.",
    "recommendation-ask-removed": "{item}: something is not asked any more: {before}.",
    "recommendation-terms-changed": (
        f"{{item}}: {WORDS_CHANGED}{{before}} before and {{after}} now."
    ),
    "recommendation-text-incomplete": (
        "{item}: not all of the words are held (in {earlier}: {before}; in {later}: {after}), "
        "so nothing is said of what was lacking."
    ),
    "recommendation-force-raised": "{item}: asked more firmly, {before} before and {after} now.",
    "recommendation-force-lowered": "{item}: asked less firmly, {before} before and {after} now.",
    "recommendation-promoted": "{item}: moved up from {before} to {after}.",
    "recommendation-demoted": "{item}: moved down from {before} to {after}.",
    "recommendation-addressee-added": (
        "{item}: others are asked too, now {after}; before, {before}."
    ),
    "recommendation-addressee-removed": (
        "{item}: some are no longer asked, now {after}; before, {before}."
    ),
    "recommendation-readdressed": "{item}: asked of {after} instead of {before}.",
    "recommendation-scope-widened": "{item}: now covers {after}; before, {before} only.",
    "recommendation-scope-narrowed": "{item}: now covers {after} only; before, {before}.",
    "recommendation-scope-moved": "{item}: now covers {after}; before, {before}.",
    "recommendation-due-set": "{item}: now has a deadline, {after}.",
    "recommendation-due-cleared": "{item}: no longer has a deadline; before, {before}.",
    "recommendation-due-brought-forward": (
        "{item}: the deadline came forward to {after} from {before}."
    ),
    "recommendation-due-postponed": "{item}: the deadline was put off to {after} from {before}.",
    "recommendation-due-renewed": (
        "{item}: the deadline {before} had passed; the new one is {after}."
    ),
    "recommendation-due-moved": (
        "{item}: the deadline was {before} and is {after}, "
        "and whether the first had passed is not known."
    ),
    "recommendation-threshold-set": "{item}: now sets a bound, {after}.",
    "recommendation-threshold-cleared": "{item}: no longer sets the bound {before}.",
    "recommendation-threshold-raised": (
        "{item}: the bound asks for more, {after}; before, {before}."
    ),
    "recommendation-threshold-lowered": (
        "{item}: the bound asks for less, {after}; before, {before}."
    ),
    "metric-new": "{item} is a new figure: {other} prints none of it.",
    "metric-dropped": "{item} was dropped: {other} prints no figure of it.",
    "metric-not-seen-before": "{item} is not seen in what is held of the figures of {other}.",
    "metric-not-seen-after": "{item} is not seen in what is held of the figures of {other}.",
    "metric-renamed": "{item}: the figure was called {before} and is called {after}.",
    "metric-unit-changed": "{item}: measured in {after}, which is of another kind than {before}.",
    "metric-rescaled": "{item}: given in {after}; before, in {before}.",
    "metric-recounted": "{item}: what is counted was {before} and is {after}.",
    "metric-rebased": "{item}: the base was {before} and is {after}.",
    "metric-redefined": "{item}: the definition was {before} and is {after}.",
    "metric-coverage-widened": "{item}: now covers {after}; before, {before} only.",
    "metric-coverage-narrowed": "{item}: now covers {after} only; before, {before}.",
    "metric-coverage-moved": "{item}: now covers {after}; before, {before}.",
    "metric-producer-changed": "{item}: produced by {after}; before, by {before}.",
    "metric-flow-changed": "{item}: was a {before} and is a {after}.",
    "metric-rose": "{item}: rose from {before} to {after}.",
    "metric-fell": "{item}: fell from {before} to {after}.",
    "metric-steady": "{item}: no change can be claimed from {before} to {after}.",
    "metric-not-comparable": "{item}: no difference is given ({after}).",
    "metric-improved": "{item}: improved from {before} to {after}.",
    "metric-worsened": "{item}: worsened from {before} to {after}.",
    "observation-added": "{item}: a value came in, {after}.",
    "observation-removed": "{item}: a value is no longer given, {before}.",
    "observation-revised-up": "{item}: a value was revised upwards, from {before} to {after}.",
    "observation-revised-down": "{item}: a value was revised downwards, from {before} to {after}.",
    "observation-corrected": "{item}: a mistake was put right, {before} before and {after} now.",
    "observation-requalified": (
        "{item}: what is known of a value changed, from {before} to {after}."
    ),
    "claim-holds": "{item}: the claim holds for {stated}, on the values held.",
    "claim-fails": "{item}: the claim fails for {stated}.",
    "claim-cannot-tell": "{item}: whether the claim holds for {stated} cannot be told.",
}


#: A bound on how many there are of what the printed words name: *beds at least 40 count*.
_COUNTED = re.compile(r"(.+) ((?:at least|more than|exactly|less than|at most) \S+) count")
#: Fields whose values are no codes.
_AS_THEY_STAND = {
    "existence", "number", "due", "name", "counts", "base", "definition", "coverage",
    "observations", "better", "value", "status", "readings",
}  # fmt: skip


def sentence(change: Change, series: Series | None = None) -> str:
    """What a change says, in one sentence; for people, and not kept stable."""
    in_after = bool(change.after_names)
    return SENTENCES[change.kind].format(
        item=joined(change.after_names or change.before_names),
        before=_value(change, change.before, series),
        after=_value(change, change.after, series),
        stated=_value(change, change.after or change.before, series),
        earlier=change.before_edition,
        later=change.after_edition,
        other=change.before_edition if in_after else change.after_edition,
    )


def _value(change: Change, value: Value, series: Series | None) -> str:
    """A value as it is read aloud: names for bodies, words for codes."""
    values = (value,) if isinstance(value, str) else value or ()
    if change.row.field in {"addressees", "producer"}:
        return joined(body(key, series) for key in values) or "nobody named"
    if change.row.field == "nations":
        return joined(spaced(key).title() for key in values)
    if change.kind == "recommendation-terms-changed":
        return joined(f"\u201c{said}\u201d" for said in values) or "nothing"
    if change.row.field in _AS_THEY_STAND:
        return joined(values) if values else "none"
    if change.row.field == "thresholds" and change.basis is Basis.READ:
        return joined(_COUNTED.sub(r"\2 \1", spaced(bound)) for bound in values)
    return joined(spaced(key).removesuffix(" count") for key in values)
