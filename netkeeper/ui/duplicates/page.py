"""The page of duplicates: pairs of people with the reason, made one or kept as two."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer

from netkeeper.services.duplicates import dismiss_pairs, still_open
from netkeeper.services.merging import merge_people, plan_merge
from netkeeper.services.refused import Refused
from netkeeper.ui.changes import bears
from netkeeper.ui.duplicates.faces import PairFaces
from netkeeper.ui.duplicates.merge_view import MergeView
from netkeeper.ui.duplicates.scan import DuplicateScan
from netkeeper.ui.duplicates.source import PairLine, PairSource
from netkeeper.ui.forms.panel import save_keys
from netkeeper.ui.lists.model import WindowedModel
from netkeeper.ui.lists.row_view import RowView
from netkeeper.ui.shell.list_detail import ListDetail
from netkeeper.ui.shell.page import KeyHint
from netkeeper.ui.widgets.empty_state import EmptyState
from netkeeper.ui.widgets.key_button import KeyButton, Kind
from netkeeper.ui.widgets.menus import add_entry
from netkeeper.ui.widgets.part_key import PartKey
from netkeeper.ui.widgets.progress_bar import ProgressBar
from netkeeper.ui.wording.keys import written
from netkeeper.ui.work.answers import Answers
from netkeeper.ui.work.one_at_a_time import OneAtATime

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QShowEvent
    from PySide6.QtWidgets import QMenu

    from netkeeper.domain.identity.duplicates import Pair
    from netkeeper.services.ports.writing import OpenUnit
    from netkeeper.ui.desk import Desk

LETTERS = "md12"
MERGE_KEYS = "Ctrl+Return"
# What a merge and a dismissal touch changes which pairs stand; a change of these, whom to find.
_LOOKED_AT = frozenset({"person_name", "person_email", "person_phone"})


class DuplicatesPage(ListDetail):
    """Pairs found by a scan of the whole record; or two people whom the user brought together."""

    throws_away = False  # nothing goes to the trash from here
    tables = frozenset({"person", "dismissed_pair", "meeting", "invitation"}) | _LOOKED_AT

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._deciding = OneAtATime()
        self._faces = PairFaces(desk)
        self.model = WindowedModel(self._faces.title, self._faces.sentence)
        view = RowView(desk.theme, self.model, self._faces.face)
        super().__init__(desk.theme, "duplicates", view, desk.state)
        self.scan = DuplicateScan(desk, self)
        self._open_ones = Answers(desk, self)  # of the pairs found, those that still stand
        self._stopped = False
        self._found: list[Pair] = []
        self._scanned = False
        self._outdated = False  # what was looked at changed since
        self._brought: tuple[int, int] | None = None  # by the user, to be made one
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        theme = self._desk.theme
        self.merge_view = MergeView(self._desk)
        self.merge_button = KeyButton(theme, kind=Kind.ACCENT, icon="merge")
        self.two_button = KeyButton(theme, icon="users-round")
        self.again_button = KeyButton(theme, kind=Kind.FLAT, icon="rotate-cw", small=True)
        self.progress = ProgressBar(theme)
        self.progress.hide()
        self.list.head.add_yielding_action(self.again_button)
        self.list.add_above(self.progress)
        self.detail.column.addWidget(self.merge_view, 1)
        self.detail.footer.add_button(self.merge_button)
        self.detail.footer.add_button(self.two_button)
        self.empty = EmptyState(theme, "users-round")
        self.view.set_empty(self.empty)
        self.view.set_menu(self._fill_menu)
        self.view.keys.set_letters(LETTERS)

    def _connect(self) -> None:
        self._desk.changed.connect(self.refresh)
        self.scan.progressed.connect(self._on_progressed)
        self.scan.found.connect(self._on_found)
        self.scan.ended.connect(self._on_ended)
        self._open_ones.given.connect(self._list)
        self.view.current_changed.connect(lambda _id: self._on_row_changed())
        self.view.key_pressed.connect(self.press)
        self.merge_view.letter_pressed.connect(self.press)
        self.merge_view.opened.connect(lambda number: self._desk.wanted.emit("people", number))
        self.merge_button.clicked.connect(self.merge)
        PartKey(self, self.merge, MERGE_KEYS)
        self.two_button.clicked.connect(self.dismiss)
        self.again_button.clicked.connect(self._on_again)

    # Looking

    def look(self) -> None:
        """Look through the whole record."""
        self._outdated = self._stopped = False
        self.scan.start()
        self.progress.begin(1)
        self._say_list()

    def stop(self) -> bool:
        """Stop looking; what was found before stays. False if nobody is being looked for."""
        running = self.scan.is_running
        self._stopped = running or self._stopped
        self.scan.stop()
        return running

    def escape(self) -> bool:
        """Do what Escape asks of a list; then stop looking."""
        return super().escape() or self.stop()

    def _on_again(self) -> None:
        if not self.stop():
            self.look()

    def _on_progressed(self, done: int, total: int) -> None:
        self.progress.setMaximum(total)
        self.progress.setValue(done)

    def _on_found(self, pairs: list[Pair]) -> None:
        self._scanned = True
        self._found = pairs
        self._stopped = False  # it had done all when it was asked to stop
        self._look_who_stands()

    def _look_who_stands(self) -> None:
        """List those of the pairs found that still stand, read beside the window."""
        found = self._found
        self._open_ones.read(lambda reader: still_open(reader, found))

    def _on_ended(self) -> None:
        self.progress.end()
        self._say_list()

    def _list(self, pairs: Sequence[Pair]) -> None:
        """Show the pairs that stand; each keeps its number, and with it the keyboard's place."""
        numbers = {(each.one, each.other): number for number, each in enumerate(self._found, 1)}
        listed = {numbers[each.one, each.other]: each for each in pairs}
        self.view.keys.letters_on = self._desk.settings.single_keys
        self.model.set_source(PairSource(self._desk, listed))
        self.view.forget_faces()
        self.list.head.set_count(self.model.count)
        self._say_list()
        self._show_current()

    def refresh(self, tables: object = frozenset()) -> None:
        """Take out what stands no longer; look anew once the page is next shown if need be."""
        if bears(tables, _LOOKED_AT):
            self._outdated = self._scanned
        super().refresh(tables)

    def read(self) -> None:
        """Read which of the pairs found still stand."""
        super().read()
        if self._scanned:
            self._look_who_stands()

    def showEvent(self, event: QShowEvent) -> None:
        """Look for duplicates when the page is first shown, and after changes of names."""
        super().showEvent(event)
        if (not self._scanned or self._outdated) and not self._stopped:
            self.look()

    # What is shown

    def show_target(self, target: object) -> None:
        """Show two people, by their ids, to be made one; the first is who stays."""
        if isinstance(target, tuple):
            self._brought = target
            self._show_current()
            self.open_detail()
            QTimer.singleShot(0, self, self._scroll_to_top)

    def _on_row_changed(self) -> None:
        if self._brought is None or self.view.hasFocus():
            self._brought = None
            self._show_current()

    def _current(self) -> tuple[tuple[int, int], str] | None:
        """Return who is shown, who stays first, and why they may be one."""
        if self._brought is not None:
            return self._brought, self.tr("Two records of one person?")
        line = self.model.line(self.view.currentIndex().row())
        if not isinstance(line, PairLine):
            return None
        ids = line.one.id, line.other.id
        # Who is connected stays, and else who was there first: what others point to is kept.
        swapped = line.other.connected_on is not None and line.one.connected_on is None
        return (ids[::-1] if swapped else ids), self._desk.texts.why_one(line.pair)

    def _show_current(self) -> None:
        current = self._current()
        if current is not None:
            (kept, other), why = current
            before = self.merge_view.plan
            try:
                self.merge_view.show_plan(plan_merge(self._desk.reader, kept, other), why)
                if before is None or (before.kept.id, before.other.id) != (kept, other):
                    # Who they are comes first, wherever the first choice is.
                    QTimer.singleShot(0, self, self._scroll_to_top)
            except Refused:  # one of them is gone meanwhile
                self._brought = None
                current = None
        if current is None:
            self.merge_view.plan = None
        self.detail.set_first(self.merge_view.first_stop() if current else None)
        self.detail.set_shown(current is not None)

    def _scroll_to_top(self) -> None:
        self.detail.area.verticalScrollBar().setValue(0)

    # What is asked for

    def press(self, letter: str) -> None:
        """Do what a letter or digit stands for."""
        plan = self.merge_view.plan
        if letter == "m":
            self.merge()
        elif letter == "d":
            self.dismiss()
        elif plan is not None and letter in "12":
            person = plan.kept if letter == "1" else plan.other
            self._desk.wanted.emit("people", person.id)

    def merge(self) -> None:
        """Make one of the two people, as chosen."""
        chosen = dict(self.merge_view.chosen)
        self._decide(lambda unit, kept, other: merge_people(unit, kept, other, chosen))

    def dismiss(self) -> None:
        """Keep the two as two people: they are not offered again."""
        self._decide(lambda unit, kept, other: dismiss_pairs(unit, [(kept, other)]))

    def _decide(self, decide: Callable[[OpenUnit, int, int], object]) -> None:
        """Decide on the two people in sight, once however often that is asked for."""
        if (plan := self.merge_view.plan) is None:
            return
        desk, brought, kept = self._desk, self._brought, plan.kept.id
        work = partial(decide, desk.program.open_unit, kept, plan.other.id)
        self._deciding.begin(
            lambda: desk.do_and_say(work, lambda _done: self._on_done(brought, kept))
        )

    def _on_done(self, brought: tuple[int, int] | None, kept: int) -> None:
        """Go on with the next pair; or back to the person from whose page one came."""
        if brought is not None:
            self._brought = None
            self._desk.wanted.emit("people", kept)
        elif not self.single:
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill_menu(self, menu: QMenu, _line_id: int) -> None:
        for button, do in ((self.merge_button, self.merge), (self.two_button, self.dismiss)):
            add_entry(menu, button.label(), "", do)

    # What the window asks

    def key_hints(self) -> Sequence[KeyHint]:
        """Return the keys of this page."""
        return (
            KeyHint("M", self.tr("Merge into one person")),
            KeyHint("D", self.tr("They are two people")),
            KeyHint("1", self.tr("Open the person at the left")),
            KeyHint("2", self.tr("Open the person at the right")),
            KeyHint(MERGE_KEYS, self.tr("Merge, from the choices")),
            KeyHint("Esc", self.tr("Stop looking")),
        )

    def _say_list(self) -> None:
        if self.scan.is_running:
            self.empty.set_words(
                self.tr("Looking for people who are here twice…"),
                self.tr("Addresses, names and how they may be written are compared."),
            )
        elif self._stopped and not self._scanned:
            self.empty.set_words(
                self.tr("The search was stopped."),
                self.tr("Look again when you like: nothing has changed."),
            )
        else:
            self.empty.set_words(
                self.tr("Nobody seems to be here twice."),
                self.tr("Pairs that you kept as two people are not offered again."),
            )
        running = self.scan.is_running
        self.again_button.set_label(self.tr("Stop") if running else self.tr("Look again"))
        self.again_button.set_icon("x" if running else "rotate-cw")
        self.again_button.set_keys(written("Esc") if running else "")

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        super().retranslate()
        self.list.head.set_title(self.tr("Duplicates"))
        self.merge_button.set_label(self.tr("Merge"))
        self.merge_button.set_keys(save_keys())
        self.two_button.set_label(self.tr("Two people"))
        self.two_button.set_keys(written("D"))
        self.progress.set_figures(self.tr("Looking…"))
        self._say_list()
        self._show_current()
