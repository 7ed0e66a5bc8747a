"""What a screen reader is told of widgets that Qt would take for something else."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QPushButton, QWidget

from netkeeper.ui.field.chip_rows import KINDS, WayLineView
from netkeeper.ui.field.option_row import Option, OptionRow
from netkeeper.ui.shell.sidebar_item import SidebarItem
from netkeeper.ui.shell.standing_light import StandingLight
from netkeeper.ui.widgets import accessibility
from netkeeper.ui.widgets.act_button import ActButton
from netkeeper.ui.widgets.chip import ChipButton, ChipKind, Face
from netkeeper.ui.widgets.fact_line import FactLine
from netkeeper.ui.widgets.progress_bar import LengthBar, ProgressBar
from netkeeper.ui.widgets.section_head import SectionHead
from netkeeper.ui.widgets.segments import Segments
from netkeeper.ui.widgets.tabs import Tabs

Role, NAME = QAccessible.Role, QAccessible.Text.Name


@pytest.fixture(autouse=True)
def screen_reader(parent):
    """Who listens is told what the window tells."""
    accessibility.begin(parent)


@pytest.fixture
def parent(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    return made


def test_who_looked_before_the_window_told_it_looks_again(parent, monkeypatch):
    button = QPushButton(parent)
    button.setCheckable(True)
    assert told(button).role() == Role.CheckBox
    button.heard_as = "PageTab"
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    accessibility.begin(parent)
    assert told(button).role() == Role.PageTab


class Opener(ActButton):
    """Opens and closes what is under it, as a factor's row does."""

    heard_as = "Button"


def told(widget):
    return QAccessible.queryAccessibleInterface(widget)


def test_a_page_is_a_tab_with_its_count_that_can_be_pressed(theme, parent):
    item = SidebarItem(theme, "users", parent)
    item.set_words("Personnes", "300", "Ctrl+2", roomy=True)
    pressed = []
    item.clicked.connect(lambda: pressed.append(item))
    assert (told(item).role(), told(item).text(NAME)) == (Role.PageTab, "Personnes, 300")
    assert not told(item).state().selected
    actions = told(item).actionInterface()
    assert actions.pressAction() in actions.actionNames()
    actions.doAction(actions.pressAction())
    assert pressed == [item]
    assert told(item).state().selected
    item.setEnabled(False)
    assert actions.pressAction() not in actions.actionNames()


def pressed_by_readers(widget):
    """Ask of a widget what a screen reader asks of it first; return what that is called."""
    actions = told(widget).actionInterface()
    name = actions.actionNames()[0]
    actions.doAction(name)
    return name


@pytest.mark.parametrize("kind", [Tabs, Segments])
def test_a_word_that_a_screen_reader_toggles_is_chosen(theme, qtbot, kind):
    choice = kind(theme)
    qtbot.addWidget(choice)
    choice.set_labels(["Oui", "Non"])
    choice.choose(0)
    chosen = []
    choice.chosen.connect(chosen.append)
    button = choice.last_stop()
    assert (told(button).role(), told(button).text(NAME)) == (Role.RadioButton, "Non")
    assert (told(button).state().checkable, told(button).state().checked) == (1, 0)
    assert pressed_by_readers(button) == "Toggle"
    assert chosen == [1]
    assert told(button).state().checked


def test_a_way_to_meet_that_a_screen_reader_toggles_is_chosen_and_the_same_one_confirmed(
    theme, parent
):
    line = WayLineView(theme, parent)
    line.choose(KINDS[0])
    chosen = []
    line.chosen.connect(chosen.append)
    for chip in (line.chips[1], line.chips[1]):
        pressed_by_readers(chip)
    assert chosen == [KINDS[1], KINDS[1]]


def test_an_option_that_a_screen_reader_presses_is_taken(theme, parent):
    row = OptionRow(theme, parent)
    row.show_option(Option("Marie Tremblay", "Nordet"))
    pressed = []
    row.clicked.connect(lambda: pressed.append(row))
    assert (told(row).role(), told(row).text(NAME)) == (Role.ListItem, "Marie Tremblay, Nordet")
    assert pressed_by_readers(row) == "Press"
    assert pressed == [row]
    row.setChecked(True)
    assert told(row).state().selected


@pytest.mark.parametrize(("exclusive", "role"), [(True, Role.RadioButton), (False, Role.CheckBox)])
def test_a_chip_of_several_is_toggled_by_a_click(theme, parent, exclusive, role):
    chip = ChipButton(theme, Face("marie@example.org"), ChipKind.OPTION, parent)
    chip.setAutoExclusive(exclusive)
    clicked = []
    chip.clicked.connect(lambda: clicked.append(chip))
    assert told(chip).role() == role
    pressed_by_readers(chip)
    assert (clicked, told(chip).state().checked) == ([chip], 1)


def test_a_chip_that_is_offered_is_a_button(theme, parent):
    assert told(ChipButton(theme, Face("Nordet"), parent=parent)).role() == Role.Button


def test_a_fact_is_one_text(theme, qtbot):
    line = FactLine(theme)
    qtbot.addWidget(line)
    line.set_label("Notes ce mois-ci")
    line.set_value("3", "sur 5")
    assert told(line).role() == Role.StaticText
    assert told(line).text(NAME) == "Notes ce mois-ci, 3 sur 5"
    assert told(line).childCount() == 0


def test_what_opens_says_whether_it_is_open(theme, parent):
    row = Opener(parent)
    row.setCheckable(True)
    assert told(row).role() == Role.Button
    assert (told(row).state().expandable, told(row).state().expanded) == (1, 0)
    row.setChecked(True)
    assert (told(row).state().expanded, told(row).state().collapsed) == (1, 0)


def test_the_light_is_one_button_that_opens_nothing_in_place(theme, parent):
    light = StandingLight(theme, parent)
    light.show_standing("calm", "Calme", "40 demandes en suspens")
    assert told(light).role() == Role.Button
    assert told(light).text(NAME) == "Calme. 40 demandes en suspens"
    assert told(light).childCount() == 0
    assert not told(light).state().expandable


def test_of_others_qt_tells_what_it_tells(theme, parent):
    assert told(ActButton(parent)).role() == Role.Button
    assert told(parent).role() == Role.Client


def test_a_screen_reader_hears_of_what_a_link_shows_all(theme, qtbot):
    head = SectionHead(theme)
    qtbot.addWidget(head)
    head.set_title("Follow-ups")
    head.set_link("See all")
    assert head.link.accessibleDescription() == "Follow-ups"


def test_a_length_is_its_figures_and_no_work_that_goes_on(theme, parent):
    bar, work = LengthBar(theme), ProgressBar(theme)
    for each in (bar, work):
        each.setParent(parent)
        each.setRange(0, 200)
        each.setValue(50)
        each.set_figures("50", "of 200 characters")
    assert (told(bar).role(), told(bar).text(NAME)) == (Role.StaticText, "50 of 200 characters")
    assert told(work).role() == Role.ProgressBar
    pictures = [each.grab().toImage() for each in (bar, work)]
    assert pictures[0] == pictures[1]
    bar.setValue(150)
    assert bar.grab().toImage() != pictures[0]
