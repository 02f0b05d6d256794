"""The parts of a brief: sentences, the notes that they rest on, and rows for a table."""

from attrs import frozen

__all__ = ["Brief", "Cited", "Note", "Row", "Section", "Sentence"]


@frozen(kw_only=True)
class Cited:
    """Where a sentence leads: a recommendation, a figure or an edition, its words, its source."""

    name: str
    words: str
    source: str


@frozen(kw_only=True)
class Note:
    """What a sentence rests on: the fingerprints of changes, and what they were read from."""

    number: int
    fingerprints: tuple[str, ...]
    cited: tuple[Cited, ...]


@frozen(kw_only=True)
class Sentence:
    """One sentence, and the number of the note that it rests on."""

    text: str
    note: int


@frozen(kw_only=True)
class Section:
    """Sentences under one heading."""

    heading: str
    sentences: tuple[Sentence, ...]


@frozen(kw_only=True)
class Row:
    """One ask of the later edition as a committee's table has it."""

    asked_of: str
    asked: str
    since: str
    became: str
    name: str
    note: int


@frozen(kw_only=True)
class Brief:
    """A change summary: what is not known first, then what became of each ask, then figures."""

    title: str
    before: str
    after: str
    lead: tuple[Sentence, ...]
    sections: tuple[Section, ...]
    rows: tuple[Row, ...]
    notes: tuple[Note, ...]
