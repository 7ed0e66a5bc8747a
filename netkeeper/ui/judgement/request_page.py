"""What the pages of requests have in common: tabs, the request at hand, one act at a time."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from netkeeper.services import invitations as requests
from netkeeper.ui.judgement.adding_page import AddingPage
from netkeeper.ui.lists.marks_bar import MarksBar
from netkeeper.ui.lists.reading import OrderReader
from netkeeper.ui.search.list_filter import ListFilter
from netkeeper.ui.shell.sorting import Sorter
from netkeeper.ui.widgets.menus import add_entry
from netkeeper.ui.wording import formats
from netkeeper.ui.wording.keys import written

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from enum import StrEnum

    from PySide6.QtGui import QHideEvent
    from PySide6.QtWidgets import QMenu

    from netkeeper.domain.invitations import Invitation
    from netkeeper.services.invitations import RequestDraft
    from netkeeper.services.ports.reading import Reader
    from netkeeper.ui.desk import Desk
    from netkeeper.ui.lists.faces import RowAction
    from netkeeper.ui.lists.marks_bar import ManyAct
    from netkeeper.ui.lists.row_view import RowView
    from netkeeper.ui.lists.source import RecordSource
    from netkeeper.ui.work.jobs import Job


class MarkedWords(QObject):
    """Says how many requests are marked, with words of its own: the pages are of several kinds."""

    def say(self, count: int) -> str:
        """Return how many are marked."""
        return self.tr("%Ln request(s) selected", "", count)


class RequestPage(AddingPage):
    """A list of requests in tabs beside the one at hand.

    After an act the next request is at hand; what is pressed before its row stands there waits,
    for it was meant for that one. A request that undo brings back is at hand again.
    """

    sorts = True
    tables = frozenset(
        {
            "invitation", "person", "meeting", "attendance", "introduction", "setting",
            "review_choice",
        }
    )  # fmt: skip

    def __init__(
        self, desk: Desk, code: str, view: RowView, tabs: Sequence[StrEnum], icon: str
    ) -> None:
        super().__init__(desk.theme, code, view, desk.state)
        self.desk = desk
        self._tabs = tuple(tabs)
        self.which = self._tabs[0]  # the one in sight
        self._reading = False
        self._before: int | None = None  # the request at hand when they were last read anew
        self._order = OrderReader(desk, view, self._is_short)
        self._order.shown.connect(self._on_shown)
        self._order.placed.connect(self._on_placed)
        self._acted: tuple[int, int] | None = None  # a request's id and its row; zeros of a new one
        self._being_kept: list[RequestDraft] = []
        self._to_show: RequestDraft | None = None  # the one among them to go on to
        self._written = False  # what was done to it is; its rows may not stand yet
        self._gone: int | None = None  # the last one at hand that went
        self._moved: Invitation | None = None  # the last that moved by an act, as it was before
        self._waiting: deque[Callable[[], None]] = deque()
        self.sorter = Sorter(desk.theme, self.list, self.order_names, desk.state, code)
        self.set_filter(ListFilter(desk, "requests", code))
        self.bar = MarksBar(desk.theme, view, MarkedWords(self).say, self.many_acts)
        self.list.add_below(self.bar)
        self.add_adding(icon)
        self.sorter.changed.connect(lambda _sorting: self.read())
        desk.changed.connect(self.refresh)
        self.list.tabs.chosen.connect(self._on_tab_chosen)
        view.current_changed.connect(self._on_current_changed)
        view.trash_asked.connect(self._on_trash_asked)
        view.set_menu(self._fill_menu)
        view.action_asked.connect(lambda act, number: self.when_free(lambda: self.act(act, number)))
        view.key_pressed.connect(lambda key: self.when_free(lambda: self.press(key)))

    # What a page of its own gives

    def source(self, which: StrEnum) -> RecordSource:
        """Return the requests of a tab."""
        raise NotImplementedError

    def tab_labels(self, reader: Reader) -> list[str]:
        """Return the words of the tabs, with their counts."""
        raise NotImplementedError

    def order_names(self) -> dict[str, str]:
        """Return the words of each order; the first is the page's own."""
        return {
            "": self.tr("Usual order"),
            "name": self.tr("Name"),
            "company": self.tr("Company"),
            "day": self.tr("Age"),
            "state": self.tr("State"),
            "changed": self.tr("State since"),
        }

    def judge(self, one: Invitation) -> None:
        """Judge a request that is shown next, if that takes its time."""

    def act(self, code: str, number: int) -> None:
        """Do something with a request."""
        raise NotImplementedError

    def acts_on(self, one: Invitation) -> Sequence[RowAction]:
        """Return what can be done with a request, as its menu lists it."""
        raise NotImplementedError

    def before_reading(self) -> None:
        """Forget what was made of the record as it was."""

    # What is shown

    def hideEvent(self, event: QHideEvent) -> None:
        """Drop the keys that were still waiting: they were not meant for whenever it is back."""
        super().hideEvent(event)
        self._waiting.clear()

    def read(self, then: Callable[[], object] | None = None) -> None:
        """Read the rows anew, and the request at hand."""
        super().read()
        self.before_reading()
        self.view.keys.letters_on = self.desk.settings.single_keys
        self._before = self.view.current_id()
        self._reading = True
        source = self.filtered(self.source(self.which))
        self._order.show(source, (self.which, self.scope()), self._tab_labels, then)

    def _is_short(self) -> bool:
        return self.desk.reader.invitations.is_short()

    def _on_shown(self, labels: list[str]) -> None:
        self._reading = True
        self.show_empty_of(self.empty)
        self.view.forget_faces()
        self._keep_going(self._before)
        self._reading = False
        self._show_tabs(labels)

    def _on_placed(self) -> None:
        if self._order.is_beside:
            self.one = self._current()  # whom a key means, be it pressed before the next turn
            self.desk.in_turns(self._show_in_turns(), first=True)
        else:
            self._show_current()
            self._go_on()

    def _show_in_turns(self) -> Iterator[None]:
        """Show the request at hand once the list was painted."""
        if self.one is not None:
            self.judge(self.one)
        yield
        self._show_current()
        self._go_on()

    def _tab_labels(self, reader: Reader) -> list[str]:
        """Return the words of the tabs; none where the filter looks through all of them at once."""
        return [] if self.looks_through_all() else self.tab_labels(reader)

    def _show_tabs(self, labels: list[str]) -> None:
        self.list.set_tabs(self.tr("Which requests"), labels)
        if labels:
            self.list.tabs.choose(self._tabs.index(self.which))

    def looks_through_all(self) -> bool:
        """Tell whether what is filtered is of every tab."""
        return False

    def show_in(self, which: StrEnum, number: int) -> None:
        """Show a request in the tab that holds it, in the list's place where one stands alone."""
        self.give_way()
        self.which = which
        self.read(lambda: self._go_to(number))

    def _go_to(self, number: int) -> None:
        if self.view.go_to_id(number):
            self.bring_detail()
        elif self.scope():
            self.show_all_rows()
            self.read(lambda: self._go_to(number))

    def labelled(self, word: str, count: int) -> str:
        """Return a tab's word with how many it holds."""
        return f"{word} {formats.number(count)}" if count else word

    def _keep_going(self, before: int | None) -> None:
        """Go back to a request that undo or a tab brought back, or on from the one acted on.

        From a request that is gone the list itself has gone on; one that was put off, or sent, has
        only moved.
        """
        view = self.view
        moved = self._moved
        if moved is not None and self._is_again(moved) and view.go_to_id(moved.id):
            self._moved = None
        if self._gone is not None and view.go_to_id(self._gone):
            self._gone = None
        if before is not None and view.lines.row_of(before) < 0:
            self._gone = before
        if self._acted is not None:
            number, row = self._acted
            if view.lines.row_of(number, row) not in {-1, row} and view.current_id() == number:
                self._moved = self.one
                view.go_to(view.line_from(row, 1))

    def _is_again(self, before: Invitation) -> bool:
        """Tell whether a request stands as it did before the act that moved it."""
        now = self.desk.reader.invitations.get(before.id)
        stood = before.state, before.set_aside_on
        return now is not None and (now.state, now.set_aside_on) == stood

    def _current(self) -> Invitation | None:
        number = self.view.current_id()
        return None if number is None else self.desk.reader.invitations.get(number)

    def _show_current(self) -> None:
        self.one = self._current()
        self.show_one(self.one)

    def _on_current_changed(self, _number: int | None) -> None:
        if not self._reading:
            if self._to_show is not None:
                self._forget_new()
            self._show_current()

    def _on_tab_chosen(self, place: int) -> None:
        self.which = self._tabs[place]
        self.read()

    # What is done

    def when_free(self, call: Callable[[], None]) -> None:
        """Do something now, or once the act before it is done and its row has gone."""
        if self._acted is None:
            call()
        else:
            self._waiting.append(call)

    def act_on_shown(self, code: str) -> None:
        """Do something with the request at hand, as its buttons ask."""

        def act() -> None:
            if self.one is not None:
                self.act(code, self.one.id)

        self.when_free(act)

    def press(self, key: str) -> None:
        """Do what a letter stands for with the request at hand."""
        if self.one is not None and not self.is_beginning:
            for act in self.acts_on(self.one):
                if act.key.lower() == key:
                    self.act(act.code, self.one.id)

    def log_meeting(self, number: int) -> None:
        """Have a meeting logged with whom a request is of, by their name in the record."""
        for line in self.desk.reader.invitations.lines([number]):
            self.desk.log_wanted.emit(line.name)

    def write(self, work: Callable[[], object], number: int) -> None:
        """Act on a request in the queue; its toast offers to take that back."""
        desk = self.desk
        self._acted = (number, self.view.lines.row_of(number, self.view.currentIndex().row()))
        job = desk.do_and_say(work)
        job.finished.connect(self._on_written)

    def begin_keeping(
        self,
        draft: RequestDraft,
        start: Callable[[Callable[[object], object]], Job],
        then: Callable[[object], object],
    ) -> Job | None:
        """Have a request kept, once however often that is asked for; then go on to it.

        `start` queues the work, which gives its id. Where another one is being begun by then, or
        the keyboard went to another row, that stays in sight. What is pressed meanwhile waits.
        """
        if draft in self._being_kept:
            return None

        def done(number: object) -> None:
            if draft is self._to_show:
                self._to_show = None
                if not self.is_beginning:
                    then(number)

        self._being_kept.append(draft)
        self._to_show = draft
        self._acted = 0, 0
        job = start(done)
        job.failed.connect(lambda _error: self._forget_new())
        job.finished.connect(lambda: self._being_kept.remove(draft))
        job.finished.connect(self._on_written)
        return job

    def _forget_new(self) -> None:
        """Go on to no request that is being kept; what was pressed for it is done to no other."""
        self._to_show = None
        self._waiting.clear()

    def _on_written(self) -> None:
        self._written = True
        if not self._order.is_reading:
            self._go_on()

    def _go_on(self) -> None:
        """Do what waited for an act, once that is written and its rows stand."""
        if not self._written or self._being_kept:
            return
        self._acted, self._written = None, False
        while self._waiting and self._acted is None and not self.desk.closed:
            self._waiting.popleft()()

    def _on_trash_asked(self, numbers: list[int]) -> None:
        self.desk.change(requests.trash_invitations, numbers)

    def _fill_menu(self, menu: QMenu, number: int) -> None:
        """Offer in a row's menu what a key does with each request."""
        text, chosen = self.tr("Move to trash"), self.view.chosen_ids() or [number]
        add_entry(menu, text, written("Del"), lambda: self._on_trash_asked(chosen))

    def many_acts(self) -> Sequence[ManyAct]:
        """Return what can be done to all that are marked, besides what can in any list."""
        return ()

    def retranslate(self) -> None:
        """Say everything in the language in force; the subclass says its own words first."""
        super().retranslate()
        self.sorter.retranslate()
        self.refresh()
