<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>The copy holds versions, the state and addresses of what this workspace is connected to, counts and the last errors. It holds no passwords, no tokens and nothing that you wrote.</source>
        <translation>Die Kopie enthält Versionen, Zustand und Adressen dessen, womit dieser Arbeitsbereich verbunden ist, Anzahlen und die letzten Fehler. Sie enthält keine Passwörter, keine Token und nichts Eingegebenes.</translation>
    </message>
    <message>
        <source>About Throughline</source>
        <translation>Über Throughline</translation>
    </message>
    <message>
        <source>Follow every edit from the form to the bus.</source>
        <translation>Jede Änderung verfolgen, vom Formular zum Bus.</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>GNU General Public License, Version 3 oder später. Das Programm kommt ohne jede Gewährleistung.</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>Diagnose kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Copied. Read it before you hand it on.</source>
        <translation>Kopiert. Bitte vor dem Weitergeben lesen.</translation>
    </message>
</context>
<context>
    <name>Access</name>
    <message>
        <source>The keychain does not give the passwords of “%1”. It may be locked, or they were only kept until the program closed. Unlock it, or give them again in the workspace&apos;s settings.</source>
        <translation>Der Schlüsselbund gibt die Passwörter von „%1“ nicht heraus. Vielleicht ist er gesperrt, oder sie galten nur, bis das Programm geschlossen wurde. Bitte entsperren oder in den Einstellungen des Arbeitsbereichs neu angeben.</translation>
    </message>
</context>
<context>
    <name>ActionButton</name>
    <message>
        <source>Shortcut %1</source>
        <translation>Tastenkürzel %1</translation>
    </message>
</context>
<context>
    <name>ActivityDetail</name>
    <message>
        <source>Selected save</source>
        <translation>Ausgewählte Speicherung</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Request id</source>
        <translation>Anfrage-ID</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Last answer</source>
        <translation>Letzte Antwort</translation>
    </message>
    <message>
        <source>Next try</source>
        <translation>Nächster Versuch</translation>
    </message>
    <message>
        <source>The service refused it.</source>
        <translation>Der Dienst hat es abgelehnt.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>as soon as the service answers</source>
        <translation>sobald der Dienst antwortet</translation>
    </message>
</context>
<context>
    <name>ActivityPage</name>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Erneut senden</translation>
    </message>
    <message>
        <source>Send this save now</source>
        <translation>Diese Speicherung jetzt senden</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Give this save up; asks first</source>
        <translation>Diese Speicherung aufgeben; fragt vorher nach</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Details kopieren</translation>
    </message>
    <message>
        <source>Copy all that is known about this save</source>
        <translation>Alles kopieren, was über diese Speicherung bekannt ist</translation>
    </message>
    <message>
        <source>Saves</source>
        <translation>Speicherungen</translation>
    </message>
    <message>
        <source>Nothing saved yet</source>
        <translation>Noch nichts gespeichert</translation>
    </message>
    <message>
        <source>Every save stands here with its request, its answer and the events that followed, newest first.</source>
        <translation>Hier steht jede Speicherung mit ihrer Anfrage, der Antwort und den folgenden Ereignissen, die neueste zuerst.</translation>
    </message>
    <message>
        <source>Go to the sprints</source>
        <translation>Zu den Sprints</translation>
    </message>
    <message>
        <source>This save is no longer remembered</source>
        <translation>Diese Speicherung ist nicht mehr bekannt</translation>
    </message>
    <message>
        <source>Saves that are done are kept for a while; this one is older.</source>
        <translation>Abgeschlossene Speicherungen werden eine Weile aufbewahrt; diese ist älter.</translation>
    </message>
    <message numerus="yes">
        <source>%n save(s)</source>
        <translation>
            <numerusform>%n Speicherung</numerusform>
            <numerusform>%n Speicherungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n wartet</numerusform>
            <numerusform>%n warten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n abgelehnt</numerusform>
            <numerusform>%n abgelehnt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; another program of this workspace sends them</source>
        <translation>%1; ein anderes Programm dieses Arbeitsbereichs sendet sie</translation>
    </message>
    <message>
        <source>Drop this save</source>
        <translation>Diese Speicherung verwerfen</translation>
    </message>
    <message>
        <source>Drop “%1”?</source>
        <translation>„%1“ verwerfen?</translation>
    </message>
    <message>
        <source>No answer came, so the service may have stored it already. It is not looked up and not sent again.</source>
        <translation>Es kam keine Antwort, der Dienst kann es also schon gespeichert haben. Es wird nicht nachgesehen und nicht noch einmal gesendet.</translation>
    </message>
    <message>
        <source>What it wanted to change is lost. The service is not told.</source>
        <translation>Was damit geändert werden sollte, geht verloren. Der Dienst erfährt nichts davon.</translation>
    </message>
    <message>
        <source>Drop it</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Details copied</source>
        <translation>Details kopiert</translation>
    </message>
</context>
<context>
    <name>AddressRow</name>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>Test: %1</source>
        <translation>Testen: %1</translation>
    </message>
    <message>
        <source>Type an address to test it.</source>
        <translation>Zum Testen eine Adresse eingeben.</translation>
    </message>
    <message>
        <source>Asking %1</source>
        <translation>%1 wird gefragt</translation>
    </message>
</context>
<context>
    <name>AddressTester</name>
    <message>
        <source>%1 The login was not accepted: check the token, or the name and the password.</source>
        <translation>%1 Die Anmeldung wurde nicht angenommen: bitte das Token oder Name und Passwort prüfen.</translation>
    </message>
    <message>
        <source>%1 Choose a login for it.</source>
        <translation>%1 Bitte eine Anmeldung dafür wählen.</translation>
    </message>
    <message>
        <source>%1 The login is known, but may not read here.</source>
        <translation>%1 Die Anmeldung ist bekannt, darf hier aber nicht lesen.</translation>
    </message>
    <message>
        <source>%1 Check the address, and whether a firewall is in between.</source>
        <translation>%1 Bitte die Adresse prüfen, und ob eine Firewall dazwischen liegt.</translation>
    </message>
    <message numerus="yes">
        <source>%n broker(s) answered in %1 ms.</source>
        <translation>
            <numerusform>%n Broker hat nach %1 ms geantwortet.</numerusform>
            <numerusform>%n Broker haben nach %1 ms geantwortet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>BodyView</name>
    <message>
        <source>Show more</source>
        <translation>Mehr zeigen</translation>
    </message>
    <message>
        <source>Save to a file…</source>
        <translation>In einer Datei sichern…</translation>
    </message>
    <message>
        <source>Find in this record</source>
        <translation>In diesem Record suchen</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Raw value</source>
        <translation>Rohwert</translation>
    </message>
    <message>
        <source>Only the first %1 characters of %2 are shown.</source>
        <translation>Nur die ersten %1 von %2 Zeichen werden gezeigt.</translation>
    </message>
    <message>
        <source>Long lines are broken here; the value has no line end there.</source>
        <translation>Lange Zeilen sind hier umbrochen; der Wert selbst hat dort kein Zeilenende.</translation>
    </message>
    <message>
        <source>“Copy value” and a file hold the whole of it.</source>
        <translation>„Wert kopieren“ und eine Datei enthalten ihn ganz.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>The value is null: a tombstone. In a compacted topic it removes its key.</source>
        <translation>Der Wert ist null: ein Tombstone. In einem kompaktierten Topic entfernt er seinen Schlüssel.</translation>
    </message>
    <message>
        <source>The value is empty: no byte.</source>
        <translation>Der Wert ist leer: kein Byte.</translation>
    </message>
    <message>
        <source>The value is not text. See the tab Hex.</source>
        <translation>Der Wert ist kein Text. Siehe die Karte „Hex“.</translation>
    </message>
    <message>
        <source>%1 and more</source>
        <translation>%1 und mehr</translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n Treffer</numerusform>
            <numerusform>%n Treffer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Capacity</name>
    <message numerus="yes">
        <source>There is no working day between these dates. The service stores a duration of %n day(s) all the same, because it never goes below one; its capacity is 0.</source>
        <translation>
            <numerusform>Zwischen diesen Daten liegt kein Arbeitstag. Der Dienst speichert trotzdem eine Dauer von %n Tag, weil er nie darunter geht; seine Kapazität ist 0.</numerusform>
            <numerusform>Zwischen diesen Daten liegt kein Arbeitstag. Der Dienst speichert trotzdem eine Dauer von %n Tagen, weil er nie darunter geht; seine Kapazität ist 0.</numerusform>
        </translation>
    </message>
    <message>
        <source>The service counts %1 working days, we count %2: it may hold other dates or holidays than those shown here.</source>
        <translation>Der Dienst zählt %1 Arbeitstage, wir zählen %2: Er hat womöglich andere Daten oder Feiertage als die hier gezeigten.</translation>
    </message>
    <message>
        <source>The service counted a team of %1, here are %2: somebody may have changed the team since this was read.</source>
        <translation>Der Dienst hat ein Team von %1 gezählt, hier sind es %2: Jemand hat das Team womöglich seit dem Lesen geändert.</translation>
    </message>
    <message>
        <source>%1 is listed %2 times. The service counts the days of each row, together %3; a person has them once, which makes %4.</source>
        <translation>%1 ist %2-mal aufgeführt. Der Dienst zählt die Tage jeder Zeile, zusammen %3; eine Person hat sie nur einmal, das ergibt %4.</translation>
    </message>
    <message numerus="yes">
        <source>%1: absences overlap on %n working day(s). The service subtracts the common days more than once and says %2; counted once it is %3.</source>
        <translation>
            <numerusform>%1: Abwesenheiten überschneiden sich an %n Arbeitstag. Der Dienst zieht die gemeinsamen Tage mehrfach ab und sagt %2; einmal gezählt sind es %3.</numerusform>
            <numerusform>%1: Abwesenheiten überschneiden sich an %n Arbeitstagen. Der Dienst zieht die gemeinsamen Tage mehrfach ab und sagt %2; einmal gezählt sind es %3.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: the service says %2 days, we say %3. It may hold other absences than those shown here.</source>
        <translation>%1: Der Dienst sagt %2 Tage, wir sagen %3. Er hat womöglich andere Abwesenheiten als die hier gezeigten.</translation>
    </message>
    <message>
        <source>The service rounds each person&apos;s figure, we round the sum.</source>
        <translation>Der Dienst rundet den Wert jeder Person, wir runden die Summe.</translation>
    </message>
    <message>
        <source>The days agree, but the service applies another confidence than the %1 % shown here.</source>
        <translation>Die Tage stimmen überein, aber der Dienst rechnet mit einer anderen Zuversicht als den hier gezeigten %1 %.</translation>
    </message>
    <message>
        <source>The service says %1 days, we say %2. Person by person the figures agree; the service&apos;s total does not fit its own lines.</source>
        <translation>Der Dienst sagt %1 Tage, wir sagen %2. Je Person stimmen die Werte überein; die Summe des Dienstes passt nicht zu seinen eigenen Zeilen.</translation>
    </message>
    <message>
        <source>Counted in another row</source>
        <translation>In einer anderen Zeile gezählt</translation>
    </message>
</context>
<context>
    <name>ColourChoice</name>
    <message>
        <source>Colour of the workspace</source>
        <translation>Farbe des Arbeitsbereichs</translation>
    </message>
    <message>
        <source>Stands at the top of the window, so that production looks like production.</source>
        <translation>Steht oben im Fenster, damit die Produktion als Produktion zu erkennen ist.</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Rosa</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Gelb</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
</context>
<context>
    <name>ColumnChooser</name>
    <message>
        <source>Up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Columns and times</source>
        <translation>Spalten und Zeiten</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>As at first</source>
        <translation>Wie am Anfang</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Zeiten</translation>
    </message>
    <message>
        <source>Space ticks, Alt with the arrow keys moves.</source>
        <translation>Die Leertaste wählt aus, Alt mit den Pfeiltasten verschiebt.</translation>
    </message>
    <message>
        <source>This computer&apos;s zone</source>
        <translation>Zeitzone dieses Computers</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>How long ago</source>
        <translation>Wie lange her</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Nothing fits. Try fewer letters.</source>
        <translation>Nichts passt. Mit weniger Buchstaben klappt es vielleicht.</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Go to a page, a sprint or an action</source>
        <translation>Zu einer Seite, einem Sprint oder einer Aktion</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>Was passt</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
</context>
<context>
    <name>ConflictChoiceModel</name>
    <message>
        <source>%1, chosen</source>
        <translation>%1, gewählt</translation>
    </message>
    <message>
        <source>%1, not chosen</source>
        <translation>%1, nicht gewählt</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Eigener</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Fremder</translation>
    </message>
</context>
<context>
    <name>ConflictTexts</name>
    <message>
        <source>Role of %1</source>
        <translation>Rolle von %1</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>days</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Absence of %1, %2</source>
        <translation>Abwesenheit von %1, %2</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Zuversicht</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Sprint</source>
        <translation>Sprint</translation>
    </message>
    <message>
        <source>Holiday %1, %2</source>
        <comment>name and day</comment>
        <translation>Feiertag %1, %2</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
</context>
<context>
    <name>ConflictsDialog</name>
    <message>
        <source>Use these values</source>
        <translation>Diese Werte verwenden</translation>
    </message>
    <message>
        <source>Changed by both</source>
        <translation>Von beiden geändert</translation>
    </message>
    <message>
        <source>%1: changed by you and by somebody else</source>
        <translation>%1: hier und von jemand anderem geändert</translation>
    </message>
    <message>
        <source>Choose for each value. What only one of you changed is taken over in either case, and the value that is not chosen stays in the history. Nothing is sent before you save.</source>
        <translation>Bitte für jeden Wert wählen. Was nur eine Seite geändert hat, wird in jedem Fall übernommen, und der nicht gewählte Wert bleibt im Verlauf. Vor dem Speichern wird nichts gesendet.</translation>
    </message>
    <message>
        <source>Values that both changed</source>
        <translation>Werte, die beide geändert haben</translation>
    </message>
    <message>
        <source>All yours</source>
        <translation>Alle eigenen</translation>
    </message>
    <message>
        <source>All theirs</source>
        <translation>Alle fremden</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>Später entscheiden</translation>
    </message>
    <message>
        <source>Choose for every value first.</source>
        <translation>Bitte zuerst für jeden Wert wählen.</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) to choose</source>
        <translation>
            <numerusform>%n Wert zu wählen</numerusform>
            <numerusform>%n Werte zu wählen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConnectPanel</name>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Login, TLS and more…</source>
        <translation>Anmeldung, TLS und mehr…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Connect to a system</source>
        <translation>Mit einem System verbinden</translation>
    </message>
    <message>
        <source>One address is enough to begin. Watching Kafka joins no group and commits nothing.</source>
        <translation>Für den Anfang genügt eine Adresse. Das Beobachten von Kafka tritt keiner Gruppe bei und committet nichts.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name of the workspace</source>
        <translation>Name des Arbeitsbereichs</translation>
    </message>
    <message>
        <source>Platform team</source>
        <translation>Plattform-Team</translation>
    </message>
    <message>
        <source>Sprint service</source>
        <translation>Sprint-Dienst</translation>
    </message>
    <message>
        <source>For example http://sprints.example:8000</source>
        <translation>Zum Beispiel http://sprints.example:8000</translation>
    </message>
    <message>
        <source>Task service</source>
        <translation>Aufgaben-Dienst</translation>
    </message>
    <message>
        <source>For example http://tasks.example:8000</source>
        <translation>Zum Beispiel http://tasks.example:8000</translation>
    </message>
    <message>
        <source>Kafka</source>
        <translation>Kafka</translation>
    </message>
    <message>
        <source>For example broker.example:9092, several with commas</source>
        <translation>Zum Beispiel broker.example:9092, mehrere mit Kommas</translation>
    </message>
    <message>
        <source>Workspaces from a file that a colleague has exported</source>
        <translation>Arbeitsbereiche aus einer Datei, die jemand aus dem Kollegium exportiert hat</translation>
    </message>
    <message>
        <source>Give the workspace a name.</source>
        <translation>Bitte dem Arbeitsbereich einen Namen geben.</translation>
    </message>
    <message>
        <source>Give at least one address.</source>
        <translation>Bitte mindestens eine Adresse angeben.</translation>
    </message>
    <message>
        <source>One address cannot be used as it is.</source>
        <translation>Eine Adresse ist so nicht verwendbar.</translation>
    </message>
    <message>
        <source>Connect anyway</source>
        <translation>Trotzdem verbinden</translation>
    </message>
    <message>
        <source>Not everything answers. The workspace can be opened all the same; what is missing is tried again by itself.</source>
        <translation>Nicht alles antwortet. Der Arbeitsbereich lässt sich trotzdem öffnen; was fehlt, wird von selbst erneut versucht.</translation>
    </message>
</context>
<context>
    <name>CopyLink</name>
    <message>
        <source>There is no link to this yet</source>
        <translation>Dafür gibt es noch keinen Link</translation>
    </message>
    <message>
        <source>It gets one once the service has stored it.</source>
        <translation>Es bekommt einen, sobald der Dienst es gespeichert hat.</translation>
    </message>
    <message>
        <source>Link copied</source>
        <translation>Link kopiert</translation>
    </message>
    <message>
        <source>Paste it into the command palette of a window that has the same workspace open, or start “throughline” with it.</source>
        <translation>In die Befehlspalette eines Fensters einfügen, das denselben Arbeitsbereich geöffnet hat, oder „throughline“ damit starten.</translation>
    </message>
</context>
<context>
    <name>CoverageDialog</name>
    <message>
        <source>What was read and searched</source>
        <translation>Was gelesen und durchsucht wurde</translation>
    </message>
    <message>
        <source>A filter searches what is held. Offsets may have holes: compaction and transactions leave them.</source>
        <translation>Ein Filter durchsucht, was vorgehalten wird. Offsets können Lücken haben: Kompaktierung und Transaktionen hinterlassen sie.</translation>
    </message>
    <message>
        <source>Partitions</source>
        <translation>Partitionen</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>Partition</source>
        <translation>Partition</translation>
    </message>
    <message>
        <source>Held offsets</source>
        <translation>Vorgehaltene Offsets</translation>
    </message>
    <message>
        <source>Records held</source>
        <translation>Vorgehaltene Records</translation>
    </message>
    <message>
        <source>Read from</source>
        <translation>Gelesen ab</translation>
    </message>
    <message>
        <source>Read to</source>
        <translation>Gelesen bis</translation>
    </message>
    <message>
        <source>End on the broker</source>
        <translation>Ende auf dem Broker</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
</context>
<context>
    <name>CoverageLineWords</name>
    <message numerus="yes">
        <source>%n partition(s)</source>
        <translation>
            <numerusform>%n Partition</numerusform>
            <numerusform>%n Partitionen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was searched: nothing has been read yet.</source>
        <translation>Nichts wurde durchsucht: Es ist noch nichts gelesen.</translation>
    </message>
    <message>
        <source>Searching: %1 of %2 events so far.</source>
        <translation>Suche läuft: bisher %1 von %2 Ereignissen.</translation>
    </message>
    <message>
        <source>Searched everything held: %1, %2 events, %3.</source>
        <translation>Alles Vorgehaltene durchsucht: %1, %2 Ereignisse, %3.</translation>
    </message>
    <message>
        <source>%1 older events were let go to stay within memory; they are still on the broker.</source>
        <translation>%1 ältere Ereignisse wurden losgelassen, um im Speicher zu bleiben; auf dem Broker sind sie noch.</translation>
    </message>
    <message>
        <source>Reading goes on.</source>
        <translation>Das Lesen geht weiter.</translation>
    </message>
    <message>
        <source>Read to its end; what comes later is not here.</source>
        <translation>Bis zum Ende gelesen; was später kommt, ist nicht hier.</translation>
    </message>
    <message>
        <source>Paused; %1 arrived since.</source>
        <translation>Angehalten; %1 sind seither angekommen.</translation>
    </message>
    <message>
        <source>Reading begins; what comes is searched as well.</source>
        <translation>Das Lesen beginnt; was kommt, wird ebenfalls durchsucht.</translation>
    </message>
    <message>
        <source>The broker is away: what it holds beyond this was not searched.</source>
        <translation>Der Broker ist nicht da: Was er darüber hinaus hat, wurde nicht durchsucht.</translation>
    </message>
    <message>
        <source>Reading stopped: what the broker holds beyond this was not searched.</source>
        <translation>Das Lesen hat aufgehört: Was der Broker darüber hinaus hat, wurde nicht durchsucht.</translation>
    </message>
    <message>
        <source>What the broker holds before that was not searched.</source>
        <translation>Was der Broker davor hat, wurde nicht durchsucht.</translation>
    </message>
    <message>
        <source>Nothing to search yet</source>
        <translation>Noch nichts zu durchsuchen</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Suche läuft</translation>
    </message>
    <message>
        <source>No event here matches “%1”</source>
        <translation>Kein Ereignis hier passt zu „%1“</translation>
    </message>
    <message>
        <source>Offsets: %1.</source>
        <translation>Offsets: %1.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weitere</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing read yet from %n partition(s).</source>
        <translation>
            <numerusform>Von %n Partition noch nichts gelesen.</numerusform>
            <numerusform>Von %n Partitionen noch nichts gelesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing read yet.</source>
        <translation>Noch nichts gelesen.</translation>
    </message>
    <message>
        <source>Held: %1, %2 events, %3.</source>
        <translation>Vorgehalten: %1, %2 Ereignisse, %3.</translation>
    </message>
    <message>
        <source>No topic chosen</source>
        <translation>Kein Topic gewählt</translation>
    </message>
    <message>
        <source>Choose the topics to read. Watching joins no group, commits nothing and moves nothing.</source>
        <translation>Bitte die Topics wählen, die gelesen werden sollen. Das Beobachten tritt keiner Gruppe bei, committet nichts und verschiebt nichts.</translation>
    </message>
    <message>
        <source>Nothing held from before the pause</source>
        <translation>Nichts von vor der Pause vorgehalten</translation>
    </message>
    <message>
        <source>What was shown has been let go to stay within memory. Newer events have come since.</source>
        <translation>Was zu sehen war, wurde losgelassen, um im Speicher zu bleiben. Seither sind neuere Ereignisse gekommen.</translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s)</source>
        <translation>
            <numerusform>%n Topic</numerusform>
            <numerusform>%n Topics</numerusform>
        </translation>
    </message>
    <message>
        <source>No event in this range</source>
        <translation>Kein Ereignis in diesem Bereich</translation>
    </message>
    <message numerus="yes">
        <source>Read %1, %2, to its end: %n partition(s), no record.</source>
        <translation>
            <numerusform>%1, %2, bis zum Ende gelesen: %n Partition, kein Record.</numerusform>
            <numerusform>%1, %2, bis zum Ende gelesen: %n Partitionen, kein Record.</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting for the next event</source>
        <translation>Warten auf das nächste Ereignis</translation>
    </message>
    <message>
        <source>No event yet</source>
        <translation>Noch kein Ereignis</translation>
    </message>
    <message>
        <source>Reading %1, %2. New events appear here as they are written.</source>
        <translation>%1 wird gelesen, %2. Neue Ereignisse erscheinen hier, sobald sie geschrieben sind.</translation>
    </message>
</context>
<context>
    <name>DateEdit</name>
    <message>
        <source>Arrow keys change the part under the cursor; Alt+Down opens the calendar.</source>
        <translation>Die Pfeiltasten ändern den Teil unter der Schreibmarke; Alt+Pfeil ab öffnet den Kalender.</translation>
    </message>
</context>
<context>
    <name>DateRowsDialog</name>
    <message>
        <source>Take over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Days outside the sprint are kept. Weekends inside an absence cost nothing.</source>
        <translation>Tage außerhalb des Sprints bleiben erhalten. Wochenenden innerhalb einer Abwesenheit kosten nichts.</translation>
    </message>
    <message>
        <source>A holiday counts for everybody. Weekends and other days may be listed too.</source>
        <translation>Ein Feiertag gilt für alle. Auch Wochenenden und andere Tage dürfen hier stehen.</translation>
    </message>
    <message>
        <source>Add an absence</source>
        <translation>Abwesenheit hinzufügen</translation>
    </message>
    <message>
        <source>Add a holiday</source>
        <translation>Feiertag hinzufügen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>DateRowsModel</name>
    <message>
        <source>ddd d MMM yyyy</source>
        <comment>a date in a narrow table</comment>
        <translation>ddd d. MMM yyyy</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>The absence that begins on %1 ends before it begins.</source>
        <translation>Die Abwesenheit ab %1 endet, bevor sie beginnt.</translation>
    </message>
    <message>
        <source>The holiday on %1 has no name.</source>
        <translation>Der Feiertag am %1 hat keinen Namen.</translation>
    </message>
</context>
<context>
    <name>Decoder</name>
    <message>
        <source>The value has %1 bytes. Values above %2 bytes are not taken apart.</source>
        <translation>Der Wert hat %1 Bytes. Werte über %2 Bytes werden nicht zerlegt.</translation>
    </message>
    <message>
        <source>The record is larger than the stream may keep: only its beginning is here.</source>
        <translation>Der Record ist größer, als der Stream behalten darf: Hier ist nur sein Anfang.</translation>
    </message>
    <message>
        <source>The record&apos;s own time lies outside the calendar.</source>
        <translation>Die eigene Zeit des Records liegt außerhalb des Kalenders.</translation>
    </message>
    <message>
        <source>The value begins like JSON, but is not valid UTF-8 from byte %1 on.</source>
        <translation>Der Wert beginnt wie JSON, ist aber ab Byte %1 kein gültiges UTF-8.</translation>
    </message>
    <message>
        <source>The value begins like JSON, but holds control characters that JSON does not allow.</source>
        <translation>Der Wert beginnt wie JSON, enthält aber Steuerzeichen, die JSON nicht erlaubt.</translation>
    </message>
    <message>
        <source>The value begins like JSON, but is not, from byte %1 on.</source>
        <translation>Der Wert beginnt wie JSON, ist aber ab Byte %1 keines.</translation>
    </message>
    <message>
        <source>The value begins like JSON, but is not: %1, at byte %2.</source>
        <translation>Der Wert beginnt wie JSON, ist aber keines: %1, bei Byte %2.</translation>
    </message>
    <message>
        <source>“%1” should be a text, but is %2.</source>
        <translation>„%1“ sollte ein Text sein, ist aber %2.</translation>
    </message>
    <message>
        <source>“%1” is too long to be the name of a type.</source>
        <translation>„%1“ ist für den Namen eines Typs zu lang.</translation>
    </message>
    <message>
        <source>“%1” is missing.</source>
        <translation>„%1“ fehlt.</translation>
    </message>
    <message>
        <source>Nothing is known about version “%1” of CloudEvents.</source>
        <translation>Über Version „%1“ von CloudEvents ist nichts bekannt.</translation>
    </message>
    <message>
        <source>Nothing is known about the type “%1”.</source>
        <translation>Über den Typ „%1“ ist nichts bekannt.</translation>
    </message>
    <message>
        <source>“%1” should be an object, but is %2.</source>
        <translation>„%1“ sollte ein Objekt sein, ist aber %2.</translation>
    </message>
    <message>
        <source>Nothing is known about version “%1” of this type.</source>
        <translation>Über Version „%1“ dieses Typs ist nichts bekannt.</translation>
    </message>
    <message>
        <source>“%1” is too long.</source>
        <translation>„%1“ ist zu lang.</translation>
    </message>
    <message>
        <source>“%1” should be a time, but is %2.</source>
        <translation>„%1“ sollte eine Zeit sein, ist aber %2.</translation>
    </message>
    <message>
        <source>“%1” is “%2”, which is not a time such as 2026-03-20T08:15:02Z.</source>
        <translation>„%1“ ist „%2“, und das ist keine Zeit wie 2026-03-20T08:15:02Z.</translation>
    </message>
    <message>
        <source>“%1” should be %2, but is %3.</source>
        <translation>„%1“ sollte %2 sein, ist aber %3.</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>“%1” is “%2”, which is not a date such as 2026-03-30.</source>
        <translation>„%1“ ist „%2“, und das ist kein Datum wie 2026-03-30.</translation>
    </message>
    <message>
        <source>“%1” looks as if it had been converted between character sets wrongly.</source>
        <translation>„%1“ sieht aus, als sei es falsch zwischen Zeichensätzen umgewandelt worden.</translation>
    </message>
    <message>
        <source>“%1” holds “%2”, which looks as if it had been converted between character sets wrongly.</source>
        <translation>„%1“ enthält „%2“, und das sieht aus, als sei es falsch zwischen Zeichensätzen umgewandelt worden.</translation>
    </message>
    <message>
        <source>null</source>
        <translation>null</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>wahr oder falsch</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>a date</source>
        <translation>ein Datum</translation>
    </message>
    <message>
        <source>a time</source>
        <translation>eine Zeit</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>A settings file could not be read</source>
        <translation>Eine Einstellungsdatei ließ sich nicht lesen</translation>
    </message>
    <message>
        <source>Waiting for the keychain</source>
        <translation>Warten auf den Schlüsselbund</translation>
    </message>
    <message>
        <source>The workspace opens once this computer&apos;s keychain has given its passwords.</source>
        <translation>Der Arbeitsbereich öffnet sich, sobald der Schlüsselbund dieses Computers seine Passwörter herausgegeben hat.</translation>
    </message>
    <message>
        <source>Starting the sandbox</source>
        <translation>Die Sandbox startet</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Sandbox</translation>
    </message>
    <message>
        <source>Something is missing to connect</source>
        <translation>Zum Verbinden fehlt etwas</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Workspaces</source>
        <translation>Arbeitsbereiche</translation>
    </message>
    <message>
        <source>Edit this workspace…</source>
        <translation>Diesen Arbeitsbereich bearbeiten…</translation>
    </message>
    <message>
        <source>Lock or unlock writing to Kafka…</source>
        <translation>Schreiben nach Kafka sperren oder freigeben…</translation>
    </message>
    <message>
        <source>Open the workspace again</source>
        <translation>Den Arbeitsbereich erneut öffnen</translation>
    </message>
    <message>
        <source>This window still uses the addresses and logins from before.</source>
        <translation>Dieses Fenster verwendet noch die bisherigen Adressen und Anmeldungen.</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Erneut öffnen</translation>
    </message>
    <message>
        <source>About Throughline…</source>
        <translation>Über Throughline…</translation>
    </message>
