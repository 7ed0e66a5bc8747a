<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_CA" sourcelanguage="en">
<context>
    <name>Duplicates</name>
    <message>
        <source>Already in your record?</source>
        <translation>Déjà dans votre registre?</translation>
    </message>
</context>
<context>
    <name>EntryFaces</name>
    <message>
        <source>Connection on LinkedIn</source>
        <translation>Relation sur LinkedIn</translation>
    </message>
    <message>
        <source>Latest message</source>
        <translation>Dernier message</translation>
    </message>
    <message>
        <source>First message</source>
        <translation>Premier message</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Sans date</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Rouvrir</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Due {when}</source>
        <translation>Prévu {when}</translation>
    </message>
    <message>
        <source>Follow-up: {what}</source>
        <translation>Suivi&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Follow-up done: {what}</source>
        <translation>Suivi terminé&#xa0;: {what}</translation>
    </message>
    <message>
        <source>topic: {topic}</source>
        <translation>sujet&#xa0;: {topic}</translation>
    </message>
    <message>
        <source>with {people}</source>
        <translation>avec {people}</translation>
    </message>
    <message>
        <source>first meeting</source>
        <translation>première rencontre</translation>
    </message>
    <message>
        <source>first contact</source>
        <translation>premier contact</translation>
    </message>
    <message>
        <source>Draft of a request</source>
        <translation>Brouillon d’une demande</translation>
    </message>
    <message>
        <source>Request received, with a note</source>
        <translation>Demande reçue, avec une note</translation>
    </message>
    <message>
        <source>Request received</source>
        <translation>Demande reçue</translation>
    </message>
    <message>
        <source>Request sent, with a note</source>
        <translation>Demande envoyée, avec une note</translation>
    </message>
    <message>
        <source>Request sent, without a note</source>
        <translation>Demande envoyée, sans note</translation>
    </message>
    <message>
        <source>After {days}</source>
        <translation>Après {days}</translation>
    </message>
    <message>
        <source>Your request is pending again</source>
        <translation>Votre demande est de nouveau en suspens</translation>
    </message>
    <message>
        <source>Accepted your request</source>
        <translation>A accepté votre demande de contact</translation>
    </message>
    <message>
        <source>Declined your request</source>
        <translation>A refusé votre demande de contact</translation>
    </message>
    <message>
        <source>Says they don’t know you</source>
        <translation>Dit ne pas vous connaître</translation>
    </message>
    <message>
        <source>Your request withdrawn</source>
        <translation>Retrait de votre demande</translation>
    </message>
    <message>
        <source>Your request expired</source>
        <translation>Expiration de votre demande</translation>
    </message>
    <message>
        <source>Their request is to be decided again</source>
        <translation>Sa demande est de nouveau à décider</translation>
    </message>
    <message>
        <source>Their request accepted</source>
        <translation>Sa demande acceptée</translation>
    </message>
    <message>
        <source>Their request declined quietly</source>
        <translation>Sa demande refusée discrètement</translation>
    </message>
    <message>
        <source>Their request reported to LinkedIn</source>
        <translation>Sa demande signalée à LinkedIn</translation>
    </message>
    <message>
        <source>Their request is gone</source>
        <translation>Sa demande a disparu</translation>
    </message>
    <message>
        <source>{deduced} from the archive</source>
        <translation>{deduced} de l’archive</translation>
    </message>
    <message>
        <source>Introduced {name} to you</source>
        <translation>Vous a présenté {name}</translation>
    </message>
    <message>
        <source>Introduced by {name}</source>
        <translation>Présentation par {name}</translation>
    </message>
    <message>
        <source>Express consent to commercial messages</source>
        <translation>Consentement exprès aux messages commerciaux</translation>
    </message>
    <message>
        <source>Implied consent to commercial messages</source>
        <translation>Consentement tacite aux messages commerciaux</translation>
    </message>
    <message>
        <source>{basis}: ended</source>
        <translation>{basis}&#xa0;: fin</translation>
    </message>
    <message>
        <source>Asked for no more commercial messages</source>
        <translation>A demandé de ne plus recevoir de messages commerciaux</translation>
    </message>
    <message>
        <source>“{note}”</source>
        <translation>«&#xa0;{note}&#xa0;»</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message numerus="yes">
        <source>%Ln meeting(s)</source>
        <translation>
            <numerusform>%Ln rencontre</numerusform>
            <numerusform>%Ln rencontres</numerusform>
        </translation>
    </message>
    <message>
        <source> since {year}</source>
        <translation> depuis {year}</translation>
    </message>
    <message>
        <source> in {year}</source>
        <translation> en {year}</translation>
    </message>
    <message>
        <source>in contact, you say</source>
        <translation>en contact, selon vous</translation>
    </message>
    <message>
        <source>Connected since </source>
        <translation>Relation depuis le </translation>
    </message>
    <message>
        <source>also {name}</source>
        <translation>aussi {name}</translation>
    </message>
