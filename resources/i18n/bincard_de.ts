<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>ActionButton</name>
    <message>
        <source>Command %1</source>
        <translation>Befehl %1</translation>
    </message>
</context>
<context>
    <name>ApprovalPage</name>
    <message>
        <source>Waiting for approval</source>
        <translation>Warten auf Freigabe</translation>
    </message>
    <message>
        <source>Use another code</source>
        <translation>Anderen Code verwenden</translation>
    </message>
    <message>
        <source>Read this number to IT</source>
        <translation>Der IT diese Zahl vorlesen</translation>
    </message>
    <message>
        <source>This device&apos;s number</source>
        <translation>Zahl dieses Geräts</translation>
    </message>
    <message>
        <source>Asking the hub…</source>
        <translation>Der Hub wird gefragt …</translation>
    </message>
    <message>
        <source>IT must see the same number and approve it. It goes on by itself.</source>
        <translation>Die IT muss dieselbe Zahl sehen und freigeben. Dann geht es von selbst weiter.</translation>
    </message>
</context>
<context>
    <name>AskPane</name>
    <message>
        <source>Reason, in a few words</source>
        <translation>Grund, in wenigen Worten</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Do it</source>
        <translation>Ausführen</translation>
    </message>
</context>
<context>
    <name>BadRow</name>
    <message>
        <source>Row %1, %2, %3: %4</source>
        <translation>Zeile %1, %2, %3: %4</translation>
    </message>
</context>
<context>
    <name>BarPanel</name>
    <message>
        <source>late</source>
        <translation>verspätet</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>in work</source>
        <translation>in Arbeit</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
</context>
<context>
    <name>CartonCard</name>
    <message>
        <source>%1, proposed</source>
        <translation>%1, vorgeschlagen</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Vorschlag</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Gefüllt</translation>
    </message>
</context>
<context>
    <name>CodeChoicePage</name>
    <message>
        <source>Which code?</source>
        <translation>Welcher Code?</translation>
    </message>
    <message>
        <source>None of them</source>
        <translation>Keiner davon</translation>
    </message>
    <message>
        <source>Choose one. Next time hold the red line on it alone.</source>
        <translation>Einen wählen. Nächstes Mal die rote Linie nur auf ihn halten.</translation>
    </message>
    <message>
        <source>Several codes are in view</source>
        <translation>Mehrere Codes sind im Bild</translation>
    </message>
</context>
<context>
    <name>CodeTail</name>
    <message>
        <source>Label ends in</source>
        <translation>Etikett endet auf</translation>
    </message>
</context>
<context>
    <name>DeskShell</name>
    <message>
        <source>Keys  ·  F1</source>
        <translation>Tasten  ·  F1</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
</context>
<context>
    <name>DeskText</name>
    <message>
        <source>%1 late</source>
        <translation>%1 zu spät</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>%1 kg</source>
        <translation>%1 kg</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Done. The floor sees it at once.</source>
        <translation>Erledigt. Die Halle sieht es sofort.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) copied as CSV.</source>
        <translation>
            <numerusform>%n Zeile als CSV kopiert.</numerusform>
            <numerusform>%n Zeilen als CSV kopiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Released. Its walks appear as they are made.</source>
        <translation>Freigegeben. Ihre Rundgänge erscheinen, sobald es sie gibt.</translation>
    </message>
    <message>
        <source>Picks of this shift</source>
        <translation>Entnahmen der Schicht</translation>
    </message>
    <message>
        <source>Age of the goods</source>
        <translation>Alter der Ware</translation>
    </message>
    <message>
        <source>Open exceptions</source>
        <translation>Offene Störungen</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n offen</numerusform>
            <numerusform>%n offen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pick(s)</source>
        <translation>
            <numerusform>%n Entnahme</numerusform>
            <numerusform>%n Entnahmen</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1: %2 late, %3 waiting, %4 in work, %5 done</source>
        <translation>%1: %2 verspätet, %3 wartet, %4 in Arbeit, %5 fertig</translation>
    </message>
    <message>
        <source>Give to…</source>
        <translation>Zuweisen…</translation>
    </message>
    <message>
        <source>Who is to do it?</source>
        <translation>Wer soll es tun?</translation>
    </message>
    <message>
        <source>Break glass…</source>
        <translation>Entziehen…</translation>
    </message>
    <message>
        <source>Ends somebody&apos;s work by force. Someone checks the goods. Why?</source>
        <translation>Nimmt jemandem die Arbeit. Jemand prüft die Ware. Warum?</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>Let anybody take it</source>
        <translation>Allen anbieten</translation>
    </message>
    <message>
        <source>Cancel the wave</source>
        <translation>Welle abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close…</source>
        <translation>Schließen…</translation>
    </message>
    <message>
        <source>What came of it?</source>
        <translation>Was kam heraus?</translation>
    </message>
    <message>
        <source>Let it go</source>
        <translation>Durchlassen</translation>
    </message>
    <message>
        <source>Let it go…</source>
        <translation>Durchlassen…</translation>
    </message>
    <message>
        <source>Why may it go?</source>
        <translation>Warum darf er gehen?</translation>
    </message>
    <message>
        <source>Looked at</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Count again</source>
        <translation>Neu zählen</translation>
    </message>
    <message>
        <source>Do not count</source>
        <translation>Nicht zählen</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>Spediteur</translation>
    </message>
    <message>
        <source>Leaves</source>
        <translation>Abfahrt</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Picked</source>
        <translation>Entnommen</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>Artikelnr.</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>Bedarf</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Platz</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>Nichts zu tun</translation>
    </message>
    <message>
        <source>Orders show here as soon as they are confirmed for this warehouse.</source>
        <translation>Aufträge erscheinen hier, sobald sie für dieses Lager bestätigt sind.</translation>
    </message>
    <message>
        <source>Leaves by</source>
        <translation>Abfahrt bis</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Walks as</source>
        <translation>Rundgänge als</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Walks</source>
        <translation>Gänge</translation>
    </message>
    <message>
        <source>Walk</source>
        <translation>Rundgang</translation>
    </message>
    <message>
        <source>No wave yet</source>
        <translation>Noch keine Welle</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>Open for</source>
        <translation>Offen seit</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Betrifft</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Nothing went wrong</source>
        <translation>Keine Störung</translation>
    </message>
    <message>
        <source>Tasks, held parcels, cases and failed prints come here by themselves.</source>
        <translation>Aufgaben, gesperrte Pakete, Fälle und misslungene Drucke kommen von selbst hierher.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>Charge</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Gezählt</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>Gebucht</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Nothing waits for you</source>
        <translation>Nichts wartet</translation>
    </message>
    <message>
        <source>Count differences, returns and refunds over a limit come here.</source>
        <translation>Zähldifferenzen, Retouren und Erstattungen über einer Grenze kommen hierher.</translation>
    </message>
    <message>
        <source>Counted by</source>
        <translation>Gezählt von</translation>
    </message>
    <message>
        <source>Then by</source>
        <translation>Dann von</translation>
    </message>
    <message>
        <source>As booked</source>
        <translation>Wie gebucht</translation>
    </message>
    <message>
        <source>Nothing to count</source>
        <translation>Nichts zu zählen</translation>
    </message>
    <message>
        <source>Counts come from plans, from short picks and from whoever asks for one.</source>
        <translation>Zählungen kommen aus Plänen, aus Fehlmengen und auf Wunsch.</translation>
    </message>
    <message>
        <source>Best before</source>
        <translation>Haltbar bis</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Packstück</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>Zugesagt</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Kind of place</source>
        <translation>Art des Platzes</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>How it came and went</source>
        <translation>Wie es kam und ging</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>No goods match. Search by product, lot, package or place.</source>
        <translation>Keine Ware passt. Nach Artikel, Charge, Packstück oder Platz suchen.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>Versandt</translation>
    </message>
    <message>
        <source>Parcels</source>
        <translation>Pakete</translation>
    </message>
    <message>
        <source>Tracking</source>
        <translation>Sendungsnr.</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Womit</translation>
    </message>
    <message>
        <source>Should weigh</source>
        <translation>Soll</translation>
    </message>
    <message>
        <source>Weighs</source>
        <translation>Wiegt</translation>
    </message>
    <message>
        <source>Everything that happened</source>
        <translation>Alles, was geschah</translation>
    </message>
    <message>
        <source>Search by order, tracking or return number.</source>
        <translation>Nach Auftrag, Sendung oder Retoure suchen.</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Arbeit</translation>
    </message>
    <message>
        <source>not grouped</source>
        <translation>ohne Gruppen</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Orders at most</source>
        <translation>Aufträge höchstens</translation>
    </message>
    <message>
        <source>Orders a walk</source>
        <translation>Aufträge je Gang</translation>
    </message>
    <message>
        <source>Ends at</source>
        <translation>Endet bei</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>mehr als %1</translation>
    </message>
    <message>
        <source>Cannot be released</source>
        <translation>Nicht freizugeben</translation>
    </message>
    <message>
        <source>Stops</source>
        <translation>Halte</translation>
    </message>
    <message>
        <source>The device shows another number.</source>
        <translation>Das Gerät zeigt eine andere Zahl.</translation>
    </message>
    <message>
        <source>You sit at it: this window closes for good.</source>
        <translation>Sie sitzen daran: Dieses Fenster schließt endgültig.</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) on it are not at the hub.</source>
        <translation>
            <numerusform>%n Schritt darauf ist nicht beim Hub.</numerusform>
            <numerusform>%n Schritte darauf sind nicht beim Hub.</numerusform>
        </translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>Lock and wipe…</source>
        <translation>Sperren und löschen…</translation>
    </message>
    <message>
        <source>Wipe %1? Everything on it is destroyed as soon as it hears of it and has sent what it did.</source>
        <translation>%1 löschen? Alles darauf wird vernichtet, sobald es davon hört und gesendet hat, was es tat.</translation>
    </message>
    <message>
        <source>Enrol again…</source>
        <translation>Neu anmelden…</translation>
    </message>
    <message>
        <source>End its work…</source>
        <translation>Arbeit entziehen…</translation>
    </message>
    <message>
        <source>End everything that %1 has in hand? Somebody checks the goods.</source>
        <translation>Alles beenden, was %1 in Arbeit hat? Jemand prüft die Ware.</translation>
    </message>
    <message>
        <source>Lock…</source>
        <translation>Sperren…</translation>
    </message>
    <message>
        <source>Lock %1? It sends what it did, which waits for a decision, and shows nothing more.</source>
        <translation>%1 sperren? Es sendet noch, was es tat; das wartet auf eine Entscheidung. Es zeigt nichts mehr.</translation>
    </message>
    <message>
        <source>Heard</source>
        <translation>Gehört vor</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Ungesendet</translation>
    </message>
    <message>
        <source>In hand</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>Akku</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Wiped on</source>
        <translation>Gelöscht am</translation>
    </message>
    <message>
        <source>What it has in hand</source>
        <translation>Was es in Arbeit hat</translation>
    </message>
    <message>
        <source>No devices yet</source>
        <translation>Noch keine Geräte</translation>
    </message>
    <message>
        <source>Invite one: it scans the code that you see then.</source>
        <translation>Laden Sie eines ein: Es scannt den Code, den Sie dann sehen.</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Gefragt</translation>
    </message>
    <message>
        <source>Wanted</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Say above which orders go to the floor together.</source>
        <translation>Oben wählen, welche Aufträge zusammen in die Halle gehen.</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1 m</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Bewegt</translation>
    </message>
    <message>
        <source>goods here</source>
        <translation>Ware hier</translation>
    </message>
    <message>
        <source>product</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>lot</source>
        <translation>Charge</translation>
    </message>
    <message>
        <source>package</source>
        <translation>Packstück</translation>
    </message>
    <message>
        <source>place</source>
        <translation>Platz</translation>
    </message>
    <message>
        <source>Book it</source>
        <translation>Buchen</translation>
    </message>
    <message>
        <source>Dismiss…</source>
        <translation>Verwerfen…</translation>
    </message>
    <message>
        <source>Why does it not count?</source>
        <translation>Warum zählt es nicht?</translation>
    </message>
    <message>
        <source>Refuse…</source>
        <translation>Ablehnen…</translation>
    </message>
    <message>
        <source>Why is it refused?</source>
        <translation>Warum wird es abgelehnt?</translation>
    </message>
    <message>
        <source>Was done</source>
        <translation>Getan</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>Halle</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Büro</translation>
    </message>
    <message>
        <source>Work board</source>
        <translation>Arbeit</translation>
    </message>
    <message>
        <source>Release waves</source>
        <translation>Wellen freigeben</translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>Störungen</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>Freigaben</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Zählungen</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschehen ist</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Fälle</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Stock by channel</source>
        <translation>Bestand je Kanal</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Preise</translation>
    </message>
    <message>
        <source>To buy</source>
        <translation>Zu kaufen</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>Bestellungen</translation>
    </message>
    <message>
        <source>Suppliers</source>
        <translation>Lieferanten</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Programs</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>What was said?</source>
        <translation>Was wurde gesagt?</translation>
    </message>
    <message>
        <source>Told the supplier…</source>
        <translation>Lieferant weiß es …</translation>
    </message>
    <message>
        <source>Accepted…</source>
        <translation>Anerkannt …</translation>
    </message>
    <message>
        <source>Refused…</source>
        <translation>Abgelehnt …</translation>
    </message>
    <message>
        <source>Settled…</source>
        <translation>Erledigt …</translation>
    </message>
    <message>
        <source>By lot</source>
        <translation>Nach Charge</translation>
    </message>
    <message>
        <source>By serial number</source>
        <translation>Nach Seriennummer</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>Cancel the order</source>
        <translation>Auftrag stornieren</translation>
    </message>
    <message>
        <source>Hold…</source>
        <translation>Sperren …</translation>
    </message>
    <message>
        <source>Why must it not go out?</source>
        <translation>Warum darf er nicht raus?</translation>
    </message>
    <message>
        <source>Why may it go now?</source>
        <translation>Warum darf er jetzt gehen?</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>Look for stock</source>
        <translation>Bestand suchen</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Notiz …</translation>
    </message>
    <message>
        <source>What should whoever reads this know?</source>
        <translation>Was soll wissen, wer das liest?</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Whose case is it?</source>
        <translation>Wessen Fall ist es?</translation>
    </message>
    <message>
        <source>Answered…</source>
        <translation>Beantwortet …</translation>
    </message>
    <message>
        <source>What was the customer told?</source>
        <translation>Was wurde dem Kunden gesagt?</translation>
    </message>
    <message>
        <source>The customer replied</source>
        <translation>Der Kunde hat geantwortet</translation>
    </message>
    <message>
        <source>Wait for the customer</source>
        <translation>Auf den Kunden warten</translation>
    </message>
    <message>
        <source>Cancel what has not come</source>
        <translation>Was fehlt, stornieren</translation>
    </message>
    <message>
        <source>Order it</source>
        <translation>Bestellen</translation>
    </message>
    <message>
        <source>Held for</source>
        <translation>Gesperrt wegen</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>Bestellt</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Storniert</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>No orders yet</source>
        <translation>Noch keine Aufträge</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>Dringlichkeit</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Beantwortet</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Was daraus wurde</translation>
    </message>
    <message>
        <source>What was said and done</source>
        <translation>Was gesagt und getan wurde</translation>
    </message>
    <message>
        <source>Nobody asks for anything</source>
        <translation>Niemand fragt etwas</translation>
    </message>
    <message>
        <source>Cases are opened where somebody looks an order or a thing up.</source>
        <translation>Fälle entstehen, wo jemand einen Auftrag oder eine Sache nachschlägt.</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Entwürfe</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Ordered for</source>
        <translation>Bestellwert</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>Zurückgeschickt</translation>
    </message>
    <message>
        <source>Last order</source>
        <translation>Letzter Auftrag</translation>
    </message>
    <message>
        <source>No customers yet</source>
        <translation>Noch keine Kunden</translation>
    </message>
    <message>
        <source>Whoever orders is here, by the number the channel gave them.</source>
        <translation>Wer bestellt, steht hier mit der Nummer, die der Kanal ihm gab.</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Familie</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Tracked</source>
        <translation>Verfolgt</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>On shelves</source>
        <translation>Im Regal</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Frei</translation>
    </message>
    <message>
        <source>To come</source>
        <translation>Kommt noch</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>Verkäuflich</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>Barcode</translation>
    </message>
    <message>
        <source>Packaging</source>
        <translation>Verpackung</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Stück</translation>
    </message>
    <message>
        <source>Barcodes</source>
        <translation>Barcodes</translation>
    </message>
    <message>
        <source>No products yet</source>
        <translation>Noch keine Artikel</translation>
    </message>
    <message>
        <source>Purchase</source>
        <translation>Bestellung</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Lieferant</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Nothing on order</source>
        <translation>Nichts bestellt</translation>
    </message>
    <message>
        <source>Purchases show here from the first draft to the last pallet.</source>
        <translation>Bestellungen stehen hier vom ersten Entwurf bis zur letzten Palette.</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>Ausweis</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Works here</source>
        <translation>Arbeitet hier</translation>
    </message>
    <message>
        <source>Can sign in</source>
        <translation>Kann sich anmelden</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>By the role, alone</source>
        <translation>Was die Rolle allein darf</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Geld</translation>
    </message>
    <message>
        <source>Up to how much</source>
        <translation>Bis wie viel</translation>
    </message>
    <message>
        <source>Does not work here any more</source>
        <translation>Arbeitet nicht mehr hier</translation>
    </message>
    <message>
        <source>Works here again</source>
        <translation>Arbeitet wieder hier</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Noch niemand</translation>
    </message>
    <message>
        <source>Order all from %1</source>
        <translation>Alles bei %1 bestellen</translation>
    </message>
    <message>
        <source>Not now…</source>
        <translation>Jetzt nicht …</translation>
    </message>
    <message>
        <source>Why is it not bought?</source>
        <translation>Warum wird es nicht gekauft?</translation>
    </message>
    <message>
        <source>Lock the key</source>
        <translation>Schlüssel sperren</translation>
    </message>
    <message>
        <source>Tell it nothing more</source>
        <translation>Nichts mehr mitteilen</translation>
    </message>
    <message>
        <source>Tell it again</source>
        <translation>Wieder mitteilen</translation>
    </message>
    <message>
        <source>Sold as</source>
        <translation>Verkauft als</translation>
    </message>
    <message>
        <source>Kept back</source>
        <translation>Zurückbehalten</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Angeboten</translation>
    </message>
    <message>
        <source>No channel sells from here</source>
        <translation>Kein Kanal verkauft von hier</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>With tax</source>
        <translation>Mit Steuer</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In Betrieb</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Nachlass</translation>
    </message>
    <message>
        <source>Of list</source>
        <translation>Von Liste</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>No price list yet</source>
        <translation>Noch keine Preisliste</translation>
    </message>
    <message>
        <source>Here by</source>
        <translation>Hier bis</translation>
    </message>
    <message>
        <source>Least</source>
        <translation>Mindestens</translation>
    </message>
    <message>
        <source>Most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Vorgeschlagen</translation>
    </message>
    <message>
        <source>Enough of everything</source>
        <translation>Genug von allem</translation>
    </message>
    <message>
        <source>What falls below its least is proposed here, with the figures behind it.</source>
        <translation>Was unter sein Mindestes fällt, wird hier vorgeschlagen, mit den Zahlen dahinter.</translation>
    </message>
    <message>
        <source>Lines due</source>
        <translation>Fällige Zeilen</translation>
    </message>
    <message>
        <source>On time</source>
        <translation>Pünktlich</translation>
    </message>
    <message>
        <source>In full</source>
        <translation>Vollständig</translation>
    </message>
    <message>
        <source>At price</source>
        <translation>Zum Preis</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>In Ordnung</translation>
    </message>
    <message>
        <source>Lines with a price</source>
        <translation>Zeilen mit Preis</translation>
    </message>
    <message>
        <source>Who, or where</source>
        <translation>Wer oder wohin</translation>
    </message>
    <message>
        <source>No program speaks to the hub</source>
        <translation>Kein Programm spricht mit dem Hub</translation>
    </message>
    <message>
        <source>Their SKU</source>
        <translation>Deren Nummer</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Who sells it</source>
        <translation>Wer es verkauft</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Messages are signed with it. Give it to the program now: it is shown this once.</source>
        <translation>Damit werden Nachrichten unterschrieben. Geben Sie es jetzt dem Programm: Es wird nur dieses Mal gezeigt.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Gespeichert.</translation>
    </message>
    <message>
        <source>A whole number, please</source>
        <translation>Bitte eine ganze Zahl</translation>
    </message>
    <message>
        <source>A number, please: 12 or 2.5</source>
        <translation>Bitte eine Zahl: 12 oder 2,5</translation>
    </message>
    <message>
        <source>An amount, please: 12.50</source>
        <translation>Bitte einen Betrag: 12,50</translation>
    </message>
    <message>
        <source>A day, please: 2026-12-31</source>
        <translation>Bitte einen Tag: 31.12.2026</translation>
    </message>
    <message>
        <source>Nothing here is called that</source>
        <translation>So heißt hier nichts</translation>
    </message>
    <message>
        <source>SKU, name or barcode</source>
        <translation>Artikelnummer, Name oder Barcode</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>This is needed</source>
        <translation>Das fehlt noch</translation>
    </message>
    <message>
        <source>Nothing stands on it yet: add a line.</source>
        <translation>Es steht noch nichts darauf: Fügen Sie eine Zeile hinzu.</translation>
    </message>
    <message>
        <source>What is it to be?</source>
        <translation>Was soll es sein?</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Three letters: EUR</source>
        <translation>Drei Buchstaben: EUR</translation>
    </message>
    <message>
        <source>Each line has a quantity above nothing.</source>
        <translation>Jede Zeile braucht eine Menge über null.</translation>
    </message>
    <message>
        <source>No price is below nothing.</source>
        <translation>Kein Preis liegt unter null.</translation>
    </message>
    <message>
        <source>A street is in a city of a country</source>
        <translation>Zur Straße gehören Ort und Land</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>Neuer Auftrag</translation>
    </message>
    <message>
        <source>Who wants what. Scan goods to add them, or type SKU or name.</source>
        <translation>Wer was möchte. Scannen Sie Ware dazu, oder tippen Sie Artikelnummer oder Name.</translation>
    </message>
    <message>
        <source>Their number; none: nobody in particular</source>
        <translation>Kundennummer; leer: niemand Bestimmtes</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>Auftragsnummer</translation>
    </message>
    <message>
        <source>Made by itself</source>
        <translation>Entsteht von selbst</translation>
    </message>
    <message>
        <source>Promised for</source>
        <translation>Zugesagt für</translation>
    </message>
    <message>
        <source>Price list</source>
        <translation>Preisliste</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>An wen</translation>
    </message>
    <message>
        <source>Street and number</source>
        <translation>Straße und Hausnummer</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Postleitzahl</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>What is ordered</source>
        <translation>Was bestellt wird</translation>
    </message>
    <message>
        <source>Confirm the order</source>
        <translation>Auftrag bestätigen</translation>
    </message>
    <message>
        <source>Keep as a draft</source>
        <translation>Als Entwurf behalten</translation>
    </message>
    <message>
        <source>New purchase</source>
        <translation>Neue Bestellung</translation>
    </message>
    <message>
        <source>What is bought from whom. Prices are those of the supplier.</source>
        <translation>Was bei wem gekauft wird. Die Preise sind die des Lieferanten.</translation>
    </message>
    <message>
        <source>Purchase number</source>
        <translation>Bestellnummer</translation>
    </message>
    <message>
        <source>Expected on</source>
        <translation>Erwartet am</translation>
    </message>
    <message>
        <source>What is bought</source>
        <translation>Was gekauft wird</translation>
    </message>
    <message>
        <source>Not at all</source>
        <translation>Gar nicht</translation>
    </message>
    <message>
        <source>What expires is tracked by lot</source>
        <translation>Was abläuft, wird nach Charge verfolgt</translation>
    </message>
    <message>
        <source>A serial number is one whole unit</source>
        <translation>Eine Seriennummer ist ein ganzes Stück</translation>
    </message>
    <message>
        <source>One class: 3, or 2.1</source>
        <translation>Eine Klasse: 3 oder 2.1</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>Neuer Artikel</translation>
    </message>
    <message>
        <source>Change the product</source>
        <translation>Artikel ändern</translation>
    </message>
    <message>
        <source>What it is, how it is counted, and what a scanner reads on it.</source>
        <translation>Was es ist, wie es gezählt wird und was ein Scanner darauf liest.</translation>
    </message>
    <message>
        <source>Your own name for it</source>
        <translation>Wie Sie es selbst nennen</translation>
    </message>
    <message>
        <source>One barcode more</source>
        <translation>Ein weiterer Barcode</translation>
    </message>
    <message>
        <source>Scan it, or type its figures</source>
        <translation>Scannen oder Ziffern tippen</translation>
    </message>
    <message>
        <source>Counted in</source>
        <translation>Gezählt in</translation>
    </message>
    <message>
        <source>Whole units only</source>
        <translation>Nur ganze Einheiten</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>Days left when it comes, at least</source>
        <translation>Resttage bei Ankunft, mindestens</translation>
    </message>
    <message>
        <source>Days left when it goes, at least</source>
        <translation>Resttage beim Versand, mindestens</translation>
    </message>
    <message>
        <source>Weight of a unit, g</source>
        <translation>Gewicht einer Einheit, g</translation>
    </message>
    <message>
        <source>Room of a unit, ml</source>
        <translation>Rauminhalt einer Einheit, ml</translation>
    </message>
    <message>
        <source>Class of dangerous goods</source>
        <translation>Gefahrgutklasse</translation>
    </message>
    <message>
        <source>Note for the picker</source>
        <translation>Hinweis für den Picker</translation>
    </message>
    <message>
        <source>fragile, both hands</source>
        <translation>zerbrechlich, beide Hände</translation>
    </message>
    <message>
        <source>New packaging</source>
        <translation>Neue Verpackung</translation>
    </message>
    <message>
        <source>A box, case or pallet of it: one scan counts what is inside.</source>
        <translation>Ein Karton oder eine Palette davon: Ein Scan zählt, was darin ist.</translation>
    </message>
    <message>
        <source>Box of 12</source>
        <translation>Karton zu 12</translation>
    </message>
    <message>
        <source>Units inside</source>
        <translation>Einheiten darin</translation>
    </message>
    <message>
        <source>Weight with its content, g</source>
        <translation>Gewicht mit Inhalt, g</translation>
    </message>
    <message>
        <source>Length, mm</source>
        <translation>Länge, mm</translation>
    </message>
    <message>
        <source>Width, mm</source>
        <translation>Breite, mm</translation>
    </message>
    <message>
        <source>Height, mm</source>
        <translation>Höhe, mm</translation>
    </message>
    <message>
        <source>The most is not below the least</source>
        <translation>Das Höchste liegt nicht unter dem Mindesten</translation>
    </message>
    <message>
        <source>More than nothing</source>
        <translation>Mehr als null</translation>
    </message>
    <message>
        <source>When it is bought again</source>
        <translation>Wann nachbestellt wird</translation>
    </message>
    <message>
        <source>Below the least, what is here and what is to come, it is proposed up to the most.</source>
        <translation>Fällt, was da ist und noch kommt, unter das Mindeste, wird bis zum Höchsten vorgeschlagen.</translation>
    </message>
    <message>
        <source>By multiples of</source>
        <translation>In Vielfachen von</translation>
    </message>
    <message>
        <source>Whoever has the best price</source>
        <translation>Wer den besten Preis hat</translation>
    </message>
    <message>
        <source>From 0 to 100</source>
        <translation>Von 0 bis 100</translation>
    </message>
    <message>
        <source>New listing</source>
        <translation>Neues Angebot</translation>
    </message>
    <message>
        <source>Change the listing</source>
        <translation>Angebot ändern</translation>
    </message>
    <message>
        <source>What a channel sells, and how much of it is kept back from there.</source>
        <translation>Was ein Kanal verkauft und wie viel davon ihm vorenthalten wird.</translation>
    </message>
    <message>
        <source>What the channel calls it</source>
        <translation>Wie der Kanal es nennt</translation>
    </message>
    <message>
        <source>Kept back, units</source>
        <translation>Zurückgehalten, Einheiten</translation>
    </message>
    <message>
        <source>Kept back, % of what is free</source>
        <translation>Zurückgehalten, % des Freien</translation>
    </message>
    <message>
        <source>Pick</source>
        <translation>Kommissionieren</translation>
    </message>
    <message>
        <source>Finish others&apos; work</source>
        <translation>Fremde Arbeit beenden</translation>
    </message>
    <message>
        <source>Plan work</source>
        <translation>Arbeit planen</translation>
    </message>
    <message>
        <source>Adjust stock</source>
        <translation>Bestand berichtigen</translation>
    </message>
    <message>
        <source>Master data</source>
        <translation>Stammdaten</translation>
    </message>
    <message>
        <source>Supervise</source>
        <translation>Aufsicht</translation>
    </message>
    <message>
        <source>Pack</source>
        <translation>Packen</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Verladen</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Einlagern</translation>
    </message>
    <message>
        <source>Move stock</source>
        <translation>Umlagern</translation>
    </message>
    <message>
        <source>Scrap</source>
        <translation>Verschrotten</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Zählen</translation>
    </message>
    <message>
        <source>Approve counts</source>
        <translation>Zählungen freigeben</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>Retouren</translation>
    </message>
    <message>
        <source>Approve refunds</source>
        <translation>Erstattungen freigeben</translation>
    </message>
    <message>
        <source>Build kits</source>
        <translation>Sets bauen</translation>
    </message>
    <message>
        <source>Break glass</source>
        <translation>Notfall-Zugriff</translation>
    </message>
    <message>
        <source>Let held orders go</source>
        <translation>Gesperrte Aufträge freigeben</translation>
    </message>
    <message>
        <source>Read stock</source>
        <translation>Bestand lesen</translation>
    </message>
    <message>
        <source>Read orders</source>
        <translation>Aufträge lesen</translation>
    </message>
    <message>
        <source>Write orders</source>
        <translation>Aufträge schreiben</translation>
    </message>
    <message>
        <source>Read master data</source>
        <translation>Stammdaten lesen</translation>
    </message>
    <message>
        <source>Write master data</source>
        <translation>Stammdaten schreiben</translation>
    </message>
    <message>
        <source>Returns and cases</source>
        <translation>Retouren und Fälle</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Parcel packed</source>
        <translation>Paket gepackt</translation>
    </message>
    <message>
        <source>Parcel left</source>
        <translation>Paket abgegangen</translation>
    </message>
    <message>
        <source>Parcel void</source>
        <translation>Paket ungültig</translation>
    </message>
    <message>
        <source>Order changed</source>
        <translation>Auftrag geändert</translation>
    </message>
    <message>
        <source>Order held</source>
        <translation>Auftrag gesperrt</translation>
    </message>
    <message>
        <source>Order let go</source>
        <translation>Auftrag freigegeben</translation>
    </message>
    <message>
        <source>Stock changed</source>
        <translation>Bestand geändert</translation>
    </message>
    <message>
        <source>Return came</source>
        <translation>Retoure angekommen</translation>
    </message>
    <message>
        <source>Return settled</source>
        <translation>Retoure abgerechnet</translation>
    </message>
    <message>
        <source>As the device</source>
        <translation>Wie das Gerät</translation>
    </message>
    <message>
        <source>PIN %1</source>
        <translation>PIN %1</translation>
    </message>
    <message>
        <source>Print the badge now, and tell the PIN to nobody else: neither is kept anywhere.</source>
        <translation>Drucken Sie den Ausweis jetzt und sagen Sie die PIN sonst niemandem: Beides wird nirgends aufbewahrt.</translation>
    </message>
    <message>
        <source>4 to 12 figures</source>
        <translation>4 bis 12 Ziffern</translation>
    </message>
    <message>
        <source>Letters and figures only</source>
        <translation>Nur Buchstaben und Ziffern</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Six figures, made by itself</source>
        <translation>Sechs Ziffern, von selbst</translation>
    </message>
    <message>
        <source>Short, in capitals: MARA</source>
        <translation>Kurz, in Großbuchstaben: MARA</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Neue Person</translation>
    </message>
    <message>
        <source>Change the person</source>
        <translation>Person ändern</translation>
    </message>
    <message>
        <source>Their badge and PIN are shown once, when this is saved.</source>
        <translation>Ausweis und PIN werden einmal gezeigt, sobald gespeichert ist.</translation>
    </message>
    <message>
        <source>New badge</source>
        <translation>Neuer Ausweis</translation>
    </message>
    <message>
        <source>For a badge that is lost, or a PIN that is forgotten. The one before opens nothing any more.</source>
        <translation>Für einen verlorenen Ausweis oder eine vergessene PIN. Der bisherige öffnet nichts mehr.</translation>
    </message>
    <message>
        <source>Make the badge</source>
        <translation>Ausweis erstellen</translation>
    </message>
    <message>
        <source>New role</source>
        <translation>Neue Rolle</translation>
    </message>
    <message>
        <source>Change the role</source>
        <translation>Rolle ändern</translation>
    </message>
    <message>
        <source>What people of this role may do. Whoever has it works by it at once.</source>
        <translation>Was Menschen mit dieser Rolle dürfen. Es gilt sofort für alle, die sie haben.</translation>
    </message>
    <message>
        <source>May</source>
        <translation>Darf</translation>
    </message>
    <message>
        <source>This is money</source>
        <translation>Das ist Geld</translation>
    </message>
    <message>
        <source>This is counted</source>
        <translation>Das wird gezählt</translation>
    </message>
    <message>
        <source>Limit of the role</source>
        <translation>Grenze der Rolle</translation>
    </message>
    <message>
        <source>How much its people do on their own word; beyond it somebody else approves. Nothing typed is a limit of nothing: it always asks.</source>
        <translation>Wie viel sie allein entscheiden; darüber gibt jemand anderes frei. Ohne Eingabe ist die Grenze null: Es wird immer gefragt.</translation>
    </message>
    <message>
        <source>Of what</source>
        <translation>Wovon</translation>
    </message>
    <message>
        <source>Up to so many</source>
        <translation>Bis zu so vielen</translation>
    </message>
    <message>
        <source>Or up to so much money</source>
        <translation>Oder bis zu so viel Geld</translation>
    </message>
    <message>
        <source>Give it to the program now: it is kept nowhere and shown this once.</source>
        <translation>Geben Sie ihn jetzt dem Programm: Er wird nirgends aufbewahrt und nur dieses Mal gezeigt.</translation>
    </message>
    <message>
        <source>New key for a program</source>
        <translation>Neuer Schlüssel für ein Programm</translation>
    </message>
    <message>
        <source>It works in somebody&apos;s name: what they may do, and no more than what the key opens.</source>
        <translation>Es arbeitet in jemandes Namen: was diese Person darf, und nicht mehr, als der Schlüssel öffnet.</translation>
    </message>
    <message>
        <source>Web shop</source>
        <translation>Webshop</translation>
    </message>
    <message>
        <source>In whose name</source>
        <translation>In wessen Namen</translation>
    </message>
    <message>
        <source>For so many days</source>
        <translation>Für so viele Tage</translation>
    </message>
    <message>
        <source>For ever</source>
        <translation>Für immer</translation>
    </message>
    <message>
        <source>Opens</source>
        <translation>Öffnet</translation>
    </message>
    <message>
        <source>Make the key</source>
        <translation>Schlüssel erstellen</translation>
    </message>
    <message>
        <source>An address: https://shop.example/bincard</source>
        <translation>Eine Adresse: https://shop.example/bincard</translation>
    </message>
    <message>
        <source>New webhook</source>
        <translation>Neuer Webhook</translation>
    </message>
    <message>
        <source>Change the webhook</source>
        <translation>Webhook ändern</translation>
    </message>
    <message>
        <source>Whom the hub tells what happens. It begins when its secret is made, by a button beside it.</source>
        <translation>Wem der Hub sagt, was geschieht. Es beginnt, sobald sein Geheimnis erstellt ist, mit dem Knopf daneben.</translation>
    </message>
    <message>
        <source>Web shop, tracking</source>
        <translation>Webshop, Sendungen</translation>
    </message>
    <message>
        <source>Orders of one channel only</source>
        <translation>Nur Aufträge eines Kanals</translation>
    </message>
    <message>
        <source>Of all</source>
        <translation>Von allen</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>It is told</source>
        <translation>Es erfährt</translation>
    </message>
    <message>
        <source>Two capital letters: DE</source>
        <translation>Zwei Großbuchstaben: DE</translation>
    </message>
    <message>
        <source>By which you know them</source>
        <translation>Unter der Sie sie kennen</translation>
    </message>
    <message>
        <source>Names and addresses stand with each order, never here.</source>
        <translation>Namen und Anschriften stehen beim Auftrag, nie hier.</translation>
    </message>
    <message>
        <source>New supplier</source>
        <translation>Neuer Lieferant</translation>
    </message>
    <message>
        <source>Their number, and what they sell at what price.</source>
        <translation>Die Nummer, und was zu welchem Preis verkauft wird.</translation>
    </message>
    <message>
        <source>What they sell</source>
        <translation>Was verkauft wird</translation>
    </message>
    <message>
        <source>Prices of the supplier</source>
        <translation>Preise des Lieferanten</translation>
    </message>
    <message>
        <source>A price for the same product and quantity replaces the one before.</source>
        <translation>Ein Preis für denselben Artikel und dieselbe Menge ersetzt den bisherigen.</translation>
    </message>
    <message>
        <source>New price list</source>
        <translation>Neue Preisliste</translation>
    </message>
    <message>
        <source>Change the price list</source>
        <translation>Preisliste ändern</translation>
    </message>
    <message>
        <source>Currency and tax stay once there are prices on it.</source>
        <translation>Währung und Steuer bleiben, sobald Preise darauf stehen.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kürzel</translation>
    </message>
    <message>
        <source>Either a product or a family</source>
        <translation>Entweder ein Artikel oder eine Familie</translation>
    </message>
    <message>
        <source>Over before it begins</source>
        <translation>Endet, bevor es beginnt</translation>
    </message>
    <message>
        <source>A price, or so much off another list</source>
        <translation>Ein Preis, oder Nachlass auf eine andere Liste</translation>
    </message>
    <message>
        <source>It comes from the other list</source>
        <translation>Er kommt aus der anderen Liste</translation>
    </message>
    <message>
        <source>Price on the list</source>
        <translation>Preis auf der Liste</translation>
    </message>
    <message>
        <source>Of one product, of a family, or of everything. One that is known for the same goods, quantity and day is replaced.</source>
        <translation>Für einen Artikel, eine Familie oder alles. Einer für dieselbe Ware, Menge und denselben Tag wird ersetzt.</translation>
    </message>
    <message>
        <source>From so many</source>
        <translation>Ab so vielen</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Since ever</source>
        <translation>Schon immer</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Instead: of list</source>
        <translation>Stattdessen: von Liste</translation>
    </message>
    <message>
        <source>% off</source>
        <translation>% Nachlass</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>Neuer Kunde</translation>
    </message>
    <message>
        <source>Change the customer</source>
        <translation>Kunden ändern</translation>
    </message>
    <message>
        <source>Change the supplier</source>
        <translation>Lieferanten ändern</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1…</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>Neu…</translation>
    </message>
    <message>
        <source>Who decided</source>
        <translation>Wer entschied</translation>
    </message>
    <message>
        <source>After, or why</source>
        <translation>Nachher, oder warum</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>All changes of the same</source>
        <translation>Alle Änderungen daran</translation>
    </message>
    <message>
        <source>Nothing was changed yet</source>
        <translation>Noch wurde nichts geändert</translation>
    </message>
    <message>
        <source>Roles, people, limits, rules and prices: every change is here.</source>
        <translation>Rollen, Personen, Grenzen, Regeln und Preise: Jede Änderung steht hier.</translation>
    </message>
    <message>
        <source>Orders come from your channels, or by hand: Ctrl+N.</source>
        <translation>Aufträge kommen von Ihren Kanälen oder von Hand: Strg+N.</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Packaging…</source>
        <translation>Verpackung…</translation>
    </message>
    <message>
        <source>When to buy…</source>
        <translation>Nachbestellen…</translation>
    </message>
    <message>
        <source>Make the first with Ctrl+N, or bring them in from a file.</source>
        <translation>Legen Sie mit Strg+N an oder lesen Sie eine Datei ein.</translation>
    </message>
    <message>
        <source>New badge…</source>
        <translation>Neuer Ausweis…</translation>
    </message>
    <message>
        <source>Role…</source>
        <translation>Rolle…</translation>
    </message>
    <message>
        <source>Limit…</source>
        <translation>Grenze…</translation>
    </message>
    <message>
        <source>Ctrl+N makes people and their badges.</source>
        <translation>Strg+N legt Personen und ihre Ausweise an.</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Ausprobieren</translation>
    </message>
    <message>
        <source>Make its secret</source>
        <translation>Geheimnis erstellen</translation>
    </message>
    <message>
        <source>Another secret</source>
        <translation>Neues Geheimnis</translation>
    </message>
    <message>
        <source>Say what each shop offers with Ctrl+N, or bring it in.</source>
        <translation>Sagen Sie mit Strg+N, was jeder Shop anbietet, oder lesen Sie es ein.</translation>
    </message>
    <message>
        <source>Price…</source>
        <translation>Preis…</translation>
    </message>
    <message>
        <source>Prices…</source>
        <translation>Preise…</translation>
    </message>
    <message>
        <source>Nobody sells to you yet</source>
        <translation>Noch verkauft Ihnen niemand etwas</translation>
    </message>
    <message>
        <source>Ctrl+N: whoever delivers is judged here from the first line on.</source>
        <translation>Strg+N: Wer liefert, wird hier ab der ersten Zeile beurteilt.</translation>
    </message>
    <message>
        <source>Ctrl+N lets one in, or tells one what happens here.</source>
        <translation>Strg+N lässt eines herein oder sagt einem, was hier geschieht.</translation>
    </message>
    <message numerus="yes">
        <source>%n tries</source>
        <translation>
            <numerusform>%n Versuch</numerusform>
            <numerusform>%n Versuche</numerusform>
        </translation>
    </message>
    <message>
        <source>answer %1</source>
        <translation>Antwort %1</translation>
    </message>
    <message>
        <source>Nothing more is expected</source>
        <translation>Es kommt nichts mehr</translation>
    </message>
    <message>
        <source>Close %1? What comes later is a new return.</source>
        <translation>%1 schließen? Was später kommt, ist eine neue Retoure.</translation>
    </message>
    <message>
        <source>Pay it back</source>
        <translation>Geld zurück</translation>
    </message>
    <message>
        <source>Send the same again</source>
        <translation>Dasselbe noch einmal senden</translation>
    </message>
    <message>
        <source>Keep as credit</source>
        <translation>Gutschrift</translation>
    </message>
    <message>
        <source>Nothing is owed</source>
        <translation>Nichts geschuldet</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Retoure</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Zugesagt</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Erstattung</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>Was daraus wird</translation>
    </message>
    <message>
        <source>Nothing is on its way back</source>
        <translation>Nichts kommt zurück</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Zuletzt benutzt</translation>
    </message>
    <message>
        <source>Something has to come back.</source>
        <translation>Etwas muss zurückkommen.</translation>
    </message>
    <message>
        <source>New return</source>
        <translation>Neue Retoure</translation>
    </message>
    <message>
        <source>What a customer may send back, of an order that left.</source>
        <translation>Was ein Kunde von einem versandten Auftrag zurücksenden darf.</translation>
    </message>
    <message>
        <source>Return number</source>
        <translation>Retourennummer</translation>
    </message>
    <message>
        <source>Number on the label</source>
        <translation>Nummer auf dem Etikett</translation>
    </message>
    <message>
        <source>The carrier&apos;s, where there is one</source>
        <translation>Die des Versanddienstes, wenn es eine gibt</translation>
    </message>
    <message>
        <source>What comes back</source>
        <translation>Was zurückkommt</translation>
    </message>
    <message>
        <source>Allow it</source>
        <translation>Zulassen</translation>
    </message>
    <message>
        <source>Send something else</source>
        <translation>Anderes senden</translation>
    </message>
    <message>
        <source>As many of these goods as came back. They are reserved at once.</source>
        <translation>So viele davon, wie zurückkamen. Sie werden sofort reserviert.</translation>
    </message>
    <message>
        <source>Send it</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Send something else…</source>
        <translation>Anderes senden…</translation>
    </message>
    <message>
        <source>Returns are announced by channels, by the API and here, or found in the return lane.</source>
        <translation>Retouren werden von Kanälen, über die API und hier angemeldet oder in der Retourengasse gefunden.</translation>
    </message>
    <message>
        <source>semicolons</source>
        <translation>Strichpunkte</translation>
    </message>
    <message>
        <source>tabs</source>
        <translation>Tabulatoren</translation>
    </message>
    <message>
        <source>bars</source>
        <translation>senkrechte Striche</translation>
    </message>
    <message>
        <source>commas</source>
        <translation>Kommas</translation>
    </message>
    <message>
        <source>decimal point</source>
        <translation>Dezimalpunkt</translation>
    </message>
    <message>
        <source>decimal comma</source>
        <translation>Dezimalkomma</translation>
    </message>
    <message>
        <source>Not brought in</source>
        <translation>Kommt nicht herein</translation>
    </message>
    <message>
        <source>No column is %1: every row has to say it.</source>
        <translation>Keine Spalte ist %1: Das muss in jeder Zeile stehen.</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>No column of this file is known here: say what they are.</source>
        <translation>Keine Spalte dieser Datei ist hier bekannt: sagen Sie, was sie sind.</translation>
    </message>
    <message>
        <source>As it looks</source>
        <translation>Wie erkannt</translation>
    </message>
    <message>
        <source>As guessed</source>
        <translation>Wie erraten</translation>
    </message>
    <message>
        <source>This file has no column %1.</source>
        <translation>Diese Datei hat keine Spalte %1.</translation>
    </message>
    <message>
        <source>Give it a name: whose files these are.</source>
        <translation>Ein Name fehlt: wessen Dateien das sind.</translation>
    </message>
    <message>
        <source>Your role may not do this: it lacks “%1”. Ask whoever manages people.</source>
        <translation>Ihre Rolle darf das nicht: Ihr fehlt „%1“. Fragen Sie, wer Leute verwaltet.</translation>
    </message>
    <message>
        <source>Your role may change nothing, so it brings in nothing either.</source>
        <translation>Ihre Rolle darf nichts ändern, also auch nichts hereinholen.</translation>
    </message>
    <message>
        <source>%1 rows checked</source>
        <translation>%1 Zeilen geprüft</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Known already</source>
        <translation>Schon bekannt</translation>
    </message>
    <message>
        <source>Bad</source>
        <translation>Falsch</translation>
    </message>
    <message>
        <source>Waiting for the hub: %1</source>
        <translation>Wartet auf die Zentrale: %1</translation>
    </message>
    <message>
        <source>Stopped. Nothing was brought in.</source>
        <translation>Abgebrochen. Nichts kam herein.</translation>
    </message>
    <message>
        <source>It is not UTF-8, and was read as Windows-1252.</source>
        <translation>Sie ist nicht UTF-8 und wurde als Windows-1252 gelesen.</translation>
    </message>
    <message>
        <source>Nothing is brought in while a row is bad: mend them in the file, and check it again.</source>
        <translation>Solange eine Zeile falsch ist, kommt nichts herein: in der Datei berichtigen und neu prüfen.</translation>
    </message>
    <message>
        <source>Everything in this file is known already: nothing changes.</source>
        <translation>Alles in dieser Datei ist schon bekannt: Nichts ändert sich.</translation>
    </message>
    <message>
        <source>Every row is good. Nothing was changed yet.</source>
        <translation>Jede Zeile ist gut. Noch hat sich nichts geändert.</translation>
    </message>
    <message>
        <source>The hub has this file, and goes on with it.</source>
        <translation>Die Zentrale hat diese Datei und macht damit weiter.</translation>
    </message>
    <message numerus="yes">
        <source>Bring in %n row(s)</source>
        <translation>
            <numerusform>%n Zeile hereinholen</numerusform>
            <numerusform>%n Zeilen hereinholen</numerusform>
        </translation>
    </message>
    <message>
        <source>Bringing it to the hub…</source>
        <translation>Unterwegs zur Zentrale …</translation>
    </message>
    <message>
        <source>%1 of %2 rows on their way to the hub</source>
        <translation>%1 von %2 Zeilen sind unterwegs zur Zentrale</translation>
    </message>
    <message>
        <source>%1 rows sent</source>
        <translation>%1 Zeilen gesendet</translation>
    </message>
    <message>
        <source>All of it is on its way; what the hub refuses is told as a notice.</source>
        <translation>Alles ist unterwegs; was die Zentrale ablehnt, wird gemeldet.</translation>
    </message>
    <message>
        <source>%1 of %2 records are in</source>
        <translation>%1 von %2 Datensätzen sind drin</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>It waits for somebody&apos;s word, or for its last rows.</source>
        <translation>Wartet auf eine Freigabe oder auf die letzten Zeilen.</translation>
    </message>
    <message>
        <source>The hub takes it by itself: you may close this.</source>
        <translation>Die Zentrale macht allein weiter: Sie können das hier schließen.</translation>
    </message>
    <message>
        <source>Stopped. What was taken until then stays.</source>
        <translation>Abgebrochen. Was bis dahin übernommen war, bleibt.</translation>
    </message>
    <message>
        <source>Done, but the hub refused some: something was changed since the check.</source>
        <translation>Fertig, aber die Zentrale hat einiges abgelehnt: Seit der Prüfung hat sich etwas geändert.</translation>
    </message>
    <message>
        <source>Done. Everything is in.</source>
        <translation>Fertig. Alles ist drin.</translation>
    </message>
    <message>
        <source>-bad-rows</source>
        <translation>-falsche-Zeilen</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1 lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Was es ist</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>How far</source>
        <translation>Wie weit</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Stop it: what is in stays</source>
        <translation>Abbrechen: was drin ist, bleibt</translation>
    </message>
    <message>
        <source>What the hub refused</source>
        <translation>Was die Zentrale ablehnte</translation>
    </message>
    <message>
        <source>Bring in a file…</source>
        <translation>Datei hereinholen …</translation>
    </message>
    <message>
        <source>No file came in yet</source>
        <translation>Noch keine Datei</translation>
    </message>
    <message>
        <source>Drop a CSV file onto this window, or choose one with Ctrl+N: products, places, prices, customers and whatever else you have in tables.</source>
        <translation>Eine CSV-Datei auf dieses Fenster ziehen oder mit Strg+N wählen: Artikel, Plätze, Preise, Kunden und was Sie sonst in Tabellen haben.</translation>
    </message>
    <message>
        <source>Percent off</source>
        <translation>Prozent Nachlass</translation>
    </message>
    <message>
        <source>3 for 2</source>
        <translation>3 für 2</translation>
    </message>
    <message>
        <source>An amount off</source>
        <translation>Ein Betrag weniger</translation>
    </message>
    <message>
        <source>More than 0, up to 100</source>
        <translation>Mehr als 0, bis 100</translation>
    </message>
    <message>
        <source>Two or more</source>
        <translation>Zwei oder mehr</translation>
    </message>
    <message>
        <source>Fewer than are bought</source>
        <translation>Weniger als gekauft</translation>
    </message>
    <message>
        <source>How much is taken off</source>
        <translation>Wie viel abgezogen wird</translation>
    </message>
    <message>
        <source>What it gives</source>
        <translation>Was sie gibt</translation>
    </message>
    <message>
        <source>Where it is percent off</source>
        <translation>Bei Prozent Nachlass</translation>
    </message>
    <message>
        <source>Of so many</source>
        <translation>Von so vielen</translation>
    </message>
    <message>
        <source>Where it is 3 for 2: 3</source>
        <translation>Bei 3 für 2: 3</translation>
    </message>
    <message>
        <source>so many are paid</source>
        <translation>werden so viele bezahlt</translation>
    </message>
    <message>
        <source>Where it is 3 for 2: 2</source>
        <translation>Bei 3 für 2: 2</translation>
    </message>
    <message>
        <source>Amount off</source>
        <translation>Betrag weniger</translation>
    </message>
    <message>
        <source>Where it is an amount</source>
        <translation>Bei einem Betrag</translation>
    </message>
    <message>
        <source>From a sum of</source>
        <translation>Ab einer Summe von</translation>
    </message>
    <message>
        <source>Any sum</source>
        <translation>Jede Summe</translation>
    </message>
    <message>
        <source>Neither: everything</source>
        <translation>Keines: alles</translation>
    </message>
    <message>
        <source>Buyers of list</source>
        <translation>Käufer der Liste</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Who says</source>
        <translation>Wer sagt</translation>
    </message>
    <message>
        <source>Nothing has to be said</source>
        <translation>Nichts muss gesagt werden</translation>
    </message>
    <message>
        <source>Which goes first</source>
        <translation>Was zuerst gilt</translation>
    </message>
    <message>
        <source>Alone</source>
        <translation>Allein</translation>
    </message>
    <message>
        <source>As the customer reads it</source>
        <translation>Wie der Kunde es liest</translation>
    </message>
    <message>
        <source>New promotion</source>
        <translation>Neue Aktion</translation>
    </message>
    <message>
        <source>Change the promotion</source>
        <translation>Aktion ändern</translation>
    </message>
    <message>
        <source>What it gives, on which goods, to whom, and when. Orders that are taken already keep their prices.</source>
        <translation>Was sie gibt, auf welche Ware, wem und wann. Aufträge, die schon da sind, behalten ihre Preise.</translation>
    </message>
    <message>
        <source>Promotion</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Promotions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>Ware</translation>
    </message>
    <message>
        <source>No promotion yet</source>
        <translation>Noch keine Aktion</translation>
    </message>
    <message>
        <source>Ctrl+N makes one: percent off, three for two, an amount off.</source>
        <translation>Strg+N macht eine: Prozente, drei für zwei, ein Betrag weniger.</translation>
    </message>
    <message>
        <source>%1 is printed.</source>
        <translation>%1 ist gedruckt.</translation>
    </message>
    <message>
        <source>The badge of %1</source>
        <translation>Der Ausweis von %1</translation>
    </message>
    <message>
        <source>On its way to %1.</source>
        <translation>Unterwegs zu %1.</translation>
    </message>
    <message>
        <source>badge</source>
        <translation>ausweis</translation>
    </message>
    <message>
        <source>Saved as %1. Print it and delete it: the file is the badge.</source>
        <translation>Gespeichert als %1. Drucken und löschen: Die Datei ist der Ausweis.</translation>
    </message>
    <message>
        <source>Stopped. %1</source>
        <translation>Abgebrochen. %1</translation>
    </message>
    <message>
        <source>Nothing was brought in.</source>
        <translation>Nichts kam herein.</translation>
    </message>
    <message>
        <source>What was sent until then stays: brought in again, the rest comes.</source>
        <translation>Was bis dahin gesendet war, bleibt: noch einmal hereingeholt, kommt der Rest.</translation>
    </message>
    <message>
        <source>The file, or what is known here, was changed since the check: check it again. %1</source>
        <translation>Die Datei oder was hier bekannt ist, hat sich seit der Prüfung geändert: neu prüfen. %1</translation>
    </message>
    <message>
        <source>the folder above</source>
        <translation>der Ordner darüber</translation>
    </message>
