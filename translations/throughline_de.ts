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
    <message>
        <source>Parts of this page</source>
        <translation>Teile dieser Seite</translation>
    </message>
    <message>
        <source>Copy as command</source>
        <translation>Als Befehl kopieren</translation>
    </message>
    <message>
        <source>Copy the throughlinectl line that prints the same</source>
        <translation>Die throughlinectl-Zeile kopieren, die dasselbe ausgibt</translation>
    </message>
    <message>
        <source>Show “%1”</source>
        <translation>„%1“ zeigen</translation>
    </message>
    <message>
        <source>Open the run</source>
        <translation>Den Lauf öffnen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Cancel the run…</source>
        <translation>Den Lauf abbrechen…</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Write the entries that fit the filter to a file</source>
        <translation>Die Einträge, die zum Filter passen, in eine Datei schreiben</translation>
    </message>
    <message>
        <source>Filter the audit log</source>
        <translation>Das Protokoll filtern</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Command copied</source>
        <translation>Befehl kopiert</translation>
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
    <name>AuditListModel</name>
    <message>
        <source>Kafka unlocked</source>
        <translation>Kafka freigegeben</translation>
    </message>
    <message>
        <source>Kafka locked</source>
        <translation>Kafka gesperrt</translation>
    </message>
    <message>
        <source>Records produced</source>
        <translation>Records geschrieben</translation>
    </message>
    <message>
        <source>Records retried</source>
        <translation>Records erneut gesendet</translation>
    </message>
    <message>
        <source>Records replayed</source>
        <translation>Records wiederholt</translation>
    </message>
    <message>
        <source>Topic created</source>
        <translation>Topic angelegt</translation>
    </message>
    <message>
        <source>Topic removed</source>
        <translation>Topic entfernt</translation>
    </message>
    <message>
        <source>Sprint created</source>
        <translation>Sprint angelegt</translation>
    </message>
    <message>
        <source>Sprint changed</source>
        <translation>Sprint geändert</translation>
    </message>
    <message>
        <source>Sprint deleted</source>
        <translation>Sprint gelöscht</translation>
    </message>
    <message>
        <source>Task created</source>
        <translation>Aufgabe angelegt</translation>
    </message>
    <message>
        <source>Task changed</source>
        <translation>Aufgabe geändert</translation>
    </message>
    <message>
        <source>Task deleted</source>
        <translation>Aufgabe gelöscht</translation>
    </message>
    <message>
        <source>Task completed</source>
        <translation>Aufgabe erledigt</translation>
    </message>
    <message>
        <source>Task reopened</source>
        <translation>Aufgabe wieder geöffnet</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>In part</source>
        <translation>Zum Teil</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>On what</source>
        <translation>Woran</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Wie viele</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
</context>
<context>
    <name>AuditView</name>
    <message>
        <source>Who, what, on what, result or details</source>
        <translation>Wer, was, woran, Ergebnis oder Einzelheiten</translation>
    </message>
    <message>
        <source>Filter the audit log</source>
        <translation>Das Protokoll filtern</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>Protokoll</translation>
    </message>
    <message numerus="yes">
        <source>the newest %n entry(ies)</source>
        <translation>
            <numerusform>der neueste %n Eintrag</numerusform>
            <numerusform>die neuesten %n Einträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies)</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>The audit log could not be read</source>
        <translation>Das Protokoll konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>No entry fits</source>
        <translation>Kein Eintrag passt</translation>
    </message>
    <message>
        <source>Nothing was written yet</source>
        <translation>Noch wurde nichts geschrieben</translation>
    </message>
    <message>
        <source>The filter looks for its words in who, what, on what, result and details.</source>
        <translation>Der Filter sucht seine Wörter in Wer, Was, Woran, Ergebnis und Einzelheiten.</translation>
    </message>
    <message>
        <source>Every save, retry, replay and produced record is noted here, with who did it and when. Nothing is ever taken away from it.</source>
        <translation>Jedes Speichern, jedes erneute Senden, jede Wiederholung und jeder geschriebene Record wird hier vermerkt, mit wem und wann. Nichts wird je daraus entfernt.</translation>
    </message>
    <message>
        <source>Show all entries</source>
        <translation>Alle Einträge zeigen</translation>
    </message>
    <message>
        <source>Export the audit log</source>
        <translation>Das Protokoll exportieren</translation>
    </message>
    <message>
        <source>CSV, for spreadsheets (*.csv)</source>
        <translation>CSV, für Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>JSON Lines, one entry a line (*.jsonl)</source>
        <translation>JSON Lines, ein Eintrag je Zeile (*.jsonl)</translation>
    </message>
    <message>
        <source>The export failed</source>
        <translation>Der Export ist gescheitert</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) exported</source>
        <translation>
            <numerusform>%n Eintrag exportiert</numerusform>
            <numerusform>%n Einträge exportiert</numerusform>
        </translation>
    </message>
    <message>
        <source>They stand in %1.</source>
        <translation>Sie stehen in %1.</translation>
    </message>
    <message>
        <source>They stand in %1, the oldest ones. Filter them, or let throughlinectl audit print all.</source>
        <translation>Sie stehen in %1, die ältesten. Bitte filtern, oder alle mit throughlinectl audit ausgeben.</translation>
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
    <name>BrokersPicture</name>
    <message>
        <source>Partitions on the brokers</source>
        <translation>Partitionen auf den Brokern</translation>
    </message>
    <message>
        <source>Broker %1</source>
        <translation>Broker %1</translation>
    </message>
    <message>
        <source>%1 leads</source>
        <translation>%1 führt</translation>
    </message>
    <message>
        <source>%1 behind</source>
        <translation>%1 hinterher</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>none of its partitions</source>
        <translation>keine seiner Partitionen</translation>
    </message>
    <message>
        <source>not in the cluster</source>
        <translation>nicht im Cluster</translation>
    </message>
    <message>
        <source>None of its partitions</source>
        <translation>Keine seiner Partitionen</translation>
    </message>
    <message numerus="yes">
        <source>and %n more broker(s)</source>
        <translation>
            <numerusform>und %n weiterer Broker</numerusform>
            <numerusform>und %n weitere Broker</numerusform>
        </translation>
    </message>
    <message>
        <source>This broker leads partition %1.</source>
        <translation>Dieser Broker führt die Partition %1.</translation>
    </message>
    <message>
        <source>This broker&apos;s copy of partition %1 is not in sync.</source>
        <translation>Die Kopie der Partition %1 auf diesem Broker ist nicht synchron.</translation>
    </message>
    <message>
        <source>This broker has a copy of partition %1, in sync.</source>
        <translation>Dieser Broker hat eine synchrone Kopie der Partition %1.</translation>
    </message>
    <message>
        <source>leads %1</source>
        <translation>führt %1</translation>
    </message>
    <message>
        <source>follows %1</source>
        <translation>folgt %1</translation>
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
    <name>ChartLegend</name>
    <message>
        <source>Series</source>
        <translation>Reihen</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Only this one</source>
        <translation>Nur diese</translation>
    </message>
    <message numerus="yes">
        <source>%n series</source>
        <translation>
            <numerusform>%n Reihe</numerusform>
            <numerusform>%n Reihen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Choose among %n series</source>
        <translation>
            <numerusform>Unter %n Reihe wählen</numerusform>
            <numerusform>Unter %n Reihen wählen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChartLegendEntry</name>
    <message>
        <source>Show %1</source>
        <translation>%1 zeigen</translation>
    </message>
    <message>
        <source>%1 – click to hide or show it, Ctrl with a click for it alone</source>
        <translation>%1 – ein Klick blendet aus oder ein, Strg mit einem Klick zeigt nur diese</translation>
    </message>
</context>
<context>
    <name>ChartPlot</name>
    <message>
        <source>not watched</source>
        <translation>nicht beobachtet</translation>
    </message>
    <message>
        <source>Not watched from %1 to %2</source>
        <translation>Nicht beobachtet von %1 bis %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No value is known here</source>
        <translation>Hier ist kein Wert bekannt</translation>
    </message>
    <message>
        <source>Not watched</source>
        <translation>Nicht beobachtet</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>von %1 bis %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChartView</name>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Picture copied</source>
        <translation>Bild kopiert</translation>
    </message>
    <message>
        <source>Copy the chart as a picture</source>
        <translation>Das Diagramm als Bild kopieren</translation>
    </message>
    <message>
        <source>Save the chart as a PNG picture…</source>
        <translation>Das Diagramm als PNG-Bild speichern…</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>Das Diagramm speichern</translation>
    </message>
    <message>
        <source>Save the chart as an SVG drawing…</source>
        <translation>Das Diagramm als SVG-Zeichnung speichern…</translation>
    </message>
    <message>
        <source>Save the values as CSV…</source>
        <translation>Die Werte als CSV speichern…</translation>
    </message>
    <message>
        <source>Save the values</source>
        <translation>Die Werte speichern</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
    <message>
        <source>The chart was not saved</source>
        <translation>Das Diagramm wurde nicht gespeichert</translation>
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
    <name>ConfigListModel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>nicht genannt</translation>
    </message>
    <message>
        <source>%1, set by: %2</source>
        <translation>%1, gesetzt durch: %2</translation>
    </message>
    <message>
        <source>What would count were it not set</source>
        <translation>Was gälte, wäre es nicht gesetzt</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Vorgabe</translation>
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
        <source>Assignee</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>Schätzung</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
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
    <name>DayTexts</name>
    <message>
        <source>d MMM</source>
        <comment>a day of this year, in little room</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>a day of another year, in little room</comment>
        <translation>d. MMM yyyy</translation>
    </message>
</context>
<context>
    <name>DeadLetterTopicModel</name>
    <message>
        <source>%1 counts as dead letters</source>
        <translation>%1 gilt als Topic für Dead Letters</translation>
    </message>
    <message>
        <source>%1 does not count</source>
        <translation>%1 gilt nicht</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>Known how</source>
        <translation>Woran erkannt</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Records</translation>
    </message>
    <message>
        <source>Looked at</source>
        <translation>Angesehen</translation>
    </message>
</context>
<context>
    <name>DeadLetterTopicsDialog</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weiteres</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>No topic is known to hold dead letters.</source>
        <translation>Es ist kein Topic bekannt, das Dead Letters enthält.</translation>
    </message>
    <message>
        <source>Yes, dead letters</source>
        <translation>Ja, Dead Letters</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>As recognised</source>
        <translation>Wie erkannt</translation>
    </message>
    <message>
        <source>Look everywhere…</source>
        <translation>Überall suchen…</translation>
    </message>
    <message>
        <source>Stop looking</source>
        <translation>Suche beenden</translation>
    </message>
    <message>
        <source>Topics of dead letters</source>
        <translation>Topics mit Dead Letters</translation>
    </message>
    <message>
        <source>Topics are recognised by their names and by failure headers in their newest records. You have the last word on each; it is kept in this workspace.</source>
        <translation>Topics werden an ihren Namen erkannt und an Fehler-Headern in ihren neuesten Records. Das letzte Wort zu jedem gehört Ihnen; es bleibt in diesem Arbeitsbereich.</translation>
    </message>
    <message>
        <source>How far the search is</source>
        <translation>Wie weit die Suche ist</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Looking into every topic …</source>
        <translation>Jedes Topic wird angesehen …</translation>
    </message>
    <message>
        <source>Dead letters may lie in topics with other names. A look everywhere samples all topics; what it costs is said first.</source>
        <translation>Dead Letters können auch in Topics mit anderen Namen liegen. Die Suche überall sieht in alle Topics; was sie kostet, wird vorher gesagt.</translation>
    </message>
    <message>
        <source>Asking the cluster what a look would cost …</source>
        <translation>Der Cluster wird gefragt, was die Suche kosten würde …</translation>
    </message>
    <message>
        <source>The cluster did not tell its topics: %1</source>
        <translation>Der Cluster hat seine Topics nicht genannt: %1</translation>
    </message>
    <message>
        <source>There is no further topic to look into.</source>
        <translation>Es gibt kein weiteres Topic, in das zu sehen wäre.</translation>
    </message>
    <message>
        <source>This reads at most %1 records: the newest of %2 partitions in %3 topics. Nothing is committed and nobody is disturbed.</source>
        <translation>Das liest höchstens %1 Records: die neuesten von %2 Partitionen in %3 Topics. Nichts wird committet, und niemand wird gestört.</translation>
    </message>
    <message>
        <source>Look everywhere now</source>
        <translation>Jetzt überall suchen</translation>
    </message>
    <message>
        <source>%1 of %2 topics looked into, %3 records.</source>
        <translation>%1 von %2 Topics angesehen, %3 Records.</translation>
    </message>
    <message>
        <source>Failure headers found in %1.</source>
        <translation>Fehler-Header gefunden in %1.</translation>
    </message>
    <message>
        <source>No failure headers in what was read.</source>
        <translation>Keine Fehler-Header in dem, was gelesen wurde.</translation>
    </message>
    <message>
        <source>Could not be read: %1.</source>
        <translation>Nicht zu lesen: %1.</translation>
    </message>
    <message>
        <source>Stopped before the end; the rest is not searched.</source>
        <translation>Vor dem Ende beendet; der Rest ist nicht durchsucht.</translation>
    </message>
