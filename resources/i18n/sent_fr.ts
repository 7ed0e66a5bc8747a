<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_CA" sourcelanguage="en">
<context>
    <name>Composer</name>
    <message>
        <source>Your note</source>
        <translation>Votre note</translation>
    </message>
    <message>
        <source>Why all the same?</source>
        <translation>Pourquoi malgré tout?</translation>
    </message>
    <message>
        <source>Keep this reason</source>
        <translation>Garder ce motif</translation>
    </message>
</context>
<context>
    <name>DraftShelf</name>
    <message>
        <source>Draft {number}: {title}, {length} characters</source>
        <translation>Ébauche {number}&#xa0;: {title}, {length} caractères</translation>
    </message>
    <message>
        <source>event</source>
        <translation>événement</translation>
    </message>
    <message>
        <source>place</source>
        <translation>lieu</translation>
    </message>
    <message>
        <source>topic</source>
        <translation>sujet</translation>
    </message>
    <message>
        <source>date</source>
        <translation>date</translation>
    </message>
    <message>
        <source>last message</source>
        <translation>dernier message</translation>
    </message>
    <message>
        <source>introduced them</source>
        <translation>à l’origine de la présentation</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Contexte</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>Brève</translation>
    </message>
    <message>
        <source>Introduction</source>
        <translation>Présentation</translation>
    </message>
    <message>
        <source>None: no text is short enough to name what you have in common.</source>
        <translation>Aucune&#xa0;: pas de texte assez court pour nommer ce que vous avez en commun.</translation>
    </message>
    <message>
        <source>None yet: several people have this name. Say first who it is.</source>
        <translation>Aucune pour l’instant&#xa0;: plusieurs personnes portent ce nom. Dites d’abord de qui il s’agit.</translation>
    </message>
    <message>
        <source>None: the record doesn’t say how you know this person.</source>
        <translation>Aucune&#xa0;: le registre ne dit pas d’où vous connaissez cette personne.</translation>
    </message>
    <message>
        <source>Drafts from your record</source>
        <translation>Ébauches tirées du registre</translation>
    </message>
    <message>
        <source>How the drafts speak</source>
        <translation>Ton des ébauches</translation>
    </message>
    <message>
        <source>Vous</source>
        <translation>Vous</translation>
    </message>
    <message>
        <source>Tu</source>
        <translation>Tu</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Made from</source>
        <translation>À partir de</translation>
    </message>
</context>
<context>
    <name>LengthRow</name>
    <message>
        <source>of {limit} characters</source>
        <translation>sur {limit} caractères</translation>
    </message>
    <message>
        <source>{used} of {all} notes used in {month}</source>
        <translation>notes en {month}&#xa0;: {used} sur {all}</translation>
    </message>
</context>
<context>
    <name>NewPanel</name>
    <message>
        <source>Whom do you want to invite?</source>
        <translation>Qui voulez-vous inviter?</translation>
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
        <source>Begin the draft</source>
        <translation>Commencer le brouillon</translation>
    </message>
</context>
<context>
    <name>SentActs</name>
    <message>
        <source>Mark as sent</source>
        <translation>Marquer comme envoyée</translation>
    </message>
    <message>
        <source>It was accepted</source>
        <translation>Elle a été acceptée</translation>
    </message>
    <message>
        <source>It was declined</source>
        <translation>Elle a été refusée</translation>
    </message>
    <message>
        <source>I withdrew it</source>
        <translation>Retirée</translation>
    </message>
    <message>
        <source>They say they don’t know me</source>
        <translation>Dit ne pas me connaître</translation>
    </message>
    <message>
        <source>It expired</source>
        <translation>Elle a expiré</translation>
    </message>
    <message>
        <source>It is still pending</source>
        <translation>Elle est toujours en suspens</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Retirées</translation>
    </message>
