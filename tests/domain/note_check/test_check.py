"""The note check: what it says of one note after the other."""

from __future__ import annotations

from datetime import date

import pytest

from netkeeper.domain.findings import Severity
from netkeeper.domain.invitations import Direction
from netkeeper.domain.meetings import MeetingKind
from netkeeper.domain.note_check.check import check_note, warm_up
from netkeeper.domain.note_check.facts import NoteFacts, Side
from netkeeper.store.vocabulary import note_vocabulary
from tests.domain.note_check.scenes import (
    CHAMBER,
    STRANGER,
    THEIRS,
    facts,
    found,
    marked,
    meeting,
    passage,
)

IMPERSONAL = {"default_text", "generic_text", "no_context"}


@pytest.mark.parametrize(
    "note",
    [
        "I'd like to add you to my professional network on LinkedIn.",
        "Marie,\n\nI’d like to add you to my professional network on LinkedIn.\n\n- Annick",
        "Hi Marie, I'd like to join your LinkedIn network.",
        "Since you are a person I trust, I wanted to invite you to join my network on LinkedIn.",
        "id like to add u to my profesional network on linkedin",
        "Je vous invite à faire partie de mon réseau professionnel sur LinkedIn. Annick Fortier",
        "Bonjour Marie, je vous invite a faire partie de mon reseau professionel sur Linkedin",
        "J'AIMERAIS VOUS AJOUTER À MON RÉSEAU PROFESSIONNEL",
        "Bonjour Marie, j’aimerais vous ajouter à mon réseau. Merci! Annick",
        "Je souhaite rejoindre votre réseau LinkedIn",
    ],
)
def test_linkedins_own_text_is_recognised(note):
    said = found(note)
    assert said["default_text"].severity is Severity.WARN
    assert said.keys() == {"default_text"}


@pytest.mark.parametrize(
    "note",
    [
        "Bonjour Marie, j’ai vu votre profil et j’aimerais entrer en contact. Annick",
        "Hi Marie, I came across your profile and would love to connect!",
        "Let's connect!",
        "Bonjour, j’agrandis mon réseau. Au plaisir d’échanger!",
        "Votre parcours m’a interpellé, je me permets de vous contacter.",
        "Hi",
        "Bonjour Marie",
        "👋",
    ],
)
def test_filler_is_no_personal_note(note):
    assert IMPERSONAL & found(note).keys() == {"generic_text"}


@pytest.mark.parametrize(
    ("note", "code", "words"),
    [
        ("Ravi de notre échange au 5 à 7 de la Chambre!", "names_meeting", "5 à 7 de la Chambre"),
        ("Ravi de notre échange au 5@7", "names_meeting", "5@7"),
        ("Great to meet you at the Chamber 5 à 7", "names_meeting", "Chamber 5 à 7"),
        ("Au plaisir de reparler des toits verts", "names_topic", "toits verts"),
        ("Content de t’avoir croisée jeudi dernier", "names_date", "jeudi dernier"),
        ("It was good to see you last Thursday", "names_date", "last Thursday"),
        ("Merci pour la discussion le 19 novembre", "names_date", "le 19 novembre"),
        ("On s’est rencontrés à Québec", "names_place", "à Québec"),
    ],
)
def test_what_the_record_holds_is_marked(note, code, words):
    said = found(note)
    assert words in passage(note, said[code])
    assert said[code].severity is Severity.INFO
    assert not IMPERSONAL & said.keys()


@pytest.mark.parametrize(
    ("note", "words"),
    [
        ("Ravi de notre échange au 5 à 7 de jeudi", "au 5 à 7 de jeudi"),
        ("Great to meet you at Thursday’s 5 à 7", "at Thursday’s 5 à 7"),
    ],
)
def test_a_meeting_named_with_its_day_is_marked_as_one(note, words):
    said = found(note)
    assert passage(note, said["names_meeting"]) == words
    assert "names_date" not in said


def test_the_day_of_another_meeting_is_no_match():
    assert "names_date" not in found("Content de t’avoir croisée lundi dernier")
    assert "names_date" not in found("It was good to see you on November 3")


@pytest.mark.parametrize(
    ("note", "place", "told"),
    [
        ("On s’est rencontrés à Québec", "Québec", True),
        ("Votre bureau à Québec m’intéresse beaucoup", "Québec", False),
        ("On s’est rencontrés hier. Votre bureau à Québec est beau", "Québec", False),
        ("On s’est rencontrés hier, Québec est belle à voir", "Québec", False),
        ("J’ai un bureau au Centre Vidéotron", "Centre Vidéotron", True),
    ],
)
def test_a_town_alone_is_a_meetings_place_where_one_speaks_of_having_met(note, place, told):
    assert ("names_place" in found(note, facts(meeting(place=place)))) is told


