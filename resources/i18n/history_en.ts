<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_CA" sourcelanguage="en">
<context>
    <name>HistoryPage</name>
    <message numerus="yes">
        <source>%n changes will be undone: this one and all those made after it. They can be redone as long as nothing else is changed.</source>
        <translation>
            <numerusform>%n change will be undone: this one. It can be redone as long as nothing else is changed.</numerusform>
            <numerusform>%n changes will be undone: this one and all those made after it. They can be redone as long as nothing else is changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo %n changes</source>
        <translation>
            <numerusform>Undo %n change</numerusform>
            <numerusform>Undo %n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes will be redone: this one and all those before it that were undone.</source>
        <translation>
            <numerusform>%n change will be redone: this one.</numerusform>
            <numerusform>%n changes will be redone: this one and all those before it that were undone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Redo %n changes</source>
        <translation>
            <numerusform>Redo %n change</numerusform>
            <numerusform>Redo %n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n others</source>
        <translation>
            <numerusform>… and %n other</numerusform>
            <numerusform>… and %n others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes undone.</source>
        <translation>
            <numerusform>%n change undone.</numerusform>
            <numerusform>%n changes undone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes redone.</source>
        <translation>
            <numerusform>%n change redone.</numerusform>
            <numerusform>%n changes redone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n others were left as they are.</source>
        <translation>
            <numerusform>%n other was left as it is.</numerusform>
            <numerusform>%n others were left as they are.</numerusform>
        </translation>
    </message>
</context>
</TS>
