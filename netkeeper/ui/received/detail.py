"""A received request, judged: the verdict, the evidence, their note, what was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from netkeeper.domain.invitations import Direction, State
from netkeeper.domain.people import Acquaintance
from netkeeper.domain.requests.received import Verdict
from netkeeper.services.introducers import sought_by
from netkeeper.services.requests import request_of
from netkeeper.ui.judgement.candidates import CandidateCard, Offer
from netkeeper.ui.judgement.findings import FindingLines
from netkeeper.ui.judgement.head import RequestHead
from netkeeper.ui.judgement.introducers import IntroducersView
from netkeeper.ui.judgement.note_card import NoteCard
from netkeeper.ui.judgement.passages import advice_on, marks_of, numbered
from netkeeper.ui.judgement.pointing import Pointing
from netkeeper.ui.judgement.verdict_card import VerdictCard
from netkeeper.ui.known import work_of
from netkeeper.ui.look.verdicts import state_icon, state_tone
from netkeeper.ui.widgets.laying_out import column_of, keep_space
from netkeeper.ui.widgets.section_head import SectionHead
from netkeeper.ui.wording import formats

if TYPE_CHECKING:
    from netkeeper.domain.evidence import Judgement
    from netkeeper.domain.invitations import Invitation
    from netkeeper.ui.desk import Desk


class ReceivedDetail(QWidget):
    """Shows one request with its judgement."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        theme = desk.theme
        self.head = RequestHead(theme)
        self.verdict = VerdictCard(theme)
        self.who_head = SectionHead(theme)
        self.candidates = CandidateCard(theme)
        self.note_head = SectionHead(theme)
        self.note = NoteCard(theme)
        self.found_head = SectionHead(theme)
        self.findings = FindingLines(theme)
        self.pointing = Pointing(self.note.editor, self.findings)
        self.introducers = IntroducersView(desk, Direction.RECEIVED)
        parts = (
            self.head,
            self.verdict,
            self.who_head,
            self.candidates,
            self.note_head,
            self.note,
            self.found_head,
            self.findings,
            self.introducers,
        )
        column_of(theme, parts, self, gap=8).addStretch(1)
        keep_space(theme, self.head, margins=(0, 0, 0, 4))
        for section in (self.who_head, self.note_head, self.found_head, self.introducers):
            keep_space(theme, section, margins=(0, 6, 0, 0))

    def show_request(self, one: Invitation, judged: Judgement[Verdict]) -> None:
        """Show a request and what is thought of it."""
        self._show_head(one, judged)
        pending = one.state is State.PENDING
        if pending:
            self._show_verdict(judged)
        else:
            self._show_state(one)
        self._show_candidates(one, judged)
        self.note_head.set_title(self.tr("Their note"))
        self.note_head.setVisible(bool(one.note))
        # The verdict says the first finding, whose passage bears a number all the same; what the
        # others see is in the foot.
        first, *others = judged.findings
        rest = [each for each in others if each.code != "they_see_nothing"]
        found = numbered([first, *rest] if first.span else rest) if pending else []
        marks = marks_of(found, self._desk.texts)
        self.note.show_note(one.note, self.tr("Their note"), marks)
        self.found_head.set_title(self.tr("Also found"))
        in_note = bool(found) and bool(found[0].number)  # they stand under the note
        self.found_head.setVisible(bool(found) and not in_note)
        self.findings.show_findings(found, self._desk.texts)
        self.introducers.show_for(sought_by(request_of(one), judged) if pending else None)

    def set_narrow(self, narrow: bool) -> None:  # noqa: FBT001 - a Qt-like slot
        """Fit little room."""
        self.verdict.set_narrow(narrow)

    def _show_head(self, one: Invitation, judged: Judgement[Verdict]) -> None:
        person = judged.person
        known = person.acquaintance if person is not None else Acquaintance.NONE
        work = work_of(one.position, one.company)
        if not work and person is not None:
            whom = person.candidate.person
            work = work_of(whom.position or "", whom.company or "")
        matched = self._desk.reader.people.get(one.person_id) if one.person_id else None
        self.head.show_request(one, matched, work, known)
        on = self.tr("Received {day}").format(day=formats.day(one.on))
        self.head.show_right(on, self.tr("with a note") if one.note else self.tr("without a note"))

    def _show_verdict(self, judged: Judgement[Verdict]) -> None:
        texts = self._desk.texts
        self.verdict.say_judged(judged, texts, advice_on(judged.findings[0], texts))
        if judged.verdict is Verdict.ACCEPT:
            self.verdict.offer("")
        else:
            self.verdict.offer(self.tr("Log the meeting"), "calendar-plus", "M")

    def _show_state(self, one: Invitation) -> None:
        texts = self._desk.texts
        word = texts.state(one.state, one.direction)
        day = formats.day(one.state_on)
        told = texts.state_certainty(one.certainty)
        sentence = self.tr("{state} on {day}.").format(state=word, day=day)
        reason = self.tr("Known because: {how}. You can correct this at any time.")
        self.verdict.say(
            sentence, reason.format(how=told), state_icon(one.state), state_tone(one.state)
        )
        self.verdict.offer("")

    def _show_candidates(self, one: Invitation, judged: Judgement[Verdict]) -> None:
        """Show whom it concerns with the evidence, or those among whom the user is to choose."""
        person, people = judged.person, judged.candidates
        shown = people if person is None else [each for each in people if each.id == person.id]
        known = any(each.acquaintance is not Acquaintance.NONE for each in shown)
        pending = one.state is State.PENDING
        texts = self._desk.texts
        offer = Offer.NOTHING
        if pending and person is None:
            offer = Offer.SAME
        elif pending and one.person_id is not None:
            offer = Offer.OTHER
        self.candidates.show_candidates(
            shown,
            [texts.why(each) for each in shown],
            offer=offer,
            keys="{}" if self._desk.settings.single_keys else "",
        )
        self.who_head.setVisible(bool(shown))
        if pending and person is None and known:
            self.who_head.set_title(self.tr("Who is it? %Ln possible people", "", len(shown)))
        else:
            self.who_head.set_title(self.tr("In your record"))
