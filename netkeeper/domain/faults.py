"""What can't be done or can't be used, known by a code that has a sentence in each language."""

from __future__ import annotations


class Fault(Exception):
    """Something that is said to the user in one sentence; whatever else is raised is a bug.

    `code` names the sentence, `facts` fill its places.
    """

    def __init__(self, code: str, **facts: object) -> None:
        super().__init__(code)
        self.code = code
        self.facts = facts