</context>
<context>
    <name>DeskWord</name>
    <message>
        <source>Walk</source>
        <translation>Rundgang</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Retoure</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Zu tun</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Freigegeben</translation>
    </message>
    <message>
        <source>In work</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Being released</source>
        <translation>Wird freigegeben</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>One order a walk</source>
        <translation>Je Auftrag ein Rundgang</translation>
    </message>
    <message>
        <source>Walk, sorted later</source>
        <translation>Rundgang, später sortiert</translation>
    </message>
    <message>
        <source>Cart of totes</source>
        <translation>Wagen mit Behältern</translation>
    </message>
    <message>
        <source>Shared by zones</source>
        <translation>Geteilt nach Zonen</translation>
    </message>
    <message>
        <source>Zone of a walk</source>
        <translation>Zone eines Rundgangs</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Zählung</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Fall</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Sperre</translation>
    </message>
    <message>
        <source>Held parcel</source>
        <translation>Gesperrtes Paket</translation>
    </message>
    <message>
        <source>Held order</source>
        <translation>Gesperrter Auftrag</translation>
    </message>
    <message>
        <source>Not paid</source>
        <translation>Nicht bezahlt</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Anschrift</translation>
    </message>
    <message>
        <source>Unknown article</source>
        <translation>Unbekannter Artikel</translation>
    </message>
    <message>
        <source>Odd price</source>
        <translation>Auffälliger Preis</translation>
    </message>
    <message>
        <source>Credit limit</source>
        <translation>Kreditlimit</translation>
    </message>
    <message>
        <source>Ordered twice?</source>
        <translation>Doppelt bestellt?</translation>
    </message>
    <message>
        <source>Fraud?</source>
        <translation>Betrug?</translation>
    </message>
    <message>
        <source>Held by hand</source>
        <translation>Von Hand gesperrt</translation>
    </message>
    <message>
        <source>Accounting</source>
        <translation>Buchhaltung</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>Customer service</source>
        <translation>Kundendienst</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Verkauf</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Druck</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etikett</translation>
    </message>
    <message>
        <source>Packing list</source>
        <translation>Packzettel</translation>
    </message>
    <message>
        <source>Manifest</source>
        <translation>Ladeliste</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Unknown code</source>
        <translation>Unbekannter Code</translation>
    </message>
    <message>
        <source>Old work</source>
        <translation>Alte Arbeit</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Reklamation</translation>
    </message>
    <message>
        <source>Too little came</source>
        <translation>Zu wenig geliefert</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Beschädigt</translation>
    </message>
    <message>
        <source>Something else came</source>
        <translation>Anderes geliefert</translation>
    </message>
    <message>
        <source>Came late</source>
        <translation>Zu spät geliefert</translation>
    </message>
    <message>
        <source>Another price</source>
        <translation>Anderer Preis</translation>
    </message>
    <message>
        <source>Bad quality</source>
        <translation>Schlechte Qualität</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Abgeschickt</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Anerkannt</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Count difference</source>
        <translation>Zähldifferenz</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>Verbleib</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Erstattung</translation>
    </message>
    <message>
        <source>Held fact</source>
        <translation>Zurückgehalten</translation>
    </message>
    <message>
        <source>Beyond a limit</source>
        <translation>Über einer Grenze</translation>
    </message>
    <message>
        <source>Stock adjustment</source>
        <translation>Bestandskorrektur</translation>
    </message>
    <message>
        <source>Write-off</source>
        <translation>Abschreibung</translation>
    </message>
    <message>
        <source>Release of a hold</source>
        <translation>Freigabe einer Sperre</translation>
    </message>
    <message>
        <source>Purchase order</source>
        <translation>Bestellung</translation>
    </message>
    <message>
        <source>Closing a day</source>
        <translation>Tagesabschluss</translation>
    </message>
    <message>
        <source>Rules and roles</source>
        <translation>Regeln und Rollen</translation>
    </message>
    <message>
        <source>Count plan</source>
        <translation>Zählplan</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Angefragt</translation>
    </message>
    <message>
        <source>Short pick</source>
        <translation>Fehlmenge</translation>
    </message>
    <message>
        <source>Zero check</source>
        <translation>Nullprüfung</translation>
    </message>
    <message>
        <source>Unexpected goods</source>
        <translation>Unerwartete Ware</translation>
    </message>
    <message>
        <source>Count again</source>
        <translation>Neu zählen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Being counted</source>
        <translation>Wird gezählt</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>Abgegeben</translation>
    </message>
    <message>
        <source>Waits for approval</source>
        <translation>Wartet auf Freigabe</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>Gebucht</translation>
    </message>
    <message>
        <source>As booked</source>
        <translation>Wie gebucht</translation>
    </message>
    <message>
        <source>Moved meanwhile</source>
        <translation>Inzwischen bewegt</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Counted later</source>
        <translation>Später gezählt</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>Regal</translation>
    </message>
    <message>
        <source>Staging</source>
        <translation>Bereitstellung</translation>
    </message>
    <message>
        <source>Cart</source>
        <translation>Wagen</translation>
    </message>
    <message>
        <source>Quarantine</source>
        <translation>Quarantäne</translation>
    </message>
    <message>
        <source>Opening stock</source>
        <translation>Anfangsbestand</translation>
    </message>
    <message>
        <source>Adjusted</source>
        <translation>Angepasst</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Picked</source>
        <translation>Entnommen</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Zurückgenommen</translation>
    </message>
    <message>
        <source>Unloaded</source>
        <translation>Abgesetzt</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Zurückgelegt</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Eingelagert</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Umgelagert</translation>
    </message>
    <message>
        <source>Packed</source>
        <translation>Gepackt</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>Versandt</translation>
    </message>
    <message>
        <source>Disposed of</source>
        <translation>Verteilt</translation>
    </message>
    <message>
        <source>Scrapped</source>
        <translation>Verschrottet</translation>
    </message>
    <message>
        <source>Assembled</source>
        <translation>Zusammengestellt</translation>
    </message>
    <message>
        <source>Between warehouses</source>
        <translation>Zwischen Lagern</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>Pick undone</source>
        <translation>Entnahme zurück</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Gedruckt</translation>
    </message>
    <message>
        <source>Print failed</source>
        <translation>Druck misslungen</translation>
    </message>
    <message>
        <source>Parcel closed</source>
        <translation>Paket geschlossen</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Versandt</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>Kam zurück</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Abgegolten</translation>
    </message>
    <message>
        <source>Case opened</source>
        <translation>Fall eröffnet</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Kritisch</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Dringend</translation>
    </message>
    <message>
        <source>Not urgent</source>
        <translation>Nicht dringend</translation>
    </message>
    <message>
        <source>Can wait</source>
        <translation>Kann warten</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Invited</source>
        <translation>Eingeladen</translation>
    </message>
    <message>
        <source>To be approved</source>
        <translation>Freizugeben</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In Betrieb</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>To be wiped</source>
        <translation>Zu löschen</translation>
    </message>
    <message>
        <source>Wiped</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Handheld</source>
        <translation>Handgerät</translation>
    </message>
    <message>
        <source>Station or desk</source>
        <translation>Platz oder Leitstand</translation>
    </message>
    <message>
        <source>To be printed again</source>
        <translation>Nochmal zu drucken</translation>
    </message>
    <message>
        <source>Check passed</source>
        <translation>Prüfung bestanden</translation>
    </message>
    <message>
        <source>Check failed</source>
        <translation>Prüfung nicht bestanden</translation>
    </message>
    <message>
        <source>Wrong scan</source>
        <translation>Falscher Scan</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Go to the place</source>
        <translation>Zum Platz gehen</translation>
    </message>
    <message>
        <source>Scan the product</source>
        <translation>Artikel scannen</translation>
    </message>
    <message>
        <source>Scan the lot</source>
        <translation>Charge scannen</translation>
    </message>
    <message>
        <source>Scan the serial number</source>
        <translation>Seriennummer scannen</translation>
    </message>
    <message>
        <source>Scan the package</source>
        <translation>Packstück scannen</translation>
    </message>
    <message>
        <source>Take so many</source>
        <translation>So viele nehmen</translation>
    </message>
    <message>
        <source>Put into the tote</source>
        <translation>In den Behälter legen</translation>
    </message>
    <message>
        <source>Say what is wrong</source>
        <translation>Sagen, was nicht stimmt</translation>
    </message>
    <message>
        <source>Scan the same again</source>
        <translation>Dasselbe noch einmal scannen</translation>
    </message>
    <message>
        <source>Scan each into the box</source>
        <translation>Jedes in den Karton scannen</translation>
    </message>
    <message>
        <source>Scan the carton</source>
        <translation>Karton scannen</translation>
    </message>
    <message>
        <source>Weigh the parcel</source>
        <translation>Paket wiegen</translation>
    </message>
    <message>
        <source>Choose the service</source>
        <translation>Versandart wählen</translation>
    </message>
    <message>
        <source>Scan the label on the box</source>
        <translation>Etikett auf dem Karton scannen</translation>
    </message>
    <message>
        <source>Scan the lane</source>
        <translation>Bahn scannen</translation>
    </message>
    <message>
        <source>Scan each into the truck</source>
        <translation>Jedes in den Lkw scannen</translation>
    </message>
    <message>
        <source>Close the truck</source>
        <translation>Lkw abschließen</translation>
    </message>
    <message>
        <source>Scan what came back</source>
        <translation>Rückläufer scannen</translation>
    </message>
    <message>
        <source>Choose the grade</source>
        <translation>Zustand wählen</translation>
    </message>
    <message>
        <source>Bring it there</source>
        <translation>Dorthin bringen</translation>
    </message>
    <message>
        <source>Settle the return</source>
        <translation>Retoure erledigen</translation>
    </message>
    <message>
        <source>Correct stock</source>
        <translation>Bestand korrigieren</translation>
    </message>
    <message>
        <source>Order from a supplier</source>
        <translation>Beim Lieferanten bestellen</translation>
    </message>
    <message>
        <source>Approve a count</source>
        <translation>Zählung freigeben</translation>
    </message>
    <message>
        <source>Let a parcel go</source>
        <translation>Paket freigeben</translation>
    </message>
    <message>
        <source>Scrap a return</source>
        <translation>Retoure verschrotten</translation>
    </message>
    <message>
        <source>Pay a refund</source>
        <translation>Erstattung zahlen</translation>
    </message>
    <message>
        <source>Close a day</source>
        <translation>Tag abschließen</translation>
    </message>
    <message>
        <source>Change a role</source>
        <translation>Rolle ändern</translation>
    </message>
    <message>
        <source>Change a limit</source>
        <translation>Grenze ändern</translation>
    </message>
    <message>
        <source>Change a person</source>
        <translation>Person ändern</translation>
    </message>
    <message>
        <source>Quality check</source>
        <translation>Qualitätsprüfung</translation>
    </message>
    <message>
        <source>Took a kit part</source>
        <translation>Setteil genommen</translation>
    </message>
    <message>
        <source>Put a kit part back</source>
        <translation>Setteil zurückgelegt</translation>
    </message>
    <message>
        <source>Assembled a kit</source>
        <translation>Set gebaut</translation>
    </message>
    <message>
        <source>Took a kit apart</source>
        <translation>Set zerlegt</translation>
    </message>
    <message>
        <source>Opened a parcel</source>
        <translation>Paket begonnen</translation>
    </message>
    <message>
        <source>Unpacked</source>
        <translation>Ausgepackt</translation>
    </message>
    <message>
        <source>Reported a parcel</source>
        <translation>Paket gemeldet</translation>
    </message>
    <message>
        <source>Labelled a parcel</source>
        <translation>Paket beklebt</translation>
    </message>
    <message>
        <source>Put a parcel down</source>
        <translation>Paket abgestellt</translation>
    </message>
    <message>
        <source>Loaded a parcel</source>
        <translation>Paket verladen</translation>
    </message>
    <message>
        <source>Unloaded a parcel</source>
        <translation>Paket ausgeladen</translation>
    </message>
    <message>
        <source>Booked a label</source>
        <translation>Etikett gebucht</translation>
    </message>
    <message>
        <source>Took a tote</source>
        <translation>Box genommen</translation>
    </message>
    <message>
        <source>Closed a tote</source>
        <translation>Box geschlossen</translation>
    </message>
    <message>
        <source>Undid a pick</source>
        <translation>Entnahme zurückgenommen</translation>
    </message>
    <message>
        <source>Reported a short</source>
        <translation>Fehlmenge gemeldet</translation>
    </message>
    <message>
        <source>Checked an empty place</source>
        <translation>Leeren Platz geprüft</translation>
    </message>
    <message>
        <source>Blocked a place</source>
        <translation>Platz gesperrt</translation>
    </message>
    <message>
        <source>Put a tote down</source>
        <translation>Box abgestellt</translation>
    </message>
    <message>
        <source>Allowed an exception</source>
        <translation>Ausnahme erlaubt</translation>
    </message>
    <message>
        <source>Reported a label</source>
        <translation>Etikett gemeldet</translation>
    </message>
    <message>
        <source>Took a substitute</source>
        <translation>Ersatz genommen</translation>
    </message>
    <message>
        <source>Entered a lot</source>
        <translation>Charge erfasst</translation>
    </message>
    <message>
        <source>Put a package away</source>
        <translation>Packstück eingelagert</translation>
    </message>
    <message>
        <source>Undid a put-away</source>
        <translation>Einlagerung zurückgenommen</translation>
    </message>
    <message>
        <source>Moved a package</source>
        <translation>Packstück umgelagert</translation>
    </message>
    <message>
        <source>Undid a move</source>
        <translation>Umlagerung zurückgenommen</translation>
    </message>
    <message>
        <source>Undid a scrap</source>
        <translation>Verschrottung zurückgenommen</translation>
    </message>
    <message>
        <source>Reported missing</source>
        <translation>Als fehlend gemeldet</translation>
    </message>
    <message>
        <source>Reported a place</source>
        <translation>Platz gemeldet</translation>
    </message>
    <message>
        <source>Finished a task</source>
        <translation>Aufgabe erledigt</translation>
    </message>
    <message>
        <source>Loaded a transfer</source>
        <translation>Umlagerung verladen</translation>
    </message>
    <message>
        <source>Sent a transfer</source>
        <translation>Umlagerung abgeschickt</translation>
    </message>
    <message>
        <source>Received a transfer</source>
        <translation>Umlagerung angenommen</translation>
    </message>
    <message>
        <source>Received a return</source>
        <translation>Rückgabe angenommen</translation>
    </message>
    <message>
        <source>Graded a return</source>
        <translation>Rückgabe bewertet</translation>
    </message>
    <message>
        <source>Put a return away</source>
        <translation>Rückgabe eingelagert</translation>
    </message>
    <message>
        <source>Undid a return</source>
        <translation>Rückgabe zurückgenommen</translation>
    </message>
    <message>
        <source>Began a receipt</source>
        <translation>Wareneingang begonnen</translation>
    </message>
    <message>
        <source>Added to a receipt</source>
        <translation>Wareneingang ergänzt</translation>
    </message>
    <message>
        <source>Received a package</source>
        <translation>Packstück angenommen</translation>
    </message>
    <message>
        <source>Put received goods down</source>
        <translation>Eingang abgestellt</translation>
    </message>
    <message>
        <source>Undid a receipt</source>
        <translation>Eingang zurückgenommen</translation>
    </message>
    <message>
        <source>Linked a code</source>
        <translation>Code zugeordnet</translation>
    </message>
    <message>
        <source>Measured a packaging</source>
        <translation>Verpackung gemessen</translation>
    </message>
    <message>
        <source>Explained a difference</source>
        <translation>Differenz erklärt</translation>
    </message>
    <message>
        <source>Began a count</source>
        <translation>Zählung begonnen</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Gezählt</translation>
    </message>
    <message>
        <source>Counted a package</source>
        <translation>Packstück gezählt</translation>
    </message>
    <message>
        <source>Counted unknown goods</source>
        <translation>Unbekanntes gezählt</translation>
    </message>
    <message>
        <source>Submitted a count</source>
        <translation>Zählung abgegeben</translation>
    </message>
    <message>
        <source>Left a count</source>
        <translation>Zählung verlassen</translation>
    </message>
    <message>
        <source>Took a photo</source>
        <translation>Foto gemacht</translation>
    </message>
    <message>
        <source>Device was locked</source>
        <translation>Gerät war gesperrt</translation>
    </message>
    <message>
        <source>Device was put back</source>
        <translation>Gerät war zurückgesetzt</translation>
    </message>
    <message>
        <source>Reports are missing</source>
        <translation>Meldungen fehlen</translation>
    </message>
    <message>
        <source>Was not allowed to</source>
        <translation>Durfte das nicht</translation>
    </message>
    <message>
        <source>Works here no more</source>
        <translation>Arbeitet nicht mehr hier</translation>
    </message>
    <message>
        <source>Does not make sense</source>
        <translation>Ergibt keinen Sinn</translation>
    </message>
    <message>
        <source>Not known here</source>
        <translation>Hier unbekannt</translation>
    </message>
    <message>
        <source>Came too late</source>
        <translation>Kam zu spät</translation>
    </message>
    <message>
        <source>Not enough there</source>
        <translation>Dort zu wenig</translation>
    </message>
    <message>
        <source>Another place</source>
        <translation>Anderer Platz</translation>
    </message>
    <message>
        <source>Another product</source>
        <translation>Anderer Artikel</translation>
    </message>
    <message>
        <source>Another package</source>
        <translation>Anderes Packstück</translation>
    </message>
    <message>
        <source>Another lot</source>
        <translation>Andere Charge</translation>
    </message>
    <message>
        <source>No whole units</source>
        <translation>Keine ganzen Stück</translation>
    </message>
    <message>
        <source>More than ordered</source>
        <translation>Mehr als bestellt</translation>
    </message>
    <message>
        <source>A lot is missing</source>
        <translation>Charge fehlt</translation>
    </message>
    <message>
        <source>A serial number is missing</source>
        <translation>Seriennummer fehlt</translation>
    </message>
    <message>
        <source>May not lie there</source>
        <translation>Darf dort nicht liegen</translation>
    </message>
    <message>
        <source>A fault in Bincard</source>
        <translation>Fehler in Bincard</translation>
    </message>
    <message>
        <source>Told the customer</source>
        <translation>Dem Kunden gesagt</translation>
    </message>
    <message>
        <source>Key of the API</source>
        <translation>Schlüssel der API</translation>
    </message>
    <message>
        <source>Is told</source>
        <translation>Wird unterrichtet</translation>
    </message>
    <message>
        <source>Not enough stock</source>
        <translation>Zu wenig Bestand</translation>
    </message>
    <message>
        <source>Partly shipped</source>
        <translation>Teilweise versandt</translation>
    </message>
    <message>
        <source>Partly here</source>
        <translation>Teilweise da</translation>
    </message>
    <message>
        <source>All here</source>
        <translation>Alles da</translation>
    </message>
    <message>
        <source>Customer&apos;s turn</source>
        <translation>Kunde ist dran</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Beantwortet</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Geöffnet</translation>
    </message>
    <message>
        <source>Given to somebody</source>
        <translation>Jemandem gegeben</translation>
    </message>
    <message>
        <source>Customer asked</source>
        <translation>Kunde gefragt</translation>
    </message>
    <message>
        <source>Customer replied</source>
        <translation>Kunde antwortete</translation>
    </message>
    <message>
        <source>Opened again</source>
        <translation>Wieder geöffnet</translation>
    </message>
    <message>
        <source>Kind changed</source>
        <translation>Art geändert</translation>
    </message>
    <message>
        <source>Refund asked for</source>
        <translation>Erstattung erbeten</translation>
    </message>
    <message>
        <source>Exchange asked for</source>
        <translation>Umtausch erbeten</translation>
    </message>
    <message>
        <source>Sent again</source>
        <translation>Erneut geschickt</translation>
    </message>
    <message>
        <source>Credit asked for</source>
        <translation>Gutschrift erbeten</translation>
    </message>
    <message>
        <source>Count asked for</source>
        <translation>Zählung erbeten</translation>
    </message>
    <message>
        <source>Repair asked for</source>
        <translation>Reparatur erbeten</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Packing rules</source>
        <translation>Packregeln</translation>
    </message>
    <message>
        <source>Kind of case</source>
        <translation>Art von Fall</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Open hours</source>
        <translation>Öffnungszeiten</translation>
    </message>
    <message>
        <source>Price of an order</source>
        <translation>Preis eines Auftrags</translation>
    </message>
    <message>
        <source>Rules of moves</source>
        <translation>Regeln fürs Umlagern</translation>
    </message>
    <message>
        <source>Where it is put away</source>
        <translation>Wohin eingelagert wird</translation>
    </message>
    <message>
        <source>Filling up shelves</source>
        <translation>Auffüllen der Fächer</translation>
    </message>
    <message>
        <source>Room on shelves</source>
        <translation>Platz in Fächern</translation>
    </message>
    <message>
        <source>Kind of shelf</source>
        <translation>Art von Fach</translation>
    </message>
    <message>
        <source>When it is bought</source>
        <translation>Wann gekauft wird</translation>
    </message>
    <message>
        <source>What becomes of returns</source>
        <translation>Was aus Retouren wird</translation>
    </message>
    <message>
        <source>Refund limit</source>
        <translation>Erstattungsgrenze</translation>
    </message>
    <message>
        <source>Check of returns</source>
        <translation>Prüfung von Retouren</translation>
    </message>
    <message>
        <source>Reason of a return</source>
        <translation>Rückgabegrund</translation>
    </message>
    <message>
        <source>From where it is sent</source>
        <translation>Von wo versendet wird</translation>
    </message>
    <message>
        <source>Price list</source>
        <translation>Preisliste</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Promotion</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Price of a supplier</source>
        <translation>Preis eines Lieferanten</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Freigegeben</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Purchasing</source>
        <translation>Einkauf</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>Verkauf</translation>
    </message>
    <message>
        <source>Purchase</source>
        <translation>Bestellung</translation>
    </message>
    <message>
        <source>Did not come in time</source>
        <translation>Nicht rechtzeitig gekommen</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>Unterwegs</translation>
    </message>
    <message>
        <source>To be looked at</source>
        <translation>Zu begutachten</translation>
    </message>
    <message>
        <source>To be settled</source>
        <translation>Zu klären</translation>
    </message>
    <message>
        <source>To be put away</source>
        <translation>Einzulagern</translation>
    </message>
    <message>
        <source>Looked at</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Entschieden</translation>
    </message>
    <message>
        <source>Scanned by mistake</source>
        <translation>Versehentlich gescannt</translation>
    </message>
    <message>
        <source>As new</source>
        <translation>Wie neu</translation>
    </message>
    <message>
        <source>To be repaired</source>
        <translation>Zu reparieren</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>Defekt</translation>
    </message>
    <message>
        <source>The supplier&apos;s fault</source>
        <translation>Schuld des Lieferanten</translation>
    </message>
    <message>
        <source>Unclear</source>
        <translation>Unklar</translation>
    </message>
    <message>
        <source>Sold again</source>
        <translation>Wieder verkauft</translation>
    </message>
    <message>
        <source>Repaired</source>
        <translation>Repariert</translation>
    </message>
    <message>
        <source>To the supplier</source>
        <translation>An den Lieferanten</translation>
    </message>
    <message>
        <source>Back to the customer</source>
        <translation>Zurück an den Kunden</translation>
    </message>
    <message>
        <source>Kept aside</source>
        <translation>Beiseitegelegt</translation>
    </message>
    <message>
        <source>Something else sent</source>
        <translation>Anderes gesendet</translation>
    </message>
    <message>
        <source>The same sent again</source>
        <translation>Dasselbe gesendet</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>Gutschrift</translation>
    </message>
    <message>
        <source>Nothing is owed</source>
        <translation>Nichts geschuldet</translation>
    </message>
    <message>
        <source>Granted</source>
        <translation>Bewilligt</translation>
    </message>
    <message>
        <source>Coming in</source>
        <translation>Kommt herein</translation>
    </message>
    <message>
        <source>Being taken</source>
        <translation>Wird übernommen</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Gilt</translation>
    </message>
    <message>
        <source>Comes</source>
        <translation>Kommt</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Vorbei</translation>
    </message>
    <message>
        <source>Not in use</source>
        <translation>Nicht in Gebrauch</translation>
    </message>
    <message>
        <source>Percent off</source>
        <translation>Prozent Nachlass</translation>
    </message>
    <message>
        <source>3 for 2</source>
        <translation>3 für 2</translation>
    </message>
    <message>
        <source>An amount off</source>
        <translation>Ein Betrag weniger</translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message>
        <source>Choose a row: arrows, or a click</source>
        <translation>Zeile wählen: Pfeile oder Klick</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Von</translation>
    </message>
