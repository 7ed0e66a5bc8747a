<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_CA" sourcelanguage="en">
<context>
    <name>EraseQuestion</name>
    <message>
        <source>Keep it in the trash</source>
        <translation>Laisser à la corbeille</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Supprimer définitivement</translation>
    </message>
    <message>
        <source>Deleting for good…</source>
        <translation>Suppression définitive…</translation>
    </message>
</context>
<context>
    <name>EraseWords</name>
    <message>
        <source>Delete “{name}” for good?</source>
        <translation>Supprimer définitivement «&#xa0;{name}&#xa0;»?</translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln things for good?</source>
        <translation>
            <numerusform>Supprimer définitivement %Ln élément?</numerusform>
            <numerusform>Supprimer définitivement %Ln éléments?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln personne</numerusform>
            <numerusform>%Ln personnes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln meetings</source>
        <translation>
            <numerusform>%Ln rencontre</numerusform>
            <numerusform>%Ln rencontres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln requests</source>
        <translation>
            <numerusform>%Ln demande</numerusform>
            <numerusform>%Ln demandes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln consents with their proof</source>
        <translation>
            <numerusform>%Ln consentement et sa preuve</numerusform>
            <numerusform>%Ln consentements et leurs preuves</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln follow-ups</source>
        <translation>
            <numerusform>%Ln suivi</numerusform>
            <numerusform>%Ln suivis</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln introductions</source>
        <translation>
            <numerusform>%Ln présentation</numerusform>
            <numerusform>%Ln présentations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln restrictions by LinkedIn</source>
        <translation>
            <numerusform>%Ln restriction de LinkedIn</numerusform>
            <numerusform>%Ln restrictions de LinkedIn</numerusform>
        </translation>
    </message>
    <message>
        <source>To be deleted: {what}.</source>
        <translation>À supprimer&#xa0;: {what}.</translation>
    </message>
    <message>
        <source>The history forgets it too. This can’t be undone, and what was undone before can’t be redone any more.</source>
        <translation>L’historique l’oublie aussi. C’est sans retour, et ce qui a été annulé auparavant ne pourra plus être rétabli.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln meetings stay, with the others who were there.</source>
        <translation>
            <numerusform>%Ln rencontre reste, avec les autres personnes présentes.</numerusform>
            <numerusform>%Ln rencontres restent, avec les autres personnes présentes.</numerusform>
        </translation>
    </message>
    <message>
        <source>What you wrote elsewhere stays, such as a note about somebody else or a saved search.</source>
        <translation>Ce que vous avez écrit ailleurs reste, comme une note sur quelqu’un d’autre ou une recherche enregistrée.</translation>
    </message>
    <message>
        <source>Whoever is in an archive of LinkedIn imported afterwards comes back with it.</source>
        <translation>Qui figure dans une archive LinkedIn importée par la suite revient avec elle.</translation>
    </message>
    <message>
        <source>No backup holds it. Exports that you made may.</source>
        <translation>Aucune sauvegarde n’en garde trace. Vos exportations, peut-être.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln backups still hold it, until your rules let them go.</source>
        <translation>
            <numerusform>%Ln sauvegarde en garde trace, jusqu’à ce que vos règles la laissent partir.</numerusform>
            <numerusform>%Ln sauvegardes en gardent trace, jusqu’à ce que vos règles les laissent partir.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them stay, since you asked for them.</source>
        <translation>
            <numerusform>%Ln d’entre elles reste, car vous l’avez demandée.</numerusform>
            <numerusform>%Ln d’entre elles restent, car vous les avez demandées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln backups hold it and stay, since you asked for them.</source>
        <translation>
            <numerusform>%Ln sauvegarde en garde trace et reste, car vous l’avez demandée.</numerusform>
            <numerusform>%Ln sauvegardes en gardent trace et restent, car vous les avez demandées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Exports that you made may hold it too.</source>
        <translation>Vos exportations en gardent peut-être trace aussi.</translation>
    </message>
    <message numerus="yes">
        <source>If you delete them too, a new one is made first.</source>
        <translation>
            <numerusform>Si vous la supprimez aussi, une nouvelle est faite d’abord.</numerusform>
            <numerusform>Si vous les supprimez aussi, une nouvelle est faite d’abord.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete these backups too</source>
        <translation>
            <numerusform>Supprimer aussi cette sauvegarde</numerusform>
            <numerusform>Supprimer aussi ces sauvegardes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln backups deleted.</source>
        <translation>
            <numerusform>%Ln sauvegarde supprimée.</numerusform>
            <numerusform>%Ln sauvegardes supprimées.</numerusform>
        </translation>
    </message>
    <message>
        <source>No backup was deleted, since no new one could be made.</source>
        <translation>Aucune sauvegarde n’a été supprimée, faute d’avoir pu en faire une nouvelle.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln backups could not be deleted.</source>
        <translation>
            <numerusform>%Ln sauvegarde n’a pas pu être supprimée.</numerusform>
            <numerusform>%Ln sauvegardes n’ont pas pu être supprimées.</numerusform>
        </translation>
    </message>
    <message>
        <source>The last traces leave the file once no other program has it open.</source>
        <translation>Les dernières traces quitteront le fichier dès qu’aucun autre programme ne l’aura ouvert.</translation>
    </message>
</context>
<context>
    <name>TrashFaces</name>
    <message numerus="yes">
        <source>%Ln meetings</source>
        <translation>
            <numerusform>%Ln rencontre</numerusform>
            <numerusform>%Ln rencontres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln requests</source>
        <translation>
            <numerusform>%Ln demande</numerusform>
            <numerusform>%Ln demandes</numerusform>
        </translation>
    </message>
    <message>
        <source>Comes back too: {what}</source>
        <translation>Reviendra aussi&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Rencontre</translation>
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
        <source>Introduction</source>
        <translation>Présentation</translation>
    </message>
    <message>
        <source>Restriction by LinkedIn</source>
        <translation>Restriction de LinkedIn</translation>
    </message>
</context>
<context>
    <name>TrashPage</name>
    <message>
        <source>In the trash since {when}</source>
        <translation>À la corbeille depuis le {when}</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message numerus="yes">
        <source>Restore the %Ln marked</source>
        <translation>
            <numerusform>Restaurer l’élément marqué</numerusform>
            <numerusform>Restaurer les %Ln éléments marqués</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete for good…</source>
        <translation>Supprimer définitivement…</translation>
    </message>
    <message numerus="yes">
        <source>Delete the %Ln marked for good…</source>
        <translation>
            <numerusform>Supprimer définitivement %Ln élément marqué…</numerusform>
            <numerusform>Supprimer définitivement les %Ln éléments marqués…</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Supprimer définitivement</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Corbeille</translation>
    </message>
    <message>
        <source>Empty the trash…</source>
        <translation>Vider la corbeille…</translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation>La corbeille est vide.</translation>
    </message>
    <message>
        <source>What you put here comes back whole.</source>
        <translation>Ce qui y est mis revient en entier.</translation>
    </message>
</context>
</TS>
