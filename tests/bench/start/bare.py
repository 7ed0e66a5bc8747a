"""A bare window with a table of 50 rows, as quick as PySide6 can show one: the limit.

It is as large as NetKeeper's first one, since a window's picture counts as its memory.
Prints one JSON document, as `ours.py` does: the milliseconds from exec until it was painted.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

from PySide6.QtCore import QAbstractTableModel, Qt, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView

BEGUN = int(os.environ["BEGUN"])  # CLOCK_MONOTONIC at exec, nanoseconds
ROWS = [
    ("Émilie", f"Tremblay {n}", "Boréal", "Analyst", "e@example.org", "2024-01-01")
    for n in range(50)
]


class Model(QAbstractTableModel):
    def rowCount(self, parent=None):
        return len(ROWS)

    def columnCount(self, parent=None):
        return len(ROWS[0])

    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        return ROWS[index.row()][index.column()] if role == Qt.ItemDataRole.DisplayRole else None


class View(QTableView):
    painted = 0.0

    def paintEvent(self, event):
        super().paintEvent(event)
        if not self.painted:
            self.painted = (time.monotonic_ns() - BEGUN) / 1e6
            cpu = time.process_time() * 1e3
            QTimer.singleShot(500, lambda: tell(self.painted, cpu))


def tell(painted: float, cpu: float) -> None:
    status = Path("/proc/self/status").read_text(encoding="ascii")
    lines = dict(line.split(":", 1) for line in status.splitlines())
    kib = int(lines["VmRSS"].split()[0])
    sys.stdout.write(f'{{"painted": {painted}, "cpu": {cpu}, "rss": {kib / 1024}}}\n')
    sys.stdout.flush()
    os._exit(0)


application = QApplication(sys.argv[:1])
window = QMainWindow()
view = View()
view.setModel(Model())
window.setCentralWidget(view)
window.resize(1280, 800)
window.show()
application.exec()
