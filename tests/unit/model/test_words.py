import pytest

from snapshots.model import digest, normal
from snapshots.model.words import unwrapped


@pytest.mark.parametrize(
    ("printed", "plain"),
    [
        ("  many \t words\n\nin   lines ", "many words in lines"),
        ("‘single’ and “double”", "'single' and \"double\""),
        ("ring-fenced", "ringfenced"),
        ("ring-\n   fenced", "ringfenced"),
        ("ring\u2010fenced", "ringfenced"),
        ("soft\u00adly", "softly"),
        ("money – in time", "money - in time"),
        ("money—in time", "money - in time"),
        ("money - in time", "money - in time"),
        ("2019-2023", "2019 - 2023"),
        ("2019–2023", "2019 - 2023"),
        ("2019-\n2023", "2019 - 2023"),
        ("a 5-year plan", "a 5-year plan"),
        ("a 5-\nyear plan", "a 5-year plan"),
        ("covid-\n19", "covid-19"),
        ("\ufb01rst", "first"),
        ("Must", "Must"),
        ("", ""),
    ],
)
def test_layout_is_made_alike_and_words_are_left(printed: str, plain: str) -> None:
    assert normal(printed) == plain


@pytest.mark.parametrize("words", ["ring-\nfenced – 2019-23", "a - b-c", "“x” … y"])
def test_what_is_normal_stays_as_it_is(words: str) -> None:
    assert normal(normal(words)) == normal(words)


def test_the_digest_is_that_of_the_normal_form() -> None:
    assert digest("child’s  plan") == digest("child's plan")
    assert digest("Pay.") == "7086b69b01110f91d65d9e99a1fae2fff2783ea95ac070aa87b5575eb06573fd"


def test_other_words_have_another_digest() -> None:
    assert digest("must") != digest("Must")


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("a non-\nviolent protest", "a non-violent protest"),
        ("lamps and\n2023 ropes", "lamps and 2023 ropes"),
        ("Mend:\n• lamps\n2. ropes", "Mend:\n\n• lamps\n\n2. ropes"),
        ("Mend\n \nlamps", "Mend\n\nlamps"),
    ],
)
def test_only_a_blank_line_or_a_list_mark_begins_a_part(printed: str, meant: str) -> None:
    assert unwrapped(printed) == meant
