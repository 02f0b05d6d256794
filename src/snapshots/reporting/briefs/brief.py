"""The brief: what changed, in sentences that each lead to the changes and sources they rest on."""

from collections.abc import Iterable, Iterator, Sequence

from attrs import Factory, define, evolve

from snapshots.comparison import (
    Comparison,
    Existence,
    Outcome,
    Result,
    Standing,
    Summary,
    Timeline,
    summarise,
)
from snapshots.comparison.change import fingerprint
from snapshots.model import Edition, Series, Side
from snapshots.reporting import wording
from snapshots.reporting.briefs import figures as brief_figures
from snapshots.reporting.briefs.parts import Brief, Cited, Note, Row, Section, Sentence
from snapshots.reporting.briefs.sentences import (
    again,
    became,
    counted,
    described,
    in_short,
    standing,
)
from snapshots.reporting.headlines import cannot_be_said, names

__all__ = ["brief"]


def brief(timeline: Timeline, before: str, after: str) -> Brief:
    """The brief of what changed between two editions of a series.

    Raises `UnknownKey` where the series has no such pair, the earlier edition first, and
    `NotOnePair` where an edition between the two is not held whole.
    """
    return _Writer(timeline, timeline.composed(before, after)).brief()


@define
class _Writer:
    """Writes one brief; the notes are numbered as the sentences come."""

    timeline: Timeline
    comparison: Comparison
    notes: list[Note] = Factory(list)

    @property
    def series(self) -> Series:
        return self.timeline.series

    @property
    def before(self) -> Edition:
        return self.comparison.alignment.before

    @property
    def after(self) -> Edition:
        return self.comparison.alignment.after

    def brief(self) -> Brief:
        summary = summarise(self.comparison, within=self.timeline)
        before, after = self.before.key, self.after.key
        lead = tuple(self._lead(summary))
        sections = tuple(section for section in self._sections(summary) if section.sentences)
        rows = tuple(self._row(one) for one in summary.standings if self._is_held(one.name))
        return Brief(
            title=f"{self.series.title}, {before} to {after}: what changed",
            before=before,
            after=after,
            lead=lead,
            sections=sections,
            rows=rows,
            notes=tuple(self.notes),
        )

    def _lead(self, summary: Summary) -> Iterator[Sentence]:
        held = [self.series.key, *(_holding(edition) for edition in (self.before, self.after))]
        cited = [
            Cited(
                name=edition.key,
                words=wording.held(edition),
                source=_source(edition, self.series),
            )
            for edition in (self.before, self.after)
        ]
        note = self._note([fingerprint(["held", *held])], cited)
        yield Sentence(text=cannot_be_said(self.comparison), note=note)
        for side in Side:
            told = counted(self.comparison, summary, side, self._returned())
            if told:
                entries = [entry.name for entry in self.comparison.existence if entry.side is side]
                yield self._said(told, entries, words=False)

    def _sections(self, summary: Summary) -> Iterator[Section]:
        by_name = {one.name: one for one in summary.standings}
        returned = self._returned()
        for heading, outcomes in _HEADINGS.items():
            found = [result for result in self.comparison.results if result.outcome in outcomes]
            yield self._section(heading, (self._carried(result, by_name) for result in found))
        back = [by_name[one.name] for one in self.comparison.new if one.name in returned]
        yield self._section("Taken up again", map(self._again, back))
        for heading, entries in self._unpaired(returned):
            yield self._section(heading, map(self._alone, entries))
        yield self._section("Known to exist, contents not held", self._not_held())
        for heading, told in brief_figures.sections(self.comparison):
            yield self._section(heading, (self._figure(one) for one in told))

    def _section(self, heading: str, sentences: Iterable[Sentence]) -> Section:
        return Section(heading=heading, sentences=tuple(sentences))

    def _unpaired(self, returned: frozenset[str]) -> Iterator[tuple[str, list[Existence]]]:
        """The recommendations that go with no other, under the headings they stand under."""
        it, before, after = self.comparison, self.before.key, self.after.key
        yield "New", [one for one in it.new if one.name not in returned]
        yield "No longer asked", [*it.dropped]
        waiting = {(one.side, one.key) for one in it.alignment.waiting}
        open_ = [one for one in it.existence if (one.side, one.key) in waiting]
        yield "For a person to decide", open_
        yield (
            f"Asked in {after}; whether {before} asked for it is not known",
            [one for one in it.not_seen if one.side is Side.AFTER],
        )
        yield (
            f"Asked in {before}; not seen in what is held of {after}",
            [one for one in it.not_seen if one.side is Side.BEFORE],
        )

    def _carried(self, result: Result, by_name: dict[str, Standing]) -> Sentence:
        standings = [by_name[f"{self.after.key}/{key}"] for key in result.match.after]
        told = described(self.comparison, result, self._youngest(standings))
        stood = [f"{self.before.key}/{key}" for key in result.match.before]
        return self._said(told, [*(one.name for one in standings), *stood], standings)

    def _youngest(self, standings: Sequence[Standing]) -> Standing:
        """The standing that is true of all parts of an ask: none was made later than this."""
        keys = [edition.key for edition in self.series]
        youngest = max(standings, key=lambda one: keys.index(one.since))
        every = {body: since for one in standings for body, since in one.asked_of}
        return evolve(youngest, asked_of=tuple(every.items()))

    def _again(self, one: Standing) -> Sentence:
        told = again(self.series, self.after[one.name.partition("/")[2]], one)
        return self._said(told, one.stood, [one])

    def _alone(self, entry: Existence) -> Sentence:
        item = self.comparison.alignment.edition(entry.side)[entry.key]
        return self._said(in_short(self.series, item, entry.name), [entry.name])

    def _not_held(self) -> Iterator[Sentence]:
        for side in Side:
            edition = self.comparison.alignment.edition(side)
            keys = [entry.key for entry in self.comparison.not_held if entry.side is side]
            if keys:
                told = f"{names(edition, keys)}: nothing is said of them."
                yield self._said(told, [f"{edition.key}/{key}" for key in keys], words=False)

    def _row(self, one: Standing) -> Row:
        item = self.after[one.name.partition("/")[2]]
        bodies = wording.addressees(item, self.series)
        note = self._said("", one.stood, [one]).note
        return Row(
            asked_of=f"{bodies[:1].upper()}{bodies[1:]}",
            asked=item.ask or str(item.text),
            since=standing(one),
            became=became(one.kind),
            name=one.name,
            note=note,
        )

    def _figure(self, told: brief_figures.Told) -> Sentence:
        cited = [
            Cited(name=name, words=value, source=wording.evidence(evidence, self.series))
            for name, value, evidence in told.sources
        ]
        return Sentence(text=told.text, note=self._note(told.fingerprints, cited))

    def _said(
        self,
        text: str,
        about: Iterable[str],
        standings: Iterable[Standing] = (),
        *,
        words: bool = True,
    ) -> Sentence:
        """A sentence about recommendations, with a note that leads to all of them."""
        about = tuple(dict.fromkeys(about))
        found = [mark for one in standings for mark in one.fingerprints]
        found += [
            change.fingerprint
            for name in about
            for change in self.comparison.of("recommendation").about(name).changes
        ]
        cited = [self._cited(name, words=words) for name in about]
        return Sentence(text=text, note=self._note(found, cited))

    def _cited(self, name: str, *, words: bool) -> Cited:
        edition, _, key = name.partition("/")
        item = self.series[edition][key]
        return Cited(
            name=name,
            words=(item.text or item.ask or "") if words else "",
            source=wording.evidence(item.evidence, self.series),
        )

    def _note(self, fingerprints: Iterable[str], cited: Iterable[Cited]) -> int:
        """The number of the note with this content; one that is there already is used again."""
        marks, sources = tuple(dict.fromkeys(fingerprints)), tuple(cited)
        for note in self.notes:
            if (note.fingerprints, note.cited) == (marks, sources):
                return note.number
        self.notes.append(Note(number=len(self.notes) + 1, fingerprints=marks, cited=sources))
        return len(self.notes)

    def _returned(self) -> frozenset[str]:
        return frozenset(
            name
            for change in self.timeline.returned
            if change.after_edition == self.after.key
            for name in change.after_names
            if any(entry.name == name for entry in self.comparison.new)
        )

    def _is_held(self, name: str) -> bool:
        item = self.after[name.partition("/")[2]]
        return bool(item.ask or item.text)


def _holding(edition: Edition) -> list[str]:
    return [edition.key, wording.held(edition)]


def _source(edition: Edition, series: Series) -> str:
    """Where it was read how much of an edition is held."""
    told = [one for one in edition.evidence if not one.supports or "held" in one.supports]
    return wording.evidence(told, series) or f"the record of {edition.key}"


_Outcomes = tuple[Outcome, ...]

_HEADINGS: dict[str, _Outcomes] = {
    "Repeated": (Outcome.REPEATED, Outcome.REWORDED),
    "Repeated, with words changed that may matter": (Outcome.TERMS_CHANGED,),
    "Hardened": (Outcome.STRENGTHENED,),
    "Softened": (Outcome.SOFTENED,),
    "Changed in more than one direction, or asked of others": (
        Outcome.MIXED,
        Outcome.READDRESSED,
    ),
    "Split, merged or regrouped": (Outcome.SPLIT, Outcome.MERGED, Outcome.REGROUPED),
    "Grown out of an earlier ask": (Outcome.DEVELOPED,),
    "Turned into its opposite": (Outcome.REVERSED,),
}
