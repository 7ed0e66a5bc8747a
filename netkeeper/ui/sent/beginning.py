"""How a request is begun: to a person, or to whom a panel over the detail asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from netkeeper.domain.invitations import State
from netkeeper.services import invitations as requests
from netkeeper.services.invitations import RequestDraft
from netkeeper.ui.work.one_at_a_time import OneAtATime

if TYPE_CHECKING:
    from PySide6.QtWidgets import QBoxLayout

    from netkeeper.ui.desk import Desk
    from netkeeper.ui.sent.new_panel import NewPanel


class Beginning(QObject):
    """Begins drafts, or takes up the one there is; its panel stands at the top of a column."""

    begun = Signal(object)  # the draft's id; the panel stays until `end`
    closed = Signal()  # the panel, by its user

    def __init__(self, desk: Desk, column: QBoxLayout) -> None:
        super().__init__(desk)
        self._desk, self._column = desk, column
        self._saving = OneAtATime()
        self._panel: NewPanel | None = None

    @property
    def panel(self) -> NewPanel:
        """Return the panel that asks whom to invite, made when it is first wanted."""
        if self._panel is None:
            from netkeeper.ui.sent.new_panel import NewPanel  # noqa: PLC0415 - seldom needed

            self._panel = NewPanel(self._desk)
            self._panel.begun.connect(self._save)
            self._panel.closed.connect(self.closed)
            self._column.insertWidget(0, self._panel, 0, Qt.AlignmentFlag.AlignTop)
        return self._panel

    @property
    def is_asking(self) -> bool:
        """Tell whether the user is asked whom to invite."""
        return self._panel is not None and not self._panel.isHidden()

    def end(self) -> None:
        """Close the panel, if it is open: the draft is shown now."""
        if self.is_asking:
            self.panel.hide()

    def write_to(self, person_id: int) -> None:
        """Take up the draft to a person, or begin one."""
        reader, desk = self._desk.reader, self._desk
        for one in reader.invitations.of_person(person_id):
            if one.state is State.DRAFT:
                self.begun.emit(one.id)
                return
        whom = reader.people.get(person_id)
        if whom is not None:
            name, work = whom.display_name, (whom.company, whom.position)
            self._save(RequestDraft(name, desk.today, person_id, whom.slug, *work))

    def _save(self, draft: RequestDraft) -> None:
        desk = self._desk
        self._saving.begin(
            lambda: desk.do(
                lambda: requests.save_draft(desk.program.open_unit, draft, desk.today),
                done=self.begun.emit,
            )
        )
