"""What can be wrong with a record, each said in a sentence of its own to the user."""

from __future__ import annotations


class RecordFault(Exception):
    """The record can't be used as asked; `code` names the sentence, `facts` fill it."""

    def __init__(self, code: str, **facts: str | int) -> None:
        super().__init__(code)
        self.code = code
        self.facts = facts
