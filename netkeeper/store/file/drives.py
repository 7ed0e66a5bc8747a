"""Tells a network drive, on which SQLite can't keep its journal as elsewhere.

A journal in WAL needs memory that all who open the file share, which two computers never do
(https://sqlite.org/wal.html#use_without_shared_memory): there the older journal is kept, which
needs locks alone. Locks of network drives are not always heeded, so the user is told as well.
"""

from __future__ import annotations

import os
import sys
from contextlib import closing, suppress
from pathlib import Path

from netkeeper.store.driver import errors
from netkeeper.store.faults import RecordFault
from netkeeper.store.file.connection import connect_to_write, kind_of
from netkeeper.store.file.kinds import Kind

# How Linux names the file systems of other computers, or of the host of this one.
_NETWORK = frozenset({
    "9p", "afs", "beegfs", "ceph", "cifs", "coda", "davfs", "drvfs", "gpfs", "lustre", "ncpfs",
    "nfs", "nfs4", "prl_fs", "smb3", "smbfs", "vboxsf",
    "fuse.afpfs", "fuse.curlftpfs", "fuse.davfs2", "fuse.glusterfs", "fuse.gvfsd-fuse",
    "fuse.rclone", "fuse.s3fs", "fuse.smbnetfs", "fuse.sshfs", "fuse.vmhgfs-fuse",
})  # fmt: skip
_MOUNTS = Path("/proc/self/mountinfo")
_FORMAT_AT, _IN_WAL = 18, b"\x02\x02"  # of the file's header: how it is written and read


if sys.platform == "win32":
    import ctypes

    _REMOTE = 4  # DRIVE_REMOTE of GetDriveTypeW: a share, or the letter that it was given

    def is_network(path: Path) -> bool:
        """Tell whether a file's folder is on another computer; False where that can't be told."""
        kind: int = ctypes.windll.kernel32.GetDriveTypeW(path.absolute().anchor)
        return kind == _REMOTE

else:

    def is_network(path: Path) -> bool:
        """Tell whether a file's folder is on another computer; False where that can't be told."""
        try:
            return _file_system(path.parent.stat().st_dev) in _NETWORK
        except OSError:
            return False

    def _file_system(device: int) -> str:
        """Return the kind of a mounted device; empty if the system doesn't say."""
        number = f"{os.major(device)}:{os.minor(device)}"
        # Each line: id, parent, major:minor, root, place, options, optional fields, -, kind, ...
        for line in _MOUNTS.read_text(encoding="utf-8", errors="replace").splitlines():
            before, _, after = line.partition(" - ")
            if before.split()[2] == number:
                return after.split()[0]
        return ""


def journal_mode(path: Path) -> str:
    """Return in which form a record keeps its journal."""
    return "DELETE" if is_network(path) else "WAL"


def suit(path: Path) -> None:
    """Have a record that came to a network drive keep its journal in the form that it needs.

    To be asked before this process holds a connection to the file: closing the file ends the locks
    of every one of them, and the form can't change while somebody reads.
    """
    if not is_network(path):
        return
    with suppress(OSError, RecordFault, *errors()):  # it takes no writes, is in use, or is locked
        with path.open("rb") as file:
            start = file.read(_FORMAT_AT + len(_IN_WAL))
        # What an encrypted file says of it can't be read before it is opened.
        if start[_FORMAT_AT:] == _IN_WAL or kind_of(path)[0] is Kind.ENCRYPTED:
            with closing(connect_to_write(path)) as connection:
                connection.execute("PRAGMA journal_mode = DELETE")
