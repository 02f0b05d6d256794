"""Scales: the force and the action of an ask on two scales that others use.

**GRETA**, the group of experts that watches over the Council of Europe Convention on Action
against Trafficking in Human Beings, ranks what it asks by three verbs: it *urges* where the State
falls short of the Convention, *considers* that something should be done, and *invites*.

**McMahon** (Edward R. McMahon, for the Universal Periodic Review of the United Nations) sorts asks
by the action wanted, from 1 to 5: minimal, continuing, considering, general, specific.

Both maps are this library's reading of the scales; which verb stands in which category is listed
here so that anybody can check it.
"""

from enum import Enum

from snapshots.language.found import Found, laid_out
from snapshots.language.roles import verb_of
from snapshots.language.stems import stem
from snapshots.language.tables import words
from snapshots.language.tokens import clauses
from snapshots.model import Force

__all__ = ["GRETA_VERBS", "ActionCategory", "GretaVerb", "action_category"]


class GretaVerb(Enum):
    """The verbs of GRETA's reports, firmest first."""

    URGES = "urges"
    CONSIDERS = "considers"
    INVITES = "invites"


#: Each force on GRETA's scale. *Consider doing* asks for less than GRETA's *considers that …
#: should*, which is our *should*.
GRETA_VERBS = {
    Force.MUST_URGENTLY: GretaVerb.URGES,
    Force.MUST: GretaVerb.URGES,
    Force.SHOULD: GretaVerb.CONSIDERS,
    Force.CONSIDER: GretaVerb.INVITES,
    Force.INVITE: GretaVerb.INVITES,
}


class ActionCategory(Enum):
    """McMahon's categories of the action wanted, least first."""

    MINIMAL = 1
    CONTINUING = 2
    CONSIDERING = 3
    GENERAL = 4
    SPECIFIC = 5


_VERBS = {
    ActionCategory.MINIMAL: words("share seek exchange call request"),
    ActionCategory.CONTINUING: words("continue maintain persevere persist pursue keep"),
    ActionCategory.CONSIDERING: words(
        "consider explore examine envisage contemplate reflect study"
    ),
    ActionCategory.GENERAL: words(
        "accelerate address encourage endeavour engage enhance ensure guarantee improve increase "
        "intensify promote protect reinforce strengthen support tackle"
    ),
    ActionCategory.SPECIFIC: words(
        "abolish accede adopt amend appoint ban build close collect create criminalise enact "
        "establish fund introduce investigate invite launch legislate prohibit provide publish "
        "ratify release remove repeal replace sign train withdraw"
    ),
}
_CATEGORY = {stem(verb): category for category, verbs in _VERBS.items() for verb in verbs}


def action_category(text: str) -> Found[ActionCategory] | None:
    """The action that the text wants on McMahon's scale, by its first verb; or nothing.

    >>> action_category("Consider ratifying the convention.").value
    <ActionCategory.CONSIDERING: 3>
    >>> action_category("Paint the bridge.")
    """
    rows = clauses(laid_out(text))
    verb = verb_of(rows[0]) if rows else ""
    category = _CATEGORY.get(stem(verb))
    return Found(value=category, words=verb) if category else None
