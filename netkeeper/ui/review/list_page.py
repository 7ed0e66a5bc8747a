"""The review as a list: pending requests and refused ones, a key for each act."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.domain.invitations import Direction, State
from netkeeper.ui.judgement.acts import act_on_sent
from netkeeper.ui.judgement.request_page import RequestPage
from netkeeper.ui.lists.model import WindowedModel
from netkeeper.ui.lists.row_view import RowView
from netkeeper.ui.profiles import open_profile
from netkeeper.ui.review.card import ReviewCard
from netkeeper.ui.review.faces import ReviewFaces
from netkeeper.ui.review.source import ReviewSource, Which
from netkeeper.ui.shell.page import KeyHint
from netkeeper.ui.widgets.disc import Discs
from netkeeper.ui.widgets.empty_state import EmptyState
from netkeeper.ui.widgets.key_button import KeyButton, Kind
from netkeeper.ui.widgets.part_key import PartKey
from netkeeper.ui.wording import formats
from netkeeper.ui.wording.keys import written

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from enum import StrEnum

    from netkeeper.domain.invitations import Invitation
    from netkeeper.ui.desk import Desk
    from netkeeper.ui.lists.marks_bar import ManyAct
    from netkeeper.ui.shell.window_state import WindowState

_LETTERS = {"w": "withdraw", "k": "keep", "x": "accepted"}


class ReviewList(RequestPage):
    """Go through what waits: withdraw, keep, or say what happened."""

    def __init__(self, desk: Desk, state: WindowState | None = None) -> None:
        self._faces = ReviewFaces(desk)
        self.model = WindowedModel(lambda line: line.request.name, self._faces.sentence)
        view = RowView(desk.theme, Discs(desk.theme), self.model, self._faces.face)
        super().__init__(desk, "review", view, tuple(Which), state)
        self.card = ReviewCard(desk)
        self.detail.column.addWidget(self.card, 1)
        self.withdraw_button = KeyButton(desk.theme, kind=Kind.ACCENT, icon="undo-2")
        self.keep_button = KeyButton(desk.theme)
        self.accepted_button = KeyButton(desk.theme)
        self.declined_button = KeyButton(desk.theme)
        self.open_button = KeyButton(desk.theme, kind=Kind.ACCENT)
        self._waiting_buttons = {
            "withdraw": self.withdraw_button,
            "keep": self.keep_button,
            "accepted": self.accepted_button,
            "declined": self.declined_button,
        }
        self.empty = EmptyState(desk.theme, "layers")
        view.set_empty(self.empty)
        view.keys.set_letters(_LETTERS)
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        for code, button in {**self._waiting_buttons, "open": self.open_button}.items():
            self.detail.footer.add_button(button)
            button.clicked.connect(lambda _=False, code=code: self.act_on_shown(code))
        self.card.profile_button.clicked.connect(self._on_profile)
        self.detail.narrow_changed.connect(self.card.set_narrow)
        PartKey(self, self._on_profile, "Ctrl+O")

    # What is shown

    def source(self, which: StrEnum) -> ReviewSource:
        """Return the requests of a tab."""
        return ReviewSource(self.desk, which, self.sorter.sorting)

    def tab_labels(self) -> list[str]:
        """Return the words of the tabs, with their counts."""
        counts, desk = self.desk.reader.invitations, self.desk
        received = counts.count("to_decide") + counts.count("later")
        return [
            self.labelled(self.tr("Sent", "several"), len(counts.pending_since(desk.today, 0))),
            self.labelled(self.tr("Received", "several"), received),
            self.labelled(self.tr("Refused"), counts.count("refused")),
        ]

    def many_acts(self) -> list[ManyAct]:
        """Return what can be done to all that are marked."""
        pending = self.acts_on_sent() if self.which is Which.SENT else []
        return [*pending, *super().many_acts()]

    def after_reading(self) -> None:
        """Say, where there are no rows, until when."""
        day = self._next_day()
        sentence = self.tr("Nothing to review.")
        if day is not None:
            written_day = formats.day(self.desk.speech.locale, day)
            sentence = self.tr("Nothing to review before {day}.").format(day=written_day)
        line = self.tr("A declined request stays pending: it will come back here.")
        self.empty.set_words(sentence, line)

    def _next_day(self) -> date | None:
        """Return the day on which the first of the kept requests comes back."""
        if self.which is not Which.SENT or self.model.count:
            return None
        invitations = self.desk.reader.invitations
        kept = (line.keep_until for line in invitations.lines(invitations.ids("pending_sent")))
        return min((day for day in kept if day is not None), default=None)

    def show_target(self, target: object) -> None:
        """Show one request, in the tab that holds it."""
        one = self.desk.reader.invitations.get(target) if isinstance(target, int) else None
        if one is not None:
            which = Which.SENT if one.direction is Direction.SENT else Which.RECEIVED
            self.show_in(which if one.state is State.PENDING else Which.REFUSED, one.id)

    def show_one(self, one: Invitation | None) -> None:
        """Show the request at hand, and what can be done with it."""
        self.detail.set_shown(one is not None)
        if one is None:
            return
        self.card.show_request(one)
        waits = _waits(one)
        for button in self._waiting_buttons.values():
            button.setVisible(waits)
        self.open_button.setVisible(not waits)
        self._name_keys()
        line = ""
        if waits:
            line = self.tr("Withdraw it on LinkedIn first: NetKeeper only keeps what you did.")
        self.detail.footer.set_line(line, "info")

    def _name_keys(self) -> None:
        for letter, code in _LETTERS.items():
            self._waiting_buttons[code].set_keys(self.letter(letter.upper()))

    # What is done

    def press(self, key: str) -> None:
        """Do what a letter stands for with the request at hand."""
        if self.one is not None and _waits(self.one):
            self.act(_LETTERS[key], self.one.id)

    def act(self, code: str, number: int) -> None:
        """Do something with a request."""
        if code == "open":
            self._open(number)
        else:
            self.write(act_on_sent(self.desk, code, number), number)

    def _open(self, number: int) -> None:
        one = self.desk.reader.invitations.get(number)
        if one is not None:
            code = "received" if one.direction is Direction.RECEIVED else "sent"
            self.desk.wanted.emit(code, number)

    def _on_profile(self) -> None:
        if self.one is not None and self.one.slug is not None:
            open_profile(self.one.slug)

    # What the window asks

    def key_hints(self) -> Sequence[KeyHint]:
        """Return the keys of this page."""
        return (
            KeyHint("W", self.tr("Withdraw")),
            KeyHint("K", self.tr("Keep; it comes back")),
            KeyHint("X", self.tr("It was accepted")),
            KeyHint("Ctrl+O", self.tr("Open the profile")),
        )

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.list.head.set_title(self.tr("Review"))
        self.withdraw_button.set_label(self.tr("Withdraw"))
        self.keep_button.set_label(self.tr("Keep"))
        self.accepted_button.set_label(self.tr("It was accepted"))
        self.declined_button.set_label(self.tr("It was declined"))
        self.open_button.set_label(self.tr("Open"))
        self.open_button.set_keys(written("Return"))
        self.card.profile_button.set_label(self.tr("Profile"))
        self.card.profile_button.set_keys(written("Ctrl+O"))
        super().retranslate()


def _waits(one: Invitation) -> bool:
    """Tell whether it is a request of the user's own that is still pending."""
    return one.direction is Direction.SENT and one.state is State.PENDING
