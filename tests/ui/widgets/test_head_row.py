"""The head of a detail in much room and in little."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget

from netkeeper.ui.judgement.head import RequestHead
from netkeeper.ui.known import Standing
from netkeeper.ui.widgets.key_button import KeyButton

NAME = "Jean-Jacques-Joseph de Longueville-Saint-Hilaire"


@pytest.fixture(params=[13, 20, 26])
def head(request, qtbot, themed):
    theme = themed(request.param)
    holder = QWidget()
    qtbot.addWidget(holder)
    made = RequestHead(theme)
    made.setParent(holder)
    made.show_person(NAME, "Vice-président adjoint", "JL", Standing.FILLED)
    made.show_right("Reçue le 29 novembre 2026", "avec une note")
    made.button = KeyButton(theme, "Profil")
    made.row.add_aside(made.button)
    made.holder, made.theme = holder, theme
    return made


def lay_out(head, width):
    head.resize(width, 10)
    head.holder.resize(width, 1000)
    head.holder.show()
    head.resize(width, head.heightForWidth(width))
    head.row.layout().activate()


def place(head, widget):
    return widget.geometry().translated(widget.parentWidget().mapTo(head, widget.pos() * 0))


def test_what_stands_at_the_right_leaves_the_name_its_room(head):
    px = head.theme.px
    lay_out(head, px(900))
    assert head.row.beside
    assert place(head, head.button).left() > place(head, head.name_label).right()
    lay_out(head, px(330))
    assert not head.row.beside
    assert place(head, head.button).top() >= place(head, head.work_label).bottom()
    assert head.name_label.width() >= px(250)
    assert head.first_label.shown_text() == "Reçue le 29 novembre 2026"
    lay_out(head, px(900))
    assert head.row.beside


def test_it_stands_beside_again_once_there_is_less_of_it(head):
    px = head.theme.px
    lay_out(head, px(540))
    assert not head.row.beside
    head.show_right("")
    lay_out(head, px(540) + 1)
    assert head.row.beside
