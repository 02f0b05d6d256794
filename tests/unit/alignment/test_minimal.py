"""Minimal pairs: an ask, a twin that says the same in other words, and one that only reads like it.

They were invented without knowledge of the rules; `nox -s matching` prints how many pass.
"""

import pytest
from labelled import Minimal, hostile, minimal
from matching import is_accepted, pairs_of

#: Changed asks that are known to pass, so that it shows when one of them no longer does.
STILL_PASSING = (
    "Delete a half-completed form when the user leaves",
    "Inspectors should announce visits to secure homes, arriving without notice",
    "Volunteers SHALL leave a chemical incident area once the fire service",
    "Developers should safely fail to deny access",
    "Suppliers should encrypt only those backup media",
    "Within 72 hours of a vulnerability being confirmed, the national cyber agency",
    "Asylum seekers should be provided with interpreters and protected from return",
    "Subtitles should be supplied by the broadcaster for news",
    "All storm overflows that have no monitor should be",
    "A national plan to combat trafficking for the removal",
    "As regards the article on juvenile justice, the reservation",
    "Bed-and-breakfast hotels should go on being used by the",
    "Ministers should keep the Commissioner's findings non-binding on public",
    "Prison governors should treat video calls as a substitute",
    "Housebuilding in towns should by law be carried out with",
    "Give the internal affairs branch of the police the task",
    "Each release ought to bear a signature made by the",
    "Red diesel burned on building sites should go on being",
    "The trust should treat a complaint as closed unless the",
    "Do more to see that disaggregated data are gathered on",
    "In the leaflet it gives to patients, the hospital should",
    "Tell women on valproate to come off it straight away,",
    "Give access to the labour courts to those migrant",
    "At Fenmouth the defences should be held where they now",
    "Ahead of each departure from a terminus, inspectors from",
    "Over the coming three years taken together, the levy",
    "No pupil should go without physical education, which",
    "Appointments to the standards panel should, in our view,",
)
ALL = [one for listed in minimal().values() for one in listed]


@pytest.mark.parametrize(
    "one", [one for one in ALL if not one.changed.startswith(STILL_PASSING)], ids=str
)
def test_no_changed_ask_is_accepted_as_the_same(one: Minimal) -> None:
    assert not is_accepted(one.old, one.changed)


@pytest.mark.xfail(reason="what is turned twice, or by words that no table has, is not seen")
@pytest.mark.parametrize(
    "one", [one for one in ALL if one.changed.startswith(STILL_PASSING)], ids=str
)
def test_a_changed_ask_that_is_known_to_pass(one: Minimal) -> None:
    assert not is_accepted(one.old, one.changed)


#: What share of the twins of a topic are accepted and proposed, at least.
FLOORS = (0.45, 0.95)
#: The same of topics in which many twins are long, or worded wholly anew.
FLOORS_OF_THE_HARDER = {
    "later-editions": (0.56, 0.91),
    "later-editions-long": (0.26, 0.95),
    "many-means": (0.33, 0.83),
    "public-services": (0.42, 0.95),
    "several-asks": (0.15, 0.95),
    "several-asks-again": (0.4, 0.95),
}


@pytest.mark.parametrize("topic", minimal())
def test_few_twins_are_lost_and_many_are_accepted(topic: str) -> None:
    twins = minimal()[topic]
    accepted = [is_accepted(one.old, one.twin) for one in twins]
    proposed = [bool(pairs_of(one.old, one.twin)) for one in twins]
    most, nearly_all = FLOORS_OF_THE_HARDER.get(topic, FLOORS)
    assert sum(accepted) >= most * len(twins)
    assert sum(proposed) >= nearly_all * len(twins)


def test_more_than_half_of_the_twins_are_accepted() -> None:
    assert sum(is_accepted(one.old, one.twin) for one in ALL) >= 0.59 * len(ALL)


#: Of pairs that a reader made to deceive; what still passes is reworded throughout, most of it.
MOST_DECEPTIONS = 111


def test_no_more_pairs_made_to_deceive_are_accepted_than_before() -> None:
    accepted = [pair for pairs in hostile().values() for pair in pairs if is_accepted(*pair)]
    assert len(accepted) <= MOST_DECEPTIONS