</context>
<context>
    <name>DeadLettersPage</name>
    <message>
        <source>Read all</source>
        <translation>Alle lesen</translation>
    </message>
    <message>
        <source>Dead letters</source>
        <translation>Dead Letters</translation>
    </message>
    <message>
        <source>Topics…</source>
        <translation>Topics…</translation>
    </message>
    <message>
        <source>Which topics count as dead letters, and how that is known</source>
        <translation>Welche Topics als Dead Letters gelten, und woran das erkannt ist</translation>
    </message>
    <message>
        <source>Retry selected…</source>
        <translation>Auswahl senden…</translation>
    </message>
    <message>
        <source>Show what sending the selected failures again would do</source>
        <translation>Zeigen, was das erneute Senden der ausgewählten Fehler bewirken würde</translation>
    </message>
    <message>
        <source>Retry all…</source>
        <translation>Alle erneut senden…</translation>
    </message>
    <message>
        <source>Show what sending all of them again would do</source>
        <translation>Zeigen, was das erneute Senden aller bewirken würde</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Show the original record</source>
        <translation>Den ursprünglichen Record zeigen</translation>
    </message>
    <message>
        <source>Show the dead letter in the stream</source>
        <translation>Den Dead Letter im Stream zeigen</translation>
    </message>
    <message>
        <source>Ask for dead-letter topics now</source>
        <translation>Jetzt nach Topics mit Dead Letters fragen</translation>
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
        <source>Copy as command</source>
        <translation>Als Befehl kopieren</translation>
    </message>
    <message>
        <source>Ctrl+Shift+K</source>
        <translation>Ctrl+Shift+K</translation>
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
        <source>Causes of failures</source>
        <translation>Ursachen der Fehler</translation>
    </message>
    <message>
        <source>Filter these failures: text, key=…, header.name=…, body.path=…</source>
        <translation>Diese Fehler filtern: Text, key=…, header.name=…, body.path=…</translation>
    </message>
    <message>
        <source>In all causes</source>
        <translation>In allen Ursachen</translation>
    </message>
    <message>
        <source>Look in the failures of every cause, not only of the chosen one</source>
        <translation>In den Fehlern jeder Ursache suchen, nicht nur in denen der gewählten</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>The failures could not be searched: %1</source>
        <translation>Die Fehler konnten nicht durchsucht werden: %1</translation>
    </message>
    <message>
        <source>%1 failures were not searched: their records are not in memory any more.</source>
        <translation>%1 Fehler wurden nicht durchsucht: Ihre Records sind nicht mehr im Speicher.</translation>
    </message>
    <message>
        <source>On %1 records the expression would have taken too long; they count as not found.</source>
        <translation>Bei %1 Records hätte der Ausdruck zu lange gebraucht; sie gelten als nicht gefunden.</translation>
    </message>
    <message>
        <source>Sent again.</source>
        <translation>Erneut gesendet.</translation>
    </message>
    <message>
        <source>Sent again: %1.</source>
        <translation>Erneut gesendet: %1.</translation>
    </message>
    <message>
        <source>Came back from a retry: it failed again.</source>
        <translation>Kam von einem erneuten Senden zurück: wieder gescheitert.</translation>
    </message>
    <message>
        <source>what matches “%1”</source>
        <translation>was zu „%1“ passt</translation>
    </message>
    <message>
        <source>They are written to Kafka as new records; everybody who reads the target gets them. The dead letters stay where they are.</source>
        <translation>Sie werden als neue Records nach Kafka geschrieben; alle, die das Ziel lesen, bekommen sie. Die Dead Letters bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>Writing to Kafka is unlocked for 15 minutes and noted in the audit log. %1</source>
        <translation>Das Schreiben nach Kafka wird für 15 Minuten freigegeben und im Protokoll vermerkt. %1</translation>
    </message>
    <message>
        <source>Unlock Kafka and retry %1?</source>
        <translation>Kafka freigeben und %1 erneut senden?</translation>
    </message>
    <message>
        <source>Retry %1 now?</source>
        <translation>%1 jetzt erneut senden?</translation>
    </message>
    <message>
        <source>Unlock and retry %1</source>
        <translation>Freigeben und %1 erneut senden</translation>
    </message>
    <message>
        <source>Retry %1</source>
        <translation>%1 erneut senden</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>%1, one of %2</source>
        <translation>%1, einer von %2</translation>
    </message>
    <message>
        <source>The run stays as it is</source>
        <translation>Der Lauf bleibt, wie er ist</translation>
    </message>
    <message>
        <source>Unlock Kafka and go on?</source>
        <translation>Kafka freigeben und fortsetzen?</translation>
    </message>
    <message>
        <source>Writing to Kafka is unlocked for 15 minutes and noted in the audit log. What was sent already is not sent again.</source>
        <translation>Das Schreiben nach Kafka wird für 15 Minuten freigegeben und im Protokoll vermerkt. Was schon gesendet ist, wird nicht noch einmal gesendet.</translation>
    </message>
    <message>
        <source>Unlock and go on</source>
        <translation>Freigeben und fortsetzen</translation>
    </message>
    <message>
        <source>Looking for topics of dead letters</source>
        <translation>Topics mit Dead Letters werden gesucht</translation>
    </message>
    <message>
        <source>Reading dead letters, %1 so far</source>
        <translation>Dead Letters werden gelesen, bisher %1</translation>
    </message>
    <message>
        <source>Kafka does not answer.</source>
        <translation>Kafka antwortet nicht.</translation>
    </message>
    <message>
        <source>Some topics cannot be read.</source>
        <translation>Manche Topics sind nicht zu lesen.</translation>
    </message>
    <message>
        <source>%1 What is shown is what was read before.</source>
        <translation>%1 Gezeigt wird, was vorher gelesen wurde.</translation>
    </message>
    <message>
        <source>This workspace has no Kafka address</source>
        <translation>Dieser Arbeitsbereich hat keine Kafka-Adresse</translation>
    </message>
    <message>
        <source>With one, failed events stand here by their cause, and can be sent back.</source>
        <translation>Mit einer stehen hier gescheiterte Ereignisse nach ihrer Ursache und lassen sich zurücksenden.</translation>
    </message>
    <message>
        <source>Dead letters could not be read</source>
        <translation>Die Dead Letters konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>It is tried again by itself.</source>
        <translation>Es wird von selbst wieder versucht.</translation>
    </message>
    <message>
        <source>Not searched yet</source>
        <translation>Noch nicht gesucht</translation>
    </message>
    <message>
        <source>Nothing is known of dead letters until the program looks for their topics.</source>
        <translation>Von Dead Letters ist nichts bekannt, solange das Programm ihre Topics nicht gesucht hat.</translation>
    </message>
    <message>
        <source>Looking for dead letters</source>
        <translation>Dead Letters werden gesucht</translation>
    </message>
    <message>
        <source>Failures stand here by their cause as soon as they are read.</source>
        <translation>Fehler stehen hier nach ihrer Ursache, sobald sie gelesen sind.</translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s) of dead letters are known.</source>
        <translation>
            <numerusform>%n Topic mit Dead Letters ist bekannt.</numerusform>
            <numerusform>%n Topics mit Dead Letters sind bekannt.</numerusform>
        </translation>
    </message>
    <message>
        <source>No dead letter</source>
        <translation>Kein Dead Letter</translation>
    </message>
    <message>
        <source>%1 topics were read and hold none; %2 could not be read. %3</source>
        <translation>%1 Topics wurden gelesen und enthalten keine; %2 waren nicht zu lesen. %3</translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s) of dead letters were read to the end and hold none. What comes is seen here at once.</source>
        <translation>
            <numerusform>%n Topic mit Dead Letters wurde bis zum Ende gelesen und enthält keine. Was kommt, ist hier sofort zu sehen.</numerusform>
            <numerusform>%n Topics mit Dead Letters wurden bis zum Ende gelesen und enthalten keine. Was kommt, ist hier sofort zu sehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>No dead-letter topic is known here</source>
        <translation>Hier ist kein Topic mit Dead Letters bekannt</translation>
    </message>
    <message>
        <source>No topic has such a name. Some have other names: a look everywhere samples all topics for failure headers; what it costs is said first.</source>
        <translation>Kein Topic trägt einen solchen Namen. Manche tragen andere: Die Suche überall sieht in allen Topics nach Fehler-Headern; was sie kostet, wird vorher gesagt.</translation>
    </message>
    <message>
        <source>Look everywhere…</source>
        <translation>Überall suchen…</translation>
    </message>
    <message>
        <source>%1 in %2, %3</source>
        <translation>%1 in %2, %3</translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s)</source>
        <translation>
            <numerusform>%n Topic</numerusform>
            <numerusform>%n Topics</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cause(s)</source>
        <translation>
            <numerusform>%n Ursache</numerusform>
            <numerusform>%n Ursachen</numerusform>
        </translation>
    </message>
    <message>
        <source>Failures of every cause</source>
        <translation>Fehler aller Ursachen</translation>
    </message>
    <message>
        <source>Retry %1…</source>
        <translation>%1 erneut senden…</translation>
    </message>
    <message>
        <source>Retry %1 that match…</source>
        <translation>%1 passende erneut senden…</translation>
    </message>
    <message>
        <source>Retry all %1…</source>
        <translation>Alle %1 senden…</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>reading goes on</source>
        <translation>das Lesen geht weiter</translation>
    </message>
    <message>
        <source>%1 records read in %2</source>
        <translation>%1 Records gelesen in %2</translation>
    </message>
    <message>
        <source>%1 older ones not read</source>
        <translation>%1 ältere nicht gelesen</translation>
    </message>
    <message>
        <source>%1 let go to stay within memory</source>
        <translation>%1 fallen gelassen, um im Speicher zu bleiben</translation>
    </message>
    <message>
        <source>nothing is ever deleted from a dead-letter topic</source>
        <translation>aus einem Topic mit Dead Letters wird nie etwas gelöscht</translation>
    </message>
    <message>
        <source>Only the newest</source>
        <translation>Nur die neuesten</translation>
    </message>
    <message>
        <source>These failures are not known here</source>
        <translation>Diese Fehler sind hier nicht bekannt</translation>
    </message>
    <message>
        <source>None of this cause was read so far; it is shown as soon as one is. It may lie among older records, or be gone from Kafka.</source>
        <translation>Bisher wurde keiner mit dieser Ursache gelesen; er wird gezeigt, sobald einer gelesen ist. Er kann unter älteren Records liegen oder in Kafka nicht mehr da sein.</translation>
    </message>
    <message>
        <source>This dead letter is not read yet</source>
        <translation>Dieser Dead Letter ist noch nicht gelesen</translation>
    </message>
    <message>
        <source>%1 is shown as soon as it is; only the newest records of a topic are read unless all are asked for.</source>
        <translation>%1 wird gezeigt, sobald er gelesen ist; nur die neuesten Records eines Topics werden gelesen, wenn nicht alle verlangt sind.</translation>
    </message>
    <message>
        <source>Nothing to export</source>
        <translation>Nichts zu exportieren</translation>
    </message>
    <message>
        <source>No failure is listed here.</source>
        <translation>Hier ist kein Fehler aufgelistet.</translation>
    </message>
    <message>
        <source>Export the failures that are listed</source>
        <translation>Die aufgelisteten Fehler exportieren</translation>
    </message>
    <message>
        <source>JSON Lines, one failure a line (*.jsonl)</source>
        <translation>JSON Lines, ein Fehler je Zeile (*.jsonl)</translation>
    </message>
    <message>
        <source>CSV, for spreadsheets (*.csv)</source>
        <translation>CSV, für Tabellen (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%n failure(s) exported</source>
        <translation>
            <numerusform>%n Fehler exportiert</numerusform>
            <numerusform>%n Fehler exportiert</numerusform>
        </translation>
    </message>
    <message>
        <source>They stand in %1.</source>
        <translation>Sie stehen in %1.</translation>
    </message>
    <message>
        <source>The export failed</source>
        <translation>Der Export ist gescheitert</translation>
    </message>
    <message>
        <source>Command copied</source>
        <translation>Befehl kopiert</translation>
    </message>
    <message>
        <source>So many single records do not fit into one command; retry a cause or what a filter finds.</source>
        <translation>So viele einzelne Records passen nicht in einen Befehl; bitte eine Ursache erneut senden oder was ein Filter findet.</translation>
    </message>
    <message>
        <source>No command can say this</source>
        <translation>Kein Befehl kann das ausdrücken</translation>
    </message>
    <message>
        <source>Exporting failures</source>
        <translation>Fehler werden exportiert</translation>
    </message>
    <message>
        <source>Exporting failures, %1 of %2</source>
        <translation>Fehler werden exportiert, %1 von %2</translation>
    </message>
    <message>
        <source>Another export is under way</source>
        <translation>Ein anderer Export läuft noch</translation>
    </message>
    <message>
        <source>Wait until it is done, or cancel it.</source>
        <translation>Warten Sie, bis er fertig ist, oder brechen Sie ihn ab.</translation>
    </message>
    <message>
        <source>The export was cancelled</source>
        <translation>Der Export wurde abgebrochen</translation>
    </message>
    <message>
        <source>Nothing was left under the name of its file.</source>
        <translation>Unter dem Namen seiner Datei blieb nichts zurück.</translation>
    </message>
    <message numerus="yes">
        <source>%n of their records are gone from Kafka: those lines have no key and no body.</source>
        <translation>
            <numerusform>%n ihrer Records ist nicht mehr in Kafka: Diese Zeile hat weder Schlüssel noch Inhalt.</numerusform>
            <numerusform>%n ihrer Records sind nicht mehr in Kafka: Diese Zeilen haben weder Schlüssel noch Inhalt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bodies were cut, for a cell of a table does not hold them; JSON Lines have them whole.</source>
        <translation>
            <numerusform>%n Inhalt wurde gekürzt, denn eine Tabellenzelle fasst ihn nicht; JSON Lines enthalten ihn ganz.</numerusform>
            <numerusform>%n Inhalte wurden gekürzt, denn eine Tabellenzelle fasst sie nicht; JSON Lines enthalten sie ganz.</numerusform>
        </translation>
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
    <name>Dialect</name>
    <message>
        <source>This is not a description of dead letters: %1</source>
        <translation>Das ist keine Beschreibung von Dead Letters: %1</translation>
    </message>
</context>
<context>
    <name>EmailServicePanel</name>
    <message>
        <source>Let it fail</source>
        <translation>Scheitern lassen</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Reparieren</translation>
    </message>
    <message>
        <source>Events of a type</source>
        <translation>Ereignisse eines Typs</translation>
    </message>
    <message>
        <source>A share of all events</source>
        <translation>Ein Anteil aller Ereignisse</translation>
    </message>
    <message>
        <source>Certain ids</source>
        <translation>Bestimmte Ids</translation>
    </message>
    <message>
        <source>What it fails on</source>
        <translation>Woran er scheitert</translation>
    </message>
    <message>
        <source>Event types, with commas between them</source>
        <translation>Ereignistypen, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Event types</source>
        <translation>Ereignistypen</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>How many of a hundred events</source>
        <translation>Wie viele von hundert Ereignissen</translation>
    </message>
    <message>
        <source>Keys or ids, with commas between them</source>
        <translation>Schlüssel oder Ids, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Keys, sprint ids, event ids</source>
        <translation>Schlüssel, Sprint-Ids, Ereignis-Ids</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>Milliseconds before each new attempt, with commas between them; none for no new attempt.</source>
        <translation>Millisekunden vor jedem neuen Versuch, durch Kommas getrennt; leer für keinen neuen Versuch.</translation>
    </message>
    <message>
        <source>Spring Kafka</source>
        <translation>Spring Kafka</translation>
    </message>
    <message>
        <source>Kafka Connect</source>
        <translation>Kafka Connect</translation>
    </message>
    <message>
        <source>Without a word</source>
        <translation>Ohne ein Wort</translation>
    </message>
    <message>
        <source>Fails on</source>
        <translation>Scheitert an</translation>
    </message>
    <message>
        <source>Works on each event for</source>
        <translation>Arbeitet an jedem Ereignis</translation>
    </message>
    <message>
        <source>Tries again after (ms)</source>
        <translation>Versucht es wieder nach (ms)</translation>
    </message>
    <message>
        <source>Writes dead letters as</source>
        <translation>Schreibt Dead Letters als</translation>
    </message>
    <message>
        <source>New dead letters are written in this way: %1.</source>
        <translation>Neue Dead Letters werden so geschrieben: %1.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>%1 · %2 handled · %3 failed attempts · %4 dead letters · %5 handled twice</source>
        <translation>%1 · %2 verarbeitet · %3 gescheiterte Versuche · %4 Dead Letters · %5 doppelt verarbeitet</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>events of type %1</source>
        <translation>Ereignissen vom Typ %1</translation>
    </message>
    <message>
        <source>%1 % of all events</source>
        <translation>%1 % aller Ereignisse</translation>
    </message>
    <message>
        <source>the ids %1</source>
        <translation>den Ids %1</translation>
    </message>
    <message>
        <source>It handles every event.</source>
        <translation>Er verarbeitet jedes Ereignis.</translation>
    </message>
    <message>
        <source>Repaired: it handles every event. Before, it failed on %1.</source>
        <translation>Repariert: Er verarbeitet jedes Ereignis. Vorher scheiterte er an %1.</translation>
    </message>
    <message>
        <source>It fails on %1.</source>
        <translation>Er scheitert an %1.</translation>
    </message>
    <message>
        <source>email-service runs again and reads on from its last commit.</source>
        <translation>email-service läuft wieder und liest ab seinem letzten Commit weiter.</translation>
    </message>
    <message>
        <source>email-service has stopped and left its group; its lag grows with each event.</source>
        <translation>email-service ist angehalten und hat seine Gruppe verlassen; sein Lag wächst mit jedem Ereignis.</translation>
    </message>
    <message>
        <source>email-service fails on these events from now on. Each becomes a dead letter after its last attempt.</source>
        <translation>email-service scheitert von jetzt an an diesen Ereignissen. Jedes wird nach seinem letzten Versuch ein Dead Letter.</translation>
    </message>
    <message>
        <source>email-service is repaired: it handles every event from now on, and what you retry.</source>
        <translation>email-service ist repariert: Von jetzt an verarbeitet er jedes Ereignis, auch was erneut gesendet wird.</translation>
    </message>
    <message>
        <source>email-service works %1 ms on each event from now on.</source>
        <translation>email-service arbeitet von jetzt an %1 ms an jedem Ereignis.</translation>
    </message>
    <message>
        <source>The times between attempts count from the next attempt on.</source>
        <translation>Die Zeiten zwischen den Versuchen gelten ab dem nächsten Versuch.</translation>
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
    <name>ExportThread</name>
    <message>
        <source>The file could not be written: %1. Nothing was left under its name; choose another place or make room, then export again.</source>
        <translation>Die Datei ließ sich nicht schreiben: %1. Unter ihrem Namen blieb nichts zurück; bitte einen anderen Ort wählen oder Platz schaffen und erneut exportieren.</translation>
    </message>
</context>
<context>
    <name>FailureGroupModel</name>
    <message>
        <source>retried once</source>
        <translation>einmal erneut gesendet</translation>
    </message>
    <message>
        <source>retried twice</source>
        <translation>zweimal erneut gesendet</translation>
    </message>
    <message numerus="yes">
        <source>retried %n time(s)</source>
        <translation>
            <numerusform>%n Mal erneut gesendet</numerusform>
            <numerusform>%n Mal erneut gesendet</numerusform>
        </translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>known</source>
        <translation>bekannt</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>nicht genannt</translation>
    </message>
    <message>
        <source>First %1 UTC, last %2 UTC</source>
        <translation>Zuerst %1 UTC, zuletzt %2 UTC</translation>
    </message>
    <message>
        <source>Lies in %1</source>
        <translation>Liegt in %1</translation>
    </message>
    <message numerus="yes">
        <source>%n failure(s) in the last hour</source>
        <translation>
            <numerusform>%n Fehler in der letzten Stunde</numerusform>
            <numerusform>%n Fehler in der letzten Stunde</numerusform>
        </translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Letzte Stunde</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
</context>
<context>
    <name>FailureInspector</name>
    <message>
        <source>Show all frames</source>
        <translation>Alle Frames zeigen</translation>
    </message>
    <message>
        <source>Selected failure</source>
        <translation>Ausgewählter Fehler</translation>
    </message>
    <message>
        <source>Parts of the failure</source>
        <translation>Teile des Fehlers</translation>
    </message>
    <message>
        <source>Stack trace</source>
        <translation>Stacktrace</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Stack</source>
        <translation>Stack</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Inhalt</translation>
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
        <source>No failure selected</source>
        <translation>Kein Fehler ausgewählt</translation>
    </message>
    <message>
        <source>Choose a failure with the arrow keys or a click to read why.</source>
        <translation>Mit den Pfeiltasten oder einem Klick einen Fehler wählen, um zu lesen, warum.</translation>
    </message>
    <message>
        <source>Where it came from is not told</source>
        <translation>Woher er kam, ist nicht genannt</translation>
    </message>
    <message>
        <source>came from %1</source>
        <translation>kam von %1</translation>
    </message>
    <message>
        <source>before that %1</source>
        <translation>davor %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n earlier hop(s)</source>
        <translation>
            <numerusform>und %n frühere Station</numerusform>
            <numerusform>und %n frühere Stationen</numerusform>
        </translation>
    </message>
    <message>
        <source>written by %1%2</source>
        <translation>geschrieben von %1%2</translation>
    </message>
    <message>
        <source>; its value may have been written anew, not byte for byte</source>
        <translation>; sein Wert kann neu geschrieben sein, nicht Byte für Byte</translation>
    </message>
    <message>
        <source>Reading the record …</source>
        <translation>Der Record wird gelesen …</translation>
    </message>
    <message>
        <source>This record carries no stack trace.</source>
        <translation>Dieser Record trägt keinen Stacktrace.</translation>
    </message>
    <message>
        <source>Fold the frames of frameworks</source>
        <translation>Die Frames der Frameworks einklappen</translation>
    </message>
    <message>
        <source>The record itself cannot be shown.</source>
        <translation>Der Record selbst kann nicht gezeigt werden.</translation>
    </message>
    <message>
        <source>Show the run</source>
        <translation>Den Lauf zeigen</translation>
    </message>
    <message>
        <source>Written by the framework that failed; goes before the record is sent back</source>
        <translation>Vom Framework geschrieben, das scheiterte; fällt weg, bevor der Record zurückgesendet wird</translation>
    </message>
    <message>
        <source>null</source>
        <translation>null</translation>
    </message>
    <message>
        <source>present: a serialised object, never read</source>
        <translation>vorhanden: ein serialisiertes Objekt, das nie gelesen wird</translation>
    </message>
    <message>
        <source>%1 … (%2 bytes in all)</source>
        <translation>%1 … (%2 Bytes insgesamt)</translation>
    </message>
    <message>
        <source>Headers %1</source>
        <translation>Header %1</translation>
    </message>
    <message>
        <source>Read as text</source>
        <translation>Als Text lesen</translation>
    </message>
    <message>
        <source>Read as a binary number</source>
        <translation>Als Binärzahl lesen</translation>
    </message>
    <message>
        <source>Read as a decimal number</source>
        <translation>Als Dezimalzahl lesen</translation>
    </message>
    <message>
        <source>Read as hex</source>
        <translation>Als Hex lesen</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>Wert kopieren</translation>
    </message>
    <message numerus="yes">
        <source>… %n frame(s) folded</source>
        <translation>
            <numerusform>… %n Frame eingeklappt</numerusform>
            <numerusform>… %n Frames eingeklappt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FailureListModel</name>
    <message>
        <source>not told</source>
        <translation>nicht genannt</translation>
    </message>
    <message>
        <source>sent again</source>
        <translation>erneut gesendet</translation>
    </message>
    <message>
        <source>came back</source>
        <translation>zurückgekommen</translation>
    </message>
    <message>
        <source>The event&apos;s own time: when it failed is not told</source>
        <translation>Die Zeit des Ereignisses selbst: Wann es scheiterte, ist nicht genannt</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Came from</source>
        <translation>Kam von</translation>
    </message>
    <message>
        <source>Tried</source>
        <translation>Versucht</translation>
    </message>
    <message>
        <source>Lies at</source>
        <translation>Liegt bei</translation>
    </message>
    <message>
        <source>Sent again</source>
        <translation>Erneut gesendet</translation>
    </message>
    <message>
        <source>batch: %1</source>
        <translation>Stapel: %1</translation>
    </message>
</context>
<context>
    <name>FailurePalette</name>
    <message>
        <source>%1 failures</source>
        <translation>%1 Fehler</translation>
    </message>
</context>
<context>
    <name>FailureService</name>
    <message>
        <source>Kafka does not have this record any more.</source>
        <translation>Kafka hat diesen Record nicht mehr.</translation>
    </message>
</context>
<context>
    <name>FailureTexts</name>
    <message>
        <source>No reason given</source>
        <translation>Kein Grund angegeben</translation>
    </message>
    <message>
        <source>time not told</source>
        <translation>Zeit nicht genannt</translation>
    </message>
    <message>
        <source>%1, none since</source>
        <translation>%1, seither keiner</translation>
    </message>
    <message>
        <source>since %1, last %2</source>
        <translation>seit %1, zuletzt %2</translation>
    </message>
    <message>
        <source>last %1</source>
        <translation>zuletzt %1</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>um %1</translation>
    </message>
    <message>
        <source>first %1, last %2</source>
        <translation>zuerst %1, zuletzt %2</translation>
    </message>
    <message>
        <source>partition %1</source>
        <translation>Partition %1</translation>
    </message>
    <message numerus="yes">
        <source>tried %n time(s)</source>
        <translation>
            <numerusform>%n Mal versucht</numerusform>
            <numerusform>%n Mal versucht</numerusform>
        </translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>failed at %1</source>
        <translation>gescheitert um %1</translation>
    </message>
    <message>
        <source>when it failed is not told</source>
        <translation>wann es scheiterte, ist nicht genannt</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>von %1</translation>
    </message>
    <message numerus="yes">
        <source>by its name; no failure headers in %n record(s) looked at</source>
        <translation>
            <numerusform>am Namen; keine Fehler-Header in %n angesehenen Record</numerusform>
            <numerusform>am Namen; keine Fehler-Header in %n angesehenen Records</numerusform>
        </translation>
    </message>
    <message>
        <source>by its name; no record looked at</source>
        <translation>am Namen; kein Record angesehen</translation>
    </message>
    <message>
        <source>by its headers</source>
        <translation>an seinen Headern</translation>
    </message>
    <message>
        <source>by the headers of %1</source>
        <translation>an den Headern von %1</translation>
    </message>
    <message>
        <source>by a setting of a share group</source>
        <translation>an einer Einstellung einer Share-Gruppe</translation>
    </message>
    <message>
        <source>you said yes</source>
        <translation>von Ihnen bejaht</translation>
    </message>
    <message>
        <source>you said no</source>
        <translation>von Ihnen verneint</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneutes Senden</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Wiederholung</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>geplant</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>sendet</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>gestoppt</translation>
    </message>
    <message>
        <source>outcome awaited</source>
        <translation>Ausgang erwartet</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>noch nicht gesendet</translation>
    </message>
    <message>
        <source>handed over</source>
        <translation>übergeben</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>gesendet</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>uncertain</source>
        <translation>ungewiss</translation>
    </message>
    <message>
        <source>awaited</source>
        <translation>erwartet</translation>
    </message>
    <message>
        <source>resolved</source>
        <translation>gelöst</translation>
    </message>
    <message>
        <source>failed again</source>
        <translation>wieder gescheitert</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>A whole batch failed and the consumer did not say which record of it was at fault: this one may be good.</source>
        <translation>Ein ganzer Stapel scheiterte, und der Consumer sagte nicht, an welchem Record es lag: Dieser kann in Ordnung sein.</translation>
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
    <name>GroupFigures</name>
    <message>
        <source>Lag</source>
        <translation>Lag</translation>
    </message>
    <message>
        <source>Behind</source>
        <translation>Rückstand</translation>
    </message>
    <message>
        <source>Oldest unread is deleted</source>
        <translation>Ältestes Ungelesenes wird gelöscht</translation>
    </message>
    <message>
        <source>of %1 kept</source>
        <translation>von %1 aufbewahrten</translation>
    </message>
    <message numerus="yes">
        <source>%n partition(s) without a commit</source>
        <translation>
            <numerusform>%n Partition ohne Commit</numerusform>
            <numerusform>%n Partitionen ohne Commit</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>everything is read</source>
        <translation>alles ist gelesen</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>Wachstum</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>Grows by</source>
        <translation>Wächst um</translation>
    </message>
    <message>
        <source>Falls by</source>
        <translation>Fällt um</translation>
    </message>
    <message>
        <source>%1 / s</source>
        <translation>%1 / s</translation>
    </message>
    <message>
        <source>caught up in about %1</source>
        <translation>aufgeholt in etwa %1</translation>
    </message>
    <message>
        <source>produced %1, handled %2 a second</source>
        <translation>je Sekunde %1 geschrieben, %2 verarbeitet</translation>
    </message>
    <message>
        <source>in %1, at the earliest</source>
        <translation>in frühestens %1</translation>
    </message>
    <message>
        <source>any moment</source>
        <translation>jederzeit</translation>
    </message>
</context>
<context>
    <name>GroupListModel</name>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Lag</source>
        <translation>Lag</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Behind</source>
        <translation>Rückstand</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>no lag</source>
        <translation>kein Lag</translation>
    </message>
</context>
<context>
    <name>GroupListPanel</name>
    <message>
        <source>Needs attention</source>
        <translation>Braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Group, topic or member</source>
        <translation>Gruppe, Topic oder Mitglied</translation>
    </message>
    <message>
        <source>Consumer groups</source>
        <translation>Consumer-Gruppen</translation>
    </message>
    <message>
        <source>What was read</source>
        <translation>Was gelesen wurde</translation>
    </message>
    <message>
        <source>The groups could not be read</source>
        <translation>Die Gruppen konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>Asking Kafka for its groups and their offsets</source>
        <translation>Kafka wird nach seinen Gruppen und ihren Offsets gefragt</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>This workspace has no Kafka</source>
        <translation>Dieser Arbeitsbereich hat kein Kafka</translation>
    </message>
    <message>
        <source>Give it the addresses of its brokers, and the groups that read from them stand here with their lag.</source>
        <translation>Mit den Adressen seiner Broker stehen hier die Gruppen, die davon lesen, mit ihrem Lag.</translation>
    </message>
    <message>
        <source>No consumer group yet</source>
        <translation>Noch keine Consumer-Gruppe</translation>
    </message>
    <message>
        <source>Who reads from this cluster stands here, with what is still to be read and how old it is. Only groups that this login may see are told by Kafka.</source>
        <translation>Wer von diesem Cluster liest, steht hier, mit dem, was noch zu lesen ist und wie alt es ist. Kafka nennt nur Gruppen, die diese Anmeldung sehen darf.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Noch einmal nachsehen</translation>
    </message>
    <message>
        <source>No group needs attention</source>
        <translation>Keine Gruppe braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <source>All of them keep up, or have nothing to do.</source>
        <translation>Alle kommen mit oder haben nichts zu tun.</translation>
    </message>
    <message>
        <source>Show all groups</source>
        <translation>Alle Gruppen zeigen</translation>
    </message>
    <message>
        <source>No group fits</source>
        <translation>Keine Gruppe passt</translation>
    </message>
    <message>
        <source>No group, topic or member of a group has these words.</source>
        <translation>Keine Gruppe, kein Topic und kein Mitglied einer Gruppe enthält diese Wörter.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s)</source>
        <translation>
            <numerusform>%Ln Gruppe</numerusform>
            <numerusform>%Ln Gruppen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln need(s) attention</source>
        <translation>
            <numerusform>%Ln braucht Aufmerksamkeit</numerusform>
            <numerusform>%Ln brauchen Aufmerksamkeit</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GroupPalette</name>
    <message>
        <source>consumer group · %1 · lag %2</source>
        <translation>Consumer-Gruppe · %1 · Lag %2</translation>
    </message>
