"""The words of the question before things are deleted for good, and of what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from netkeeper.domain.backups import Why

if TYPE_CHECKING:
    from netkeeper.domain.erasing import Going
    from netkeeper.services.erasing import Done, Foreseen
    from netkeeper.ui.desk import Desk


class EraseWords(QObject):
    """Says what deleting for good takes away and leaves, in the language in force."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    def title(self, count: int, name: str) -> str:
        """Return the question."""
        if count == 1:
            return self.tr("Delete “{name}” for good?").format(name=name)
        return self.tr("Delete %Ln things for good?", "", count)

    def goes(self, going: Going) -> str:
        """Return what goes, with all that hangs on it."""
        counts = {
            "person": self.tr("%Ln people", "", going.of("person")),
            "meeting": self.tr("%Ln meetings", "", going.of("meeting")),
            "invitation": self.tr("%Ln requests", "", going.of("invitation")),
            "consent": self.tr("%Ln consents with their proof", "", going.of("consent")),
            "follow_up": self.tr("%Ln follow-ups", "", going.of("follow_up")),
            "introduction": self.tr("%Ln introductions", "", going.of("introduction")),
            "restriction": self.tr("%Ln restrictions by LinkedIn", "", going.of("restriction")),
        }
        what = ", ".join(words for table, words in counts.items() if going.of(table))
        return self.tr("To be deleted: {what}.").format(what=what)

    def final(self) -> str:
        """Return that there is no way back."""
        return self.tr(
            "The history forgets it too. This can’t be undone, and what was undone before can’t be "
            "redone any more."
        )

    def stays(self, going: Going) -> str:
        """Return what of others stays, and how it could come back."""
        said = []
        if going.shared:
            said.append(
                self.tr("%Ln meetings stay, with the others who were there.", "", going.shared)
            )
        said.append(
            self.tr(
                "What you wrote elsewhere stays, such as a note about somebody else or a saved "
                "search."
            )
        )
        if going.of("person"):
            said.append(
                self.tr(
                    "Whoever is in an archive of LinkedIn imported afterwards comes back with it."
                )
            )
        return " ".join(said)

    def backups(self, foreseen: Foreseen) -> str:
        """Return which copies still hold it."""
        count = len(foreseen.backups)
        if not count:
            return self.tr("No backup holds it. Exports that you made may.")
        held = self.tr("%Ln backups still hold it, until your rules let them go.", "", count)
        asked = sum(each.why is Why.ASKED for each in foreseen.backups)
        stay = self.tr("%Ln of them stay, since you asked for them.", "", asked) if asked else ""
        if asked == count:
            held = self.tr("%Ln backups hold it and stay, since you asked for them.", "", count)
            stay = ""
        exports = self.tr("Exports that you made may hold it too.")
        first = self.tr("If you delete them too, a new one is made first.", "", count)
        return " ".join(filter(None, (held, stay, exports, first)))

    def also(self, foreseen: Foreseen) -> str:
        """Return the words of the box to tick."""
        return self.tr("Delete these backups too", "", len(foreseen.backups))

    def done(self, done: Done) -> str:
        """Return what came of it."""
        said = [self._desk.texts.action("erase", {"count": done.erased.count})]
        if done.removed:
            said.append(self.tr("%Ln backups deleted.", "", done.removed))
        if done.problem is not None:
            said.append(self.tr("No backup was deleted, since no new one could be made."))
        elif done.left:
            said.append(self.tr("%Ln backups could not be deleted.", "", done.left))
        if not done.erased.clean:
            said.append(
                self.tr("The last traces leave the file once no other program has it open.")
            )
        return " ".join(said)
