"""Says why somebody can be asked about a person: the ties, the user's own answer, the contact."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from netkeeper.domain.invitations import Direction
    from netkeeper.domain.requests.introducers import Introducer, Tie
    from netkeeper.texts.texts import Texts


def reason(one: Introducer, texts: Texts) -> str:
    """Return the surest tie, and the surest of another kind if there is one."""
    first = one.reason
    other = next((each for each in one.ties if each.bond is not first.bond), None)
    said = [_tie(first, one.times, texts)]
    if other is not None:
        times = sum(each.bond is other.bond for each in one.ties)
        said.append(_tie(other, times, texts))
    return ", ".join(said)


def line(one: Introducer, texts: Texts) -> str:
    """Return on one line why somebody can be asked, and how the user stands with them."""
    whom = one.whom
    parts = [reason(one, texts)]
    if one.asked_for is not None:
        parts.append(texts.sentence("introducer.waiting", day=one.asked_for))
    elif whom.answer is not None:
        parts.append(texts.sentence(f"introducer.answer.{whom.answer}"))
    if whom.last_on is not None:
        parts.append(texts.sentence("introducer.last", day=whom.last_on))
    said = " · ".join(parts)
    return f"{said[:1].upper()}{said[1:]}"


def what_to_ask(name: str, direction: Direction, texts: Texts) -> str:
    """Return what a follow-up says that is to be asked about somebody."""
    return texts.sentence(f"introducer.what.{direction}", name=name)


def _tie(tie: Tie, times: int, texts: Texts) -> str:
    """Return a tie in words, with its title and day as far as they are known."""
    code = f"introducer.{tie.bond}"
    if tie.title:
        code += ".titled"
    elif tie.day is not None:
        code += ".dated"
    return texts.sentence(code, title=tie.title, day=tie.day, times=times)
