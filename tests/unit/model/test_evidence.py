import pytest

from snapshots.errors import InvalidValue
from snapshots.model import Confidence, Document, Evidence, Period, Source, SourceKind


@pytest.mark.parametrize("written", ["2024", "2024-12", "2024-12-10"])
def test_a_date_is_as_much_of_a_day_as_is_known(written: str) -> None:
    published = Period.parse(written)
    source = Source(key="a", title="A", kind=SourceKind.REPORT, published=published)
    assert source.published == published


@pytest.mark.parametrize("written", ["2020/21", "2024-Q3", "2022..2024"])
def test_a_span_of_another_kind_is_no_date(written: str) -> None:
    with pytest.raises(InvalidValue) as caught:
        Source(key="a", title="A", kind=SourceKind.REPORT, published=Period.parse(written))
    assert str(caught.value) == (
        f"published: '{written}' is not a date; "
        "write what is known of it: 2024, 2024-12 or 2024-12-10"
    )


def test_what_was_only_remembered_cannot_be_recorded() -> None:
    assert [level.value for level in Confidence] == [
        "primary",
        "publisher",
        "secondary",
        "inference",
    ]


def test_evidence_supports_the_whole_where_it_names_no_field() -> None:
    assert Evidence(source="summary", confidence=Confidence.PRIMARY).supports == ()


def test_a_document_is_known_by_its_digest() -> None:
    with pytest.raises(InvalidValue) as caught:
        Document(source="summary", media_type="application/pdf", sha256="abc")
    assert str(caught.value) == (
        "sha256: 'abc' is not a SHA-256 digest; write 64 digits out of 0-9 and a-f"
    )
