"""The tab key and screen readers go as the eye does: the list's head, its rows, the detail."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QScrollArea

from netkeeper import app
from netkeeper.domain.backups import Why
from netkeeper.domain.standing.facts import Restriction
from netkeeper.services.standing import add_restriction
from netkeeper.ui.shell.list_detail import ListDetail
from netkeeper.ui.shell.scroll_pane import ScrollPane
from netkeeper.ui.widgets.laying_out import lay_out_now
from tests.services.cast import person
from tests.ui.conftest import TODAY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QAccessibleInterface
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from netkeeper.ui.shell.page import Page
    from netkeeper.ui.window import Window

MOST = 80  # keys until a page has been gone through
WITH_FORMS = ("people", "received", "sent", "standing")  # in which something new is begun


class Stop(NamedTuple):
    """Where the tab key came to: in which part of the page, and where on it."""

    part: int
    place: QRect
    widget: QWidget


def part_of(page: Page, widget: QWidget) -> tuple[int, QWidget]:
    """Return which part holds a widget, in the order read, and what its places are told on."""
    area = widget.parentWidget()
    while area is not page and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    within = page if area is page else area.widget()
    if not isinstance(page, ListDetail):
        beside = getattr(page, "rail", None)
        return int(beside is not None and beside.isAncestorOf(widget)), within
    if not page.detail.isAncestorOf(widget):
        return 0, within
    return (2 if page.detail.footer.isAncestorOf(widget) else 1), within


def stops(page: Page, qtbot: QtBot) -> Iterator[Stop]:
    """Yield where the tab key comes to on a page, one after the other."""
    window = page.window()
    QApplication.processEvents()
    for _ in range(MOST):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        focused = window.focusWidget()
        if not page.isAncestorOf(focused):
            return
        part, within = part_of(page, focused)
        yield Stop(part, QRect(focused.mapTo(within, QPoint()), focused.size()), focused)
    raise AssertionError("the tab key never leaves the page")


def comes_before(some: Stop, other: Stop) -> bool:
    """Tell whether one is read before the other."""
    if some.part != other.part:
        return some.part < other.part
    middle, beside = some.place.center().y(), other.place
    if beside.top() <= middle <= beside.bottom():
        return some.place.left() <= beside.left()
    return some.place.top() <= other.place.bottom()


def begin(window: Window) -> None:
    """Put the keyboard on the last of the bar's buttons: the page comes next."""
    window.frame.top_bar.log_button.setFocus()


def look(window: Window, code: str, qtbot: QtBot) -> list[QWidget]:
    """Go through a page; return what the tab key came to."""
    begin(window)
    found = list(stops(window.frame.page(code), qtbot))
    for some, other in pairwise(found):
        assert comes_before(some, other), f"{code}: {some} comes before {other}"
    return [each.widget for each in found]


@pytest.fixture
def window(asked, open_window, record_path):
    """The window on a record of a little of everything, backed up."""
    app.build(record_path, origin="cli").backups.make(Why.DAILY)
    opened = open_window(record_path, day=lambda: TODAY)
    opened.frame.resize(1280, 800)
    return opened


READ = {  # what tells that a page, which reads beside the window, has read
    "backups": lambda page: page.rows,
    "duplicates": lambda page: page.view.current_id() is not None,
    "preferences": lambda page: page.is_whole,
    "review": lambda page: page.start.start is not None,
    "standing": lambda page: page.standing is not None,
}


def go(window: Window, code: str, qtbot: QtBot, target: int | None = None) -> Page:
    """Go to a page; return it once all that it shows is there."""
    window.go(code, target)
    qtbot.waitUntil(lambda: window.is_idle and window.frame.is_whole)
    page = window.frame.page(code)
    if code in READ:
        qtbot.waitUntil(lambda: bool(READ[code](page)))
    return page


@pytest.fixture
def every_page(window, qtbot):
    """All pages one after the other, each with something to show, by their codes."""
    person(window.desk.program, "Julie Morin", company="Un")
    return ((code, go(window, code, qtbot)) for code in window.frame._specs)


def test_on_every_page_the_tab_key_goes_as_the_eye_does(window, qtbot, every_page):
    for code, _page in every_page:
        assert look(window, code, qtbot)


def parts_told(one: QAccessibleInterface) -> list[QAccessibleInterface]:
    """Return the parts in sight of what a screen reader is told of, those that say something."""
    parts = (one.child(n) for n in range(min(one.childCount(), MOST)))
    return [each for each in parts if each is not None and says_something(each)]


def says_something(one: QAccessibleInterface) -> bool:
    if one.state().invisible or one.rect().isEmpty():
        return False
    return bool(one.text(QAccessible.Text.Name)) or bool(parts_told(one))