</context>
<context>
    <name>DialCaption</name>
    <message>
        <source>Complete</source>
        <translation>Komplett</translation>
    </message>
</context>
<context>
    <name>DocumentLine</name>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>needs a look</source>
        <translation>ansehen</translation>
    </message>
</context>
<context>
    <name>DocumentPainter</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
</context>
<context>
    <name>DocumentWords</name>
    <message>
        <source>Lot %1</source>
        <translation>Charge %1</translation>
    </message>
    <message>
        <source>Expiry %1</source>
        <translation>Ablauf %1</translation>
    </message>
    <message>
        <source>Serial %1</source>
        <translation>Seriennummer %1</translation>
    </message>
    <message>
        <source>%1 in another parcel</source>
        <translation>%1 in einem anderen Paket</translation>
    </message>
    <message>
        <source>%1 to follow</source>
        <translation>%1 folgen</translation>
    </message>
    <message>
        <source>%1 not available</source>
        <translation>%1 nicht lieferbar</translation>
    </message>
    <message>
        <source>Packing slip</source>
        <translation>Lieferschein</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Your order</source>
        <translation>Ihre Bestellung</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Parcel</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>Frachtführer</translation>
    </message>
    <message>
        <source>Tracking number</source>
        <translation>Sendungsnummer</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Lot, expiry, serial</source>
        <translation>Charge, Ablauf, Seriennummer</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>Bestellt</translation>
    </message>
    <message>
        <source>In this parcel</source>
        <translation>In diesem Paket</translation>
    </message>
    <message>
        <source>Not in it</source>
        <translation>Nicht darin</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Total: %1</source>
        <translation>Summe: %1</translation>
    </message>
    <message>
        <source>Pick list</source>
        <translation>Pickliste</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Gang</translation>
    </message>
    <message>
        <source>Warehouse</source>
        <translation>Lager</translation>
    </message>
    <message>
        <source>Picker</source>
        <translation>Kommissionierer</translation>
    </message>
    <message>
        <source>Leaves</source>
        <translation>Abfahrt</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Positionen</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Platz</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>In</translation>
    </message>
    <message>
        <source>Picked by</source>
        <translation>Gepickt von</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>Datum und Uhrzeit</translation>
    </message>
    <message>
        <source>Manifest</source>
        <translation>Ladeliste</translation>
    </message>
    <message>
        <source>Dock</source>
        <translation>Tor</translation>
    </message>
    <message>
        <source>Vehicle</source>
        <translation>Fahrzeug</translation>
    </message>
    <message>
        <source>Parcels</source>
        <translation>Pakete</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Parcels taken over in good order: %1</source>
        <translation>Pakete in gutem Zustand übernommen: %1</translation>
    </message>
    <message>
        <source>Driver, name and signature</source>
        <translation>Fahrer, Name und Unterschrift</translation>
    </message>
    <message>
        <source>Part of %1</source>
        <translation>Teil von %1</translation>
    </message>
</context>
<context>
    <name>EnrolPage</name>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>the enrolment code</source>
        <translation>den Anmeldecode</translation>
    </message>
    <message>
        <source>Type or paste the code</source>
        <translation>Code tippen oder einfügen</translation>
    </message>
    <message>
        <source>IT shows you a code on a screen or on paper. Scan it once, and this device belongs to your warehouse.</source>
        <translation>Die IT zeigt einen Code auf einem Bildschirm oder auf Papier. Einmal scannen, dann gehört dieses Gerät zum Lager.</translation>
    </message>
    <message>
        <source>Scan the enrolment code</source>
        <translation>Anmeldecode scannen</translation>
    </message>
    <message>
        <source>This device</source>
        <translation>Dieses Gerät</translation>
    </message>
</context>
<context>
    <name>EntryLine</name>
    <message>
        <source>Typed code</source>
        <translation>Getippter Code</translation>
    </message>
    <message>
        <source>Close the entry line</source>
        <translation>Eingabezeile schließen</translation>
    </message>
    <message>
        <source>Enter this code</source>
        <translation>Diesen Code eingeben</translation>
    </message>
</context>
<context>
    <name>ExplainPage</name>
    <message>
        <source>Explain a barcode</source>
        <translation>Barcode erklären</translation>
    </message>
    <message>
        <source>any barcode: nothing is booked</source>
        <translation>einen Barcode, ohne Buchung</translation>
    </message>
    <message>
        <source>What it says is shown here, part by part, and what is wrong with it.</source>
        <translation>Hier steht, was er sagt, Teil für Teil, und was an ihm falsch ist.</translation>
    </message>
    <message>
        <source>Scan the barcode</source>
        <translation>Barcode scannen</translation>
    </message>
</context>
<context>
    <name>ExplainView</name>
    <message>
        <source>A command: %1</source>
        <translation>Ein Befehl: %1</translation>
    </message>
    <message>
        <source>A quantity: %1</source>
        <translation>Eine Menge: %1</translation>
    </message>
    <message>
        <source>A reason: %1</source>
        <translation>Ein Grund: %1</translation>
    </message>
    <message>
        <source>A shelf: %1</source>
        <translation>Ein Platz: %1</translation>
    </message>
    <message>
        <source>A package: %1</source>
        <translation>Ein Packstück: %1</translation>
    </message>
    <message>
        <source>A tote: %1</source>
        <translation>Eine Box: %1</translation>
    </message>
    <message>
        <source>A badge of %1</source>
        <translation>Ein Ausweis von %1</translation>
    </message>
    <message>
        <source>A workstation: %1</source>
        <translation>Ein Arbeitsplatz: %1</translation>
    </message>
    <message>
        <source>Goods, by a number of this company alone</source>
        <translation>Ware, mit einer nur hier gültigen Nummer</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>Ware</translation>
    </message>
    <message>
        <source>A document: %1</source>
        <translation>Ein Beleg: %1</translation>
    </message>
    <message>
        <source>A text, to be looked up</source>
        <translation>Ein Text, zum Nachschlagen</translation>
    </message>
    <message>
        <source>Article number</source>
        <translation>Artikelnummer (GTIN)</translation>
    </message>
    <message>
        <source>Part number</source>
        <translation>Teilenummer</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>Charge</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Seriennummer</translation>
    </message>
    <message>
        <source>Use by</source>
        <translation>Verwenden bis</translation>
    </message>
    <message>
        <source>Best before</source>
        <translation>Mindestens haltbar bis</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>Hergestellt am</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Net weight</source>
        <translation>Nettogewicht</translation>
    </message>
    <message>
        <source>Customer&apos;s part number</source>
        <translation>Teilenummer des Kunden</translation>
    </message>
    <message>
        <source>Supplier&apos;s part number</source>
        <translation>Teilenummer des Lieferanten</translation>
    </message>
    <message>
        <source>Purchase order</source>
        <translation>Bestellung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Fault at sign %1</source>
        <translation>Fehler bei Zeichen %1</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Printed as</source>
        <translation>Gedruckt als</translation>
    </message>
    <message>
        <source>The scanner does not say</source>
        <translation>Der Scanner sagt es nicht</translation>
    </message>
    <message>
        <source>It means something only where this site has a record of that name.</source>
        <translation>Er bedeutet nur etwas, wenn das Lager etwas unter diesem Namen kennt.</translation>
    </message>
</context>
<context>
    <name>FactRowLine</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>FeedbackBanner</name>
    <message>
        <source>Scan the right one, or tap here</source>
        <translation>Richtig scannen oder hier tippen</translation>
    </message>
</context>
<context>
    <name>FieldList</name>
    <message>
        <source>Which column it is</source>
        <translation>Welche Spalte das ist</translation>
    </message>
    <message>
        <source>Not brought in</source>
        <translation>Kommt nicht herein</translation>
    </message>
    <message>
        <source>Our columns</source>
        <translation>Unsere Spalten</translation>
    </message>
