"""A detail, and the form that stands in its place while what it shows is changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from netkeeper.ui.forms.giving_up import GivingUp
from netkeeper.ui.forms.panel import save_keys
from netkeeper.ui.widgets.key_button import KeyButton, Kind
from netkeeper.ui.widgets.tab_order import tab_through
from netkeeper.ui.wording.keys import written
from netkeeper.ui.work.one_at_a_time import OneAtATime

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from netkeeper.ui.desk import Desk
    from netkeeper.ui.forms.editor import Editor
    from netkeeper.ui.shell.detail_pane import DetailPane


class EditPane(QObject):
    """Fills a `DetailPane`; the buttons of the form stand in its foot.

    A subclass has the detail, and makes the form, its `editor`, when it is first asked for.
    """

    left = Signal()  # the form was closed: the keyboard is free
    opening = Signal()  # a form opens: the pane is to be in sight

    def __init__(self, desk: Desk, pane: DetailPane, detail: QWidget) -> None:
        super().__init__(pane)
        self._desk = desk
        self._pane = pane
        self._shown = detail
        self._form: Editor | None = None
        self._giving_up = GivingUp(desk, self)
        self._saving = OneAtATime()
        self.save_button = KeyButton(desk.theme, kind=Kind.ACCENT)
        self.cancel_button = KeyButton(desk.theme, kind=Kind.FLAT)
        pane.column.addWidget(detail)
        pane.column.addStretch(1)
        pane.footer.add_button(self.save_button)
        pane.footer.add_button(self.cancel_button)
        self.save_button.clicked.connect(self.save)
        self.cancel_button.clicked.connect(self.cancel)

    def put(self, form: Editor, last_field: QWidget) -> None:
        """Have a form where the detail stands, and the tab key go from it to its buttons."""
        self._form = form
        column = self._pane.column
        column.insertWidget(column.indexOf(self._shown) + 1, form)
        tab_through(last_field, (self.save_button, self.cancel_button))
        form.save_asked.connect(self.save)
        form.cancel_asked.connect(self.escape)
        form.row_wrong.connect(self._pane.area.show_widget)

    @property
    def is_editing(self) -> bool:
        """Tell whether the form is open."""
        return self._form is not None and not self._form.isHidden()

    def open_form(self) -> None:
        """Show the form in the detail's place, from its top."""
        self._giving_up.begin()
        self._shown.hide()
        self._pane.set_shown(True)
        self._pane.area.verticalScrollBar().setValue(0)

    def save(self) -> None:
        """Keep what is typed, unless something is wrong with it."""
        raise NotImplementedError

    def cancel(self) -> None:
        """Close the form; what is typed in it is given up."""
        raise NotImplementedError

    def escape(self) -> None:
        """Close the form, once it is meant that what is typed in it is given up."""
        if self._form is not None and self._giving_up.is_meant(self._form.typed()):
            self.cancel()

    def retranslate(self) -> None:
        """Say everything in the language in force; the subclass has its detail say the rest."""
        self.save_button.set_label(self.tr("Save"))
        self.save_button.set_keys(save_keys())
        self.cancel_button.set_label(self.tr("Cancel"))
        self.cancel_button.set_keys(written("Esc"))
        if self._form is not None:
            self._form.retranslate()
