"""Cuts a typed line into tokens: marks, dates, ways to meet, joining words, and plain words."""

from __future__ import annotations

import re
from enum import Enum, auto
from typing import TYPE_CHECKING

from netkeeper.domain.dates.words import fold_each
from netkeeper.domain.naming.name_parts import squash
from netkeeper.domain.naming.titles import CREDENTIALS, HONORIFICS
from netkeeper.domain.typed_line.cutting.corrections import without_days_taken_back
from netkeeper.domain.typed_line.cutting.phrases import KindWord, TokenKind, openings, word_patterns
from netkeeper.domain.typed_line.judging.to_do import to_do, went_to_meet
from netkeeper.domain.typed_line.judging.words import CITIES, COMPANIES, EVENTS, VENUES
from netkeeper.domain.values import frozen, replace
from netkeeper.domain.when import FoundDay, find_days

if TYPE_CHECKING:
    from datetime import date


class Ahead(Enum):
    """Whether a date may be one to come: "hier" is not.

    That of "le 15 nov.", read a little later, is far; of "mardi" either is near; of "en janvier",
    read in November, the one to come is by far the nearer.
    """

    NO = auto()
    FAR = auto()
    NEAR = auto()
    NEARER = auto()


@frozen
class Token:
    """A passage [start, end) of the line; `folded` is its text for comparing."""

    kind: TokenKind
    start: int
    end: int
    folded: str
    day: FoundDay | None = None
    way: KindWord | None = None
    ahead: Ahead = Ahead.NO


_SHIELD = "\x00"
# White space, but no new lines; a character, or white space as one.
_SPACES = re.compile(r"[^\S\n\r\u2028]+")
_CHARACTER = re.compile(rf"{_SPACES.pattern}|[\s\S]")
_STOPS = " .!?…"
_QUOTED = r"\"[^\"]{1,200}\"|“[^”]{1,200}”|«[^»]{1,200}»"
_ATOMS = re.compile(
    rf"""(?P<topic>(?<![\w&])[#＃](?:{_QUOTED}|\w[\w\-’'./+&]*))
    |(?P<hash>(?<![\w&])[#＃](?=\s*$))
    |(?P<url>(?:https?://|www\.|(?:[a-z]{{2,3}}\.)?linkedin\.com/)[^\s,;<>()]+)
    |(?P<email>[<(]?(?:mailto:)?[\w.+%'’-]{{1,64}}@[\w-]{{1,63}}(?:\.[\w-]{{1,63}}){{1,6}}[>)]?)
    |(?P<telephone>(?<![\w.-])(?:[CFMT][.:]?\x20)?(?:\+?1[\x20.-]?)?(?:\([0-9]{{3}}\)\x20?|[0-9]{{3}}[\x20.-])
        [0-9]{{3}}[\x20.-][0-9]{{4}}(?![\w-]))
    |(?P<quote>{_QUOTED})""",
    re.VERBOSE | re.IGNORECASE,
)
_PAREN = re.compile(r"\([^()]{1,200}\)|\[[^\[\]]{1,200}\]")
# Not between two hours: 5 @ 7.
_MARK = re.compile(r"(?<![0-9])(?<![0-9] )[@＠]|[@＠](?! ?[0-9])")
# Little pictures, and ":)" in signs.
_SIGN = re.compile(
    r"[\U0001F000-\U0001FAFF\u2190-\u21FF\u2600-\u27BF\u2B50\u2B55]"
    r"[\U0001F000-\U0001FAFF\u2190-\u21FF\u2600-\u27BF\uFE0F\u200D]*|(?<=\s)[:;]-?[)(DP](?!\w)"
)
# An hour that no date took along.
_HOUR = re.compile(
    r"(?<![\w&\x00'-])(?<![0-9]\x20)(?:(?:a|at|vers|around|de|for|pendant) )?"
    r"(?:[0-9]{1,3} ?min(?:utes?|s)?\b\.?|(?:[01]?[0-9]|2[0-3]) ?h(?: ?[0-5][0-9])?"
    r"(?: ?(?:-|a) ?(?:[01]?[0-9]|2[0-3]) ?h(?: ?[0-5][0-9])?)?"
    r"|(?:1[0-2]|0?[1-9])(?::[0-5][0-9])? ?[ap]\.?m\b\.?(?: \(?(?:e[ds]t|hae|hne)\)?)?)(?![\w'-])"
)
_ARROW = re.compile(r"(?<=\s)(?:[-=]{1,2}>|<[-=]{0,2}>|[→↔⇒])(?=\s)")
_COMMA = re.compile(r"[,，、]")
_BREAK = re.compile(r"[;；|•]|(?<=\s)(?:[-–—/]|//)(?=\s)")
_NEW_LINE = re.compile(r"[\n\r\u2028]+")  # folding makes spaces of them
_LONG_DASH = re.compile(r"(?<=\w)—(?=\w)")
_FULL_STOP = re.compile(
    r"(?<=\w)[?!]+(?=\s)|(?<=[^\W\d]{4})\.(?=\s)"
    r"|(?<=[^\W\d]{3})\.(?=\s+[A-ZÀ-Ý])|(?<=[A-Z]{2})\.(?=\s+[A-ZÀ-Ý])|(?<=[a-zà-ÿ]{3})\.(?=[A-ZÀ-Ý])"
)
_COLON = re.compile(r":(?=\s|$)|(?<=[^\W\d]{2}):(?=[^\W\d]{2})")
_WORD = re.compile(r"[^\s\x00]+")
_ARTICLE_OF_NAME = re.compile(r"(?<=[a-zà])(?= L(?:[ae]s?$|['’]))")  # à La Presse
# What joins names, and is part of one in parentheses: "(Ville de Québec)".
_JOINING = frozenset(
    {TokenKind.OF, TokenKind.AND, TokenKind.WITH, TokenKind.PREPOSITION, TokenKind.ASIDE}
    | {TokenKind.BREAK}
)
_SHORTENED = HONORIFICS | CREDENTIALS
_SHORTENED |= {"adj", "assoc", "ave", "boul", "corp", "dept", "dir", "enr", "ext", "inc", "ltd"}
_SHORTENED |= {"ltee", "senc", "ste", "tel"}
_BEFORE_NO_PLACE = re.compile(r"[0-9]|(?:six|sept|huit)\b|[a-zà-ÿ]{3,}er\b")  # 5 à 7, à inviter
# What one says before a sentence, and a date at most: "alors hier", "ok so".
_BEFORE_OPENING = re.compile(
    r"\s*(?P<well>(?:(?:ok(?:ay)?|so|bon|alors|donc|fyi|note|memo)\b[\s,:]*)*)[\s\x00,;:]*"
)
_TWO = 2
_SOME_WEEKS = 30  # days
# Letters of a word that ends no sentence where it begins a part, or stands after one of these.
_BRIEF, _BEFORE_SHORT = 3, frozenset({"chez", "de", "des", "du", "la", "of", "the"})


