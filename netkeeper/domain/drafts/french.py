"""Says in French where and about what one met, with the right article and elision."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from netkeeper.domain.dates.words import fold_each
from netkeeper.domain.french import de, elides

if TYPE_CHECKING:
    from netkeeper.domain.drafts.wordings import Wordings

_MOST_TOPICS = 3
_ARTICLE = re.compile(r"(?:(le|la|les|un|une|des)\s+|(l)[’'ʼ]\s*)(?=\S)", re.IGNORECASE)
_LED = re.compile(r"(?:au|aux|à|chez|lors|dans|en|sur|sous|pendant|durant)\s", re.IGNORECASE)
_OWN = re.compile(  # in capitals they may be initials: "CES 2027"
    r"(?:[Nn](?:otre|os)|[Vv](?:otre|os)|[Mm](?:on|a|es)|[Tt](?:on|a|es)|[Cc](?:e|et|ette|es))\s"
)
_ENGLISH = re.compile(r"(?:the|an?|our|your|my|this|that)\s", re.IGNORECASE)
_OF_ITSELF = re.compile(r"(?:(?:de|du|des)\s|d[’'])", re.IGNORECASE)
# « 5 à 7 », « 4 @ 6 »: what Québec calls a party after work is a masculine noun.
HOURS = re.compile(r"\d{1,2}\s*(?:à|a|@|h)\s*\d{1,2}\b", re.IGNORECASE)
# What one meets in rather than at; English says "on" of what one travels in, "at" of the rest.
_ABOARD = frozenset({"autobus", "avion", "taxi", "train", "tram", "tramway", "traversier"})
_ROOMS = frozenset(
    {"ascenseur", "corridor", "couloir", "hall", "lobby", "stationnement", "vestiaire"}
)
# Endings that tell a noun's gender, 97 times of 100 in a lexicon of French; the nouns in use that
# break the rule are among the known ones. None is that of a verb.
_FEMININE = re.compile(
    r"(?:[gnstx]ion|[cdgnprstx]ine|eige|[èê]che|nce|rice|use|yse|ière|ure|ude|ie|ise|[tn]ique"
    r"|[nrt]ale|tive|[eit]é|ée|ade|aison|ille|lle|nne|ppe|sse|tte)$"
)
_MASCULINE = re.compile(
    r"(?:[bcdgltuz]|[^a]m|[aegu]n|.in|[^çis]on|[ao]r|[st]eur|.ier|(?<!v)oir|our|ship|age|isme|ome"
    r"|[^o]if?|[^eit]é)$"
)
# Before a vowel both genders have one article: endings that verbs and product names seldom have.
_ELIDED = re.compile(r"(?:[^r]e|(?<!nd)(?<!tt)(?<!ui)(?<!cri)re)$")
_PLURAL = re.compile(r"(?:...[^suièp]s|^..[bcdfgnt]s|aux)$")
_NO_NOUN = frozenset(
    {"avec", "comment", "dont", "mieux", "peu", "qui", "quand", "quoi", "si", "tout"}
)
_NUMBERED = re.compile(r"\w+ \d")  # « Loi 25 », a name
# Names that are a house's for their ending: « Brûlerie du Quai ».
_HOUSE = re.compile(r"\w+(?:erie|thèque)\b")
# « heat pumps »: the nouns of French agree.
_AT_ODDS = re.compile(r"\w+[^sxz] \w*(?:[^aeious]|e)s")
_PART = re.compile(r"\s+(?:d(?:e|u|es)\s|d[’'])")  # « Vieux-Port de Montréal »
# Before regions that have no article: « au sujet de Charlevoix ».
_BARE = frozenset({"charlevoix", "chaudiere appalaches", "haiti", "israel"})
_STREET = re.compile(r"(?:rue|avenue|boulevard|chemin|route)\s\S", re.IGNORECASE)
_INITIALS = re.compile(r"[A-ZÀ-Þ]{2,5}")
_WORDS = re.compile(r"\w+(?:[’']\w+)?")
# The first word, with what stands before the noun in one: « semi-conducteur », « éco-quartier ».
_FIRST = re.compile(rf"(?:(?:\w*[cdt]o|anti|mini|multi|semi)-)?{_WORDS.pattern}")
# « embaucher un stagiaire »; « atelier » and « loyer » are nouns.
_INFINITIVE = re.compile(r"\w+(?:[ei]r|re) (?:(?:une?|la|les?|en|à) |l’)")
# « Lac-Mégantic », « Rivière-du-Loup », but « l’Hôtel-Dieu ».
_TOWN = re.compile(r"(?!H[oô]tel)\w+[-‑](?:[a-zà-ÿ]{1,4}[-‑])*[A-ZÀ-Þ]")
# « Jardins de Métis », « Chutes de la Chaudière ».
_MANY_OF = re.compile(r"\w+(?:[^u]es|[oi]ns|nts|iers|eaux) (?:(?:de|du|des)\s|d[’'])")
# « bois francs », « prix élevés »: the adjective tells that there are many.
_INVARIABLE = re.compile(
    r"\w+[sx] (?!(?:après|dans|hors|moins|plus|sans|sous|vers)\b)[a-zà-ÿ]{2,}[^\Waiosu]s\b"
)
_PLURAL_S = re.compile(r"(?<!s)s$")  # "process" is no plural of « procès »
_OWNED = re.compile(r"\w['’]s\b")
# Small words of French, and words in small letters with an accent or an ending of its own.
_SAID_IN_FRENCH = re.compile(
    r"\b(?:[ld][’']|(?:le|la|les|de|du|des|et|un|une|au|aux|pour|avec|dans|en|sur|chez)\b"
    r"|(?=[a-zà-ÿ])\w*(?:[à-ÿœ]|(?:phie|omie|erie|ogie)\b"  # in the plural it may be English
    r"|(?:isme|eille|elle|ienne|euil|[fghmr]ique|[aeo]tique)s?\b|[^f]aux\b))"
)


def event(title: str, known: Wordings) -> str:
    """Return where one met, by the event: « au 5 à 7 », « à l’atelier », « sur Teams »."""
    if is_service(title, known):
        return f"sur {title}"
    said = _at(title, known) or _at_borrowed(title, known)
    return said or _after(article_by_ending(title), title) or f"à l’événement {title}"


def place(name: str, known: Wordings) -> str:
    """Return where one met, by the place: « à Lévis », « au café Krieghoff », « en Beauce ».

    Empty where no article is known: for initials (« au CHUL », « à la SAQ »), and small letters.
    """
    led = region(name, known) or house(name, known)
    if led and not is_online(name, known):
        return f"{led} {name}"
    if fold_each(name).startswith("ile-"):  # « Île d’Orléans » begins with a noun
        return f"à l’{name}"
    if is_online(name, known):
        return f"sur {name}"
    if is_town(name):
        return f"à {name}"
    if is_street(name):
        return f"{name[:1].lower()}{name[1:]}"
    bare = is_initials(name) or name[:1].islower() or is_english(name)
    return _at(name, known) or ("" if bare else _at_borrowed(name, known) or f"à {name}")


def region(name: str, known: Wordings) -> str:
    """Return what leads to a region, or to a part of a town: « au » of « Vieux-Port de Gaspé »."""
    whole, part = _spaced(name), _spaced(_PART.split(name)[0])
    return known.regions.get(whole) or known.regions.get(part, "")


def _spaced(name: str) -> str:
    """Return a name folded, with spaces for its hyphens."""
    return fold_each(name).replace("-", " ").replace("‑", " ")


def house(name: str, known: Wordings) -> str:
    """Return what leads to a chain, or a like house: « chez »; "" to any other."""
    words = _spaced(name).split()
    return known.houses.get(" ".join(words[:2])) or known.houses.get(words[0], "")


def is_town(name: str) -> bool:
    """Tell whether a name is a town's, or a country's, by its hyphens."""
    return _TOWN.match(name) is not None


def is_street(name: str) -> bool:
    """Tell whether a name is a street's: « rue Saint-Jean »."""
    return _STREET.match(name) is not None


