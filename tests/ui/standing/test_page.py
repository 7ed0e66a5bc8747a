"""The page of the standing: the level and why, thresholds in place, the chart, and what if."""

from __future__ import annotations

import math
import shutil
import subprocess
import sys
import time
from datetime import date, timedelta
from itertools import product

import pytest
from PySide6.QtCore import QDate, QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QAccessible, QImage, QPainter
from PySide6.QtWidgets import QApplication

from netkeeper import app
from netkeeper.domain.invitations import Direction, Invitation, State, StateCertainty
from netkeeper.domain.people import Person
from netkeeper.domain.settings import Settings
from netkeeper.domain.standing.factors import FactorCode, Level
from netkeeper.domain.standing.facts import Restriction
from netkeeper.services import invitations as requests
from netkeeper.services import people
from netkeeper.services.invitations import RequestDraft
from netkeeper.services.settings import change_setting
from netkeeper.services.standing import add_restriction, standing
from netkeeper.ui.background.unsaved import typed_in
from netkeeper.ui.standing.page import StandingPage
from netkeeper.ui.standing.trend import MONTHS
from tests.conftest import TODAY, rows_of, settled
from tests.ui.keyboard import CTRL, Key


def days_ago(days):
    return TODAY - timedelta(days=days)


def keep(unit, ages, state=None, after=1):
    """Keep requests to people in contact, sent so many days ago, and what became of them."""
    for age in ages:
        name = f"Wei Li{'abcdefghij'[age // 10 % 10]}{'abcdefghij'[age % 10]}"
        whom = people.add_person(unit, Person(0, *name.split(), name, in_contact=True))
        draft = RequestDraft(name, days_ago(age), whom)
        number = requests.register_sent(unit, draft, TODAY)
        if state is not None:
            requests.decide(unit, number, state, days_ago(age - after), TODAY)


@pytest.fixture(scope="module")
def sent_record(empty_record, tmp_path_factory):
    """Twenty-eight requests accepted, ten pending for long, and two young ones; made once."""
    path = shutil.copy(empty_record, tmp_path_factory.mktemp("sent") / "record.sqlite3")
    unit = app.build(path, origin="window", day=lambda: TODAY).open_unit
    keep(unit, range(31, 59), State.ACCEPTED)
    keep(unit, range(61, 71))
    keep(unit, (3, 4))
    return settled(path)


@pytest.fixture
def sent(record_path, sent_record):
    """Have the test's own record hold those requests."""
    shutil.copy(sent_record, record_path)


@pytest.fixture
def hand(sit_at):
    """A user in front of the page, once it is judged and drawn."""
    user = sit_at(StandingPage)
    page = user.page
    user.until(lambda: page.standing and page.trend.chart and page.trend.trend)
    user.until(lambda: page.what_if.standing)
    return user


def entry(hand, code=FactorCode.PENDING):
    return hand.page.factors.entries[code]


def word(hand):
    return hand.page.head.level.text()


# What is said


def test_the_level_is_said_with_its_reason(sent, hand):
    head = hand.page.head
    assert word(hand) == "To watch"
    assert head.why.text() == "One factor of 7: 12 pending requests, 10 for over 60 days."
    assert head.shape._name == "watch"
    first = hand.page.factors.order[0]
    assert first.code is FactorCode.PENDING
    assert first.row.accessibleName().startswith("To watch. Pending: 12, with 10 for over 60 days")


def test_too_few_requests_are_said_to_be_so_and_have_no_dot(hand):
    assert word(hand) == "Calm"
    assert hand.page.head.why.text() == "Too few requests to tell."
    row = entry(hand, FactorCode.REFUSALS).row
    assert row.figure.text() == "too few to tell (0 of 10)"
    assert row.scale.reading.value is None
    assert row.scale.reading.watch == pytest.approx(0.4)
    assert not hand.page.trend.empty.isHidden()
    assert not hand.page.trend.place.isVisible()