</context>
<context>
    <name>DesktopNotices</name>
    <message>
        <source>%1: no event came</source>
        <translation>%1: kein Ereignis gekommen</translation>
    </message>
    <message numerus="yes">
        <source>%n save(s) without their event</source>
        <translation>
            <numerusform>%n Speicherung ohne ihr Ereignis</numerusform>
            <numerusform>%n Speicherungen ohne ihr Ereignis</numerusform>
        </translation>
    </message>
    <message>
        <source>It was stored, but the bus stayed silent: whoever waits for the event does not know of it. The Activity page tells more.</source>
        <translation>Es wurde gespeichert, aber der Bus blieb still: Wer auf das Ereignis wartet, weiß nichts davon. Die Seite „Aktivität“ sagt mehr.</translation>
    </message>
    <message numerus="yes">
        <source>%n save(s) could not be sent yet</source>
        <translation>
            <numerusform>%n Speicherung ließ sich noch nicht senden</numerusform>
            <numerusform>%n Speicherungen ließen sich noch nicht senden</numerusform>
        </translation>
    </message>
    <message>
        <source>They are kept on this computer and sent once the service answers. The Activity page tells why they wait.</source>
        <translation>Sie bleiben auf diesem Computer und werden gesendet, sobald der Dienst antwortet. Die Seite „Aktivität“ sagt, warum sie warten.</translation>
    </message>
</context>
<context>
    <name>EntityEventsModel</name>
    <message>
        <source>%1 changed</source>
        <comment>names of fields</comment>
        <translation>%1 geändert</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>title and status</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1, partition %2, offset %3</source>
        <translation>%1, Partition %2, Offset %3</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>day and time</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>What it told</source>
        <translation>Was es mitteilte</translation>
    </message>
</context>
<context>
    <name>ExplainDialog</name>
    <message>
        <source>works</source>
        <translation>arbeitet</translation>
    </message>
    <message>
        <source>weekend</source>
        <translation>Wochenende</translation>
    </message>
    <message>
        <source>holiday</source>
        <translation>Feiertag</translation>
    </message>
    <message>
        <source>holiday: %1</source>
        <translation>Feiertag: %1</translation>
    </message>
    <message>
        <source>away</source>
        <translation>abwesend</translation>
    </message>
    <message>
        <source>away: %1</source>
        <translation>abwesend: %1</translation>
    </message>
    <message>
        <source>Explain figures</source>
        <translation>Zahlen erklären</translation>
    </message>
    <message>
        <source>%1: %2, with %3 % confidence %4</source>
        <translation>%1: %2, mit %3 % Zuversicht %4</translation>
    </message>
    <message>
        <source>Each person counts one day for every weekday that is neither a holiday nor an absence. A day that is both, or that two absences cover, is taken off once.</source>
        <translation>Jede Person zählt einen Tag für jeden Wochentag, der weder Feiertag noch Abwesenheit ist. Ein Tag, der beides ist oder den zwei Abwesenheiten umfassen, wird einmal abgezogen.</translation>
    </message>
    <message>
        <source>Person, day by day</source>
        <translation>Person, Tag für Tag</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>at %1 %</source>
        <translation>zu %1 %</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The service says %1, with confidence %2.</source>
        <translation>Der Dienst sagt %1, mit Zuversicht %2.</translation>
    </message>
    <message>
        <source>%1 It counts what is stored, without your changes that are not saved.</source>
        <translation>%1 Er zählt das Gespeicherte, ohne die noch nicht gespeicherten Änderungen.</translation>
    </message>
    <message>
        <source>%1 That is the same.</source>
        <translation>%1 Das ist dasselbe.</translation>
    </message>
    <message numerus="yes">
        <source>There are %n more difference(s) of this kind.</source>
        <translation>
            <numerusform>Es gibt %n weiteren Unterschied dieser Art.</numerusform>
            <numerusform>Es gibt %n weitere Unterschiede dieser Art.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>a day and what the person does</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <translation>ddd d. MMM</translation>
    </message>
</context>
<context>
    <name>ExportBar</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Cancel the export</source>
        <translation>Export abbrechen</translation>
    </message>
    <message>
        <source>Exporting %1 of %2 events to %3, %4</source>
        <translation>%1 von %2 Ereignissen werden nach %3 exportiert, %4</translation>
    </message>
</context>
<context>
    <name>ExportFlow</name>
    <message>
        <source>Export what is listed</source>
        <translation>Exportieren, was aufgelistet ist</translation>
    </message>
    <message>
        <source>JSON Lines, one event a line (*.jsonl)</source>
        <translation>JSON Lines, ein Ereignis je Zeile (*.jsonl)</translation>
    </message>
    <message>
        <source>CSV, for spreadsheets (*.csv)</source>
        <translation>CSV, für Tabellenkalkulationen (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) exported</source>
        <translation>
            <numerusform>%n Ereignis exportiert</numerusform>
            <numerusform>%n Ereignisse exportiert</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 holds %2.</source>
        <translation>%1 enthält %2.</translation>
    </message>
    <message>
        <source>The search had not come to its end: what it has found since is not in the file.</source>
        <translation>Die Suche war noch nicht zu Ende: Was sie seither gefunden hat, ist nicht in der Datei.</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) had been let go to stay within memory.</source>
        <translation>
            <numerusform>%n Ereignis war losgelassen worden, um im Speicher zu bleiben.</numerusform>
            <numerusform>%n Ereignisse waren losgelassen worden, um im Speicher zu bleiben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export cancelled</source>
        <translation>Export abgebrochen</translation>
    </message>
    <message>
        <source>Nothing was written under the name %1.</source>
        <translation>Unter dem Namen %1 wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>The export failed</source>
        <translation>Der Export ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>Save the value</source>
        <translation>Den Wert sichern</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gesichert als %1</translation>
    </message>
    <message>
        <source>The value was not saved</source>
        <translation>Der Wert wurde nicht gesichert</translation>
    </message>
</context>
<context>
    <name>FailedState</name>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Details kopieren</translation>
    </message>
    <message>
        <source>HTTP status: %1</source>
        <translation>HTTP-Status: %1</translation>
    </message>
    <message>
        <source>Request id: %1</source>
        <translation>Anfrage-ID: %1</translation>
    </message>
</context>
<context>
    <name>FigureLabel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>FileRow</name>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Choose a file: %1</source>
        <translation>Datei wählen: %1</translation>
    </message>
    <message>
        <source>Certificates and keys (*.pem *.crt *.cer *.key);;All files (*)</source>
        <translation>Zertifikate und Schlüssel (*.pem *.crt *.cer *.key);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>Clear the filter (Esc)</source>
        <translation>Filter leeren (Esc)</translation>
    </message>
</context>
<context>
    <name>FilterField</name>
    <message>
        <source>What may stand here</source>
        <translation>Was hier stehen kann</translation>
    </message>
    <message>
        <source>Everything is shown until this is put right.</source>
        <translation>Bis das berichtigt ist, wird alles gezeigt.</translation>
    </message>
    <message>
        <source>The rows are still those of “%1”.</source>
        <translation>Die Zeilen sind noch die von „%1“.</translation>
    </message>
</context>
<context>
    <name>FilterTexts</name>
    <message>
        <source>“%1” is no whole number.</source>
        <translation>„%1“ ist keine ganze Zahl.</translation>
    </message>
    <message>
        <source>“%1” is no size: one such as 100, 2kB or 1.5MB is expected.</source>
        <translation>„%1“ ist keine Größe: Erwartet wird eine wie 100, 2kB oder 1.5MB.</translation>
    </message>
    <message>
        <source>“%1” is no time: one such as 2026-03-20, 2026-03-20T08:15 or 2026-03-20T08:15:02Z is expected.</source>
        <translation>„%1“ ist keine Zeit: Erwartet wird eine wie 2026-03-20, 2026-03-20T08:15 oder 2026-03-20T08:15:02Z.</translation>
    </message>
    <message>
        <source>“%1” is no age: one such as 90s, 10m, 2h or 7d is expected.</source>
        <translation>„%1“ ist kein Alter: Erwartet wird eines wie 90s, 10m, 2h oder 7d.</translation>
    </message>
    <message>
        <source>“%1” cannot be understood here.</source>
        <translation>„%1“ ist hier nicht zu verstehen.</translation>
    </message>
    <message>
        <source>There is no field “%1”. To look for this text, put it in quotes.</source>
        <translation>Es gibt kein Feld „%1“. Um nach diesem Text zu suchen, bitte in Anführungszeichen setzen.</translation>
    </message>
    <message>
        <source>There is no field “%1”; did you mean %2? To look for this text, put it in quotes.</source>
        <translation>Es gibt kein Feld „%1“; ist %2 gemeint? Um nach diesem Text zu suchen, bitte in Anführungszeichen setzen.</translation>
    </message>
    <message>
        <source>“%1” cannot be compared like this; it takes %2.</source>
        <translation>„%1“ lässt sich so nicht vergleichen; möglich ist %2.</translation>
    </message>
    <message>
        <source>A value is expected after “%1”.</source>
        <translation>Nach „%1“ wird ein Wert erwartet.</translation>
    </message>
    <message>
        <source>“%1” is no regular expression: %2.</source>
        <translation>„%1“ ist kein regulärer Ausdruck: %2.</translation>
    </message>
    <message>
        <source>“%1” is no path: one such as sprint_id, team_members[*].role or days[0] is expected.</source>
        <translation>„%1“ ist kein Pfad: Erwartet wird einer wie sprint_id, team_members[*].role oder days[0].</translation>
    </message>
    <message>
        <source>The name of a header is expected here, as in header.trace.</source>
        <translation>Hier wird der Name eines Headers erwartet, wie in header.trace.</translation>
    </message>
    <message>
        <source>A path is expected here, as in body.sprint_id.</source>
        <translation>Hier wird ein Pfad erwartet, wie in body.sprint_id.</translation>
    </message>
    <message>
        <source>Something to look for is expected here.</source>
        <translation>Hier wird etwas erwartet, wonach gesucht werden soll.</translation>
    </message>
    <message>
        <source>Something to look for is expected in the brackets.</source>
        <translation>In den Klammern wird etwas erwartet, wonach gesucht werden soll.</translation>
    </message>
    <message>
        <source>Something to look for is expected after “%1”. To look for this word itself, put it in quotes.</source>
        <translation>Nach „%1“ wird etwas erwartet, wonach gesucht werden soll. Um nach diesem Wort selbst zu suchen, bitte in Anführungszeichen setzen.</translation>
    </message>
    <message>
        <source>This bracket is not closed.</source>
        <translation>Diese Klammer ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>This bracket closes none.</source>
        <translation>Diese Klammer schließt keine andere.</translation>
    </message>
    <message>
        <source>The text in quotes has no end.</source>
        <translation>Der Text in Anführungszeichen hat kein Ende.</translation>
    </message>
    <message>
        <source>The filter is longer than %1 characters.</source>
        <translation>Der Filter ist länger als %1 Zeichen.</translation>
    </message>
    <message>
        <source>The filter has too many conditions.</source>
        <translation>Der Filter hat zu viele Bedingungen.</translation>
    </message>
    <message>
        <source>The filter has too many brackets within each other.</source>
        <translation>Der Filter hat zu viele ineinander liegende Klammern.</translation>
    </message>
</context>
<context>
    <name>HexView</name>
    <message>
        <source>Bytes in hex</source>
        <translation>Bytes in Hex</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>Reading the history</source>
        <translation>Der Verlauf wird gelesen</translation>
    </message>
    <message>
        <source>History of conflicts</source>
        <translation>Verlauf der Konflikte</translation>
    </message>
    <message>
        <source>%1: values that two people changed at once</source>
        <translation>%1: Werte, die zwei gleichzeitig geändert haben</translation>
    </message>
    <message>
        <source>History of conflicts, newest first</source>
        <translation>Verlauf der Konflikte, neueste zuerst</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Eigener</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Fremder</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The history could not be read. %1</source>
        <translation>Der Verlauf ließ sich nicht lesen. %1</translation>
    </message>
    <message>
        <source>Nothing yet. When you and somebody else change the same value, both versions are kept here, whichever is chosen.</source>
        <translation>Noch nichts. Wenn hier und anderswo derselbe Wert geändert wird, bleiben beide Fassungen hier erhalten, gleich welche gewählt wird.</translation>
    </message>
    <message>
        <source>Both versions are kept, whichever was chosen.</source>
        <translation>Beide Fassungen bleiben erhalten, gleich welche gewählt wurde.</translation>
    </message>
</context>
<context>
    <name>HttpLoginForm</name>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Access token (bearer)</source>
        <translation>Zugriffstoken (Bearer)</translation>
    </message>
    <message>
        <source>Name and password (basic)</source>
        <translation>Name und Passwort (Basic)</translation>
    </message>
    <message>
        <source>%1: login</source>
        <translation>%1: Anmeldung</translation>
    </message>
    <message>
        <source>%1: user name</source>
        <translation>%1: Benutzername</translation>
    </message>
    <message>
        <source>%1: token or password</source>
        <translation>%1: Token oder Passwort</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Geheimnis</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Give the user name of the login.</source>
        <translation>Bitte den Benutzernamen der Anmeldung angeben.</translation>
    </message>
    <message>
        <source>Give the access token, or choose no login.</source>
        <translation>Bitte das Zugriffstoken angeben oder keine Anmeldung wählen.</translation>
    </message>
</context>
<context>
    <name>InspectedRecordWords</name>
    <message>
        <source>Topic</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>Partition</source>
        <translation>Partition</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>Offset</translation>
    </message>
    <message>
        <source>Appended</source>
        <translation>Angehängt</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 Bytes</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Event id</source>
        <translation>Ereignis-ID</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Event time</source>
        <translation>Zeit des Ereignisses</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Correlation id</source>
        <translation>Korrelations-ID</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Entität</translation>
    </message>
    <message>
        <source>stored %1, %2 after it was made</source>
        <translation>gespeichert %1, %2 nach dem Entstehen</translation>
    </message>
    <message>
        <source>stored %1</source>
        <translation>gespeichert %1</translation>
    </message>
    <message>
        <source>This record is larger than the memory for the stream: its end is not shown.</source>
        <translation>Dieser Record ist größer als der Speicher für den Stream: Sein Ende wird nicht gezeigt.</translation>
    </message>
    <message>
        <source>The key is empty: events of this %1 may arrive out of order.</source>
        <translation>Der Schlüssel ist leer: Ereignisse zu %1 können in falscher Reihenfolge ankommen.</translation>
    </message>
    <message>
        <source>The key is empty: events of one entity may arrive out of order.</source>
        <translation>Der Schlüssel ist leer: Ereignisse einer Entität können in falscher Reihenfolge ankommen.</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Selected event</source>
        <translation>Ausgewähltes Ereignis</translation>
    </message>
    <message>
        <source>Parts of the event</source>
        <translation>Teile des Ereignisses</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Envelope</source>
        <translation>Umschlag</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>Roh</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>Hex</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Headers %1</source>
        <translation>Header %1</translation>
    </message>
    <message>
        <source>No event selected</source>
        <translation>Kein Ereignis ausgewählt</translation>
    </message>
    <message>
        <source>Choose a row with the arrow keys or a click to read it here.</source>
        <translation>Mit den Pfeiltasten oder einem Klick eine Zeile wählen, um sie hier zu lesen.</translation>
    </message>
</context>
<context>
    <name>Kafka</name>
    <message>
        <source>The Kafka setting %1 is not accepted.</source>
        <translation>Die Kafka-Einstellung %1 wird nicht angenommen.</translation>
    </message>
    <message>
        <source>No Kafka address is given.</source>
        <translation>Es ist keine Kafka-Adresse angegeben.</translation>
    </message>
    <message>
        <source>The question was dropped.</source>
        <translation>Die Frage wurde fallen gelassen.</translation>
    </message>
    <message>
        <source>Kafka no longer has offset %1 of partition %2 of the topic %3.</source>
        <translation>Kafka hat Offset %1 von Partition %2 des Topics %3 nicht mehr.</translation>
    </message>
    <message>
        <source>A Kafka setting has the form NAME=VALUE.</source>
        <translation>Eine Kafka-Einstellung hat die Form NAME=WERT.</translation>
    </message>
    <message>
        <source>The Kafka setting %1 is not accepted, because it runs other programs&apos; code.</source>
        <translation>Die Kafka-Einstellung %1 wird nicht angenommen, weil sie fremde Programme ausführt.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>The file %1 cannot be read.</source>
        <translation>Die Datei %1 ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The file %1 is too large to hold Kafka settings.</source>
        <translation>Die Datei %1 ist für Kafka-Einstellungen zu groß.</translation>
    </message>
    <message>
        <source>Broker %1 cannot be reached at %2, the address that the cluster advertises for it.</source>
        <translation>Broker %1 ist unter %2 nicht erreichbar, der Adresse, die der Cluster für ihn bekannt gibt.</translation>
    </message>
    <message>
        <source>Nothing answers at %1: the connection was refused.</source>
        <translation>Unter %1 antwortet nichts: Die Verbindung wurde abgelehnt.</translation>
    </message>
    <message>
        <source>%1 closed the connection at once. Does it expect TLS (security.protocol)?</source>
        <translation>%1 hat die Verbindung sofort geschlossen. Wird TLS erwartet (security.protocol)?</translation>
    </message>
    <message>
        <source>%1 closed the connection at once. Does it expect a login (security.protocol)?</source>
        <translation>%1 hat die Verbindung sofort geschlossen. Wird eine Anmeldung erwartet (security.protocol)?</translation>
    </message>
    <message>
        <source>%1 closed the connection at once. Does it expect TLS or a login (security.protocol)?</source>
        <translation>%1 hat die Verbindung sofort geschlossen. Wird TLS oder eine Anmeldung erwartet (security.protocol)?</translation>
    </message>
    <message>
        <source>%1 does not answer.</source>
        <translation>%1 antwortet nicht.</translation>
    </message>
    <message>
        <source>The connection to %1 was lost.</source>
        <translation>Die Verbindung zu %1 ging verloren.</translation>
    </message>
    <message>
        <source>The name in the address %1 is not known.</source>
        <translation>Der Name in der Adresse %1 ist nicht bekannt.</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1 hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>The topic or partition does not exist.</source>
        <translation>Das Topic oder die Partition gibt es nicht.</translation>
    </message>
    <message>
        <source>This login is not allowed to do that.</source>
        <translation>Diese Anmeldung darf das nicht.</translation>
    </message>
    <message>
        <source>Kafka answered with an error: %1.</source>
        <translation>Kafka hat mit einem Fehler geantwortet: %1.</translation>
    </message>
    <message>
        <source>There is no topic %1.</source>
        <translation>Es gibt kein Topic %1.</translation>
    </message>
    <message>
        <source>This login may not read the topic %1.</source>
        <translation>Diese Anmeldung darf das Topic %1 nicht lesen.</translation>
    </message>
    <message>
        <source>This login may not write to the topic %1.</source>
        <translation>Diese Anmeldung darf nicht in das Topic %1 schreiben.</translation>
    </message>
    <message>
        <source>The topic %1 takes no record as large as this one.</source>
        <translation>Das Topic %1 nimmt keinen so großen Record an.</translation>
    </message>
    <message>
        <source>The topic %1 does not take this record; a compacted topic wants a key.</source>
        <translation>Das Topic %1 nimmt diesen Record nicht an; ein kompaktiertes Topic verlangt einen Schlüssel.</translation>
    </message>
    <message>
        <source>No answer came to a record that was sent: it may have been stored.</source>
        <translation>Zu einem gesendeten Record kam keine Antwort: Er kann gespeichert worden sein.</translation>
    </message>
    <message>
        <source>The topic %1 has no partition %2.</source>
        <translation>Das Topic %1 hat keine Partition %2.</translation>
    </message>
    <message>
        <source>The patterns stand for more than %1 topics. Name fewer.</source>
        <translation>Die Muster stehen für mehr als %1 Topics. Bitte weniger nennen.</translation>
    </message>
    <message>
        <source>No topic is named like %1.</source>
        <translation>Kein Topic heißt so wie %1.</translation>
    </message>
    <message>
        <source>No topic is named like %1 yet. It is read as soon as there is one.</source>
        <translation>Noch heißt kein Topic so wie %1. Sobald es eines gibt, wird es gelesen.</translation>
    </message>
    <message>
        <source>The group %1 has committed nothing on these topics. They are read from the beginning.</source>
        <translation>Die Gruppe %1 hat zu diesen Topics nichts committet. Sie werden von Anfang an gelesen.</translation>
    </message>
    <message>
        <source>This login may not see what the group %1 has committed.</source>
        <translation>Diese Anmeldung darf nicht sehen, was die Gruppe %1 committet hat.</translation>
    </message>
    <message>
        <source>Partition %1 of %2 holds the offsets from %3 to %4. It is read from offset %5.</source>
        <translation>Partition %1 von %2 enthält die Offsets von %3 bis %4. Sie wird ab Offset %5 gelesen.</translation>
    </message>
    <message>
        <source>No topic is named.</source>
        <translation>Es ist kein Topic genannt.</translation>
    </message>
    <message>
        <source>There is no topic %1 yet. It is read as soon as it exists.</source>
        <translation>Das Topic %1 gibt es noch nicht. Es wird gelesen, sobald es da ist.</translation>
    </message>
    <message>
        <source>The topic %1 is new and is read from its beginning.</source>
        <translation>Das Topic %1 ist neu und wird von Anfang an gelesen.</translation>
    </message>
    <message>
        <source>The topic %1 was deleted. It is read again if it comes back.</source>
        <translation>Das Topic %1 wurde gelöscht. Es wird wieder gelesen, wenn es zurückkommt.</translation>
    </message>
    <message>
        <source>The topic %1 exists now and is read from its beginning.</source>
        <translation>Das Topic %1 ist jetzt da und wird von Anfang an gelesen.</translation>
    </message>
    <message numerus="yes">
        <source>The topic %1 has %n new partition(s), read from the beginning.</source>
        <translation>
            <numerusform>Das Topic %1 hat %n neue Partition, die von Anfang an gelesen wird.</numerusform>
            <numerusform>Das Topic %1 hat %n neue Partitionen, die von Anfang an gelesen werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Kafka removed the offsets from %1 to %2 of partition %3 of %4 before they could be read.</source>
        <translation>Kafka hat die Offsets von %1 bis %2 der Partition %3 von %4 entfernt, bevor sie zu lesen waren.</translation>
    </message>
    <message>
        <source>Partition %1 of %2 ends before the place that was read already. The topic was probably created again; it is read from its beginning.</source>
        <translation>Partition %1 von %2 endet vor der Stelle, die schon gelesen war. Das Topic wurde vermutlich neu angelegt; es wird von Anfang an gelesen.</translation>
    </message>
    <message>
        <source>The topic %1 was created again. Partition %2 is read from its beginning.</source>
        <translation>Das Topic %1 wurde neu angelegt. Partition %2 wird von Anfang an gelesen.</translation>
    </message>
    <message>
        <source>Partition %1 of %2 has no leader at present and cannot be read until it has one.</source>
        <translation>Partition %1 von %2 hat zurzeit keinen Leader und ist nicht lesbar, bis sie einen hat.</translation>
    </message>
    <message>
        <source>“%1” is no time: one such as 2026-03-20, 2026-03-20T08:15 or 2026-03-20T08:15:02Z is expected.</source>
        <translation>„%1“ ist keine Zeit: Erwartet wird eine wie 2026-03-20, 2026-03-20T08:15 oder 2026-03-20T08:15:02Z.</translation>
    </message>
    <message>
        <source>“%1” is no length of time: one such as 90s, 10m, 2h or 7d is expected.</source>
        <translation>„%1“ ist keine Zeitspanne: Erwartet wird eine wie 90s, 10m, 2h oder 7d.</translation>
    </message>
    <message>
        <source>“%1” is no place to begin at: beginning, end, -N, offset:N, time:…, ago:10m or group:NAME is expected.</source>
        <translation>„%1“ ist keine Stelle zum Beginnen: Erwartet wird beginning, end, -N, offset:N, time:…, ago:10m oder group:NAME.</translation>
    </message>
    <message>
        <source>“%1” is no place to stop at: end, offset:N, time:…, ago:10m or count:N is expected.</source>
        <translation>„%1“ ist keine Stelle zum Aufhören: Erwartet wird end, offset:N, time:…, ago:10m oder count:N.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not valid today. It has expired, or the clock of this computer is wrong.</source>
        <translation>Das Zertifikat von %1 ist heute nicht gültig. Es ist abgelaufen, oder die Uhr dieses Computers geht falsch.</translation>
    </message>
    <message>
        <source>The certificate of %1 is made for another name. Connect by the name that it is made for.</source>
        <translation>Das Zertifikat von %1 gilt für einen anderen Namen. Bitte über den Namen verbinden, für den es gilt.</translation>
    </message>
    <message>
        <source>The certificate of %1 is of an authority that is not trusted here. Name the file of that authority (ssl.ca.location).</source>
        <translation>Das Zertifikat von %1 stammt von einer Zertifizierungsstelle, der hier nicht vertraut wird. Bitte deren Datei angeben (ssl.ca.location).</translation>
    </message>
    <message>
        <source>The certificate of %1 was revoked by its authority.</source>
        <translation>Das Zertifikat von %1 wurde von seiner Zertifizierungsstelle widerrufen.</translation>
    </message>
    <message>
        <source>The certificate of %1 could not be verified. Is the right authority named (ssl.ca.location)?</source>
        <translation>Das Zertifikat von %1 ließ sich nicht prüfen. Ist die richtige Zertifizierungsstelle angegeben (ssl.ca.location)?</translation>
    </message>
    <message>
        <source>The key in %1 cannot be opened. Its password (ssl.key.password) may be wrong.</source>
        <translation>Der Schlüssel in %1 lässt sich nicht öffnen. Sein Passwort (ssl.key.password) ist vielleicht falsch.</translation>
    </message>
    <message>
        <source>The key in %1 cannot be opened. It may need a password (ssl.key.password).</source>
        <translation>Der Schlüssel in %1 lässt sich nicht öffnen. Vielleicht braucht er ein Passwort (ssl.key.password).</translation>
    </message>
    <message>
        <source>%1 takes no logins. Connect without one (security.protocol), or to the port for logins.</source>
        <translation>%1 nimmt keine Anmeldungen entgegen. Bitte ohne verbinden (security.protocol) oder mit dem Port für Anmeldungen.</translation>
    </message>
    <message>
        <source>%1 takes no logins by %2. It takes: %3.</source>
        <translation>%1 nimmt keine Anmeldungen mit %2 entgegen. Möglich ist: %3.</translation>
    </message>
    <message>
        <source>The broker refused the login.</source>
        <translation>Der Broker hat die Anmeldung abgelehnt.</translation>
    </message>
    <message>
        <source>The broker at %1 refused the login.</source>
        <translation>Der Broker unter %1 hat die Anmeldung abgelehnt.</translation>
    </message>
    <message>
        <source>%1 It runs Kafka 4, and logins by SCRAM to Kafka 4 need librdkafka 2.6.1 or newer; this is %2. The name and the password may be right.</source>
        <translation>%1 Dort läuft Kafka 4, und SCRAM-Anmeldungen an Kafka 4 brauchen librdkafka 2.6.1 oder neuer; dies ist %2. Name und Passwort können richtig sein.</translation>
    </message>
    <message>
        <source>%1 SCRAM logins to Kafka 4 need librdkafka 2.6.1 or newer; this is %2.</source>
        <translation>%1 SCRAM-Anmeldungen an Kafka 4 brauchen librdkafka 2.6.1 oder neuer; dies ist %2.</translation>
    </message>
    <message>
        <source>%1 The name %2 or its password is wrong.</source>
        <translation>%1 Der Name %2 oder sein Passwort ist falsch.</translation>
    </message>
    <message>
        <source>%1 does not accept the client certificate. It may be of another authority, or have expired.</source>
        <translation>%1 nimmt das Client-Zertifikat nicht an. Vielleicht ist es von einer anderen Zertifizierungsstelle oder abgelaufen.</translation>
    </message>
    <message>
        <source>%1 asks for a client certificate (ssl.certificate.location).</source>
        <translation>%1 verlangt ein Client-Zertifikat (ssl.certificate.location).</translation>
    </message>
    <message>
        <source>%1 does not answer in TLS. Does it expect a connection without it (security.protocol)?</source>
        <translation>%1 antwortet nicht in TLS. Wird eine Verbindung ohne TLS erwartet (security.protocol)?</translation>
    </message>
    <message>
        <source>The TLS connection to %1 could not be set up.</source>
        <translation>Die TLS-Verbindung zu %1 ließ sich nicht aufbauen.</translation>
    </message>
    <message>
        <source>The kind of login is missing (sasl.mechanism), such as PLAIN or SCRAM-SHA-512.</source>
        <translation>Die Art der Anmeldung fehlt (sasl.mechanism), etwa PLAIN oder SCRAM-SHA-512.</translation>
    </message>
    <message>
        <source>The login to Kafka has no name (sasl.username).</source>
        <translation>Die Anmeldung an Kafka hat keinen Namen (sasl.username).</translation>
    </message>
    <message>
        <source>The password of the Kafka login %1 is missing (sasl.password).</source>
        <translation>Das Passwort der Kafka-Anmeldung %1 fehlt (sasl.password).</translation>
    </message>
    <message>
        <source>The file %1 (%2) cannot be read.</source>
        <translation>Die Datei %1 (%2) ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The file %1 (%2) holds no certificate in PEM form.</source>
        <translation>Die Datei %1 (%2) enthält kein Zertifikat in PEM-Form.</translation>
    </message>
    <message>
        <source>The Kafka settings are not accepted: %1.</source>
        <translation>Die Kafka-Einstellungen werden nicht angenommen: %1.</translation>
    </message>
