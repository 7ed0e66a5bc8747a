"""Invents people for the measurement: names as one meets them in Montréal, and companies."""

from __future__ import annotations

import random
from itertools import accumulate
from typing import TYPE_CHECKING

from netkeeper.domain.folding import fold
from netkeeper.domain.identity import Named
from netkeeper.domain.names import display_name

if TYPE_CHECKING:
    from collections.abc import Sequence

GIVEN = """
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
""".split()
COMPOUND = """
Jean-François Marie-Ève Marc-André Marie-Claude Jean-Philippe Anne-Marie Jean-Sébastien Pierre-Luc
Marie-Josée Jean-Pierre Louis-Philippe Marie-Hélène Jean-Guy Marie-France Pierre-Olivier Jean-Marc
Marie-Pier Jean-Claude Charles-Étienne Marie-Christine Jean-Luc Anne-Sophie Marie-Andrée Jean-Simon
""".split()
FAMILY = """
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
""".split()
PARTICLED = ["de la Durantaye", "van den Berg", "De Luca", "El Amrani", "Ben Salah", "d'Amours",
             "de Grandpré", "Saint-Onge", "Ste-Marie", "Le Blanc", "Da Silva", "Dos Santos",
             "L'Heureux", "St-Laurent", "Von Braunmühl", "Mac Donald"]  # fmt: skip
SCRIPTS = [("明", "李", "Ming Li"), ("伟", "王", "Wei Wang"), ("小明", "王", "Xiaoming Wang"),
           ("静", "张", "Jing Zhang"), ("丽", "陈", "Li Chen"), ("민수", "김", "Minsu Kim"),
           ("지영", "박", "Jiyoung Park"), ("太郎", "山田", "Taro Yamada"),
           ("恵子", "田中", "Keiko Tanaka"), ("Владимир", "Кузнецов", "Vladimir Kuznetsov"),
           ("Ольга", "Иванова", "Olga Ivanova"), ("Дмитрий", "Петров", "Dmitri Petrov"),
           ("Ελένη", "Παπαδοπούλου", "Eleni Papadopoulou"), ("محمد", "حداد", "Mohamed Haddad"),
           ("فاطمة", "منصور", "Fatima Mansour"), ("יוסף", "כהן", "Yosef Cohen"),
           ("Łukasz", "Wiśniewski", "Lukasz Wisniewski"), ("Jürgen", "Müller", "Juergen Mueller"),
           ("Søren", "Sørensen", "Soren Sorensen")]  # fmt: skip
_STARTS = "Bar Bel Ber Bon Bra Cha Chan Cor Dal Del Dor Fer Fla Gar Gre Gui Hal Jol Lan Lar Lem Mal"
_STARTS += " Man Mar Mon Nor Pel Per Pon Quin Ran Rob Sal San Tas Ter Tor Val Var Ver Vil Zan"
_MIDDLES = "a e i o ba be bo di du ga la li lo ma mi na ni no ra ri ro ta ti to va vi".split()
_ENDINGS = "bert chon court deau din gny guet lard lat mont nard net quet ras rel rin san tier ton"
_FIRMS = "Boréal Érable Atlas Horizon Lumière Northwind Fabrikam Contoso Nordet Granite Cascade Quai"
_TRADES = "Conseil Logiciels Énergie Santé Finance Design Logistique Analytics Capital Médias Assur"


def _weights(count: int, flatness: int) -> list[float]:
    return list(accumulate(1 / (number + flatness) for number in range(count)))


_GIVEN_WEIGHTS = _weights(len(GIVEN), 30)
_FAMILY_WEIGHTS = _weights(len(FAMILY), 25)


def _invented_family(chance: random.Random) -> str:
    parts = chance.choice(_STARTS.split()), chance.choice(_MIDDLES), chance.choice(_ENDINGS.split())
    return "".join(parts)


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
    firm, trade = chance.choice(_FIRMS.split()), chance.choice(_TRADES.split())
    return f"{firm} {trade}{chance.choice(['', ' inc.', ' ltée', ''])}"


def person(chance: random.Random, number: int) -> Named:
    """Return an invented person."""
    if chance.random() < 0.01:
        given, family = chance.choice(SCRIPTS)[:2]
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
