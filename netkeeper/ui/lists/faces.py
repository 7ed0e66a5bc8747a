"""What a row shows, whatever it stands for: the value between a page's lines and their paint.

Named tuples: one is made for each row that comes into sight, at a third of a frozen dataclass's
cost.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from netkeeper.ui.look.discs import Standing
from netkeeper.ui.wording.keys import shown

if TYPE_CHECKING:
    from netkeeper.ui.look.tokens import Tone


class DiscFace(NamedTuple):
    """The circle at the left: a person's initials, or an icon where `icon` names one."""

    initials: str = ""
    shape: Standing = Standing.FILLED
    icon: str = ""


class RowAction(NamedTuple):
    """Something that can be done with a row; `key` is a letter or the writing of a shortcut."""

    code: str
    text: str
    key: str = ""
    advised: bool = False
    icon: str = ""

    def without_letter(self) -> RowAction:
        """Return it without its key, if that is a letter."""
        return self._replace(key=shown(self.key, letters=False))


class RowFace(NamedTuple):
    """Everything that is painted of a row.

    `title_extra` stands after the title in the second line's text. At the right stand `right`,
    with its icon and tone if it is a state, and `right_small` under it; or the one quiet action
    `rest`. Where the list shows actions, `actions` takes that place on the row at hand; elsewhere
    they are in its menu alone.
    """

    title: str
    subtitle: str = ""
    disc: DiscFace | None = None
    right: str = ""
    right_icon: str = ""
    right_tone: Tone | None = None
    right_small: str = ""
    actions: tuple[RowAction, ...] = ()
    rest: RowAction | None = None
    title_extra: str = ""

    def sentence(self) -> str:
        """Return the row as a screen reader says it, its quiet action too."""
        rest = self.rest.text if self.rest is not None else ""
        told = (self.title, self.subtitle, self.right, self.right_small, rest)
        return ", ".join(filter(None, told))

    def without_letters(self) -> RowFace:
        """Return it without the letters that would press its actions."""
        actions = tuple(each.without_letter() for each in self.actions)
        rest = self.rest.without_letter() if self.rest is not None else None
        return self._replace(actions=actions, rest=rest)
