"""Invents people for the measurement: names as one meets them in Montréal, and companies."""

from __future__ import annotations

import random
from itertools import accumulate
from typing import TYPE_CHECKING

from netkeeper.domain.folding import fold
from netkeeper.domain.identity.candidates import Named
from netkeeper.domain.naming.names import display_name

if TYPE_CHECKING:
    from collections.abc import Sequence


def _words(text: str) -> list[str]:
    return text.split()


GIVEN = _words("""
Marie Jean Pierre Michel André Louise Nathalie Sylvie Isabelle Martin Daniel Robert Julie Chantal
Éric François Alain Stéphane Patrick Nicole Claude Mélanie Caroline Diane Denis Simon Martine
Alexandre Mathieu Luc Catherine Benoît Lise Sébastien Véronique Manon Christian Serge Gilles Karine
Richard Nicolas Francine Guy Sophie Maxime Yves Jacques Josée Richard David Johanne Hélène Annie
Geneviève Guillaume Valérie Vincent Philippe Sylvain Paul Nancy Frédéric Line Stéphanie Marc Lucie
Pascal Jonathan Mario Normand Danielle Christine Bruno Linda Suzanne Yvon Émilie Hugo Olivier Réjean
Audrey Samuel Amélie Gabriel Marcel Jocelyne Dominic Monique Roger Kevin Michelle Vanessa Anne René
Charles Ginette Jessica Carole Gabrielle Antoine Cynthia Kim Étienne Laurence Jérôme Félix Thomas
Emmanuel Camille Raymond Roxanne Raphaël Claudia Maude Gaétan Joanie Louis Élise Rachel Ghislain
Zoé Léa Noémie Florence Rosalie Béatrice William Nathan Jacob Léo Justine Alice Juliette Édouard
James John Michael William David Mary Jennifer Elizabeth Susan Jessica Sarah Karen Margaret Thomas
Christopher Matthew Anthony Mark Steven Andrew Kenneth Joshua George Kevin Brian Edward Ronald
Timothy Jason Jeffrey Ryan Gary Nicholas Stephen Laura Amy Emily Rebecca Sharon Kathleen Deborah
Katherine Samantha Catherine Heather Victoria Benjamin Gregory Patricia Barbara Donald Joseph
Mohamed Ahmed Fatima Karim Nadia Youssef Samir Yasmine Omar Leila Rachid Amina Hassan Khadija Ali
Ibrahim Mamadou Aïcha Ousmane Fatou Carlos María José Luis Ana Juan Sofía Diego Camila Andrés
Wei Ming Jing Xiaoming Hui Yan Minh Linh Thu Thanh Priya Raj Deepak Anjali Sanjay Olga Dmitri Elena
Sergei Tatiana Giovanni Francesca Antonio Lucia Wojciech Katarzyna Ioana Andrei Siobhán Niamh
""")
COMPOUND = _words("""
Jean-François Marie-Ève Marc-André Marie-Claude Jean-Philippe Anne-Marie Jean-Sébastien Pierre-Luc
Marie-Josée Jean-Pierre Louis-Philippe Marie-Hélène Jean-Guy Marie-France Pierre-Olivier Jean-Marc
Marie-Pier Jean-Claude Charles-Étienne Marie-Christine Jean-Luc Anne-Sophie Marie-Andrée Jean-Simon
""")
FAMILY = _words("""
Tremblay Gagnon Roy Côté Bouchard Gauthier Morin Lavoie Fortin Gagné Ouellet Pelletier Bélanger
Lévesque Bergeron Leblanc Paquette Girard Simard Boucher Caron Beaulieu Cloutier Dubé Poirier
Fournier Lapointe Leclerc Lefebvre Poulin Thibault St-Pierre Nadeau Martin Landry Martel Bédard
Grenier Lessard Bernier Richard Michaud Hébert Desjardins Couture Turcotte Lachance Parent Blais
Gosselin Savard Proulx Beaudoin Demers Perreault Boudreau Lemieux Cyr Perron Dufour Dion Mercier
Bolduc Bérubé Boisvert Langlois Ménard Therrien Plante Bilodeau Blanchette Dubois Champagne Paradis
Fortier Arsenault Dupuis Gaudreault Hamel Houle Villeneuve Rousseau Gravel Thériault Lemay Robert
Allard Deschênes Giroux Guay Leduc Boivin Charbonneau Lambert Raymond Vachon Gilbert Audet Jean
Larouche Legault Trudel Fontaine Picard Labelle Lacroix Jacques Moreau Carrier Bernard Desrosiers
Goulet Renaud Dionne Lapierre Vaillancourt Fillion Lalonde Tessier Bertrand Tardif Lepage Gingras
Benoit Rioux Giguère Drouin Harvey Lauzon Gendron Boutin Laflamme Vallée Dumont Breton Paquin
Robitaille Gélinas Duchesne Lussier Séguin Veilleux Potvin Gervais Pépin Laroche Morissette Charron
Smith Brown Wilson MacDonald Johnson Campbell Taylor Williams Anderson Jones Thompson Miller McLeod
Reid Murphy Young Stewart Ross Robinson Clark Scott Walker White King Wright O'Connor O'Brien Evans
Nguyen Tran Pham Le Patel Singh Sharma Khan Wang Li Zhang Chen Liu Wong Kim Lee Park Garcia Martinez
Rodriguez Lopez Hernandez Silva Benali Haddad Khoury Mansour Diallo Traoré Ndiaye Bouchareb Rossi
Ferrari Esposito Kowalski Nowak Ivanov Petrov Kuznetsov Popescu Cohen Levy Amrani Bensalah
""")
PARTICLED = [
    *("de la Durantaye", "van den Berg", "De Luca", "El Amrani", "Ben Salah", "d'Amours"),
    *("de Grandpré", "Saint-Onge", "Ste-Marie", "Le Blanc", "Da Silva", "Dos Santos"),
    *("L'Heureux", "St-Laurent", "Von Braunmühl", "Mac Donald"),
]

