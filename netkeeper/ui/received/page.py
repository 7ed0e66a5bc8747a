"""The requests that were received: the list at the left, the judgement at the right."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from netkeeper.domain.invitations import State
from netkeeper.services import invitations as requests
from netkeeper.ui.judgement.acts import act_on_received
from netkeeper.ui.judgement.advised import Advised
from netkeeper.ui.judgement.request_page import RequestPage
from netkeeper.ui.lists.filtered import SearchWanted
from netkeeper.ui.lists.model import WindowedModel
from netkeeper.ui.lists.row_view import RowView
from netkeeper.ui.received.detail import ReceivedDetail
from netkeeper.ui.received.faces import ReceivedFaces
from netkeeper.ui.received.foot import ReceivedFoot
from netkeeper.ui.received.source import ReceivedSource, Which
from netkeeper.ui.shell.page import KeyHint
from netkeeper.ui.widgets.part_key import PartKey
from netkeeper.ui.wording.keys import written

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from enum import StrEnum

    from netkeeper.domain.invitations import Invitation
    from netkeeper.services.invitations import RequestDraft
    from netkeeper.services.ports.reading import Reader
    from netkeeper.ui.desk import Desk
    from netkeeper.ui.lists.faces import RowAction
    from netkeeper.ui.received.add_panel import AddPanel
    from netkeeper.ui.work.jobs import Job

_LETTERS = "adqlm"
_TABS = (Which.TO_DECIDE, Which.LATER, Which.DECIDED)
_DIGITS = "123456789"


class ReceivedPage(RequestPage):
    """Decide on requests: one look, one key."""

    request: ReceivedDetail
    foot: ReceivedFoot

    def __init__(self, desk: Desk) -> None:
        self._advised = Advised(desk)
        self._faces = ReceivedFaces(desk, self._advised)
        self.model = WindowedModel(
            lambda line: line.name, self._faces.sentence, lambda _key: self.tr("Later")
        )
        view = RowView(desk.theme, self.model, self._faces.face)
        super().__init__(desk, "received", view, _TABS, "inbox")
        view.keys.set_letters(_LETTERS + _DIGITS)

    def furnish(self) -> Iterator[None]:
        """Make the detail."""
        self.request = ReceivedDetail(self.desk)
        self.detail.column.addWidget(self.request, 1)
        yield
        self.foot = ReceivedFoot(self.desk, self.detail.footer)
        self._connect()
        self.retranslate()
        yield

    def _connect(self) -> None:
        desk = self.desk
        self._advised.changed.connect(lambda _number: self.view.forget_faces())
        self.foot.asked.connect(self.act_on_shown)
        self.request.verdict.button.clicked.connect(lambda: self.act_on_shown("meeting"))
        candidates = self.request.candidates
        candidates.chosen.connect(self._match)
        candidates.refused.connect(lambda _person_id: self._match(None))
        candidates.opened.connect(partial(desk.wanted.emit, "people"))
        self.detail.narrow_changed.connect(self.request.set_narrow)
        PartKey(self, lambda: self.request.pointing.go_on(1), "F8")
        PartKey(self, lambda: self.request.pointing.go_on(-1), "Shift+F8")

    # What is shown

    def source(self, which: StrEnum) -> ReceivedSource:
        """Return the requests of a tab; where they are filtered, those of all tabs."""
        which = Which.ALL if self.looks_through_all() else which
        return ReceivedSource(self.desk, which, self.sorter.sorting)

    def looks_through_all(self) -> bool:
        """Tell whether what is filtered is of every tab: a decided request is one too."""
        return self.filter is not None and self.filter.is_active

    def tab_labels(self, reader: Reader) -> list[str]:
        """Return the words of the tabs, with their counts."""
        counts = reader.invitations
        return [
            self.labelled(self.tr("To decide"), counts.count(Which.TO_DECIDE)),
            self.labelled(self.tr("Later"), counts.count(Which.LATER)),
            self.tr("Decided"),
        ]

    def before_reading(self) -> None:
        """Have the requests judged by the record as it is now."""
        self._advised.forget()

    def show_target(self, target: object) -> None:
        """Show one request, in the tab that holds it, or what a search finds."""
        if isinstance(target, SearchWanted):
            self.show_asked(target)
        one = self.desk.reader.invitations.get(target) if isinstance(target, int) else None
        if one is not None:
            waits = Which.TO_DECIDE if one.set_aside_on is None else Which.LATER
            self.show_in(waits if one.state is State.PENDING else Which.DECIDED, one.id)

    def judge(self, one: Invitation) -> None:
        """Judge a request; showing it takes as long again."""
        self._advised.now(one)

    def show_one(self, one: Invitation | None) -> None:
        """Show the request at hand with its judgement."""
        if one is not None:
            judged = self._advised.now(one)
            self.request.show_request(one, judged)
            self.foot.letters_on = self.view.keys.letters_on
            advised = judged.verdict.value if one.state is State.PENDING else ""
            self.foot.show_one(one, self.acts_on(one), advised)
        self.show_detail()

    # What is done

    def press(self, key: str) -> None:
        """Do what a letter or a digit stands for with the request at hand."""
        if key not in _DIGITS:
            super().press(key)
        elif self.one is not None and not self.is_beginning:
            self.request.candidates.choose_nth(int(key) - 1)

    def acts_on(self, one: Invitation) -> Sequence[RowAction]:
        """Return what can be done with a request, as its menu lists it."""
        return self._faces.actions(one)

    def act(self, code: str, number: int) -> None:
        """Do something with a request."""
        if code == "meeting":
            self.log_meeting(number)
        else:
            self.write(act_on_received(self.desk, code, number), number)

    def _match(self, person_id: int | None) -> None:
        """Keep who of the record the request at hand is of, or that it is not whom it was of."""
        if self.one is not None:
            unit, number = self.desk.program.open_unit, self.one.id
            self.write(lambda: requests.match_invitation(unit, number, person_id), number)

    # Adding by hand

    def make_panel(self) -> AddPanel:
        """Return the panel that adds a request by hand."""
        # Reading typed days takes 30 ms to import.
        from netkeeper.ui.received.add_panel import AddPanel  # noqa: PLC0415

        return AddPanel(self.desk)

    def keep_asked(self, draft: RequestDraft) -> Job | None:
        """Have a request kept, and go on to it."""
        desk = self.desk
        add = partial(requests.add_received, desk.program.open_unit, draft, desk.today)
        return self.begin_keeping(draft, partial(desk.do_and_say, add), self._go_on_to)

    def _go_on_to(self, number: object) -> None:
        self.show_target(number)
        self.show_list()

    # Words

    def key_hints(self) -> Sequence[KeyHint]:
        """Return the keys of this page."""
        return (
            KeyHint("A", self.tr("Accept")),
            KeyHint("D", self.tr("Decline quietly")),
            KeyHint("Q", self.tr("Ask first")),
            KeyHint("L", self.tr("Later, or decide again")),
            KeyHint("M", self.tr("Log the meeting")),
            KeyHint("1–9", self.tr("Same person")),
            KeyHint("F8", self.tr("Next passage that was remarked on")),
            KeyHint("Shift+F8", self.tr("The passage before it")),
            KeyHint("Ctrl+N", self.tr("Add a request")),
        )

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.list.head.set_title(self.tr("Received"))
        self.add_button.set_label(self.tr("Add"))
        self.add_button.set_keys(written("Ctrl+N"))
        self.empty.set_words(
            self.tr("No request to decide."),
            self.tr("Add one: NetKeeper looks for where you met."),
        )
        self.empty.offer(self.tr("Add a request"), "plus", written("Ctrl+N"))
        super().retranslate()
