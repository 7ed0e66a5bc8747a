"""What an address book says of somebody, whichever form it is in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from netkeeper.domain.folding import fold
from netkeeper.domain.naming import titles
from netkeeper.domain.naming.address_names import name_in
from netkeeper.domain.naming.names import display_name, split_name
from netkeeper.domain.profiles import is_shared_mailbox, slug_of
from netkeeper.domain.values import frozen
from netkeeper.exchange.linkedin.texts import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from netkeeper.domain.people import Person

_BESIDE_ADDRESS = re.compile(r"[\s<>()\[\],;:/|\"]+")
# Before a number of at least seven digits; what is shorter is an extension.
_NEXT_NUMBER = re.compile(r"[,/|](?=\s{0,3}[+(]?\d(?:[\s().-]{0,3}\d){6})")
# What stands beside a name: "(Nordet)", "- Nordet"; and what a firm's programs add to whoever
# isn't of the firm.
BESIDE_NAME = re.compile(r"\s+(?=[(\[]|[-–—|] )")
GUEST_MARK = re.compile(
    r"\s*[(\[](?:externe?|external|ext\.?|guest|invité(?:e|\(e\))?|unverified|non vérifiée?)"
    r"[)\]]$",
    re.IGNORECASE,
)
_WORK = frozenset({"company", "position", "location"})
# What a form wants filled in, where there is nothing to say: in any cell, and of work alone.
_NOTHING = frozenset({"n/a", "n/d", "s/o", "#n/a"})
_NO_WORK = frozenset({"none", "null", "nan", "nil", "aucun", "aucune", "néant"})
# “Bob” Gagnon, or Gagnon, “Bob”
_GIVEN_QUOTED = re.compile('(\\S+,\\s+)?[“«„‘"]\\s*([^“”«»„‘’"]+?)\\s*[”»“’"](?(1)$|(?=\\s+\\S+$))')
_LISTED = re.compile(r"\d{1,4}[.)]\s+(?=\S)")  # "12. Luc Roy"
_AS_DECIMAL = re.compile(r"(\d{7,})\.0(?!\d)")  # a number that a program took for one
_NAMES = frozenset({"given_name", "family_name", "display_name", "middle_name"})
_QUOTED = re.compile(r'(?:^|,)\s*"([^"]+)"')
_EVERYBODY = "mycontacts"  # Google's label of all that one has added


@frozen
class Contact:
    """Somebody named on a line of a file; the person's id is 0."""

    line: int
    person: Person

    @property
    def characters(self) -> int:
        """Return how much text of the file it holds."""
        whom = self.person
        texts = (
            *(whom.given_name, whom.family_name, whom.display_name, whom.note, whom.linkedin_note),
            *(whom.company, whom.position, whom.location, *whom.emails, *whom.phones),
            *(*whom.other_names, *whom.former_slugs, *whom.tags),
        )
        return sum(map(len, texts))


def named(
    given: str, family: str, shown: str, middle: str = "", suffix: str = ""
) -> tuple[str, str, str]:
    """Return given name, family name and whole name, made from each other where one lacks.

    A middle name is of the whole one: "Marie", "Claude", "Roy" may well be Marie-Claude Roy. So is
    what follows a name; of a whole one of the same parts without it only "Jr." is, which tells a
    son from his father.

    The whole name is empty where nothing names anybody.
    """
    after = {*fold(suffix).split()}
    if shown:
        after &= titles.GENERATIONS
    shown = shown or display_name(f"{given} {middle}".strip(), family)
    if "@" in shown or not shown:
        return given, family, shown
    words = {*fold(shown).split()} if after else set[str]()
    born = titles.GENERATIONS
    says = after <= words or (after <= born and not words.isdisjoint(born))  # "Luc Roy Junior"
    lacks_suffix = not says and words.issuperset(fold(f"{given} {family}").split())
    if not (given or family):
        given, family = split_name(shown)
    return given, family, f"{shown} {suffix}" if lacks_suffix else shown


def linkedin_slug(text: str) -> str | None:
    """Return the slug of a LinkedIn profile's address; None for any other page's."""
    return slug_of(text) if "linkedin." in text.lower() else None


