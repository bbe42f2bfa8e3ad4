<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<!--
SPDX-FileCopyrightText: The Bincard authors
SPDX-License-Identifier: GPL-3.0-or-later
-->
<TS version="2.1" language="en_GB">
<context>
    <name>PinPad</name>
    <message numerus="yes">
        <source>%n figure(s) typed</source>
        <translation>
            <numerusform>%n figure typed</numerusform><numerusform>%n figures typed</numerusform></translation>
    </message>
</context>
<context>
    <name>SyncBadge</name>
    <message numerus="yes">
        <source>%n not yet accepted</source>
        <translation>
            <numerusform>%n not yet accepted</numerusform><numerusform>%n not yet accepted</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n refused by the hub</source>
        <translation>
            <numerusform>%n refused by the hub</numerusform><numerusform>%n refused by the hub</numerusform></translation>
    </message>
</context>
</TS>
