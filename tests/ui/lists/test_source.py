"""A source of lines that are held already."""

from __future__ import annotations

from netkeeper.ui.forms.picker import Match
from netkeeper.ui.lists.source import HeldLines


def test_held_lines_keep_their_order_and_leave_out_what_is_not_among_them():
    luc, nadia = Match(7, "Luc Roy"), Match(2, "Nadia Benali")
    held = HeldLines([luc, nadia])
    assert list(held.ids()) == [7, 2]
    assert held.lines([2, 5, 7]) == [nadia, luc]
