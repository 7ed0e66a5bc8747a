"""The words that a typed line is understood by, folded, in French and English.

The lists only tip a balance (an event or a place, a surname or a company); a line without any
of these words is read by its marks alone.
"""

from __future__ import annotations

from typing import Final


def _words(text: str) -> frozenset[str]:
    """Return the words of a text."""
    return frozenset(text.split())


EVENTS: Final = _words(
    """
    aga agm anniversaire aperitif apero appointment appt assemblee atelier bal ball banquet
    bapteme barbecue bbq beer beers benevolat biere bingo birthday bootcamp breakfast brunch
    cafe carnaval carnival causerie ceremonie ceremony charrette chorale class closing cocktail
    cocktails coffee colloque comite committee concert conf conference congres congress
    convention corvee cours course croisiere defile dej dejeuner demo diner dinner drinks encan
    enterrement entrainement entrevue evenement event expo exposition fair festival fete foire
    formation forum fundraiser funerailles funeral gala game gathering golf graduation guignolee
    hackathon hike housewarming iftar inauguration interview journee journees kermesse keynote
    kickoff lac-a-l'epaule lancement launch lecture lunch luncheon marathon mariage match meetup
    messe mixer networking night obseques offsite panel parade party pendaison petit-dej
    petit-dejeuner picnic pique-nique poker portes potluck powwow practice pratique premiere
    presentation rally rassemblement reception recital regatta rehearsal rencontre repetition
    reseautage retraite retreat retrouvailles reunion reveillon roundtable salon screening
    seance seminaire seminar session show signature soiree sommet souper spectacle standup
    summit supper symposium tailgate tea thanksgiving tour tournament tournoi training trip
    vernissage verre visit visite volunteer volunteering walk webcast webinaire webinar wedding
    workshop
    """
)
# Nouns that end as participles do.
ACCENTED: Final = _words(
    "arrivee assemblee cafe comite corvee defile entree journee rentree soiree the tournee"
)
# These tell an event at its end alone: "Board mtg"; "meeting Luc" is no event.
MEETINGS: Final = _words("chat meeting meetings mtg review")
# What one has with a person: the name of one may follow at once, "café Luc Roy".
MEALS: Final = _words(
    """
    apero appointment appt beer biere breakfast brunch cafe coffee dejeuner diner dinner drink
    drinks lunch souper supper verre
    """
)
# What a note on somebody begins with: Client Marc Roy.
HEADS: Final = _words(
    """
    candidat candidate client cliente contact meeting new nouveau nouvel nouvelle prospect suivi
    """
)
DRINKS: Final = _words("apero beer beers biere cafe coffee drink drinks verre")
VENUES: Final = _words(
    """
    aeroport airport arena ascenseur auberge auditorium autobus ave avenue avion bar
    bibliotheque bistro blvd bookstore booth boul boulangerie boulevard boutique branch
    brasserie bureau bureaux cabaret cafe cafeteria campus caserne cegep center centre chalet
    chantier chapel chapelle chateau chu chum church cinema clinique clsc club college complexe
    costco cour courthouse daycare depanneur domaine ecole edifice eglise elevator epicerie
    espace ferry galerie gallery garage garderie gare gym hall hopital hospital hotel house inn
    kiosque librairie library loft lounge magasin mairie maison manoir market metro
    microbrasserie mosque mosquee musee museum office offices palais parc park parking patinoire
    pavillon pharmacie place plane plaza port pub restaurant resto rink road rooftop room rue
    salle school shop siege square stade stadium stand starbucks station stationnement store
    street studio succursale synagogue taverne temple terrasse theater theatre tower train
    traversier tribunal universite university usine vieux-port vignoble
    """
)
# Shops where people meet, by the first two words of their names.
SHOPS: Final = frozenset(
    ("canadian tire", "jean coutu", "second cup", "tim hortons", "tim horton", "van houtte")
)
# Of two words, or after a name, these may be of one: Park Min-jun, Jo Park, John Booth.
VENUES_AND_NAMES: Final = _words("booth park")
CITIES: Final = _words(
    """
    abidjan alma amos austin baie-comeau baie-saint-paul beaconsfield beauce beauport becancour
    berlin blainville boston boucherville bromont brossard brussels bruxelles calgary candiac
    casablanca charlesbourg charlevoix chateauguay chibougamau chicago chicoutimi dakar dorval
    drummondville edmonton estrie fredericton gaspe gaspesie gatineau geneva geneve granby
    griffintown halifax hamilton hochelaga joliette jonquiere kingston lac-megantic lachine laval
    levis limoilou lisbon lisbonne london londres longueuil lyon magog matane mauricie miami
    mile-end mirabel mississauga moncton mont-tremblant montreal orford ottawa outaouais outremont
    paris pointe-claire quebec regina repentigny rimouski roberval rouyn-noranda saguenay
    saint-bruno saint-eustache saint-georges saint-hyacinthe saint-jerome saint-lambert
    saint-sauveur sainte-adele sainte-agathe sainte-foy saskatoon seattle sept-iles shawinigan
    sherbrooke terrebonne tokyo toronto tremblant
    trois-rivieres val-d'or vancouver vaudreuil verdun victoria victoriaville
    vieux-montreal vieux-quebec villeray washington waterloo westmount winnipeg
    """
) | frozenset(
    (
        *("la malbaie", "las vegas", "los angeles", "mont tremblant", "new york", "old montreal"),
        *("old quebec", "quebec city", "riviere-du-loup", "saint-jean-sur-richelieu"),
        *("san francisco", "st. john's", "thetford mines", "trois rivieres", "vieux quebec"),
    )
)
COMPANIES: Final = _words(
    """
    agence association bank banque bureau cabinet caisse carrefour cegep centre chamber chambre
    cisss ciusss clinique clsc college commission compagnie conseil coop cooperative cpe ecole
    emploi entreprise federation fondation fonds foundation group groupe hopital institut
    institute investissement ministere ministry ordre revenu societe syndicat tourisme
    universite university ville
    """
)
# What businesses have in their names: of two such capitals after a comma neither is a person's.
BUSINESS: Final = _words(
    """
    air alliance aluminium analytics assurance assurances atlantic atlantique auto aviation
    avocats biotech bleu blue bois boreal branding canada canadian capitale central centrale
    cloud co-op communications conseils construction creation creations credit cyber data design
    dev development developpement digital distribution dynamics east edition editions energie
    energies energy enterprises entreprises environnement equipement est events expertise
    express finance finances fintech first fiscalite food foods general generale global gold
    green grand grande health home homes hydro immobilier immobiliere industries informatique
    ingenierie innovation innovations international investissements laboratoires life line link
    logiciels logistics logistique maritime marketing market med medical metal mines mobile
    mobilite motion national nationale net network nord nordic nordik north nouveau oil one
    online ouest pacific paper performance petrole pharma power premier production productions
    properties property quebec ressources royal royale sante savings securite security services
    smart software solaire solution south sport sports sud systemes systems tech technologie
    technologies tele telecom textile trans transit transport transports travel trust union
    united urban urbain vert video web west world worldwide
    """
)
# What follows "and" inside a company's name: Tremblay et Associés.
COMPANY_TAILS: Final = _words(
    """
    associes associees associates cie co company daughters filles fils freres sons partners
    partenaires soeurs
    """
)
# Fields, not places: Women in Tech.
FIELDS: Final = _words(
    """
    ai action architecture business climate construction data design digital education energy
    engineering fashion finance focus food health healthcare hr ia innovation law leadership
    management marketing medicine mining motion music politics product research retail sales
    science sciences security space sport sports stem tech technology trades transition
    """
)
FIELD_HEADS: Final = _words(
    """
    advances black careers diversity excellence experts girls innovation innovations invest
    investing jobs latest leaders leadership made men people studies trends women
    """
)
NOT_AT: Final = _words("home large last night noon once risk scale sea stake war work")
# What "à" belongs to: Initiation à Python.
TOWARDS: Final = _words(
    """
    acces adieu aide appel bienvenue formation hommage initiation introduction invitation merci
    passage pret retour soutien
    """
)
PARTICLES: Final = _words(
    """
    abu al bin ben da dal das de del della den der des di do dos du e el ibn l la las le les lo
    los mac mc o of saint san santa st ste st. ste. ter van vander von y zu
    """
)
# Family names with "de" after two given names: Ana Maria de Souza.
WITH_DE: Final = _words(
    """
    almeida andrade araujo barros beauvoir bellefeuille blois carufel carvalho castro champlain
    courcy courval cruz freitas gaulle grandpre jesus la leon lima lorimier los melo miranda
    montigny moraes oliveira paula pinto sa santos silva sousa souza tilly varennes villers
    """
)
CREDENTIALS: Final = _words(
    """
    adm.a agr asc avocat avocate b.ing baa bba bsc ca ccfp cfa cga chrp cma cmc cpa crha cria
    esq fcpa frcpc geo ii iii ing ir jd jr kc llb llm m.ing ma mba md mla mna mph mpp msc
    notaire oiq ot p.eng peng pfin ph.d phd pl.fin pmp ps rn sr urb
    """
)
# Which of a family's namesakes: these stay with the name.
GENERATIONS: Final = _words("fils ii iii iv jr pere sr")
# Positions: what follows a name after a comma and begins so is no second name. Those that end as
# occupations do ("-iste", "-ist", "-trice") are told by that.
POSITIONS: Final = _words(
    """
    accountant acheteur acupuncteur adjoint adjointe agent agente agriculteur agronome ami amie
    analyst analyste ancien ancienne apprenti apprentie architect architecte artist assistant
    assistante associate associe associee aumonier aumoniere auteur author avocat avocate baker
    banker barber benevole bibliothecaire bookkeeper boucher boulanger boulangere brancardier
    broker buyer caissier camionneur carpenter ceo cfo chair chanteur charge chargee chauffeur
    chef cheffe chercheur chiro cio cmo co-founder coach coiffeur comedien comedienne commis
    comptable conferencier conferenciere conseiller conseillere consultant consultante
    contractor contremaitre contremaitresse coo councillor counsel courtier courtiere cousin
    cousine couturiere cto cuisinier cuisiniere dad depute deputee designer developer
    developpeur dg dietitian directeur director doyen doyenne editeur editor electrician
    enseignant enseignante entrepreneur entrepreneure etudiant etudiante farmer foreman
    forewoman founder frere friend gerant gerante gestionnaire gm greffier greffiere head
    historien host hr huissier illustrator inf inf. infirmier infirmiere ingenieur ingenieure
    inspecteur intern interpreter intervenant intervenante juge junior lawyer lead libraire
    maire mairesse maman manager mayor mechanic medecin menuisier mgr minister ministre mom
    neighbor neighbour notaire notary nurse officer owner papa paralegal paramedic partner pdg
    peintre pharmacien pharmacienne photographer physician physio pilot pilote planner plombier
    plumber policier politician pompier president presidente producer producteur prof professeur
    professeure professor programmer programmeur proprietaire qa realtor recruiter recruteur
    recteur redacteur representant representante researcher resident residente responsable rh
    scientifique secretaire secretary senior sommelier sommeliere soudeur speaker stagiaire
    student superintendent supervisor surveyor svp teacher traducteur traiteur travailleur
    treasurer tresorier tresoriere trustee underwriter ux vc vendeur vet veterinaire veuf veuve
    vice-president vice-presidente vice-recteur voisin voisine vp warden writer
    """
)
# Words that end as occupations do, and are none.
THINGS: Final = _words(
    """
    ailleurs ampleur anterieur ardeur ascenseur aspirateur autographe bonheur calculator candeur
    capteur chaleur checklist clameur coeur compteur congelateur couleur detecteur douceur douleur
    elevator epaisseur equator erreur escalator exterieur faveur ferveur fleur fraicheur frayeur
    fureur generator grandeur grosseur hauteur heureuse honneur horreur humeur indicator inferieur
    interieur labeur largeur lenteur leur liqueur longueur lourdeur lueur majeur malheur meilleur
    minceur mineur moteur noirceur odeur ordinateur orthographe paragraphe peur playlist posterieur
    predator profondeur projecteur pudeur radiateur radiator rancoeur refrigerateur rigueur rondeur
    rougeur rumeur saveur secteur senteur shortlist splendeur stupeur sueur superieur teneur terreur
    torpeur tracteur tumeur ulterieur valeur vapeur vecteur vigueur waitlist
    """
)
# What somebody is to another: the cousin of Maria works for no Maria.
KIN: Final = _words(
    """
    ami amie amis aunt blonde brother chum coloc conjoint conjointe cousin cousine dad
    daughter father femme fiance fiancee fille filleul filleule fils frere friend gendre husband
    maman mari marraine mere mom mother neighbor neighbour neveu niece oncle papa parrain pere
    roommate sister soeur son tante uncle veuf veuve voisin voisine wife
    """
)
# And to oneself.
COMPANIONS: Final = KIN | _words(
    """
    ami amie ancien ancienne boss buddy client cliente clients coach collaborateur collaboratrice
    colleague colleagues collegue collegues contact coworker ex fille gars gens guy guys homme lady
    man neighbour old partner people patron patronne person personne pote type teammate woman
    """
)
MATTERS: Final = _words("dossier hypotheque project projet soumission succession testament")
COMPANY_ENDS: Final = _words(
    """
    association bank capital co. company consulting corp corp. corporation enr enr. foundation
    gmbh group inc inc. insurance labs limited limitee llc llp ltd ltd. ltee ltee. media
    partners plc sa sarl senc sencrl services society solutions studios technologies ventures
    """
)
PRONOUNS: Final = _words("elle ella he her hers him his iel il la lui she their them they")
# What a companion is called before the name: son collègue Ali.
ARTICLES: Final = _words("a an des deux la les one quelques some the three trois two un une")
POSSESSIVES: Final = _words("her his leur leurs ma mes mon my nos notre our sa ses son their")
# Participles after a name that say no more than that they met.
SEEN: Final = _words(
    """
    connu connue croise croisee croisees croises envoye met recu recue recus rencontre rencontree
    rencontrees rencontres revu revue seen vu vue vues vus
    """
)
# What a sentence of its own begins with, after a name too: the part before has ended.
PREDICATES: Final = _words(
    """
    aimerait asked called came cherche connait devrait dit doit elle elles emailed he il ils
    j'ai knows liked loved m'a mentioned needs offered pense peut promised qui said says sells
    she suggested texted they told travaille va vend veut voudrait wants we who works
    """
)
# What one begins with after a comma.
CLAUSES: Final = PREDICATES | _words(
    """
    ai arrive c c'est ca can donne est etait fait follow for has i interesse interessee
    interested it j je l'a l'ai looking loves lui m maintenant me n ne nous now on part passe
    pour prend qu revient s se starts suggere tient was will
    """
)
SUBJECTS: Final = _words("elle he he's i i'm il j'ai je she she's they they're we")
PURPOSES: Final = _words("for pour")
# What a verb before it has: "loves the idea", "envoyer une offre".
AFTER_VERBS: Final = _words(
    """
    her him his la le les ma me mes mon my our sa ses son the them to un une us
    """
)
# Small words that no name typed in haste has, after a comma.
NEVER_NAMES: Final = _words(
    """
    a about afin after again alors also amis apres as aussi aussitot autres avant because before
    blonde briefly brievement but by ca car ce ces cet cette chum co colleague colleagues
    collegue collegues comme conjoint conjointe cool devant discute donc done du elle elles
    encore enfin ensuite epouse epoux equipe et etc eux fait finalement finally for friends gens
    good he her his husband i il ils introduced is it its jase jaser je leur leurs longuement ma
    mais mes mon more my nice non nos notre nous on other others our par parle parler pas plus
    pour presente presentee presentees presentes prevu puis qu que quelques qui quickly
    rapidement re sa sans se ses she since so son suite suivi sur sympa team tes then they this
    to toute tres un une vers very via vos votre we where which who wife
    """
)
