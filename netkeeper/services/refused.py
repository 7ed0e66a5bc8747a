"""What a service refuses to do, said in a sentence."""

from __future__ import annotations

from netkeeper.domain.faults import Fault


class Refused(Fault):
    """The user asked for what can't be done."""
