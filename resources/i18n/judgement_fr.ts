<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_CA" sourcelanguage="en">
<context>
    <name>CandidateCard</name>
    <message>
        <source>Same person</source>
        <translation>Même personne</translation>
    </message>
</context>
</TS>