</context>
<context>
    <name>SentDetail</name>
    <message>
        <source>Open profile</source>
        <translation>Ouvrir le profil</translation>
    </message>
</context>
<context>
    <name>SentFaces</name>
    <message>
        <source>Accepted after {days}</source>
        <translation>Acceptée après {days}</translation>
    </message>
    <message>
        <source>Accepted the same day</source>
        <translation>Acceptée le jour même</translation>
    </message>
    <message>
        <source>After {days}</source>
        <translation>Après {days}</translation>
    </message>
    <message>
        <source>The same day</source>
        <translation>Le jour même</translation>
    </message>
    <message>
        <source>without a note</source>
        <translation>sans note</translation>
    </message>
</context>
<context>
    <name>SentFoot</name>
    <message>
        <source>If you withdraw it, this person is not told.</source>
        <translation>Si vous la retirez, rien n’est signalé à cette personne.</translation>
    </message>
    <message>
        <source>Log the meeting</source>
        <translation>Noter la rencontre</translation>
    </message>
    <message>
        <source>Remove passage</source>
        <translation>Retirer le passage</translation>
    </message>
    <message>
        <source>Copy and open profile</source>
        <translation>Copier et ouvrir le profil</translation>
    </message>
    <message>
        <source>Mark as sent</source>
        <translation>Marquer comme envoyée</translation>
    </message>
</context>
<context>
    <name>SentPage</name>
    <message>
        <source>Chance of acceptance</source>
        <translation>Chance d’acceptation</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Brouillons</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>En suspens</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Réglées</translation>
    </message>
    <message>
        <source>Note copied. Once it is sent on LinkedIn, mark it as sent.</source>
        <translation>Note copiée. Une fois envoyée sur LinkedIn, marquez-la comme envoyée.</translation>
    </message>
    <message>
        <source>Write a request</source>
        <translation>Écrire une demande</translation>
    </message>
    <message>
        <source>Open the profile</source>
        <translation>Ouvrir le profil</translation>
    </message>
    <message>
        <source>Take a draft</source>
        <translation>Prendre une ébauche</translation>
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
        <source>Remove the passage</source>
        <translation>Retirer le passage</translation>
    </message>
    <message>
        <source>Copy the note and open the profile</source>
        <translation>Copier la note et ouvrir le profil</translation>
    </message>
    <message>
        <source>Mark as sent</source>
        <translation>Marquer comme envoyée</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyées</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouvelle</translation>
    </message>
    <message>
        <source>No request sent.</source>
        <translation>Aucune demande envoyée.</translation>
    </message>
    <message>
        <source>A good request recalls the meeting or gives the reason.</source>
        <translation>Une bonne demande rappelle la rencontre ou dit la raison.</translation>
    </message>
</context>
<context>
    <name>SentState</name>
    <message>
        <source>Your note</source>
        <translation>Votre note</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Pending for {days}.</source>
        <translation>En suspens depuis {days}.</translation>
    </message>
    <message>
        <source>Pending since today.</source>
        <translation>En suspens depuis aujourd’hui.</translation>
    </message>
    <message>
        <source>{state} on {day}.</source>
        <translation>{state} le {day}.</translation>
    </message>
    <message>
        <source>A new request can be sent from {day}.</source>
        <translation>Nouvelle demande possible dès le {day}.</translation>
    </message>
    <message>
        <source>What became of it? LinkedIn doesn’t tell: a refusal stays pending.</source>
        <translation>Et la suite? LinkedIn ne la dit pas&#xa0;: un refus reste «&#xa0;en suspens&#xa0;».</translation>
    </message>
    <message>
        <source>Known because: {how}. You can correct this at any time.</source>
        <translation>Certitude&#xa0;: {how}. Vous pouvez corriger à tout moment.</translation>
    </message>
</context>
<context>
    <name>WhatIfLine</name>
    <message>
        <source>Review them</source>
        <translation>Les revoir</translation>
    </message>
</context>
</TS>
