"""Says what a consent rests on, how long it lasts, and whether one may write."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from netkeeper.domain.consent import Basis, Consent, ConsentState, MayWrite
    from netkeeper.texts.texts import Texts


class ConsentTexts:
    """The words of the ledger in one language; parts of a row bear no full stop."""

    def __init__(self, texts: Texts) -> None:
        """Take the sentences of the language."""
        self._texts = texts

    def basis(self, basis: Basis) -> str:
        """Return what a basis is called."""
        return self._texts.sentence(f"basis.{basis}")

    def meaning(self, basis: Basis) -> str:
        """Return what a basis is, in plain words, with its term."""
        return self._texts.sentence(f"consent.means.{basis}")

    def term(self, consent: Consent) -> str:
        """Return how long a consent lasts."""
        if consent.until is not None:
            return self._texts.sentence("consent.until", until=consent.until)
        return self._texts.sentence(f"consent.open.{consent.basis}")

    def state(self, state: ConsentState) -> str:
        """Return where a consent stands."""
        return self._texts.sentence(f"consent.state.{state}")

    def answer(self, found: MayWrite) -> str:
        """Return in one sentence whether one may write, until when or why not."""
        held = found.consent
        if held is None:
            why = self._texts.clause(found.findings[0])
            return self._texts.sentence("consent.answer.no", why=why)
        facts = {"basis": held.basis.value}
        if held.until is not None:
            return self._texts.sentence("consent.answer.until", until=held.until, **facts)
        return self._texts.sentence("consent.answer.open", term=self.term(held), **facts)
