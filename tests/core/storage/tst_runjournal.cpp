// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/runitemcodec.h"
#include "core/storage/runjournal.h"
#include "core/storage/runjson.h"
#include "tests/core/storage/samples.h"

#include <QtSql/QSqlDatabase>

using namespace Qt::Literals::StringLiterals;

namespace {

Run fullRun()
{
    Run run;
    run.id = RunId(QUuid::createUuid());
    run.state = RunState::Stopped;
    run.title = u"KeyError: email"_s;
    run.targetTopic = u"orders"_s;
    run.placement = RunPlacement::ByKey;
    run.watchedGroup = u"email-service"_s;
    run.canary = {1, 10, 100};
    run.mostFailing = 0.25;
    run.rate = 12.5;
    run.pace = 2;
    run.patch = QByteArray("{\"a\": \"\xff\"}");
    run.source = QByteArray("\0\x01", 2);
    run.createdTopic = true;
    run.deletesTopicAfter = true;
    run.targetEnds = {{{u"orders"_s, Partition{2}}, Offset{1LL << 40}}};
    run.deadLetterEnds = {{{u"orders-dlt"_s, Partition{0}}, Offset{7}}};
    run.counts = {200, 190, 4, 3, 2, 100, 50, 40};
    run.plannedAt = QDateTime::fromMSecsSinceEpoch(1774000000123, Qt::UTC);
    run.startedAt = run.plannedAt.addSecs(1);
    run.sentAt = run.plannedAt.addSecs(2);
    run.endedAt = run.plannedAt.addSecs(3);
    run.error = Error{.kind = ErrorKind::Forbidden, .message = u"no"_s, .detail = u"d"_s};
    return run;
}

RunItem itemAt(qint64 index)
{
    RunItem item;
    item.index = index;
    item.source = {index % 2 ? u"a-dlt"_s : u"b-dlt"_s, Partition{int(index % 3)},
                   Offset{(1LL << 33) - index}};
    item.targetTopic = u"orders"_s;
    if (index % 4)
        item.targetPartition = Partition{int(index % 5)};
    item.state = RunItemState(index % 6);
    if (index % 5 == 0) {
        item.stored = RecordAddress{u"orders"_s, Partition{1}, Offset{index * 3}};
        item.outcome = RunOutcome(index % 5);
    }
    if (index % 7 == 0)
        item.reason = u"Grund mit Ümlaut"_s;
    return item;
}

QList<RunItem> items(qint64 count)
{
    QList<RunItem> all;
    for (qint64 i = 0; i < count; ++i)
        all.append(itemAt(i));
    return all;
}

} // namespace

class TestRunJournal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void keepsEveryField();
    void refusesBytesThatAreNoItems();
    void readsAnyPartOfManyItems();
    void findsEarlierRetriesOfARecord();
    void keepsTheNewestThatAreOver();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestRunJournal::keepsEveryField()
{
    storage::Database database(m_folder->path());
    storage::RunJournal journal(database);
    const Run run = fullRun();
    auto added = journal.add(run, items(10));
    auto again = journal.add(run, items(10));
    auto found = journal.find(run.id);
    auto all = journal.all();
    auto kept = journal.items(run.id, 0, 100);
    auto missing = journal.put(fullRun(), {});
    AWAIT(missing);
    QVERIFY(added.result());
    QCOMPARE(again.result().error().kind, ErrorKind::Conflict);
    QCOMPARE(*found.result(), std::optional(run));
    QCOMPARE(*all.result(), QList<Run>{run});
    QCOMPARE(*kept.result(), items(10));
    QCOMPARE(missing.result().error().kind, ErrorKind::NotFound);
}