</context>
<context>
    <name>KafkaSecurity</name>
    <message>
        <source>Give the name that Kafka knows you by.</source>
        <translation>Bitte den Namen angeben, unter dem Kafka die Anmeldung kennt.</translation>
    </message>
    <message>
        <source>The key belongs to a certificate; give its file as well.</source>
        <translation>Der Schlüssel gehört zu einem Zertifikat; bitte auch dessen Datei angeben.</translation>
    </message>
    <message>
        <source>The certificate cannot be used without its key; give its file as well.</source>
        <translation>Das Zertifikat ist ohne seinen Schlüssel nicht verwendbar; bitte auch dessen Datei angeben.</translation>
    </message>
</context>
<context>
    <name>KafkaSecurityForm</name>
    <message>
        <source>Kafka: file of trusted authorities</source>
        <translation>Kafka: Datei der vertrauten Zertifizierungsstellen</translation>
    </message>
    <message>
        <source>Kafka: file of the client certificate</source>
        <translation>Kafka: Datei des Client-Zertifikats</translation>
    </message>
    <message>
        <source>Kafka: file of the certificate&apos;s key</source>
        <translation>Kafka: Datei des Schlüssels zum Zertifikat</translation>
    </message>
    <message>
        <source>Kafka: password of the key</source>
        <translation>Kafka: Passwort des Schlüssels</translation>
    </message>
    <message>
        <source>Kafka: password</source>
        <translation>Kafka: Passwort</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Another, by the properties below</source>
        <translation>Eine andere, nach den Eigenschaften unten</translation>
    </message>
    <message>
        <source>Kafka: login</source>
        <translation>Kafka: Anmeldung</translation>
    </message>
    <message>
        <source>Kafka: user name</source>
        <translation>Kafka: Benutzername</translation>
    </message>
    <message>
        <source>Kafka: encryption</source>
        <translation>Kafka: Verschlüsselung</translation>
    </message>
    <message>
        <source>The system&apos;s, unless a PEM file is given</source>
        <translation>Die des Systems, wenn keine PEM-Datei angegeben ist</translation>
    </message>
    <message>
        <source>PEM file, where the broker asks for one</source>
        <translation>PEM-Datei, wenn der Broker eine verlangt</translation>
    </message>
    <message>
        <source>PEM file</source>
        <translation>PEM-Datei</translation>
    </message>
    <message>
        <source>Where the key has one</source>
        <translation>Wenn der Schlüssel eines hat</translation>
    </message>
    <message>
        <source>Kafka: further properties</source>
        <translation>Kafka: weitere Eigenschaften</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>Authorities</source>
        <translation>Zertifizierungsstellen</translation>
    </message>
    <message>
        <source>Client certificate</source>
        <translation>Client-Zertifikat</translation>
    </message>
    <message>
        <source>Its key</source>
        <translation>Sein Schlüssel</translation>
    </message>
    <message>
        <source>Key&apos;s password</source>
        <translation>Passwort des Schlüssels</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Further properties</source>
        <translation>Weitere Eigenschaften</translation>
    </message>
    <message>
        <source>Properties of librdkafka, NAME=VALUE, one a line. Secrets among them are kept apart and shown as %1.</source>
        <translation>Eigenschaften von librdkafka, NAME=WERT, eine je Zeile. Geheimnisse darunter werden getrennt aufbewahrt und als %1 gezeigt.</translation>
    </message>
    <message>
        <source>Line %1 of the further properties is not NAME=VALUE.</source>
        <translation>Zeile %1 der weiteren Eigenschaften hat nicht die Form NAME=WERT.</translation>
    </message>
    <message>
        <source>Give the password of the Kafka login.</source>
        <translation>Bitte das Passwort der Kafka-Anmeldung angeben.</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Set</source>
        <translation>Setzen</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Alle zurücksetzen</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Search an action or a key</source>
        <translation>Eine Aktion oder Taste suchen</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Aktionen und ihre Tasten</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>Neue Tasten</translation>
    </message>
    <message>
        <source>Press the keys that this action shall have.</source>
        <translation>Bitte die Tasten drücken, die diese Aktion haben soll.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Changed; it has no keys by itself.</source>
        <translation>Geändert; von sich aus hat sie keine Tasten.</translation>
    </message>
    <message>
        <source>Changed; by itself it has %1.</source>
        <translation>Geändert; von sich aus hat sie %1.</translation>
    </message>
    <message>
        <source>No action has this in its name or keys.</source>
        <translation>Keine Aktion hat das in ihrem Namen oder ihren Tasten.</translation>
    </message>
    <message>
        <source>Press other keys for “%1” in the field below.</source>
        <translation>Bitte im Feld unten andere Tasten für „%1“ drücken.</translation>
    </message>
    <message>
        <source>%1 belongs to “%2” (%3), which would lose it.</source>
        <translation>%1 gehört zu „%2“ (%3) und ginge dort verloren.</translation>
    </message>
    <message>
        <source>“%1” would have no keys; the command palette still has it.</source>
        <translation>„%1“ hätte keine Tasten; in der Befehlspalette bleibt es.</translation>
    </message>
    <message>
        <source>“%1” would have %2.</source>
        <translation>„%1“ hätte %2.</translation>
    </message>
</context>
<context>
    <name>Line</name>
    <message>
        <source>Saved by you</source>
        <translation>Hier gespeichert</translation>
    </message>
    <message>
        <source>%1: saved on this computer at %2.</source>
        <translation>%1: um %2 auf diesem Computer gespeichert.</translation>
    </message>
    <message>
        <source>task service</source>
        <translation>Aufgaben-Dienst</translation>
    </message>
    <message>
        <source>sprint service</source>
        <translation>Sprint-Dienst</translation>
    </message>
    <message>
        <source>To be sent</source>
        <translation>Zu senden</translation>
    </message>
    <message>
        <source>The save is written down here and has not been sent yet.</source>
        <translation>Die Speicherung ist hier festgehalten und noch nicht gesendet.</translation>
    </message>
    <message>
        <source>Waiting for the answer</source>
        <translation>Warten auf die Antwort</translation>
    </message>
    <message>
        <source>Sent at %1 as request %2.</source>
        <translation>Um %1 als Anfrage %2 gesendet.</translation>
    </message>
    <message>
        <source>Waiting for the service</source>
        <translation>Warten auf den Dienst</translation>
    </message>
    <message>
        <source>%1 The save is kept and sent again as soon as the service answers.</source>
        <translation>%1 Die Speicherung bleibt erhalten und wird erneut gesendet, sobald der Dienst antwortet.</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>Request %1 went out at %2, but no answer came. The service is asked what it stored before anything is sent again.</source>
        <translation>Anfrage %1 ging um %2 hinaus, aber es kam keine Antwort. Der Dienst wird gefragt, was er gespeichert hat, bevor etwas erneut gesendet wird.</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Found stored</source>
        <translation>Gespeichert vorgefunden</translation>
    </message>
    <message>
        <source>The answer to request %1 was lost. At %2 the service was found to hold what was saved.</source>
        <translation>Die Antwort auf Anfrage %1 ging verloren. Um %2 zeigte sich, dass der Dienst das Gespeicherte hat.</translation>
    </message>
    <message>
        <source>Request %1 was answered at %2, %3 after it was sent.</source>
        <translation>Anfrage %1 wurde um %2 beantwortet, %3 nach dem Senden.</translation>
    </message>
    <message>
        <source>It came once more, at %1.</source>
        <translation>Es kam noch einmal, um %1.</translation>
    </message>
    <message>
        <source>Record %1 carries the time %2. It was read later, at %3, because the stream was not being watched.</source>
        <translation>Record %1 trägt die Zeit %2. Gelesen wurde er später, um %3, weil der Stream nicht beobachtet wurde.</translation>
    </message>
    <message>
        <source>Record %1 was read at %2, %3 after the request was sent and before its answer.</source>
        <translation>Record %1 wurde um %2 gelesen, %3 nach dem Senden der Anfrage und vor ihrer Antwort.</translation>
    </message>
    <message>
        <source>Record %1 was read at %2, %3 after the answer.</source>
        <translation>Record %1 wurde um %2 gelesen, %3 nach der Antwort.</translation>
    </message>
    <message>
        <source>Expected on %1 once the service has stored the change.</source>
        <translation>Wird auf %1 erwartet, sobald der Dienst die Änderung gespeichert hat.</translation>
    </message>
    <message>
        <source>Expected on %1 any moment.</source>
        <translation>Wird jeden Moment auf %1 erwartet.</translation>
    </message>
    <message>
        <source>Not seen on %1 within %2 of the answer.</source>
        <translation>Innerhalb von %2 nach der Antwort nicht auf %1 gesehen.</translation>
    </message>
    <message>
        <source>Saved here, about to be sent.</source>
        <translation>Hier gespeichert, wird gleich gesendet.</translation>
    </message>
    <message>
        <source>Sent, waiting for the answer.</source>
        <translation>Gesendet, wartet auf die Antwort.</translation>
    </message>
    <message>
        <source>Saved here, waiting for the service.</source>
        <translation>Hier gespeichert, wartet auf den Dienst.</translation>
    </message>
    <message>
        <source>No answer came: it may have been stored. The service is being asked.</source>
        <translation>Es kam keine Antwort: Es kann gespeichert sein. Der Dienst wird gefragt.</translation>
    </message>
    <message>
        <source>Not stored. %1</source>
        <translation>Nicht gespeichert. %1</translation>
    </message>
    <message numerus="yes">
        <source>Stored, waiting for %n event(s).</source>
        <translation>
            <numerusform>Gespeichert, wartet auf %n Ereignis.</numerusform>
            <numerusform>Gespeichert, wartet auf %n Ereignisse.</numerusform>
        </translation>
    </message>
    <message>
        <source>Seen after %1</source>
        <translation>Gesehen nach %1</translation>
    </message>
    <message>
        <source>Seen late, after %1</source>
        <translation>Spät gesehen, nach %1</translation>
    </message>
    <message>
        <source>Seen more than once: those who listen may have acted twice.</source>
        <translation>Mehr als einmal gesehen: Wer zuhört, hat womöglich zweimal gehandelt.</translation>
    </message>
    <message>
        <source>Seen, but the event tells something else than was saved. %1 Somebody else may have saved at the same time.</source>
        <translation>Gesehen, aber das Ereignis meldet etwas anderes als gespeichert wurde. %1 Vielleicht hat jemand anderes gleichzeitig gespeichert.</translation>
    </message>
    <message>
        <source>No event expected: the sprint had been deleted already.</source>
        <translation>Kein Ereignis erwartet: Der Sprint war schon gelöscht.</translation>
    </message>
    <message>
        <source>No event expected: the task had been deleted already.</source>
        <translation>Kein Ereignis erwartet: Die Aufgabe war schon gelöscht.</translation>
    </message>
    <message>
        <source>No event expected: the task was already as wished, and nothing was sent.</source>
        <translation>Kein Ereignis erwartet: Die Aufgabe war schon wie gewünscht, und nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>No event expected: the service publishes nothing for such an edit.</source>
        <translation>Kein Ereignis erwartet: Der Dienst veröffentlicht für eine solche Änderung nichts.</translation>
    </message>
    <message>
        <source>Silent: no event within %1.</source>
        <translation>Stille: kein Ereignis innerhalb von %1.</translation>
    </message>
    <message>
        <source>Silent: no %1 within %2.</source>
        <translation>Stille: kein %1 innerhalb von %2.</translation>
    </message>
    <message>
        <source>The stream was not watched all the time, so it may have come unseen.</source>
        <translation>Der Stream wurde nicht die ganze Zeit beobachtet, es kann also ungesehen gekommen sein.</translation>
    </message>
    <message>
        <source>The change is stored, but those who listen have not heard of it. The service may have lost its connection to Kafka, or publish nothing at all.</source>
        <translation>Die Änderung ist gespeichert, aber wer zuhört, hat nichts davon erfahren. Vielleicht hat der Dienst seine Verbindung zu Kafka verloren, oder er veröffentlicht gar nichts.</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 d %2 h</translation>
    </message>
</context>
<context>
    <name>LineNodeButton</name>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>%1 after the step before.</source>
        <translation>%1 nach dem Schritt davor.</translation>
    </message>
</context>
<context>
    <name>LineWidget</name>
    <message>
        <source>The way of this change</source>
        <translation>Der Weg dieser Änderung</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Link</name>
    <message>
        <source>This link is damaged or incomplete. Copy the whole of it and try again.</source>
        <translation>Dieser Link ist beschädigt oder unvollständig. Bitte ganz kopieren und erneut versuchen.</translation>
    </message>
    <message>
        <source>This link is too long to be one of Throughline.</source>
        <translation>Dieser Link ist zu lang, um von Throughline zu sein.</translation>
    </message>
    <message>
        <source>This is no link of Throughline; those begin with “throughline:”.</source>
        <translation>Das ist kein Link von Throughline; solche beginnen mit „throughline:“.</translation>
    </message>
    <message>
        <source>This link leads to something that this version of Throughline does not know. It knows sprints, tasks, records, views, saves and pages.</source>
        <translation>Dieser Link führt zu etwas, das diese Version von Throughline nicht kennt. Sie kennt Sprints, Aufgaben, Records, Ansichten, Speicherungen und Seiten.</translation>
    </message>
    <message>
        <source>Open the page</source>
        <translation>Die Seite öffnen</translation>
    </message>
    <message>
        <source>Open the sprint %1</source>
        <translation>Den Sprint %1 öffnen</translation>
    </message>
    <message>
        <source>Open the task %1</source>
        <translation>Die Aufgabe %1 öffnen</translation>
    </message>
    <message>
        <source>Open the saved view</source>
        <translation>Die gespeicherte Ansicht öffnen</translation>
    </message>
    <message>
        <source>Open the save</source>
        <translation>Die Speicherung öffnen</translation>
    </message>
    <message>
        <source>Open the event %1 · %2 @ %3</source>
        <translation>Das Ereignis %1 · %2 @ %3 öffnen</translation>
    </message>
</context>
<context>
    <name>LoadingBar</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Open the command palette</source>
        <translation>Befehlspalette öffnen</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Go forward</source>
        <translation>Vorwärts</translation>
    </message>
    <message>
        <source>Go to the sidebar</source>
        <translation>Zur Seitenleiste</translation>
    </message>
    <message>
        <source>Show and change the keys…</source>
        <translation>Tasten zeigen und ändern…</translation>
    </message>
    <message>
        <source>Go to the newest notice</source>
        <translation>Zum neuesten Hinweis</translation>
    </message>
    <message>
        <source>Use the light theme</source>
        <translation>Helles Design verwenden</translation>
    </message>
    <message>
        <source>Use the dark theme</source>
        <translation>Dunkles Design verwenden</translation>
    </message>
    <message>
        <source>Use the desktop&apos;s theme</source>
        <translation>Design der Arbeitsumgebung verwenden</translation>
    </message>
    <message>
        <source>Close this window</source>
        <translation>Dieses Fenster schließen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>Gehe zu %1</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Throughline</source>
        <translation>Throughline</translation>
    </message>
    <message>
        <source>%1 – %2 – Throughline</source>
        <translation>%1 – %2 – Throughline</translation>
    </message>
    <message>
        <source>The link cannot be opened</source>
        <translation>Der Link lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>The link waits for a workspace</source>
        <translation>Der Link wartet auf einen Arbeitsbereich</translation>
    </message>
    <message>
        <source>Open the workspace that it belongs to. The link can also be pasted into the command palette there.</source>
        <translation>Bitte den Arbeitsbereich öffnen, zu dem er gehört. Der Link lässt sich auch dort in die Befehlspalette einfügen.</translation>
    </message>