def is_online(name: str, known: Wordings) -> bool:
    """Tell whether a place is a service, its maker before it or not: "Google Meet"."""
    named = not known.online.isdisjoint(fold_each(name).split()[:2])
    return named and not article_of(name, known)


def is_service(title: str, known: Wordings) -> bool:
    """Tell whether a title is a service and nothing more: "Teams", "Google Meet"."""
    return fold_each(title).split()[-1] in known.online and is_online(title, known)


def is_initials(name: str) -> bool:
    """Tell whether a name is initials alone: CHUL."""
    return _INITIALS.fullmatch(name) is not None


def is_led(title: str) -> bool:
    """Tell whether a title has what leads to it in it: « chez Luc », « au gala »."""
    return _LED.match(title) is not None


def is_french(title: str) -> bool:
    """Tell whether « de », or a word such as « notre », leads to a title: « du lait »."""
    return (_OF_ITSELF.match(title) or _OWN.match(title)) is not None


def is_said_in_french(topic: str, known: Wordings) -> bool:
    """Tell whether a topic is French: « prix du bois », « forêt », « mentorat ».

    That is by a small word, an accent, an ending, or a noun that English lacks. Not where English
    leads to it, or owns it: "the résumé", "Zoé's café".
    """
    if is_english(topic) or _OWNED.search(topic) is not None:
        return False
    words = [each for each in _WORDS.findall(topic) if each.islower()]
    is_noun = any({each, _PLURAL_S.sub("", each)} & known.french_alone for each in words)
    return is_noun or _SAID_IN_FRENCH.search(topic) is not None


