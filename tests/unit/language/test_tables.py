from snapshots.language.senses import LIGHT, poles, senses
from snapshots.language.stems import stem
from snapshots.language.tables import rows
from snapshots.language.tokens import names, word


def test_synonyms_share_a_sense() -> None:
    assert "=bui" in senses(stem("purchase")) & senses(stem("procure"))


def test_a_word_without_synonyms_means_itself() -> None:
    assert senses("zither") == {"zither"}


def test_every_row_of_synonyms_has_at_least_two_words() -> None:
    assert [row for row in rows("synonyms.txt") if len(row.split()) < 2] == []


def test_no_word_stands_on_both_ends_of_an_axis() -> None:
    sides = [row.replace("~", "|").split("|") for row in rows("opposites.txt")]
    stems = [[{stem(word) for word in side.split()} for side in row] for row in sides]
    assert [row for row in stems if row[0] & row[1]] == []


def test_only_the_right_end_of_a_negating_axis_negates() -> None:
    negates = {
        name: any(pole.negates for pole in poles(stem(name)))
        for name in ("ban", "allow", "rural", "urban")
    }
    assert negates == {"ban": True, "allow": False, "rural": False, "urban": False}


def test_un_before_a_word_turns_it_round() -> None:
    assert [word(one).negates for one in ("encrypted", "unencrypted", "unlocked", "under")] == [
        False,
        True,
        False,
        False,
    ]


def test_light_words_say_nothing_by_themselves() -> None:
    assert not word("undertake").is_content
    assert stem("undertake") in LIGHT


def test_a_name_is_a_capital_within_a_sentence() -> None:
    assert names("The Act on Reduction. The end.") == {"act", "reduction"}
