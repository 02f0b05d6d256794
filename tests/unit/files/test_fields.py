import attrs

from snapshots.files.fields import file_fields, is_default
from snapshots.model import Edition, Held, Holding, Recommendation


def test_a_file_holds_every_field_but_the_reader_s_own() -> None:
    ours = {field.name for field in attrs.fields(Edition)}
    assert ours - {field.name for field in file_fields(Edition)} == {"schema_read"}


def test_a_default_goes_without_saying_a_made_one_too() -> None:
    fields = {field.name: field for field in file_fields(Edition)}
    edition = Edition(key="2024")
    assert [name for name in fields if not is_default(fields[name], getattr(edition, name))] == [
        "key"
    ]


def test_what_differs_from_the_default_is_said() -> None:
    fields = {field.name: field for field in file_fields(Edition)}
    assert not is_default(fields["held"], Held(main=Holding.COMPLETE))
    assert not is_default(fields["recommendations"], (Recommendation(key="1", ask="pay"),))
