<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_CA" sourcelanguage="en">
<context>
    <name>EraseWords</name>
    <message numerus="yes">
        <source>Delete %n things for good?</source>
        <translation>
            <numerusform>Delete %n thing for good?</numerusform>
            <numerusform>Delete %n things for good?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n meetings</source>
        <translation>
            <numerusform>%n meeting</numerusform>
            <numerusform>%n meetings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requests</source>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n consents with their proof</source>
        <translation>
            <numerusform>%n consent with its proof</numerusform>
            <numerusform>%n consents with their proof</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n follow-ups</source>
        <translation>
            <numerusform>%n follow-up</numerusform>
            <numerusform>%n follow-ups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n introductions</source>
        <translation>
            <numerusform>%n introduction</numerusform>
            <numerusform>%n introductions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n restrictions by LinkedIn</source>
        <translation>
            <numerusform>%n restriction by LinkedIn</numerusform>
            <numerusform>%n restrictions by LinkedIn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n meetings stay, with the others who were there.</source>
        <translation>
            <numerusform>%n meeting stays, with the others who were there.</numerusform>
            <numerusform>%n meetings stay, with the others who were there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backups still hold it, until your rules let them go.</source>
        <translation>
            <numerusform>%n backup still holds it, until your rules let it go.</numerusform>
            <numerusform>%n backups still hold it, until your rules let them go.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them stay, since you asked for them.</source>
        <translation>
            <numerusform>%n of them stays, since you asked for it.</numerusform>
            <numerusform>%n of them stay, since you asked for them.</numerusform>
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
        <source>%n backups deleted.</source>
        <translation>
            <numerusform>%n backup deleted.</numerusform>
            <numerusform>%n backups deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backups could not be deleted.</source>
        <translation>
            <numerusform>%n backup could not be deleted.</numerusform>
            <numerusform>%n backups could not be deleted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrashFaces</name>
    <message numerus="yes">
        <source>%n meetings</source>
        <translation>
            <numerusform>%n meeting</numerusform>
            <numerusform>%n meetings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requests</source>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrashPage</name>
    <message numerus="yes">
        <source>Restore the %n marked</source>
        <translation>
            <numerusform>Restore the %n marked</numerusform>
            <numerusform>Restore the %n marked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete the %n marked for good…</source>
        <translation>
            <numerusform>Delete the %n marked for good…</numerusform>
            <numerusform>Delete the %n marked for good…</numerusform>
        </translation>
    </message>
</context>
</TS>