def test_every_factor_tells_a_screen_reader_all_it_shows(sent, hand):
    for each in hand.page.factors.order:
        said = QAccessible.queryAccessibleInterface(each.row).text(QAccessible.Text.Name)
        for part in (each.row.level, each.row.name, each.row.figure):
            assert part.text().replace(",", "") in said.replace(",", "")


# By the keyboard


def test_the_arrows_go_from_factor_to_factor_and_enter_opens(sent, hand):
    factors = hand.page.factors
    assert factors.order[0].row.hasFocus()
    hand.press(Key.Key_Down)
    assert factors.order[1].row.hasFocus()
    hand.press(Key.Key_End)
    assert factors.order[-1].row.hasFocus()
    hand.press(Key.Key_Home)
    hand.press(Key.Key_Return)
    detail = factors.order[0].detail
    assert detail.isVisible()
    shown = [row.name for row in detail.rows]
    assert shown == list(FactorCode.PENDING.settings)
    hand.press(Key.Key_Tab)
    assert detail.rows[0].field.box.hasFocus()
    assert hand.page.escape()
    assert not detail.isVisible()
    assert factors.order[0].row.hasFocus()
    assert not hand.page.escape()


def test_the_tab_key_comes_to_one_factor_alone(sent, hand):
    def reached() -> list[bool]:
        tab = Qt.FocusPolicy.TabFocus
        return [bool(each.row.focusPolicy() & tab) for each in hand.page.factors.order]

    assert reached() == [True] + [False] * (len(reached()) - 1)
    hand.press(Key.Key_Down)
    assert reached() == [False, True] + [False] * (len(reached()) - 2)


def test_one_factor_is_open_at_a_time(sent, hand):
    factors = hand.page.factors
    hand.press(Key.Key_Return)
    hand.press(Key.Key_Down)
    hand.press(Key.Key_Return)
    assert [each.row.isChecked() for each in factors.order[:3]] == [False, True, False]
    hand.press(Key.Key_Return)
    assert not factors.order[1].detail.isVisible()


def test_r_leads_to_the_review_where_there_is_something_old(sent, hand):
    assert hand.page.head.review_button.label() == "Review the 10 oldest"
    hand.press(Key.Key_R)
    assert hand.wanted == [("review", {"kinds": ["sent"]})]


def test_r_does_nothing_where_nothing_is_old(hand):
    assert not hand.page.head.review_button.isVisible()
    hand.press(Key.Key_R)
    assert hand.wanted == []


def test_letters_can_be_switched_off_and_others_begin_a_search(sent, hand):
    searched = []
    hand.page.search_started.connect(searched.append)
    hand.press(Key.Key_Z)
    change_setting(hand.desk.program.open_unit, "single_keys", False)
    hand.until(lambda: hand.page.head.review_button._keys == "")
    hand.press(Key.Key_R)
    assert searched == ["z", "r"]
    assert hand.wanted == []


def test_a_letter_typed_into_a_figure_is_no_key(sent, hand):
    hand.page.what_if.send_field.box.setFocus()
    hand.press(Key.Key_R)
    hand.page.head.day_edit.setFocus()
    hand.press(Key.Key_T)
    assert hand.wanted == []
    assert hand.page.trend.table is None


def test_the_regions_go_in_the_order_that_is_read(sent, hand):
    tops = []
    for region in hand.page.regions():
        assert region.enter()
        tops.append(region.widget.mapTo(hand.page, region.widget.rect().topLeft()).y())
        assert region.widget.isAncestorOf(QApplication.focusWidget())
    assert tops == sorted(tops)


# Thresholds in place


