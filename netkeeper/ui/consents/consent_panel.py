"""The form of a consent: what it rests on, since when, and the evidence of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from netkeeper.domain.consent import CAN_END, Basis, Consent
from netkeeper.domain.days import Day
from netkeeper.domain.values import replace
from netkeeper.services.consents import add_consent, edit_consent
from netkeeper.texts.consents import ConsentTexts
from netkeeper.ui.forms.day_field import DayField
from netkeeper.ui.forms.panel import TypedPanel
from netkeeper.ui.look.theme import Text
from netkeeper.ui.look.tokens import Tone
from netkeeper.ui.widgets.chip import Face
from netkeeper.ui.widgets.chip_choice import ChipChoice
from netkeeper.ui.widgets.form_row import FormRow
from netkeeper.ui.widgets.text_area import TextArea
from netkeeper.ui.widgets.wrapped_label import WrappedLabel
from netkeeper.ui.wording import formats

if TYPE_CHECKING:
    from datetime import date

    from netkeeper.ui.desk import Desk


_BASES = (  # as they are offered
    Basis.EXPRESS,
    Basis.DISCLOSED,
    Basis.INQUIRY,
    Basis.PURCHASE,
    Basis.CONTRACT,
    Basis.MEMBERSHIP,
    Basis.SUPPORT,
    Basis.PUBLISHED,
    Basis.REFERRAL,
)


class ConsentTyped(NamedTuple):
    """A consent being typed: as it is held, or as a new one begins, and as it is typed."""

    held: Consent
    typed: Consent


class ConsentPanel(TypedPanel):
    """A consent to add or to change; without evidence it is kept only when asked twice.

    Evidence alone is worth a question before it is given up.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._base = Consent(0, 0, Basis.EXPRESS, desk.today)
        self._bare = False  # asked for without evidence once
        self.choice = ChipChoice(desk.theme, _BASES, self._face_of)
        self.basis_row = FormRow(desk.theme, self.choice)
        self.since_row = DayField(desk, exact=True)
        self.ended_row = DayField(desk, exact=True)
        self.withdrawn_row = DayField(desk, exact=True)
        self.evidence = TextArea(desk.theme, least=2, most=6)
        self.evidence_row = FormRow(desk.theme, self.evidence)
        self.term_label = WrappedLabel(desk.theme, role=Text.SECOND, tone=Tone.TX)
        self.term_row = FormRow(desk.theme, self.term_label)
        for row in (
            self.basis_row,
            self.since_row,
            self.ended_row,
            self.withdrawn_row,
            self.term_row,
            self.evidence_row,
        ):
            self.rows.addWidget(row)
        self.choice.chosen.connect(self._on_basis)
        for days in (self.since_row, self.ended_row, self.withdrawn_row):
            days.told.connect(self.say_term)
        self.evidence.editor.textChanged.connect(self._forget_bare)
        self.retranslate()

    def begin(self, consent: Consent) -> None:
        """Open the form for a new consent (of the id 0), or for one to change."""
        self.put_aside()
        self.subject = consent.person_id, consent.id
        waiting: ConsentTyped | None = self.take_waiting()
        self.show_typed(ConsentTyped(consent, waiting.typed if waiting else consent))
        self.choice.focus_choice()

    def show_typed(self, typed: ConsentTyped) -> None:
        """Open the form as it was left; the keyboard stays where it is."""
        self._base, shown = typed
        self.retranslate()
        self.choice.choose(shown.basis)
        self.since_row.set_day(Day(shown.since))
        self.ended_row.set_day(Day(shown.ended_on) if shown.ended_on else None)
        self.withdrawn_row.set_day(Day(shown.withdrawn_on) if shown.withdrawn_on else None)
        self.evidence.set_text(shown.evidence)
        self._forget_bare()
        self._on_basis()
        for days in (self.since_row, self.ended_row, self.withdrawn_row):
            days.tell()
        self.since_row.warm_up()
        self.show()
        self.evidence.editor.document().setModified(bool(self.typed()))  # the user's own text

    # What is typed

    def typed(self) -> ConsentTyped | None:
        """Return what is typed, its days as far as they can be read; None without new evidence."""
        text = self.evidence.text()
        if self.isHidden() or not text or text == self._base.evidence:
            return None
        undated = replace(self._base, basis=self.choice.value(), evidence=text)
        return ConsentTyped(self._base, self.consent() or undated)

    def words_of(self, typed: ConsentTyped) -> str:
        """Return the evidence: a consent that nobody confirmed isn't kept."""
        return typed.typed.evidence

    def consent(self) -> Consent | None:
        """Return the consent as it is typed, None while a day of it can't be taken."""
        since = self.since_row.day()
        if since is None:
            return None
        return replace(
            self._base,
            basis=self.choice.value(),
            since=since.on,
            ended_on=_day_of(self.ended_row),
            withdrawn_on=_day_of(self.withdrawn_row),
            evidence=self.evidence.text(),
        )

    def say_term(self) -> None:
        """Say how long the consent lasts as it is typed."""
        typed = self.consent()
        words = "" if typed is None else ConsentTexts(self._desk.texts).term(typed)
        self.term_label.set_text(formats.capital(words))
        self.term_row.setVisible(bool(words))

    def save(self) -> None:
        """Keep what is typed, unless something is missing or wrong."""
        wrong = self._wrong_day()
        if wrong is not None:
            wrong.edit.setFocus()
            return
        typed = self.consent()
        if typed is None:
            return
        if not typed.evidence and not self._bare and not self._kept_bare():
            self._bare = True
            self.evidence_row.warn(
                lambda: self.tr(
                    "Without evidence this consent can’t be proven. Keep it all the same?"
                )
            )
            self._name_save()
            self.evidence.editor.setFocus()
            return
        keep = edit_consent if typed.id else add_consent
        self.hand_over(lambda: self._desk.change(keep, typed, self._desk.today))

    def _kept_bare(self) -> bool:
        """Tell whether the consent was kept without evidence before."""
        return bool(self._base.id) and not self._base.evidence

    def _wrong_day(self) -> DayField | None:
        """Return the first day that can't be taken, which says why."""
        since = self.since_row.require(lambda: self.tr("Say when."))
        if since is None:
            return self.since_row
        for each in (self.ended_row, self.withdrawn_row):
            if each.isHidden():
                continue
            if not each.tell():
                return each
            day = each.day()
            if day is not None and day.on < since.on:
                each.warn(lambda: self.tr("This is before the consent begins."))
                return each
        return None

    # What is shown

    def _on_basis(self) -> None:
        """Say what the basis is; ask for an end where it has one."""
        basis = self.choice.value()
        self.basis_row.say(lambda: ConsentTexts(self._desk.texts).meaning(basis))
        self.ended_row.setVisible(basis in CAN_END)
        self.withdrawn_row.setVisible(self._base.withdrawn_on is not None)
        hints = {
            Basis.REFERRAL: self.tr("The full name of who referred you, where, when"),
            Basis.DISCLOSED: self.tr("Where and when the card or the address was handed over"),
        }
        hint = hints.get(basis, self.tr("Where, when and how: a form, an e-mail, an invoice…"))
        self.evidence.editor.setPlaceholderText(hint)
        self.say_term()

    def _face_of(self, basis: Basis) -> Face:
        return Face(formats.capital(ConsentTexts(self._desk.texts).basis(basis)))

    def _forget_bare(self) -> None:
        self._bare = False
        self.evidence_row.say_nothing()
        self._name_save()

    def _name_save(self) -> None:
        bare = self.tr("Keep without evidence")
        self.save_button.set_label(bare if self._bare else self.tr("Save"))

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        super().retranslate()
        self._name_save()
        title = self.tr("Change the consent") if self._base.id else self.tr("New consent")
        self.title_label.set_text(title)
        self.basis_row.set_label(self.tr("Rests on"))
        self.choice.setAccessibleName(self.tr("Rests on"))
        self.since_row.set_label(self.tr("Since"))
        self.ended_row.set_label(self.tr("Ended on"))
        self.ended_row.edit.setPlaceholderText(self.tr("nothing, while it lasts"))
        self.withdrawn_row.set_label(self.tr("Withdrawn on"))
        self.withdrawn_row.edit.setPlaceholderText(self.tr("nothing, if it was not"))
        self.term_row.set_label(self.tr("Allows a message"))
        self.evidence_row.set_label(self.tr("Evidence"))
        self.evidence.set_name(self.tr("Evidence"))
        self._on_basis()


def _day_of(row: DayField) -> date | None:
    """Return the date of a day that is shown, None for a hidden or empty one."""
    day = None if row.isHidden() else row.day()
    return None if day is None else day.on
