"""The frame of every small form that opens inside a page: title, fields, two buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from netkeeper.ui.forms.giving_up import GivingUp
from netkeeper.ui.look.theme import Text
from netkeeper.ui.widgets.card import Card
from netkeeper.ui.widgets.flow_layout import FlowLayout
from netkeeper.ui.widgets.key_button import KeyButton, Kind
from netkeeper.ui.widgets.laying_out import column_of, fit_height, keep_space
from netkeeper.ui.widgets.tab_order import read_in_order, tab_through
from netkeeper.ui.widgets.wrapped_label import WrappedLabel
from netkeeper.ui.wording.keys import ENTER, held, typed_letter, written
from netkeeper.ui.wording.language import Spoken

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QShowEvent

    from netkeeper.ui.desk import Desk
    from netkeeper.ui.look.theme import Theme
    from netkeeper.ui.work.jobs import Job

Subject = tuple[int, int]  # whose page a form is on, and the id of what it changes; 0 for neither

_CONTROL = Qt.KeyboardModifier.ControlModifier


def save_keys() -> str:
    """Return the key that saves a form, with the sign of the Enter key."""
    return f"{written('Ctrl+A').removesuffix('A')}↵"


class Panel(Card, Spoken):
    """A form in a card: Enter in a line or Ctrl+Enter anywhere saves, Escape closes it.

    A subclass adds rows to `rows`, and overrides `save` and `retranslate`.
    """

    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.title_label = WrappedLabel(theme, role=Text.VERDICT)
        self.save_button = KeyButton(theme, kind=Kind.ACCENT)
        self.cancel_button = KeyButton(theme, kind=Kind.FLAT)
        self.save_button.clicked.connect(self.save)
        self.cancel_button.clicked.connect(self.close_panel)
        self.rows = column_of(theme, (), gap=8)
        self._buttons = QWidget(self)
        self._flow = FlowLayout(self._buttons)
        self._flow.addWidget(self.save_button)
        self._flow.addWidget(self.cancel_button)
        parts = (self.title_label, self.rows, self._buttons)
        self._column = column_of(theme, parts, self, gap=12, margins=(16, 12, 16, 16))
        fit_height(self, self._buttons)
        keep_space(theme, self._flow, gap=8)
        self.hide()

    def save(self) -> None:
        """Keep what is typed, and close; the subclass says how."""
        raise NotImplementedError

    def keep_typed(self) -> None:
        """Save what is typed though nobody asked for it, where its words are worth that."""

    def retranslate(self) -> None:
        """Say everything in the language in force; the subclass says the rest."""
        self.save_button.set_label(self.tr("Save"))
        self.save_button.set_keys(save_keys())
        self.cancel_button.set_label(self.tr("Cancel"))
        self.cancel_button.set_keys(written("Esc"))

    def tab_stops(self) -> list[QWidget]:
        """Return what the tab key reaches, in reading order: the fields, then the buttons."""
        buttons: list[QWidget] = [self.save_button, self.cancel_button]
        every = self.findChildren(QWidget)
        fields = [each for each in every if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
        return [each for each in fields if each not in buttons] + buttons

    def take_focus(self) -> None:
        """Give the keyboard to the first field that is asked for."""
        first = next(each for each in self.tab_stops() if each.isVisibleTo(self))
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        """Have the tab key and screen readers come to the rows before the buttons, made first."""
        read_in_order(self._column)
        parts = self.findChildren(QWidget)
        first = parts.index(self.tab_stops()[0])
        tab_through(parts[first], parts[first + 1 :])
        super().showEvent(event)

    def close_panel(self) -> None:
        """Close the form; what is typed in it is given up."""
        self.hide()
        self.closed.emit()

    def escape(self) -> None:
        """Do what Escape asks: close the form."""
        self.close_panel()

    def event(self, event: QEvent) -> bool:
        """Keep the key that saves from the page, where it may stand for something else."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and event.key() in ENTER
            and held(event) == _CONTROL
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save, close, or keep a letter from the page's single-letter keys."""
        modifiers = held(event)
        in_line = isinstance(self.focusWidget(), QLineEdit)
        if event.key() in ENTER and (modifiers == _CONTROL or (in_line and not modifiers)):
            if not event.isAutoRepeat():  # held, it would answer what the form asks back
                self.save()
        elif event.key() == Qt.Key.Key_Escape and not modifiers:
            self.escape()
        elif not typed_letter(event):
            super().keyPressEvent(event)


class TypedPanel(Panel):
    """A form whose words are worth a question before Escape gives them up.

    What is typed waits while the form is open for another `subject`, and once it is refused.
    """

    given_back = Signal()  # what was handed over was refused, and waits here
    subject: Subject = (0, 0)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme)
        self._desk = desk
        self._giving_up = GivingUp(desk, self)
        self._waiting: list[tuple[Subject, Any]] = []  # the latest last

    def showEvent(self, event: QShowEvent) -> None:
        """Have Escape ask, whatever it asked of the last that was typed."""
        self._giving_up.begin()
        super().showEvent(event)

    def typed(self) -> object:
        """Return what is typed and not kept; nothing where the form is closed, or as it began."""
        raise NotImplementedError

    def escape(self) -> None:
        """Close the form, once it is meant that what is typed is given up."""
        if self._giving_up.is_meant(self.typed()):
            self.close_panel()

    # What waits

    def show_typed(self, typed: Any) -> None:  # noqa: ANN401 - as `typed` tells it
        """Open the form as it was left; the keyboard stays where it is."""
        raise NotImplementedError

    def words_of(self, typed: Any) -> str:  # noqa: ANN401 - as above
        """Return the words of what is typed that are worth being put by."""
        return str(typed)

    def put_aside(self) -> None:
        """Have what is typed wait until the form is opened for the same subject again."""
        if typed := self.typed():
            self._waiting.append((self.subject, typed))

    def take_waiting(self) -> Any:  # noqa: ANN401 - as above
        """Return what waits for the subject, which waits no more; None where nothing does."""
        found = [each for each in self._waiting if each[0] == self.subject]
        if not found:
            return None
        self._waiting.remove(found[-1])
        return found[-1][1]

    def resume(self, whose: int | None) -> bool:
        """Open the form as it was left on somebody's page; False if it was not."""
        found = [subject for subject, _typed in self._waiting if subject[0] == whose]
        if found:
            self.subject = found[-1]
            self.show_typed(self.take_waiting())
        return bool(found)

    def take_left(self) -> list[tuple[Subject, Any]]:
        """Return all that waits, which waits no more."""
        left, self._waiting = self._waiting, []
        return left

    def keep_typed(self) -> None:
        """Have the words that wait put by."""
        words = (self.words_of(typed) for _subject, typed in self._waiting)
        self._desk.unsaved.extend(filter(None, words))

    # What is handed over to be kept

    def hand_over(self, keep: Callable[[], Job | None]) -> None:
        """Close the form and have what is typed kept; it waits here again if that is refused.

        Where it is refused only as the window closes, its words are put by.
        """
        subject, typed, desk = self.subject, self.typed(), self._desk
        words = list(filter(None, [self.words_of(typed)])) if typed else []
        self.close_panel()
        with desk.keeping(words):
            job = keep()

        def take_back(_error: object) -> None:
            if not desk.closed:
                self._waiting.append((subject, typed))
                self.given_back.emit()

        if job is not None and typed:
            job.failed.connect(take_back)
