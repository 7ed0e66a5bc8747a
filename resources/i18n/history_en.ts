<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_CA" sourcelanguage="en">
<context>
    <name>Question</name>
    <message numerus="yes">
        <source>%Ln changes will be undone: this one and all those made after it. They can be redone as long as nothing else is changed.</source>
        <translation>
            <numerusform>%Ln change will be undone: this one. It can be redone as long as nothing else is changed.</numerusform>
            <numerusform>%Ln changes will be undone: this one and all those made after it. They can be redone as long as nothing else is changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo %Ln changes</source>
        <translation>
            <numerusform>Undo %Ln change</numerusform>
            <numerusform>Undo %Ln changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes will be redone: this one and all those before it that were undone.</source>
        <translation>
            <numerusform>%Ln change will be redone: this one.</numerusform>
            <numerusform>%Ln changes will be redone: this one and all those before it that were undone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Redo %Ln changes</source>
        <translation>
            <numerusform>Redo %Ln change</numerusform>
            <numerusform>Redo %Ln changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln others</source>
        <translation>
            <numerusform>… and %Ln other</numerusform>
            <numerusform>… and %Ln others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes undone.</source>
        <translation>
            <numerusform>%Ln change undone.</numerusform>
            <numerusform>%Ln changes undone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes redone.</source>
        <translation>
            <numerusform>%Ln change redone.</numerusform>
            <numerusform>%Ln changes redone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln others were left as they are.</source>
        <translation>
            <numerusform>%Ln other was left as it is.</numerusform>
            <numerusform>%Ln others were left as they are.</numerusform>
        </translation>
    </message>
</context>
</TS>
