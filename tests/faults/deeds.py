"""What is made to fail: commands on records of their own, and the judgement of what is left.

Used by the tests, and by the soak, which provokes each fault many times.
"""

from __future__ import annotations

import json
import shutil
import zipfile
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from netkeeper.domain.faults import Fault
from netkeeper.store.copying import look_inside
from tests.faults.conftest import Dying, Ended, check_sound, state_of
from tests.store.backups.test_backups import older

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

IN = "https://www.linkedin.com/in/"
MET = ("met", "Nadia Benali", "Luc Roy", "--on", "2020-10-05", "--event", "Forum œcuménique")
SENT = ("sent", "Nadia Benali", "--note", "Bonjour Nadia", "--on", "2020-10-06", "--save")
TWIN = ("received", "Nadia Benali", "--url", f"{IN}nadia-b", "--on", "2020-10-08", "--save")
AGAIN = ("met", "Nadia Bénali-Roy", "--company", "Nordet", "--on", "2020-10-09")
FOR_GOOD = ("delete", "Nadia Benali", "--for-good", "--yes", "--backups")
NEW = ("met", "Mai Nguyen", "--on", "2020-10-07", "--topic", "serres")
THEN, FILE, ARCHIVE = "THEN", "FILE", "ARCHIVE"  # stand for paths in a command's words
FIRST = "0001"  # the oldest schema that a record may have
UPDATE = "update of the schema"  # which stands, though the command that it came before is stopped


@dataclass(frozen=True)
class Deed:
    """A command with the folder it begins in, and what its record holds before and after it."""

    name: str
    folder: Path
    words: tuple[str, ...]
    before: str
    after: str
    moments: int  # statements and touches of files, before and after each
    took: float  # seconds
    size: int  # bytes, more than any file that it writes
    calls: int = 0  # system calls that change the disk; 0 where strace is not there


@dataclass
class Trial:
    """One command that something happened to."""

    deed: Deed
    folder: Path
    ended: Ended
    lost: list[str] = field(default_factory=list)

    @property
    def path(self) -> Path:
        return self.folder / "record.sqlite3"


def write_archive(path: Path) -> Path:
    """Write an archive with a few people and requests."""
    names = [("Ada", "Exemple"), ("Zoé", "Brandt"), ("Nadia", "Benali"), ("Wei", "Li")]
    with zipfile.ZipFile(path, "w") as held:
        held.writestr(
            "Connections.csv",
            "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
            + "".join(
                f"{given} {n},{family},{IN}{given}-{n},{given}{n}@example.org,Nordet,,08 Feb 2020\n"
                for given, family in names
                for n in range(20)
            ),
        )
        held.writestr(
            "Invitations.csv",
            "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n"
            + "".join(
                f'Camille Roy,Marc {n} Caron,"10/1/26, 9:0{n} AM",,OUTGOING,{IN}camille,{IN}m-{n}\n'
                for n in range(9)
            ),
        )
    return path


# What each is done after, and its words; a deed's record is copied for each trial.
COMMANDS = {
    "log": ([MET], NEW),
    "decide": ([MET, SENT], ("decide", "1", "accepted", "--on", "2020-10-07")),
    "undo": ([MET, SENT], ("undo",)),
    "redo": ([MET, SENT, ("undo",)], ("redo",)),
    "import": ([MET, SENT], ("import", ARCHIVE)),
    "undo of an import": ([MET, ("import", ARCHIVE)], ("undo",)),
    UPDATE: ([MET, SENT], ("review",)),
    "backup": ([MET, SENT], ("backup",)),
    "restore": ([MET, ("backup", THEN), SENT], ("restore", THEN)),
    "export": ([MET, SENT], ("export", FILE)),
    "merge": ([MET, SENT, AGAIN, TWIN], ("merge", "1", "3", "--take", "name=other")),
    "undo of a merge": ([MET, SENT, AGAIN, ("merge", "1", "3")], ("undo",)),
    "deletion for good": ([MET, SENT, ("backup",)], FOR_GOOD),
}
# What no byte may be left of once a deed is done.
GONE = {"deletion for good": (b"nadia", b"benali")}


