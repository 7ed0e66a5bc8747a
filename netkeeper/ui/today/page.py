"""What waits today, a section a kind; each line acts in place."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from netkeeper.ui.judgement.advised import Advised
from netkeeper.ui.lists.row_section import Section
from netkeeper.ui.look.theme import Text
from netkeeper.ui.look.tokens import Tone
from netkeeper.ui.shell.actions import LOG_KEYS
from netkeeper.ui.shell.page import KeyHint
from netkeeper.ui.shell.read_page import ReadPage
from netkeeper.ui.shell.regions import Region
from netkeeper.ui.shell.scroll_pane import PagePane
from netkeeper.ui.today.acts import TodayActs
from netkeeper.ui.today.faces import TodayFaces
from netkeeper.ui.today.foot import TodayFoot
from netkeeper.ui.today.rail import Rail
from netkeeper.ui.today.reading import DayReader
from netkeeper.ui.widgets.empty_state import EmptyState
from netkeeper.ui.widgets.laying_out import stand_abreast
from netkeeper.ui.widgets.wrapped_label import WrappedLabel
from netkeeper.ui.wording import formats
from netkeeper.ui.wording.keys import typed_letter, written

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from netkeeper.services.first import First
    from netkeeper.ui.desk import Desk
    from netkeeper.ui.lists.source import Line

_MOST = 1232  # column 880, gap 32 and rail 320 at the widest
_RAIL = 256
_RAIL_WIDE = 320
_RAIL_BESIDE = 960  # px of page width from which the rail stands beside the column

NEW = {"f": "new"}  # on every line: a follow-up is noted
DECISIONS = {"a": "accept", "d": "decline", "q": "ask", "l": "later"}
WAITING = {"w": "withdraw", "k": "keep"}
FOLLOW_UPS = {"x": "done", "s": "snooze", "e": "change"}


class TodayPage(ReadPage):
    """The first page.

    Its sections are read one a turn of the event loop, top down: at 30,000 people all at once
    would be felt.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._counts: dict[Section, int] = {}
        self._advised = Advised(desk)
        self._faces = faces = TodayFaces(desk, self._advised)
        theme = desk.theme
        self.title = WrappedLabel(theme, role=Text.TITLE)
        self.summary = WrappedLabel(theme, tone=Tone.TX2)
        self.decide = Section(theme, faces.to_decide, DECISIONS | NEW)
        self.invite = Section(theme, faces.to_invite, {"i": "write"} | NEW)
        self.pending = Section(theme, faces.long_pending, WAITING | NEW)
        self.follow = Section(theme, faces.follow_up, FOLLOW_UPS | NEW)
        self.consents = Section(theme, faces.consent, {"r": "renew"} | NEW)
        self.sections = (self.decide, self.invite, self.pending, self.follow, self.consents)
        self.foot = TodayFoot(desk)
        self.rail = Rail(desk)
        self.empty = EmptyState(theme, "sun")
        self.reading = DayReader(desk, self)
        self._lay_out()
        self.acts = TodayActs(self, desk)
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        self.area = PagePane(self._desk.theme, self, gap=20, most=_MOST)
        left = QWidget()
        self._column = QVBoxLayout(left)
        self._column.setContentsMargins(0, 0, 0, 0)
        # Of what comes last, the sections above would first make room, to be painted all anew.
        self._column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetMinimumSize)
        head = QVBoxLayout()
        head.setSpacing(0)
        head.addWidget(self.title)
        head.addWidget(self.summary)
        self._column.addLayout(head)
        self._column.addWidget(self.empty)
        for section in self.sections:
            self._column.addWidget(section)
        self._column.addWidget(self.foot)
        self._column.addStretch(1)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._both.addWidget(left, 1)
        self._both.addWidget(self.rail)
        for each in (left, self.rail):
            each.setAttribute(Qt.WidgetAttribute.WA_StaticContents)
        self.area.column.addLayout(self._both)
        self.empty.hide()

    def _connect(self) -> None:
        desk = self._desk
        desk.changed.connect(self.refresh)
        desk.theme.changed.connect(self._fit)
        self.reading.read_one.connect(self._show)
        self.reading.ended.connect(self._say)
        self._advised.changed.connect(lambda _number: self.decide.forget_faces())
        self.decide.set_more(self._faces.decisions)
        self.decide.all_asked.connect(lambda: desk.wanted.emit("received", None))
        self.invite.all_asked.connect(lambda: desk.wanted.emit("people", "to_invite"))
        self.pending.all_asked.connect(lambda: desk.wanted.emit("review", None))
        self.follow.all_asked.connect(self._on_all_due_asked)
        self.foot.ahead_link.clicked.connect(self._on_all_due_asked)
        self.foot.opened.connect(self._on_panel_opened)
        self.foot.closed.connect(self._on_panel_closed)
        self.empty.button.clicked.connect(lambda: desk.log_wanted.emit(""))
        for section in self.sections:
            section.reached.connect(self._on_row_reached)
            section.left.connect(partial(self._on_left, section))
            section.search_started.connect(self.search_started)

    # What is shown

    def read(self) -> None:
        """Read the section acted on at once, or the first, and the others as there is time."""
        super().read()
        self._advised.forget()
        letters_on = self._desk.settings.single_keys
        for section in self.sections:
            section.set_letters_on(on=letters_on)
        self.title.set_text(formats.capital(formats.full_day(self._desk.today)))
        self.foot.show_letters(on=letters_on)
        self.reading.start(self.acts.section)

    def _show(self, section: Section, first: First[Line]) -> None:
        had = section.has_keyboard()
        count = formats.number(first.count)
        if len(first.lines) < first.count:
            shown = formats.number(len(first.lines))
            count = self.tr("{shown} of {all}").format(shown=shown, all=count)
        if section is self.follow:
            more = len(first.lines) < first.count
            section.set_link(self.tr("See all") if more and not self.reading.all_due else "")
            self.foot.show_ahead(0 if self.reading.all_due else first.ahead)
        inside = self.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        self._counts[section] = first.count
        if section.show_lines(first.lines, count) and inside:
            section.enter()
        elif had and not first.lines:
            self._enter_beside(section)

    def _say(self) -> None:
        """Say how much there is to look at."""
        counts = [self._counts.get(each, 0) for each in self.sections]
        decide, invite, pending, follow, consents = counts
        parts = (
            (decide, self.tr("%Ln request(s)", "", decide)),
            (invite, self.tr("%Ln invitation(s) to write", "", invite)),
            (pending, self.tr("%Ln pending for long", "", pending)),
            (follow, self.tr("%Ln follow-up(s)", "", follow)),
            (consents, self.tr("%Ln consent(s) about to end", "", consents)),
        )
        told = ", ".join(text for count, text in parts if count)
        everything = sum(counts)
        self.summary.set_text("")
        if everything:
            lines = self.tr("%Ln thing(s) to look at: {what}.", "", everything)
            self.summary.set_text(lines.format(what=told))
        self.summary.setVisible(bool(everything))
        unplaced = self.window().focusWidget() in {self, self.empty.button}
        self.empty.setVisible(not everything)
        if unplaced:
            self.take_focus()  # where it is now: with the first line, or with none any more

    def _on_all_due_asked(self) -> None:
        self.reading.all_due = True
        self.reading.read(self.follow)
        self.follow.enter()

    # The form of a follow-up

    def _on_panel_opened(self) -> None:
        # Only then the form has its place.
        QTimer.singleShot(0, self.foot, lambda: self.area.show_widget(self.foot.panel))

    def _on_panel_closed(self) -> None:
        """Give the keyboard back to the follow-ups, else to the key that notes one."""
        if not self.follow.enter():
            self.foot.add_button.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keep_typed(self) -> None:
        """Save a follow-up that is being typed."""
        super().keep_typed()
        self.foot.keep_typed()

    def escape(self) -> bool:
        """Have the form closed."""
        return self.foot.escape()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Note a follow-up by its letter where no line has the keyboard."""
        if typed_letter(event) == "f" and self._desk.settings.single_keys:
            self.foot.begin()
        else:
            super().keyPressEvent(event)

    # Going round

    def _on_row_reached(self, _row: object) -> None:
        focused = self.focusWidget()
        if focused is not None:
            self.area.show_widget(focused)

    def _on_left(self, section: Section, step: int) -> None:
        """Go on by the arrows from a section into the one beside it."""
        at = self.sections.index(section) + step
        while 0 <= at < len(self.sections):
            if self.sections[at].enter(last=step < 0):
                return
            at += step

    def _enter_beside(self, section: Section) -> None:
        """Give the keyboard to the section after one that has just emptied, or before it."""
        at = self.sections.index(section)
        for other in (*self.sections[at + 1 :], *reversed(self.sections[:at])):
            if other.enter():
                return
        self.setFocus()

    def regions(self) -> Sequence[Region]:
        """Return the sections in sight, then the rail."""
        seen = [each for each in self.sections if not each.isHidden()]
        parts = [Region(each, each.enter) for each in seen]
        return [*parts, Region(self.foot, self._enter_foot), Region(self.rail, self.rail.enter)]

    def _enter_foot(self) -> bool:
        self.foot.add_button.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def take_focus(self) -> bool:
        """Take the keyboard: the first section in sight."""
        if not any(section.enter() for section in self.sections):
            self.empty.button.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def key_hints(self) -> Sequence[KeyHint]:
        """Return the keys of this page, in the order of its sections."""
        return (
            KeyHint("A", self.tr("Accept")),
            KeyHint("D", self.tr("Decline quietly")),
            KeyHint("Q", self.tr("Ask first")),
            KeyHint("L", self.tr("Later")),
            KeyHint("I", self.tr("Write the invitation")),
            KeyHint("W", self.tr("Withdraw")),
            KeyHint("K", self.tr("Keep pending")),
            KeyHint("F", self.tr("Note a follow-up")),
            KeyHint("X", self.tr("Follow-up done")),
            KeyHint("S", self.tr("Put the follow-up off")),
            KeyHint("E", self.tr("Change the follow-up")),
            KeyHint("Del", self.tr("Put the follow-up in the trash")),
            KeyHint("R", self.tr("Plan the renewal of the consent")),
        )

    # Room and language

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the rail beside the column, or under it in little room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        px = self._desk.theme.px
        units = self._desk.theme.units(self.width())
        beside = units >= _RAIL_BESIDE
        stand_abreast(self._both, beside)
        self.rail.set_width(0 if not beside else _RAIL_WIDE if units >= _MOST else _RAIL, units)
        self._both.setSpacing(px(32 if beside else 20))
        self._column.setSpacing(px(20))

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        see_all = self.tr("See all")
        self.decide.set_words(self.tr("Requests to decide"), see_all)
        self.invite.set_words(self.tr("Met, not invited yet"), see_all)
        self.pending.set_words(self.tr("Pending for long"), self.tr("Open the review"))
        self.follow.set_words(self.tr("Follow-ups"), "")
        self.consents.set_words(self.tr("Consents about to end"), "")
        self.empty.set_words(
            self.tr("Nothing to decide today."),
            self.tr("Met somebody? One line is enough ({keys}).").format(keys=written(LOG_KEYS)),
        )
        self.empty.offer(self.tr("Log a meeting"), "calendar-plus", written(LOG_KEYS))
        self.refresh()
