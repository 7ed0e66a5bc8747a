<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_CA" sourcelanguage="en">
<context>
    <name>AttendeeFaces</name>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
</context>
<context>
    <name>AttendeesField</name>
    <message>
        <source>Add somebody</source>
        <translation>Ajouter une personne</translation>
    </message>
    <message>
        <source>add a name</source>
        <translation>ajouter un nom</translation>
    </message>
    <message>
        <source>Take {name} out</source>
        <translation>Retirer {name}</translation>
    </message>
</context>
<context>
    <name>MeetingDetail</name>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>Mettre à la corbeille</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Who was there</source>
        <translation>Personnes présentes</translation>
    </message>
</context>
<context>
    <name>MeetingEditor</name>
    <message>
        <source>Say when, as well as you remember: 2025 is enough.</source>
        <translation>Dites quand, du mieux que vous pouvez&#xa0;: 2025 suffit.</translation>
    </message>
    <message>
        <source>A meeting needs at least one person.</source>
        <translation>Une rencontre demande au moins une personne.</translation>
    </message>
    <message>
        <source>Edit the meeting</source>
        <translation>Modifier la rencontre</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
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
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>MeetingsPage</name>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>Mettre à la corbeille</translation>
    </message>
    <message numerus="yes">
        <source>%Ln meeting(s) selected</source>
        <translation>
            <numerusform>%Ln rencontre sélectionnée</numerusform>
            <numerusform>%Ln rencontres sélectionnées</numerusform>
        </translation>
    </message>
    <message>
        <source>Log a meeting</source>
        <translation>Noter une rencontre</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Rencontres</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Noter</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
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
        <source>Number of people</source>
        <translation>Nombre de personnes</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>En personne</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Visio</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Appels</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Écrits</translation>
    </message>
    <message>
        <source>Which meetings</source>
        <translation>Quelles rencontres</translation>
    </message>
    <message>
        <source>No meeting logged.</source>
        <translation>Aucune rencontre notée.</translation>
    </message>
    <message>
        <source>Who, where, when: seconds now, evidence later.</source>
        <translation>Qui, où, quand&#xa0;: quelques secondes maintenant, une preuve plus tard.</translation>
    </message>
    <message>
        <source>No meeting of this kind.</source>
        <translation>Aucune rencontre de cette sorte.</translation>
    </message>
</context>
</TS>
