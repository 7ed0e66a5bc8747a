"""What French asks of a name or a word that a sentence puts after « de », « à » or « le »."""

from __future__ import annotations

import unicodedata


def _words(text: str) -> frozenset[str]:
    """Return the words of a text."""
    return frozenset(text.split())


# Given names whose h is mute; any other h is taken as aspirate: « de Hassan », « de Howard ».
_MUTE_H = _words(
    "hadrien hector helena helene heliane helie heliodore heloise henri henriette"
    " herbert hercule hermance hermas hermel hermeline hermenegilde hermine hermione herve"
    " hilaire hippolyte honorat honore honorine horace hormidas hortense hubert huberte"
    " hugo hugues huguette humbert hyacinthe"
)

# Of other words that begin with h, those in which it is mute begin so; elsewhere: « du hall ».
_MUTE_H_WORDS = (
    "habil", "habit", "hait", "haleine", "hallucin", "halter", "hamecon", "harmoni", "hebdo",
    "heberg", "hebre", "hectare", "hegemon", "helic", "heliport", "helium", "hemato", "hemicycle",
    "hemisph", "hemoglob", "hemorr", "hepat", "heraldi", "herb", "heredit", "heritage", "heritie",
    "heroi", "hesit", "heter", "heur", "hexa", "hibern", "hilarant", "hilarit", "hindou", "hippi",
    "hippo", "hirondelle", "hispan", "histoir", "histor", "hiver", "holisti", "homeo", "homici",
    "homm", "homog", "homolog", "homoph", "homos", "honnet", "honneur", "honor", "hopit",
    "horair", "horizon", "horlog", "hormon", "horosc", "horreur", "horri", "horticul", "hospic",
    "hospital", "hostie", "hostil", "hote", "huil", "huissi", "huitr", "humain", "human",
    "humble", "humeur", "humid", "humil", "humour", "hybrid", "hydr", "hygien", "hymn", "hyper",
    "hypno", "hypoth",
)  # fmt: skip


def de(name: str) -> str:
    """Return « de » and the name, elided where it begins with a vowel or a mute h.

    An article in small letters joins it: « du père Luc », but « de Le Corre ».
    """
    for article, joined in (("le ", "du "), ("les ", "des ")):
        if name.startswith(article):
            return joined + name.removeprefix(article)
    return f"d’{name}" if elides(name) else f"de {name}"


def elides(name: str) -> bool:
    """Tell whether « de » loses its e before the name.

    A y or ou before a vowel is a consonant to the ear: « de Yannick », « de Ouellet »; and
    « onze » keeps its distance too.
    """
    plain = "".join(
        letter
        for letter in unicodedata.normalize("NFKD", name.casefold())
        if not unicodedata.combining(letter)
    )
    start, following = plain[:1], plain[1:2]
    if start == "h":
        first = plain.replace("-", " ").split()[0]
        return first in _MUTE_H or first == "hier" or first.startswith(_MUTE_H_WORDS)
    if start == "y":
        return following.isalpha() and following not in "aeiouy"
    if plain.startswith("onz"):
        return False
    if plain.startswith("ou"):
        return plain[2:3] not in tuple("aeiouy")
    return start in tuple("aeiouœæ")