def test_a_threshold_changed_in_place_changes_the_level_and_undo_brings_it_back(sent, hand):
    hand.press(Key.Key_Return)
    row = next(each for each in entry(hand).detail.rows if each.name == "pending_old_watch")
    assert "NetKeeper’s own rule, 23\u00a0November 2026. Default: 10." in row.source.text()
    row.field.box.setFocus()
    row.field.box.selectAll()
    hand.type("11")
    hand.press(Key.Key_Return)
    hand.until(lambda: word(hand) == "Calm")
    assert hand.said == ["Setting changed: long pending, to watch."]
    assert row.source.text().startswith("Your own figure.")
    assert row.field.box.hasFocus()
    hand.desk.undo()
    hand.until(lambda: word(hand) == "To watch")
    assert row.field.box.value() == 10


def test_the_way_back_to_the_default_stands_beside_the_figure(sent, hand):
    change_setting(hand.desk.program.open_unit, "pending_watch", 5)
    hand.press(Key.Key_Return)
    row = entry(hand).detail.rows[0]
    hand.until(row.reset_link.isVisible)
    assert row.reset_link.label() == "Back to 40"
    row.reset_link.click()
    hand.until(lambda: hand.desk.settings.pending_watch == 40)
    hand.until(lambda: not row.reset_link.isVisible())


def test_the_factor_at_work_keeps_the_keyboard_when_the_order_changes(program, sent, hand):
    hand.page.factors.entries[FactorCode.PACE].row.setFocus()
    change_setting(program.open_unit, "pace_watch", 1)
    hand.until(lambda: [each.code for each in hand.page.factors.order][1] is FactorCode.PACE)
    assert entry(hand, FactorCode.PACE).row.hasFocus()


# Any day


def test_an_earlier_day_is_judged_as_it_was_seen_then(sent, hand):
    on = days_ago(5)
    hand.page.head.day_edit.setDate(QDate(on.year, on.month, on.day))
    hand.until(lambda: hand.page.standing.on == on)
    with hand.desk.program.open_reader() as reader:
        assert hand.page.standing == standing(reader, on)
    hand.until(lambda: hand.page.trend.trend.points[-1].on == on)
    assert not hand.page.head.review_button.isVisible()
    hand.page.head.today_link.click()
    hand.until(lambda: hand.page.standing.on == TODAY)
    assert hand.page.head.review_button.isVisible()
    assert not hand.page.head.today_link.isVisible()


def test_no_day_ahead_can_be_asked_for(hand):
    last = hand.page.head.day_edit.maximumDate()
    assert (last.year(), last.month(), last.day()) == (TODAY.year, TODAY.month, TODAY.day)


# The chart and its table


def curve(item):
    xs, ys = item.getData()
    return [None if math.isnan(y) else round(float(y), 9) for _, y in zip(xs, ys, strict=True)]


def test_the_chart_the_table_and_the_domain_tell_the_same(sent, hand):
    card = hand.page.trend
    points = card.trend.points
    assert len(points) == MONTHS
    with hand.desk.program.open_reader() as reader:
        judged = [standing(reader, each.on).refusal for each in points]
    for part, item in (("value", "line"), ("low", "low"), ("high", "high")):
        wanted = [getattr(each, part) for each in judged]
        rounded = [None if each is None else round(each, 9) for each in wanted]
        assert curve(getattr(card.chart, item)) == rounded
    hand.press(Key.Key_T)
    model = card.table.model()
    assert model.rowCount() == MONTHS
    for row, each in enumerate(reversed(judged)):
        cells = [model.index(row, column).data() for column in range(4)]
        if each.value is None:
            assert cells[1:3] == ["too few to tell", ""]
        else:
            interval = f"{each.low:.0%} to {each.high:.0%}"
            assert cells[1:3] == [f"{each.value:.0%}", interval]
        assert cells[3] == str(each.n)
    heads = [model.headerData(n, Qt.Orientation.Horizontal) for n in range(4)]
    assert heads == ["Day", "Refused or silent", "Interval", "Requests"]


