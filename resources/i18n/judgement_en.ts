<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_CA" sourcelanguage="en">
<context>
    <name>MarkedWords</name>
    <message numerus="yes">
        <source>%Ln request(s) selected</source>
        <translation>
            <numerusform>%Ln request selected</numerusform>
            <numerusform>%Ln requests selected</numerusform>
        </translation>
    </message>
</context>
</TS>