</context>
<context>
    <name>FigureTile</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>FloorPage</name>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
</context>
<context>
    <name>FloorWindow</name>
    <message>
        <source>Typed code</source>
        <translation>Getippter Code</translation>
    </message>
</context>
<context>
    <name>FlowTile</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n wartet</numerusform>
            <numerusform>%n warten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FormBody</name>
    <message>
        <source>One line more</source>
        <translation>Noch eine Zeile</translation>
    </message>
</context>
<context>
    <name>FormCell</name>
    <message>
        <source>Take the line out</source>
        <translation>Zeile entfernen</translation>
    </message>
</context>
<context>
    <name>FormPane</name>
    <message>
        <source>Once more, and what you typed is gone.</source>
        <translation>Noch einmal, und Ihre Eingaben sind weg.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>GoodsLine</name>
    <message>
        <source>to come</source>
        <translation>kommt noch</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>needs a look</source>
        <translation>ansehen</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
</context>
<context>
    <name>HistoryView</name>
    <message>
        <source>step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>stored</source>
        <translation>gespeichert</translation>
    </message>
    <message>
        <source>typed</source>
        <translation>getippt</translation>
    </message>
    <message>
        <source>received</source>
        <translation>empfangen</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Work</source>
        <translation>Arbeit</translation>
    </message>
    <message>
        <source>Take the next work</source>
        <translation>Nächste Arbeit</translation>
    </message>
    <message>
        <source>New work appears here by itself. You can also scan an order or a tote.</source>
        <translation>Neue Arbeit erscheint hier von selbst. Auch ein Auftrag oder eine Box lässt sich scannen.</translation>
    </message>
    <message>
        <source>Nothing to do now</source>
        <translation>Gerade nichts zu tun</translation>
    </message>
</context>
<context>
    <name>HomeView</name>
    <message numerus="yes">
        <source>%n line(s) left</source>
        <translation>
            <numerusform>noch %n Zeile</numerusform>
            <numerusform>noch %n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 yours, %2 free, %3</source>
        <translation>%1 eigene, %2 freie, %3</translation>
    </message>
</context>
<context>
    <name>ImportColumnCard</name>
    <message>
        <source>%1 is</source>
        <translation>%1 ist</translation>
    </message>
</context>
<context>
    <name>ImportFiles</name>
    <message>
        <source>Drop a CSV file anywhere on this window, choose it here, or type where it is.</source>
        <translation>Eine CSV-Datei irgendwo auf dieses Fenster ziehen, hier wählen oder eintippen, wo sie liegt.</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>Wo sie liegt</translation>
    </message>
    <message>
        <source>Where the file is</source>
        <translation>Wo die Datei liegt</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
</context>
<context>
    <name>ImportMatch</name>
    <message>
        <source>Stays as it is: %1</source>
        <translation>Bleibt, wie es ist: %1</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Was es ist</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Zeichensatz</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Keep these as…</source>
        <translation>Behalten als …</translation>
    </message>
    <message>
        <source>Name of the profile</source>
        <translation>Name des Profils</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>Spalten der Datei</translation>
    </message>
</context>
<context>
    <name>ImportPane</name>
    <message>
        <source>Bring in a file</source>
        <translation>Datei hereinholen</translation>
    </message>
    <message>
        <source>It goes on when you close this.</source>
        <translation>Es geht weiter, auch wenn Sie das schließen.</translation>
    </message>
    <message>
        <source>Nothing is changed before you say so.</source>
        <translation>Nichts ändert sich, bevor Sie es sagen.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Check all rows</source>
        <translation>Alle Zeilen prüfen</translation>
    </message>
</context>
<context>
    <name>ImportResult</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Bad rows</source>
        <translation>Falsche Zeilen</translation>
    </message>
    <message>
        <source>Save these as CSV</source>
        <translation>Als CSV speichern</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Gespeichert: %1</translation>
    </message>
</context>
<context>
    <name>ImportSteps</name>
    <message>
        <source>Step %1 of 4</source>
        <translation>Schritt %1 von 4</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Bring in</source>
        <translation>Hereinholen</translation>
    </message>
</context>
<context>
    <name>ImportWord</name>
    <message>
        <source>Products</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Plätze</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>Bestellungen</translation>
    </message>
    <message>
        <source>Barcodes</source>
        <translation>Strichcodes</translation>
    </message>
    <message>
        <source>What fits where</source>
        <translation>Was wohin passt</translation>
    </message>
    <message>
        <source>Carriers</source>
        <translation>Paketdienste</translation>
    </message>
    <message>
        <source>Cartons</source>
        <translation>Kartons</translation>
    </message>
    <message>
        <source>Services of channels</source>
        <translation>Versandarten der Kanäle</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>Count plans</source>
        <translation>Zählpläne</translation>
    </message>
    <message>
        <source>What becomes of returns</source>
        <translation>Was aus Retouren wird</translation>
    </message>
    <message>
        <source>Profiles of files</source>
        <translation>Profile von Dateien</translation>
    </message>
    <message>
        <source>Parts of kits</source>
        <translation>Teile von Sets</translation>
    </message>
    <message>
        <source>Kits</source>
        <translation>Sets</translation>
    </message>
    <message>
        <source>Limits of roles</source>
        <translation>Grenzen der Rollen</translation>
    </message>
    <message>
        <source>Offers on channels</source>
        <translation>Angebote auf Kanälen</translation>
    </message>
    <message>
        <source>Lots</source>
        <translation>Chargen</translation>
    </message>
    <message>
        <source>Rules for moving</source>
        <translation>Regeln fürs Umlagern</translation>
    </message>
    <message>
        <source>Number series</source>
        <translation>Nummernkreise</translation>
    </message>
    <message>
        <source>Rules for packing</source>
        <translation>Regeln fürs Packen</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Packstücke</translation>
    </message>
    <message>
        <source>Packagings</source>
        <translation>Verpackungen</translation>
    </message>
    <message>
        <source>Customers, suppliers</source>
        <translation>Kunden, Lieferanten</translation>
    </message>
    <message>
        <source>Price lists</source>
        <translation>Preislisten</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Preise</translation>
    </message>
    <message>
        <source>Printers</source>
        <translation>Drucker</translation>
    </message>
    <message>
        <source>Promotions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>Putaway rules</source>
        <translation>Einlagerregeln</translation>
    </message>
    <message>
        <source>Quality checks</source>
        <translation>Qualitätsprüfungen</translation>
    </message>
    <message>
        <source>Carrier rates</source>
        <translation>Frachtsätze</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Gründe</translation>
    </message>
    <message>
        <source>Refund limits</source>
        <translation>Erstattungsgrenzen</translation>
    </message>
    <message>
        <source>When to buy</source>
        <translation>Wann nachbestellt wird</translation>
    </message>
    <message>
        <source>Replenishment</source>
        <translation>Nachschub</translation>
    </message>
    <message>
        <source>Checks of returns</source>
        <translation>Prüfungen von Retouren</translation>
    </message>
    <message>
        <source>Reasons for returns</source>
        <translation>Retourengründe</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Routing</source>
        <translation>Zuteilung zu Lagern</translation>
    </message>
    <message>
        <source>Cartons of services</source>
        <translation>Kartons der Versandarten</translation>
    </message>
    <message>
        <source>Carrier services</source>
        <translation>Versandarten</translation>
    </message>
    <message>
        <source>Kinds of place</source>
        <translation>Arten von Plätzen</translation>
    </message>
    <message>
        <source>Substitutes</source>
        <translation>Ersatzartikel</translation>
    </message>
    <message>
        <source>Supplier prices</source>
        <translation>Lieferantenpreise</translation>
    </message>
    <message>
        <source>Surcharges</source>
        <translation>Frachtzuschläge</translation>
    </message>
    <message>
        <source>Kinds of case</source>
        <translation>Arten von Fällen</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Leute</translation>
    </message>
    <message>
        <source>Workstations</source>
        <translation>Arbeitsplätze</translation>
    </message>
    <message>
        <source>Carrier zones</source>
        <translation>Zonen der Paketdienste</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In Gebrauch</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Adjusts stock</source>
        <translation>Ändert den Bestand</translation>
    </message>
    <message>
        <source>Aisle</source>
        <translation>Gang</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Currency of the amount</source>
        <translation>Währung des Betrags</translation>
    </message>
    <message>
        <source>Needs a word</source>
        <translation>Braucht ein Ja</translation>
    </message>
    <message>
        <source>Approval beyond</source>
        <translation>Freigabe ab</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>Strichcode</translation>
    </message>
    <message>
        <source>Base list</source>
        <translation>Grundliste</translation>
    </message>
    <message>
        <source>Blind</source>
        <translation>Blind</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>Sperrt</translation>
    </message>
    <message>
        <source>Kept back</source>
        <translation>Zurückgehalten</translation>
    </message>
    <message>
        <source>Kept back, ‰</source>
        <translation>Zurückgehalten, ‰</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>Gekauft</translation>
    </message>
    <message>
        <source>Instead</source>
        <translation>Stattdessen</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>Paketdienst</translation>
    </message>
    <message>
        <source>Carton</source>
        <translation>Karton</translation>
    </message>
    <message>
        <source>Kind of place</source>
        <translation>Art des Platzes</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>SKU of the channel</source>
        <translation>Artikelnummer des Kanals</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Zeichensatz</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Currency of the cost</source>
        <translation>Währung der Kosten</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Asks for a count</source>
        <translation>Löst eine Zählung aus</translation>
    </message>
    <message>
        <source>Credit limit</source>
        <translation>Kreditlimit</translation>
    </message>
    <message>
        <source>Currency of the limit</source>
        <translation>Währung des Limits</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Cut-off, minute of the day</source>
        <translation>Annahmeschluss, Minute des Tages</translation>
    </message>
    <message>
        <source>Takes off</source>
        <translation>Zieht ab</translation>
    </message>
    <message>
        <source>Warehouse</source>
        <translation>Lager</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Stellen</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>Was daraus wird</translation>
    </message>
    <message>
        <source>Dock</source>
        <translation>Tor</translation>
    </message>
    <message>
        <source>Dots per inch</source>
        <translation>Punkte je Zoll</translation>
    </message>
    <message>
        <source>Twice within, ms</source>
        <translation>Doppelt binnen, ms</translation>
    </message>
    <message>
        <source>Every how many</source>
        <translation>Jede wievielte</translation>
    </message>
    <message>
        <source>Every how many days</source>
        <translation>Alle wie viele Tage</translation>
    </message>
    <message>
        <source>Stands alone</source>
        <translation>Gilt allein</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>Expiry</source>
        <translation>Ablauf</translation>
    </message>
    <message>
        <source>Address, more</source>
        <translation>Adresszusatz</translation>
    </message>
    <message>
        <source>Picking place</source>
        <translation>Pickplatz</translation>
    </message>
    <message>
        <source>Contains</source>
        <translation>Enthält</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Warengruppe</translation>
    </message>
    <message>
        <source>Fee, %</source>
        <translation>Gebühr, %</translation>
    </message>
    <message>
        <source>Free up to</source>
        <translation>Frei bis</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Ab</translation>
    </message>
    <message>
        <source>Goods as</source>
        <translation>Ware als</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Up to, g</source>
        <translation>Bis, g</translation>
    </message>
    <message>
        <source>GTIN</source>
        <translation>GTIN</translation>
    </message>
    <message>
        <source>Hazard</source>
        <translation>Gefahrgut</translation>
    </message>
    <message>
        <source>Hazards</source>
        <translation>Gefahrgüter</translation>
    </message>
    <message>
        <source>Height, mm</source>
        <translation>Höhe, mm</translation>
    </message>
    <message>
        <source>Held from</source>
        <translation>Angehalten ab</translation>
    </message>
    <message>
        <source>Hours to answer</source>
        <translation>Stunden bis zur Antwort</translation>
    </message>
    <message>
        <source>With tax</source>
        <translation>Mit Steuer</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Sold as a kit</source>
        <translation>Verkauf als Set</translation>
    </message>
    <message>
        <source>Label printer</source>
        <translation>Etikettendrucker</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Last number</source>
        <translation>Letzte Nummer</translation>
    </message>
    <message>
        <source>Days to deliver</source>
        <translation>Liefertage</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>Mindestens</translation>
    </message>
    <message>
        <source>Length, mm</source>
        <translation>Länge, mm</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Platz</translation>
    </message>
    <message>
        <source>Locks the place</source>
        <translation>Sperrt den Platz</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>Charge</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>Mixing</source>
        <translation>Mischen</translation>
    </message>
    <message>
        <source>Multiple of</source>
        <translation>Vielfaches von</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Needs the hub</source>
        <translation>Braucht die Zentrale</translation>
    </message>
    <message>
        <source>Needs a picture</source>
        <translation>Braucht ein Bild</translation>
    </message>
    <message>
        <source>Needs a supervisor</source>
        <translation>Braucht die Leitung</translation>
    </message>
    <message>
        <source>Next number</source>
        <translation>Nächste Nummer</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Has numbers</source>
        <translation>Hat Nummern</translation>
    </message>
    <message>
        <source>From an amount of</source>
        <translation>Ab einem Betrag von</translation>
    </message>
    <message>
        <source>Currency of that</source>
        <translation>Währung dazu</translation>
    </message>
    <message>
        <source>Over, %</source>
        <translation>Mehr, %</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Packstück</translation>
    </message>
    <message>
        <source>Packages at most</source>
        <translation>Packstücke höchstens</translation>
    </message>
    <message>
        <source>Packaging</source>
        <translation>Verpackung</translation>
    </message>
    <message>
        <source>Paper printer</source>
        <translation>Papierdrucker</translation>
    </message>
    <message>
        <source>Stands in</source>
        <translation>Steht in</translation>
    </message>
    <message>
        <source>Partly allowed</source>
        <translation>Teilweise erlaubt</translation>
    </message>
    <message>
        <source>Parts at most</source>
        <translation>Teile höchstens</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Bezahlt</translation>
    </message>
    <message>
        <source>Off, ‰</source>
        <translation>Nachlass, ‰</translation>
    </message>
    <message>
        <source>May do</source>
        <translation>Darf</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Order of places</source>
        <translation>Reihenfolge der Plätze</translation>
    </message>
    <message>
        <source>Placed on</source>
        <translation>Bestellt am</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Postleitzahl</translation>
    </message>
    <message>
        <source>Postcode from</source>
        <translation>Postleitzahl von</translation>
    </message>
    <message>
        <source>Postcode begins</source>
        <translation>Postleitzahl beginnt</translation>
    </message>
    <message>
        <source>Postcode to</source>
        <translation>Postleitzahl bis</translation>
    </message>
    <message>
        <source>Preference</source>
        <translation>Vorzug</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Begins with</source>
        <translation>Beginnt mit</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Currency of the price</source>
        <translation>Währung des Preises</translation>
    </message>
    <message>
        <source>Price list</source>
        <translation>Preisliste</translation>
    </message>
    <message>
        <source>Price may differ, ‰</source>
        <translation>Preis darf abweichen, ‰</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Vorrang</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Promised for</source>
        <translation>Zugesagt für</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>To quarantine</source>
        <translation>In Quarantäne</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Looks elsewhere</source>
        <translation>Sucht woanders</translation>
    </message>
    <message>
        <source>Days left at receipt</source>
        <translation>Resttage bei Ankunft</translation>
    </message>
    <message>
        <source>Kit</source>
        <translation>Set</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Refused for</source>
        <translation>Abgelehnt wegen</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Days left at least</source>
        <translation>Resttage mindestens</translation>
    </message>
    <message>
        <source>Asks for more</source>
        <translation>Fordert Nachschub an</translation>
    </message>
    <message>
        <source>Prints again</source>
        <translation>Druckt neu</translation>
    </message>
    <message>
        <source>Reserved goods</source>
        <translation>Reservierte Ware</translation>
    </message>
    <message>
        <source>Reserves while held</source>
        <translation>Reserviert auch angehalten</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Shared by warehouses</source>
        <translation>Auf Lager verteilt</translation>
    </message>
    <message>
        <source>Check digit</source>
        <translation>Prüfziffer</translation>
    </message>
    <message>
        <source>Scrapped at most</source>
        <translation>Verschrottet höchstens</translation>
    </message>
    <message>
        <source>Second person</source>
        <translation>Zweite Person</translation>
    </message>
    <message>
        <source>Sends unpaid</source>
        <translation>Versendet unbezahlt</translation>
    </message>
    <message>
        <source>In the walk</source>
        <translation>Im Laufweg</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Versandart</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>Artikelnummer</translation>
    </message>
    <message>
        <source>Hours to solve</source>
        <translation>Stunden bis zur Lösung</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>From warehouse</source>
        <translation>Aus Lager</translation>
    </message>
    <message>
        <source>From zone</source>
        <translation>Aus Zone</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Teilen</translation>
    </message>
    <message>
        <source>At which step</source>
        <translation>Bei welchem Schritt</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Straße</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Worum es geht</translation>
    </message>
    <message>
        <source>Ends with</source>
        <translation>Endet mit</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Lieferant</translation>
    </message>
    <message>
        <source>SKU of the supplier</source>
        <translation>Artikelnummer des Lieferanten</translation>
    </message>
    <message>
        <source>Own weight, g</source>
        <translation>Eigengewicht, g</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Tolerance, %</source>
        <translation>Toleranz, %</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>Toleranz</translation>
    </message>
    <message>
        <source>Tracked by</source>
        <translation>Verfolgt nach</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Under, %</source>
        <translation>Weniger, %</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Not measured</source>
        <translation>Nicht gemessen</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>Dringlichkeit</translation>
    </message>
    <message>
        <source>Used for</source>
        <translation>Benutzt für</translation>
    </message>
    <message>
        <source>Volume, ml</source>
        <translation>Volumen, ml</translation>
    </message>
    <message>
        <source>Volume at most, ml</source>
        <translation>Volumen höchstens, ml</translation>
    </message>
    <message>
        <source>Weight, g</source>
        <translation>Gewicht, g</translation>
    </message>
    <message>
        <source>Weight at most, g</source>
        <translation>Gewicht höchstens, g</translation>
    </message>
    <message>
        <source>Weight may differ, g</source>
        <translation>Gewicht darf abweichen, g</translation>
    </message>
    <message>
        <source>Weight may differ, ‰</source>
        <translation>Gewicht darf abweichen, ‰</translation>
    </message>
    <message>
        <source>Whole units only</source>
        <translation>Nur ganze Einheiten</translation>
    </message>
    <message>
        <source>Width, mm</source>
        <translation>Breite, mm</translation>
    </message>
    <message>
        <source>Within days</source>
        <translation>Binnen Tagen</translation>
    </message>
    <message>
        <source>Without sending back</source>
        <translation>Ohne Rücksendung</translation>
    </message>
    <message>
        <source>x, mm</source>
        <translation>x, mm</translation>
    </message>
    <message>
        <source>y, mm</source>
        <translation>y, mm</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>Open hours</source>
        <translation>Öffnungszeiten</translation>
    </message>
    <message>
        <source>Calendars</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>From, minute of the day</source>
        <translation>Von, Minute des Tages</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Until, minute of the day</source>
        <translation>Bis, Minute des Tages</translation>
    </message>
    <message>
        <source>Weekday, 1 is Monday</source>
        <translation>Wochentag, 1 ist Montag</translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message>
        <source>It has to say something.</source>
        <translation>Hier muss etwas stehen.</translation>
    </message>
    <message>
        <source>It is one of %1.</source>
        <translation>Möglich ist: %1.</translation>
    </message>
    <message>
        <source>It is yes or no.</source>
        <translation>Möglich ist ja oder nein (yes, no).</translation>
    </message>
    <message>
        <source>It is a whole number.</source>
        <translation>Hier steht eine ganze Zahl.</translation>
    </message>
    <message>
        <source>It is a number, like 12.5.</source>
        <translation>Hier steht eine Zahl, etwa 12,5.</translation>
    </message>
    <message>
        <source>It is a day, like 2026-11-30.</source>
        <translation>Hier steht ein Tag, etwa 2026-11-30.</translation>
    </message>
    <message>
        <source>Nothing here is called so.</source>
        <translation>So heißt hier nichts.</translation>
    </message>
    <message>
        <source>It is a number, and its currency stands beside it.</source>
        <translation>Hier steht eine Zahl, und daneben die Währung.</translation>
    </message>
    <message>
        <source>Row %1 has it already.</source>
        <translation>Steht schon in Zeile %1.</translation>
    </message>
    <message>
        <source>A spreadsheet has rounded it: make the column text, and export again.</source>
        <translation>Eine Tabellenkalkulation hat gerundet: Spalte als Text formatieren und neu ausgeben.</translation>
    </message>
    <message>
        <source>Its check digit is wrong: a figure is mistyped.</source>
        <translation>Die Prüfziffer stimmt nicht: eine Ziffer ist vertippt.</translation>
    </message>
    <message>
        <source>It is another product&apos;s.</source>
        <translation>Gehört zu einem anderen Artikel.</translation>
    </message>
    <message>
        <source>In a long file the rows of an order stand together.</source>
        <translation>In einer langen Datei stehen die Zeilen eines Auftrags beieinander.</translation>
    </message>
    <message>
        <source>It is known already, with other lines.</source>
        <translation>Ist schon bekannt, mit anderen Positionen.</translation>
    </message>
    <message>
        <source>This is no CSV file. Open it in your spreadsheet and save it as CSV UTF-8.</source>
        <translation>Das ist keine CSV-Datei. In der Tabellenkalkulation öffnen und als CSV UTF-8 speichern.</translation>
    </message>
    <message>
        <source>The file cannot be read: it is gone, or closed to you.</source>
        <translation>Die Datei ist nicht lesbar: Sie fehlt, oder der Zugriff ist verwehrt.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>The file has another encoding than you say.</source>
        <translation>Die Datei hat einen anderen Zeichensatz.</translation>
    </message>
    <message>
        <source>The file is no table: %1.</source>
        <translation>Die Datei ist keine Tabelle: %1.</translation>
    </message>
</context>
<context>
    <name>InputStrip</name>
    <message>
        <source>What the camera sees</source>
        <translation>Was die Kamera sieht</translation>
    </message>
    <message>
        <source>Lamp off</source>
        <translation>Licht aus</translation>
    </message>
    <message>
        <source>Lamp on</source>
        <translation>Licht an</translation>
    </message>
</context>
<context>
    <name>InviteForm</name>
    <message>
        <source>What is it called? Its name stands on it and on every list.</source>
        <translation>Wie heißt es? Der Name steht darauf und in jeder Liste.</translation>
    </message>
    <message>
        <source>Which six digits does it show? They prove that it is this device.</source>
        <translation>Welche sechs Ziffern zeigt es? Sie beweisen, dass es dieses Gerät ist.</translation>
    </message>
    <message>
        <source>Name, e.g. Handheld 7</source>
        <translation>Name, z. B. Handgerät 7</translation>
    </message>
    <message>
        <source>Six digits</source>
        <translation>Sechs Ziffern</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>a station or desk</source>
        <translation>Platz oder Leitstand</translation>
    </message>
    <message>
        <source>the floor</source>
        <translation>Halle</translation>
    </message>
    <message>
        <source>Show its code</source>
        <translation>Code zeigen</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Freigeben</translation>
    </message>
</context>
<context>
    <name>InvitePane</name>
    <message>
        <source>A new device</source>
        <translation>Ein neues Gerät</translation>
    </message>
    <message>
        <source>%1, enrolled again</source>
        <translation>%1, neu angemeldet</translation>
    </message>
    <message>
        <source>Asking the hub for a code…</source>
        <translation>Der Code wird geholt…</translation>
    </message>
    <message>
        <source>Scan this with the new device. It shows six digits then.</source>
        <translation>Scannen Sie dies mit dem neuen Gerät. Es zeigt dann sechs Ziffern.</translation>
    </message>
    <message>
        <source>Code for the new device</source>
        <translation>Code für das neue Gerät</translation>
    </message>
    <message>
        <source>Good for %1 more</source>
        <translation>Noch %1 gültig</translation>
    </message>
    <message>
        <source>It is in use now. The one before is locked.</source>
        <translation>Es ist jetzt in Betrieb. Das bisherige ist gesperrt.</translation>
    </message>
    <message>
        <source>It is in use now, and loads its records.</source>
        <translation>Es ist jetzt in Betrieb und lädt seine Daten.</translation>
    </message>
    <message>
        <source>There is no code that could be scanned now.</source>
        <translation>Es gibt gerade keinen Code zum Scannen.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Another code</source>
        <translation>Neuer Code</translation>
    </message>
</context>
<context>
    <name>KeyGrid</name>
    <message>
        <source>no decimals</source>
        <translation>keine Nachkommastellen</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Löschen</translation>
    </message>
</context>
<context>
    <name>KeypadPanel</name>
    <message>
        <source>nothing typed</source>
        <translation>nichts getippt</translation>
    </message>
    <message>
        <source>Back to scanning</source>
        <translation>Zurück zum Scannen</translation>
    </message>
    <message>
        <source>Take this number</source>
        <translation>Diese Zahl nehmen</translation>
    </message>
</context>
<context>
    <name>KeysPane</name>
    <message>
        <source>search</source>
        <translation>suchen</translation>
    </message>
    <message>
        <source>the next row, the one before</source>
        <translation>nächste Zeile, vorige</translation>
    </message>
    <message>
        <source>first and last row</source>
        <translation>erste und letzte Zeile</translation>
    </message>
    <message>
        <source>a screen up or down</source>
        <translation>eine Seite auf oder ab</translation>
    </message>
    <message>
        <source>open the row, press what has the focus</source>
        <translation>Zeile öffnen, Taste drücken</translation>
    </message>
    <message>
        <source>back</source>
        <translation>zurück</translation>
    </message>
    <message>
        <source>on to the next control</source>
        <translation>weiter zum nächsten Feld</translation>
    </message>
    <message>
        <source>this list</source>
        <translation>diese Liste</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>something new, where the page makes it</source>
        <translation>etwas Neues, wo die Seite es anlegt</translation>
    </message>
    <message>
        <source>save the form</source>
        <translation>Formular speichern</translation>
    </message>
</context>
<context>
    <name>KioskPage</name>
    <message>
        <source>Scale</source>
        <translation>Waage</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
</context>
<context>
    <name>LabelWords</name>
    <message>
        <source>Station</source>
        <translation>Arbeitsplatz</translation>
    </message>
    <message>
        <source>TOTE</source>
        <translation>BOX</translation>
    </message>
    <message>
        <source>LOT</source>
        <translation>CHARGE</translation>
    </message>
    <message>
        <source>EXP</source>
        <translation>ABLAUF</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Parcel</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>%1 kg</source>
        <translation>%1 kg</translation>
    </message>
    <message>
        <source>Leaves</source>
        <translation>Abfahrt</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>RETURN</source>
        <translation>RETOURE</translation>
    </message>
    <message>
        <source>Return number</source>
        <translation>Retourennummer</translation>
    </message>
</context>
<context>
    <name>LineRow</name>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>%1, %2, %3 %4</source>
        <translation>%1, %2, %3 %4</translation>
    </message>
</context>
<context>
    <name>LoadingPage</name>
    <message>
        <source>Getting ready</source>
        <translation>Wird vorbereitet</translation>
    </message>
    <message>
        <source>This happens once and may be interrupted: it goes on where it was.</source>
        <translation>Das geschieht einmal und darf unterbrochen werden: Es geht weiter, wo es war.</translation>
    </message>
    <message>
        <source>The warehouse is being loaded</source>
        <translation>Das Lager wird geladen</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>LocationPlate</name>
    <message>
        <source>Go to</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>erreicht</translation>
    </message>
    <message>
        <source>You are at</source>
        <translation>Du bist bei</translation>
    </message>
</context>
<context>
    <name>MapField</name>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Zone %1</source>
        <translation>Zone %1</translation>
    </message>
    <message>
        <source>Not on the plan</source>
        <translation>Nicht auf dem Plan</translation>
    </message>
    <message>
        <source>no zone</source>
        <translation>ohne Zone</translation>
    </message>
</context>
<context>
    <name>MapLegend</name>
    <message>
        <source>blocked</source>
        <translation>gesperrt</translation>
    </message>
</context>
<context>
    <name>MapPage</name>
    <message>
        <source>Point at a place, or go there with the arrows; Enter opens its goods. + and − bring it nearer.</source>
        <translation>Auf einen Platz zeigen oder mit den Pfeiltasten hingehen; Enter öffnet seine Ware. Näher mit + und −.</translation>
    </message>
</context>
<context>
    <name>MatchList</name>
    <message>
        <source>Records that match</source>
        <translation>Passende Einträge</translation>
    </message>
</context>
<context>
    <name>MenuPage</name>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Type a code</source>
        <translation>Code tippen</translation>
    </message>
    <message>
        <source>Last scans</source>
        <translation>Letzte Scans</translation>
    </message>
    <message>
        <source>Explain a barcode</source>
        <translation>Barcode erklären</translation>
    </message>
    <message>
        <source>Voice off</source>
        <translation>Stimme aus</translation>
    </message>
    <message>
        <source>Voice on</source>
        <translation>Stimme ein</translation>
    </message>
    <message>
        <source>Test the scanner</source>
        <translation>Scanner testen</translation>
    </message>
    <message>
        <source>End of shift</source>
        <translation>Schichtende</translation>
    </message>