</context>
<context>
    <name>IntroductionPanel</name>
    <message>
        <source>Who introduced {name}?</source>
        <translation>Qui vous a présenté {name}?</translation>
    </message>
    <message>
        <source>Introduced by</source>
        <translation>Présentation par</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>if you remember</source>
        <translation>si vous vous en souvenez</translation>
    </message>
</context>
<context>
    <name>Journey</name>
    <message>
        <source>Journey</source>
        <translation>Parcours</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Rencontre</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Suivi</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Introduced by…</source>
        <translation>Présentation par…</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Merge with…</source>
        <translation>Fusionner avec…</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>Mettre à la corbeille</translation>
    </message>
    <message>
        <source>Nothing noted yet. Where did you meet?</source>
        <translation>Rien de noté pour l’instant. Où a eu lieu la rencontre?</translation>
    </message>
</context>
<context>
    <name>MergePanel</name>
    <message>
        <source>Who is the same person as {name}?</source>
        <translation>Quelle autre fiche est celle de {name}?</translation>
    </message>
    <message>
        <source>Same person</source>
        <translation>Même personne</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
</context>
<context>
    <name>NotePanel</name>
    <message>
        <source>Change the note</source>
        <translation>Modifier la note</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>PeopleCommands</name>
    <message numerus="yes">
        <source>%Ln person(s)</source>
        <translation>
            <numerusform>%Ln personne</numerusform>
            <numerusform>%Ln personnes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>Log a meeting</source>
        <translation>Noter une rencontre</translation>
    </message>
    <message>
        <source>Note a follow-up</source>
        <translation>Noter un suivi</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>Ajouter une note</translation>
    </message>
    <message>
        <source>Write the invitation</source>
        <translation>Écrire l’invitation</translation>
    </message>
    <message>
        <source>Introduced by…</source>
        <translation>Présentation par…</translation>
    </message>
    <message>
        <source>Tag…</source>
        <translation>Étiqueter…</translation>
    </message>
    <message>
        <source>Merge with somebody…</source>
        <translation>Fusionner avec quelqu’un…</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>Consentements</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>Mettre à la corbeille</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Suivi</translation>
    </message>
    <message>
        <source>In contact</source>
        <translation>En contact</translation>
    </message>
    <message>
        <source>Not in contact</source>
        <translation>Pas en contact</translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) selected</source>
        <translation>
            <numerusform>%Ln personne sélectionnée</numerusform>
            <numerusform>%Ln personnes sélectionnées</numerusform>
        </translation>
    </message>
    <message>
        <source>Consents to commercial messages</source>
        <translation>Consentements aux messages commerciaux</translation>
    </message>
    <message>
        <source>Follow-up done (in the journey)</source>
        <translation>Suivi fait (dans le parcours)</translation>
    </message>
    <message>
        <source>Put the follow-up off (in the journey)</source>
        <translation>Reporter le suivi (dans le parcours)</translation>
    </message>
    <message>
        <source>Change the follow-up (in the journey)</source>
        <translation>Modifier le suivi (dans le parcours)</translation>
    </message>
    <message>
        <source>Open the follow-up again (in the journey)</source>
        <translation>Rouvrir le suivi (dans le parcours)</translation>
    </message>
    <message>
        <source>Open the profile</source>
        <translation>Ouvrir le profil</translation>
    </message>
    <message>
        <source>Proof of the consents as PDF</source>
        <translation>Preuve des consentements en PDF</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Ajouter une personne</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Nobody yet.</source>
        <translation>Personne pour l’instant.</translation>
    </message>
    <message>
        <source>Add only people you have met or are in contact with.</source>
        <translation>N’ajoutez que des gens que vous avez rencontrés ou avec qui vous êtes en contact.</translation>
    </message>
    <message>
        <source>Nobody met in person yet.</source>
        <translation>Aucune rencontre en personne pour l’instant.</translation>
    </message>
    <message>
        <source>Log a meeting: one line is enough ({keys}).</source>
        <translation>Notez une rencontre&#xa0;: une ligne suffit ({keys}).</translation>
    </message>
    <message>
        <source>Nobody to invite.</source>
        <translation>Personne à inviter.</translation>
    </message>
    <message>
        <source>People you have met and not invited yet appear here.</source>
        <translation>Les personnes rencontrées et pas encore invitées paraissent ici.</translation>
    </message>
    <message>
        <source>Everybody you are connected with, you have met.</source>
        <translation>Vous avez rencontré toutes vos relations.</translation>
    </message>
    <message>
        <source>The virtual network equals the real one.</source>
        <translation>Le réseau virtuel est égal au réseau réel.</translation>
    </message>
