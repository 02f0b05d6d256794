"""How a value is drawn: a strategy for each field, some of them left out."""

from collections.abc import Callable
from typing import Any, TypeAlias, TypeVar

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

__all__ = ["Fields", "built", "some_of"]

T = TypeVar("T")
Fields: TypeAlias = dict[str, SearchStrategy[Any]]


def built(
    model: Callable[..., T],
    always: Fields,
    perhaps: Fields,
    instead: Fields,
    *together: SearchStrategy[dict[str, Any]],
) -> SearchStrategy[T]:
    """Values of a class, from strategies for its fields.

    The fields in ``always`` are given, those in ``perhaps`` may be left out, and ``instead``
    takes the place of either. ``together`` draw several fields at once that must fit.
    """
    optional = {name: strategy for name, strategy in perhaps.items() if name not in instead}
    alone = st.fixed_dictionaries({**always, **instead}, optional=optional)
    return _made(model, (*together, alone))


@st.composite
def _made(
    draw: DrawFn, model: Callable[..., T], parts: tuple[SearchStrategy[dict[str, Any]], ...]
) -> T:
    return model(**{name: value for part in parts for name, value in draw(part).items()})


def some_of(pool: tuple[str, ...], *, most: int = 2) -> SearchStrategy[list[str]]:
    """A few of these, each once; none where there are none."""
    if not pool:
        return st.just([])
    return st.lists(st.sampled_from(pool), max_size=most, unique=True)
