<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_CA" sourcelanguage="en">
<context>
    <name>ListFilter</name>
    <message>
        <source>Filter the list</source>
        <translation>Filtrer la liste</translation>
    </message>
    <message>
        <source>Words, is:met, company:…</source>
        <translation>Mots, est:rencontrée, entreprise:…</translation>
    </message>
    <message>
        <source>Words, name:…, changed:&lt;30d</source>
        <translation>Mots, nom:…, changée:&lt;30j</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>Enregistrer cette recherche</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>Nothing here matches.</source>
        <translation>Rien ne correspond ici.</translation>
    </message>
    <message>
        <source>Fewer words or conditions find more; F1 lists what can be asked.</source>
        <translation>Essayez avec moins de mots ou de conditions; F1 dit tout ce qu’on peut demander.</translation>
    </message>
</context>
<context>
    <name>OfferLine</name>
    <message>
        <source>Goes on with {offers}; {keys} takes the first.</source>
        <translation>Suite&#xa0;: {offers}; {keys} prend la première.</translation>
    </message>
    <message>
        <source>Goes on with</source>
        <translation>Suite</translation>
    </message>
</context>
</TS>
