import pytest

from snapshots.language import levelled

OLD = (
    "The council should repair the piers and the lamps of the outer harbour this year, "
    "tell the crews how to report a fault, and publish the results online."
)


@pytest.mark.parametrize(
    ("old", "new", "added"),
    [
        ("piers and the lamps", "piers, the lamps and the bells", ["the bells"]),
        ("piers and the lamps", "piers, the ladders and the lamps", ["the ladders"]),
        ("piers and the lamps", "cranes, the piers and the lamps", []),
        ("piers and the lamps", "piers and the lamps, as well as the bells,", ["the bells"]),
        (
            "piers and the lamps",
            "piers, the lamps, the bells and the buoys",
            ["the bells and the buoys"],
        ),
        ("tell the crews", "tell the crews and the pilots", []),  # might take *how* to itself
        ("the crews how", "the crews and the pilots of how", []),
        ("results online", "results and the costs of it online", []),
        ("results online.", "results online and the costs on paper.", ["the costs on paper"]),
    ],
)
def test_what_a_list_has_more_is_laid_aside(old: str, new: str, added: list[str]) -> None:
    found = levelled(OLD, OLD.replace(old, new))
    assert list(found.added) == added
    assert found.before == OLD
    assert (found.after == OLD) is bool(added)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("outer harbour", "outer harbour in summer"),  # a time
        ("online.", "online, except the costs."),
        ("online.", "online, and the costs only once they are known."),
        ("online.", "online, and withdraw them after a year."),  # takes back what was asked
        ("online.", "online and delete the results."),
        ("online.", "online and burn the rest."),  # a deed
        ("online.", "online and the crews may object."),
        ("online.", "online and pardon the pilots."),
        ("piers and the lamps", "piers and of the lamps"),
        ("publish the results", "record and publish the results"),
        ("The council", "The port and the council"),  # who is to act
        ("the crews how", "the crews, pilots and boys, how"),  # who is meant
        ("online.", "online, in line with the treaty."),
        ("the piers and", "the piers from the state and the bar and"),
        ("piers and the lamps", "piers, freshly painted, and the lamps"),
        ("online.", "online. The costs are secret."),  # another sentence
        ("piers and the lamps", "piers or the lamps"),  # leaves a choice
        ("piers and the lamps", "piers and the lamps or the bells"),
        ("year, tell", "year, in the two ports, tell"),
        ("the crews", "the older crews"),  # a description
        (
            "how to report a fault",
            "when a lamp fails and a pier sinks to report a fault",
        ),  # a limit
        ("publish the results", "10 and publish the results"),
        (
            "how to report",
            "how and where and in words and on paper and in forms " * 2 + "to report",
        ),
    ],
)
def test_what_may_limit_or_turn_an_ask_is_not(old: str, new: str) -> None:
    assert levelled(OLD, OLD.replace(old, new)).added == ()


def test_what_a_list_lost_is_not_laid_aside() -> None:
    less = OLD.replace("the piers and the lamps", "the piers")
    assert levelled(OLD, less).before == OLD
    assert levelled(OLD, less).added == ()


def test_of_a_short_text_every_word_is_the_ask() -> None:
    assert levelled("Repair the piers.", "Repair the piers and the lamps.").added == ()


@pytest.mark.parametrize(
    ("plain", "weighty"),
    [
        ("Prosecute officials who take bribes.", "Swiftly prosecute officials who take bribes."),
        ("Train the crews.", "Continue to train the crews."),
        ("The port must train crews.", "The port must vigorously train crews."),
    ],
)
def test_weight_is_laid_aside_in_either_text(plain: str, weighty: str) -> None:
    forth, back = levelled(plain, weighty), levelled(weighty, plain)
    assert forth.after.casefold() == back.before.casefold() == plain.casefold()
    assert forth.added == back.added == ()


def test_a_word_of_weight_that_moved_to_another_verb_is_not() -> None:
    old, new = "Swiftly prosecute officials.", "Prosecute officials who swiftly act."
    assert levelled(old, new).before == old
    narrower = "Pay crews who were greatly hurt."
    assert levelled("Pay crews who were hurt.", narrower).after == narrower


def test_texts_that_have_little_in_common_are_left_as_they_are() -> None:
    new = "Sell the cranes, the ropes and the nets of the inner harbour to whoever wants them."
    assert levelled(OLD, new).after == new