</context>
<context>
    <name>GroupPanel</name>
    <message>
        <source>Nothing has been watched here yet. A line begins with the second look, a few seconds from now.</source>
        <translation>Hier wurde noch nichts beobachtet. Eine Linie beginnt mit dem zweiten Blick, in wenigen Sekunden.</translation>
    </message>
    <message>
        <source>The past could not be read: %1</source>
        <translation>Die Vergangenheit konnte nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>The group does not read this partition</source>
        <translation>Die Gruppe liest diese Partition nicht</translation>
    </message>
    <message>
        <source>It has committed nothing there, and none of its members has it.</source>
        <translation>Sie hat dort nichts committet, und keines ihrer Mitglieder hat sie.</translation>
    </message>
    <message>
        <source>Nothing is committed here</source>
        <translation>Hier ist nichts committet</translation>
    </message>
    <message>
        <source>The group has not committed an offset for this partition, so there is no record to show.</source>
        <translation>Die Gruppe hat für diese Partition keinen Offset committet; es gibt also keinen Record zu zeigen.</translation>
    </message>
    <message>
        <source>Everything is read here</source>
        <translation>Hier ist alles gelesen</translation>
    </message>
    <message>
        <source>The next record of this partition has not been written yet.</source>
        <translation>Der nächste Record dieser Partition ist noch nicht geschrieben.</translation>
    </message>
    <message>
        <source>The next record has been deleted</source>
        <translation>Der nächste Record ist gelöscht</translation>
    </message>
    <message>
        <source>The group would go on at %1, but the oldest record that is kept is %2.</source>
        <translation>Die Gruppe würde bei %1 fortfahren, aber der älteste aufbewahrte Record ist %2.</translation>
    </message>
    <message>
        <source>Show the oldest</source>
        <translation>Den ältesten zeigen</translation>
    </message>
    <message>
        <source>As of %1.</source>
        <translation>Stand %1.</translation>
    </message>
    <message>
        <source>This group is gone.</source>
        <translation>Diese Gruppe gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Kafka has not told it since %1, or this login may not see it any more. What stands here is what it had then.</source>
        <translation>Kafka hat sie seit %1 nicht mehr genannt, oder diese Anmeldung darf sie nicht mehr sehen. Hier steht, was sie damals hatte.</translation>
    </message>
    <message>
        <source>Its offsets could not be read.</source>
        <translation>Ihre Offsets konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Show the record</source>
        <translation>Den Record zeigen</translation>
    </message>
    <message>
        <source>A share group has no lag</source>
        <translation>Eine Share-Gruppe hat kein Lag</translation>
    </message>
    <message>
        <source>Its offsets could not be read</source>
        <translation>Ihre Offsets konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>Nothing is committed</source>
        <translation>Nichts ist committet</translation>
    </message>
    <message>
        <source>The group has committed no offset and has no partition. Once it reads, its partitions stand here.</source>
        <translation>Die Gruppe hat keinen Offset committet und hat keine Partition. Sobald sie liest, stehen ihre Partitionen hier.</translation>
    </message>
    <message>
        <source>The group could not be read</source>
        <translation>Die Gruppe konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>There is no such group</source>
        <translation>Eine solche Gruppe gibt es nicht</translation>
    </message>
    <message>
        <source>Kafka has no group “%1”, or this login may not see it.</source>
        <translation>Kafka hat keine Gruppe „%1“, oder diese Anmeldung darf sie nicht sehen.</translation>
    </message>
    <message>
        <source>Show all groups</source>
        <translation>Alle Gruppen zeigen</translation>
    </message>
    <message>
        <source>Lag</source>
        <translation>Lag</translation>
    </message>
    <message>
        <source>One line for each</source>
        <translation>Eine Linie für jede</translation>
    </message>
    <message>
        <source>by partition</source>
        <translation>nach Partition</translation>
    </message>
    <message>
        <source>by topic</source>
        <translation>nach Topic</translation>
    </message>
    <message>
        <source>Span of time</source>
        <translation>Zeitspanne</translation>
    </message>
    <message>
        <source>15 min</source>
        <translation>15 min</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 h</translation>
    </message>
    <message>
        <source>6 h</source>
        <translation>6 h</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 h</translation>
    </message>
    <message>
        <source>7 d</source>
        <translation>7 T</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Save or copy the chart</source>
        <translation>Das Diagramm speichern oder kopieren</translation>
    </message>
    <message>
        <source>Partitions of the group</source>
        <translation>Partitionen der Gruppe</translation>
    </message>
    <message>
        <source>%1 ›</source>
        <translation>%1 ›</translation>
    </message>
    <message>
        <source>Back to the list of groups</source>
        <translation>Zurück zur Liste der Gruppen</translation>
    </message>
    <message>
        <source>Alert line…</source>
        <translation>Alarmlinie…</translation>
    </message>
    <message>
        <source>Alert line</source>
        <translation>Alarmlinie</translation>
    </message>
    <message>
        <source>Tell me when a partition lags by more than so many records</source>
        <translation>Melden, wenn eine Partition um mehr als so viele Records zurückliegt</translation>
    </message>
    <message>
        <source>Tell me when a partition of %1 lags by more than this many records.
0 takes the line away.</source>
        <translation>Melden, wenn eine Partition von %1 um mehr als so viele Records zurückliegt.
0 entfernt die Linie.</translation>
    </message>
    <message>
        <source>Above your alert line.</source>
        <translation>Über Ihrer Alarmlinie.</translation>
    </message>
    <message numerus="yes">
        <source>%n partition(s) lag by more than %1 records, the line that you chose.</source>
        <translation>
            <numerusform>%n Partition liegt um mehr als %1 Records zurück, die Linie, die Sie gewählt haben.</numerusform>
            <numerusform>%n Partitionen liegen um mehr als %1 Records zurück, die Linie, die Sie gewählt haben.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GroupPartitionModel</name>
    <message>
        <source>Topic</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>Partition</source>
        <translation>Partition</translation>
    </message>
    <message>
        <source>Committed</source>
        <translation>Committet</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Lag</source>
        <translation>Lag</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Behind</source>
        <translation>Rückstand</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Mitglied</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>no commit</source>
        <translation>kein Commit</translation>
    </message>
    <message>
        <source>The group has committed nothing here, so there is no lag to tell.</source>
        <translation>Die Gruppe hat hier nichts committet, also ist kein Lag zu nennen.</translation>
    </message>
</context>
<context>
    <name>GroupTexts</name>
    <message>
        <source>losing records</source>
        <translation>verliert Records</translation>
    </message>
    <message>
        <source>retention risk</source>
        <translation>läuft ab</translation>
    </message>
    <message>
        <source>rewound</source>
        <translation>zurückgesetzt</translation>
    </message>
    <message>
        <source>not advancing</source>
        <translation>kommt nicht voran</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>stalled</source>
        <translation>steckt fest</translation>
    </message>
    <message>
        <source>falling behind</source>
        <translation>fällt zurück</translation>
    </message>
    <message>
        <source>unstable</source>
        <translation>unruhig</translation>
    </message>
    <message>
        <source>inactive</source>
        <translation>inaktiv</translation>
    </message>
    <message>
        <source>fine</source>
        <translation>in Ordnung</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>noch unbekannt</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>Whether it has stopped committing or commits the same offset again cannot be told: committed offsets are read without their times.</source>
        <translation>Ob sie nicht mehr committet oder denselben Offset immer wieder, lässt sich nicht sagen: Committete Offsets werden ohne ihre Zeit gelesen.</translation>
    </message>
    <message>
        <source>rebalancing</source>
        <translation>verteilt neu</translation>
    </message>
    <message>
        <source>stable</source>
        <translation>stabil</translation>
    </message>
    <message>
        <source>no members</source>
        <translation>ohne Mitglieder</translation>
    </message>
    <message>
        <source>dead</source>
        <translation>tot</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>nicht genannt</translation>
    </message>
    <message>
        <source>classic</source>
        <translation>klassisch</translation>
    </message>
    <message>
        <source>consumer (new)</source>
        <translation>Consumer (neu)</translation>
    </message>
    <message>
        <source>share</source>
        <translation>Share</translation>
    </message>
    <message>
        <source>A share group: its records are handed out one by one, so there are no committed offsets and no lag. Its members are not visible to this client library.</source>
        <translation>Eine Share-Gruppe: Ihre Records werden einzeln verteilt, daher gibt es keine committeten Offsets und keinen Lag. Ihre Mitglieder sieht diese Client-Bibliothek nicht.</translation>
    </message>
    <message>
        <source>It uses the new consumer protocol: its offsets are read as usual, but its members are not visible to this client library.</source>
        <translation>Sie benutzt das neue Consumer-Protokoll: Ihre Offsets werden gelesen wie sonst, aber ihre Mitglieder sieht diese Client-Bibliothek nicht.</translation>
    </message>
    <message>
        <source>not visible</source>
        <translation>nicht sichtbar</translation>
    </message>
    <message>
        <source>members not visible</source>
        <translation>Mitglieder nicht sichtbar</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>no commit</source>
        <translation>kein Commit</translation>
    </message>
    <message>
        <source>0 s</source>
        <translation>0 s</translation>
    </message>
    <message>
        <source>read from the record</source>
        <translation>aus dem Record gelesen</translation>
    </message>
    <message>
        <source>estimated from the ends</source>
        <translation>aus den Enden geschätzt</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n Mitglied</numerusform>
            <numerusform>%n Mitglieder</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GroupsPage</name>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Filter the groups</source>
        <translation>Die Gruppen filtern</translation>
    </message>
    <message>
        <source>Show only groups that need attention, or all</source>
        <translation>Nur Gruppen zeigen, die Aufmerksamkeit brauchen, oder alle</translation>
    </message>
    <message>
        <source>Back to the list of groups</source>
        <translation>Zurück zur Liste der Gruppen</translation>
    </message>
    <message>
        <source>Show the record at the committed offset</source>
        <translation>Den Record am committeten Offset zeigen</translation>
    </message>
    <message>
        <source>Go to the topic</source>
        <translation>Zum Topic gehen</translation>
    </message>
    <message>
        <source>Go to the newest records of the partition</source>
        <translation>Zu den neuesten Records der Partition gehen</translation>
    </message>
    <message>
        <source>Go to the chart</source>
        <translation>Zum Diagramm gehen</translation>
    </message>
    <message>
        <source>Go to the table</source>
        <translation>Zur Tabelle gehen</translation>
    </message>
    <message>
        <source>Show the next span of time</source>
        <translation>Die nächste Zeitspanne zeigen</translation>
    </message>
    <message>
        <source>Show a line for each partition, or for each topic</source>
        <translation>Eine Linie für jede Partition zeigen, oder für jedes Topic</translation>
    </message>
    <message>
        <source>Sort by the next column</source>
        <translation>Nach der nächsten Spalte sortieren</translation>
    </message>
    <message>
        <source>Reverse the order</source>
        <translation>Die Reihenfolge umkehren</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>Spalten wählen</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Noch einmal nachsehen</translation>
    </message>
    <message>
        <source>Read the offsets now</source>
        <translation>Die Offsets jetzt lesen</translation>
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
        <source>Copy the command that tells the same in a terminal</source>
        <translation>Den Befehl kopieren, der in einem Terminal dasselbe sagt</translation>
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
        <source>Copy a link to this group</source>
        <translation>Einen Link zu dieser Gruppe kopieren</translation>
    </message>
    <message>
        <source>The group does not read this partition</source>
        <translation>Die Gruppe liest diese Partition nicht</translation>
    </message>
    <message>
        <source>It has committed nothing there, and none of its members has it.</source>
        <translation>Sie hat dort nichts committet, und keines ihrer Mitglieder hat sie.</translation>
    </message>
    <message>
        <source>What stands here is %1 old: %2</source>
        <translation>Was hier steht, ist %1 alt: %2</translation>
    </message>
    <message>
        <source>%1 with %2, of those that this login may see. Read %3 ago, in %4.</source>
        <translation>%1 mit %2, von denen, die diese Anmeldung sehen darf. Gelesen vor %3, in %4.</translation>
    </message>
    <message>
        <source>Command copied</source>
        <translation>Befehl kopiert</translation>
    </message>
    <message>
        <source>%1 with %2, of those that this login may see. Read just now, in %3.</source>
        <translation>%1 mit %2, von denen, die diese Anmeldung sehen darf. Gerade gelesen, in %3.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s)</source>
        <translation>
            <numerusform>%Ln Gruppe</numerusform>
            <numerusform>%Ln Gruppen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln committed partition(s)</source>
        <translation>
            <numerusform>%Ln committeter Partition</numerusform>
            <numerusform>%Ln committeten Partitionen</numerusform>
        </translation>
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
    <message>
        <source>This login may not see the configuration of the topic %1.</source>
        <translation>Diese Anmeldung darf die Konfiguration des Topics %1 nicht sehen.</translation>
    </message>
    <message>
        <source>The cluster has %1 groups; only %2 are read.</source>
        <translation>Der Cluster hat %1 Gruppen; nur %2 werden gelesen.</translation>
    </message>
    <message>
        <source>A broker did not list its groups; some may be missing.</source>
        <translation>Ein Broker hat seine Gruppen nicht genannt; manche können fehlen.</translation>
    </message>
    <message>
        <source>This login may not read the group&apos;s offsets.</source>
        <translation>Diese Anmeldung darf die Offsets der Gruppe nicht lesen.</translation>
    </message>
    <message>
        <source>The group&apos;s offsets could not be read: %1</source>
        <translation>Die Offsets der Gruppe konnten nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>Not all of its partitions are read: the cluster&apos;s groups have committed in too many.</source>
        <translation>Nicht alle ihre Partitionen werden gelesen: Die Gruppen des Clusters haben in zu vielen committet.</translation>
    </message>
    <message>
        <source>Reading the groups was cancelled.</source>
        <translation>Das Lesen der Gruppen wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The end of partition %1 of the topic %2 is not told at present.</source>
        <translation>Das Ende der Partition %1 des Topics %2 wird zurzeit nicht genannt.</translation>
    </message>
    <message>
        <source>Partition %1 of the topic %2 ends before the offset that it once had: the topic was made anew, or records were lost.</source>
        <translation>Partition %1 des Topics %2 endet vor dem Offset, den sie einmal hatte: Das Topic wurde neu angelegt, oder Records gingen verloren.</translation>
    </message>
    <message>
        <source>Partition %1 of the topic %2 does not hold the wanted records any more.</source>
        <translation>Partition %1 des Topics %2 enthält die gewünschten Records nicht mehr.</translation>
    </message>
    <message>
        <source>This login may not see the consumer group %1.</source>
        <translation>Diese Anmeldung darf die Consumer-Gruppe %1 nicht sehen.</translation>
    </message>
    <message>
        <source>A span has a fixed beginning and a fixed end: name times, offsets, the beginning or the end.</source>
        <translation>Eine Spanne hat einen festen Anfang und ein festes Ende: bitte Zeiten, Offsets, den Anfang oder das Ende nennen.</translation>
    </message>
    <message>
        <source>The span ends before it begins. Name an end that is later than its beginning.</source>
        <translation>Die Spanne endet, bevor sie beginnt. Bitte ein Ende nennen, das nach ihrem Anfang liegt.</translation>
    </message>
    <message>
        <source>The topic %1 has no partition %2 any more: it was made anew.</source>
        <translation>Das Topic %1 hat keine Partition %2 mehr: Es wurde neu angelegt.</translation>
    </message>
    <message>
        <source>Partition %1 of the topic %2 no longer holds what was written since the run was planned.</source>
        <translation>Partition %1 des Topics %2 enthält nicht mehr, was seit der Planung des Laufs geschrieben wurde.</translation>
    </message>
    <message>
        <source>The order was dropped.</source>
        <translation>Der Auftrag wurde fallen gelassen.</translation>
    </message>
    <message>
        <source>“%1” is no name for a topic: letters, digits, dots, dashes and underscores are taken, at most 249 of them.</source>
        <translation>„%1“ ist kein Name für ein Topic: Erlaubt sind Buchstaben, Ziffern, Punkte, Striche und Unterstriche, höchstens 249.</translation>
    </message>
    <message>
        <source>There is a topic %1 already, and it was left as it is. Choose another name, or use it without creating it.</source>
        <translation>Ein Topic %1 gibt es schon, und es blieb, wie es ist. Bitte einen anderen Namen wählen oder es verwenden, ohne es anzulegen.</translation>
    </message>
    <message>
        <source>This login may not create the topic %1. Somebody with the right to can create it, or name one that is there.</source>
        <translation>Diese Anmeldung darf das Topic %1 nicht anlegen. Jemand mit dem Recht dazu kann es anlegen; oder bitte eines nennen, das es gibt.</translation>
    </message>
    <message>
        <source>The rules of this cluster do not allow the topic %1: %2</source>
        <translation>Die Regeln dieses Clusters lassen das Topic %1 nicht zu: %2</translation>
    </message>
    <message>
        <source>The topic %1 was not created: this cluster has too few brokers for %2 copies of each record.</source>
        <translation>Das Topic %1 wurde nicht angelegt: Dieser Cluster hat zu wenige Broker für %2 Kopien jedes Records.</translation>
    </message>
    <message>
        <source>The cluster does not take the topic %1: %2</source>
        <translation>Der Cluster nimmt das Topic %1 nicht an: %2</translation>
    </message>
    <message>
        <source>This login may not remove the topic %1.</source>
        <translation>Diese Anmeldung darf das Topic %1 nicht entfernen.</translation>
    </message>
    <message>
        <source>This cluster lets nobody remove topics; %1 stays.</source>
        <translation>Dieser Cluster lässt niemanden Topics entfernen; %1 bleibt.</translation>
    </message>
    <message>
        <source>The rules of this cluster do not allow to remove the topic %1: %2</source>
        <translation>Die Regeln dieses Clusters lassen nicht zu, das Topic %1 zu entfernen: %2</translation>
    </message>
    <message>
        <source>The topic %1 was created, but not every partition of it had a leader in time. Look at the brokers, then go on with it.</source>
        <translation>Das Topic %1 wurde angelegt, aber nicht jede seiner Partitionen hatte rechtzeitig einen Leader. Bitte die Broker ansehen und dann damit fortfahren.</translation>
    </message>
