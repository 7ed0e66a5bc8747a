<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_CA" sourcelanguage="en">
<context>
    <name>PersonHead</name>
    <message numerus="yes">
        <source>%n meetings</source>
        <translation>
            <numerusform>%n&#xa0;meeting</numerusform>
            <numerusform>%n&#xa0;meetings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanWords</name>
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
        <source>%n introductions</source>
        <translation>
            <numerusform>%n introduction</numerusform>
            <numerusform>%n introductions</numerusform>
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
        <source>%n consents</source>
        <translation>
            <numerusform>%n consent</numerusform>
            <numerusform>%n consents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Both were at %n of the meetings.</source>
        <translation>
            <numerusform>Both were at %n of the meetings.</numerusform>
            <numerusform>Both were at %n of the meetings.</numerusform>
        </translation>
    </message>
</context>
</TS>
