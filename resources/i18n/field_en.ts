<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_CA" sourcelanguage="en">
<context>
    <name>ChipFaces</name>
    <message numerus="yes">
        <source>used %Ln time(s) before</source>
        <translation>
            <numerusform>used once before</numerusform>
            <numerusform>used %Ln times before</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindPanel</name>
    <message numerus="yes">
        <source>%Ln result(s) shown</source>
        <translation>
            <numerusform>%Ln result shown</numerusform>
            <numerusform>%Ln results shown</numerusform>
        </translation>
    </message>
</context>
</TS>
