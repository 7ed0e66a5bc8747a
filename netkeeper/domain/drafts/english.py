"""Says in English where and about what one met."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from netkeeper.domain.dates.words import fold_each
from netkeeper.domain.drafts import french

if TYPE_CHECKING:
    from netkeeper.domain.drafts.wordings import Wordings

_LED = re.compile(r"(?:at|in|on|during|over)\s", re.IGNORECASE)
_DETERMINED = re.compile(
    r"(?:the|an?|our|your|my|his|her|their|this|that|le|la|les|un|une|des)\s|l[’'ʼ]|\S+[’']s\s",
    re.IGNORECASE,
)
# A French article of a common noun: not that of « La Malbaie », nor of « L’Effet A ».
_LE = re.compile(r"^(?:l[ae]s?\s+|l[’'ʼ]\s*)(?=[a-zà-ÿœ\d])")
# "at Café Myriade", "at Cégep de Lévis", of houses that are named so; "at the Clarendon hotel".
_HOUSE = re.compile(
    r"(?:Auberge|Banque|Bar|Bistro|Brasserie|Café|Cégep|Centre|Cinéma|Club|Collège|Complexe|Espace|Hôtel"
    r"|Librairie|Maison|Marché|Parc|Place|Pub|Resto|Restaurant|Salle|Square|Théâtre|Université)"
    r"\s(?:de\s|d[’'])?[A-ZÀ-Ý]"
)
_ISLAND = re.compile(r"[IÎ]le\s", re.IGNORECASE)
# "at Union Station", "at McGill University": what is named by a name before its kind has no "the".
_NAMED_FIRST = re.compile(
    r"(?:[A-ZÀ-Ý]\S* )+(?:Airport|Church|College|Hall|House|Park|School|Square|Station|University)"
)
_WORD = re.compile(r"\w+")
# Before regions, by what leads to them in French: "in the Laurentides", "on the Côte-Nord".
_REGIONS = {"aux": "in the", "dans les": "in the", "sur la": "on the", "sur le": "on the",
            "sur les": "on the"}  # fmt: skip


def event(title: str, known: Wordings) -> str:
    """Return where one met, by the event: "at the Chamber lunch", "at Expo 2026".

    Empty where French words lead to it: « chez Luc ».
    """
    if french.is_led(title) or _is_french(title):
        return ""
    if _LED.match(title):
        return f"{title[:1].lower()}{title[1:]}"
    on = french.is_aboard(title) or french.is_service(title, known)
    said = _the(title, known)
    if said == title and french.article_by_ending(title):
        said = f"the {title}"
    return f"{'on' if on else 'at'} {said}"


def place(name: str, known: Wordings) -> str:
    """Return where one met, by the place: "in Lévis", "at the Clarendon hotel".

    Empty where French words lead to it, and for a noun in small letters that isn't known.
    """
    if french.is_led(name):
        return ""
    if _LED.match(name):
        return f"{name[:1].lower()}{name[1:]}"
    led = _led_to(name, known)
    if led:
        return f"{led} {name}"
    article = _the(name, known)
    is_venue = article != name or _DETERMINED.match(name)
    at = "on" if french.is_aboard(name) else "at" if is_venue else "in"
    return "" if at == "in" and name[:1].islower() else f"{at} {article}"


def _led_to(name: str, known: Wordings) -> str:
    """Return what leads to a name that takes no article of its own; "" to any other."""
    if french.is_online(name, known) or french.is_street(name) or _ISLAND.match(name):
        return "on"
    house = french.house(name, known)
    if house:
        return "at the" if house == "au" else "at"
    region = french.region(name, known)
    if region or french.is_town(name) or fold_each(name) in known.towns:
        return _REGIONS.get(region, "in")
    by_itself = _HOUSE.match(name) or _NAMED_FIRST.fullmatch(name)
    return "at" if by_itself or french.is_initials(name.partition(" ")[0]) else ""


def about(topic: str, known: Wordings) -> str:
    """Return about what one spoke: "about the urban greenhouse".

    Empty where it is said in French, by what shows of it: « notre projet », « prix du bois ».
    """
    every = french.topics_in(topic)
    if any(_is_french(each) or french.is_said_in_french(each, known) for each in every):
        return ""
    said = [_with_article(each, known) for each in every]
    return f"about {french.listed(said, 'and')}"


def _is_french(title: str) -> bool:
    """Tell whether a small French word leads to a title: « notre projet », but "Des Moines"."""
    return title[:1].islower() and french.is_french(title)


def _the(title: str, known: Wordings) -> str:
    """Return a title with "the" where it begins with a French noun too: "the 40e anniversaire"."""
    if _LE.match(title):
        return _LE.sub("the ", title)
    said = _with_article(title, known)
    is_bare = said == title and not _DETERMINED.match(title)
    return f"the {title}" if is_bare and french.article_of(title, known) else said


def _with_article(title: str, known: Wordings) -> str:
    """Return a title with "the" where it has a common noun at its end."""
    if _DETERMINED.match(title):
        return f"{title[:1].lower()}{title[1:]}" if title[:4].lower() == "the " else title
    words = _WORD.findall(fold_each(title))
    if not words:
        return title
    common = french.HOURS.match(title) or words[-1] in known.english_nouns
    return f"the {title}" if common else title
