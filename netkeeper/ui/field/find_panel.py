"""The panel under a text that is searched: what was found, and what else to do with the text."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QVBoxLayout, QWidget

from netkeeper.domain.query.completion import narrowing
from netkeeper.ui.field.found import Hit, HitFaces, Hits
from netkeeper.ui.field.option_row import Option, OptionList
from netkeeper.ui.lists.faces import DiscFace
from netkeeper.ui.lists.model import ACCESSIBLE_TEXT, WindowedModel
from netkeeper.ui.lists.row_painter import RowStyle
from netkeeper.ui.lists.row_view import RowView
from netkeeper.ui.look.discs import Standing
from netkeeper.ui.look.theme import Text
from netkeeper.ui.look.tokens import Tone
from netkeeper.ui.search.issues import OF_WORDS
from netkeeper.ui.search.offer_line import OfferLine
from netkeeper.ui.search.over_panel import OverPanel
from netkeeper.ui.widgets.announcement import announce
from netkeeper.ui.widgets.hairline import Hairline
from netkeeper.ui.widgets.laying_out import fill, keep_space
from netkeeper.ui.widgets.wrapped_label import WrappedLabel
from netkeeper.ui.wording.keys import written

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from PySide6.QtCore import QRect

    from netkeeper.services.search import Glance
    from netkeeper.ui.desk import Desk
    from netkeeper.ui.widgets.search_field import SearchField

_ROW = RowStyle(height=48, margin=16, air=12)
_MOVE = QAbstractItemView.CursorAction
_LEAST_ROWS = 2
_RULE = 1  # above the acts
_QUOTED = 200  # letters of a text that are said again; a page of them, pasted, says no more


class Act(StrEnum):
    """What can be done with a text beside opening a hit."""

    LOG = "log"
    LIST = "list"
    SAVE = "save"


class FindPanel(OverPanel):
    """Hits in three groups; above them how the text may go on, below them what else to do with it.

    Of words the last row logs a meeting with them, after which all that is found can be shown as a
    list. Where conditions are asked, the list comes first, for it is what one wants. It places its
    parts itself: a layout would ask all of them how high they are at every key.

    It is as high as what it holds. Kept at one height while one types, it jumped less, but for one
    hit it was an empty sheet over the page, with the acts at its far end.
    """

    opened = Signal(str, int)  # the page's code, the id there
    asked = Signal(object)  # an Act

    def __init__(self, desk: Desk, field: SearchField) -> None:
        super().__init__(desk.theme, field)
        theme = desk.theme
        # What stays where it was is not painted anew as rows come and go below it.
        self.setAttribute(Qt.WidgetAttribute.WA_StaticContents)
        self._desk = desk
        self._day: date | None = None  # of the rows
        self._log_keys = ""
        self._list_keys, self._save_keys = written("Ctrl+Return"), written("Ctrl+S")
        self._typed = ""
        self._acts: Sequence[Act] = tuple(Act)
        self.faces = HitFaces(desk, self)
        self.view = self._make_view(field)
        self.nothing = WrappedLabel(theme, role=Text.VERDICT)
        self.advice = WrappedLabel(theme, tone=Tone.TX2)
        self.acts = OptionList(theme, self)
        self.offers = OfferLine(theme, self)
        self._line = Hairline(theme)
        self._line.setParent(self)
        self._none = QWidget(self)
        self._words = fill(QVBoxLayout(self._none), self.nothing, self.advice)
        self._hint()
        self.view.clicked_on.connect(self._on_clicked)
        self.acts.chosen.connect(self._do)
        keep_space(theme, self._words, gap=4, margins=(16, 9, 16, 16))

    def _make_view(self, field: SearchField) -> RowView:
        """Return the list of hits."""
        faces = self.faces
        model = WindowedModel(faces.title, faces.sentence, faces.header, self)
        view = RowView(self.theme, model, faces.face, _ROW, self)
        view.set_leader(field.edit)
        view.set_lasting()  # from key to key many rows stay
        view.set_keeps_place(False)
        view.set_chooses_first(False)  # `show_found` says which is at hand
        return view

    def _hint(self) -> None:
        """Say what narrows a search, where no word of it is offered."""
        conditions = " ".join(narrowing(self._desk.texts.language))
        hint = self.tr("Narrow by {conditions} (F1 lists all)").format(conditions=conditions)
        self.offers.set_hint(hint)

    def set_log_keys(self, keys: str) -> None:
        """Say which keys log what is typed."""
        self._log_keys = keys

    def show_found(
        self, typed: str, found: Glance, offers: Sequence[str] = (), issues: str = ""
    ) -> None:
        """Show what was found; at hand is the first hit, or the first act where there is none.

        Where conditions are asked it is the act, which shows all as a list.
        """
        self._typed = typed
        query = found.query
        words = query.is_words and all(each.code in OF_WORDS for each in query.issues)
        self._acts = _acts(found, words=words)
        self.offers.show_all(offers, issues)
        self._keep_day()
        self.view.lines.set_source(Hits(found))
        # Now, or the rows would be painted once before and once after.
        self.view.executeDelayedItemsLayout()
        self._line.setVisible(bool(self._acts))
        self.view.setVisible(bool(self.count))
        self._none.setVisible(not self.count)
        self._name()
        self.view.verticalScrollBar().setValue(0)
        if self.count and (words or not self._acts):
            self.view.go_to(self.view.line_from(0, 1))
            self.acts.go_to(-1)
        else:
            self.view.setCurrentIndex(QModelIndex())
            self.acts.go_to(0)

    @property
    def count(self) -> int:
        """Return how many hits are shown."""
        return self.view.lines.count

    def _keep_day(self) -> None:
        """Have the rows made anew on another day: they say how long ago something was."""
        today = self._desk.today
        if today != self._day:
            self._day = today
            self.view.forget_faces()

    def _name(self) -> None:
        self.acts.show_options([self._option(each) for each in self._acts], self.acts.current)
        if self.count:
            return  # the sentences for nothing are out of sight: they need not be laid out
        self.nothing.set_text(
            self.tr("Nothing found for “{text}”.").format(text=self._quoted)
            if self._acts
            else self.tr("What is to be found?")
        )
        logs = Act.LOG in self._acts
        self.advice.set_text(
            self.tr("Enter: log a meeting with that name.")
            if logs
            else self.tr("Fewer conditions find more; F1 lists what can be asked.")
            if self._acts
            else self.tr("Go on typing, or take what is offered; F1 lists what can be asked.")
        )

    @property
    def _quoted(self) -> str:
        typed = self._typed
        return typed if len(typed) <= _QUOTED else f"{typed[:_QUOTED].rstrip()}…"

    def _option(self, act: Act) -> Option:
        if act is Act.LOG:
            words = self.tr("Log a meeting with “{text}”").format(text=self._quoted)
            icon, keys = "calendar-plus", self._log_keys
        elif act is Act.LIST:
            words, icon, keys = self.tr("Show all as a list"), "list", self._list_keys
        else:
            words, icon, keys = self.tr("Save this search"), "bookmark-plus", self._save_keys
        return Option(words, disc=DiscFace(shape=Standing.PLAIN, icon=icon), keys=keys)

    def _do(self, place: int) -> None:
        """Ask for one of the acts under the hits."""
        self.asked.emit(self._acts[place])

    # Going through it

    def step(self, by: int) -> None:
        """Go to the next row or the one before; the acts are the last."""
        view, acts = self.view, self.acts
        if acts.current >= 0:
            to = view.line_from(view.rows.rows - 1, -1)  # the last hit
            if acts.step(by) or by > 0 or to < 0:
                return
        else:
            to = view.target(_MOVE.MoveDown if by > 0 else _MOVE.MoveUp)
            if by > 0 and to == view.currentIndex().row():
                view.setCurrentIndex(QModelIndex())
                acts.step(1)
                return
        acts.go_to(-1)
        view.go_to(to)
        announce(view, str(view.lines.index(to).data(ACCESSIBLE_TEXT)))

    def open_current(self) -> None:
        """Open the hit at hand, or do the act."""
        if self.acts.current >= 0:
            self._do(self.acts.current)
        else:
            self._open(self.view.currentIndex().row())

    def _on_clicked(self, place: int) -> None:
        self._open(self.view.lines.row_of(place))

    def _open(self, row: int) -> None:
        hit = self.view.lines.line(row)
        if isinstance(hit, Hit):
            self.opened.emit(*hit.target)

    def sentence(self) -> str:
        """Return how much was found, as a screen reader says it."""
        if not self.count:
            return self.nothing.text()
        return self.tr("%Ln result(s) shown", "", self.count)

    # Its looks

    def fit(self, room: QRect) -> None:
        """Leave out the hint where there is little room; then rows must do with less."""
        row, header = self.view.row_heights()
        least = min(self.view.rows.height, header + _LEAST_ROWS * row) if self.count else 0
        left = room.height() - self._acts_height()
        self.offers.leave_out_hint(left < least + self.offers.hint_height())

    def wanted_height(self, width: int) -> int:
        """Return the height that shows all rows, or the sentences for none."""
        body = self.view.rows.height if self.count else self._words.totalHeightForWidth(width)
        return self.offers.wanted_height(width) + body + self._acts_height()

    def _acts_height(self) -> int:
        """Return the height of the acts with the line above them; 0 where there is none."""
        return self.acts.sizeHint().height() + self.theme.px(_RULE) if self._acts else 0

    def place(self) -> None:
        """Give the rows, or the sentences for none, what the other parts leave."""
        super().place()
        width, height, rule = self.width(), self.height(), self.theme.px(_RULE)
        offered, acts = self.offers.wanted_height(width), self._acts_height()
        end = max(offered, height - acts)
        body = self.view if self.count else self._none
        self.offers.setGeometry(0, 0, width, offered)
        body.setGeometry(0, offered, width, end - offered)
        self._line.setGeometry(0, end, width, rule)
        self.acts.setGeometry(0, end + rule, width, acts - rule)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self._hint()
        self._name()


def _acts(found: Glance, *, words: bool) -> list[Act]:
    """Return what can be done with what was typed."""
    acts = [Act.LOG] if words else []
    # A list holds what was asked for, not what is like it.
    listed = not (found.query.is_empty or found.similar)
    return [*acts, Act.LIST, Act.SAVE] if listed else acts