def cleaned(values: Mapping[str, str]) -> dict[str, str]:
    """Return texts as a foreign file's are kept: on one line, but for notes; a name as it is said.

    "Roy, Luc (Nordet)" is Luc Roy (Nordet). An address in a name's place is the name that it
    spells; one that a house shares is none, nor is what has no letter, such as a telephone number.
    """
    kept = {name: text.strip() if name == "note" else clean(text) for name, text in values.items()}
    kept |= {name: "" for name, text in kept.items() if text and _says_nothing(name, text)}
    if not any(each.isalpha() for name in _NAMES for each in kept.get(name, "")):
        kept |= dict.fromkeys(_NAMES & kept.keys(), "")
    if "@" in kept.get("given_name", ""):
        kept["display_name"] = kept.get("display_name") or kept["given_name"]
        kept["given_name"] = ""
    if kept.get("display_name"):
        kept["display_name"] = _bare(kept["display_name"])
    shown = kept.get("display_name", "")
    if "@" in shown:
        kept["display_name"] = "" if is_shared_mailbox(shown) else name_in(shown) or shown
    elif "," in shown:
        first, second, *more = (each.strip() for each in shown.split(","))
        said = kept.get("family_name") or first  # where the parts are told, they hold
        born = split_name(shown)[1].removeprefix(first)  # " Jr." of "Roy, Luc Jr."
        if second and said == first and fold(born) in titles.GENERATIONS | {""}:
            given, *aside = BESIDE_NAME.split(second, maxsplit=1)
            whole = f"{given.removesuffix(born)} {first}{born}"
            kept["display_name"] = ", ".join((" ".join((whole, *aside)), *more))
    return kept | _parted(kept)


def _parted(names: Mapping[str, str]) -> dict[str, str]:
    """Return the parts of a name of which the given one alone is told, or has the family's in it.

    Telephones have one field for both.
    """
    given = names.get("given_name", "")
    whole = names.get("display_name") or given
    if not given or names.get("family_name") or "@" in whole:
        return {}
    first, last = split_name(whole)
    return {"given_name": first, "family_name": last} if given in {first, whole} else {}


def _bare(shown: str) -> str:
    """Return a whole name without its number in a list, a guest's mark and the address after it.

    Nor with quotation marks around its only given name.

    Empty where that leaves no letter: "Attendee #" of a list counts them.
    """
    shown = unquoted(GUEST_MARK.sub("", _LISTED.sub("", shown, count=1)))
    *before, last = shown.split() or [""]
    if before and addresses([last]):  # Ana Cruz <ana@example.org>
        shown = " ".join(before).rstrip(" \"',;:<([–—-").lstrip("\"'")
    return shown if any(map(str.isalpha, shown)) else ""


def unquoted(shown: str) -> str:
    """Return a whole name without quotation marks around its only given name."""
    found = _GIVEN_QUOTED.match(shown)
    return shown if found is None else (found[1] or "") + found[2] + shown[found.end() :]


def _says_nothing(name: str, text: str) -> bool:
    """Tell whether a text only says that there is none: "N/A", or a dash in a company's place."""
    plain = text.casefold()
    if plain in _NOTHING:
        return True
    return name in _WORK and (plain in _NO_WORK or not any(map(str.isalnum, plain)))


def addresses(values: Iterable[str]) -> tuple[str, ...]:
    """Return the e-mail addresses that foreign texts hold, each once whatever its capitals.

    "none" or "-" is nobody's.
    """
    words = (each.strip("'.") for value in values for each in _BESIDE_ADDRESS.split(value))
    found: dict[str, str] = {}
    for each in words:
        if "@" in each.strip("@") and each.count("@") == 1:
            found.setdefault(each.casefold(), each)
    return tuple(found.values())


def numbers(values: Iterable[str]) -> tuple[str, ...]:
    """Return the telephone numbers that foreign texts hold, several of one text too."""
    found = (each for value in values for each in _NEXT_NUMBER.split(value))
    plain = (" ".join(each.strip().removeprefix("tel:").split()) for each in found)
    plain = (_AS_DECIMAL.sub(r"\1", each).replace(";ext=", " x") for each in plain)
    return distinct(each for each in plain if any(map(str.isdigit, each)))


def labels(values: Iterable[str]) -> tuple[str, ...]:
    """Return the tags that foreign labels make: not the one that Google gives to everybody."""
    each_of = (_QUOTED.findall(text) or [text] for text in values)  # Mailchimp's "one","two"
    found = (" ".join(each.removeprefix("* ").split()) for some in each_of for each in some)
    return distinct(each for each in found if each.casefold() != _EVERYBODY)


def distinct(values: Iterable[str]) -> tuple[str, ...]:
    """Return the values that say something, each once."""
    return tuple(dict.fromkeys(each for each in values if each.strip()))
