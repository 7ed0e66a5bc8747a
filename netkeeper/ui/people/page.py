"""The page of people: the list, and each one's journey with the user."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from netkeeper.ui.changes import bears
from netkeeper.ui.consents.ledger import PROOF_KEYS
from netkeeper.ui.lists.current_row import CurrentRow
from netkeeper.ui.lists.filtered import SearchWanted
from netkeeper.ui.lists.marks_bar import ManyAct, MarksBar
from netkeeper.ui.lists.model import WindowedModel
from netkeeper.ui.lists.reading import OrderReader
from netkeeper.ui.lists.row_view import RowView
from netkeeper.ui.people.commands import MOST_NAMED, PeopleCommands
from netkeeper.ui.people.faces import PersonFaces
from netkeeper.ui.people.header import EDIT_KEYS, PROFILE_KEYS
from netkeeper.ui.people.pane import PersonPane
from netkeeper.ui.people.source import PeopleSource, View, Which
from netkeeper.ui.people.view_menus import ViewMenus
from netkeeper.ui.search.list_filter import ListFilter
from netkeeper.ui.shell.actions import LOG_KEYS
from netkeeper.ui.shell.list_detail import ListDetail
from netkeeper.ui.shell.page import KeyHint
from netkeeper.ui.widgets.empty_state import EmptyState
from netkeeper.ui.widgets.key_button import KeyButton, Kind
from netkeeper.ui.widgets.menus import add_entry
from netkeeper.ui.widgets.part_key import PartKey
from netkeeper.ui.wording.keys import written

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from PySide6.QtWidgets import QMenu

    from netkeeper.ui.desk import Desk

# The tables whose change is seen in the list, and those seen in the detail besides.
_LISTED = frozenset(
    {"person", "person_tag", "tag", "meeting", "attendance", "introduction", "invitation"}
)
_DETAILED = frozenset(
    {
        "person_email",
        "person_phone",
        "person_name",
        "person_slug",
        "follow_up",
        "invitation_step",
        "consent",
    }
)


class PeoplePage(ListDetail):
    """Everybody of the record, as `View` says; `pane` shows the one where the keyboard is."""

    pane: PersonPane
    commands: PeopleCommands
    sorts = True

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._faces = PersonFaces(desk)
        self.model = WindowedModel(lambda line: line.name, self._faces.sentence)
        view = RowView(desk.theme, self.model, self._faces.face)
        super().__init__(desk.theme, "people", view, desk.state)
        view.set_lasting()
        self._anew = False  # everything is to be shown anew, whether it was read so or not
        self._order = OrderReader(desk, view, self._is_short)
        self._current = CurrentRow(view)
        self.menus = ViewMenus(desk, self.list)
        self.bar = MarksBar(desk.theme, view, self._marked, self._many_acts)
        self.list.add_below(self.bar)
        self.empty = EmptyState(desk.theme, "users-round")
        view.set_empty(self.empty)
        self.set_filter(ListFilter(desk, "people", "people"))
        self.add_button = KeyButton(desk.theme, kind=Kind.FLAT, icon="plus", small=True)
        self.list.head.add_yielding_action(self.add_button)
        view.set_menu(self._fill_menu)

    def furnish(self) -> Iterator[None]:
        """Make the detail."""
        self.pane = PersonPane(self._desk, self.detail)
        yield
        self.commands = PeopleCommands(self._desk, self.view, self.pane)
        self._connect()
        self.retranslate()
        yield

    def _connect(self) -> None:
        self._desk.changed.connect(self.refresh)
        self._order.shown.connect(self._on_shown)
        self._order.placed.connect(self._on_placed)
        self._current.changed.connect(self.pane.show_one)
        self.menus.chosen.connect(self.show_view)
        self.bar.asked.connect(self._do_to_marked)
        self.add_button.clicked.connect(self.begin_new)
        self.empty.button.clicked.connect(self.begin_new)
        self.pane.opening.connect(self.bring_detail)
        self.pane.left.connect(self.focus_list)
        self.pane.wanted.connect(self.show_target)
        self.pane.detail.forms.closed.connect(self.focus_list)
        self.pane.detail.header.edit_button.clicked.connect(self.pane.begin_edit)
        self.pane.detail.timeline.search_started.connect(self.search_started)
        self.pane.detail.consents.search_started.connect(self.search_started)
        for keys, do in (
            (EDIT_KEYS, self.pane.begin_edit),
            (PROFILE_KEYS, self.commands.show_profile),
            (PROOF_KEYS, self.commands.save_proof),
        ):
            PartKey(self, do, keys)

    # What is shown

    def refresh(self, tables: object = frozenset()) -> None:
        """Read anew what is shown of some tables, or of any; the detail alone if that suffices."""
        touched = tables if isinstance(tables, frozenset) else frozenset()
        self._anew = self._anew or not touched
        if not self.isVisible() or bears(tables, _LISTED):
            super().refresh(tables)
        elif touched & _DETAILED:
            self.pane.refresh(self.view.current_id())
        if "setting" in touched:
            self._follow_settings()

    def show_view(self, view: View) -> None:
        """Show these people, in this order; the list begins at its top."""
        self.menus.show_view(view)
        current = self.view.current_id()
        self.read(lambda: self.view.go_to_id_or_first(current))

    def show_target(self, target: object) -> None:
        """Show one person, by the id, or some of the people, by the code of a filter."""
        if isinstance(target, SearchWanted):
            self.show_view(self.menus.sorted(View()))
            self.show_asked(target)
        elif isinstance(target, str) and target in set(Which):
            self.show_all_rows()
            self.show_view(self.menus.sorted(View(Which(target))))
        elif isinstance(target, int):
            self._show_person(target)
            self.bring_detail()
        self.focus_list()

    def _show_person(self, person_id: int) -> None:
        if self.is_stale or self._order.is_reading:
            self.read(lambda: self._go_to_person(person_id))
        else:
            self._go_to_person(person_id)

    def _go_to_person(self, person_id: int) -> None:
        """Go to somebody, listing everybody if they are not listed."""
        listed = self.view.go_to_id(person_id)
        if not listed and self._desk.reader.people.get(person_id) is not None:
            self.show_all_rows()
            self.menus.show_view(self.menus.sorted(View()))
            self.read(lambda: self.view.go_to_id(person_id))

    def read(self, then: Callable[[], object] | None = None) -> None:
        """Read who is listed, then the one at hand."""
        super().read()
        self._follow_settings()
        view = self.menus.view
        source = self.filtered(PeopleSource(self._desk, view))
        self._order.show(source, (view.which, view.tag, self.scope()), self.menus.read, then)

    def _is_short(self) -> bool:
        return self._desk.reader.people.is_short()

    def _on_shown(self, counted: int) -> None:
        if self._anew:  # the day may be another one
            self._anew = False
            self.pane.detail.forget()
            self.view.forget_faces()
        self.menus.take(counted)
        self.list.head.set_count(self.model.count)
        self._show_empty()

    def _on_placed(self) -> None:
        show = self.pane.show_one if self._current.settle() else self.pane.refresh
        if self._order.is_beside:
            # In a turn of its own, after the list was painted.
            self._desk.in_a_turn(lambda: show(self.view.current_id()), first=True)
        else:
            show(self.view.current_id())

    def _follow_settings(self) -> None:
        letters_on = self._desk.settings.single_keys
        self.view.keys.letters_on = letters_on
        self.pane.detail.journey.show_letters(on=letters_on)
        self.pane.detail.consents.show_letters(on=letters_on)
        self.bar.tell()

    # What is asked for

    def begin_new(self) -> bool:
        """Open the form for somebody new."""
        self.pane.begin_new()
        return True

    def keep_typed(self) -> None:
        """Save what is typed about people."""
        super().keep_typed()
        self.pane.keep_typed()

    def escape(self) -> bool:
        """Close what is open, then go back to the list."""
        if self.pane.is_editing:
            self.pane.escape()
            return True
        detail = self.pane.detail
        return detail.forms.escape() or detail.consents.escape() or super().escape()

    def _do_to_marked(self, code: str) -> None:
        """Do something to all that are marked."""
        if code == "away":
            self.commands.mark_in_contact(in_contact=False)
        else:
            self.commands.press(code)

    def _many_acts(self) -> Sequence[ManyAct]:
        acts = [
            ManyAct("t", self.tr("Tag…"), "T"),
            ManyAct("f", self.tr("Follow-up"), "F"),
            ManyAct("k", self.tr("In contact"), "K"),
            ManyAct("away", self.tr("Not in contact"), seldom=True),
        ]
        if self.view.marks.count() <= MOST_NAMED:
            acts.insert(2, ManyAct("m", self.tr("Log a meeting"), "M", seldom=True))
        return acts

    def _marked(self, count: int) -> str:
        return self.tr("%Ln person(s) selected", "", count)

    def _fill_menu(self, menu: QMenu, _person_id: int) -> None:
        """Offer in a row's menu what the keys do: to those marked, if some are."""
        page = self.pane.page
        if self.view.marks.any():
            menu.addSection(self.bar.sentence())
            for act in self.bar.acts():
                add_entry(menu, act.text, act.key, partial(self.bar.do, act.code))
            return
        if page is None:
            return
        press = self.commands.press
        add_entry(menu, self.tr("Log a meeting"), "M", lambda: press("m"))
        add_entry(menu, self.tr("Note a follow-up"), "F", lambda: press("f"))
        add_entry(menu, self.tr("Add a note"), "N", lambda: press("n"))
        if page.person.connected_on is None:
            add_entry(menu, self.tr("Write the invitation"), "I", lambda: press("i"))
        add_entry(menu, self.tr("Introduced by…"), "P", lambda: press("p"))
        add_entry(menu, self.tr("Tag…"), "T", lambda: press("t"))
        add_entry(menu, self.tr("Merge with somebody…"), "G", lambda: press("g"))
        add_entry(menu, self.tr("Consents"), "C", lambda: press("c"))
        if not page.person.in_contact:
            add_entry(menu, self.tr("In contact"), "K", lambda: press("k"))
        menu.addSeparator()
        add_entry(menu, self.tr("Edit"), written(EDIT_KEYS), self.pane.begin_edit)
        if page.person.slug is not None:
            add_entry(menu, self.tr("Profile"), written(PROFILE_KEYS), self.commands.show_profile)
        add_entry(menu, self.tr("Move to trash"), written("Del"), lambda: press("del"))

    # Words

    def key_hints(self) -> Sequence[KeyHint]:
        """Return the keys of this page."""
        return (
            KeyHint("M", self.tr("Log a meeting")),
            KeyHint("F", self.tr("Note a follow-up")),
            KeyHint("N", self.tr("Add a note")),
            KeyHint("I", self.tr("Write the invitation")),
            KeyHint("P", self.tr("Introduced by…")),
            KeyHint("T", self.tr("Tag…")),
            KeyHint("G", self.tr("Merge with somebody…")),
            KeyHint("C", self.tr("Consents to commercial messages")),
            KeyHint("K", self.tr("In contact")),
            KeyHint("D", self.tr("Follow-up done (in the journey)")),
            KeyHint("L", self.tr("Put the follow-up off (in the journey)")),
            KeyHint("E", self.tr("Change the follow-up (in the journey)")),
            KeyHint("R", self.tr("Open the follow-up again (in the journey)")),
            KeyHint("Del", self.tr("Move to trash")),
            KeyHint(EDIT_KEYS, self.tr("Edit")),
            KeyHint(PROFILE_KEYS, self.tr("Open the profile")),
            KeyHint(PROOF_KEYS, self.tr("Proof of the consents as PDF")),
            KeyHint("Ctrl+N", self.tr("Add a person")),
        )

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        super().retranslate()
        self.list.head.set_title(self.tr("People"))
        self.add_button.set_label(self.tr("Add"))
        self.add_button.set_keys(written("Ctrl+N"))
        self.refresh()

    def _show_empty(self) -> None:
        view = self.menus.view
        self.show_empty_of(self.empty)
        if self.model.count:
            return
        nobody = (
            self.tr("Nobody yet."),
            self.tr("Add only people you have met or are in contact with."),
        )
        words = {
            Which.MET: (
                self.tr("Nobody met in person yet."),
                self.tr("Log a meeting: one line is enough ({keys}).").format(
                    keys=written(LOG_KEYS)
                ),
            ),
            Which.TO_INVITE: (
                self.tr("Nobody to invite."),
                self.tr("People you have met and not invited yet appear here."),
            ),
            Which.NEVER_MET: (
                self.tr("Everybody you are connected with, you have met."),
                self.tr("The virtual network equals the real one."),
            ),
        }
        self.empty.set_words(*words.get(view.which, nobody))
        self.empty.offer(self.tr("Add a person"), "plus", written("Ctrl+N"))
        self.empty.button.setVisible((view.which, view.tag) == (Which.ALL, ""))
