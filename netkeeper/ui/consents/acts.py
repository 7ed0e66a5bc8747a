"""What the ledger does to the record: each act one change, told in a toast."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netkeeper.services import consents

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from netkeeper.domain.consent import Consent
    from netkeeper.ui.desk import Desk
    from netkeeper.ui.work.jobs import Job


class ConsentActs:
    """Writes by the desk; a refusal is told by it."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._open = desk.program.open_unit

    def keep(self, consent: Consent) -> Job:
        """Keep a new consent, or what was changed of one."""
        today = self._desk.today
        do = consents.edit_consent if consent.id else consents.add_consent
        return self._desk.do_and_say(lambda: do(self._open, consent, today))

    def end(self, consent_id: int, on: date) -> None:
        """Keep when what a consent rests on ended."""
        self._desk.do_and_say(lambda: consents.end_consent(self._open, consent_id, on))

    def withdraw(self, person_id: int, on: date) -> None:
        """Keep that a person wants no more commercial messages."""
        today = self._desk.today
        self._desk.do_and_say(lambda: consents.withdraw_consents(self._open, person_id, on, today))

    def trash(self, ids: Sequence[int]) -> None:
        """Put consents into the trash."""
        self._desk.do_and_say(lambda: consents.trash_consents(self._open, ids))
