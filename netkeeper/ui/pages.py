"""Makes the pages of the window; each is imported when it is first shown, which costs its time."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from netkeeper.ui.desk import Desk
    from netkeeper.ui.shell.main_window import MainWindow
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
        "netkeeper.services.requests",
        "netkeeper.ui.judgement.note_card",
        "netkeeper.services.review_cards",
        "netkeeper.services.review_session",
        "netkeeper.ui.review.session_pane",
        "netkeeper.ui.review.start",
    ),
    "standing": ("netkeeper.ui.standing.trend_card", "netkeeper.ui.standing.factors"),
    "imports": (
        "netkeeper.domain.archives",
        "netkeeper.exchange.linkedin.entries",
        "netkeeper.exchange.linkedin.messages",
        "netkeeper.exchange.linkedin.problems",
        "netkeeper.services.imports.options",
        "netkeeper.services.imports.gathering",
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


def today(desk: Desk, window: MainWindow) -> Page:
    """Make the page of today."""
    from netkeeper.ui.today.page import TodayPage  # noqa: PLC0415 - a page costs its import

    return TodayPage(desk, window.state)


def people(desk: Desk, window: MainWindow) -> Page:
    """Make the page of people."""
    from netkeeper.ui.people.page import PeoplePage  # noqa: PLC0415

    return PeoplePage(desk, window.state)


def meetings(desk: Desk, window: MainWindow) -> Page:
    """Make the page of meetings."""
    from netkeeper.ui.meetings.page import MeetingsPage  # noqa: PLC0415

    return MeetingsPage(desk, window.state)


def received(desk: Desk, window: MainWindow) -> Page:
    """Make the page of received."""
    from netkeeper.ui.received.page import ReceivedPage  # noqa: PLC0415

    return ReceivedPage(desk, window.state)


def sent(desk: Desk, window: MainWindow) -> Page:
    """Make the page of sent."""
    from netkeeper.ui.sent.page import SentPage  # noqa: PLC0415

    return SentPage(desk, window.state)


def review(desk: Desk, _window: MainWindow) -> Page:
    """Make the page of review."""
    from netkeeper.ui.review.page import ReviewPage  # noqa: PLC0415

    return ReviewPage(desk)


def standing(desk: Desk, window: MainWindow) -> Page:
    """Make the page of standing."""
    from netkeeper.ui.standing.page import StandingPage  # noqa: PLC0415

    return StandingPage(desk, window.state)


def preferences(desk: Desk, window: MainWindow) -> Page:
    """Make the page of preferences."""
    from netkeeper.ui.preferences.page import PreferencesPage  # noqa: PLC0415

    return PreferencesPage(desk, window.state)


def backups(desk: Desk, window: MainWindow) -> Page:
    """Make the page of backups."""
    from netkeeper.ui.backups.page import BackupsPage  # noqa: PLC0415

    return BackupsPage(desk, window.state)


def history(desk: Desk, window: MainWindow) -> Page:
    """Make the page of history."""
    from netkeeper.ui.history.page import HistoryPage  # noqa: PLC0415

    return HistoryPage(desk, window.state)


def trash(desk: Desk, window: MainWindow) -> Page:
    """Make the page of trash."""
    from netkeeper.ui.trash.page import TrashPage  # noqa: PLC0415

    return TrashPage(desk, window.state)


def duplicates(desk: Desk, window: MainWindow) -> Page:
    """Make the page of duplicates."""
    from netkeeper.ui.duplicates.page import DuplicatesPage  # noqa: PLC0415

    return DuplicatesPage(desk, window.state)


def imports(desk: Desk, window: MainWindow) -> Page:
    """Make the page of imports."""
    from netkeeper.ui.imports.page import ImportsPage  # noqa: PLC0415

    return ImportsPage(desk, window.state)


def exports(desk: Desk, window: MainWindow) -> Page:
    """Make the page of exports."""
    from netkeeper.ui.exports.page import ExportsPage  # noqa: PLC0415

    return ExportsPage(desk, window.state)
