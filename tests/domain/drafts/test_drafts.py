"""Drafts: made from the record alone, short enough, and let pass by the gate itself."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netkeeper.domain.days import Day, Precision
from netkeeper.domain.drafts.offer import offer
from netkeeper.domain.drafts.wordings import DraftKind, Voice
from netkeeper.domain.findings import Severity
from netkeeper.domain.identity.candidates import Certainty
from netkeeper.domain.lines import MeetingLine
from netkeeper.domain.meetings import MeetingKind
from netkeeper.domain.people import Acquaintance
from netkeeper.domain.requests import sent
from netkeeper.domain.requests.sent import Gate
from netkeeper.domain.settings import Settings
from netkeeper.domain.values import replace
from netkeeper.store.vocabulary import draft_wordings, note_vocabulary
from tests.conftest import TODAY
from tests.domain.requests.people_of_requests import sent_with, somebody

THURSDAY = Day(date(2026, 11, 19))
GENDERED = re.compile(
    r"\b(?:ravie?|enchantée?|rencontrée?s?|heureux|heureuse|content|contente|présentée?s?)\b", re.I
)


def met(day=THURSDAY, kind=MeetingKind.IN_PERSON, number=1, **texts):
    words = {"event": "", "place": "", "topic": "", **texts}
    return MeetingLine(number, day, kind, note="", names=("Marie",), attendees=1, **words)


def facts(*meetings, name="Éric Roy", premium=False, **known):
    if meetings:
        known |= {"last_meeting": meetings[0], "meetings": meetings}
        known.setdefault("acquaintance", Acquaintance.MET)
    whom = somebody(name=name, **known)
    return sent_with(
        (whom,),
        today=TODAY,
        name=name,
        settings=Settings(premium=premium),
        note_words=note_vocabulary(),
    )


def texts(asked, voice=Voice.VOUS):
    return [each.text for each in offer(asked, voice, draft_wordings()).drafts]


def context(voice=Voice.VOUS, day=THURSDAY, kind=MeetingKind.IN_PERSON, **words):
    return texts(facts(met(day, kind, **words)), voice)[0]


# What French asks


@pytest.mark.parametrize(
    ("event", "said"),
    [
        ("5 à 7 de la Chambre", "au 5 à 7 de la Chambre"),
        ("le 5 à 7", "au 5 à 7"),
        ("atelier Budget", "à l’atelier Budget"),
        ("Atelier Budget", "à l’Atelier Budget"),
        ("L’Effet A", "à L’Effet A"),
        ("l'atelier", "à l’atelier"),
        ("La Nuit des idées", "à La Nuit des idées"),
        ("Les Affaires", "aux Affaires"),
        ("soirée des anciens", "à la soirée des anciens"),
        ("Assises du numérique", "aux Assises du numérique"),
        ("Salon de l’emploi", "au Salon de l’emploi"),
        ("Grand salon", "au Grand salon"),
        ("Grands Prix du Design", "aux Grands Prix du Design"),
        ("Demi-journée de ski", "à la Demi-journée de ski"),
        ("Rendez-vous canadien", "au Rendez-vous canadien"),
        ("Journée de la recherche", "à la Journée de la recherche"),
        ("10e Congrès de l’Ordre", "au 10e Congrès de l’Ordre"),
        ("hôtel de ville, visite", "à l’hôtel de ville, visite"),
        ("C2 Montréal", "à l’événement C2 Montréal"),
        ("au gala", "au gala"),
        ("chez Acme", "chez Acme"),
        ("notre réunion", "à notre réunion"),
        ("hackathon des étudiants", "au hackathon des étudiants"),
        ("vin et fromages", "au vin et fromages"),
        ("BBQ du quartier", "au BBQ du quartier"),
        ("tennis", "au tennis"),
        ("harmonie de Lévis", "à l’harmonie de Lévis"),
        ("hippodrome", "à l’hippodrome"),
        ("héros de l’année", "aux héros de l’année"),
        ("Women in Trades Summit", "au Women in Trades Summit"),
        ("open house", "à l’open house"),
        ("the annual meeting", "à l’événement the annual meeting"),
        ("Startupfest", "à l’événement Startupfest"),
    ],
)
def test_the_event_takes_its_article(event, said):
    assert f"{said} jeudi" in context(event=event).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("Lévis", "à Lévis"),
        ("Le Bic", "au Bic"),
        ("La Malbaie", "à La Malbaie"),
        ("L’Assomption", "à L’Assomption"),
        ("Café Krieghoff, Québec", "au Café Krieghoff"),
        ("bibliothèque Gabrielle-Roy", "à la bibliothèque Gabrielle-Roy"),
        ("Lac-Mégantic", "à Lac-Mégantic"),
        ("Rivière-du-Loup", "à Rivière-du-Loup"),
        ("centre-ville", "au centre-ville"),
        ("Île d’Orléans", "à l’Île d’Orléans"),
        ("Beauce", "en Beauce"),
        ("Zoom", "sur Zoom"),
        ("aréna de Beauport", "à l’aréna de Beauport"),
        ("train de Québec", "dans le train de Québec"),
        ("hall de l’hôtel", "dans le hall de l’hôtel"),
        ("UQAM", "à l’UQAM"),
        ("SAQ", "à la SAQ"),
    ],
)
def test_the_place_takes_its_preposition(place, said):
    assert f"{said} jeudi" in context(place=place)


@pytest.mark.parametrize(
    ("topic", "said"),
    [
        ("la serre urbaine", "au sujet de la serre urbaine"),
        ("le budget", "au sujet du budget"),
        ("les toits verts", "au sujet des toits verts"),
        ("l’accueil", "au sujet de l’accueil"),
        ("projet-abc", "au sujet du projet-abc"),
        ("Recherche de fonds", "au sujet de la recherche de fonds"),
        ("embaucher un stagiaire", "au sujet d’embaucher un stagiaire"),
        ("équipe de nuit", "au sujet de l’équipe de nuit"),
        ("télétravail", "au sujet du télétravail"),
        ("robotique", "au sujet de la robotique"),
        ("Odoo", "au sujet d’Odoo"),
        ("un stage", "au sujet d’un stage"),
        ("histoire locale", "au sujet de l’histoire locale"),
        ("relève, mentorat", "au sujet de la relève et du mentorat"),
        ("#projet-abc", "au sujet du projet-abc"),
        ("appel d'offres", "au sujet de l’appel d’offres"),
        ("gardien de but", "au sujet du gardien de but"),
        ("crédit", "au sujet du crédit"),
        ("nuit blanche", "au sujet de la nuit blanche"),
    ],
)
def test_the_topic_takes_de(topic, said):
    assert said in context(topic=topic)


@pytest.mark.parametrize(
    ("day", "french", "english"),
    [
        (Day(date(2026, 11, 23)), "aujourd’hui", "today"),
        (Day(date(2026, 11, 22)), "hier", "yesterday"),
        (Day(date(2026, 11, 19)), "jeudi", "on Thursday"),
        (Day(date(2026, 11, 16)), "le 16 novembre", "on November 16"),
        (Day(date(2026, 3, 1)), "le 1er mars", "on March 1"),
        (Day(date(2025, 3, 12)), "le 12 mars 2025", "on March 12, 2025"),
        (Day(date(2026, 11, 1), Precision.MONTH), "ce mois-ci", "this month"),
        (Day(date(2026, 4, 1), Precision.MONTH), "en avril", "in April"),
        (Day(date(2025, 4, 1), Precision.MONTH), "en avril 2025", "in April 2025"),
        (Day(date(2026, 1, 1), Precision.YEAR), "cette année", "this year"),
        (Day(date(2024, 1, 1), Precision.YEAR), "en 2024", "in 2024"),
    ],
)
def test_the_day_is_said_no_more_exactly_than_it_is_known(day, french, english):
    assert f"à Lévis {french}" in context(day=day, place="Lévis")
    assert f"in Lévis {english}" in context(Voice.ENGLISH, day=day, place="Lévis")


def test_the_reason_elides_the_day():
    reasons = {
        texts(facts(met(Day(TODAY - timedelta(days=ago)), topic="Odoo")))[1] for ago in (1, 4, 11)
    }
    said = " ".join(reasons)
    for each in ("rencontre d’hier", "rencontre de jeudi", "rencontre du 12 novembre"):
        assert each in said


@pytest.mark.parametrize("voice", [Voice.VOUS, Voice.TU])
def test_who_introduced_them_needs_no_article_joined_to_what_leads_to_it(voice):
    told = texts(facts(acquaintance=Acquaintance.INTRODUCED, introducers=("le père Luc",)), voice)
    assert len(told) == 3
    assert all(", le père Luc a" in each for each in told)


def test_a_day_that_lasts_is_spoken_of_without_the_past_historic():
    assert "c’était un plaisir" in context(day=Day(TODAY), place="Lévis")


@pytest.mark.parametrize(
    ("event", "said"),
    [
        ("Chamber lunch", "at the Chamber lunch"),
        ("the gala", "at the gala"),
        ("C2 Montréal", "at C2 Montréal"),
        ("5 à 7", "at the 5 à 7"),
        ("Nadia’s farewell party", "at Nadia’s farewell party"),
        ("40e anniversaire de la Coop", "at the 40e anniversaire de la Coop"),
        ("l’inauguration du gymnase", "at the inauguration du gymnase"),
        ("L’Effet A", "at L’Effet A"),
        ("networking night", "at the networking night"),
        ("BBQ", "at the BBQ"),
        ("récital", "at the récital"),
        ("audience du BAPE", "at the audience du BAPE"),
    ],
)
def test_english_has_its_own_articles(event, said):
    assert said in context(Voice.ENGLISH, event=event)


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("Café Olimpico", "at Café Olimpico on Thursday"),
        ("Restaurant Chez Luc", "at Restaurant Chez Luc on Thursday"),
        ("café du coin", "at the café du coin on Thursday"),
        ("Palais des congrès", "at the Palais des congrès on Thursday"),
        ("CHUL", "at CHUL on Thursday"),
        ("Lévis", "in Lévis on Thursday"),
        ("Beauce", "in Beauce on Thursday"),
        ("Laurentides", "in the Laurentides on Thursday"),
        ("Îles-de-la-Madeleine", "in the Îles-de-la-Madeleine on Thursday"),
        ("Côte-Nord", "on the Côte-Nord on Thursday"),
    ],
)
def test_an_english_place_has_an_article_unless_it_is_a_name(place, said):
    assert said in context(Voice.ENGLISH, place=place)


def test_an_article_of_the_other_language_is_not_said():
    assert "about" not in context(Voice.ENGLISH, topic="la planification de la relève")
    assert "the lease" not in context(topic="the lease")
    assert "au sujet" not in context(topic="the lease")


@pytest.mark.parametrize("words", [{"event": "Google Meet"}, {"place": "Google Meet"}])
def test_a_service_is_what_one_spoke_over_not_an_event(words):
    assert "sur Google Meet jeudi" in context(kind=MeetingKind.VIDEO, **words)
    assert "on Google Meet on" in context(Voice.ENGLISH, kind=MeetingKind.VIDEO, **words)


# What they are made from


def test_each_way_of_being_in_contact_has_its_words():
    said = {
        MeetingKind.IN_PERSON: "rencontrer",
        MeetingKind.VIDEO: "visioconférence",
        MeetingKind.PHONE: "téléphone",
        MeetingKind.CORRESPONDENCE: "correspond",
    }
    for kind, word in said.items():
        assert word in context(kind=kind)
        if kind is not MeetingKind.IN_PERSON:
            assert "rencontr" not in " ".join(texts(facts(met(kind=kind))))


def test_whom_one_met_before_is_seen_again():
    twice = facts(met(), met(Day(date(2024, 5, 2)), number=2))
    assert "revoir" in texts(twice)[0]
    assert "again" in texts(twice, Voice.ENGLISH)[0]


def test_a_meeting_to_come_is_not_recalled():
    ahead = facts(met(Day(date(2026, 12, 2)), event="Gala"), acquaintance=Acquaintance.MET)
    assert offer(ahead, Voice.VOUS, draft_wordings()).why == "nothing"
    both = facts(met(Day(date(2026, 12, 2)), event="Gala"), met(number=2, event="Forum Innovation"))
    assert "Forum Innovation" in texts(both)[0]
    assert not any("Gala" in each for each in texts(both))


@pytest.mark.parametrize("voice", Voice)
def test_an_introduction_alone_is_recalled(voice):
    made = texts(facts(acquaintance=Acquaintance.INTRODUCED, introducers=("Luc Roy",)), voice)
    assert len(made) == 3
    assert all("Luc Roy" in each for each in made)


@pytest.mark.parametrize("voice", Voice)
@pytest.mark.parametrize("known", [{"in_contact": True}, {"last_message_on": date(2026, 3, 4)}])
def test_messages_and_the_users_word_are_enough(voice, known):
    assert texts(facts(acquaintance=Acquaintance.CONTACT, **known), voice)


def test_with_nothing_recorded_no_context_is_invented():
    assert offer(facts(), Voice.VOUS, draft_wordings()).why == "nothing"
    nobody = sent_with(name="Simone Tessier", note_words=note_vocabulary())
    twice = tuple(
        somebody(Acquaintance.MET, Certainty.AMBIGUOUS, number=number) for number in (1, 2)
    )
    either = sent_with(twice, note_words=note_vocabulary())
    assert offer(either, Voice.VOUS, draft_wordings()).why == "which"
    assert offer(nobody, Voice.VOUS, draft_wordings()).why == "unknown"


def test_who_introduced_them_is_a_reason_where_there_is_no_topic():
    known = facts(met(event="Forum Innovation"), introducers=("Luc Roy",))
    kinds = [each.kind for each in offer(known, Voice.TU, draft_wordings()).drafts]
    assert kinds == [DraftKind.CONTEXT, DraftKind.INTRODUCTION, DraftKind.SHORT]


def test_each_draft_tells_what_it_used():
    made = offer(facts(met(event="Gala", topic="Odoo")), Voice.VOUS, draft_wordings()).drafts
    assert made[0].used == {"event", "topic", "day"}
    made = offer(facts(met(place="Lévis")), Voice.VOUS, draft_wordings()).drafts
    assert made[0].used == {"place", "day"}


def test_more_room_is_used():
    event = "Salon de la petite et moyenne entreprise de la grande région de Québec et de Lévis"
    long = met(event=event, topic="la refonte du site de la coopérative")
    free, premium = texts(facts(long)), texts(facts(long, premium=True))
    assert all(sent.note_length(each) <= 200 for each in free)
    assert sent.note_length(premium[0]) > 200


# What must hold of any meeting

_NASTY = st.sampled_from(
    [
        "Salon des solutions numériques",
        "20 % de rabais sur nos services",
        "Free demo: book a call at calendly.com/x!!!",
        "« Vendre plus »",
        'Lancement "Bob" {topic}',
        "{name}",
        "🎉🎉 Gala 🎉",
        "北京 会议",
        "مؤتمر",
        "x" * 150,
        "Le mot " * 40,
        "‑‑ — ’",
        "promo\u202e\n\n\0code",
        "l’",
        "le",
        "À",
        "5@7",
        "1 à 2",
        "Offre spéciale — investissement garanti",
        "we help companies grow",
        "I’d like to add you to my professional network on LinkedIn",
    ]
)
_TEXT = st.just("") | _NASTY | st.text(max_size=60) | st.sampled_from(["gala", "Forum", "Lévis"])
_NAMES = st.sampled_from(
    [
        "Éric Roy",
        "Jean-François de la Durantaye",
        "李明",
        "Δημήτρης Παπάς",
        "S. Tremblay",
        "O’Neil Fitz",
        "Solution Services",
        "Madonna",
        "Marie-Ève Tremblay-Gagnon",
        "محمد علي",
        "Anna Maria Rossi",
    ]
)
_MEETINGS = st.builds(
    met,
    day=st.builds(
        Day, st.dates(date(1999, 1, 1), TODAY + timedelta(days=40)), st.sampled_from(Precision)
    ),
    kind=st.sampled_from(MeetingKind),
    event=_TEXT,
    place=_TEXT,
    topic=_TEXT,
)


@settings(max_examples=120)
@given(
    name=_NAMES,
    meetings=st.lists(_MEETINGS, max_size=2),
    introducers=st.sampled_from([(), ("Luc Roy",), ("Achetez Maintenant 50%",)]),
    premium=st.booleans(),
    messages=st.none() | st.dates(date(2020, 1, 1), TODAY),
    voice=st.sampled_from(Voice),
)
def test_whatever_is_recorded_a_draft_can_be_sent_as_it_stands(
    name, meetings, introducers, premium, messages, voice
):
    asked = facts(
        *meetings,
        name=name,
        premium=premium,
        introducers=introducers,
        last_message_on=messages,
        in_contact=messages is not None,
        acquaintance=Acquaintance.MET,
    )
    made = offer(asked, voice, draft_wordings())
    assert bool(made.drafts) != bool(made.why)
    for each in made.drafts:
        judged = sent.judge(replace(asked, note=each.text))
        assert judged.verdict is Gate.SEND
        assert all(found.severity is Severity.INFO for found in judged.findings)
        assert each.length == sent.note_length(each.text) <= sent.note_limit(asked.settings)
        assert "{" not in each.text
        assert "  " not in each.text
        assert each.text == each.text.strip()
        assert "\n" not in each.text
    assert len({each.text for each in made.drafts}) == len(made.drafts)


@settings(max_examples=40)
@given(meeting=_MEETINGS.filter(lambda each: each.day.on <= TODAY))
def test_the_three_voices_differ_and_none_guesses_a_gender(meeting):
    asked = facts(meeting)
    said = {voice: texts(asked, voice) for voice in Voice}
    every = [each for made in said.values() for each in made]
    assert len(set(every)) == len(every)
    recorded = f"{meeting.event} {meeting.place} {meeting.topic}"
    if not GENDERED.search(recorded):
        assert not any(GENDERED.search(each) for each in every)
    for each in said[Voice.VOUS]:
        assert re.search(r"\bvous\b", each)
    for each in said[Voice.TU]:
        assert re.search(r"\b(?:te|toi|t’)\b", each) or "t’" in each


def test_there_is_always_a_draft_for_an_ordinary_meeting():
    for voice in Voice:
        for kind in MeetingKind:
            made = texts(facts(met(kind=kind, event="Forum Innovation", topic="serres")), voice)
            assert len(made) == 3


def test_no_noun_has_two_genders():
    known = draft_wordings()
    # « marché », « marche »; « relevé », « relève »
    accented = {"marche", "traite", "cote", "coupe", "releve", "retraite"}
    assert known.masculine & known.feminine == accented
    assert not known.plural & (known.masculine | known.feminine)
