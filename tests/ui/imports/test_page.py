"""The page of the imports: what is shown of an archive, and what is kept."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QMimeData, QObject, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAccessible, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QLineEdit, QMenu
from shiboken6 import delete

from netkeeper.cli import parser
from netkeeper.cli.importing import document, options_of
from netkeeper.cli.json_answers import written
from netkeeper.domain.faults import Fault
from netkeeper.services.imports import (
    Compared,
    Comparison,
    FileReport,
    ImportReport,
    NotRead,
    OtherFile,
    Remark,
    Skipped,
    import_archive,
    preview,
)
from netkeeper.texts.texts import Texts
from netkeeper.ui.desk import Desk
from netkeeper.ui.imports.document import report_of
from netkeeper.ui.imports.left_out import by_reason, written_lines
from netkeeper.ui.imports.page import ImportsPage
from netkeeper.ui.imports.verdict import Stage
from netkeeper.ui.widgets.key_button import Kind
from netkeeper.ui.widgets.link_button import LinkButton
from netkeeper.ui.widgets.paragraph import Paragraph
from netkeeper.ui.work import child_process
from netkeeper.ui.work.jobs import Job
from netkeeper.ui.work.process_failed import ProcessFailed
from tests.conftest import TODAY, rows_of
from tests.exchange.linkedin.archives import CONNECTIONS, IN, INVITATIONS, zipped
from tests.ui.keyboard import CTRL, Hearer, Key

PEOPLE = (
    CONNECTIONS
    + f"Ada,Exemple,{IN}ada-exemple,,Acme,Commis,08 Feb 2026\n"
    + f"Zoé,Brandt,{IN}zoe-brandt,,Acme,Commis,09 Feb 2026\n"
    + ",,,,,,10 Feb 2026\n" * 2
)
REQUESTS = INVITATIONS + "".join(
    f'Camille Roy,{name},"{day}/26, 9:00 AM",,OUTGOING,{IN}camille,{IN}{slug}\n'
    for name, slug, day in (
        ("Marc Caron", "marc-caron", "10/1"),
        ("Nadia Benali", "nadia", "10/2"),
        ("Wei Li", "wei-li", "10/3"),
    )
)
MARC = f"Marc,Caron,{IN}marc-caron,,Acme,Chef,05 Nov 2026\n"


class Hand(Hearer):
    """A user in front of the page: what was heard, and the record behind it."""

    def __init__(self, qtbot, desk, page):
        super().__init__(qtbot, page, desk)
        self.page = page
        self.changes, self.failed = [], []
        desk.changed.connect(self.changes.append)
        desk.failed.connect(self.failed.append)

    def reach(self, *stages):
        self.until(lambda: self.page.stage in stages)

    def look(self, *paths):
        self.page.begin(list(paths))
        self.reach(Stage.LOOKING, Stage.CHOOSING)

    def keep(self):
        self.press(Key.Key_Return, CTRL)
        self.reach(Stage.DONE)

    def figures(self):
        rows = self.page.preview.report.rows
        return [[int(cell.text()) for cell in row.figures.cells] for row in rows]

    @property
    def verdict(self):
        return self.page.verdict.sentence_label.text()

    def people(self):
        return self.desk.reader.people.count()


def in_this_process(desk, speech):
    """Return what does the child's work on a thread here, without starting Python anew."""

    def start(words):
        def work(progress):
            texts = Texts(speech.language.value)
            asked = parser.parse(list(words), texts)
            do = preview if asked.preview else import_archive
            unit, options = desk.program.open_unit, options_of(asked)
            try:
                report = do(unit, asked.paths, TODAY, progress, options=options)
            except Fault as fault:
                raise ProcessFailed(texts.fault(fault.code, fault.facts), 2) from fault
            return json.loads(written(document(report, texts)))

        return desk.jobs.start(work)

    return start


