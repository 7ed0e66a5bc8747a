"""Sentences beside the names: "Luc Roy, il connaît quelqu'un chez Air Canada".

What such a sentence holds is no further person, company, place or way to meet, and a day in it
lies ahead rather than behind: the whole is one passage, kept as not understood.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from netkeeper.domain.typed_line.cutting.phrases import WORKS, TokenKind
from netkeeper.domain.typed_line.cutting.tokens import Ahead
from netkeeper.domain.values import replace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from netkeeper.domain.typed_line.cutting.tokens import Token
    from netkeeper.domain.typed_line.judging.judge import Judge

# What a part goes on with, so that a word after it begins no sentence.
_INSIDE = frozenset(
    {TokenKind.WORD, TokenKind.QUOTE, TokenKind.OF, TokenKind.PREPOSITION, TokenKind.ABOUT}
    | {TokenKind.WITH, TokenKind.MARK, TokenKind.LEAD, TokenKind.ASIDE, TokenKind.LABEL}
)
_ENDS = frozenset(
    {TokenKind.COMMA, TokenKind.BREAK, TokenKind.MARK, TokenKind.TOPIC, TokenKind.HASH}
    | {TokenKind.EMAIL, TokenKind.URL, TokenKind.TELEPHONE, TokenKind.SIGN, TokenKind.LABEL}
)
_BEHIND = frozenset({Ahead.NO, Ahead.FAR})
_DONE = re.compile(
    r"(?:(?:il|elle|on|qui|je|he|she|they|we|i|who) )?"
    r"(?:(?:m'a|nous a|l'a|a|ai|j'ai|l'ai|avait|ont|avons|etait|was|were|had|met|saw|said|told|sent"
    r"|gave|came|spoke|(?:est )?(?:allee?|venue?))|\w{2,}ed)(?!\w)"
)


def join_clauses(line: str, tokens: list[Token], judge: Judge) -> Iterator[Token]:
    """Give the tokens of a line, those of each sentence beside the names as one."""
    at = 0
    while at < len(tokens):
        end = _end_of_clause(line, tokens, at, judge)
        if end > at:
            first, last = tokens[at], tokens[end - 1]
            folded = " ".join(token.folded for token in tokens[at:end])
            yield replace(first, kind=TokenKind.CLAUSE, end=last.end, folded=folded, day=None)
            at = end
        else:
            yield tokens[at]
            at += 1


def _end_of_clause(line: str, tokens: list[Token], at: int, judge: Judge) -> int:
    """Return where the sentence ends that begins at a token, `at` itself where none does."""
    if at == 0 or tokens[at].kind is not TokenKind.WORD:
        return at
    words = [line[each.start : each.end] for each in _words_from(tokens, at)]
    if judge.is_given(words[0]) and (not words[0].isascii() or _stands_alone(tokens[at:])):
        return at  # karim saïd, edward said
    went = False
    if tokens[at - 1].kind is TokenKind.WORD:
        before = line[tokens[at - 1].start : tokens[at - 1].end]
        went = words[0] == "went" and judge.is_named_event([before])  # demo | went well
        begins = went or judge.ends_by_clause(words)  # de chez Telus il veut changer
    else:
        begins = tokens[at - 1].kind not in _INSIDE and judge.is_clause(words)
        begins = begins and not _leads_to_where(tokens[at : at + 2])
    if not begins or (_is_own(tokens[at]) and not _names_somebody(line, tokens[:at], judge)):
        return at
    is_done = _DONE.match(" ".join(each.folded for each in tokens[at : at + 3])) is not None
    end = at + 1
    while end < len(tokens) and not _ends_clause(tokens[end], is_done=is_done):
        if went and tokens[end].kind is TokenKind.WITH:
            break  # demo went well | with Luc Roy
        end += 1
    return end


def _stands_alone(tokens: list[Token]) -> bool:
    """Tell whether the first token is all that is said of its part, or a date follows it."""
    return tokens[1:] == [] or tokens[1].kind in _ENDS | {TokenKind.AND, TokenKind.DATE}


def _leads_to_where(tokens: list[Token]) -> bool:
    """Tell whether a verb only leads to where, or with whom, one met: "était au gala"."""
    leads = tokens[-1].kind in {TokenKind.PREPOSITION, TokenKind.WITH}
    leads = leads and tokens[0].folded in {"etait", "was"} and tokens[-1].folded.strip() != "chez"
    leads = leads or (tokens[0].folded in {"fait", "done"} and tokens[-1].kind is TokenKind.WITH)
    return leads or tokens[-1].kind is TokenKind.LEAD  # passé voir


def _is_own(token: Token) -> bool:
    """Tell whether a sentence begins by oneself: it may name whom one met, "we visited Li Na"."""
    return token.folded.partition("'")[0] in {"a", "i", "j", "we", "on", "nous"}


def _names_somebody(line: str, tokens: list[Token], judge: Judge) -> bool:
    """Tell whether a common given name is among tokens."""
    return any(judge.is_given(line[token.start : token.end]) for token in tokens)


def _words_from(tokens: list[Token], at: int) -> Iterator[Token]:
    """Give the words that follow one another at once."""
    for token in tokens[at:]:
        if token.kind is not TokenKind.WORD:
            return
        yield token


def _ends_clause(token: Token, *, is_done: bool) -> bool:
    """Tell whether a token is no more of a sentence: a comma, a day behind, where one works."""
    if token.day is not None:
        return token.day.day is not None and (is_done or token.ahead in _BEHIND)
    if token.kind is TokenKind.KIND:
        return is_done
    works = token.kind is TokenKind.OF and token.folded.startswith(WORKS)
    return works or token.kind in _ENDS
