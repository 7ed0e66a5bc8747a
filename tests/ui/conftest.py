"""Make a theme, a language and a page with somebody in front of it, and put all back."""

from __future__ import annotations

import shutil
from datetime import date
from threading import Event
from typing import TYPE_CHECKING, NamedTuple

import pytest
import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtGui import QFont, QPalette
from pytestqt.qtbot import QtBot

from netkeeper import app
from netkeeper.domain.days import Day
from netkeeper.domain.invitations import State
from netkeeper.domain.people import Person
from netkeeper.services import follow_ups, people
from netkeeper.services import invitations as requests
from netkeeper.services.invitations import RequestDraft
from netkeeper.services.meetings import Attendee, MeetingDraft, log_meeting
from netkeeper.ui.desk import Desk
from netkeeper.ui.look.theme import Theme
from netkeeper.ui.window import Window
from netkeeper.ui.wording.language import Speech
from netkeeper.ui.work.jobs import BaseJob
from tests.conftest import TODAY, settled
from tests.ui.keyboard import Hearer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication, QWidget

    from netkeeper.app import Program
    from netkeeper.ui.shell.page import Page

PATIENCE = 120_000  # ms, until all is loaded, however busy the machine is


class PatientBot(QtBot):
    """Waits as long as a busy machine takes."""

    def waitUntil(self, callback: Callable[[], object], *, timeout: int = PATIENCE) -> None:  # noqa: N802
        super().waitUntil(callback, timeout=timeout)

    def waitExposed(self, widget: QWidget, *, timeout: int = PATIENCE):  # noqa: N802
        return super().waitExposed(widget, timeout=timeout)

    def waitActive(self, widget: QWidget, *, timeout: int = PATIENCE):  # noqa: N802
        return super().waitActive(widget, timeout=timeout)

    def waitSignal(self, signal: object, *, timeout: int = PATIENCE, **how: object):  # noqa: N802
        return super().waitSignal(signal, timeout=timeout, **how)

    def waitSignals(self, signals: object, *, timeout: int = PATIENCE, **how: object):  # noqa: N802
        return super().waitSignals(signals, timeout=timeout, **how)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> PatientBot:
    """pytest-qt's own, with patience."""
    return PatientBot(request)


@pytest.fixture
def themed(qapp: QApplication) -> Iterator[Callable[..., Theme]]:
    """A function that makes a theme at a body of so many pixels."""
    font, kept = QFont(qapp.font()), []

    def make(px: int = 13, scheme: str = "light", contrast: str = "normal") -> Theme:
        sized = QFont(font)
        sized.setPixelSize(px)
        qapp.setFont(sized)
        theme = Theme(qapp, scheme, contrast, animations=False)
        kept.append(theme)
        return theme

    yield make
    # Whatever is left would follow each font and palette of every test to come.
    for widget in qapp.topLevelWidgets():
        if shiboken6.isValid(widget) and widget.parent() is None:
            shiboken6.delete(widget)
    for theme in kept:
        shiboken6.delete(theme)
    qapp.setFont(font)
    qapp.setPalette(QPalette())


@pytest.fixture
def theme(themed: Callable[..., Theme]) -> Theme:
    """The light theme at a body of 13 px, without animations."""
    return themed()


@pytest.fixture
def speech(qapp: QApplication) -> Iterator[Speech]:
    """English, until the test asks for French."""
    made = Speech(qapp, "en")
    yield made
    made.choose("en")
    made.deleteLater()


class Hand(Hearer):
    """A user in front of a page: their keyboard, what they heard, and the desk behind it."""

    def __init__(self, qtbot: QtBot, desk: Desk, page: Page) -> None:
        super().__init__(qtbot, page, desk)
        self.page = page
        self.logged: list[str] = []
        desk.log_wanted.connect(self.logged.append)


@pytest.fixture
def sit_at(
    qtbot: QtBot, program: Program, theme: Theme, speech: Speech
) -> Iterator[Callable[[Callable[[Desk], Page]], Hand]]:
    """A function that shows a page on the test's own record, with the keyboard where it begins."""
    kept: list[tuple[QObject, Desk, Page]] = []

    def show(make: Callable[[Desk], Page]) -> Hand:
        holder = QObject()
        desk = Desk(program, theme, speech, holder)
        page = make(desk)
        for _piece in page.furnish():
            pass
        kept.append((holder, desk, page))
        page.resize(1070, 748)
        with qtbot.waitExposed(page):
            page.show()
        page.activateWindow()
        page.take_focus()
        return Hand(qtbot, desk, page)

    yield show
    for holder, desk, page in kept:
        desk.close()
        # Now: left to the garbage collector, they may go on another test's worker thread.
        shiboken6.delete(page)
        shiboken6.delete(holder)


@pytest.fixture
def go_on_writing(hand: Hand) -> Iterator[Callable[[], None]]:
    """Keep the record's writer busy, as an import does, until this is called."""
    may_write = Event()
    hand.desk.jobs.start(lambda _progress: may_write.wait(60))
    yield may_write.set
    may_write.set()


@pytest.fixture
def refuse(hand: Hand, go_on_writing: Callable[[], None], program: Program) -> Callable[..., None]:
    """A function that has refused what waits for the writer: the record can't be reached then."""

    def take_out(times: int = 1) -> None:
        away = program.path.with_suffix(".away")
        program.path.rename(away)  # as where a disk is taken out
        try:
            go_on_writing()
            hand.until(lambda: len(hand.refused) == times)
        finally:
            away.rename(program.path)

    return take_out


