"""The review: a session card by card, its start and its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedLayout, QWidget

from netkeeper.domain.requests.review import Kind
from netkeeper.services.review_session import Queue, open_queue
from netkeeper.services.standing import history
from netkeeper.ui.review.session_at import SessionAt
from netkeeper.ui.review.session_pane import SessionPane
from netkeeper.ui.review.start import StartPane
from netkeeper.ui.review.summary import Summary
from netkeeper.ui.sent.source import Which
from netkeeper.ui.shell.page import KeyHint, ToastPlace
from netkeeper.ui.shell.read_page import ReadPage
from netkeeper.ui.shell.regions import Region

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from netkeeper.domain.requests.review import Sitting
    from netkeeper.services.ports.reading import Reader
    from netkeeper.ui.desk import Desk


class ReviewPage(ReadPage):
    """Shows the start first; a session that was left stays where it was while the window lives."""

    pane: SessionPane
    summary: Summary

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.session: SessionAt | None = None
        self.start = StartPane(desk)
        self._opening = False
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.start)

    def furnish(self) -> Iterator[None]:
        """Make what follows the start."""
        desk = self.desk
        self.pane = SessionPane(desk)
        yield
        self.summary = Summary(desk)
        yield
        self._stack.addWidget(self.pane)
        self._stack.addWidget(self.summary)
        desk.changed.connect(self._on_changed)
        self.start.begin_asked.connect(self.begin)
        self.start.go_on_asked.connect(self.go_on)
        self.start.list_asked.connect(lambda: desk.wanted.emit("sent", Which.PENDING))
        self.pane.ended.connect(self.end)
        self.summary.go_on_button.clicked.connect(self._on_go_on)
        self.summary.undo_button.clicked.connect(self._on_undo_all)
        self.summary.leave_button.clicked.connect(self.show_start)

    @property
    def shown(self) -> QWidget:
        """Return the view in sight."""
        return self._stack.currentWidget() or self.start

    def _show(self, view: QWidget) -> None:
        self._stack.setCurrentWidget(view)
        self.refresh()
        self.take_focus()

    def show_start(self) -> None:
        """Show what there is to review."""
        self._show(self.start)

    def show_target(self, target: object) -> None:
        """Begin a session of some kinds: {"kinds": [...]}."""
        if isinstance(target, dict):
            self.begin([Kind(each) for each in target["kinds"]])

    # A session

    def begin(self, kinds: Iterable[Kind]) -> None:
        """Begin a session of some kinds."""
        self._open(tuple(kinds), None)

    def go_on(self, sitting: Sitting) -> None:
        """Go on with a session that was left."""
        self._open(sitting.kinds, sitting.id)

    def _open(self, kinds: tuple[Kind, ...], session_id: int | None) -> None:
        """Read the cards' order on the readers' thread, then show the first card."""
        if self._opening:
            return
        self._opening = True
        today = self.desk.today

        def work(reader: Reader) -> Queue:
            return open_queue(reader, kinds, today, history(reader, today), session_id)

        job = self.desk.read_beside(work)
        job.succeeded.connect(lambda queue: self.desk.in_turns(self._take(queue), first=True))
        job.failed.connect(self._on_not_opened)

    def _on_not_opened(self, error: BaseException) -> None:
        self._opening = False
        self.desk.tell(error)

    def _take(self, queue: Queue) -> Iterator[None]:
        """Show a session's first card, once it is filled in a turn of its own."""
        try:
            if queue.waiting or queue.made:
                self._fill(queue)
                yield
                self._show_filled()
            else:
                self.show_start()  # another program was quicker
        finally:
            self._opening = False

    def _fill(self, queue: Queue) -> None:
        if self.session is not None:
            self.session.stop()
        self.session = SessionAt(self.desk, queue)
        self.session.moved.connect(self._on_moved)
        self.pane.take_session(self.session)
        self.pane.refresh()

    def _show_filled(self) -> None:
        if not self.isVisible():  # it is read once it is seen
            self._show(self.pane)
            return
        self._stack.setCurrentWidget(self.pane)
        self.pane.settle()
        self.take_focus()

    def _on_moved(self) -> None:
        """Say the end anew, where what was chosen is no longer the same."""
        if self.shown is self.summary:
            self.refresh()

    def end(self) -> None:
        """End the session: to its summary, or to the start if nothing was chosen."""
        session = self.session
        if session is None or not (session.made or session.logged or session.is_writing):
            self.show_start()
            return
        self._show(self.summary)

    def _on_go_on(self) -> None:
        if self.session is not None:
            self._stack.setCurrentWidget(self.pane)
            self.session.go_to_first_left()  # the pane shows it
            self.take_focus()

    def _on_undo_all(self) -> None:
        if self.session is not None:
            self.session.undo_all()
            self.show_start()

    # What is shown

    def read(self) -> None:
        """Read what is in sight."""
        super().read()
        if self.desk.closed:
            return
        shown = self.shown
        if shown is self.start:
            self.start.read()
        elif shown is self.summary and self.session is not None:
            self.summary.show_session(self.session, self.pane.told())
        elif shown is self.pane:
            self.pane.refresh()

    def _on_changed(self, tables: object) -> None:
        """Read the start or the end anew; a session in sight hears of changes by itself."""
        if self.shown is not self.pane or not self.isVisible():
            self.refresh(tables)

    # What the window asks

    def regions(self) -> Sequence[Region]:
        """Return the view in sight and, where it has one, what is to be done on LinkedIn."""
        parts = [Region(self.shown, self.take_focus)]
        takes = [each.take for each in (self.start, self.summary) if each is self.shown]
        return [*parts, *(Region(take, take.enter) for take in takes)]

    def take_focus(self) -> bool:
        """Take the keyboard where work begins."""
        shown = self.shown
        if shown is self.start:
            return self.start.take_focus()
        return self.pane.take_focus() if shown is self.pane else self.summary.take_focus()

    def escape(self) -> bool:
        """Close what is open, end the session, or go back to the start."""
        shown = self.shown
        if shown is self.start:
            return False
        if shown is self.pane:
            if not self.pane.close_open():
                self.end()
        else:
            self.show_start()
        return True

    def toast_place(self) -> ToastPlace:
        """Return the view in sight; a session's acts are not to be hidden."""
        return ToastPlace(self, self.pane.place.bar if self.shown is self.pane else None)

    def key_hints(self) -> Sequence[KeyHint]:
        """Return the keys of what is in sight."""
        if self.shown is not self.pane:
            return (
                KeyHint("1-5", self.tr("Begin one kind")),
                KeyHint("L", self.tr("See the pending requests")),
                KeyHint("D", self.tr("Done on LinkedIn, in that list")),
            )
        hints = [KeyHint(act.key, act.verb) for act in self.pane.face.shown]
        return (
            *hints,
            KeyHint("Left", self.tr("The card before")),
            KeyHint("Right", self.tr("The next card, without choosing")),
            KeyHint("U", self.tr("Take the choice back")),
            KeyHint("Ctrl+O", self.tr("Open the profile")),
            KeyHint("Esc", self.tr("Finish the session")),
        )

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.refresh()