@pytest.fixture
def make(qtbot, program, theme, speech):
    """A function that shows the page on the test's own record, with the keyboard on it."""
    kept = []

    def open_page(*, real):
        holder = QObject()
        desk = Desk(program, theme, speech, holder)
        if not real:
            desk.jobs.start_process = in_this_process(desk, speech)
        page = ImportsPage(desk)
        kept.append((holder, desk, page))
        page.resize(1070, 748)
        with qtbot.waitExposed(page):
            page.show()
        page.activateWindow()
        page.take_focus()
        return Hand(qtbot, desk, page)

    yield open_page
    for _holder, desk, page in kept:
        desk.close()
        delete(page)  # before the language is put back, which a page would want to read for


@pytest.fixture
def hand(make):
    """The page, its child's work done on a thread of this process."""
    return make(real=False)


@pytest.fixture
def real(make):
    """The page with its real child process."""
    return make(real=True)


@pytest.fixture
def archive(tmp_path):
    """A function that writes an archive of a day and returns its path."""

    def write(day="11-01-2026", connections=PEOPLE, invitations=""):
        files = {"Connections.csv": connections, "Skills.csv": "Name\nPatience\n"}
        files |= {"Invitations.csv": invitations} if invitations else {}
        path = tmp_path / f"Basic_LinkedInDataExport_{day}.zip"
        path.write_bytes(zipped(files))
        return path

    return write


# Looking and keeping


def test_a_look_shows_what_would_change_and_keeps_nothing(hand, archive, record_path):
    before = rows_of(record_path, journal=True)
    hand.look(archive(invitations=REQUESTS))
    assert hand.figures() == [[2, 0, 0, 2], [3, 0, 0, 0]]
    assert "Nothing is kept yet" in hand.verdict
    assert hand.page.footer.import_button.hasFocus()
    assert rows_of(record_path, journal=True) == before


def test_an_import_is_kept_told_and_undone(real, archive):
    real.look(archive(invitations=REQUESTS))
    real.keep()
    assert real.people() == 2
    assert (real.said, real.can_undo) == (["Archive imported."], [True])
    assert real.changes == [frozenset()]
    real.desk.watch.look()  # which comes once a second
    assert real.changes == [frozenset()]
    assert real.page.footer.received_button.hasFocus()
    real.desk.undo()
    real.reach(Stage.CHOOSING)
    assert "undone" in real.verdict
    assert real.people() == 0


def test_the_advised_way_on_is_to_the_requests_that_wait(hand, archive):
    received = f'Luc Roy,Camille Roy,"11/2/26, 9:00 AM",,INCOMING,{IN}luc-roy,{IN}camille\n'
    hand.look(archive(invitations=REQUESTS + received))
    hand.keep()
    assert hand.page.footer.received_button._kind is Kind.ACCENT
    hand.press(Key.Key_Space)
    assert hand.wanted == [("received", None)]


def test_leaving_a_look_keeps_nothing(hand, archive, record_path):
    before = rows_of(record_path, journal=True)
    hand.look(archive())
    assert hand.page.escape()
    assert hand.page.stage is Stage.CHOOSING
    assert hand.page.choose.files_button.hasFocus()
    assert not hand.page.escape()
    assert rows_of(record_path, journal=True) == before


def test_a_cancel_keeps_nothing_and_the_look_stays(real, archive, record_path):
    rows = "".join(f"Ada,Exemple {n},{IN}ada-{n},,Acme,Commis,08 Feb 2026\n" for n in range(6_000))
    real.look(archive(connections=CONNECTIONS + rows))
    before = rows_of(record_path, journal=True)
    real.press(Key.Key_Return, CTRL)
    with real.bot.waitSignal(real.page.job.progressed):
        pass
    assert real.page.stage is Stage.IMPORTING
    assert real.page.footer.cancel_button.hasFocus()
    real.press(Key.Key_Space)
    real.reach(Stage.LOOKING)
    assert real.verdict == "Stopped: nothing was kept."
    assert rows_of(record_path, journal=True) == before
    real.keep()
    assert real.people() == 6_000


def test_a_reading_that_is_stopped_leads_back_to_the_beginning(hand, archive, monkeypatch):
    stopped, step = Event(), Job.step
    monkeypatch.setattr(Job, "step", lambda *how: stopped.wait(60) and step(*how))
    hand.page.begin([archive()])
    assert hand.page.footer.cancel_button.label() == "Cancel"
    assert hand.page.escape()
    stopped.set()
    hand.reach(Stage.CHOOSING)
    assert hand.verdict == "Stopped: nothing was kept."
    assert hand.page.choose.files_button.hasFocus()


