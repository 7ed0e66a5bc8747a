<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_CA" sourcelanguage="en">
<context>
    <name>TodayFoot</name>
    <message numerus="yes">
        <source>%Ln follow-up(s) to come</source>
        <translation>
            <numerusform>%Ln follow-up to come</numerusform>
            <numerusform>%Ln follow-ups to come</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message numerus="yes">
        <source>%Ln request(s)</source>
        <translation>
            <numerusform>%Ln request</numerusform>
            <numerusform>%Ln requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln invitation(s) to write</source>
        <translation>
            <numerusform>%Ln invitation to write</numerusform>
            <numerusform>%Ln invitations to write</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pending for long</source>
        <translation>
            <numerusform>%Ln pending for long</numerusform>
            <numerusform>%Ln pending for long</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln follow-up(s)</source>
        <translation>
            <numerusform>%Ln follow-up</numerusform>
            <numerusform>%Ln follow-ups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln consent(s) about to end</source>
        <translation>
            <numerusform>%Ln consent about to end</numerusform>
            <numerusform>%Ln consents about to end</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) to look at: {what}.</source>
        <translation>
            <numerusform>%Ln thing to look at: {what}.</numerusform>
            <numerusform>%Ln things to look at: {what}.</numerusform>
        </translation>
    </message>
</context>
</TS>
