"""Whom a note greets: the names after "Bonjour", and whether they are the recipient's."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from netkeeper.domain.folding import fold
from netkeeper.domain.naming import titles
from netkeeper.domain.naming.name_parts import squash
from netkeeper.domain.values import frozen, replace

if TYPE_CHECKING:
    from collections.abc import Iterable

_GREETING = re.compile(
    r"\W*(?:re-?)?(?:bonjour|bonsoir|bon matin|bonne journée|salut(?:ations)?|all[oô]|coucou|bjr"
    r"|hello|hi|hey|howdy|greetings|good (?:morning|afternoon|evening|day)|chers?|chères?|dear)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[ \t\u00a0]*(?P<word>[^\W\d_]+(?:[-’'.]{1,2}[^\W\d_]+)*\.?)")
_LINKS = frozenset({"et", "and", "ou", "or"})
_MOST_WORDS = 8  # looked at after a greeting
_TWO = 2
_SHORT = 4  # words before the comma, of a name in small letters


def _words(text: str) -> frozenset[str]:
    """Return the words of a text."""
    return frozenset(text.split())


# Said after a greeting without naming anybody.
_NOBODY = _words(
    """
    a again all allo ami amie amis bonjour bonsoir camarade camarades cher chere cheres chers
    collegue collegues colleague colleagues cofondateur confrere consoeur connection dear
    directeur directrice encore equipe everybody everyone folks friend friends future futur guys
    hello hi l la le lequipe membre membres monde neighbour nouveau partenaire partner president
    presidente team the there to tous tout toute toutes toi vous voisin voisine you
    """
)

# Open a sentence, capital or not: the greeting ended before them.
_OPENERS = _words(
    """
    after an apres as at au aux avec bien bref bravo c ca ce cet cette ces cetait comme content
    contente dans depuis elle en enchante enchantee felicitations following for from grand great
    happy hello heureuse heureux hope how i id ici il im in it its j jai
    jaimerais je jespere just lors ma merci mes mon my ne nice nos notre nous on our
    pleased pour pourriez quel quelle ravi ravie see si suite super sur thank thanks that the
    this through tres tu un une votre vos was we well what with would your
    """
)


@frozen
class _Word:
    text: str
    start: int
    end: int
    closes: bool = False  # nothing of the greeting follows: a comma does, or the like

    @property
    def keys(self) -> frozenset[str]:
        """Return the folded words in it: two for a compound name."""
        return frozenset(fold(self.text).split())


@frozen
class Recipient:
    """The words that may name a recipient, folded: the given name in all its forms, the family's.

    A single letter stands for any given name that begins with it. `whole` holds the words of each
    given name together: of Marie-Claude, Marie is a name, and Marie-Claire is none.
    """

    given: frozenset[str]
    family: frozenset[str]
    whole: tuple[frozenset[str], ...] = ()

    def is_named_by(self, words: Iterable[str]) -> bool:
        """Tell whether one of the words is a given name of theirs."""
        initials = {each for each in self.given if len(each) == 1}
        return any(each in self.given or each[:1] in initials for each in words)

    def may_be(self, compound: frozenset[str]) -> bool:
        """Tell whether a name of several words, Jean-Seb or Marie-Claire, can be theirs."""
        said = {each for each in compound - self.given - self.family if len(each) > 1}
        others = {each for each in said if not any(one.startswith(each) for one in self.given)}
        return not others or any(each <= compound for each in self.whole)


def recipient(given: str, family: str, also: Iterable[str] = ()) -> Recipient:
    """Return the recipient with a given and a family name; `also` are other given names.

    Jean-François is also JF. Who has one name only is named by it.
    """
    names = [each for each in (given, *also) if each.strip()]
    words = {word for each in names for word in fold(each).split()}
    joined = {fold(each).replace(" ", "") for each in names}
    compounds = [fold(each).split() for each in names]
    short = {"".join(word[0] for word in each) for each in compounds if len(each) > 1}
    named = frozenset(words | joined | short)
    families = frozenset(fold(family).split())
    longer = [each for each in compounds[1:] if len(each) > 1]
    whole = tuple(frozenset(each) for each in (*compounds[:1], *longer) if each)
    return Recipient(named or families, families, whole)


def greets_wrongly(note: str, whom: Recipient) -> tuple[int, int] | None:
    """Return where the note's greeting names somebody else, as [start, end) in characters.

    None where it names the recipient, or nobody.
    """
    addressed = [each for each in _addressed(note) if each]
    if not addressed or any(_is_for(names, whom) for names in addressed):
        return None
    strangers = [word for word in addressed[0] if word.keys.isdisjoint(whom.family)]
    wrong = strangers or addressed[0]
    return wrong[0].start, wrong[-1].end


def names(note: str, whom: Recipient) -> bool:
    """Tell whether the note names the recipient: by given name, or by title and family name."""
    if any(_is_for(each, whom) for each in _addressed(note) if each):
        return True
    words = [squash(each) for each in _WORD.findall(note)]
    given = {each for each in whom.given if len(each) > 1}
    if not given.isdisjoint([*words, *fold(note).split()]):
        return True
    titled = {
        after
        for title, after in itertools.pairwise(words)
        if title in titles.HONORIFICS or title == "m"
    }
    return any(not whom.family.isdisjoint((each, *fold(each).split())) for each in titled)


def _is_for(names: list[_Word], whom: Recipient) -> bool:
    """Tell whether the greeted name can be the recipient's."""
    words = [key for each in names for key in each.keys]
    compounds = [each.keys for each in names if len(each.keys) > 1]
    if len(names) == _TWO and names[-1].closes:
        compounds.append(frozenset(words))
    if not all(map(whom.may_be, compounds)):
        return False
    if whom.is_named_by(words) or whom.is_named_by(squash(each.text) for each in names):
        return True
    return bool(words) and all(each in whom.family or each in titles.PARTICLES for each in words)


