"""What waits today, a section a kind; each line acts in place."""

from __future__ import annotations

from collections import deque
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from netkeeper.services import today as day
from netkeeper.ui import formats
from netkeeper.ui.judgement.advised import Advised
from netkeeper.ui.keys import written
from netkeeper.ui.lists.row_section import Section
from netkeeper.ui.shell.page import KeyHint, Page
from netkeeper.ui.shell.regions import Region
from netkeeper.ui.shell.scroll_pane import ScrollPane
from netkeeper.ui.theme import BODY_PX, Text
from netkeeper.ui.today.acts import TodayActs
from netkeeper.ui.today.faces import TodayFaces
from netkeeper.ui.today.rail import Rail
from netkeeper.ui.tokens import Tone
from netkeeper.ui.widgets.disc import Discs
from netkeeper.ui.widgets.empty_state import EmptyState
from netkeeper.ui.widgets.wrapped_label import WrappedLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent, QShowEvent

    from netkeeper.ui.desk import Desk
    from netkeeper.ui.lists.source import Line
    from netkeeper.ui.shell.window_state import WindowState

_MOST = 1232  # column 880, gap 32 and rail 320 at the widest
_RAIL = 256
_RAIL_WIDE = 320
_RAIL_BESIDE = 960  # px of page width from which the rail stands beside the column
_ROOMY = 880  # px of page width from which the margins are wide


