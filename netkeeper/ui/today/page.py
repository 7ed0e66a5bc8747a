"""What waits today, a section a kind; each line acts in place."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from netkeeper.app import vocabulary
from netkeeper.domain.invitations import State
from netkeeper.services import follow_ups
from netkeeper.services import invitations as requests
from netkeeper.services.today import read_today
from netkeeper.ui import formats
from netkeeper.ui.keys import written
from netkeeper.ui.shell.page import KeyHint, Page
from netkeeper.ui.shell.regions import Region
from netkeeper.ui.shell.scroll_pane import ScrollPane
from netkeeper.ui.theme import BODY_PX, Text
from netkeeper.ui.today.faces import TodayFaces
from netkeeper.ui.today.rail import Rail
from netkeeper.ui.today.section import Section
from netkeeper.ui.tokens import Tone
from netkeeper.ui.widgets.disc import Discs
from netkeeper.ui.widgets.empty_state import EmptyState
from netkeeper.ui.widgets.wrapped_label import WrappedLabel

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QResizeEvent, QShowEvent

    from netkeeper.domain.lines import FollowUpLine
    from netkeeper.services.today import TodayPage as Day
    from netkeeper.ui.desk import Desk
    from netkeeper.ui.shell.window_state import WindowState

_MOST = 1240  # column, gap and rail at the widest
_RAIL = 256
_RAIL_WIDE = 320
_RAIL_BESIDE = 960  # px of page width from which the rail stands beside the column
_WEEK = timedelta(days=7)


class TodayPage(Page):
    """The first page."""

    def __init__(self, desk: Desk, _state: WindowState | None = None) -> None:
        super().__init__()
        self._desk = desk
        self._stale = True
        self._shown: Day | None = None
        faces, discs, theme = TodayFaces(desk), Discs(desk.theme), desk.theme
        self.title = WrappedLabel(theme, role=Text.TITLE)
        self.summary = WrappedLabel(theme, tone=Tone.TX2)
        self.decide = Section(theme, discs, faces.to_decide, "adql")
        self.invite = Section(theme, discs, faces.to_invite, "i")
        self.pending = Section(theme, discs, faces.long_pending, "wk")
        self.follow = Section(theme, discs, faces.follow_up, "xs")
        self.sections = (self.decide, self.invite, self.pending, self.follow)
        self.rail = Rail(desk)
        self.empty = EmptyState(theme, "sun")
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        self.area = ScrollPane(self._desk.theme, self, most=_MOST)
        self.area.set_margins(32, 20, 32, 24)
        self._left = QWidget()
        self._column = QVBoxLayout(self._left)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._head = QVBoxLayout()
        self._head.addWidget(self.title)
        self._head.addWidget(self.summary)
        self._column.addLayout(self._head)
        self._column.addWidget(self.empty)
        for section in self.sections:
            self._column.addWidget(section)
        self._column.addStretch(1)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._both.addWidget(self._left, 1)
        self._both.addWidget(self.rail)
        self.area.column.addLayout(self._both)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.area)

    def _connect(self) -> None:
        desk = self._desk
        desk.changes.happened.connect(self.refresh)
        desk.theme.changed.connect(self._fit)
        self.decide.acted.connect(self._on_decide)
        self.decide.opened.connect(lambda each: desk.wanted.emit("received", each))
        self.decide.all_asked.connect(lambda: desk.wanted.emit("received", None))
        self.invite.acted.connect(self._on_invite)
        self.invite.opened.connect(lambda each: desk.wanted.emit("people", each))
        self.invite.all_asked.connect(lambda: desk.wanted.emit("people", "to_invite"))
        self.pending.acted.connect(self._on_pending)
        self.pending.opened.connect(lambda each: desk.wanted.emit("sent", each))
        self.pending.all_asked.connect(lambda: desk.wanted.emit("review", None))
        self.follow.acted.connect(self._on_follow)
        self.follow.opened.connect(self._on_follow_opened)
        self.empty.button.clicked.connect(lambda: desk.log_wanted.emit(""))
        for section in self.sections:
            section.view.current_changed.connect(self._on_row_reached)

    # What is shown

    def refresh(self, _tables: object = frozenset()) -> None:
        """Read anew what is shown, when it is seen; every table bears on it."""
        self._stale = True
        if self.isVisible():
            self._read()

    def showEvent(self, event: QShowEvent) -> None:
        """Read what changed while the page was out of sight."""
        super().showEvent(event)
        if self._stale:
            self._read()

    def _read(self) -> None:
        self._stale = False
        desk = self._desk
        page = read_today(desk.reader, vocabulary(), desk.today)
        self._shown = page
        letters_on = desk.settings.single_keys
        for section in self.sections:
            section.view.keys.letters_on = letters_on
        self.decide.show_rows(
            [(each.line.id, each) for each in page.to_decide], self._count(page.to_decide_count)
        )
        self.invite.show_rows(
            [(each.line.id, each) for each in page.to_invite], self._count(page.to_invite_count)
        )
        shown = self.tr("{shown} of {all}").format(
            shown=self._count(len(page.long_pending)), all=self._count(page.long_pending_count)
        )
        self.pending.show_rows([(each.id, each) for each in page.long_pending], shown)
        self.follow.show_rows(
            [(each.id, each) for each in page.follow_ups], self._count(page.follow_up_count)
        )
        self.rail.show_page(page)
        self._say(page)

    def _count(self, number: int) -> str:
        return formats.number(self._desk.speech.locale, number)

    def _say(self, page: Day) -> None:
        """Say the day, and how much there is to look at."""
        locale = self._desk.speech.locale
        self.title.set_text(formats.capital(formats.full_day(locale, self._desk.today)))
        parts = [
            (page.to_decide_count, self.tr("%Ln request(s)", "", page.to_decide_count)),
            (page.to_invite_count, self.tr("%Ln invitation(s) to write", "", page.to_invite_count)),
            (
                page.long_pending_count,
                self.tr("%Ln pending for long", "", page.long_pending_count),
            ),
            (page.follow_up_count, self.tr("%Ln follow-up(s)", "", page.follow_up_count)),
        ]
        told = ", ".join(text for count, text in parts if count)
        everything = sum(count for count, _text in parts)
        if everything:
            lines = self.tr("%Ln thing(s) to look at: {what}.", "", everything)
            self.summary.set_text(lines.format(what=told))
        self.summary.setVisible(bool(everything))
        self.empty.setVisible(not everything)

    # What is done

    def _on_decide(self, code: str, number: int) -> None:
        desk = self._desk
        unit, today = desk.program.open_unit, desk.today
        works: dict[str, Callable[[], object]] = {
            "accept": lambda: requests.decide(unit, number, State.ACCEPTED, today, today),
            "decline": lambda: requests.decide(unit, number, State.DECLINED, today, today),
            "ask": lambda: requests.ask_first(unit, number, today),
            "later": lambda: requests.set_aside(unit, number, today),
        }
        self._do(works[code])

    def _on_invite(self, code: str, person_id: int) -> None:
        if code == "write":
            self._desk.wanted.emit("sent", {"person": person_id})
        else:
            self._desk.wanted.emit("people", person_id)

    def _on_pending(self, code: str, number: int) -> None:
        desk = self._desk
        unit, today = desk.program.open_unit, desk.today
        if code == "withdraw":
            self._do(lambda: requests.decide(unit, number, State.WITHDRAWN, today, today))
        else:
            until = today + timedelta(days=desk.settings.keep_days)
            self._do(lambda: requests.keep_pending(unit, number, until))

    def _on_follow(self, code: str, number: int) -> None:
        desk = self._desk
        unit, today = desk.program.open_unit, desk.today
        name = next(
            (each.name or each.what for each in self._follow_ups() if each.id == number), ""
        )
        if code == "done":
            self._do(lambda: follow_ups.finish_follow_up(unit, number, name, today))
        else:
            self._do(lambda: follow_ups.snooze_follow_up(unit, number, name, today + _WEEK))

    def _on_follow_opened(self, number: int) -> None:
        for each in self._follow_ups():
            if each.id == number and each.person_id is not None:
                self._desk.wanted.emit("people", each.person_id)

    def _follow_ups(self) -> Sequence[FollowUpLine]:
        return self._shown.follow_ups if self._shown is not None else ()

    def _do(self, work: Callable[[], object]) -> None:
        self._desk.do(work, said=lambda _result: self._desk.done_text())

    def _on_row_reached(self, _row: object) -> None:
        focused = self.focusWidget()
        if focused is not None:
            self.area.show_widget(focused)

    # What the window asks

    def regions(self) -> Sequence[Region]:
        """Return the sections in sight, then the rail."""
        seen = [each for each in self.sections if not each.isHidden()]
        parts = [Region(each, partial(self._enter, each)) for each in seen]
        return [*parts, Region(self.rail, self._enter_rail)]

    def _enter(self, section: Section) -> bool:
        section.view.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def _enter_rail(self) -> bool:
        self.rail.import_link.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def take_focus(self) -> bool:
        """Take the keyboard: the first section in sight."""
        for section in self.sections:
            if not section.isHidden():
                return self._enter(section)
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
        rail = _RAIL_WIDE if units >= _MOST else _RAIL
        self.rail.setFixedWidth(px(rail)) if beside else self.rail.setMaximumWidth(px(_MOST))
        if not beside:
            self.rail.setMinimumWidth(0)
        self._both.setSpacing(px(32 if beside else 20))
        self._column.setSpacing(px(18))
        self._head.setSpacing(px(2))
        self.area.set_margins(*((32, 20, 32, 24) if beside else (20, 16, 20, 20)))

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
        if self._shown is not None:
            self._read()
