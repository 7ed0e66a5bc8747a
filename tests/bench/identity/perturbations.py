"""Writes a known person's name as a request might, one kind of difference at a time."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from netkeeper.domain.identity.candidates import Named, Sought
from tests.bench.identity.population import LATIN, company

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

# Written for this measurement, not taken from the vocabulary.
ENGLISH_SHORT = {
    "Robert": "Bob Rob Bobby",
    "William": "Bill Will Billy",
    "James": "Jim Jimmy",
    "John": "Jack",
    "Michael": "Mike",
    "David": "Dave",
    "Jennifer": "Jen Jenny",
    "Elizabeth": "Liz Beth Betty",
    "Susan": "Sue",
    "Margaret": "Maggie Peggy Meg",
    "Thomas": "Tom Tommy",
    "Christopher": "Chris",
    "Matthew": "Matt",
    "Anthony": "Tony",
    "Steven": "Steve",
    "Andrew": "Andy Drew",
    "Kenneth": "Ken",
    "Joshua": "Josh",
    "Edward": "Ed Ted Eddie",
    "Ronald": "Ron",
    "Timothy": "Tim",
    "Jeffrey": "Jeff",
    "Nicholas": "Nick",
    "Stephen": "Steve",
    "Katherine": "Kate Kathy Katie",
    "Samantha": "Sam",
    "Victoria": "Vicky",
    "Benjamin": "Ben",
    "Gregory": "Greg",
    "Patricia": "Pat Trish",
    "Barbara": "Barb",
    "Donald": "Don",
    "Joseph": "Joe",
    "Rebecca": "Becky",
    "Deborah": "Deb Debbie",
    "Richard": "Rick Dick",
    "Daniel": "Dan Danny",
    "Patrick": "Pat",
    "Samuel": "Sam",
    "Jonathan": "Jon",
    "Charles": "Chuck Charlie",
}
FRENCH_SHORT = {
    "Emmanuel": "Manu",
    "Jean-François": "JF Jeff",
    "Marc-André": "MA Marco",
    "Frédéric": "Fred",
    "Sébastien": "Seb",
    "Véronique": "Véro",
    "Geneviève": "Gen Ge",
    "Isabelle": "Isa",
    "Stéphane": "Steph",
    "Stéphanie": "Steph",
    "Nathalie": "Nath",
    "Mélanie": "Mel",
    "Caroline": "Caro",
    "Alexandre": "Alex",
    "Mathieu": "Mat Math",
    "Catherine": "Cath Cathy",
    "Valérie": "Val",
    "Guillaume": "Gui",
    "Philippe": "Phil",
    "Vincent": "Vince",
    "Nicolas": "Nico Nic",
    "Maxime": "Max",
    "Gabriel": "Gab",
    "Gabrielle": "Gab Gaby",
    "Raphaël": "Raph",
    "Jérôme": "Jay",
    "Olivier": "Oli",
    "Dominic": "Dom",
    "Christine": "Chris",
    "Christian": "Chris",
    "Josée": "Jo",
    "Jean-Philippe": "JP JPhil",
    "Jean-Sébastien": "JS",
    "Pierre-Luc": "PL",
    "Marie-Claude": "MC",
    "Marie-Ève": "ME Mareve",
    "Louis-Philippe": "LP",
    "Laurence": "Lau Lolo",
    "Benoît": "Ben",
    "Jacqueline": "Jackie",
    "Suzanne": "Suzie",
    "Marguerite": "Margot",
    "Patrick": "Pat",
    "Jonathan": "Jo",
    "Samuel": "Sam",
    "Antoine": "Tony Toine",
    "Thomas": "Tom",
    "Cynthia": "Cyn",
}
VARIANTS = {
    "Mohamed": "Mohammed Mohammad Muhammad",
    "Youssef": "Yousef Yusuf",
    "Catherine": "Katherine",
    "Katherine": "Catherine Kathryn",
    "Stéphane": "Stephan",
    "Marc": "Mark",
    "Mark": "Marc",
    "Mathieu": "Matthieu",
    "Éric": "Erick",
    "Nicolas": "Nicholas",
    "Philippe": "Philip",
    "Benoît": "Benoit",
    "Karine": "Carine",
    "Michel": "Michael",
    "Alexandre": "Alexander",
    "Hassan": "Hasan",
    "Khadija": "Khadidja",
    "Ibrahim": "Ebrahim",
    "Dmitri": "Dimitri Dmitry",
    "Sergei": "Sergey Serguei",
    "Elena": "Helena",
    "Ousmane": "Osman",
    "Sarah": "Sara",
    "Jocelyne": "Joceline",
    "Joanie": "Johanie",
    "Zoé": "Zoey",
    "Karim": "Kareem",
    "Rachid": "Rashid",
    "Anthony": "Antony",
    "Steven": "Stephen",
    "Brian": "Bryan",
}
NEIGHBOURS = {
    "Julie": "Julien",
    "Denis": "Denise",
    "Martin": "Martine",
    "Michel": "Michelle",
    "Daniel": "Danielle",
    "André": "Andrée",
    "Christian": "Christiane",
    "Marie": "Mario",
    "Jean": "Jeanne",
    "Pascal": "Pascale",
    "Gabriel": "Gabrielle",
    "Luc": "Lucie",
    "Paul": "Paule",
    "Louis": "Louise",
    "René": "Renée",
    "Dominic": "Dominique",
    "Karine": "Karina",
    "Simon": "Simone",
    "Claude": "Claudie",
    "Éric": "Érica",
    "Francine": "Francis",
    "Yvon": "Yvonne",
    "Line": "Lina",
}
_KEYS = {
    "a": "sqz",
    "e": "rzd",
    "i": "uok",
    "o": "ipl",
    "u": "yij",
    "n": "bm",
    "r": "et",
    "l": "kpm",
    "t": "ry",
    "s": "adw",
    "c": "xv",
    "d": "sf",
    "m": "nl",
    "g": "fh",
    "p": "ol",
    "b": "vn",
}
_CREDENTIALS = [
    ", ing.",
    ", CRHA",
    ", MBA",
    ", CPA, CA",
    " MBA",
    ", Ph.D.",
    ", PMP®",
    ", M. Sc., erg.",
    ", P.Eng., MBA",
    " | CPA",
    ", avocate",
    " ing.",
    ", CRIA, ASC",
    " – PMP",
]
_HONORIFICS = ["Dr ", "Me ", "Mme ", "M. ", "Mtre ", "Prof. ", "Dre ", "Ms. ", "Mr. "]
_EMOJI = ["🚀", "✨", "🇨🇦", "🌱", "⭐️", "👩‍💻", "💡"]
_PRONOUNS = [" (elle)", " (she/her)", " (il/lui)", " (he/him)", " she/her", " (iel/they)"]
FAMILIES = ["Lapierre", "Gendron", "Bourque", "Quesnel", "Fafard", "Tougas", "Whelan", "Zamora"]


def _plain(text: str) -> str:
    decomposed = unicodedata.normalize("NFD", text)
    return "".join(each for each in decomposed if not unicodedata.combining(each))


def typed_wrong(chance: random.Random, word: str) -> str:
    """Return a word with one typing error: a letter left out, doubled, turned or its neighbour."""
    at = chance.randrange(1, len(word)) if len(word) > 1 else 0
    match chance.randrange(4):
        case 0:
            return word[:at] + word[at + 1 :]
        case 1:
            return word[: at + 1] + word[at:]
        case 2 if at + 1 < len(word):
            return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
        case _:
            near = _KEYS.get(word[at].lower(), "e")
            return word[:at] + chance.choice(near) + word[at + 1 :]


def _accents(chance: random.Random, one: Named) -> str | None:
    plain = _plain(one.display_name)
    return plain if plain != one.display_name else None


def _case(chance: random.Random, one: Named) -> str:
    name = one.display_name
    turned = f"{one.family_name.upper()} {one.given_name}"
    return chance.choice([name.upper(), name.lower(), turned, name.title()])


def _order(chance: random.Random, one: Named) -> str:
    given, family = one.given_name, one.family_name
    return chance.choice([f"{family}, {given}", f"{family} {given}"])


def _typing(chance: random.Random, one: Named) -> str:
    given, family = one.given_name, one.family_name
    if chance.random() < 0.5 and len(given) > 2:
        return f"{typed_wrong(chance, given)} {family}"
    return f"{given} {typed_wrong(chance, family)}"


def _typing_twice(chance: random.Random, one: Named) -> str:
    return f"{typed_wrong(chance, one.given_name)} {typed_wrong(chance, one.family_name)}"


def _initial(chance: random.Random, one: Named) -> str | None:
    given, family = one.given_name, one.family_name
    if len(family) < 3:
        return None
    return chance.choice([f"{given[0]}. {family}", f"{given} {family[0]}."])


def _short(table: dict[str, str]) -> Callable[[random.Random, Named], str | None]:
    def write(chance: random.Random, one: Named) -> str | None:
        shorts = table.get(one.given_name, "").split()
        return f"{chance.choice(shorts)} {one.family_name}" if shorts else None

    return write


def _hyphens(chance: random.Random, one: Named) -> str | None:
    name = one.display_name
    return name.replace("-", " ") if "-" in name else None


def _cut(chance: random.Random, one: Named) -> str | None:
    given, family = one.given_name.split("-"), one.family_name.split("-")
    if len(given) == 1 and len(family) == 1:
        return None
    return f"{given[0]} {chance.choice(family) if len(family[0]) > 3 else '-'.join(family)}"


def _married(chance: random.Random, one: Named) -> str | None:
    added = chance.choice(FAMILIES)
    if "-" in one.family_name or len(one.family_name) < 3:
        return None
    both = chance.choice([f"{one.family_name}-{added}", f"{added}-{one.family_name}"])
    return f"{one.given_name} {chance.choice([both, both.replace('-', ' ')])}"


def _former(chance: random.Random, one: Named) -> str:
    added = chance.choice(FAMILIES)
    given, family = one.given_name, one.family_name
    return chance.choice(
        [
            f"{given} {added} (née {family})",
            f"{given} {added} née {family}",
            f"{given} {added} ({family})",
        ]
    )


def _credentials(chance: random.Random, one: Named) -> str:
    return one.display_name + chance.choice(_CREDENTIALS)


def _honorific(chance: random.Random, one: Named) -> str:
    return chance.choice(_HONORIFICS) + one.display_name


def _emoji(chance: random.Random, one: Named) -> str:
    sign, name = chance.choice(_EMOJI), one.display_name
    return chance.choice(
        [f"{sign} {name}", f"{name}{sign}", f"{one.given_name} {sign} {one.family_name}"]
    )


def _pronouns(chance: random.Random, one: Named) -> str:
    return one.display_name + chance.choice(_PRONOUNS)


def _nickname(chance: random.Random, one: Named) -> str | None:
    shorts = (ENGLISH_SHORT | FRENCH_SHORT).get(one.given_name, "").split()
    if not shorts:
        return None
    mark = chance.choice(["({})", '"{}"', "«\u00a0{}\u00a0»", "“{}”"])
    return f"{one.given_name} {mark.format(chance.choice(shorts))} {one.family_name}"


def _script(chance: random.Random, one: Named) -> str | None:
    return LATIN.get(one.display_name)


def _middle(chance: random.Random, one: Named) -> str | None:
    words = one.given_name.split()
    if len(words) > 1:
        return f"{words[0]} {one.family_name}"
    return f"{one.given_name} {chance.choice('ACHKNPVW')}. {one.family_name}"


def _joined(chance: random.Random, one: Named) -> str | None:
    name = one.family_name
    if " " in name or "-" in one.given_name:
        return f"{one.given_name.replace('-', '')} {name.replace(' ', '')}"
    return None


KINDS: dict[str, Callable[[random.Random, Named], str | None]] = {
    "the same": lambda _chance, one: one.display_name,
    "accents": _accents,
    "case": _case,
    "order": _order,
    "hyphens": _hyphens,
    "credentials": _credentials,
    "honorifics": _honorific,
    "emoji": _emoji,
    "pronouns": _pronouns,
    "nickname beside": _nickname,
    "middle initial": _middle,
    "typing error": _typing,
    "two typing errors": _typing_twice,
    "initial": _initial,
    "short form, English": _short(ENGLISH_SHORT),
    "short form, French": _short(FRENCH_SHORT),
    "spelling": _short(VARIANTS),
    "part of a double name": _cut,
    "name added": _married,
    "former name beside": _former,
    "written as one": _joined,
    "another script": _script,
}


def asked(chance: random.Random, one: Named, name: str) -> Sought:
    """Return a request from a known person: the company is told half the time, or changed."""
    roll = chance.random()
    told = one.company if roll < 0.45 else company(chance) if roll > 0.93 else None
    return Sought(name, company=told)


def neighbour(chance: random.Random, one: Named) -> str | None:
    """Return the name of somebody else whose given name differs by a letter or an ending."""
    other = NEIGHBOURS.get(one.given_name)
    return f"{other} {one.family_name}" if other else None