</context>
<context>
    <name>KafkaLock</name>
    <message>
        <source>Kafka is read-only in this workspace, and nothing was written. Unlock it in the status bar; it locks itself again after a quarter of an hour.</source>
        <translation>Kafka ist in diesem Arbeitsbereich schreibgeschützt, und nichts wurde geschrieben. In der Statuszeile lässt es sich freigeben; nach einer Viertelstunde sperrt es sich wieder.</translation>
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
    <name>KeyedTable</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
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
    <name>LagSeriesModel</name>
    <message>
        <source>%1, partition %2</source>
        <translation>%1, Partition %2</translation>
    </message>
    <message>
        <source>Sums of the %1 partitions that lagged most when the page was opened, of %2.</source>
        <translation>Summen der %1 Partitionen, die beim Öffnen der Seite am weitesten zurücklagen, von %2.</translation>
    </message>
    <message>
        <source>The %1 topics with the highest lag of %2.</source>
        <translation>Die %1 Topics mit dem höchsten Lag von %2.</translation>
    </message>
    <message>
        <source>The %1 partitions with the highest lag of %2.</source>
        <translation>Die %1 Partitionen mit dem höchsten Lag von %2.</translation>
    </message>
    <message numerus="yes">
        <source>Commits moved back %Ln times</source>
        <translation>
            <numerusform>Commits gingen %Ln Mal zurück</numerusform>
            <numerusform>Commits gingen %Ln Mal zurück</numerusform>
        </translation>
    </message>
    <message>
        <source>Commit of %1, partition %2 moved back</source>
        <translation>Der Commit von %1, Partition %2, ging zurück</translation>
    </message>
    <message numerus="yes">
        <source>Commits of %Ln partition(s) moved back</source>
        <translation>
            <numerusform>Commits von %Ln Partition gingen zurück</numerusform>
            <numerusform>Commits von %Ln Partitionen gingen zurück</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>alert above %1</source>
        <translation>Alarm ab %1</translation>
    </message>
    <message>
        <source>State of the group: %1</source>
        <translation>Zustand der Gruppe: %1</translation>
    </message>
    <message numerus="yes">
        <source>The group reads %Ln more partition(s)</source>
        <translation>
            <numerusform>Die Gruppe liest %Ln weitere Partition</numerusform>
            <numerusform>Die Gruppe liest %Ln weitere Partitionen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LagService</name>
    <message>
        <source>No history is kept here.</source>
        <translation>Hier wird keine Geschichte aufbewahrt.</translation>
    </message>
    <message>
        <source>The groups could not be read.</source>
        <translation>Die Gruppen konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The groups were not read in time.</source>
        <translation>Die Gruppen wurden nicht rechtzeitig gelesen.</translation>
    </message>
</context>
<context>
    <name>LagVerdicts</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
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
        <source>Everything is read.</source>
        <translation>Alles ist gelesen.</translation>
    </message>
    <message>
        <source>It keeps up: one record is still to be read, and its commits advance.</source>
        <translation>Sie kommt mit: Ein Record ist noch zu lesen, und ihre Commits gehen voran.</translation>
    </message>
    <message>
        <source>It keeps up: %1 records are still to be read, and its commits advance.</source>
        <translation>Sie kommt mit: %1 Records sind noch zu lesen, und ihre Commits gehen voran.</translation>
    </message>
    <message>
        <source>%1, partition %2: %3</source>
        <translation>%1, Partition %2: %3</translation>
    </message>
    <message numerus="yes">
        <source>The same holds for %n more partition(s).</source>
        <translation>
            <numerusform>Dasselbe gilt für %n weitere Partition.</numerusform>
            <numerusform>Dasselbe gilt für %n weitere Partitionen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Its commit is at %1, but everything before %2 has been deleted: %3 records are lost to it.</source>
        <translation>Ihr Commit steht bei %1, aber alles vor %2 ist gelöscht: %3 Records sind für sie verloren.</translation>
    </message>
    <message>
        <source>Where the partition ends could not be read.</source>
        <translation>Wo die Partition endet, konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>%1 of the %2 records that are kept are still to be read (%3 %): the oldest may be deleted before it gets there.</source>
        <translation>%1 der %2 aufbewahrten Records sind noch zu lesen (%3 %): Die ältesten können gelöscht werden, bevor sie dort ankommt.</translation>
    </message>
    <message>
        <source>It has not been watched long enough.</source>
        <translation>Sie wird noch nicht lange genug beobachtet.</translation>
    </message>
    <message>
        <source>Its commit fell from %1 to %2 and is at %3 now, %4 short of where it was.</source>
        <translation>Ihr Commit fiel von %1 auf %2 und steht jetzt bei %3, um %4 hinter dem, wo er war.</translation>
    </message>
    <message>
        <source>%1 records are to be read, and its commit has been at %2 for %3. Whether it stopped committing or commits the same again is not told by Kafka.</source>
        <translation>%1 Records sind zu lesen, und ihr Commit steht seit %3 bei %2. Ob sie nicht mehr committet oder immer dasselbe, sagt Kafka nicht.</translation>
    </message>
    <message>
        <source>Its lag never fell over the last %1 sweeps (%2) and grew from %3 to %4.</source>
        <translation>Ihr Lag fiel in den letzten %1 Abfragen (%2) nie und wuchs von %3 auf %4.</translation>
    </message>
    <message>
        <source>Its state changed %1 times within %2; it is “%3” now.</source>
        <translation>Ihr Zustand wechselte %1 Mal in %2; jetzt ist er „%3“.</translation>
    </message>
    <message>
        <source>Nobody is in the group; its offsets are kept, %1 records are still to be read.</source>
        <translation>Niemand ist in der Gruppe; ihre Offsets sind aufbewahrt, %1 Records sind noch zu lesen.</translation>
    </message>
    <message>
        <source>A share group has no committed offsets, and so no lag.</source>
        <translation>Eine Share-Gruppe hat keine committeten Offsets und also kein Lag.</translation>
    </message>
    <message>
        <source>It has not committed anything.</source>
        <translation>Sie hat nichts committet.</translation>
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
    <message>
        <source>handled</source>
        <translation>verarbeitet</translation>
    </message>
    <message>
        <source>%1 had committed past this when it was asked at %2: it has handled it, or passed it over.</source>
        <translation>%1 hatte hierüber hinaus committet, als um %2 danach gefragt wurde: Sie hat es verarbeitet oder übergangen.</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) behind</source>
        <translation>
            <numerusform>%n Ereignis zurück</numerusform>
            <numerusform>%n Ereignisse zurück</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 had still to read %n event(s) up to this one when it was asked at %2, and nobody is in the group now.</source>
        <translation>
            <numerusform>%1 hatte bis hierher noch %n Ereignis zu lesen, als um %2 danach gefragt wurde, und jetzt ist niemand in der Gruppe.</numerusform>
            <numerusform>%1 hatte bis hierher noch %n Ereignisse zu lesen, als um %2 danach gefragt wurde, und jetzt ist niemand in der Gruppe.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 had still to read %n event(s) up to this one when it was asked at %2.</source>
        <translation>
            <numerusform>%1 hatte bis hierher noch %n Ereignis zu lesen, als um %2 danach gefragt wurde.</numerusform>
            <numerusform>%1 hatte bis hierher noch %n Ereignisse zu lesen, als um %2 danach gefragt wurde.</numerusform>
        </translation>
    </message>
    <message>
        <source>no commit</source>
        <translation>kein Commit</translation>
    </message>
    <message>
        <source>%1 reads this partition and has never committed there: nobody can tell whether it has handled this.</source>
        <translation>%1 liest diese Partition und hat dort nie committet: Niemand kann sagen, ob sie dies verarbeitet hat.</translation>
    </message>
    <message>
        <source>gave it up</source>
        <translation>gab es auf</translation>
    </message>
    <message>
        <source>%1 has committed past this, but it failed on it and wrote a dead letter to %2.</source>
        <translation>%1 hat hierüber hinaus committet, ist aber daran gescheitert und hat einen Dead Letter nach %2 geschrieben.</translation>
    </message>
    <message>
        <source>Consumer groups</source>
        <translation>Consumer-Gruppen</translation>
    </message>
    <message>
        <source>not watched</source>
        <translation>nicht beobachtet</translation>
    </message>
    <message>
        <source>Whether anybody has handled this is not asked for now.</source>
        <translation>Ob jemand dies verarbeitet hat, wird zurzeit nicht gefragt.</translation>
    </message>
    <message>
        <source>none reads this</source>
        <translation>keine liest dies</translation>
    </message>
    <message>
        <source>No consumer group had committed on these topics, or was assigned to them, when the groups were asked at %1.</source>
        <translation>Keine Consumer-Gruppe hatte auf diesen Topics committet oder war ihnen zugeteilt, als um %1 nach den Gruppen gefragt wurde.</translation>
    </message>
    <message>
        <source>not through yet</source>
        <translation>noch nicht durch</translation>
    </message>
    <message numerus="yes">
        <source>%n group(s)</source>
        <translation>
            <numerusform>%n Gruppe</numerusform>
            <numerusform>%n Gruppen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more group(s)</source>
        <translation>
            <numerusform>%n weitere Gruppe</numerusform>
            <numerusform>%n weitere Gruppen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Dead letter</source>
        <translation>Dead Letter</translation>
    </message>
    <message>
        <source>A consumer failed on this event and wrote it to %1.</source>
        <translation>Ein Consumer ist an diesem Ereignis gescheitert und hat es nach %1 geschrieben.</translation>
    </message>
    <message>
        <source>%1 failed on this event and wrote it to %2.</source>
        <translation>%1 ist an diesem Ereignis gescheitert und hat es nach %2 geschrieben.</translation>
    </message>
    <message numerus="yes">
        <source>%n dead letter(s)</source>
        <translation>
            <numerusform>%n Dead Letter</numerusform>
            <numerusform>%n Dead Letters</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; a consumer gave it up, there is a dead letter</source>
        <translation>%1; ein Consumer hat es aufgegeben, es gibt einen Dead Letter</translation>
    </message>
    <message>
        <source>%1; %2 gave it up, there is a dead letter</source>
        <translation>%1; %2 hat es aufgegeben, es gibt einen Dead Letter</translation>
    </message>
    <message numerus="yes">
        <source>%1; %2 is %n event(s) behind</source>
        <translation>
            <numerusform>%1; %2 ist %n Ereignis zurück</numerusform>
            <numerusform>%1; %2 ist %n Ereignisse zurück</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, handled by %n group(s)</source>
        <translation>
            <numerusform>%1, von %n Gruppe verarbeitet</numerusform>
            <numerusform>%1, von %n Gruppen verarbeitet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n Ereignis</numerusform>
            <numerusform>%n Ereignisse</numerusform>
        </translation>
    </message>
    <message>
        <source>seen</source>
        <translation>gesehen</translation>
    </message>
    <message>
        <source>handled within %1 s</source>
        <translation>bearbeitet binnen %1 s</translation>
    </message>
    <message>
        <source>The first look that found it so came %1 s after the event was read here; groups are looked at every few seconds, so it may have been much sooner.</source>
        <translation>Der erste Blick, der das zeigte, kam %1 s, nachdem das Ereignis hier gelesen wurde; auf Gruppen wird alle paar Sekunden geblickt, es kann also viel früher gewesen sein.</translation>
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
    <message>
        <source>This link leads to something that this version of Throughline does not know. It knows sprints, tasks, records, topics, groups, failures, runs, views, saves and pages.</source>
        <translation>Dieser Link führt zu etwas, das diese Version von Throughline nicht kennt. Sie kennt Sprints, Aufgaben, Records, Topics, Gruppen, Fehler, Läufe, Ansichten, Speichervorgänge und Seiten.</translation>
    </message>
    <message>
        <source>Open the topic %1</source>
        <translation>Das Topic %1 öffnen</translation>
    </message>
    <message>
        <source>Open the newest records of %1</source>
        <translation>Die neuesten Records von %1 öffnen</translation>
    </message>
    <message>
        <source>Open the consumer group %1</source>
        <translation>Die Consumer-Gruppe %1 öffnen</translation>
    </message>
    <message>
        <source>Open the failure in %1</source>
        <translation>Den Fehler in %1 öffnen</translation>
    </message>
    <message>
        <source>Open the failures of one cause</source>
        <translation>Die Fehler einer Ursache öffnen</translation>
    </message>
    <message>
        <source>Open the run</source>
        <translation>Den Lauf öffnen</translation>
    </message>
</context>
<context>
    <name>LoadPanel</name>
    <message>
        <source> events a second</source>
        <translation> Ereignisse je Sekunde</translation>
    </message>
    <message>
        <source> bytes</source>
        <translation> Bytes</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Events are published again.</source>
        <translation>Ereignisse werden wieder veröffentlicht.</translation>
    </message>
    <message>
        <source>Nothing is published from now on: saves stay silent.</source>
        <translation>Von jetzt an wird nichts veröffentlicht: Nach dem Speichern bleibt es still.</translation>
    </message>
    <message>
        <source>Events are published late from now on.</source>
        <translation>Ereignisse werden von jetzt an verspätet veröffentlicht.</translation>
    </message>
    <message>
        <source>Kafka is being started again over the same data.</source>
        <translation>Kafka wird über denselben Daten wieder gestartet.</translation>
    </message>
    <message>
        <source>Kafka is being stopped.</source>
        <translation>Kafka wird angehalten.</translation>
    </message>
    <message>
        <source>Kafka was killed.</source>
        <translation>Kafka wurde abgeschossen.</translation>
    </message>
    <message>
        <source>Until stopped</source>
        <translation>Bis zum Anhalten</translation>
    </message>
    <message>
        <source>As they are</source>
        <translation>Wie sie sind</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>Publishes events</source>
        <translation>Veröffentlicht Ereignisse</translation>
    </message>
    <message>
        <source>Stays silent</source>
        <translation>Bleibt still</translation>
    </message>
    <message>
        <source>Publishes them late</source>
        <translation>Veröffentlicht sie verspätet</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Killed</source>
        <translation>Abgeschossen</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Wie viele</translation>
    </message>
    <message>
        <source>Least size</source>
        <translation>Mindestgröße</translation>
    </message>
    <message>
        <source>With one key</source>
        <translation>Mit einem Schlüssel</translation>
    </message>
    <message>
        <source>The sprint and the task service</source>
        <translation>Der Sprint- und der Aufgabendienst</translation>
    </message>
    <message>
        <source>Kafka</source>
        <translation>Kafka</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Dienste</translation>
    </message>
    <message>
        <source>Stop load</source>
        <translation>Last anhalten</translation>
    </message>
    <message>
        <source>Start load</source>
        <translation>Last starten</translation>
    </message>
    <message>
        <source>%1 events published</source>
        <translation>%1 Ereignisse veröffentlicht</translation>
    </message>
    <message>
        <source>%1, %2 were not</source>
        <translation>%1, %2 nicht</translation>
    </message>
    <message>
        <source>The load has ended.</source>
        <translation>Die Last ist zu Ende.</translation>
    </message>
    <message>
        <source>%1 events a second are being published.</source>
        <translation>%1 Ereignisse je Sekunde werden veröffentlicht.</translation>
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
    <name>MergePatch</name>
    <message>
        <source>The patch is not JSON.</source>
        <translation>Der Patch ist kein JSON.</translation>
    </message>
    <message>
        <source>Its body is not JSON, so that the patch cannot be applied.</source>
        <translation>Sein Inhalt ist kein JSON, sodass sich der Patch nicht anwenden lässt.</translation>
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
    <message>
        <source>%1 Until then this save waits and is not sent.</source>
        <translation>%1 Bis dahin wartet dieses Speichern und wird nicht gesendet.</translation>
    </message>
