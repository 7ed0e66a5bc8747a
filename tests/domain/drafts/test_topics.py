"""How drafts say a topic or an event: with its article, and with tact."""

from __future__ import annotations

import pytest

from netkeeper.domain.drafts.offer import offer
from netkeeper.domain.drafts.wordings import DraftKind, Voice
from netkeeper.store.vocabulary import draft_wordings
from tests.domain.drafts.test_drafts import context, facts, met, texts


@pytest.mark.parametrize(
    ("topic", "said"),
    [
        ("interopérabilité", "au sujet de l’interopérabilité"),
        ("géothermie", "au sujet de la géothermie"),
        ("télétravail, covoiturage", "au sujet du télétravail et du covoiturage"),
        ("batteries", "au sujet des batteries"),
        ("réseaux de chaleur", "au sujet des réseaux de chaleur"),
        ("onboarding", "au sujet de l’onboarding"),
        ("Notion", "au sujet de Notion"),
        ("odoo", "Notre échange (odoo) m’est resté en tête."),
        ("Loi 25", "au sujet de la Loi 25"),
        ("Relève", "au sujet de la relève"),
        ("devoirs", "au sujet des devoirs"),
        ("devis", "au sujet du devis"),
        ("défis du logement", "au sujet des défis du logement"),
        ("délais", "au sujet des délais"),
        ("parcours", "au sujet du parcours"),
        ("abris", "échange (abris)"),
        ("design", "au sujet du design"),
        ("blé", "au sujet du blé"),
        ("traite des vaches", "au sujet de la traite des vaches"),
        ("traité de paix", "au sujet du traité de paix"),
        ("côté humain", "au sujet du côté humain"),
        ("Relevé de notes", "au sujet du relevé de notes"),
        ("démo du CRM", "au sujet de la démo du CRM"),
        ("journée de plage", "au sujet de la journée de plage"),
        ("nappe phréatique", "au sujet de la nappe phréatique"),
        ("région de Québec", "au sujet de la région de Québec"),
        ("vins", "au sujet des vins"),
        ("semi-conducteurs", "au sujet des semi-conducteurs"),
        ("éco-quartier", "au sujet de l’éco-quartier"),
        ("CRM", "échange (CRM)"),
        ("comment recruter", "échange (comment recruter)"),
        ("relève, CRM", "échange (relève, CRM)"),
        ("art public", "au sujet de l’art public"),
        ("épargne", "au sujet de l’épargne"),
        ("vin chaud", "au sujet du vin chaud"),
        ("hockey", "au sujet du hockey"),
        ("pêche", "au sujet de la pêche"),
        ("neige", "au sujet de la neige"),
        ("leadership", "au sujet du leadership"),
        ("humour", "au sujet de l’humour"),
        ("haltérophilie", "au sujet de l’haltérophilie"),
        ("harcèlement", "au sujet du harcèlement"),
        ("États-Unis", "au sujet des États-Unis"),
        ("papier recyclé", "au sujet du papier recyclé"),
        ("salade", "au sujet de la salade"),
        ("famille d’accueil", "au sujet de la famille d’accueil"),
        ("obtenir un permis", "au sujet d’obtenir un permis"),
        ("apprendre le dari", "au sujet d’apprendre le dari"),
    ],
)
def test_a_topic_takes_the_article_that_its_ending_tells(topic, said):
    assert said in context(topic=topic)


@pytest.mark.parametrize(
    "topic", ["son roman", "leurs serres", "le lait, sa ferme", "vente de sa ferme"]
)
def test_what_is_a_third_persons_in_the_record_is_not_said_to_them(topic):
    assert "au sujet" not in context(topic=topic)
    assert "about" not in context(Voice.ENGLISH, topic=topic)
    assert topic not in context(event=topic)
    assert topic not in context(place=topic)


