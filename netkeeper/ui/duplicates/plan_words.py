"""Say the fields of two people, and what becomes of what hangs on them, in words."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from netkeeper.domain.merging import LOST, Side, taken
from netkeeper.domain.people import Answer
from netkeeper.ui.wording import formats

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from netkeeper.domain.merging import MergeField
    from netkeeper.domain.requests.merged_requests import Ended
    from netkeeper.services.merging import MergePlan
    from netkeeper.ui.desk import Desk


class PlanWords(QObject):
    """The words of a plan, in the language in force."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    def label(self, name: str) -> str:
        """Return what a field is called."""
        return {
            "name": self.tr("Name"),
            "company": self.tr("Company"),
            "position": self.tr("Position"),
            "location": self.tr("Place"),
            "slug": self.tr("LinkedIn profile"),
            "connected_on": self.tr("Connected since"),
            "emails": self.tr("E-mail"),
            "phones": self.tr("Phone"),
            "tags": self.tr("Tags"),
            "reference": self.tr("Reference?"),
            "introduction": self.tr("Introduction?"),
            "note": self.tr("Note"),
            "linkedin_note": self.tr("Note on LinkedIn"),
        }[name]

    def value(self, value: object) -> str:
        """Return a field's value as words."""
        if isinstance(value, Answer):
            return formats.capital(self._desk.texts.answer(value))
        if isinstance(value, date):
            return formats.day(value)
        if isinstance(value, tuple):
            return "\n".join(map(str, value))
        return str(value or "")

    def taken_unasked(self, field: MergeField) -> str:
        """Return what is taken of a field where there is nothing to choose."""
        return self.value(field.other if field.taken is Side.OTHER else field.kept)

    def warning(self, plan: MergePlan) -> str:
        """Return why these are likely two people; empty where nothing says so."""
        if not plan.two_profiles:
            return ""
        return self.tr(
            "LinkedIn knows both as connections of yours, each with a profile: likely two people."
        )

    def follows(self, plan: MergePlan, chosen: Mapping[str, Side]) -> list[str]:
        """Return what follows from making one of two people, a sentence each."""
        lines = [self._moved(plan), *map(self._ended, plan.ended)]
        lines += [self._beside(plan, chosen), self._lost(plan, chosen)]
        lines.append(self.tr("One change, which undo takes back whole."))
        return [each for each in lines if each]

    def _moved(self, plan: MergePlan) -> str:
        moved = plan.moved
        counts = (
            self.tr("%Ln meetings", "", moved.meetings) if moved.meetings else "",
            self.tr("%Ln requests", "", moved.requests) if moved.requests else "",
            self.tr("%Ln introductions", "", moved.introductions) if moved.introductions else "",
            self.tr("%Ln follow-ups", "", moved.follow_ups) if moved.follow_ups else "",
            self.tr("%Ln consents", "", moved.consents) if moved.consents else "",
        )
        what = ", ".join(filter(None, counts))
        if not what:
            return ""
        said = self.tr("Goes along: {what}.").format(what=what)
        if moved.shared:
            said += " " + self.tr("Both were at %Ln of the meetings.", "", moved.shared)
        return said

    def _ended(self, ended: Ended) -> str:
        one = ended.invitation
        day = formats.day(one.on)
        if ended.code == "accepted":
            on = formats.day(ended.became.on)
            said = self.tr("The request of {day} counts as accepted: connected since {on}.")
            return said.format(day=day, on=on)
        state = self._desk.texts.state(ended.became.state, one.direction)
        said = self.tr("The request of {day} ends, as a later one follows it: {state}.")
        return said.format(day=day, state=state)

    def _beside(self, plan: MergePlan, chosen: Mapping[str, Side]) -> str:
        left = self._left(plan.fields, chosen, ("name", "slug"))
        what = ", ".join(left)
        return (
            self.tr("Kept beside, as a former or other one: {what}.").format(what=what)
            if what
            else ""
        )

    def _lost(self, plan: MergePlan, chosen: Mapping[str, Side]) -> str:
        what = ", ".join(self._left(plan.fields, chosen, LOST))
        return self.tr("Not kept: {what}.").format(what=what) if what else ""

    def _left(
        self, fields: Iterable[MergeField], chosen: Mapping[str, Side], names: tuple[str, ...]
    ) -> list[str]:
        """Return the values of these fields that are not taken."""
        fields = list(fields)
        sides = taken(fields, chosen)
        return [
            self.value(each.kept if sides[each.name] is Side.OTHER else each.other)
            for each in fields
            if each.name in names and each.is_open
        ]
