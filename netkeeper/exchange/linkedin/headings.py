"""How the columns of LinkedIn's tables are headed.

LinkedIn's own headings are English whatever the interface's language. Those of other languages are
for files that people, or the programs they went through, have translated. Plain data, compared
without case, accents, spaces and marks: "First Name", "FirstName" and "first_name" are one.
"""

from __future__ import annotations


def _headings(text: str) -> tuple[str, ...]:
    return tuple(text.split())


GIVEN_NAME = _headings("firstname prenom nombre nombres vorname nome primeironome voornaam")
FAMILY_NAME = _headings("""
    lastname nom nomdefamille apellido apellidos nachname familienname sobrenome apelido cognome
    achternaam
""")
URL = _headings("""
    url profileurl urlduprofil linkedinurl urldelperfil urldeperfil profilurl urldoperfil
    urldelprofilo profielurl
""")
EMAIL = _headings("""
    emailaddress email adresseemail adressemail adressecourriel courriel adresseelectronique
    direcciondecorreoelectronico direcciondeemail correoelectronico correo emailadresse
    enderecodeemail indirizzoemail indirizzodiposta emailadres
""")
COMPANY = _headings("""
    company currentcompany entreprise entrepriseactuelle societe organisation empresa compania
    empresaactual empresaatual unternehmen firma organisation azienda societa bedrijf
""")
POSITION = _headings("""
    position currentposition jobtitle poste posteactuel fonction intituleduposte cargo puesto
    posicion stelle berufsbezeichnung posicao posizione qualifica ruolo functie functietitel
""")
CONNECTED_ON = _headings("""
    connectedon datedeconnexion dateconnexion connectele connecteele connectedepuis
    connecteedepuis enrelationdepuis relationdepuis relationetabliele connexionetabliele
    miseenrelationle datedemiseenrelation conectadoel conectadael conectadoen conectadodesde
    fechadeconexion contactodesde verbundenam verbundenseit vernetztam vernetztseit
    verbindungsdatum datumderverbindung kontaktseit conectadoem conectadaem datadeconexao
    datadaconexao collegatoil collegatail connessoil datadicollegamento datadiconnessione
    verbondenop datumvanconnectie
""")
FROM = _headings("from de von da van")
TO = _headings("to a para an per aan")
SENT_AT = _headings("""
    sentat envoyele envoyea envoyeele envoyeea datedenvoi dateenvoi enviadoel enviadael enviadoa
    fechadeenvio gesendetam gesendetum sendedatum enviadoem enviadaem datadeenvio inviatoil
    inviatoalle datadiinvio verzondenop
""")
DIRECTION = _headings("direction sens direccion sentido richtung direcao direzione richting")
NOTE = _headings("message mensaje nachricht mensagem messaggio bericht")
DATE = _headings("date fecha datum data")
CONTENT = _headings("content contenu contenido inhalt conteudo contenuto inhoud")
FOLDER = _headings("folder dossier carpeta ordner pasta cartella map")
CONVERSATION = _headings("conversationid iddeconversation iddelaconversation")
TITLE = _headings("conversationtitle titredelaconversation titredeconversation")
SENDER_URL = _headings("senderprofileurl urlduprofildelexpediteur")
RECIPIENT_URLS = _headings("""
    recipientprofileurls urldesprofilsdesdestinataires urlduprofildudestinataire
""")
INVITER_URL = _headings("inviterprofileurl urlduprofildelexpediteur")
INVITEE_URL = _headings("inviteeprofileurl urlduprofildudestinataire")
HEADLINE = _headings("headline titre titreduprofil titular profilslogan kopregel")
FORMER_NAME = _headings("""
    maidenname nomdenaissance nomdejeunefille apellidodesoltera geburtsname nomedesolteira
    nomedasolteira cognomedanubile meisjesnaam
""")
