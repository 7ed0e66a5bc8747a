"""The page of meetings: a list by months, and each meeting with its people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.services import meetings
from netkeeper.ui.lists.current_row import CurrentRow
from netkeeper.ui.lists.filtered import SearchWanted
from netkeeper.ui.lists.marks_bar import MarksBar
from netkeeper.ui.lists.model import WindowedModel
from netkeeper.ui.lists.reading import OrderReader
from netkeeper.ui.lists.row_view import RowView
from netkeeper.ui.meetings.detail import EDIT_KEYS
from netkeeper.ui.meetings.faces import MeetingFaces
from netkeeper.ui.meetings.pane import MeetingPane
from netkeeper.ui.meetings.source import MeetingSource, Order, Which
from netkeeper.ui.search.list_filter import ListFilter
from netkeeper.ui.shell.list_detail import ListDetail
from netkeeper.ui.shell.page import KeyHint
from netkeeper.ui.shell.sorting import Sorter
from netkeeper.ui.widgets.empty_state import EmptyState
from netkeeper.ui.widgets.key_button import KeyButton, Kind
from netkeeper.ui.widgets.menus import add_entry
from netkeeper.ui.widgets.part_key import PartKey
from netkeeper.ui.wording.keys import written

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from PySide6.QtWidgets import QMenu

    from netkeeper.ui.desk import Desk


class MeetingsPage(ListDetail):
    """Every meeting, or those of a kind; `pane` shows the one at the keyboard."""

    pane: MeetingPane
    sorts = True
    tables = frozenset({"meeting", "attendance", "person", "setting"})

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._faces = MeetingFaces(desk)
        self.model = WindowedModel(self._faces.title, self._faces.sentence, self._faces.header)
        view = RowView(desk.theme, self.model, self._faces.face)
        super().__init__(desk.theme, "meetings", view, desk.state)
        self.which = Which.ALL
        self._order = OrderReader(desk, view, self._is_short)
        self._current = CurrentRow(view)
        self.add_button = KeyButton(desk.theme, kind=Kind.FLAT, icon="plus", small=True)
        self.sorter = Sorter(desk.theme, self.list, self._order_names, desk.state, "meetings")
        self.bar = MarksBar(desk.theme, view, self._marked)
        self.list.add_below(self.bar)
        self.empty = EmptyState(desk.theme, "calendar-days")
        view.set_empty(self.empty)
        self.set_filter(ListFilter(desk, "meetings", "meetings"))
        self.list.head.add_yielding_action(self.add_button)
        view.set_menu(self._fill_menu)

    def furnish(self) -> Iterator[None]:
        """Make the detail."""
        self.pane = MeetingPane(self._desk, self._faces, self.detail)
        yield
        self._connect()
        self.retranslate()
        yield

    def _connect(self) -> None:
        detail = self.pane.detail
        self._desk.changed.connect(self.refresh)
        self._order.shown.connect(lambda _also: self._on_shown())
        self._order.placed.connect(self._on_placed)
        self.list.tabs.chosen.connect(self._on_tab_chosen)
        self.sorter.changed.connect(lambda _sorting: self.show_which(self.which))
        self._current.changed.connect(self.pane.show_one)
        self.view.trash_asked.connect(self.trash)
        self.add_button.clicked.connect(self.begin_new)
        self.empty.button.clicked.connect(self.begin_new)
        self.pane.opening.connect(self.bring_detail)
        self.pane.left.connect(self.focus_list)
        detail.edit_button.clicked.connect(self.pane.begin_edit)
        detail.trash_button.clicked.connect(self._on_trash_clicked)
        detail.people.opened.connect(self._on_person_opened)
        detail.people.action_asked.connect(lambda _code, each: self._on_person_opened(each))
        detail.people.search_started.connect(self.search_started)
        PartKey(self, self.pane.begin_edit, EDIT_KEYS)

    # What is shown

    def show_which(self, which: Which) -> None:
        """Show all meetings, or those of a kind."""
        self.which = which
        current = self.view.current_id()
        self.read(lambda: self.view.go_to_id_or_first(current))

    def show_target(self, target: object) -> None:
        """Show one meeting, by its id."""
        if isinstance(target, SearchWanted):
            self.show_which(Which.ALL)
            self.show_asked(target)
            self.focus_list()
        if not isinstance(target, int):
            return
        if self.is_stale or self._order.is_reading:
            self.read(lambda: self._go_to_meeting(target))
        else:
            self._go_to_meeting(target)
        self.bring_detail()
        self.focus_list()

    def _go_to_meeting(self, meeting_id: int) -> None:
        """Go to a meeting, listing all if it is not listed."""
        listed = self.view.go_to_id(meeting_id)
        if not listed and self._desk.reader.meetings.get(meeting_id) is not None:
            self.show_all_rows()
            self.which = Which.ALL
            self.read(lambda: self.view.go_to_id(meeting_id))

    def read(self, then: Callable[[], object] | None = None) -> None:
        """Read which meetings are listed, then the one at hand."""
        super().read()
        source = self.filtered(MeetingSource(self._desk, self.which, self.sorter.sorting))
        self._order.show(source, (self.which, self.scope()), then=then)
        self._show_tabs()

    def _is_short(self) -> bool:
        return self._desk.reader.meetings.is_short()

    def _on_shown(self) -> None:
        self.view.forget_faces()
        self.list.head.set_count(self.model.count)
        self._show_empty()

    def _on_placed(self) -> None:
        show = self.pane.show_one if self._current.settle() else self.pane.refresh
        show(self.view.current_id())

    # What is asked for

    def begin_new(self) -> bool:
        """Open the line that logs a meeting."""
        self._desk.log_wanted.emit("")
        return True

    def trash(self, ids: list[int]) -> None:
        """Put meetings into the trash."""
        if ids:
            self._desk.change(meetings.trash_meetings, ids)

    def _marked(self, count: int) -> str:
        return self.tr("%Ln meeting(s) selected", "", count)

    def _on_trash_clicked(self) -> None:
        page = self.pane.page
        if page is not None:
            self.trash([page.meeting.id])

    def _on_person_opened(self, person_id: int) -> None:
        self._desk.wanted.emit("people", person_id)

    def keep_typed(self) -> None:
        """Save what is typed about meetings."""
        super().keep_typed()
        self.pane.keep_typed()

    def escape(self) -> bool:
        """Close the form, then go back to the list."""
        if self.pane.is_editing:
            self.pane.escape()
            return True
        return super().escape()

    def _fill_menu(self, menu: QMenu, meeting_id: int) -> None:
        """Offer in a row's menu what the keys do."""
        chosen = self.view.chosen_ids() or [meeting_id]
        add_entry(menu, self.tr("Edit"), written(EDIT_KEYS), self.pane.begin_edit)
        add_entry(menu, self.tr("Move to trash"), written("Del"), lambda: self.trash(chosen))

    # Words

    def key_hints(self) -> Sequence[KeyHint]:
        """Return the keys of this page."""
        return (
            KeyHint("Ctrl+N", self.tr("Log a meeting")),
            KeyHint(EDIT_KEYS, self.tr("Edit")),
            KeyHint("Del", self.tr("Move to trash")),
        )

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        super().retranslate()
        self.list.head.set_title(self.tr("Meetings"))
        self.add_button.set_label(self.tr("Log"))
        self.add_button.set_keys(written("Ctrl+N"))
        self.sorter.retranslate()
        self.refresh()

    def _order_names(self) -> dict[str, str]:
        return {
            Order.DAY: self.tr("Date"),
            Order.EVENT: self.tr("Event"),
            Order.PLACE: self.tr("Place"),
            Order.TOPIC: self.tr("Topic"),
            Order.ATTENDEES: self.tr("Number of people"),
        }

    def _show_tabs(self) -> None:
        names = {
            Which.ALL: self.tr("All"),
            Which.IN_PERSON: self.tr("In person"),
            Which.VIDEO: self.tr("Video"),
            Which.PHONE: self.tr("Calls"),
            Which.CORRESPONDENCE: self.tr("Written"),
        }
        self.list.set_tabs(self.tr("Which meetings"), list(names.values()))
        self.list.tabs.choose(tuple(names).index(self.which))

    def _on_tab_chosen(self, index: int) -> None:
        self.show_which(tuple(Which)[index])

    def _show_empty(self) -> None:
        self.show_empty_of(self.empty)
        if self.model.count:
            return
        words = (
            self.tr("No meeting logged."),
            self.tr("Who, where, when: seconds now, evidence later."),
        )
        if self.which is not Which.ALL:
            words = self.tr("No meeting of this kind."), words[1]
        self.empty.set_words(*words)
        self.empty.offer(self.tr("Log a meeting"), "calendar-plus", written("Ctrl+N"))
