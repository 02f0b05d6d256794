import pytest

from snapshots.alignment.abbreviations import defined
from snapshots.alignment.normalising import read


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Organise the child’s care.", "organize the child's care"),
        ("a multi-\n  agency team", "a multiagency team"),
        ("a non-public report", "a nonpublic report"),
        ("The harbour shouldn't close.", "harbor close"),
        ("The Government should publish it.", "the government must publish it"),
        ("It is recommended that lamps be mended.", "lamps be mended"),
        ("We urge that ropes be bought", "ropes be bought"),
    ],
)
def test_ways_of_writing_are_read_alike(one: str, other: str) -> None:
    assert read(one, abbreviations={}).roots == read(other, abbreviations={}).roots


def test_sentences_that_say_nothing_are_passed_over() -> None:
    reading = read("Mend the quay. It is so; buy lamps.", abbreviations={})
    assert reading.sentences == ("Mend the quay", " buy lamps")
    assert len(reading.segments) == 2


def test_a_sentence_that_only_denies_stays_with_the_one_before() -> None:
    reading = read("Mend the quay. They should not. Buy lamps.", abbreviations={})
    assert reading.sentences == ("Mend the quay, They should not", " Buy lamps")


def test_a_full_stop_within_a_number_ends_no_sentence() -> None:
    assert len(read("Spend 0.7 per cent of it on lamps", abbreviations={}).sentences) == 1


def test_abbreviations_are_written_out() -> None:
    short = {"PSB": "Port Safety Board"}
    assert (
        read("Ask the PSB.", abbreviations=short).roots
        == read("Ask the Port Safety Board (PSB).", abbreviations=short).roots
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Join the Charter on Inland Harbours (CIH) now.", {"CIH": "Charter on Inland Harbours"}),
        ("Use a lamp (LED).", {}),
        ("Tell us (ABC).", {}),
        ("(PSB) is short.", {}),
        (
            "The Port Safety Board (PSB). The Public Ship Bureau (PSB).",
            {"PSB": "Port Safety Board"},
        ),
    ],
)
def test_abbreviations_are_those_that_the_text_defines(text: str, found: dict[str, str]) -> None:
    assert defined([text]) == found


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ('Use it (e.g. "make check"). Mend the rest.', 2),
        ("Mend the lamps; buy ropes", 2),
        ("Mend lamps\n\nBuy ropes", 2),
        ("Mend lamps\n- Buy ropes", 2),
        ("Mend lamps with\r\nthe old ropes", 1),
    ],
)
def test_sentences_end_after_brackets_too(text: str, count: int) -> None:
    assert len(read(text, abbreviations={}).sentences) == count
