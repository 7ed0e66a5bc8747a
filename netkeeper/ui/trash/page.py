"""The page of the trash: what was thrown away, of every kind, and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from netkeeper.domain.trash import ThrownLine
from netkeeper.services import trash
from netkeeper.ui.lists.model import WindowedModel
from netkeeper.ui.lists.reading import OrderReader
from netkeeper.ui.lists.row_view import RowView
from netkeeper.ui.look.theme import Text
from netkeeper.ui.look.tokens import Tone
from netkeeper.ui.search.list_filter import ListFilter
from netkeeper.ui.shell.list_detail import ListDetail
from netkeeper.ui.shell.page import KeyHint
from netkeeper.ui.trash.faces import TrashFaces
from netkeeper.ui.trash.question import EraseQuestion
from netkeeper.ui.trash.source import TrashSource
from netkeeper.ui.widgets.empty_state import EmptyState
from netkeeper.ui.widgets.key_button import KeyButton, Kind
from netkeeper.ui.widgets.laying_out import fill
from netkeeper.ui.widgets.menus import add_entry
from netkeeper.ui.widgets.wrapped_label import WrappedLabel
from netkeeper.ui.wording import formats
from netkeeper.ui.wording.keys import written

if TYPE_CHECKING:
    from array import array
    from collections.abc import Sequence

    from PySide6.QtWidgets import QMenu

    from netkeeper.domain.query.nodes import Query
    from netkeeper.services.ports.reading import Reader
    from netkeeper.ui.desk import Desk


class ThrownView(QWidget):
    """What the thing at hand is, since when it is in the trash, and what comes back with it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        theme = desk.theme
        self.title = WrappedLabel(theme, role=Text.TITLE)
        self.what = WrappedLabel(theme, tone=Tone.TX2)
        self.since = WrappedLabel(theme, tone=Tone.TX2)
        self.along = WrappedLabel(theme)
        self.question = EraseQuestion(desk)
        column = fill(QVBoxLayout(self), self.title, self.what, self.since)
        column.addSpacing(theme.px(14))
        column.addWidget(self.along)
        column.addSpacing(theme.px(14))
        column.addWidget(self.question)
        column.addStretch(1)