void TestRunJournal::refusesBytesThatAreNoItems()
{
    const QByteArray sound = storage::runItemsToBytes(items(50));
    const auto read = storage::runItemsFromBytes(0, sound);
    QVERIFY(read);
    QCOMPARE(*read, items(50));
    for (qsizetype size = 0; size < sound.size(); ++size)
        QVERIFY(!storage::runItemsFromBytes(0, QByteArrayView(sound).first(size)));
    QVERIFY(!storage::runItemsFromBytes(0, sound + 'x'));
    for (qsizetype at = 0; at < sound.size(); ++at) {
        QByteArray spoiled = sound;
        spoiled[at] = char(spoiled[at] ^ 0xff);
        // Whatever it says, it comes to an end.
        const auto result = storage::runItemsFromBytes(0, spoiled);
        QVERIFY(!result || result->size() <= spoiled.size());
    }
}

void TestRunJournal::readsAnyPartOfManyItems()
{
    storage::Database database(m_folder->path());
    storage::RunJournal journal(database);
    Run run = fullRun();
    QList<RunItem> all = items(2500);
    journal.add(run, all);
    auto middle = journal.items(run.id, 990, 1020);
    auto end = journal.items(run.id, 2499, 100);
    auto beyond = journal.items(run.id, 2500, 100);
    auto chunks = journal.chunks(run.id, 1500, 10);
    AWAIT(chunks);
    QCOMPARE(*middle.result(), all.mid(990, 1020));
    QCOMPARE(*end.result(), all.mid(2499));
    QVERIFY(beyond.result()->isEmpty());
    QCOMPARE(chunks.result()->size(), 2);
    // A chunk that changed, and one that is new.
    storage::RunChunk changed = chunks.result()->first();
    changed.items[5].state = RunItemState::Sent;
    run.counts.sent = 191;
    auto put = journal.put(run, {changed, {2500, {itemAt(2500)}}});
    auto one = journal.items(run.id, 1005, 1);
    auto last = journal.items(run.id, 2490, 100);
    auto found = journal.find(run.id);
    AWAIT(found);
    QVERIFY(put.result());
    QCOMPARE(one.result()->first(), changed.items.at(5));
    QCOMPARE(last.result()->size(), 11);
    QCOMPARE((*found.result())->counts.sent, 191);
}

void TestRunJournal::findsEarlierRetriesOfARecord()
{
    storage::Database database(m_folder->path());
    storage::RunJournal journal(database);
    const Run first = fullRun();
    Run second = fullRun();
    Run replay = fullRun();
    replay.kind = RunKind::Replay;
    journal.add(first, items(1500));
    journal.add(second, items(3));
    journal.add(replay, items(3));
    auto earlier = journal.earlier(
        {itemAt(1).source, itemAt(1400).source, {u"other"_s, Partition{0}, Offset{0}}});
    AWAIT(earlier);
    QCOMPARE(earlier.result()->size(), 3);
    QCOMPARE(earlier.result()->at(0).run, second.id);
    QCOMPARE(earlier.result()->at(1).run, first.id);
    QCOMPARE(earlier.result()->at(2).source, itemAt(1400).source);
    QCOMPARE(earlier.result()->at(2).state, itemAt(1400).state);
}

void TestRunJournal::keepsTheNewestThatAreOver()
{
    storage::Database database(m_folder->path());
    storage::RunJournal journal(database);
    Run open = fullRun();
    journal.add(open, items(3));
    QList<Run> over;
    for (int i = 0; i < storage::RunJournal::MaxRuns + 5; ++i) {
        Run run = fullRun();
        run.state = RunState::Done;
        over.append(run);
        journal.add(run, items(1));
    }
    auto all = journal.all(10'000);
    auto kept = journal.items(open.id, 0, 10);
    auto gone = journal.find(over.first().id);
    auto earlier = journal.earlier({itemAt(0).source}, 10'000);
    AWAIT(earlier);
    QVERIFY(all.result()->size() <= storage::RunJournal::MaxRuns + 2);
    QCOMPARE(all.result()->last().id, open.id);
    QCOMPARE(kept.result()->size(), 3);
    QVERIFY(!gone.result()->has_value());
    QVERIFY(earlier.result()->size() <= storage::RunJournal::MaxRuns + 2);
}

QTEST_GUILESS_MAIN(TestRunJournal)
#include "tst_runjournal.moc"
