"""Reads what names a person: the profile's slug, the e-mail address, the telephone number."""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import quote, unquote, urlsplit

from netkeeper.domain.folding import fold
from netkeeper.domain.patterns import pattern

_HOST = pattern(r"(?:[a-z0-9-]+\.)*linkedin\.com", re.IGNORECASE | re.ASCII)
_SCHEME = pattern(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE | re.ASCII)
_SLUG = pattern(r"[^\s/\\?#@%<>\"]+")
_BARE = pattern(r"[^\s/\\?#@:.,;<>\"'()]+")
_WEB = frozenset({"", "http", "https"})
_LONGEST = 1_000  # characters; LinkedIn's own limit on a slug is 100, an address has 320
_ADDRESS = pattern(r"[^\s@<>,;\"]+@[^\s@<>,;\"]+")
_WITH_COUNTRY = 11  # digits of a North American number with its country code
# Words of mailboxes that several people of one house read, or that nobody does.
_BOXES = frozenset(
    [
        *("info", "infos", "information", "contact", "admin", "administration", "office", "bureau"),
        *("accueil", "reception", "bonjour", "hello", "sales", "ventes", "support", "service"),
        *("services", "clientele", "clients", "comptabilite", "team", "equipe", "hr", "rh"),
        *("jobs", "emplois", "recrutement", "careers", "carrieres", "direction", "secretariat"),
        *("communications", "marketing", "general", "courriel", "webmaster", "postmaster"),
        *("no", "noreply", "donotreply", "reply", "nepasrepondre", "repondre", "notifications"),
        *("notification", "newsletter", "infolettre", "mailer"),
    ]
)


def _clean(slug: str) -> str | None:
    decoded = unicodedata.normalize("NFC", unquote(slug)).lower()
    decoded = unicodedata.normalize("NFC", decoded).strip()
    return decoded if decoded.isprintable() and _SLUG.fullmatch(decoded) else None


def _path(text: str) -> list[str]:
    """Return the parts of a LinkedIn address's path; none for another host's."""
    try:
        parts = urlsplit(text if _SCHEME.match(text) else f"//{text.lstrip('/')}")
        host = parts.hostname or ""
    except ValueError:
        return []
    path = [each for each in parts.path.split("/") if each]
    if host.lower() == "in" and not _SCHEME.match(text):
        return [host, *path]  # "/in/marie-tremblay", as copied from a page
    if parts.scheme.lower() not in _WEB or not _HOST.fullmatch(host):
        return []
    return path[1:] if path and path[0].lower() == "mwlite" else path


def slug_of(url_or_slug: str) -> str | None:
    """Return a LinkedIn profile's slug: percent-decoded, NFC, in lower case; None if it has none.

    Takes the address in any form, or the slug alone. `/in` without a slug, another page than a
    profile's, and another host have none; nor has the old `/pub/name/1/2/3`, whose name alone
    many people share.
    """
    text = url_or_slug.strip().strip("<>")
    if not text or len(text) > _LONGEST:
        return None
    if _BARE.fullmatch(text):
        return None if text.lower() in {"in", "pub"} else _clean(text)
    match _path(text):
        case [page, slug, *_] if page.lower() == "in":
            return _clean(slug)
        case _:
            return None


def profile_url(slug: str) -> str:
    """Return the address of the profile with a slug: whatever that is, a page of LinkedIn's own."""
    return f"https://www.linkedin.com/in/{quote(slug, safe='', errors='replace')}"


def is_profile_address(url: str) -> bool:
    """Tell whether an address is a page that the browser may be asked to show.

    It is `https`, of LinkedIn's own domain, and names no user and no port.
    """
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return False
    plain = url.isascii() and url.isprintable() and "\\" not in url and "@" not in parts.netloc
    ours = parts.scheme == "https" and _HOST.fullmatch(parts.hostname or "") is not None
    return plain and ours and port is None


def _folded(text: str) -> str:
    """Return text composed and in lower case, so that doing it again changes nothing."""
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).lower())


def email_key(text: str) -> str:
    """Return an e-mail address as it is compared: without a name around it, in lower case."""
    plain = _folded(text[:_LONGEST]).replace("mailto:", " ")
    joined = "".join(plain.split())
    found = _ADDRESS.search(plain) or _ADDRESS.search(joined)
    return found.group() if found else joined


def is_shared_mailbox(email: str) -> bool:
    """Tell whether several people of a house read an address, or nobody: rh.quebec@, no-reply@."""
    return not _BOXES.isdisjoint(fold(email.partition("@")[0]).split())


def phone_key(phone: str) -> str:
    """Return the text under which equal telephone numbers meet."""
    digits = "".join(filter(str.isdigit, phone))
    if len(digits) == _WITH_COUNTRY and digits.startswith("1"):
        return digits[1:]  # North America's country code, written or not
    return digits or phone