</context>
<context>
    <name>NavEntry</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n wartet</numerusform>
            <numerusform>%n warten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoticePage</name>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Bring it to IT. Everything you did is kept and sent.</source>
        <translation>Zur IT bringen. Alles Erledigte ist gespeichert und wird gesendet.</translation>
    </message>
    <message>
        <source>This device is locked</source>
        <translation>Dieses Gerät ist gesperrt</translation>
    </message>
</context>
<context>
    <name>NoticeRow</name>
    <message>
        <source>New, %1</source>
        <translation>Neu, %1</translation>
    </message>
</context>
<context>
    <name>PackView</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n wartet</numerusform>
            <numerusform>%n warten</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop: the order is cancelled</source>
        <translation>Halt: Der Auftrag ist storniert</translation>
    </message>
    <message>
        <source>Take out what is listed and put it back.</source>
        <translation>Nimm heraus, was in der Liste steht, und bring es zurück.</translation>
    </message>
    <message>
        <source>The parcel must not leave.</source>
        <translation>Das Paket darf nicht hinaus.</translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%n verspätet</numerusform>
            <numerusform>%n verspätet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PageList</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>PaneWords</name>
    <message>
        <source>%1 ago</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>mm</source>
        <translation>mm</translation>
    </message>
    <message>
        <source>g</source>
        <translation>g</translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>%1 frei</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Packstück</translation>
    </message>
    <message>
        <source>Loaded so far</source>
        <translation>Bisher geladen</translation>
    </message>
    <message>
        <source>Right between</source>
        <translation>Richtig zwischen</translation>
    </message>
</context>
<context>
    <name>PaperRow</name>
    <message>
        <source>Try again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>On %1</source>
        <translation>Auf %1</translation>
    </message>
    <message>
        <source>Do not print it</source>
        <translation>Nicht drucken</translation>
    </message>
</context>
<context>
    <name>PhotoStrip</name>
    <message>
        <source>One more photo</source>
        <translation>Noch ein Foto</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
</context>
<context>
    <name>PhotoView</name>
    <message>
        <source>The hub does not take it</source>
        <translation>Der Hub nimmt es nicht</translation>
    </message>
    <message>
        <source>Photo sent</source>
        <translation>Foto gesendet</translation>
    </message>
    <message>
        <source>Photo stored</source>
        <translation>Foto gespeichert</translation>
    </message>
    <message>
        <source>There is no new picture</source>
        <translation>Es gibt kein neues Bild</translation>
    </message>
    <message>
        <source>Take one first, then touch again. The work goes on without.</source>
        <translation>Erst eines aufnehmen, dann noch einmal tippen. Die Arbeit geht auch ohne weiter.</translation>
    </message>
    <message>
        <source>No picture came</source>
        <translation>Es kam kein Bild</translation>
    </message>
    <message>
        <source>Try again. The work goes on without.</source>
        <translation>Noch einmal versuchen. Die Arbeit geht auch ohne weiter.</translation>
    </message>
</context>
<context>
    <name>PicturePane</name>
    <message>
        <source>The hub does not have this photo yet.</source>
        <translation>Der Hub hat dieses Foto noch nicht.</translation>
    </message>
    <message>
        <source>The photo is on its way.</source>
        <translation>Das Foto ist unterwegs.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>PictureRow</name>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message>
        <source>Your PIN</source>
        <translation>Deine PIN</translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s) typed</source>
        <translation>
            <numerusform>%n Ziffer getippt</numerusform>
            <numerusform>%n Ziffern getippt</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
</context>
<context>
    <name>PinPage</name>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Allow it</source>
        <translation>Erlauben</translation>
    </message>
    <message>
        <source>Locked: PIN to go on, or another badge</source>
        <translation>Gesperrt: weiter mit der PIN oder einem anderen Ausweis</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>PrintWords</name>
    <message>
        <source>%1 does not answer. Is it on and connected?</source>
        <translation>%1 antwortet nicht. Ist er eingeschaltet und verbunden?</translation>
    </message>
    <message>
        <source>%1 is out of paper. Put in a new roll.</source>
        <translation>%1 hat kein Papier mehr. Eine neue Rolle einlegen.</translation>
    </message>
    <message>
        <source>%1 is out of ribbon. Put in a new one.</source>
        <translation>%1 hat kein Farbband mehr. Ein neues einlegen.</translation>
    </message>
    <message>
        <source>%1 is open. Close the print head.</source>
        <translation>%1 ist offen. Den Druckkopf schließen.</translation>
    </message>
    <message>
        <source>%1 is paused. Press its pause key.</source>
        <translation>%1 hat Pause. Die Pausentaste drücken.</translation>
    </message>
    <message>
        <source>%1 has no room for more. It is tried again.</source>
        <translation>%1 nimmt gerade nichts mehr an. Es wird wieder versucht.</translation>
    </message>
    <message>
        <source>%1 is stopped. Start its queue again.</source>
        <translation>%1 ist angehalten. Die Warteschlange wieder starten.</translation>
    </message>
    <message>
        <source>%1 went away while it was sent to. It is tried again.</source>
        <translation>%1 war mitten im Senden weg. Es wird wieder versucht.</translation>
    </message>
    <message>
        <source>There is no printer %1. Choose another one.</source>
        <translation>Es gibt keinen Drucker %1. Einen anderen wählen.</translation>
    </message>
    <message>
        <source>This device could not note the job, so it was not sent.</source>
        <translation>Dieses Gerät konnte den Auftrag nicht festhalten, darum wurde er nicht gesendet.</translation>
    </message>
    <message>
        <source>May have been printed. Look at %1 first.</source>
        <translation>Wurde vielleicht gedruckt. Zuerst bei %1 nachsehen.</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Label of %1</source>
        <translation>Etikett von %1</translation>
    </message>
    <message>
        <source>Packing slip of %1</source>
        <translation>Lieferschein von %1</translation>
    </message>
    <message>
        <source>It could not be made: %1</source>
        <translation>Es ließ sich nicht herstellen: %1</translation>
    </message>
    <message>
        <source>Manifest %1</source>
        <translation>Ladeliste %1</translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message>
        <source>lines</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>%1 of %2 %3 done</source>
        <translation>%1 von %2 %3 fertig</translation>
    </message>
    <message>
        <source>%1/%2</source>
        <translation>%1/%2</translation>
    </message>
    <message numerus="yes">
        <source>%n short</source>
        <translation>
            <numerusform>%n fehlt</numerusform>
            <numerusform>%n fehlen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PromptPage</name>
    <message>
        <source>Enter a number</source>
        <translation>Zahl eingeben</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Danach</translation>
    </message>
</context>
<context>
    <name>PromptWords</name>
    <message>
        <source>Zone %1</source>
        <translation>Zone %1</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>Bring to</source>
        <translation>Bringe zu</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Platz</translation>
    </message>
    <message>
        <source>use by %1</source>
        <translation>verwendbar bis %1</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>1 %1 = %2</source>
        <translation>1 %1 = %2</translation>
    </message>
    <message>
        <source>Line done</source>
        <translation>Zeile fertig</translation>
    </message>
    <message>
        <source>Picture: %1.</source>
        <translation>Bild: %1.</translation>
    </message>
    <message>
        <source>This is: %1.</source>
        <translation>Das ist: %1.</translation>
    </message>
    <message>
        <source>Wanted: %1.</source>
        <translation>Gesucht: %1.</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Frei</translation>
    </message>
    <message>
        <source>Yours: go on</source>
        <translation>Deine: weitermachen</translation>
    </message>
    <message>
        <source>%1 works on it</source>
        <translation>%1 arbeitet daran</translation>
    </message>
    <message>
        <source>Yes, it is empty</source>
        <translation>Ja, er ist leer</translation>
    </message>
    <message>
        <source>No, something is left</source>
        <translation>Nein, es liegt noch etwas da</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Next work</source>
        <translation>Nächste Arbeit</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Type what the label says</source>
        <translation>Abtippen, was auf dem Etikett steht</translation>
    </message>
    <message>
        <source>A new label will be printed. Do not guess.</source>
        <translation>Ein neues Etikett wird gedruckt. Nicht raten.</translation>
    </message>
    <message>
        <source>Go on without</source>
        <translation>Ohne weitermachen</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n line(s) done</source>
        <translation>
            <numerusform>%1 von %n Zeile fertig</numerusform>
            <numerusform>%1 von %n Zeilen fertig</numerusform>
        </translation>
    </message>
    <message>
        <source>All counted here</source>
        <translation>Hier alles gezählt</translation>
    </message>
    <message>
        <source>Close it</source>
        <translation>Abschließen</translation>
    </message>
    <message>
        <source>Take all</source>
        <translation>Alles nehmen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Take the next</source>
        <translation>Das Nächste nehmen</translation>
    </message>
    <message>
        <source>Throw these away</source>
        <translation>Diese wegwerfen</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>Gekommen</translation>
    </message>
    <message>
        <source>Put down here</source>
        <translation>Hier abgestellt</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Gezählt</translation>
    </message>
    <message>
        <source>In the parcel</source>
        <translation>Im Paket</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Nehmen</translation>
    </message>
    <message>
        <source>In your hand</source>
        <translation>In der Hand</translation>
    </message>
    <message>
        <source>Onto the truck, transfer %1</source>
        <translation>Auf den Lkw, Umlagerung %1</translation>
    </message>
    <message>
        <source>The truck of transfer %1 leaves</source>
        <translation>Der Lkw der Umlagerung %1 fährt ab</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Then to</source>
        <translation>Dann nach</translation>
    </message>
    <message>
        <source>That was all</source>
        <translation>Das war alles</translation>
    </message>
    <message>
        <source>That many came</source>
        <translation>So viele kamen</translation>
    </message>
    <message>
        <source>Leave it here</source>
        <translation>Hier stehen lassen</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>Zurückgekommen</translation>
    </message>
    <message>
        <source>In the kit</source>
        <translation>Im Set</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>All are scanned</source>
        <translation>Alle sind gescannt</translation>
    </message>
    <message>
        <source>Not weighed</source>
        <translation>Nicht gewogen</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Genommen</translation>
    </message>
    <message>
        <source>All is put down</source>
        <translation>Alles ist abgestellt</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>All: %1</source>
        <translation>Alles: %1</translation>
    </message>
    <message>
        <source>That many</source>
        <translation>So viele</translation>
    </message>
    <message>
        <source>Take %1</source>
        <translation>%1 nehmen</translation>
    </message>
    <message>
        <source>Nobody knows why</source>
        <translation>Grund unbekannt</translation>
    </message>
    <message>
        <source>Box full</source>
        <translation>Karton voll</translation>
    </message>
    <message>
        <source>Pallet full</source>
        <translation>Palette voll</translation>
    </message>
    <message>
        <source>Tote full</source>
        <translation>Box voll</translation>
    </message>
    <message>
        <source>Take the next work</source>
        <translation>Nächste Arbeit</translation>
    </message>
    <message>
        <source>You chose: %1.</source>
        <translation>Gewählt: %1.</translation>
    </message>
    <message>
        <source>It belongs to %1.</source>
        <translation>Gehört zu %1.</translation>
    </message>
    <message>
        <source>It stands at %1.</source>
        <translation>Es steht auf %1.</translation>
    </message>
    <message>
        <source>Nobody expected this here</source>
        <translation>Das wurde hier nicht erwartet</translation>
    </message>
    <message>
        <source>It is counted all the same.</source>
        <translation>Es wird trotzdem gezählt.</translation>
    </message>
    <message>
        <source>Not on this delivery</source>
        <translation>Nicht in dieser Lieferung</translation>
    </message>
    <message>
        <source>Received already</source>
        <translation>Schon angenommen</translation>
    </message>
    <message>
        <source>Not of this order</source>
        <translation>Nicht aus diesem Auftrag</translation>
    </message>
    <message>
        <source>Not for this truck</source>
        <translation>Nicht für diesen Lkw</translation>
    </message>
    <message>
        <source>Put it aside and take the next.</source>
        <translation>Beiseitestellen und das nächste nehmen.</translation>
    </message>
    <message>
        <source>Scan something else, or choose below.</source>
        <translation>Etwas anderes scannen oder unten wählen.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Instead of</source>
        <translation>Statt</translation>
    </message>
    <message>
        <source>So many of it</source>
        <translation>So viele davon</translation>
    </message>
    <message numerus="yes">
        <source>%n parcel(s) are missing.</source>
        <translation>
            <numerusform>%n Paket fehlt.</numerusform>
            <numerusform>%n Pakete fehlen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody announced this delivery</source>
        <translation>Diese Lieferung ist nicht angekündigt</translation>
    </message>
    <message>
        <source>Close it as it is?</source>
        <translation>So abschließen?</translation>
    </message>
    <message>
        <source>Look for the right one.</source>
        <translation>Das Richtige suchen.</translation>
    </message>
    <message>
        <source>The driver has it</source>
        <translation>Der Fahrer hat sie</translation>
    </message>
    <message>
        <source>Does it really fail?</source>
        <translation>Wirklich nicht bestanden?</translation>
    </message>
    <message>
        <source>Outside the limits</source>
        <translation>Außerhalb der Grenzen</translation>
    </message>
    <message>
        <source>Label booked</source>
        <translation>Etikett gebucht</translation>
    </message>
    <message>
        <source>Check passed</source>
        <translation>Prüfung bestanden</translation>
    </message>
    <message>
        <source>Check failed</source>
        <translation>Prüfung nicht bestanden</translation>
    </message>
    <message>
        <source>Put it aside. Somebody decides.</source>
        <translation>Stell es beiseite. Jemand entscheidet.</translation>
    </message>
    <message>
        <source>The truck may leave</source>
        <translation>Der LKW darf fahren</translation>
    </message>
</context>
<context>
    <name>QuantityDial</name>
    <message>
        <source>Take</source>
        <translation>Nehmen</translation>
    </message>
    <message>
        <source>%1 of %2 %3</source>
        <translation>%1 von %2 %3</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>vollständig</translation>
    </message>
    <message>
        <source>%1/%2</source>
        <comment>taken/needed</comment>
        <translation>%1/%2</translation>
    </message>
</context>
<context>
    <name>QuantityPage</name>
    <message>
        <source>How many</source>
        <translation>Wie viele</translation>
    </message>
    <message>
        <source>How many, of %1</source>
        <translation>Wie viele, von %1</translation>
    </message>
</context>
<context>
    <name>QueueCard</name>
    <message>
        <source>Yours: go on</source>
        <translation>Deins: weiter</translation>
    </message>
    <message>
        <source>%1 works on it</source>
        <translation>%1 ist daran</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n line(s) done</source>
        <translation>
            <numerusform>%1 von %n Zeile fertig</numerusform>
            <numerusform>%1 von %n Zeilen fertig</numerusform>
        </translation>
    </message>
    <message>
        <source>leaves at %1, %2</source>
        <translation>geht um %1, %2</translation>
    </message>
    <message>
        <source>%1/%2</source>
        <comment>done/total</comment>
        <translation>%1/%2</translation>
    </message>
</context>
<context>
    <name>RangeBar</name>
    <message>
        <source>%1 %2 and %3</source>
        <translation>%1 %2 und %3</translation>
    </message>
</context>
<context>
    <name>ReceivingWords</name>
    <message>
        <source>More came than was ordered: ask the buyer</source>
        <translation>Es kam mehr als bestellt: den Einkauf fragen</translation>
    </message>
    <message>
        <source>Less came than was ordered</source>
        <translation>Es kam weniger als bestellt</translation>
    </message>
    <message>
        <source>Nobody ordered this</source>
        <translation>Das hat niemand bestellt</translation>
    </message>
    <message>
        <source>No label on the goods</source>
        <translation>Kein Etikett an der Ware</translation>
    </message>
    <message>
        <source>No lot on the goods</source>
        <translation>Keine Charge an der Ware</translation>
    </message>
    <message>
        <source>Another date than this lot has</source>
        <translation>Anderes Datum, als diese Charge hat</translation>
    </message>
    <message>
        <source>Held until somebody checks it</source>
        <translation>Gesperrt, bis jemand es prüft</translation>
    </message>
    <message>
        <source>Nobody here can say</source>
        <translation>Das kann hier niemand sagen</translation>
    </message>
    <message>
        <source>Other goods than ordered</source>
        <translation>Andere Ware als bestellt</translation>
    </message>
    <message>
        <source>A delivery that nobody announced</source>
        <translation>Eine Lieferung, die niemand angekündigt hat</translation>
    </message>
    <message>
        <source>A new package</source>
        <translation>Ein neues Packstück</translation>
    </message>
    <message>
        <source>No package</source>
        <translation>Kein Packstück</translation>
    </message>
    <message>
        <source>Count what is in a package</source>
        <translation>Zählen, was in einem Packstück ist</translation>
    </message>
    <message>
        <source>It is all right</source>
        <translation>Es ist in Ordnung</translation>
    </message>
    <message>
        <source>It is not all right</source>
        <translation>Es ist nicht in Ordnung</translation>
    </message>
    <message>
        <source>Nothing here to measure with</source>
        <translation>Hier ist nichts zum Messen</translation>
    </message>
    <message>
        <source>It has no regular shape</source>
        <translation>Es hat keine regelmäßige Form</translation>
    </message>
    <message>
        <source>Measure it later</source>
        <translation>Später vermessen</translation>
    </message>
    <message>
        <source>The rest still comes</source>
        <translation>Der Rest kommt noch</translation>
    </message>
    <message>
        <source>The rest does not come</source>
        <translation>Der Rest kommt nicht</translation>
    </message>
    <message>
        <source>Close the delivery</source>
        <translation>Die Lieferung abschließen</translation>
    </message>
</context>
<context>
    <name>ReturnText</name>
    <message>
        <source>Nobody announced it</source>
        <translation>Niemand hat sie angekündigt</translation>
    </message>
    <message>
        <source>More than was sent</source>
        <translation>Mehr, als versandt wurde</translation>
    </message>
    <message>
        <source>Not a serial number that we sold</source>
        <translation>Keine Seriennummer, die wir verkauft haben</translation>
    </message>
    <message>
        <source>Not of this order</source>
        <translation>Nicht aus diesem Auftrag</translation>
    </message>
    <message>
        <source>Too late</source>
        <translation>Zu spät</translation>
    </message>
    <message>
        <source>The box is empty</source>
        <translation>Der Karton ist leer</translation>
    </message>
    <message>
        <source>No lot or serial number to read</source>
        <translation>Keine Charge oder Seriennummer zu lesen</translation>
    </message>
    <message>
        <source>A: as new</source>
        <translation>A: wie neu</translation>
    </message>
    <message>
        <source>B: complete, opened</source>
        <translation>B: vollständig, geöffnet</translation>
    </message>
    <message>
        <source>C: for repair</source>
        <translation>C: zur Reparatur</translation>
    </message>
    <message>
        <source>D: scrap</source>
        <translation>D: Ausschuss</translation>
    </message>
    <message>
        <source>The maker takes it back</source>
        <translation>Der Hersteller nimmt es zurück</translation>
    </message>
    <message>
        <source>Somebody else has to look</source>
        <translation>Jemand anderes muss es ansehen</translation>
    </message>
    <message>
        <source>Back to the shelf</source>
        <translation>Zurück ins Regal</translation>
    </message>
    <message>
        <source>Repair it</source>
        <translation>Reparieren</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>Wegwerfen</translation>
    </message>
    <message>
        <source>Back to the supplier</source>
        <translation>Zurück an den Lieferanten</translation>
    </message>
    <message>
        <source>Back to the customer</source>
        <translation>Zurück an den Kunden</translation>
    </message>
    <message>
        <source>Stays in quarantine</source>
        <translation>Bleibt in Quarantäne</translation>
    </message>
    <message>
        <source>Its condition</source>
        <translation>Wegen seines Zustands</translation>
    </message>
    <message>
        <source>Something is missing</source>
        <translation>Es fehlt etwas</translation>
    </message>
    <message>
        <source>Agreed with the customer</source>
        <translation>Mit dem Kunden vereinbart</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>Ein anderer Grund</translation>
    </message>
    <message>
        <source>A supervisor decides later</source>
        <translation>Ein Vorgesetzter entscheidet später</translation>
    </message>
    <message>
        <source>It has left</source>
        <translation>Es ist weggegangen</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Erstattung</translation>
    </message>
    <message>
        <source>Exchange for something else</source>
        <translation>Umtausch gegen etwas anderes</translation>
    </message>
    <message>
        <source>Credit for the next order</source>
        <translation>Gutschrift für den nächsten Auftrag</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>What happened to it</source>
        <translation>Was damit geschehen ist</translation>
    </message>
    <message>
        <source>Do something about it</source>
        <translation>Etwas veranlassen</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>Retouren</translation>
    </message>
    <message>
        <source>Open cases</source>
        <translation>Offene Fälle</translation>
    </message>
    <message>
        <source>Open tasks</source>
        <translation>Offene Aufgaben</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Goods only</source>
        <translation>Nur Ware</translation>
    </message>
    <message>
        <source>Cases only</source>
        <translation>Nur Fälle</translation>
    </message>
    <message>
        <source>Open a case</source>
        <translation>Einen Fall eröffnen</translation>
    </message>
    <message>
        <source>Let the customer send it back</source>
        <translation>Den Kunden zurücksenden lassen</translation>
    </message>
    <message>
        <source>Send it again</source>
        <translation>Noch einmal senden</translation>
    </message>
    <message>
        <source>Ask for a repair</source>
        <translation>Reparatur anfordern</translation>
    </message>
    <message>
        <source>Have this place counted</source>
        <translation>Diesen Platz zählen lassen</translation>
    </message>
    <message>
        <source>Hold the parcel</source>
        <translation>Das Paket anhalten</translation>
    </message>
    <message>
        <source>The helpdesk is next</source>
        <translation>Als Nächstes der Kundendienst</translation>
    </message>
    <message>
        <source>The returns desk is next</source>
        <translation>Als Nächstes die Retourenstelle</translation>
    </message>
    <message>
        <source>Picking is next</source>
        <translation>Als Nächstes die Kommissionierung</translation>
    </message>
    <message>
        <source>Somebody approves it next</source>
        <translation>Als Nächstes gibt es jemand frei</translation>
    </message>
    <message>
        <source>The workshop is next</source>
        <translation>Als Nächstes die Werkstatt</translation>
    </message>
    <message>
        <source>Somebody counts it next</source>
        <translation>Als Nächstes zählt es jemand</translation>
    </message>
    <message>
        <source>Packing is next</source>
        <translation>Als Nächstes das Packen</translation>
    </message>
    <message>
        <source>Requested: the hub has not said so yet</source>
        <translation>Angefordert: der Hub hat noch nicht geantwortet</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>This device does not know all of it: ask the hub when online</source>
        <translation>Dieses Gerät weiß nicht alles davon: mit Verbindung den Hub fragen</translation>
    </message>
    <message>
        <source>Not confirmed yet</source>
        <translation>Noch nicht bestätigt</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Waits for picking</source>
        <translation>Wartet auf Kommissionierung</translation>
    </message>
    <message>
        <source>Being picked</source>
        <translation>Wird kommissioniert</translation>
    </message>
    <message>
        <source>Picked</source>
        <translation>Kommissioniert</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Versandt</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Storniert</translation>
    </message>
    <message>
        <source>Announced</source>
        <translation>Angekündigt</translation>
    </message>
    <message>
        <source>Received, not looked at</source>
        <translation>Angekommen, nicht angesehen</translation>
    </message>
    <message>
        <source>Looked at, not decided</source>
        <translation>Angesehen, nicht entschieden</translation>
    </message>
    <message>
        <source>Waits for a supervisor</source>
        <translation>Wartet auf einen Vorgesetzten</translation>
    </message>
    <message>
        <source>Decided, not put away</source>
        <translation>Entschieden, nicht eingelagert</translation>
    </message>
    <message>
        <source>Where it belongs</source>
        <translation>Wo es hingehört</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Zurückgenommen</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>Sofort</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Dringend</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>When there is time</source>
        <translation>Wenn Zeit ist</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>Bestellt</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Zurückgelegt</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Umgelagert</translation>
    </message>
    <message>
        <source>Return announced</source>
        <translation>Retoure angemeldet</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>Zurückgekommen</translation>
    </message>
    <message>
        <source>Looked at</source>
        <translation>Angesehen</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Entschieden</translation>
    </message>
    <message>
        <source>Settled with the customer</source>
        <translation>Mit dem Kunden geregelt</translation>
    </message>
    <message>
        <source>Task for somebody</source>
        <translation>Aufgabe für jemanden</translation>
    </message>
    <message>
        <source>Case opened</source>
        <translation>Fall eröffnet</translation>
    </message>
    <message>
        <source>Case closed</source>
        <translation>Fall geschlossen</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Angefordert</translation>
    </message>
    <message>
        <source>Parcels</source>
        <translation>Pakete</translation>
    </message>
    <message>
        <source>Waits for the truck</source>
        <translation>Wartet auf den Lkw</translation>
    </message>
    <message>
        <source>On the truck</source>
        <translation>Auf dem Lkw</translation>
    </message>
    <message>
        <source>Packed</source>
        <translation>Gepackt</translation>
    </message>
    <message>
        <source>Parcel closed</source>
        <translation>Paket geschlossen</translation>
    </message>
    <message>
        <source>Somebody asked to have it counted</source>
        <translation>Jemand hat eine Zählung verlangt</translation>
    </message>
    <message>
        <source>Being counted</source>
        <translation>Wird gezählt</translation>
    </message>
    <message>
        <source>The hub compares it when online</source>
        <translation>Der Hub vergleicht es, sobald er erreichbar ist</translation>
    </message>
    <message>
        <source>It has to be counted once more</source>
        <translation>Muss noch einmal gezählt werden</translation>
    </message>
    <message>
        <source>A supervisor looks at the difference</source>
        <translation>Jemand von der Aufsicht prüft die Abweichung</translation>
    </message>
    <message>
        <source>A new one of the same</source>
        <translation>Das Gleiche noch einmal neu</translation>
    </message>
    <message>
        <source>The stock is set to what was counted</source>
        <translation>Der Bestand folgt der Zählung</translation>
    </message>
    <message>
        <source>Photo taken</source>
        <translation>Foto gemacht</translation>
    </message>
</context>
<context>
    <name>ScaleView</name>
    <message>
        <source>No scale</source>
        <translation>Keine Waage</translation>
    </message>
    <message>
        <source>The scale does not answer</source>
        <translation>Die Waage antwortet nicht</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>Still moving</source>
        <translation>Noch in Bewegung</translation>
    </message>
    <message>
        <source>Stable</source>
        <translation>Ruhig</translation>
    </message>
    <message>
        <source>Too heavy for the scale</source>
        <translation>Zu schwer für die Waage</translation>
    </message>
    <message>
        <source>Below zero</source>
        <translation>Unter null</translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>Type what another scale says.</source>
        <translation>Tippe ein, was eine andere Waage zeigt.</translation>
    </message>
    <message>
        <source>Put the parcel on the scale</source>
        <translation>Stell das Paket auf die Waage</translation>
    </message>
    <message>
        <source>Take it off. Weigh it elsewhere and type the weight.</source>
        <translation>Nimm es herunter. Wiege es woanders und tippe das Gewicht ein.</translation>
    </message>
    <message>
        <source>Take everything off and set the scale to zero.</source>
        <translation>Nimm alles herunter und stell die Waage auf null.</translation>
    </message>
    <message>
        <source>As expected</source>
        <translation>Wie erwartet</translation>
    </message>
    <message>
        <source>%1 too heavy</source>
        <translation>%1 zu schwer</translation>
    </message>
    <message>
        <source>%1 too light</source>
        <translation>%1 zu leicht</translation>
    </message>
    <message>
        <source>Look what is in the box.</source>
        <translation>Sieh nach, was im Karton ist.</translation>
    </message>
    <message>
        <source>Take %1</source>
        <translation>%1 übernehmen</translation>
    </message>
    <message>
        <source>Weighed already</source>
        <translation>Schon gewogen</translation>
    </message>
    <message>
        <source>Take it off and put this parcel on the scale.</source>
        <translation>Abnehmen und dieses Paket auf die Waage stellen.</translation>
    </message>
</context>
<context>
    <name>ScanHint</name>
    <message>
        <source>ends in %1</source>
        <translation>endet auf %1</translation>
    </message>
    <message>
        <source>Scan %1</source>
        <translation>Scannen: %1</translation>
    </message>
    <message>
        <source>Scanner paused</source>
        <translation>Scanner ruht</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Scannen</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tippen</translation>
    </message>
    <message>
        <source>Type %1</source>
        <translation>Tippen: %1</translation>
    </message>
    <message>
        <source>ends in</source>
        <translation>endet auf</translation>
    </message>
</context>
<context>
    <name>ScanHistoryPage</name>
    <message>
        <source>Last scans</source>
        <translation>Letzte Scans</translation>
    </message>
    <message>
        <source>Each scan is listed here with what became of it.</source>
        <translation>Hier steht jeder Scan mit dem, was daraus wurde.</translation>
    </message>
    <message>
        <source>Nothing scanned yet</source>
        <translation>Noch nichts gescannt</translation>
    </message>
</context>
<context>
    <name>SecretColumn</name>
    <message>
        <source>Code of the badge</source>
        <translation>Code des Ausweises</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Print the badge</source>
        <translation>Ausweis drucken</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Auf</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Als PDF speichern</translation>
    </message>