</context>
<context>
    <name>NavigationItem</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>NoteStrip</name>
    <message numerus="yes">
        <source>%n more of this kind.</source>
        <translation>
            <numerusform>%n weiterer dieser Art.</numerusform>
            <numerusform>%n weitere dieser Art.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more effect(s) of this kind.</source>
        <translation>
            <numerusform>%n weitere Auswirkung dieser Art.</numerusform>
            <numerusform>%n weitere Auswirkungen dieser Art.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoticeCard</name>
    <message>
        <source>Dismiss this notice</source>
        <translation>Diesen Hinweis schließen</translation>
    </message>
    <message>
        <source>Dismiss (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
</context>
<context>
    <name>Operation</name>
    <message>
        <source>Create task “%1”</source>
        <translation>Aufgabe „%1“ anlegen</translation>
    </message>
    <message>
        <source>Change task “%1”</source>
        <translation>Aufgabe „%1“ ändern</translation>
    </message>
    <message>
        <source>Delete task “%1”</source>
        <translation>Aufgabe „%1“ löschen</translation>
    </message>
    <message>
        <source>Complete task “%1”</source>
        <translation>Aufgabe „%1“ erledigen</translation>
    </message>
    <message>
        <source>Reopen task “%1”</source>
        <translation>Aufgabe „%1“ wieder öffnen</translation>
    </message>
    <message>
        <source>Create sprint %1</source>
        <translation>Sprint %1 anlegen</translation>
    </message>
    <message>
        <source>Change sprint %1</source>
        <translation>Sprint %1 ändern</translation>
    </message>
    <message>
        <source>Delete sprint %1</source>
        <translation>Sprint %1 löschen</translation>
    </message>
</context>
<context>
    <name>OperationListModel</name>
    <message>
        <source>Waiting to be sent</source>
        <translation>Wartet aufs Senden</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Verworfen</translation>
    </message>
    <message>
        <source>Not sent again.</source>
        <translation>Wird nicht erneut gesendet.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speicherung</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>On the bus</source>
        <translation>Auf dem Bus</translation>
    </message>
</context>
<context>
    <name>OutboxService</name>
    <message>
        <source>Somebody else changed the same values while you were editing. Nothing was overwritten: look at both and save again.</source>
        <translation>Jemand anderes hat während des Bearbeitens dieselben Werte geändert. Nichts wurde überschrieben: bitte beide ansehen und erneut speichern.</translation>
    </message>
    <message>
        <source>You entered “%1”; stored is “%2”.</source>
        <translation>Eingegeben ist „%1“; gespeichert ist „%2“.</translation>
    </message>
    <message>
        <source>Somebody deleted this sprint. Your values are kept here: save them as a new sprint, or drop them.</source>
        <translation>Jemand hat diesen Sprint gelöscht. Die eingegebenen Werte bleiben hier: bitte als neuen Sprint speichern oder verwerfen.</translation>
    </message>
    <message>
        <source>This number is taken.</source>
        <translation>Diese Nummer ist vergeben.</translation>
    </message>
    <message>
        <source>This workspace has no task service to send it to.</source>
        <translation>Dieser Arbeitsbereich hat keinen Aufgaben-Dienst, an den es gesendet werden könnte.</translation>
    </message>
    <message>
        <source>A sprint %1 exists already, with other values. Choose another number, or edit that sprint.</source>
        <translation>Einen Sprint %1 gibt es schon, mit anderen Werten. Bitte eine andere Nummer wählen oder jenen Sprint bearbeiten.</translation>
    </message>
    <message>
        <source>The service failed while it stored the sprint, and the sprint is not there. Try again later, or look at the service&apos;s log for request %1.</source>
        <translation>Der Dienst ist beim Speichern des Sprints gescheitert, und der Sprint ist nicht da. Bitte später erneut versuchen oder im Protokoll des Dienstes nach Anfrage %1 sehen.</translation>
    </message>
    <message>
        <source>Another sprint has the number %1 already. Choose another one.</source>
        <translation>Ein anderer Sprint hat schon die Nummer %1. Bitte eine andere wählen.</translation>
    </message>
</context>
<context>
    <name>Picture</name>
    <message>
        <source>What should be in the picture did not come within a minute.</source>
        <translation>Was auf dem Bild sein sollte, kam nicht innerhalb einer Minute.</translation>
    </message>
    <message>
        <source>The picture could not be written to %1.</source>
        <translation>Das Bild ließ sich nicht nach %1 schreiben.</translation>
    </message>
</context>
<context>
    <name>Promise</name>
    <message>
        <source>It tells of the title “%1”; “%2” was saved.</source>
        <translation>Es meldet den Titel „%1“; gespeichert wurde „%2“.</translation>
    </message>
    <message>
        <source>It tells of another description than the one saved.</source>
        <translation>Es meldet eine andere Beschreibung als die gespeicherte.</translation>
    </message>
    <message>
        <source>It tells of a completed task; an open one was saved.</source>
        <translation>Es meldet eine erledigte Aufgabe; gespeichert wurde eine offene.</translation>
    </message>
    <message>
        <source>It tells of an open task; a completed one was saved.</source>
        <translation>Es meldet eine offene Aufgabe; gespeichert wurde eine erledigte.</translation>
    </message>
    <message>
        <source>It tells of sprint number %1; %2 was saved.</source>
        <translation>Es meldet die Sprintnummer %1; gespeichert wurde %2.</translation>
    </message>
    <message>
        <source>It tells of “%1”; the number saved is %2.</source>
        <translation>Es meldet „%1“; die gespeicherte Nummer ist %2.</translation>
    </message>
    <message>
        <source>It tells of a start on %1; %2 was saved.</source>
        <translation>Es meldet einen Beginn am %1; gespeichert wurde %2.</translation>
    </message>
    <message>
        <source>It tells of an end on %1; %2 was saved.</source>
        <translation>Es meldet ein Ende am %1; gespeichert wurde %2.</translation>
    </message>
    <message>
        <source>It tells of %1 people; %2 were saved.</source>
        <translation>Es meldet %1 Personen; gespeichert wurden %2.</translation>
    </message>
    <message>
        <source>It tells of %1 % confidence; %2 % was saved.</source>
        <translation>Es meldet %1 % Zuversicht; gespeichert wurden %2 %.</translation>
    </message>
    <message>
        <source>It lists other people or roles than those saved.</source>
        <translation>Es nennt andere Personen oder Rollen als die gespeicherten.</translation>
    </message>
</context>
<context>
    <name>RangeDialog</name>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>The beginning</source>
        <translation>Der Anfang</translation>
    </message>
    <message>
        <source>The newest of each partition</source>
        <translation>Die neuesten jeder Partition</translation>
    </message>
    <message>
        <source>An offset in each partition</source>
        <translation>Ein Offset in jeder Partition</translation>
    </message>
    <message>
        <source>A time</source>
        <translation>Eine Zeit</translation>
    </message>
    <message>
        <source>A while ago</source>
        <translation>Vor einer Weile</translation>
    </message>
    <message>
        <source>What a group has committed</source>
        <translation>Was eine Gruppe committet hat</translation>
    </message>
    <message>
        <source>Follow what comes</source>
        <translation>Folgen, was kommt</translation>
    </message>
    <message>
        <source>The end as it is now</source>
        <translation>Das Ende, wie es jetzt ist</translation>
    </message>
    <message>
        <source>After this many records</source>
        <translation>Nach so vielen Records</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>What to read</source>
        <translation>Was gelesen wird</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Partitions</source>
        <translation>Partitionen</translation>
    </message>
    <message>
        <source>All; or some of them, such as 0,2,5-7</source>
        <translation>Alle; oder einige davon, wie 0,2,5-7</translation>
    </message>
    <message>
        <source>A time without a zone is of this computer&apos;s. Watching joins no group and commits nothing.</source>
        <translation>Eine Zeit ohne Zone gilt für diesen Computer. Das Beobachten tritt keiner Gruppe bei und committet nichts.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>For example %1</source>
        <translation>Zum Beispiel %1</translation>
    </message>
    <message>
        <source>%1: value</source>
        <translation>%1: Wert</translation>
    </message>
    <message>
        <source>Write numbers with commas, and ranges such as 5-7.</source>
        <translation>Bitte Zahlen mit Kommas schreiben und Bereiche wie 5-7.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>RecordBody</name>
    <message>
        <source>The file could not be written: %1. Nothing was left under its name.</source>
        <translation>Die Datei ließ sich nicht schreiben: %1. Unter ihrem Namen blieb nichts zurück.</translation>
    </message>
</context>
<context>
    <name>RecordExport</name>
    <message>
        <source>The file could not be written: %1. Nothing was left under its name; choose another place or make room, then export again.</source>
        <translation>Die Datei ließ sich nicht schreiben: %1. Unter ihrem Namen blieb nichts zurück; bitte einen anderen Ort wählen oder Platz schaffen und erneut exportieren.</translation>
    </message>
</context>
<context>
    <name>RecordTable</name>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Position in the stream</source>
        <translation>Stelle im Stream</translation>
    </message>
    <message>
        <source>Columns and times…</source>
        <translation>Spalten und Zeiten…</translation>
    </message>
</context>
<context>
    <name>RecordTexts</name>
    <message>
        <source>in %1 s</source>
        <translation>in %1 s</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation>vor %1 s</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>vor %1 min</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>vor %1 h</translation>
    </message>
    <message>
        <source>%1 d ago</source>
        <translation>vor %1 d</translation>
    </message>
    <message>
        <source>The record carries no time</source>
        <translation>Der Record trägt keine Zeit</translation>
    </message>
</context>
<context>
    <name>RecordWindowModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>Partition</source>
        <translation>Partition</translation>
    </message>
    <message>
        <source>P</source>
        <comment>short for partition</comment>
        <translation>P</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>Offset</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Entität</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
</context>
<context>
    <name>SandboxPanel</name>
    <message>
        <source>Try the sandbox</source>
        <translation>Die Sandbox ausprobieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Try it here</source>
        <translation>Hier ausprobieren</translation>
    </message>
    <message>
        <source>A sprint service and a Kafka of your own, on this computer, with demonstration data. Nothing leaves it, and nothing of it stays unless you want it.</source>
        <translation>Ein eigener Sprint-Dienst und ein eigenes Kafka auf diesem Computer, mit Beispieldaten. Nichts verlässt ihn, und nichts davon bleibt, wenn es nicht gewünscht ist.</translation>
    </message>
    <message>
        <source>Starting the sandbox</source>
        <translation>Die Sandbox startet</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>SandboxService</name>
    <message>
        <source>The sandbox was not ready within three minutes.</source>
        <translation>Die Sandbox war nicht innerhalb von drei Minuten bereit.</translation>
    </message>
    <message>
        <source>The sandbox is not installed on this computer. Install the package throughline-sandbox, or connect to a real system.</source>
        <translation>Die Sandbox ist auf diesem Computer nicht installiert. Bitte das Paket throughline-sandbox installieren oder mit einem echten System verbinden.</translation>
    </message>
    <message>
        <source>What was started is not a sandbox: it does not say where it answers.</source>
        <translation>Was gestartet wurde, ist keine Sandbox: Es sagt nicht, wo es antwortet.</translation>
    </message>
    <message>
        <source>The sandbox could not be started.</source>
        <translation>Die Sandbox ließ sich nicht starten.</translation>
    </message>
    <message>
        <source>The sandbox ended before it was ready.</source>
        <translation>Die Sandbox endete, bevor sie bereit war.</translation>
    </message>
    <message>
        <source>The sandbox ended before it was ready: %1</source>
        <translation>Die Sandbox endete, bevor sie bereit war: %1</translation>
    </message>
</context>
<context>
    <name>SaveImpactWords</name>
    <message>
        <source>Renaming “%1” creates a new person, “%2”: the service knows people by their exact name.</source>
        <translation>Das Umbenennen von „%1“ legt eine neue Person „%2“ an: Der Dienst kennt Personen nur am genauen Namen.</translation>
    </message>
    <message>
        <source>%1 becomes %2. The service changes this person&apos;s role in every sprint, past ones included</source>
        <translation>%1 wird %2. Der Dienst ändert die Rolle dieser Person in jedem Sprint, auch in vergangenen</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message numerus="yes">
        <source>here and in %n other(s)</source>
        <translation>
            <numerusform>hier und in %n weiteren</numerusform>
            <numerusform>hier und in %n weiteren</numerusform>
        </translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1 leaves this sprint.</source>
        <translation>%1 verlässt diesen Sprint.</translation>
    </message>
    <message>
        <source>%1 leaves this sprint, and %2 with them.</source>
        <translation>%1 verlässt diesen Sprint, und damit auch %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n absence(s)</source>
        <translation>
            <numerusform>%n Abwesenheit</numerusform>
            <numerusform>%n Abwesenheiten</numerusform>
        </translation>
    </message>
    <message>
        <source>No event is expected: the team is empty.</source>
        <translation>Kein Ereignis wird erwartet: Das Team ist leer.</translation>
    </message>
    <message>
        <source>The bus should then say %1.</source>
        <translation>Der Bus sollte dann %1 melden.</translation>
    </message>
    <message>
        <source>The bus should then say %1 and %2.</source>
        <translation>Der Bus sollte dann %1 und %2 melden.</translation>
    </message>
    <message>
        <source>Saving creates this sprint.</source>
        <translation>Speichern legt diesen Sprint an.</translation>
    </message>
    <message>
        <source>Saving replaces the team, absences and holidays of this sprint.</source>
        <translation>Speichern ersetzt Team, Abwesenheiten und Feiertage dieses Sprints.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Deleting %1 takes its team (%2), %3 and %4 away from the service. It can be undone, but that makes it again with a new id: what is linked to the present one stays without it. %5</source>
        <translation>Das Löschen von %1 nimmt dem Dienst das Team (%2), %3 und %4. Es lässt sich rückgängig machen, doch dann entsteht der Sprint mit einer neuen ID: Was mit der jetzigen verknüpft ist, bleibt ohne ihn. %5</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n Person</numerusform>
            <numerusform>%n Personen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n holiday(s)</source>
        <translation>
            <numerusform>%n Feiertag</numerusform>
            <numerusform>%n Feiertage</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Schema</name>
    <message>
        <source>This is not an event schema: %1</source>
        <translation>Dies ist kein Ereignisschema: %1</translation>
    </message>
</context>
<context>
    <name>SearchedTexts</name>
    <message>
        <source>%1 without records</source>
        <translation>%1 ohne Records</translation>
    </message>
    <message>
        <source>%1 offset %2</source>
        <translation>%1 Offset %2</translation>
    </message>
    <message>
        <source>%1 offsets %2–%3</source>
        <translation>%1 Offsets %2–%3</translation>
    </message>
    <message>
        <source>%1 more partitions</source>
        <translation>%1 weitere Partitionen</translation>
    </message>
    <message>
        <source>Nothing was searched yet.</source>
        <translation>Es wurde noch nichts durchsucht.</translation>
    </message>
    <message>
        <source>Searched: %1 records, %2; %3.</source>
        <translation>Durchsucht: %1 Records, %2; %3.</translation>
    </message>
    <message>
        <source>Searched: %1 records, %2; %3; times from %4 to %5.</source>
        <translation>Durchsucht: %1 Records, %2; %3; Zeiten von %4 bis %5.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Changes take effect at once</source>
        <translation>Änderungen gelten sofort</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Design</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie die Arbeitsumgebung</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Kompakt</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <source> MiB</source>
        <translation> MiB</translation>
    </message>
    <message>
        <source>Memory for the stream, in MiB</source>
        <translation>Arbeitsspeicher für den Stream, in MiB</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>Stream</translation>
    </message>
    <message>
        <source>When this is full, the oldest events are let go, and the stream says how many.</source>
        <translation>Wenn er voll ist, werden die ältesten Ereignisse losgelassen, und der Stream sagt, wie viele.</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>Throughline</source>
        <translation>Throughline</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>GNU General Public License, version 3 or later</source>
        <translation>GNU General Public License, Version 3 oder später</translation>
    </message>
    <message>
        <source>Copy these facts</source>
        <translation>Diese Angaben kopieren</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Throughline %1</source>
        <translation>Throughline %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Another language counts from the next start of the program on.</source>
        <translation>Eine andere Sprache gilt ab dem nächsten Start des Programms.</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Planen</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Beobachten</translation>
    </message>
    <message>
        <source>Connect to another system…</source>
        <translation>Mit einem anderen System verbinden…</translation>
    </message>
    <message>
        <source>Manage workspaces…</source>
        <translation>Arbeitsbereiche verwalten…</translation>
    </message>
</context>
<context>
    <name>Sprint</name>
    <message>
        <source>A text is expected here.</source>
        <translation>Hier wird ein Text erwartet.</translation>
    </message>
    <message>
        <source>This text is too long.</source>
        <translation>Dieser Text ist zu lang.</translation>
    </message>
    <message>
        <source>A date such as 2026-03-30 is expected here.</source>
        <translation>Hier wird ein Datum wie 2026-03-30 erwartet.</translation>
    </message>
    <message>
        <source>A time such as 2026-03-20T08:15:02.118Z is expected here.</source>
        <translation>Hier wird eine Zeit wie 2026-03-20T08:15:02.118Z erwartet.</translation>
    </message>
    <message>
        <source>A list is expected here.</source>
        <translation>Hier wird eine Liste erwartet.</translation>
    </message>
    <message>
        <source>This list is too long.</source>
        <translation>Diese Liste ist zu lang.</translation>
    </message>
    <message>
        <source>An object is expected here.</source>
        <translation>Hier wird ein Objekt erwartet.</translation>
    </message>
    <message>
        <source>New sprint</source>
        <translation>Neuer Sprint</translation>
    </message>
    <message>
        <source>Sprint %1</source>
        <translation>Sprint %1</translation>
    </message>
    <message>
        <source>A whole number is expected here.</source>
        <translation>Hier wird eine ganze Zahl erwartet.</translation>
    </message>
    <message>
        <source>A number is expected here.</source>
        <translation>Hier wird eine Zahl erwartet.</translation>
    </message>
    <message>
        <source>This is not a sprint as expected: %1 (%2)</source>
        <translation>Dies ist kein Sprint wie erwartet: %1 (%2)</translation>
    </message>
</context>
<context>
    <name>SprintCardDelegate</name>
    <message>
        <source>not saved</source>
        <translation>nicht gespeichert</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>unsicher</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>dates and people</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>dates and phase</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>SprintDetail</name>
    <message>
        <source>New sprint</source>
        <translation>Neuer Sprint</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>dates and working days</comment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n Arbeitstag</numerusform>
            <numerusform>%n Arbeitstage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The columns show the first %1 weekdays; %n more count as well.</source>
        <translation>
            <numerusform>Die Spalten zeigen die ersten %1 Wochentage; %n weiterer zählt ebenfalls.</numerusform>
            <numerusform>Die Spalten zeigen die ersten %1 Wochentage; %n weitere zählen ebenfalls.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>by the service</source>
        <translation>laut Dienst</translation>
    </message>
    <message>
        <source>This program remembers no save of this sprint.</source>
        <translation>Dieses Programm kennt keine Speicherung dieses Sprints.</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Noch nicht gespeichert</translation>
    </message>
    <message>
        <source>nobody has heard of it</source>
        <translation>niemand weiß davon</translation>
    </message>
    <message>
        <source>After saving, the way of the save is shown here.</source>
        <translation>Nach dem Speichern erscheint hier der Weg der Speicherung.</translation>
    </message>
</context>
<context>
    <name>SprintFields</name>
    <message>
        <source>YY-NN</source>
        <translation>JJ-NN</translation>
    </message>
    <message>
        <source>The sprint&apos;s own number, for example 31-07. No two sprints share one.</source>
        <translation>Die eigene Nummer des Sprints, zum Beispiel 31-07. Keine zwei Sprints haben dieselbe.</translation>
    </message>
    <message>
        <source> %</source>
        <comment>percent sign after a number</comment>
        <translation> %</translation>
    </message>
    <message>
        <source>How much of the capacity you are ready to promise.</source>
        <translation>Wie viel der Kapazität zugesagt werden soll.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Zuversicht</translation>
    </message>
</context>
<context>
    <name>SprintFigures</name>
    <message>
        <source>Capacity</source>
        <translation>Kapazität</translation>
    </message>
    <message>
        <source>service says %1 for what is stored</source>
        <translation>laut Dienst %1 für das Gespeicherte</translation>
    </message>
    <message>
        <source>service says %1</source>
        <translation>laut Dienst %1</translation>
    </message>
    <message>
        <source>service says the same</source>
        <translation>laut Dienst ebenso</translation>
    </message>
    <message>
        <source>With %1 % confidence</source>
        <translation>Mit %1 % Zuversicht</translation>
    </message>
    <message numerus="yes">
        <source>%1 (and %n more)</source>
        <translation>
            <numerusform>%1 (und %n weiterer)</numerusform>
            <numerusform>%1 (und %n weitere)</numerusform>
        </translation>
    </message>
    <message>
        <source>our own sum</source>
        <translation>unsere eigene Summe</translation>
    </message>
    <message>
        <source>service&apos;s sum not known</source>
        <translation>Summe des Dienstes nicht bekannt</translation>
    </message>
</context>
<context>
    <name>SprintForm</name>
    <message>
        <source>No sprint is open.</source>
        <translation>Es ist kein Sprint geöffnet.</translation>
    </message>
    <message>
        <source>Somebody else changed the same values: choose first which ones to keep.</source>
        <translation>Jemand anderes hat dieselben Werte geändert: bitte zuerst wählen, welche bleiben.</translation>
    </message>
    <message>
        <source>Nothing has been changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>SprintListModel</name>
    <message>
        <source>%1, %2, %3, %4</source>
        <translation>%1, %2, %3, %4</translation>
    </message>
    <message>
        <source>%1, %2, %3, %4. %5</source>
        <translation>%1, %2, %3, %4. %5</translation>
    </message>
    <message>
        <source>New sprint</source>
        <translation>Neuer Sprint</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n Person</numerusform>
            <numerusform>%n Personen</numerusform>
        </translation>
    </message>
    <message>
        <source>Its deletion waits to be sent.</source>
        <translation>Das Löschen wartet aufs Senden.</translation>
    </message>
    <message>
        <source>Saved here; it waits for the service.</source>
        <translation>Hier gespeichert; es wartet auf den Dienst.</translation>
    </message>
    <message>
        <source>No answer came: whether it was stored is being looked up.</source>
        <translation>Es kam keine Antwort: Ob es gespeichert wurde, wird nachgesehen.</translation>
    </message>
    <message>
        <source>The service refused it: %1</source>
        <translation>Der Dienst hat es abgelehnt: %1</translation>
    </message>
    <message>
        <source>The service refused it.</source>
        <translation>Der Dienst hat es abgelehnt.</translation>
    </message>
    <message>
        <source>Changed, not saved.</source>
        <translation>Geändert, nicht gespeichert.</translation>
    </message>
</context>
<context>
    <name>SprintPalette</name>
    <message>
        <source>%1 · %2</source>
        <comment>dates and phase</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>SprintRules</name>
    <message>
        <source>Confidence is a number from 0 to 100.</source>
        <translation>Die Zuversicht ist eine Zahl von 0 bis 100.</translation>
    </message>
    <message>
        <source>There is no working day between these dates. The service accepts that and counts one day, but the capacity is 0.</source>
        <translation>Zwischen diesen Daten liegt kein Arbeitstag. Der Dienst nimmt das an und zählt einen Tag, aber die Kapazität ist 0.</translation>
    </message>
    <message>
        <source>This text holds a character that the service cannot store (U+0000).</source>
        <translation>Dieser Text enthält ein Zeichen, das der Dienst nicht speichern kann (U+0000).</translation>
    </message>
    <message>
        <source>This text holds half a character, which the service cannot store.</source>
        <translation>Dieser Text enthält ein halbes Zeichen, das der Dienst nicht speichern kann.</translation>
    </message>
    <message>
        <source>This text has %1 characters; the service stores at most %2.</source>
        <translation>Dieser Text hat %1 Zeichen; der Dienst speichert höchstens %2.</translation>
    </message>
    <message>
        <source>A sprint needs a number, such as 26-07.</source>
        <translation>Ein Sprint braucht eine Nummer wie 26-07.</translation>
    </message>
    <message>
        <source>There is a sprint %1 already.</source>
        <translation>Einen Sprint %1 gibt es schon.</translation>
    </message>
    <message>
        <source>Sprint numbers usually look like 26-07: year, dash, number.</source>
        <translation>Sprintnummern sehen meist aus wie 26-07: Jahr, Bindestrich, Nummer.</translation>
    </message>
    <message>
        <source>The year must lie between 1 and %1.</source>
        <translation>Das Jahr muss zwischen 1 und %1 liegen.</translation>
    </message>
    <message>
        <source>Enter the first day.</source>
        <translation>Bitte den ersten Tag eingeben.</translation>
    </message>
    <message>
        <source>Enter the last day.</source>
        <translation>Bitte den letzten Tag eingeben.</translation>
    </message>
    <message>
        <source>The last day must come after the first.</source>
        <translation>Der letzte Tag muss nach dem ersten kommen.</translation>
    </message>
    <message>
        <source>This sprint is longer than a year.</source>
        <translation>Dieser Sprint ist länger als ein Jahr.</translation>
    </message>
    <message>
        <source>A person needs a name.</source>
        <translation>Eine Person braucht einen Namen.</translation>
    </message>
    <message>
        <source>This name begins or ends with a space. The service takes that for another person.</source>
        <translation>Dieser Name beginnt oder endet mit einem Leerzeichen. Der Dienst hält das für eine andere Person.</translation>
    </message>
    <message>
        <source>%1 is listed twice. The service counts the days of such a person twice and gives both rows the last role.</source>
        <translation>%1 ist zweimal aufgeführt. Der Dienst zählt die Tage einer solchen Person doppelt und gibt beiden Zeilen die letzte Rolle.</translation>
    </message>
    <message>
        <source>Choose a role.</source>
        <translation>Bitte eine Rolle wählen.</translation>
    </message>
    <message>
        <source>The service knows no role “%1”. It knows: %2.</source>
        <translation>Der Dienst kennt keine Rolle „%1“. Er kennt: %2.</translation>
    </message>
    <message>
        <source>Enter the first day of the absence.</source>
        <translation>Bitte den ersten Tag der Abwesenheit eingeben.</translation>
    </message>
    <message>
        <source>Enter the last day of the absence.</source>
        <translation>Bitte den letzten Tag der Abwesenheit eingeben.</translation>
    </message>
    <message>
        <source>The absence ends before it begins.</source>
        <translation>Die Abwesenheit endet, bevor sie beginnt.</translation>
    </message>
    <message>
        <source>This absence lies outside the sprint and changes nothing.</source>
        <translation>Diese Abwesenheit liegt außerhalb des Sprints und ändert nichts.</translation>
    </message>
    <message>
        <source>This absence of %1 overlaps another one. The service subtracts the common days twice; our sum does not.</source>
        <translation>Diese Abwesenheit von %1 überschneidet sich mit einer anderen. Der Dienst zieht die gemeinsamen Tage doppelt ab; unsere Summe nicht.</translation>
    </message>
    <message>
        <source>A holiday needs a name.</source>
        <translation>Ein Feiertag braucht einen Namen.</translation>
    </message>
    <message>
        <source>Enter the day of the holiday.</source>
        <translation>Bitte den Tag des Feiertags eingeben.</translation>
    </message>
    <message>
        <source>%1 is listed twice. It is subtracted once, but the service&apos;s count of holidays shows both.</source>
        <translation>%1 ist zweimal aufgeführt. Abgezogen wird er einmal, aber die Feiertagszahl des Dienstes zeigt beide.</translation>
    </message>
    <message>
        <source>This holiday lies outside the sprint and changes nothing.</source>
        <translation>Dieser Feiertag liegt außerhalb des Sprints und ändert nichts.</translation>
    </message>
    <message>
        <source>This holiday falls on a weekend and changes nothing.</source>
        <translation>Dieser Feiertag fällt auf ein Wochenende und ändert nichts.</translation>
    </message>
</context>
<context>
    <name>SprintTextWords</name>
    <message>
        <source>planned</source>
        <translation>geplant</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>abgeschlossen</translation>
    </message>
    <message>
        <source>day %1 of %2</source>
        <translation>Tag %1 von %2</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>a date in a page&apos;s title</comment>
        <translation>d. MMMM yyyy</translation>
    </message>
    <message>
        <source>no dates yet</source>
        <translation>noch keine Daten</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>d</source>
        <comment>first day of a range within one month</comment>
        <translation>d.</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <comment>first day of a range within one year</comment>
        <translation>d. MMMM</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>two dates</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>a date in a narrow list</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>a date in a narrow list</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 Tag</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 Tage</translation>
    </message>
</context>
<context>
    <name>SprintsPage</name>
    <message>
        <source>No sprints yet</source>
        <translation>Noch keine Sprints</translation>
    </message>
    <message>
        <source>Here you see who is there when, and what the team can carry. Begin with the first sprint; its number and dates are suggested.</source>
        <translation>Hier steht, wer wann da ist und was das Team tragen kann. Am besten mit dem ersten Sprint beginnen; Nummer und Daten sind vorgeschlagen.</translation>
    </message>
    <message>
        <source>New sprint</source>
        <translation>Neuer Sprint</translation>
    </message>
    <message>
        <source>Holiday</source>
        <translation>Feiertag</translation>
    </message>
    <message>
        <source>Sprints</source>
        <translation>Sprints</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Sprints, newest first</source>
        <translation>Sprints, neueste zuerst</translation>
    </message>
    <message>
        <source>Begin a new sprint after the newest one.</source>
        <translation>Einen neuen Sprint nach dem neuesten beginnen.</translation>
    </message>
    <message>
        <source>Explain figures</source>
        <translation>Zahlen erklären</translation>
    </message>
    <message>
        <source>Show every person&apos;s days and why the service may say otherwise.</source>
        <translation>Die Tage jeder Person zeigen, und warum der Dienst etwas anderes sagen kann.</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen…</translation>
    </message>
    <message>
        <source>Delete this sprint; you are asked first.</source>
        <translation>Diesen Sprint löschen; es wird vorher gefragt.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Person hinzufügen</translation>
    </message>
    <message>
        <source>Type a name in the last row.</source>
        <translation>In der letzten Zeile einen Namen eingeben.</translation>
    </message>
    <message>
        <source>Absences…</source>
        <translation>Abwesenheiten…</translation>
    </message>
    <message>
        <source>Edit this person&apos;s absences with their reasons.</source>
        <translation>Die Abwesenheiten dieser Person mit ihren Gründen bearbeiten.</translation>
    </message>
    <message>
        <source>Holidays…</source>
        <translation>Feiertage…</translation>
    </message>
    <message>
        <source>Edit the holidays with their names.</source>
        <translation>Die Feiertage mit ihren Namen bearbeiten.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Revert changes</source>
        <translation>Änderungen zurücknehmen</translation>
    </message>
    <message>
        <source>Go back to what is stored.</source>
        <translation>Zurück zum Gespeicherten.</translation>
    </message>
    <message>
        <source>Compare with the stored sprint</source>
        <translation>Mit dem gespeicherten Sprint vergleichen</translation>
    </message>
    <message>
        <source>Choose value by value where somebody else changed the same.</source>
        <translation>Wert für Wert wählen, wo jemand anderes dasselbe geändert hat.</translation>
    </message>
    <message>
        <source>Read the sprints again</source>
        <translation>Die Sprints neu lesen</translation>
    </message>
    <message>
        <source>Go to the list</source>
        <translation>Zur Liste</translation>
    </message>
    <message>
        <source>Go to the team</source>
        <translation>Zum Team</translation>
    </message>
    <message>
        <source>Remove this person</source>
        <translation>Diese Person entfernen</translation>
    </message>
    <message>
        <source>%1 is gone</source>
        <translation>%1 ist nicht mehr da</translation>
    </message>
    <message>
        <source>It is not among the service&apos;s sprints any more.</source>
        <translation>Der Sprint ist nicht mehr unter denen des Dienstes.</translation>
    </message>
    <message>
        <source>Reading the sprints from the service</source>
        <translation>Die Sprints werden vom Dienst gelesen</translation>
    </message>
    <message>
        <source>This sprint is not known</source>
        <translation>Dieser Sprint ist nicht bekannt</translation>
    </message>
    <message>
        <source>The service&apos;s list does not hold %1. It may have been deleted.</source>
        <translation>Die Liste des Dienstes enthält %1 nicht. Vielleicht wurde gelöscht.</translation>
    </message>
    <message>
        <source>This save is not known any more</source>
        <translation>Diese Speicherung ist nicht mehr bekannt</translation>
    </message>
    <message>
        <source>It was dropped, or its sprint was deleted.</source>
        <translation>Sie wurde verworfen, oder ihr Sprint wurde gelöscht.</translation>
    </message>
    <message>
        <source>The sprints could not be read</source>
        <translation>Die Sprints ließen sich nicht lesen</translation>
    </message>
    <message>
        <source>Nothing has been changed. Sprints can be made all the same: they wait here until the service answers.</source>
        <translation>Nichts wurde geändert. Sprints lassen sich trotzdem anlegen: Sie warten hier, bis der Dienst antwortet.</translation>
    </message>
    <message>
        <source>Shown is what the service said %1 ago.</source>
        <translation>Gezeigt wird, was der Dienst vor %1 sagte.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 &lt;a href=&quot;again&quot; style=&quot;color:%2&quot;&gt;Try again&lt;/a&gt;</source>
        <comment>sentences and a link</comment>
        <translation>%1 &lt;a href=&quot;again&quot; style=&quot;color:%2&quot;&gt;Erneut versuchen&lt;/a&gt;</translation>
    </message>
    <message>
        <source>Save this sprint.</source>
        <translation>Diesen Sprint speichern.</translation>
    </message>
    <message>
        <source>Take the newest change back.</source>
        <translation>Die neueste Änderung zurücknehmen.</translation>
    </message>
    <message>
        <source>Take back: %1</source>
        <translation>Zurücknehmen: %1</translation>
    </message>
    <message>
        <source>Somebody deleted this sprint.</source>
        <translation>Jemand hat diesen Sprint gelöscht.</translation>
    </message>
    <message>
        <source>What you typed is kept here. Saving makes a new sprint of it, with a new id.</source>
        <translation>Das Eingegebene bleibt hier erhalten. Beim Speichern wird ein neuer Sprint daraus, mit einer neuen ID.</translation>
    </message>
    <message>
        <source>Discard it</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Somebody else changed this sprint.</source>
        <translation>Jemand anderes hat diesen Sprint geändert.</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) were changed by both of you.</source>
        <translation>
            <numerusform>%n Wert wurde von beiden geändert.</numerusform>
            <numerusform>%n Werte wurden von beiden geändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing that you typed is concerned.</source>
        <translation>Nichts Eingegebenes ist betroffen.</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Vergleichen…</translation>
    </message>
    <message>
        <source>Take it in</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>The service refused it.</source>
        <translation>Der Dienst hat es abgelehnt.</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Erneut senden</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>The service did not delete it.</source>
        <translation>Der Dienst hat ihn nicht gelöscht.</translation>
    </message>
    <message>
        <source>Its deletion is under way.</source>
        <translation>Das Löschen läuft.</translation>
    </message>
    <message>
        <source>Keep the sprint</source>
        <translation>Den Sprint behalten</translation>
    </message>
    <message>
        <source>No answer came; it may have been stored.</source>
        <translation>Es kam keine Antwort; es kann gespeichert sein.</translation>
    </message>
    <message>
        <source>It is kept here and sent when the service answers.</source>
        <translation>Es bleibt hier und wird gesendet, wenn der Dienst antwortet.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>It was changed once more meanwhile</source>
        <translation>Inzwischen wurde noch einmal geändert</translation>
    </message>
    <message>
        <source>Compare again; nothing has been taken over yet.</source>
        <translation>Bitte erneut vergleichen; noch wurde nichts übernommen.</translation>
    </message>
    <message>
        <source>The service refused: %1</source>
        <translation>Der Dienst hat abgelehnt: %1</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>%1 is deleted</source>
        <translation>%1 ist gelöscht</translation>
    </message>
    <message>
        <source>Undo makes it again, with a new id.</source>
        <translation>„Rückgängig“ legt es neu an, mit einer neuen ID.</translation>
    </message>
    <message>
        <source>History of conflicts…</source>
        <translation>Verlauf der Konflikte…</translation>
    </message>
    <message>
        <source>It is being sent right now</source>
        <translation>Es wird gerade gesendet</translation>
    </message>
    <message>
        <source>Undo it when the answer is there.</source>
        <translation>Bitte rückgängig machen, wenn die Antwort da ist.</translation>
    </message>
    <message>
        <source>This cannot be undone any more</source>
        <translation>Das lässt sich nicht mehr rückgängig machen</translation>
    </message>
    <message>
        <source>This cannot be done again</source>
        <translation>Das lässt sich nicht wiederholen</translation>
    </message>
    <message>
        <source>The sprint does not exist any more, or the service did not take the save.</source>
        <translation>Den Sprint gibt es nicht mehr, oder der Dienst hat die Speicherung nicht angenommen.</translation>
    </message>
    <message>
        <source>The save of %1 is taken back</source>
        <translation>Die Speicherung von %1 ist zurückgenommen</translation>
    </message>
    <message>
        <source>%1 is saved once more</source>
        <translation>%1 ist erneut gespeichert</translation>
    </message>
    <message>
        <source>What somebody else changed since then stays.</source>
        <translation>Was jemand anderes seither geändert hat, bleibt.</translation>
    </message>
    <message>
        <source>Do it again</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>%1 is made again</source>
        <translation>%1 ist neu angelegt</translation>
    </message>
    <message>
        <source>It gets a new id from the service.</source>
        <translation>Der Dienst vergibt eine neue ID.</translation>
    </message>
    <message>
        <source>Save again when the answer is there.</source>
        <translation>Bitte erneut speichern, wenn die Antwort da ist.</translation>
    </message>
    <message>
        <source>Drop %1</source>
        <translation>%1 verwerfen</translation>
    </message>
    <message>
        <source>The service has not stored this sprint yet. Dropping it forgets what was typed; nothing is sent.</source>
        <translation>Der Dienst hat diesen Sprint noch nicht gespeichert. Beim Verwerfen ist das Eingegebene vergessen; nichts wird gesendet.</translation>
    </message>
    <message>
        <source>Drop it</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1 löschen</translation>
    </message>
    <message>
        <source>Delete the sprint</source>
        <translation>Den Sprint löschen</translation>
    </message>
    <message>
        <source>Discard the new sprint</source>
        <translation>Den neuen Sprint verwerfen</translation>
    </message>
    <message>
        <source>Go back to what is stored</source>
        <translation>Zurück zum Gespeicherten</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) would be lost.</source>
        <translation>
            <numerusform>%n Änderung ginge verloren.</numerusform>
            <numerusform>%n Änderungen gingen verloren.</numerusform>
        </translation>
    </message>
    <message>
        <source>Discard the changes</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>Weiter bearbeiten</translation>
    </message>
    <message>
        <source>the new sprint</source>
        <translation>der neue Sprint</translation>
    </message>
    <message>
        <source>Close with changes that are not saved</source>
        <translation>Mit nicht gespeicherten Änderungen schließen</translation>
    </message>
    <message>
        <source>What you typed would be lost. Saves that wait in the outbox are not concerned.</source>
        <translation>Das Eingegebene ginge verloren. Speicherungen, die im Postausgang warten, sind nicht betroffen.</translation>
    </message>
    <message>
        <source>What you typed in %1 would be lost. Saves that wait in the outbox are not concerned.</source>
        <translation>Das in %1 Eingegebene ginge verloren. Speicherungen, die im Postausgang warten, sind nicht betroffen.</translation>
    </message>
    <message>
        <source>Close and lose it</source>
        <translation>Schließen und verlieren</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Bleiben</translation>
    </message>
    <message>
        <source>Absences of %1</source>
        <translation>Abwesenheiten von %1</translation>
    </message>
    <message>
        <source>Holidays in %1</source>
        <translation>Feiertage in %1</translation>
    </message>
    <message>
        <source>%1 removed from the draft</source>
        <translation>%1 aus dem Entwurf entfernt</translation>
    </message>
    <message>
        <source>Nothing is saved yet.</source>
        <translation>Noch ist nichts gespeichert.</translation>
    </message>
    <message numerus="yes">
        <source>Copy %n person(s) of %1</source>
        <translation>
            <numerusform>%n Person aus %1 kopieren</numerusform>
            <numerusform>%n Personen aus %1 kopieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>Ctrl+Shift+L</source>
        <translation>Ctrl+Shift+L</translation>
    </message>
    <message>
        <source>Copy a link to this sprint.</source>
        <translation>Einen Link zu diesem Sprint kopieren.</translation>
    </message>