@pytest.mark.parametrize(
    "note",
    [
        "Bonjour Marie, au plaisir. Bonne soirée!",
        "Au plaisir.\nBonne journée",
        "Bonjour Marie, au plaisir! Belle journée",
        "Nice to connect. Good evening!",
    ],
)
def test_a_wish_for_the_day_names_no_event(note):
    known = facts(meeting("Soirée des bâtisseurs"), meeting("Journée de la relève"))
    assert found(note, known).keys() == {"generic_text"}


@pytest.mark.parametrize(
    ("note", "words"),
    [
        ("Super soirée avec toi", "soirée"),
        ("Merci pour la bonne soirée", "soirée"),
        ("Merci pour le petit déjeuner, Marie", "petit déjeuner"),
    ],
)
def test_an_event_is_named_by_its_kind_where_something_leads_to_it(note, words):
    known = facts(meeting("Soirée des bâtisseurs"), meeting("Breakfast annuel"))
    assert words in passage(note, found(note, known)["names_meeting"])


@pytest.mark.parametrize(
    ("words", "told"), [("Technologies vertes", True), ("technologies vertes", False)]
)
def test_two_words_of_a_long_event_name_it_by_their_capital(words, told):
    fair = meeting("Grand salon international des technologies vertes et du transport durable")
    assert ("names_meeting" in found(f"Bonjour Marie, vos {words}", facts(fair))) is told


@pytest.mark.parametrize(
    ("topic", "note", "code"),
    [
        ("solaire", "Au plaisir de reparler du soliare", "names_topic"),  # seven letters
        ("marais", "Au plaisir de reparler du maraos", "other_context"),
    ],
)
def test_a_long_word_typed_wrong_is_still_what_one_spoke_of(topic, note, code):
    assert code in found(note, facts(meeting(topic=topic)))


def test_a_default_text_with_a_meeting_in_it_passes():
    note = "J’aimerais vous ajouter à mon réseau, suite à notre échange au congrès de l’ACFAS"
    assert not IMPERSONAL & found(note, STRANGER).keys()


def test_whoever_introduced_them_is_recognised():
    note = "Bonjour Marie, Luc Roy nous a mis en contact."
    said = found(note, facts(introducers=("Luc Roy",)))
    assert passage(note, said["names_introducer"]) == "Luc Roy"


def test_a_call_is_named_as_what_it_was():
    call = meeting(kind=MeetingKind.PHONE, on=date(2026, 11, 20))
    assert "names_meeting" in found("Merci pour notre appel, Marie!", facts(call))


@pytest.mark.parametrize(
    "note",
    [
        "Votre appel d’offres est clair.",
        "Votre appel à communications m’a plu.",
        "Our call for papers",
    ],
)
def test_a_call_for_something_is_no_call(note):
    assert "names_meeting" not in found(note, facts(meeting(kind=MeetingKind.PHONE)))


@pytest.mark.parametrize(
    "note",
    [
        "Au plaisir de vous voir jeudi à la réunion du comité.",
        "Looking forward to meeting you on Thursday.",
    ],
)
def test_a_day_that_one_looks_forward_to_is_none_of_the_record(note):
    assert "names_date" not in found(note)


@pytest.mark.parametrize(
    "note",
    [
        "Au plaisir de poursuivre notre discussion du 19 novembre.",
        "Looking forward to seeing you again after our chat on November 19.",
        "Hâte de vous revoir après notre échange de jeudi dernier.",
    ],
)
def test_a_day_that_was_is_the_records_whatever_one_looks_forward_to(note):
    assert "names_date" in found(note)


@pytest.mark.parametrize(
    "note",
    [
        "Hope you enjoyed the long weekend!",
        "Bonjour Marie, j’espère que vous avez passé un bel été.",
        "On m’a parlé de vous en bien.",
        "Saw you were in my area. Thought I’d say hello.",
    ],
)
def test_a_wish_tells_of_no_meeting(note):
    assert found(note).keys() == {"generic_text"}


