"""Every page, in both languages, in little room and in large type: no word is cut."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime

import pytest
from PySide6.QtWidgets import QScrollArea

from netkeeper import app
from netkeeper.domain.backups import Backup, Why
from netkeeper.domain.consent import Basis, Consent
from netkeeper.domain.days import Day
from netkeeper.domain.faults import Fault
from netkeeper.domain.invitations import State
from netkeeper.domain.people import Person
from netkeeper.domain.requests.review import Kind
from netkeeper.domain.standing.facts import Restriction
from netkeeper.services import invitations as requests
from netkeeper.services import people
from netkeeper.services.consents import add_consent
from netkeeper.services.invitations import RequestDraft
from netkeeper.services.meetings import Attendee, MeetingDraft, log_meeting
from netkeeper.services.standing import add_restriction
from netkeeper.ui.locking.lock_window import LockWindow
from netkeeper.ui.locking.panel import PassphrasePanel
from netkeeper.ui.widgets.tabs import Tab
from netkeeper.ui.work.jobs import BaseJob
from tests.conftest import TODAY
from tests.ui.cut import cut

PAGES = (
    "today",
    "people",
    "meetings",
    "received",
    "sent",
    "review",
    "standing",
    "preferences",
    "imports",
    "exports",
    "backups",
    "history",
    "trash",
    "welcome",
)
ROOMS = [((960, 640), 13), ((960, 640), 26), ((1280, 800), 20)]
if "NETKEEPER_SOAK" in os.environ:  # as in tests/faults: as many as there is time for
    ROOMS += [((960, 640), 20), ((1280, 800), 13), ((1280, 800), 26)]
LONG = "Marie-Ève-Alexandrine Tremblay-Bouchard de la Durantaye"
NOTE = "Bonjour, c’était un plaisir de faire votre connaissance au déjeuner de la Chambre. " * 2


@pytest.fixture
def long_words(asked, record_path):
    """Requests whose every part is long, besides the others."""
    unit = app.build(record_path, origin="window", day=lambda: TODAY).open_unit
    work = {
        "company": "Société québécoise d’infrastructures et de développement durable",
        "position": "Vice-présidente adjointe, Ressources humaines et communications",
    }
    person = Person(0, *LONG.split(" ", 1), LONG, slug="marie-eve", **work)
    known = people.add_person(unit, person)
    draft = RequestDraft(LONG, TODAY, note=NOTE, **work)
    requests.add_received(unit, draft, TODAY)
    requests.save_draft(unit, RequestDraft(LONG, TODAY, known, "marie-eve", note=NOTE), TODAY)
    stranger = RequestDraft(LONG[::-1], TODAY, override_reason=NOTE)
    requests.register_sent(unit, stranger, TODAY)
    refused = RequestDraft(f"{LONG} Refusée", TODAY, note=NOTE, **work)
    number = requests.register_sent(unit, refused, TODAY)
    requests.decide(unit, number, State.UNKNOWN_TO_THEM, TODAY, TODAY)
    met = Attendee(f"{LONG} Vue", company=work["company"], position=work["position"])
    log_meeting(unit, MeetingDraft(Day(TODAY), [met], event=NOTE, topic=NOTE[::-1]), TODAY)
    never = Person(0, "Jamais", LONG, f"Jamais {LONG}", connected_on=TODAY, **work)
    people.add_person(unit, never)


def rows(page):
    view = page.view
    return [view.lines.id_at(row) for row in range(view.lines.rowCount())]


@pytest.fixture(params=["fr", "en"])
def language(request, speech):
    """Each language of the window."""
    speech.choose(request.param)


@pytest.fixture(params=ROOMS, ids=str)
def window(request, language, long_words, open_window, themed, record_path):
    """The window in each room, with its figures read."""
    size, px = request.param
    opened = open_window(record_path, day=lambda: TODAY, theme=themed(px))
    opened.frame.resize(*size)
    return opened


def look(qtbot, frame, settle=lambda: None):
    """Wait until every word fits, and say which do not if it comes to that."""

    def nothing_is_cut():
        settle()
        assert list(cut(frame)) == []

    qtbot.waitUntil(nothing_is_cut)


def look_at_pages(window, qtbot):
    for code in PAGES:
        window.frame.show_page(code).take_focus()
        look(qtbot, window.frame)
    page = window.frame.show_page("preferences")
    for panel in page.findChildren(PassphrasePanel):  # where the package is
        for what in ("set", "change", "remove"):
            panel.begin(what)
            panel.save()  # says what is missing
            for area in page.findChildren(QScrollArea):
                area.verticalScrollBar().setValue(0)
            look(qtbot, window.frame)


def look_at_requests(window, qtbot):
    for code in ("received", "sent"):
        page = window.frame.show_page(code)
        for tab in page.list.tabs.findChildren(Tab):
            tab.click()
            for number in filter(None, rows(page)):
                page.view.go_to_id(number)
                page.open_detail()
                look(qtbot, window.frame)
                page.show_list()
            look(qtbot, window.frame)


def look_at_the_ledger(window, qtbot):
    page = window.frame.show_page("people")
    known = next(
        each for each in rows(page) if page.model.line(page.model.row_of(each)).name == LONG
    )
    for basis in Basis:
        consent = Consent(0, known, basis, date(2026, 1, 5), evidence=NOTE)
        add_consent(window.desk.program.open_unit, consent, TODAY)
    page.show_target(known)
    page.open_detail()
    qtbot.waitUntil(
        lambda: page.pane.page is not None and len(page.pane.page.consents) == len(Basis),
    )
    consents = page.pane.detail.consents

    def look_from_the_top():
        """Look at all of the page, wherever a form has scrolled it to."""
        look(qtbot, window.frame, lambda: page.pane._pane.area.verticalScrollBar().setValue(0))

    look_from_the_top()
    consents.open()
    look_from_the_top()
    view = consents.view
    view.begin_new()
    for basis in Basis:
        view.consent.choice.choose(basis)
        look_from_the_top()
    view.consent.save()
    look_from_the_top()
    view.press("w")
    qtbot.waitUntil(lambda: bool(view.withdrawal.effect_label.text()))
    look_from_the_top()


def look_at_panels(window, qtbot):
    for code in ("received", "sent"):
        page = window.frame.show_page(code)
        page.begin_new()
        shown = page.panel
        shown.profile_edit.setText("nowhere")
        shown.save()
        look(qtbot, window.frame)
        qtbot.keyClicks(shown.name_edit, "Julie Morin")
        qtbot.waitUntil(lambda shown=shown: bool(shown.candidates.rows))
        look(qtbot, window.frame)


def look_at_a_review(window, qtbot, kind):
    page = window.frame.show_page("review")
    page.begin([kind])
    qtbot.waitUntil(lambda: page.shown is page.pane)
    look(qtbot, window.frame)
    acts = {act.code for act in page.pane.face.shown}
    for mode in acts & {"when", "told"}:
        page.pane.act(mode)
        look(qtbot, window.frame)
        page.pane.close_open()
    page.pane.act("when" if "when" in acts else "later")
    if "when" in acts:
        page.pane.act("30")
    qtbot.waitUntil(lambda: bool(page.session.made))
    page.pane.go(-1)
    look(qtbot, window.frame)
    page.end()
    look(qtbot, window.frame)


def look_at_factors(window, qtbot):
    restriction = Restriction(date(2026, 11, 12), None, NOTE)
    add_restriction(window.desk.program.open_unit, restriction, TODAY)
    page = window.frame.show_page("standing")
    qtbot.waitUntil(lambda: page.standing is not None and bool(page.restrictions.rows))
    top = page.area.verticalScrollBar()
    for entry in page.factors.order:
        entry.row.click()
        top.setValue(0)
        look(qtbot, window.frame)
    page.trend.turn()
    page.begin_new()
    page.restrictions.panel.save()
    top.setValue(0)
    look(qtbot, window.frame)


def test_no_word_is_cut(window, qtbot):
    """One window a room and a language goes through all, what changes the record last."""
    look_at_pages(window, qtbot)
    look_at_requests(window, qtbot)
    look_at_the_ledger(window, qtbot)
    look_at_panels(window, qtbot)
    for kind in Kind:
        look_at_a_review(window, qtbot, kind)
    look_at_factors(window, qtbot)


@pytest.mark.parametrize("room", [*ROOMS, ((1920, 1080), 13)], ids=str)
def test_no_word_of_the_lock_is_cut(language, qtbot, program, themed, speech, room):
    size, px = room
    contrast = "high" if room not in ROOMS else "normal"
    lock = LockWindow(program, themed(px, "light", contrast), speech)
    qtbot.addWidget(lock)
    lock.resize(*size)
    lock.show()
    lock.ask()
    look(qtbot, lock)
    lock.warn(Fault("passphrase_wrong", path="record.sqlite3"))
    lock.forgotten_link.click()
    qtbot.waitUntil(lambda: not lock.findChildren(BaseJob))  # which finds no backup
    backup = Backup("", datetime(2026, 11, 23, tzinfo=UTC), Why.DAILY, "")
    lock._on_found((backup, None))
    look(qtbot, lock)
    button = lock.restore_button
    qtbot.waitUntil(lambda: button.visibleRegion().boundingRect().height() == button.height())
    lock.say_only(lambda: lock.tr("Restoring the backup…"))
    look(qtbot, lock)
