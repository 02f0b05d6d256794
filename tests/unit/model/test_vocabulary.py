import pytest

from snapshots.errors import InvalidValue
from snapshots.model import Body, BodyKind


def test_a_body_of_which_only_the_name_is_known_is_of_no_special_kind() -> None:
    body = Body(key="board", name="Board")
    assert (body.kind, body.part_of, body.aliases, body.succeeds) == (BodyKind.OTHER, None, (), ())


def test_a_body_has_no_alias_twice() -> None:
    with pytest.raises(InvalidValue) as caught:
        Body(key="board", name="Board", aliases=("The Board", "The Board"))
    assert str(caught.value) == "aliases[1]: 'The Board' stands here more than once"
