<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_CA" sourcelanguage="en">
<context>
    <name>EntryFaces</name>
    <message>
        <source>Connection on LinkedIn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latest message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D</source>
        <comment>key: done</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L</source>
        <comment>key: later</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Del</source>
        <comment>the key</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow-up: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>topic: {topic}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with {people}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft of a request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request received, with a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request sent, with a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request sent, without a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After {days}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your request is pending again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted your request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declined your request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Says they don’t know you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your request withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your request expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their request is to be decided again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their request accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their request declined quietly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their request reported to LinkedIn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their request is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{deduced} from the archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Introduced {name} to you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Introduced by {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{note}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonFaces</name>
    <message numerus="yes">
        <source>%Ln meeting(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>by messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>introduced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
