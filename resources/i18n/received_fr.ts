<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_CA" sourcelanguage="en">
<context>
    <name>AddPanel</name>
    <message>
        <source>A request that you received</source>
        <translation>Une demande reçue</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Entreprise</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>Reçue le</translation>
    </message>
    <message>
        <source>Their note</source>
        <translation>Sa note</translation>
    </message>
    <message>
        <source>today, yesterday, 12 March…</source>
        <translation>aujourd’hui, hier, 12&#xa0;mars…</translation>
    </message>
    <message>
        <source>Add the request</source>
        <translation>Ajouter la demande</translation>
    </message>
</context>
<context>
    <name>ReceivedDetail</name>
    <message>
        <source>Their note</source>
        <translation>Sa note</translation>
    </message>
    <message>
        <source>Also found</source>
        <translation>Aussi constaté</translation>
    </message>
    <message>
        <source>Received {day}</source>
        <translation>Reçue le {day}</translation>
    </message>
    <message>
        <source>with a note</source>
        <translation>avec une note</translation>
    </message>
    <message>
        <source>without a note</source>
        <translation>sans note</translation>
    </message>
    <message>
        <source>Log the meeting</source>
        <translation>Noter la rencontre</translation>
    </message>
    <message>
        <source>{state} on {day}.</source>
        <translation>{state} le {day}.</translation>
    </message>
    <message>
        <source>Known because: {how}. You can correct this at any time.</source>
        <translation>Certitude&#xa0;: {how}. Vous pouvez corriger à tout moment.</translation>
    </message>
    <message>
        <source>In your record</source>
        <translation>Dans votre registre</translation>
    </message>
    <message numerus="yes">
        <source>Who is it? %Ln possible people</source>
        <translation>
            <numerusform>Qui est-ce? %Ln personne possible</numerusform>
            <numerusform>Qui est-ce? %Ln personnes possibles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReceivedFaces</name>
    <message>
        <source>Mark as accepted</source>
        <translation>Marquer comme acceptée</translation>
    </message>
    <message>
        <source>Mark as declined</source>
        <translation>Marquer comme refusée</translation>
    </message>
    <message>
        <source>Decide again</source>
        <translation>Décider de nouveau</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accepter</translation>
    </message>
    <message>
        <source>Decline quietly</source>
        <translation>Refuser discrètement</translation>
    </message>
    <message>
        <source>Ask first</source>
        <translation>Vérifier d’abord</translation>
    </message>
    <message>
        <source>Decide now</source>
        <translation>Décider maintenant</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Log the meeting</source>
        <translation>Noter la rencontre</translation>
    </message>
    <message>
        <source>Mark as reported to LinkedIn</source>
        <translation>Marquer comme signalée à LinkedIn</translation>
    </message>
    <message>
        <source>received {when}</source>
        <translation>reçue {when}</translation>
    </message>
    <message>
        <source>asked</source>
        <translation>à vérifier</translation>
    </message>
    <message>
        <source>later</source>
        <translation>plus tard</translation>
    </message>
</context>
<context>
    <name>ReceivedPage</name>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>À décider</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Décidées</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accepter</translation>
    </message>
    <message>
        <source>Ask first</source>
        <translation>Vérifier d’abord</translation>
    </message>
    <message>
        <source>Decline quietly</source>
        <translation>Refuser discrètement</translation>
    </message>
    <message>
        <source>Later, or decide again</source>
        <translation>Plus tard, ou décider de nouveau</translation>
    </message>
    <message>
        <source>Log the meeting</source>
        <translation>Noter la rencontre</translation>
    </message>
    <message>
        <source>Same person</source>
        <translation>Même personne</translation>
    </message>
    <message>
        <source>Next passage that was remarked on</source>
        <translation>Passage relevé suivant</translation>
    </message>
    <message>
        <source>The passage before it</source>
        <translation>Passage relevé précédent</translation>
    </message>
    <message>
        <source>Add a request</source>
        <translation>Ajouter une demande</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Reçues</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>No request to decide.</source>
        <translation>Aucune demande à décider.</translation>
    </message>
    <message>
        <source>Add one: NetKeeper looks for where you met.</source>
        <translation>Ajoutez-en une&#xa0;: NetKeeper cherche si une rencontre a eu lieu.</translation>
    </message>
</context>
</TS>
