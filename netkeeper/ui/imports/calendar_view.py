"""Shows which meetings a calendar makes, and who in it was taken for the user."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from netkeeper.ui.imports.meeting_list import MeetingList
from netkeeper.ui.look.tokens import Tone
from netkeeper.ui.widgets.chip import ChipButton, ChipKind, Face
from netkeeper.ui.widgets.flow_layout import FlowLayout
from netkeeper.ui.widgets.laying_out import empty, fill, fit_height, keep_space
from netkeeper.ui.widgets.section_head import SectionHead
from netkeeper.ui.widgets.wrapped_label import WrappedLabel
from netkeeper.ui.wording.language import Spoken

if TYPE_CHECKING:
    from netkeeper.services.imports.report import CalendarReport, Owner
    from netkeeper.ui.desk import Desk


class CalendarView(Spoken):
    """Who is the user, as chips that can be corrected, and the meetings, which can be left out."""

    own_asked = Signal(object)  # the addresses that the user says are their own, a tuple

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        theme = desk.theme
        self._report: CalendarReport | None = None
        self._done = False
        self._at = 0  # the chip that was clicked last
        self.own_head = SectionHead(theme)
        self.own_line = WrappedLabel(theme, tone=Tone.TX2)
        self.own = QWidget()
        self.own.setMinimumWidth(1)  # a long address is cut, whole in the tool tip
        self._flow = FlowLayout(self.own)
        self.chips: list[ChipButton] = []
        self.meetings = MeetingList(desk)
        self._column = QVBoxLayout(self)
        self._who = fill(QVBoxLayout(), self.own_head, self.own_line, self.own)
        self._column.addLayout(self._who)
        self._column.addWidget(self.meetings)
        fit_height(self.own, self)
        keep_space(theme, self._who, gap=8)
        keep_space(theme, self._column, gap=16)
        keep_space(theme, self._flow, gap=8)

    @property
    def without(self) -> frozenset[str]:
        """Return the keys of the meetings that are not to be made."""
        return self.meetings.without

    def show_report(self, report: CalendarReport | None, *, done: bool) -> None:
        """Show what a calendar would make, or made; nothing for other imports."""
        again = report is self._report and done == self._done
        self._report, self._done = report, done
        self.setVisible(report is not None)
        if report is not None and not again:
            self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        report = self._report
        if report is None:
            return
        self.own_head.set_title(self.tr("Which of these is you?"))
        self.own_line.set_text(self._own_words(report))
        asked = not self._done and bool(report.owners)
        for widget in (self.own_head, self.own, self.own_line):
            widget.setVisible(asked)
        self._show_owners(report.owners)
        self.meetings.show_report(report, done=self._done)

    def _own_words(self, report: CalendarReport) -> str:
        if not any(each.is_me for each in report.owners):
            return self.tr(
                "Nothing in the calendar tells. Choose your address, or nobody will be left out."
            )
        if report.guessed:
            return self.tr("Chosen for being at every event. Correct it if it isn’t so.")
        return self.tr("You don’t count among those you met.")

    def _show_owners(self, owners: tuple[Owner, ...]) -> None:
        """Make a chip of each address, unless they are the ones that are shown."""
        if [each.address for each in owners] != [chip.property("address") for chip in self.chips]:
            self._make_chips(owners)
        for chip, each in zip(self.chips, owners, strict=True):
            chip.show_face(_face(each), ChipKind.OPTION)
            chip.setChecked(each.is_me)
            chip.setToolTip(each.address)

    def _make_chips(self, owners: tuple[Owner, ...]) -> None:
        empty(self._flow)
        self.chips = []
        for each in owners:
            chip = ChipButton(self._desk.theme, _face(each), ChipKind.OPTION, self.own)
            chip.setAutoExclusive(False)  # one may have several addresses
            chip.setProperty("address", each.address)
            chip.clicked.connect(self._on_clicked)
            self._flow.addWidget(chip)
            chip.show()
            self.chips.append(chip)

    def _on_clicked(self) -> None:
        """Tell the addresses that are chosen now; the last one can't be taken away."""
        chosen = tuple(str(each.property("address")) for each in self.chips if each.isChecked())
        self._at = next((n for n, each in enumerate(self.chips) if each.hasFocus()), 0)
        if chosen:
            self.own_asked.emit(chosen)
        elif self._report is not None:
            self._show_owners(self._report.owners)

    def take_focus(self) -> None:
        """Take the keyboard back to the chip where it was before the calendar was read again."""
        if self._at < len(self.chips):
            self.chips[self._at].setFocus()


def _face(owner: Owner) -> Face:
    """Return an address with its name, if it has one."""
    named = owner.name != owner.address
    return Face(owner.name, second=owner.address if named else "")