def test_an_archive_imported_before_offers_no_import(hand, archive):
    path = archive()
    hand.look(path)
    hand.keep()
    hand.look(path)
    assert hand.verdict.startswith("Nothing here is new")
    assert hand.page.footer.import_button.isHidden()
    cancel = hand.page.footer.cancel_button
    assert cancel.label() == "Back"
    hand.press(Key.Key_Return, CTRL)
    assert hand.page.stage is Stage.LOOKING
    hand.page.footer.show_stage(Stage.READING, hand.page._report)  # once more, as with the accents
    assert cancel.label() == "Cancel"


def test_the_menu_of_a_column_ends_where_its_row_does(hand, clients, monkeypatch):
    opened = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, at: opened.append((menu, at)))
    hand.look(clients)
    hand.press(Key.Key_Return)
    ((menu, at),) = opened
    view = hand.page.preview.table.tables[0].view
    corner = view.viewport().mapToGlobal(view.row_rect(0).bottomRight())
    assert at.x() + menu.sizeHint().width() - 1 == corner.x()
    menu.deleteLater()


def test_the_comparison_names_what_became_of_requests(hand, archive):
    hand.look(archive(invitations=REQUESTS))
    hand.keep()
    without_nadia = "".join(
        line for line in REQUESTS.splitlines(keepends=True) if "Nadia" not in line
    )
    hand.look(archive("11-20-2026", PEOPLE + MARC, without_nadia))
    assert hand.page.preview.comparison.isHidden()
    hand.keep()
    groups = hand.page.preview.comparison.groups
    links = {name: group.names.findChildren(LinkButton) for name, group in groups.items()}
    assert {name: [link.label() for link in found] for name, found in links.items()} == {
        "accepted": ["Marc Caron"],
        "vanished": ["Nadia Benali"],
        "still_pending": ["Wei Li"],
    }
    links["vanished"][0].click()
    ((code, number),) = hand.wanted
    assert code == "sent"
    assert hand.desk.reader.invitations.get(number).name == "Nadia Benali"


# What is wrong with files


def test_the_lines_left_out_open_with_their_reasons(hand, archive):
    hand.look(archive())
    row = hand.page.preview.report.rows[0]
    assert row.reasons.isHidden()
    row.link.click()
    said = [each.text() for each in row.reasons.findChildren(Paragraph)]
    assert said == ["Lines 4–5: A connection whose profile is hidden; LinkedIn gives no name."]
    begin = [each.mapTo(row, QPoint()).x() for each in (row._name, row.link, row.reasons)]
    assert len(set(begin)) == 1
    row.link.click()
    assert row.reasons.isHidden()


def toggle_by_screen_reader(box):
    actions = QAccessible.queryAccessibleInterface(box).actionInterface()
    actions.doAction(actions.toggleAction())


@pytest.mark.parametrize("tick", [QAbstractButton.click, toggle_by_screen_reader])
def test_broken_accents_are_repaired_when_the_box_is_ticked(hand, archive, tick):
    hand.look(archive(connections=PEOPLE.encode().decode("cp1252")))
    box = hand.page.preview.report.repair_box
    problems = hand.page.preview.report.problems
    assert any("accents" in each.text() for each in problems.findChildren(Paragraph))
    tick(box)
    hand.reach(Stage.LOOKING)
    assert box.isChecked()
    assert problems.isHidden()
    hand.keep()
    names = {line.name for line in hand.desk.reader.people.lines([1, 2])}
    assert names == {"Ada Exemple", "Zoé Brandt"}


@pytest.mark.parametrize(("language", "words"), [("en", "no LinkedIn table"), ("fr", "Aucun")])
def test_what_is_no_archive_is_said_in_place(hand, speech, tmp_path, language, words):
    speech.choose(language)
    path = tmp_path / "holiday.zip"
    path.write_bytes(zipped({"sun.txt": "sea"}))
    hand.look(path)
    assert hand.page.stage is Stage.CHOOSING
    assert words in hand.verdict
    assert "holiday.zip" in hand.verdict
    assert hand.failed == []


