"""What can be done with a card of the review: each act its key, its words, and what follows."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject

from netkeeper.domain.requests.received import Verdict
from netkeeper.domain.requests.review import Choice, Kind
from netkeeper.ui.wording import formats

if TYPE_CHECKING:
    from datetime import date

    from netkeeper.services.review_cards import CardFacts
    from netkeeper.ui.desk import Desk

# Acts that are no choice by themselves.
WHEN, TOLD, LOG, WRITE, OTHER_DAY = "when", "told", "log", "write", "other_day"
# What a follow-up may wait for, in days, by its digit.
DAYS = (7, 30, 90)
_ADVISED_RECEIVED = {
    Verdict.ACCEPT: Choice.ACCEPTED,
    Verdict.ASK: Choice.ASK,
    Verdict.DECLINE: Choice.DECLINED,
}


class Act(NamedTuple):
    """One cell: `code` is a choice's, or one of those above; `key` a letter or a digit."""

    code: str
    key: str
    verb: str
    after: str = ""
    advised: bool = False


class CardActs(QObject):
    """The acts of cards in the language in force."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk

    def of(self, facts: CardFacts, verdict: Verdict | None = None) -> list[Act]:
        """Return the acts of a card, in their order; `verdict` is of a received request."""
        match facts.card.kind:
            case Kind.SENT:
                return self._of_sent(facts)
            case Kind.RECEIVED:
                return self._of_received(verdict)
            case Kind.REFUSED:
                return self._of_refused()
            case Kind.NEVER_MET:
                return self._of_never_met()
            case _:
                return self._of_not_connected()

    def _of_sent(self, facts: CardFacts) -> list[Act]:
        withdraw = facts.advice == "withdraw"
        return [
            Act(Choice.WITHDRAW, "W", self.tr("Withdraw"), self.tr("then do it on LinkedIn"),
                withdraw),
            Act(Choice.KEEP, "K", self.tr("Keep"), self._back(), not withdraw),
            self._see_again(),
            Act(TOLD, "X", self.tr("Say what happened"),
                self.tr("accepted, declined, expired…")),
        ]  # fmt: skip

    def _of_received(self, verdict: Verdict | None) -> list[Act]:
        advised = _ADVISED_RECEIVED.get(verdict) if verdict else None
        acts = (
            (Choice.ACCEPTED, "A", self.tr("Accept"), self.tr("a new connection")),
            (Choice.DECLINED, "D", self.tr("Decline quietly"), self.tr("nobody is told")),
            (Choice.ASK, "Q", self.tr("Ask first"), self.tr("waits for their answer")),
            (Choice.LATER, "L", self.tr("Later"), self.tr("stays pending")),
        )
        return [Act(*each, each[0] is advised) for each in acts]

    def _of_refused(self) -> list[Act]:
        return [
            Act(Choice.LEAVE, "K", self.tr("Leave it"), self.tr("not asked again"), advised=True),
            Act(Choice.KEEP, "L", self.tr("Later"), self._back()),
            self._see_again(),
            Act(TOLD, "X", self.tr("Correct it"), self.tr("accepted after all, or pending")),
        ]  # fmt: skip

    def _of_never_met(self) -> list[Act]:
        return [
            Act(LOG, "M", self.tr("Log the meeting"), self.tr("you did meet"), advised=True),
            Act(Choice.IN_CONTACT, "C", self.tr("In contact"),
                self.tr("by phone, video or in writing")),
            Act(Choice.LEAVE, "K", self.tr("Keep as it is"), self.tr("not asked again")),
            Act(WHEN, "S", self.tr("Later"), self.tr("log a dated follow-up")),
            Act(Choice.REMOVE, "R", self.tr("Remove"), self.tr("then do it on LinkedIn")),
        ]  # fmt: skip

    def _of_not_connected(self) -> list[Act]:
        return [
            Act(
                WRITE,
                "I",
                self.tr("Write the invitation"),
                self.tr("a draft is begun"),
                advised=True,
            ),
            Act(Choice.KEEP, "K", self.tr("Not now"), self._back()),
            Act(WHEN, "S", self.tr("Later"), self.tr("log a dated follow-up")),
            Act(Choice.LEAVE, "N", self.tr("No"), self.tr("not asked again")),
        ]

    def _see_again(self) -> Act:
        return Act(WHEN, "S", self.tr("See again"), self.tr("log a dated follow-up"))

    def _back(self) -> str:
        days = formats.days(self._desk.settings.keep_days)
        return self.tr("back in {days}").format(days=days)

    def when(self, today: date) -> list[Act]:
        """Return the days of a follow-up."""
        words = (self.tr("In a week"), self.tr("In a month"), self.tr("In three months"))
        acts = [
            Act(str(days), str(n + 1), word, formats.day(day_after(today, days)))
            for n, (days, word) in enumerate(zip(DAYS, words, strict=True))
        ]
        return [*acts, Act(OTHER_DAY, "4", self.tr("Another day"), self.tr("type it"))]

    def told(self, kind: Kind) -> list[Act]:
        """Return what may have become of a request."""
        told: tuple[tuple[Choice, str], ...]
        if kind is Kind.REFUSED:
            told = (
                (Choice.ACCEPTED, self.tr("Accepted after all")),
                (Choice.PENDING, self.tr("Still pending")),
            )
        else:
            told = (
                (Choice.ACCEPTED, self.tr("Accepted")),
                (Choice.DECLINED, self.tr("Declined")),
                (Choice.UNKNOWN_TO_THEM, self.tr("Says they don’t know me")),
                (Choice.EXPIRED, self.tr("Expired")),
            )
        return [Act(choice, str(n + 1), word) for n, (choice, word) in enumerate(told)]

    def verb(self, facts: CardFacts, choice: Choice) -> str:
        """Return the verb by which a choice was made for a card."""
        code = WHEN if choice is Choice.SEE_AGAIN else choice
        acts = [*self.of(facts), *self.told(facts.card.kind)]
        return next((act.verb for act in acts if act.code == code), self.counted(choice))

    def counted(self, choice: Choice) -> str:
        """Return the word under which choices are counted."""
        return {
            Choice.WITHDRAW: self.tr("To withdraw on LinkedIn"),
            Choice.REMOVE: self.tr("To remove on LinkedIn"),
            Choice.KEEP: self.tr("Kept"),
            Choice.SEE_AGAIN: self.tr("To see again"),
            Choice.LEAVE: self.tr("Left as it is"),
            Choice.ACCEPTED: self.tr("Accepted", "several"),
            Choice.DECLINED: self.tr("Declined", "several"),
            Choice.UNKNOWN_TO_THEM: self.tr("Doesn’t know you"),
            Choice.EXPIRED: self.tr("Expired", "several"),
            Choice.PENDING: self.tr("Pending again"),
            Choice.ASK: self.tr("To ask first"),
            Choice.LATER: self.tr("Put off"),
            Choice.IN_CONTACT: self.tr("In contact"),
        }[choice]

    def counted_done(self, choice: Choice) -> str:
        """Return the word under which a choice is counted once it was done on LinkedIn."""
        return self.tr("Withdrawn") if choice is Choice.WITHDRAW else self.tr("Removed")


def day_after(today: date, days: int) -> date:
    """Return the day that many days ahead."""
    return today.fromordinal(today.toordinal() + days)
