"""The preferences: kept at once, in force at once, and taken back by undo."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QWheelEvent
from shiboken6 import delete

from netkeeper.domain.faults import Fault
from netkeeper.domain.origins import ORIGINS
from netkeeper.domain.settings import LIMITS, PERCENTAGES, Settings
from netkeeper.domain.standing.factors import FactorCode
from netkeeper.services.settings import change_setting
from netkeeper.texts.standing import StandingTexts
from netkeeper.ui.background.in_force import InForce
from netkeeper.ui.desk import Desk
from netkeeper.ui.preferences.page import PreferencesPage
from netkeeper.ui.settings.rows import FigureField
from tests.ui.keyboard import Hearer, Key


class Hand(Hearer):
    """A user in front of the page, the settings in force as in the window."""

    def __init__(self, qtbot, desk, page):
        super().__init__(qtbot, page, desk)
        self.page = page

    def write(self, name, text):
        """Type a figure in place of the one that stands, and leave by Enter."""
        box = self.page.figures[name].box
        box.setFocus()
        box.selectAll()
        self.bot.keyClicks(box, text)
        self.bot.keyClick(box, Key.Key_Return)

    def choose(self, name, place):
        self.page.choices[name]._buttons[place].click()

    def settled(self, name, value):
        self.until(lambda: getattr(self.desk.settings, name) == value)


@pytest.fixture
def hand(qtbot, program, theme, speech):
    """The page on the test's own record."""
    holder = QObject()
    desk = Desk(program, theme, speech, holder)
    in_force = InForce(desk, holder)
    page = PreferencesPage(desk)
    page.resize(1070, 748)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    page.take_focus()
    qtbot.waitUntil(lambda: page.is_whole)
    yield Hand(qtbot, desk, page)
    desk.close()
    delete(in_force)
    delete(page)  # before the language is put back, which a page would want to read for


FIGURES = (
    "note_length",
    "note_length_premium",
    "notes_a_month",
    "cooling_days",
    "pending_long_days",
    "keep_days",
    "consent_soon_days",
    "refusals_watch",
    "refusals_risk",
    "climb_watch",
    "climb_risk",
    "unknown_to_them_watch",
    "unknown_to_them_risk",
    "pending_watch",
    "pending_risk",
    "pending_old_watch",
    "pace_watch",
    "pace_risk",
    "unknown_share_watch",
    "unknown_share_risk",
    "restriction_days",
    "settled_days",
    "enough_requests",
)


def written(name, value):
    return f"{value}%" if name in PERCENTAGES else f"{value:,}"


def test_every_control_is_of_a_setting_and_in_a_card(hand):
    page = hand.page
    assert set(page.rows) <= set(Settings._fields)
    assert set(page.figures) == set(FIGURES)
    cards = [group.card for group in page.groups]
    assert all(row.parentWidget() in cards for row in page.rows.values())


def test_every_figure_that_the_standing_is_judged_by_is_there(hand):
    judged_by = {name for code in FactorCode for name in code.settings}
    assert judged_by <= set(hand.page.figures) <= set(LIMITS)


def test_every_figure_says_whose_it_is_since_when_its_default_and_its_limits(hand):
    for name in FIGURES:
        said = hand.page.rows[name].source.text()
        assert hand.desk.texts.source(ORIGINS[name].source) in said
        assert str(ORIGINS[name].read_on.year) in said
        assert f"Default: {written(name, getattr(Settings(), name))}." in said
        low, high = (written(name, limit) for limit in LIMITS[name])
        assert f"From {low} to {high}." in said


def test_what_the_thresholds_and_the_chances_rest_on_is_said(hand):
    texts = hand.desk.texts
    assert hand.page.whose.label.text() == texts.sentence("standing.whose")
    assert hand.page.prior.label.text() == StandingTexts(texts).prior()


def test_a_figure_of_ones_own_says_so_beside_the_default(hand):
    hand.write("refusals_watch", "25")
    hand.settled("refusals_watch", 25)
    source = hand.page.rows["refusals_watch"].source
    hand.until(lambda: source.text().startswith("Your own figure. Default: 40%"))