def cut(line: str, today: date) -> list[Token]:
    """Return the tokens of a line; what lies between them is white space.

    They are looked for in the line with single spaces and without the stop at its end, so that
    neither changes what is read.
    """
    single = _SPACES.sub(" ", line.strip())
    tokens = _cut(_without_last_stop(single), today)
    if len(single) == len(line):
        return tokens
    begin = len(line) - len(line.lstrip())
    places = [found.start() for found in _CHARACTER.finditer(line, begin)]
    return [
        replace(token, start=places[token.start], end=places[token.end - 1] + 1) for token in tokens
    ]


def _without_last_stop(line: str) -> str:
    """Return a line without the stop at its end, unless it ends a shortened word: "Luc R."."""
    bare = line.rstrip(_STOPS)
    before, last = ["", "", *bare.split()][-2:]
    short = (len(last) == 1 and last.isalpha()) or "." in last or before.endswith(".")
    short = short or (squash(last) in _SHORTENED and not last.isupper())
    return line if short else bare


def _cut(line: str, today: date) -> list[Token]:
    """Return the tokens of a line with single spaces."""
    claims = _Claims(line, fold_each(line))
    for found in _ATOMS.finditer(line):
        claims.take(TokenKind(found.lastgroup or ""), *claims.in_parens(*found.span()))
    for found in _NEW_LINE.finditer(line):
        claims.take(TokenKind.BREAK, *found.span())
    _take_marks(claims)
    for found in went_to_meet().finditer(claims.shielded()):
        kind = TokenKind.WORD if found["thing"] else TokenKind.LEAD
        claims.take(kind, *found.span("deed"))
    claims.take_days(today)
    claims.take_all(TokenKind.BREAK, _ARROW)
    claims.take_all(TokenKind.SIGN, _SIGN)
    _take_opening(claims)
    claims.take_all(TokenKind.HOUR, _HOUR)
    _take_words(claims)
    _take_full_stops(claims)
    for found in _PAREN.finditer(line):
        claims.give_back(*found.span(), _JOINING)
    for kind, pattern in (
        (TokenKind.PAREN, _PAREN),
        (TokenKind.COMMA, _COMMA),
        (TokenKind.BREAK, _BREAK),
        (TokenKind.COLON, _COLON),
        (TokenKind.WORD, _WORD),
    ):
        claims.take_all(kind, pattern)
    return sorted(map(_as_sign, claims.tokens), key=lambda token: token.start)


