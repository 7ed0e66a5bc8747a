"""What is asked of layouts of Qt's again and again, and takes them several calls."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QBoxLayout, QLayout, QSizePolicy, QVBoxLayout, QWidget

from netkeeper.ui.widgets.flow_layout import FlowLayout

if TYPE_CHECKING:
    from collections.abc import Iterable

    from netkeeper.ui.look.theme import Theme

LayoutT = TypeVar("LayoutT", bound=QBoxLayout)
ANY_WIDTH = 16_777_215  # px; Qt's QWIDGETSIZE_MAX, which PySide6 has no name for
_NESTED = 10  # so many layouts stand within each other at most


def lay_out_now() -> None:
    """Lay out all that waits for it, in every window.

    A layout within others tells the one around it a turn later.
    """
    for _ in range(_NESTED):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)


class _Space(QObject):
    """What keeps the space of a layout, or around a widget's; it goes with it."""

    def __init__(
        self,
        theme: Theme,
        layout: QLayout | QWidget,
        gap: float | tuple[float, float] | None,
        margins: tuple[float, float, float, float],
    ) -> None:
        super().__init__(layout)
        self._theme, self._layout = theme, layout
        self._gap, self._margins = gap, margins
        theme.changed.connect(self.fit)

    def fit(self) -> None:
        """Give the space at the size of text in force."""
        px, layout, gap = self._theme.px, self._layout, self._gap
        left, top, right, bottom = map(px, self._margins)
        layout.setContentsMargins(left, top, right, bottom)
        if isinstance(gap, tuple):
            assert isinstance(layout, FlowLayout)  # noqa: S101 - no other has a gap between lines
            layout.set_gaps(px(gap[0]), px(gap[1]))
        elif gap is not None:
            assert isinstance(layout, QLayout)  # noqa: S101 - there is no gap in a widget
            layout.setSpacing(px(gap))


def keep_space(
    theme: Theme,
    layout: QLayout | QWidget,
    *,
    gap: float | tuple[float, float] | None = None,
    margins: tuple[float, float, float, float] = (0, 0, 0, 0),
) -> None:
    """Keep a layout's space at so many px of a body of 13, whatever the size of text.

    `gap` stands between what is in it; of a `FlowLayout` also between its lines, where a second one
    may be given for these; one that isn't given is left as it is. `margins` are at its left, top,
    right and bottom; a widget has those around its own layout.
    """
    _Space(theme, layout, gap, margins).fit()


def column_of(
    theme: Theme,
    parts: Iterable[QWidget | QLayout],
    inside: QWidget | None = None,
    *,
    gap: float | None = None,
    margins: tuple[float, float, float, float] = (0, 0, 0, 0),
) -> QVBoxLayout:
    """Return a column of these parts, inside a widget if one is given; it keeps its space."""
    column = QVBoxLayout() if inside is None else QVBoxLayout(inside)
    _add(column, parts)
    keep_space(theme, column, gap=gap, margins=margins)
    return column


def fill(layout: LayoutT, *parts: QWidget | QLayout) -> LayoutT:
    """Put parts into a layout, one after the other with no space in it yet, and return it."""
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    _add(layout, parts)
    return layout


def _add(layout: QBoxLayout, parts: Iterable[QWidget | QLayout]) -> None:
    for part in parts:
        if isinstance(part, QLayout):
            layout.addLayout(part)
        else:
            layout.addWidget(part)


def empty(layout: QLayout) -> None:
    """Take all widgets out of a layout, out of sight at once; a little later they are no more."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()


def stand_abreast(row: QBoxLayout, abreast: bool) -> bool:  # noqa: FBT001 - a Qt-like setter
    """Have what is in a layout stand side by side, or one under the other; False if it does."""
    way = QBoxLayout.Direction.LeftToRight if abreast else QBoxLayout.Direction.TopToBottom
    turns = way != row.direction()
    if turns:
        row.setDirection(way)
    return turns


def hold_width(widget: QWidget, width: int) -> None:
    """Hold a widget to a width, in pixels; with 0, leave it to the layout again."""
    widget.setMinimumWidth(width)
    widget.setMaximumWidth(width or ANY_WIDTH)


def fit_height(*widgets: QWidget) -> None:
    """Have widgets as high as what is in them needs at the width they are given."""
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    for widget in widgets:
        widget.setSizePolicy(policy)
