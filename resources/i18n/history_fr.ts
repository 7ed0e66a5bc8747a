<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_CA" sourcelanguage="en">
<context>
    <name>HistoryPage</name>
    <message>
        <source>Redo up to here</source>
        <translation>Rétablir jusqu’ici</translation>
    </message>
    <message>
        <source>The example itself can’t be undone; it goes when its window closes.</source>
        <translation>L’exemple lui-même ne s’annule pas; il disparaît à la fermeture de sa fenêtre.</translation>
    </message>
    <message>
        <source>What was deleted for good does not come back.</source>
        <translation>Ce qui a été supprimé définitivement ne revient pas.</translation>
    </message>
    <message>
        <source>Undone; something else was done since, so it cannot be redone.</source>
        <translation>Annulé; autre chose a été fait depuis, ce changement ne peut donc plus être rétabli.</translation>
    </message>
    <message>
        <source>Undo back to here</source>
        <translation>Annuler jusqu’ici</translation>
    </message>
    <message>
        <source>Find in the history</source>
        <translation>Chercher dans l’historique</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Corbeille</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenêtre</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>Importations</translation>
    </message>
    <message>
        <source>Where from</source>
        <translation>Provenance</translation>
    </message>
    <message>
        <source>Nothing here yet.</source>
        <translation>Rien ici pour l’instant.</translation>
    </message>
    <message>
        <source>Each change is kept here, and can be undone.</source>
        <translation>Chaque changement est gardé ici et peut être annulé.</translation>
    </message>
</context>
<context>
    <name>HistoryWords</name>
    <message>
        <source>A change made by another version of NetKeeper</source>
        <translation>Changement fait par une autre version de NetKeeper</translation>
    </message>
    <message>
        <source>In the window</source>
        <translation>Dans la fenêtre</translation>
    </message>
    <message>
        <source>By a command</source>
        <translation>Par une commande</translation>
    </message>
    <message>
        <source>By an import</source>
        <translation>Par une importation</translation>
    </message>
    <message>
        <source>can’t be undone</source>
        <translation>sans retour</translation>
    </message>
    <message>
        <source>deleted for good</source>
        <translation>supprimé définitivement</translation>
    </message>
    <message>
        <source>undone, can be redone</source>
        <translation>annulé, peut être rétabli</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>annulé</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Élevé</translation>
    </message>
    <message>
        <source>day</source>
        <translation>jour</translation>
    </message>
    <message>
        <source>month</source>
        <translation>mois</translation>
    </message>
    <message>
        <source>year</source>
        <translation>année</translation>
    </message>
    <message>
        <source>added</source>
        <translation>ajout</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>modification</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>retrait</translation>
    </message>
    <message>
        <source>put in the trash</source>
        <translation>mise à la corbeille</translation>
    </message>
    <message>
        <source>taken out of the trash</source>
        <translation>sortie de la corbeille</translation>
    </message>
    <message>
        <source>{what}: {count}</source>
        <translation>{what}&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Other name</source>
        <translation>Autre nom</translation>
    </message>
    <message>
        <source>Former profile</source>
        <translation>Ancien profil</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Courriel</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Tag of a person</source>
        <translation>Étiquette d’une personne</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Rencontre</translation>
    </message>
    <message>
        <source>Who was there</source>
        <translation>Présence</translation>
    </message>
    <message>
        <source>Introduction</source>
        <translation>Présentation</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Demande</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consentement</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Suivi</translation>
    </message>
    <message>
        <source>Choice in a review</source>
        <translation>Choix d’une revue</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archive</translation>
    </message>
    <message>
        <source>File of an archive</source>
        <translation>Fichier d’une archive</translation>
    </message>
    <message>
        <source>Restriction by LinkedIn</source>
        <translation>Restriction de LinkedIn</translation>
    </message>
    <message>
        <source>Saved search</source>
        <translation>Recherche enregistrée</translation>
    </message>
    <message>
        <source>Two people who are not the same</source>
        <translation>Deux personnes distinctes</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Réglage</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Prénom</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Nom de famille</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Entreprise</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Poste</translation>
    </message>
    <message>
        <source>Place of residence</source>
        <translation>Lieu de résidence</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Connected on</source>
        <translation>Relation depuis</translation>
    </message>
    <message>
        <source>In contact</source>
        <translation>En contact</translation>
    </message>
    <message>
        <source>First message</source>
        <translation>Premier message</translation>
    </message>
    <message>
        <source>Last message</source>
        <translation>Dernier message</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Note from LinkedIn</source>
        <translation>Note de LinkedIn</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Known to the</source>
        <translation>Précision</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Événement</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Sujet</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Fondement</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>Ended on</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Preuve</translation>
    </message>
    <message>
        <source>Withdrawn on</source>
        <translation>Retrait</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Known how</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>State since</source>
        <translation>État depuis</translation>
    </message>
    <message>
        <source>Put off on</source>
        <translation>Reporté le</translation>
    </message>
    <message>
        <source>Asked on</source>
        <translation>Question posée le</translation>
    </message>
    <message>
        <source>Kept until</source>
        <translation>Gardé jusqu’au</translation>
    </message>
    <message>
        <source>Reason given</source>
        <translation>Motif écrit</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation>Fait le</translation>
    </message>
    <message>
        <source>Put off until</source>
        <translation>Reporté au</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Jusqu’au</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message numerus="yes">
        <source>%Ln changes will be undone: this one and all those made after it. They can be redone as long as nothing else is changed.</source>
        <translation>
            <numerusform>%Ln changement sera annulé&#xa0;: celui-ci. Il pourra être rétabli tant que rien d’autre n’aura changé.</numerusform>
            <numerusform>%Ln changements seront annulés&#xa0;: celui-ci et tous ceux qui l’ont suivi. Ils pourront être rétablis tant que rien d’autre n’aura changé.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo %Ln changes</source>
        <translation>
            <numerusform>Annuler %Ln changement</numerusform>
            <numerusform>Annuler %Ln changements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes will be redone: this one and all those before it that were undone.</source>
        <translation>
            <numerusform>%Ln changement sera rétabli&#xa0;: celui-ci.</numerusform>
            <numerusform>%Ln changements seront rétablis&#xa0;: celui-ci et tous ceux d’avant qui avaient été annulés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Redo %Ln changes</source>
        <translation>
            <numerusform>Rétablir %Ln changement</numerusform>
            <numerusform>Rétablir %Ln changements</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave everything as it is</source>
        <translation>Tout laisser tel quel</translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln others</source>
        <translation>
            <numerusform>… et %Ln autre</numerusform>
            <numerusform>… et %Ln autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Undoing…</source>
        <translation>Annulation en cours…</translation>
    </message>
    <message>
        <source>Redoing…</source>
        <translation>Rétablissement en cours…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} sur {total}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes undone.</source>
        <translation>
            <numerusform>%Ln changement annulé.</numerusform>
            <numerusform>%Ln changements annulés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes redone.</source>
        <translation>
            <numerusform>%Ln changement rétabli.</numerusform>
            <numerusform>%Ln changements rétablis.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln others were left as they are.</source>
        <translation>
            <numerusform>%Ln autre est resté tel quel.</numerusform>
            <numerusform>%Ln autres sont restés tels quels.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Touched</name>
    <message>
        <source>In all</source>
        <translation>En tout</translation>
    </message>
    <message>
        <source>What it touched</source>
        <translation>Ce qui a été touché</translation>
    </message>
    <message>
        <source>Among them</source>
        <translation>Parmi ces éléments</translation>
    </message>
</context>
</TS>