class TodayPage(Page):
    """The first page.

    Its sections are read one a turn of the event loop, top down: at 30,000 people all at once
    would be felt.
    """

    def __init__(self, desk: Desk, _state: WindowState | None = None) -> None:
        super().__init__()
        self._desk = desk
        self._stale = True
        self._all_due = False
        self._counts: dict[Section, int] = {}
        self._advised = Advised(desk)
        self._faces = faces = TodayFaces(desk, self._advised)
        theme, discs = desk.theme, Discs(desk.theme)
        self.title = WrappedLabel(theme, role=Text.TITLE)
        self.summary = WrappedLabel(theme, tone=Tone.TX2)
        decisions = {"a": "accept", "d": "decline", "q": "ask", "l": "later"}
        self.decide = Section(theme, discs, faces.to_decide, decisions)
        self.invite = Section(theme, discs, faces.to_invite, {"i": "write"})
        self.pending = Section(theme, discs, faces.long_pending, {"w": "withdraw", "k": "keep"})
        self.follow = Section(theme, discs, faces.follow_up, {"x": "done", "s": "snooze"})
        self.sections = (self.decide, self.invite, self.pending, self.follow)
        self.rail = Rail(desk)
        self.empty = EmptyState(theme, "sun")
        self._to_read: deque[Section] = deque()
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._lay_out()
        self.acts = TodayActs(self, desk)
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        self.area = ScrollPane(self._desk.theme, self, most=_MOST)
        left = QWidget()
        self._column = QVBoxLayout(left)
        self._column.setContentsMargins(0, 0, 0, 0)
        head = QVBoxLayout()
        head.setSpacing(0)
        head.addWidget(self.title)
        head.addWidget(self.summary)
        self._column.addLayout(head)
        self._column.addWidget(self.empty)
        for section in self.sections:
            self._column.addWidget(section)
        self._column.addStretch(1)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._both.addWidget(left, 1)
        self._both.addWidget(self.rail)
        self.area.column.addLayout(self._both)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.area)
        self.empty.hide()

    def _connect(self) -> None:
        desk = self._desk
        desk.changes.happened.connect(self.refresh)
        desk.theme.changed.connect(self._fit)
        self._turn.timeout.connect(self._on_turn)
        self._advised.changed.connect(lambda _number: self.decide.view.forget_faces())
        self.decide.set_more(self._faces.decisions)
        self.decide.all_asked.connect(lambda: desk.wanted.emit("received", None))
        self.invite.all_asked.connect(lambda: desk.wanted.emit("people", "to_invite"))
        self.pending.all_asked.connect(lambda: desk.wanted.emit("review", None))
        self.follow.all_asked.connect(self._on_all_due_asked)
        self.empty.button.clicked.connect(lambda: desk.log_wanted.emit(""))
        for section in self.sections:
            section.view.current_changed.connect(self._on_row_reached)
            section.view.left.connect(partial(self._on_left, section))
            section.view.search_started.connect(self.search_started)

    # What is shown

    def refresh(self, _tables: object = frozenset()) -> None:
        """Read anew what is shown, once it is seen; every table bears on it."""
        self._stale = True
        if self.isVisible():
            self.read()

    def showEvent(self, event: QShowEvent) -> None:
        """Read what changed while the page was out of sight."""
        super().showEvent(event)
        if self._stale:
            self.read()

    def read(self) -> None:
        """Read the section acted on at once, or the first, and the others as there is time."""
        self._stale = False
        self._advised.forget()
        letters_on = self._desk.settings.single_keys
        self._faces.letters_on = letters_on
        for section in self.sections:
            section.view.keys.letters_on = letters_on
        locale = self._desk.speech.locale
        self.title.set_text(formats.capital(formats.full_day(locale, self._desk.today)))
        acted = self.acts.section
        self._to_read = deque(each for each in self.sections if each is not acted)
        self._read_section(acted or self._to_read.popleft())
        self._turn.start()

    def _on_turn(self) -> None:
        if self._desk.closed or not self._to_read:
            return
        self._read_section(self._to_read.popleft())
        if self._to_read:
            self._turn.start()
        else:
            self._say()

    def _read_section(self, section: Section) -> None:
        reader, today = self._desk.reader, self._desk.today
        first: day.First[Line]
        if section is self.decide:
            first = day.to_decide(reader)
        elif section is self.invite:
            first = day.to_invite(reader)
        elif section is self.pending:
            first = day.long_pending(reader, today)
        else:
            first = day.due(reader, today, everything=self._all_due)
        self._show(section, first)

    def _show(self, section: Section, first: day.First[Line]) -> None:
        had = section.view.hasFocus()
        count = self._count(first.count)
        if section is self.pending and len(first.lines) < first.count:
            shown = self._count(len(first.lines))
            count = self.tr("{shown} of {all}").format(shown=shown, all=count)
        if section is self.follow:
            more = len(first.lines) < first.count
            section.head.set_link(self.tr("See all") if more else "")
        inside = self.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        self._counts[section] = first.count
        if section.show_lines(first.lines, count) and inside:
            section.enter()
        elif had and not first.lines:
            self._enter_beside(section)

    def _count(self, number: int) -> str:
        return formats.number(self._desk.speech.locale, number)

    def _say(self) -> None:
        """Say how much there is to look at."""
        decide, invite, pending, follow = (self._counts.get(each, 0) for each in self.sections)
        parts = (
            (decide, self.tr("%Ln request(s)", "", decide)),
            (invite, self.tr("%Ln invitation(s) to write", "", invite)),
            (pending, self.tr("%Ln pending for long", "", pending)),
            (follow, self.tr("%Ln follow-up(s)", "", follow)),
        )
        told = ", ".join(text for count, text in parts if count)
        everything = decide + invite + pending + follow
        self.summary.set_text("")
        if everything:
            lines = self.tr("%Ln thing(s) to look at: {what}.", "", everything)
            self.summary.set_text(lines.format(what=told))
        self.summary.setVisible(bool(everything))
        self.empty.setVisible(not everything)

    def _on_all_due_asked(self) -> None:
        self._all_due = True
        self._read_section(self.follow)
        self.follow.enter()

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
        return [*parts, Region(self.rail, self._enter_rail)]

    def _enter_rail(self) -> bool:
        self.rail.import_link.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def take_focus(self) -> bool:
        """Take the keyboard: the first section in sight."""
        if not any(section.enter() for section in self.sections):
            self.empty.button.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def key_hints(self) -> Sequence[KeyHint]:
        """Return the keys of this page."""
        return (
            KeyHint("A", self.tr("Accept")),
            KeyHint("D", self.tr("Decline quietly")),
            KeyHint("Q", self.tr("Ask first")),
            KeyHint("L", self.tr("Later")),
            KeyHint("I", self.tr("Write the invitation")),
            KeyHint("W", self.tr("Withdraw")),
            KeyHint("K", self.tr("Keep pending")),
            KeyHint("X", self.tr("Follow-up done")),
            KeyHint("S", self.tr("Follow-up in a week")),
        )

    # Room and language

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the rail beside the column, or under it in little room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        px = self._desk.theme.px
        units = self.width() * BODY_PX / self._desk.theme.body_px
        beside = units >= _RAIL_BESIDE
        way = QBoxLayout.Direction
        self._both.setDirection(way.LeftToRight if beside else way.TopToBottom)
        self.rail.set_width(0 if not beside else _RAIL_WIDE if units >= _MOST else _RAIL, units)
        self._both.setSpacing(px(32 if beside else 20))
        self._column.setSpacing(px(20))
        side = 32 if units >= _ROOMY else 16
        self.area.set_margins(side, 20, side, 24)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        see_all = self.tr("See all")
        self.decide.set_words(self.tr("Requests to decide"), see_all)
        self.invite.set_words(self.tr("Met, not invited yet"), see_all)
        self.pending.set_words(self.tr("Pending for long"), self.tr("Open the review"))
        self.follow.set_words(self.tr("Follow-ups"), "")
        self.rail.retranslate()
        self.empty.set_words(
            self.tr("Nothing to decide today."),
            self.tr("Met somebody? One line is enough ({keys}).").format(keys=written("Ctrl+M")),
        )
        self.empty.offer(self.tr("Log a meeting"), "calendar-plus", written("Ctrl+M"))
        if not self._stale:
            self.read()
