"""Changes: what differs between two editions, as plain values."""

import json
from hashlib import sha256
from typing import TypeAlias

from attrs import frozen

from snapshots.alignment import Basis
from snapshots.comparison.catalogue import KINDS, Kind, Weight

__all__ = ["Change", "Value", "fingerprint"]

#: A value as a change shows it: a text, several texts in a stated order, or nothing.
Value: TypeAlias = str | tuple[str, ...] | None


@frozen(kw_only=True)
class Change:
    """One thing that changed, or that cannot be said to have changed.

    ``kind`` is an id of the catalogue. ``path`` leads to the field in the later edition, or in
    the earlier where the later has none; ``before`` and ``after`` are the field's values.
    ``before_keys`` and ``after_keys`` name the recommendations, metrics or claims
    concerned in each edition.
    """

    kind: str
    path: str
    before: Value = None
    after: Value = None
    basis: Basis
    series: str | None = None
    before_edition: str
    after_edition: str
    before_keys: tuple[str, ...] = ()
    after_keys: tuple[str, ...] = ()

    @property
    def row(self) -> Kind:
        """The row of the catalogue."""
        return KINDS[self.kind]

    @property
    def weight(self) -> Weight:
        """How much a reader should care."""
        return self.row.weight

    @property
    def before_names(self) -> tuple[str, ...]:
        """What is concerned in the earlier edition, as edition/key."""
        return tuple(f"{self.before_edition}/{key}" for key in self.before_keys)

    @property
    def after_names(self) -> tuple[str, ...]:
        """What is concerned in the later edition, as edition/key."""
        return tuple(f"{self.after_edition}/{key}" for key in self.after_keys)

    @property
    def fingerprint(self) -> str:
        """Sixteen hexadecimal digits that stay the same for the same change.

        Made from the series, the names on both sides, the kind, the field and the values; never
        from a sentence.
        """
        content = [
            self.series,
            self.before_names or self.before_edition,
            self.after_names or self.after_edition,
            self.kind,
            self.row.field,
            self.before,
            self.after,
        ]
        return fingerprint(content)


def fingerprint(content: object) -> str:
    """Sixteen hexadecimal digits made from texts, lists of them and nothing else.

    >>> fingerprint(["2021", "2024"])
    '5ba6f799b494ecec'
    """
    return sha256(json.dumps(content, ensure_ascii=True).encode()).hexdigest()[:16]
