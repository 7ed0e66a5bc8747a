"""A session of the review: one card after the other, a key for each act."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractSlider, QBoxLayout, QVBoxLayout

from netkeeper.domain.requests.review import Choice, Kind
from netkeeper.services.review_cards import read_card, read_next
from netkeeper.ui.profiles import open_profile
from netkeeper.ui.review import acts as known_acts
from netkeeper.ui.review.acts import day_after
from netkeeper.ui.review.card_face import TAKE_BACK, CardFace
from netkeeper.ui.review.day_panel import DayPanel
from netkeeper.ui.review.foot_place import FootPlace
from netkeeper.ui.review.session_card import SessionCard
from netkeeper.ui.review.session_foot import SessionFoot
from netkeeper.ui.review.session_head import SessionHead
from netkeeper.ui.review.side import NEXT, Side
from netkeeper.ui.shell.scroll_pane import PagePane
from netkeeper.ui.shell.widths import DETAIL_NARROW, page_margins
from netkeeper.ui.widgets.announcement import announce
from netkeeper.ui.widgets.fact_list import Fact
from netkeeper.ui.widgets.laying_out import hold_width, lay_out_now, stand_abreast
from netkeeper.ui.widgets.part_key import PartKey
from netkeeper.ui.wording import formats
from netkeeper.ui.wording.keys import digit_by_place, held, typed_letter, written
from netkeeper.ui.wording.language import Spoken

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from netkeeper.domain.requests.review import Card
    from netkeeper.services.review_cards import CardFacts
    from netkeeper.ui.desk import Desk
    from netkeeper.ui.review.session_at import SessionAt

_CARD = 712
_SIDE = 264
_GAP = 32
_WHOLE = _CARD + _SIDE + _GAP
_BESIDE = _WHOLE + 2 * 24  # px of the pane's width
_SCROLLS: dict[int, QAbstractSlider.SliderAction] = {
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
}


class SessionPane(Spoken):
    """Shows the card at hand of a `SessionAt`, and acts on it.

    Letters and digits are keys here; the arrows go back and on. Escape closes what is open on the
    card, then ends the session.
    """

    ended = Signal()  # left by the user, or past the last card
    session: SessionAt  # there is one before the pane is seen

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.facts: CardFacts | None = None
        self._begun: Card | None = None  # the last one that was shown from its top
        self._missed = False  # something moved while it was out of sight
        self._outside: Card | None = None  # whose meeting or invitation is being written elsewhere
        theme = desk.theme
        self.head = SessionHead(theme)
        self.card = SessionCard(theme)
        self.foot = SessionFoot(theme)
        self.face = CardFace(desk, self.card, self.foot)
        self.day_panel: DayPanel | None = None
        self.side = Side(theme)
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        self.area = PagePane(self.desk.theme, self, gap=16, most=_WHOLE)
        self._left = QVBoxLayout()
        self._left.addWidget(self.card)
        self._left.addStretch(1)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._both.addLayout(self._left, 1)
        self._both.addWidget(self.side)
        column = self.area.column
        column.addWidget(self.head)
        column.addLayout(self._both)
        column.addStretch(1)
        self.place = FootPlace(self.desk.theme, self.area, self.card, self.foot)

    def _connect(self) -> None:
        self.foot.asked.connect(self.act)
        self.foot.back_button.clicked.connect(self.take_back)
        self.card.profile_button.clicked.connect(self._on_profile)
        self.head.previous_button.clicked.connect(lambda: self.go(-1))
        self.head.finish_button.clicked.connect(self.ended)
        self.desk.theme.changed.connect(self._fit)
        # Shortcuts, for the area would scroll by the arrows; a field that is typed in keeps them.
        for keys, call in (
            ("Ctrl+O", self._on_profile),
            ("Left", lambda: self.go(-1)),
            ("Right", lambda: self.go(1)),
        ):
            PartKey(self, call, keys)

    # What is shown

    def take_session(self, session: SessionAt) -> None:
        """Have another session, the one before being stopped; the next `refresh` shows it."""
        self.session = session
        session.moved.connect(self._on_moved)
        session.finished.connect(self.ended)
        self.face.mode = ""
        self._begun = None

    def refresh(self) -> None:
        """Read the card at hand anew."""
        session, desk = self.session, self.desk
        if desk.closed:
            return
        self._missed = False
        card = session.card
        self.facts = None
        if card is not None:
            self.facts = read_card(desk.reader, card, desk.today, session.history)
        if self._settled_outside(card):
            return
        if card is not None:
            self.head.show_place(session, self.face.words.title(card.kind))
        self.card.setVisible(self.facts is not None)
        if self.facts is not None:
            self.face.show(self.facts, session)
        else:
            self.face.clear()
        self._show_side(session)
        self.settle()

    def settle(self) -> None:
        """Give what is shown its place, once the pane is in sight."""
        if self._missed:
            self.refresh()
        else:
            self._fit_foot()
            self._show_top(self.session.card)

    def _fit_foot(self) -> None:
        """Keep the acts in sight; while a day is typed they give way to that.

        Out of sight nothing is laid out for it: what is read anew when it is seen does so then.
        """
        if self.isVisible():
            self.place.fit(self.height(), hidden=self._asks_day)

    def _show_top(self, card: Card | None) -> None:
        """Begin another card at the top, or as far below it as the advice is."""
        if card == self._begun or not self.isVisible():
            return
        self._begun = card
        lay_out_now()
        self.area.verticalScrollBar().setValue(0)
        self.area.show_widget(self.card.sentence_label)

    def _settled_outside(self, card: Card | None) -> bool:
        """Go on from a card that was settled by what was written elsewhere."""
        if card is None or card != self._outside or self.facts is None or self.facts.waits:
            return False
        self._outside = None
        self.session.mark_logged(card)
        return True

    def _on_moved(self) -> None:
        if not self.isVisible():
            self._missed = True
            return  # read anew when it is seen
        before = self.facts.card if self.facts else None
        had = self.isAncestorOf(self.window().focusWidget() or self.window())
        if self.session.card != before:
            self.face.mode = ""
        self.refresh()
        if self.facts is not None and self.facts.card != before:
            self._close_day()
            announce(self, f"{self.facts.name}. {self.card.sentence_label.text()}")
        if had:
            self.take_focus()

    def _show_side(self, session: SessionAt) -> None:
        desk = self.desk
        coming, more = session.coming(NEXT)
        self.side.show_coming(read_next(desk.reader, coming, desk.today, session.history), more)
        self.side.show_tally(self.told())

    def told(self) -> Sequence[Fact]:
        """Return what the session has come to, in words."""
        session = self.session
        told: list[tuple[str, int]] = []
        for choice, count in session.tally().items():
            done = session.done(choice)
            if count > done:
                told.append((self.face.acts.counted(choice), count - done))
            if done:
                told.append((self.face.acts.counted_done(choice), done))
        if session.logged:
            told.append((self.tr("Written or logged"), len(session.logged)))
        return [Fact(word, formats.number(count)) for word, count in told]

    # What is done

    def act(self, code: str) -> None:
        """Do what an act stands for with the card at hand."""
        facts = self.facts
        if facts is None:
            return
        if code in {known_acts.WHEN, known_acts.TOLD}:
            self._open(code)
        elif code == known_acts.LOG:
            self._outside = facts.card
            self.desk.log_wanted.emit(f"{facts.name} ")
        elif code == known_acts.WRITE:
            self._outside = facts.card
            self.desk.wanted.emit("sent", {"person": facts.card.id})
        elif code == known_acts.OTHER_DAY:
            self._ask_day()
        elif self.face.mode == known_acts.WHEN:
            self._see_again(day_after(self.desk.today, int(code)))
        else:
            self.session.choose(Choice(code))

    def _open(self, mode: str) -> None:
        """Show the answers of a strip instead of the acts."""
        self.face.mode = mode
        self.refresh()
        self.take_focus()

    def _see_again(self, day: date, what: str = "") -> None:
        if self.facts is not None:
            self.session.choose(Choice.SEE_AGAIN, day, what or self._what())

    def _what(self) -> str:
        """Return what a follow-up is about, as it will be read on its day."""
        kind = self.facts.card.kind if self.facts else Kind.SENT
        return {
            Kind.NEVER_MET: self.tr("Decide on this connection"),
            Kind.NOT_CONNECTED: self.tr("Write the invitation"),
        }.get(kind, self.tr("See the request again"))

    def _ask_day(self) -> None:
        if self.day_panel is None:
            self.day_panel = DayPanel(self.desk)
            self.day_panel.asked.connect(lambda what, day: self._see_again(day, what))
            self.day_panel.closed.connect(self._on_day_closed)
            self._left.insertWidget(1, self.day_panel)
        self.day_panel.begin(adds=self._what())
        self._fit_foot()
        lay_out_now()  # where it stands tells how far
        self.area.show_widget(self.day_panel)

    def _on_day_closed(self) -> None:
        self._fit_foot()
        self.take_focus()

    @property
    def _asks_day(self) -> bool:
        return self.day_panel is not None and not self.day_panel.isHidden()

    def _close_day(self) -> bool:
        """Close the panel of the day; False if it is not open."""
        asked = self._asks_day
        if asked and self.day_panel is not None:
            self.day_panel.close_panel()
        return asked

    def take_back(self) -> None:
        """Take back what was chosen for the card at hand."""
        self.session.take_back()

    def go(self, step: int) -> None:
        """Go to the card before or after."""
        self.face.mode = ""
        self.session.go(step)

    def _on_profile(self) -> None:
        if self.facts is not None and self.facts.slug is not None:
            open_profile(self.facts.slug)

    # The keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Act by letter or digit, or scroll the card."""
        plain = not held(event)
        scroll = _SCROLLS.get(event.key()) if plain else None
        if scroll is not None:  # in the bar, the acts stand outside of what scrolls
            self.area.verticalScrollBar().triggerAction(scroll)
        elif not (plain and not event.isAutoRepeat() and not self._asks_day and self._press(event)):
            super().keyPressEvent(event)

    def _press(self, event: QKeyEvent) -> bool:
        """Do what a letter or a digit stands for; False if it stands for nothing."""
        digit, letter = digit_by_place(event), typed_letter(event).upper()
        letters = self.desk.settings.single_keys
        for act in self.face.shown:
            if act.key == digit or (letters and letter and act.key == letter):
                self.act(act.code)
                return True
        if letters and letter == TAKE_BACK and not self.face.mode:
            self.take_back()
            return True
        return False

    def close_open(self) -> bool:
        """Close what is open on the card; False if nothing is."""
        if self._close_day():
            return True
        if not self.face.mode:
            return False
        self.face.mode = ""
        self.refresh()
        self.take_focus()
        return True

    def take_focus(self) -> bool:
        """Take the keyboard: an act of the card, or the way out where there is none."""
        if self.foot.isVisibleTo(self) and self.foot.take_focus():
            return True
        self.head.finish_button.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    # Room and language

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the side beside the card, or under it in little room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        px = self.desk.theme.px
        units = self.desk.theme.units(self.width())
        beside = units >= _BESIDE
        stand_abreast(self._both, beside)
        self._both.setSpacing(px(_GAP if beside else 20))
        hold_width(self.side, px(_SIDE) if beside else 0)
        self.place.bar.stand_under(page_margins(units)[0], _CARD if beside else _WHOLE)
        self.head.set_compact(units < DETAIL_NARROW)
        self.card.profile_button.set_compact(units < DETAIL_NARROW)
        self._fit_foot()

    def retranslate(self) -> None:
        """Say everything in the language in force; `refresh` says the card."""
        self.card.profile_button.set_label(self.tr("Profile"))
        self.card.profile_button.set_keys(written("Ctrl+O"))