@pytest.mark.parametrize(
    ("event", "is_said"),
    [
        ("Webinaire Financer sa croissance", True),
        ("Bâtir son réseau", True),
        ("Lancement de son livre", False),
        ("Fêter ses 50 ans", False),
        ("Entre ses murs", False),
    ],
)
def test_what_the_title_of_an_event_bids_anybody_to_do_is_said(event, is_said):
    for voice in Voice:
        assert (event in context(voice, event=event)) is is_said
    assert "au sujet" not in context(topic=event)


@pytest.mark.parametrize("voice", Voice)
@pytest.mark.parametrize(
    "event",
    [
        "Funérailles de M. Roy",
        "Salon funéraire",
        "Ann’s memorial",
        "Veillée au corps de M. Roy",
        "Célébration de la vie",
        "Célébration de vie d’Annie Roy",
        "Célébration de la vie par les siens",
        "célébration de vie danielle roy",
        "Celebration of life service",
        "Funérailles, église Saint-Roch",
    ],
)
def test_after_a_funeral_nobody_speaks_of_pleasure(event, voice):
    made = offer(facts(met(event=event)), voice, draft_wordings()).drafts
    assert [each.kind for each in made] == [DraftKind.REASON]
    assert not any(joy in made[0].text for joy in ("plaisir", "pleasure", "good to"))
    assert len(texts(facts(met(event="Salon du livre")), voice)) == 3


@pytest.mark.parametrize(
    "event",
    [
        "Célébration de la vie étudiante",
        "Célébration de la Vie Communautaire",
        "Enterrement de vie de garçon",
    ],
)
def test_what_has_the_words_of_a_funeral_may_be_none(event):
    assert len(texts(facts(met(event=event)))) == 3


@pytest.mark.parametrize("words", ["chez Luc Roy", "dans le train de Montréal", "au gala"])
def test_what_french_words_lead_to_is_not_said_in_english(words):
    for known in (met(place=words, topic="bread"), met(event=words, topic="bread")):
        said = texts(facts(known), Voice.ENGLISH)[0]
        assert words not in said
        assert "about bread" in said


@pytest.mark.parametrize("words", ["notre projet", "du lait", "d’un permis", "relève, nos serres"])
def test_what_french_words_lead_to_is_no_topic_of_an_english_draft(words):
    assert "about" not in context(Voice.ENGLISH, topic=words)
    assert "at " not in context(Voice.ENGLISH, event=words.rpartition(", ")[2])
    assert "au sujet" in context(topic=words)


@pytest.mark.parametrize(
    "topic",
    [
        "forêt",
        "prix du bois",
        "appel d’offres",
        "Loi sur l’eau",
        "IA, hydrogène vert",
        "foresterie",
        "multi-logements",
    ],
)
def test_a_topic_said_in_french_is_none_of_an_english_draft(topic):
    assert "about" not in context(Voice.ENGLISH, topic=topic)


@pytest.mark.parametrize(
    "topic", ["Énergir", "Montréal", "wood prices", "Hydro-Québec", "the new café", "Zoé’s café"]
)
def test_what_english_has_with_an_accent_is_a_topic_of_an_english_draft(topic):
    assert f"about {topic} stayed" in context(Voice.ENGLISH, topic=topic)


@pytest.mark.parametrize(
    "topic",
    [
        "process improvement",
        "access control",
        "web series",
        "grocery deliveries",
        "blockchain",
        "start dates",
        "signification tests",
        "the permanence of our team",
        "fair utilisation",
        "a tranche of shares",
        "copyright infraction",
    ],
)
def test_a_word_that_english_shares_with_french_is_a_topic_of_an_english_draft(topic):
    assert f"about {topic} stayed" in context(Voice.ENGLISH, topic=topic)


