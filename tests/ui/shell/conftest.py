"""A window of invented pages, in French where the test asks for it."""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLineEdit

from netkeeper.ui.lists.faces import DiscFace, RowFace
from netkeeper.ui.lists.model import WindowedModel
from netkeeper.ui.lists.row_view import RowView
from netkeeper.ui.shell.list_detail import ListDetail
from netkeeper.ui.shell.main_window import MainWindow
from netkeeper.ui.shell.page import KeyHint, Page, PageSpec
from netkeeper.ui.shell.window_state import WindowState
from netkeeper.ui.widgets.key_button import KeyButton, Kind
from netkeeper.ui.widgets.wrapped_label import WrappedLabel

if TYPE_CHECKING:
    from collections.abc import Callable

TITLES = {
    "today": "Aujourd’hui",
    "people": "Personnes",
    "meetings": "Rencontres",
    "received": "Reçues",
    "sent": "Envoyées",
    "review": "Revue",
}


@dataclass(frozen=True, slots=True)
class Named:
    id: int
    name: str


class Names:
    def ids(self):
        return array("q", range(1, 41))

    def lines(self, ids):
        return [Named(each, f"Marie-Ève Tremblay-Bouchard {each}") for each in ids]


class RequestsPage(ListDetail):
    """A list of requests and a judgement, with the buttons of the real one."""

    def __init__(self, theme, state):
        model = WindowedModel(lambda line: line.name, lambda line: line.name)
        model.set_source(Names())
        view = RowView(
            theme,
            model,
            lambda line: RowFace(line.name, "Conseillère · Groupe Mistassini", DiscFace("MT")),
        )
        super().__init__(theme, "received", view, state)
        self.pressed = []
        view.keys.set_letters("ad")
        view.key_pressed.connect(self.pressed.append)
        self.list.head.set_title("Reçues")
        self.list.head.set_count(1284)
        self.list.head.add_action(
            KeyButton(theme, "Ajouter", Kind.FLAT, icon="plus", keys="Ctrl N")
        )
        self.list.head.add_action(KeyButton(theme, "Filtrer", Kind.FLAT, icon="list-filter"))
        self.list.set_tabs("Demandes", ["À décider 4", "Plus tard 2", "Décidées"])
        self.note = QLineEdit()
        self.detail.column.addWidget(self.note)
        self.detail.column.addWidget(
            WrappedLabel(theme, "Vérifiez d’abord : cette rencontre n’est pas notée. " * 3)
        )
        self.log_button = KeyButton(theme, "Noter la rencontre", icon="calendar-plus", keys="M")
        self.detail.column.addWidget(self.log_button)
        self.detail.column.addStretch(1)
        footer = self.detail.footer
        footer.set_line(
            "Si vous refusez, cette personne n’en est pas avertie : pour elle, la demande "
            "reste « en suspens »."
        )
        self.accept_button = KeyButton(theme, "Accepter", Kind.ACCENT, keys="A")
        self.later_button = KeyButton(theme, "Plus tard", Kind.FLAT, keys="L")
        footer.add_button(self.accept_button)
        footer.add_button(KeyButton(theme, "Vérifier d’abord", keys="Q"))
        footer.add_button(KeyButton(theme, "Refuser discrètement", keys="D"))
        footer.set_last(self.later_button)
        self.detail.set_shown(True)

    def key_hints(self):
        return [KeyHint("A", "Accepter"), KeyHint("D", "Refuser discrètement")]


class PlainPage(Page):
    """A page of one field that remembers what was asked of it."""

    def __init__(self, theme):
        super().__init__()
        self.begun = 0
        self.open_panel = False
        self.edit = QLineEdit(self)

    def begin_new(self):
        self.begun += 1
        return True

    def escape(self):
        was, self.open_panel = self.open_panel, False
        return was


@pytest.fixture
def window(themed, qtbot, speech, tmp_path) -> Callable[..., MainWindow]:
    """A function that shows a window of a size and text size, on its page of requests."""
    numbers = count()

    def make(size=(1280, 800), px=13, state_path=None, page="received", hidden=""):
        theme = themed(px)
        state = WindowState(state_path or tmp_path / f"{next(numbers)}.ini")
        made = []
        specs = [
            PageSpec(
                code,
                "sun",
                lambda code=code: TITLES[code],
                lambda code=code: (
                    made.append(code)
                    or (RequestsPage(theme, state) if code == "received" else PlainPage(theme))
                ),
            )
            for code in TITLES
        ]
        specs.append(
            PageSpec(
                "preferences", "settings", lambda: "Préférences", lambda: PlainPage(theme), True
            )
        )
        if hidden:
            specs.append(
                PageSpec(hidden, "sun", lambda: hidden, lambda: PlainPage(theme), hidden=True)
            )
        window = MainWindow(theme, specs, state)
        window.made = made
        qtbot.addWidget(window)
        window.resize(*size)
        if page:
            window.show_page(page)
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        if page:
            window.page(page).take_focus()
        return window

    return make
