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
    <name>Line</name>
    <message numerus="yes">
        <source>Stored, waiting for %n event(s).</source>
        <translation>
            <numerusform>Stored, waiting for %n event.</numerusform>
            <numerusform>Stored, waiting for %n events.</numerusform>
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
