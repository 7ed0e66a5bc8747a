"""Say what a row of a journey shows, and what a screen reader says of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject

from netkeeper.domain.consent import Basis, Consent
from netkeeper.domain.days import Precision
from netkeeper.domain.invitations import Direction, Invitation, State, StateCertainty
from netkeeper.domain.lines import FollowUpLine, IntroductionLine, MeetingLine
from netkeeper.domain.meetings import MeetingKind
from netkeeper.texts.consents import ConsentTexts
from netkeeper.ui.known import KIND_ICONS
from netkeeper.ui.lists.faces import DiscFace, RowAction, RowFace
from netkeeper.ui.look.discs import Standing
from netkeeper.ui.look.verdicts import state_icon
from netkeeper.ui.people.entries import Entry, EntryKind
from netkeeper.ui.wording import formats
from netkeeper.ui.wording.keys import written

if TYPE_CHECKING:
    from netkeeper.domain.days import Day
    from netkeeper.domain.invitations import StateStep
    from netkeeper.ui.desk import Desk

_NAMED = 2  # people of a meeting that a row names


def people_among(desk: Desk, line: MeetingLine, but: str = "") -> str:
    """Return the people of a meeting on one line, without the one whose journey this is."""
    names = list(line.names)
    if but in names:
        names.remove(but)
    others = line.attendees - (1 if but else 0)
    if not names or others <= 0:
        return ""
    shown, rest = names[:_NAMED], others - min(len(names), _NAMED)
    if rest:
        return desk.texts.sentence("list.others", first=", ".join(shown), count=rest)
    if len(shown) == 1:
        return shown[0]
    return desk.texts.sentence("list.and", first=shown[0], last=shown[1])


class EntryFaces(QObject):
    """Rows of a journey in the language in force; `name` is whose journey it is."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self.name = ""

    def face(self, entry: Entry) -> RowFace:
        """Return what is painted of an entry."""
        icon, title, second = self._told(entry)
        met = entry.kind is EntryKind.MEETING
        return RowFace(
            title=title,
            subtitle=second,
            disc=DiscFace(shape=Standing.FILLED if met else Standing.PLAIN, icon=icon),
            right=self.when(entry.day),
            actions=self._actions(entry),
        )

    def title(self, entry: Entry) -> str:
        """Return an entry in few words."""
        return self._told(entry)[1]

    def sentence(self, entry: Entry) -> str:
        """Return an entry as a screen reader says it."""
        _, title, second = self._told(entry)
        whole = formats.day(entry.day) if entry.day else ""
        return ", ".join(filter(None, (title, second, whole)))

    def header(self, key: object) -> str:
        """Return the words over a year's entries."""
        return self.tr("No date") if key is None else str(key)

    def when(self, day: Day | None) -> str:
        """Return an entry's day, whose year stands over it."""
        if day is None:
            return ""
        today = self._desk.today
        if day.precision is Precision.DAY and abs((today - day.on).days) <= 1:
            return formats.near_day(day, today)
        if day.on > today and day.on.year != today.year:
            return formats.day(day)
        if day.precision is Precision.MONTH:
            return QLocale().standaloneMonthName(day.on.month)
        return formats.day_of_year(day)

    def _actions(self, entry: Entry) -> tuple[RowAction, ...]:
        if entry.kind is EntryKind.FOLLOW_UP:
            return (
                RowAction("done", self.tr("Done"), "D", icon="check"),
                RowAction("snooze", self.tr("Later"), "L"),
                RowAction("change", self.tr("Change"), "E"),
            )
        if entry.kind is EntryKind.FOLLOW_UP_DONE:
            return (RowAction("reopen", self.tr("Reopen"), "R"),)
        if entry.kind is EntryKind.INTRODUCTION:
            return (RowAction("remove", self.tr("Remove"), written("Del")),)
        return ()

    def _told(self, entry: Entry) -> tuple[str, str, str]:
        """Return an entry's icon, its title and its second line."""
        match entry.what:
            case FollowUpLine() as line:
                return self._follow_up(line, entry.kind)
            case MeetingLine() as line:
                return self._meeting(line, first=entry.first)
            case Invitation() as one:
                return self._request(one) if entry.step is None else self._answer(one, entry.step)
            case IntroductionLine() as line:
                return self._introduction(line)
            case Consent() as one:
                return self._consent(one, entry.kind)
            case None:
                return self._tie(entry.kind)

    def _tie(self, kind: EntryKind) -> tuple[str, str, str]:
        if kind is EntryKind.CONNECTION:
            return "link-2", self.tr("Connection on LinkedIn"), ""
        last = kind is EntryKind.LAST_MESSAGE
        return "mail", self.tr("Latest message") if last else self.tr("First message"), ""

    def _follow_up(self, line: FollowUpLine, kind: EntryKind) -> tuple[str, str, str]:
        if kind is EntryKind.FOLLOW_UP_DONE:
            return "check", self.tr("Follow-up done: {what}").format(what=line.what), ""
        ago = (self._desk.today - line.due_on).days
        due = self.tr("Due {when}").format(when=formats.from_today(ago))
        return "bell", self.tr("Follow-up: {what}").format(what=line.what), due

    def _meeting(self, line: MeetingLine, *, first: bool) -> tuple[str, str, str]:
        kind = self._desk.texts.kind(line.kind)
        title = line.event or line.topic or line.place
        others = people_among(self._desk, line, self.name)
        told = [
            kind if title else "",
            line.place if title != line.place else "",
            self.tr("topic: {topic}").format(topic=line.topic)
            if line.topic and title != line.topic
            else "",
            self.tr("with {people}").format(people=others) if others else "",
            self._first(line) if first else "",
        ]
        return KIND_ICONS[line.kind], title or kind, " · ".join(filter(None, told))

    def _first(self, line: MeetingLine) -> str:
        if line.kind is MeetingKind.IN_PERSON:
            return self.tr("first meeting")
        return self.tr("first contact")

    def _request(self, one: Invitation) -> tuple[str, str, str]:
        note = self._quoted(one.note)
        if one.state is State.DRAFT:
            return "pencil", self.tr("Draft of a request"), note
        if one.direction is Direction.RECEIVED:
            received = self.tr("Request received, with a note"), self.tr("Request received")
            return "inbox", received[0 if note else 1], note or self._waiting(one)
        sent = self.tr("Request sent, with a note"), self.tr("Request sent, without a note")
        return "send", sent[0 if note else 1], note or self._waiting(one)

    def _waiting(self, one: Invitation) -> str:
        """Return that a request is still undecided, where nothing else is to be said of it."""
        if one.state is not State.PENDING:
            return ""
        return self._desk.texts.state(one.state, one.direction)

    def _answer(self, one: Invitation, step: StateStep) -> tuple[str, str, str]:
        days = (step.on - one.on).days
        told = [
            self.tr("After {days}").format(days=formats.days(days)) if days else "",
            self._sureness(step.certainty, step.source),
        ]
        return state_icon(step.state), self._become(one, step.state), " · ".join(filter(None, told))

    def _become(self, one: Invitation, state: State) -> str:
        """Return what became of a request, as a short sentence."""
        sent = one.direction is Direction.SENT
        words = {
            (True, State.PENDING): self.tr("Your request is pending again"),
            (True, State.ACCEPTED): self.tr("Accepted your request"),
            (True, State.DECLINED): self.tr("Declined your request"),
            (True, State.UNKNOWN_TO_THEM): self.tr("Says they don’t know you"),
            (True, State.WITHDRAWN): self.tr("Your request withdrawn"),
            (True, State.EXPIRED): self.tr("Your request expired"),
            (False, State.PENDING): self.tr("Their request is to be decided again"),
            (False, State.ACCEPTED): self.tr("Their request accepted"),
            (False, State.DECLINED): self.tr("Their request declined quietly"),
            (False, State.REPORTED): self.tr("Their request reported to LinkedIn"),
            (False, State.LAPSED): self.tr("Their request is gone"),
        }
        return words[sent, state]

    def _sureness(self, certainty: StateCertainty, source: str) -> str:
        """Return how a state is known, unless somebody said so."""
        if certainty is StateCertainty.TOLD:
            return ""
        word = self._desk.texts.state_certainty(certainty)
        from_archive = certainty is StateCertainty.DEDUCED and source == "archive"
        return self.tr("{deduced} from the archive").format(deduced=word) if from_archive else word

    def _introduction(self, line: IntroductionLine) -> tuple[str, str, str]:
        words = (
            self.tr("Introduced {name} to you") if line.by_them else self.tr("Introduced by {name}")
        )
        return "user-round-plus", words.format(name=line.name), line.note

    def _consent(self, one: Consent, kind: EntryKind) -> tuple[str, str, str]:
        """Tell of a consent, of the end of what it rests on, or of its withdrawal."""
        if kind is EntryKind.WITHDRAWAL:
            return "undo-2", self.tr("Asked for no more commercial messages"), ""
        texts = ConsentTexts(self._desk.texts)
        basis, term = formats.capital(texts.basis(one.basis)), texts.term(one)
        if kind is EntryKind.CONSENT_END:
            return "file-check", self.tr("{basis}: ended").format(basis=basis), term
        if one.basis is Basis.EXPRESS:
            words, told = self.tr("Express consent to commercial messages"), [term]
        else:
            words, told = self.tr("Implied consent to commercial messages"), [basis, term]
        return "file-check", words, " · ".join(filter(None, (*told, one.evidence)))

    def _quoted(self, note: str) -> str:
        return self.tr("“{note}”").format(note=" ".join(note.split())) if note else ""
