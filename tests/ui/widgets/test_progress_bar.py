"""A bar that moves waits for the window's next paint."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject

from netkeeper.ui.widgets.progress_bar import ProgressBar


class Paints(QObject):
    """Counts the paints of what it watches."""

    count = 0

    def eventFilter(self, _watched, event):  # noqa: N802 - Qt's name
        self.count += event.type() == QEvent.Type.Paint
        return False


def test_a_bar_that_moves_is_painted_in_a_later_turn(theme, qtbot):
    bar, paints = ProgressBar(theme), Paints()
    qtbot.addWidget(bar)
    bar.setRange(0, 100)
    bar.resize(bar.sizeHint())
    with qtbot.waitExposed(bar):
        bar.show()
    bar.installEventFilter(paints)
    bar.setValue(50)
    assert (bar.value(), paints.count) == (50, 0)
    qtbot.waitUntil(lambda: paints.count > 0)


def test_a_screen_reader_hears_of_which_work_the_figures_are(theme, qtbot):
    bar = ProgressBar(theme)
    qtbot.addWidget(bar)
    bar.set_work("Reading the archive…")
    bar.set_figures("42 %")
    assert (bar.accessibleName(), bar.accessibleDescription()) == ("Reading the archive…", "42 %")