def test_a_child_that_breaks_is_a_bug_told_calmly(real, archive, monkeypatch):
    monkeypatch.setattr(child_process, "MODULE", ("-c", "raise SystemExit(1)"))
    real.look(archive())
    assert real.page.stage is Stage.CHOOSING
    assert len(real.failed) == 1


def test_a_path_that_looks_like_an_option_is_a_path(hand):
    hand.page.show_target([Path("--preview.zip")])
    hand.reach(Stage.CHOOSING)
    assert "“--preview.zip” isn’t there." in hand.verdict


# Ways to give files


def drop_on(page, data):
    """Hold something over the page and let it go; tell whether the page would take it."""
    where, copy = QPointF(400, 300), Qt.DropAction.CopyAction
    none = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(where.toPoint(), copy, data, Qt.MouseButton.LeftButton, none)
    enter.setAccepted(False)
    page.dragEnterEvent(enter)
    if enter.isAccepted():
        page.dropEvent(QDropEvent(where, copy, data, Qt.MouseButton.LeftButton, none))
    return enter.isAccepted()


def test_files_dropped_on_the_page_are_looked_at(hand, archive):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(archive()))])
    assert drop_on(hand.page, data)
    hand.reach(Stage.LOOKING)
    assert hand.figures() == [[2, 0, 0, 2]]


@pytest.mark.parametrize("url", ["https://example.org/archive.zip", ""])
def test_what_is_no_file_of_this_computer_is_not_taken(hand, url):
    data = QMimeData()
    data.setUrls([QUrl(url)] if url else [])
    data.setText("words")
    assert not drop_on(hand.page, data)
    assert hand.page.stage is Stage.CHOOSING


def test_a_zip_is_chosen_in_a_dialog_that_leaves_the_window_alive(hand, archive):
    path = archive()
    hand.page.begin_new()
    dialog = hand.page.findChild(QFileDialog)
    dialog.setDirectory(str(path.parent))
    dialog.selectFile(str(path))
    dialog.accept()
    hand.reach(Stage.LOOKING)
    assert hand.page.name_label.text() == path.name


def test_a_dialog_proposes_no_folder_that_is_not_there_as_a_file(hand):
    hand.page.begin_new()
    dialog = hand.page.findChild(QFileDialog)
    shown = dialog.directory().exists(), dialog.findChild(QLineEdit).text()
    dialog.reject()
    assert shown == (True, "")


def test_a_folder_is_chosen_in_a_dialog(hand, tmp_path):
    folder = tmp_path / "Basic_LinkedInDataExport_11-01-2026"
    folder.mkdir()
    (folder / "Connections.csv").write_text(PEOPLE, encoding="utf-8")
    hand.page.choose.folder_button.click()
    dialog = hand.page.findChild(QFileDialog)
    dialog.selectFile(str(folder))
    dialog.accept()
    hand.reach(Stage.LOOKING)
    assert hand.figures() == [[2, 0, 0, 2]]


# Language and room


def test_what_is_shown_changes_language_with_the_window(hand, archive, speech):
    broken = PEOPLE.replace("08 Feb 2026", "31 Feb 2026")
    hand.look(archive(connections=broken))
    hand.page.preview.report.rows[0].toggle()
    speech.choose("fr")
    hand.bot.waitUntil(lambda: hand.page.footer.import_button.label() == "Importer")
    hand.page.preview.report.rows[0].toggle()

    def shown():
        return [each.text() for each in hand.page.findChildren(Paragraph) if each.isVisible()]

    hand.bot.waitUntil(lambda: any("ne peut pas être lue" in each for each in shown()))
    words = shown()
    assert any(each.startswith("Lignes 4–5\u00a0: Une relation") for each in words)
    assert not [each for each in words if "kept" in each or "Line" in each.split("LinkedIn")[0]]


def test_in_little_room_the_figures_stand_in_a_line(hand, archive):
    hand.look(archive())
    row = hand.page.preview.report.rows[0]
    hand.bot.waitUntil(row.figures.cells[0].isVisible)
    assert not row.figures_line.isVisible()
    hand.page.resize(600, 700)
    hand.bot.waitUntil(row.figures_line.isVisible)
    assert not row.figures.cells[0].isVisible()
    assert row.figures_line.text() == "new 2, changed 0, unchanged 0, left out 2"


