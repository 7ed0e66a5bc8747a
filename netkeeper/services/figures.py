"""The figures of the sidebar and of the first page, read after its first lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.domain.values import frozen

if TYPE_CHECKING:
    from datetime import date

    from netkeeper.domain.lines import Counts
    from netkeeper.services.ports.reading import Reader


@frozen
class Waiting:
    """How many lines each section of the first page has, shown or not."""

    to_decide: int
    to_invite: int
    long_pending: int
    due: int
    ending: int

    @property
    def total(self) -> int:
        """Return how many lines there are to look at."""
        return self.to_decide + self.to_invite + self.long_pending + self.due + self.ending


@frozen
class Figures:
    """The figures of the sidebar and of the first page."""

    counts: Counts
    waiting: Waiting
    notes_this_month: int
    last_import: tuple[date, str] | None


def read_figures(reader: Reader, today: date) -> Figures:
    """Return the figures as they stand on a day."""
    from netkeeper.services.consents import ending_soon  # noqa: PLC0415 - figures are also shown

    counts = reader.overview.counts(today)
    settings = reader.overview.settings()
    waiting = Waiting(
        to_decide=counts.to_decide,
        to_invite=reader.people.count("to_invite"),
        long_pending=len(reader.invitations.pending_since(today, settings.pending_long_days)),
        due=reader.overview.count_follow_ups(today)[0],
        ending=ending_soon(reader, today).count,
    )
    notes = reader.invitations.notes_sent_in(today)
    return Figures(counts, waiting, notes, reader.overview.last_import())
