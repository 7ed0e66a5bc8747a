"""Text as it may be shown: without what a screen would obey, hide, or turn round.

Names and notes come from anywhere. A control character moves a terminal's cursor or colours it, a
direction override turns round what stands beside it, and what has no width makes two names look
alike. What is kept in the record is not changed by this, only what is shown of it.
"""

from __future__ import annotations

from netkeeper.domain.patterns import pattern

# Categories Cc, Cf, Cs, Zl and Zp of Unicode 15, but for the joiners that emoji, Persian and Indic
# scripts need to be written right, and for Arabic's signs before a number, which are seen.
_HIDDEN = "\xad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
_HIDDEN += "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0001\U000e0020-\U000e007f"
_BREAKS = "\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff"
_OBEYED = pattern(f"[{_HIDDEN}{_BREAKS}\\n]")
_OBEYED_IN_LINES = pattern(f"[{_HIDDEN}{_BREAKS}]")
_TURNING = pattern("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_OBEYED_IN_JSON = pattern(f"[{_HIDDEN}\x7f-\x9f\u2028\u2029]")
_UNSEEN = pattern(f"[{_HIDDEN}]+")


def one_line(text: str) -> str:
    """Return text on one line; what stood between its lines is a space."""
    if text.isprintable() or _OBEYED.search(text) is None:
        return text
    return _OBEYED.sub(" ", _UNSEEN.sub("", text)).strip(" ")


def in_lines(text: str) -> str:
    """Return text with its own line breaks, and nothing else that a screen obeys."""
    if text.isprintable() or _OBEYED_IN_LINES.search(text) is None:
        return text
    whole = text.replace("\r\n", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    return _OBEYED_IN_LINES.sub(" ", _UNSEEN.sub("", whole))


def sign_for_sign(text: str) -> str:
    """Return text in lines with something harmless for each sign that a screen obeys.

    Positions in it are those in the text as it came.
    """
    if text.isprintable():
        return text
    whole = text.replace("\r\n", " \n").replace("\r", "\n").replace("\t", " ")
    shown = _TURNING.sub("\ufffd", whole.replace("\u2028", "\n").replace("\u2029", "\n"))
    return _OBEYED_IN_LINES.sub(
        lambda found: "\u200c" if _UNSEEN.fullmatch(found[0]) else "\ufffd", shown
    )


def escaped(document: str) -> str:
    """Return a JSON document in which a screen finds nothing to obey; it says the same."""
    if document.isprintable():
        return document
    import json  # noqa: PLC0415 - not before the first paint

    return _OBEYED_IN_JSON.sub(lambda found: json.dumps(found[0])[1:-1], document)