def _as_sign(token: Token) -> Token:
    """Return a word without a letter or digit as a sign: the stop after "thurs."."""
    empty = token.kind is TokenKind.WORD and not any(map(str.isalnum, token.folded))
    return replace(token, kind=TokenKind.SIGN) if empty else token


def _ahead(said: FoundDay, today: date) -> Ahead:
    """Tell whether a date may be one to come."""
    if said.later == said.day:
        return Ahead.NO
    if said.day is None or said.later is None:
        return Ahead.NEAR
    ago, until = (today - said.day.on).days, (said.later.on - today).days
    if ago > max(_SOME_WEEKS, until):
        return Ahead.NEARER
    return Ahead.FAR if until > _SOME_WEEKS else Ahead.NEAR


class _Claims:
    """The passages of a line that are taken, first come, first served."""

    def __init__(self, line: str, folded: str) -> None:
        self.line = line
        self.tokens: list[Token] = []
        self._folded = folded
        self._left = list(folded)
        self._shielded: str | None = folded  # None where it is to be put together anew

    def take(
        self,
        kind: TokenKind,
        start: int,
        end: int,
        *,
        day: FoundDay | None = None,
        way: KindWord | None = None,
        ahead: Ahead = Ahead.NO,
    ) -> None:
        """Take a passage, unless some of it is taken."""
        if _SHIELD in self._left[start:end]:
            return
        self._left[start:end], self._shielded = _SHIELD * (end - start), None
        self.tokens.append(Token(kind, start, end, self._folded[start:end], day, way, ahead))

    def before_capital_article(self, start: int, end: int) -> tuple[int, int]:
        """Return the passage of a preposition without the article of a name: "à La Presse"."""
        capital = _ARTICLE_OF_NAME.search(self.line, start, end)
        return (start, capital.start() if capital else end)

    def take_days(self, today: date) -> None:
        """Take the dates; what one means to do yet, right before one, lies no day behind."""
        left = self.shielded()
        found = find_days(left, today, at_beginning=True)
        for said in without_days_taken_back(left, found):
            ahead = _ahead(said, today)
            is_to_do = ahead is not Ahead.NO and to_do().search(self.shielded(), 0, said.start)
            day = replace(said, day=None) if is_to_do else said
            self.take(TokenKind.DATE, *self.in_parens(day.start, day.end), day=day, ahead=ahead)

    def take_all(self, kind: TokenKind, pattern: re.Pattern[str]) -> None:
        """Take every passage of a pattern that is left."""
        for found in pattern.finditer(self.shielded()):
            self.take(kind, *found.span())

    def give_back(self, start: int, end: int, kinds: frozenset[TokenKind]) -> None:
        """Give back what is taken in a passage, if it is of these kinds alone.

        What "re:" leads to, at the beginning, is a topic in brackets too.
        """
        inside = [each for each in self.tokens if start < each.end and each.start < end]
        later = {TokenKind.ABOUT} if all(each.start > start + 1 for each in inside) else set()
        if all(each.kind in kinds | later for each in inside):
            self.tokens = [each for each in self.tokens if each not in inside]
            self._left[start:end], self._shielded = self._folded[start:end], None

    def shielded(self) -> str:
        """Return the folded line with what is taken blotted out."""
        if self._shielded is None:
            self._shielded = "".join(self._left)
        return self._shielded

    def in_parens(self, start: int, end: int) -> tuple[int, int]:
        """Return a passage with the parentheses that enclose just it."""
        enclosed = self.line[:start].endswith("(") and self.line.startswith(")", end)
        return (start - 1, end + 1) if enclosed else (start, end)


