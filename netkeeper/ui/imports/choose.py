"""The first step of an import: give the archive, by a dialog or by dropping it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from netkeeper.ui.imports.asking import HowToAsk
from netkeeper.ui.look.theme import Text
from netkeeper.ui.look.tokens import Tone
from netkeeper.ui.widgets.flow_layout import FlowLayout
from netkeeper.ui.widgets.frames import CARD_RADIUS, Frame, Painted, paint_frame
from netkeeper.ui.widgets.icon_view import IconView
from netkeeper.ui.widgets.key_button import KeyButton, Kind
from netkeeper.ui.widgets.laying_out import fill, fit_height, keep_space
from netkeeper.ui.widgets.wrapped_label import WrappedLabel
from netkeeper.ui.wording import formats
from netkeeper.ui.wording.keys import written
from netkeeper.ui.wording.language import Spoken

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from netkeeper.ui.desk import Desk
    from netkeeper.ui.look.theme import Theme


class DropCard(Painted, QWidget):
    """A dashed frame for what may be dropped; accented while something is held over it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._ready = False

    def set_ready(self, ready: bool) -> None:  # noqa: FBT001 - a Qt-like setter
        """Show that what is held over the page would be taken, or not any more."""
        self._ready = ready
        self.update()

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the ground and the dashed outline."""
        theme, tokens = self._theme, self._theme.tokens
        colour = tokens.ac if self._ready else tokens.edge
        width = theme.px(tokens.focus_width if self._ready else 1)
        radius = theme.px(CARD_RADIUS)
        frame = Frame(radius, tokens.base, colour, width, dashed=not self._ready)
        paint_frame(painter, rect, frame)


class ChoosePanel(Spoken):
    """Where the archive is given, when the last one was, and how to ask for the next."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        theme = desk.theme
        self.drop_card = DropCard(theme)
        self.files_button = KeyButton(theme, kind=Kind.ACCENT, icon="file-archive")
        self.files_button.set_keys(written("Ctrl+N"))
        self.folder_button = KeyButton(theme, icon="folder-open")
        self.drop_label = WrappedLabel(theme, role=Text.VERDICT)
        self.line = WrappedLabel(theme, tone=Tone.TX2)
        self.last_label = WrappedLabel(theme, role=Text.SECOND, tone=Tone.TX2)
        self.how = HowToAsk(theme)
        self._lay_out()
        keep_space(theme, self._drop, gap=4, margins=(20, 20, 20, 20))
        keep_space(theme, self._flow, gap=8, margins=(0, 8, 0, 0))
        keep_space(theme, self._column, gap=16)
        self.retranslate()

    def _lay_out(self) -> None:
        buttons = QWidget()
        self._flow = FlowLayout(buttons)
        self._flow.addWidget(self.files_button)
        self._flow.addWidget(self.folder_button)
        fit_height(self, buttons)
        self._drop = QVBoxLayout(self.drop_card)
        icon = IconView(self._desk.theme, "file-archive", Tone.TX3, 32)
        self._drop.addWidget(icon, 0, Qt.AlignmentFlag.AlignLeft)
        for widget in (self.drop_label, self.line, buttons):
            self._drop.addWidget(widget)
        self._column = fill(QVBoxLayout(self), self.drop_card, self.last_label, self.how)

    def show_last(self) -> None:
        """Say which archive was imported last."""
        last = self._desk.reader.overview.last_import()
        self.last_label.setVisible(last is not None)
        if last is not None:
            day = formats.day(last[0])
            self.last_label.set_text(
                self.tr("Last imported: the archive of {day}.").format(day=day)
            )

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.files_button.set_label(self.tr("Choose a zip or files"))
        self.folder_button.set_label(self.tr("Choose a folder"))
        self.drop_label.set_text(self.tr("Drop your LinkedIn archive here"))
        self.line.set_text(
            self.tr(
                "The zip as it came, an unpacked folder, or single files. Address books (vCard,"
                " CSV), calendars (.ics) and a whole record (.json) too. First you see what would"
                " change; nothing is kept before you say so."
            )
        )
        self.show_last()
