"""Two people side by side: no word is cut where there is little room."""

from __future__ import annotations

from datetime import date

import pytest

from netkeeper.domain.people import Answer
from netkeeper.ui.duplicates.scan import DuplicateScan
from tests.services.cast import person
from tests.ui.cut import cut

LONG = "Marie-Ève-Alexandrine Tremblay-Bouchard de la Durantaye"


@pytest.fixture(params=[((960, 640), 26), ((1280, 800), 13)], ids=str)
def window(request, record_path, open_window, themed, speech, monkeypatch):
    """The window in French, which looks for no duplicates."""
    monkeypatch.setattr(DuplicateScan, "start", lambda scan: scan.ended.emit())
    speech.choose("fr")
    size, px = request.param
    opened = open_window(record_path, theme=themed(px))
    opened.frame.resize(*size)
    return opened


def test_no_word_of_two_people_is_cut(window, program, qtbot):
    work = {"position": "Vice-présidente adjointe, Ressources humaines", "location": "Rimouski"}
    days = date(2026, 3, 9), date(2026, 1, 5)
    one = person(
        program, LONG, slug="marie-eve", connected_on=days[0], reference=Answer.YES, **work
    )
    other = person(
        program, LONG[::-1], slug="m-e", connected_on=days[1], reference=Answer.NO,
        position="Notaire", location="Saint-Jean-Port-Joli", note=LONG * 4, phones=("555",),
    )  # fmt: skip
    window.go("duplicates", (one, other))

    area = window.frame.page("duplicates").detail.area

    def nothing_is_cut():
        area.verticalScrollBar().setValue(0)
        assert list(cut(window.frame)) == []

    qtbot.waitUntil(nothing_is_cut)