def _take_marks(claims: _Claims) -> None:
    """Take each @ that opens an event or a place; not that of "5@7", nor of "Women@Work"."""
    marked = False
    for found in _MARK.finditer(claims.shielded()):
        glued = claims.line[: found.start()][-1:].isalnum()
        if not (glued and marked):
            claims.take(TokenKind.MARK, *found.span())
            marked = True


def _take_opening(claims: _Claims) -> None:
    """Take what a sentence begins with, after a date at most: "J’ai rencontré", "Called"."""
    shielded = claims.shielded()
    begin = _BEFORE_OPENING.match(shielded)
    if begin is None:
        return
    start = begin.end()
    before = [token.kind for token in claims.tokens if token.start < start]
    if any(kind is not TokenKind.DATE for kind in before):
        return
    openers = ((pattern.match(shielded, start), kind, way) for kind, way, pattern in openings())
    found, kind, way = next((each for each in openers if each[0]), (None, TokenKind.LEAD, None))
    well = begin["well"].rstrip()
    if well and (found or before or well.endswith((",", ":"))):
        claims.take(TokenKind.LEAD, *begin.span("well"))
    if found:
        claims.take(kind, *found.span(), way=way)


def _take_full_stops(claims: _Claims) -> None:
    """Take long dashes, and stops that end a sentence, not a shortened word: "Prof. Roy"."""
    for found in _LONG_DASH.finditer(claims.line):
        claims.take(TokenKind.BREAK, *found.span())
    for found in _FULL_STOP.finditer(claims.line):
        if not _is_shortened(claims.line[: found.start()].rsplit(maxsplit=2)[-2:]):
            claims.take(TokenKind.BREAK, *found.span())


def _is_shortened(words: list[str]) -> bool:
    """Tell whether the last of two words is none in full: "Prof. Roy", "de Soc. Nordet"."""
    before, last = ["", *words][-2:]
    begins = not before[-1:].isalnum() or before in _BEFORE_SHORT
    brief = len(last) == _BRIEF and not last.isupper()
    return squash(last) in _SHORTENED or (brief and begins)


def _take_words(claims: _Claims) -> None:
    """Take the words that are listed."""
    for kind, way, pattern in word_patterns():
        for found in pattern.finditer(claims.shielded()):
            start, end = found.span()
            if way is not None:
                start, end = claims.in_parens(start, end)
            elif kind is TokenKind.PREPOSITION:
                start, end = claims.before_capital_article(start, end)
            elif claims.line[start:end].strip(".") == "W":
                continue  # an initial
            if kind is TokenKind.PREPOSITION and _is_article(claims, start, end):
                continue
            if kind is not TokenKind.PREPOSITION or _is_preposition(claims.line, start, end):
                claims.take(kind, start, end, way=way)


def _is_preposition(line: str, start: int, end: int) -> bool:
    """Tell whether a passage is a preposition: not in "5 à 7", nor the "Chez" of a name."""
    after, text = line[end:].lstrip(), line[start:end]
    if not after or (text.casefold() == "à" and _BEFORE_NO_PLACE.match(after)):
        return False
    if start > 0 and text[0].isupper() and text[1:].islower():
        return False
    return text[0] not in "aA" or text[:2].casefold() in {"at", "au"} or _is_where(text, after)


def _is_article(claims: _Claims, start: int, end: int) -> bool:
    """Tell whether a noun in small letters follows "a" and a town: a Halifax engineer."""
    said = claims.shielded()[end:].partition(_SHIELD)[0]  # dates and "avec" are taken
    town, noun = [*claims.line[end : end + len(said)].split()[:_TWO], "", ""][:_TWO]
    is_town = fold_each(f"{town} {noun}".strip(",;.")) in CITIES or not town.isalpha()
    return claims.line[start:end] == "a" and noun.strip(",;.").islower() and not is_town


def _is_where(text: str, after: str) -> bool:
    """Tell whether "a" is « à » without its accent: a Laval, a l'hotel; not "a gala", "a dit"."""
    words = [word.strip(",;.") for word in fold_each(after).split()[:_TWO]]
    if words[1:] == ["en"]:  # a la clinique en main
        return False
    if text.casefold() == "a":
        return not CITIES.isdisjoint({words[0], " ".join(words)})
    return words[0] in VENUES | EVENTS | COMPANIES
