"""How wide the window's parts are; all widths are px at a body of 13, which scale with it."""

from __future__ import annotations

from typing import Final, NamedTuple

NARROW: Final = 1120  # below it the sidebar shows icons only
WIDE: Final = 1920  # from here on all parts are roomier
DETAIL_NARROW: Final = 640  # below it keys leave the detail's buttons
DETAIL_LEAST: Final = 320  # below it list and detail are shown one at a time
LIST_LEAST: Final = 240
PAGE_ROOMY: Final = 880  # from here on the margins of a page without a list are wide
CONTENT: Final = 760  # content of a detail is never wider


class Widths(NamedTuple):
    """The widths that go with one size of window."""

    sidebar: int
    list: int
    field: int  # at most
    roomy: bool  # words beside icons in the sidebar and on the top bar's button


_NARROW = Widths(sidebar=56, list=316, field=760, roomy=False)
_MIDDLE = Widths(sidebar=208, list=376, field=720, roomy=True)
_WIDE = Widths(sidebar=224, list=448, field=760, roomy=True)


def widths(window: float) -> Widths:
    """Return the widths for a window that wide."""
    if window < NARROW:
        return _NARROW
    return _MIDDLE if window < WIDE else _WIDE


def is_single(page: float) -> bool:
    """Tell whether a page that wide has room for the list or the detail alone."""
    return page < _NARROW.list + DETAIL_LEAST


def detail_margin(detail: float) -> int:
    """Return the margin of a detail that wide."""
    return 16 if detail < DETAIL_NARROW else 24


def page_margins(page: float) -> tuple[int, int, int, int]:
    """Return the margins (left, top, right, bottom) of a page without a list, that wide."""
    side = 32 if page >= PAGE_ROOMY else 16
    return side, 20, side, 24