</context>
<context>
    <name>StartMenu</name>
    <message>
        <source>From now</source>
        <translation>Ab jetzt</translation>
    </message>
    <message>
        <source>Newest %1 of each partition</source>
        <translation>Die neuesten %1 jeder Partition</translation>
    </message>
    <message>
        <source>The last 10 minutes</source>
        <translation>Die letzten 10 Minuten</translation>
    </message>
    <message>
        <source>The last hour</source>
        <translation>Die letzte Stunde</translation>
    </message>
    <message>
        <source>From the beginning</source>
        <translation>Von Anfang an</translation>
    </message>
    <message>
        <source>Range…</source>
        <translation>Bereich…</translation>
    </message>
    <message>
        <source>from the beginning</source>
        <translation>von Anfang an</translation>
    </message>
    <message>
        <source>from now on</source>
        <translation>ab jetzt</translation>
    </message>
    <message>
        <source>newest %1 of each</source>
        <translation>die neuesten %1 von jeder</translation>
    </message>
    <message>
        <source>from offset %1</source>
        <translation>ab Offset %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>ab %1</translation>
    </message>
    <message>
        <source>the last %1</source>
        <translation>die letzten %1</translation>
    </message>
    <message>
        <source>from what %1 has committed</source>
        <translation>ab dem, was %1 committet hat</translation>
    </message>
    <message>
        <source>to the end at the start</source>
        <translation>bis zum Ende bei Beginn</translation>
    </message>
    <message>
        <source>%1 records</source>
        <translation>%1 Records</translation>
    </message>
    <message>
        <source>to offset %1</source>
        <translation>bis Offset %1</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>to %1 ago</source>
        <translation>bis vor %1</translation>
    </message>
</context>
<context>
    <name>StatusItem</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>verbunden</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>verbindet</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>nicht verbunden</translation>
    </message>
    <message>
        <source>not in use</source>
        <translation>nicht in Gebrauch</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
</context>
<context>
    <name>StatusTexts</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Its clock is %1 ahead of this computer&apos;s: times of the one do not fit times of the other until the wrong clock is set right.</source>
        <translation>Seine Uhr geht gegenüber diesem Computer %1 vor: Die Zeiten des einen passen nicht zu denen des anderen, bis die falsche Uhr gestellt ist.</translation>
    </message>
    <message>
        <source>Its clock is %1 behind this computer&apos;s: times of the one do not fit times of the other until the wrong clock is set right.</source>
        <translation>Seine Uhr geht gegenüber diesem Computer %1 nach: Die Zeiten des einen passen nicht zu denen des anderen, bis die falsche Uhr gestellt ist.</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>verbindet</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1, clocks differ</source>
        <translation>%1, Uhren gehen verschieden</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>nicht erreicht</translation>
    </message>
    <message>
        <source>%1 What is shown may be old; saves wait in the outbox.</source>
        <translation>%1 Das Gezeigte kann alt sein; Speicherungen warten im Postausgang.</translation>
    </message>
    <message>
        <source>Sprints</source>
        <translation>Sprints</translation>
    </message>
    <message>
        <source>Asking the sprint service at %1.</source>
        <translation>Der Sprint-Dienst unter %1 wird gefragt.</translation>
    </message>
    <message>
        <source>The sprint service at %1 answers.</source>
        <translation>Der Sprint-Dienst unter %1 antwortet.</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Asking the task service at %1.</source>
        <translation>Der Aufgaben-Dienst unter %1 wird gefragt.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>profile, round trip</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>The task service at %1 answers.</source>
        <translation>Der Aufgaben-Dienst unter %1 antwortet.</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>No Kafka address is set for this workspace.</source>
        <translation>Für diesen Arbeitsbereich ist keine Kafka-Adresse angegeben.</translation>
    </message>
    <message>
        <source>Connecting to %1.</source>
        <translation>Mit %1 wird verbunden.</translation>
    </message>
    <message numerus="yes">
        <source>%n broker(s)</source>
        <translation>
            <numerusform>%n Broker</numerusform>
            <numerusform>%n Broker</numerusform>
        </translation>
    </message>
    <message>
        <source>watching</source>
        <translation>beobachtet</translation>
    </message>
    <message>
        <source>Watching the domain topics at %1. Nothing is joined or committed.</source>
        <translation>Die fachlichen Topics auf %1 werden beobachtet. Nichts wird beigetreten oder committet.</translation>
    </message>
    <message>
        <source>%1 Reading goes on by itself once the broker answers.</source>
        <translation>%1 Das Lesen geht von selbst weiter, sobald der Broker antwortet.</translation>
    </message>
    <message numerus="yes">
        <source>%n save(s) need you</source>
        <translation>
            <numerusform>%n Speicherung braucht Zuwendung</numerusform>
            <numerusform>%n Speicherungen brauchen Zuwendung</numerusform>
        </translation>
    </message>
    <message>
        <source>Outbox empty</source>
        <translation>Postausgang leer</translation>
    </message>
    <message numerus="yes">
        <source>%n save(s) wait for another window</source>
        <translation>
            <numerusform>%n Speicherung wartet auf ein anderes Fenster</numerusform>
            <numerusform>%n Speicherungen warten auf ein anderes Fenster</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n save(s) waiting</source>
        <translation>
            <numerusform>%n Speicherung wartet</numerusform>
            <numerusform>%n Speicherungen warten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 events/s</source>
        <translation>%1 Ereignisse/s</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>Nicht gespeichert: %1</translation>
    </message>
    <message>
        <source>Show in Activity</source>
        <translation>In der Aktivität zeigen</translation>
    </message>
    <message>
        <source>This program sends this workspace&apos;s saves now</source>
        <translation>Dieses Programm sendet jetzt die Speicherungen dieses Arbeitsbereichs</translation>
    </message>
    <message>
        <source>This workspace is open in another program too</source>
        <translation>Dieser Arbeitsbereich ist auch in einem anderen Programm offen</translation>
    </message>
    <message>
        <source>That one sends the saves of both; this one shows what becomes of them, and takes over when the other ends.</source>
        <translation>Jenes sendet die Speicherungen beider; dieses zeigt, was aus ihnen wird, und übernimmt, wenn das andere endet.</translation>
    </message>
    <message>
        <source>The outbox cannot be written</source>
        <translation>In den Postausgang lässt sich nicht schreiben</translation>
    </message>
    <message>
        <source>%1 Saves are kept in memory and would not survive a crash.</source>
        <translation>%1 Speicherungen bleiben im Arbeitsspeicher und würden einen Absturz nicht überleben.</translation>
    </message>
    <message>
        <source>Every save is on the disk again</source>
        <translation>Alle Speicherungen sind wieder auf der Platte</translation>
    </message>
    <message>
        <source>This workspace&apos;s local data</source>
        <translation>Lokale Daten dieses Arbeitsbereichs</translation>
    </message>
</context>
<context>
    <name>StreamPage</name>
    <message>
        <source>Stream</source>
        <translation>Stream</translation>
    </message>
    <message>
        <source>Topics…</source>
        <translation>Topics…</translation>
    </message>
    <message>
        <source>Range…</source>
        <translation>Bereich…</translation>
    </message>
    <message>
        <source>Following</source>
        <translation>Folgt</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Folgen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Text, or type:sprint.*  key=…  body.title~&quot;…&quot;  ago&lt;10m</source>
        <translation>Text, oder type:sprint.*  key=…  body.title~&quot;…&quot;  ago&lt;10m</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>What was read and searched</source>
        <translation>Was gelesen und durchsucht wurde</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Show what was read and searched</source>
        <translation>Zeigen, was gelesen und durchsucht wurde</translation>
    </message>
    <message>
        <source>Reading stopped.</source>
        <translation>Das Lesen hat aufgehört.</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Erneut lesen</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The saved views were not kept</source>
        <translation>Die gespeicherten Ansichten blieben nicht erhalten</translation>
    </message>
    <message>
        <source>Hold what is shown; reading goes on behind it</source>
        <translation>Das Gezeigte festhalten; das Lesen geht dahinter weiter</translation>
    </message>
    <message>
        <source>Keep the newest event in sight</source>
        <translation>Das neueste Ereignis im Blick behalten</translation>
    </message>
    <message>
        <source>Show the selected event</source>
        <translation>Das ausgewählte Ereignis zeigen</translation>
    </message>
    <message>
        <source>Find in the selected event</source>
        <translation>Im ausgewählten Ereignis suchen</translation>
    </message>
    <message>
        <source>Ctrl+Shift+F</source>
        <translation>Ctrl+Shift+F</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Zeilen kopieren</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>Als JSON kopieren</translation>
    </message>
    <message>
        <source>Ctrl+Shift+C</source>
        <translation>Ctrl+Shift+C</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>Wert kopieren</translation>
    </message>
    <message>
        <source>Copy key</source>
        <translation>Schlüssel kopieren</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>Save the value to a file…</source>
        <translation>Den Wert in einer Datei sichern…</translation>
    </message>
    <message>
        <source>Choose topics</source>
        <translation>Topics wählen</translation>
    </message>
    <message>
        <source>Choose the range…</source>
        <translation>Den Bereich wählen…</translation>
    </message>
    <message>
        <source>Read from the beginning</source>
        <translation>Von Anfang an lesen</translation>
    </message>
    <message>
        <source>Read from now on</source>
        <translation>Ab jetzt lesen</translation>
    </message>
    <message>
        <source>Choose columns and times</source>
        <translation>Spalten und Zeiten wählen</translation>
    </message>
    <message>
        <source>Save this view…</source>
        <translation>Diese Ansicht speichern…</translation>
    </message>
    <message>
        <source>Open a saved view</source>
        <translation>Eine gespeicherte Ansicht öffnen</translation>
    </message>
    <message>
        <source>Manage saved views…</source>
        <translation>Gespeicherte Ansichten verwalten…</translation>
    </message>
    <message>
        <source>Copy as command</source>
        <translation>Als Befehl kopieren</translation>
    </message>
    <message>
        <source>Ctrl+Shift+K</source>
        <translation>Ctrl+Shift+K</translation>
    </message>
    <message>
        <source>Export what is listed…</source>
        <translation>Exportieren, was aufgelistet ist…</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Ctrl+E</translation>
    </message>
    <message>
        <source>Nothing to export</source>
        <translation>Nichts zu exportieren</translation>
    </message>
    <message>
        <source>No event is listed here.</source>
        <translation>Hier ist kein Ereignis aufgelistet.</translation>
    </message>
    <message>
        <source>Cancel the export</source>
        <translation>Export abbrechen</translation>
    </message>
    <message>
        <source>The broker is away.</source>
        <translation>Der Broker ist nicht da.</translation>
    </message>
    <message>
        <source>%1 What was read stays here; reading goes on by itself, without a gap.</source>
        <translation>%1 Was gelesen wurde, bleibt hier; das Lesen geht von selbst weiter, ohne Lücke.</translation>
    </message>
    <message>
        <source>%1 Reading begins by itself as soon as it answers.</source>
        <translation>%1 Das Lesen beginnt von selbst, sobald er antwortet.</translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s)</source>
        <translation>
            <numerusform>%n Topic</numerusform>
            <numerusform>%n Topics</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2, %3 and following</source>
        <translation>%1, %2, %3 und folgend</translation>
    </message>
    <message numerus="yes">
        <source>%n partition(s)</source>
        <translation>
            <numerusform>%n Partition</numerusform>
            <numerusform>%n Partitionen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>Reading from %1</source>
        <translation>Gelesen wird von %1</translation>
    </message>
    <message>
        <source>The event is not among those held here; it is fetched from the broker.</source>
        <translation>Das Ereignis ist nicht unter den hier vorgehaltenen; es wird vom Broker geholt.</translation>
    </message>
    <message>
        <source>Nothing copied</source>
        <translation>Nichts kopiert</translation>
    </message>
    <message>
        <source>The selected events have been let go to stay within memory, or the filter hides them.</source>
        <translation>Die ausgewählten Ereignisse wurden losgelassen, um im Speicher zu bleiben, oder der Filter verbirgt sie.</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) copied</source>
        <translation>
            <numerusform>%n Ereignis kopiert</numerusform>
            <numerusform>%n Ereignisse kopiert</numerusform>
        </translation>
    </message>
    <message>
        <source>The selection is larger than the clipboard should hold; the rest was left out.</source>
        <translation>Die Auswahl ist größer, als die Zwischenablage fassen sollte; der Rest wurde weggelassen.</translation>
    </message>
    <message>
        <source>No view was saved yet</source>
        <translation>Noch ist keine Ansicht gespeichert</translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation>Diese Ansicht speichern</translation>
    </message>
    <message>
        <source>Name. A view of the same name is replaced.</source>
        <translation>Name. Eine Ansicht gleichen Namens wird ersetzt.</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>Name der Ansicht</translation>
    </message>
    <message>
        <source>View “%1” replaced</source>
        <translation>Ansicht „%1“ ersetzt</translation>
    </message>
    <message>
        <source>View “%1” saved</source>
        <translation>Ansicht „%1“ gespeichert</translation>
    </message>
    <message>
        <source>It is in the menu “Views” and in the command palette.</source>
        <translation>Sie steht im Menü „Ansichten“ und in der Befehlspalette.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>This view is not here any more</source>
        <translation>Diese Ansicht ist nicht mehr da</translation>
    </message>
    <message>
        <source>It was deleted, here or by another window.</source>
        <translation>Sie wurde gelöscht, hier oder in einem anderen Fenster.</translation>
    </message>
    <message>
        <source>The view “%1” cannot be shown</source>
        <translation>Die Ansicht „%1“ lässt sich nicht zeigen</translation>
    </message>
    <message>
        <source>Its topics or its range make no sense to this version of the program. It is kept as it is.</source>
        <translation>Ihre Topics oder ihr Bereich ergeben für diese Version des Programms keinen Sinn. Sie bleibt erhalten, wie sie ist.</translation>
    </message>
    <message>
        <source>Copied as command</source>
        <translation>Als Befehl kopiert</translation>
    </message>
    <message>
        <source>It shows the same in a terminal. Passwords are not in it; the command line takes them from the keychain.</source>
        <translation>Er zeigt dasselbe in einem Terminal. Passwörter sind nicht darin; die Befehlszeile nimmt sie aus dem Schlüsselbund.</translation>
    </message>
    <message>
        <source>Nothing to save</source>
        <translation>Nichts zu sichern</translation>
    </message>
    <message>
        <source>The selected event has no value.</source>
        <translation>Das ausgewählte Ereignis hat keinen Wert.</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>Ctrl+Shift+L</source>
        <translation>Ctrl+Shift+L</translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>%1 bytes: %2</source>
        <translation>%1 Bytes: %2</translation>
    </message>
    <message>
        <source>No value: a tombstone for its key</source>
        <translation>Kein Wert: ein Tombstone für seinen Schlüssel</translation>
    </message>
    <message>
        <source>Empty value</source>
        <translation>Leerer Wert</translation>
    </message>
</context>
<context>
    <name>Task</name>
    <message>
        <source>A text is expected here.</source>
        <translation>Hier wird ein Text erwartet.</translation>
    </message>
    <message>
        <source>This text is too long.</source>
        <translation>Dieser Text ist zu lang.</translation>
    </message>
    <message>
        <source>True or false is expected here.</source>
        <translation>Hier wird wahr oder falsch erwartet.</translation>
    </message>
    <message>
        <source>A date such as 2026-04-09 or a time such as 2026-04-09T16:00 is expected here.</source>
        <translation>Hier wird ein Datum wie 2026-04-09 oder eine Zeit wie 2026-04-09T16:00 erwartet.</translation>
    </message>
    <message>
        <source>A list of texts is expected here.</source>
        <translation>Hier wird eine Liste von Texten erwartet.</translation>
    </message>
    <message>
        <source>A number is expected here.</source>
        <translation>Hier wird eine Zahl erwartet.</translation>
    </message>
    <message>
        <source>A time such as 2026-03-20T08:15:02.118Z is expected here.</source>
        <translation>Hier wird eine Zeit wie 2026-03-20T08:15:02.118Z erwartet.</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Neue Aufgabe</translation>
    </message>
    <message>
        <source>Task %1</source>
        <translation>Aufgabe %1</translation>
    </message>
    <message>
        <source>This is not a task as expected: %1 (%2)</source>
        <translation>Dies ist keine Aufgabe wie erwartet: %1 (%2)</translation>
    </message>
</context>
<context>
    <name>TaskDelegate</name>
    <message>
        <source>2026-04-09, tomorrow, +3</source>
        <translation>2026-04-09, morgen, +3</translation>
    </message>
</context>
<context>
    <name>TaskDetail</name>
    <message>
        <source>Events about this task, newest first</source>
        <translation>Ereignisse zu dieser Aufgabe, neueste zuerst</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>by the service</source>
        <translation>laut Dienst</translation>
    </message>
    <message>
        <source>This program remembers no save of this task.</source>
        <translation>Dieses Programm kennt keine Speicherung dieser Aufgabe.</translation>
    </message>
    <message>
        <source>None since %1, when this program began to watch the bus.</source>
        <translation>Keine seit %1, als dieses Programm begann, den Bus zu beobachten.</translation>
    </message>
    <message>
        <source>The bus is not watched in this workspace.</source>
        <translation>In diesem Arbeitsbereich wird der Bus nicht beobachtet.</translation>
    </message>
</context>
<context>
    <name>TaskFields</name>
    <message>
        <source>2026-04-09, tomorrow, +3</source>
        <translation>2026-04-09, morgen, +3</translation>
    </message>
    <message>
        <source>Separated by commas</source>
        <translation>Mit Kommas getrennt</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Sprint</source>
        <translation>Sprint</translation>
    </message>
    <message>
        <source>This is not a day. Type one such as 2026-04-09, 2026-04-09 16:00, tomorrow or +3.</source>
        <translation>Das ist kein Tag. Möglich ist einer wie 2026-04-09, 2026-04-09 16:00, morgen oder +3.</translation>
    </message>
    <message>
        <source>An unknown sprint (%1)</source>
        <translation>Ein unbekannter Sprint (%1)</translation>
    </message>
    <message>
        <source>Sprint, only on this computer</source>
        <translation>Sprint, nur auf diesem Computer</translation>
    </message>
    <message>
        <source>The service does not store which sprint a task is in.</source>
        <translation>Der Dienst speichert nicht, in welchem Sprint eine Aufgabe ist.</translation>
    </message>
    <message>
        <source>No sprint</source>
        <translation>Kein Sprint</translation>
    </message>
</context>
<context>
    <name>TaskForm</name>
    <message>
        <source>No task is open.</source>
        <translation>Es ist keine Aufgabe geöffnet.</translation>
    </message>
    <message>
        <source>Its deletion is under way.</source>
        <translation>Das Löschen läuft.</translation>
    </message>
    <message>
        <source>Somebody else changed the same values: choose first which ones to keep.</source>
        <translation>Jemand anderes hat dieselben Werte geändert: bitte zuerst wählen, welche bleiben.</translation>
    </message>
    <message>
        <source>Nothing has been changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
</context>
<context>
    <name>TaskListModel</name>
    <message>
        <source>Which sprint it is in is kept on this computer only.</source>
        <translation>In welchem Sprint sie ist, steht nur auf diesem Computer.</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>title and how its save stands</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>The service does not store which sprint a task is in: it is kept on this computer only.</source>
        <translation>Der Dienst speichert nicht, in welchem Sprint eine Aufgabe ist: Das steht nur auf diesem Computer.</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Sprint (here only)</source>
        <translation>Sprint (nur hier)</translation>
    </message>
    <message>
        <source>Sprint</source>
        <translation>Sprint</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>“%1” is not a day. Type one such as 2026-04-09, 2026-04-09 16:00, tomorrow or +3.</source>
        <translation>„%1“ ist kein Tag. Möglich ist einer wie 2026-04-09, 2026-04-09 16:00, morgen oder +3.</translation>
    </message>
    <message>
        <source>an unknown sprint</source>
        <translation>ein unbekannter Sprint</translation>
    </message>
</context>
<context>
    <name>TaskPalette</name>
    <message>
        <source>task, complete</source>
        <translation>Aufgabe, erledigt</translation>
    </message>
    <message>
        <source>task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>task, due %1</source>
        <translation>Aufgabe, fällig %1</translation>
    </message>
</context>
<context>
    <name>TaskRules</name>
    <message>
        <source>A task needs a title.</source>
        <translation>Eine Aufgabe braucht einen Titel.</translation>
    </message>
    <message>
        <source>A due date lies between the years %1 and %2.</source>
        <translation>Ein Fälligkeitstag liegt zwischen den Jahren %1 und %2.</translation>
    </message>
    <message>
        <source>The text holds a character that cannot be sent.</source>
        <translation>Der Text enthält ein Zeichen, das sich nicht senden lässt.</translation>
    </message>
    <message>
        <source>At most %1 characters fit here; these are %2.</source>
        <translation>Hier passen höchstens %1 Zeichen hinein; dies sind %2.</translation>
    </message>
    <message>
        <source>Choose one of these: %1.</source>
        <translation>Bitte eines davon wählen: %1.</translation>
    </message>
</context>
<context>
    <name>TaskSaveTexts</name>
    <message>
        <source>Being saved.</source>
        <translation>Wird gespeichert.</translation>
    </message>
    <message>
        <source>Waits in the outbox. %1</source>
        <translation>Wartet im Postausgang. %1</translation>
    </message>
    <message>
        <source>No answer came; it may have been stored. %1</source>
        <translation>Es kam keine Antwort; es kann gespeichert sein. %1</translation>
    </message>
    <message>
        <source>The service refused it. %1</source>
        <translation>Der Dienst hat es abgelehnt. %1</translation>
    </message>
</context>
<context>
    <name>TaskSending</name>
    <message>
        <source>Somebody else changed the same values while you were editing. Nothing was overwritten: look at both and save again.</source>
        <translation>Jemand anderes hat während des Bearbeitens dieselben Werte geändert. Nichts wurde überschrieben: bitte beide ansehen und erneut speichern.</translation>
    </message>
    <message>
        <source>You entered “%1”; stored is “%2”.</source>
        <translation>Eingegeben ist „%1“; gespeichert ist „%2“.</translation>
    </message>
    <message>
        <source>The service does not have this task any more. Your values are kept here: save them as a new task, or drop them.</source>
        <translation>Der Dienst hat diese Aufgabe nicht mehr. Die eingegebenen Werte bleiben hier: bitte als neue Aufgabe speichern oder verwerfen.</translation>
    </message>
    <message>
        <source>No answer came when the task was created, and it is not in the list. It may still arrive: send it again, or drop it.</source>
        <translation>Beim Anlegen der Aufgabe kam keine Antwort, und sie steht nicht in der Liste. Sie kann noch ankommen: bitte erneut senden oder verwerfen.</translation>
    </message>
    <message>
        <source>No answer came when the task was created, and more than one task in the list could be it. Look at the list: send it again, or drop it.</source>
        <translation>Beim Anlegen der Aufgabe kam keine Antwort, und mehr als eine Aufgabe der Liste könnte es sein. Bitte die Liste ansehen und dann erneut senden oder verwerfen.</translation>
    </message>
    <message>
        <source>The service failed while it stored the task, and the task is not there. Try again later, or look at the service&apos;s log for request %1.</source>
        <translation>Der Dienst ist beim Speichern der Aufgabe gescheitert, und die Aufgabe ist nicht da. Bitte später erneut versuchen oder im Protokoll des Dienstes nach Anfrage %1 sehen.</translation>
    </message>
    <message>
        <source>No answer came. The task is read again before anything is sent.</source>
        <translation>Es kam keine Antwort. Die Aufgabe wird neu gelesen, bevor etwas gesendet wird.</translation>
    </message>
</context>
<context>
    <name>TaskTexts</name>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>day and time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>High</source>
        <comment>priority</comment>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Medium</source>
        <comment>priority</comment>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Low</source>
        <comment>priority</comment>
        <translation>Niedrig</translation>
    </message>
</context>
<context>
    <name>TaskView</name>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
