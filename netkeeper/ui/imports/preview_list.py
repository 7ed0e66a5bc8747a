"""A list inside the preview of an import: a head, and rows that scroll where they are many."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from netkeeper.ui.lists.model import WindowedModel
from netkeeper.ui.lists.row_painter import CARD_ROW
from netkeeper.ui.lists.row_view import RowView
from netkeeper.ui.look.theme import Text
from netkeeper.ui.look.tokens import Tone
from netkeeper.ui.widgets.card import Card
from netkeeper.ui.widgets.section_head import SectionHead
from netkeeper.ui.widgets.wrapped_label import WrappedLabel
from netkeeper.ui.wording import formats

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netkeeper.ui.desk import Desk
    from netkeeper.ui.lists.faces import RowFace

_ROWS = 8  # in sight; more scroll


class PreviewList(QWidget):
    """What an import would make of something, a row each; what a row shows is the heir's."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        theme = desk.theme
        self.head = SectionHead(theme)
        self.model = WindowedModel(self.title_of, self.sentence_of)
        self.view = RowView(theme, self.model, self.face_of, CARD_ROW)
        self.view.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.view.set_chooses_first(False)
        self.card = Card(theme)
        self._inner = QVBoxLayout(self.card)
        self._inner.addWidget(self.view)
        self.more_label = WrappedLabel(theme, role=Text.SECOND, tone=Tone.TX3)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for widget in (self.head, self.card, self.more_label):
            self._column.addWidget(widget)
        theme.changed.connect(self._fit)

    # What the heir says

    def face_of(self, line: Any) -> RowFace:  # noqa: ANN401 - each list has lines of its own
        """Return what is painted of a line."""
        raise NotImplementedError

    def title_of(self, line: Any) -> str:  # noqa: ANN401
        """Return a line's short text."""
        return self.face_of(line).title

    def sentence_of(self, line: Any) -> str:  # noqa: ANN401
        """Return a line as a screen reader says it."""
        face = self.face_of(line)
        rest = face.rest.text if face.rest is not None else ""
        told = (face.title, face.subtitle, face.right, face.right_small, rest)
        return ", ".join(filter(None, told))

    def lines(self, ids: Sequence[int]) -> Sequence[Any]:
        """Return the lines of some places."""
        raise NotImplementedError

    def count(self) -> int:
        """Return how many lines there are."""
        raise NotImplementedError

    # What is shown

    def ids(self) -> array[int]:
        """Return the places of the lines."""
        return array("q", range(self.count()))

    def show_lines(self) -> None:
        """Show the lines anew; without any, the list is hidden."""
        self.model.set_source(self)
        self.view.forget_faces()
        self.setVisible(self.count() > 0)
        self._fit()

    def say(self, title: str, count: str, more: str = "") -> None:
        """Say what the rows are, how many, and what is not shown."""
        self.head.set_title(title)
        self.head.set_count(count)
        self.view.setAccessibleName(title)
        self.more_label.set_text(more)
        self.more_label.setVisible(bool(more))

    def figure(self, number: int) -> str:
        """Return a number as it is written."""
        return formats.number(self.desk.speech.locale, number)

    def _fit(self) -> None:
        px = self.desk.theme.px
        self._column.setSpacing(px(8))
        line = px(1)
        self._inner.setContentsMargins(line, line, line, line)
        height = self.view.row_heights()[0] * min(_ROWS, max(1, self.count()))
        self.view.setFixedHeight(height)
