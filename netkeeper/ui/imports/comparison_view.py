"""Shows what became of the requests that the archive before had as pending."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netkeeper.ui.look.theme import Text
from netkeeper.ui.look.tokens import Tone
from netkeeper.ui.widgets.card import Card
from netkeeper.ui.widgets.flow_layout import FlowLayout
from netkeeper.ui.widgets.icon_view import IconView
from netkeeper.ui.widgets.laying_out import empty, fill, fit_height, keep_space
from netkeeper.ui.widgets.link_button import LinkButton
from netkeeper.ui.widgets.section_head import SectionHead
from netkeeper.ui.widgets.wrapped_label import WrappedLabel
from netkeeper.ui.wording import formats

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netkeeper.services.imports.report import Compared, Comparison
    from netkeeper.ui.desk import Desk
    from netkeeper.ui.look.theme import Theme

_NAMED = 12  # of each group; the rest are on the page of the requests sent
_GROUPS = (
    ("accepted", "circle-check", Tone.CALM),
    ("vanished", "circle-minus", Tone.TX2),
    ("still_pending", "hourglass", Tone.TX2),
)


class RequestsGroup(QWidget):
    """Requests of which the same became: their number, what it means, their names as links."""

    wanted = Signal(object)  # a request's id, or None for all that were sent

    def __init__(self, theme: Theme, icon: str, tone: Tone) -> None:
        super().__init__()
        self._theme = theme
        self._icon = IconView(theme, icon, tone)
        self.head = SectionHead(theme, role=Text.BODY, tone=Tone.TX)
        self.line = WrappedLabel(theme, role=Text.SECOND, tone=Tone.TX2)
        self.names = QWidget()
        self._flow = FlowLayout(self.names)
        self._said = fill(QVBoxLayout(), self.head, self.line)
        self._words = fill(QVBoxLayout(), self._said, self.names)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(self._words, 1)
        fit_height(self.names, self)
        keep_space(theme, self._row, gap=4)
        # A link's words, not the room of its focus ring, stand under the other words.
        keep_space(theme, self._said, gap=2, margins=(4, 0, 0, 0))
        keep_space(theme, self._words, gap=2)
        keep_space(theme, self._flow, gap=(8, 4))

    def show_requests(self, requests: Sequence[Compared], count: str) -> None:
        """Show the names; with none, the group is hidden."""
        empty(self._flow)
        self.head.set_count(count)
        for each in requests[:_NAMED]:
            self._add(each.name, each.invitation_id)
        if len(requests) > _NAMED:
            self._add(self.tr("%Ln more", "", len(requests) - _NAMED), None)
        self.setVisible(bool(requests))

    def _add(self, words: str, target: int | None) -> None:
        link = LinkButton(self._theme, words)
        link.clicked.connect(lambda: self.wanted.emit(target))
        self._flow.addWidget(link)
        link.show()


class ComparisonView(Card):
    """The three groups, since the archive before."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme)
        self._shown: Comparison | None = None
        self.title = WrappedLabel(desk.theme, role=Text.VERDICT)
        self.groups = {name: RequestsGroup(desk.theme, icon, tone) for name, icon, tone in _GROUPS}
        self._column = fill(QVBoxLayout(self), self.title)
        for group in self.groups.values():
            self._column.addWidget(group)
            group.wanted.connect(lambda target: desk.wanted.emit("sent", target))
        keep_space(desk.theme, self._column, gap=12, margins=(16, 14, 16, 14))

    def show_comparison(self, found: Comparison | None) -> None:
        """Show what was found, or hide where there is no archive before or nothing pending."""
        pending = found is not None and bool(
            found.accepted or found.vanished or found.still_pending
        )
        self._shown = found if pending else None
        self.setVisible(pending)
        self._say()

    def _say(self) -> None:
        found = self._shown
        if found is None:
            return
        if found.since is None:
            self.title.set_text(self.tr("Since the archive before"))
        else:
            since = formats.day(found.since)
            self.title.set_text(self.tr("Since the archive of {day}").format(day=since))
        said = {
            "accepted": (self.tr("Accepted"), ""),
            "vanished": (
                self.tr("Gone from the archive"),
                self.tr("Withdrawn, refused or expired: if you know, say it on its page."),
            ),
            "still_pending": (self.tr("Still pending"), ""),
        }
        for name, group in self.groups.items():
            title, line = said[name]
            requests: Sequence[Compared] = getattr(found, name)
            group.head.set_title(title)
            group.line.set_text(line)
            group.line.setVisible(bool(line))
            group.show_requests(requests, formats.number(len(requests)))
