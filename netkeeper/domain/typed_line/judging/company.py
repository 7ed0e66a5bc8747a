"""Judges whether a few words of a line are a company or another organisation."""

from __future__ import annotations

import re

from netkeeper.domain.dates.words import fold_each
from netkeeper.domain.typed_line.judging import words as lists
from netkeeper.domain.typed_line.judging.word import WordJudge, is_listed_credential
from netkeeper.domain.values import frozen

_SHORTEST = 3  # letters and the stop: Min., not "M."
_BUSINESS = re.compile(r"\w{2}(?:corp|labs?|logic|pharma|soft|tech|tek|ware|works)$")


@frozen
class CompanyJudge(WordJudge):
    """Judges words by what organisations are called, and by capitals that no name has."""

    def is_acronym(self, words: list[str]) -> bool:
        """Tell whether a word in capitals is no listed credential, so rather a company: CGI."""
        written = len(words) == 1 and self.cased and re.fullmatch(r"[A-Z]{3,6}", words[0])
        return bool(written) and not is_listed_credential(words[0])

    def is_letters(self, word: str) -> bool:
        """Tell whether a word is but capitals, two to six, and no credential: CA, CGI."""
        return self.is_acronym([word]) or self.is_initialism(word)

    def is_company(self, words: list[str]) -> bool:
        """Tell whether words begin or end as the name of a company does."""
        if not words:
            return False
        ends = len(words) > 1 and fold_each(words[-1]) in lists.COMPANY_ENDS
        short = self.cased and words[-1].endswith(".")  # Nordet Inst.
        short = short and self.is_proper(words[0])
        ends = ends or (short and self.is_kind_of_organisation(words[-1:]))
        return ends or self.is_kind_of_organisation(words[:1])

    def is_organisation(self, words: list[str]) -> bool:
        """Tell whether words begin as an organisation and no person does: Ordre des CPA."""
        first = fold_each(words[0])
        return len(words) > 1 and first in lists.COMPANIES

    def is_business(self, words: list[str]) -> bool:
        """Tell whether words hold one that businesses are called by: Boreal Digital."""
        if not (self.cased and all(map(self.is_proper, words))) or any(
            map(self.is_common_name, words)
        ):
            return False
        folded = [fold_each(word) for word in words]
        return any(word in lists.BUSINESS or _BUSINESS.search(word) for word in folded)

    def is_house_of(self, words: list[str], name: list[str]) -> bool:
        """Tell whether words have somebody's family name and are no further name: Ferme Roy."""
        family = fold_each(name[-1])
        others = [word for word in words if fold_each(word) != family]
        begins = len(name) == 1 and fold_each(words[0]) == family  # Grace, Grace Okafor
        shared = not begins and 0 < len(others) < len(words) and all(map(self.is_proper, words))
        return shared and not any(map(self.is_common_name, others))

    def is_kind_of_organisation(self, words: list[str]) -> bool:
        """Tell whether one word is what organisations are called by, so nobody: Syndicat, Min."""
        first = fold_each(words[0])
        short = len(first) > _SHORTEST and first.endswith(".")
        short = short and any(word.startswith(first[:-1]) for word in lists.COMPANIES)
        return len(words) == 1 and (short or first in lists.COMPANIES)

    def is_company_tail(self, words: list[str]) -> bool:
        """Tell whether words after "and" still belong to a company: Tremblay et Associés."""
        return bool(words) and fold_each(words[0]) in lists.COMPANY_TAILS
