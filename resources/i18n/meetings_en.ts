<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_CA" sourcelanguage="en">
<context>
    <name>MeetingsPage</name>
    <message numerus="yes">
        <source>%Ln meeting(s) selected</source>
        <translation>
            <numerusform>%Ln meeting selected</numerusform>
            <numerusform>%Ln meetings selected</numerusform>
        </translation>
    </message>
</context>
</TS>
