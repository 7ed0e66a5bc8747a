<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_CA" sourcelanguage="en">
<context>
    <name>TrashFaces</name>
    <message numerus="yes">
        <source>%n meetings</source>
        <translation>
            <numerusform>%n rencontre</numerusform>
            <numerusform>%n rencontres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requests</source>
        <translation>
            <numerusform>%n demande</numerusform>
            <numerusform>%n demandes</numerusform>
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
        <source>Restore the %n marked</source>
        <translation>
            <numerusform>Restaurer l’élément marqué</numerusform>
            <numerusform>Restaurer les %n éléments marqués</numerusform>
        </translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Corbeille</translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation>La corbeille est vide.</translation>
    </message>
    <message>
        <source>What is thrown away comes back whole.</source>
        <translation>Ce qui y est mis revient en entier.</translation>
    </message>
</context>
</TS>