def test_the_page_keys_scroll_what_no_key_reaches(hand, archive):
    hand.page.resize(600, 320)
    hand.look(archive(invitations=REQUESTS))
    bar = hand.page.area.verticalScrollBar()
    hand.bot.waitUntil(lambda: bar.maximum() > 0)
    assert hand.page.footer.import_button.hasFocus()
    hand.press(Key.Key_PageDown)
    assert bar.value() > 0
    hand.press(Key.Key_PageUp)
    assert bar.value() == 0


# The parts


def test_the_document_of_the_command_is_read_back_whole():
    asked = (Compared(7, "Nadia Benali", date(2026, 10, 2)),)
    report = ImportReport(
        name="a.zip",
        files=(
            FileReport(
                "a.zip/Connections.csv",
                "connections",
                4,
                1,
                1,
                1,
                (Skipped(4, "row_missing_columns", {"found": 3, "expected": 7}),),
                {"row_missing_columns": 1},
            ),
            FileReport("a.zip/Profile.csv", "profile", 1, unchanged=1, known=True),
        ),
        people=2,
        invitations=3,
        accepted=1,
        comparison=Comparison(date(2026, 11, 1), asked, (), asked),
        problems=(Remark("nulls_removed", "a.zip/Connections.csv", None, {"count": 2}),),
        others=(OtherFile("a.zip/Skills.csv", NotRead.OTHER),),
        changes=False,
        made_on=date(2026, 11, 20),
        repairable=True,
    )
    read = json.loads(written(document(report, Texts("fr"))))
    assert report_of(read) == report


@pytest.mark.parametrize(
    ("lines", "written"),
    [([4], "4"), ([4, 5, 6], "4–6"), ([1, 3, 4, 9], "1, 3–4, 9"), ([7, 8, 10], "7–8, 10")],
)
def test_lines_in_a_row_are_written_as_a_range(lines, written):
    assert written_lines(lines) == written


def test_rows_left_out_for_one_reason_stand_together():
    rows = [
        Skipped(2, "hidden_profile"),
        Skipped(3, "row_bad_date", {"found": "x"}),
        Skipped(4, "hidden_profile"),
        Skipped(5, "row_bad_date", {"found": "y"}),
    ]
    assert [(each.code, each.lines) for each in by_reason(rows)] == [
        ("hidden_profile", [2, 4]),
        ("row_bad_date", [3]),
        ("row_bad_date", [5]),
    ]


AGENDA = """\
BEGIN:VCALENDAR
VERSION:2.0
BEGIN:VEVENT
UID:one
DTSTART;VALUE=DATE:20260611
SUMMARY:Dîner & suite
LOCATION:Café du coin
ORGANIZER;CN=Camille Roy:mailto:camille@example.org
ATTENDEE;CN=Luc Roy:mailto:luc@example.org
END:VEVENT
BEGIN:VEVENT
UID:two
DTSTART;VALUE=DATE:20260612
SUMMARY:Atelier
ORGANIZER;CN=Camille Roy:mailto:camille@example.org
ATTENDEE;CN=Luc Roy:mailto:luc@example.org
END:VEVENT
END:VCALENDAR
"""


@pytest.fixture
def agenda(tmp_path):
    """A calendar of two meetings with the same guest."""
    path = tmp_path / "agenda.ics"
    path.write_text(AGENDA, encoding="utf-8")
    return path


def faces(page):
    view = page.preview.calendar.meetings.view
    return [view.face(row) for row in range(view.lines.rowCount())]