def test_t_turns_to_the_table_and_back_and_the_tab_key_passes_through_it(sent, hand):
    card = hand.page.trend
    hand.press(Key.Key_T)
    assert card.table.hasFocus()
    seen = hand.page.area.viewport().height
    hand.until(
        lambda: card.mapTo(hand.page.area.viewport(), QPoint(0, card.height())).y() <= seen()
    )
    assert not card.chart.isVisible()
    assert card.turn_button.label() == "Chart"
    said = card.table.model().index(0, 1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("Refused or silent: ")
    assert card.table.accessibleName() == "Refused or silent, over 12 months"
    hand.press(Key.Key_Tab)
    assert not card.table.hasFocus()
    card.table.setFocus()
    hand.press(Key.Key_T)
    assert card.chart.isVisible()
    assert not card.table.isVisible()


def test_no_day_is_cut_in_the_table_of_a_narrow_window(sent, hand):
    hand.page.resize(904, 748)  # beside the sidebar of the narrowest
    card = hand.page.trend
    hand.press(Key.Key_T)
    table = card.table
    hand.until(lambda: table.isVisible() and table.width() < 600)
    cut = [each for each in range(4) if table.sizeHintForColumn(each) > table.columnWidth(each)]
    assert cut == []
    assert not card.legend.isVisible()  # there is neither line nor band


def test_the_chart_takes_neither_the_mouse_nor_the_keyboard(sent, hand):
    chart = hand.page.trend.chart
    area = hand.page.area
    middle = chart.mapTo(area.viewport(), chart.rect().center())
    found = area.viewport().childAt(middle)
    assert found is not None
    assert found is not chart
    assert not chart.isAncestorOf(found)
    for part in (chart._view, chart._view.viewport()):
        assert part.focusPolicy() == Qt.FocusPolicy.NoFocus
        assert not QAccessible.queryAccessibleInterface(part).state().focusable
    assert chart.accessibleDescription().endswith("The table tells each month.")


@pytest.mark.parametrize("width", [560, 1070, 1700])
def test_no_threshold_is_named_on_the_curve(sent, hand, width):
    keep(hand.desk.program.open_unit, range(71, 170, 9))
    hand.until(lambda: len(known(hand)) > 1)
    share = max(share for _, share in known(hand))
    watch = math.floor(share * 100) - 2
    change_setting(hand.desk.program.open_unit, "refusals_watch", watch)
    hand.until(lambda: hand.page.trend.trend.watch == watch / 100)
    hand.page.resize(width, 748)
    chart = hand.page.trend.chart
    hand.until(lambda: abs(chart._view.width() - chart.width()) <= 1)
    for words in (chart._watch_words, chart._risk_words):
        taken = chart._box.mapFromItemToView(words, words.boundingRect()).boundingRect()
        assert not [each for each in known(hand) if taken.contains(*each)]


def known(hand):
    """Return the months whose share is drawn, by their places, with it."""
    drawn = enumerate(curve(hand.page.trend.chart.line))
    return [(place, share) for place, share in drawn if share is not None]


def test_the_axes_are_words_alone(sent, hand, theme):
    chart, base = hand.page.trend.chart, theme.tokens.base
    for axis in (chart._left, chart._bottom):
        axis.setTextPen(base)
        seen = QImage(axis.size().toSize() + QSize(4, 4), QImage.Format.Format_RGB32)
        seen.fill(base)
        with QPainter(seen) as painter:
            painter.translate(2, 2)
            axis.paint(painter, None, None)
        places = product(range(seen.width()), range(seen.height()))
        assert {seen.pixelColor(*place).name() for place in places} == {base.name()}


def test_another_language_and_another_look_change_the_chart_too(sent, hand, theme):
    chart = hand.page.trend.chart
    months = [name for _, name in chart._bottom._tickLevels[0]]
    assert months[-1] == "Nov"
    hand.desk.speech.choose("fr")
    hand.until(lambda: chart._bottom._tickLevels[0][-1][1] == "nov.")
    assert chart._left._tickLevels[0][1][1] == "20\u00a0%"
    assert hand.page.head.level.text() == "À surveiller"
    assert hand.page.trend.title.text() == "Refus ou silence, sur 12\u00a0mois"
    theme.choose("dark", "normal", animations=False)
    assert chart.line.opts["pen"].color() == theme.tokens.ac
    assert chart._view.backgroundBrush().color() == theme.tokens.base
    theme.choose("dark", "high", animations=False)
    assert chart.low.opts["pen"].style() == Qt.PenStyle.DashLine


def test_the_plotting_library_is_loaded_when_the_page_opens_and_not_before(tmp_path):
    script = f"""
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from netkeeper import app
from netkeeper.ui.wording.language import Speech
from netkeeper.ui.look.theme import Theme
from netkeeper.ui.window import Window
from pathlib import Path

def loaded():
    return [name for name in ("numpy", "pyqtgraph") if name in sys.modules]

application = QApplication(sys.argv[:1])
program = app.build(Path({str(tmp_path / "record.sqlite3")!r}), origin="window")
program.prepare()
window = Window(program, Theme(application), Speech(application, "en"))
window.open()
for code in ("today", "people", "sent", "review", "preferences"):
    window.go(code, None)
assert not loaded()

def on_light(_now):
    assert not loaded()
    window.go("standing", None)
    look.start()

def on_look():
    if window.frame.page("standing").trend.chart is not None:
        assert len(loaded()) == 2
        window.frame.close()
        application.exit(7)

look = QTimer(interval=10)
look.timeout.connect(on_look)
window.desk.standing.changed.connect(on_light)
sys.exit(application.exec())
"""
    # Python 3.12.0 to 3.12.3 take numbered placeholders for named ones.
    strict = ["-W", "error", "-W", "ignore:Binding :DeprecationWarning"]
    command = [sys.executable, *strict, "-c", script]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 7, done.stderr
    said = [line for line in done.stderr.splitlines() if "propagateSizeHints" not in line]
    assert said == []


# What if


def test_what_if_says_what_would_be_and_changes_nothing(sent, hand, record_path):
    before = rows_of(record_path, journal=True)
    card = hand.page.what_if
    assert card.withdraw_field.box.value() == 10
    hand.until(lambda: card.outcome.text() == "Calm: 2 pending, 2 in 7 days")
    card.withdraw_field.box.setValue(0)
    card.send_field.box.setValue(20)
    hand.until(lambda: card.standing.pending == 32)
    assert card.outcome.text() == "To watch: 32 pending, 22 in 7 days"
    assert "22 requests sent in 7 days" in card.why.text()
    assert card.withdraw_field.box.maximum() == 12
    assert rows_of(record_path, journal=True) == before


def test_what_if_follows_what_is_done(program, sent, hand):
    card = hand.page.what_if
    keep(program.open_unit, (5,))
    hand.until(lambda: card.withdraw_field.box.maximum() == 13)
    hand.until(lambda: card.standing.pending == 3)


# Restrictions


def test_a_restriction_is_entered_changed_removed_and_undone_by_the_keyboard(hand):
    page = hand.page
    assert page.begin_new()
    hand.type("12 November 2026")
    hand.press(Key.Key_Tab)
    hand.type("2026-11-19")
    hand.press(Key.Key_Tab)
    hand.type("No requests")
    hand.press(Key.Key_Return)
    hand.until(lambda: word(hand) == "To watch")
    hand.until(lambda: page.restrictions.rows)
    (row,) = page.restrictions.rows
    assert row.days.text() == "From 12\u00a0November 2026 to 19\u00a0November 2026"
    assert row.what.text() == "No requests"
    hand.until(lambda: hand.said)
    assert hand.said == ["LinkedIn’s restriction of 12\u00a0November 2026 logged."]
    assert page.restrictions.panel.isHidden()
    assert page.isActiveWindow()
    row.change_button.click()
    page.restrictions.panel.until_row.edit.clear()
    page.restrictions.panel.save()
    hand.until(lambda: word(hand) == "At risk")
    hand.until(lambda: "In force since" in page.restrictions.rows[0].days.text())
    page.restrictions.rows[0].remove_button.click()
    hand.until(lambda: word(hand) == "Calm")
    hand.until(lambda: not page.restrictions.rows)
    hand.desk.undo()
    hand.until(lambda: page.restrictions.rows)
    assert hand.desk.reader.standing.restrictions()[0].until is None


def test_a_restriction_without_a_day_or_with_its_end_first_is_refused_in_place(hand):
    hand.page.begin_new()
    panel = hand.page.restrictions.panel
    panel.save()
    assert panel.since_row.remark() == "Say since when."
    panel.since_row.edit.setText("2026-11-12")
    panel.until_row.edit.setText("2026-11-11")
    panel.save()
    assert (
        panel.until_row.remark()
        == "The end can’t come before the beginning, 12\u00a0November 2026."
    )
    panel.until_row.edit.setText("nonsense")
    panel.save()
    assert panel.until_row.remark().startswith("This date isn’t understood.")
    assert hand.desk.jobs.is_idle()
    assert hand.desk.reader.standing.restrictions() == []
    assert hand.page.escape()
    assert not panel.isHidden()  # the first one asks
    assert hand.page.escape()
    assert panel.isHidden()


def test_the_form_of_a_restriction_comes_into_sight(hand):
    seen = hand.page.area.viewport()
    hand.page.resize(1070, 420)
    hand.page.begin_new()
    panel = hand.page.restrictions.panel

    def is_seen():
        place = QRect(panel.mapTo(seen, QPoint()), panel.size())
        return seen.rect().contains(place)

    hand.until(is_seen)
    assert panel.since_row.edit.hasFocus()


def test_what_is_typed_of_a_restriction_is_asked_about_or_waits(hand):
    keep = hand.desk.program.open_unit
    add_restriction(keep, Restriction(date(2026, 11, 12), None, "No requests"), TODAY)
    hand.page.read()
    card = hand.page.restrictions
    hand.until(lambda: card.rows)
    hand.page.begin_new()
    hand.press(Key.Key_Escape)
    assert card.panel.isHidden()  # nothing was typed
    hand.page.begin_new()
    card.panel.what_edit.setFocus()
    hand.type("Notes only")
    card.rows[0].change_button.click()
    assert card.panel.what_edit.text() == "No requests"
    hand.press(Key.Key_Escape)
    assert card.panel.isHidden()  # as it began
    hand.page.begin_new()
    assert card.panel.what_edit.text() == "Notes only"
    assert typed_in(hand.page) == ["Notes only"]
    hand.press(Key.Key_Escape)
    assert not card.panel.isHidden()
    assert hand.refused == ["What you typed isn’t saved. Press Esc again to discard it."]
    card.rows[0].change_button.click()
    hand.page.keep_typed()
    assert hand.desk.unsaved == ["Notes only"]
    card.panel.close_panel()
    hand.page.begin_new()
    for _time in range(2):
        hand.press(Key.Key_Escape)
    assert card.panel.isHidden()
    assert [each.what for each in hand.desk.reader.standing.restrictions()] == ["No requests"]


def test_a_restriction_that_is_refused_is_in_its_form_again(hand, refuse):
    card = hand.page.restrictions
    hand.page.begin_new()
    hand.type("2026-11-20")
    card.panel.what_edit.setFocus()
    hand.type("No requests")
    hand.press(Key.Key_Return)
    assert card.panel.isHidden()
    hand.page.area.verticalScrollBar().setValue(0)
    refuse()
    hand.until(lambda: not card.panel.isHidden())
    assert not card.add_button.isVisible()
    save = card.panel.save_button
    hand.until(lambda: not save.visibleRegion().isEmpty())  # it is scrolled to
    card.panel.save()
    hand.until(hand.desk.reader.standing.restrictions)
    (one,) = hand.desk.reader.standing.restrictions()
    assert (one.since, one.what) == (date(2026, 11, 20), "No requests")


# Many requests


def test_many_requests_are_judged_beside_the_window(program, sit_at):
    """A turn of the loop that judged them itself would take over half a second."""
    with program.open_unit("import_archive") as unit:
        unit.imports.add_invitations([_many(n) for n in range(15_000)])
        unit.commit()
    user = sit_at(StandingPage)
    longest, last = 0.0, time.thread_time()

    def tick():
        nonlocal longest, last
        now = time.thread_time()
        longest, last = max(longest, now - last), now

    timer = QTimer(interval=0)
    timer.timeout.connect(tick)
    timer.start()
    page = user.page
    user.bot.waitUntil(lambda: bool(page.trend.chart and page.trend.trend))
    timer.stop()
    assert page.standing.level is Level.RISK
    assert longest < 0.4


def _many(n):
    on = TODAY - timedelta(days=n % 700)
    told = StateCertainty.TOLD
    return Invitation(0, Direction.SENT, f"Wei Li {n}", on, State.PENDING, told, on)


# In the window


def test_a_history_refused_by_silence_raises_the_light_with_the_reasons(
    qtbot, record_path, open_window
):
    unit = app.build(record_path, origin="window", day=lambda: TODAY).open_unit
    keep(unit, range(40, 46), State.ACCEPTED)
    keep(unit, (each * 3 for each in range(14, 38)))
    window = open_window(record_path, day=lambda: TODAY)
    frame, light = window.frame, window.frame.sidebar.light
    qtbot.waitUntil(lambda: not light.isHidden())
    assert light.shape._name == "risk"
    assert light.word.text() == "At risk"
    assert "refused or silent" in light.why.text()
    frame.sidebar.take_focus()
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Down)
    for _ in range(20):
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Down)
    assert light.hasFocus()
    qtbot.keyClick(light, Key.Key_Return)
    page = frame.page("standing")
    assert frame.code == "standing"
    qtbot.waitUntil(lambda: page.head.level.text() == "At risk")
    assert "refused or silent" in page.head.why.text()
    first = page.factors.order[0]
    assert first.code is FactorCode.REFUSALS
    assert first.row.line.text() == window.desk.texts.sentence("factor.refusals.remedy")