</context>
<context>
    <name>PartitionListModel</name>
    <message>
        <source>Partition</source>
        <translation>Partition</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>Leader</translation>
    </message>
    <message>
        <source>Replicas</source>
        <translation>Replikate</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Erster</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nächster</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Records</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Zugang</translation>
    </message>
    <message>
        <source>10 min</source>
        <translation>10 min</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Replicas on brokers %1; in sync: %2</source>
        <translation>Replikate auf den Brokern %1; synchron: %2</translation>
    </message>
    <message>
        <source>The offset that the next record gets</source>
        <translation>Der Offset, den der nächste Record bekommt</translation>
    </message>
    <message>
        <source>The first offset that is still kept: the low watermark</source>
        <translation>Der erste noch aufbewahrte Offset: das Low Watermark</translation>
    </message>
    <message>
        <source>The offset that the next record gets: the high watermark</source>
        <translation>Der Offset, den der nächste Record bekommt: das High Watermark</translation>
    </message>
    <message>
        <source>Of all records of the topic</source>
        <translation>Von allen Records des Topics</translation>
    </message>
    <message>
        <source>Whether all replicas are in sync; marked where a partition holds at least half as much again as its even share of the records</source>
        <translation>Ob alle Replikate synchron sind; markiert, wo eine Partition mindestens um die Hälfte mehr Records enthält, als ihr gleicher Anteil wäre</translation>
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
    <name>PreviewLines</name>
    <message>
        <source>Mind</source>
        <translation>Zu bedenken</translation>
    </message>
    <message>
        <source>all at once</source>
        <translation>alle auf einmal</translation>
    </message>
    <message>
        <source>the rest</source>
        <translation>der Rest</translation>
    </message>
    <message>
        <source>%1, then %2</source>
        <translation>%1, dann %2</translation>
    </message>
    <message>
        <source>%1 at %2/s</source>
        <translation>%1 mit %2/s</translation>
    </message>
    <message>
        <source>%1, %2 times as fast as they came</source>
        <translation>%1, %2-mal so schnell, wie sie kamen</translation>
    </message>
    <message>
        <source>%1, as fast as it goes</source>
        <translation>%1, so schnell es geht</translation>
    </message>
    <message>
        <source>%1; stops by itself if over %2 % of a step fail again</source>
        <translation>%1; hält von selbst an, wenn mehr als %2 % eines Schritts wieder scheitern</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>Sends</source>
        <translation>Sendet</translation>
    </message>
    <message>
        <source>%1 records, %2</source>
        <translation>%1 Records, %2</translation>
    </message>
    <message>
        <source>about %1 records, %2; counted exactly while it runs</source>
        <translation>etwa %1 Records, %2; genau gezählt wird während des Laufs</translation>
    </message>
    <message>
        <source>by key: %1</source>
        <translation>nach Schlüssel: %1</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Geht an</translation>
    </message>
    <message>
        <source>nowhere: no target is known</source>
        <translation>nirgendwohin: Es ist kein Ziel bekannt</translation>
    </message>
    <message>
        <source>%1, by the hash of the key</source>
        <translation>%1, nach dem Hash des Schlüssels</translation>
    </message>
    <message>
        <source>%1, original partitions (%2)</source>
        <translation>%1, ursprüngliche Partitionen (%2)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1: %2 records, %3 partitions</source>
        <translation>%1: %2 Records, %3 Partitionen</translation>
    </message>
    <message>
        <source>by key</source>
        <translation>nach Schlüssel</translation>
    </message>
    <message>
        <source>created for this run</source>
        <translation>für diesen Lauf angelegt</translation>
    </message>
    <message>
        <source>Will also be read by</source>
        <translation>Wird auch gelesen von</translation>
    </message>
    <message>
        <source>%1 reads %2</source>
        <translation>%1 liest %2</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>no other group reads it</source>
        <translation>keine andere Gruppe liest es</translation>
    </message>
    <message>
        <source>no group reads it now</source>
        <translation>zurzeit liest es keine Gruppe</translation>
    </message>
    <message>
        <source>they get these again</source>
        <translation>sie bekommen diese noch einmal</translation>
    </message>
    <message>
        <source>Newer events of the same key</source>
        <translation>Neuere Ereignisse desselben Schlüssels</translation>
    </message>
    <message>
        <source>%1 of these records have newer ones of the same key; they would arrive late, after what replaced them</source>
        <translation>%1 dieser Records haben neuere mit demselben Schlüssel; sie kämen spät, nach dem, was sie ersetzt hat</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>not searched to the end</source>
        <translation>nicht bis zum Ende durchsucht</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>none: values go byte for byte</source>
        <translation>keine: Werte gehen Byte für Byte</translation>
    </message>
    <message>
        <source>merge patch</source>
        <translation>Merge Patch</translation>
    </message>
    <message>
        <source>%1 (%2 records)</source>
        <translation>%1 (%2 Records)</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>%1 added, none removed</source>
        <translation>%1 hinzugefügt, keiner entfernt</translation>
    </message>
    <message>
        <source>%1 failure headers removed, %2 added</source>
        <translation>%1 Fehler-Header entfernt, %2 hinzugefügt</translation>
    </message>
    <message>
        <source>Removed:
%1

Added:
%2</source>
        <translation>Entfernt:
%1

Hinzugefügt:
%2</translation>
    </message>
    <message>
        <source>Retried before</source>
        <translation>Schon erneut gesendet</translation>
    </message>
    <message>
        <source>none of them</source>
        <translation>keiner von ihnen</translation>
    </message>
    <message>
        <source>%1 of them</source>
        <translation>%1 von ihnen</translation>
    </message>
    <message>
        <source>%1: %2 resolved, %3 failed again</source>
        <translation>%1: %2 gelöst, %3 wieder gescheitert</translation>
    </message>
    <message>
        <source>sent once already</source>
        <translation>schon einmal gesendet</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>not watched: no consumer group is known; choose one to be told</source>
        <translation>nicht beobachtet: Es ist keine Consumer-Gruppe bekannt; bitte eine wählen, um ihn zu erfahren</translation>
    </message>
    <message>
        <source>watched in %1: resolved once it has committed past a record that did not come back; evidence, not proof</source>
        <translation>beobachtet bei %1: gelöst, sobald sie über einen Record hinaus committet hat, der nicht zurückkam; ein Anzeichen, kein Beweis</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
</context>
<context>
    <name>PreviewLinesView</name>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>Zeigen: %1</translation>
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
    <name>ReaderListModel</name>
    <message>
        <source>no commit</source>
        <translation>kein Commit</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Lag</source>
        <translation>Lag</translation>
    </message>
    <message>
        <source>Behind</source>
        <translation>Rückstand</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
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
    <name>Replay</name>
    <message>
        <source>There was no time to read all of the span: the number of records is a guess made of %1 of them.</source>
        <translation>Die Zeit reichte nicht, um die ganze Spanne zu lesen: Die Anzahl der Records ist aus %1 von ihnen geschätzt.</translation>
    </message>
    <message>
        <source>There is no topic %1. Let the replay create it, or name one that is there.</source>
        <translation>Ein Topic %1 gibt es nicht. Die Wiederholung kann es anlegen; oder bitte eines nennen, das es gibt.</translation>
    </message>
    <message>
        <source>There is a topic %1 already. Choose another name, or replay into it without creating it.</source>
        <translation>Ein Topic %1 gibt es schon. Bitte einen anderen Namen wählen oder dorthin wiederholen, ohne es anzulegen.</translation>
    </message>
    <message>
        <source>The topic %1 has %2 partition(s), and the span reaches partition %3: the order within a partition would be lost. Choose a topic with more partitions, or let the replay create one.</source>
        <translation>Das Topic %1 hat %2 Partition(en), und die Spanne reicht bis Partition %3: Die Reihenfolge innerhalb einer Partition ginge verloren. Bitte ein Topic mit mehr Partitionen wählen oder eines anlegen lassen.</translation>
    </message>
    <message>
        <source>The topic %1 holds %2 record(s) already; the replayed ones come behind them.</source>
        <translation>Das Topic %1 enthält schon %2 Record(s); die wiederholten kommen dahinter.</translation>
    </message>
    <message>
        <source>The topic is compacted as its source is: of each key only the newest record stays.</source>
        <translation>Das Topic ist kompaktiert wie seine Quelle: Von jedem Schlüssel bleibt nur der neueste Record.</translation>
    </message>
    <message>
        <source>This login may not read the settings of %1: the topic gets those of the cluster.</source>
        <translation>Diese Anmeldung darf die Einstellungen von %1 nicht lesen: Das Topic bekommt die des Clusters.</translation>
    </message>
    <message>
        <source>%1 into %2</source>
        <translation>%1 nach %2</translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s) into %1</source>
        <translation>
            <numerusform>%n Topic nach %1</numerusform>
            <numerusform>%n Topics nach %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Name a topic to replay.</source>
        <translation>Bitte ein Topic nennen, das wiederholt werden soll.</translation>
    </message>
    <message>
        <source>At most %1 topics are replayed at once.</source>
        <translation>Höchstens %1 Topics werden auf einmal wiederholt.</translation>
    </message>
    <message>
        <source>“%1” stands for several topics; name each of them.</source>
        <translation>„%1“ steht für mehrere Topics; bitte jedes nennen.</translation>
    </message>
    <message>
        <source>The records of %1 cannot be replayed into the topic itself: everybody who reads it would get them twice. Name another topic.</source>
        <translation>Die Records von %1 können nicht in das Topic selbst wiederholt werden: Alle, die es lesen, bekämen sie doppelt. Bitte ein anderes Topic nennen.</translation>
    </message>
    <message>
        <source>%1 is a topic of Kafka&apos;s own. Name another one.</source>
        <translation>%1 ist ein Topic von Kafka selbst. Bitte ein anderes nennen.</translation>
    </message>
    <message>
        <source>Only a topic that the replay creates is removed after it; %1 is kept.</source>
        <translation>Nur ein Topic, das die Wiederholung anlegt, wird danach entfernt; %1 bleibt.</translation>
    </message>
    <message>
        <source>A replay goes at a rate or at the pace of the original, not at both.</source>
        <translation>Eine Wiederholung läuft mit einer Rate oder im Tempo des Originals, nicht mit beidem.</translation>
    </message>
    <message>
        <source>Rate and pace are numbers above zero.</source>
        <translation>Rate und Tempo sind Zahlen über null.</translation>
    </message>
    <message>
        <source>No record lies in this span. Look at the topic&apos;s records and their times, then choose a wider one.</source>
        <translation>In dieser Spanne liegt kein Record. Bitte die Records des Topics und ihre Zeiten ansehen und dann eine weitere wählen.</translation>
    </message>
    <message>
        <source>The topic goes with everything in it as soon as all is sent.</source>
        <translation>Das Topic verschwindet mit allem darin, sobald alles gesendet ist.</translation>
    </message>
    <message>
        <source>The filter lets no record of this span through.</source>
        <translation>Der Filter lässt keinen Record dieser Spanne durch.</translation>
    </message>
    <message>
        <source>Kafka no longer has this record.</source>
        <translation>Kafka hat diesen Record nicht mehr.</translation>
    </message>
    <message>
        <source>What this run copies cannot be read from the journal: another version of the program may have written it.</source>
        <translation>Was dieser Lauf kopiert, ist im Journal nicht zu lesen: Eine andere Version des Programms kann es geschrieben haben.</translation>
    </message>
    <message>
        <source>The filter cannot be read: something is missing at its end.</source>
        <translation>Der Filter ist nicht zu lesen: An seinem Ende fehlt etwas.</translation>
    </message>
    <message>
        <source>The filter cannot be read at “%1”.</source>
        <translation>Der Filter ist bei „%1“ nicht zu lesen.</translation>
    </message>
</context>
<context>
    <name>ReplayDialog</name>
    <message>
        <source>Make it, with as many partitions as the source</source>
        <translation>Es anlegen, mit so vielen Partitionen wie die Quelle</translation>
    </message>
    <message>
        <source>Remove it again once the replay is over</source>
        <translation>Es wieder entfernen, wenn die Wiederholung vorbei ist</translation>
    </message>
    <message>
        <source>Show what it does</source>
        <translation>Zeigen, was sie tut</translation>
    </message>
    <message>
        <source>Copy as command</source>
        <translation>Als Befehl kopieren</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Replay…</source>
        <translation>Wiederholen…</translation>
    </message>
    <message>
        <source>New replay</source>
        <translation>Neue Wiederholung</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Hinzufügen…</translation>
    </message>
    <message>
        <source>Name a topic to replay.</source>
        <translation>Bitte ein Topic nennen, das wiederholt werden soll.</translation>
    </message>
    <message>
        <source>Name the topic that takes the records.</source>
        <translation>Bitte das Topic nennen, das die Records aufnimmt.</translation>
    </message>
    <message>
        <source>The records cannot go into a topic that they come from.</source>
        <translation>Die Records können nicht in ein Topic gehen, aus dem sie kommen.</translation>
    </message>
    <message>
        <source>Command copied</source>
        <translation>Befehl kopiert</translation>
    </message>
    <message>
        <source>Looking at the topics and counting</source>
        <translation>Die Topics werden angesehen und gezählt</translation>
    </message>
    <message>
        <source>Unlock and replay %1…</source>
        <translation>Freigeben und %1 wiederholen…</translation>
    </message>
    <message>
        <source>Replay %1…</source>
        <translation>%1 wiederholen…</translation>
    </message>
    <message>
        <source>The records are copied into %1; what they come from stays as it is.</source>
        <translation>Die Records werden nach %1 kopiert; woher sie kommen, bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Unlock Kafka and begin this replay?</source>
        <translation>Kafka freigeben und diese Wiederholung beginnen?</translation>
    </message>
    <message>
        <source>Begin this replay?</source>
        <translation>Diese Wiederholung beginnen?</translation>
    </message>
    <message>
        <source>Writing to Kafka is unlocked for 15 minutes and noted in the audit log. %1</source>
        <translation>Das Schreiben nach Kafka wird für 15 Minuten freigegeben und im Protokoll vermerkt. %1</translation>
    </message>
    <message>
        <source>Unlock and replay</source>
        <translation>Freigeben und wiederholen</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>Topics, with commas between them</source>
        <translation>Topics, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Topics</translation>
    </message>
    <message>
        <source>Add a topic</source>
        <translation>Ein Topic hinzufügen</translation>
    </message>
    <message>
        <source>The beginning</source>
        <translation>Der Anfang</translation>
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
        <source>An offset in each partition</source>
        <translation>Ein Offset in jeder Partition</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>The end as it is now</source>
        <translation>Das Ende, wie es jetzt ist</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Every record; or a filter, such as type:sprint.*</source>
        <translation>Jeder Record; oder ein Filter wie type:sprint.*</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Records</translation>
    </message>
    <message>
        <source>A topic of its own</source>
        <translation>Ein eigenes Topic</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>In</translation>
    </message>
    <message>
        <source>As fast as it goes</source>
        <translation>So schnell es geht</translation>
    </message>
    <message>
        <source>At most, records a second</source>
        <translation>Höchstens, Records je Sekunde</translation>
    </message>
    <message>
        <source>As fast as they came, times</source>
        <translation>So schnell, wie sie kamen, mal</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>What this replay does</source>
        <translation>Was diese Wiederholung tut</translation>
    </message>
    <message>
        <source>A preview: nothing is written yet.</source>
        <translation>Eine Vorschau: Noch ist nichts geschrieben.</translation>
    </message>
    <message>
        <source>What the replay does</source>
        <translation>Was die Wiederholung tut</translation>
    </message>
</context>
<context>
    <name>ReplayPage</name>
    <message>
        <source>Retries and replays</source>
        <translation>Erneutes Senden und Wiederholungen</translation>
    </message>
    <message>
        <source>The journal of runs cannot be used.</source>
        <translation>Das Journal der Läufe ist nicht zu verwenden.</translation>
    </message>
    <message>
        <source>%1 is still there</source>
        <translation>%1 ist noch da</translation>
    </message>
    <message>
        <source>It should have gone after its replay: %1</source>
        <translation>Es hätte nach seiner Wiederholung verschwinden sollen: %1</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Wiederholung</translation>
    </message>
    <message>
        <source>New replay…</source>
        <translation>Neue Wiederholung…</translation>
    </message>
    <message>
        <source>Copy a span of time into a topic of its own</source>
        <translation>Eine Zeitspanne in ein eigenes Topic kopieren</translation>
    </message>
    <message>
        <source>Remove the topic of this replay…</source>
        <translation>Das Topic dieser Wiederholung entfernen…</translation>
    </message>
    <message>
        <source>Read the journal again</source>
        <translation>Das Journal noch einmal lesen</translation>
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
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>Ctrl+Shift+L</source>
        <translation>Ctrl+Shift+L</translation>
    </message>
    <message>
        <source>This workspace has no Kafka address</source>
        <translation>Dieser Arbeitsbereich hat keine Kafka-Adresse</translation>
    </message>
    <message>
        <source>With one, retries and replays stand here.</source>
        <translation>Mit einer steht hier, was erneut gesendet und wiederholt wurde.</translation>
    </message>
    <message>
        <source>Reading the journal</source>
        <translation>Das Journal wird gelesen</translation>
    </message>
    <message>
        <source>Retries and replays stand here, past and interrupted ones too.</source>
        <translation>Hier steht, was erneut gesendet und wiederholt wurde, auch Vergangenes und Unterbrochenes.</translation>
    </message>
    <message>
        <source>Nothing was retried or replayed yet</source>
        <translation>Noch wurde nichts erneut gesendet oder wiederholt</translation>
    </message>
    <message>
        <source>A replay copies a span of time into a topic of its own, so that something new can read it. Retries of dead letters stand here as well.</source>
        <translation>Eine Wiederholung kopiert eine Zeitspanne in ein eigenes Topic, damit etwas Neues sie lesen kann. Auch das erneute Senden von Dead Letters steht hier.</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n Lauf</numerusform>
            <numerusform>%n Läufe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n under way</source>
        <translation>
            <numerusform>%n unterwegs</numerusform>
            <numerusform>%n unterwegs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stopped, can go on</source>
        <translation>
            <numerusform>%n gestoppt, kann fortgesetzt werden</numerusform>
            <numerusform>%n gestoppt, können fortgesetzt werden</numerusform>
        </translation>
    </message>
    <message>
        <source>This run is not in the journal</source>
        <translation>Dieser Lauf steht nicht im Journal</translation>
    </message>
    <message>
        <source>It may belong to another workspace or another computer.</source>
        <translation>Er kann zu einem anderen Arbeitsbereich oder einem anderen Computer gehören.</translation>
    </message>
    <message>
        <source>Unlock Kafka and go on?</source>
        <translation>Kafka freigeben und fortsetzen?</translation>
    </message>
    <message>
        <source>Writing to Kafka is unlocked for 15 minutes and noted in the audit log. What was sent already is not sent again.</source>
        <translation>Das Schreiben nach Kafka wird für 15 Minuten freigegeben und im Protokoll vermerkt. Was schon gesendet ist, wird nicht noch einmal gesendet.</translation>
    </message>
    <message>
        <source>Unlock and go on</source>
        <translation>Freigeben und fortsetzen</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>The run stays as it is</source>
        <translation>Der Lauf bleibt, wie er ist</translation>
    </message>
    <message>
        <source>Command copied</source>
        <translation>Befehl kopiert</translation>
    </message>
    <message>
        <source>Remove the topic %1?</source>
        <translation>Das Topic %1 entfernen?</translation>
    </message>
    <message>
        <source>It goes with everything in it, also what others wrote there. Kafka is unlocked for 15 minutes for it.</source>
        <translation>Es verschwindet mit allem darin, auch mit dem, was andere dorthin geschrieben haben. Kafka wird dafür für 15 Minuten freigegeben.</translation>
    </message>
    <message>
        <source>It goes with everything in it, also what others wrote there.</source>
        <translation>Es verschwindet mit allem darin, auch mit dem, was andere dorthin geschrieben haben.</translation>
    </message>
    <message>
        <source>Remove the topic</source>
        <translation>Das Topic entfernen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>ReplayPlanner</name>
    <message>
        <source>Who reads the topic is not known here.</source>
        <translation>Wer das Topic liest, ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>Kafka is read-only here.</source>
        <translation>Kafka ist hier schreibgeschützt.</translation>
    </message>
    <message>
        <source>No topic was created for this run, so none is removed.</source>
        <translation>Für diesen Lauf wurde kein Topic angelegt, also wird keines entfernt.</translation>
    </message>
    <message>
        <source>This run is not over. Cancel it first, then remove its topic.</source>
        <translation>Dieser Lauf ist nicht zu Ende. Bitte ihn zuerst abbrechen und dann sein Topic entfernen.</translation>
    </message>
    <message>
        <source>The topic %1 was created for a replay that is not known any more. Look whether it is there, and remove it if nobody needs it.</source>
        <translation>Das Topic %1 wurde für ein Replay angelegt, das nicht mehr bekannt ist. Sehen Sie nach, ob es noch da ist, und entfernen Sie es, wenn es niemand braucht.</translation>
    </message>
    <message>
        <source>The topic %1 holds records, and this replay never began: it is not its own, so it is kept.</source>
        <translation>Das Topic %1 enthält Records, und dieses Replay hat nie begonnen: Es ist nicht sein eigenes und bleibt deshalb.</translation>
    </message>
