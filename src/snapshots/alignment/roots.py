"""Roots: what the verb, the noun and the adjective of one family of words have in common.

Wider than the stems of `snapshots.language`, which hold apart whatever turns a meaning: here
*employer* and *employment* are kin, since an item about the one may belong to one about the
other. Whether it does is judged elsewhere.
"""

import re
from functools import lru_cache

__all__ = ["root"]

#: Endings that are taken off, longest first, with the letters that must be left before them.
_ENDINGS: tuple[tuple[str, int], ...] = (
    ("izations", 4),
    ("ization", 4),
    ("ications", 4),
    ("ication", 4),
    ("ational", 4),
    ("ations", 4),
    ("ation", 4),
    ("atory", 4),
    ("ators", 4),
    ("ator", 4),
    ("ative", 4),
    ("ating", 4),
    ("ated", 4),
    ("ates", 4),
    ("ate", 4),
    ("izing", 4),
    ("ized", 4),
    ("izes", 4),
    ("ize", 4),
    ("itions", 5),
    ("ition", 5),
    ("ements", 5),
    ("ement", 5),
    ("ments", 4),
    ("ment", 4),
    ("nesses", 4),
    ("ness", 4),
    ("ities", 4),
    ("ity", 4),
    ("ances", 4),
    ("ance", 4),
    ("ences", 5),
    ("ence", 5),
    ("ency", 4),
    ("ancy", 4),
    ("ively", 4),
    ("ives", 5),
    ("ive", 5),
    ("ically", 4),
    ("ical", 4),
    ("ably", 4),
    ("able", 4),
    ("ible", 5),
    ("ings", 4),
    ("ing", 3),
    ("edly", 4),
    ("ied", 3),
    ("ies", 3),
    ("ions", 4),
    ("ion", 4),
    ("ors", 4),
    ("or", 4),
    ("ers", 4),
    ("er", 4),
    ("ists", 4),
    ("ist", 4),
    ("isms", 4),
    ("ism", 4),
    ("ants", 4),
    ("ant", 4),
    ("ents", 5),
    ("ent", 5),
    ("ous", 4),
    ("ally", 4),
    ("als", 4),
    ("al", 4),
    ("ful", 4),
    ("ify", 4),
    ("ic", 4),
    ("ly", 4),
    ("ed", 3),
    ("es", 3),
    ("s", 3),
    ("y", 3),
    ("e", 3),
)

#: Words that the endings would take for another word, with the root they get instead.
_EXCEPTIONS = {
    "policy": "policy",
    "policies": "policy",
    "police": "police",
    "policing": "police",
    "committee": "committee",
    "committees": "committee",
    "community": "community",
    "communities": "community",
    "university": "university",
    "universities": "university",
    "general": "general",
    "generally": "general",
    "organization": "organization",
    "organizations": "organization",
    "organ": "organ",
    "organs": "organ",
    "national": "nation",
    "nations": "nation",
    "authority": "authority",
    "authorities": "authority",
    "minister": "ministry",
    "ministers": "ministry",
    "ministries": "ministry",
    "states": "state",
    "stated": "state",
    "station": "station",
    "stations": "station",
    "minority": "minority",
    "minorities": "minority",
    "security": "security",
    "securely": "secure",
    "secured": "secure",
    "commission": "commission",
    "commissions": "commission",
    "commissioner": "commission",
    "information": "information",
    "international": "international",
    "internationally": "international",
    "treatment": "treatment",
    "treatments": "treatment",
    "static": "static",
    "manner": "manner",
    "state": "state",
    "women": "woman",
    "men": "man",
    "children": "child",
    "people": "person",
    "persons": "person",
    "person": "person",
    "policemen": "police",
    "analyses": "analys",
    "analysis": "analys",
    "data": "data",
    "laws": "law",
    "lawful": "law",
    "use": "use",
    "used": "use",
    "uses": "use",
    "using": "use",
    "user": "user",
    "users": "user",
    "media": "media",
    "access": "access",
    "process": "process",
    "need": "need",
    "needs": "need",
    "needed": "need",
    "met": "meet",
    "sought": "seek",
    "taken": "take",
    "made": "make",
    "given": "give",
    "built": "build",
    "held": "hold",
    "chosen": "choose",
    "written": "write",
    "undertaken": "undertake",
    "undertook": "undertake",
}

#: British endings, as the American ones: -isation, -ise, -yse, -our, -re, -ogue, -ence.
_AMERICAN: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"(?<=[a-z]{3})is(?=(?:ations?|e[ds]?|ing|ers?)$)"), "iz"),
    (re.compile(r"(?<=[a-z]l)ys(?=(?:e[ds]?|ing)$)"), "yz"),
    (re.compile(r"(?<=[a-z][bdlnv])our(?=$|s|ed|ing|able|al|ful|hood|ite)"), "or"),
    (re.compile(r"(?<=(?:ent|eat|fib|lit|met))re(?=s?$)"), "er"),
    (re.compile(r"ogue(?=s?$)"), "og"),
    (re.compile(r"(?<=(?:def|off|lic|ret))ense"), "ence"),
    (re.compile(r"mme(?=s?$)"), "m"),
    (re.compile(r"(?<=[aeiou])ll(?=(?:ed|ing|ers?)$)"), "l"),
    (re.compile(r"(?<=[aeiou])lment"), "llment"),
    (re.compile(r"^judgem"), "judgm"),
    (re.compile(r"^cheque"), "check"),
    (re.compile(r"^grey"), "gray"),
)
_DOUBLED = re.compile(r"([bdgmnprt])\1$")


@lru_cache(maxsize=1 << 16)
def root(word: str) -> str:
    """The root of a lower-case word, by a rule of thumb; British and American spelling share it.

    >>> [root(word) for word in ("ratify", "ratification", "organise", "organizing")]
    ['ratif', 'ratif', 'organ', 'organ']
    """
    if word in _EXCEPTIONS:
        return _EXCEPTIONS[word]
    spelt = word
    for pattern, american in _AMERICAN:
        spelt = pattern.sub(american, spelt)
    return _without_endings(spelt)


def _without_endings(word: str) -> str:
    """Take endings off as long as enough is left."""
    if word.endswith(("ss", "us", "is")):
        return word
    for ending, left in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= left:
            return _without_endings(_DOUBLED.sub(r"\1", word.removesuffix(ending)))
    return word
