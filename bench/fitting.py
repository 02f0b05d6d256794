"""Fitting: a logistic model, by Newton's method with a small ridge, in plain Python."""

from collections.abc import Sequence
from math import exp

__all__ = ["fit", "odds"]

_RIDGE = 1.0
_STEPS = 30

Row = Sequence[float]


def odds(weights: Row, row: Row) -> float:
    """The log-odds of a row of features, the first weight standing alone."""
    return weights[0] + sum(
        weight * feature for weight, feature in zip(weights[1:], row, strict=True)
    )


def fit(rows: Sequence[Row], truths: Sequence[bool], counts: Row) -> list[float]:
    """The weights that fit best, each row counting as often as ``counts`` says."""
    means, spreads = _moments(rows)
    scaled = [
        [
            1.0,
            *((one - mean) / spread for one, mean, spread in zip(row, means, spreads, strict=True)),
        ]
        for row in rows
    ]
    found = [0.0] * len(scaled[0])
    for _ in range(_STEPS):
        slope, curve = _derivatives(found, scaled, truths, counts)
        found = [one + step for one, step in zip(found, _solved(curve, slope), strict=True)]
    plain = [one / spread for one, spread in zip(found[1:], spreads, strict=True)]
    shift = sum(one * mean for one, mean in zip(plain, means, strict=True))
    return [found[0] - shift, *plain]


def _moments(rows: Sequence[Row]) -> tuple[list[float], list[float]]:
    columns = list(zip(*rows, strict=True))
    means = [sum(column) / len(column) for column in columns]
    spreads = [
        (sum((one - mean) ** 2 for one in column) / len(column)) ** 0.5 or 1.0
        for column, mean in zip(columns, means, strict=True)
    ]
    return means, spreads


def _derivatives(
    weights: Row, rows: Sequence[Row], truths: Sequence[bool], counts: Row
) -> tuple[list[float], list[list[float]]]:
    size = len(weights)
    slope = [0.0] + [-_RIDGE * weight for weight in weights[1:]]
    curve = [[_RIDGE * (row == column > 0) for column in range(size)] for row in range(size)]
    for row, truth, count in zip(rows, truths, counts, strict=True):
        chance = 1 / (1 + exp(-sum(map(float.__mul__, weights, row))))
        for one in range(size):
            slope[one] += count * (truth - chance) * row[one]
            for other in range(size):
                curve[one][other] += count * chance * (1 - chance) * row[one] * row[other]
    return slope, curve


def _solved(matrix: Sequence[Row], right: Row) -> list[float]:
    """The solution of a small system of equations, by elimination."""
    rows = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    for place in range(len(rows)):
        pivot = max(range(place, len(rows)), key=lambda row: abs(rows[row][place]))
        rows[place], rows[pivot] = rows[pivot], rows[place]
        for row in range(len(rows)):
            if row != place:
                factor = rows[row][place] / rows[place][place]
                rows[row] = [
                    one - factor * other for one, other in zip(rows[row], rows[place], strict=True)
                ]
    return [row[-1] / row[place] for place, row in enumerate(rows)]