</context>
<context>
    <name>RetryOptionsDialog</name>
    <message>
        <source>A merge patch may have at most 256 kB.</source>
        <translation>Ein Merge Patch darf höchstens 256 kB haben.</translation>
    </message>
    <message>
        <source>Not JSON: %1, at line %2.</source>
        <translation>Kein JSON: %1, in Zeile %2.</translation>
    </message>
    <message>
        <source>A merge patch is a JSON object; another value would replace every body as a whole.</source>
        <translation>Ein Merge Patch ist ein JSON-Objekt; ein anderer Wert würde jeden Inhalt als Ganzes ersetzen.</translation>
    </message>
    <message>
        <source>This patch changes nothing; leave the field empty instead.</source>
        <translation>Dieser Patch ändert nichts; bitte das Feld leer lassen.</translation>
    </message>
    <message>
        <source>Show what it does</source>
        <translation>Zeigen, was es tut</translation>
    </message>
    <message>
        <source>Change the retry</source>
        <translation>Das erneute Senden ändern</translation>
    </message>
    <message>
        <source>Where each record came from</source>
        <translation>Woher jeder Record kam</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>In</translation>
    </message>
    <message>
        <source>To the partition it was in</source>
        <translation>In die Partition, in der er war</translation>
    </message>
    <message>
        <source>By the hash of its key (murmur2)</source>
        <translation>Nach dem Hash seines Schlüssels (murmur2)</translation>
    </message>
    <message>
        <source>Partition</source>
        <translation>Partition</translation>
    </message>
    <message>
        <source>Merge patch</source>
        <translation>Merge Patch</translation>
    </message>
    <message>
        <source>Put over every JSON body; null takes a field away. Empty: values go byte for byte.</source>
        <translation>Wird über jeden JSON-Inhalt gelegt; null nimmt ein Feld weg. Leer: Werte gehen Byte für Byte.</translation>
    </message>
    <message>
        <source>All at once</source>
        <translation>Alle auf einmal</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Erste Schritte</translation>
    </message>
    <message>
        <source> % of a step fail again</source>
        <translation> % eines Schritts wieder scheitern</translation>
    </message>
    <message>
        <source>Stop when over</source>
        <translation>Anhalten, wenn mehr als</translation>
    </message>
    <message>
        <source> records a second</source>
        <translation> Records je Sekunde</translation>
    </message>
    <message>
        <source>As fast as it goes</source>
        <translation>So schnell es geht</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>The group that failed</source>
        <translation>Die Gruppe, die scheiterte</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>Outcome watched in</source>
        <translation>Ausgang beobachtet bei</translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <translation>Lassen, wie es war</translation>
    </message>
    <message>
        <source>“%1” cannot be a topic&apos;s name: letters, digits, dots, hyphens and underscores only.</source>
        <translation>„%1“ kann kein Topic heißen: nur Buchstaben, Ziffern, Punkte, Bindestriche und Unterstriche.</translation>
    </message>
    <message>
        <source>Steps are whole numbers with commas between them, such as 1, 10, 100.</source>
        <translation>Schritte sind ganze Zahlen mit Kommas dazwischen, wie 1, 10, 100.</translation>
    </message>
</context>
<context>
    <name>RetryPanel</name>
    <message>
        <source>preview, nothing sent</source>
        <translation>Vorschau, nichts gesendet</translation>
    </message>
    <message>
        <source>Retry…</source>
        <translation>Erneut senden…</translation>
    </message>
    <message>
        <source>Retry 1 first</source>
        <translation>Zuerst 1 senden</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Copy as command</source>
        <translation>Als Befehl kopieren</translation>
    </message>
    <message>
        <source>Back to the failures</source>
        <translation>Zurück zu den Fehlern</translation>
    </message>
    <message>
        <source>The dead letters stay where they are: nothing is ever deleted from a dead-letter topic.</source>
        <translation>Die Dead Letters bleiben, wo sie sind: Aus einem Topic mit Dead Letters wird nie etwas gelöscht.</translation>
    </message>
    <message>
        <source>What the retry does</source>
        <translation>Was das erneute Senden tut</translation>
    </message>
    <message>
        <source>The steps of this retry</source>
        <translation>Die Schritte dieses Laufs</translation>
    </message>
    <message>
        <source>Retry %1 of %2</source>
        <translation>%1 von %2 erneut senden</translation>
    </message>
    <message>
        <source>Reading the dead letters and where they came from</source>
        <translation>Die Dead Letters und ihre Herkunft werden gelesen</translation>
    </message>
    <message>
        <source>No preview could be made</source>
        <translation>Eine Vorschau war nicht möglich</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>Unlock and retry %1…</source>
        <translation>Freigeben und %1 erneut senden…</translation>
    </message>
    <message>
        <source>Retry %1…</source>
        <translation>%1 erneut senden…</translation>
    </message>
    <message>
        <source>%1: %2 newer, the newest %3</source>
        <translation>%1: %2 neuere, der neueste %3</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>The run did not begin</source>
        <translation>Der Lauf hat nicht begonnen</translation>
    </message>
    <message>
        <source>Nothing was sent. Try again makes the preview anew.</source>
        <translation>Es wurde nichts gesendet. „Erneut versuchen“ erstellt die Vorschau neu.</translation>
    </message>
</context>
<context>
    <name>RetryPlanner</name>
    <message>
        <source>Kafka does not hold this dead letter any more.</source>
        <translation>Kafka hat diesen Dead Letter nicht mehr.</translation>
    </message>
    <message>
        <source>It does not tell the topic that it came from; choose a target.</source>
        <translation>Er nennt das Topic nicht, aus dem er kam; bitte ein Ziel wählen.</translation>
    </message>
    <message>
        <source>The topic %1 is an internal one of its application and takes nothing from outside; choose a target.</source>
        <translation>Das Topic %1 ist ein internes seiner Anwendung und nimmt von außen nichts an; bitte ein Ziel wählen.</translation>
    </message>
    <message>
        <source>It would go to the dead-letter topic that it is in.</source>
        <translation>Er ginge in das Topic mit Dead Letters, in dem er liegt.</translation>
    </message>
    <message>
        <source>There is no topic %1.</source>
        <translation>Ein Topic %1 gibt es nicht.</translation>
    </message>
    <message numerus="yes">
        <source>%n of these records came back from an earlier retry.</source>
        <translation>
            <numerusform>%n dieser Records kam von einem früheren erneuten Senden zurück.</numerusform>
            <numerusform>%n dieser Records kamen von einem früheren erneuten Senden zurück.</numerusform>
        </translation>
    </message>
    <message>
        <source>The target was not searched for newer events: %1</source>
        <translation>Das Ziel wurde nicht nach neueren Ereignissen durchsucht: %1</translation>
    </message>
    <message>
        <source>Only the newest records of the target were searched for newer events of the same keys.</source>
        <translation>Nur die neuesten Records des Ziels wurden nach neueren Ereignissen derselben Schlüssel durchsucht.</translation>
    </message>
    <message>
        <source>Some records do not tell where they came from, so that newer events cannot be told.</source>
        <translation>Manche Records sagen nicht, woher sie kamen, sodass neuere Ereignisse nicht zu nennen sind.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) were written anew by the framework: their bytes may differ from the event that failed.</source>
        <translation>
            <numerusform>%n Record wurde vom Framework neu geschrieben: Seine Bytes können von dem gescheiterten Ereignis abweichen.</numerusform>
            <numerusform>%n Records wurden vom Framework neu geschrieben: Ihre Bytes können von den gescheiterten Ereignissen abweichen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) cannot go to the partition that they came from; their keys decide.</source>
        <translation>
            <numerusform>%n Record kann nicht in die Partition, aus der er kam; sein Schlüssel entscheidet.</numerusform>
            <numerusform>%n Records können nicht in die Partition, aus der sie kamen; ihre Schlüssel entscheiden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) do not tell where they came from; the target is read from the name of their topic.</source>
        <translation>
            <numerusform>%n Record sagt nicht, woher er kam; das Ziel ist am Namen seines Topics abgelesen.</numerusform>
            <numerusform>%n Records sagen nicht, woher sie kamen; das Ziel ist am Namen ihres Topics abgelesen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) failed with their whole batch, and the consumer did not say which record was at fault: good ones may be among them, and what was done with those may be done twice.</source>
        <translation>
            <numerusform>%n Record scheiterte mit seinem ganzen Stapel, und der Consumer sagte nicht, an welchem Record es lag: Er kann in Ordnung sein, und was mit ihm getan wurde, geschieht vielleicht zweimal.</numerusform>
            <numerusform>%n Records scheiterten mit ihrem ganzen Stapel, und der Consumer sagte nicht, an welchem Record es lag: Es können gute darunter sein, und was mit ihnen getan wurde, geschieht vielleicht zweimal.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RetrySource</name>
    <message>
        <source>Kafka does not hold this dead letter any more.</source>
        <translation>Kafka hat diesen Dead Letter nicht mehr.</translation>
    </message>
</context>
<context>
    <name>RunItemModel</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1, by its key</source>
        <translation>%1, nach seinem Schlüssel</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>In</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
</context>
<context>
    <name>RunJournal</name>
    <message>
        <source>There is no run %1 in the journal.</source>
        <translation>Im Journal gibt es keinen Lauf %1.</translation>
    </message>
</context>
<context>
    <name>RunLine</name>
    <message>
        <source>%1 sent</source>
        <translation>%1 gesendet</translation>
    </message>
    <message>
        <source>%1 of %2 sent</source>
        <translation>%1 von %2 gesendet</translation>
    </message>
    <message>
        <source>%1 left out</source>
        <translation>%1 ausgelassen</translation>
    </message>
    <message>
        <source>%1 refused</source>
        <translation>%1 abgelehnt</translation>
    </message>
    <message>
        <source>%1 uncertain</source>
        <translation>%1 ungewiss</translation>
    </message>
    <message>
        <source>%1 resolved</source>
        <translation>%1 gelöst</translation>
    </message>
    <message>
        <source>%1 failed again</source>
        <translation>%1 wieder gescheitert</translation>
    </message>
    <message>
        <source>%1 unknown</source>
        <translation>%1 unbekannt</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Geplant</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n Record</numerusform>
            <numerusform>%n Records</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: planned at %2.</source>
        <translation>%1: geplant um %2.</translation>
    </message>
    <message>
        <source>%1 not sent</source>
        <translation>%1 nicht gesendet</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 übrig</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>%1 of %2 records of this step are handled: %3.</source>
        <translation>%1 von %2 Records dieses Schritts sind behandelt: %3.</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>outcome awaited</source>
        <translation>Ausgang erwartet</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>gestoppt</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
</context>
<context>
    <name>RunListModel</name>
    <message>
        <source>where they came from</source>
        <translation>dahin, woher sie kamen</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>In</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Records</translation>
    </message>
    <message>
        <source>%1 of %2 records sent in %3.</source>
        <translation>%1 von %2 Records gesendet in %3.</translation>
    </message>
    <message>
        <source>%1 records a second on average.</source>
        <translation>%1 Records je Sekunde im Mittel.</translation>
    </message>
    <message>
        <source>%1 of %2 records sent.</source>
        <translation>%1 von %2 Records gesendet.</translation>
    </message>
    <message>
        <source>No errors.</source>
        <translation>Keine Fehler.</translation>
    </message>
    <message>
        <source>Errors: %1 refused, %2 uncertain.</source>
        <translation>Fehler: %1 abgelehnt, %2 ungewiss.</translation>
    </message>
    <message>
        <source>%1 left out.</source>
        <translation>%1 ausgelassen.</translation>
    </message>
</context>
<context>
    <name>RunProgress</name>
    <message>
        <source>Written down; it begins at once.</source>
        <translation>Aufgeschrieben; er beginnt gleich.</translation>
    </message>
    <message>
        <source>Paused: nothing is sent until it goes on.</source>
        <translation>Angehalten: Nichts wird gesendet, bis er fortgesetzt wird.</translation>
    </message>
    <message>
        <source>Another program of this workspace has it in its hands.</source>
        <translation>Ein anderes Programm dieses Arbeitsbereichs hat ihn in der Hand.</translation>
    </message>
    <message>
        <source>Reading the target to find what was stored already; nothing is sent twice.</source>
        <translation>Das Ziel wird gelesen, um zu finden, was schon gespeichert ist; nichts wird zweimal gesendet.</translation>
    </message>
    <message>
        <source>Step %1 of %2 is sent; the outcome of %3 records is awaited before the next one begins.</source>
        <translation>Schritt %1 von %2 ist gesendet; vor dem nächsten wird der Ausgang von %3 Records erwartet.</translation>
    </message>
    <message>
        <source>Step %1 of %2, %3 records a second.</source>
        <translation>Schritt %1 von %2, %3 Records je Sekunde.</translation>
    </message>
    <message>
        <source>%1 records a second.</source>
        <translation>%1 Records je Sekunde.</translation>
    </message>
    <message>
        <source>Everything is sent; the outcome of %1 records is awaited.</source>
        <translation>Alles ist gesendet; der Ausgang von %1 Records wird erwartet.</translation>
    </message>
</context>
<context>
    <name>RunService</name>
    <message>
        <source>Kafka is locked.</source>
        <translation>Kafka ist gesperrt.</translation>
    </message>
    <message>
        <source>The groups that read the target are not known.</source>
        <translation>Welche Gruppen das Ziel lesen, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>There is nothing to send.</source>
        <translation>Es gibt nichts zu senden.</translation>
    </message>
    <message>
        <source>This run has begun already.</source>
        <translation>Dieser Lauf hat schon begonnen.</translation>
    </message>
</context>
<context>
    <name>RunView</name>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Cancel…</source>
        <translation>Abbrechen…</translation>
    </message>
    <message>
        <source>Copy as command</source>
        <translation>Als Befehl kopieren</translation>
    </message>
    <message>
        <source>Only what needs a look</source>
        <translation>Nur, was einen Blick braucht</translation>
    </message>
    <message>
        <source>Read more records</source>
        <translation>Weitere Records lesen</translation>
    </message>
    <message>
        <source>A record counts as resolved once the group has committed past it and it did not come back: evidence, not proof. Nothing is ever deleted from a dead-letter topic.</source>
        <translation>Ein Record gilt als gelöst, sobald die Gruppe über ihn hinaus committet hat und er nicht zurückkam: ein Anzeichen, kein Beweis. Aus einem Topic mit Dead Letters wird nie etwas gelöscht.</translation>
    </message>
    <message>
        <source>The steps of this run</source>
        <translation>Die Schritte dieses Laufs</translation>
    </message>
    <message>
        <source>Records of this run</source>
        <translation>Records dieses Laufs</translation>
    </message>
    <message>
        <source>back to where the records came from</source>
        <translation>zurück dahin, woher die Records kamen</translation>
    </message>
    <message>
        <source>into %1</source>
        <translation>nach %1</translation>
    </message>
    <message>
        <source>a topic made for it, removed afterwards</source>
        <translation>ein Topic, das dafür angelegt und danach entfernt wird</translation>
    </message>
    <message>
        <source>a topic made for it, kept</source>
        <translation>ein Topic, das dafür angelegt wurde und bleibt</translation>
    </message>
    <message>
        <source>outcome by %1</source>
        <translation>Ausgang bei %1</translation>
    </message>
    <message>
        <source>at most %1 records a second</source>
        <translation>höchstens %1 Records je Sekunde</translation>
    </message>
    <message>
        <source>%1 times the pace at which they came</source>
        <translation>das %1-Fache des Tempos, in dem sie kamen</translation>
    </message>
    <message>
        <source>values changed by a merge patch</source>
        <translation>Werte durch einen Merge Patch geändert</translation>
    </message>
    <message>
        <source>It stopped.</source>
        <translation>Er hat angehalten.</translation>
    </message>
    <message>
        <source>%1 The journal holds what was sent; “Go on” sends the rest and nothing twice.</source>
        <translation>%1 Das Journal weiß, was gesendet ist; „Fortsetzen“ sendet den Rest und nichts zweimal.</translation>
    </message>
    <message>
        <source>Stop watching…</source>
        <translation>Nicht weiter beobachten…</translation>
    </message>
    <message>
        <source>Stop watching the outcome?</source>
        <translation>Den Ausgang nicht weiter beobachten?</translation>
    </message>
    <message>
        <source>Cancel this run for good?</source>
        <translation>Diesen Lauf endgültig abbrechen?</translation>
    </message>
    <message>
        <source>Everything is sent and stays sent. Outcomes that are still open become unknown.</source>
        <translation>Alles ist gesendet und bleibt gesendet. Was noch offen ist, wird unbekannt.</translation>
    </message>
    <message>
        <source>%1 of %2 records are sent and stay sent. The rest is not sent, and the run cannot go on afterwards; “Pause” can.</source>
        <translation>%1 von %2 Records sind gesendet und bleiben gesendet. Der Rest wird nicht gesendet, und der Lauf lässt sich danach nicht fortsetzen; nach „Anhalten“ schon.</translation>
    </message>
    <message>
        <source>Stop watching</source>
        <translation>Nicht weiter beobachten</translation>
    </message>
    <message>
        <source>Cancel the run</source>
        <translation>Den Lauf abbrechen</translation>
    </message>
    <message>
        <source>Let it be</source>
        <translation>So lassen</translation>
    </message>
</context>
<context>
    <name>Runs</name>
    <message>
        <source>Another program has this run in its hands.</source>
        <translation>Ein anderes Programm hat diesen Lauf in der Hand.</translation>
    </message>
    <message>
        <source>This run is over.</source>
        <translation>Dieser Lauf ist zu Ende.</translation>
    </message>
    <message>
        <source>There is no such run.</source>
        <translation>Einen solchen Lauf gibt es nicht.</translation>
    </message>
    <message>
        <source>Some records may have been stored already, and the target cannot be read to find out, so nothing was sent: %1</source>
        <translation>Manche Records können schon gespeichert sein, und das Ziel ist nicht zu lesen, um es herauszufinden; also wurde nichts gesendet: %1</translation>
    </message>
    <message>
        <source>%1 of %2 records of this step failed again, so nothing more was sent. Go on when the cause is mended.</source>
        <translation>%1 von %2 Records dieses Schritts sind wieder gescheitert, also wurde nichts weiter gesendet. Bitte fortsetzen, wenn die Ursache behoben ist.</translation>
    </message>
    <message>
        <source>The program ended in the middle of this run. Go on with it: what was stored already is not sent again.</source>
        <translation>Das Programm endete mitten in diesem Lauf. Er lässt sich fortsetzen: Was schon gespeichert ist, wird nicht noch einmal gesendet.</translation>
    </message>
    <message>
        <source>It may have been stored; nobody told.</source>
        <translation>Er kann gespeichert worden sein; niemand hat es gesagt.</translation>
    </message>
    <message>
        <source>The program ended before this replay began; nothing was sent. Go on with it if its topic %1 was created, or cancel it: then the topic can be removed.</source>
        <translation>Das Programm endete, bevor dieses Replay begann; es wurde nichts gesendet. Setzen Sie es fort, wenn sein Topic %1 angelegt wurde, oder brechen Sie es ab: Dann lässt sich das Topic entfernen.</translation>
    </message>
</context>
<context>
    <name>RunsView</name>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Selected run</source>
        <translation>Ausgewählter Lauf</translation>
    </message>
    <message>
        <source>Nothing was retried or replayed yet</source>
        <translation>Noch wurde nichts erneut gesendet oder wiederholt</translation>
    </message>
    <message>
        <source>Every retry of dead letters and every replay of a span of time stands here with its state and what became of it, newest first.</source>
        <translation>Jedes erneute Senden von Dead Letters und jede Wiederholung einer Zeitspanne steht hier mit seinem Zustand und dem, was daraus wurde, das Neueste zuerst.</translation>
    </message>
    <message>
        <source>Go to the dead letters</source>
        <translation>Zu den Dead Letters</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n Lauf</numerusform>
            <numerusform>%n Läufe</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n stopped</source>
        <translation>
            <numerusform>%n gestoppt</numerusform>
            <numerusform>%n gestoppt</numerusform>
        </translation>
    </message>
    <message>
        <source>The run did not go on</source>
        <translation>Der Lauf ging nicht weiter</translation>
    </message>
    <message>
        <source>Cancel “%1”?</source>
        <translation>„%1“ abbrechen?</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) that were sent stay sent. The others are not sent, and the run cannot go on.</source>
        <translation>
            <numerusform>%n gesendeter Record bleibt gesendet. Die anderen werden nicht gesendet, und der Lauf lässt sich nicht fortsetzen.</numerusform>
            <numerusform>%n gesendete Records bleiben gesendet. Die anderen werden nicht gesendet, und der Lauf lässt sich nicht fortsetzen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel the run</source>
        <translation>Den Lauf abbrechen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>The run was not cancelled</source>
        <translation>Der Lauf wurde nicht abgebrochen</translation>
    </message>
