"""Asks before many changes are taken back or done again, does it, and shows how far that is."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from netkeeper.domain.history import EntryState
from netkeeper.services import history
from netkeeper.ui.look.theme import Text
from netkeeper.ui.look.tokens import Tone
from netkeeper.ui.widgets.card import Card
from netkeeper.ui.widgets.flow_layout import FlowLayout
from netkeeper.ui.widgets.key_button import KeyButton, Kind
from netkeeper.ui.widgets.laying_out import keep_space
from netkeeper.ui.widgets.progress_bar import ProgressBar
from netkeeper.ui.widgets.wrapped_label import WrappedLabel
from netkeeper.ui.wording import formats
from netkeeper.ui.wording.keys import written
from netkeeper.ui.wording.language import Spoken

if TYPE_CHECKING:
    from netkeeper.domain.history import EntryDetail, Replayed
    from netkeeper.ui.desk import Desk
    from netkeeper.ui.history.words import HistoryWords
    from netkeeper.ui.work.jobs import Job


class Question(Card, Spoken):
    """How many changes, and yes or no; then a bar, and the way to stop."""

    begun = Signal()  # the work has
    ended = Signal()  # so has the end of it, whatever came of it
    let_go = Signal()  # it had the keyboard, and is closed

    def __init__(self, desk: Desk, words: HistoryWords) -> None:
        theme = desk.theme
        super().__init__(theme, Tone.AC)
        self._desk, self._words = desk, words
        self._entry: EntryDetail | None = None  # up to which is asked about, or done
        self._job: Job | None = None
        self.label = WrappedLabel(theme)
        self.passed = WrappedLabel(theme, role=Text.SECOND, tone=Tone.TX2)
        self.bar = ProgressBar(theme)
        self.yes_button = KeyButton(theme, kind=Kind.ACCENT)
        self.no_button = KeyButton(theme)
        self.stop_button = KeyButton(theme)
        buttons = QWidget()
        flow, column = FlowLayout(buttons), QVBoxLayout(self)
        for button in (self.yes_button, self.no_button, self.stop_button):
            flow.addWidget(button)
        for widget in (self.label, self.passed, self.bar, buttons):
            column.addWidget(widget)
        self.yes_button.clicked.connect(self._begin)
        self.no_button.clicked.connect(self._leave)
        self.stop_button.clicked.connect(self._stop)
        self.hide()
        keep_space(theme, column, gap=10, margins=(16, 12, 16, 12))
        keep_space(theme, flow, gap=8)

    @property
    def is_running(self) -> bool:
        """Tell whether the work is going on."""
        return self._job is not None

    def ask(self, entry: EntryDetail) -> None:
        """Ask before more than one change is taken back or done again; one alone is done.

        The keyboard is on yes: what is done here can be reversed here.
        """
        self._entry = entry
        if entry.steps == 1:
            self._begin()
            return
        self.retranslate()
        self._show(running=False)
        self.yes_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Word the question in the language in force."""
        entry = self._entry
        if entry is None or self.is_running:
            return
        if entry.line.state is EntryState.DONE:
            sentence = self.tr(
                "%Ln changes will be undone: this one and all those made after it. They can be "
                "redone as long as nothing else is changed.",
                "",
                entry.steps,
            )
            yes = self.tr("Undo %Ln changes", "", entry.steps)
        else:
            sentence = self.tr(
                "%Ln changes will be redone: this one and all those before it that were undone.",
                "",
                entry.steps,
            )
            yes = self.tr("Redo %Ln changes", "", entry.steps)
        self.label.set_text(sentence)
        self.passed.set_text(self._passed(entry))
        self.yes_button.set_label(yes)
        self.no_button.set_label(self.tr("Leave everything as it is"))
        self.no_button.set_keys(written("Esc"))

    def _passed(self, entry: EntryDetail) -> str:
        """Return what was done by the changes asked about, one a line, as far as is worth it."""
        lines = [f"– {self._words.action(each)}" for each in entry.passed]
        rest = entry.steps - len(lines)
        if rest > 0:
            lines.append(self.tr("… and %Ln others", "", rest))
        return "\u2028".join(lines)  # a line break inside one text of Qt's

    def give_way(self, entry_id: int | None, steps: int | None = None) -> None:
        """Close if another change is at hand, or if it takes another number of them with it."""
        entry = self._entry
        if entry is None or self.is_running:
            return
        if entry.line.id != entry_id or steps not in (None, entry.steps):
            self._leave()

    def escape(self) -> bool:
        """Stop what goes on, or close; False if there is neither."""
        open_before = self._entry is not None
        if self.is_running:
            self._stop()
        elif open_before:
            self._leave()
        return open_before

    def _leave(self) -> None:
        held = self.isAncestorOf(self.window().focusWidget())
        self._entry = None
        self.hide()
        if held:
            self.let_go.emit()

    # What is done

    def _begin(self) -> None:
        entry, desk = self._entry, self._desk
        if entry is None or self.is_running:
            return
        undo = entry.line.state is EntryState.DONE
        replay_to = history.undo_to if undo else history.redo_to
        replay = desk.program.undo_all if undo else desk.program.redo_all
        self._job = job = desk.jobs.start(
            partial(replay_to, desk.program.open_reader, replay, entry.line.id)
        )
        job.progressed.connect(self._on_progress)
        job.succeeded.connect(lambda result: self._on_done(result, undo=undo))
        job.failed.connect(desk.tell)
        job.finished.connect(self._on_finished)
        self.begun.emit()
        if entry.steps > 1:
            self._show_work(self.tr("Undoing…") if undo else self.tr("Redoing…"), entry.steps)

    def _show_work(self, sentence: str, total: int) -> None:
        had = self.yes_button.hasFocus()
        self.label.set_text(sentence)
        self.stop_button.set_label(self.tr("Stop"))
        self.stop_button.set_keys(written("Esc"))
        self.bar.set_work(sentence)
        self._show(running=True)
        self.bar.setRange(0, total)
        self.bar.setValue(0)
        if had:
            self.stop_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_progress(self, done: int, total: int) -> None:
        figures = self.tr("{done} of {total}").format(
            done=formats.number(done), total=formats.number(total)
        )
        self.bar.setValue(done)
        self.bar.set_figures(figures)

    def _on_done(self, result: Replayed, *, undo: bool) -> None:
        if self._desk.closed:
            return
        done, rest = result.done, result.asked - result.done
        said = self.tr("%Ln changes undone.", "", done)
        if not undo:
            said = self.tr("%Ln changes redone.", "", done)
        if rest:
            left = self.tr("%Ln others were left as they are.", "", rest)
            said = f"{said} {left}"
        self._desk.said.emit(said, False)  # noqa: FBT003 - as the signal says it

    def _on_finished(self) -> None:
        self._job = None
        self._leave()
        self.ended.emit()

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _show(self, *, running: bool) -> None:
        asking, working = (
            (self.yes_button, self.no_button, self.passed),
            (self.stop_button, self.bar),
        )
        for widget in (*asking, *working):
            widget.setVisible((widget in working) is running)
        self.show()
