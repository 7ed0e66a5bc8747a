"""Judges whether a few words of a line are an event, or the place of one."""

from __future__ import annotations

import re

from netkeeper.domain.dates.words import fold_each
from netkeeper.domain.typed_line.judging import words as lists
from netkeeper.domain.typed_line.judging.company import CompanyJudge
from netkeeper.domain.typed_line.judging.word import has_digit
from netkeeper.domain.values import frozen

_HOURS = re.compile(
    r"happy hour|open house|petit dej(?:euner)?\b|[0-9]{1,2} ?(?:a|@|-|to) ?[0-9]{1,2}(?!\w)"
    r"|(?:quatre|cinq) a (?:six|sept|huit)(?!\w)"
)
_CALLED = lists.EVENTS | lists.MEETINGS
_DOING = lists.POSITIONS | lists.COMPANIONS
_SAINT = re.compile(r"^(?:saint|st\.?)(e?)[ -]")
_MOST_PLACE_WORDS = 5
_TWO = 2


@frozen
class OccasionJudge(CompanyJudge):
    """Judges words by what events and the places of meetings are called."""

    def is_event(self, words: list[str]) -> bool:
        """Tell whether words begin as the name of an event does."""
        if self.is_participle(words[0]):
            return False
        text = fold_each(" ".join(words))
        whole = text.partition(" ")[0]
        first = whole.partition("-")[0]  # déjeuner-conférence, kick-off
        called = not lists.EVENTS.isdisjoint((first, whole, whole.replace("-", "")))
        return called or _HOURS.match(text) is not None

    def ends_as_event(self, words: list[str]) -> bool:
        """Tell whether words end as an event's name does in English: Web Summit (Lisbon)."""
        words = words[:-1] if self.cased and self.is_city(words[-1:]) else words
        if len(words) == _TWO and self.cased and words[-1].istitle() and self.is_given(words[0]):
            return False  # Nora Dîner
        ends = len(words) > 1 and not self.is_participle(words[-1])
        return ends and fold_each(words[-1]) in _CALLED

    def owner_in(self, words: list[str]) -> int | None:
        """Return where a word says whose something is, as none of a name does: St. Andrew's."""
        return next((at for at, word in enumerate(words) if word.endswith(("'s", "’s"))), None)

    def is_city(self, words: list[str]) -> bool:
        """Tell whether words are a city or region of the list, its saint written in any way."""
        folded = fold_each(" ".join(words))
        if folded in lists.CITIES or not folded.startswith("s"):
            return folded in lists.CITIES
        return _SAINT.sub(r"saint\1-", folded) in lists.CITIES

    def is_town(self, words: list[str]) -> bool:
        """Tell whether words after "à" are a city of the list, or begin by a saint as towns do."""
        return self.is_saint(fold_each(words[0])) or self.is_city(words)

    def is_saint(self, folded: str) -> bool:
        """Tell whether a folded word begins by a saint, as names of towns do."""
        return folded.startswith(("saint-", "sainte-", "st-", "ste-"))

    def is_branch(self, words: list[str]) -> bool:
        """Tell whether a town ends words in capitals without a given name: Desjardins Lévis."""
        named = self.cased and len(words) > 1 and all(map(self.is_proper, words))
        return named and self.is_city(words[-1:]) and not any(map(self.is_given, words))

    def is_market(self, words: list[str]) -> bool:
        """Tell whether words are a market by its name: Marché Jean-Talon, not "marche climat"."""
        named = len(words) > 1 and self.is_proper(words[1]) and not words[1].isupper()
        return named and words[0].casefold() == "marché"

    def is_named_venue(self, words: list[str]) -> bool:
        """Tell whether words begin by the name of a shop where people meet: Tim Hortons."""
        return fold_each(" ".join(words[:_TWO])) in lists.SHOPS

    def is_venue(self, words: list[str]) -> bool:
        """Tell whether words name a building or room."""
        first, last = fold_each(words[0]), fold_each(words[-1])
        if self.is_market(words) or first.endswith("room"):  # Marché Atwater, boardroom B
            return True
        if (
            len(words) == _TWO
            and not has_digit(words[1])
            and {first, last} & lists.VENUES_AND_NAMES
        ):
            return False
        if len(words) > 1 and fold_each(words[1]) in _DOING:
            return False  # gym buddy Luc
        ends = len(words) > 1 and last in lists.VENUES and self.is_proper(words[0])
        ends = ends and first not in lists.POSITIONS
        ends = ends and not (len(words) == _TWO and self.is_given(words[0]))  # Jean Salle
        ends = ends and not self.is_event(words[-_TWO:])  # Startup Open House
        return first in lists.VENUES or ends or self.is_named_venue(words)

    def is_place(self, words: list[str]) -> bool:
        """Tell whether words are surely a place: a city, a venue, or something of a city."""
        if self.is_city(words):
            return True
        of_city = (
            len(words) > _TWO and self.is_city(words[-1:]) and fold_each(words[-2]) in {"de", "of"}
        )
        ends = self.ends_as_event(words) and not (self.cased and self.is_proper(words[-1]))
        ends = ends and fold_each(words[-2]) not in lists.PARTICLES  # Palais des congrès
        event = ends or self.is_event(words[:1])
        return not event and (of_city or self.is_venue(words))

    def is_cafe(self, words: list[str]) -> bool:
        """Tell whether words after "au" or "at" are a café: au café Olympico."""
        return fold_each(words[0]) == "cafe"

    def is_occasion(self, words: list[str]) -> bool:
        """Tell whether words after "au" or "at the" are an event rather than a place."""
        return self.is_proper(words[0]) or self.is_named_event(words)

    def is_named_event(self, words: list[str]) -> bool:
        """Tell whether some word is one that events are called by, or two are their hours."""
        event = any(fold_each(word).partition("-")[0] in _CALLED for word in words)
        return event or _HOURS.search(fold_each(" ".join(words))) is not None

    def is_place_after(self, preposition: str, words: list[str], before: str) -> bool:
        """Tell whether a preposition and words at the end of an event's name say where it was."""
        if not words or len(words) > _MOST_PLACE_WORDS:
            return False
        of_somebody = preposition == "chez" and self.is_given(words[0])
        of_somebody = of_somebody or preposition == "chez les"
        venue = preposition != "dans" and self.is_venue(words)
        if venue or of_somebody or self.is_city(words):
            return True
        if not self.cased or not self.is_proper(words[0]):
            return False
        first, last = fold_each(words[0]), fold_each(before)
        meal = last in lists.MEALS and preposition in {"a la", "a l'", "au"}
        if meal or preposition in {"a", "chez"}:
            return last not in lists.TOWARDS
        if preposition == "in":
            return not self.is_field(words) and last not in lists.FIELD_HEADS
        return preposition.startswith("at") and first not in lists.NOT_AT

    def is_field(self, words: list[str]) -> bool:
        """Tell whether words name a field of work, as in "in Tech"."""
        return any(fold_each(word) in lists.FIELDS for word in words)