# Given and family names in other scripts, each with the spelling its bearers use in Latin letters.
SCRIPTS = {
    "Chinese": (
        "明 Ming 伟 Wei 小明 Xiaoming 静 Jing 丽 Li 强 Qiang 芳 Fang 雪 Xue",
        "李 Li 王 Wang 张 Zhang 陈 Chen 刘 Liu 黄 Huang 周 Zhou 吴 Wu 徐 Xu 孙 Sun 林 Lin 赵 Zhao",
    ),
    "Korean": (
        "민수 Minsu 지영 Jiyoung 영희 Younghee 성민 Sungmin 현우 Hyunwoo",
        "김 Kim 박 Park 최 Choi 정 Jung 강 Kang 조 Cho 윤 Yoon 장 Jang 임 Lim 한 Han",
    ),
    "Japanese": (
        "太郎 Taro 恵子 Keiko 健一 Kenichi 直樹 Naoki 美咲 Misaki 大輔 Daisuke 裕子 Yuko",
        "山田 Yamada 田中 Tanaka 佐藤 Sato 鈴木 Suzuki 高橋 Takahashi 渡辺 Watanabe 中村 Nakamura",
    ),
    "Cyrillic": (
        "Владимир Vladimir Ольга Olga Дмитрий Dmitri Сергей Sergei Юлия Julia Андрей Andrei",
        "Кузнецов Kuznetsov Иванов Ivanov Петров Petrov Шевченко Shevchenko Волков Volkov",
    ),
    "Greek": (
        "Ελένη Eleni Γιώργος Giorgos Κωνσταντίνος Konstantinos Μαρία Maria Νίκος Nikos",
        "Παπαδοπούλου Papadopoulou Αντωνίου Antoniou Δημητρίου Dimitriou Νικολάου Nikolaou",
    ),
    "Arabic": (
        "محمد Mohamed فاطمة Fatima خالد Khaled سمير Samir ليلى Leila يوسف Youssef كريم Karim",
        "حداد Haddad منصور Mansour بن_علي Benali خوري Khoury درويش Darwish سليمان Suleiman",
    ),
    "Hebrew": (
        "יוסף Yosef שרה Sarah דניאל Daniel מיכל Michal נועה Noa",
        "כהן Cohen לוי Levy מזרחי Mizrahi שפירא Shapira",
    ),
    "Latin": (
        "Łukasz Lukasz Jürgen Juergen Søren Soren Åsa Asa Zoë Zoe Đorđe Dorde Müge Muge",
        "Wiśniewski Wisniewski Müller Mueller Sørensen Sorensen Çelik Celik Øster Oster",
    ),
}
_STARTS = _words("""
    Bar Bel Ber Bon Bra Cha Chan Cor Dal Del Dor Fer Fla Gar Gre Gui Hal Jol Lan Lar Lem Mal
    Man Mar Mon Nor Pel Per Pon Quin Ran Rob Sal San Tas Ter Tor Val Var Ver Vil Zan
""")
_MIDDLES = _words("a e i o ba be bo di du ga la li lo ma mi na ni no ra ri ro ta ti to va vi")
_ENDINGS = _words(
    "bert chon court deau din gny guet lard lat mont nard net quet ras rel rin san tier ton"
)
_FIRMS = _words(
    "Boréal Érable Atlas Horizon Lumière Northwind Fabrikam Contoso Nordet Granite Cascade Quai"
)
_TRADES = _words(
    "Conseil Logiciels Énergie Santé Finance Design Logistique Analytics Capital Médias Assur"
)