def is_english(title: str) -> bool:
    """Tell whether an English article, or an owner, leads to a title: "the lease", "our park"."""
    return _ENGLISH.match(title) is not None


def is_aboard(title: str) -> bool:
    """Tell whether a title begins with what one travels in."""
    return fold_each(title).split()[0] in _ABOARD


def _at(title: str, known: Wordings) -> str:
    """Return a title after « à »; empty where its article isn't known."""
    if is_led(title):
        return title[:1].lower() + title[1:]
    if _OWN.match(title):
        return f"à {title[:1].lower()}{title[1:]}"
    article = _ARTICLE.match(title)
    if article is not None:
        return _after_a(article, title)
    form = article_of(title, known)
    if form and (is_aboard(title) or fold_each(title).split()[0] in _ROOMS):
        return f"dans {'l’' if form == 'l' else 'le '}{title}"
    return _after(form, title)


def _after(form: str, title: str) -> str:
    """Return a title after « à » with an article of a form; empty without one."""
    return {"le": f"au {title}", "la": f"à la {title}", "l": f"à l’{title}",
            "les": f"aux {title}", "": ""}[form]  # fmt: skip


def _at_borrowed(title: str, known: Wordings) -> str:
    """Return an English title after « à » by its last noun: « au Chamber lunch ».

    Empty for another, and for one that has its own article or owner: "Bob’s party".
    """
    noun = fold_each(title).split()[-1]
    if noun not in known.english_nouns or is_english(title) or "’s " in title:
        return ""
    form = "la" if noun in known.feminine | known.english_feminine else "le"
    return _after("l" if elides(title) else form, title)


def _after_a(article: re.Match[str], title: str) -> str:
    """Return a title with its own article after « à ».

    The article of a name keeps its capital: « à La Malbaie », but « au Bic ».
    """
    word = (article[1] or article[2]).lower()
    rest = title[article.end() :]
    if word in {"le", "les"}:
        return f"{'au' if word == 'le' else 'aux'} {rest}"
    if word == "l":
        first = title[:1] if rest[:1].isupper() else "l"
        return f"à {first}’{rest}"
    first = article[0] if rest[:1].isupper() else article[0].lower()
    return f"à {first}{rest}"


def about(topic: str, known: Wordings) -> str:
    """Return about what one spoke: « au sujet de la serre », « au sujet d’Odoo ».

    Beside the exchange, in brackets, what « de » would be wrong before: « (CRM) », « (blé) ». Empty
    where an English article leads to it: "the lease".
    """
    every = topics_in(topic)
    if any(is_english(each) for each in every):
        return ""
    said = [_of(each, known) for each in every]
    return f"au sujet {listed(said, 'et')}" if all(said) else f"({topic})"


def topics_in(topic: str) -> list[str]:
    """Return the topics that a meeting's topic names, which a typed line joins by commas."""
    every = [each.strip().lstrip("#") for each in topic.split(",")]
    named = all(each[:1].isalpha() for each in every)
    return every if named and len(every) <= _MOST_TOPICS else [topic.lstrip("#") or topic]


