"""What a service refuses to do, said in a sentence."""

from __future__ import annotations


class Refused(Exception):
    """The user asked for what can't be done; `code` names the sentence, `facts` fill it."""

    def __init__(self, code: str, **facts: object) -> None:
        super().__init__(code)
        self.code = code
        self.facts = facts
