"""Fields that no rule compares, each with the reason why not.

Every field of every model class has a rule in `fields.RULES`, `metrics.METRIC_RULES` or
`observations.OBSERVATION_RULES`, or stands here: so that a field that is added later cannot be
forgotten in silence.
"""

__all__ = ["WAIVED"]

_NAME = "names the record; editions are told apart by it"
_CONTEXT = "says which edition this is, and is not a change between two"
_OURS = "the record's own coding, not what the edition says"
_SOURCE = "where the value was read, not what it says"
_EXTENT = "how much is held; it decides what may be said, and is shown beside it"
_LIMITS = "says what may be subtracted, through the caveats; not what the edition says"
_ASSERTED = "a claim is judged on the values, not compared with other claims"
_INSIDE = "compared through the recommendation that holds it"
_SHARED = "the series' own words, shared by both editions"
_BY_PERSON = "what a person decided between editions; it is input to the comparison"

#: Model class by name, then field by name, then the reason.
WAIVED: dict[str, dict[str, str]] = {
    "Recommendation": {
        "key": _NAME,
        "ask": "the record's own words; other words of ours are no change of the report's",
        "text_sha256": "the digest of text, which has the rule",
        "pillar": "the chapter it stands in, a frame of its edition",
        "themes": _OURS,
        "not_before": "a limit on when it can have been made; it informs the trace of an absence",
        "evidence": _SOURCE,
    },
    "Threshold": dict.fromkeys(["of", "comparator", "value", "unit"], _INSIDE),
    "Edition": {
        **dict.fromkeys(
            ["key", "title", "publishers", "published", "rival_dates", "covers"], _CONTEXT
        ),
        **dict.fromkeys(["recommendations_printed", "held", "documents", "schema_read"], _EXTENT),
        "recommendations": "compared one by one, through alignment",
        "metrics": "compared one by one, by key",
        "claims": _ASSERTED,
        "evidence": _SOURCE,
    },
    "Held": dict.fromkeys(["priority", "main", "wider", "body", "metrics"], _EXTENT),
    "RivalDate": dict.fromkeys(["published", "evidence"], _CONTEXT),
    "Metric": {
        "key": _NAME,
        "better": _OURS,
        **dict.fromkeys(["breaks", "topic", "parts", "numerator", "denominator"], _LIMITS),
        "observations": "compared one by one, by period",
    },
    "Observation": {
        "acknowledged": "what the record knows of the value; it is carried along with it",
        "evidence": _SOURCE,
    },
    "Break": dict.fromkeys(["since", "cause", "reason", "evidence"], _LIMITS),
    "Claim": dict.fromkeys(
        ["key", "kind", "readings", "period", "since", "value", "unit", "acknowledged", "evidence"],
        _ASSERTED,
    ),
    "Acknowledged": dict.fromkeys(["finding", "reason"], _OURS),
    "Statistics": dict.fromkeys(["key", "title", "metrics"], _SHARED),
    "Evidence": dict.fromkeys(["source", "locator", "confidence", "supports"], _SOURCE),
    "Document": dict.fromkeys(["source", "media_type", "sha256"], _SOURCE),
    "Source": dict.fromkeys(
        ["key", "title", "kind", "publisher", "url", "published", "licence"], _SHARED
    ),
    "Body": dict.fromkeys(["key", "name", "kind", "part_of", "aliases", "succeeds"], _SHARED),
    "Theme": dict.fromkeys(["key", "name"], _SHARED),
    "Series": dict.fromkeys(
        [
            "key",
            "title",
            "publishers",
            "bodies",
            "themes",
            "sources",
            "editions",
            "links",
            "statistics",
        ],
        _SHARED,
    ),
    "Period": dict.fromkeys(["start", "end", "kind"], _INSIDE),
    "Unit": dict.fromkeys(["id", "symbol", "quantity", "factor", "difference", "whole"], _SHARED),
    "Decision": dict.fromkeys(
        [
            "before",
            "after",
            "verdict",
            "certainty",
            "reason",
            "by",
            "on",
            "until",
            "digests",
            "evidence",
        ],
        _BY_PERSON,
    ),
    "Digest": dict.fromkeys(["side", "field", "sha256"], _BY_PERSON),
    "Links": dict.fromkeys(["before", "after", "decisions"], _BY_PERSON),
}