def test_a_calendar_shows_its_meetings_and_one_can_be_left_out(hand, agenda):
    hand.look(agenda)
    shown = faces(hand.page)
    assert [each.title for each in shown] == ["Atelier", "Dîner & suite"]
    assert shown[1].subtitle == "In person · with Luc Roy · 1 new person · Café du coin"
    hand.page.preview.calendar.meetings.view.setFocus()
    hand.press(Key.Key_Home)
    hand.press(Key.Key_Delete)
    assert faces(hand.page)[0].right == "Left out"
    hand.press(Key.Key_Delete)
    assert faces(hand.page)[0].right != "Left out"
    hand.press(Key.Key_Delete)
    hand.keep()
    reader = hand.desk.reader
    assert [reader.meetings.get(each).event for each in reader.meetings.ids()] == ["Dîner & suite"]
    assert [each.title for each in faces(hand.page)] == ["Dîner & suite"]
    assert hand.page.footer.received_button.isHidden()
    hand.page.footer.meetings_button.click()
    assert hand.wanted == [("meetings", None)]


def test_who_the_user_is_can_be_corrected(hand, agenda):
    hand.look(agenda)
    calendar = hand.page.preview.calendar
    camille, luc = calendar.chips
    assert (camille.isChecked(), luc.isChecked()) == (True, False)
    assert calendar.own_line.text().startswith("Chosen for being at every event.")
    for chip in (luc, camille):
        chip.setFocus()
        hand.press(Key.Key_Space)
        hand.reach(Stage.LOOKING)
        assert chip.hasFocus()
    assert [each.isChecked() for each in calendar.chips] == [False, True]
    assert calendar.own_line.text() == "You don’t count among those you met."
    assert "with Camille Roy" in faces(hand.page)[1].subtitle
    hand.keep()
    assert hand.desk.settings.own_addresses == "luc@example.org"


@pytest.fixture
def clients(tmp_path):
    """A table whose headings nothing tells, but for the town's."""
    path = tmp_path / "clients.csv"
    path.write_text(
        "Client;Vis-à-vis;Ville\nAcme & fils;Luc Roy;Québec\nBolt;Ana Bell;Lévis\n",
        encoding="utf-8",
    )
    return path


def columns_of(page):
    view = page.preview.table.tables[0].view
    faces = [view.face(row) for row in range(view.lines.rowCount())]
    return [(each.title, each.subtitle, each.rest.text) for each in faces]


def test_the_columns_of_a_strange_table_are_said_once(hand, clients):
    hand.look(clients)
    page = hand.page
    assert hand.verdict == "Say which column holds the names."
    assert columns_of(page) == [
        ("Client", "Acme & fils, Bolt", "Left out"),
        ("Vis-à-vis", "Luc Roy, Ana Bell", "Left out"),
        ("Ville", "Québec, Lévis", "Location"),
    ]
    assert page.footer.import_button.isHidden()
    table = page.preview.table.tables[0]
    assert table.view.hasFocus()  # and not the button that leads away
    assert table.view.current_id() == 0
    hand.press(Key.Key_Down)
    table.choose(1, "position")
    hand.reach(Stage.LOOKING)
    assert hand.verdict == "Say which column holds the names."
    assert (table.view.hasFocus(), table.view.current_id()) == (True, 1)
    table.choose(1, "")
    hand.reach(Stage.LOOKING)
    menu = table.menu_of(table.view.current_id())
    assert [each.text() for each in menu.actions() if each.isChecked()] == ["Leave out"]
    next(each for each in menu.actions() if each.text() == "Full name").trigger()
    menu.close()
    hand.reach(Stage.LOOKING)
    assert table.view.hasFocus()
    assert columns_of(page)[1][2] == "Full name"
    people = page.preview.table.people.view
    shown = [people.face(row) for row in range(people.lines.rowCount())]
    assert [(each.title, each.right) for each in shown] == [("Luc Roy", "New"), ("Ana Bell", "New")]
    hand.keep()
    assert hand.people() == 2
    hand.page.begin_new()
    hand.look(clients)
    assert columns_of(page)[1][2] == "Full name"
    assert page.preview.report.rows[0].figures.cells[2].text() == "2"


def test_of_several_tables_the_one_without_names_has_the_keyboard(hand, clients):
    named = clients.with_name("a.csv")
    named.write_text("Name;Company\nMarie Tremblay;Nordika\n", encoding="utf-8")
    hand.look(named, clients)
    assert hand.verdict == "Say which column holds the names."
    assert [each.view.hasFocus() for each in hand.page.preview.table.tables] == [False, True]
