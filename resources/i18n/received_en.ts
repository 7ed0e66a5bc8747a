<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_CA" sourcelanguage="en">
<context>
    <name>ReceivedDetail</name>
    <message numerus="yes">
        <source>Who is it? %Ln possible people</source>
        <translation>
            <numerusform>Who is it? %Ln possible person</numerusform>
            <numerusform>Who is it? %Ln possible people</numerusform>
        </translation>
    </message>
</context>
</TS>
