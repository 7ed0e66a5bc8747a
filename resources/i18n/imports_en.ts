<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_CA" sourcelanguage="en">
<context>
    <name>FileRow</name>
    <message numerus="yes">
        <source>Line(s) {lines}:</source>
        <translation>
            <numerusform>Line {lines}:</numerusform>
            <numerusform>Lines {lines}:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RequestsGroup</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
</context>
</TS>