def test_the_light_follows_data_settings_room_and_language(qtbot, sent, record_path, open_window):
    window = open_window(record_path, day=lambda: TODAY)
    light = window.frame.sidebar.light
    qtbot.waitUntil(lambda: light.word.text() == "To watch")
    assert light.why.text() == "12 pending requests, 10 for over 60 days"
    assert light.accessibleName() == "To watch. 12 pending requests, 10 for over 60 days"
    change_setting(window.desk.program.open_unit, "pending_old_watch", 20)
    qtbot.waitUntil(lambda: light.word.text() == "Calm")
    window.desk.undo()
    qtbot.waitUntil(lambda: light.word.text() == "To watch")
    window.desk.speech.choose("fr")
    qtbot.waitUntil(lambda: light.word.text() == "À surveiller")
    assert light.toolTip() == ""
    window.frame.resize(960, 640)
    qtbot.waitUntil(lambda: "À surveiller" in light.toolTip())
    qtbot.waitUntil(lambda: light.height() < 50)
    light.click()
    assert window.frame.code == "standing"


def test_ctrl_7_shows_the_page(qtbot, record_path, open_window):
    window = open_window(record_path, day=lambda: TODAY)
    qtbot.keyClick(window.frame, Key.Key_7, CTRL)
    assert window.frame.code == "standing"
    assert Settings().single_keys