</context>
<context>
    <name>TasksPage</name>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Filter tasks</source>
        <translation>Aufgaben filtern</translation>
    </message>
    <message>
        <source>Which tasks are shown</source>
        <translation>Welche Aufgaben gezeigt werden</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Of which sprint</source>
        <translation>Aus welchem Sprint</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Neue Aufgabe</translation>
    </message>
    <message>
        <source>New task: type a title and press Enter</source>
        <translation>Neue Aufgabe: Titel eingeben und die Eingabetaste drücken</translation>
    </message>
    <message>
        <source>Show all tasks</source>
        <translation>Alle Aufgaben zeigen</translation>
    </message>
    <message>
        <source>No tasks yet</source>
        <translation>Noch keine Aufgaben</translation>
    </message>
    <message>
        <source>Here you see what is to be done, for whom and until when. Type a title above and press Enter.</source>
        <translation>Hier steht, was zu tun ist, für wen und bis wann. Oben einen Titel eingeben und die Eingabetaste drücken.</translation>
    </message>
    <message>
        <source>No task service in this workspace</source>
        <translation>Kein Aufgaben-Dienst in diesem Arbeitsbereich</translation>
    </message>
    <message>
        <source>Give the address of a task service in the workspace&apos;s settings, and its tasks stand here.</source>
        <translation>Sobald in den Einstellungen des Arbeitsbereichs die Adresse eines Aufgaben-Dienstes steht, erscheinen seine Aufgaben hier.</translation>
    </message>
    <message>
        <source>Go to the settings</source>
        <translation>Zu den Einstellungen</translation>
    </message>
    <message>
        <source>Type the title of a new task.</source>
        <translation>Den Titel einer neuen Aufgabe eingeben.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete this task. It can be undone; that makes it again, with a new id.</source>
        <translation>Diese Aufgabe löschen. Das lässt sich rückgängig machen; dann entsteht sie neu, mit einer neuen ID.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Edit in the panel</source>
        <translation>Nebenan bearbeiten</translation>
    </message>
    <message>
        <source>Go to the fields of this task.</source>
        <translation>Zu den Feldern dieser Aufgabe.</translation>
    </message>
    <message>
        <source>Put into a sprint…</source>
        <translation>Einem Sprint zuordnen…</translation>
    </message>
    <message>
        <source>Choose the sprint it belongs to.</source>
        <translation>Den Sprint wählen, zu dem sie gehört.</translation>
    </message>
    <message>
        <source>Compare with the stored task</source>
        <translation>Mit der gespeicherten Aufgabe vergleichen</translation>
    </message>
    <message>
        <source>Choose value by value where somebody else changed the same.</source>
        <translation>Wert für Wert wählen, wo jemand anderes dasselbe geändert hat.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Edit the priority</source>
        <translation>Die Priorität bearbeiten</translation>
    </message>
    <message>
        <source>Edit the due date</source>
        <translation>Die Fälligkeit bearbeiten</translation>
    </message>
    <message>
        <source>Edit the category</source>
        <translation>Die Kategorie bearbeiten</translation>
    </message>
    <message>
        <source>Go to the list, or revert what was typed</source>
        <translation>Zur Liste, oder das Eingegebene zurücknehmen</translation>
    </message>
    <message>
        <source>Filter the tasks</source>
        <translation>Die Aufgaben filtern</translation>
    </message>
    <message>
        <source>Show open, complete or all tasks</source>
        <translation>Offene, erledigte oder alle Aufgaben zeigen</translation>
    </message>
    <message>
        <source>Go to the list</source>
        <translation>Zur Liste</translation>
    </message>
    <message>
        <source>Go to the events of this task</source>
        <translation>Zu den Ereignissen dieser Aufgabe</translation>
    </message>
    <message>
        <source>Read the tasks again</source>
        <translation>Die Aufgaben neu lesen</translation>
    </message>
    <message>
        <source>This cannot be saved</source>
        <translation>Das lässt sich nicht speichern</translation>
    </message>
    <message>
        <source>“%1” is gone</source>
        <translation>„%1“ ist nicht mehr da</translation>
    </message>
    <message>
        <source>It is not among the service&apos;s tasks any more.</source>
        <translation>Die Aufgabe ist nicht mehr unter denen des Dienstes.</translation>
    </message>
    <message>
        <source>Reading the tasks from the service</source>
        <translation>Die Aufgaben werden vom Dienst gelesen</translation>
    </message>
    <message>
        <source>The sprint of this task is not written down</source>
        <translation>Der Sprint dieser Aufgabe ist nicht festgehalten</translation>
    </message>
    <message>
        <source>%1 It lasts until the program ends.</source>
        <translation>%1 Er gilt, bis das Programm endet.</translation>
    </message>
    <message>
        <source>The tasks could not be read</source>
        <translation>Die Aufgaben ließen sich nicht lesen</translation>
    </message>
    <message>
        <source>Nothing has been changed. Tasks can be made all the same: they wait here until the service answers.</source>
        <translation>Nichts wurde geändert. Aufgaben lassen sich trotzdem anlegen: Sie warten hier, bis der Dienst antwortet.</translation>
    </message>
    <message>
        <source>No task is listed</source>
        <translation>Keine Aufgabe ist aufgelistet</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) were looked through; none has these words, this state and this sprint.</source>
        <translation>
            <numerusform>%n Aufgabe wurde durchgesehen; keine hat diese Wörter, diesen Zustand und diesen Sprint.</numerusform>
            <numerusform>%n Aufgaben wurden durchgesehen; keine hat diese Wörter, diesen Zustand und diesen Sprint.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 open of %2</source>
        <comment>numbers of tasks</comment>
        <translation>%1 offen von %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>rows shown of all</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Shown is what the service said %1 ago.</source>
        <translation>Gezeigt wird, was der Dienst vor %1 sagte.</translation>
    </message>
    <message>
        <source>The service holds more tasks than are shown here.</source>
        <translation>Der Dienst hat mehr Aufgaben, als hier gezeigt werden.</translation>
    </message>
    <message>
        <source>&lt;a href=&quot;again&quot; style=&quot;color:%1&quot;&gt;Try again&lt;/a&gt;</source>
        <translation>&lt;a href=&quot;again&quot; style=&quot;color:%1&quot;&gt;Erneut versuchen&lt;/a&gt;</translation>
    </message>
    <message>
        <source>Save this task.</source>
        <translation>Diese Aufgabe speichern.</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Mark it as not done. In the list Space does the same.</source>
        <translation>Als nicht erledigt kennzeichnen. In der Liste tut die Leertaste dasselbe.</translation>
    </message>
    <message>
        <source>Mark it as done. In the list Space does the same.</source>
        <translation>Als erledigt kennzeichnen. In der Liste tut die Leertaste dasselbe.</translation>
    </message>
    <message>
        <source>Take back: %1</source>
        <translation>Zurücknehmen: %1</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Erneut senden</translation>
    </message>
    <message>
        <source>Somebody deleted this task.</source>
        <translation>Jemand hat diese Aufgabe gelöscht.</translation>
    </message>
    <message>
        <source>What you typed is kept here. Saving makes a new task of it.</source>
        <translation>Das Eingegebene bleibt hier erhalten. Beim Speichern wird eine neue Aufgabe daraus.</translation>
    </message>
    <message>
        <source>Discard it</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Somebody else changed this task.</source>
        <translation>Jemand anderes hat diese Aufgabe geändert.</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) were changed by both of you.</source>
        <translation>
            <numerusform>%n Wert wurde von beiden geändert.</numerusform>
            <numerusform>%n Werte wurden von beiden geändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing that you typed is concerned.</source>
        <translation>Nichts Eingegebenes ist betroffen.</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Vergleichen…</translation>
    </message>
    <message>
        <source>Take it in</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>The service refused it.</source>
        <translation>Der Dienst hat es abgelehnt.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Its deletion is under way.</source>
        <translation>Das Löschen läuft.</translation>
    </message>
    <message>
        <source>Keep the task</source>
        <translation>Die Aufgabe behalten</translation>
    </message>
    <message>
        <source>No answer came; it may have been stored.</source>
        <translation>Es kam keine Antwort; es kann gespeichert sein.</translation>
    </message>
    <message>
        <source>It is kept here and sent when the service answers.</source>
        <translation>Es bleibt hier und wird gesendet, wenn der Dienst antwortet.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>History of conflicts…</source>
        <translation>Verlauf der Konflikte…</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>a task&apos;s title</comment>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>It was changed once more meanwhile</source>
        <translation>Inzwischen wurde noch einmal geändert</translation>
    </message>
    <message>
        <source>Compare again; nothing has been taken over yet.</source>
        <translation>Bitte erneut vergleichen; noch wurde nichts übernommen.</translation>
    </message>
    <message>
        <source>Any sprint</source>
        <translation>Jeder Sprint</translation>
    </message>
    <message>
        <source>No sprint</source>
        <translation>Kein Sprint</translation>
    </message>
    <message>
        <source>%1 is dropped</source>
        <translation>%1 ist verworfen</translation>
    </message>
    <message>
        <source>The service had not stored it yet.</source>
        <translation>Der Dienst hatte es noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>Make it again</source>
        <translation>Neu anlegen</translation>
    </message>
    <message>
        <source>Deleting %1</source>
        <translation>%1 wird gelöscht</translation>
    </message>
    <message>
        <source>Undo makes it again, with a new id.</source>
        <translation>„Rückgängig“ legt es neu an, mit einer neuen ID.</translation>
    </message>
    <message>
        <source>Go back to what is stored</source>
        <translation>Zurück zum Gespeicherten</translation>
    </message>
    <message>
        <source>What you typed into %1 would be lost.</source>
        <translation>Das in %1 Eingegebene ginge verloren.</translation>
    </message>
    <message>
        <source>Discard the changes</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>Weiter bearbeiten</translation>
    </message>
    <message>
        <source>Close with tasks that are not saved</source>
        <translation>Mit nicht gespeicherten Aufgaben schließen</translation>
    </message>
    <message>
        <source>The title of a new task would be lost. Saves that wait in the outbox are not concerned.</source>
        <translation>Der Titel einer neuen Aufgabe ginge verloren. Speicherungen, die im Postausgang warten, sind nicht betroffen.</translation>
    </message>
    <message>
        <source>What you typed in %1 would be lost. Saves that wait in the outbox are not concerned.</source>
        <translation>Das in %1 Eingegebene ginge verloren. Speicherungen, die im Postausgang warten, sind nicht betroffen.</translation>
    </message>
    <message>
        <source>Close and lose it</source>
        <translation>Schließen und verlieren</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Bleiben</translation>
    </message>
    <message>
        <source>Kept on this computer only</source>
        <translation>Nur auf diesem Computer gehalten</translation>
    </message>
    <message>
        <source>%1 is in no sprint</source>
        <translation>%1 ist in keinem Sprint</translation>
    </message>
    <message>
        <source>%1 is in %2</source>
        <translation>%1 ist in %2</translation>
    </message>
    <message>
        <source>This is kept on this computer only.</source>
        <translation>Das steht nur auf diesem Computer.</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>Zurückgenommen: %1</translation>
    </message>
    <message>
        <source>It gets a new id from the service.</source>
        <translation>Der Dienst vergibt eine neue ID.</translation>
    </message>
    <message>
        <source>It is being sent right now</source>
        <translation>Es wird gerade gesendet</translation>
    </message>
    <message>
        <source>Try it again when the answer is there.</source>
        <translation>Bitte erneut versuchen, wenn die Antwort da ist.</translation>
    </message>
    <message>
        <source>This cannot be undone any more</source>
        <translation>Das lässt sich nicht mehr rückgängig machen</translation>
    </message>
    <message>
        <source>%1 was refused or given up, or somebody else has changed the same since.</source>
        <translation>%1 wurde abgelehnt oder aufgegeben, oder jemand anderes hat seither dasselbe geändert.</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>The service refused: %1</source>
        <translation>Der Dienst hat abgelehnt: %1</translation>
    </message>
    <message>
        <source>This task is not known</source>
        <translation>Diese Aufgabe ist nicht bekannt</translation>
    </message>
    <message>
        <source>The service&apos;s list does not hold %1. It may have been deleted.</source>
        <translation>Die Liste des Dienstes enthält %1 nicht. Vielleicht wurde gelöscht.</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>Ctrl+Shift+L</source>
        <translation>Ctrl+Shift+L</translation>
    </message>
    <message>
        <source>Copy a link to this task.</source>
        <translation>Einen Link zu dieser Aufgabe kopieren.</translation>
    </message>
</context>
<context>
    <name>TeamDelegate</name>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name of the person</source>
        <translation>Name der Person</translation>
    </message>
</context>
<context>
    <name>TeamTableModel</name>
    <message>
        <source>%1 is a holiday.</source>
        <translation>%1 ist ein Feiertag.</translation>
    </message>
    <message>
        <source>%1 is a holiday: %2.</source>
        <translation>%1 ist ein Feiertag: %2.</translation>
    </message>
    <message>
        <source>%1 is away on %2.</source>
        <translation>%1 ist am %2 abwesend.</translation>
    </message>
    <message>
        <source>%1 is away on %2: %3.</source>
        <translation>%1 ist am %2 abwesend: %3.</translation>
    </message>
    <message>
        <source>%1 works on %2.</source>
        <translation>%1 arbeitet am %2.</translation>
    </message>
    <message>
        <source>½</source>
        <comment>half a day off</comment>
        <translation>½</translation>
    </message>
    <message>
        <source>off</source>
        <translation>frei</translation>
    </message>
    <message>
        <source>Add a person…</source>
        <translation>Person hinzufügen…</translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>%1 insgesamt</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>weekday and day of the month</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1. Click to make it a working day again.</source>
        <translation>%1. Ein Klick macht daraus wieder einen Arbeitstag.</translation>
    </message>
    <message>
        <source>%1. Click to make it a holiday.</source>
        <translation>%1. Ein Klick macht daraus einen Feiertag.</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>at %1 %</source>
        <translation>zu %1 %</translation>
    </message>
</context>
<context>
    <name>TeamView</name>
    <message>
        <source>Team, with one column for each weekday</source>
        <translation>Team, mit einer Spalte je Wochentag</translation>
    </message>
</context>
<context>
    <name>TopicChooser</name>
    <message>
        <source>Read these</source>
        <translation>Diese lesen</translation>
    </message>
    <message>
        <source>Topics to read</source>
        <translation>Zu lesende Topics</translation>
    </message>
    <message>
        <source>Find a topic</source>
        <translation>Ein Topic suchen</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Topics</translation>
    </message>
    <message>
        <source>%1 records</source>
        <translation>%1 Records</translation>
    </message>
    <message>
        <source>records not told</source>
        <translation>Records nicht genannt</translation>
    </message>
    <message numerus="yes">
        <source>%n partition(s)</source>
        <translation>
            <numerusform>%n Partition</numerusform>
            <numerusform>%n Partitionen</numerusform>
        </translation>
    </message>
    <message>
        <source>not there yet</source>
        <translation>noch nicht da</translation>
    </message>
    <message numerus="yes">
        <source>%n more topic(s): type to narrow the list.</source>
        <translation>
            <numerusform>%n weiteres Topic: Tippen grenzt die Liste ein.</numerusform>
            <numerusform>%n weitere Topics: Tippen grenzt die Liste ein.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of the %n topic(s) that this login may see has this in its name.</source>
        <translation>
            <numerusform>Das eine Topic (%n), das diese Anmeldung sehen darf, hat das nicht im Namen.</numerusform>
            <numerusform>Keines der %n Topics, die diese Anmeldung sehen darf, hat das im Namen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Topics that this login may see. Space ticks, Enter reads; sprint.* stands for all that begin so.</source>
        <translation>Topics, die diese Anmeldung sehen darf. Die Leertaste wählt aus, die Eingabetaste liest; sprint.* steht für alle, die so beginnen.</translation>
    </message>
    <message numerus="yes">
        <source>pattern, %n topic(s) now</source>
        <translation>
            <numerusform>Muster, jetzt %n Topic</numerusform>
            <numerusform>Muster, jetzt %n Topics</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ViewsDialog</name>
    <message numerus="yes">
        <source>%n topic(s)</source>
        <translation>
            <numerusform>%n Topic</numerusform>
            <numerusform>%n Topics</numerusform>
        </translation>
    </message>
    <message>
        <source>partitions %1</source>
        <translation>Partitionen %1</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Gespeicherte Ansichten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>There is already a view “%1”.</source>
        <translation>Eine Ansicht „%1“ gibt es schon.</translation>
    </message>
    <message>
        <source>A view needs a name.</source>
        <translation>Eine Ansicht braucht einen Namen.</translation>
    </message>
    <message>
        <source>No view was saved yet. “Save view” on the Stream page keeps topics, range, filter and columns under a name.</source>
        <translation>Noch ist keine Ansicht gespeichert. „Ansicht speichern“ auf der Stream-Seite hält Topics, Bereich, Filter und Spalten unter einem Namen fest.</translation>
    </message>
    <message>
        <source>“%1” was deleted.</source>
        <translation>„%1“ wurde gelöscht.</translation>
    </message>
    <message>
        <source>“%1” is back.</source>
        <translation>„%1“ ist wieder da.</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Throughline</source>
        <translation>Throughline</translation>
    </message>
    <message>
        <source>Follow every edit from the form to the bus and to those who heard of it.</source>
        <translation>Jede Änderung verfolgen, vom Formular zum Bus und zu denen, die davon erfahren haben.</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Erneut öffnen</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
</context>
<context>
    <name>WorkspaceBox</name>
    <message>
        <source>Workspaces</source>
        <translation>Arbeitsbereiche</translation>
    </message>
    <message>
        <source>Workspace %1</source>
        <translation>Arbeitsbereich %1</translation>
    </message>
    <message>
        <source>Kafka is read-only here.</source>
        <translation>Kafka ist hier schreibgeschützt.</translation>
    </message>
    <message>
        <source>Writing to Kafka is unlocked here.</source>
        <translation>Das Schreiben nach Kafka ist hier freigegeben.</translation>
    </message>
</context>
<context>
    <name>WorkspaceDialog</name>
    <message>
        <source>Kafka is read-only</source>
        <translation>Kafka ist schreibgeschützt</translation>
    </message>
    <message>
        <source>Sprint service</source>
        <translation>Sprint-Dienst</translation>
    </message>
    <message>
        <source>Task service</source>
        <translation>Aufgaben-Dienst</translation>
    </message>
    <message>
        <source>Services: file of trusted authorities</source>
        <translation>Dienste: Datei der vertrauten Zertifizierungsstellen</translation>
    </message>
    <message>
        <source>Test connections</source>
        <translation>Verbindungen testen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>For example http://sprints.example:8000</source>
        <translation>Zum Beispiel http://sprints.example:8000</translation>
    </message>
    <message>
        <source>For example http://tasks.example:8000</source>
        <translation>Zum Beispiel http://tasks.example:8000</translation>
    </message>
    <message>
        <source>The system&apos;s, unless a PEM file is given</source>
        <translation>Die des Systems, wenn keine PEM-Datei angegeben ist</translation>
    </message>
    <message>
        <source>Authorities</source>
        <translation>Zertifizierungsstellen</translation>
    </message>
    <message>
        <source>For https addresses of both services, beside those that this computer trusts. A token is sent over https only, or within this computer.</source>
        <translation>Für https-Adressen beider Dienste, neben denen, welchen dieser Computer vertraut. Ein Token wird nur über https oder innerhalb dieses Computers gesendet.</translation>
    </message>
    <message>
        <source>Kafka</source>
        <translation>Kafka</translation>
    </message>
    <message>
        <source>For example broker.example:9092, several with commas</source>
        <translation>Zum Beispiel broker.example:9092, mehrere mit Kommas</translation>
    </message>
    <message>
        <source>Name of the workspace</source>
        <translation>Name des Arbeitsbereichs</translation>
    </message>
    <message>
        <source>Platform team</source>
        <translation>Plattform-Team</translation>
    </message>
    <message>
        <source>Kafka is read-only in this workspace</source>
        <translation>Kafka ist in diesem Arbeitsbereich schreibgeschützt</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Address: %1</source>
        <translation>Adresse: %1</translation>
    </message>
    <message>
        <source>Test: %1</source>
        <translation>Testen: %1</translation>
    </message>
    <message>
        <source>Passwords and tokens are kept in this computer&apos;s keychain.</source>
        <translation>Passwörter und Token werden im Schlüsselbund dieses Computers aufbewahrt.</translation>
    </message>
    <message>
        <source>No keychain answers here: passwords and tokens are kept until the program closes, and asked for again after that.</source>
        <translation>Hier antwortet kein Schlüsselbund: Passwörter und Token bleiben, bis das Programm geschlossen wird, und werden danach erneut erfragt.</translation>
    </message>
    <message>
        <source>Nothing can be produced, moved or deleted in Kafka. Sprints and tasks are edited all the same.</source>
        <translation>In Kafka lässt sich nichts produzieren, verschieben oder löschen. Sprints und Aufgaben lassen sich trotzdem bearbeiten.</translation>
    </message>
    <message>
        <source>This program may write to Kafka here, from the window and from the command line.</source>
        <translation>Dieses Programm darf hier nach Kafka schreiben, aus dem Fenster und von der Befehlszeile.</translation>
    </message>
    <message>
        <source>Give the workspace a name.</source>
        <translation>Bitte dem Arbeitsbereich einen Namen geben.</translation>
    </message>
    <message>
        <source>Another workspace is called “%1”. Give this one a name of its own.</source>
        <translation>Ein anderer Arbeitsbereich heißt „%1“. Bitte diesem einen eigenen Namen geben.</translation>
    </message>
    <message>
        <source>Give at least one address.</source>
        <translation>Bitte mindestens eine Adresse angeben.</translation>
    </message>
    <message>
        <source>There is no address to test.</source>
        <translation>Es gibt keine Adresse zum Testen.</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <source>What you changed is not saved. Press Esc once more to discard it.</source>
        <translation>Die Änderungen sind nicht gespeichert. Noch einmal Esc drücken, um sie zu verwerfen.</translation>
    </message>
</context>
<context>
    <name>WorkspaceDraft</name>
    <message>
        <source>An address of Kafka looks like broker.example:9092, several with commas between them.</source>
        <translation>Eine Adresse von Kafka sieht aus wie broker.example:9092, mehrere mit Kommas dazwischen.</translation>
    </message>
    <message>
        <source>An address of a service looks like http://sprints.example:8000.</source>
        <translation>Eine Adresse eines Dienstes sieht aus wie http://sprints.example:8000.</translation>
    </message>
    <message>
        <source>The address holds a name or a password. Leave it out: it would be stored readable.</source>
        <translation>Die Adresse enthält einen Namen oder ein Passwort. Bitte weglassen: Sie würde lesbar gespeichert.</translation>
    </message>
</context>
<context>
    <name>WorkspaceKeeper</name>
    <message>
        <source>On this computer</source>
        <translation>Auf diesem Computer</translation>
    </message>
    <message>
        <source>opened %1</source>
        <translation>geöffnet %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a name and a number</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>New workspace</source>
        <translation>Neuer Arbeitsbereich</translation>
    </message>
    <message>
        <source>Edit “%1”</source>
        <translation>„%1“ bearbeiten</translation>
    </message>
    <message>
        <source>The workspace could not be written</source>
        <translation>Der Arbeitsbereich ließ sich nicht schreiben</translation>
    </message>
    <message>
        <source>The passwords could not be kept</source>
        <translation>Die Passwörter ließen sich nicht aufbewahren</translation>
    </message>
    <message>
        <source>Kept until the program closes</source>
        <translation>Aufbewahrt, bis das Programm geschlossen wird</translation>
    </message>
    <message>
        <source>No keychain takes the passwords and tokens of this workspace. They are asked for again next time.</source>
        <translation>Kein Schlüsselbund nimmt die Passwörter und Token dieses Arbeitsbereichs auf. Beim nächsten Mal werden sie erneut erfragt.</translation>
    </message>
    <message>
        <source>“%1” is open</source>
        <translation>„%1“ ist geöffnet</translation>
    </message>
    <message>
        <source>Close its window first, then remove it.</source>
        <translation>Bitte zuerst das Fenster schließen, dann entfernen.</translation>
    </message>
    <message>
        <source>“%1” was removed</source>
        <translation>„%1“ wurde entfernt</translation>
    </message>
    <message>
        <source>What it saved and watched stays on this computer.</source>
        <translation>Was dort gespeichert und beobachtet wurde, bleibt auf diesem Computer.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>“%1” is back</source>
        <translation>„%1“ ist wieder da</translation>
    </message>
    <message>
        <source>workspaces</source>
        <translation>Arbeitsbereiche</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>%1 exportieren</translation>
    </message>
    <message>
        <source>Workspaces (*.json)</source>
        <translation>Arbeitsbereiche (*.json)</translation>
    </message>
    <message>
        <source>Nothing was exported</source>
        <translation>Nichts wurde exportiert</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>Exportiert</translation>
    </message>
    <message>
        <source>Written to %1, without passwords and tokens.</source>
        <translation>Nach %1 geschrieben, ohne Passwörter und Token.</translation>
    </message>
    <message>
        <source>Import workspaces</source>
        <translation>Arbeitsbereiche importieren</translation>
    </message>
    <message>
        <source>Workspaces (*.json);;All files (*)</source>
        <translation>Arbeitsbereiche (*.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Nothing was imported</source>
        <translation>Nichts wurde importiert</translation>
    </message>
    <message>
        <source>New: %1. Passwords and tokens are not part of such a file; give them with Edit where a login is needed.</source>
        <translation>Neu: %1. Passwörter und Token gehören nicht zu einer solchen Datei; wo eine Anmeldung nötig ist, bitte unter „Bearbeiten“ angeben.</translation>
    </message>
    <message numerus="yes">
        <source>%n workspace(s) imported</source>
        <translation>
            <numerusform>%n Arbeitsbereich importiert</numerusform>
            <numerusform>%n Arbeitsbereiche importiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Unlock writing to Kafka in “%1”?</source>
        <translation>Das Schreiben nach Kafka in „%1“ freigeben?</translation>
    </message>
    <message>
        <source>Then this program may produce records there, from the window and from the command line. Sprints and tasks can be edited without it.</source>
        <translation>Dann darf dieses Programm dort Records produzieren, aus dem Fenster und von der Befehlszeile. Sprints und Aufgaben lassen sich auch ohne das bearbeiten.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>Keep read-only</source>
        <translation>Schreibgeschützt lassen</translation>
    </message>
</context>
<context>
    <name>WorkspaceRowDelegate</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>WorkspaceWindow</name>
    <message>
        <source>%1 holds something else than you saved</source>
        <translation>%1 enthält etwas anderes als gespeichert wurde</translation>
    </message>
    <message>
        <source>Somebody else saved it at the same moment, or the service changed what it was given. Look at it before you go on.</source>
        <translation>Jemand anderes hat es im selben Moment gespeichert, oder der Dienst hat das Übergebene geändert. Bitte vor dem Weiterarbeiten ansehen.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Kafka read-only</source>
        <translation>Kafka schreibgeschützt</translation>
    </message>
    <message>
        <source>Kafka unlocked</source>
        <translation>Kafka freigegeben</translation>
    </message>
    <message>
        <source>Somebody else saved it at the same moment, and the service merged both. Look at it before you go on.</source>
        <translation>Jemand anderes hat es im selben Moment gespeichert, und der Dienst hat beides zusammengeführt. Bitte vor dem Weiterarbeiten ansehen.</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) passed over</source>
        <translation>
            <numerusform>%n Ereignis übergangen</numerusform>
            <numerusform>%n Ereignisse übergangen</numerusform>
        </translation>
    </message>
    <message>
        <source>They came faster than this program looks at them. What they were about is read again from the service; the events themselves are on the Stream page.</source>
        <translation>Sie kamen schneller, als dieses Programm sie ansieht. Wovon sie handelten, wird vom Dienst neu gelesen; die Ereignisse selbst stehen auf der Stream-Seite.</translation>
    </message>
    <message>
        <source>The folder can be written again, and everything is kept as usual.</source>
        <translation>In den Ordner lässt sich wieder schreiben, und alles wird aufbewahrt wie gewohnt.</translation>
    </message>
    <message>
        <source>About Throughline…</source>
        <translation>Über Throughline…</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Tell the desktop of missing events and of saves that wait</source>
        <translation>Fehlende Ereignisse und wartende Speicherungen auf dem Desktop melden</translation>
    </message>
    <message>
        <source>When an event does not come in time, or when saves wait for more than a minute.</source>
        <translation>Wenn ein Ereignis nicht rechtzeitig kommt oder Speicherungen länger als eine Minute warten.</translation>
    </message>
</context>
<context>
    <name>Workspaces</name>
    <message>
        <source>NAME</source>
        <translation>NAME</translation>
    </message>
    <message>
        <source>KAFKA IS</source>
        <translation>KAFKA IST</translation>
    </message>
    <message>
        <source>SPRINTS</source>
        <translation>SPRINTS</translation>
    </message>
    <message>
        <source>TASKS</source>
        <translation>AUFGABEN</translation>
    </message>
    <message>
        <source>BOOTSTRAP</source>
        <translation>BOOTSTRAP</translation>
    </message>
    <message>
        <source>LAST OPENED</source>
        <translation>ZULETZT GEÖFFNET</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>schreibgeschützt</translation>
    </message>
    <message>
        <source>unlocked</source>
        <translation>freigegeben</translation>
    </message>
</context>
<context>
    <name>WorkspacesPanel</name>
    <message>
        <source>No workspace is saved yet. Make one with New, or take over a colleague&apos;s with Import.</source>
        <translation>Noch ist kein Arbeitsbereich gespeichert. „Neu“ legt einen an, „Importieren“ übernimmt einen aus dem Kollegium.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>Neu…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Workspaces</source>
        <translation>Arbeitsbereiche</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>Kafka read-only</source>
        <translation>Kafka schreibgeschützt</translation>
    </message>
    <message>
        <source>Kafka unlocked</source>
        <translation>Kafka freigegeben</translation>
    </message>
</context>
<context>
    <name>ctl</name>
    <message>
        <source>There is no option %1.</source>
        <translation>Es gibt keine Option %1.</translation>
    </message>
    <message>
        <source>The option --%1 takes no value.</source>
        <translation>Die Option --%1 nimmt keinen Wert.</translation>
    </message>
    <message>
        <source>The option --%1 needs a value.</source>
        <translation>Die Option --%1 braucht einen Wert.</translation>
    </message>
    <message>
        <source>The option --%1 may be given once.</source>
        <translation>Die Option --%1 darf nur einmal stehen.</translation>
    </message>
    <message>
        <source>“%1” is no length of time: one such as 500ms, 5s or 1m is expected.</source>
        <translation>„%1“ ist keine Zeitspanne: Erwartet wird eine wie 500ms, 5s oder 1m.</translation>
    </message>
    <message>
        <source>A command is missing. throughlinectl --help lists them.</source>
        <translation>Ein Befehl fehlt. throughlinectl --help listet sie auf.</translation>
    </message>
    <message>
        <source>What about sprints? list, show, create, update, delete or capacity is expected.</source>
        <translation>Was ist mit sprints? Erwartet wird list, show, create, update, delete oder capacity.</translation>
    </message>
    <message>
        <source>There is no command sprints %1.</source>
        <translation>Es gibt keinen Befehl sprints %1.</translation>
    </message>
    <message>
        <source>What about tasks? list, show, create, update, complete, reopen or delete is expected.</source>
        <translation>Was ist mit tasks? Erwartet wird list, show, create, update, complete, reopen oder delete.</translation>
    </message>
    <message>
        <source>There is no command tasks %1.</source>
        <translation>Es gibt keinen Befehl tasks %1.</translation>
    </message>
    <message>
        <source>There is no command %1. throughlinectl --help lists them.</source>
        <translation>Es gibt keinen Befehl %1. throughlinectl --help listet sie auf.</translation>
    </message>
    <message>
        <source>The option --%1 does not belong to %2.</source>
        <translation>Die Option --%1 gehört nicht zu %2.</translation>
    </message>
    <message>
        <source>“%1” is too much for %2.</source>
        <translation>„%1“ ist für %2 zu viel.</translation>
    </message>
    <message>
        <source>tail needs at least one topic.</source>
        <translation>tail braucht mindestens ein Topic.</translation>
    </message>
    <message>
        <source>produce needs a topic.</source>
        <translation>produce braucht ein Topic.</translation>
    </message>
    <message>
        <source>%1 needs an ID.</source>
        <translation>%1 braucht eine ID.</translation>
    </message>
    <message>
        <source>“%1” is no percentage.</source>
        <translation>„%1“ ist kein Prozentwert.</translation>
    </message>
    <message>
        <source>“%1” is no partition.</source>
        <translation>„%1“ ist keine Partition.</translation>
    </message>
    <message>
        <source>“%1” is no format: table, json or value is expected.</source>
        <translation>„%1“ ist kein Format: Erwartet wird table, json oder value.</translation>
    </message>
    <message>
        <source>The setting %1 holds a secret, and a command line can be read by others. Put it into a file and name that with --kafka-file.</source>
        <translation>Die Einstellung %1 enthält ein Geheimnis, und eine Befehlszeile ist für andere lesbar. Bitte in eine Datei schreiben und diese mit --kafka-file nennen.</translation>
    </message>
    <message>
        <source>produce writes to one partition: --partition was given more than once.</source>
        <translation>produce schreibt in eine Partition: --partition steht mehr als einmal da.</translation>
    </message>
    <message>
        <source>Say what to save: --file, or fields such as --number and --start.</source>
        <translation>Bitte angeben, was zu speichern ist: --file, oder Felder wie --number und --start.</translation>
    </message>
    <message>
        <source>Say what to save: --file, or fields such as --title and --due.</source>
        <translation>Bitte angeben, was zu speichern ist: --file, oder Felder wie --title und --due.</translation>
    </message>
    <message>
        <source>An option&apos;s value is empty.</source>
        <translation>Der Wert einer Option ist leer.</translation>
    </message>
    <message>
        <source>“%1” is no operation&apos;s ID. throughlinectl outbox shows them.</source>
        <translation>„%1“ ist keine ID einer Operation. throughlinectl outbox zeigt sie.</translation>
    </message>
    <message>
        <source>throughlinectl [OPTION]… COMMAND …

