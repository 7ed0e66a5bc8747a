"""Tells a conference over the network, or a call, from a place where people meet."""

from __future__ import annotations

import re

from netkeeper.domain.meetings import MeetingKind

# The hosts of conference links, and what the service is called.
_HOSTS = {
    "zoom.us": "Zoom",
    "zoomgov.com": "Zoom",
    "teams.microsoft.com": "Microsoft Teams",
    "teams.live.com": "Microsoft Teams",
    "teams.cloud.microsoft": "Microsoft Teams",
    "meet.google.com": "Google Meet",
    "webex.com": "Webex",
    "gotomeeting.com": "GoTo",
    "gotomeet.me": "GoTo",
    "goto.com": "GoTo",
    "whereby.com": "Whereby",
    "meet.jit.si": "Jitsi Meet",
    "facetime.apple.com": "FaceTime",
    "join.skype.com": "Skype",
    "bluejeans.com": "BlueJeans",
    "chime.aws": "Amazon Chime",
}
_LINK = re.compile(r"https?://(?:[^\s/?#@<>\"]*@)?([^\s/?#:<>\"]+)[^\s<>\";,]*", re.IGNORECASE)
_ROOMS = re.compile(r"\s*[;,|]\s*|\s+/\s+")  # Outlook joins several places so
_SERVICE = re.compile(
    r"(?:(?:réunion|appel|rencontre|visio\w*|en)\s+)*"
    r"(?:microsoft\s+teams|ms\s+teams|teams|zoom|google\s+meet|webex|skype(?:\s+entreprise)?"
    r"|facetime|jitsi(?:\s+meet)?|whereby|visioconférence|visio|vidéoconférence"
    r"|video\s*conference|videoconference|video\s*call|online|en\s+ligne|virtuel(?:le)?|virtual"
    r"|[àa]\s+distance|remote(?:ly)?)"
    r"(?:[\s-]+(?:meeting|call|réunion|rencontre|video|meet|sur|via|par|(?:microsoft\s+)?teams"
    r"|zoom))*",
    re.IGNORECASE,
)

# « (lien à venir) », but not « (salle 4B) ».
_ASIDE = re.compile(
    r"\s*\((?![^()]*\b(?:salle|bureau|local|étage|pavillon|édifice|rue|room|office|floor|building"
    r"|street|suite)\b)[^()]*\)$",
    re.IGNORECASE,
)
_BY_PHONE = (
    r"(?:(?:par|au|by|on)\s+)?(?:the\s+)?(?:appel\s+t[ée]l\w*\.?|(?:tele)?phone(?:\s+call)?"
    r"|t[ée]l[ée]phone|t[ée]l\.?|appel|call)"
)
# How one enters a conference: « (code 1234) », "Meeting ID: 123 456 789 Passcode: 4321".
_ENTRY = re.compile(
    r"\W*(?:(?:meeting|webinar)\s+id|id\s+de\s+(?:la\s+)?réunion|id|pass\s?code|password|pwd|pin|nip"
    r"|code(?:\s+secret)?|mot\s+de\s+passe)\b\W*\d.*",
    re.IGNORECASE,
)
_PHONE = re.compile(
    rf"{_BY_PHONE}|(?:{_BY_PHONE}\s*:?\s*)?[+(]?\d(?:[\s().-]{{0,2}}\d){{6,14}}"
    r"(?:[\s,;]*(?:ext\.?|x|poste|#)\s*\d+)?",
    re.IGNORECASE,
)
# "Call with Luc", but neither « Appel de candidatures » nor "Call for papers".
_CALL = re.compile(rf"{_BY_PHONE}\s*(?:(?:avec|with)\b|[:–—-]|$)", re.IGNORECASE)


def service_of(text: str) -> str | None:
    """Return the service of the first conference link of a text; None where there is none."""
    for link in _LINK.finditer(text):
        host = link[1].lower().rstrip(".")
        for known, name in _HOSTS.items():
            if host == known or host.endswith("." + known):
                return name
    return None


def place_of(location: str, title: str, *, linked: bool) -> tuple[str, MeetingKind]:
    """Return an event's place as it is kept, and how people met.

    `linked` says that the event bears a conference's link elsewhere. A room that is named beside a
    conference is where people met. A link is no place: a conference's is kept as the service's
    name, any other not at all. Nor is a telephone.
    """
    cut = _ROOMS.split(_LINK.sub(_as_service, location))
    parts = [part for each in cut if (part := each.strip(" :"))]
    services = [each for each in parts if _is_service(each)]
    rooms = [each for each in parts if not (_is_service(each) or _is_phone(each))]
    if services or linked:
        rooms = [each for each in rooms if not _ENTRY.fullmatch(each)]
    if rooms:
        place = ", ".join(rooms) if len(rooms) < len(parts) else _without_links(location)
        return place, MeetingKind.IN_PERSON
    if services or linked:
        return next(iter(services), ""), MeetingKind.VIDEO
    return "", MeetingKind.PHONE if parts or _CALL.match(title) else MeetingKind.IN_PERSON


def _as_service(link: re.Match[str]) -> str:
    """Return what stands for a link: its service between separators, or nothing."""
    name = service_of(link[0])
    return f"; {name} ;" if name else " "


def _is_service(text: str) -> bool:
    return text in _HOSTS.values() or _SERVICE.fullmatch(_ASIDE.sub("", text)) is not None


def _is_phone(text: str) -> bool:
    return _PHONE.fullmatch(text) is not None


def _without_links(text: str) -> str:
    """Return a place as it was written, but for links."""
    return " ".join(_LINK.sub(" ", text).split()).strip(" ;,|/")
