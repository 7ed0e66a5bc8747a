<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_CA" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>Pages, in the sidebar’s order</source>
        <translation>Pages, dans l’ordre de la barre latérale</translation>
    </message>
    <message>
        <source>Close, clear, then back to the list</source>
        <translation>Fermer, effacer, puis revenir à la liste</translation>
    </message>
    <message>
        <source>Find or log</source>
        <translation>Chercher ou noter</translation>
    </message>
    <message>
        <source>Log a meeting</source>
        <translation>Noter une rencontre</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Préférences</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Verrouiller</translation>
    </message>
    <message>
        <source>Close NetKeeper</source>
        <translation>Fermer NetKeeper</translation>
    </message>
    <message>
        <source>Keys of this page</source>
        <translation>Touches de cette page</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>Partie suivante de la fenêtre</translation>
    </message>
    <message>
        <source>Previous part of the window</source>
        <translation>Partie précédente de la fenêtre</translation>
    </message>
    <message>
        <source>{verb}: {what}</source>
        <translation>{verb}&#xa0;: {what}</translation>
    </message>
</context>
<context>
    <name>Failures</name>
    <message>
        <source>Something went wrong, and this one action was not done. Your record is whole.</source>
        <translation>Quelque chose n’a pas fonctionné, et cette action n’a pas été faite. Votre registre est intact.</translation>
    </message>
    <message>
        <source>What happened is written in {file}.</source>
        <translation>Le détail se trouve dans {file}.</translation>
    </message>
</context>
<context>
    <name>KeysHelp</name>
    <message>
        <source>In the list</source>
        <translation>Dans la liste</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Partout</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>ListDetail</name>
    <message>
        <source>Back to the list</source>
        <translation>Retour à la liste</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Marquer</translation>
    </message>
    <message>
        <source>Mark all</source>
        <translation>Tout marquer</translation>
    </message>
    <message>
        <source>To the trash</source>
        <translation>Mettre à la corbeille</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Trier</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Filter the list (also /)</source>
        <translation>Filtrer la liste (aussi /)</translation>
    </message>
    <message>
        <source>Save the search</source>
        <translation>Enregistrer la recherche</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>Filtrer la liste</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>MarksBar</name>
    <message numerus="yes">
        <source>%Ln not in this list</source>
        <translation>
            <numerusform>%Ln hors de cette liste</numerusform>
            <numerusform>%Ln hors de cette liste</numerusform>
        </translation>
    </message>
    <message>
        <source>To the trash</source>
        <translation>Corbeille</translation>
    </message>
    <message>
        <source>Unmark</source>
        <translation>Tout démarquer</translation>
    </message>
</context>
<context>
    <name>NameLine</name>
    <message>
        <source>Name of the search</source>
        <translation>Nom de la recherche</translation>
    </message>
</context>
<context>
    <name>Preparing</name>
    <message>
        <source>The record is being prepared…</source>
        <translation>Préparation du registre…</translation>
    </message>
    <message>
        <source>The record is being backed up, then brought up to date…</source>
        <translation>Le registre est sauvegardé, puis mis à jour…</translation>
    </message>
</context>
<context>
    <name>Reminder</name>
    <message numerus="yes">
        <source>%Ln follow-up(s) due</source>
        <translation>
            <numerusform>%Ln suivi à faire</numerusform>
            <numerusform>%Ln suivis à faire</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s) to decide</source>
        <translation>
            <numerusform>%Ln demande à décider</numerusform>
            <numerusform>%Ln demandes à décider</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln consent(s) about to end</source>
        <translation>
            <numerusform>%Ln consentement qui prend fin bientôt</numerusform>
            <numerusform>%Ln consentements qui prennent fin bientôt</numerusform>
        </translation>
    </message>
    <message>
        <source>Today: {what}.</source>
        <translation>Aujourd’hui&#xa0;: {what}.</translation>
    </message>
</context>
<context>
    <name>SavedItem</name>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
</context>
<context>
    <name>SavedSection</name>
    <message>
        <source>Saved searches</source>
        <translation>Recherches enregistrées</translation>
    </message>
    <message>
        <source>{keys} saves the current search here.</source>
        <translation>{keys} enregistre ici la recherche en cours.</translation>
    </message>
    <message>
        <source>Saved search</source>
        <translation>Recherche enregistrée</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>What was begun is being finished first.</source>
        <translation>Ce qui était commencé se termine d’abord.</translation>
    </message>
    <message>
        <source>The record is being written anew, then checked…</source>
        <translation>Le registre est réécrit, puis vérifié…</translation>
    </message>
</context>
<context>
    <name>Sorter</name>
    <message>
        <source>The other way round</source>
        <translation>Dans l’autre sens</translation>
    </message>
    <message>
        <source>Sorted by: {what}</source>
        <translation>Tri&#xa0;: {what}</translation>
    </message>
    <message>
        <source>the other way round</source>
        <translation>dans l’autre sens</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Find, or log a meeting: {example}</source>
        <translation>Chercher, ou noter une rencontre&#xa0;: {example}</translation>
    </message>
    <message>
        <source>Marie Tremblay @ Chamber lunch yesterday</source>
        <translation>Marie Tremblay @ déjeuner de la Chambre hier</translation>
    </message>
</context>
<context>
    <name>TypedBefore</name>
    <message>
        <source>This was being typed, and not saved, when NetKeeper closed or locked.</source>
        <translation>Voici ce qui s’écrivait, sans être enregistré, quand NetKeeper s’est fermé ou verrouillé.</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Rencontres</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Reçues</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyées</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revue</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Situation</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Préférences</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importation</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportation</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sauvegardes</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Doublons</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Corbeille</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Bienvenue</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>today</source>
        <translation>aujourd’hui</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>hier</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>demain</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <comment>a duration</comment>
        <translation>
            <numerusform>%Ln&#xa0;jour</numerusform>
            <numerusform>%Ln&#xa0;jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln d</source>
        <comment>a duration</comment>
        <translation>
            <numerusform>%Ln&#xa0;j</numerusform>
            <numerusform>%Ln&#xa0;j</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) ago</source>
        <translation>
            <numerusform>il y a %Ln&#xa0;jour</numerusform>
            <numerusform>il y a %Ln&#xa0;jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln day(s)</source>
        <translation>
            <numerusform>dans %Ln&#xa0;jour</numerusform>
            <numerusform>dans %Ln&#xa0;jours</numerusform>
        </translation>
    </message>
</context>
</TS>