def test_a_threshold_that_can_never_count_says_so(hand):
    remark = hand.page.rows["pace_watch"].remark
    assert not remark.isVisible()
    hand.write("pace_watch", "100")
    hand.until(remark.isVisible)
    hand.desk.undo()
    hand.until(lambda: not remark.isVisible())


def test_a_share_is_written_as_the_language_writes_it(hand):
    box = hand.page.figures["climb_risk"].box
    assert box.text() == "90%"
    hand.desk.speech.choose("fr")
    hand.until(lambda: box.text() == "90\u00a0%")


def test_the_language_is_spoken_at_once_and_again_after_undo(hand):
    hand.press(Key.Key_End)
    hand.settled("language", "en")
    hand.press(Key.Key_Left)
    hand.until(lambda: hand.page.title.text() == "Préférences")
    # The record's own change may be seen before the job that made it tells of its end.
    hand.until(lambda: hand.said[-1] == "Réglage modifié\u00a0: langue.")
    assert hand.can_undo[-1]
    assert "Aide de LinkedIn" in hand.page.rows["cooling_days"].source.text()
    hand.desk.undo()
    hand.until(lambda: hand.page.title.text() == "Preferences")
    assert hand.page.choices["language"].current() == 2


def test_the_theme_and_the_contrast_are_in_force_at_once(hand, theme):
    hand.choose("theme", 2)
    hand.until(lambda: theme.tokens.dark)
    hand.choose("contrast", 2)
    hand.until(lambda: theme.tokens.high_contrast)
    hand.desk.undo()
    hand.until(lambda: not theme.tokens.high_contrast)
    assert theme.tokens.dark
    hand.desk.undo()
    hand.until(lambda: not theme.tokens.dark)
    assert hand.page.choices["theme"].current() == 0


def test_animations_can_be_switched_off(hand, theme):
    theme.choose("light", "normal", animations=True)
    hand.choose("animations", 1)
    hand.until(lambda: not theme.animated)
    assert not hand.desk.settings.animations


@pytest.mark.parametrize("name", ["animations", "single_keys"])
def test_a_yes_or_no_is_kept_and_kept_once(hand, name):
    hand.choose(name, 1)
    hand.until(lambda: hand.said)
    assert getattr(hand.desk.settings, name) is False
    entry = hand.desk.reader.overview.next_undo()
    hand.choose(name, 1)
    hand.choose(name, 0)
    hand.settled(name, value=True)
    hand.desk.undo()
    hand.settled(name, value=False)
    assert hand.desk.reader.overview.next_undo() == entry


def test_a_premium_account_shows_only_what_bears_on_it(hand):
    rows = hand.page.rows
    free, premium = ("note_length", "notes_a_month"), ("note_length_premium",)
    assert all(rows[name].isVisible() for name in free)
    assert not any(rows[name].isVisible() for name in premium)
    hand.choose("premium", 0)
    hand.until(rows["note_length_premium"].isVisible)
    assert not any(rows[name].isVisible() for name in free)


def test_every_figure_is_kept_when_it_is_typed_whole_and_led_back(hand):
    for name in FIGURES:
        is_of_premium = name == "note_length_premium"
        if hand.desk.settings.premium != is_of_premium:
            hand.choose("premium", 0 if is_of_premium else 1)
            hand.settled("premium", value=is_of_premium)
        check_typed_and_led_back(hand, name)


def check_typed_and_led_back(hand, name):
    default = getattr(Settings(), name)
    other = LIMITS[name][1] - 1
    hand.write(name, str(other))
    hand.settled(name, other)
    link = hand.page.rows[name].reset_link
    hand.until(link.isVisible)
    assert link.label() == f"Back to {written(name, default)}"
    link.click()
    hand.settled(name, default)
    hand.until(lambda: not link.isVisible())
    assert hand.page.figures[name].box.value() == default


