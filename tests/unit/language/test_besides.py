import pytest

from snapshots.language import levelled

OLD = (
    "The council should repair the piers and the lamps of the outer harbour this year, "
    "tell the crews how to report a fault, and publish the results online."
)


@pytest.mark.parametrize(
    ("old", "new", "things", "closer"),
    [
        ("piers and the lamps", "piers, the lamps and the bells", ["the bells"], []),
        ("piers and the lamps", "piers, the ladders and the lamps", ["the ladders"], []),
        ("piers and the lamps", "cranes, the piers and the lamps", ["the cranes"], []),
        ("piers and the lamps", "piers and the lamps, as well as the bells,", ["the bells"], []),
        ("publish the results", "record and publish the results", ["record"], []),
        ("tell the crews", "tell the crews and the pilots", ["the pilots"], []),
        ("online.", "online, in line with the port treaty.", [], ["in line with the port treaty"]),
        (
            "the crews how",
            "the crews, including the pilots, how",
            [],
            ["including the pilots"],
        ),
        (
            "online.",
            "online and answer letters within ten days.",
            ["answer letters within ten days"],
            [],
        ),
    ],
)
def test_what_a_later_text_says_more_is_laid_aside(
    old: str, new: str, things: list[str], closer: list[str]
) -> None:
    more = OLD.replace(old, new)
    found = levelled(OLD, more)
    assert found.before == OLD
    assert found.after == OLD
    assert (list(found.things), list(found.closer)) == (things, closer)
    assert found.added == (*things, *closer)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("outer harbour", "outer harbour in summer"),  # a time
        ("online.", "online, except the costs."),
        ("online.", "online, and the costs only once they are known."),
        ("online.", "online, and withdraw them after a year."),  # takes back what was asked
        ("online.", "online and delete the results."),
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


def test_a_list_with_or_may_grow_where_it_had_one() -> None:
    old = (
        "Prosecute officials who use the vehicles or the offices of the harbour board in a "
        "campaign, and publish the number of such cases online."
    )
    new = old.replace("vehicles or the offices", "vehicles, the phones or the offices")
    assert levelled(old, new).things == ("the phones",)


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
    ],
)
def test_weight_is_laid_aside_in_either_text(plain: str, weighty: str) -> None:
    forth, back = levelled(plain, weighty), levelled(weighty, plain)
    assert forth.after.casefold() == back.before.casefold() == plain.casefold()
    assert forth.added == back.added == ()


def test_a_word_of_weight_that_moved_to_another_verb_is_not() -> None:
    old, new = "Swiftly prosecute officials.", "Prosecute officials who swiftly act."
    assert levelled(old, new).before == old


def test_texts_that_have_little_in_common_are_left_as_they_are() -> None:
    new = "Sell the cranes, the ropes and the nets of the inner harbour to whoever wants them."
    assert levelled(OLD, new).after == new
