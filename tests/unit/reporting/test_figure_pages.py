"""How a movement and the releases of a figure read by themselves."""

from figures import metric, observation, point

from snapshots.comparison import move, releases
from snapshots.model import Maturity, Series, Statistics, Status
from snapshots.reporting import displayed, report

VISITS = metric(
    observation("2020", "50", release="2021-03", maturity=Maturity.FIRST),
    observation("2020", "52", maturity=Maturity.REVISED),
    observation("2021", "60", release="2022-03", maturity=Maturity.FIRST),
    name="Visits",
)


def test_a_movement_by_itself_tells_what_a_row_of_the_table_tells() -> None:
    movement = move(point("2022", "120"), point("2023", "150", "2024"))
    assert report(movement).splitlines() == [
        "Repairs, 2023 to 2024",
        "=====================",
        "",
        "- from: 120 (2022)",
        "- to: 150 (2023)",
        "- change: up 30; 25 %",
    ]


def test_a_movement_knows_the_names_of_its_series() -> None:
    movement = move(point("2022", "120"), point("2023", "150"), series=Series(key="a", title="A"))
    assert report(movement) == report(movement, series=Series(key="b", title="B"))
    assert "up 30" in displayed(movement)["text/html"]


def test_releases_are_a_triangle_of_periods_and_releases() -> None:
    assert report(releases(VISITS)).splitlines() == [
        "Visits",
        "======",
        "",
        "Period  2021-03  2022-03  Release not known",
        "------  -------  -------  -----------------",
        "2020    50                52",
        "2021             60",
    ]


def test_releases_of_a_figure_without_values_say_so() -> None:
    assert report(releases(metric())).startswith("No values\n")


def test_releases_show_no_value_that_reveals_a_suppressed_one() -> None:
    hidden = metric(observation("2020", None, status=(Status.SUPPRESSED,)), producer=None)
    statistics = Statistics(key="visits", title="Visits", metrics=(hidden,))
    series = Series(key="visits", title="Visits", statistics=(statistics,))
    page = report(releases(VISITS, series=series))
    assert "withheld" in page
    assert not any(number in page for number in (" 50 ", " 52"))
