"""From a file that doesn't exist yet to a request decided by a meeting, and back another day."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtWidgets import QFileDialog

from netkeeper import app
from netkeeper.domain.invitations import State
from netkeeper.ui.imports.verdict import Stage
from netkeeper.ui.window import IMPORTS, TODAY, WELCOME
from tests.exchange.linkedin.archives import CONNECTIONS, IN, INVITATIONS, zipped
from tests.ui.keyboard import CTRL, Key, WindowUser

TEN_DAYS = timedelta(days=10)


class User(WindowUser):
    """Somebody at the keyboard of one window."""

    def page(self, code):
        return self.window.frame.page(code)

    def to_decide(self):
        """Return who asks and what is advised, as the first page shows it."""
        view = self.page(TODAY).decide.view
        faces = [view.face(row) for row in range(view.lines.rowCount())]
        return [(face.title, face.right) for face in faces]

    def sophie(self):
        """Return where the request of the archive stands."""
        reader = self.window.desk.reader
        (number,) = reader.invitations.ids("received")
        return reader.invitations.get(number).state


def archive(folder):
    """Write a small archive: a connection, and a request that waits."""
    sent = app.today() - TEN_DAYS
    day = f"{sent.month}/{sent.day}/{sent:%y}, 9:00 AM"
    asked = f'Sophie Lavoie,Camille Roy,"{day}",Bonjour!,INCOMING,{IN}sophie,{IN}camille\n'
    files = {
        "Connections.csv": f"{CONNECTIONS}Ada,Exemple,{IN}ada,,Acme,Commis,08 Feb 2024\n",
        "Invitations.csv": INVITATIONS + asked,
    }
    path = folder / f"Basic_LinkedInDataExport_{app.today():%m-%d-%Y}.zip"
    path.write_bytes(zipped(files))
    return path


def test_an_archive_and_one_meeting_decide_a_request(open_window, qtbot, tmp_path):
    record = tmp_path / "new" / "record.sqlite3"
    user = User(qtbot, open_window(record))
    assert user.window.frame.code == WELCOME

    # The first card: import an archive, by its dialog.
    user.press(Key.Key_Space)
    imports = user.page(IMPORTS)
    user.press(Key.Key_Space)
    dialog = imports.findChild(QFileDialog)
    dialog.selectFile(str(archive(tmp_path)))
    dialog.accept()
    user.window.frame.activateWindow()  # as a window manager does once a dialog is gone
    user.until(lambda: imports.stage is Stage.LOOKING)
    assert imports.footer.import_button.hasFocus()
    user.press(Key.Key_Return, CTRL)
    user.until(lambda: imports.stage is Stage.DONE)

    # Today has the request; nobody has met her, as far as the record knows.
    user.press(Key.Key_1, CTRL)
    assert user.window.frame.code == TODAY
    user.until(lambda: user.to_decide() == [("Sophie Lavoie", "Decline")])

    # The meeting is logged in one line, and is the evidence.
    user.press(Key.Key_M, CTRL)
    user.type("Sophie Lavoie @ Cocktail annuel")
    user.press(Key.Key_Return)
    user.until(lambda: user.to_decide() == [("Sophie Lavoie", "Accept")])

    # Accepted where it is judged, then taken back.
    user.press(Key.Key_4, CTRL)
    user.page("received").take_focus()
    user.press(Key.Key_A)
    user.until(lambda: user.sophie() is State.ACCEPTED)
    user.press(Key.Key_Z, CTRL)
    user.until(lambda: user.sophie() is State.PENDING)
    user.window.frame.close()

    # Another day everything is still there, and the welcome is not.
    again = User(qtbot, open_window(record))
    assert again.window.frame.code == TODAY
    again.until(lambda: again.to_decide() == [("Sophie Lavoie", "Accept")])
    assert again.window.desk.reader.people.count() == 2
    assert again.window.desk.reader.overview.problems() == []
