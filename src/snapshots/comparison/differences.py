"""Differences: every field that differs between two editions, with no opinion on what it means."""

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from enum import Enum
from typing import Any, TypeAlias

import attrs

from snapshots.model import (
    Claim,
    Edition,
    Evidence,
    Metric,
    Observation,
    Period,
    Recommendation,
    RivalDate,
)

__all__ = ["Difference", "Plain", "differences", "plain"]

Plain: TypeAlias = "str | int | dict[str, Plain] | None"


@attrs.frozen(kw_only=True)
class Difference:
    """One value that differs: where it stands, and what stands there in each edition.

    ``before`` or ``after`` is nothing where the value stands in the other edition alone.
    """

    path: str
    before: str | None
    after: str | None


def differences(before: Edition, after: Edition) -> tuple[Difference, ...]:
    """The raw view: every difference of two editions, found by deepdiff.

    Recommendations, metrics and claims are met by key, never by place, so nothing is paired that
    the records do not name alike. What the differences mean is for `compare` to say.

    >>> differences(Edition(key="2021", title="Accounts"), Edition(key="2024", title="Accounts"))
    (Difference(path='key', before='2021', after='2024'),)
    """
    from deepdiff import DeepDiff  # heavy, and only this view needs it

    # Without the threshold, two mappings that share few keys count as one changed value.
    found = DeepDiff(
        plain(before),
        plain(after),
        view="tree",
        verbose_level=2,
        threshold_to_diff_deeper=0,
    )
    nodes = (node for level in found.values() for node in level)
    told = (difference for node in nodes for difference in _of_node(node))
    return tuple(sorted(told, key=lambda difference: difference.path))


def plain(value: object) -> Plain:
    """A value of the model as mappings and texts.

    A list becomes a mapping by what names its elements, since places in a list would make false
    news of everything behind an insertion.

    >>> plain(("police", "prosecutors"))
    {'police': 'police', 'prosecutors': 'prosecutors'}
    """
    if isinstance(value, Decimal | Period):
        return str(value)
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, tuple):
        return {label: plain(element) for label, element in _labelled(value)}
    names = [attribute.name for attribute in getattr(value, "__attrs_attrs__", ())]
    if names:
        return {name: plain(getattr(value, name)) for name in names if name != "schema_read"}
    return value if isinstance(value, int | None) else str(value)


def _labelled(values: tuple[object, ...]) -> Iterator[tuple[str, object]]:
    """Each element under its key, what it bounds, its period, itself if text, or its place."""
    seen: Counter[str] = Counter()
    for place, value in enumerate(values):
        names = (getattr(value, name, None) for name in ("key", "of", "period"))
        named = next((str(name) for name in names if name is not None), None)
        label = named or (value if isinstance(value, str) else str(place))
        seen[label] += 1
        yield (label if seen[label] == 1 else f"{label} ({seen[label]})"), value


_LISTS = {
    attribute.name
    for model in (Edition, Recommendation, Metric, Observation, Claim, RivalDate, Evidence)
    for attribute in attrs.fields(model)
    if str(attribute.type).startswith("tuple")
}


def _of_node(node: Any) -> Iterator[Difference]:  # noqa: ANN401 - a node of deepdiff
    """One difference of deepdiff, value by value where something stands on one side alone."""
    steps = tuple(node.path(output_format="list"))
    before, after = dict(_leaves(steps, node.t1)), dict(_leaves(steps, node.t2))
    for place in {**before, **after}:
        yield Difference(path=_path(place), before=before.get(place), after=after.get(place))


def _leaves(steps: tuple[str, ...], value: object) -> Iterator[tuple[tuple[str, ...], str]]:
    """Every value at or below a place, with its own place."""
    if isinstance(value, dict):
        for step, below in value.items():
            yield from _leaves((*steps, step), below)
    elif isinstance(value, str | int):  # deepdiff has a value of its own for nothing
        yield steps, str(value)


def _path(steps: tuple[str, ...]) -> str:
    text, in_list = "", False
    for step in steps:
        text += f"[{step}]" if in_list else f".{step}"
        in_list = not in_list and step in _LISTS
    return text.removeprefix(".")
