"""A list inside the preview of an import: a head, and rows that scroll where they are many."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from netkeeper.domain.values import frozen
from netkeeper.ui.lists.model import WindowedModel
from netkeeper.ui.lists.row_painter import CARD_ROW
from netkeeper.ui.lists.row_view import RowView
from netkeeper.ui.lists.source import HeldLines
from netkeeper.ui.look.theme import Text
from netkeeper.ui.look.tokens import Tone
from netkeeper.ui.widgets.card import Card
from netkeeper.ui.widgets.laying_out import fill
from netkeeper.ui.widgets.section_head import SectionHead
from netkeeper.ui.widgets.wrapped_label import WrappedLabel
from netkeeper.ui.wording import formats

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netkeeper.ui.desk import Desk
    from netkeeper.ui.lists.faces import RowFace

_ROWS = 8  # in sight; more scroll


@frozen
class _Line:
    """A thing as the model holds it: by its place."""

    id: int
    thing: Any


class PreviewList(QWidget):
    """What an import would make of some things, a row each; what a row shows is the heir's."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.things: Sequence[Any] = ()
        theme = desk.theme
        self.head = SectionHead(theme)
        self.model = WindowedModel(
            lambda line: self._face(line).title, lambda line: self._face(line).sentence()
        )
        self.view = RowView(theme, self.model, self._face, CARD_ROW)
        self.view.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.view.set_chooses_first(False)
        self.card = Card(theme)
        self._inner = fill(QVBoxLayout(self.card), self.view)
        self.more_label = WrappedLabel(theme, role=Text.SECOND, tone=Tone.TX3)
        self._column = fill(QVBoxLayout(self), self.head, self.card, self.more_label)
        theme.changed.connect(self._fit)

    def face_of(self, thing: Any) -> RowFace:  # noqa: ANN401 - each list has things of its own
        """Return what is painted of a thing; the heir says it."""
        raise NotImplementedError

    def _face(self, line: _Line) -> RowFace:
        return self.face_of(line.thing)

    # What is shown

    def show_things(self, things: Sequence[Any]) -> None:
        """Show these things; without any, the list is hidden."""
        self.things = things
        self.model.set_source(HeldLines(_Line(*each) for each in enumerate(things)))
        self.view.forget_faces()
        self.setVisible(bool(things))
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
        return formats.number(number)

    def _fit(self) -> None:
        px = self.desk.theme.px
        self._column.setSpacing(px(8))
        line = px(1)
        self._inner.setContentsMargins(line, line, line, line)
        height = self.view.row_heights()[0] * min(_ROWS, max(1, len(self.things)))
        self.view.setFixedHeight(height)
