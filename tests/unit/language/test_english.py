import pytest

from snapshots.language import is_english


@pytest.mark.parametrize(
    "text",
    [
        "Publish the accounts.",
        "Train officers.",
        "Ban fracking.",
        "Crews should not exceed 35 per boat",
        "Ratify the convention on the sale of children.",
        "The Maison des enfants should publish its accounts.",
    ],
)
def test_short_asks_are_english(text: str) -> None:
    assert is_english(text)


@pytest.mark.parametrize(
    "text",
    [
        "Die Hafenbeh\u00f6rde soll der Polizei keine Daten geben.",
        "La France ne devrait pas ratifier la convention.",
        "El gobierno no debe publicar las cuentas.",
        "O governo deve publicar as contas a cada ano.",
        "De minister moet elk jaar een verslag publiceren, is het niet.",
        "Regeringen skal ikke dele data med politiet om b\u00f8rn.",
        "\u041e\u043d\u0438 \u043d\u0435 \u0434\u043e\u043b\u0436\u043d\u044b",
        "2024",
    ],
)
def test_other_languages_are_not(text: str) -> None:
    assert not is_english(text)
