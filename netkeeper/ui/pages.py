"""Makes the pages of the window; each is imported when it is first shown, which costs its time."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from netkeeper.ui.desk import Desk
    from netkeeper.ui.shell.page import Page

# What a page imports, where all at once would be felt: each in a turn of its own, in the order in
# which one rests on another.
_JUDGING = (
    "netkeeper.services.requests",
    "netkeeper.ui.search.list_filter",
    "netkeeper.ui.judgement.request_page",
    "netkeeper.ui.judgement.note_card",
    "netkeeper.ui.judgement.introducers",
)
JUDGING = frozenset({"received", "sent", "review"})  # pages that judge as they show somebody
_PARTS = {
    "people": (
        "netkeeper.ui.search.list_filter",
        "netkeeper.services.introducers",
        "netkeeper.ui.judgement.introducers",
        "netkeeper.ui.people.forms",
        "netkeeper.ui.people.journey",
        "netkeeper.ui.consents.section",
        "netkeeper.ui.people.detail",
        "netkeeper.ui.people.pane",
        "netkeeper.ui.people.commands",
    ),
    "meetings": ("netkeeper.ui.search.list_filter", "netkeeper.ui.meetings.pane"),
    "received": (*_JUDGING, "netkeeper.ui.received.detail"),
    "sent": (*_JUDGING, "netkeeper.domain.drafts.wordings", "netkeeper.ui.sent.composer"),
    "review": (
        "netkeeper.ui.judgement.note_card",
        "netkeeper.services.review_cards",
        "netkeeper.services.review_session",
        "netkeeper.ui.review.session_pane",
        "netkeeper.ui.review.start",
    ),
    "standing": ("netkeeper.ui.standing.trend_card", "netkeeper.ui.standing.factors"),
    "imports": (
        "netkeeper.exchange.linkedin.entries",
        "netkeeper.exchange.linkedin.problems",
        "netkeeper.services.imports.options",
        "netkeeper.services.imports.report",
        "netkeeper.services.imports.running",
    ),
    "duplicates": ("netkeeper.domain.identity.duplicates", "netkeeper.services.merging"),
}


def parts(code: str) -> Iterator[None]:
    """Import what making a page needs, a piece a step."""
    for name in (*_PARTS.get(code, ()), f"netkeeper.ui.{code}.page"):
        import_module(name)
        yield


def make(code: str, desk: Desk) -> Page:
    """Make a page: the one of `people` is `PeoplePage` in `netkeeper.ui.people.page`."""
    module = import_module(f"netkeeper.ui.{code}.page")
    made: Page = getattr(module, f"{code.title()}Page")(desk)
    return made