@pytest.mark.parametrize(
    ("note", "event"),
    [
        ("Merci pour la belle jasette au Salon de l’auto.", "au Salon de l’auto"),
        ("Hi Marie, great meeting you at the Boat Show last week!", "at the Boat Show"),
        ("C’était un plaisir d’échanger au Salon de l’emploi! Sophie", "au Salon de l’emploi"),
        ("Hi Marie, I met you on the train.", "I met you on the train"),
        ("Hello. Nice day. I met you on the train.", "I met you on the train"),
        ("The other day in the early morning I met you on the train", "I met you on the train"),
    ],
)
def test_a_meeting_that_the_record_lacks_is_told_apart(note, event):
    assert passage(note, found(note, STRANGER)["other_meeting"]) == event
    assert found(note, THEIRS)["claims_meeting"].severity is Severity.WARN


@pytest.mark.parametrize(
    "note",
    [
        "Nous siégeons au même comité de parents de l’école des Sources.",
        "I read your article on transit fares and have a question about the method.",
        "Luc Roy m’a suggéré de vous écrire au sujet du stage en archivistique.",
        "Je prépare un mémoire sur les coopératives et votre expérience m’aiderait.",
        "Congratulations on the Whitcombe prize for your novel!",
    ],
)
def test_another_reason_is_a_context(note):
    said = found(note, STRANGER)
    assert "other_context" in said
    assert not IMPERSONAL & said.keys()


@pytest.mark.parametrize(
    ("note", "words"),
    [
        ("Profitez de 20 % de rabais sur nos audits.", "20 % de rabais"),
        ("I can give you 20% off our audit.", "20% off"),
        ("Réservez votre démo gratuite ici : calendly.com/annick", "démo gratuite"),
        ("We help companies like yours grow their revenue.", "We help companies"),
        ("J’aide les dirigeants à doubler leurs ventes.", "J’aide les dirigeants"),
        ("Puis-je vous envoyer notre infolettre?", "infolettre"),
        ("May I send you our newsletter?", "newsletter"),
        ("Reply “yes free demo”", "free demo"),
        ("A guaranteed investment opportunity with 12% returns.", "investment opportunity"),
        ("Essai gratuit de 30 jours, sans engagement.", "Essai gratuit"),
        ("Our platform cuts payroll costs. Book a 15 minute call?", "Book a 15 minute call"),
    ],
)
def test_what_sells_is_marked_and_stops(note, words):
    assert any(words in each for each in marked(note, "commercial"))
    assert found(note)["commercial"].severity is Severity.STOP
    assert found(note, THEIRS)["commercial"].severity is Severity.WARN


def test_of_a_clause_only_what_sells_is_marked():
    note = "I can give you 20% off our audit today only for friends."
    assert marked(note, "commercial") == ["20% off"]


@pytest.mark.parametrize(
    "note",
    [
        "Félicitations pour votre promotion!",
        "Congrats on the promotion, Marie, well deserved.",
        "Your presentation on pricing at the forum was excellent.",
        "J’ai vu votre offre d’emploi en archivistique.",
        "Je vous offre mes félicitations pour le prix.",
        "Ta soumission d’article au colloque m’a plu.",
        "We met at demo day last spring.",
        "L’atelier sur le service à la clientèle était bien.",
        "Are you free on Thursday for a coffee?",
        "Luc Roy, notre client commun, m’a parlé de vous.",
        "Je n’ai rien à vendre, promis: je voulais vous remercier pour votre aide au gala.",
        "We have a bake sale at school on Saturday, come say hello!",
        "Our software team plays soccer against yours on Friday.",
        "Votre cours en ligne sur la chaux était passionnant.",
    ],
)
def test_traps_are_not_commercial(note):
    assert "commercial" not in found(note, STRANGER)


def test_what_the_record_is_called_is_masked():
    fair = meeting("Salon des solutions numériques et services", topic="offre de rabais")
    note = "Ravi de vous avoir vue au Salon des solutions numériques et services."
    assert found(note, facts(fair)).keys() == {"names_meeting"}


def test_an_offer_beside_a_meeting_still_stops():
    note = "Merci pour l’échange au 5 à 7 de la Chambre. Je vous offre 20 % sur notre audit."
    said = found(note, facts(CHAMBER))
    assert {"commercial", "names_meeting"} <= said.keys()
    assert next(iter(said)) == "commercial"


def test_weak_signs_count_together():
    alone = "Votre projet de bibliothèque m’intéresse, parlons-en au comité."
    assert "commercial" not in found(alone, STRANGER)
    both = "Partenariat et solutions pour vos besoins en logiciel : voir www.example.org"
    assert "commercial" in found(both, STRANGER)