</context>
<context>
    <name>SelfTestPage</name>
    <message>
        <source>Test the scanner</source>
        <translation>Scanner testen</translation>
    </message>
    <message>
        <source>It does not read</source>
        <translation>Er liest ihn nicht</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>Noch einmal testen</translation>
    </message>
    <message>
        <source>codes</source>
        <translation>Codes</translation>
    </message>
    <message>
        <source>Print the sheet with: bincardctl label --kind scanner-test</source>
        <translation>Das Blatt drucken: bincardctl label --kind scanner-test</translation>
    </message>
</context>
<context>
    <name>SelfTestView</name>
    <message>
        <source>English (US)</source>
        <translation>Englisch (USA)</translation>
    </message>
    <message>
        <source>English (UK)</source>
        <translation>Englisch (GB)</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Französisch</translation>
    </message>
    <message>
        <source>Enter at the end, nothing before</source>
        <translation>Enter am Ende, nichts davor</translation>
    </message>
    <message>
        <source>Letters and signs as printed</source>
        <translation>Buchstaben und Zeichen wie gedruckt</translation>
    </message>
    <message>
        <source>FNC1 between two parts</source>
        <translation>FNC1 zwischen zwei Teilen</translation>
    </message>
    <message>
        <source>Is it read at all</source>
        <translation>Wird er überhaupt gelesen</translation>
    </message>
    <message>
        <source>Once for one pull</source>
        <translation>Einmal je Auslösen</translation>
    </message>
    <message>
        <source>No Enter behind the code</source>
        <translation>Kein Enter hinter dem Code</translation>
    </message>
    <message>
        <source>Set the scanner&apos;s suffix to Enter (CR).</source>
        <translation>Den Suffix des Scanners auf Enter (CR) stellen.</translation>
    </message>
    <message>
        <source>%1 stands before each code</source>
        <translation>Vor jedem Code steht %1</translation>
    </message>
    <message>
        <source>Turn the scanner&apos;s prefix off.</source>
        <translation>Den Präfix des Scanners ausschalten.</translation>
    </message>
    <message>
        <source>%1 stands behind each code</source>
        <translation>Hinter jedem Code steht %1</translation>
    </message>
    <message>
        <source>Turn the scanner&apos;s suffix off, all but Enter.</source>
        <translation>Den Suffix des Scanners ausschalten, bis auf Enter.</translation>
    </message>
    <message>
        <source>The scanner types as on another country&apos;s keyboard</source>
        <translation>Der Scanner tippt wie auf der Tastatur eines anderen Landes</translation>
    </message>
    <message>
        <source>It is set to %1, this device to %2. Set both to the same country.</source>
        <translation>Er steht auf %1, dieses Gerät auf %2. Beide auf dasselbe Land stellen.</translation>
    </message>
    <message>
        <source>Letters or signs arrive changed: %1</source>
        <translation>Buchstaben oder Zeichen kommen verändert an: %1</translation>
    </message>
    <message>
        <source>Set the scanner&apos;s keyboard country to that of this device.</source>
        <translation>Das Tastaturland des Scanners auf das dieses Geräts stellen.</translation>
    </message>
    <message>
        <source>Capitals and small letters are swapped</source>
        <translation>Groß- und Kleinbuchstaben sind vertauscht</translation>
    </message>
    <message>
        <source>Turn Caps Lock off, at the device and in the scanner.</source>
        <translation>Die Feststelltaste ausschalten, am Gerät und im Scanner.</translation>
    </message>
    <message>
        <source>All letters arrive as capitals</source>
        <translation>Alle Buchstaben kommen groß an</translation>
    </message>
    <message>
        <source>Set the scanner&apos;s letter case to unchanged.</source>
        <translation>Im Scanner die Schreibweise auf unverändert stellen.</translation>
    </message>
    <message>
        <source>All letters arrive small</source>
        <translation>Alle Buchstaben kommen klein an</translation>
    </message>
    <message>
        <source>FNC1 is lost: lot and date run together</source>
        <translation>FNC1 geht verloren: Charge und Datum laufen zusammen</translation>
    </message>
    <message>
        <source>Let the scanner send FNC1 as GS (control character 29, Ctrl+]).</source>
        <translation>Den Scanner FNC1 als GS senden lassen (Steuerzeichen 29, Strg+]).</translation>
    </message>
    <message>
        <source>FNC1 arrives as %1</source>
        <translation>FNC1 kommt als %1 an</translation>
    </message>
    <message>
        <source>It works. GS (control character 29) would be safer.</source>
        <translation>Es geht. GS (Steuerzeichen 29) wäre sicherer.</translation>
    </message>
    <message>
        <source>%1 arrives without its check digit</source>
        <translation>%1 kommt ohne Prüfziffer an</translation>
    </message>
    <message>
        <source>Turn on that the scanner sends the check digit of %1.</source>
        <translation>Einschalten, dass der Scanner die Prüfziffer von %1 sendet.</translation>
    </message>
    <message>
        <source>The scanner does not say what kind of code it was</source>
        <translation>Der Scanner sagt nicht, welche Art Code es war</translation>
    </message>
    <message>
        <source>It works. Turn AIM identifiers on: misread codes are noticed better.</source>
        <translation>Es geht. AIM-Kennungen einschalten: Lesefehler fallen dann eher auf.</translation>
    </message>
    <message>
        <source>One pull reads the code twice</source>
        <translation>Einmal auslösen liest den Code zweimal</translation>
    </message>
    <message>
        <source>Lengthen the scanner&apos;s time-out for the same code to a second, and let it read once for a pull.</source>
        <translation>Die Sperrzeit für denselben Code auf eine Sekunde verlängern und je Auslösen einmal lesen lassen.</translation>
    </message>
    <message>
        <source>%1 is not read</source>
        <translation>%1 wird nicht gelesen</translation>
    </message>
    <message>
        <source>Turn %1 on in the scanner. If it has none, it is no scanner for it.</source>
        <translation>%1 im Scanner einschalten. Kann er es nicht, ist es der falsche Scanner dafür.</translation>
    </message>
    <message>
        <source>That code is not on the sheet</source>
        <translation>Dieser Code steht nicht auf dem Blatt</translation>
    </message>
    <message>
        <source>That was number %1</source>
        <translation>Das war Nummer %1</translation>
    </message>
    <message>
        <source>Scan the number that is asked for.</source>
        <translation>Die verlangte Nummer scannen.</translation>
    </message>
    <message>
        <source>The test is done</source>
        <translation>Der Test ist fertig</translation>
    </message>
    <message>
        <source>Scan number %1 once and hold the trigger</source>
        <translation>Nummer %1 einmal scannen und die Taste halten</translation>
    </message>
    <message>
        <source>Scan number %1 of the sheet</source>
        <translation>Nummer %1 des Blatts scannen</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to change in the scanner</source>
        <translation>
            <numerusform>%n Einstellung im Scanner ist zu ändern</numerusform>
            <numerusform>%n Einstellungen im Scanner sind zu ändern</numerusform>
        </translation>
    </message>
    <message>
        <source>Change what is listed, then test again.</source>
        <translation>Das Aufgeführte ändern, dann noch einmal testen.</translation>
    </message>
    <message>
        <source>This scanner works</source>
        <translation>Dieser Scanner ist in Ordnung</translation>
    </message>
    <message>
        <source>What is listed would make it better.</source>
        <translation>Das Aufgeführte würde ihn noch besser machen.</translation>
    </message>
</context>
<context>
    <name>ShiftCard</name>
    <message>
        <source>%1 stored here, %2 received</source>
        <translation>%1 hier gespeichert, %2 empfangen</translation>
    </message>
    <message>
        <source>%1 accepted, %2 refused, %3 held</source>
        <translation>%1 angenommen, %2 abgelehnt, %3 zurückgehalten</translation>
    </message>
    <message>
        <source>Stored here alone</source>
        <translation>Nur hier gespeichert</translation>
    </message>
    <message>
        <source>Received by the hub</source>
        <translation>Vom Hub empfangen</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Refused by the hub</source>
        <translation>Vom Hub abgelehnt</translation>
    </message>
    <message>
        <source>Held: a person has to look</source>
        <translation>Zurückgehalten: Jemand muss es ansehen</translation>
    </message>
</context>
<context>
    <name>ShiftPage</name>
    <message>
        <source>End of shift</source>
        <translation>Schichtende</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
</context>
<context>
    <name>ShiftView</name>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) not yet accepted</source>
        <extracomment>How many steps of the work are not yet accepted by the hub.</extracomment>
        <translation>
            <numerusform>%n Schritt noch nicht angenommen</numerusform>
            <numerusform>%n Schritte noch nicht angenommen</numerusform>
        </translation>
    </message>
    <message>
        <source>They are being sent. Wait a moment.</source>
        <translation>Sie werden gerade gesendet. Einen Moment warten.</translation>
    </message>
    <message>
        <source>They are safe on this device. Put it where there is a network.</source>
        <translation>Sie sind auf diesem Gerät sicher. Es dahin legen, wo Netz ist.</translation>
    </message>
    <message>
        <source>Nothing is outstanding</source>
        <translation>Nichts steht aus</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) need a look: see Sent work.</source>
        <translation>
            <numerusform>%n Schritt muss angesehen werden: siehe Gesendete Arbeit.</numerusform>
            <numerusform>%n Schritte müssen angesehen werden: siehe Gesendete Arbeit.</numerusform>
        </translation>
    </message>
    <message>
        <source>All that was done here is in the ledger.</source>
        <translation>Alles hier Erledigte steht im Hauptbuch.</translation>
    </message>
    <message>
        <source>Steps 1 to %1 of this device are accepted, of %2. Its chain ends in %3.</source>
        <translation>Schritte 1 bis %1 dieses Geräts sind angenommen, von %2. Seine Kette endet auf %3.</translation>
    </message>
    <message>
        <source>%1 signed out. Nothing is outstanding.</source>
        <translation>%1 ist abgemeldet. Nichts steht aus.</translation>
    </message>
    <message numerus="yes">
        <source>%1 signed out. %n step(s) not yet accepted.</source>
        <translation>
            <numerusform>%1 ist abgemeldet. %n Schritt noch nicht angenommen.</numerusform>
            <numerusform>%1 ist abgemeldet. %n Schritte noch nicht angenommen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>your badge</source>
        <translation>deinen Ausweis</translation>
    </message>
    <message>
        <source>Type the badge&apos;s code</source>
        <translation>Code des Ausweises tippen</translation>
    </message>
    <message>
        <source>Hold your badge before the scanner. Then type your PIN.</source>
        <translation>Den Ausweis vor den Scanner halten. Danach die PIN tippen.</translation>
    </message>
    <message>
        <source>Scan your badge</source>
        <translation>Ausweis scannen</translation>
    </message>
</context>
<context>
    <name>SignInPane</name>
    <message>
        <source>Scan the enrolment code</source>
        <translation>Anmeldecode scannen</translation>
    </message>
    <message>
        <source>Read this number to IT</source>
        <translation>Der IT diese Zahl vorlesen</translation>
    </message>
    <message>
        <source>Getting ready</source>
        <translation>Wird vorbereitet</translation>
    </message>
    <message>
        <source>Scan your badge</source>
        <translation>Ausweis scannen</translation>
    </message>
    <message>
        <source>This device is stopped</source>
        <translation>Dieses Gerät ist gesperrt</translation>
    </message>
    <message>
        <source>IT shows you a code on a screen or on paper. Scan or type it once, and this desk belongs to your warehouse.</source>
        <translation>Die IT zeigt einen Code auf dem Bildschirm oder auf Papier. Einmal scannen oder tippen, und dieser Platz gehört zum Lager.</translation>
    </message>
    <message>
        <source>Whoever runs the hub compares it and approves this device.</source>
        <translation>Wer den Hub betreibt, vergleicht sie und gibt dieses Gerät frei.</translation>
    </message>
    <message>
        <source>The warehouse comes onto this device, once: %1 %</source>
        <translation>Das Lager kommt auf dieses Gerät, einmal: %1 %</translation>
    </message>
    <message>
        <source>Hold your badge before the scanner, or type what it says. Then your PIN.</source>
        <translation>Den Ausweis vor den Scanner halten oder abtippen. Dann die PIN.</translation>
    </message>
    <message>
        <source>Ask IT.</source>
        <translation>Die IT fragen.</translation>
    </message>
</context>
<context>
    <name>SignInView</name>
    <message>
        <source>Wait %1 s</source>
        <translation>%1 s warten</translation>
    </message>
    <message>
        <source>Your PIN allows %1 this one thing: %2</source>
        <translation>Die PIN erlaubt %1 nur dies: %2</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>New work appears here by itself. You can also scan an order or a tote.</source>
        <translation>Neue Arbeit erscheint hier von selbst. Du kannst auch einen Auftrag oder eine Kiste scannen.</translation>
    </message>
    <message>
        <source>Nothing to do now</source>
        <translation>Gerade nichts zu tun</translation>
    </message>
    <message>
        <source>Take the next work</source>
        <translation>Nächste Arbeit nehmen</translation>
    </message>
</context>
<context>
    <name>StationPage</name>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Drucker</translation>
    </message>
    <message>
        <source>IT says in the settings of this station which printers it has.</source>
        <translation>Welche Drucker dieser Platz hat, legt die IT in seinen Einstellungen fest.</translation>
    </message>
    <message>
        <source>No printer</source>
        <translation>Kein Drucker</translation>
    </message>
    <message>
        <source>Printers and scale</source>
        <translation>Drucker und Waage</translation>
    </message>
    <message>
        <source>Printers</source>
        <translation>Drucker</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Waage</translation>
    </message>
</context>
<context>
    <name>StationView</name>
    <message>
        <source>Packing station</source>
        <translation>Packplatz</translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) wait</source>
        <translation>
            <numerusform>%n Blatt wartet</numerusform>
            <numerusform>%n Blätter warten</numerusform>
        </translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Druckt …</translation>
    </message>
    <message>
        <source>No printer</source>
        <translation>Kein Drucker</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
</context>
<context>
    <name>StationWords</name>
    <message>
        <source>the printer</source>
        <translation>dem Drucker</translation>
    </message>
    <message numerus="yes">
        <source>Tried %n time(s).</source>
        <translation>
            <numerusform>%n-mal versucht.</numerusform>
            <numerusform>%n-mal versucht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Waits for %1</source>
        <translation>Wartet auf %1</translation>
    </message>
    <message>
        <source>%1 does not print</source>
        <translation>%1 druckt nicht</translation>
    </message>
    <message>
        <source>Printing on %1…</source>
        <translation>Druckt auf %1 …</translation>
    </message>
    <message>
        <source>Printed on %1</source>
        <translation>Gedruckt auf %1</translation>
    </message>
    <message>
        <source>Not printed on %1</source>
        <translation>Nicht gedruckt auf %1</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>%1 late</source>
        <translation>%1 zu spät</translation>
    </message>
    <message>
        <source>%1 g</source>
        <translation>%1 g</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message numerus="yes">
        <source>%n not yet accepted</source>
        <translation>
            <numerusform>%n noch nicht angenommen</numerusform>
            <numerusform>%n noch nicht angenommen</numerusform>
        </translation>
    </message>
    <message>
        <source>All accepted</source>
        <translation>Alles angenommen</translation>
    </message>
    <message numerus="yes">
        <source>%n refused by the hub</source>
        <translation>
            <numerusform>%n vom Hub abgelehnt</numerusform>
            <numerusform>%n vom Hub abgelehnt</numerusform>
        </translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
</context>
<context>
    <name>StepAsk</name>
    <message>
        <source>Then</source>
        <translation>Danach</translation>
    </message>
</context>
<context>
    <name>StepPage</name>
    <message>
        <source>Check what is in the parcel</source>
        <translation>Prüfe, was im Paket ist</translation>
    </message>
    <message>
        <source>Put the parcel on the scale</source>
        <translation>Stell das Paket auf die Waage</translation>
    </message>
    <message>
        <source>The weight is taken</source>
        <translation>Das Gewicht ist übernommen</translation>
    </message>
    <message>
        <source>Should weigh</source>
        <translation>Soll wiegen</translation>
    </message>
</context>
<context>
    <name>StepSubject</name>
    <message>
        <source>Enter a number</source>
        <translation>Zahl eingeben</translation>
    </message>
</context>
<context>
    <name>StoryLine</name>
    <message>
        <source>%1, by %2</source>
        <translation>%1, von %2</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>von %1</translation>
    </message>
</context>
<context>
    <name>SyncBadge</name>
    <message>
        <source>last contact %1</source>
        <translation>letzter Kontakt %1</translation>
    </message>
    <message numerus="yes">
        <source>%n not yet accepted</source>
        <translation>
            <numerusform>%n noch nicht angenommen</numerusform>
            <numerusform>%n noch nicht angenommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused by the hub</source>
        <translation>
            <numerusform>%n vom Hub abgelehnt</numerusform>
            <numerusform>%n vom Hub abgelehnt</numerusform>
        </translation>
    </message>
    <message>
        <source>All accepted</source>
        <translation>Alles angenommen</translation>
    </message>
    <message>
        <source>Offline, %1</source>
        <translation>Offline, %1</translation>
    </message>
</context>
<context>
    <name>SyncPage</name>
    <message>
        <source>I have read it</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Sent work</source>
        <translation>Gesendete Arbeit</translation>
    </message>
</context>
<context>
    <name>SyncPanel</name>
    <message>
        <source>last contact %1</source>
        <translation>letzter Kontakt %1</translation>
    </message>
    <message>
        <source>Online, %1</source>
        <translation>Online, %1</translation>
    </message>
    <message>
        <source>Offline, %1. Nothing is lost.</source>
        <translation>Offline, %1. Nichts geht verloren.</translation>
    </message>
    <message>
        <source>%1 stored here, %2 sent</source>
        <translation>%1 hier gespeichert, %2 gesendet</translation>
    </message>
    <message>
        <source>%1 accepted, %2 refused</source>
        <translation>%1 angenommen, %2 abgelehnt</translation>
    </message>
    <message>
        <source>Stored here, waiting to be sent</source>
        <translation>Hier gespeichert, noch nicht gesendet</translation>
    </message>
    <message>
        <source>Sent, waiting for the answer</source>
        <translation>Gesendet, noch ohne Antwort</translation>
    </message>
    <message>
        <source>Accepted today</source>
        <translation>Heute angenommen</translation>
    </message>
    <message>
        <source>Refused: needs a look</source>
        <translation>Abgelehnt: bitte ansehen</translation>
    </message>
</context>
<context>
    <name>TableGrid</name>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>No row has these words.</source>
        <translation>Keine Zeile enthält das.</translation>
    </message>
</context>
<context>
    <name>TablePage</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1  ·  %2</source>
        <translation>%1  ·  %2</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Als CSV kopieren</translation>
    </message>
    <message>
        <source>Invite a device…</source>
        <translation>Gerät einladen…</translation>
    </message>
    <message>
        <source>Search  ·  /</source>
        <translation>Suchen  ·  /</translation>
    </message>
    <message>
        <source>Did not arrive…</source>
        <translation>Nicht angekommen…</translation>
    </message>
</context>
<context>
    <name>TestCodeRow</name>
    <message>
        <source>to come</source>
        <translation>kommt noch</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>in Ordnung</translation>
    </message>
    <message>
        <source>to be changed</source>
        <translation>zu ändern</translation>
    </message>
