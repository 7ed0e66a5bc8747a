"""One section of the first page: its head, and its rows in a card."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from netkeeper.ui.lists.model import WindowedModel
from netkeeper.ui.lists.row_card import RowCard
from netkeeper.ui.lists.row_painter import CARD_ROW
from netkeeper.ui.lists.row_view import RowView
from netkeeper.ui.theme import Text
from netkeeper.ui.tokens import Tone
from netkeeper.ui.widgets.section_head import SectionHead

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from netkeeper.ui.lists.faces import RowFace
    from netkeeper.ui.theme import Theme
    from netkeeper.ui.widgets.disc import Discs


class _Kept:
    """A row with the id of what it stands for."""

    def __init__(self, row_id: int, value: Any) -> None:  # noqa: ANN401 - what the section shows
        self.id = row_id
        self.value = value


class _Few:
    """A source of a few rows that were read already."""

    def __init__(self, rows: Sequence[_Kept]) -> None:
        self._rows = {row.id: row for row in rows}

    def ids(self) -> array[int]:
        """Return the ids in their order."""
        return array("q", self._rows)

    def lines(self, ids: Sequence[int]) -> list[_Kept]:
        """Return the rows of some ids."""
        return [self._rows[each] for each in ids if each in self._rows]


class Section(QWidget):
    """Shows a few rows; `acted` tells an action's code and the id of the row's thing."""

    acted = Signal(str, object)
    opened = Signal(object)
    all_asked = Signal()

    def __init__(
        self,
        theme: Theme,
        discs: Discs,
        face_of: Callable[[Any], RowFace],
        keys: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._face_of = face_of
        self.head = SectionHead(theme, role=Text.BODY, tone=Tone.TX)
        self.model = WindowedModel(self._title, self._sentence)
        self.view = RowView(theme, discs, self.model, self._face, CARD_ROW)
        self.view.keys.set_letters(keys)
        self.card = RowCard(theme, self.view)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.head)
        self._column.addWidget(self.card)
        self._theme = theme
        self.head.link.clicked.connect(self.all_asked)
        self.view.action_asked.connect(self.acted)
        self.view.opened.connect(self.opened)
        self.view.key_pressed.connect(self._on_key)
        theme.changed.connect(self._fit)
        self._fit()

    def show_rows(self, rows: Sequence[tuple[int, Any]], count: str) -> None:
        """Show these things, each under its id; without any, the section is hidden."""
        self.model.set_source(_Few([_Kept(*each) for each in rows]))
        self.view.forget_faces()
        self.head.set_count(count)
        self.setVisible(bool(rows))

    def set_words(self, title: str, link: str) -> None:
        """Change the title and the way to all of its kind."""
        self.head.set_title(title)
        self.head.set_link(link)
        self.view.setAccessibleName(title)
        self.view.forget_faces()

    def _on_key(self, letter: str) -> None:
        """Do the action of the row at hand that bears the letter."""
        row = self.view.currentIndex().row()
        face = self.view.face(row)
        for action in face.actions if face is not None else ():
            if action.key.upper() == letter.upper():
                self.view.ask(action.code, row)

    def _face(self, kept: _Kept) -> RowFace:
        return self._face_of(kept.value)

    def _title(self, kept: _Kept) -> str:
        return self._face_of(kept.value).title

    def _sentence(self, kept: _Kept) -> str:
        face = self._face_of(kept.value)
        rest = face.rest.text if face.rest is not None else ""
        return ", ".join(filter(None, (face.title, face.subtitle, face.right, rest)))

    def _fit(self) -> None:
        self._column.setSpacing(self._theme.px(6))
