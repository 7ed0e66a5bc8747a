"""Labels show their text whole, or say in a tool tip what they had to cut."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QAccessible, QFont, QImage
from PySide6.QtTest import QTest

from netkeeper.domain.plain_text import in_lines
from netkeeper.ui.look.theme import Text
from netkeeper.ui.look.tokens import Tone
from netkeeper.ui.widgets.badge import Badge
from netkeeper.ui.widgets.chip import ChipButton, Face
from netkeeper.ui.widgets.elided_label import ElidedLabel
from netkeeper.ui.widgets.icon_view import IconView
from netkeeper.ui.widgets.link_button import LinkButton
from netkeeper.ui.widgets.paragraph import Paragraph, Run, laid_out
from netkeeper.ui.widgets.tool_tip import plain_tip
from netkeeper.ui.widgets.wrapped_label import WrappedLabel
from tests.ui.cut import least_size

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from netkeeper.ui.look.theme import Theme

VERDICT = "Vérifiez d’abord : cette rencontre n’est pas notée, et deux personnes sont possibles."
SIZES = [9, 13, 20, 26]


def test_a_text_with_room_is_whole_and_needs_no_tool_tip(theme: Theme, qtbot: QtBot) -> None:
    label = ElidedLabel(theme, "Conseillère RH · Groupe Mistassini")
    qtbot.addWidget(label)
    label.resize(label.sizeHint())
    assert label.shown_text() == label.text()
    assert label.toolTip() == ""


def test_a_text_that_is_cut_is_whole_in_its_tool_tip(theme: Theme, qtbot: QtBot) -> None:
    label = ElidedLabel(theme, "Conseillère RH · Groupe Mistassini")
    qtbot.addWidget(label)
    label.show()
    label.resize(label.sizeHint().width() // 2, label.sizeHint().height())
    assert label.shown_text().endswith("…")
    assert "Conseillère RH · Groupe Mistassini" in label.toolTip()
    label.resize(label.sizeHint())
    assert label.toolTip() == ""


def ink(image) -> float:
    """Return how much of a picture differs from its first corner's colour, in whole pixels."""
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    ground = grey.pixelColor(grey.width() - 1, 0).red()
    places = ((x, y) for x in range(grey.width()) for y in range(grey.height()))
    return sum(abs(grey.pixelColor(x, y).red() - ground) for x, y in places) / 255


@pytest.mark.parametrize("px", SIZES)
@pytest.mark.parametrize(
    "make",
    [
        ElidedLabel,
        WrappedLabel,
        lambda theme, text: Paragraph(theme, Run(text, Tone.TX), Run(" ")),
        LinkButton,
    ],
    ids=["elided", "wrapped", "runs", "link"],
)
def test_no_letter_is_cut_at_the_edge_of_its_widget(
    themed: Callable[..., Theme], qtbot: QtBot, make, px: int
) -> None:
    """A J begins before its place; after a letter that doesn't, nothing of it can be cut."""
    theme = themed(px)
    inks = {}
    for text in ("J", "IJ", "I"):
        label = make(theme, text)
        qtbot.addWidget(label)
        label.resize(label.sizeHint())
        inks[text] = ink(label.grab().toImage())
    assert inks["J"] == pytest.approx(inks["IJ"] - inks["I"], abs=0.5 * px / 13)


def test_a_letter_that_begins_at_its_place_is_not_moved(theme: Theme) -> None:
    for role in Text:
        assert [theme.overhang(letter, role) for letter in "TYAEI«é"] == [0] * 7
        assert theme.overhang("J", role) > 0
    assert theme.overhang("", Text.BODY) == 0


def test_a_later_line_that_begins_with_an_overhanging_letter_is_whole(
    theme: Theme, qtbot: QtBot
) -> None:
    inks = []
    for word in ("J", "IJ", "I"):
        label = WrappedLabel(theme, f"𝒜é\n{word}")
        qtbot.addWidget(label)
        label.resize(200, label.heightForWidth(200))
        inks.append(ink(label.grab().toImage()))
    alone = WrappedLabel(theme, "𝒜é")
    qtbot.addWidget(alone)
    alone.resize(200, alone.heightForWidth(200))
    first = ink(alone.grab().toImage())
    assert inks[0] - first == pytest.approx(inks[1] - inks[2], abs=0.5)