</context>
<context>
    <name>SandboxDialog</name>
    <message>
        <source>The switches take effect at once.</source>
        <translation>Die Schalter wirken sofort.</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Sandbox</translation>
    </message>
    <message>
        <source>Copy as command</source>
        <translation>Als Befehl kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
    <message>
        <source>The newest action as a command for a terminal; before one, a command that shows all switches with their meanings.</source>
        <translation>Das Letzte, was getan wurde, als Befehl für ein Terminal; vorher ein Befehl, der alle Schalter mit ihrer Bedeutung zeigt.</translation>
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
    <message>
        <source>Retries</source>
        <translation>Erneutes Senden</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Time until a retried record counts as resolved, in seconds</source>
        <translation>Zeit in Sekunden, bis ein erneut gesendeter Record als gelöst gilt</translation>
    </message>
    <message>
        <source>Resolved after</source>
        <translation>Gelöst nach</translation>
    </message>
    <message>
        <source>A record counts as resolved when its group has committed past it and it has not come back for this long.</source>
        <translation>Ein Record gilt als gelöst, wenn seine Gruppe über ihn hinaus committet hat und er so lange nicht zurückgekommen ist.</translation>
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
    <message>
        <source>Kafka unlocked for %1</source>
        <translation>Kafka für %1 freigegeben</translation>
    </message>
    <message>
        <source>Kafka can be written to and locks itself after this time. Click to lock it now.</source>
        <translation>In Kafka kann geschrieben werden; danach sperrt es sich wieder. Ein Klick sperrt es jetzt.</translation>
    </message>
    <message>
        <source>Kafka unlocked</source>
        <translation>Kafka freigegeben</translation>
    </message>
    <message>
        <source>This workspace is set to stay unlocked. Click to lock it for as long as this window is open.</source>
        <translation>Dieser Arbeitsbereich soll freigegeben bleiben. Ein Klick sperrt ihn, solange dieses Fenster offen ist.</translation>
    </message>
    <message>
        <source>Kafka read-only</source>
        <translation>Kafka schreibgeschützt</translation>
    </message>
    <message>
        <source>Nothing is written to Kafka. Click to unlock it for 15 minutes; you are asked first.</source>
        <translation>Nach Kafka wird nichts geschrieben. Ein Klick gibt es für 15 Minuten frei, nach einer Frage.</translation>
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
        <source>Assignee</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>Schätzung</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
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
        <source>An unknown person (%1)</source>
        <translation>Eine unbekannte Person (%1)</translation>
    </message>
    <message>
        <source>This is not a number. Type one such as 3 or %1.</source>
        <translation>Das ist keine Zahl. Bitte eine wie 3 oder %1 eingeben.</translation>
    </message>
    <message>
        <source>%1 (here only)</source>
        <comment>name of a field</comment>
        <translation>%1 (nur hier)</translation>
    </message>
    <message>
        <source>The service does not store this: it is kept on this computer only.</source>
        <translation>Der Dienst speichert das nicht: es bleibt nur auf diesem Rechner.</translation>
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
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
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
        <source>An estimate lies between 0 and %1.</source>
        <translation>Eine Schätzung liegt zwischen 0 und %1.</translation>
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
        <source>Redo</source>
        <translation>Wiederherstellen</translation>
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
        <source>What is kept here of this task is not written down</source>
        <translation>Was hier zu dieser Aufgabe gehalten wird, ist nicht aufgeschrieben</translation>
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
        <source>Do again: %1</source>
        <translation>Erneut tun: %1</translation>
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
        <source>Done again: %1</source>
        <translation>Erneut getan: %1</translation>
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
        <source>This cannot be done again</source>
        <translation>Das lässt sich nicht erneut tun</translation>
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
    <name>TopicDetail</name>
    <message>
        <source>Partitions</source>
        <translation>Partitionen</translation>
    </message>
    <message>
        <source>Partitions on the brokers</source>
        <translation>Partitionen auf den Brokern</translation>
    </message>
    <message>
        <source>All topics</source>
        <translation>Alle Topics</translation>
    </message>
    <message>
        <source>Topics ›</source>
        <translation>Topics ›</translation>
    </message>
    <message>
        <source>All topics (Esc)</source>
        <translation>Alle Topics (Esc)</translation>
    </message>
    <message>
        <source>Read by</source>
        <translation>Gelesen von</translation>
    </message>
    <message>
        <source>Groups that read this topic</source>
        <translation>Gruppen, die dieses Topic lesen</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Settings of this topic</source>
        <translation>Einstellungen dieses Topics</translation>
    </message>
    <message>
        <source>Reading the topics from Kafka</source>
        <translation>Die Topics werden aus Kafka gelesen</translation>
    </message>
    <message>
        <source>There is no topic %1</source>
        <translation>Ein Topic %1 gibt es nicht</translation>
    </message>
    <message>
        <source>It was deleted, it never was in this cluster, or this login may not see it. If it is made again, it shows up here by itself.</source>
        <translation>Es wurde gelöscht, gab es in diesem Cluster nie, oder diese Anmeldung darf es nicht sehen. Wird es wieder angelegt, erscheint es hier von selbst.</translation>
    </message>
    <message>
        <source>%1 · replication %2</source>
        <translation>%1 · Replikation %2</translation>
    </message>
    <message numerus="yes">
        <source>%n partition(s)</source>
        <translation>
            <numerusform>%n Partition</numerusform>
            <numerusform>%n Partitionen</numerusform>
        </translation>
    </message>
    <message>
        <source>kept: %1</source>
        <translation>aufbewahrt: %1</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Being read from Kafka.</source>
        <translation>Werden aus Kafka gelesen.</translation>
    </message>
    <message>
        <source>The settings could not be read. %1</source>
        <translation>Die Einstellungen konnten nicht gelesen werden. %1</translation>
    </message>
    <message>
        <source>All settings</source>
        <translation>Alle Einstellungen</translation>
    </message>
    <message>
        <source>Differs from the default</source>
        <translation>Weicht von der Vorgabe ab</translation>
    </message>
    <message>
        <source>Show what differs</source>
        <translation>Zeigen, was abweicht</translation>
    </message>
    <message>
        <source>Show all %1</source>
        <translation>Alle %1 zeigen</translation>
    </message>
    <message>
        <source>Nothing: every setting is what Apache Kafka comes with.</source>
        <translation>Nichts: Jede Einstellung ist so, wie Apache Kafka sie mitbringt.</translation>
    </message>
    <message>
        <source>Kafka told no settings of this topic.</source>
        <translation>Kafka hat keine Einstellungen dieses Topics genannt.</translation>
    </message>
    <message>
        <source>No consumer group has committed anything here, and none is assigned to it.</source>
        <translation>Keine Consumer-Gruppe hat hier etwas committet, und keine ist ihm zugeteilt.</translation>
    </message>
    <message>
        <source>The consumer groups are being read.</source>
        <translation>Die Consumer-Gruppen werden gelesen.</translation>
    </message>
</context>
<context>
    <name>TopicListModel</name>
    <message>
        <source>Topic</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>Partitions</source>
        <translation>Partitionen</translation>
    </message>
    <message>
        <source>Replication</source>
        <translation>Replikation</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Records</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Zugang</translation>
    </message>
    <message>
        <source>10 min</source>
        <translation>10 min</translation>
    </message>
    <message>
        <source>Cleanup</source>
        <translation>Bereinigung</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Aufbewahrt</translation>
    </message>
    <message>
        <source>%1 records a second since the last reading</source>
        <translation>%1 Records je Sekunde seit dem letzten Lesen</translation>
    </message>
    <message>
        <source>Records written a second, from the end offsets of the last two readings</source>
        <translation>Geschriebene Records je Sekunde, aus den End-Offsets der letzten beiden Male</translation>
    </message>
</context>
<context>
    <name>TopicPalette</name>
    <message numerus="yes">
        <source>topic, %n partition(s)</source>
        <translation>
            <numerusform>Topic, %n Partition</numerusform>
            <numerusform>Topic, %n Partitionen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Topics</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message numerus="yes">
        <source>%n offline</source>
        <translation>
            <numerusform>%n offline</numerusform>
            <numerusform>%n offline</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n under-replicated</source>
        <translation>
            <numerusform>%n unterrepliziert</numerusform>
            <numerusform>%n unterrepliziert</numerusform>
        </translation>
    </message>
    <message>
        <source>dead letters</source>
        <translation>Dead Letters</translation>
    </message>
    <message>
        <source>internal</source>
        <translation>intern</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>offline</translation>
    </message>
    <message>
        <source>%1 of %2 in sync</source>
        <translation>%1 von %2 synchron</translation>
    </message>
    <message>
        <source>in sync</source>
        <translation>synchron</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>newest of each key</source>
        <translation>der neueste je Schlüssel</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 oder %2</translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>für immer</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>nicht genannt</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source>broker</source>
        <translation>Broker</translation>
    </message>
    <message>
        <source>all brokers</source>
        <translation>alle Broker</translation>
    </message>
    <message>
        <source>this topic</source>
        <translation>dieses Topic</translation>
    </message>
    <message numerus="yes">
        <source>%n broker(s)</source>
        <translation>
            <numerusform>%n Broker</numerusform>
            <numerusform>%n Broker</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s)</source>
        <translation>
            <numerusform>%n Topic</numerusform>
            <numerusform>%n Topics</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n partition(s)</source>
        <translation>
            <numerusform>%n Partition</numerusform>
            <numerusform>%n Partitionen</numerusform>
        </translation>
    </message>
    <message>
        <source>none offline</source>
        <translation>keine offline</translation>
    </message>
    <message>
        <source>none under-replicated</source>
        <translation>keine unterrepliziert</translation>
    </message>
    <message>
        <source>%1 × its share</source>
        <translation>%1 × ihr Anteil</translation>
    </message>
</context>
<context>
    <name>TopicsPage</name>
    <message>
        <source>Topics</source>
        <translation>Topics</translation>
    </message>
    <message>
        <source>No topic fits</source>
        <translation>Kein Topic passt</translation>
    </message>
    <message>
        <source>Show all topics</source>
        <translation>Alle Topics zeigen</translation>
    </message>
    <message>
        <source>No topics yet</source>
        <translation>Noch keine Topics</translation>
    </message>
    <message>
        <source>The cluster has none, or this login may see none. A new topic shows up here by itself.</source>
        <translation>Der Cluster hat keine, oder diese Anmeldung darf keine sehen. Ein neues Topic erscheint hier von selbst.</translation>
    </message>
    <message>
        <source>No Kafka in this workspace</source>
        <translation>Kein Kafka in diesem Arbeitsbereich</translation>
    </message>
    <message>
        <source>Give the address of a Kafka broker in the workspace&apos;s settings, and its topics stand here.</source>
        <translation>Mit der Adresse eines Kafka-Brokers in den Einstellungen des Arbeitsbereichs stehen hier seine Topics.</translation>
    </message>
    <message>
        <source>Go to the settings</source>
        <translation>Zu den Einstellungen</translation>
    </message>
    <message>
        <source>Filter topics</source>
        <translation>Topics filtern</translation>
    </message>
    <message>
        <source>Which topics are shown</source>
        <translation>Welche Topics gezeigt werden</translation>
    </message>
    <message>
        <source>With Kafka&apos;s own</source>
        <translation>Auch Kafkas eigene</translation>
    </message>
    <message>
        <source>Dead letters</source>
        <translation>Dead Letters</translation>
    </message>
    <message>
        <source>In trouble</source>
        <translation>In Schwierigkeiten</translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s) looked through.</source>
        <translation>
            <numerusform>%n Topic durchgesehen.</numerusform>
            <numerusform>%n Topics durchgesehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The topics could not be read</source>
        <translation>Die Topics konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>Reading is tried again by itself.</source>
        <translation>Das Lesen wird von selbst wieder versucht.</translation>
    </message>
    <message>
        <source>Reading the topics from Kafka</source>
        <translation>Die Topics werden aus Kafka gelesen</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message numerus="yes">
        <source>%n broker(s)</source>
        <translation>
            <numerusform>%n Broker</numerusform>
            <numerusform>%n Broker</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 topics</source>
        <translation>%1 Topics</translation>
    </message>
    <message>
        <source>%1 partitions</source>
        <translation>%1 Partitionen</translation>
    </message>
    <message>
        <source>%1, all in sync</source>
        <translation>%1, alle synchron</translation>
    </message>
    <message numerus="yes">
        <source>%n partition(s) offline</source>
        <translation>
            <numerusform>%n Partition offline</numerusform>
            <numerusform>%n Partitionen offline</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n under-replicated</source>
        <translation>
            <numerusform>%n unterrepliziert</numerusform>
            <numerusform>%n unterrepliziert</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>Kafka does not answer.</source>
        <translation>Kafka antwortet nicht.</translation>
    </message>
    <message>
        <source>%1 What you see is %2 old; reading is tried again by itself.</source>
        <translation>%1 Was zu sehen ist, ist %2 alt; das Lesen wird von selbst wieder versucht.</translation>
    </message>
    <message>
        <source>Some offsets were not told.</source>
        <translation>Manche Offsets wurden nicht genannt.</translation>
    </message>
    <message>
        <source>Read at %1 in %2; again every few seconds while this page is shown.</source>
        <translation>Gelesen um %1 in %2; alle paar Sekunden wieder, solange diese Seite zu sehen ist.</translation>
    </message>
    <message>
        <source>%1 The settings could not be read: %2</source>
        <translation>%1 Die Einstellungen konnten nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Show the partitions, readers and settings of this topic</source>
        <translation>Partitionen, Leser und Einstellungen dieses Topics zeigen</translation>
    </message>
    <message>
        <source>Open in stream</source>
        <translation>Im Stream öffnen</translation>
    </message>
    <message>
        <source>Show its newest records</source>
        <translation>Seine neuesten Records zeigen</translation>
    </message>
    <message>
        <source>All topics</source>
        <translation>Alle Topics</translation>
    </message>
    <message>
        <source>Filter the topics</source>
        <translation>Die Topics filtern</translation>
    </message>
    <message>
        <source>Show other kinds of topics</source>
        <translation>Andere Arten von Topics zeigen</translation>
    </message>
    <message>
        <source>Sort by the next column</source>
        <translation>Nach der nächsten Spalte sortieren</translation>
    </message>
    <message>
        <source>Reverse the order</source>
        <translation>Die Reihenfolge umkehren</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>Spalten wählen</translation>
    </message>
    <message>
        <source>Go to the table</source>
        <translation>Zur Tabelle gehen</translation>
    </message>
    <message>
        <source>Go to the groups that read it</source>
        <translation>Zu den Gruppen gehen, die es lesen</translation>
    </message>
    <message>
        <source>Go to its settings</source>
        <translation>Zu seinen Einstellungen gehen</translation>
    </message>
    <message>
        <source>Show all settings, or what differs</source>
        <translation>Alle Einstellungen zeigen, oder was abweicht</translation>
    </message>
    <message>
        <source>Read the topics again</source>
        <translation>Die Topics noch einmal lesen</translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation>Name kopieren</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Als CSV kopieren</translation>
    </message>
    <message>
        <source>Ctrl+Shift+C</source>
        <translation>Ctrl+Shift+C</translation>
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
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>Ctrl+Shift+L</source>
        <translation>Ctrl+Shift+L</translation>
    </message>
    <message>
        <source>Name copied</source>
        <translation>Name kopiert</translation>
    </message>
    <message numerus="yes">
        <source>%n partition(s) copied</source>
        <translation>
            <numerusform>%n Partition kopiert</numerusform>
            <numerusform>%n Partitionen kopiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s) copied</source>
        <translation>
            <numerusform>%n Topic kopiert</numerusform>
            <numerusform>%n Topics kopiert</numerusform>
        </translation>
    </message>
    <message>
        <source>As comma-separated values, in the order that is shown.</source>
        <translation>Als Werte mit Kommas dazwischen, in der gezeigten Reihenfolge.</translation>
    </message>
    <message>
        <source>Copied as command</source>
        <translation>Als Befehl kopiert</translation>
    </message>
    <message>
        <source>It shows the same in a terminal. Passwords are not in it; the command line takes them from the keychain.</source>
        <translation>Er zeigt in einem Terminal dasselbe. Passwörter stehen nicht darin; die Befehlszeile nimmt sie aus dem Schlüsselbund.</translation>
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
</context>
<context>
    <name>WorkspaceRowDelegate</name>
    <message>
        <source>Open</source>
        <comment>the workspace is open</comment>
        <translation>Geöffnet</translation>
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
    <message>
        <source>%1 “%2”: %3</source>
        <translation>%1 „%2“: %3</translation>
    </message>
    <message>
        <source>The journal of runs cannot be used</source>
        <translation>Das Journal der Läufe ist nicht zu verwenden</translation>
    </message>
    <message>
        <source>The audit log could not be written</source>
        <translation>Das Protokoll konnte nicht geschrieben werden</translation>
    </message>
    <message>
        <source>Unlock writing to Kafka…</source>
        <translation>Schreiben nach Kafka freigeben…</translation>
    </message>
    <message>
        <source>Lock writing to Kafka</source>
        <translation>Schreiben nach Kafka sperren</translation>
    </message>
    <message>
        <source>Unlock writing to Kafka in “%1” again?</source>
        <translation>Das Schreiben nach Kafka in „%1“ wieder freigeben?</translation>
    </message>
    <message>
        <source>Unlock writing to Kafka in “%1” for 15 minutes?</source>
        <translation>Das Schreiben nach Kafka in „%1“ für 15 Minuten freigeben?</translation>
    </message>
    <message>
        <source>Then records can be retried, replayed and produced there. This workspace is set to stay unlocked.</source>
        <translation>Dann können dort Records erneut gesendet, wiederholt und geschrieben werden. Dieser Arbeitsbereich soll freigegeben bleiben.</translation>
    </message>
    <message>
        <source>Then records can be retried, replayed and produced there. It locks itself afterwards, and a click locks it at once. The audit log notes who unlocked.</source>
        <translation>Dann können dort Records erneut gesendet, wiederholt und geschrieben werden. Danach sperrt er sich wieder, und ein Klick sperrt ihn sofort. Das Protokoll vermerkt, wer freigegeben hat.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>Keep read-only</source>
        <translation>Schreibgeschützt lassen</translation>
    </message>
    <message>
        <source>Sandbox: fail, repair, load…</source>
        <translation>Sandbox: scheitern lassen, reparieren, Last…</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Sandbox</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>nicht erreicht</translation>
    </message>
    <message>
        <source>email-service stopped</source>
        <translation>email-service angehalten</translation>
    </message>
    <message>
        <source>email-service fails</source>
        <translation>email-service scheitert</translation>
    </message>
    <message>
        <source>These services are a sandbox. A click opens its switches: let a consumer fail, repair it, publish a load.</source>
        <translation>Diese Dienste sind eine Sandbox. Ein Klick öffnet ihre Schalter: einen Consumer scheitern lassen, ihn reparieren, eine Last veröffentlichen.</translation>
    </message>
    <message>
        <source>The topic %1 was not removed</source>
        <translation>Das Topic %1 wurde nicht entfernt</translation>
    </message>
    <message>
        <source>Retry: %1</source>
        <translation>Erneut gesendet: %1</translation>
    </message>
    <message>
        <source>Replay: %1</source>
        <translation>Replay: %1</translation>
    </message>
    <message>
        <source>No more alert lines</source>
        <translation>Keine weiteren Alarmlinien</translation>
    </message>
    <message>
        <source>%1 groups have one already; take one away first.</source>
        <translation>%1 Gruppen haben schon eine; entfernen Sie erst eine davon.</translation>
    </message>
    <message>
        <source>%1 is above its alert line</source>
        <translation>%1 ist über der Alarmlinie</translation>
    </message>
    <message>
        <source>%1 · %2 lags by %3 records; your line is at %4.</source>
        <translation>%1 · %2 liegt um %3 Records zurück; Ihre Linie liegt bei %4.</translation>
    </message>
    <message>
        <source>%1 is below its alert line again</source>
        <translation>%1 ist wieder unter der Alarmlinie</translation>
    </message>
    <message>
        <source>No partition lags by more than %1 records.</source>
        <translation>Keine Partition liegt um mehr als %1 Records zurück.</translation>
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
        <translation>Export…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Import…</translation>
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
    <name>codec::ShownHeader</name>
    <message numerus="yes">
        <source>%n byte(s) of a Java object, which is never read</source>
        <translation>
            <numerusform>%n Byte eines Java-Objekts, das nie gelesen wird</numerusform>
            <numerusform>%n Bytes eines Java-Objekts, das nie gelesen wird</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s) of the record itself, once more</source>
        <translation>
            <numerusform>%n Byte des Records selbst, noch einmal</numerusform>
            <numerusform>%n Bytes des Records selbst, noch einmal</numerusform>
        </translation>
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
    <message>
        <source>What about dead letters? topics, groups, list or retry is expected.</source>
        <translation>Was ist mit Dead Letters? Erwartet wird topics, groups, list oder retry.</translation>
    </message>
    <message>
        <source>There is no command dlq %1.</source>
        <translation>Einen Befehl dlq %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>lag needs a consumer group.</source>
        <translation>lag verlangt eine Consumer-Gruppe.</translation>
    </message>
    <message>
        <source>“%1” is no rate: records a second are expected, 50/s.</source>
        <translation>„%1“ ist keine Rate: Erwartet werden Records je Sekunde, 50/s.</translation>
    </message>
    <message>
        <source>“%1” is no pace: 1 is that of the original, 10 is ten times as fast.</source>
        <translation>„%1“ ist kein Tempo: 1 ist das des Originals, 10 zehnmal so schnell.</translation>
    </message>
    <message>
        <source>replay needs a topic: --topic NAME.</source>
        <translation>replay verlangt ein Topic: --topic NAME.</translation>
    </message>
    <message>
        <source>replay needs --%1.</source>
        <translation>replay verlangt --%1.</translation>
    </message>
    <message>
        <source>A replay goes at a rate or at a pace: give --rate or --pace, not both.</source>
        <translation>Eine Wiederholung läuft mit einer Rate oder einem Tempo: bitte --rate oder --pace angeben, nicht beides.</translation>
    </message>
    <message>
        <source>The audit log knows times only: time:2026-03-20T08:00 or ago:7d is expected after --from and --to.</source>
        <translation>Das Protokoll kennt nur Zeiten: Nach --from und --to wird time:2026-03-20T08:00 oder ago:7d erwartet.</translation>
    </message>
    <message>
        <source>--every is at least %1 ms.</source>
        <translation>--every ist mindestens %1 ms.</translation>
    </message>
    <message>
        <source>GROUP</source>
        <translation>GRUPPE</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>ZUSTAND</translation>
    </message>
    <message>
        <source>PROTOCOL</source>
        <translation>PROTOKOLL</translation>
    </message>
    <message>
        <source>MEMBERS</source>
        <translation>MITGLIEDER</translation>
    </message>
    <message>
        <source>LAG</source>
        <translation>LAG</translation>
    </message>
    <message>
        <source>BEHIND</source>
        <translation>RÜCKSTAND</translation>
    </message>
    <message>
        <source>VERDICT</source>
        <translation>URTEIL</translation>
    </message>
    <message>
        <source>REASON</source>
        <translation>GRUND</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Lag</source>
        <translation>Lag</translation>
    </message>
    <message>
        <source>Behind</source>
        <translation>Rückstand</translation>
    </message>
    <message>
        <source>TOPIC</source>
        <translation>TOPIC</translation>
    </message>
    <message>
        <source>PARTITION</source>
        <translation>PARTITION</translation>
    </message>
    <message>
        <source>COMMITTED</source>
        <translation>COMMITTET</translation>
    </message>
    <message>
        <source>MEMBER</source>
        <translation>MITGLIED</translation>
    </message>
    <message>
        <source>HOST</source>
        <translation>HOST</translation>
    </message>
    <message>
        <source>%1  groups %2, partitions %3, requests %4, %5 ms
