import pytest

from snapshots.language.stems import stem


@pytest.mark.parametrize(
    "forms",
    [
        "inspect inspects inspected inspecting inspection inspections",
        "organise organize organised organization organisations",
        "notify notifies notified notification",
        "labour labor",
        "child children",
        "sell sold selling sale",
        "check checks checked checking",
        "stop stops stopped stopping",
        "policy policies",
        "address addresses addressed",
        "renew renewal renewed",
        "place placement placing placed",
    ],
)
def test_the_forms_of_a_word_have_one_stem(forms: str) -> None:
    assert len({stem(form) for form in forms.split()}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("employer", "employee"),
        ("employer", "employment"),
        ("trainer", "training"),
        ("state", "statement"),
        ("depart", "department"),
    ],
)
def test_words_that_only_look_related_stay_apart(one: str, other: str) -> None:
    assert stem(one) != stem(other)
