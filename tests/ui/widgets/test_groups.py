"""Heads, facts, empty panes, fields and bars hold their words at every size of text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QAccessible, QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDateEdit,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from netkeeper.ui.look.theme import Text
from netkeeper.ui.look.tokens import Tone
from netkeeper.ui.widgets.elided_label import ElidedLabel
from netkeeper.ui.widgets.empty_state import EmptyState
from netkeeper.ui.widgets.fact_line import FactLine
from netkeeper.ui.widgets.field import Field
from netkeeper.ui.widgets.icon_view import IconView, StandingView
from netkeeper.ui.widgets.key_button import KeyButton
from netkeeper.ui.widgets.paragraph import Paragraph
from netkeeper.ui.widgets.progress_bar import ProgressBar
from netkeeper.ui.widgets.section_head import SectionHead
from netkeeper.ui.widgets.tick_box import TickBox
from netkeeper.ui.widgets.wrapped_label import WrappedLabel

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from netkeeper.ui.look.theme import Theme

SIZES = [9, 13, 20, 26]


@pytest.mark.parametrize("px", SIZES)
def test_in_a_narrow_head_only_the_title_gives_way(
    themed: Callable[..., Theme], qtbot: QtBot, px: int
) -> None:
    theme = themed(px)
    head = SectionHead(theme)
    head.set_title("Rencontrées, pas encore invitées, depuis longtemps")
    qtbot.addWidget(head)
    head.set_count("2 sur 9")
    head.set_link("Tout voir")
    head.resize(theme.px(240), head.sizeHint().height())
    head.layout().activate()
    title = head.findChild(ElidedLabel)
    assert title.shown_text().endswith("…")
    assert head.link.width() == head.link.sizeHint().width()
    assert head.link.geometry().right() == head.width() - 1


def test_a_head_without_a_link_or_count_shows_none(theme: Theme, qtbot: QtBot) -> None:
    head = SectionHead(theme)
    head.set_title("Sa note")
    qtbot.addWidget(head)
    head.show()
    assert not head.link.isVisible()
    head.set_link("Tout voir")
    assert head.link.isVisible()
    head.set_link("")
    assert not head.link.isVisible()


def test_a_figure_stands_at_the_right_edge(theme: Theme, qtbot: QtBot) -> None:
    line = FactLine(theme, "Refus ou silence")
    qtbot.addWidget(line)
    line.set_value("22 %", "sur 58")
    line.resize(240, line.heightForWidth(240))
    line.layout().activate()
    value = next(label for label in line.findChildren(Paragraph) if label.text() == "22 % sur 58")
    assert value.geometry().right() == 239
    assert line.height() == theme.line(Text.SECOND)


@pytest.mark.parametrize("px", SIZES)
def test_values_stand_under_each_other_and_wrap(
    themed: Callable[..., Theme], qtbot: QtBot, px: int
) -> None:
    theme = themed(px)
    starts = set()
    for label in ("Envoyée", "Si vous retirez"):
        line = FactLine(theme, label, column=120, role=Text.BODY)
        qtbot.addWidget(line)
        line.set_value("Rien ne lui est signalé. Nouvelle demande dès le 14 décembre 2026.")
        width = theme.px(300)
        assert line.heightForWidth(width) >= 2 * theme.line(Text.BODY)
        line.resize(width, line.heightForWidth(width))
        line.layout().activate()
        starts.add(line.findChildren(Paragraph)[-1].x())
    assert len(starts) == 1


def test_an_empty_pane_says_why_and_offers_one_thing(theme: Theme, qtbot: QtBot) -> None:
    empty = EmptyState(theme, "inbox")
    empty.set_words("Aucune demande à décider.", "Ajoutez-en une.")
    qtbot.addWidget(empty)
    empty.resize(500, 600)
    empty.show()
    assert not empty.button.isVisible()
    empty.offer("Ajouter une demande", "plus", "Ctrl+N")
    assert empty.button.isVisible()
    with qtbot.waitSignal(empty.button.clicked):
        QTest.mouseClick(empty.button, Qt.MouseButton.LeftButton)
    said = [label.text() for label in empty.findChildren(WrappedLabel)]
    assert said == ["Aucune demande à décider.", "Ajoutez-en une."]
    empty.set_words("Nothing to decide.", "Add one.")
    assert empty.findChild(WrappedLabel).text() == "Nothing to decide."


def test_an_empty_pane_speaks_in_its_top_third(theme: Theme, qtbot: QtBot) -> None:
    empty = EmptyState(theme, "inbox")
    empty.set_words("Aucune demande à décider.", "Ajoutez-en une.")
    qtbot.addWidget(empty)
    empty.resize(500, 900)
    empty.show()
    icon = empty.findChild(IconView)
    assert icon.x() == 0
    assert 200 < icon.y() < 320


@pytest.mark.parametrize("px", SIZES)
def test_an_empty_pane_holds_its_words_in_little_room(
    themed: Callable[..., Theme], qtbot: QtBot, px: int
) -> None:
    theme = themed(px)
    line = "Une demande refusée reste « en suspens » : elle reviendra ici le 12 mars."
    empty = EmptyState(theme, "layers")
    empty.set_words("Rien à revoir avant le 12 mars.", line)
    qtbot.addWidget(empty)
    width = theme.px(304)
    empty.resize(width, empty.heightForWidth(width))
    empty.show()
    for label in empty.findChildren(WrappedLabel):
        assert label.height() >= label.heightForWidth(label.width())


@pytest.mark.parametrize("px", SIZES)
def test_a_field_holds_its_letters(themed: Callable[..., Theme], qtbot: QtBot, px: int) -> None:
    theme = themed(px)
    for editor in (QLineEdit("Sophie"), QSpinBox(), QDateEdit(QDate(2026, 11, 23))):
        field = Field(theme, editor, "Nom")
        qtbot.addWidget(field)
        field.resize(field.sizeHint())
        field.layout().activate()
        assert editor.height() >= theme.metrics(Text.BODY).height()
        assert editor.accessibleName() == "Nom"


def test_a_field_at_work_wears_the_accent(theme: Theme, qtbot: QtBot) -> None:
    window = QWidget()
    column = QVBoxLayout(window)
    field, other = Field(theme, QLineEdit(), "Nom"), QLineEdit()
    column.addWidget(other)
    column.addWidget(field)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    other.setFocus()
    qtbot.waitUntil(other.hasFocus)
    at_rest = field.grab().toImage()
    assert at_rest.pixelColor(0, field.height() // 2) == theme.tokens.edge
    field.setFocus()
    qtbot.waitUntil(field.editor.hasFocus)
    assert field.grab().toImage().pixelColor(0, field.height() // 2) == theme.tokens.ac


@pytest.mark.parametrize("px", SIZES)
def test_a_bars_figures_are_never_cut(themed: Callable[..., Theme], qtbot: QtBot, px: int) -> None:
    theme = themed(px)
    bar = ProgressBar(theme)
    qtbot.addWidget(bar)
    bar.set_figures("189", "sur 200 caractères")
    figures = theme.metrics(Text.SECOND).horizontalAdvance("189 sur 200 caractères")
    assert bar.minimumSizeHint().width() > figures
    bar.resize(bar.sizeHint())
    bar.grab()


def test_a_bar_is_read_out_with_its_value_and_figures(theme: Theme, qtbot: QtBot) -> None:
    bar = ProgressBar(theme)
    qtbot.addWidget(bar)
    bar.setRange(0, 200)
    bar.setValue(189)
    bar.set_figures("189", "sur 200 caractères")
    heard = QAccessible.queryAccessibleInterface(bar)
    assert heard.role() == QAccessible.Role.ProgressBar
    assert heard.text(QAccessible.Text.Name) == "189 sur 200 caractères"


def test_a_bar_is_as_long_as_what_is_done(theme: Theme, qtbot: QtBot) -> None:
    bar = ProgressBar(theme)
    qtbot.addWidget(bar)
    bar.setRange(0, 100)
    bar.setValue(50)
    bar.resize(100, 16)
    row = [bar.grab().toImage().pixelColor(x, 8) for x in range(100)]
    assert row[25] == theme.tokens.ac
    assert row[75] == theme.tokens.line
    bar.set_tone(Tone.WATCH)
    assert bar.grab().toImage().pixelColor(25, 8) == theme.tokens.watch


def test_work_that_is_soon_over_shows_no_bar(theme: Theme, qtbot: QtBot) -> None:
    bar = ProgressBar(theme)
    qtbot.addWidget(bar)
    bar.begin(100)
    assert not bar.isVisible()
    assert bar.timer.interval() == 400
    bar.end()
    assert not bar.timer.isActive()


def test_work_that_lasts_shows_its_bar(theme: Theme, qtbot: QtBot) -> None:
    bar = ProgressBar(theme)
    qtbot.addWidget(bar)
    bar.begin(100)
    bar.timer.timeout.emit()
    assert bar.isVisible()
    bar.end()
    assert not bar.isVisible()


@pytest.mark.parametrize("px", SIZES)
def test_icons_and_shapes_grow_with_the_text(
    themed: Callable[..., Theme], qtbot: QtBot, px: int
) -> None:
    theme = themed(px)
    icon, shape = IconView(theme, "inbox", Tone.TX3, 32), StandingView(theme, "watch", measure=18)
    for view, measure in ((icon, 32), (shape, 18)):
        qtbot.addWidget(view)
        assert view.sizeHint().width() == theme.px(measure)
        view.resize(view.sizeHint())
        before = view.grab().toImage()
        view.set_icon("", Tone.TX)
        assert view.grab().toImage() != before


def test_a_level_of_standing_has_its_own_shape(theme: Theme, qtbot: QtBot) -> None:
    view = StandingView(theme, "calm", measure=18)
    qtbot.addWidget(view)
    view.resize(view.sizeHint())
    calm = view.grab().toImage()
    view.show_level("risk")
    assert view.grab().toImage() != calm


def test_bold_figures_have_room(theme: Theme, qtbot: QtBot) -> None:
    line = FactLine(theme, "En suspens")
    qtbot.addWidget(line)
    line.set_value("1 284")
    value = line.findChildren(Paragraph)[-1]
    bold = theme.metrics(Text.SECOND, QFont.Weight.DemiBold)
    assert value.sizeHint().width() >= bold.horizontalAdvance("1 284")


def test_what_is_painted_follows_another_look_and_another_size(
    themed: Callable[..., Theme], qapp: QApplication, qtbot: QtBot
) -> None:
    theme, pane = themed(13), QWidget()
    qtbot.addWidget(pane)
    column = QVBoxLayout(pane)
    parts = [
        IconView(theme, "inbox"),
        KeyButton(theme, "Tout voir"),
        TickBox(theme, "Tout"),
    ]
    for part in parts:
        column.addWidget(part)
    pane.show()
    qtbot.waitExposed(pane)
    before = [(part.size(), part.grab().toImage()) for part in parts]
    theme.choose("dark", "", animations=False)
    dark = [part.grab().toImage() for part in parts]
    assert all(now != was for now, (_size, was) in zip(dark, before, strict=True))
    font = QFont(qapp.font())
    font.setPixelSize(26)
    qapp.setFont(font)
    qtbot.waitUntil(lambda: all(part.size() == part.sizeHint() for part in parts))
    assert all(p.height() > was.height() for p, (was, _) in zip(parts, before, strict=True))
