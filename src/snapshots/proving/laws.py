"""The laws, in the order in which they are told."""

from attrs import frozen

from snapshots.proving import changing, measuring, telling, writing
from snapshots.proving.case import Check

__all__ = ["LAWS", "Law"]


@frozen(kw_only=True)
class Law:
    """One law: what it says, and how it is tried.

    ``shrinks`` says whether what breaks it is made smaller; a law that starts programs of its
    own would take too long.
    """

    says: str
    check: Check

    @property
    def shrinks(self) -> bool:
        """Whether it is quick enough to be tried many times."""
        return self.check is not telling.same_bytes


LAWS: tuple[Law, ...] = tuple(
    Law(says=says, check=check)
    for says, check in (
        ("equal editions change nothing", changing.equal_editions),
        ("read backwards, every change is mirrored", changing.mirrored),
        ("changes are found exactly where the fields differ", changing.as_the_judge),
        ("the order in which things are given never matters", changing.any_order),
        ("two runs give the same bytes", telling.same_bytes),
        ("every recommendation has one verdict, and the counts add up", changing.one_verdict),
        ("nothing is new or dropped because of what is not held", changing.only_what_is_held),
        ("published is real and revision together, exactly", measuring.published),
        ("the true change lies in the interval, however it was rounded", measuring.interval),
        ("what is written is read back as it was", writing.read_back),
        ("what is exported fits its schema", writing.fits_schema),
        ("all formats tell the same", telling.same_in_all_formats),
        ("hostile text is shown and not obeyed", telling.escaped),
    )
)