@pytest.mark.parametrize(
    ("place", "french", "english"),
    [
        ("Jardins de Métis", "aux Jardins de Métis", "at the Jardins de Métis"),
        ("Chutes de la Chaudière", "aux Chutes de la", "at the Chutes de la"),
        ("Plaines d'Abraham", "sur les Plaines d’Abraham", "on the Plaines d’Abraham"),
        ("Hôtel-Dieu", "à l’Hôtel-Dieu", "at the Hôtel-Dieu"),
        ("Moulin Légaré", "au Moulin Légaré", "at the Moulin Légaré"),
        ("HEC Montréal", "à HEC Montréal", "at HEC Montréal"),
        ("Bell Centre", "au Bell Centre", "at the Bell Centre"),
        ("Union Station", "à l’Union Station", "at Union Station"),
        ("Stanley Park", "au Stanley Park", "at Stanley Park"),
        ("Haute-Ville", "dans la Haute-Ville", "in Haute-Ville"),
        ("rue Saint-Jean", "rencontrer rue Saint-Jean", "on rue Saint-Jean"),
        ("Boulevard Laurier", "rencontrer boulevard Laurier", "on Boulevard Laurier"),
    ],
)
def test_places_of_both_languages_take_their_article(place, french, english):
    assert french in context(place=place)
    assert english in context(Voice.ENGLISH, place=place)


def test_a_proper_name_that_looks_french_is_said_in_english():
    assert "about Des Moines" in context(Voice.ENGLISH, topic="Des Moines")
    assert "at the Boat Show on" in context(Voice.ENGLISH, event="The Boat Show")


def test_a_topic_with_its_own_preposition_takes_no_other():
    assert "au sujet de la relève m’est" in context(topic="de la relève")
    assert "au sujet de notre projet" in context(topic="Notre projet")


def test_a_french_topic_takes_no_english_article():
    assert "about colportage and the budget" in context(Voice.ENGLISH, topic="colportage, budget")


@pytest.mark.parametrize(
    "topic", ["mentorat", "toitures vertes", "urbanisme tactique", "lecture en famille", "travaux"]
)
def test_a_french_topic_without_an_accent_is_not_said_in_english(topic):
    assert "Our talk" not in context(Voice.ENGLISH, topic=topic)


@pytest.mark.parametrize(
    "topic",
    [
        "transport",
        "site plan",
        "documentation",
        "open source",
        "IA",
        "pickleball",
        "design charrette",
    ],
)
def test_a_topic_that_english_has_too_is_said(topic):
    assert "Our talk about" in context(Voice.ENGLISH, topic=topic)


@pytest.mark.parametrize(
    ("topic", "voice", "other"),
    [("ton livre", Voice.VOUS, Voice.TU), ("projets chez vous", Voice.TU, Voice.VOUS)],
)
def test_a_topic_that_calls_them_otherwise_is_not_said(topic, voice, other):
    assert topic not in context(voice, topic=topic)
    assert topic in context(other, topic=topic)


def test_the_tone_of_a_thing_calls_nobody():
    assert "ton de la campagne" in context(Voice.VOUS, topic="le ton de la campagne")


def test_a_rendezvous_calls_nobody():
    assert "rendez-vous" in context(Voice.TU, topic="rendez-vous manqués")


@pytest.mark.parametrize(
    ("event", "said"),
    [
        ("Marche pour le climat", "à la Marche pour le climat"),
        ("Marché de Noël", "au Marché de Noël"),
        ("Opération Nez rouge", "à l’Opération Nez rouge"),
        ("Library gala", "au Library gala"),
        ("Nordet Library", "à la Nordet Library"),
    ],
)
def test_an_event_is_said_with_the_article_of_its_noun(event, said):
    assert said in context(event=event)


def test_initials_without_a_known_article_are_not_said_as_a_place():
    assert "CHUL" not in context(place="CHUL")
    assert "au CÉGEP" in context(place="CÉGEP")


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("Cameroun", "au Cameroun"),
        ("Tunisie", "en Tunisie"),
        ("Côte d'Ivoire", "en Côte d’Ivoire"),
        ("Pays-Bas", "aux Pays-Bas"),
        ("Côte-Nord", "sur la Côte-Nord"),
        ("Cantons-de-l’Est", "dans les Cantons-de-l’Est"),
        ("Île-aux-Coudres", "à l’Île-aux-Coudres"),
        ("Île-des-Sœurs", "à l’Île-des-Sœurs"),
        ("Vieux-Port", "au Vieux-Port"),
        ("mosquée", "à la mosquée"),
        ("Google Meet", "sur Google Meet"),
        ("Bureau de Zoom", "au Bureau de Zoom"),
    ],
)
def test_countries_and_regions_take_their_preposition(place, said):
    assert f"{said} jeudi" in context(place=place)


