"""What comes from anywhere is shown as text: no markup is obeyed, nothing turns round or hides."""

from __future__ import annotations

import json
import re
import shutil
import sqlite3
import sys
from contextlib import closing
from html.parser import HTMLParser
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QPoint, QSize, Qt
from PySide6.QtGui import QAction, QPainter
from PySide6.QtGui import Qt as GuiQt
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QAbstractButton, QLabel, QMenu, QMessageBox, QPlainTextEdit, QWidget

from netkeeper import __main__, app
from netkeeper.domain.plain_text import in_lines, one_line, sign_for_sign
from netkeeper.services import people
from netkeeper.ui.widgets.plain_box import say
from netkeeper.ui.widgets.tool_tip import plain_tip
from netkeeper.ui.work import loading
from netkeeper.ui.work.jobs import BaseJob
from tests.conftest import TODAY

OBEYED = "\x1b[31m\x07\x00\u202e\u2066\u200b\u2028\r"
HOSTILE = f"<b>Zed</b> &Zed *Zed* {OBEYED}\nnouvelle"
SHOWN = "<b>Zed</b> &Zed *Zed*"
UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]"
)
COLUMNS = {
    "person": ("given_name", "family_name", "display_name", "company", "position", "location",
               "note", "linkedin_note"),
    "person_name": ("name",),
    "person_email": ("email",),
    "person_phone": ("phone",),
    "tag": ("name",),
    "meeting": ("event", "place", "topic", "note"),
    "introduction": ("note",),
    "invitation": ("name", "company", "position", "email", "note", "override_reason"),
    "consent": ("evidence", "note"),
    "follow_up": ("what",),
    "archive": ("name", "owner_name"),
    "archive_file": ("name",),
    "restriction": ("what",),
}  # fmt: skip
PAGES = (
    "people", "meetings", "received", "sent", "review", "standing", "preferences", "imports",
    "backups", "history", "trash", "today",
)  # fmt: skip


@pytest.fixture(scope="module")
def hostile_record(tmp_path_factory):
    """A record of which every word is hostile, past all that would have cleaned it on the way in.

    SQLite and the driver keep no NUL; the rest is kept as it came.
    """
    loading.what_the_field_asks()  # which the window does beside its first paint
    path = tmp_path_factory.mktemp("hostile") / "record.sqlite3"
    app.make_sample(path, people=40)
    program = app.build(path, origin="window", day=lambda: TODAY)
    with program.open_reader() as reader:
        ids = list(reader.people.ids())
    people.tag_people(program.open_unit, ids[:5], "étiquette")
    people.trash_people(program.open_unit, ids[-2:])
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE journal_state SET replaying = 1, bulk = 1")
        for table, columns in COLUMNS.items():
            for column in columns:
                connection.execute(
                    f"UPDATE {table} SET {column} = ? || ' ' || id WHERE {column} <> ''",  # noqa: S608
                    (HOSTILE.replace("\0", ""),),
                )
        connection.execute(
            "UPDATE journal_entry SET facts = json_set(facts, '$.name', ?)", (HOSTILE,)
        )
        connection.execute("UPDATE journal_state SET replaying = 0, bulk = 0")
        connection.commit()
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return path


class Tags(HTMLParser):
    """Collects the tags of what Qt takes for HTML, and the text between them."""

    def __init__(self, text):
        super().__init__()
        self.tags, self.words = [], ""
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)

    def handle_data(self, data):
        self.words += data


def painted(widget: QWidget) -> str:
    """Return the letters that a widget and all in it paint, as SVG writes them."""
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    drawing = QSvgGenerator()
    drawing.setOutputDevice(buffer)
    drawing.setSize(QSize(widget.width(), widget.height()))
    with QPainter(drawing) as painter:
        widget.render(painter, QPoint())
    return bytes(buffer.data().data()).decode("utf-8", "replace")


def check_widget(widget: QWidget) -> None:
    """Check that nothing said by one widget is obeyed."""
    tip = widget.toolTip()
    if GuiQt.mightBeRichText(tip):
        assert tip.startswith("<qt>"), tip
        assert Tags(tip).tags == ["qt"], tip
    assert UNSEEN.search(tip) is None, (type(widget), tip)
    if isinstance(widget, QLabel):
        plain = widget.textFormat() == Qt.TextFormat.PlainText
        assert plain or not GuiQt.mightBeRichText(widget.text()), widget.text()
    if isinstance(widget, QAbstractButton):
        assert re.search("(?<!&)&(?:&&)*Zed", widget.text()) is None, widget.text()
    name = widget.accessibleName()
    assert UNSEEN.search(name) is None, (type(widget), name)


def check_all(frame: QWidget, where: str) -> str:
    """Check all that is in sight; return what is painted of it.

    What is being edited is as it is kept, and stays within its editor.
    """
    edited = [each for each in frame.findChildren(QPlainTextEdit) if not each.isReadOnly()]
    for each in edited:
        each.viewport().hide()
    for widget in frame.findChildren(QWidget):
        if widget.isVisible():
            check_widget(widget)
    drawn = painted(frame)
    for each in edited:
        each.viewport().show()
    found = UNSEEN.search(drawn)
    assert found is None, (where, drawn[max(0, found.start() - 200) : found.end() + 50])
    return drawn


def settle(qtbot, window):
    qtbot.waitUntil(lambda: not window.desk.findChildren(BaseJob))


