"""A detail, and the form that stands in its place while what it shows is changed."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QObject, Signal

from netkeeper.services.refused import Refused
from netkeeper.ui.forms.giving_up import GivingUp
from netkeeper.ui.widgets.tab_order import tab_through
from netkeeper.ui.wording.language import Spoken

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from netkeeper.services.ports.reading import Reader
    from netkeeper.ui.desk import Desk
    from netkeeper.ui.forms.editor import Editor
    from netkeeper.ui.forms.panel import Panel
    from netkeeper.ui.lists.source import Line
    from netkeeper.ui.shell.detail_pane import DetailPane
    from netkeeper.ui.work.jobs import Job


class Shown(Protocol):
    """All that a detail shows of one thing, with its line in the list."""

    @property
    def line(self) -> Line:
        """Return the line."""


PageT = TypeVar("PageT", bound=Shown)


class Detail(Spoken, Generic[PageT]):
    """Shows a page of one thing; a subclass says how."""

    page: PageT | None = None

    def show_page(self, page: PageT) -> None:
        """Show a page."""
        raise NotImplementedError


class EditPane(QObject, Generic[PageT]):
    """Fills a `DetailPane`; the buttons of the form stand in its foot.

    What is typed and not saved is kept while another row is looked at. A subclass has the `detail`,
    and makes the `editor` when it is first asked for; `read` raises Refused for an id that the
    record holds no more.
    """

    left = Signal()  # the form was closed: the keyboard is free
    opening = Signal()  # a form opens: the pane is to be in sight
    detail: Detail[PageT]

    def __init__(self, desk: Desk, pane: DetailPane, read: Callable[[Reader, int], PageT]) -> None:
        super().__init__(pane)
        self._desk = desk
        self._pane = pane
        self._read = read
        self._form: Editor | None = None
        self._unsaved: dict[int, Any] = {}  # what is typed, by the id of whatever it is about
        self._giving_up = GivingUp(desk, self)
        self._saving: list[tuple[int, Any]] = []  # whose change is being kept, and what it says
        pane.column.addWidget(self.detail)
        pane.column.addStretch(1)

    # What a pane of its own gives

    @cached_property
    def editor(self) -> Editor:
        """Return the form, made when it is first asked for, and `put` in its place."""
        raise NotImplementedError

    def save(self) -> None:
        """Keep what is typed, unless something is wrong with it."""
        raise NotImplementedError

    def keep(self, number: int, typed: Any) -> None:  # noqa: ANN401 - as the form has it
        """Put what was typed and not saved into the record, as far as it can be read."""
        raise NotImplementedError

    def texts_of(self, typed: Any) -> list[str]:  # noqa: ANN401 - as the form has it
        """Return the texts of what is typed, to be put by where they can't be kept."""
        raise NotImplementedError

    def put(self, form: Editor, last_field: QWidget) -> None:
        """Have a form where the detail stands, and the tab key go from it to its buttons."""
        self._form = form
        column = self._pane.column
        column.insertWidget(column.indexOf(self.detail) + 1, form)
        buttons = (form.save_button, form.cancel_button)
        for button in buttons:
            self._pane.footer.add_button(button)
        tab_through(last_field, buttons)
        form.save_asked.connect(self.save)
        form.save_button.clicked.connect(self.save)
        form.cancel_button.clicked.connect(self.cancel)
        form.cancel_asked.connect(self.escape)
        form.row_wrong.connect(self._pane.area.show_widget)

    # What is shown

    def show_one(self, number: int | None) -> None:
        """Show something by its id, or nothing; a form open for something else gives way."""
        if self.is_editing and self.editor.held_id != number:
            self.put_aside()
        if self.is_editing:
            return
        page = self.page_of(number)
        if page is None:
            self.show_nothing()
            return
        self.detail.show_page(page)
        if page.line.id in self._unsaved:
            # The keyboard stays in the list, whose rows may just be gone through.
            self.open_form()
            self.editor.show_held(page, self._unsaved.pop(page.line.id))
        else:
            self._show_detail()

    def page_of(self, number: int | None) -> PageT | None:
        """Return the page of an id; None for none, and for what is in the record no more."""
        try:
            return None if number is None else self._read(self._desk.reader, number)
        except Refused:
            return None

    @property
    def page(self) -> PageT | None:
        """Return what is shown, None while nothing is, or the form."""
        return None if self.is_editing else self.detail.page

    def show_nothing(self) -> None:
        """Show that nothing is at hand."""
        self.detail.page = None
        self._show_detail()

    def refresh(self, number: int | None) -> None:
        """Read anew what is shown; a form that is open keeps what is typed in it."""
        if not self.is_editing:
            self.show_one(number)

    def _show_detail(self) -> None:
        if self._form is not None:
            self._form.hide()
        self.detail.setVisible(self.detail.page is not None)
        self._pane.set_shown(self.detail.page is not None, foot=False)

    # The form

    @property
    def is_editing(self) -> bool:
        """Tell whether the form is open."""
        return self._form is not None and not self._form.isHidden()

    def open_form(self) -> None:
        """Show the form in the detail's place, from its top."""
        self._giving_up.begin()
        self.detail.hide()
        self.editor.show()
        self._pane.set_shown(True)
        self._pane.area.verticalScrollBar().setValue(0)

    def begin_edit(self) -> None:
        """Open the form on what is shown."""
        if (page := self.page) is not None:
            self.opening.emit()
            self.open_form()
            self.editor.begin(page)

    def put_aside(self) -> None:
        """Close the form, keeping what is typed in it for when it is opened again."""
        if self.is_editing:
            number, typed = change = self._change()
            if typed and change not in self._saving:
                self._unsaved[number] = typed
            self._show_detail()

    def _change(self) -> tuple[int, Any]:
        return self.editor.held_id, self.editor.unsaved()

    def begin_saving(self, start: Callable[[Callable[[], bool]], Job]) -> None:
        """Save what is typed, once however often that is asked for; what is refused stays typed.

        `start` queues the work. Once it is done, what `start` was given closes the form; it says
        False where the form was left meanwhile, or more was typed in it, and leaves it as it is.
        """
        change = self._change()
        if change not in self._saving:
            self._saving.append(change)
            with self._desk.keeping(self.texts_of(change[1])):
                job = start(lambda: self._close_saved(change))
            job.failed.connect(lambda _error: self._take_back(*change))
            job.finished.connect(lambda: self._saving.remove(change))

    def _close_saved(self, change: tuple[int, Any]) -> bool:
        closes = self.is_editing and self._change() == change
        if closes:
            self.cancel()
        return closes

    def _take_back(self, number: int, typed: Any) -> None:  # noqa: ANN401 - as the form has it
        """Hold what was refused for its form, if that was left; open it if its row is at hand."""
        if self._desk.closed or (self.is_editing and self.editor.held_id == number):
            return
        self._unsaved.setdefault(number, typed)
        if (page := self.page) is not None and page.line.id == number:
            self.show_one(number)
            self.bring_back(self.editor)

    def bring_back(self, form: Editor | Panel) -> None:
        """Have a form be seen that has again what was refused; the keyboard stays where it is.

        In a list that stands alone it can't: it is in the form then, where no key is a command.
        """
        alone = self._pane.isHidden()
        self.opening.emit()
        if alone:
            form.take_focus()

    def keep_typed(self) -> None:
        """Put what is typed and not saved into the record, as far as it can be read."""
        self.put_aside()
        unsaved, self._unsaved = self._unsaved, {}
        for number, typed in unsaved.items():
            with self._desk.keeping(self.texts_of(typed)):
                self.keep(number, typed)

    def cancel(self) -> None:
        """Close the form and show anew what stands behind it, which may just have changed."""
        if self.is_editing:
            self.editor.hide()
            page = self.detail.page
            self.show_one(None if page is None else page.line.id)
            self.left.emit()

    def escape(self) -> None:
        """Close the form, once it is meant that what is typed in it is given up."""
        if self._form is not None and self._giving_up.is_meant(self._form.typed()):
            self.cancel()