def wrongly_told(one: QAccessibleInterface) -> Iterator[tuple[str, ...]]:
    """Yield two parts of which a screen reader comes to the one that stands later first."""
    parts = parts_told(one)
    for some, other in pairwise(parts):
        here, there = some.rect(), other.rect()
        beside = min(here.bottom(), there.bottom()) > max(here.top(), there.top())
        if here.top() >= there.bottom() or (beside and here.left() >= there.right()):
            yield tuple(f"{type(each.object())} {each.rect()}" for each in (some, other))
    for each in parts:
        yield from wrongly_told(each)


def test_on_every_page_and_form_a_screen_reader_goes_as_the_eye_does(window, every_page):
    for code, page in every_page:
        lay_out_now()
        assert list(wrongly_told(QAccessible.queryAccessibleInterface(window.frame))) == [], code
        if code in WITH_FORMS:
            page.begin_new()
            lay_out_now()
            assert list(wrongly_told(QAccessible.queryAccessibleInterface(page))) == [], code
            page.escape()


@pytest.mark.parametrize("code", ["today", "preferences", "backups"])
def test_the_keyboard_comes_into_sight_on_a_page_that_was_scrolled_away(window, qtbot, code):
    window.frame.resize(960, 600)
    page = go(window, code, qtbot)
    bar = page.area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    top = window.frame.top_bar
    for before, key in ((top.log_button, Qt.Key.Key_Tab), (window.frame.field.edit, Qt.Key.Key_F6)):
        before.setFocus()
        bar.setValue(bar.maximum())
        qtbot.keyClick(before, key)
        focused = window.frame.focusWidget()
        assert page.isAncestorOf(focused)
        place = QRect(focused.mapTo(page.area.content, QPoint()), focused.size())
        assert page.area.content.visibleRegion().intersects(place)


def test_what_comes_later_is_reached_where_it_stands(window, qtbot):
    page = go(window, "people", qtbot)
    page.begin_filter()
    page.view.setFocus()
    page.view.mark(0)
    found = look(window, "people", qtbot)
    at = found.index(page.view)
    assert page.filter.edit in found[:at]
    assert found[at + 1] is next(iter(page.bar.buttons.values()))


def test_a_form_in_the_detail_is_gone_through_from_its_top(window, qtbot):
    for code in ("people", "meetings"):
        page = go(window, code, qtbot)
        page.pane.begin_edit()
        assert look(window, code, qtbot)[-1] is page.pane.editor.cancel_button


@pytest.mark.parametrize("code", ["received", "sent"])
def test_a_form_over_a_request_is_gone_through_with_whom_it_finds(window, qtbot, code):
    page = go(window, code, qtbot)
    page.begin_new()
    panel = page.panel
    panel.name_edit.setText("Julie Morin")
    panel.look()
    found = look(window, code, qtbot)
    shown = [row.button for row in panel.candidates.rows if row.button.isVisible()]
    assert [each for each in found if panel.isAncestorOf(each)][-1] is panel.cancel_button
    assert set(shown) <= set(found)


def test_whom_a_request_may_come_from_is_reached_before_the_foot(window, asked, qtbot):
    rows = go(window, "received", qtbot, asked.from_julie).request.candidates.rows
    assert len(rows) == 2
    assert {row.button for row in rows} <= set(look(window, "received", qtbot))


def test_what_is_made_on_the_page_of_the_standing_is_reached_where_it_stands(window, qtbot):
    for days in (20, 10):
        since = TODAY - timedelta(days)
        add_restriction(window.desk.program.open_unit, Restriction(since, None, ""), TODAY)
    page = go(window, "standing", qtbot)
    qtbot.waitUntil(lambda: len(page.restrictions.rows) == 2)
    found = look(window, "standing", qtbot)
    assert page.restrictions.rows[0].change_button in found
    page.begin_new()
    assert page.restrictions.panel.cancel_button in look(window, "standing", qtbot)


@pytest.mark.parametrize("key", "fntpg")
def test_a_small_form_of_a_person_is_gone_through_where_it_stands(window, qtbot, key):
    page = go(window, "people", qtbot)
    qtbot.keyClick(page.view, key)
    form = page.pane.detail.forms.open_panel()
    found = look(window, "people", qtbot)
    inside = [each for each in found if form.isAncestorOf(each)]
    assert inside[-1] is form.cancel_button
    assert page.pane.detail.timeline in found  # it comes after the form


def test_the_form_of_a_consent_is_gone_through_where_it_stands(window, qtbot):
    consents = go(window, "people", qtbot).pane.detail.consents
    consents.open()
    consents.press("a")
    assert consents.view.consent.cancel_button in look(window, "people", qtbot)


@pytest.mark.parametrize(("px", "edge"), [(13, 32), (26, 32)])
def test_pages_without_a_list_begin_at_one_edge(open_window, record_path, themed, px, edge):
    window = open_window(record_path, theme=themed(px))
    window.frame.resize(960, 640)
    for code in ("preferences", "exports", "backups", "imports", "welcome", "standing"):
        page = window.frame.show_page(code)
        QApplication.processEvents()
        pane = next(each for each in page.findChildren(ScrollPane) if each.isVisible())
        assert pane.body.mapTo(page, QPoint()).x() == edge, code