def check_pages(window, qtbot):
    """Go through every page; return what each one paints."""
    seen = {}
    for code in PAGES:
        window.go(code, None)
        settle(qtbot, window)
        view = getattr(window.frame.page(code), "view", None)
        if view is not None and view.lines.rowCount():
            view.go_to(min(1, view.lines.rowCount() - 1))
            settle(qtbot, window)
            for row in range(min(6, view.lines.rowCount())):
                spoken = view.lines.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) or ""
                assert UNSEEN.search(spoken) is None, spoken
                assert "\n" not in spoken
        seen[code] = check_all(window.frame, code)
    return seen


def check_menus(window):
    """Check that no menu makes a key of a name."""
    menu = window.frame.page("people").menus.filter_menu()
    texts = [each.text() for inner in menu.findChildren(QMenu) for each in inner.actions()]
    texts += [each.text() for each in window.frame.findChildren(QAction)]
    hostile = [each for each in texts if "Zed" in each]
    assert hostile
    for text in hostile:
        assert re.search("(?<!&)&(?:&&)*Zed", text) is None, text
        assert UNSEEN.search(text) is None
        assert "\n" not in text
    menu.deleteLater()


def test_no_page_obeys_what_it_shows(hostile_record, open_window, qtbot):
    window = open_window(hostile_record, day=lambda: TODAY)
    seen = check_pages(window, qtbot)
    shown = "&lt;b&gt;Zed&lt;/b&gt;"
    for code in ("people", "meetings", "received", "sent", "history", "trash", "today"):
        assert shown in seen[code], code
    check_menus(window)
    window.go("review", None)
    settle(qtbot, window)
    window.frame.page("review").take_focus()
    qtbot.keyClick(window.frame.focusWidget(), "1")  # a session, card by card
    settle(qtbot, window)
    assert shown in check_all(window.frame, "session")
    window.desk.log_wanted.emit("zed")
    settle(qtbot, window)
    check_all(window.frame, "log")
    window.frame.undo_asked.emit()
    settle(qtbot, window)
    check_all(window.frame, "toast")


def test_text_on_one_line_and_in_lines():
    assert one_line(HOSTILE).startswith(f"{SHOWN} ")
    assert UNSEEN.search(one_line(HOSTILE)) is None
    assert "\n" not in one_line(HOSTILE)
    assert in_lines("un\r\ndeux\u2028trois\x07") == "un\ndeux\ntrois "
    signs = sign_for_sign(HOSTILE)
    assert len(signs) == len(HOSTILE)
    assert UNSEEN.search(signs) is None
    for kept in ("Zoé\u00a0Ng", "👩\u200d💻", "می\u200cخواهم", "李明", "3\u202f%"):
        assert one_line(kept) == in_lines(kept) == sign_for_sign(kept) == kept


def test_a_tool_tip_wraps_and_obeys_nothing():
    tip = plain_tip(HOSTILE)
    assert Tags(tip).tags == ["qt"]
    assert Tags(tip).words.startswith(SHOWN)


def test_a_message_box_obeys_nothing(qtbot):
    box = QMessageBox()
    qtbot.addWidget(box)
    say(box, HOSTILE, f"/home/{HOSTILE}/netkeeper.log")
    shown = [each for each in box.findChildren(QLabel) if "Zed" in each.text()]
    assert len(shown) == 2
    for label in shown:
        assert label.textFormat() == Qt.TextFormat.PlainText
        assert UNSEEN.search(label.text()) is None


def test_message_boxes_are_told_what_to_say_in_one_place():
    for path in (Path(app.__file__).parent / "ui").rglob("*.py"):
        if path.name != "plain_box.py":
            text = path.read_text(encoding="utf-8")
            assert "setInformativeText" not in text, path
            assert "setDetailedText" not in text, path


COMMANDS = (
    ["review"],
    ["standing"],
    ["search", "zed"],
    ["received", "Zed Zed"],
    ["sent", "Zed Zed", "--note", "Bonjour"],
    ["consent", "zed"],
    ["draft", "zed"],
    ["review", "--json"],
    ["search", "zed", "--json"],
    ["duplicates"],
    ["merge", "1", "2", "--preview"],
    ["delete", "1", "2", "--for-good"],
    ["search", "zed", "--save", f"Zed {OBEYED[:-1]}\nnouvelle".replace("\0", "")],
    ["search"],
    ["undo"],
    ["decide", "99999", "accepted"],
    ["import", f"nulle part {OBEYED[:-1]}.zip".replace("\0", "")],
)


def test_no_command_lets_it_reach_the_terminal(hostile_record, tmp_path, monkeypatch, capsys):
    record = shutil.copy(hostile_record, tmp_path / "record.sqlite3")
    said = ""
    for words in COMMANDS:
        monkeypatch.setattr(sys, "argv", ["netkeeper", "--record", str(record), *words])
        __main__.main()
        told = capsys.readouterr()
        said += f"{words}\n{told.out}{told.err}"
        if "--json" in words:
            assert "\\u202e" in told.out
            assert json.loads(told.out)
    found = UNSEEN.search(said)
    assert found is None, said[max(0, found.start() - 300) : found.end() + 20]
    assert SHOWN in said
    broken = [line for line in said.splitlines() if line.startswith("nouvelle")]
    assert broken == []
