"""What every page works with: the record, the queue, the look, the words, and the day."""

from __future__ import annotations

from contextlib import contextmanager
from functools import cached_property, partial
from typing import TYPE_CHECKING, ParamSpec

from PySide6.QtCore import QObject, Signal

from netkeeper.app import fault_of
from netkeeper.domain.faults import Fault
from netkeeper.ui.background.figures import FigureReader
from netkeeper.ui.background.record_watch import RecordWatch
from netkeeper.ui.background.standing_reader import StandingReader
from netkeeper.ui.shell.window_state import WindowState
from netkeeper.ui.wording.locale_formats import LocaleFormats
from netkeeper.ui.work.answering_process import AnsweringProcess
from netkeeper.ui.work.jobs import Jobs
from netkeeper.ui.work.process_failed import ProcessFailed
from netkeeper.ui.work.turns import Turns, once

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from datetime import date
    from typing import Concatenate

    from netkeeper.app import Program
    from netkeeper.domain.settings import Settings
    from netkeeper.services.ports.reading import Reader
    from netkeeper.services.ports.writing import OpenUnit
    from netkeeper.texts.texts import Texts
    from netkeeper.ui.background.tray import Tray
    from netkeeper.ui.look.theme import Theme
    from netkeeper.ui.wording.language import Speech
    from netkeeper.ui.work.jobs import Job

GivenP = ParamSpec("GivenP")

_DISPLACED = frozenset({"record_gone", "record_replaced"})


