"""What the user asks to be done to the passphrase."""

from __future__ import annotations

from netkeeper.domain.values import field, frozen


@frozen
class PassphraseChange:
    """One change: "set", "change" or "remove", with what was typed for it.

    `backups` says whether the backups are treated alike.
    """

    what: str
    current: str = field(default="", repr=False)
    new: str = field(default="", repr=False)
    backups: bool = True

    @property
    def lines(self) -> list[str]:
        """Return what the command reads from its pipe."""
        return [each for each in (self.current, self.new) if each]