def test_a_figure_out_of_range_is_never_kept(hand):
    hand.write("keep_days", "9999")
    box = hand.page.figures["keep_days"].box
    assert box.value() <= LIMITS["keep_days"][1]
    hand.write("notes_a_month", "7")
    hand.settled("notes_a_month", 7)
    assert hand.desk.settings.keep_days == box.value()


def test_the_wheel_over_a_figure_changes_nothing(hand):
    box = hand.page.figures["cooling_days"].box
    box.setFocus()
    middle, none = QPointF(box.rect().center()), QPoint()
    event = QWheelEvent(
        middle,
        middle,
        none,
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    box.wheelEvent(event)
    assert not event.isAccepted()
    assert box.value() == Settings().cooling_days


def test_what_another_program_changed_is_shown_and_in_force(hand, program, theme):
    change_setting(program.open_unit, "theme", "dark")
    change_setting(program.open_unit, "keep_days", 45)
    hand.until(lambda: theme.tokens.dark)
    hand.until(lambda: hand.page.figures["keep_days"].box.value() == 45)


@pytest.mark.parametrize(
    "error", [Fault("setting_out_of_range", low=1, high=2), ZeroDivisionError()]
)
def test_what_could_not_be_kept_does_not_stay_on_the_screen(hand, monkeypatch, error):
    def refuse(*_given):
        raise error

    monkeypatch.setattr("netkeeper.ui.settings.keeping.change_setting", refuse)
    hand.choose("single_keys", 1)
    hand.until(lambda: hand.page.choices["single_keys"].current() == 0)
    assert hand.desk.settings.single_keys
    hand.write("pace_risk", "90")
    hand.until(lambda: hand.page.figures["pace_risk"].box.value() == Settings().pace_risk)


def test_the_folder_and_the_log_are_opened_by_the_system(hand, program, monkeypatch):
    asked = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: asked.append(url) or True)
    hand.page.folder_button.click()
    hand.page.log_button.click()
    folder = program.path.parent
    assert asked == [
        QUrl.fromLocalFile(str(folder)),
        QUrl.fromLocalFile(str(folder / "netkeeper.log")),
    ]
    assert hand.page.record_row.line.text() == str(program.path)


def test_what_the_system_cannot_open_is_said(hand, program, monkeypatch):
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    hand.page.folder_button.click()
    assert hand.refused == [f"{program.path.parent} can’t be opened here."]


def test_an_archive_is_imported_from_here_too(hand):
    hand.page.page_buttons["imports"].click()
    assert hand.wanted == [("imports", None)]


def test_a_language_of_the_command_line_stays_until_it_is_changed(hand, speech):
    speech.choose("fr")
    hand.choose("single_keys", 1)
    hand.settled("single_keys", value=False)
    assert speech.language == "fr"


@pytest.mark.parametrize("width", [1070, 440])
def test_controls_go_under_their_names_in_little_room(hand, width):
    hand.page.resize(width, 700)
    row = hand.page.rows["theme"]
    under = width == 440
    hand.until(lambda: (row.control.geometry().top() > row.label.geometry().bottom()) == under)


def test_the_form_of_a_passphrase_comes_into_sight_whole_in_a_low_window(hand):
    page = hand.page
    page.resize(904, 588)
    group = page.passphrase
    if not group.buttons["set"].isEnabled():
        pytest.skip("the package that encrypts is not there")
    hand.until(lambda: page.area.verticalScrollBar().maximum() > 0)
    group.buttons["set"].setFocus()
    group.buttons["set"].click()

    def is_whole():
        shown, form = page.area.viewport(), group.panel
        return shown.rect().contains(
            form.rect().translated(form.mapTo(page, form.rect().topLeft()))
        )

    hand.until(is_whole)
    assert group.panel.fields["new"].edit.hasFocus()


def test_thousands_are_parted_as_the_language_does(theme, speech, qtbot):
    field = FigureField(theme, 0, 5_000)
    qtbot.addWidget(field)
    field.box.setValue(3_225)
    assert field.box.text() == "3,225"
    speech.choose("fr")
    qtbot.waitUntil(lambda: field.box.text() == "3\u00a0225")
