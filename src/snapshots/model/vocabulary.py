"""The words a series shares between its editions: who is asked, and about what."""

from enum import Enum

from attrs import field, frozen

from snapshots.model import checks

__all__ = ["Body", "BodyKind", "Theme"]


class BodyKind(Enum):
    """What kind of body is asked or publishes."""

    GOVERNMENT = "government"
    DEPARTMENT = "department"
    DEVOLVED = "devolved"
    LOCAL = "local"
    JUSTICE = "justice"
    POLICE = "police"
    REGULATOR = "regulator"
    COMMISSIONER = "commissioner"
    CHARITY = "charity"
    CLASS = "class"
    OTHER = "other"


@frozen(kw_only=True)
class Body:
    """Somebody who is asked, who publishes or who produces figures.

    ``part_of`` is the body it belongs to; ``aliases`` are other names it is printed under;
    ``succeeds`` lists the bodies whose work it took over: a department that was renamed is not a
    new addressee. A class of bodies that a report names together (*prosecuting bodies*) is a
    body of kind ``class``.
    """

    key: str = field(validator=checks.key)
    name: str = field(validator=checks.text)
    kind: BodyKind = field(default=BodyKind.OTHER, validator=checks.is_a(BodyKind))
    part_of: str | None = checks.optional(checks.key)
    aliases: tuple[str, ...] = checks.many(checks.text)
    succeeds: tuple[str, ...] = checks.many(checks.key)


@frozen(kw_only=True)
class Theme:
    """A subject that recommendations are about."""

    key: str = field(validator=checks.key)
    name: str = field(validator=checks.text)
