"""Finding sentences: what an audit found, in English, keyed by the code of the finding."""

import re
from decimal import Decimal

from snapshots.comparison import Finding
from snapshots.reporting import wording

__all__ = ["FINDING_SENTENCES", "finding_sentence"]

#: A sentence for each code, filled in with the facts of a finding and what it is ``about``.
FINDING_SENTENCES: dict[str, str] = {
    "arith.inconsistent": "{value} does not fit {others}, by which it would be {computed}",
    "claim.record": "read of {about}, the record that is claimed {verdict}, against {against}",
    "claim.change": "read of {about}, the change that is claimed {verdict}, against {against}",
    "claim.multiple": "read of {about}, the multiple that is claimed {verdict}, against {against}",
    "quote.unmatched": "{value} is in no vintage of the statistics: {others}",
    "vintage.conflict": "{value} and {others} cannot both be of one release",
    "acknowledgement.unused": "{about} is acknowledged here and not found",
}

_VERDICTS = {"fails": "fails", "cannot-tell": "cannot be told"}


#: The numbers in the facts of a finding: values, and the ends of a span of them. Others are years.
_NUMBERS = re.compile(r"(?:(?<=^)|(?<=; )|(?<=\d to ))\d{4,}(?:\.\d+)?")


def finding_sentence(finding: Finding) -> str:
    """What was found, where, and why the record lets it stand; for people, and not kept stable.

    >>> print(finding_sentence(Finding(code="acknowledgement.unused", about="claim.record:visits",
    ...     places=(("2024", "claims[most]"),))))
    2024, claims[most]: claim.record:visits is acknowledged here and not found.
    """
    facts = {name: _NUMBERS.sub(_grouped, text) for name, text in finding.facts}
    facts["verdict"] = _VERDICTS.get(facts.get("verdict", ""), "")
    told = FINDING_SENTENCES[finding.code].format(about=finding.about, **facts)
    readings = f"; of its other readings, {facts['readings']}" if facts.get("readings") else ""
    known = f" Acknowledged: {finding.reason.rstrip('.')}." if finding.is_acknowledged else ""
    place, path = finding.places[0]
    return f"{place}, {path}: {told}{readings}.{known}"


def _grouped(found: re.Match[str]) -> str:
    return wording.number(Decimal(found[0]))