</context>
<context>
    <name>PersonDetail</name>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>From LinkedIn’s archive</source>
        <translation>Vient de l’archive de LinkedIn</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Your note on LinkedIn</source>
        <translation>Votre note sur LinkedIn</translation>
    </message>
</context>
<context>
    <name>PersonEditor</name>
    <message>
        <source>Edit {name}</source>
        <translation>Modifier {name}</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Nouvelle personne</translation>
    </message>
</context>
<context>
    <name>PersonFaces</name>
    <message numerus="yes">
        <source>%Ln meeting(s)</source>
        <translation>
            <numerusform>%Ln rencontre</numerusform>
            <numerusform>%Ln rencontres</numerusform>
        </translation>
    </message>
    <message>
        <source>by messages</source>
        <translation>par messages</translation>
    </message>
    <message>
        <source>in contact</source>
        <translation>en contact</translation>
    </message>
    <message>
        <source>introduced</source>
        <translation>présentation</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>A name is missing.</source>
        <translation>Il manque un nom.</translation>
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
        <source>Shown as</source>
        <translation>Nom affiché</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>Autres noms</translation>
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
        <source>Location</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>LinkedIn profile</source>
        <translation>Profil LinkedIn</translation>
    </message>
    <message>
        <source>E-mail addresses</source>
        <translation>Courriels</translation>
    </message>
    <message>
        <source>Phone numbers</source>
        <translation>Téléphones</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>several: with semicolons between them</source>
        <translation>plusieurs&#xa0;: un point-virgule entre eux</translation>
    </message>
    <message>
        <source>the address of the profile</source>
        <translation>l’adresse du profil</translation>
    </message>
    <message>
        <source>Connected since</source>
        <translation>Relation depuis le</translation>
    </message>
    <message>
        <source>on LinkedIn</source>
        <translation>sur LinkedIn</translation>
    </message>
    <message>
        <source>In contact</source>
        <translation>En contact</translation>
    </message>
    <message>
        <source>without a meeting recorded</source>
        <translation>sans rencontre notée</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>PickerPanel</name>
    <message>
        <source>Choose somebody from your record.</source>
        <translation>Choisissez une personne de votre registre.</translation>
    </message>
    <message>
        <source>A name in your record</source>
        <translation>Un nom de votre registre</translation>
    </message>
</context>
<context>
    <name>QuestionsCard</name>
    <message>
        <source>reference</source>
        <comment>what the question is about, as it stands in it</comment>
        <translation>référence</translation>
    </message>
    <message>
        <source>introduction</source>
        <comment>what the question is about, as it stands in it</comment>
        <translation>présenter quelqu’un</translation>
    </message>
</context>
<context>
    <name>TagPanel</name>
    <message>
        <source>remove</source>
        <translation>retirer</translation>
    </message>
    <message numerus="yes">
        <source>Tag %Ln person(s)</source>
        <translation>
            <numerusform>Étiqueter %Ln personne</numerusform>
            <numerusform>Étiqueter %Ln personnes</numerusform>
        </translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Étiquette</translation>
    </message>
</context>
<context>
    <name>ViewMenus</name>
    <message>
        <source>Tag</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Duplicates…</source>
        <translation>Doublons…</translation>
    </message>
    <message>
        <source>Trash…</source>
        <translation>Corbeille…</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrer</translation>
    </message>
    <message>
        <source>Who is listed</source>
        <translation>Qui paraît dans la liste</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Last met</source>
        <translation>Dernière rencontre</translation>
    </message>
    <message>
        <source>Number of meetings</source>
        <translation>Nombre de rencontres</translation>
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
        <source>Connected since</source>
        <translation>Relation depuis</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Ajout au registre</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>Rencontrées</translation>
    </message>
    <message>
        <source>To invite</source>
        <translation>À inviter</translation>
    </message>
    <message>
        <source>Connected, never met</source>
        <translation>Reliées, jamais rencontrées</translation>
    </message>
</context>
</TS>
