"""Says that a child process has not done what it was to do."""

from __future__ import annotations

_BAD = 2  # the command line's exit code for what the user can mend, said in its last words


class ProcessFailed(Exception):
    """The child could not be started, broke off, or said what the user can mend.

    `code` is its exit code, None when it never ran or was killed from outside.
    """

    def __init__(self, sentence: str, code: int | None) -> None:
        super().__init__(sentence)
        self.code = code

    @property
    def is_refusal(self) -> bool:
        """Tell whether the user can mend it, as the sentence says."""
        return self.code == _BAD
