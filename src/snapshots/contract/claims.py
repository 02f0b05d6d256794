"""Claims as JSON: the verdict on each reading, and every value that it rests on."""

from snapshots.comparison import ClaimResult, Statement
from snapshots.contract.plain import Plain, plain
from snapshots.reporting.claim_sentences import claim_sentence

__all__ = ["claim_data"]


def claim_data(result: ClaimResult) -> Plain:
    """One verdict with its ground, and the values on either side of it."""
    return {
        "edition": result.edition,
        "claim": result.claim.key,
        "reading": result.reading,
        "verdict": result.verdict.value,
        "ground": result.ground.value,
        "subjects": [_statement(one) for one in result.subjects],
        "decisive": [_statement(one) for one in result.decisive],
        "apart": [
            {"statement": _statement(entry.statement), "caveats": plain(entry.caveats)}
            for entry in result.apart
        ],
        "missing": plain(result.missing),
        "sizes": [
            {
                "start": _statement(size.start),
                "end": _statement(size.end),
                "low": plain(size.low),
                "high": plain(size.high),
                "agrees": size.agrees,
            }
            for size in result.sizes
        ],
        "needed": plain(result.needed),
        "sentence": claim_sentence(result),
    }


def _statement(statement: Statement) -> Plain:
    observation = statement.observation
    return {
        "place": statement.place,
        "path": statement.path,
        "metric": statement.metric.key,
        "unit": statement.metric.unit,
        "period": plain(observation.period),
        "value": plain(observation.value),
        "release": plain(observation.release),
        "maturity": plain(observation.maturity),
    }