def listed(every: list[str], last: str) -> str:
    """Return words one after the other: "a, b et c"; `last` stands before the last."""
    return f" {last} ".join(filter(None, (", ".join(every[:-1]), every[-1])))


def _of(topic: str, known: Wordings) -> str:
    """Return a topic after « de », with the article that it has or wants.

    Empty for a noun or initials whose article isn't known.
    """
    article = _ARTICLE.match(topic)
    if article is not None:
        word, rest = (article[1] or article[2]).lower(), topic[article.end() :]
        forms = {"le": f"du {rest}", "les": f"des {rest}", "des": f"des {rest}"}
        forms |= {"la": f"de la {rest}", "l": f"de l’{rest}"}
        return forms.get(word) or f"d’{word} {rest}"
    led = known.regions.get(_spaced(topic))
    if led is not None and topic[:1].isupper():
        return _of_region(topic, led)
    if is_french(topic):
        return topic if _OF_ITSELF.match(topic) else f"de {topic[:1].lower()}{topic[1:]}"
    form = article_of(topic, known) or article_by_ending(topic)
    # A noun, written as a title: no name of its own.
    if form and topic[1:2].islower() and not (_NUMBERED.match(topic) or is_town(topic)):
        topic = topic[:1].lower() + topic[1:]
    by_itself = not (topic[:1].islower() or is_initials(topic)) or _INFINITIVE.match(topic)
    return {"le": f"du {topic}", "la": f"de la {topic}", "l": f"de l’{topic}",
            "les": f"des {topic}", "": de(topic) if by_itself else ""}[form]  # fmt: skip


def _of_region(name: str, led: str) -> str:
    """Return a region or a country after « de », by what leads there: « du Japon »."""
    last = led.rsplit(maxsplit=1)[-1]
    if last in {"la", "le", "les", "au", "aux"}:
        return f"{ {'la': 'de la', 'le': 'du', 'au': 'du'}.get(last, 'des') } {name}"
    if last != "en" or _spaced(name) in _BARE:
        return de(name)
    return f"de l’{name}" if elides(name) else f"de la {name}"


def article_of(title: str, known: Wordings) -> str:
    """Return the article of a title by its first noun: "le", "la", "l", "les", or "" unknown."""
    if HOURS.match(title):
        return "le"
    if is_english(title):  # "the" is no « thé »
        return ""
    words = [fold_each(each).strip("'") for each in _FIRST.findall(title)]
    first = words[0] if words else ""
    many = False
    while len(words) > 1 and (words[0] in known.adjectives or words[0][:1].isdigit()):
        many |= words.pop(0).endswith("s")
    noun = words[0] if words else ""
    is_known = noun in known.masculine | known.feminine
    many |= is_known and _INVARIABLE.match(title) is not None
    if many or noun in known.plural or (not is_known and _MANY_OF.match(title)):
        return "les"
    is_house = _HOUSE.match(title) is not None
    if not (is_known or is_house):
        return ""
    if elides(first) and not first[:1].isdigit():
        return "l"
    return "le" if not is_house and _is_masculine(noun, title, known) else "la"


def _is_masculine(noun: str, title: str, known: Wordings) -> bool:
    """Tell whether a known noun is masculine; « marché » and « marche » differ by an accent."""
    if noun in known.feminine:
        written = (each.lower() for each in _WORDS.findall(title) if fold_each(each) == noun)
        return noun in known.masculine and next(written, "").endswith("é")
    return noun in known.masculine


def article_by_ending(topic: str) -> str:
    """Return the article of a noun that isn't known, "" of a name or of what no ending tells."""
    found = _FIRST.match(topic)
    word = found[0] if found is not None else ""
    if not word.islower() or word in _NO_NOUN or _AT_ODDS.fullmatch(topic):
        return ""
    if _PLURAL.search(word):
        return "les"
    if elides(word) and _ELIDED.search(word):
        return "l"
    feminine = _FEMININE.search(word) is not None
    if not feminine and _MASCULINE.search(word) is None:
        return ""
    if elides(word):
        return "l"
    return "la" if feminine else "le"