</context>
<context>
    <name>Text</name>
    <message>
        <source>Nothing was read</source>
        <translation>Nichts gelesen</translation>
    </message>
    <message>
        <source>Scan again.</source>
        <translation>Noch einmal scannen.</translation>
    </message>
    <message>
        <source>This code is too long</source>
        <translation>Dieser Code ist zu lang</translation>
    </message>
    <message>
        <source>Scan one code alone.</source>
        <translation>Nur einen Code scannen.</translation>
    </message>
    <message>
        <source>The code was read badly</source>
        <translation>Der Code wurde schlecht gelesen</translation>
    </message>
    <message>
        <source>Scan again, straight and a little further away.</source>
        <translation>Noch einmal scannen, gerade und mit etwas mehr Abstand.</translation>
    </message>
    <message>
        <source>This could be several things</source>
        <translation>Das könnte mehreres sein</translation>
    </message>
    <message>
        <source>Scan the more exact label: the lot or the package.</source>
        <translation>Das genauere Etikett scannen: Charge oder Packstück.</translation>
    </message>
    <message>
        <source>This device was wiped by its hub</source>
        <translation>Der Hub hat dieses Gerät gelöscht</translation>
    </message>
    <message>
        <source>Nothing of before is left on it. To use it again, get a new enrolment code.</source>
        <translation>Von vorher ist nichts mehr darauf. Für einen neuen Anfang einen neuen Anmeldecode holen.</translation>
    </message>
    <message>
        <source>Nobody here knows this code</source>
        <translation>Diesen Code kennt hier niemand</translation>
    </message>
    <message>
        <source>Scan another label of the same goods.</source>
        <translation>Ein anderes Etikett derselben Ware scannen.</translation>
    </message>
    <message>
        <source>Scan again. If it stays so, the label is damaged.</source>
        <translation>Noch einmal scannen. Bleibt es so, ist das Etikett beschädigt.</translation>
    </message>
    <message>
        <source>The scanner leaves out a separator</source>
        <translation>Der Scanner lässt ein Trennzeichen weg</translation>
    </message>
    <message>
        <source>Scan another label, and tell IT about this scanner.</source>
        <translation>Ein anderes Etikett scannen und der IT diesen Scanner melden.</translation>
    </message>
    <message>
        <source>The label is not as GS1 wants it</source>
        <translation>Das Etikett entspricht nicht GS1</translation>
    </message>
    <message>
        <source>The label contradicts itself</source>
        <translation>Das Etikett widerspricht sich</translation>
    </message>
    <message>
        <source>The label says only half</source>
        <translation>Das Etikett sagt nur die Hälfte</translation>
    </message>
    <message>
        <source>Scan the other label of the same goods too.</source>
        <translation>Auch das andere Etikett derselben Ware scannen.</translation>
    </message>
    <message>
        <source>This web address is no product</source>
        <translation>Diese Webadresse ist kein Produkt</translation>
    </message>
    <message>
        <source>This cannot be</source>
        <translation>Das kann nicht sein</translation>
    </message>
    <message>
        <source>Look at what you typed or scanned, and try again.</source>
        <translation>Eingabe oder Scan prüfen und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>This does not exist here</source>
        <translation>Das gibt es hier nicht</translation>
    </message>
    <message>
        <source>This device does not know it</source>
        <translation>Dieses Gerät kennt es nicht</translation>
    </message>
    <message>
        <source>Ask again when it is online.</source>
        <translation>Noch einmal fragen, wenn es online ist.</translation>
    </message>
    <message>
        <source>This exists already</source>
        <translation>Das gibt es schon</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>Do first what the screen asks.</source>
        <translation>Zuerst tun, was der Bildschirm sagt.</translation>
    </message>
    <message>
        <source>That is far too many</source>
        <translation>Das ist viel zu viel</translation>
    </message>
    <message>
        <source>Look at the number again.</source>
        <translation>Die Zahl noch einmal ansehen.</translation>
    </message>
    <message>
        <source>Something else is wanted</source>
        <translation>Etwas anderes ist gefragt</translation>
    </message>
    <message>
        <source>Scan what the screen asks for.</source>
        <translation>Scannen, was der Bildschirm sagt.</translation>
    </message>
    <message>
        <source>Wrong goods</source>
        <translation>Falsche Ware</translation>
    </message>
    <message>
        <source>Put them back and look for the right ones.</source>
        <translation>Zurücklegen und die richtige suchen.</translation>
    </message>
    <message>
        <source>Wrong shelf</source>
        <translation>Falscher Platz</translation>
    </message>
    <message>
        <source>Look at the sign and go to the right one.</source>
        <translation>Auf das Schild achten und zum richtigen gehen.</translation>
    </message>
    <message>
        <source>Wrong lot</source>
        <translation>Falsche Charge</translation>
    </message>
    <message>
        <source>Look for the right one, or scan it again to change.</source>
        <translation>Das Richtige suchen, oder noch einmal scannen, um zu wechseln.</translation>
    </message>
    <message>
        <source>Wrong serial number</source>
        <translation>Falsche Seriennummer</translation>
    </message>
    <message>
        <source>Take the right one.</source>
        <translation>Die richtige nehmen.</translation>
    </message>
    <message>
        <source>Wrong package</source>
        <translation>Falsches Packstück</translation>
    </message>
    <message>
        <source>Wrong tote</source>
        <translation>Falsche Box</translation>
    </message>
    <message>
        <source>Put it into the lit slot and scan that tote.</source>
        <translation>In das leuchtende Fach legen und dessen Box scannen.</translation>
    </message>
    <message>
        <source>Already scanned</source>
        <translation>Schon gescannt</translation>
    </message>
    <message>
        <source>Every number counts once. Scan the next one.</source>
        <translation>Jede Nummer zählt einmal. Die nächste scannen.</translation>
    </message>
    <message>
        <source>The lot is missing</source>
        <translation>Die Charge fehlt</translation>
    </message>
    <message>
        <source>Scan the lot on the label.</source>
        <translation>Die Charge auf dem Etikett scannen.</translation>
    </message>
    <message>
        <source>The serial number is missing</source>
        <translation>Die Seriennummer fehlt</translation>
    </message>
    <message>
        <source>Scan the serial number on the label.</source>
        <translation>Die Seriennummer auf dem Etikett scannen.</translation>
    </message>
    <message>
        <source>That is too many</source>
        <translation>Das ist zu viel</translation>
    </message>
    <message>
        <source>Put the rest back.</source>
        <translation>Den Rest zurücklegen.</translation>
    </message>
    <message>
        <source>Nothing is left to do that with</source>
        <translation>Dafür ist nichts mehr da</translation>
    </message>
    <message>
        <source>Go on as the screen says.</source>
        <translation>Weiter, wie der Bildschirm sagt.</translation>
    </message>
    <message>
        <source>This lot is expired</source>
        <translation>Diese Charge ist abgelaufen</translation>
    </message>
    <message>
        <source>Do not take it. A supervisor can allow it.</source>
        <translation>Nicht nehmen. Ein Vorgesetzter kann es erlauben.</translation>
    </message>
    <message>
        <source>This lot is blocked</source>
        <translation>Diese Charge ist gesperrt</translation>
    </message>
    <message>
        <source>This shelf is blocked</source>
        <translation>Dieser Platz ist gesperrt</translation>
    </message>
    <message>
        <source>Leave it and go on.</source>
        <translation>Liegen lassen und weitermachen.</translation>
    </message>
    <message>
        <source>This tote is in use</source>
        <translation>Diese Box ist in Gebrauch</translation>
    </message>
    <message>
        <source>Take another, empty one.</source>
        <translation>Eine andere, leere nehmen.</translation>
    </message>
    <message>
        <source>This tote is not empty</source>
        <translation>Diese Box ist nicht leer</translation>
    </message>
    <message>
        <source>Bring them where the screen says.</source>
        <translation>Dorthin bringen, wo der Bildschirm sagt.</translation>
    </message>
    <message>
        <source>No room here</source>
        <translation>Hier ist kein Platz</translation>
    </message>
    <message>
        <source>Take the next place that the screen shows.</source>
        <translation>Den nächsten Platz nehmen, den der Bildschirm zeigt.</translation>
    </message>
    <message>
        <source>Other goods stand here</source>
        <translation>Hier steht andere Ware</translation>
    </message>
    <message>
        <source>These goods may not be mixed. Take another place.</source>
        <translation>Diese Ware darf nicht gemischt werden. Einen anderen Platz nehmen.</translation>
    </message>
    <message>
        <source>Dangerous goods may not stand here</source>
        <translation>Gefahrgut darf hier nicht stehen</translation>
    </message>
    <message>
        <source>No place takes these goods</source>
        <translation>Kein Platz nimmt diese Ware auf</translation>
    </message>
    <message>
        <source>Ask your supervisor where they go.</source>
        <translation>Die Schichtleitung fragen, wohin sie kommt.</translation>
    </message>
    <message>
        <source>This is promised to an order</source>
        <translation>Das ist einem Auftrag zugesagt</translation>
    </message>
    <message>
        <source>Take only what is free here.</source>
        <translation>Nur nehmen, was hier frei ist.</translation>
    </message>
    <message>
        <source>Somebody else works on it</source>
        <translation>Jemand anderes arbeitet daran</translation>
    </message>
    <message>
        <source>No work here</source>
        <translation>Hier gibt es keine Arbeit</translation>
    </message>
    <message>
        <source>Choose from the list, or ask your supervisor.</source>
        <translation>Aus der Liste wählen oder den Vorgesetzten fragen.</translation>
    </message>
    <message>
        <source>Are you sure?</source>
        <translation>Sicher?</translation>
    </message>
    <message>
        <source>A supervisor has to allow this</source>
        <translation>Das muss ein Vorgesetzter erlauben</translation>
    </message>
    <message>
        <source>The screen has changed</source>
        <translation>Der Bildschirm hat sich geändert</translation>
    </message>
    <message>
        <source>Look what is asked now, and scan again.</source>
        <translation>Sieh nach, was jetzt gefragt ist, und scanne noch einmal.</translation>
    </message>
    <message>
        <source>Not that many here</source>
        <translation>So viele sind hier nicht</translation>
    </message>
    <message>
        <source>Report what is missing.</source>
        <translation>Melden, was fehlt.</translation>
    </message>
    <message>
        <source>This is not for your order</source>
        <translation>Das ist nicht für deinen Auftrag</translation>
    </message>
    <message>
        <source>Take what the screen says.</source>
        <translation>Nehmen, was der Bildschirm sagt.</translation>
    </message>
    <message>
        <source>Whole pieces only</source>
        <translation>Nur ganze Stücke</translation>
    </message>
    <message>
        <source>Enter a whole number.</source>
        <translation>Eine ganze Zahl eingeben.</translation>
    </message>
    <message>
        <source>The order is on hold</source>
        <translation>Der Auftrag ist angehalten</translation>
    </message>
    <message>
        <source>Go on with something else.</source>
        <translation>Mit etwas anderem weitermachen.</translation>
    </message>
    <message>
        <source>The order was cancelled</source>
        <translation>Der Auftrag wurde storniert</translation>
    </message>
    <message>
        <source>Put its goods back where the screen says.</source>
        <translation>Die Ware zurücklegen, wo der Bildschirm sagt.</translation>
    </message>
    <message>
        <source>The parcel has no label yet</source>
        <translation>Das Paket hat noch kein Etikett</translation>
    </message>
    <message>
        <source>Stick it on and scan it.</source>
        <translation>Aufkleben und scannen.</translation>
    </message>
    <message>
        <source>The address has changed</source>
        <translation>Die Adresse hat sich geändert</translation>
    </message>
    <message>
        <source>Print a new label and scan it on the parcel.</source>
        <translation>Ein neues Etikett drucken und am Paket scannen.</translation>
    </message>
    <message>
        <source>That carton will not do</source>
        <translation>Dieser Karton geht nicht</translation>
    </message>
    <message>
        <source>Take another one, or split the parcel.</source>
        <translation>Einen anderen nehmen oder das Paket teilen.</translation>
    </message>
    <message>
        <source>The weight is not right</source>
        <translation>Das Gewicht stimmt nicht</translation>
    </message>
    <message>
        <source>Look again what is in the parcel.</source>
        <translation>Noch einmal nachsehen, was im Paket ist.</translation>
    </message>
    <message>
        <source>You may not do this</source>
        <translation>Das ist dir nicht erlaubt</translation>
    </message>
    <message>
        <source>Ask your supervisor.</source>
        <translation>Den Vorgesetzten fragen.</translation>
    </message>
    <message>
        <source>Beyond your limit: it waits for approval</source>
        <translation>Über Ihrer Grenze: wartet auf Freigabe</translation>
    </message>
    <message>
        <source>Somebody else with a higher limit decides at the desk.</source>
        <translation>Jemand mit höherer Grenze entscheidet am Leitstand.</translation>
    </message>
    <message>
        <source>You asked for this yourself</source>
        <translation>Das haben Sie selbst beantragt</translation>
    </message>
    <message>
        <source>Somebody else has to approve it.</source>
        <translation>Jemand anders muss es freigeben.</translation>
    </message>
    <message>
        <source>This needs a connection</source>
        <translation>Dafür braucht es eine Verbindung</translation>
    </message>
    <message>
        <source>Wait until the device is online.</source>
        <translation>Warten, bis das Gerät online ist.</translation>
    </message>
    <message>
        <source>Nobody here has this badge</source>
        <translation>Diesen Ausweis hat hier niemand</translation>
    </message>
    <message>
        <source>Use your own badge, or ask your supervisor.</source>
        <translation>Den eigenen Ausweis nehmen oder den Vorgesetzten fragen.</translation>
    </message>
    <message>
        <source>Wrong PIN</source>
        <translation>Falsche PIN</translation>
    </message>
    <message>
        <source>Try again. After some tries you have to wait.</source>
        <translation>Noch einmal versuchen. Nach einigen Versuchen muss man warten.</translation>
    </message>
    <message>
        <source>Too many wrong PINs</source>
        <translation>Zu viele falsche PINs</translation>
    </message>
    <message>
        <source>Wait, then try again.</source>
        <translation>Warten, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>This badge is not valid any more</source>
        <translation>Dieser Ausweis gilt nicht mehr</translation>
    </message>
    <message>
        <source>This device is locked</source>
        <translation>Dieses Gerät ist gesperrt</translation>
    </message>
    <message>
        <source>Bring it to IT. What you did is kept.</source>
        <translation>Zur IT bringen. Erledigtes ist gespeichert.</translation>
    </message>
    <message>
        <source>The hub does not accept this device</source>
        <translation>Der Hub nimmt dieses Gerät nicht an</translation>
    </message>
    <message>
        <source>Tell IT.</source>
        <translation>Der IT melden.</translation>
    </message>
    <message>
        <source>The hub knows another state of this device</source>
        <translation>Der Hub kennt einen anderen Stand dieses Geräts</translation>
    </message>
    <message>
        <source>It begins anew by itself. Nothing is lost.</source>
        <translation>Es beginnt von selbst neu. Nichts geht verloren.</translation>
    </message>
    <message>
        <source>The hub lacks something of this device</source>
        <translation>Dem Hub fehlt etwas von diesem Gerät</translation>
    </message>
    <message>
        <source>It is sent again by itself.</source>
        <translation>Es wird von selbst noch einmal gesendet.</translation>
    </message>
    <message>
        <source>The hub was restored</source>
        <translation>Der Hub wurde wiederhergestellt</translation>
    </message>
    <message>
        <source>The device begins anew by itself.</source>
        <translation>Das Gerät beginnt von selbst neu.</translation>
    </message>
    <message>
        <source>This device was away for long</source>
        <translation>Dieses Gerät war lange weg</translation>
    </message>
    <message>
        <source>It loads everything anew by itself.</source>
        <translation>Es lädt alles von selbst neu.</translation>
    </message>
    <message>
        <source>This app is too old</source>
        <translation>Diese App ist zu alt</translation>
    </message>
    <message>
        <source>Bring the device to IT for an update.</source>
        <translation>Das Gerät zur IT bringen, für eine Aktualisierung.</translation>
    </message>
    <message>
        <source>That is too much at once</source>
        <translation>Das ist zu viel auf einmal</translation>
    </message>
    <message>
        <source>This cannot be read</source>
        <translation>Das ist nicht lesbar</translation>
    </message>
    <message>
        <source>Scan the whole code, or tell IT.</source>
        <translation>Den ganzen Code scannen oder der IT melden.</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Zurückgestellt</translation>
    </message>
    <message>
        <source>IT has to look at it. Go on working.</source>
        <translation>Die IT muss es ansehen. Weiterarbeiten.</translation>
    </message>
    <message>
        <source>A supervisor has to look at it. Go on working.</source>
        <translation>Ein Vorgesetzter muss es ansehen. Weiterarbeiten.</translation>
    </message>
    <message>
        <source>The device cannot store any more</source>
        <translation>Das Gerät kann nichts mehr speichern</translation>
    </message>
    <message>
        <source>Stop working and bring it to IT.</source>
        <translation>Nicht weiterarbeiten und zur IT bringen.</translation>
    </message>
    <message>
        <source>The device&apos;s data cannot be opened</source>
        <translation>Die Daten des Geräts lassen sich nicht öffnen</translation>
    </message>
    <message>
        <source>Bring it to IT.</source>
        <translation>Zur IT bringen.</translation>
    </message>
    <message>
        <source>The device&apos;s data is not protected</source>
        <translation>Die Daten des Geräts sind nicht geschützt</translation>
    </message>
    <message>
        <source>The hub is out of reach</source>
        <translation>Der Hub ist nicht erreichbar</translation>
    </message>
    <message>
        <source>It is tried again by itself.</source>
        <translation>Es wird von selbst noch einmal versucht.</translation>
    </message>
    <message>
        <source>This is not the hub you enrolled with</source>
        <translation>Das ist nicht der Hub der Anmeldung</translation>
    </message>
    <message>
        <source>Stop and tell IT: somebody may be listening.</source>
        <translation>Aufhören und der IT melden: Vielleicht hört jemand mit.</translation>
    </message>
    <message>
        <source>This code is used or too old</source>
        <translation>Dieser Code ist verbraucht oder zu alt</translation>
    </message>
    <message>
        <source>Ask IT for a new one.</source>
        <translation>Die IT um einen neuen bitten.</translation>
    </message>
    <message>
        <source>Somebody has to approve this device</source>
        <translation>Jemand muss dieses Gerät freigeben</translation>
    </message>
    <message>
        <source>Wait for IT.</source>
        <translation>Auf die IT warten.</translation>
    </message>
    <message>
        <source>Choose your work</source>
        <translation>Wähle deine Arbeit</translation>
    </message>
    <message>
        <source>Put an empty tote into slot %1 and scan it</source>
        <translation>Leere Box in Fach %1 stellen und scannen</translation>
    </message>
    <message>
        <source>Go to the shelf and scan it</source>
        <translation>Zum Platz gehen und ihn scannen</translation>
    </message>
    <message>
        <source>Find the goods and scan one</source>
        <translation>Die Ware suchen und ein Stück scannen</translation>
    </message>
    <message>
        <source>Scan this lot</source>
        <translation>Diese Charge scannen</translation>
    </message>
    <message>
        <source>Scan the serial number</source>
        <translation>Die Seriennummer scannen</translation>
    </message>
    <message>
        <source>Scan this package</source>
        <translation>Dieses Packstück scannen</translation>
    </message>
    <message>
        <source>Scan the package that you open</source>
        <translation>Das Packstück scannen, das geöffnet wird</translation>
    </message>
    <message>
        <source>Take %1</source>
        <translation>Nimm %1</translation>
    </message>
    <message>
        <source>Take %1, then scan the tote in slot %2</source>
        <translation>Nimm %1, dann die Box in Fach %2 scannen</translation>
    </message>
    <message>
        <source>Put all into slot %1 and scan the tote</source>
        <translation>Alles in Fach %1 legen und die Box scannen</translation>
    </message>
    <message>
        <source>Is %1 empty now?</source>
        <translation>Ist %1 jetzt leer?</translation>
    </message>
    <message>
        <source>Put %1 back and scan the shelf</source>
        <translation>%1 zurücklegen und den Platz scannen</translation>
    </message>
    <message>
        <source>Put the totes down at %1 and scan it</source>
        <translation>Boxen bei %1 abstellen und den Platz scannen</translation>
    </message>
    <message>
        <source>Done. Everything is put down.</source>
        <translation>Fertig. Alles ist abgestellt.</translation>
    </message>
    <message>
        <source>an order, a batch or a tote</source>
        <translation>Auftrag, Arbeit oder Box</translation>
    </message>
    <message>
        <source>the tote</source>
        <translation>die Box</translation>
    </message>
    <message>
        <source>the shelf, or the goods</source>
        <translation>den Platz oder die Ware</translation>
    </message>
    <message>
        <source>the shelf</source>
        <translation>den Platz</translation>
    </message>
    <message>
        <source>the goods</source>
        <translation>die Ware</translation>
    </message>
    <message>
        <source>the lot</source>
        <translation>die Charge</translation>
    </message>
    <message>
        <source>the serial number</source>
        <translation>die Seriennummer</translation>
    </message>
    <message>
        <source>the package</source>
        <translation>das Packstück</translation>
    </message>
    <message>
        <source>each piece, or the tote</source>
        <translation>jedes Stück oder die Box</translation>
    </message>
    <message>
        <source>each piece</source>
        <translation>jedes Stück</translation>
    </message>
    <message>
        <source>a reason, or tap one</source>
        <translation>einen Grund, oder antippen</translation>
    </message>
    <message>
        <source>the same again</source>
        <translation>dasselbe noch einmal</translation>
    </message>
    <message>
        <source>CONFIRM if it is empty, else what is there</source>
        <translation>CONFIRM, wenn leer, sonst was da liegt</translation>
    </message>
    <message>
        <source>%1, or one tote</source>
        <translation>%1 oder eine einzelne Box</translation>
    </message>
    <message>
        <source>the next order, batch or tote</source>
        <translation>nächster Auftrag, nächste Box</translation>
    </message>
    <message>
        <source>Take the last step back</source>
        <translation>Letzten Schritt zurücknehmen</translation>
    </message>
    <message>
        <source>Skip, come back later</source>
        <translation>Überspringen, später wiederkommen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Leave this for a moment</source>
        <translation>Kurz unterbrechen</translation>
    </message>
    <message>
        <source>The tote is full</source>
        <translation>Die Box ist voll</translation>
    </message>
    <message>
        <source>Something is missing</source>
        <translation>Es fehlt etwas</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>Order %1 was cancelled. Look what is asked now.</source>
        <translation>Auftrag %1 wurde storniert. Sieh nach, was jetzt gefragt ist.</translation>
    </message>
    <message>
        <source>The stock is taken from elsewhere now.</source>
        <translation>Der Bestand kommt jetzt von woanders.</translation>
    </message>
    <message>
        <source>%1 has taken over this work.</source>
        <translation>%1 hat diese Arbeit übernommen.</translation>
    </message>
    <message>
        <source>This work is finished or was withdrawn.</source>
        <translation>Diese Arbeit ist fertig oder wurde zurückgezogen.</translation>
    </message>
    <message>
        <source>Booked differently than here</source>
        <translation>Anders gebucht als hier</translation>
    </message>
    <message>
        <source>Refused by the hub</source>
        <translation>Vom Hub abgelehnt</translation>
    </message>
    <message>
        <source>A supervisor has to look at it</source>
        <translation>Ein Vorgesetzter muss es ansehen</translation>
    </message>
    <message>
        <source>Set aside: IT has to look at it</source>
        <translation>Zurückgestellt: Die IT muss es ansehen</translation>
    </message>
    <message>
        <source>goods</source>
        <translation>Ware</translation>
    </message>
    <message>
        <source>a lot</source>
        <translation>eine Charge</translation>
    </message>
    <message>
        <source>lot %1</source>
        <translation>Charge %1</translation>
    </message>
    <message>
        <source>a serial number</source>
        <translation>eine Seriennummer</translation>
    </message>
    <message>
        <source>serial number %1</source>
        <translation>Seriennummer %1</translation>
    </message>
    <message>
        <source>a package</source>
        <translation>ein Packstück</translation>
    </message>
    <message>
        <source>package %1</source>
        <translation>Packstück %1</translation>
    </message>
    <message>
        <source>a tote</source>
        <translation>eine Box</translation>
    </message>
    <message>
        <source>tote %1</source>
        <translation>Box %1</translation>
    </message>
    <message>
        <source>a shelf</source>
        <translation>ein Platz</translation>
    </message>
    <message>
        <source>shelf %1</source>
        <translation>Platz %1</translation>
    </message>
    <message>
        <source>a document</source>
        <translation>ein Beleg</translation>
    </message>
    <message>
        <source>document %1</source>
        <translation>Beleg %1</translation>
    </message>
    <message>
        <source>a badge</source>
        <translation>ein Ausweis</translation>
    </message>
    <message>
        <source>badge of %1</source>
        <translation>Ausweis von %1</translation>
    </message>
    <message>
        <source>a command</source>
        <translation>ein Befehl</translation>
    </message>
    <message>
        <source>command %1</source>
        <translation>Befehl %1</translation>
    </message>
    <message>
        <source>a quantity</source>
        <translation>eine Menge</translation>
    </message>
    <message>
        <source>quantity %1</source>
        <translation>Menge %1</translation>
    </message>
    <message>
        <source>a reason</source>
        <translation>ein Grund</translation>
    </message>
    <message>
        <source>a code without meaning</source>
        <translation>ein Code ohne Bedeutung</translation>
    </message>
    <message>
        <source>code %1</source>
        <translation>Code %1</translation>
    </message>
    <message>
        <source>The shelf is empty</source>
        <translation>Der Platz ist leer</translation>
    </message>
    <message>
        <source>Not enough on the shelf</source>
        <translation>Zu wenig am Platz</translation>
    </message>
    <message>
        <source>Empty, bring more</source>
        <translation>Leer, Nachschub holen</translation>
    </message>
    <message>
        <source>Not enough, bring more</source>
        <translation>Zu wenig, Nachschub holen</translation>
    </message>
    <message>
        <source>Not found, other goods are there</source>
        <translation>Nicht gefunden, andere Ware liegt da</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Beschädigt</translation>
    </message>
    <message>
        <source>The package is empty</source>
        <translation>Das Packstück ist leer</translation>
    </message>
    <message>
        <source>Cannot get to the shelf</source>
        <translation>Platz nicht erreichbar</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>The barcode cannot be read</source>
        <translation>Barcode nicht lesbar</translation>
    </message>
    <message>
        <source>piece</source>
        <translation>Stück</translation>
    </message>
    <message>
        <source>pieces</source>
        <translation>Stück</translation>
    </message>
    <message>
        <source>kg</source>
        <translation>kg</translation>
    </message>
    <message>
        <source>g</source>
        <translation>g</translation>
    </message>
    <message>
        <source>m</source>
        <translation>m</translation>
    </message>
    <message>
        <source>l</source>
        <translation>l</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours</comment>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Look at the label: it may be from elsewhere.</source>
        <translation>Etikett ansehen: Vielleicht ist es von woanders.</translation>
    </message>
    <message>
        <source>This device has no camera</source>
        <translation>Dieses Gerät hat keine Kamera</translation>
    </message>
    <message>
        <source>Use a scanner, or type the codes. Tap here to go on.</source>
        <translation>Einen Scanner nehmen oder die Codes eingeben. Hier antippen, um weiterzumachen.</translation>
    </message>
    <message>
        <source>The camera does not start</source>
        <translation>Die Kamera startet nicht</translation>
    </message>
    <message>
        <source>Use a scanner, or type the codes, and tell IT. Tap here to go on.</source>
        <translation>Einen Scanner nehmen oder die Codes eingeben, und der IT Bescheid sagen. Hier antippen, um weiterzumachen.</translation>
    </message>
    <message>
        <source>The scanner does not answer (%1)</source>
        <translation>Der Scanner antwortet nicht (%1)</translation>
    </message>
    <message>
        <source>Switch it on and plug it in: it is found by itself. Until then, type the codes.</source>
        <translation>Einschalten und anstecken: Er wird von selbst gefunden. Bis dahin die Codes eingeben.</translation>
    </message>
    <message>
        <source>No pictures can be taken from %1</source>
        <translation>Aus %1 können keine Bilder geholt werden</translation>
    </message>
    <message>
        <source>Make the folder, or tell IT: it is found by itself.</source>
        <translation>Den Ordner anlegen oder der IT Bescheid sagen: Er wird von selbst gefunden.</translation>
    </message>
    <message>
        <source>No code can be read in this picture</source>
        <translation>In diesem Bild ist kein Code zu lesen</translation>
    </message>
    <message>
        <source>Take it again: nearer, straight, with more light. Or type the code.</source>
        <translation>Noch einmal aufnehmen: näher, gerade, mit mehr Licht. Oder den Code eingeben.</translation>
    </message>
    <message>
        <source>The date on the label is not this lot&apos;s</source>
        <translation>Das Datum auf dem Etikett gehört nicht zu dieser Charge</translation>
    </message>
    <message>
        <source>Do not take it. Show it to your supervisor.</source>
        <translation>Nicht nehmen. Dem Vorgesetzten zeigen.</translation>
    </message>
    <message>
        <source>Call one to scan their badge, or go back.</source>
        <translation>Einen rufen und seinen Ausweis scannen, oder zurück.</translation>
    </message>
    <message>
        <source>What is wrong here?</source>
        <translation>Was stimmt hier nicht?</translation>
    </message>
    <message>
        <source>Call a supervisor: badge, then PIN</source>
        <translation>Einen Vorgesetzten rufen: Ausweis, dann PIN</translation>
    </message>
    <message>
        <source>a supervisor&apos;s badge</source>
        <translation>den Ausweis eines Vorgesetzten</translation>
    </message>
    <message>
        <source>Take it from another shelf</source>
        <translation>Von einem anderen Platz nehmen</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Lieferant</translation>
    </message>
    <message>
        <source>Sent by</source>
        <translation>Abgesandt von</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>Allowed difference</source>
        <translation>Erlaubte Abweichung</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Room left</source>
        <translation>Platz frei</translation>
    </message>
    <message>
        <source>Why there</source>
        <translation>Warum dorthin</translation>
    </message>
    <message>
        <source>Or else</source>
        <translation>Sonst</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>Reserviert</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Frei</translation>
    </message>
    <message>
        <source>Use by</source>
        <translation>Verwenden bis</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>Charge</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>Frachtführer</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Versandart</translation>
    </message>
    <message>
        <source>Carton</source>
        <translation>Karton</translation>
    </message>
    <message>
        <source>Tracking number</source>
        <translation>Sendungsnummer</translation>
    </message>
    <message>
        <source>Parcel</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>Dock</source>
        <translation>Tor</translation>
    </message>
    <message>
        <source>Leaves at</source>
        <translation>Abfahrt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Promised for</source>
        <translation>Zugesagt für</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>Bestellt</translation>
    </message>
    <message>
        <source>Picked</source>
        <translation>Kommissioniert</translation>
    </message>
    <message>
        <source>Packed</source>
        <translation>Gepackt</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>Versandt</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Zurückgekommen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Storniert</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Fall</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>Gehört</translation>
    </message>
    <message>
        <source>Who has it</source>
        <translation>Wer es hat</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>What happens with it</source>
        <translation>Was damit geschieht</translation>
    </message>
    <message>
        <source>Can be returned until</source>
        <translation>Rückgabe möglich bis</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Counted so far</source>
        <translation>Bisher gezählt</translation>
    </message>
    <message>
        <source>Unknown codes</source>
        <translation>Unbekannte Codes</translation>
    </message>
    <message>
        <source>Known as of</source>
        <translation>Stand von</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Lot, as printed</source>
        <translation>Charge, wie gedruckt</translation>
    </message>
    <message>
        <source>Type the lot</source>
        <translation>Charge eingeben</translation>
    </message>
    <message>
        <source>Serial number, as printed</source>
        <translation>Seriennummer, wie gedruckt</translation>
    </message>
    <message>
        <source>Type the serial number</source>
        <translation>Seriennummer eingeben</translation>
    </message>
    <message>
        <source>Day month year, e.g. 311227</source>
        <translation>Tag Monat Jahr, z. B. 311227</translation>
    </message>
    <message>
        <source>Type the date</source>
        <translation>Datum eingeben</translation>
    </message>
    <message>
        <source>Length in millimetres</source>
        <translation>Länge in Millimetern</translation>
    </message>
    <message>
        <source>Type the length</source>
        <translation>Länge eingeben</translation>
    </message>
    <message>
        <source>Width in millimetres</source>
        <translation>Breite in Millimetern</translation>
    </message>
    <message>
        <source>Type the width</source>
        <translation>Breite eingeben</translation>
    </message>
    <message>
        <source>Height in millimetres</source>
        <translation>Höhe in Millimetern</translation>
    </message>
    <message>
        <source>Type the height</source>
        <translation>Höhe eingeben</translation>
    </message>
    <message>
        <source>Weight in grams</source>
        <translation>Gewicht in Gramm</translation>
    </message>
    <message>
        <source>Type the weight</source>
        <translation>Gewicht eingeben</translation>
    </message>
    <message>
        <source>What was measured</source>
        <translation>Was gemessen wurde</translation>
    </message>
    <message>
        <source>Type the figure</source>
        <translation>Wert eingeben</translation>
    </message>
    <message>
        <source>Code, name or number</source>
        <translation>Code, Name oder Nummer</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Notiz schreiben</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Zurückgelegt</translation>
    </message>
    <message>
        <source>Reported missing</source>
        <translation>Als fehlend gemeldet</translation>
    </message>
    <message>
        <source>Taken from elsewhere</source>
        <translation>Von woanders genommen</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Checked to be empty</source>
        <translation>Leer bestätigt</translation>
    </message>
    <message>
        <source>Place blocked</source>
        <translation>Platz gesperrt</translation>
    </message>
    <message>
        <source>Tote put on the cart</source>
        <translation>Box auf den Wagen gestellt</translation>
    </message>
    <message>
        <source>Tote full</source>
        <translation>Box voll</translation>
    </message>
    <message>
        <source>Tote put down</source>
        <translation>Box abgestellt</translation>
    </message>
    <message>
        <source>Work begun</source>
        <translation>Arbeit begonnen</translation>
    </message>
    <message>
        <source>Work taken over</source>
        <translation>Arbeit übernommen</translation>
    </message>
    <message>
        <source>Work finished</source>
        <translation>Arbeit beendet</translation>
    </message>
    <message>
        <source>Released to the floor</source>
        <translation>Für das Lager freigegeben</translation>
    </message>
    <message>
        <source>Substitute taken</source>
        <translation>Ersatz genommen</translation>
    </message>
    <message>
        <source>Allowed by a supervisor</source>
        <translation>Von einem Vorgesetzten erlaubt</translation>
    </message>
    <message>
        <source>Label not readable</source>
        <translation>Etikett nicht lesbar</translation>
    </message>
    <message>
        <source>Order confirmed</source>
        <translation>Auftrag bestätigt</translation>
    </message>
    <message>
        <source>Stock reserved</source>
        <translation>Bestand reserviert</translation>
    </message>
    <message>
        <source>Stock corrected</source>
        <translation>Bestand berichtigt</translation>
    </message>
    <message>
        <source>Task done</source>
        <translation>Aufgabe erledigt</translation>
    </message>
    <message>
        <source>Return announced</source>
        <translation>Retoure angemeldet</translation>
    </message>
    <message>
        <source>Return without notice</source>
        <translation>Retoure ohne Anmeldung</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>Zurückgekommen</translation>
    </message>
    <message>
        <source>Graded</source>
        <translation>Zustand bewertet</translation>
    </message>
    <message>
        <source>Decided what happens with it</source>
        <translation>Entschieden, was damit geschieht</translation>
    </message>
    <message>
        <source>Put away from the return</source>
        <translation>Aus der Retoure eingelagert</translation>
    </message>
    <message>
        <source>Settled with the customer</source>
        <translation>Mit dem Kunden geregelt</translation>
    </message>
    <message>
        <source>Return closed</source>
        <translation>Retoure abgeschlossen</translation>
    </message>
    <message>
        <source>Scan the delivery: order, package or goods</source>
        <translation>Lieferung scannen: Bestellung, Packstück, Ware</translation>
    </message>
    <message>
        <source>Scan what came</source>
        <translation>Scannen, was gekommen ist</translation>
    </message>
    <message>
        <source>Tap the goods that have no label</source>
        <translation>Die Ware ohne Etikett antippen</translation>
    </message>
    <message>
        <source>Scan or type the lot</source>
        <translation>Die Charge scannen oder eingeben</translation>
    </message>
    <message>
        <source>Scan or type the use-by date</source>
        <translation>Das Verfallsdatum scannen oder eingeben</translation>
    </message>
    <message>
        <source>Scan every serial number</source>
        <translation>Jede Seriennummer scannen</translation>
    </message>
    <message>
        <source>How many came?</source>
        <translation>Wie viele sind gekommen?</translation>
    </message>
    <message>
        <source>Onto which package?</source>
        <translation>Auf welches Packstück?</translation>
    </message>
    <message>
        <source>Check the goods</source>
        <translation>Die Ware prüfen</translation>
    </message>
    <message>
        <source>Type what you measured</source>
        <translation>Den Messwert eingeben</translation>
    </message>
    <message>
        <source>Put it down and scan the place</source>
        <translation>Abstellen und den Platz scannen</translation>
    </message>
    <message>
        <source>Look at the differences, then close</source>
        <translation>Abweichungen ansehen, dann abschließen</translation>
    </message>
    <message>
        <source>Nobody knows this code: scan the goods it is for</source>
        <translation>Unbekannter Code: die Ware dazu scannen</translation>
    </message>
    <message>
        <source>Scan what you put away</source>
        <translation>Scannen, was eingelagert wird</translation>
    </message>
    <message>
        <source>Bring it to %1 and scan it</source>
        <translation>Nach %1 bringen und dort scannen</translation>
    </message>
    <message>
        <source>How many do you put down here?</source>
        <translation>Wie viele kommen hierhin?</translation>
    </message>
    <message>
        <source>Scan what you move: a shelf or a package</source>
        <translation>Scannen, was bewegt wird: Platz oder Packstück</translation>
    </message>
    <message>
        <source>Scan what you take from here</source>
        <translation>Scannen, was von hier mitgeht</translation>
    </message>
    <message>
        <source>How many do you move?</source>
        <translation>Wie viele gehen mit?</translation>
    </message>
    <message>
        <source>Bring it and scan where it goes</source>
        <translation>Hinbringen und den Zielplatz scannen</translation>
    </message>
    <message>
        <source>Scan what is thrown away</source>
        <translation>Scannen, was weggeworfen wird</translation>
    </message>
    <message>
        <source>Scan a shelf to count</source>
        <translation>Einen Platz zum Zählen scannen</translation>
    </message>
    <message>
        <source>Scan everything that is here</source>
        <translation>Alles scannen, was hier ist</translation>
    </message>
    <message>
        <source>Is nothing here? Say it again</source>
        <translation>Ist hier nichts? Noch einmal sagen</translation>
    </message>
    <message>
        <source>Count once more</source>
        <translation>Noch einmal zählen</translation>
    </message>
    <message>
        <source>Counted.</source>
        <translation>Gezählt.</translation>
    </message>
    <message>
        <source>Scan a tote or an order to pack</source>
        <translation>Box oder Auftrag zum Packen scannen</translation>
    </message>
    <message>
        <source>Scan each piece into the parcel</source>
        <translation>Jedes Stück ins Paket scannen</translation>
    </message>
    <message>
        <source>Scan the carton</source>
        <translation>Den Karton scannen</translation>
    </message>
    <message>
        <source>Weigh the parcel and type the grams</source>
        <translation>Das Paket wiegen und die Gramm eingeben</translation>
    </message>
    <message>
        <source>Stick the label on and scan it</source>
        <translation>Das Etikett aufkleben und scannen</translation>
    </message>
    <message>
        <source>Put the parcel down and scan the lane</source>
        <translation>Das Paket abstellen und die Bahn scannen</translation>
    </message>
    <message>
        <source>Packed.</source>
        <translation>Gepackt.</translation>
    </message>
    <message>
        <source>Scan the dock or the carrier</source>
        <translation>Das Tor oder den Frachtführer scannen</translation>
    </message>
    <message>
        <source>Scan each parcel into the truck</source>
        <translation>Jedes Paket in den Lkw scannen</translation>
    </message>
    <message>
        <source>Look at what is missing, then close</source>
        <translation>Ansehen, was fehlt, dann abschließen</translation>
    </message>
    <message>
        <source>Scan the kit or its order</source>
        <translation>Das Set oder seinen Auftrag scannen</translation>
    </message>
    <message>
        <source>Scan the next part</source>
        <translation>Das nächste Teil scannen</translation>
    </message>
    <message>
        <source>Put the kit down and scan the place</source>
        <translation>Das Set abstellen und den Platz scannen</translation>
    </message>
    <message>
        <source>Scan the return: label, order, parcel or goods</source>
        <translation>Retoure scannen: Etikett, Auftrag, Paket, Ware</translation>
    </message>
    <message>
        <source>Scan what came back</source>
        <translation>Scannen, was zurückkam</translation>
    </message>
    <message>
        <source>Why did it come back?</source>
        <translation>Warum kam es zurück?</translation>
    </message>
    <message>
        <source>In what state is it?</source>
        <translation>In welchem Zustand ist es?</translation>
    </message>
    <message>
        <source>What happens with it?</source>
        <translation>Was geschieht damit?</translation>
    </message>
    <message>
        <source>Bring it there and scan the place</source>
        <translation>Hinbringen und den Platz scannen</translation>
    </message>
    <message>
        <source>What does the customer get?</source>
        <translation>Was bekommt der Kunde?</translation>
    </message>
    <message>
        <source>Scan or type anything</source>
        <translation>Irgendetwas scannen oder eingeben</translation>
    </message>
    <message>
        <source>This is what we know</source>
        <translation>Das ist bekannt</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschehen ist</translation>
    </message>
    <message>
        <source>What should happen?</source>
        <translation>Was soll geschehen?</translation>
    </message>
    <message>
        <source>Noted.</source>
        <translation>Vermerkt.</translation>
    </message>
    <message>
        <source>Look at this</source>
        <translation>Das hier ansehen</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Fertig.</translation>
    </message>
    <message>
        <source>an order, a package or goods</source>
        <translation>Bestellung, Packstück, Ware</translation>
    </message>
    <message>
        <source>the date</source>
        <translation>das Datum</translation>
    </message>
    <message>
        <source>the next serial number</source>
        <translation>die nächste Seriennummer</translation>
    </message>
    <message>
        <source>the figure</source>
        <translation>den Wert</translation>
    </message>
    <message>
        <source>each piece, or type the number</source>
        <translation>jedes Stück, oder tippen</translation>
    </message>
    <message>
        <source>a package, or choose</source>
        <translation>ein Packstück, oder wählen</translation>
    </message>
    <message>
        <source>a result, or tap one</source>
        <translation>ein Ergebnis, oder antippen</translation>
    </message>
    <message>
        <source>the place</source>
        <translation>den Platz</translation>
    </message>
    <message>
        <source>DONE to close</source>
        <translation>DONE zum Abschließen</translation>
    </message>
    <message>
        <source>goods that are known</source>
        <translation>bekannte Ware</translation>
    </message>
    <message>
        <source>a package, a place or goods</source>
        <translation>Packstück, Platz oder Ware</translation>
    </message>
    <message>
        <source>a shelf, a package or a task</source>
        <translation>Platz, Packstück oder Aufgabe</translation>
    </message>
    <message>
        <source>the goods, or DONE for all</source>
        <translation>die Ware, oder DONE für alles</translation>
    </message>
    <message>
        <source>CONFIRM</source>
        <translation>CONFIRM zum Bestätigen</translation>
    </message>
    <message>
        <source>the next shelf</source>
        <translation>den nächsten Platz</translation>
    </message>
    <message>
        <source>a tote, an order or goods</source>
        <translation>Box, Auftrag oder Ware</translation>
    </message>
    <message>
        <source>the carton</source>
        <translation>den Karton</translation>
    </message>
    <message>
        <source>the label on the box</source>
        <translation>das Etikett</translation>
    </message>
    <message>
        <source>the lane</source>
        <translation>die Bahn</translation>
    </message>
    <message>
        <source>the next tote or order</source>
        <translation>nächste Box, nächster Auftrag</translation>
    </message>
    <message>
        <source>a dock, a carrier or a manifest</source>
        <translation>Tor, Frachtführer oder Ladeliste</translation>
    </message>
    <message>
        <source>a parcel</source>
        <translation>ein Paket</translation>
    </message>
    <message>
        <source>a kit or an order</source>
        <translation>ein Set oder einen Auftrag</translation>
    </message>
    <message>
        <source>a part</source>
        <translation>ein Teil</translation>
    </message>
    <message>
        <source>a label, an order, a parcel or goods</source>
        <translation>Etikett, Auftrag, Paket, Ware</translation>
    </message>
    <message>
        <source>a grade, or tap one</source>
        <translation>einen Zustand, oder antippen</translation>
    </message>
    <message>
        <source>CONFIRM, or tap another</source>
        <translation>CONFIRM, oder antippen</translation>
    </message>
    <message>
        <source>any code</source>
        <translation>irgendeinen Code</translation>
    </message>
    <message>
        <source>something else</source>
        <translation>etwas anderes</translation>
    </message>
    <message>
        <source>an action, or tap one</source>
        <translation>eine Aktion, oder antippen</translation>
    </message>
    <message>
        <source>the next work</source>
        <translation>die nächste Arbeit</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Arbeit</translation>
    </message>
    <message>
        <source>Pick</source>
        <translation>Kommissionieren</translation>
    </message>
    <message>
        <source>Pack</source>
        <translation>Packen</translation>
    </message>
    <message>
        <source>Load trucks</source>
        <translation>Verladen</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>Wareneingang</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Einlagern</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Umlagern</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Zählen</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>Retouren</translation>
    </message>
    <message>
        <source>Look up</source>
        <translation>Nachschlagen</translation>
    </message>
    <message>
        <source>Build kits</source>
        <translation>Sets bauen</translation>
    </message>
    <message>
        <source>Scrap</source>
        <translation>Ausschuss</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Take another lot</source>
        <translation>Eine andere Charge nehmen</translation>
    </message>
    <message>
        <source>Take another package</source>
        <translation>Ein anderes Packstück nehmen</translation>
    </message>
    <message>
        <source>Take another serial number</source>
        <translation>Eine andere Seriennummer nehmen</translation>
    </message>
    <message>
        <source>Another product instead</source>
        <translation>Stattdessen ein anderer Artikel</translation>
    </message>
    <message>
        <source>Put it somewhere else</source>
        <translation>Woandershin stellen</translation>
    </message>
    <message>
        <source>Must not be put there</source>
        <translation>Darf nicht dorthin</translation>
    </message>
    <message>
        <source>The place is full</source>
        <translation>Der Platz ist voll</translation>
    </message>
    <message>
        <source>No place was found</source>
        <translation>Kein Platz wurde gefunden</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Too many</source>
        <translation>Zu viele</translation>
    </message>
    <message>
        <source>More than ordered</source>
        <translation>Mehr als bestellt</translation>
    </message>
    <message>
        <source>Less than ordered</source>
        <translation>Weniger als bestellt</translation>
    </message>
    <message>
        <source>Not on the order</source>
        <translation>Nicht bestellt</translation>
    </message>
    <message>
        <source>No label</source>
        <translation>Kein Etikett</translation>
    </message>
    <message>
        <source>No lot on it</source>
        <translation>Keine Charge darauf</translation>
    </message>
    <message>
        <source>Another date than the lot has</source>
        <translation>Anderes Datum, als die Charge hat</translation>
    </message>
    <message>
        <source>Held for a quality check</source>
        <translation>Für eine Qualitätsprüfung gesperrt</translation>
    </message>
    <message>
        <source>The weight is wrong</source>
        <translation>Das Gewicht stimmt nicht</translation>
    </message>
    <message>
        <source>Does not fit the carton</source>
        <translation>Passt nicht in den Karton</translation>
    </message>
    <message>
        <source>The carrier gave no label</source>
        <translation>Der Frachtführer gab kein Etikett</translation>
    </message>
    <message>
        <source>The printer failed</source>
        <translation>Der Drucker versagt</translation>
    </message>
    <message>
        <source>The address is bad</source>
        <translation>Die Adresse ist unbrauchbar</translation>
    </message>
    <message>
        <source>The order is held</source>
        <translation>Der Auftrag ist angehalten</translation>
    </message>
    <message>
        <source>Counted differently</source>
        <translation>Anders gezählt</translation>
    </message>
    <message>
        <source>Unexpected goods</source>
        <translation>Unerwartete Ware</translation>
    </message>
    <message>
        <source>Unknown barcode</source>
        <translation>Unbekannter Barcode</translation>
    </message>
    <message>
        <source>Moved during the count</source>
        <translation>Während der Zählung bewegt</translation>
    </message>
    <message>
        <source>No return was announced</source>
        <translation>Keine Retoure angekündigt</translation>
    </message>
    <message>
        <source>More than was shipped</source>
        <translation>Mehr, als versandt wurde</translation>
    </message>
    <message>
        <source>We did not sell this serial number</source>
        <translation>Diese Seriennummer haben wir nicht verkauft</translation>
    </message>
    <message>
        <source>Too late to return</source>
        <translation>Zu spät für eine Rückgabe</translation>
    </message>
    <message>
        <source>An empty box</source>
        <translation>Ein leerer Karton</translation>
    </message>
    <message>
        <source>Somebody else has it</source>
        <translation>Jemand anderes hat es</translation>
    </message>
    <message>
        <source>The hub refused it</source>
        <translation>Der Hub hat es abgelehnt</translation>
    </message>
    <message>
        <source>Needs the hub</source>
        <translation>Braucht den Hub</translation>
    </message>
    <message>
        <source>The app is too old</source>
        <translation>Die App ist zu alt</translation>
    </message>
    <message>
        <source>The period is closed</source>
        <translation>Die Periode ist abgeschlossen</translation>
    </message>
    <message>
        <source>Check a pick</source>
        <translation>Eine Entnahme prüfen</translation>
    </message>
    <message>
        <source>Replenish</source>
        <translation>Nachfüllen</translation>
    </message>
    <message>
        <source>Held for review</source>
        <translation>Zur Prüfung zurückgehalten</translation>
    </message>
    <message>
        <source>Free a shelf</source>
        <translation>Einen Platz frei machen</translation>
    </message>
    <message>
        <source>New label</source>
        <translation>Neues Etikett</translation>
    </message>
    <message>
        <source>Take a photo</source>
        <translation>Ein Foto machen</translation>
    </message>
    <message>
        <source>Count again</source>
        <translation>Noch einmal zählen</translation>
    </message>
    <message>
        <source>Approve a count</source>
        <translation>Eine Zählung freigeben</translation>
    </message>
    <message>
        <source>Put back what is too much</source>
        <translation>Zurücklegen, was zu viel ist</translation>
    </message>
    <message>
        <source>Look for it</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Stop a parcel</source>
        <translation>Ein Paket stoppen</translation>
    </message>
    <message>
        <source>Hold a parcel</source>
        <translation>Ein Paket anhalten</translation>
    </message>
    <message>
        <source>New parcel label</source>
        <translation>Neues Paketetikett</translation>
    </message>
    <message>
        <source>Review a receipt</source>
        <translation>Einen Wareneingang prüfen</translation>
    </message>
    <message>
        <source>Check quality</source>
        <translation>Qualität prüfen</translation>
    </message>
    <message>
        <source>Print a label</source>
        <translation>Ein Etikett drucken</translation>
    </message>
    <message>
        <source>Link a barcode</source>
        <translation>Einen Barcode zuordnen</translation>
    </message>
    <message>
        <source>Review a return</source>
        <translation>Eine Retoure prüfen</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Reparatur</translation>
    </message>
    <message>
        <source>Data differs</source>
        <translation>Daten weichen ab</translation>
    </message>
    <message>
        <source>Approve a request</source>
        <translation>Antrag freigeben</translation>
    </message>
    <message>
        <source>Go to the shelf and scan it to count</source>
        <translation>Zum Platz gehen und ihn zum Zählen scannen</translation>
    </message>
    <message>
        <source>Take %1 out and scan one</source>
        <translation>%1 herausnehmen und eines scannen</translation>
    </message>
    <message>
        <source>all of it</source>
        <translation>alles</translation>
    </message>
    <message>
        <source>Find this tote and scan it</source>
        <translation>Diese Box finden und scannen</translation>
    </message>
    <message>
        <source>Find this and scan it</source>
        <translation>Das hier finden und scannen</translation>
    </message>
    <message>
        <source>Go to the blocked shelf and scan it</source>
        <translation>Zum gesperrten Platz gehen und ihn scannen</translation>
    </message>
    <message>
        <source>Print the label, stick it on and scan it</source>
        <translation>Das Etikett drucken, aufkleben und scannen</translation>
    </message>
    <message>
        <source>Stop this parcel: find it and scan it</source>
        <translation>Dieses Paket stoppen: finden und scannen</translation>
    </message>
    <message>
        <source>Hold this parcel: find it and scan it</source>
        <translation>Dieses Paket anhalten: finden und scannen</translation>
    </message>
    <message>
        <source>This parcel needs a new label: find it and scan it</source>
        <translation>Dieses Paket braucht ein neues Etikett: finden und scannen</translation>
    </message>
    <message>
        <source>Bring it to %1 and scan that</source>
        <translation>Nach %1 bringen und dort scannen</translation>
    </message>
    <message>
        <source>Bring it to a shelf and scan that</source>
        <translation>An einen Platz bringen und ihn scannen</translation>
    </message>
    <message>
        <source>Is it this? Scan what is there</source>
        <translation>Ist es das? Scannen, was da ist</translation>
    </message>
    <message>
        <source>Is all as it should be?</source>
        <translation>Ist alles, wie es sein soll?</translation>
    </message>
    <message>
        <source>what is there, or tap an answer</source>
        <translation>was da ist, oder antippen</translation>
    </message>
    <message>
        <source>Not for this order</source>
        <translation>Nicht für diesen Auftrag</translation>
    </message>
    <message>
        <source>One too many</source>
        <translation>Eines zu viel</translation>
    </message>
    <message>
        <source>The carrier&apos;s label failed</source>
        <translation>Das Etikett des Frachtführers kam nicht</translation>
    </message>
    <message>
        <source>The address is wrong</source>
        <translation>Die Adresse ist falsch</translation>
    </message>
    <message>
        <source>On hold: put it aside</source>
        <translation>Angehalten: beiseitestellen</translation>
    </message>
    <message>
        <source>Pack what is there</source>
        <translation>Packen, was da ist</translation>
    </message>
    <message>
        <source>Wait for the rest</source>
        <translation>Auf den Rest warten</translation>
    </message>
    <message>
        <source>Close this box, go on in another</source>
        <translation>Diesen Karton schließen, im nächsten weitermachen</translation>
    </message>
    <message>
        <source>Count what is in it</source>
        <translation>Zählen, was darin ist</translation>
    </message>
    <message>
        <source>These goods do not belong there</source>
        <translation>Diese Ware gehört nicht dorthin</translation>
    </message>
    <message>
        <source>No place to be found</source>
        <translation>Kein Platz zu finden</translation>
    </message>
    <message>
        <source>Needs a quality check</source>
        <translation>Braucht eine Qualitätsprüfung</translation>
    </message>
    <message>
        <source>Everything that is here</source>
        <translation>Alles, was hier ist</translation>
    </message>
    <message>
        <source>Its own place</source>
        <translation>Sein eigener Platz</translation>
    </message>
    <message>
        <source>Beside the same lot</source>
        <translation>Neben derselben Charge</translation>
    </message>
    <message>
        <source>Beside the same product</source>
        <translation>Neben demselben Artikel</translation>
    </message>
    <message>
        <source>An empty place</source>
        <translation>Ein leerer Platz</translation>
    </message>
    <message>
        <source>There is room</source>
        <translation>Dort ist Platz</translation>
    </message>
    <message>
        <source>The delivery note, the label of a pallet, or one of the goods opens the list of what should come.</source>
        <translation>Der Lieferschein, das Etikett einer Palette oder einer der Artikel öffnet die Liste dessen, was kommen soll.</translation>
    </message>
    <message>
        <source>First the shelf or the package that you take from, then where it goes.</source>
        <translation>Zuerst den Platz oder das Packstück, woher es kommt, dann das Ziel.</translation>
    </message>
    <message>
        <source>First the shelf, then the goods. A reason is asked before anything is booked.</source>
        <translation>Zuerst den Platz, dann die Ware. Vor dem Buchen wird nach dem Grund gefragt.</translation>
    </message>
    <message>
        <source>The sign of any shelf, then everything that stands there.</source>
        <translation>Das Schild irgendeines Platzes, dann alles, was dort steht.</translation>
    </message>
    <message>
        <source>A tote on the packing table, or the paper of an order.</source>
        <translation>Eine Box am Packtisch oder den Beleg eines Auftrags.</translation>
    </message>
    <message>
        <source>The dock where the truck stands, or the carrier&apos;s code.</source>
        <translation>Das Tor, an dem der Lkw steht, oder das Kürzel des Frachtführers.</translation>
    </message>
    <message>
        <source>The label of the kit or the paper of its order lists the parts.</source>
        <translation>Das Etikett des Satzes oder der Beleg seines Auftrags zeigt die Teile.</translation>
    </message>
    <message>
        <source>The return label on the parcel, the paper of the order, or one of the goods.</source>
        <translation>Das Rücksendeetikett auf dem Paket, den Beleg des Auftrags oder einen der Artikel.</translation>
    </message>
    <message>
        <source>Any order, goods, shelf, tote or parcel. Nothing is booked.</source>
        <translation>Irgendeinen Auftrag, Artikel, Platz, eine Box oder ein Paket. Gebucht wird nichts.</translation>
    </message>
    <message>
        <source>It does not belong here</source>
        <translation>Das gehört nicht hierher</translation>
    </message>
    <message>
        <source>Bring it where the screen says.</source>
        <translation>Dorthin bringen, wo es der Bildschirm sagt.</translation>
    </message>
    <message>
        <source>To take it over, scan its tote or its goods.</source>
        <translation>Zum Übernehmen die Box oder die Ware scannen.</translation>
    </message>
    <message>
        <source>Scan its tote or its goods to take it over</source>
        <translation>Zum Übernehmen die Box oder die Ware scannen</translation>
    </message>
    <message>
        <source>Go to the truck&apos;s dock and scan it</source>
        <translation>Zum Tor des Lkw gehen und es scannen</translation>
    </message>
    <message>
        <source>Scan the piece that it is about</source>
        <translation>Das betroffene Stück scannen</translation>
    </message>
    <message>
        <source>Scan what the customer gets instead</source>
        <translation>Scannen, was der Kunde stattdessen bekommt</translation>
    </message>
    <message>
        <source>Take %1 away again and scan one</source>
        <translation>%1 wegnehmen und eines scannen</translation>
    </message>
    <message>
        <source>Take the package away again and scan it</source>
        <translation>Das Packstück wieder wegnehmen und scannen</translation>
    </message>
    <message>
        <source>Put it back and scan the place</source>
        <translation>Zurückstellen und den Platz scannen</translation>
    </message>
    <message>
        <source>Measure the package once: %1</source>
        <translation>Packstück messen: %1</translation>
    </message>
    <message>
        <source>Measure and type: %1</source>
        <translation>Messen und eingeben: %1</translation>
    </message>
    <message>
        <source>What is the reason?</source>
        <translation>Was ist der Grund?</translation>
    </message>
    <message>
        <source>the tote or the goods</source>
        <translation>die Box oder die Ware</translation>
    </message>
    <message>
        <source>the dock</source>
        <translation>das Tor</translation>
    </message>
    <message>
        <source>the parcel</source>
        <translation>das Paket</translation>
    </message>
    <message>
        <source>Type a code</source>
        <translation>Code eingeben</translation>
    </message>
    <message>
        <source>The dock where this truck stands: it is loaded from there.</source>
        <translation>Das Tor, an dem dieser Lkw steht: Von dort wird geladen.</translation>
    </message>
    <message>
        <source>h</source>
        <translation>h</translation>
    </message>
    <message>
        <source>°C</source>
        <translation>°C</translation>
    </message>
    <message>
        <source>Why not as proposed?</source>
        <translation>Warum nicht wie vorgeschlagen?</translation>
    </message>
    <message>
        <source>Why is it thrown away?</source>
        <translation>Warum wird es entsorgt?</translation>
    </message>
    <message>
        <source>Not everything is in it. What now?</source>
        <translation>Es ist nicht alles drin. Was nun?</translation>
    </message>
    <message>
        <source>How many of it?</source>
        <translation>Wie viele davon?</translation>
    </message>
    <message>
        <source>Which goods?</source>
        <translation>Welche Ware?</translation>
    </message>
    <message>
        <source>What is the case about?</source>
        <translation>Worum geht es?</translation>
    </message>
    <message>
        <source>Scan the shelf first</source>
        <translation>Zuerst den Platz scannen</translation>
    </message>
    <message>
        <source>Scan the parcel that you take off</source>
        <translation>Das Paket scannen, das wieder herunterkommt</translation>
    </message>
    <message>
        <source>Can %1 be reached again?</source>
        <translation>Ist %1 wieder erreichbar?</translation>
    </message>
    <message>
        <source>the next goods</source>
        <translation>die nächste Ware</translation>
    </message>
    <message>
        <source>the goods, or tap them</source>
        <translation>die Ware, oder antippen</translation>
    </message>
    <message>
        <source>The customer gets</source>
        <translation>Der Kunde bekommt</translation>
    </message>
    <message>
        <source>Scan one of the goods in the box. When there are no more, tap the button below.</source>
        <translation>Einen Artikel aus dem Karton scannen. Wenn keiner mehr da ist, unten tippen.</translation>
    </message>
    <message>
        <source>Take %1 out of %2 and scan one</source>
        <translation>%1 aus %2 nehmen und eines scannen</translation>
    </message>
    <message>
        <source>Confirm, or scan the same again</source>
        <translation>Bestätigen oder noch einmal scannen</translation>
    </message>
    <message>
        <source>the number</source>
        <translation>die Anzahl</translation>
    </message>
    <message>
        <source>Nothing waits here now. Scan a package, its place, or one of the goods, and you see which shelf it goes to.</source>
        <translation>Hier wartet gerade nichts. Ein Packstück, seinen Platz oder einen Artikel scannen: Dann steht da, wohin es kommt.</translation>
    </message>
    <message>
        <source>d MMM</source>
        <extracomment>A day of this year: German wants &quot;d. MMM&quot;.</extracomment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <extracomment>A day: German wants &quot;d. MMM yyyy&quot;.</extracomment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>the tote, or the goods</source>
        <translation>die Box oder die Ware</translation>
    </message>
    <message>
        <source>Anything else cancels.</source>
        <translation>Alles andere bricht ab.</translation>
    </message>
    <message>
        <source>The carrier does not take it</source>
        <translation>Der Versender nimmt es nicht</translation>
    </message>
    <message>
        <source>Choose who takes it instead.</source>
        <translation>Wähle, wer es stattdessen nimmt.</translation>
    </message>
    <message>
        <source>Nobody drives to that address</source>
        <translation>Dorthin fährt niemand</translation>
    </message>
    <message>
        <source>Choose another carrier, or put the parcel aside and ask.</source>
        <translation>Wähle einen anderen Versender, oder stell das Paket beiseite und frag nach.</translation>
    </message>
    <message>
        <source>No tracking numbers are left</source>
        <translation>Keine Sendungsnummern mehr übrig</translation>
    </message>
    <message>
        <source>Choose another carrier. New numbers come with the connection.</source>
        <translation>Wähle einen anderen Versender. Neue Nummern kommen mit der Verbindung.</translation>
    </message>
    <message>
        <source>Choose who takes the parcel</source>
        <translation>Wähle, wer das Paket nimmt</translation>
    </message>
    <message>
        <source>a carrier from the list</source>
        <translation>einen Versender aus der Liste</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Another carrier</source>
        <translation>Anderer Versender</translation>
    </message>
    <message>
        <source>A check was not made yet</source>
        <translation>Eine Prüfung fehlt noch</translation>
    </message>
    <message>
        <source>Look at the goods as the screen says first.</source>
        <translation>Sieh dir erst die Ware an, wie es da steht.</translation>
    </message>
    <message>
        <source>Give the driver the paper</source>
        <translation>Gib dem Fahrer die Ladeliste</translation>
    </message>
    <message>
        <source>DONE when the driver has it</source>
        <translation>DONE, wenn der Fahrer sie hat</translation>
    </message>
    <message>
        <source>Check passed</source>
        <translation>Prüfung bestanden</translation>
    </message>
    <message>
        <source>Check failed</source>
        <translation>Prüfung nicht bestanden</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Gedruckt</translation>
    </message>
    <message>
        <source>To be printed again</source>
        <translation>Nochmal zu drucken</translation>
    </message>
    <message>
        <source>The scale is broken</source>
        <translation>Die Waage ist kaputt</translation>
    </message>
    <message>
        <source>There is no scale here</source>
        <translation>Hier ist keine Waage</translation>
    </message>
    <message>
        <source>Too large for the scale</source>
        <translation>Zu groß für die Waage</translation>
    </message>
    <message>
        <source>Torn, or not to be read</source>
        <translation>Zerrissen oder nicht lesbar</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>The printer jammed</source>
        <translation>Papierstau im Drucker</translation>
    </message>
    <message>
        <source>It came out of the wrong printer</source>
        <translation>Kam aus dem falschen Drucker</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>Anderer Grund</translation>
    </message>
    <message>
        <source>Print it once more</source>
        <translation>Nochmal drucken</translation>
    </message>
    <message>
        <source>Print the label once more</source>
        <translation>Etikett nochmal drucken</translation>
    </message>
    <message>
        <source>Print the slip once more</source>
        <translation>Lieferschein nochmal drucken</translation>
    </message>
    <message>
        <source>A photo is wanted. Without one it is noted as a task.</source>
        <translation>Ein Foto ist gewünscht. Ohne eines wird es als Aufgabe notiert.</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
