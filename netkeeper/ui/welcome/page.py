"""The first page of a record that holds nothing yet: one page, no wizard."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QProcess, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from netkeeper.services.settings import change_setting
from netkeeper.ui.imports.asking import HowToAsk
from netkeeper.ui.imports.given import accept_files
from netkeeper.ui.look.theme import Text
from netkeeper.ui.look.tokens import Tone
from netkeeper.ui.shell.page import Page
from netkeeper.ui.shell.scroll_pane import PagePane
from netkeeper.ui.welcome.action_card import ActionCard
from netkeeper.ui.widgets.icon_view import IconView
from netkeeper.ui.widgets.laying_out import fill, keep_space
from netkeeper.ui.widgets.segments import Segments
from netkeeper.ui.widgets.wrapped_label import WrappedLabel
from netkeeper.ui.wording.language import LANGUAGE_NAMES, Language
from netkeeper.ui.work.child_process import MODULE

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDropEvent

    from netkeeper.ui.desk import Desk

_COLUMN = 560
_LANGUAGES = (Language.FR, Language.EN)


class WelcomePage(Page):
    """Language, three ways to begin, and how to ask LinkedIn for the archive."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        theme = desk.theme
        self.title = WrappedLabel(theme, role=Text.TITLE)
        self.line = WrappedLabel(theme, tone=Tone.TX2)
        self.language = Segments(theme)
        self.import_card = ActionCard(theme, "file-archive", advised=True)
        self.demo_card = ActionCard(theme, "sparkles")
        self.blank_card = ActionCard(theme, "file")
        self.how = HowToAsk(theme)
        self.promise = WrappedLabel(theme, role=Text.SECOND, tone=Tone.TX2)
        self._lay_out()
        self.language.chosen.connect(self._on_language_chosen)
        self.import_card.clicked.connect(lambda: desk.wanted.emit("imports", None))
        self.demo_card.clicked.connect(self._on_demo)
        self.blank_card.clicked.connect(desk.blank_wanted)
        self.setAcceptDrops(True)
        keep_space(theme, self._cards, gap=12)
        keep_space(theme, self._foot, gap=8)
        self.retranslate()

    def _lay_out(self) -> None:
        theme = self._desk.theme
        self.area = PagePane(theme, self, gap=20, most=_COLUMN)
        self._cards = fill(QVBoxLayout(), self.import_card, self.demo_card, self.blank_card)
        self._foot = QHBoxLayout()
        lock = IconView(theme, "lock", Tone.TX2)
        self._foot.addWidget(lock, 0, Qt.AlignmentFlag.AlignTop)
        self._foot.addWidget(self.promise, 1)
        self.area.add_head(self.title, self.line)
        column = self.area.column
        column.addWidget(self.language, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(self._cards)
        column.addWidget(self.how)
        column.addLayout(self._foot)
        column.addStretch(1)

    # What is done

    def _on_language_chosen(self, place: int) -> None:
        language = _LANGUAGES[place]
        self._desk.do(
            lambda: change_setting(self._desk.program.open_unit, "language", language.value)
        )

    def _on_demo(self) -> None:
        if start_demo(self._desk.speech.language.value):
            self._desk.said.emit(self.tr("The example opens in a window of its own."), False)  # noqa: FBT003 - a signal's own argument
        else:
            self._desk.refused.emit(self.tr("The example could not be opened."))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take an archive that is held over the page."""
        accept_files(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Have the archive looked at."""
        self._desk.wanted.emit("imports", accept_files(event))

    # What the window asks

    def take_focus(self) -> bool:
        """Take the keyboard: the first way to begin."""
        self.import_card.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.title.set_text(self.tr("Welcome to NetKeeper"))
        self.line.set_text(
            self.tr(
                "It keeps the people you have really met, and judges each contact request by"
                " one question: did you meet?"
            )
        )
        self.language.setAccessibleName(self.tr("Language"))
        self.language.set_labels([*LANGUAGE_NAMES.values()])
        self.language.choose(_LANGUAGES.index(self._desk.speech.language))
        self.import_card.set_words(
            self.tr("Import my LinkedIn archive"),
            self.tr("Your connections and requests. First you see what it brings."),
        )
        self.demo_card.set_words(
            self.tr("Try with an example"),
            self.tr("Invented people, in a window of its own; your record stays empty."),
        )
        self.blank_card.set_words(
            self.tr("Start with a blank page"),
            self.tr("Log your first meeting now; an archive can come at any time."),
        )
        self.promise.set_text(
            self.tr("Everything stays in one file on this computer. No connection is ever made.")
        )


def start_demo(language: str) -> bool:
    """Open a second window on a sample that is thrown away when it closes; False if it can't.

    The program is started anew, so that the user's own record is never touched.
    """
    return QProcess.startDetached(sys.executable, [*MODULE, "--demo", "--lang", language])[0]