def test_an_address_is_cut_in_the_middle(theme: Theme, qtbot: QtBot) -> None:
    label = ElidedLabel(theme, "une.adresse.tres.longue@organisation.example.org")
    qtbot.addWidget(label)
    label.cut_in_the_middle()
    label.resize(label.sizeHint().width() // 2, label.sizeHint().height())
    assert label.shown_text().startswith("une.")
    assert label.shown_text().endswith(".org")


def test_a_screen_reader_hears_the_whole_text(theme: Theme, qtbot: QtBot) -> None:
    label = ElidedLabel(theme, VERDICT)
    qtbot.addWidget(label)
    label.resize(40, 18)
    heard = QAccessible.queryAccessibleInterface(label)
    assert heard.role() == QAccessible.Role.StaticText
    assert heard.text(QAccessible.Text.Name) == VERDICT


@pytest.mark.parametrize("kind", [ElidedLabel, WrappedLabel])
def test_markup_in_data_stays_text(
    theme: Theme, qtbot: QtBot, kind: type[ElidedLabel | WrappedLabel]
) -> None:
    label = kind(theme, "<b>Nordika</b><img src='x'>")
    qtbot.addWidget(label)
    label.resize(20, 40)
    label.grab()
    assert label.text() == "<b>Nordika</b><img src='x'>"
    assert "<b>" not in label.toolTip()


@given(st.text(max_size=40))
def test_a_tool_tip_never_holds_markup_of_the_data(text: str) -> None:
    tip = plain_tip(text)
    inside = tip.removeprefix("<qt>").removesuffix("</qt>")
    assert "<" not in inside
    assert ">" not in inside
    unescaped = inside.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    assert unescaped == in_lines(text)


@pytest.mark.parametrize("px", SIZES)
def test_a_verdict_wraps_and_is_never_cut(
    themed: Callable[..., Theme], qtbot: QtBot, px: int
) -> None:
    theme = themed(px)
    label = WrappedLabel(theme, VERDICT, role=Text.VERDICT)
    qtbot.addWidget(label)
    wide, narrow = theme.px(2000), theme.px(150)
    assert label.heightForWidth(wide) == theme.line(Text.VERDICT)
    assert label.heightForWidth(narrow) >= 3 * theme.line(Text.VERDICT)
    label.resize(narrow, label.heightForWidth(narrow))
    label.grab()
    layout = label._layout
    lines = [layout.lineAt(index) for index in range(layout.lineCount())]
    assert lines[-1].textStart() + lines[-1].textLength() == len(VERDICT)
    assert all(line.naturalTextWidth() <= narrow + 1 for line in lines)
    assert lines[-1].position().y() + lines[-1].height() <= label.height() + 1


def test_a_word_longer_than_the_line_is_broken(theme: Theme, qtbot: QtBot) -> None:
    label = WrappedLabel(theme, "x" * 300)
    qtbot.addWidget(label)
    assert label.heightForWidth(100) > 10 * theme.line(Text.BODY)


@settings(max_examples=30)
@given(text=st.text(max_size=80), width=st.integers(1, 600))
def test_any_text_at_any_width_is_laid_out_whole(theme: Theme, text: str, width: int) -> None:
    label = WrappedLabel(theme, text)
    label.resize(width, label.heightForWidth(width))
    label.grab()
    layout = label._layout
    laid_out = sum(layout.lineAt(index).textLength() for index in range(layout.lineCount()))
    assert laid_out == len(layout.text().encode("utf-16-le")) // 2


def test_runs_are_read_out_as_one_sentence(theme: Theme, qtbot: QtBot) -> None:
    bold = QFont.Weight.DemiBold
    label = Paragraph(
        theme,
        Run("Contenu commercial.", Tone.TX, bold),
        Run(" Une offre de prix.", Tone.TX2),
        Run(" Fiche, règle 1", Tone.TX3),
        role=Text.SECOND,
    )
    qtbot.addWidget(label)
    heard = QAccessible.queryAccessibleInterface(label)
    said = heard.text(QAccessible.Text.Name)
    assert said == "Contenu commercial. Une offre de prix. Fiche, règle 1"


def test_a_run_after_a_letter_beyond_the_basic_plane_keeps_its_weight(
    theme: Theme, qtbot: QtBot
) -> None:
    label = Paragraph(theme, Run("🙂🙂 "), Run("gras", Tone.TX, QFont.Weight.DemiBold))
    qtbot.addWidget(label)
    piece = label._layout.formats()[1]
    units = label.text().encode("utf-16-le")
    assert units[2 * piece.start : 2 * (piece.start + piece.length)].decode("utf-16-le") == "gras"


def test_another_tone_is_painted(theme: Theme, qtbot: QtBot) -> None:
    label = WrappedLabel(theme, "██", tone=Tone.TX)
    qtbot.addWidget(label)
    label.resize(label.sizeHint())
    before = label.grab().toImage()
    label.set_tone(Tone.RISK)
    assert label.grab().toImage() != before


@pytest.mark.parametrize("px", SIZES)
def test_a_link_holds_its_words_and_is_pressed_by_the_keyboard(
    themed: Callable[..., Theme], qtbot: QtBot, px: int
) -> None:
    theme = themed(px)
    link = LinkButton(theme, "Importer la suivante")
    qtbot.addWidget(link)
    metrics = theme.metrics(Text.SECOND, QFont.Weight.Medium)
    assert link.sizeHint().width() >= metrics.horizontalAdvance("Importer la suivante")
    with qtbot.waitSignal(link.clicked):
        QTest.keyClick(link, " ")
    assert QAccessible.queryAccessibleInterface(link).role() == QAccessible.Role.Button


def test_a_link_is_underlined_in_high_contrast(themed: Callable[..., Theme], qtbot: QtBot) -> None:
    link = LinkButton(themed(13, "light", "high"), "iiii")
    qtbot.addWidget(link)
    link.resize(link.sizeHint())
    image = link.grab().toImage()
    rows = [
        all(image.pixelColor(x, y) != link.palette().window().color() for x in range(5, 12))
        for y in range(image.height())
    ]
    assert any(rows)


@pytest.mark.parametrize("px", SIZES)
@pytest.mark.parametrize("figure", ["4", "1 284"])
def test_a_figure_is_never_cut(
    themed: Callable[..., Theme], qtbot: QtBot, figure: str, px: int
) -> None:
    theme = themed(px)
    badge = Badge(theme, figure)
    qtbot.addWidget(badge)
    bold = theme.metrics(Text.SMALL, QFont.Weight.DemiBold)
    assert least_size(badge).width() >= bold.horizontalAdvance(figure)


def test_a_short_number_stands_in_a_disc(theme: Theme, qtbot: QtBot) -> None:
    badge = Badge(theme, "3")
    qtbot.addWidget(badge)
    assert badge.sizeHint().width() == badge.sizeHint().height()


def test_a_dot_between_two_parts_ends_a_line_and_begins_none(theme: Theme, qtbot: QtBot) -> None:
    label = WrappedLabel(theme, "Chef de grand projet · Lévis")
    as_it_is = WrappedLabel(theme, "Chef de grand\u2028projet · Lévis")
    narrow = int(theme.metrics(Text.BODY).horizontalAdvance("Chef de grand projet ")) + 1
    for each in (label, as_it_is):
        qtbot.addWidget(each)
        each.resize(narrow, 60)
    assert label.text() == "Chef de grand projet · Lévis"
    assert label.grab().toImage() == as_it_is.grab().toImage()


def test_a_figure_stays_with_what_it_counts(theme: Theme, qtbot: QtBot) -> None:
    label = WrappedLabel(theme, "En un an, 40 demandes")
    as_it_is = WrappedLabel(theme, "En un an, \u202840 demandes")
    room = theme.metrics(Text.BODY).horizontalAdvance("En un an, 40 ")
    for each in (label, as_it_is):
        qtbot.addWidget(each)
        each.resize(int(room) + 4, 60)
    assert label.text() == "En un an, 40 demandes"
    assert label.grab().toImage() == as_it_is.grab().toImage()


def test_a_link_in_focus_is_told_from_one_that_is_not(theme: Theme, qtbot: QtBot) -> None:
    """Its words begin at its edge: a ring would stand on them."""
    link = LinkButton(theme, "Voir pourquoi")
    qtbot.addWidget(link)
    link.resize(link.sizeHint())
    metrics = theme.metrics(Text.SECOND, QFont.Weight.Medium)
    assert link.width() <= metrics.horizontalAdvance("Voir pourquoi") + 2
    with qtbot.waitExposed(link):
        link.show()
    link.clearFocus()
    before = link.grab().toImage()
    link.setFocus()
    after = link.grab().toImage()
    foot = [after.pixelColor(x, after.height() - 1) for x in range(after.width())]
    assert all(each == theme.tokens.ac for each in foot)
    assert before != after


def spent(do: Callable[[], object]) -> float:
    began = time.thread_time()
    do()
    return time.thread_time() - began


@pytest.mark.parametrize("text", ["mot " * 25_000, "x" * 100_000])
def test_a_long_text_takes_no_longer_than_its_letters_do(
    theme: Theme, qtbot: QtBot, text: str
) -> None:
    label = Paragraph(theme, Run(text))
    qtbot.addWidget(label)
    limit = spent(lambda: laid_out("mot " * 25_000, theme.font(Text.BODY), 400, 20))
    assert spent(lambda: label.heightForWidth(400)) < 6 * limit


@pytest.mark.parametrize(
    "make",
    [
        lambda theme: IconView(theme, "users"),
        lambda theme: ElidedLabel(theme, "People"),
        lambda theme: ChipButton(theme, Face("Lévis")),
    ],
)
def test_what_stands_in_a_disabled_part_looks_so(
    theme: Theme, qtbot: QtBot, make: Callable[[Theme], QWidget]
) -> None:
    label = make(theme)
    qtbot.addWidget(label)
    label.resize(label.sizeHint())
    before = label.grab().toImage()
    label.setEnabled(False)
    assert label.grab().toImage() != before