def _addressed(note: str) -> list[list[_Word]]:
    """Return the names that the greeting holds, one list of words for each person."""
    greeting = _GREETING.match(note)
    if greeting is None:
        return []
    people: list[list[_Word]] = [[]]
    for word in _greeted_words(note, greeting.end()):
        if squash(word.text) in _LINKS:
            people.append([])
        else:
            people[-1].append(word)
    return people


def _greeted_words(note: str, start: int) -> list[_Word]:
    """Return the words that follow the greeting and may be a name, titles left out.

    In small letters they are one only if a comma or the like follows soon: "salut marie,".
    """
    run = _run(note, start)
    in_capitals = any(not word.text[0].islower() for word in run)
    if not in_capitals and len(run) > _SHORT:
        return []
    found: list[_Word] = []
    titled = False
    for word in run:
        key = squash(word.text)
        if not found and (key in _NOBODY or _is_title(word.text, key)):
            titled = titled or key not in _NOBODY
            continue
        inside = bool(found or titled) and key in titles.PARTICLES | _LINKS
        if key in _OPENERS or (in_capitals and word.text[0].islower() and not inside):
            break
        found.append(word)
    return found


def _run(note: str, start: int) -> list[_Word]:
    """Return the words up to the first mark other than a title's point, so many at most."""
    run: list[_Word] = []
    position = start
    while len(run) < _MOST_WORDS:
        match = _WORD.match(note, position)
        if match is None:
            if run:
                run[-1] = replace(run[-1], closes=True)
            return run
        text, begin = match["word"], match.start("word")
        if text.endswith(".") and not _is_title(text, squash(text)):
            run.append(_Word(text[:-1], begin, match.end() - 1))
            return run
        run.append(_Word(text, begin, match.end()))
        position = match.end()
    return run


def _is_title(text: str, key: str) -> bool:
    """Tell whether a word is a form of address: "Mme", "M.", "Dr"; "me" and "m" need their sign."""
    if key not in titles.HONORIFICS and key != "m":
        return False
    return key not in titles.WEAK_HONORIFICS or text.endswith(".") or text[:1].isupper()