def _weights(count: int, flatness: int) -> list[float]:
    return list(accumulate(1 / (number + flatness) for number in range(count)))


_GIVEN_WEIGHTS = _weights(len(GIVEN), 30)
_FAMILY_WEIGHTS = _weights(len(FAMILY), 25)


def _invented_family(chance: random.Random) -> str:
    parts = chance.choice(_STARTS), chance.choice(_MIDDLES), chance.choice(_ENDINGS)
    return "".join(parts)


def _pairs(line: str) -> list[tuple[str, str]]:
    words = line.split()
    pairs = zip(words[::2], words[1::2], strict=True)
    return [(one.replace("_", " "), latin) for one, latin in pairs]


_SIGNS = {script: (_pairs(given), _pairs(family)) for script, (given, family) in SCRIPTS.items()}
LATIN = {
    display_name(given, family): f"{given_latin} {family_latin}"
    for givens, families in _SIGNS.values()
    for given, given_latin in givens
    for family, family_latin in families
}


def _other_script(chance: random.Random) -> tuple[str, str]:
    givens, families = chance.choice(list(_SIGNS.values()))
    return chance.choice(givens)[0], chance.choice(families)[0]


def _given(chance: random.Random) -> str:
    roll = chance.random()
    if roll < 0.10:
        return chance.choice(COMPOUND)
    given = chance.choices(GIVEN, cum_weights=_GIVEN_WEIGHTS)[0]
    return f"{given} {chance.choice('ABCDEGJLMPRST')}." if roll > 0.985 else given


def _family(chance: random.Random) -> str:
    roll = chance.random()
    if roll < 0.40:
        return _invented_family(chance)
    if roll < 0.43:
        return chance.choice(PARTICLED)
    first, second = chance.choices(FAMILY, cum_weights=_FAMILY_WEIGHTS, k=2)
    if roll < 0.50 and first != second:
        return f"{first}-{second}"
    return f"{first[0]}." if roll > 0.985 else first


def company(chance: random.Random) -> str:
    """Return a company's name."""
    firm, trade = chance.choice(_FIRMS), chance.choice(_TRADES)
    return f"{firm} {trade}{chance.choice(['', ' inc.', ' ltée', ''])}"


def person(chance: random.Random, number: int) -> Named:
    """Return an invented person."""
    if chance.random() < 0.01:
        given, family = _other_script(chance)
    else:
        given, family = _given(chance), _family(chance)
    shown = display_name(given, family)
    slug = f"{fold(shown).replace(' ', '-')}-{number:x}"
    return Named(
        id=number,
        display_name=shown,
        given_name=given,
        family_name=family,
        slugs=(slug,) if chance.random() < 0.6 else (),
        emails=(f"p{number}@example.org",) if chance.random() < 0.1 else (),
        company=company(chance) if chance.random() < 0.7 else None,
    )


def people(count: int, seed: int = 1) -> Sequence[Named]:
    """Return invented people, the same for the same seed."""
    chance = random.Random(seed)  # noqa: S311 - a generator of examples
    return [person(chance, number) for number in range(1, count + 1)]
