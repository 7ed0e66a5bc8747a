<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_CA" sourcelanguage="en">
<context>
    <name>PreferencesPage</name>
    <message>
        <source>{path} can’t be opened here.</source>
        <translation>{path} ne peut pas être ouvert ici.</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Préférences</translation>
    </message>
    <message>
        <source>Language and look</source>
        <translation>Langue et apparence</translation>
    </message>
    <message>
        <source>Reminders and delays</source>
        <translation>Rappels et délais</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Situation</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>Silence</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Phrase de passe</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Système</translation>
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
        <source>There is no tray here that shows notifications.</source>
        <translation>Aucune zone de notification ne montre de messages ici.</translation>
    </message>
    <message>
        <source>Once a day while NetKeeper runs: figures, and no names.</source>
        <translation>Une fois par jour pendant que NetKeeper est ouvert&#xa0;: des chiffres, aucun nom.</translation>
    </message>
    <message>
        <source>A short fade where a row leaves a list.</source>
        <translation>Un court fondu quand une ligne quitte une liste.</translation>
    </message>
    <message>
        <source>A, D, L and others act in lists and panels.</source>
        <translation>A, D, L et d’autres agissent dans les listes et les panneaux.</translation>
    </message>
    <message>
        <source>Longer notes, as many as you like.</source>
        <translation>Des notes plus longues, sans limite de nombre.</translation>
    </message>
    <message>
        <source>Your record</source>
        <translation>Votre registre</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>{file}: what went wrong, without anything of your record.</source>
        <translation>{file}&#xa0;: ce qui s’est mal passé, sans rien de votre registre.</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
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
        <source>Trash</source>
        <translation>Corbeille</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
</context>
</TS>