class Desk(QObject):
    """Handed to every page by its maker; there is no global.

    A page reads over `reader` on the GUI thread (quick reads alone) and writes by `do`. It hears
    of changes by `changed`, also of those that another program made.
    """

    changed = Signal(object)  # the frozenset of tables touched; empty: maybe any (a restore)
    said = Signal(str, bool)  # a sentence for the toast, and whether undo goes with it
    refused = Signal(str)  # a sentence that says why something wasn't done
    failed = Signal(object)  # an exception that is a bug: a calm dialog tells of the log
    wanted = Signal(str, object)  # a page's code and what to show there (an id, or None)
    displaced = Signal(object)  # the fault of a record that was removed or replaced while open
    search_kept = Signal(str)  # a search is to be kept under a name
    log_wanted = Signal(str)  # a meeting is to be logged; the text to begin the line with
    blank_wanted = Signal()  # the first run is over, though nothing is kept yet

    lock_wanted = Signal()
    passphrase_wanted = Signal(object)  # it is to be set, changed or removed: a PassphraseChange

    _committed = Signal(object)  # the touched tables; emitted on the writer's thread

    def __init__(self, program: Program, theme: Theme, speech: Speech, parent: QObject) -> None:
        super().__init__(parent)
        self.program = program
        self.theme = theme
        self.speech = speech
        self.jobs = Jobs(self, program.keys)
        self.answering = AnsweringProcess(program, self.jobs, self)
        self.state = WindowState.beside(program.path)
        self.closed = False
        self._typed: Sequence[str] = ()  # what is kept now though nobody asked for it
        self.unsaved: list[str] = []  # what of it was refused; told by the writer's thread
        self._committed.connect(self.tell_committed)
        self._commits = 0  # of this program; counted on the writer's thread
        self._offered: int | None = None  # the change that the toast offers to take back
        self.said.connect(self._on_said)
        program.listen(self._on_commit)
        self._reader: Reader | None = None
        self._texts: Texts | None = None  # of the language in force
        self._unpainted: list[Callable[[], object]] | None = None
        self._turns = Turns(self)
        self.watch = RecordWatch(self)
        self.watch.changed.connect(partial(self.changed.emit, frozenset()))
        self.watch.displaced.connect(self.displaced)
        self.figures = FigureReader(self)
        self.standing = StandingReader(self)

    def wait_for_paint(self) -> None:
        """Have what can wait do so until `tell_painted`: the window is about to be shown."""
        self._unpainted = []

    def when_painted(self, work: Callable[[], object]) -> None:
        """Call this once the window has been painted for the first time: now, if it has been."""
        if self._unpainted is None:
            work()
        else:
            self._unpainted.append(work)

    def in_turns(self, pieces: Iterator[object], *, first: bool = False) -> None:
        """Do work a piece a turn of the event loop, after what waits already; not once closed.

        What is looked at goes `first`, before what is only loaded.
        """
        if not self.closed:
            self._turns.add(pieces, first=first)

    def in_a_turn(self, work: Callable[[], object], *, first: bool = False) -> None:
        """Do work in one turn of its own, as `in_turns` does."""
        self.in_turns(once(work), first=first)

    @property
    def is_idle(self) -> bool:
        """Tell whether nothing is left to be done in turns."""
        return self._turns.is_idle

    def tell_painted(self) -> None:
        """Begin what waited for the first paint, each in a turn of its own."""
        waiting, self._unpainted = self._unpainted or [], None
        for work in waiting:
            self.in_a_turn(work)

    def read_beside(self, work: Callable[[Reader], object]) -> Job:
        """Read beside the window, over a connection of the worker's own."""
        program = self.program

        def read() -> object:
            with program.open_reader() as reader:
                return work(reader)

        return self.jobs.read(read)

    @property
    def reader(self) -> Reader:
        """Return the GUI thread's own read connection, opened at its first use."""
        return self._reader or self.read_over(self.program.open_shared())

    def read_over(self, reader: Reader) -> Reader:
        """Take the connection that the GUI thread reads over from now on, and return it."""
        self._reader = reader
        self.watch.watch(reader)
        return reader

    def reopen(self) -> None:
        """Take the file that is at the record's place now for the record, and show it."""
        self.watch.let_go()
        if self._reader is not None:
            self._reader.close()
            self._reader = None
        self.program.presence.take()
        self.changed.emit(frozenset())

    @property
    def today(self) -> date:
        """Return the day it is."""
        return self.program.today()

    @property
    def settings(self) -> Settings:
        """Return the user's settings as they stand."""
        return self.reader.overview.settings()

    @cached_property
    def tray(self) -> Tray:
        """Return the platform's tray."""
        from netkeeper.ui.background.tray import Tray  # noqa: PLC0415 - not before the first paint

        return Tray(self)

    @property
    def texts(self) -> Texts:
        """Return the sentences that the window shares with the command line."""
        language = self.speech.language.value
        if self._texts is None or self._texts.language != language:
            from netkeeper.texts.texts import Texts  # noqa: PLC0415 - not before the first paint

            self._texts = Texts(language, LocaleFormats())
        return self._texts

    def do(
        self,
        work: Callable[[], object],
        done: Callable[[object], object] | None = None,
        said: Callable[[object], str] | None = None,
        *,
        undo: bool = True,
    ) -> Job:
        """Write in the queue; then call `done` and show the toast with what `said` returns.

        Both get what the work returned, on the GUI thread. A refusal is shown by itself; the job
        returned tells of it too, where something typed is to be given back. Where the work changed
        nothing, the toast says so: what was done before is not to be taken back in its stead.
        """
        changed: list[bool] = []
        typed = self._typed

        def watched(_progress: object) -> object:
            before = self._commits
            try:
                result = work()
            except Exception:
                self.unsaved.extend(typed)
                raise
            changed.append(self._commits != before)
            return result

        job = self.jobs.start(watched)
        job.failed.connect(partial(self._on_failed, typed))

        def on_succeeded(result: object) -> None:
            # What was still written when the window closed is told to nobody.
            if done is not None and not self.closed:
                done(result)
            if said is None or self.closed:
                return
            if undo and not any(changed):
                self.refused.emit(self.texts.fault("nothing_changes", {}))
            else:
                self.said.emit(said(result), undo)

        job.succeeded.connect(on_succeeded)
        return job

    def do_and_say(
        self, work: Callable[[], object], done: Callable[[object], object] | None = None
    ) -> Job:
        """Write as `do` does; the toast says what the history says of it."""
        return self.do(work, done, lambda _result: self.done_text())

    def change(
        self,
        work: Callable[Concatenate[OpenUnit, GivenP], object],
        *given: GivenP.args,
        **named: GivenP.kwargs,
    ) -> Job:
        """Have a service change the record, as `do_and_say` does, with what it is given."""
        return self.do_and_say(partial(work, self.program.open_unit, *given, **named))

    @contextmanager
    def keeping(self, typed: Sequence[str]) -> Iterator[None]:
        """Have these texts among `unsaved` if what is done of them meanwhile is refused.

        They are there no more once the job says so in time: its asker has them again.
        """
        before, self._typed = self._typed, typed
        try:
            yield
        finally:
            self._typed = before

    def _on_commit(self, tables: frozenset[str]) -> None:
        """Count a commit of ours, on the writer's thread, and tell of it on the window's."""
        self._commits += 1
        self._committed.emit(tables)

    def _on_said(self, _text: str, undo: bool) -> None:  # noqa: FBT001 - as the signal sends it
        entry = self.reader.overview.next_undo() if undo else None
        self._offered = entry.id if entry else None

    def undo_said(self) -> None:
        """Take back what the toast told of, and nothing that was done since."""
        self.undo(self._offered)

    def undo(self, entry_id: int | None = None) -> None:
        """Take the last change back; a given one only if it is the last."""
        from netkeeper.services import history  # noqa: PLC0415 - not before the first paint

        self.do(
            lambda: history.undo(self.program.undo, entry_id),
            said=lambda entry: self._replayed(self.texts.undone, entry),
            undo=False,
        )

    def redo(self) -> None:
        """Do the last undone change again."""
        from netkeeper.services import history  # noqa: PLC0415 - not before the first paint

        self.do(
            lambda: history.redo(self.program.redo),
            said=lambda entry: self._replayed(self.texts.redone, entry),
        )

    def done_text(self) -> str:
        """Return what was done last, in a sentence; empty when nothing was."""
        entry = self.reader.overview.next_undo()
        return self.texts.action(entry.action, entry.facts) if entry else ""

    def _replayed(self, say: Callable[[str, Mapping[str, object]], str], entry: object) -> str:
        """Return the sentence of what was undone or redone."""
        from netkeeper.domain.history import Entry  # noqa: PLC0415 - not before the first paint

        return say(entry.action, entry.facts) if isinstance(entry, Entry) else ""

    def close(self) -> None:
        """Let the queue finish what was decided, and close the connection."""
        self.closed = True
        self._turns.stop()
        self.watch.stop()
        self.answering.close()
        self.jobs.close()
        if self._reader is not None:
            self._reader.close()
            self._reader = None

    def tell(self, error: BaseException, *, not_done: bool = False) -> None:
        """Show an error: in a sentence if it is a refusal, by the calm dialog if it is a bug.

        Of a displaced record a question is asked, or nothing if that is over; a sentence goes with
        it where the user had something done, which is `not_done`.
        """
        known = self._behind(error)
        refusal = self._refusal(known)
        displaced = isinstance(known, Fault) and known.code in _DISPLACED
        if refusal and (not_done or not displaced):
            self.refused.emit(refusal)
        if displaced:
            self.displaced.emit(known)
        elif not refusal:
            self.failed.emit(known)

    def refusal(self, error: BaseException) -> str:
        """Return what an error says that the user can mend; nothing of a bug of ours."""
        return self._refusal(self._behind(error))

    def _behind(self, error: BaseException) -> BaseException:
        """Return the fault that an error comes from, or the error; it may read the whole record."""
        return fault_of(error, self.program.path) or error

    def _refusal(self, known: BaseException) -> str:
        if isinstance(known, Fault):
            return self.texts.fault(known.code, known.facts)
        return str(known) if isinstance(known, ProcessFailed) and known.is_refusal else ""

    def _on_failed(self, typed: Sequence[str], error: BaseException) -> None:
        if not self.closed:
            for each in typed:
                self.unsaved.remove(each)
        self.tell(error, not_done=True)

    def tell_committed(self, tables: object) -> None:
        """Tell of a commit of ours or of our child's: it counts as seen by the watch.

        `tables` are those it touched, none where any may be.
        """
        if self.closed:
            return
        self.watch.take_as_seen()
        self.changed.emit(tables)