</source>
        <translation>%1  Gruppen %2, Partitionen %3, Anfragen %4, %5 ms
</translation>
    </message>
    <message>
        <source>“%1” is no record: TOPIC:PARTITION:OFFSET is expected.</source>
        <translation>„%1“ ist kein Record: Erwartet wird TOPIC:PARTITION:OFFSET.</translation>
    </message>
    <message>
        <source>“%1” are no steps: 1,10,100 is expected.</source>
        <translation>„%1“ sind keine Schritte: Erwartet wird 1,10,100.</translation>
    </message>
    <message>
        <source>Say what to retry: --group ID, --record TOPIC:P:OFFSET or --filter EXPR.</source>
        <translation>Bitte sagen, was erneut zu senden ist: --group ID, --record TOPIC:P:OFFSET oder --filter EXPR.</translation>
    </message>
    <message>
        <source>--record names records; it does not go with --group or --filter.</source>
        <translation>--record nennt Records; es verträgt sich nicht mit --group oder --filter.</translation>
    </message>
    <message>
        <source>“%1” is no run&apos;s ID. throughlinectl runs shows them.</source>
        <translation>„%1“ ist keine ID eines Laufs. throughlinectl runs zeigt sie.</translation>
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
  groups                consumer groups, their lag and a verdict with its reason
  lag GROUP             the same with every partition
  record                keeps the lag of all groups in the workspace&apos;s history
      --every 5s   --for 1h
  tail TOPIC…           events as they come; todo.* stands for several topics
      --from beginning|end|-N|offset:N|time:…|ago:10m|group:NAME   --partition N
      --to end|offset:N|time:…|ago:10m|count:N
      --filter &apos;type:sprint.* body.team_members_count&gt;3&apos;
      --format table|json|value   --stats
      With a filter, count:N counts the records that match.
  produce TOPIC         writes standard input, one record a line, or what
                        tail --format json printed; --unlock
      --key K   --header NAME=VALUE   --partition N
  dlq topics            topics of dead letters, with the evidence
  dlq groups [TOPIC…]   their causes, with how many failures
  dlq list [TOPIC…]     the failures: --group ID   --filter EXPR
  dlq retry             sends dead letters back; without --execute a preview only
      --group ID | --record TOPIC:P:OFFSET | --filter EXPR
      --into TOPIC   --patch FILE (JSON Merge Patch)   --rate N/s   --canary 1,10,100
      --watch GROUP   --execute (with --unlock)
  runs                  retries and replays, past and interrupted
  runs show ID, runs resume ID, runs cancel ID
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
  replay                sends the records of a span of time again, elsewhere;
                        a preview only, unless --execute (with --unlock)
      --topic T   --from beginning|-N|offset:N|time:…|ago:1h   --to end|offset:N|time:…
      --into TOPIC   --create-topic   --delete-topic-after   --filter EXPR
      --rate N/s, or --pace X times as fast as they came
  audit                 everything that this program wrote
      --from time:…|ago:7d   --to time:…|ago:1h   --filter TEXT
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
  groups                Consumer-Gruppen, ihr Lag und ein Urteil mit seinem Grund
  lag GROUP             dasselbe mit jeder Partition
  record                hält das Lag aller Gruppen in der Geschichte des Arbeitsbereichs fest
      --every 5s   --for 1h
  tail TOPIC…           Ereignisse, wie sie kommen; todo.* steht für mehrere Topics
      --from beginning|end|-N|offset:N|time:…|ago:10m|group:NAME   --partition N
      --to end|offset:N|time:…|ago:10m|count:N
      --filter &apos;type:sprint.* body.team_members_count&gt;3&apos;
      --format table|json|value   --stats
      Mit einem Filter zählt count:N die passenden Records.
  produce TOPIC         schreibt die Standardeingabe, einen Record je Zeile, oder was
                        tail --format json ausgegeben hat; --unlock
      --key K   --header NAME=VALUE   --partition N
  dlq topics            Topics mit Dead Letters, und woran sie erkannt sind
  dlq groups [TOPIC…]   ihre Ursachen, mit der Anzahl der Fehler
  dlq list [TOPIC…]     die Fehler: --group ID   --filter EXPR
  dlq retry             sendet Dead Letters zurück; ohne --execute nur eine Vorschau
      --group ID | --record TOPIC:P:OFFSET | --filter EXPR
      --into TOPIC   --patch FILE (JSON Merge Patch)   --rate N/s   --canary 1,10,100
      --watch GROUP   --execute (mit --unlock)
  runs                  erneutes Senden und Wiederholungen, auch Unterbrochenes
  runs show ID, runs resume ID, runs cancel ID
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
  replay                sendet die Records einer Zeitspanne noch einmal, anderswohin;
                        nur eine Vorschau, außer mit --execute (und --unlock)
      --topic T   --from beginning|-N|offset:N|time:…|ago:1h   --to end|offset:N|time:…
      --into TOPIC   --create-topic   --delete-topic-after   --filter EXPR
      --rate N/s, oder --pace X Mal so schnell, wie sie kamen
  audit                 alles, was dieses Programm geschrieben hat
      --from time:…|ago:7d   --to time:…|ago:1h   --filter TEXT
  --version, --help

Rückgabewerte: 0 erledigt, 1 fehlgeschlagen, 2 falscher Aufruf, 3 nicht erreichbar oder
nicht angemeldet, 4 abgelehnt, 5 teilweise erledigt oder Unterschiede gefunden.
</translation>
    </message>
</context>
<context>
    <name>ctl::AuditCommand</name>
    <message>
        <source>Nothing was written in this time.</source>
        <translation>In dieser Zeit wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>TIME</source>
        <translation>ZEIT</translation>
    </message>
    <message>
        <source>WHO</source>
        <translation>WER</translation>
    </message>
    <message>
        <source>WHAT</source>
        <translation>WAS</translation>
    </message>
    <message>
        <source>TARGET</source>
        <translation>WORAN</translation>
    </message>
    <message>
        <source>COUNT</source>
        <translation>ANZAHL</translation>
    </message>
    <message>
        <source>RESULT</source>
        <translation>ERGEBNIS</translation>
    </message>
    <message>
        <source>DETAIL</source>
        <translation>EINZELHEITEN</translation>
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
    <message>
        <source>Kafka is read-only here. Add --unlock to write to it.</source>
        <translation>Kafka ist hier schreibgeschützt. Mit --unlock lässt sich hineinschreiben.</translation>
    </message>
    <message>
        <source>The filter has a fault at character %1: %2</source>
        <translation>Der Filter hat einen Fehler bei Zeichen %1: %2</translation>
    </message>
</context>
<context>
    <name>ctl::DlqCommand</name>
    <message>
        <source>There is no topic %1.</source>
        <translation>Ein Topic %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>No topic looks like one of dead letters by its name, so nothing was searched. Name the topics to search others.</source>
        <translation>Kein Topic sieht am Namen nach Dead Letters aus, also wurde nichts durchsucht. Um andere zu durchsuchen, bitte die Topics nennen.</translation>
    </message>
</context>
<context>
    <name>ctl::DlqGroupsCommand</name>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>COUNT</source>
        <translation>ANZAHL</translation>
    </message>
    <message>
        <source>CAUSE</source>
        <translation>URSACHE</translation>
    </message>
    <message>
        <source>ORIGIN</source>
        <translation>HERKUNFT</translation>
    </message>
    <message>
        <source>GROUP</source>
        <translation>GRUPPE</translation>
    </message>
    <message>
        <source>LAST</source>
        <translation>ZULETZT</translation>
    </message>
    <message>
        <source>MESSAGE</source>
        <translation>MELDUNG</translation>
    </message>
    <message numerus="yes">
        <source>No failures: %n record(s) were searched.</source>
        <translation>
            <numerusform>Keine Fehler: %n Record wurde durchsucht.</numerusform>
            <numerusform>Keine Fehler: %n Records wurden durchsucht.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are more causes than are held: %1 were let go.</source>
        <translation>Es gibt mehr Ursachen, als gehalten werden: %1 wurden fallen gelassen.</translation>
    </message>
    <message>
        <source>Interrupted before the end was reached: the counts are not whole.</source>
        <translation>Vor dem Ende unterbrochen: Die Zahlen sind nicht vollständig.</translation>
    </message>
</context>
<context>
    <name>ctl::DlqListCommand</name>
    <message>
        <source>TIME</source>
        <translation>ZEIT</translation>
    </message>
    <message>
        <source>TOPIC:PARTITION@OFFSET</source>
        <translation>TOPIC:PARTITION@OFFSET</translation>
    </message>
    <message>
        <source>ORIGIN</source>
        <translation>HERKUNFT</translation>
    </message>
    <message>
        <source>CAUSE</source>
        <translation>URSACHE</translation>
    </message>
    <message>
        <source>MESSAGE</source>
        <translation>MELDUNG</translation>
    </message>
    <message>
        <source>Nothing found. %1</source>
        <translation>Nichts gefunden. %1</translation>
    </message>
    <message>
        <source>An expression of the filter was given up on %1 records, because it would have taken too long there.</source>
        <translation>Ein Ausdruck des Filters wurde bei %1 Records aufgegeben, weil er dort zu lange gebraucht hätte.</translation>
    </message>
    <message>
        <source>Interrupted before the end was reached.</source>
        <translation>Vor dem Ende unterbrochen.</translation>
    </message>
    <message>
        <source>[batch]</source>
        <translation>[Stapel]</translation>
    </message>
</context>
<context>
    <name>ctl::DlqTopicsCommand</name>
    <message>
        <source>Interrupted before all topics were looked at.</source>
        <translation>Unterbrochen, bevor alle Topics angesehen waren.</translation>
    </message>
    <message>
        <source>TOPIC</source>
        <translation>TOPIC</translation>
    </message>
    <message>
        <source>KIND</source>
        <translation>ART</translation>
    </message>
    <message>
        <source>EVIDENCE</source>
        <translation>ERKANNT AN</translation>
    </message>
    <message>
        <source>DIALECTS</source>
        <translation>DIALEKTE</translation>
    </message>
    <message>
        <source>RECORDS</source>
        <translation>RECORDS</translation>
    </message>
    <message>
        <source>SAMPLED</source>
        <translation>ANGESEHEN</translation>
    </message>
    <message>
        <source>RECOGNISED</source>
        <translation>ERKANNT</translation>
    </message>
    <message>
        <source>retries</source>
        <translation>neue Versuche</translation>
    </message>
    <message>
        <source>dead letters</source>
        <translation>Dead Letters</translation>
    </message>
</context>
<context>
    <name>ctl::LagCommand</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>There is no consumer group %1, or this login may not see it.</source>
        <translation>Eine Consumer-Gruppe %1 gibt es nicht, oder diese Anmeldung darf sie nicht sehen.</translation>
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
    <message>
        <source>%1 without an answer</source>
        <translation>%1 ohne Antwort</translation>
    </message>
    <message>
        <source>The audit log could not be written: %1</source>
        <translation>Das Protokoll konnte nicht geschrieben werden: %1</translation>
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
    <name>ctl::RecordCommand</name>
    <message>
        <source>Another program is writing this workspace&apos;s history already.</source>
        <translation>Ein anderes Programm schreibt die Geschichte dieses Arbeitsbereichs schon.</translation>
    </message>
</context>
<context>
    <name>ctl::ReplayCommand</name>
    <message>
        <source>The topic %1 was not removed: %2</source>
        <translation>Das Topic %1 wurde nicht entfernt: %2</translation>
    </message>
    <message>
        <source>The topic is removed after the replay. Confirm that with --yes.</source>
        <translation>Das Topic wird nach der Wiederholung entfernt. Bitte mit --yes bestätigen.</translation>
    </message>
    <message>
        <source>Nothing was written. Add --execute (and --unlock) to replay these records.</source>
        <translation>Nichts wurde geschrieben. Mit --execute (und --unlock) werden diese Records wiederholt.</translation>
    </message>
    <message>
        <source>%1 of %2 sent.</source>
        <translation>%1 von %2 gesendet.</translation>
    </message>
    <message>
        <source>The run is kept: throughlinectl runs resume %1 goes on with it.</source>
        <translation>Der Lauf ist aufbewahrt: throughlinectl runs resume %1 setzt ihn fort.</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Records</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>Uncertain</source>
        <translation>Ungewiss</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>Interrupted. The run is kept: throughlinectl runs resume %1 goes on with it.</source>
        <translation>Unterbrochen. Der Lauf ist aufbewahrt: throughlinectl runs resume %1 setzt ihn fort.</translation>
    </message>
</context>
<context>
    <name>ctl::RetryCommand</name>
    <message>
        <source>The patch %1 cannot be read.</source>
        <translation>Der Patch %1 ist nicht zu lesen.</translation>
    </message>
    <message>
        <source>No failure was found that is meant.</source>
        <translation>Kein Fehler wurde gefunden, der gemeint ist.</translation>
    </message>
    <message>
        <source>%1 left out: %2</source>
        <translation>%1 ausgelassen: %2</translation>
    </message>
    <message>
        <source>Nothing was written. Add --execute (and --unlock) to send these records.</source>
        <translation>Nichts wurde geschrieben. Mit --execute (und --unlock) werden diese Records gesendet.</translation>
    </message>
</context>
<context>
    <name>ctl::RunDesk</name>
    <message>
        <source>Interrupted. The run is kept: throughlinectl runs resume %1 goes on with it.</source>
        <translation>Unterbrochen. Der Lauf ist aufbewahrt: throughlinectl runs resume %1 setzt ihn fort.</translation>
    </message>
    <message>
        <source>%1 of %2 sent; outcome: %3 resolved, %4 failed again, %5 open.</source>
        <translation>%1 von %2 gesendet; Ausgang: %3 gelöst, %4 wieder gescheitert, %5 offen.</translation>
    </message>
    <message>
        <source>%1 of %2 sent.</source>
        <translation>%1 von %2 gesendet.</translation>
    </message>
    <message>
        <source>The run is kept: throughlinectl runs resume %1 goes on with it.</source>
        <translation>Der Lauf ist aufbewahrt: throughlinectl runs resume %1 setzt ihn fort.</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>Uncertain</source>
        <translation>Ungewiss</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Gelöst</translation>
    </message>
    <message>
        <source>Failed again</source>
        <translation>Wieder gescheitert</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
</context>
<context>
    <name>ctl::RunsCommand</name>
    <message>
        <source>There is no run %1 in this workspace.</source>
        <translation>In diesem Arbeitsbereich gibt es keinen Lauf %1.</translation>
    </message>
    <message>
        <source>No run was made here yet.</source>
        <translation>Noch wurde hier kein Lauf gemacht.</translation>
    </message>
    <message>
        <source>RUN</source>
        <translation>LAUF</translation>
    </message>
    <message>
        <source>KIND</source>
        <translation>ART</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>ZUSTAND</translation>
    </message>
    <message>
        <source>RECORDS</source>
        <translation>RECORDS</translation>
    </message>
    <message>
        <source>SENT</source>
        <translation>GESENDET</translation>
    </message>
    <message>
        <source>PLANNED</source>
        <translation>GEPLANT</translation>
    </message>
    <message>
        <source>TITLE</source>
        <translation>TITEL</translation>
    </message>
    <message>
        <source>This run is over.</source>
        <translation>Dieser Lauf ist zu Ende.</translation>
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
    <name>ctl::TopicMemory</name>
    <message>
        <source>What was said about topics could not be read: %1</source>
        <translation>Was über Topics gesagt wurde, konnte nicht gelesen werden: %1</translation>
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
    <message>
        <source>The records of %1 could not be sampled: whether it holds dead letters is told by its name only.</source>
        <translation>Die Records von %1 konnten nicht stichprobenartig gelesen werden: Ob es Dead Letters enthält, wird nur nach seinem Namen gesagt.</translation>
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
    <message>
        <source>For the picture: %1.</source>
        <translation>Für das Bild: %1.</translation>
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
        <source>The service wants to know who you are (401). Look at the login in the workspace&apos;s settings.</source>
        <translation>Der Dienst verlangt eine Anmeldung (401). Bitte die Anmeldung in den Einstellungen des Arbeitsbereichs ansehen.</translation>
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
    <message>
        <source>The service does not answer as a sandbox does.</source>
        <translation>Der Dienst antwortet nicht, wie eine Sandbox es tut.</translation>
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
    <message>
        <source>The file %1 was damaged and has been set aside as %2. A new one has been begun.</source>
        <translation>Die Datei %1 war beschädigt und wurde als %2 beiseitegelegt. Eine neue wurde begonnen.</translation>
    </message>
    <message>
        <source>What you said about this topic holds until the program closes: too many topics are remembered already.</source>
        <translation>Was Sie über dieses Topic gesagt haben, gilt, bis das Programm schließt: Es sind schon zu viele Topics gemerkt.</translation>
    </message>
</context>
</TS>