Where to connect:
  --workspace NAME      a saved workspace
  --sprints-url URL     the sprint service (or THROUGHLINE_SPRINTS_URL)
  --tasks-url URL       the task service (or THROUGHLINE_TASKS_URL)
  --bootstrap HOST:PORT[,…]
                        Kafka (or KAFKA_BOOTSTRAP_SERVERS)
  --kafka KEY=VALUE     a librdkafka setting; repeatable; never a secret
  --kafka-file FILE     librdkafka settings, one KEY=VALUE a line; may hold secrets
  --data-dir DIR        keep all settings and data below DIR
  --json                one JSON document a line
  --yes                 confirm a deletion
  --unlock              allow writing to Kafka

Commands:
  workspaces            the saved workspaces, without secrets
  status                what each part answers
  topics [NAME…]        topics, partitions and their offsets
  tail TOPIC…           events as they come; todo.* stands for several topics
      --from beginning|end|-N|offset:N|time:…|ago:10m|group:NAME   --partition N
      --to end|offset:N|time:…|ago:10m|count:N
      --filter &apos;type:sprint.* body.team_members_count&gt;3&apos;
      --format table|json|value   --stats
      With a filter, count:N counts the records that match.
  produce TOPIC         writes standard input, one record a line, or what
                        tail --format json printed; --unlock
      --key K   --header NAME=VALUE   --partition N
  sprints list
  sprints show ID
  sprints create        --file F.json (- is standard input), or fields:
      --number YY-NN --start DATE --end DATE --confidence PERCENT
      --member NAME:ROLE   --absence NAME:START:END[:REASON]   --holiday DATE:NAME
      --wait 5s         also wait for the events that the save promises
  sprints update ID     as create; what is not named stays as it is
  sprints delete ID     --yes, and --wait as above
  sprints capacity ID   the service&apos;s sum beside ours; --explain: day by day
  tasks list
  tasks show ID
  tasks create          --file F.json, or fields: --title --description
      --priority high|medium|low --category --due DATE[THH:MM]
      --wait 5s         also wait for the event that the save promises
  tasks update ID       as create; what is not named stays as it is
  tasks complete ID, tasks reopen ID
  tasks delete ID       --yes, and --wait as above
  outbox                saves that are not confirmed
  outbox retry ID       sends one again
  outbox drop ID        forgets one
  --version, --help

Exit codes: 0 done, 1 failed, 2 wrong usage, 3 unreachable or not authenticated,
4 refused, 5 done in part or differences found.
</source>
        <translation>throughlinectl [OPTION]… BEFEHL …

Wohin verbunden wird:
  --workspace NAME      ein gespeicherter Arbeitsbereich
  --sprints-url URL     der Sprint-Dienst (oder THROUGHLINE_SPRINTS_URL)
  --tasks-url URL       der Aufgaben-Dienst (oder THROUGHLINE_TASKS_URL)
  --bootstrap HOST:PORT[,…]
                        Kafka (oder KAFKA_BOOTSTRAP_SERVERS)
  --kafka KEY=VALUE     eine Einstellung von librdkafka; wiederholbar; nie ein Geheimnis
  --kafka-file FILE     Einstellungen von librdkafka, ein KEY=VALUE je Zeile; auch Geheimnisse
  --data-dir DIR        alle Einstellungen und Daten unter DIR halten
  --json                ein JSON-Dokument je Zeile
  --yes                 eine Löschung bestätigen
  --unlock              das Schreiben nach Kafka erlauben

Befehle:
  workspaces            die gespeicherten Arbeitsbereiche, ohne Geheimnisse
  status                was jeder Teil antwortet
  topics [NAME…]        Topics, Partitionen und ihre Offsets
  tail TOPIC…           Ereignisse, wie sie kommen; todo.* steht für mehrere Topics
      --from beginning|end|-N|offset:N|time:…|ago:10m|group:NAME   --partition N
      --to end|offset:N|time:…|ago:10m|count:N
      --filter &apos;type:sprint.* body.team_members_count&gt;3&apos;
      --format table|json|value   --stats
      Mit einem Filter zählt count:N die passenden Records.
  produce TOPIC         schreibt die Standardeingabe, einen Record je Zeile, oder was
                        tail --format json ausgegeben hat; --unlock
      --key K   --header NAME=VALUE   --partition N
  sprints list
  sprints show ID
  sprints create        --file F.json (- ist die Standardeingabe), oder Felder:
      --number YY-NN --start DATE --end DATE --confidence PERCENT
      --member NAME:ROLE   --absence NAME:START:END[:REASON]   --holiday DATE:NAME
      --wait 5s         auch auf die Ereignisse warten, die das Speichern verspricht
  sprints update ID     wie create; was nicht genannt ist, bleibt wie es ist
  sprints delete ID     --yes, und --wait wie oben
  sprints capacity ID   die Summe des Dienstes neben unserer; --explain: Tag für Tag
  tasks list
  tasks show ID
  tasks create          --file F.json, oder Felder: --title --description
      --priority high|medium|low --category --due DATE[THH:MM]
      --wait 5s         auch auf das Ereignis warten, das das Speichern verspricht
  tasks update ID       wie create; was nicht genannt ist, bleibt wie es ist
  tasks complete ID, tasks reopen ID
  tasks delete ID       --yes, und --wait wie oben
  outbox                Speicherungen, die nicht bestätigt sind
  outbox retry ID       sendet eine erneut
  outbox drop ID        vergisst eine
  --version, --help

Rückgabewerte: 0 erledigt, 1 fehlgeschlagen, 2 falscher Aufruf, 3 nicht erreichbar oder
nicht angemeldet, 4 abgelehnt, 5 teilweise erledigt oder Unterschiede gefunden.
</translation>
    </message>
    <message>
        <source>“%1” is no date: one such as 2026-03-30 is expected.</source>
        <translation>„%1“ ist kein Datum: Erwartet wird eines wie 2026-03-30.</translation>
    </message>
    <message>
        <source>“%1” is no person: NAME:ROLE is expected.</source>
        <translation>„%1“ ist keine Person: Erwartet wird NAME:ROLE.</translation>
    </message>
    <message>
        <source>“%1” is no absence: NAME:START:END or NAME:START:END:REASON is expected.</source>
        <translation>„%1“ ist keine Abwesenheit: Erwartet wird NAME:START:END oder NAME:START:END:REASON.</translation>
    </message>
    <message>
        <source>“%1” is no holiday: DATE:NAME is expected.</source>
        <translation>„%1“ ist kein Feiertag: Erwartet wird DATE:NAME.</translation>
    </message>
    <message>
        <source>The sprint has nobody called “%1” who could be away.</source>
        <translation>Der Sprint hat niemanden namens „%1“, der abwesend sein könnte.</translation>
    </message>
    <message>
        <source>The file does not hold one JSON object.</source>
        <translation>Die Datei enthält nicht genau ein JSON-Objekt.</translation>
    </message>
    <message>
        <source>The file does not hold JSON: %1 (at byte %2).</source>
        <translation>Die Datei enthält kein JSON: %1 (bei Byte %2).</translation>
    </message>
    <message>
        <source>The file is about %1, not about %2.</source>
        <translation>Die Datei handelt von %1, nicht von %2.</translation>
    </message>
    <message>
        <source>PERSON</source>
        <translation>PERSON</translation>
    </message>
    <message>
        <source>ROLE</source>
        <translation>ROLLE</translation>
    </message>
    <message>
        <source>ABSENCES</source>
        <translation>ABWESENHEITEN</translation>
    </message>
    <message>
        <source>HOLIDAY</source>
        <translation>FEIERTAG</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NAME</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>NUMBER</source>
        <translation>NUMMER</translation>
    </message>
    <message>
        <source>START</source>
        <translation>BEGINN</translation>
    </message>
    <message>
        <source>END</source>
        <translation>ENDE</translation>
    </message>
    <message>
        <source>DAYS</source>
        <translation>TAGE</translation>
    </message>
    <message>
        <source>CONFIDENCE</source>
        <translation>ZUVERSICHT</translation>
    </message>
    <message>
        <source>PEOPLE</source>
        <translation>PERSONEN</translation>
    </message>
    <message>
        <source>Sprint</source>
        <translation>Sprint</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Working days</source>
        <translation>Arbeitstage</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Zuversicht</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Seen on the bus after %1 ms: %2.</source>
        <translation>Auf dem Bus gesehen nach %1 ms: %2.</translation>
    </message>
    <message>
        <source>Seen on the bus late, after %1 ms: %2.</source>
        <translation>Auf dem Bus spät gesehen, nach %1 ms: %2.</translation>
    </message>
    <message>
        <source>The service publishes no event for such a save.</source>
        <translation>Der Dienst veröffentlicht für eine solche Speicherung kein Ereignis.</translation>
    </message>
    <message>
        <source>An event came more than once: %1.</source>
        <translation>Ein Ereignis kam mehr als einmal: %1.</translation>
    </message>
    <message>
        <source>The event %1 differs from what was saved. %2</source>
        <translation>Das Ereignis %1 weicht vom Gespeicherten ab. %2</translation>
    </message>
    <message>
        <source>An event differs from what was saved.</source>
        <translation>Ein Ereignis weicht vom Gespeicherten ab.</translation>
    </message>
    <message>
        <source>Not seen on the bus: %1.</source>
        <translation>Nicht auf dem Bus gesehen: %1.</translation>
    </message>
    <message>
        <source>%1 Kafka was away for a while, so this proves nothing.</source>
        <translation>%1 Kafka war eine Weile nicht da, das beweist also nichts.</translation>
    </message>
    <message>
        <source>“%1” is no due date: one such as 2026-04-09 or 2026-04-09T16:00 is expected.</source>
        <translation>„%1“ ist keine Fälligkeit: Erwartet wird eine wie 2026-04-09 oder 2026-04-09T16:00.</translation>
    </message>
    <message>
        <source>DONE</source>
        <translation>ERLEDIGT</translation>
    </message>
    <message>
        <source>TITLE</source>
        <translation>TITEL</translation>
    </message>
    <message>
        <source>PRIORITY</source>
        <translation>PRIORITÄT</translation>
    </message>
    <message>
        <source>CATEGORY</source>
        <translation>KATEGORIE</translation>
    </message>
    <message>
        <source>DUE</source>
        <translation>FÄLLIG</translation>
    </message>
    <message>
        <source>SPRINT</source>
        <translation>SPRINT</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
</context>
<context>
    <name>ctl::CapacityCommand</name>
    <message>
        <source>working</source>
        <translation>Arbeit</translation>
    </message>
    <message>
        <source>weekend</source>
        <translation>Wochenende</translation>
    </message>
    <message>
        <source>holiday</source>
        <translation>Feiertag</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>abwesend</translation>
    </message>
    <message>
        <source>DATE</source>
        <translation>DATUM</translation>
    </message>
    <message>
        <source>DAY</source>
        <translation>TAG</translation>
    </message>
    <message>
        <source>COUNTS</source>
        <translation>ZÄHLT</translation>
    </message>
    <message>
        <source>WHY</source>
        <translation>WARUM</translation>
    </message>
    <message>
        <source>%1: %2 days</source>
        <translation>%1: %2 Tage</translation>
    </message>
    <message>
        <source>CAPACITY</source>
        <translation>KAPAZITÄT</translation>
    </message>
    <message>
        <source>SERVICE</source>
        <translation>DIENST</translation>
    </message>
    <message>
        <source>COMMITTED</source>
        <translation>ZUGESAGT</translation>
    </message>
    <message>
        <source>OURS</source>
        <translation>UNSERE</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Working days</source>
        <translation>Arbeitstage</translation>
    </message>
</context>
<context>
    <name>ctl::Command</name>
    <message>
        <source>Interrupted.</source>
        <translation>Unterbrochen.</translation>
    </message>
    <message>
        <source>There is no operation %1 in this outbox.</source>
        <translation>Es gibt keine Operation %1 in diesem Postausgang.</translation>
    </message>
</context>
<context>
    <name>ctl::LineReader</name>
    <message>
        <source>Line %1 is longer than any record may be.</source>
        <translation>Zeile %1 ist länger, als ein Record sein darf.</translation>
    </message>
    <message>
        <source>Standard input cannot be read.</source>
        <translation>Die Standardeingabe ist nicht lesbar.</translation>
    </message>
</context>
<context>
    <name>ctl::OutboxCommand</name>
    <message>
        <source>Every save is confirmed.</source>
        <translation>Jede Speicherung ist bestätigt.</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>SAVE</source>
        <translation>SPEICHERUNG</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>ZUSTAND</translation>
    </message>
    <message>
        <source>ATTEMPTS</source>
        <translation>VERSUCHE</translation>
    </message>
    <message>
        <source>SAVED AT</source>
        <translation>GESPEICHERT</translation>
    </message>
    <message>
        <source>REASON</source>
        <translation>GRUND</translation>
    </message>
</context>
<context>
    <name>ctl::OutboxDropCommand</name>
    <message>
        <source>%1 is stored already; there is nothing to drop.</source>
        <translation>%1 ist schon gespeichert; es gibt nichts zu verwerfen.</translation>
    </message>
    <message>
        <source>%1 is being sent by another program at this moment. Try again once it has its answer.</source>
        <translation>%1 wird gerade von einem anderen Programm gesendet. Bitte erneut versuchen, wenn die Antwort da ist.</translation>
    </message>
    <message>
        <source>Dropped: %1.
</source>
        <translation>Verworfen: %1.
</translation>
    </message>
</context>
<context>
    <name>ctl::OutboxRetryCommand</name>
    <message>
        <source>Deleted %1 (%2).
</source>
        <translation>Gelöscht: %1 (%2).
</translation>
    </message>
</context>
<context>
    <name>ctl::ProduceCommand</name>
    <message>
        <source>These lines bring their own keys and headers: --key and --header belong to plain lines.</source>
        <translation>Diese Zeilen bringen eigene Schlüssel und Header mit: --key und --header gehören zu einfachen Zeilen.</translation>
    </message>
    <message>
        <source>Line %1 was not produced, nor what follows it: %2</source>
        <translation>Zeile %1 wurde nicht produziert, auch nichts danach: %2</translation>
    </message>
    <message>
        <source>Kafka is read-only here. Add --unlock to write to it.</source>
        <translation>Kafka ist hier schreibgeschützt. Mit --unlock lässt sich hineinschreiben.</translation>
    </message>
    <message>
        <source>Interrupted; waiting for what was sent.</source>
        <translation>Unterbrochen; auf das Gesendete wird gewartet.</translation>
    </message>
    <message>
        <source>Records stored in %1: %2.</source>
        <translation>In %1 gespeicherte Records: %2.</translation>
    </message>
    <message>
        <source>Records without an answer, which may have been stored: %1.</source>
        <translation>Records ohne Antwort, die gespeichert sein können: %1.</translation>
    </message>
    <message>
        <source>Records that were refused: %1.</source>
        <translation>Abgelehnte Records: %1.</translation>
    </message>
</context>
<context>
    <name>ctl::ProducedRecord</name>
    <message>
        <source>“%1” holds half a character.</source>
        <translation>„%1“ enthält ein halbes Zeichen.</translation>
    </message>
    <message>
        <source>“%1” holds wrong base64.</source>
        <translation>„%1“ enthält falsches Base64.</translation>
    </message>
    <message>
        <source>“%1” is no text, no {&quot;base64&quot;:…} and not null.</source>
        <translation>„%1“ ist kein Text, kein {&quot;base64&quot;:…} und nicht null.</translation>
    </message>
    <message>
        <source>It is no JSON object with “key”, “value” and “headers”.</source>
        <translation>Es ist kein JSON-Objekt mit „key“, „value“ und „headers“.</translation>
    </message>
    <message>
        <source>“headers” is no list.</source>
        <translation>„headers“ ist keine Liste.</translation>
    </message>
    <message>
        <source>A header lacks its “name” or its “value”.</source>
        <translation>Einem Header fehlt „name“ oder „value“.</translation>
    </message>
    <message>
        <source>A header has no name.</source>
        <translation>Ein Header hat keinen Namen.</translation>
    </message>
    <message>
        <source>“%1” is no header: NAME=VALUE is expected.</source>
        <translation>„%1“ ist kein Header: Erwartet wird NAME=VALUE.</translation>
    </message>
</context>
<context>
    <name>ctl::Program</name>
    <message>
        <source>There is no workspace called “%1”.</source>
        <translation>Es gibt keinen Arbeitsbereich namens „%1“.</translation>
    </message>
    <message>
        <source>No workspace is saved yet. The desktop program makes them.</source>
        <translation>Noch ist kein Arbeitsbereich gespeichert. Das Desktop-Programm legt sie an.</translation>
    </message>
    <message>
        <source>No sprint service is named. Use --sprints-url, --workspace or THROUGHLINE_SPRINTS_URL.</source>
        <translation>Es ist kein Sprint-Dienst genannt. Möglich sind --sprints-url, --workspace oder THROUGHLINE_SPRINTS_URL.</translation>
    </message>
    <message>
        <source>No Kafka is named. Use --bootstrap, --workspace or KAFKA_BOOTSTRAP_SERVERS.</source>
        <translation>Es ist kein Kafka genannt. Möglich sind --bootstrap, --workspace oder KAFKA_BOOTSTRAP_SERVERS.</translation>
    </message>
    <message>
        <source>No address is named. Use --sprints-url and --bootstrap, or --workspace.</source>
        <translation>Es ist keine Adresse genannt. Möglich sind --sprints-url und --bootstrap, oder --workspace.</translation>
    </message>
    <message>
        <source>No task service is named. Use --tasks-url, --workspace or THROUGHLINE_TASKS_URL.</source>
        <translation>Es ist kein Aufgaben-Dienst genannt. Möglich sind --tasks-url, --workspace oder THROUGHLINE_TASKS_URL.</translation>
    </message>
    <message>
        <source>The output could not be written.</source>
        <translation>Die Ausgabe ließ sich nicht schreiben.</translation>
    </message>
</context>
<context>
    <name>ctl::PromisedCommand</name>
    <message>
        <source>The file %1 cannot be read: %2</source>
        <translation>Die Datei %1 ist nicht lesbar: %2</translation>
    </message>
    <message>
        <source>The file %1 is too large to be a sprint or a task.</source>
        <translation>Die Datei %1 ist für einen Sprint oder eine Aufgabe zu groß.</translation>
    </message>
    <message>
        <source>Interrupted. The service stored it; nobody waited for all of its events.</source>
        <translation>Unterbrochen. Der Dienst hat es gespeichert; auf alle Ereignisse dazu wurde nicht gewartet.</translation>
    </message>
</context>
<context>
    <name>ctl::SaveCommand</name>
    <message>
        <source>The bus cannot be watched, so nothing was saved. Without --wait the sprint service is all that is needed.</source>
        <translation>Der Bus lässt sich nicht beobachten, also wurde nichts gespeichert. Ohne --wait genügt der Sprint-Dienst.</translation>
    </message>
    <message>
        <source>This would delete %1 (%2). Add --yes to do it.</source>
        <translation>Das würde %1 (%2) löschen. Mit --yes geschieht es.</translation>
    </message>
    <message>
        <source>Nothing was saved.</source>
        <translation>Nichts wurde gespeichert.</translation>
    </message>
    <message>
        <source>Deleted %1 (%2).
</source>
        <translation>Gelöscht: %1 (%2).
</translation>
    </message>
</context>
<context>
    <name>ctl::SendingCommand</name>
    <message>
        <source>The operation %1 was dropped.</source>
        <translation>Die Operation %1 wurde verworfen.</translation>
    </message>
    <message>
        <source>It stays in the outbox as %1; “throughlinectl outbox drop” forgets it.</source>
        <translation>Sie bleibt als %1 im Postausgang; „throughlinectl outbox drop“ vergisst sie.</translation>
    </message>
    <message>
        <source>%1 waits in the outbox as %2. It is sent by the next program that opens this workspace, or by “throughlinectl outbox retry”.</source>
        <translation>%1 wartet als %2 im Postausgang. Gesendet wird sie vom nächsten Programm, das diesen Arbeitsbereich öffnet, oder mit „throughlinectl outbox retry“.</translation>
    </message>
    <message>
        <source>The save</source>
        <translation>Die Speicherung</translation>
    </message>
    <message>
        <source>Interrupted. The save is in the outbox as %1, and is sent by the next program that opens this workspace.</source>
        <translation>Unterbrochen. Die Speicherung liegt als %1 im Postausgang und wird vom nächsten Programm gesendet, das diesen Arbeitsbereich öffnet.</translation>
    </message>
</context>
<context>
    <name>ctl::StatusCommand</name>
    <message>
        <source>PART</source>
        <translation>TEIL</translation>
    </message>
    <message>
        <source>ADDRESS</source>
        <translation>ADRESSE</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>ZUSTAND</translation>
    </message>
    <message>
        <source>DETAIL</source>
        <translation>DETAIL</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>in Ordnung</translation>
    </message>
    <message>
        <source>failing</source>
        <translation>gestört</translation>
    </message>
    <message>
        <source>sprints</source>
        <translation>Sprints</translation>
    </message>
    <message>
        <source>tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>kafka</source>
        <translation>Kafka</translation>
    </message>
    <message numerus="yes">
        <source>%n broker(s), answered in %1 ms</source>
        <translation>
            <numerusform>%n Broker, Antwort nach %1 ms</numerusform>
            <numerusform>%n Broker, Antwort nach %1 ms</numerusform>
        </translation>
    </message>
    <message>
        <source>This workspace names no part that could be asked.</source>
        <translation>Dieser Arbeitsbereich nennt keinen Teil, der sich fragen ließe.</translation>
    </message>
</context>
<context>
    <name>ctl::TailCommand</name>
    <message>
        <source>Kafka answers again; reading goes on where it was.</source>
        <translation>Kafka antwortet wieder; das Lesen geht weiter, wo es war.</translation>
    </message>
    <message>
        <source>Nothing found. %1</source>
        <translation>Nichts gefunden. %1</translation>
    </message>
    <message>
        <source>An expression of the filter was given up on %1 records, because it would have taken too long there.</source>
        <translation>Ein Ausdruck des Filters wurde bei %1 Records aufgegeben, weil er dort zu lange gedauert hätte.</translation>
    </message>
    <message>
        <source>Interrupted before the end was reached.</source>
        <translation>Unterbrochen, bevor das Ende erreicht war.</translation>
    </message>
    <message>
        <source>The filter has a fault at character %1: %2</source>
        <translation>Der Filter hat einen Fehler bei Zeichen %1: %2</translation>
    </message>
    <message>
        <source>%1 nothing</source>
        <translation>%1 nichts</translation>
    </message>
    <message>
        <source>%1 records read, %2 matched, %3 bytes, %4 seconds; covered: %5</source>
        <translation>%1 Records gelesen, %2 passen, %3 Bytes, %4 Sekunden; umfasst: %5</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>; times: %1 to %2</source>
        <translation>; Zeiten: %1 bis %2</translation>
    </message>
</context>
<context>
    <name>ctl::TailSink</name>
    <message>
        <source>TIME</source>
        <translation>ZEIT</translation>
    </message>
    <message>
        <source>TOPIC:PARTITION@OFFSET</source>
        <translation>TOPIC:PARTITION@OFFSET</translation>
    </message>
    <message>
        <source>KEY</source>
        <translation>SCHLÜSSEL</translation>
    </message>
    <message>
        <source>TYPE</source>
        <translation>TYP</translation>
    </message>
    <message>
        <source>SUMMARY</source>
        <translation>ZUSAMMENFASSUNG</translation>
    </message>
</context>
<context>
    <name>ctl::TaskSaveCommand</name>
    <message>
        <source>The bus cannot be watched, so nothing was saved. Without --wait the task service is all that is needed.</source>
        <translation>Der Bus lässt sich nicht beobachten, also wurde nichts gespeichert. Ohne --wait genügt der Aufgaben-Dienst.</translation>
    </message>
    <message>
        <source>This would delete “%1” (%2). Add --yes to do it.</source>
        <translation>Das würde „%1“ (%2) löschen. Mit --yes geschieht es.</translation>
    </message>
    <message>
        <source>Nothing was saved.</source>
        <translation>Nichts wurde gespeichert.</translation>
    </message>
    <message>
        <source>The task service has no place for this: it is kept on this computer only.</source>
        <translation>Der Aufgaben-Dienst hat dafür keinen Platz: Es steht nur auf diesem Computer.</translation>
    </message>
    <message>
        <source>Nothing differs from what is stored.</source>
        <translation>Nichts weicht vom Gespeicherten ab.</translation>
    </message>
    <message>
        <source>Deleted “%1” (%2).
</source>
        <translation>Gelöscht: „%1“ (%2).
</translation>
    </message>
</context>
<context>
    <name>ctl::TopicsCommand</name>
    <message>
        <source>TOPIC</source>
        <translation>TOPIC</translation>
    </message>
    <message>
        <source>PARTITIONS</source>
        <translation>PARTITIONEN</translation>
    </message>
    <message>
        <source>RECORDS</source>
        <translation>RECORDS</translation>
    </message>
    <message>
        <source>KIND</source>
        <translation>ART</translation>
    </message>
    <message>
        <source>internal</source>
        <translation>intern</translation>
    </message>
    <message>
        <source>dead letters</source>
        <translation>Dead Letters</translation>
    </message>
    <message>
        <source>PARTITION</source>
        <translation>PARTITION</translation>
    </message>
    <message>
        <source>LEADER</source>
        <translation>LEADER</translation>
    </message>
    <message>
        <source>REPLICAS</source>
        <translation>REPLIKATE</translation>
    </message>
    <message>
        <source>IN SYNC</source>
        <translation>SYNCHRON</translation>
    </message>
    <message>
        <source>LOW</source>
        <translation>NIEDRIGSTER</translation>
    </message>
    <message>
        <source>HIGH</source>
        <translation>HÖCHSTER</translation>
    </message>
    <message>
        <source>There is no topic %1.</source>
        <translation>Es gibt kein Topic %1.</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Follow every edit from the form to the bus.</source>
        <translation>Jede Änderung verfolgen, vom Formular zum Bus.</translation>
    </message>
    <message>
        <source>Start the sandbox and open it.</source>
        <translation>Die Sandbox starten und öffnen.</translation>
    </message>
    <message>
        <source>Keep all settings and data below DIR.</source>
        <translation>Alle Einstellungen und Daten unter DIR halten.</translation>
    </message>
    <message>
        <source>Write a picture of the window to FILE and end.</source>
        <translation>Ein Bild des Fensters nach FILE schreiben und enden.</translation>
    </message>
    <message>
        <source>For the picture: sprints, tasks, stream, activity, settings.</source>
        <translation>Für das Bild: sprints, tasks, stream, activity, settings.</translation>
    </message>
    <message>
        <source>For this run: light or dark.</source>
        <translation>Für diesen Lauf: light oder dark.</translation>
    </message>
    <message>
        <source>For this run: the window&apos;s size, 1280x800.</source>
        <translation>Für diesen Lauf: die Größe des Fensters, 1280x800.</translation>
    </message>
    <message>
        <source>End once the window is painted.</source>
        <translation>Enden, sobald das Fenster gezeichnet ist.</translation>
    </message>
    <message>
        <source>There is no page “%1”.</source>
        <translation>Es gibt keine Seite „%1“.</translation>
    </message>
    <message>
        <source>The theme is light or dark.</source>
        <translation>Das Design ist light oder dark.</translation>
    </message>
    <message>
        <source>A size looks like 1280x800.</source>
        <translation>Eine Größe sieht aus wie 1280x800.</translation>
    </message>
    <message>
        <source>A “throughline:” link to open.</source>
        <translation>Ein „throughline:“-Link, der geöffnet wird.</translation>
    </message>
    <message>
        <source>Give one link at most.</source>
        <translation>Bitte höchstens einen Link angeben.</translation>
    </message>
