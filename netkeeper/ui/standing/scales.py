"""Where a factor's figure and thresholds stand on its scale."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.ui.widgets.scale import Reading

if TYPE_CHECKING:
    from netkeeper.domain.standing.factors import Factor

_FAR = 4  # times the milder threshold: a graver one farther off would squeeze all the rest
_AIR = 1.15  # how far a scale goes on beyond what must be seen on it


def reading_of(factor: Factor) -> Reading | None:
    """Return where the figure stands: shares from 0 to 1, counts as far as the thresholds go.

    A factor without thresholds has no scale.
    """
    if factor.watch is None:
        return None
    end = 1.0 if factor.code.is_share else _end(factor)

    def place(figure: float | None) -> float | None:
        return None if figure is None else figure / end

    return Reading(
        place(factor.value),
        place(factor.low),
        place(factor.high),
        place(factor.watch),
        place(factor.risk),
    )


def _end(factor: Factor) -> float:
    """Return the count at the right end of a factor's scale."""
    watch, risk = factor.watch or 1, factor.risk or 0
    seen = risk * _AIR if risk <= _FAR * watch else 2 * watch
    return max(seen, 2 * watch, (factor.value or 0) * _AIR)
