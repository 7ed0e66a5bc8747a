"""The words and phrases between the names of a line: how, with whom, where, about what."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache

from netkeeper.domain.meetings import MeetingKind
from netkeeper.domain.values import frozen


class TokenKind(StrEnum):
    """What a token is; several are taken back as plain words where they make no sense."""

    WORD = "word"
    QUOTE = "quote"
    PAREN = "paren"
    EMAIL = "email"
    TELEPHONE = "telephone"
    URL = "url"
    TOPIC = "topic"
    HASH = "hash"
    SIGN = "sign"
    HOUR = "hour"
    MARK = "mark"
    COMMA = "comma"
    BREAK = "break"
    COLON = "colon"
    AND = "and"
    WITH = "with"
    OF = "of"
    PREPOSITION = "preposition"
    ABOUT = "about"
    LABEL = "label"
    ASIDE = "aside"
    CLAUSE = "clause"
    LEAD = "lead"
    DATE = "date"
    KIND = "kind"


@frozen
class KindWord:
    """A word for a way to meet.

    A `weak` one has other meanings too (call, mail); a `led` one stands after "par", "on", "sur".
    """

    kind: MeetingKind
    weak: bool
    led: bool


_SENT = r"courriel|e-?mail|mail|message|texto|text|lettre|letter|appel|call|dm|msg"
_LED = r"(?:par|au|en|sur|via|by|on|over|through|over the|on the|in)"
_SERVICE = (
    r"(?:zoom|(?:ms |microsoft )?teams|google meet|skype|facetime|webex)(?: call| meeting| chat)?"
)
_VIDEO = (
    *(r"visio-?conference", r"visio", r"video-? ?conference", r"video-? ?call", r"video chat"),
    *(r"(?:appel|call) video", r"visio-?appel", r"virtuellement", r"remotely", r"a distance"),
    r"(?:(?:appel|call|reunion|rencontre|meeting) (?:sur |on )?)?" + _SERVICE,
)
_PHONE = (
    *(r"telephone", r"telephonique", r"message vocal", r"voicemail", r"phone call"),
    *(r"appel[ -]conf(?:erence|\.)?", r"conf\.? call", r"appel telephonique"),
    r"coup de (?:fil|telephone)",
    r"(?:catch-?up|conference|first|follow-?up|intro|quick) call",
)
_CALL = (
    *(r"appel", r"call(?! (?:back(?! from)|again|her|him|me|them|us)\b)", r"phone", r"tel\.?"),
    r"cell(?:ulaire)?",
)
_LETTERS = (
    *(r"e-?mail (?:exchange|thread)", r"echange de courriels", r"courriels?", r"e-?mails?"),
    *(r"correspondance", r"correspondence", r"messagerie", r"message (?:sur )?linkedin"),
    *(r"linkedin (?:message|chat|dm)", r"textos?", r"sms", r"text message", r"whatsapp"),
    *(r"messenger", r"(?:facebook|fb|insta(?:gram)?) (?:messages?|msg|dm)"),
)
_MAIL = (
    *(r"mail", r"lettre", r"letter", r"messages?", r"msg", r"te?xt", r"dms?", r"slack", r"discord"),
    r"linkedin(?! (?:learning|live|local))",
)
_IN_PERSON = (
    *(r"en personne", r"in[- ]person", r"en presentiel", r"presentiel", r"de vive voix"),
    *(r"face[- ](?:a|to)[- ]face", r"irl", r"tete-a-tete", r"en chair et en os"),
)
_ALONE: tuple[tuple[MeetingKind, bool, tuple[str, ...]], ...] = (
    (MeetingKind.VIDEO, False, _VIDEO),
    (MeetingKind.VIDEO, True, (r"video", r"online")),
    (MeetingKind.PHONE, False, _PHONE),
    (MeetingKind.PHONE, True, _CALL),
    (MeetingKind.CORRESPONDENCE, False, _LETTERS),
    (MeetingKind.CORRESPONDENCE, True, _MAIL),
    (MeetingKind.IN_PERSON, False, _IN_PERSON),
)
# These say nothing without the word that leads them: "en ligne".
_LED_ALONE: tuple[tuple[MeetingKind, bool, tuple[str, ...]], ...] = (
    (MeetingKind.VIDEO, True, (r"virtual", r"virtuel", r"mode virtuel", r"ligne")),
    (MeetingKind.CORRESPONDENCE, True, (r"ecrit", r"writing", r"insta(?:gram)?", r"facebook")),
)
_WHO = r"(?:j'ai|j ai|ai|on a|on s'est|nous avons|i|we|i've|i just|just|i was|was|j'ai ete)"
_AT_LAST = r"(?:(?:also|aussi|enfin|finally|just|juste|really) )?"
_MET = (
    *(r"rencontree?s?", r"recroise", r"revue?s?", r"croisee?s?", r"reconnectee?s?", r"connu"),
    *(r"fait la connaissance de", r"met with", r"met up(?: with)?", r"met", r"saw", r"ran into"),
    *(r"bumped into", r"introduced to", r"presentee?(?: a)?", r"(?:re)?connected(?: with)?"),
)
_TALKED = (
    *(r"parle", r"discute", r"jase", r"dine", r"soupe", r"dejeune", r"lunche", r"mange"),
    *(r"talked", r"spoke", r"ate", r"sat"),
    *(r"chatted", r"caught up", r"sat down"),
)
_TALK = (
    *(r"rencontre", r"entretien", r"rendez-vous", r"rdv", r"discussion", r"echange", r"convo"),
    r"conversation",
    *(r"meeting", r"chat", r"catch-up", r"talk", r"jasette", r"one-on-one", r"1:1", r"rv", r"mtg"),
)
_SORT = (
    r"(?:(?:premiere|first|second|deuxieme|gr8|great|good|nice|quick|short|long|lovely|belle|bonne|bon"
    r"|longue|petite|breve) )?"
)
# What one is on rather than in; "sur la relève" is a topic.
_ABOARD = (
    r"(?:autobus|avion|bateau|boat|bus|chantier|ferry|flight|metro|plane|quai|train|traversier|vol)"
)
_THEN = r"(?:(?:et|pis|puis|and) )?"
_ABOUT = (
    r"(?:au sujet|a propos)(?: de la| de l'| des| du| de| d')",
    *(r"concernant", r"regarding(?: the)?", r"(?:sujets?|subject|topics?|re|about|objet) ?:"),
    *(r"re(?!/)", r"to (?:discuss|talk about|go over|review)(?: the)?"),
    (
        rf"{_THEN}(?:(?:on a|on s'est|nous avons) )?(?:parle|jase|discute)"
        r" (?:de la|de l'|des|du|de|d')"
    ),
    rf"{_THEN}(?:we )?(?:(?:talked|chatted|spoke|talking) about|discussed|discussing)(?: the)?",
    r"(?:about|abt)(?: the)?",
    rf"sur (?:le|la|les|l')(?! ?(?:{_ABOARD}|rue|route|terrain|terrasse|plage|glace|patio)\b)",
    r"pour (?:parler|discuter|jaser) (?:de la|de l'|des|du|de|d')",
)
# What leads from somebody to where they work.
WORKS = (
    *("travaille", "bosse", "qui", "who", "works", "maintenant", "parti", "rendu", "now"),
    *("il est", "elle est", "he's", "he is", "she's", "she is"),
)
_BESIDE = (
    *(r"(?:assise?s? )?(?:a cote|en face) (?:de|d')", r"assise?s? (?:avec|derriere|devant)"),
    r"(?:sat |sitting |seated )?(?:next to|beside|across from)",
)
_DURING = (
    r"(?:dans le cadre|lors) (?:de la|de l'|des|du|de|d')",
    *(r"suite (?:au|aux|a la|a l')", r"pendant (?:la|le|les|l')", r"during(?: the)?"),
)
_ONE = r"(?: the| an| a| that| this| some)?"
_PREPOSITIONS = (
    *(r"pres d[eu']", r"near(?: the)?", r"dans (?:la|le|les|l'|un|une)", r"dans"),
    *(r"chez les", r"chez"),
    rf"(?:sur (?:le|la|l'|un|une)|on (?:the|a))(?= ?{_ABOARD})",
    *(r"a (?:la|l')", r"aux", r"au", r"a", rf"at{_ONE}", rf"in{_ONE}"),
    rf"(?:just )?(?:outside|in front|behind)(?: of)?{_ONE}",
)
_ASIDES = (
    *(r"de la part d(?:e|u|')", r"grace a", r"(?:thanks|thx) to", r"via"),
    *(r"(?:par|a) l'(?:entremise|intermediaire) d(?:e|u|')", r"au nom d(?:e|u|')"),
    r"(?:(?:presente|recommande|refere|reference)(?:e?s?) )?par",
    r"(?:(?:intro(?:duced|'?d)?|recommended|referred) )?by",
)
_OTHERS = (
    (TokenKind.LABEL, (r"(?:lieu|place|endroit|ou|where|evenement|event) ?:",)),
    (TokenKind.LABEL, (r"(?:avec|with|de|from|qui|who|date|quand|when) ?:",)),
    (TokenKind.ABOUT, _ABOUT),
    (TokenKind.WITH, (rf"(?:ou |where )?{_WHO} {_AT_LAST}(?:{'|'.join(_MET)}|vu)(?: avec)?",)),
    (TokenKind.WITH, (r"(?:nomme|prenomme|appele)e?s?(?= [\w])", r"du nom de", r"named")),
    (TokenKind.WITH, (r"(?:m'a|nous a) (?:presentee?s?(?: a)?|referee?s? a)",)),
    (TokenKind.WITH, (r"intro(?:duced|'?d) (?:me|us) to",)),
    (TokenKind.LEAD, (r"par hasard", r"by chance")),
    (TokenKind.COMMA, (r"(?:no|non) (?:wait|sorry|attends|pardon)", r"i mean", r"je veux dire")),
    (TokenKind.ASIDE, _ASIDES),
    (TokenKind.WITH, (rf"(?:{_WHO} )?(?:{'|'.join(_TALKED)}) (?:avec|with)", r"salue")),
    (TokenKind.WITH, (rf"(?:{_WHO} )?(?:parle a(?! la\b| l')|spoke to|talked to)",)),
    (TokenKind.WITH, (r"intro(?:duction)? (?:to|a)", r"(?:il )?y'? ?avait")),
    (TokenKind.LEAD, (rf"(?:{'|'.join(_BESIDE)}|with) (?:me|us)", r"avec (?:moi|nous)")),
    (TokenKind.WITH, (*_BESIDE, r"avec", r"with", r"w/", r"w\.?(?= )")),
    (TokenKind.LEAD, (r"1:1",)),
    (TokenKind.LEAD, (r"(?:et|and) moi|and (?:me|i)", r"(?:moi et|me and)")),  # et Me Ali Haddad
    (TokenKind.AND, (r"et/ou", r"and/or", r"ainsi que", r"along with", r"as well as")),
    (TokenKind.AND, (r"(?:et|and) (?:puis|pis|then)", r"and", r"et", r"pis", r"puis", r"&", r"\+")),
    (TokenKind.PREPOSITION, _DURING),
    (TokenKind.OF, (r"(?:qui )?(?:travaille|bosse) (?:pour|chez)", r"(?:who )?works (?:at|for)")),
    (TokenKind.OF, (r"(?:maintenant|partie?|rendue?) chez", r"now (?:at|with)")),
    (TokenKind.OF, (r"(?:il|elle) est (?:maintenant )?chez",)),
    (TokenKind.OF, (r"s?he(?:'s| is) (?:now )?(?:at|with)",)),
    (TokenKind.OF, (r"de chez", r"de la", r"de l'", r"du", r"des", r"de")),
    (TokenKind.OF, (r"of the", r"of", r"from the", r"from")),
    (TokenKind.PREPOSITION, _PREPOSITIONS),
)


@cache
def word_patterns() -> tuple[tuple[TokenKind, KindWord | None, re.Pattern[str]], ...]:
    """Return the patterns of words in the order in which they claim a passage."""
    rows: list[tuple[TokenKind, KindWord | None, str]] = []
    for way, weak, words in (*_ALONE, *_LED_ALONE):
        led = rf"{_LED} (?:{'|'.join(words)})"
        rows.append((TokenKind.KIND, KindWord(way, weak, led=True), led))
    for way, weak, words in _ALONE:
        rows.append((TokenKind.KIND, KindWord(way, weak, led=False), "|".join(words)))
    rows += [(kind, None, "|".join(words)) for kind, words in _OTHERS]
    return tuple((kind, way, _compiled(words)) for kind, way, words in rows)


def _compiled(words: str) -> re.Pattern[str]:
    """Compile words as whole ones; those that end with an apostrophe are glued to the next."""
    return re.compile(
        rf"(?<![\w'&\x00])(?<!\w-)(?:{words})(?:(?<=')|(?<=:)|(?![\w\x00])(?!['-]\w))"
    )


@cache
def openings() -> tuple[tuple[TokenKind, KindWord | None, re.Pattern[str]], ...]:
    """Return the patterns of what a sentence begins with before the name: "J’ai rencontré"."""
    who = rf"(?:{_WHO} )?"
    called = rf"{who}(?:appele|called|phoned|rang|telephone a)(?= )"
    wrote = rf"{who}(?:ecrit a|emailed|wrote to|texted|texte|messaged|dm'?e?d)(?= )"
    took = r"(?:had|grabbed|took|pris|bu)"
    met = rf"{who}(?:{'|'.join(_MET)})(?: avec)?|i meet|{who}{took}(?: an?| une?| le)?"
    # Vu is a family name too: alone it is a verb only before two names, and not in Vu Thi Lan.
    seen = rf"{_WHO} vu|vu(?! (?:thi|van)\b)(?= \w[\w'-]+ [\w(\x00])"
    talk = rf"(?:{who}{took}(?: an?| une?) )?{_SORT}(?:{'|'.join(_TALK)})"
    talked = rf"{who}(?:{'|'.join(_TALKED)})(?: longuement| brievement| at length| briefly)?"
    talked = rf"(?:{talked}|{talk}) (?:avec|with|w/?|a(?! la\b| l')|to)"
    ate = rf"{_WHO} (?:{'|'.join(_TALKED)})"  # j'ai soupé vendredi avec
    ours = r"on s'est (?:parle|vus?|jase|appeles?|textes?)"
    got = rf"{who}(?:recu|received|got|envoye|sent)(?: an?| une?)?(?= (?:{_SENT})\b)"
    how = r"(?= (?:by|par|via|on|over|call|linkedin|zoom|teams|skype|facetime)\b)"
    where = r"(?= (?:a|at|au|chez|dans|in) )"
    agreed = rf"rdv|rv|1:1|(?:intro(?:duction)?|discussion|echange|conversation|entretien){how}"
    agreed += rf"|(?:entretien|entrevue|interview){where}"
    # What a program for letters or calendars puts before its titles.
    titled = r"(?:fwd?|tr|(?:updated |accepted )?invitation(?: acceptee| mise a jour)?|accepted) ?:"
    titled += r"|(?:annulee?|cancell?ed|postponed|rappel|reminder|reportee?|a confirmer)(?: ?:| -)"
    begun = rf"(?:{talked}|{ours}|{got}|{agreed}|{met}|{ate}|{seen}|{titled})(?= )"
    by_phone = KindWord(MeetingKind.PHONE, weak=False, led=True)
    in_writing = KindWord(MeetingKind.CORRESPONDENCE, weak=False, led=True)
    return (
        (TokenKind.KIND, by_phone, re.compile(called)),
        (TokenKind.KIND, in_writing, re.compile(wrote)),
        (TokenKind.LEAD, None, re.compile(begun)),
    )