class TrashPage(ListDetail):
    """Everything in the trash; one thing, or those marked, comes back or goes for good by a key."""

    throws_away = False  # what is here is in the trash already
    tables = frozenset(
        {
            "person", "meeting", "attendance", "invitation", "consent", "follow_up",
            "introduction", "restriction", "setting",
        }
    )  # fmt: skip

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._faces = TrashFaces(desk, desk)
        self.model = WindowedModel(self._faces.title, self._faces.sentence)
        view = RowView(desk.theme, self.model, self._faces.face)
        super().__init__(desk.theme, "trash", view, desk.state)
        self.thrown = ThrownView(desk)
        self.restore_button = KeyButton(desk.theme, kind=Kind.ACCENT, icon="archive-restore")
        self.detail.column.addWidget(self.thrown, 1)
        self.erase_button = KeyButton(desk.theme, icon="trash-2")
        self.empty_button = KeyButton(desk.theme, kind=Kind.FLAT, icon="trash-2", small=True)
        self.list.head.add_yielding_action(self.empty_button)
        self.detail.footer.add_button(self.restore_button)
        self.detail.footer.add_button(self.erase_button)
        self.question = self.thrown.question
        self.empty = EmptyState(desk.theme, "trash-2")
        view.set_empty(self.empty)
        self._order = OrderReader(desk, view, self._is_short)
        self._told = self._faces.told()
        self.set_filter(ListFilter(desk, "", "", self._sift, self._askable))
        view.set_menu(self._fill_menu)
        view.keys.set_letters("r")
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        self._desk.changed.connect(self.refresh)
        self._order.shown.connect(lambda _also: self._on_shown())
        self.view.current_changed.connect(lambda _id: self._show_current())
        self.view.marks_changed.connect(lambda _count: self._show_button())
        self.view.key_pressed.connect(lambda _letter: self.restore())
        self.restore_button.clicked.connect(self.restore)
        self.view.trash_asked.connect(lambda _ids: self.erase())
        self.erase_button.clicked.connect(self.erase)
        self.empty_button.clicked.connect(self.empty_trash)
        self.question.asked.connect(self._on_asked)
        self.question.answered.connect(self._on_answered)

    # What is shown

    def read(self) -> None:
        """Read what is in the trash."""
        super().read()
        self.view.keys.letters_on = self._desk.settings.single_keys
        self._order.show(self.filtered(TrashSource(self._desk)), self.scope())

    def _is_short(self) -> bool:
        return self._desk.reader.trash.is_short()

    def _askable(self) -> frozenset[str]:
        return self._desk.reader.trash.askable()

    def _sift(self, reader: Reader, query: Query) -> tuple[Query, array[int]]:
        """Return what a search finds in the trash, on any thread."""
        from netkeeper.services.sifting import sift_trash  # noqa: PLC0415 - when it is needed

        return sift_trash(reader, query, self._told)

    def _on_shown(self) -> None:
        self.view.forget_faces()
        self.show_empty_of(self.empty)
        self.list.head.set_count(self.model.count)
        filtered = self.filter is not None and self.filter.is_active
        self.empty_button.setVisible(bool(self.model.count) or filtered)
        self._show_current()

    def _show_current(self) -> None:
        self.question.leave()
        line = self.model.line(self.view.currentIndex().row())
        shown = isinstance(line, ThrownLine)
        if isinstance(line, ThrownLine):
            faces, at = self._faces, formats.moment(line.at)
            self.thrown.title.set_text(faces.title(line))
            self.thrown.what.set_text(faces.second(line))
            self.thrown.since.set_text(self.tr("In the trash since {when}").format(when=at))
            self.thrown.along.set_text(faces.along(line))
            self.thrown.along.setVisible(bool(faces.along(line)))
            self._show_button()
        self.detail.set_shown(shown)

    def _show_button(self) -> None:
        count = self.view.marks.count() or len(self.view.chosen_ids())
        one, many = self.tr("Restore"), self.tr("Restore the %Ln marked", "", count)
        self.restore_button.set_label(many if count > 1 else one)
        self.restore_button.set_keys("R" if self.view.keys.letters_on else "")
        one, many = (
            self.tr("Delete for good…"),
            self.tr("Delete the %Ln marked for good…", "", count),
        )
        self.erase_button.set_label(many if count > 1 else one)
        self.erase_button.set_keys(written("Del"))

    # What is asked for

    def restore(self) -> None:
        """Take what is marked, or else the thing at hand, out of the trash."""
        if ids := self.view.chosen_ids():
            self._desk.change(trash.restore, ids)

    def erase(self) -> None:
        """Ask before what is marked, or else the thing at hand, is deleted for good."""
        self._ask(self.view.chosen_ids())

    def empty_trash(self) -> None:
        """Ask before everything in the trash is deleted for good."""
        self._ask(self._desk.reader.trash.ids())

    def _ask(self, ids: Sequence[int]) -> None:
        lines = self._desk.reader.trash.lines(ids[:1])
        self.question.ask(ids, self._faces.title(lines[0]) if lines else "")

    def _on_asked(self) -> None:
        self.bring_detail()
        self.question.no_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.detail.area.ensureWidgetVisible(self.question)

    def _on_answered(self) -> None:
        """Give the keyboard back to the list where it was in the question."""
        if self.question.isAncestorOf(self.focusWidget() or self):
            self.show_list()

    def _fill_menu(self, menu: QMenu, _line_id: int) -> None:
        add_entry(menu, self.restore_button.label(), "R", self.restore)
        add_entry(menu, self.erase_button.label(), written("Del"), self.erase)

    # What the window asks

    def key_hints(self) -> Sequence[KeyHint]:
        """Return the keys of this page."""
        return (KeyHint("R", self.tr("Restore")), KeyHint("Del", self.tr("Delete for good")))

    def escape(self) -> bool:
        """Leave the question, then go back to the list."""
        if self.question.is_asking:
            self.question.leave()
            return True
        return super().escape()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self._told = self._faces.told()
        super().retranslate()
        self.list.head.set_title(self.tr("Trash"))
        self.empty_button.set_label(self.tr("Empty the trash…"))
        self.empty.set_words(
            self.tr("The trash is empty."), self.tr("What you put here comes back whole.")
        )
        self.refresh()
