"""Whom one of two records is about: disc, name, work, what the record holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout

from netkeeper.ui.known import shape_of, work_of
from netkeeper.ui.look.theme import Text
from netkeeper.ui.look.tokens import Tone
from netkeeper.ui.widgets.icon_view import DiscView
from netkeeper.ui.widgets.laying_out import fill, keep_space
from netkeeper.ui.widgets.link_button import LinkButton
from netkeeper.ui.widgets.wrapped_label import WrappedLabel
from netkeeper.ui.wording import formats
from netkeeper.ui.wording.language import Spoken

if TYPE_CHECKING:
    from netkeeper.domain.lines import PersonLine
    from netkeeper.ui.desk import Desk


class PersonHead(Spoken):
    """One of two people; `opened` asks for their page."""

    opened = Signal(int)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._line: PersonLine | None = None
        theme = desk.theme
        self._disc = DiscView(theme, 32)
        self.name = WrappedLabel(theme, role=Text.VERDICT)
        self._work = WrappedLabel(theme, role=Text.SECOND, tone=Tone.TX2)
        self.holds = WrappedLabel(theme, role=Text.SECOND, tone=Tone.TX2)
        self.link = LinkButton(theme)
        self.link.clicked.connect(self._on_clicked)
        words = fill(QVBoxLayout(), self.name, self._work, self.holds)
        words.addWidget(self.link, 0, Qt.AlignmentFlag.AlignLeft)
        words.addStretch(1)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._disc, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(words, 1)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        keep_space(theme, self._row, gap=10)

    def show_line(self, line: PersonLine) -> None:
        """Show somebody."""
        self._line = line
        self._disc.show_person(line.initials, shape_of(line.acquaintance))
        self.name.set_text(line.name)
        work = work_of(line.position, line.company)
        self._work.set_text(work)
        self._work.setVisible(bool(work))
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.link.set_label(self.tr("Open the person"))
        if self._line is None:
            return
        line = self._line
        told = [self._desk.texts.acquaintance(line.acquaintance)]
        if line.meetings:
            told.append(self.tr("%Ln meetings", "", line.meetings))
        if line.connected_on is not None:
            day = formats.day(line.connected_on)
            told.append(self.tr("connected since {day}").format(day=day))
        self.holds.set_text(formats.capital(" · ".join(filter(None, told))))
        self.link.setAccessibleName(f"{self.link.label()}: {line.name}")

    def _on_clicked(self) -> None:
        if self._line is not None:
            self.opened.emit(self._line.id)
