<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB">
<context>
    <name>DeskText</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tries</source>
        <translation>
            <numerusform>%n try</numerusform>
            <numerusform>%n tries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) copied as CSV.</source>
        <translation>
            <numerusform>%n row copied as CSV.</numerusform>
            <numerusform>%n rows copied as CSV.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pick(s)</source>
        <translation>
            <numerusform>%n pick</numerusform>
            <numerusform>%n picks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) on it are not at the hub.</source>
        <translation>
            <numerusform>%n step on it is not at the hub.</numerusform>
            <numerusform>%n steps on it are not at the hub.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bring in %n row(s)</source>
        <translation>
            <numerusform>Bring in %n row</numerusform>
            <numerusform>Bring in %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FlowTile</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HomeView</name>
    <message numerus="yes">
        <source>%n line(s) left</source>
        <translation>
            <numerusform>%n line left</numerusform>
            <numerusform>%n lines left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NavEntry</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PackView</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%n late</numerusform>
            <numerusform>%n late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message numerus="yes">
        <source>%n figure(s) typed</source>
        <translation>
            <numerusform>%n figure typed</numerusform>
            <numerusform>%n figures typed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message numerus="yes">
        <source>%n short</source>
        <translation>
            <numerusform>%n short</numerusform>
            <numerusform>%n short</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PromptWords</name>
    <message numerus="yes">
        <source>%1 of %n line(s) done</source>
        <translation>
            <numerusform>%1 of %n line done</numerusform>
            <numerusform>%1 of %n lines done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parcel(s) are missing.</source>
        <translation>
            <numerusform>%n parcel is missing.</numerusform>
            <numerusform>%n parcels are missing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueueCard</name>
    <message numerus="yes">
        <source>%1 of %n line(s) done</source>
        <translation>
            <numerusform>%1 of %n line done</numerusform>
            <numerusform>%1 of %n lines done</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SelfTestView</name>
    <message numerus="yes">
        <source>%n thing(s) to change in the scanner</source>
        <translation>
            <numerusform>%n thing to change in the scanner</numerusform>
            <numerusform>%n things to change in the scanner</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShiftView</name>
    <message numerus="yes">
        <source>%n step(s) not yet accepted</source>
        <extracomment>How many steps of the work are not yet accepted by the hub.</extracomment>
        <translation>
            <numerusform>%n step not yet accepted</numerusform>
            <numerusform>%n steps not yet accepted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) need a look: see Sent work.</source>
        <translation>
            <numerusform>%n step needs a look: see Sent work.</numerusform>
            <numerusform>%n steps need a look: see Sent work.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 signed out. %n step(s) not yet accepted.</source>
        <translation>
            <numerusform>%1 signed out. %n step not yet accepted.</numerusform>
            <numerusform>%1 signed out. %n steps not yet accepted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StationView</name>
    <message numerus="yes">
        <source>%n paper(s) wait</source>
        <translation>
            <numerusform>%n paper waits</numerusform>
            <numerusform>%n papers wait</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StationWords</name>
    <message numerus="yes">
        <source>Tried %n time(s).</source>
        <translation>
            <numerusform>Tried once.</numerusform>
            <numerusform>Tried %n times.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message numerus="yes">
        <source>%n not yet accepted</source>
        <translation>
            <numerusform>%n not yet accepted</numerusform>
            <numerusform>%n not yet accepted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused by the hub</source>
        <translation>
            <numerusform>%n refused by the hub</numerusform>
            <numerusform>%n refused by the hub</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SyncBadge</name>
    <message numerus="yes">
        <source>%n not yet accepted</source>
        <translation>
            <numerusform>%n not yet accepted</numerusform>
            <numerusform>%n not yet accepted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused by the hub</source>
        <translation>
            <numerusform>%n refused by the hub</numerusform>
            <numerusform>%n refused by the hub</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TablePage</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
</TS>
