<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<!--
SPDX-FileCopyrightText: The Bincard authors
SPDX-License-Identifier: GPL-3.0-or-later
-->
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
    <name>CodeTail</name>
    <message>
        <source>Label ends in</source>
        <translation>Etikett endet auf</translation>
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
    <name>FeedbackBanner</name>
    <message>
        <source>Scan the right one, or tap to go on</source>
        <translation>Das Richtige scannen oder antippen, um weiterzumachen</translation>
    </message>
</context>
<context>
    <name>HandheldPage</name>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
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
        <source>sent</source>
        <translation>gesendet</translation>
    </message>
    <message>
        <source>stored</source>
        <translation>gespeichert</translation>
    </message>
    <message>
        <source>typed</source>
        <translation>getippt</translation>
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
        <translation>Nächste Arbeit nehmen</translation>
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
    <message>
        <source>%1 yours, %2 free, %3 lines left</source>
        <translation>%1 eigene, %2 freie, noch %3 Zeilen</translation>
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
        <source>%1 short</source>
        <translation>%1 fehlen</translation>
    </message>
    <message>
        <source>%1/%2</source>
        <translation>%1/%2</translation>
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
        <source>%1 of %2 lines done</source>
        <translation>%1 von %2 Zeilen fertig</translation>
    </message>
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
        <source>Done</source>
        <translation>Fertig</translation>
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
</context>
<context>
    <name>QuantityDial</name>
    <message>
        <source>Take</source>
        <translation>Nimm</translation>
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
        <source>Complete</source>
        <translation>Vollständig</translation>
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
        <source>In your hand, of %1</source>
        <translation>In der Hand, von %1</translation>
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
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Refused: needs a look</source>
        <translation>Abgelehnt: bitte ansehen</translation>
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
        <source>The totes do not belong here</source>
        <translation>Die Boxen gehören nicht hierher</translation>
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
        <source>To take it over, scan one of its totes.</source>
        <translation>Zum Übernehmen eine der Boxen scannen.</translation>
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
        <source>Scan the same again. Anything else cancels.</source>
        <translation>Dasselbe noch einmal scannen. Alles andere bricht ab.</translation>
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
        <source>Scan one of its totes to take it over</source>
        <translation>Eine der Boxen scannen, um zu übernehmen</translation>
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
        <source>Scan the same again to confirm</source>
        <translation>Dasselbe noch einmal scannen, um zu bestätigen</translation>
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
        <translation>einen Auftrag, eine Arbeit oder eine Box</translation>
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
        <translation>einen Grund oder einen antippen</translation>
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
        <translation>den nächsten Auftrag oder die nächste Box</translation>
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
        <source>Not for this order</source>
        <translation>Gehört nicht zu diesem Auftrag</translation>
    </message>
    <message>
        <source>One too many</source>
        <translation>Eines zu viel</translation>
    </message>
    <message>
        <source>Does not fit the carton</source>
        <translation>Passt nicht in den Karton</translation>
    </message>
    <message>
        <source>The carrier&apos;s label failed</source>
        <translation>Das Etikett des Paketdienstes kam nicht</translation>
    </message>
    <message>
        <source>The printer failed</source>
        <translation>Der Drucker geht nicht</translation>
    </message>
    <message>
        <source>The address is wrong</source>
        <translation>Die Adresse stimmt nicht</translation>
    </message>
    <message>
        <source>On hold: put it aside</source>
        <translation>Angehalten: beiseite stellen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Storniert</translation>
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
        <translation>Dieses Paket schließen, weiter im nächsten</translation>
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
        <source>A photo is wanted, and this device takes none. It is noted as a task.</source>
        <translation>Ein Foto ist nötig, und dieses Gerät macht keine. Es ist als Aufgabe vermerkt.</translation>
    </message>
    <message>
        <source>Take it from another shelf</source>
        <translation>Aus einem anderen Fach nehmen</translation>
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
</TS>