def test_an_empty_note_says_nothing():
    assert found("") == {}
    assert found(" \n\u00a0") == {}


@pytest.mark.parametrize(
    "note",
    [
        "Bonjour Marie, que diriez-vous d’un atelier? Je donne des formations en entreprise.",
        "Bonjour Marie, je donne des ateliers sur le stress, heureuse d’en animer un chez vous.",
        "Bonjour Marie, nous serions ravis de vous servir!",
        "Bonjour Marie, un dessert offert sur présentation de ce message.",
        "J’aimerais te parler d’un produit que je distribue.",
        "Buy my new course",
        "Hi Marie, I’d like to buy your house for cash.",
        "Marie, si ton équipe cherche une consultante, je suis là.",
        "Hi Marie, we have vetted planners ready to start Monday.",
        "Marie, ma conjointe vend des condos à Beauport, si ça t’intéresse!",
    ],
)
def test_an_offer_sells_however_it_is_put(note):
    assert "commercial" in found(note, STRANGER)


@pytest.mark.parametrize(
    "note",
    [
        "Bonjour Marie, j’aimerais acheter des billets de groupe pour votre exposition.",
        "Bonjour Marie, votre garderie a-t-elle encore des places disponibles?",
        "J’ai vu votre conférence en ligne, bravo.",
        "Je représente les parents au conseil de l’école où votre fils étudie.",
        "Nous avons travaillé sur la même offre de service au fédéral en 2018.",
        "Félicitations pour le lancement de votre boutique sur la 3e Avenue!",
        "Thanks for sponsoring our hockey team!",
        "Bonjour Marie, merci d’avoir commandité notre équipe de hockey atome!",
        "J’ai acheté votre ancienne maison de la rue Aberdeen, une question sur la verrière!",
        "Merci pour votre commandite!",
        "Thanks for the sponsorship!",
        "Merci du rabais accordé à notre OBNL.",
        "J’ai ouvert ma boutique grâce à vos conseils, merci!",
        "J’ai trouvé votre chat dans ma cour!",
        "Sincères condoléances pour votre mère.",
        "Nous louons le local voisin du vôtre, et le toit coule chez nous aussi.",
    ],
)
def test_whoever_asks_thanks_or_congratulates_sells_nothing(note):
    said = found(note, STRANGER)
    assert "commercial" not in said
    assert not IMPERSONAL & said.keys()


@pytest.mark.parametrize(
    "note",
    [
        "Luc Roy nous a présentés au 5 à 7.",
        "Ana Reyes introduced us at the fair.",
        "Merci pour votre aide hier au guichet.",
        "Thanks again for jump-starting my car yesterday!",
        "C’était bien le fun jeudi!",
        "Hello, you treated my son last winter.",
        "Vous m’avez opérée pour mon genou en avril.",
        "On se croisait au CA de la caisse populaire.",
        "Great to meet you over lunch!",
        "Un plaisir d’avoir fait votre connaissance.",
        "Tu m’as aidée à changer un pneu hier soir.",
        "You sold me my first bike in 2008!",
        "On chantait dans la même chorale à Rimouski.",
        "You carried my cello down four flights in Moncton.",
        "Je suis la bouquetière à qui vous avez prêté une échelle.",
        "J’étais votre élève en poterie, groupe du jeudi.",
        "I tuned your piano in June, the walnut one.",
        "On s’était promis de se réécrire après le canot-camping!",
        "On s’y est croisés en août, j’étais avec ma sœur.",
    ],
)
def test_whoever_tells_of_a_day_with_us_claims_to_have_met(note):
    assert "claims_meeting" in found(note, THEIRS)


@pytest.mark.parametrize(
    "formula",
    [
        "Pleased to meet you.",
        "It is a pleasure to meet you!",
        "Nice to meet you! I’d love to have you in my network.",
        "Enchanté de faire votre connaissance.",
    ],
)
def test_a_greeting_recalls_a_meeting_to_nobody_who_was_not_met(formula):
    assert "claims_meeting" not in found(formula, THEIRS)
    assert "names_having_met" in found(formula)


@pytest.mark.parametrize(
    "note",
    [
        "Thanks for connecting! We help clinics fill their calendars.",
        "Merci pour votre commandite l’an dernier! Nos forfaits commencent à 750 $.",
        "Merci de votre intérêt. Profitez de 15 % sur votre première commande.",
    ],
)
def test_thanks_hide_no_offer(note):
    assert "commercial" in found(note, STRANGER)


