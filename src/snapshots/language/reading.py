"""Reading: what the words of one recommendation say of force, deadline, bounds, place, addressee.

Every finding carries the words it was read from. Where the words leave a doubt nothing is said:
a field that is not read is not denied.
"""

from collections.abc import Iterable
from typing import Any

from attrs import evolve, frozen

from snapshots.language.addressees import addressees, named
from snapshots.language.deadlines import due, within
from snapshots.language.force import force, prohibits
from snapshots.language.found import Found
from snapshots.language.nations import nations
from snapshots.language.scales import ActionCategory, action_category
from snapshots.language.thresholds import Bound, bounds, threshold
from snapshots.model import Body, Force, ItemHeld, Period, Recommendation, Threshold

__all__ = ["Coded", "Reading", "coded", "read"]


@frozen(kw_only=True)
class Reading:
    """What the words of a recommendation say.

    ``prohibits`` tells whether the verb forbids; ``within`` holds deadlines that count from an
    event; ``named`` the words for who is asked, ``addressees`` the bodies they are known to be.
    """

    force: Found[Force] | None
    prohibits: bool
    action: Found[ActionCategory] | None
    due: Found[Period] | None
    within: tuple[str, ...]
    bounds: tuple[Bound, ...]
    nations: Found[tuple[str, ...]] | None
    named: str
    addressees: Found[tuple[str, ...]] | None


def read(text: str, *, bodies: Iterable[Body] = ()) -> Reading:
    """Read the words of a recommendation; ``bodies`` are those that a series knows.

    >>> reading = read("The police must train ten officers by the end of 2026.")
    >>> reading.force.words, str(reading.due.value), reading.named
    ('must', '2026', 'The police')
    """
    return Reading(
        force=force(text),
        prohibits=prohibits(text),
        action=action_category(text),
        due=due(text),
        within=within(text),
        bounds=bounds(text),
        nations=nations(text),
        named=named(text),
        addressees=addressees(text, bodies),
    )


@frozen(kw_only=True)
class Coded:
    """A recommendation with what its record leaves open read from its printed words.

    ``words`` holds each field that was read, with the words it was read from; what the record
    states is never touched.
    """

    item: Recommendation
    words: tuple[tuple[str, str], ...] = ()


def coded(item: Recommendation, *, bodies: Iterable[Body] = ()) -> Coded:
    """Fill what the record leaves open from the printed words, where all of them are held.

    The record's own words (*ask*) are not read: their verb is the record's and not the report's.

    >>> item = Recommendation(key="1", text="The police must publish a plan by 2026.")
    >>> coded(item).item.force, coded(item).words
    (<Force.MUST: 'must'>, (('force', 'must'), ('due', 'by 2026')))
    """
    if item.text is None or item.held is not ItemHeld.COMPLETE:
        return Coded(item=item)
    reading = read(item.text, bodies=bodies)
    found: dict[str, Found[Any]] = {}
    for name in ("force", "due", "nations", "addressees"):
        value = getattr(reading, name)
        if value is not None and not getattr(item, name):
            found[name] = value
    thresholds = _thresholds(reading.bounds)
    if thresholds is not None and not item.thresholds:
        found["thresholds"] = thresholds
    return Coded(
        item=evolve(item, **{name: one.value for name, one in found.items()}),
        words=tuple((name, one.words) for name, one in found.items()),
    )


def _thresholds(found: Iterable[Bound]) -> Found[tuple[Threshold, ...]] | None:
    """The bounds that say what they bound, each thing once; nothing where there are none."""
    read_as = [(bound, made) for bound in found if (made := threshold(bound))]
    alone = [
        (bound, made)
        for bound, made in read_as
        if sum(made.of == other.of for _, other in read_as) == 1
    ]
    if not alone:
        return None
    words = "; ".join(bound.words for bound, _ in alone)
    return Found(value=tuple(made for _, made in alone), words=words)
