<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_CA" sourcelanguage="en">
<context>
    <name>CandidateCard</name>
    <message>
        <source>Same person</source>
        <translation>Même personne</translation>
    </message>
    <message>
        <source>Another person</source>
        <translation>Autre personne</translation>
    </message>
</context>
<context>
    <name>IntroducersView</name>
    <message>
        <source>Ask</source>
        <translation>Lui demander</translation>
    </message>
    <message>
        <source>Who could introduce you</source>
        <translation>Qui pourrait vous présenter</translation>
    </message>
    <message>
        <source>Who may know them</source>
        <translation>Qui connaît peut-être cette personne</translation>
    </message>
</context>
<context>
    <name>MarkedWords</name>
    <message numerus="yes">
        <source>%Ln request(s) selected</source>
        <translation>
            <numerusform>%Ln demande sélectionnée</numerusform>
            <numerusform>%Ln demandes sélectionnées</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RequestHead</name>
    <message>
        <source>on LinkedIn: {name}</source>
        <translation>sur LinkedIn&#xa0;: {name}</translation>
    </message>
</context>
<context>
    <name>RequestPage</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Entreprise</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Âge de la demande</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>State since</source>
        <translation>Date de l’état</translation>
    </message>
    <message>
        <source>Usual order</source>
        <translation>Ordre habituel</translation>
    </message>
    <message>
        <source>Which requests</source>
        <translation>Quelles demandes</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>Mettre à la corbeille</translation>
    </message>
</context>
</TS>