@pytest.mark.parametrize("voice", Voice)
def test_a_place_in_small_letters_without_a_known_article_is_not_said(voice):
    assert "guinguette" not in context(voice, place="guinguette")


def test_english_is_in_a_region_and_at_what_initials_name():
    assert "in Côte d’Ivoire on" in context(Voice.ENGLISH, place="Côte d’Ivoire")
    assert "at MNBAQ on" in context(Voice.ENGLISH, place="MNBAQ")


@pytest.mark.parametrize(
    ("place", "said", "english"),
    [
        ("Costco", "chez Costco", "at Costco"),
        ("Hilton", "au Hilton", "at the Hilton"),
        ("McGill", "à McGill", "at McGill"),
        ("IKEA", "chez IKEA", "at IKEA"),
        ("Le Bic", "au Bic", "in Le Bic"),
        ("L'Assomption", "à L’Assomption", "in L’Assomption"),
        ("Le Clarendon", "au Clarendon", "at Le Clarendon"),
        ("Brûlerie du Quai", "à la Brûlerie du Quai", "at the Brûlerie du Quai"),
        ("Vieux-Port de Matane", "au Vieux-Port de Matane", "in Vieux-Port de Matane"),
        ("Complexe Desjardins", "au Complexe Desjardins", "at Complexe Desjardins"),
        ("Île d'Orléans", "à l’Île d’Orléans", "on Île d’Orléans"),
        ("Îles de la Madeleine", "aux Îles de la Madeleine", "in the Îles de la Madeleine"),
        ("Ritz Carlton", "au Ritz Carlton", "at the Ritz Carlton"),
        ("Place d'Youville", "à la Place d’Youville", "at Place d’Youville"),
    ],
)
def test_houses_and_towns_with_an_article_are_told_apart(place, said, english):
    assert f"{said} jeudi" in context(place=place)
    assert f"{english} on Thursday" in context(Voice.ENGLISH, place=place)


@pytest.mark.parametrize(
    ("topic", "said"),
    [
        ("Japon", "du Japon"),
        ("Belgique", "de la Belgique"),
        ("Italie", "de l’Italie"),
        ("États-Unis", "des États-Unis"),
        ("Charlevoix", "de Charlevoix"),
        ("Haïti", "d’Haïti"),
    ],
)
def test_a_country_spoken_of_takes_its_article(topic, said):
    assert f"au sujet {said} " in context(topic=topic).replace("\u00a0", " ")


def test_two_english_nouns_that_do_not_agree_stand_in_brackets():
    assert "Notre échange (heat pumps)" in context(topic="heat pumps").replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("topic", "said"),
    [
        ("bois francs", "des bois francs"),
        ("prix élevés", "des prix élevés"),
        ("prix du bois", "du prix du bois"),
        ("cours dans le parc", "du cours dans le parc"),
        ("colis perdu", "du colis perdu"),
    ],
)
def test_an_adjective_tells_whether_a_noun_in_s_is_many(topic, said):
    assert f"au sujet {said} " in context(topic=topic).replace("\u00a0", " ")


def test_a_call_by_a_service_is_no_service():
    assert "à l’Appel Zoom jeudi" in context(event="Appel Zoom")


def test_initials_are_no_word_that_leads_to_a_title():
    assert "à l’événement CES 2027 jeudi" in context(event="CES 2027")


@pytest.mark.parametrize(
    "topic", ["enfants", "fromage", "agriculteurs", "cuisine biologique", "robotique"]
)
def test_a_french_noun_in_use_is_not_said_in_english(topic):
    assert topic not in context(Voice.ENGLISH, topic=topic)