@pytest.fixture
def open_window(qtbot: QtBot, theme: Theme, speech: Speech) -> Iterator[Callable[..., Window]]:
    """A function that opens the window on a record, which it makes if need be, as a start does."""
    kept = []

    def make(path: Path, day: Callable[[], date] = app.today, theme: Theme = theme) -> Window:
        program = app.build(path, origin="window", day=day)
        program.prepare()
        window = Window(program, theme, speech)
        kept.append(window)
        with qtbot.waitExposed(window.frame):
            window.open()
        window.frame.activateWindow()
        window.load()
        qtbot.waitUntil(lambda: window.field is not None and _is_idle(window))
        return window

    yield make
    for window in kept:
        window.frame.close()
        shiboken6.delete(window.frame)
        shiboken6.delete(window)


def _is_idle(window: Window) -> bool:
    """Tell whether all that the start has begun is done."""
    return window.is_idle and not window.desk.findChildren(BaseJob)


class Asked(NamedTuple):
    """The ids of the people and requests of `asked`."""

    nadia: int  # met
    olivier: int  # met
    karim: int  # introduced by Nadia
    julie: int  # met; she has a namesake
    other_julie: int
    from_tristan: int  # nobody knows him
    from_karim: int
    from_julie: int  # one of the two
    from_olivier: int  # with his profile
    from_mai: int  # put off
    draft: int  # to Nadia
    to_wei: int  # pending since July
    to_louis: int  # pending since Friday
    to_samuel: int  # accepted
    compte_rendu: int  # a follow-up that is due


@pytest.fixture(scope="session")
def asked_record(
    empty_record: Path, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, Asked]:
    """A few people, met and not, and requests of every kind; made once."""
    path = shutil.copy(empty_record, tmp_path_factory.mktemp("asked") / "record.sqlite3")
    unit = app.build(path, origin="window", day=lambda: TODAY).open_unit

    def add(name: str, **fields: str) -> int:
        given, family = name.split()
        return people.add_person(unit, Person(0, given, family, name, **fields))

    def received(name: str, day: int, **fields: str) -> int:
        draft = RequestDraft(name, date(2026, 11, day), **fields)
        return requests.add_received(unit, draft, TODAY)

    nadia = add("Nadia Benali", company="Coop Vélanord", slug="nadia-benali")
    olivier = add("Olivier Gagnon", company="Nordika Génie", slug="olivier-gagnon")
    karim = add("Karim Haddad", company="Coop Vélanord", slug="karim-haddad")
    julie = add("Julie Morin", company="Fauvelle Comptables")
    other_julie = add("Julie Morin", company="Agence Clairval")
    for whom, on, event in (
        (nadia, date(2026, 11, 12), "Comité du programme"),
        (olivier, date(2026, 11, 12), "Forum Innovation"),
        (julie, date(2026, 4, 30), "Atelier"),
        (other_julie, date(2025, 10, 24), "Café"),
    ):
        log_meeting(unit, MeetingDraft(Day(on), [Attendee("", whom)], event=event), TODAY)
    people.introduce(unit, nadia, karim, Day(date(2026, 9, 3)))
    note = "Bonjour! Profitez de notre essai gratuit."
    from_tristan = received("Tristan Picard", 17, company="ClicPlus", note=note)
    from_karim = received("Karim Haddad", 18, slug="karim-haddad")
    from_julie = received("Julie Morin", 19)
    from_olivier = received("Olivier Gagnon", 21, slug="olivier-gagnon")
    from_mai = received("Mai Nguyen", 4)
    requests.set_aside(unit, from_mai, date(2026, 11, 6))
    to_nadia = RequestDraft("Nadia Benali", TODAY, nadia, "nadia-benali")
    draft = requests.save_draft(unit, to_nadia, TODAY)
    to_wei, to_louis, to_samuel = (
        requests.register_sent(unit, RequestDraft(name, on), TODAY)
        for name, on in (
            ("Wei Li", date(2026, 7, 1)),
            ("Louis Asselin", date(2026, 11, 20)),
            ("Samuel Kanapé", date(2026, 7, 26)),
        )
    )
    requests.decide(unit, to_samuel, State.ACCEPTED, date(2026, 7, 29), TODAY)
    compte_rendu = follow_ups.add_follow_up(unit, nadia, TODAY, "Envoyer le compte rendu")
    return settled(path), Asked(
        nadia, olivier, karim, julie, other_julie,
        from_tristan, from_karim, from_julie, from_olivier, from_mai,
        draft, to_wei, to_louis, to_samuel, compte_rendu,
    )  # fmt: skip


@pytest.fixture
def asked(record_path: Path, asked_record: tuple[Path, Asked]) -> Asked:
    """The ids of people and requests, once the test's own record holds them."""
    path, ids = asked_record
    shutil.copy(path, record_path)
    return ids


@pytest.fixture
def to_invite(asked: Asked, record_path: Path) -> list[int]:
    """The ids of three more who were met, and of whom no request is; the last met comes first."""
    unit = app.build(record_path, origin="window", day=lambda: TODAY).open_unit
    ids = []
    for day, name in ((20, "Zoé Zed"), (19, "Yves Yelle"), (18, "Xavier Xu")):
        given, family = name.split()
        ids.append(people.add_person(unit, Person(0, given, family, name)))
        met = MeetingDraft(Day(date(2026, 11, day)), [Attendee("", ids[-1])])
        log_meeting(unit, met, TODAY)
    return ids
