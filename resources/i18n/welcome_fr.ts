<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_CA" sourcelanguage="en">
<context>
    <name>WelcomePage</name>
    <message>
        <source>The example opens in a window of its own.</source>
        <translation>L’exemple s’ouvre dans une autre fenêtre.</translation>
    </message>
    <message>
        <source>The example could not be opened.</source>
        <translation>L’exemple n’a pas pu être ouvert.</translation>
    </message>
    <message>
        <source>Welcome to NetKeeper</source>
        <translation>Bienvenue dans NetKeeper</translation>
    </message>
    <message>
        <source>It keeps the people you have really met, and judges each contact request by one question: did you meet?</source>
        <translation>Il garde les gens que vous avez vraiment rencontrés et juge chaque demande de contact d’après une seule question&#xa0;: la rencontre a-t-elle eu lieu?</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Import my LinkedIn archive</source>
        <translation>Importer mon archive LinkedIn</translation>
    </message>
    <message>
        <source>Your connections and requests. First you see what it brings.</source>
        <translation>Vos relations et vos demandes. Vous voyez d’abord ce qu’elle apporte.</translation>
    </message>
    <message>
        <source>Try with an example</source>
        <translation>Essayer avec un exemple</translation>
    </message>
    <message>
        <source>Invented people, in a window of its own; your record stays empty.</source>
        <translation>Des gens inventés, dans une autre fenêtre; votre registre reste vide.</translation>
    </message>
    <message>
        <source>Start with a blank page</source>
        <translation>Commencer avec une page blanche</translation>
    </message>
    <message>
        <source>Log your first meeting now; an archive can come at any time.</source>
        <translation>Notez une première rencontre; une archive peut venir à tout moment.</translation>
    </message>
    <message>
        <source>Everything stays in one file on this computer. No connection is ever made.</source>
        <translation>Tout reste dans un seul fichier, sur cet ordinateur. Aucune connexion.</translation>
    </message>
</context>
</TS>
