<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_CA" sourcelanguage="en">
<context>
    <name>StandingHead</name>
    <message numerus="yes">
        <source>Review the %Ln oldest</source>
        <translation>
            <numerusform>Review the oldest</numerusform>
            <numerusform>Review the %Ln oldest</numerusform>
        </translation>
    </message>
</context>
</TS>