</context>
<context>
    <name>rest</name>
    <message>
        <source>The certificate of %1 comes from an authority that this computer does not know. If the authority is your own, name its CA file in the workspace&apos;s settings.</source>
        <translation>Das Zertifikat von %1 stammt von einer Zertifizierungsstelle, die dieser Computer nicht kennt. Ist es die eigene, bitte ihre CA-Datei in den Einstellungen des Arbeitsbereichs angeben.</translation>
    </message>
    <message>
        <source>The certificate of %1 is signed by itself. If you trust it, name it as the CA file in the workspace&apos;s settings.</source>
        <translation>Das Zertifikat von %1 ist selbst signiert. Wenn ihm zu trauen ist, bitte als CA-Datei in den Einstellungen des Arbeitsbereichs angeben.</translation>
    </message>
    <message>
        <source>The certificate of %1 expired on %2. Whoever runs the service has to renew it, unless this computer&apos;s clock is wrong.</source>
        <translation>Das Zertifikat von %1 ist am %2 abgelaufen. Wer den Dienst betreibt, muss es erneuern, sofern die Uhr dieses Computers nicht falsch geht.</translation>
    </message>
    <message>
        <source>The certificate of %1 is valid only from %2. Is this computer&apos;s clock right?</source>
        <translation>Das Zertifikat von %1 gilt erst ab %2. Geht die Uhr dieses Computers richtig?</translation>
    </message>
    <message>
        <source>The certificate at %1 is made out for %2. Is the address right?</source>
        <translation>Das Zertifikat unter %1 ist auf %2 ausgestellt. Stimmt die Adresse?</translation>
    </message>
    <message>
        <source>The certificate of %1 was not accepted: %2.</source>
        <translation>Das Zertifikat von %1 wurde nicht angenommen: %2.</translation>
    </message>
    <message>
        <source>The file of trusted authorities, %1, cannot be read: %2. Choose another in the workspace&apos;s settings.</source>
        <translation>Die Datei der vertrauten Zertifizierungsstellen, %1, ist nicht lesbar: %2. Bitte in den Einstellungen des Arbeitsbereichs eine andere wählen.</translation>
    </message>
    <message>
        <source>The file %1 holds no certificate in PEM form. Choose another in the workspace&apos;s settings.</source>
        <translation>Die Datei %1 enthält kein Zertifikat in PEM-Form. Bitte in den Einstellungen des Arbeitsbereichs eine andere wählen.</translation>
    </message>
    <message>
        <source>Give the access token.</source>
        <translation>Bitte das Zugriffstoken angeben.</translation>
    </message>
    <message>
        <source>This is not an access token: one is a single word of letters, digits and signs.</source>
        <translation>Dies ist kein Zugriffstoken: Ein solches ist ein einzelnes Wort aus Buchstaben, Ziffern und Zeichen.</translation>
    </message>
    <message>
        <source>Give the user name.</source>
        <translation>Bitte den Benutzernamen angeben.</translation>
    </message>
    <message>
        <source>A user name holds no colon and no line end.</source>
        <translation>Ein Benutzername enthält keinen Doppelpunkt und kein Zeilenende.</translation>
    </message>
    <message>
        <source>A password holds no line end.</source>
        <translation>Ein Passwort enthält kein Zeilenende.</translation>
    </message>
    <message>
        <source>The login would reach %1 over a line that is not encrypted, so it is not sent. Use an https address, or no login.</source>
        <translation>Die Anmeldung würde %1 über eine unverschlüsselte Leitung erreichen und wird deshalb nicht gesendet. Bitte eine https-Adresse verwenden oder keine Anmeldung.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The service wants to know who you are (401).</source>
        <translation>Der Dienst verlangt eine Anmeldung (401).</translation>
    </message>
    <message>
        <source>The service does not allow this (403).</source>
        <translation>Der Dienst erlaubt das nicht (403).</translation>
    </message>
    <message>
        <source>The service does not know this address or entry (404).</source>
        <translation>Der Dienst kennt diese Adresse oder diesen Eintrag nicht (404).</translation>
    </message>
    <message>
        <source>The service does not offer this call (405). Is the address right?</source>
        <translation>Der Dienst bietet diesen Aufruf nicht an (405). Stimmt die Adresse?</translation>
    </message>
    <message>
        <source>The service did not get the whole request in time (408).</source>
        <translation>Der Dienst hat die Anfrage nicht rechtzeitig ganz erhalten (408).</translation>
    </message>
    <message>
        <source>Someone else changed this meanwhile (%1).</source>
        <translation>Jemand anderes hat dies inzwischen geändert (%1).</translation>
    </message>
    <message>
        <source>The request is larger than the service accepts (413).</source>
        <translation>Die Anfrage ist größer, als der Dienst annimmt (413).</translation>
    </message>
    <message>
        <source>The service wants a condition with each change (428).</source>
        <translation>Der Dienst verlangt zu jeder Änderung eine Bedingung (428).</translation>
    </message>
    <message>
        <source>The service asks for fewer requests (429).</source>
        <translation>Der Dienst bittet um weniger Anfragen (429).</translation>
    </message>
    <message>
        <source>The service is not available at the moment (%1).</source>
        <translation>Der Dienst ist zurzeit nicht verfügbar (%1).</translation>
    </message>
    <message>
        <source>The service failed while it handled the request (%1).</source>
        <translation>Der Dienst ist beim Bearbeiten der Anfrage gescheitert (%1).</translation>
    </message>
    <message>
        <source>The service refused the request (%1).</source>
        <translation>Der Dienst hat die Anfrage abgelehnt (%1).</translation>
    </message>
    <message>
        <source>The service points to another address, %1, and was not followed there.</source>
        <translation>Der Dienst verweist auf eine andere Adresse, %1; dorthin wurde nicht gefolgt.</translation>
    </message>
    <message>
        <source>The service answered with the unexpected status %1.</source>
        <translation>Der Dienst hat mit dem unerwarteten Status %1 geantwortet.</translation>
    </message>
    <message numerus="yes">
        <source>The service did not accept %n value(s).</source>
        <translation>
            <numerusform>Der Dienst hat %n Wert nicht angenommen.</numerusform>
            <numerusform>Der Dienst hat %n Werte nicht angenommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 The save may or may not have been stored.</source>
        <translation>%1 Es kann gespeichert worden sein oder nicht.</translation>
    </message>
    <message>
        <source>%1 did not answer.</source>
        <translation>%1 hat nicht geantwortet.</translation>
    </message>
    <message>
        <source>%1 This happened several times in a row; the next try is possible at %2.</source>
        <translation>%1 Das ist mehrmals hintereinander geschehen; der nächste Versuch ist um %2 möglich.</translation>
    </message>
    <message>
        <source>%1 Nothing was sent.</source>
        <translation>%1 Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>The address of the request is not valid.</source>
        <translation>Die Adresse der Anfrage ist nicht gültig.</translation>
    </message>
    <message>
        <source>The access token was not sent, because the connection to %1 is not encrypted. Use an https address.</source>
        <translation>Das Zugriffstoken wurde nicht gesendet, weil die Verbindung zu %1 nicht verschlüsselt ist. Bitte eine https-Adresse verwenden.</translation>
    </message>
    <message>
        <source>The request was cancelled.</source>
        <translation>Die Anfrage wurde abgebrochen.</translation>
    </message>
    <message>
        <source>No connection to %1 within %2 s.</source>
        <translation>Keine Verbindung zu %1 innerhalb von %2 s.</translation>
    </message>
    <message>
        <source>%1 did not answer within %2 s.</source>
        <translation>%1 hat innerhalb von %2 s nicht geantwortet.</translation>
    </message>
    <message>
        <source>The answer of %1 is larger than this program accepts.</source>
        <translation>Die Antwort von %1 ist größer, als dieses Programm annimmt.</translation>
    </message>
    <message>
        <source>Nothing answers at %1. Is the service running?</source>
        <translation>Unter %1 antwortet nichts. Läuft der Dienst?</translation>
    </message>
    <message>
        <source>There is no host named %1.</source>
        <translation>Es gibt keinen Rechner namens %1.</translation>
    </message>
    <message>
        <source>No secure connection to %1 could be made. Does the service speak https there?</source>
        <translation>Eine sichere Verbindung zu %1 kam nicht zustande. Spricht der Dienst dort https?</translation>
    </message>
    <message>
        <source>The proxy on the way to %1 does not let the request through.</source>
        <translation>Der Proxy auf dem Weg zu %1 lässt die Anfrage nicht durch.</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1 hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>What %1 sent is not an HTTP answer.</source>
        <translation>Was %1 gesendet hat, ist keine HTTP-Antwort.</translation>
    </message>
    <message>
        <source>The answer of %1 broke off.</source>
        <translation>Die Antwort von %1 brach ab.</translation>
    </message>
    <message>
        <source>%1 closed the connection without an answer.</source>
        <translation>%1 hat die Verbindung ohne Antwort geschlossen.</translation>
    </message>
    <message>
        <source>The description of the service cannot be read.</source>
        <translation>Die Beschreibung des Dienstes ist nicht lesbar.</translation>
    </message>
    <message>
        <source>%1 is a task service, not a sprint service.</source>
        <translation>%1 ist ein Aufgaben-Dienst, kein Sprint-Dienst.</translation>
    </message>
    <message>
        <source>%1 answers, but it offers no sprints.</source>
        <translation>%1 antwortet, bietet aber keine Sprints an.</translation>
    </message>
    <message>
        <source>%1 answers, but not with a list of sprints.</source>
        <translation>%1 antwortet, aber nicht mit einer Liste von Sprints.</translation>
    </message>
    <message>
        <source>%1 has a list of sprints in a form that this program does not know.</source>
        <translation>%1 hat eine Liste von Sprints in einer Form, die dieses Programm nicht kennt.</translation>
    </message>
    <message>
        <source>Its list of sprints is empty and it does not describe itself, so the current generation is assumed.</source>
        <translation>Die Liste der Sprints ist leer, und der Dienst beschreibt sich nicht; deshalb wird die aktuelle Generation angenommen.</translation>
    </message>
    <message>
        <source>Its sprints cannot be read at the moment: %1</source>
        <translation>Die Sprints sind zurzeit nicht lesbar: %1</translation>
    </message>
    <message>
        <source>%1 answers, but its sprints cannot be read: %2</source>
        <translation>%1 antwortet, aber die Sprints sind nicht lesbar: %2</translation>
    </message>
    <message>
        <source>The service at %1</source>
        <translation>Der Dienst unter %1</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 bei %2</translation>
    </message>
    <message>
        <source>%1 %2 at %3</source>
        <translation>%1 %2 bei %3</translation>
    </message>
    <message>
        <source>%1 is a sprint service of the current generation.</source>
        <translation>%1 ist ein Sprint-Dienst der aktuellen Generation.</translation>
    </message>
    <message>
        <source>%1 is a sprint service of the old generation, which this program does not support.</source>
        <translation>%1 ist ein Sprint-Dienst der alten Generation, die dieses Programm nicht unterstützt.</translation>
    </message>
    <message>
        <source>The address in use is %1.</source>
        <translation>Die verwendete Adresse ist %1.</translation>
    </message>
    <message>
        <source>An address is expected, such as http://localhost:8000.</source>
        <translation>Erwartet wird eine Adresse wie http://localhost:8000.</translation>
    </message>
    <message>
        <source>This address is too long.</source>
        <translation>Diese Adresse ist zu lang.</translation>
    </message>
    <message>
        <source>This is not an address. One such as http://localhost:8000 is expected.</source>
        <translation>Das ist keine Adresse. Erwartet wird eine wie http://localhost:8000.</translation>
    </message>
    <message>
        <source>Only addresses with http or https can be used.</source>
        <translation>Nur Adressen mit http oder https sind verwendbar.</translation>
    </message>
    <message>
        <source>%1 answered with a web page instead of data. Is the address right?</source>
        <translation>%1 hat mit einer Webseite statt mit Daten geantwortet. Stimmt die Adresse?</translation>
    </message>
    <message>
        <source>This sprint has no id that the service could know.</source>
        <translation>Dieser Sprint hat keine ID, die der Dienst kennen könnte.</translation>
    </message>
    <message>
        <source>The answer of the service is not in the form of a sprint service: %1</source>
        <translation>Die Antwort des Dienstes hat nicht die Form eines Sprint-Dienstes: %1</translation>
    </message>
    <message>
        <source>%1 is not an object.</source>
        <translation>%1 ist kein Objekt.</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>a date</source>
        <translation>ein Datum</translation>
    </message>
    <message>
        <source>a time</source>
        <translation>eine Zeit</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>a count</source>
        <translation>eine Anzahl</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>%1 has more entries than this program accepts.</source>
        <translation>%1 hat mehr Einträge, als dieses Programm annimmt.</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>%1 fehlt.</translation>
    </message>
    <message>
        <source>%1 is not %2.</source>
        <translation>%1 ist nicht %2.</translation>
    </message>
    <message>
        <source>it is not JSON (at byte %1).</source>
        <translation>es ist kein JSON (bei Byte %1).</translation>
    </message>
    <message>
        <source>The text holds a character that cannot be sent.</source>
        <translation>Der Text enthält ein Zeichen, das sich nicht senden lässt.</translation>
    </message>
    <message>
        <source>A date is expected.</source>
        <translation>Erwartet wird ein Datum.</translation>
    </message>
    <message>
        <source>A number from 0 to 100 is expected.</source>
        <translation>Erwartet wird eine Zahl von 0 bis 100.</translation>
    </message>
    <message>
        <source>The sprint was not sent, because some of its values cannot be.</source>
        <translation>Der Sprint wurde nicht gesendet, weil sich einige seiner Werte nicht senden lassen.</translation>
    </message>
    <message>
        <source>it is not a list.</source>
        <translation>es ist keine Liste.</translation>
    </message>
    <message>
        <source>it has more entries than this program accepts.</source>
        <translation>es hat mehr Einträge, als dieses Programm annimmt.</translation>
    </message>
    <message>
        <source>The service does not know this task. It keeps tasks in memory only: a restart forgets them, and several instances behind one address each have their own.</source>
        <translation>Der Dienst kennt diese Aufgabe nicht. Er hält Aufgaben nur im Arbeitsspeicher: Ein Neustart vergisst sie, und mehrere Instanzen hinter einer Adresse haben jede ihre eigenen.</translation>
    </message>
    <message>
        <source>The service does not know this task.</source>
        <translation>Der Dienst kennt diese Aufgabe nicht.</translation>
    </message>
    <message>
        <source>This task has no id that the service could know.</source>
        <translation>Diese Aufgabe hat keine ID, die der Dienst kennen könnte.</translation>
    </message>
    <message>
        <source>The task is as wished already.</source>
        <translation>Die Aufgabe ist schon wie gewünscht.</translation>
    </message>
    <message>
        <source>The answer of the service is not in the form of a task service: %1</source>
        <translation>Die Antwort des Dienstes hat nicht die Form eines Aufgaben-Dienstes: %1</translation>
    </message>
    <message>
        <source>a state</source>
        <translation>ein Zustand</translation>
    </message>
    <message>
        <source>The task was not sent, because some of its values cannot be.</source>
        <translation>Die Aufgabe wurde nicht gesendet, weil sich einige ihrer Werte nicht senden lassen.</translation>
    </message>
    <message>
        <source>%1 keeps tasks per user. Give its address with the user, such as %2.</source>
        <translation>%1 hält Aufgaben je Benutzer. Bitte die Adresse mit dem Benutzer angeben, etwa %2.</translation>
    </message>
    <message>
        <source>%1 is a sprint service, not a task service.</source>
        <translation>%1 ist ein Sprint-Dienst, kein Aufgaben-Dienst.</translation>
    </message>
    <message>
        <source>%1 answers, but not with a list of tasks.</source>
        <translation>%1 antwortet, aber nicht mit einer Liste von Aufgaben.</translation>
    </message>
    <message>
        <source>Its tasks cannot be read at the moment: %1</source>
        <translation>Die Aufgaben sind zurzeit nicht lesbar: %1</translation>
    </message>
    <message>
        <source>%1 answers, but its tasks cannot be read: %2</source>
        <translation>%1 antwortet, aber die Aufgaben sind nicht lesbar: %2</translation>
    </message>
    <message>
        <source>%1 is a task service as specified (T).</source>
        <translation>%1 ist ein Aufgaben-Dienst wie beschrieben (T).</translation>
    </message>
    <message>
        <source>%1 is a task service with pages (T2).</source>
        <translation>%1 ist ein Aufgaben-Dienst mit Seiten (T2).</translation>
    </message>
    <message>
        <source>%1 is a task service per user (T3): completing toggles there, so the task is always read first.</source>
        <translation>%1 ist ein Aufgaben-Dienst je Benutzer (T3): Erledigen schaltet dort um, deshalb wird die Aufgabe immer zuerst gelesen.</translation>
    </message>
    <message>
        <source>%1 is a task service that keeps its tasks in memory (T4): a restart forgets them.</source>
        <translation>%1 ist ein Aufgaben-Dienst, der seine Aufgaben im Arbeitsspeicher hält (T4): Ein Neustart vergisst sie.</translation>
    </message>
    <message>
        <source>This value is missing.</source>
        <translation>Dieser Wert fehlt.</translation>
    </message>
    <message>
        <source>Choose one of these: %1.</source>
        <translation>Bitte eines davon wählen: %1.</translation>
    </message>
    <message>
        <source>The value must be at most %1.</source>
        <translation>Der Wert darf höchstens %1 sein.</translation>
    </message>
    <message>
        <source>The value must be at least %1.</source>
        <translation>Der Wert muss mindestens %1 sein.</translation>
    </message>
    <message>
        <source>The value must be less than %1.</source>
        <translation>Der Wert muss kleiner als %1 sein.</translation>
    </message>
    <message>
        <source>The value must be more than %1.</source>
        <translation>Der Wert muss größer als %1 sein.</translation>
    </message>
    <message>
        <source>The text may have at most %1 characters.</source>
        <translation>Der Text darf höchstens %1 Zeichen haben.</translation>
    </message>
    <message>
        <source>The text must have at least %1 characters.</source>
        <translation>Der Text muss mindestens %1 Zeichen haben.</translation>
    </message>
    <message>
        <source>A date is expected, without a time of day.</source>
        <translation>Erwartet wird ein Datum ohne Uhrzeit.</translation>
    </message>
    <message>
        <source>A date is expected, such as 2026-03-30.</source>
        <translation>Erwartet wird ein Datum wie 2026-03-30.</translation>
    </message>
    <message>
        <source>A date and time is expected, such as 2026-03-30T09:00:00.</source>
        <translation>Erwartet werden Datum und Uhrzeit wie 2026-03-30T09:00:00.</translation>
    </message>
    <message>
        <source>A list is expected.</source>
        <translation>Erwartet wird eine Liste.</translation>
    </message>
    <message>
        <source>A text is expected.</source>
        <translation>Erwartet wird ein Text.</translation>
    </message>
    <message>
        <source>A number is expected.</source>
        <translation>Erwartet wird eine Zahl.</translation>
    </message>
    <message>
        <source>Yes or no is expected.</source>
        <translation>Erwartet wird ja oder nein.</translation>
    </message>
    <message>
        <source>This is not an id of this service.</source>
        <translation>Das ist keine ID dieses Dienstes.</translation>
    </message>
    <message>
        <source>The service does not know this value.</source>
        <translation>Der Dienst kennt diesen Wert nicht.</translation>
    </message>
    <message>
        <source>The service could not read the request as JSON.</source>
        <translation>Der Dienst konnte die Anfrage nicht als JSON lesen.</translation>
    </message>
    <message>
        <source>The service did not accept this value.</source>
        <translation>Der Dienst hat diesen Wert nicht angenommen.</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>The file %1 could not be read and could not be set aside.</source>
        <translation>Die Datei %1 ließ sich weder lesen noch beiseitelegen.</translation>
    </message>
    <message>
        <source>The file %1 could not be read. It was kept as %2, and the program goes on without it.</source>
        <translation>Die Datei %1 ließ sich nicht lesen. Sie wurde als %2 aufbewahrt, und das Programm macht ohne sie weiter.</translation>
    </message>
    <message>
        <source>The file %1 may not be read. Check its permissions.</source>
        <translation>Die Datei %1 darf nicht gelesen werden. Bitte ihre Rechte prüfen.</translation>
    </message>
    <message>
        <source>The file %1 could not be read from the disk.</source>
        <translation>Die Datei %1 ließ sich nicht von der Platte lesen.</translation>
    </message>
    <message>
        <source>The file %1 could not be removed.</source>
        <translation>Die Datei %1 ließ sich nicht entfernen.</translation>
    </message>
    <message>
        <source>The file %1 could not be written. Check the space on the disk and the permissions.</source>
        <translation>Die Datei %1 ließ sich nicht schreiben. Bitte den Platz auf der Platte und die Rechte prüfen.</translation>
    </message>
    <message>
        <source>The workspace has no id.</source>
        <translation>Der Arbeitsbereich hat keine ID.</translation>
    </message>
    <message>
        <source>Give the workspace a name.</source>
        <translation>Bitte dem Arbeitsbereich einen Namen geben.</translation>
    </message>
    <message>
        <source>The address holds a name or a password, which would be saved for everyone to read. Leave it out.</source>
        <translation>Die Adresse enthält einen Namen oder ein Passwort und würde für alle lesbar gespeichert. Bitte weglassen.</translation>
    </message>
    <message>
        <source>%1 is a secret and is not saved with the workspace.</source>
        <translation>%1 ist ein Geheimnis und wird nicht mit dem Arbeitsbereich gespeichert.</translation>
    </message>
    <message>
        <source>%1 would run other programs&apos; code and is not accepted.</source>
        <translation>%1 würde fremde Programme ausführen und wird nicht angenommen.</translation>
    </message>
    <message>
        <source>No addresses</source>
        <translation>Keine Adressen</translation>
    </message>
    <message>
        <source>The file %1 is not a workspace and was left as it is.</source>
        <translation>Die Datei %1 ist kein Arbeitsbereich und wurde gelassen, wie sie war.</translation>
    </message>
    <message>
        <source>There is no such workspace.</source>
        <translation>Es gibt keinen solchen Arbeitsbereich.</translation>
    </message>
    <message>
        <source>%1 of “%2” was left out, because it is a secret. Give it in the workspace&apos;s settings.</source>
        <translation>%1 von „%2“ wurde weggelassen, weil es ein Geheimnis ist. Bitte in den Einstellungen des Arbeitsbereichs angeben.</translation>
    </message>
    <message>
        <source>%1 of “%2” was left out, because it would run other programs&apos; code.</source>
        <translation>%1 von „%2“ wurde weggelassen, weil es fremde Programme ausführen würde.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read: %2.</source>
        <translation>Die Datei %1 ist nicht lesbar: %2.</translation>
    </message>
    <message>
        <source>The file %1 is too large to hold workspaces.</source>
        <translation>Die Datei %1 ist für Arbeitsbereiche zu groß.</translation>
    </message>
    <message>
        <source>The file %1 holds no workspaces: %2</source>
        <translation>Die Datei %1 enthält keine Arbeitsbereiche: %2</translation>
    </message>
    <message>
        <source>The file %1 could not be written: %2.</source>
        <translation>Die Datei %1 ließ sich nicht schreiben: %2.</translation>
    </message>
    <message>
        <source>it is not JSON (%1 at byte %2).</source>
        <translation>es ist kein JSON (%1 bei Byte %2).</translation>
    </message>
    <message>
        <source>Only the first %1 workspaces were taken.</source>
        <translation>Nur die ersten %1 Arbeitsbereiche wurden übernommen.</translation>
    </message>
    <message>
        <source>no workspace with a name is in it.</source>
        <translation>es ist kein Arbeitsbereich mit einem Namen darin.</translation>
    </message>
</context>
<context>
    <name>storage</name>
    <message>
        <source>The disk is full, so the workspace&apos;s database in %1 cannot be used. Free some space: it is tried again by itself.</source>
        <translation>Die Platte ist voll, deshalb ist die Datenbank des Arbeitsbereichs in %1 nicht verwendbar. Bitte Platz schaffen: Es wird von selbst erneut versucht.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be written to. Check its permissions.</source>
        <translation>In den Ordner %1 lässt sich nicht schreiben. Bitte seine Rechte prüfen.</translation>
    </message>
    <message>
        <source>The workspace&apos;s database is not open.</source>
        <translation>Die Datenbank des Arbeitsbereichs ist nicht geöffnet.</translation>
    </message>
    <message>
        <source>Another program is opening the workspace&apos;s database and does not come to an end. Close it and try again.</source>
        <translation>Ein anderes Programm öffnet die Datenbank des Arbeitsbereichs und kommt nicht zum Ende. Bitte es schließen und erneut versuchen.</translation>
    </message>
    <message>
        <source>A new database could not be made for the workspace. The disk may be damaged.</source>
        <translation>Für den Arbeitsbereich ließ sich keine neue Datenbank anlegen. Die Platte ist vielleicht beschädigt.</translation>
    </message>
    <message>
        <source>This workspace was last used by a newer version of the program. Nothing was changed; use that version, or install it again.</source>
        <translation>Dieser Arbeitsbereich wurde zuletzt von einer neueren Version des Programms verwendet. Nichts wurde geändert; bitte jene Version verwenden oder wieder installieren.</translation>
    </message>
    <message>
        <source>The workspace has been closed.</source>
        <translation>Der Arbeitsbereich wurde geschlossen.</translation>
    </message>
    <message>
        <source>A stored save could not be read.</source>
        <translation>Eine aufbewahrte Speicherung ließ sich nicht lesen.</translation>
    </message>
    <message>
        <source>This save is no longer in the outbox.</source>
        <translation>Diese Speicherung ist nicht mehr im Postausgang.</translation>
    </message>
    <message>
        <source>This save is already in the outbox.</source>
        <translation>Diese Speicherung ist schon im Postausgang.</translation>
    </message>
    <message>
        <source>The workspace&apos;s database was damaged and has been set aside as %1. A new one was made and is filled from the services.</source>
        <translation>Die Datenbank des Arbeitsbereichs war beschädigt und wurde als %1 beiseitegelegt. Eine neue ist angelegt und wird aus den Diensten gefüllt.</translation>
    </message>
    <message numerus="yes">
        <source>%n save(s) that were not finished could be read from the old one: they stand in Activity and are looked up before anything is sent again.</source>
        <translation>
            <numerusform>%n nicht abgeschlossene Speicherung ließ sich aus der alten lesen: Sie steht in der Aktivität und wird nachgesehen, bevor etwas erneut gesendet wird.</numerusform>
            <numerusform>%n nicht abgeschlossene Speicherungen ließen sich aus der alten lesen: Sie stehen in der Aktivität und werden nachgesehen, bevor etwas erneut gesendet wird.</numerusform>
        </translation>
    </message>
    <message>
        <source>No save was waiting in the old one.</source>
        <translation>In der alten wartete keine Speicherung.</translation>
    </message>
    <message>
        <source>Part of the old outbox could not be read: look whether your newest saves are there, and save again what is missing.</source>
        <translation>Ein Teil des alten Postausgangs ließ sich nicht lesen: bitte nachsehen, ob die neuesten Speicherungen da sind, und Fehlendes erneut speichern.</translation>
    </message>
    <message>
        <source>This view is too large to be saved, or there are too many saved views.</source>
        <translation>Diese Ansicht ist zum Speichern zu groß, oder es gibt zu viele gespeicherte Ansichten.</translation>
    </message>
    <message>
        <source>The workspace&apos;s database is in use by another program. Try again in a moment.</source>
        <translation>Die Datenbank des Arbeitsbereichs wird von einem anderen Programm verwendet. Bitte gleich noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The workspace&apos;s database is damaged. At the next start it is set aside, and a new one is made.</source>
        <translation>Die Datenbank des Arbeitsbereichs ist beschädigt. Beim nächsten Start wird sie beiseitegelegt und eine neue angelegt.</translation>
    </message>
    <message>
        <source>The disk is full, so the change could not be kept. Free some space and try again.</source>
        <translation>Die Platte ist voll, deshalb ließ sich die Änderung nicht aufbewahren. Bitte Platz schaffen und erneut versuchen.</translation>
    </message>
    <message>
        <source>The disk reported an error, so the change could not be kept. Check the disk and its free space.</source>
        <translation>Die Platte hat einen Fehler gemeldet, deshalb ließ sich die Änderung nicht aufbewahren. Bitte die Platte und ihren freien Platz prüfen.</translation>
    </message>
    <message>
        <source>The workspace&apos;s folder cannot be written to. Check its permissions.</source>
        <translation>In den Ordner des Arbeitsbereichs lässt sich nicht schreiben. Bitte seine Rechte prüfen.</translation>
    </message>
    <message>
        <source>The workspace&apos;s database could not be read or written.</source>
        <translation>Die Datenbank des Arbeitsbereichs ließ sich nicht lesen oder schreiben.</translation>
    </message>
    <message>
        <source>This is too large to be remembered with the workspace.</source>
        <translation>Dies ist zu groß, um mit dem Arbeitsbereich aufbewahrt zu werden.</translation>
    </message>
</context>
</TS>
