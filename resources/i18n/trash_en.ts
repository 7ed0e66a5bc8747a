<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_CA" sourcelanguage="en">
<context>
    <name>EraseWords</name>
    <message numerus="yes">
        <source>Delete %Ln things for good?</source>
        <translation>
            <numerusform>Delete %Ln thing for good?</numerusform>
            <numerusform>Delete %Ln things for good?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln meetings</source>
        <translation>
            <numerusform>%Ln meeting</numerusform>
            <numerusform>%Ln meetings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln requests</source>
        <translation>
            <numerusform>%Ln request</numerusform>
            <numerusform>%Ln requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln consents with their proof</source>
        <translation>
            <numerusform>%Ln consent with its proof</numerusform>
            <numerusform>%Ln consents with their proof</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln follow-ups</source>
        <translation>
            <numerusform>%Ln follow-up</numerusform>
            <numerusform>%Ln follow-ups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln introductions</source>
        <translation>
            <numerusform>%Ln introduction</numerusform>
            <numerusform>%Ln introductions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln restrictions by LinkedIn</source>
        <translation>
            <numerusform>%Ln restriction by LinkedIn</numerusform>
            <numerusform>%Ln restrictions by LinkedIn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln meetings stay, with the others who were there.</source>
        <translation>
            <numerusform>%Ln meeting stays, with the others who were there.</numerusform>
            <numerusform>%Ln meetings stay, with the others who were there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln backups still hold it, until your rules let them go.</source>
        <translation>
            <numerusform>%Ln backup still holds it, until your rules let it go.</numerusform>
            <numerusform>%Ln backups still hold it, until your rules let them go.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them stay, since you asked for them.</source>
        <translation>
            <numerusform>%Ln of them stays, since you asked for it.</numerusform>
            <numerusform>%Ln of them stay, since you asked for them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln backups hold it and stay, since you asked for them.</source>
        <translation>
            <numerusform>%Ln backup holds it and stays, since you asked for it.</numerusform>
            <numerusform>%Ln backups hold it and stay, since you asked for them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>If you delete them too, a new one is made first.</source>
        <translation>
            <numerusform>If you delete it too, a new one is made first.</numerusform>
            <numerusform>If you delete them too, a new one is made first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete these backups too</source>
        <translation>
            <numerusform>Delete this backup too</numerusform>
            <numerusform>Delete these backups too</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln backups deleted.</source>
        <translation>
            <numerusform>%Ln backup deleted.</numerusform>
            <numerusform>%Ln backups deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln backups could not be deleted.</source>
        <translation>
            <numerusform>%Ln backup could not be deleted.</numerusform>
            <numerusform>%Ln backups could not be deleted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrashFaces</name>
    <message numerus="yes">
        <source>%Ln meetings</source>
        <translation>
            <numerusform>%Ln meeting</numerusform>
            <numerusform>%Ln meetings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln requests</source>
        <translation>
            <numerusform>%Ln request</numerusform>
            <numerusform>%Ln requests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrashPage</name>
    <message numerus="yes">
        <source>Restore the %Ln marked</source>
        <translation>
            <numerusform>Restore the %Ln marked</numerusform>
            <numerusform>Restore the %Ln marked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete the %Ln marked for good…</source>
        <translation>
            <numerusform>Delete the %Ln marked for good…</numerusform>
            <numerusform>Delete the %Ln marked for good…</numerusform>
        </translation>
    </message>
</context>
</TS>
