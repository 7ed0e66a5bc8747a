<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_CA" sourcelanguage="en">
<context>
    <name>ExportsPage</name>
    <message>
        <source>Choose the folder to write to</source>
        <translation>Choisir le dossier où écrire</translation>
    </message>
    <message>
        <source>{path} can’t be opened here.</source>
        <translation>{path} ne peut pas être ouvert ici.</translation>
    </message>
    <message>
        <source>Stopped: nothing was written.</source>
        <translation>Arrêté&#xa0;: rien n’a été écrit.</translation>
    </message>
    <message>
        <source>record</source>
        <translation>registre</translation>
    </message>
    <message>
        <source>people</source>
        <translation>personnes</translation>
    </message>
    <message>
        <source>follow-ups</source>
        <translation>suivis</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Écrire</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Choisir le dossier</translation>
    </message>
    <message>
        <source>Stop what is being written</source>
        <translation>Arrêter ce qui s’écrit</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Files for other programs. Only you can read them; none is overwritten.</source>
        <translation>Des fichiers pour d’autres programmes. Lisibles par vous uniquement; aucun n’est écrasé.</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>The whole record (.json)</source>
        <translation>Le registre entier (.json)</translation>
    </message>
    <message>
        <source>Everything but the history of changes; an empty record takes it in again.</source>
        <translation>Tout sauf l’historique des changements; un registre vide peut le reprendre.</translation>
    </message>
    <message>
        <source>People, as a table (.csv)</source>
        <translation>Les personnes, en tableau (.csv)</translation>
    </message>
    <message>
        <source>For spreadsheets; formulas are made harmless.</source>
        <translation>Pour les tableurs; les formules sont neutralisées.</translation>
    </message>
    <message>
        <source>People, as cards (.vcf)</source>
        <translation>Les personnes, en cartes (.vcf)</translation>
    </message>
    <message>
        <source>For phones and address books: vCard 3.0.</source>
        <translation>Pour les téléphones et les carnets d’adresses&#xa0;: vCard 3.0.</translation>
    </message>
    <message>
        <source>Open follow-ups, as a calendar (.ics)</source>
        <translation>Les suivis à faire, en calendrier (.ics)</translation>
    </message>
    <message>
        <source>A whole day each; written again, they are moved and not doubled.</source>
        <translation>Une journée chacun; réécrits, ils sont déplacés et non doublés.</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
</context>
</TS>