@pytest.mark.parametrize(
    "note",
    [
        "Je suis courtière depuis 2010, 16 ans d’expérience, au plaisir d’échanger!",
        "Bonne année 2027! Que la santé et le succès vous accompagnent.",
        "I have 25 years of experience in real estate, let’s connect.",
    ],
)
def test_who_one_is_and_wishes_sell_nothing_and_give_no_reason(note):
    said = found(note, STRANGER)
    assert "commercial" not in said
    assert "generic_text" in said


@pytest.mark.parametrize(
    "note",
    [
        "Je tiens une mercerie et je suis vos chantiers depuis douze ans.",
        "Je suis sage-femme et votre maison des naissances a changé mon travail.",
        "I am a midwife, and your birthing house changed my mornings.",
        "I’m a courier, and the ramp at the back has a broken board.",
        "Je suis plombier et le plan du deuxième étage manque au chantier de la rue Cartier.",
        "I’m passionate about birds and your garden has a heron.",
    ],
)
def test_what_one_is_beside_a_reason_is_no_filler(note):
    assert "generic_text" not in found(note, STRANGER)


@pytest.mark.parametrize(
    "note",
    [
        "Je suis coordonnatrice au CLSC de Limoilou.",
        "Passionnée de voile, je suis notaire à Matane.",
        "I’m an optimist, dog lover and supply chain planner from Moncton.",
        "As a proud Gaspesian I value seafood and community.",
    ],
)
def test_who_one_is_alone_is_filler_however_much_is_told(note):
    assert "generic_text" in found(note)


@pytest.mark.parametrize("note", ["Merci d’avoir accepté mon invitation!", "Thanks for the add!"])
def test_thanks_for_the_connection_itself_are_filler(note):
    assert "generic_text" in found(note, STRANGER)


@pytest.mark.parametrize(
    "note",
    [
        "Je t’ai vue jouer au Gesù hier. Quel solo!",
        "Thanks for your podcast last week, great episode.",
        "We trained 300 sales teams in Canada.",
        "Vous m’avez convaincue de planter des haricots avec votre chronique.",
        "I was always a fan of yours, since your first film.",
        "He taught me to skate, your dad. Sorry for your loss.",
        "We worked with a studio like yours on its façade, want to see?",
        "LinkedIn vous a suggérée, et nous évoluons dans le même secteur.",
    ],
)
def test_whoever_watched_read_or_boasts_claims_no_meeting(note):
    assert "claims_meeting" not in found(note, THEIRS)


@pytest.mark.parametrize(
    ("note", "words"),
    [
        ("Merci pour votre aide au jardin hier!", "Merci pour votre aide au jardin hier"),
        ("Hi! It was a treat chatting with you over oysters.", "It was a treat chatting with you"),
        ("I promised you the name of that bakery.", "the name of that bakery"),
        ("Great meeting you and your brother.", "Great meeting you and your brother"),
    ],
)
def test_the_passage_of_a_meeting_is_whole(note, words):
    assert words in passage(note, found(note, THEIRS)["claims_meeting"])


def test_a_word_of_their_trade_names_no_topic():
    data = facts(
        meeting(topic="transit data"), theirs=Side(("Anjali Mehta",), "", "Data scientist")
    )
    assert "names_topic" not in found("Hi Anjali, I am passionate about data.", data)
    assert "names_topic" in found("Hi Anjali, your transit maps stayed with me.", data)


def test_a_meeting_that_would_please_has_not_been():
    note = "Would be great meeting you at the summit next week!"
    assert "claims_meeting" not in found(note, THEIRS)


def test_an_event_of_small_words_is_named_by_them():
    ethics = facts(meeting("AI for Good Summit"))
    assert "names_meeting" in found("Your panel at AI for Good was great, Marie!", ethics)
    assert "names_meeting" not in found("Great panel on AI, good for all, Marie!", ethics)


def test_warming_up_reads_most_of_the_phrases_of_a_usual_note():
    note = "Bonjour Marie, j’ai eu plaisir à échanger avec vous au 5 à 7. Gardons le contact."
    facts, read = NoteFacts(Direction.SENT, date(2026, 11, 23)), []
    for warms in (False, True):
        vocabulary = note_vocabulary.__wrapped__()
        if warms:
            warm_up(vocabulary)
        before = len(vocabulary.phrases._read)
        check_note(note, facts, vocabulary)
        read.append(len(vocabulary.phrases._read) - before)
    assert 0 <= read[1] < read[0] / 2
