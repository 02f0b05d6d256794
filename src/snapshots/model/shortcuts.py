"""The one file whose arrows point up: short ways from a value to what is made of it.

A reader expects `series.compare(...)` and a readable value in a notebook. Both need the layers
above, so they are imported here, inside the methods, and nowhere else.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from snapshots.comparison import Comparison
    from snapshots.model.series import Series

__all__ = ["Comparing", "Shown"]


class Shown:
    """Shows a value as its report: where it is printed, and in a notebook as static HTML too."""

    __slots__ = ()

    def __str__(self) -> str:
        """The report as plain text."""
        from snapshots.reporting import report

        return report(self)

    def _repr_mimebundle_(self, **_: object) -> dict[str, str]:
        """Both forms at once, for the notebook to choose from."""
        from snapshots.reporting import displayed

        return displayed(self)


class Comparing:
    """Gives a series its short form of the main job."""

    __slots__ = ()

    def compare(self: "Series", before: str, after: str) -> "Comparison":  # type: ignore[misc]
        """What changed between two editions of this series, named by their keys.

        Raises `UnknownKey` where the series has no such edition.
        """
        from snapshots.alignment import align
        from snapshots.comparison import compare

        return compare(align(self[before], self[after], series=self))