</context>
<context>
    <name>TotePlate</name>
    <message>
        <source>Slot %1, no tote</source>
        <translation>Fach %1, keine Box</translation>
    </message>
    <message>
        <source>Slot %1, tote %2</source>
        <translation>Fach %1, Box %2</translation>
    </message>
    <message>
        <source>put here</source>
        <translation>hier hinein</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>no tote</source>
        <translation>keine Box</translation>
    </message>
    <message>
        <source>Put here</source>
        <translation>Hier hinein</translation>
    </message>
</context>
<context>
    <name>ToteSlotMap</name>
    <message>
        <source>Totes on the cart</source>
        <translation>Boxen auf dem Wagen</translation>
    </message>
</context>
<context>
    <name>UndeliveredPane</name>
    <message>
        <source>What did not arrive</source>
        <translation>Was nicht ankam</translation>
    </message>
    <message>
        <source>Asking the hub…</source>
        <translation>Der Hub wird gefragt…</translation>
    </message>
    <message>
        <source>Everything that was told has arrived, or is still tried.</source>
        <translation>Alles Gesagte ist angekommen oder wird noch versucht.</translation>
    </message>
    <message>
        <source>These were tried for days and given up. Once the other side works, send them again.</source>
        <translation>Diese wurden tagelang versucht und aufgegeben. Sobald die andere Seite wieder geht, senden Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Noch einmal senden</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Voice</name>
    <message>
        <source>ends in %1</source>
        <translation>endet auf %1</translation>
    </message>
</context>
<context>
    <name>WavePane</name>
    <message>
        <source>New wave</source>
        <translation>Neue Welle</translation>
    </message>
    <message>
        <source>Release this wave</source>
        <translation>Welle freigeben</translation>
    </message>
</context>
<context>
    <name>WeightBeam</name>
    <message>
        <source>The scale says %1, %2</source>
        <translation>Die Waage zeigt %1, %2</translation>
    </message>
    <message>
        <source>expected %1</source>
        <translation>erwartet %1</translation>
    </message>
</context>
</TS>
