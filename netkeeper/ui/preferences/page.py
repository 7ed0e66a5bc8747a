"""The preferences: every change is kept at once, takes effect at once, and can be undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from netkeeper.domain.origins import ORIGINS
from netkeeper.texts.standing import StandingTexts
from netkeeper.ui.locking.group import PassphraseGroup
from netkeeper.ui.look.theme import Text
from netkeeper.ui.settings.figure_row import FigureRow
from netkeeper.ui.settings.keeping import keep
from netkeeper.ui.settings.rows import Group, SettingRow, WordsRow
from netkeeper.ui.shell.read_page import ReadPage
from netkeeper.ui.shell.scroll_pane import PagePane
from netkeeper.ui.widgets.flow_layout import FlowLayout
from netkeeper.ui.widgets.key_button import KeyButton
from netkeeper.ui.widgets.laying_out import keep_space
from netkeeper.ui.widgets.segments import Segments
from netkeeper.ui.widgets.wrapped_label import WrappedLabel
from netkeeper.ui.wording import formats
from netkeeper.ui.wording.language import LANGUAGE_NAMES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from netkeeper.ui.desk import Desk

# The settings that are chosen from a few words, with the values the words stand for.
_CHOICES: dict[str, tuple[str | bool, ...]] = {
    "language": ("", "fr", "en"),
    "theme": ("", "light", "dark"),
    "contrast": ("", "normal", "high"),
    "animations": (True, False),
    "single_keys": (True, False),
    "notify": (True, False),
    "premium": (True, False),
}
# What is shown, in order: settings that change something in the window.
_GROUPS = (
    ("language", "theme", "contrast", "animations", "single_keys"),
    ("premium", "note_length", "note_length_premium", "notes_a_month", "cooling_days"),
    ("notify", "pending_long_days", "keep_days", "consent_soon_days"),
)
# The pages that the record's row leads to, and their icons.
_PAGES = {
    "imports": "file-archive",
    "exports": "file-output",
    "backups": "archive",
    "history": "history",
    "trash": "trash-2",
}
# The thresholds of the standing, and what weighs silence: made a few at a time after the rest,
# since all at once would be felt.
_STANDING = (
    *("refusals_watch", "refusals_risk", "climb_watch", "climb_risk"),
    *("unknown_to_them_watch", "unknown_to_them_risk", "pending_watch", "pending_risk"),
    *("pending_old_watch", "pace_watch", "pace_risk"),
    *("unknown_share_watch", "unknown_share_risk", "restriction_days"),
)
_SILENCE = ("settled_days", "enough_requests")
_A_STEP = 3  # rows
_FIGURES = tuple(name for names in _GROUPS for name in names if name in ORIGINS)
# What has no bearing on an account of the one kind or the other.
_FREE_ONLY, _PREMIUM_ONLY = ("note_length", "notes_a_month"), ("note_length_premium",)


class PreferencesPage(ReadPage):
    """Language and look, LinkedIn's limits, delays, and where the files lie."""

    tables = frozenset({"setting"})

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        theme = desk.theme
        self.title = WrappedLabel(theme, role=Text.TITLE)
        self.choices = {name: Segments(theme) for name in _CHOICES}
        self.figure_rows = {name: FigureRow(desk, name) for name in _FIGURES}
        self.figures = {name: row.field for name, row in self.figure_rows.items()}
        choices = {name: SettingRow(theme, each) for name, each in self.choices.items()}
        self.rows: dict[str, SettingRow] = {**choices, **self.figure_rows}
        self.folder_button = KeyButton(theme, icon="folder-open", small=True)
        self.log_button = KeyButton(theme, icon="file-text", small=True)
        self.page_buttons = {
            code: KeyButton(theme, icon=icon, small=True) for code, icon in _PAGES.items()
        }
        self.record_row = SettingRow(theme, self._side_by_side(), wide=True)
        self.log_row = SettingRow(theme, self.log_button)
        # What the thresholds and the chances rest on, each under the settings that bear on it.
        self.whose, self.prior = WordsRow(theme), WordsRow(theme)
        self._words_under = {_STANDING[-1]: (self.whose,), _SILENCE[-1]: (self.prior,)}
        look, *rest = (Group(theme, [self.rows[name] for name in names]) for names in _GROUPS)
        self.passphrase = PassphraseGroup(desk)
        files = Group(theme, [self.record_row, self.log_row])
        self.standing_group, self.silence_group = Group(theme, []), Group(theme, [])
        # What is looked for by name stands before what is seldom changed.
        self.groups = [look, files, self.passphrase, *rest]
        self.groups += [self.standing_group, self.silence_group]
        self._lay_out()
        self._connect()
        self.retranslate()
        desk.in_turns(self._make_rest())

    @property
    def is_whole(self) -> bool:
        """Tell whether every row has been made."""
        return _SILENCE[-1] in self.figure_rows

    def _make_rest(self) -> Iterator[None]:
        """Make the rows of the thresholds, a few a step."""
        for place, name in enumerate((*_STANDING, *_SILENCE)):
            if place % _A_STEP == 0:
                yield
            row = self.figure_rows[name] = self.rows[name] = FigureRow(self._desk, name)
            self.figures[name] = row.field
            row.show_settings(self._desk.settings)
            group = self.silence_group if name in _SILENCE else self.standing_group
            group.add_rows([row, *self._words_under.get(name, ())])

    def _side_by_side(self) -> QWidget:
        held = QWidget()
        self._flow = FlowLayout(held)
        for button in (self.folder_button, *self.page_buttons.values()):
            self._flow.addWidget(button)
        return held

    def _lay_out(self) -> None:
        self.area = PagePane(self._desk.theme, self, gap=18)
        self.area.column.addWidget(self.title)
        for group in self.groups:
            self.area.column.addWidget(group)
        self.area.column.addStretch(1)

    def _connect(self) -> None:
        desk = self._desk
        desk.changed.connect(self.refresh)
        # What could not be kept must not stay on the screen as if it were.
        desk.refused.connect(self.refresh)
        desk.failed.connect(self.refresh)
        keep_space(desk.theme, self._flow, gap=8)
        self.passphrase.opened.connect(lambda: self.area.show_later(self.passphrase.panel))
        for name, segments in self.choices.items():
            segments.chosen.connect(lambda n, name=name: keep(desk, name, _CHOICES[name][n]))
        self.folder_button.clicked.connect(lambda: self._open(desk.program.path.parent))
        for code, button in self.page_buttons.items():
            button.clicked.connect(lambda _=False, code=code: desk.wanted.emit(code, None))
        self.log_button.clicked.connect(lambda: self._open(self._log()))

    # What is done

    def _open(self, path: Path) -> None:
        """Have the system show a folder or a file."""
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self._desk.refused.emit(self.tr("{path} can’t be opened here.").format(path=path))

    def _log(self) -> Path:
        return self._desk.program.path.with_name("netkeeper.log")

    # What is shown

    def read(self) -> None:
        """Show the settings as they are in force."""
        super().read()
        settings = self._desk.settings
        self.choices["notify"].setEnabled(self._desk.tray.is_there())
        for name, segments in self.choices.items():
            values = _CHOICES[name]
            value = getattr(settings, name)
            segments.choose(values.index(value) if value in values else -1)
        for row in self.figure_rows.values():
            row.show_settings(settings)
        for names, shown in ((_FREE_ONLY, not settings.premium), (_PREMIUM_ONLY, settings.premium)):
            for name in names:
                self.rows[name].setVisible(shown)
        for group in self.groups:
            group.fit_lines()
        self.passphrase.show_settings(settings)

    # What the window asks

    def take_focus(self) -> bool:
        """Take the keyboard: the first setting."""
        self.choices["language"].focus_choice()
        return True

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.title.set_text(self.tr("Preferences"))
        titles = (
            self.tr("Language and look"),
            self.tr("Files"),
            self.tr("Passphrase"),
            "LinkedIn",
            self.tr("Reminders and delays"),
            self.tr("Standing"),
            self.tr("Silence"),
        )
        for group, title in zip(self.groups, titles, strict=True):
            group.head.set_title(title)
        yes_no = (self.tr("Yes"), self.tr("No"))
        system = self.tr("System")
        words = {
            "language": (system, *LANGUAGE_NAMES.values()),
            "theme": (system, self.tr("Light"), self.tr("Dark")),
            "contrast": (system, self.tr("Normal"), self.tr("High")),
        }
        for name, segments in self.choices.items():
            segments.set_labels(words.get(name, yes_no))
        lines, texts = self._lines(), self._desk.texts
        for name in self.choices:
            label = formats.capital(texts.sentence(f"setting.{name}"))
            self.rows[name].set_words(label, lines.get(name, ""))
        self.whose.set_text(texts.sentence("standing.whose"))
        self.prior.set_text(StandingTexts(texts).prior())
        self._say_files()
        self.refresh()

    def _on_notifications(self) -> str:
        """Return what a notification says and when, or why there can be none."""
        if not self._desk.tray.is_there():
            return self.tr("There is no tray here that shows notifications.")
        return self.tr("Once a day while NetKeeper runs: figures, and no names.")

    def _lines(self) -> dict[str, str]:
        """Return what the settings mean, where their names don't say it."""
        return {
            "animations": self.tr("A short fade where a row leaves a list."),
            "single_keys": self.tr("A, D, L and others act in lists and panels."),
            "notify": self._on_notifications(),
            "premium": self.tr("Longer notes, as many as you like."),
        }

    def _say_files(self) -> None:
        path = self._desk.program.path
        self.folder_button.set_label(self.tr("Open the folder"))
        self.log_button.set_label(self.tr("Open"))
        self.record_row.set_words(self.tr("Your record"), str(path))
        self.log_row.set_words(
            self.tr("Log"),
            self.tr("{file}: what went wrong, without anything of your record.").format(
                file=self._log().name
            ),
        )
        names = {
            "imports": self.tr("Import"),
            "exports": self.tr("Export"),
            "backups": self.tr("Backups"),
            "history": self.tr("History"),
            "trash": self.tr("Trash"),
        }
        for code, name in names.items():
            self.page_buttons[code].set_label(name)
