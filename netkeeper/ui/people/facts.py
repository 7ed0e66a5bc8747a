"""Show facts in lines: each an icon and a few words, bold where they matter."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtWidgets import QHBoxLayout, QWidget

from netkeeper.ui.look.theme import Text
from netkeeper.ui.look.tokens import Tone
from netkeeper.ui.widgets.elided_label import ElidedLabel
from netkeeper.ui.widgets.flow_layout import FlowLayout
from netkeeper.ui.widgets.icon_view import IconView
from netkeeper.ui.widgets.laying_out import fit_height, keep_space
from netkeeper.ui.widgets.paragraph import Paragraph, Run

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netkeeper.ui.look.theme import Theme


class Fact(NamedTuple):
    """Words after an icon, or an address, which is cut in the middle where there is no room."""

    icon: str
    runs: tuple[Run, ...] = ()
    address: str = ""


class FactView(QWidget):
    """One fact, which may give way to another of its kind: words, or an address."""

    def __init__(self, theme: Theme, *, address: bool) -> None:
        super().__init__()
        self._icon = IconView(theme)
        self._words: Paragraph | ElidedLabel
        if address:
            self._words = ElidedLabel(theme, role=Text.SECOND, tone=Tone.TX2)
            self._words.cut_in_the_middle()
        else:
            self._words = Paragraph(theme, role=Text.SECOND)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._icon)
        self._row.addWidget(self._words, 1)
        fit_height(self)
        keep_space(theme, self._row, gap=4)

    @property
    def is_address(self) -> bool:
        """Tell the kind of fact that is shown."""
        return isinstance(self._words, ElidedLabel)

    def show_fact(self, fact: Fact) -> None:
        """Show a fact."""
        self._icon.set_icon(fact.icon, Tone.TX2)
        if isinstance(self._words, ElidedLabel):
            self._words.set_text(fact.address)
        else:
            self._words.set_runs(*fact.runs)

    def text(self) -> str:
        """Return the words."""
        return self._words.text()


class Facts(QWidget):
    """Facts beside each other, in as many lines as they need."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._views: list[FactView] = []  # in the order shown
        self._made: list[FactView] = []  # those and more, for whom more is known of
        self._flow = FlowLayout(self)
        fit_height(self)
        keep_space(theme, self._flow, gap=(20, 4))

    def show_facts(self, facts: Sequence[Fact]) -> None:
        """Show these facts; what is said already stays as it is."""
        kinds = [bool(each.address) for each in facts]
        if kinds != [each.is_address for each in self._views]:
            self._arrange(kinds)
        for view, fact in zip(self._views, facts, strict=True):
            view.show_fact(fact)
        self.show()

    def _arrange(self, kinds: Sequence[bool]) -> None:
        """Put views of these kinds beside each other: those made before, as far as they go."""
        self.hide()  # else each fact is laid out by itself
        free: dict[bool, deque[FactView]] = {True: deque(), False: deque()}
        for view in self._made:
            self._flow.removeWidget(view)
            view.hide()
            free[view.is_address].append(view)
        self._views = [
            free[each].popleft() if free[each] else self._make(address=each) for each in kinds
        ]
        for view in self._views:
            self._flow.addWidget(view)
            view.raise_()  # screen readers go by this order
            view.show()

    def _make(self, *, address: bool) -> FactView:
        view = FactView(self._theme, address=address)
        self._made.append(view)
        return view

    def texts(self) -> list[str]:
        """Return the facts shown, as words."""
        return [view.text() for view in self._views]