class Bench:
    """Makes the deeds, runs them with something wrong, and looks at what is left."""

    def __init__(self, dying: Dying, folder: Path, *, traced: bool = False) -> None:
        self.run, self.folder, self._traced = dying, folder, traced
        self.folder.mkdir(mode=0o700, exist_ok=True)
        self._archive = write_archive(folder / "Basic_LinkedInDataExport_11-15-2020.zip")
        self._count = 0
        self._made: dict[str, Deed] = {}

    def deeds(self, *names: str) -> Iterator[Deed]:
        """Yield deeds by their names, each made once; all of them if none is named."""
        for name in names or COMMANDS:
            if name not in self._made:
                self._made[name] = self._make(name)
            yield self._made[name]

    def new_folder(self) -> Path:
        self._count += 1
        made = self.folder / f"trial {self._count}"
        made.mkdir(mode=0o700)
        return made

    def words_in(self, folder: Path, words: tuple[str, ...]) -> tuple[str, ...]:
        """Return a command's words with the paths that it means in a folder."""
        stands = {
            THEN: str(folder / "then.sqlite3"),
            FILE: str(folder / "record.json"),
            ARCHIVE: str(self._archive),
        }
        return tuple(stands.get(each, each) for each in words)

    def record_after(self, commands: list[tuple[str, ...]], revision: str = "") -> Path:
        """Return a new folder with a record on which commands were run."""
        folder = self.new_folder()
        path = folder / "record.sqlite3"
        for words in commands:
            ended = self.run(path, *self.words_in(folder, words))
            assert ended.code == 0, ended
        if revision:
            older(path, revision)
        return folder

    def _make(self, name: str) -> Deed:
        commands, words = COMMANDS[name]
        old = FIRST if name == UPDATE else ""
        folder = self.record_after(commands, old)
        path = folder / "record.sqlite3"
        before, size = state_of(path), 4 * path.stat().st_size + 400_000
        trial = self.try_it(Deed(name, folder, words, before, before, 0, 0, size))
        assert trial.ended.code == 0, trial.ended
        ended, after, calls = trial.ended, state_of(trial.path), 0
        self.end(trial)
        if self._traced:
            traced = self.folder / "traced"
            self.end(self.try_it(Deed(name, folder, words, "", "", 0, 0, 0), trace=str(traced)))
            calls = len(traced.read_text(errors="replace").splitlines())
        return Deed(name, folder, words, before, after, ended.seen, ended.took, size, calls)

    def try_it(self, deed: Deed, **how: float | str) -> Trial:
        """Run a deed on a copy of its record, with something wrong."""
        folder = self.new_folder()
        shutil.copytree(deed.folder, folder, dirs_exist_ok=True)
        path = folder / "record.sqlite3"
        return Trial(deed, folder, self.run(path, *self.words_in(folder, deed.words), **how))

    def judged(self, deed: Deed, **how: float | str) -> Trial:
        """Run a deed with something wrong; return it with what was lost, its folder removed."""
        trial = self.try_it(deed, **how)
        self.judge(trial)
        self.end(trial)
        return trial

    def end(self, trial: Trial) -> None:
        shutil.rmtree(trial.folder)

    def judge(self, trial: Trial) -> None:
        """Look at what is left: whole, all or nothing, kept if said so, and cleaned up."""
        lost = trial.lost
        lost += said_wrongly(trial.ended)
        lost += unsound(trial.path)
        held = "" if lost else state_of(trial.path)
        if held not in {trial.deed.before, trial.deed.after}:
            lost.append("the record is neither as before nor as after")
        elif trial.ended.code == 0 and held != trial.deed.after:
            lost.append("what was told as done is not there")
        elif trial.ended.code > 1 and held != trial.deed.before and trial.deed.name != UPDATE:
            lost.append("what was told as refused is there")
        lost += half_files(trial.folder)
        again = self.run(trial.path, "check")
        if again.code != 0:
            lost.append(f"the next start: {again.out}{again.err}")
        if held == trial.deed.after:
            lost += traces(trial)
        if left := [each.name for each in trial.folder.rglob(".netkeeper-*.part*")]:
            lost.append(f"left behind: {left}")


def said_wrongly(ended: Ended) -> list[str]:
    """Return what is wrong with how a command ended: it must die, answer, or say one sentence."""
    if "Traceback" in ended.err:
        return [ended.err]
    if ended.code > 1 and (ended.err.count("\n") != 1 or ended.out):
        return [f"not one sentence: {ended.out}{ended.err}"]
    return []


def unsound(path: Path) -> list[str]:
    """Return what is wrong with a record's file, or with who may read it."""
    try:
        check_sound(path)
    except (AssertionError, Fault) as error:
        return [f"not sound: {error!r}"]
    return []


def traces(trial: Trial) -> list[str]:
    """Return where something is left of what was deleted for good, after the next start."""
    words = GONE.get(trial.deed.name, ())
    places = [each for each in trial.folder.iterdir() if each.is_file()]
    if "backup deleted" in trial.ended.out:
        places += (trial.folder / "backups").iterdir()
    return [
        f"{word.decode()} is left in {each.name}"
        for each in places
        for word in words
        if word in each.read_bytes().lower()
    ]


def half_files(folder: Path) -> list[str]:
    """Return the backups and exports that bear their name and are not whole."""
    lost = []
    for each in [*folder.glob("backups/*.sqlite3"), *folder.glob("then.sqlite3")]:
        try:
            look_inside(each)
        except Fault as fault:
            lost.append(f"half a backup: {each.name} {fault.code}")
    for each in folder.glob("*.json"):
        try:
            json.loads(each.read_bytes())
        except ValueError:
            lost.append(f"half an export: {each.name}")
    return lost
