"""What is to be done on LinkedIn: names with their profiles, each ticked off once it is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from netkeeper.domain.naming.names import initials, split_name
from netkeeper.domain.plain_text import one_line
from netkeeper.domain.profiles import profile_url
from netkeeper.domain.requests.review import Choice
from netkeeper.services import review_session
from netkeeper.ui.lists.faces import DiscFace, RowAction, RowFace
from netkeeper.ui.lists.row_section import Section
from netkeeper.ui.look.discs import Standing
from netkeeper.ui.look.theme import Text
from netkeeper.ui.look.tokens import Tone
from netkeeper.ui.profiles import open_profile
from netkeeper.ui.widgets.flow_layout import FlowLayout
from netkeeper.ui.widgets.key_button import KeyButton, Kind
from netkeeper.ui.widgets.laying_out import column_of, keep_space
from netkeeper.ui.widgets.wrapped_label import WrappedLabel
from netkeeper.ui.wording import formats
from netkeeper.ui.wording.language import Spoken

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netkeeper.domain.requests.review import ToTake
    from netkeeper.ui.desk import Desk

_LETTERS = {"d": "done", "o": "open", "t": "off"}


class TakeList(Spoken):
    """The list to take to LinkedIn; nothing of it is kept as done before the user says so."""

    emptied = Signal()  # while it had the keyboard

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.lines: dict[int, ToTake] = {}
        theme = desk.theme
        self.section = Section(theme, self.face, _LETTERS)
        self.why_label = WrappedLabel(theme, role=Text.SECOND, tone=Tone.TX2)
        self.all_button = KeyButton(theme, icon="check")
        self.copy_button = KeyButton(theme, icon="copy")
        self._buttons = QWidget(self)
        self._flow = FlowLayout(self._buttons)
        self._flow.addWidget(self.all_button)
        self._flow.addWidget(self.copy_button)
        column_of(theme, (self.section, self.why_label, self._buttons), self, gap=8)
        self.section.acted.connect(self._on_acted)
        self.section.opened.connect(lambda number: self._on_acted("open", number))
        self.all_button.clicked.connect(self.mark_all)
        self.copy_button.clicked.connect(self.copy)
        keep_space(theme, self._flow, gap=8)
        self.retranslate()

    # What is shown

    def show_lines(self, lines: Sequence[ToTake]) -> None:
        """Show what is to be done; hidden where there is nothing."""
        focused = self.window().focusWidget()
        had = focused is not None and self.isAncestorOf(focused)
        self.lines = {each.id: each for each in lines}
        self.section.set_letters_on(on=self._desk.settings.single_keys)
        self.section.show_lines(list(lines), formats.number(len(lines)))
        self.setVisible(bool(lines))
        if had and not lines:
            self.emptied.emit()

    def set_loud(self, loud: bool) -> None:  # noqa: FBT001 - a Qt-like setter
        """Make the list's own act the strong one of the screen, or a quiet one."""
        self.all_button.set_kind(Kind.ACCENT if loud else Kind.OUTLINE)

    def face(self, line: ToTake) -> RowFace:
        """Return one thing to do: whose profile, and what."""
        acts = [
            RowAction("done", self.tr("Done"), "D", advised=True, icon="check"),
            RowAction("off", self.tr("Take off"), "T"),
        ]
        if line.slug is not None:
            acts.insert(1, RowAction("open", self.tr("Profile"), "O", icon="external-link"))
        letters_of = initials(*split_name(line.name), line.name)
        return RowFace(
            title=line.name,
            subtitle=self._what(line),
            disc=DiscFace(letters_of, Standing.DASHED),
            rest=acts[0],
            actions=tuple(acts),
        )

    def _what(self, line: ToTake) -> str:
        day = formats.day(line.on) if line.on else ""
        if line.made.choice is Choice.WITHDRAW:
            return self.tr("Withdraw the request of {day}").format(day=day)
        return self.tr("Remove the connection of {day}").format(day=day)

    # What is done

    def _on_acted(self, code: str, number: int) -> None:
        line = self.lines.get(number)
        if line is None:
            return
        match code:
            case "done":
                self._mark([number])
            case "off":
                self._desk.change(review_session.take_back, line.made)
            case _:
                if line.slug is not None:
                    open_profile(line.slug)

    def mark_all(self) -> None:
        """Keep that everything on the list was done on LinkedIn."""
        self._mark(list(self.lines))

    def _mark(self, numbers: list[int]) -> None:
        if numbers:
            self._desk.change(review_session.mark_done, numbers, self._desk.today)

    def copy(self) -> None:
        """Put every name with its profile's address into the clipboard, one a line."""
        QGuiApplication.clipboard().setText("\n".join(map(_written, self.lines.values())))
        self._desk.said.emit(self.tr("%Ln line(s) copied.", "", len(self.lines)), False)  # noqa: FBT003

    # Room and language

    def enter(self) -> bool:
        """Take the keyboard; False while there is nothing to do."""
        return not self.isHidden() and self.section.enter()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.section.set_words(self.tr("To do on LinkedIn"), "")
        self.why_label.set_text(
            self.tr("Tick off what you have done on LinkedIn: it is recorded with today’s date.")
        )
        self.all_button.set_label(self.tr("All done on LinkedIn"))
        self.copy_button.set_label(self.tr("Copy the list"))


def _written(line: ToTake) -> str:
    name = one_line(line.name)
    return f"{name}\t{profile_url(line.slug)}" if line.slug else name
