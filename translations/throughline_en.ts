<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ActivityPage</name>
    <message numerus="yes">
        <source>%n save(s)</source>
        <translation>
            <numerusform>%n save</numerusform>
            <numerusform>%n saves</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AddressTester</name>
    <message numerus="yes">
        <source>%n broker(s) answered in %1 ms.</source>
        <translation>
            <numerusform>%n broker answered in %1 ms.</numerusform>
            <numerusform>%n brokers answered in %1 ms.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AuditView</name>
    <message numerus="yes">
        <source>the newest %n entry(ies)</source>
        <translation>
            <numerusform>the newest %n entry</numerusform>
            <numerusform>the newest %n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies)</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) exported</source>
        <translation>
            <numerusform>%n entry exported</numerusform>
            <numerusform>%n entries exported</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BodyView</name>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n match</numerusform>
            <numerusform>%n matches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BrokersPicture</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more broker(s)</source>
        <translation>
            <numerusform>and %n more broker</numerusform>
            <numerusform>and %n more brokers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Capacity</name>
    <message numerus="yes">
        <source>There is no working day between these dates. The service stores a duration of %n day(s) all the same, because it never goes below one; its capacity is 0.</source>
        <translation>
            <numerusform>There is no working day between these dates. The service stores a duration of %n day all the same, because it never goes below one; its capacity is 0.</numerusform>
            <numerusform>There is no working day between these dates. The service stores a duration of %n days all the same, because it never goes below one; its capacity is 0.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: absences overlap on %n working day(s). The service subtracts the common days more than once and says %2; counted once it is %3.</source>
        <translation>
            <numerusform>%1: absences overlap on %n working day. The service subtracts the common days more than once and says %2; counted once it is %3.</numerusform>
            <numerusform>%1: absences overlap on %n working days. The service subtracts the common days more than once and says %2; counted once it is %3.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChartLegend</name>
    <message numerus="yes">
        <source>%n series</source>
        <translation>
            <numerusform>%n series</numerusform>
            <numerusform>%n series</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Choose among %n series</source>
        <translation>
            <numerusform>Choose among %n series</numerusform>
            <numerusform>Choose among %n series</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChartPlot</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConflictsDialog</name>
    <message numerus="yes">
        <source>%n value(s) to choose</source>
        <translation>
            <numerusform>%n value to choose</numerusform>
            <numerusform>%n values to choose</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CoverageLineWords</name>
    <message numerus="yes">
        <source>%n partition(s)</source>
        <translation>
            <numerusform>%n partition</numerusform>
            <numerusform>%n partitions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing read yet from %n partition(s).</source>
        <translation>
            <numerusform>Nothing read yet from %n partition.</numerusform>
            <numerusform>Nothing read yet from %n partitions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s)</source>
        <translation>
            <numerusform>%n topic</numerusform>
            <numerusform>%n topics</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Read %1, %2, to its end: %n partition(s), no record.</source>
        <translation>
            <numerusform>Read %1, %2, to its end: %n partition, no record.</numerusform>
            <numerusform>Read %1, %2, to its end: %n partitions, no record.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeadLetterTopicsDialog</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeadLettersPage</name>
    <message numerus="yes">
        <source>%n topic(s) of dead letters are known.</source>
        <translation>
            <numerusform>%n topic of dead letters is known.</numerusform>
            <numerusform>%n topics of dead letters are known.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s) of dead letters were read to the end and hold none. What comes is seen here at once.</source>
        <translation>
            <numerusform>%n topic of dead letters was read to the end and holds none. What comes is seen here at once.</numerusform>
            <numerusform>%n topics of dead letters were read to the end and hold none. What comes is seen here at once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s)</source>
        <translation>
            <numerusform>%n topic</numerusform>
            <numerusform>%n topics</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cause(s)</source>
        <translation>
            <numerusform>%n cause</numerusform>
            <numerusform>%n causes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failure(s) exported</source>
        <translation>
            <numerusform>%n failure exported</numerusform>
            <numerusform>%n failures exported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of their records are gone from Kafka: those lines have no key and no body.</source>
        <translation>
            <numerusform>%n of their records is gone from Kafka: that line has no key and no body.</numerusform>
            <numerusform>%n of their records are gone from Kafka: those lines have no key and no body.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bodies were cut, for a cell of a table does not hold them; JSON Lines have them whole.</source>
        <translation>
            <numerusform>%n body was cut, for a cell of a table does not hold it; JSON Lines have it whole.</numerusform>
            <numerusform>%n bodies were cut, for a cell of a table does not hold them; JSON Lines have them whole.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DesktopNotices</name>
    <message numerus="yes">
        <source>%n save(s) without their event</source>
        <translation>
            <numerusform>%n save without its event</numerusform>
            <numerusform>%n saves without their event</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n save(s) could not be sent yet</source>
        <translation>
            <numerusform>%n save could not be sent yet</numerusform>
            <numerusform>%n saves could not be sent yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExplainDialog</name>
    <message numerus="yes">
        <source>There are %n more difference(s) of this kind.</source>
        <translation>
            <numerusform>There is %n more difference of this kind.</numerusform>
            <numerusform>There are %n more differences of this kind.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportFlow</name>
    <message numerus="yes">
        <source>%n event(s) exported</source>
        <translation>
            <numerusform>%n event exported</numerusform>
            <numerusform>%n events exported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) had been let go to stay within memory.</source>
        <translation>
            <numerusform>%n event had been let go to stay within memory.</numerusform>
            <numerusform>%n events had been let go to stay within memory.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FailureGroupModel</name>
    <message numerus="yes">
        <source>retried %n time(s)</source>
        <translation>
            <numerusform>retried %n time</numerusform>
            <numerusform>retried %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failure(s) in the last hour</source>
        <translation>
            <numerusform>%n failure in the last hour</numerusform>
            <numerusform>%n failures in the last hour</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FailureInspector</name>
    <message numerus="yes">
        <source>and %n earlier hop(s)</source>
        <translation>
            <numerusform>and %n earlier hop</numerusform>
            <numerusform>and %n earlier hops</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… %n frame(s) folded</source>
        <translation>
            <numerusform>… %n frame folded</numerusform>
            <numerusform>… %n frames folded</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FailureTexts</name>
    <message numerus="yes">
        <source>tried %n time(s)</source>
        <translation>
            <numerusform>tried %n time</numerusform>
            <numerusform>tried %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>by its name; no failure headers in %n record(s) looked at</source>
        <translation>
            <numerusform>by its name; no failure headers in %n record looked at</numerusform>
            <numerusform>by its name; no failure headers in %n records looked at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GroupFigures</name>
    <message numerus="yes">
        <source>%n partition(s) without a commit</source>
        <translation>
            <numerusform>%n partition without a commit</numerusform>
            <numerusform>%n partitions without a commit</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GroupListPanel</name>
    <message numerus="yes">
        <source>%Ln group(s)</source>
        <translation>
            <numerusform>%Ln group</numerusform>
            <numerusform>%Ln groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln need(s) attention</source>
        <translation>
            <numerusform>%Ln needs attention</numerusform>
            <numerusform>%Ln need attention</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GroupPanel</name>
    <message numerus="yes">
        <source>%n partition(s) lag by more than %1 records, the line that you chose.</source>
        <translation>
            <numerusform>%n partition lags by more than %1 records, the line that you chose.</numerusform>
            <numerusform>%n partitions lag by more than %1 records, the line that you chose.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GroupTexts</name>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n member</numerusform>
            <numerusform>%n members</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GroupsPage</name>
    <message numerus="yes">
        <source>%Ln group(s)</source>
        <translation>
            <numerusform>%Ln group</numerusform>
            <numerusform>%Ln groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln committed partition(s)</source>
        <translation>
            <numerusform>%Ln committed partition</numerusform>
            <numerusform>%Ln committed partitions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kafka</name>
    <message numerus="yes">
        <source>The topic %1 has %n new partition(s), read from the beginning.</source>
        <translation>
            <numerusform>The topic %1 has %n new partition, read from the beginning.</numerusform>
            <numerusform>The topic %1 has %n new partitions, read from the beginning.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LagSeriesModel</name>
    <message numerus="yes">
        <source>Commits moved back %Ln times</source>
        <translation>
            <numerusform>The commit moved back once</numerusform>
            <numerusform>Commits moved back %Ln times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Commits of %Ln partition(s) moved back</source>
        <translation>
            <numerusform>Commits of %Ln partition moved back</numerusform>
            <numerusform>Commits of %Ln partitions moved back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The group reads %Ln more partition(s)</source>
        <translation>
            <numerusform>The group reads %Ln more partition</numerusform>
            <numerusform>The group reads %Ln more partitions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LagVerdicts</name>
    <message numerus="yes">
        <source>The same holds for %n more partition(s).</source>
        <translation>
            <numerusform>The same holds for %n more partition.</numerusform>
            <numerusform>The same holds for %n more partitions.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Line</name>
    <message numerus="yes">
        <source>Stored, waiting for %n event(s).</source>
        <translation>
            <numerusform>Stored, waiting for %n event.</numerusform>
            <numerusform>Stored, waiting for %n events.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) behind</source>
        <translation>
            <numerusform>%n event behind</numerusform>
            <numerusform>%n events behind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 had still to read %n event(s) up to this one when it was asked at %2, and nobody is in the group now.</source>
        <translation>
            <numerusform>%1 had still to read %n event up to this one when it was asked at %2, and nobody is in the group now.</numerusform>
            <numerusform>%1 had still to read %n events up to this one when it was asked at %2, and nobody is in the group now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 had still to read %n event(s) up to this one when it was asked at %2.</source>
        <translation>
            <numerusform>%1 had still to read %n event up to this one when it was asked at %2.</numerusform>
            <numerusform>%1 had still to read %n events up to this one when it was asked at %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s)</source>
        <translation>
            <numerusform>%n group</numerusform>
            <numerusform>%n groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more group(s)</source>
        <translation>
            <numerusform>%n more group</numerusform>
            <numerusform>%n more groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dead letter(s)</source>
        <translation>
            <numerusform>%n dead letter</numerusform>
            <numerusform>%n dead letters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; %2 is %n event(s) behind</source>
        <translation>
            <numerusform>%1; %2 is %n event behind</numerusform>
            <numerusform>%1; %2 is %n events behind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, handled by %n group(s)</source>
        <translation>
            <numerusform>%1, handled by %n group</numerusform>
            <numerusform>%1, handled by %n groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoteStrip</name>
    <message numerus="yes">
        <source>%n more of this kind.</source>
        <translation>
            <numerusform>%n more of this kind.</numerusform>
            <numerusform>%n more of this kind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more effect(s) of this kind.</source>
        <translation>
            <numerusform>%n more effect of this kind.</numerusform>
            <numerusform>%n more effects of this kind.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Replay</name>
    <message numerus="yes">
        <source>%n topic(s) into %1</source>
        <translation>
            <numerusform>%n topic into %1</numerusform>
            <numerusform>%n topics into %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReplayPage</name>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n run</numerusform>
            <numerusform>%n runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n under way</source>
        <translation>
            <numerusform>%n under way</numerusform>
            <numerusform>%n under way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stopped, can go on</source>
        <translation>
            <numerusform>%n stopped, can go on</numerusform>
            <numerusform>%n stopped, can go on</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RetryPlanner</name>
    <message numerus="yes">
        <source>%n of these records came back from an earlier retry.</source>
        <translation>
            <numerusform>%n of these records came back from an earlier retry.</numerusform>
            <numerusform>%n of these records came back from an earlier retry.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) were written anew by the framework: their bytes may differ from the event that failed.</source>
        <translation>
            <numerusform>%n record was written anew by the framework: its bytes may differ from the event that failed.</numerusform>
            <numerusform>%n records were written anew by the framework: their bytes may differ from the event that failed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) cannot go to the partition that they came from; their keys decide.</source>
        <translation>
            <numerusform>%n record cannot go to the partition that it came from; its key decides.</numerusform>
            <numerusform>%n records cannot go to the partition that they came from; their keys decide.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) do not tell where they came from; the target is read from the name of their topic.</source>
        <translation>
            <numerusform>%n record does not tell where it came from; the target is read from the name of its topic.</numerusform>
            <numerusform>%n records do not tell where they came from; the target is read from the name of their topic.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) failed with their whole batch, and the consumer did not say which record was at fault: good ones may be among them, and what was done with those may be done twice.</source>
        <translation>
            <numerusform>%n record failed with its whole batch, and the consumer did not say which record was at fault: it may be good, and what was done with it may be done twice.</numerusform>
            <numerusform>%n records failed with their whole batch, and the consumer did not say which record was at fault: good ones may be among them, and what was done with those may be done twice.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunLine</name>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunsView</name>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n run</numerusform>
            <numerusform>%n runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stopped</source>
        <translation>
            <numerusform>%n stopped</numerusform>
            <numerusform>%n stopped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) that were sent stay sent. The others are not sent, and the run cannot go on.</source>
        <translation>
            <numerusform>%n record that was sent stays sent. The others are not sent, and the run cannot go on.</numerusform>
            <numerusform>%n records that were sent stay sent. The others are not sent, and the run cannot go on.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SaveImpactWords</name>
    <message numerus="yes">
        <source>here and in %n other(s)</source>
        <translation>
            <numerusform>here and in %n other</numerusform>
            <numerusform>here and in %n others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n absence(s)</source>
        <translation>
            <numerusform>%n absence</numerusform>
            <numerusform>%n absences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n holiday(s)</source>
        <translation>
            <numerusform>%n holiday</numerusform>
            <numerusform>%n holidays</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SprintDetail</name>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n working day</numerusform>
            <numerusform>%n working days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The columns show the first %1 weekdays; %n more count as well.</source>
        <translation>
            <numerusform>The columns show the first %1 weekdays; %n more counts as well.</numerusform>
            <numerusform>The columns show the first %1 weekdays; %n more count as well.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SprintFigures</name>
    <message numerus="yes">
        <source>%1 (and %n more)</source>
        <translation>
            <numerusform>%1 (and %n more)</numerusform>
            <numerusform>%1 (and %n more)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SprintListModel</name>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SprintsPage</name>
    <message numerus="yes">
        <source>%n value(s) were changed by both of you.</source>
        <translation>
            <numerusform>%n value was changed by both of you.</numerusform>
            <numerusform>%n values were changed by both of you.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) would be lost.</source>
        <translation>
            <numerusform>%n change would be lost.</numerusform>
            <numerusform>%n changes would be lost.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %n person(s) of %1</source>
        <translation>
            <numerusform>Copy %n person of %1</numerusform>
            <numerusform>Copy %n people of %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusTexts</name>
    <message numerus="yes">
        <source>%n broker(s)</source>
        <translation>
            <numerusform>%n broker</numerusform>
            <numerusform>%n brokers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n save(s) need you</source>
        <translation>
            <numerusform>%n save needs you</numerusform>
            <numerusform>%n saves need you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n save(s) wait for another window</source>
        <translation>
            <numerusform>%n save waits for another window</numerusform>
            <numerusform>%n saves wait for another window</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n save(s) waiting</source>
        <translation>
            <numerusform>%n save waiting</numerusform>
            <numerusform>%n saves waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StreamPage</name>
    <message numerus="yes">
        <source>%n topic(s)</source>
        <translation>
            <numerusform>%n topic</numerusform>
            <numerusform>%n topics</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n partition(s)</source>
        <translation>
            <numerusform>%n partition</numerusform>
            <numerusform>%n partitions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) copied</source>
        <translation>
            <numerusform>%n event copied</numerusform>
            <numerusform>%n events copied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TasksPage</name>
    <message numerus="yes">
        <source>%n task(s) were looked through; none has these words, this state and this sprint.</source>
        <translation>
            <numerusform>%n task was looked through; it does not have these words, this state and this sprint.</numerusform>
            <numerusform>%n tasks were looked through; none has these words, this state and this sprint.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) were changed by both of you.</source>
        <translation>
            <numerusform>%n value was changed by both of you.</numerusform>
            <numerusform>%n values were changed by both of you.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TopicChooser</name>
    <message numerus="yes">
        <source>%n partition(s)</source>
        <translation>
            <numerusform>%n partition</numerusform>
            <numerusform>%n partitions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more topic(s): type to narrow the list.</source>
        <translation>
            <numerusform>%n more topic: type to narrow the list.</numerusform>
            <numerusform>%n more topics: type to narrow the list.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of the %n topic(s) that this login may see has this in its name.</source>
        <translation>
            <numerusform>None of the %n topic that this login may see has this in its name.</numerusform>
            <numerusform>None of the %n topics that this login may see has this in its name.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>pattern, %n topic(s) now</source>
        <translation>
            <numerusform>pattern, %n topic now</numerusform>
            <numerusform>pattern, %n topics now</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TopicDetail</name>
    <message numerus="yes">
        <source>%n partition(s)</source>
        <translation>
            <numerusform>%n partition</numerusform>
            <numerusform>%n partitions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TopicPalette</name>
    <message numerus="yes">
        <source>topic, %n partition(s)</source>
        <translation>
            <numerusform>topic, %n partition</numerusform>
            <numerusform>topic, %n partitions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Topics</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
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
            <numerusform>%n under-replicated</numerusform>
            <numerusform>%n under-replicated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n broker(s)</source>
        <translation>
            <numerusform>%n broker</numerusform>
            <numerusform>%n brokers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s)</source>
        <translation>
            <numerusform>%n topic</numerusform>
            <numerusform>%n topics</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n partition(s)</source>
        <translation>
            <numerusform>%n partition</numerusform>
            <numerusform>%n partitions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TopicsPage</name>
    <message numerus="yes">
        <source>%n topic(s) looked through.</source>
        <translation>
            <numerusform>%n topic looked through.</numerusform>
            <numerusform>%n topics looked through.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n broker(s)</source>
        <translation>
            <numerusform>%n broker</numerusform>
            <numerusform>%n brokers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n partition(s) offline</source>
        <translation>
            <numerusform>%n partition offline</numerusform>
            <numerusform>%n partitions offline</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n under-replicated</source>
        <translation>
            <numerusform>%n under-replicated</numerusform>
            <numerusform>%n under-replicated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n partition(s) copied</source>
        <translation>
            <numerusform>%n partition copied</numerusform>
            <numerusform>%n partitions copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s) copied</source>
        <translation>
            <numerusform>%n topic copied</numerusform>
            <numerusform>%n topics copied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ViewsDialog</name>
    <message numerus="yes">
        <source>%n topic(s)</source>
        <translation>
            <numerusform>%n topic</numerusform>
            <numerusform>%n topics</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorkspaceKeeper</name>
    <message numerus="yes">
        <source>%n workspace(s) imported</source>
        <translation>
            <numerusform>%n workspace imported</numerusform>
            <numerusform>%n workspaces imported</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorkspaceWindow</name>
    <message numerus="yes">
        <source>%n event(s) passed over</source>
        <translation>
            <numerusform>%n event passed over</numerusform>
            <numerusform>%n events passed over</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>codec::ShownHeader</name>
    <message numerus="yes">
        <source>%n byte(s) of a Java object, which is never read</source>
        <translation>
            <numerusform>%n byte of a Java object, which is never read</numerusform>
            <numerusform>%n bytes of a Java object, which is never read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s) of the record itself, once more</source>
        <translation>
            <numerusform>%n byte of the record itself, once more</numerusform>
            <numerusform>%n bytes of the record itself, once more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ctl::DlqGroupsCommand</name>
    <message numerus="yes">
        <source>No failures: %n record(s) were searched.</source>
        <translation>
            <numerusform>No failures: %n record was searched.</numerusform>
            <numerusform>No failures: %n records were searched.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ctl::StatusCommand</name>
    <message numerus="yes">
        <source>%n broker(s), answered in %1 ms</source>
        <translation>
            <numerusform>%n broker, answered in %1 ms</numerusform>
            <numerusform>%n brokers, answered in %1 ms</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rest</name>
    <message numerus="yes">
        <source>The service did not accept %n value(s).</source>
        <translation>
            <numerusform>The service did not accept %n value.</numerusform>
            <numerusform>The service did not accept %n values.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>storage</name>
    <message numerus="yes">
        <source>%n save(s) that were not finished could be read from the old one: they stand in Activity and are looked up before anything is sent again.</source>
        <translation>
            <numerusform>%n save that was not finished could be read from the old one: it stands in Activity and is looked up before anything is sent again.</numerusform>
            <numerusform>%n saves that were not finished could be read from the old one: they stand in Activity and are looked up before anything is sent again.</numerusform>
        </translation>
    </message>
</context>
</TS>
