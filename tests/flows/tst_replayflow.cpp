// SPDX-License-Identifier: GPL-3.0-or-later
// A span of time is replayed into a topic of its own, on a real Kafka.
#include "tests/flows/replaybench.h"
#include "tests/support/broker/brokerholder.h"
#include "tests/support/broker/testproducer.h"
#include "tests/support/broker/testtopics.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtTest/QSignalSpy>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int Patience = 90'000;
constexpr int Partitions = 4;
constexpr int Before = 1000;
constexpr int Within = 10'000;
constexpr int After = 1000;
constexpr qint64 Morning = 1773994500000; // 2026-03-20T08:15:00Z
constexpr qint64 Apart = 10;              // milliseconds
const QString Source = u"orders.events"_s;

/// Every kind of record there is: null, empty and binary, headers twice and without a value.
TestRecord numbered(int number)
{
    TestRecord record{.key = "order-" + QByteArray::number(number % 257),
                      .value = R"({"type":"order.)" +
                               QByteArray(number % 5 == 0 ? "closed" : "opened") +
                               R"(","number":)" + QByteArray::number(number) + '}',
                      .headers = {{"trace", QByteArray::number(number)}},
                      .timestampMs = Morning + number * Apart};
    if (number % 7 == 0)
        record.key.reset();
    if (number % 11 == 0)
        record.value.reset();
    if (number % 13 == 0)
        record.value = QByteArray();
    if (number % 17 == 0)
        record.headers = {
            {"a", "1"}, {"a", "2"}, {"none", std::nullopt}, {"bin", QByteArray("\0\xff", 2)}};
    return record;
}

QDateTime timeOf(int number)
{
    return QDateTime::fromMSecsSinceEpoch(Morning + number * Apart, Qt::UTC);
}

struct CtlOutcome
{
    int code = -1;
    QByteArray output;
    QByteArray errors;
};

} // namespace

class TestReplayFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void replaysTenThousandEventsOfASpan();
    void removesTheTopicByItself();
    void keepsToTheFilter();
    void refusesClearly();
    void keepsToThePace();
    void worksFromTheCommandLine();

private:
    kafka::Connection connection() const { return {m_broker.bootstrap(), {}}; }
    ReplayRequest request(const QString& into) const
    {
        return {.topics = {Source},
                .from = kafka::From::time(Morning + Before * Apart),
                .to = kafka::To::time(Morning + (Before + Within) * Apart),
                .into = into,
                .createsTopic = true};
    }
    CtlOutcome ctl(const QStringList& words) const;
    void compareSpan(const QString& topic, const RunId& run);

    BrokerHolder m_broker;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestReplayFlow::initTestCase()
{
    QVERIFY2(m_broker.start(), m_broker.errorText());
    TestTopics topics(m_broker.bootstrap());
    // The records are old: nothing is to go while the story lasts.
    QVERIFY(topics.create(Source, Partitions,
                          {{u"retention.ms"_s, u"-1"_s}, {u"max.message.bytes"_s, u"500000"_s}}));
    TestProducer producer(m_broker.bootstrap());
    for (int i = 0; i < Before + Within + After; ++i)
        QVERIFY(producer.send(Source, i % Partitions, numbered(i)));
    QVERIFY(producer.flush());
}

void TestReplayFlow::compareSpan(const QString& topic, const RunId& run)
{
    const auto source = recordsIn(connection(), Source);
    const auto target = recordsIn(connection(), topic);
    QVERIFY2(target, target ? "" : qPrintable(target.error().message));
    QCOMPARE(target->size(), Partitions);
    for (int partition = 0; partition < Partitions; ++partition) {
        const QList<ReplayedRecord> wanted =
            source->value(partition).mid(Before / Partitions, Within / Partitions);
        const QList<ReplayedRecord> got = target->value(partition);
        QCOMPARE(got.size(), wanted.size());
        for (qsizetype i = 0; i < got.size(); ++i) {
            QVERIFY2(got[i].isSame(wanted[i]),
                     qPrintable(u"partition %1, record %2"_s.arg(partition).arg(i)));
            QCOMPARE(got[i].runHeaders.value("throughline-run"),
                     run.value().toByteArray(QUuid::WithoutBraces));
            QCOMPARE(
                got[i].runHeaders.value("throughline-source"),
                u"%1:%2:%3"_s.arg(Source).arg(partition).arg(Before / Partitions + i).toUtf8());
        }
    }
}

void TestReplayFlow::replaysTenThousandEventsOfASpan()
{
    ReplayProgram program(m_folder->path(), connection());
    QTRY_VERIFY_WITH_TIMEOUT(program.runs.isLoaded(), Patience);
    const QString into = u"orders.replay"_s;
    const auto plan = program.await(program.planner.plan(request(into)));
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().message));
    QVERIFY(plan->preview.isExact);
    QCOMPARE(plan->preview.records, Within);
    QCOMPARE(plan->preview.targets.size(), 1);
    QCOMPARE(plan->preview.targets[0].partitions, Partitions);
    QCOMPARE(plan->preview.targets[0].byPartition.size(), Partitions);
    QVERIFY(plan->preview.bytes > 0);

    // A preview changes nothing, and a locked Kafka neither.
    const auto locked = program.await(program.planner.execute(*plan));
    QVERIFY(!locked);
    QCOMPARE(locked.error().kind, ErrorKind::ReadOnly);
    kafka::TopicAdmin admin(connection());
    QVERIFY(!program.await(admin.describe(into)));

    program.lock.unlock();
    QElapsedTimer clock;
    clock.start();
    const auto begun = program.await(program.planner.execute(*plan));
    QVERIFY2(begun, begun ? "" : qPrintable(begun.error().message));
    QTRY_COMPARE_WITH_TIMEOUT(program.stateOf(*begun), RunState::Done, Patience);
    qInfo("%d records in %lld ms", Within, qlonglong(clock.elapsed()));

    // The closing statistics.
    const Run run = *program.runs.run(*begun);
    QCOMPARE(run.counts.planned, Within);
    QCOMPARE(run.counts.sent, Within);
    QCOMPARE(run.counts.skipped, 0);
    QCOMPARE(run.counts.failed, 0);
    QCOMPARE(run.counts.uncertain, 0);
    QVERIFY(!run.error);
    QVERIFY(run.startedAt.isValid());
    QVERIFY(run.endedAt >= run.startedAt);

    // The topic is as its source, and holds the same in the same order.
    const auto shape = program.await(admin.describe(into));
    QVERIFY(shape);
    QCOMPARE(shape->info.partitions.size(), Partitions);
    QCOMPARE(shape->settings->value(u"max.message.bytes"_s), u"500000"_s);
    compareSpan(into, *begun);

    // Everything is in the audit log.
    const auto log = program.await(program.audit.page({}));
    QStringList what;
    for (const AuditEntry& entry : log->entries)
        what.prepend(entry.what);
    QVERIFY2(what.contains(u"unlocked"_s) && what.contains(u"topic-created"_s) &&
                 what.contains(u"replay"_s),
             qPrintable(what.join(u' ')));
    for (const AuditEntry& entry : log->entries) {
        if (entry.what == "replay"_L1 && entry.result == "done"_L1)
            QCOMPARE(entry.count, Within);
    }

    // On request the topic goes again.
    QVERIFY(program.await(program.planner.removeTopic(*begun)));
    QVERIFY(!program.await(admin.describe(into)));
}

void TestReplayFlow::removesTheTopicByItself()
{
    const QString into = u"orders.fleeting"_s;
    ReplayProgram program(m_folder->path(), connection());
    QTRY_VERIFY_WITH_TIMEOUT(program.runs.isLoaded(), Patience);
    program.lock.unlock();
    ReplayRequest fleeting = request(into);
    fleeting.deletesTopicAfter = true;
    const auto plan = program.await(program.planner.plan(fleeting));
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().message));
    QSignalSpy changed(&program.planner, &ReplayPlanner::topicChanged);
    const auto begun = program.await(program.planner.execute(*plan));
    QVERIFY(begun);
    // Made, and removed.
    QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 2, Patience);
    QCOMPARE(program.runs.run(*begun)->counts.sent, Within);
    kafka::TopicAdmin admin(connection());
    const auto gone = program.await(admin.describe(into));
    QVERIFY(!gone);
    QCOMPARE(gone.error().kind, ErrorKind::NotFound);
}

void TestReplayFlow::keepsToTheFilter()
{
    ReplayProgram program(m_folder->path(), connection());
    QTRY_VERIFY_WITH_TIMEOUT(program.runs.isLoaded(), Patience);
    program.lock.unlock();
    ReplayRequest closed = request(u"orders.closed"_s);
    closed.filter = u"body.number>=2000 header.trace:2*"_s;
    const auto plan = program.await(program.planner.plan(closed));
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().message));
    QVERIFY(plan->preview.isExact);
    const qint64 expected = plan->preview.records;
    QVERIFY(expected > 500 && expected < 1100);
    const auto begun = program.await(program.planner.execute(*plan));
    QVERIFY(begun);
    QTRY_COMPARE_WITH_TIMEOUT(program.stateOf(*begun), RunState::Done, Patience);
    QCOMPARE(program.runs.run(*begun)->counts.sent, expected);
    const auto target = recordsIn(connection(), u"orders.closed"_s);
    qint64 count = 0;
    for (const QList<ReplayedRecord>& records : *target) {
        for (const ReplayedRecord& record : records) {
            ++count;
            QVERIFY(record.value->contains("\"number\":2"));
        }
    }
    QCOMPARE(count, expected);
}

void TestReplayFlow::refusesClearly()
{
    TestTopics topics(m_broker.bootstrap());
    QVERIFY(topics.create(u"narrow"_s, 2));
    ReplayProgram program(m_folder->path(), connection());
    const auto refusal = [&](auto change) {
        ReplayRequest wrong = request(u"orders.never"_s);
        change(wrong);
        const auto plan = program.await(program.planner.plan(wrong));
        return plan ? QString() : plan.error().message;
    };
    const auto says = [&](auto change, const QString& words) {
        const QString sentence = refusal(change);
        if (!sentence.contains(words))
            qWarning("“%s” does not say “%s”", qPrintable(sentence), qPrintable(words));
        return sentence.contains(words);
    };
    QVERIFY(says([](ReplayRequest& r) { r.into = Source; }, u"into the topic itself"_s));
    QVERIFY(says([](ReplayRequest& r) { r.topics = {u"nowhere"_s}; }, u"no topic nowhere"_s));
    QVERIFY(says([](ReplayRequest& r) { r.into = u"narrow"_s; }, u"narrow already"_s));
    QVERIFY(says(
        [](ReplayRequest& r) {
            r.into = u"narrow"_s;
            r.createsTopic = false;
        },
        u"2 partition(s)"_s));
    QVERIFY(says([](ReplayRequest& r) { r.createsTopic = false; }, u"no topic orders.never"_s));
    QVERIFY(says([](ReplayRequest& r) { r.from = kafka::From::time(Morning + 86'400'000); },
                 u"ends before it begins"_s));
    QVERIFY(says(
        [](ReplayRequest& r) {
            r.from = kafka::From::time(Morning - 2000);
            r.to = kafka::To::time(Morning - 1000);
        },
        u"No record lies in this span"_s));
    QVERIFY(says([](ReplayRequest& r) { r.filter = u"type:nothing.such"_s; }, u"no record"_s));
    QVERIFY(says([](ReplayRequest& r) { r.filter = u"("_s; }, u"filter cannot be read"_s));
    kafka::TopicAdmin admin(connection());
    QVERIFY(!program.await(admin.describe(u"orders.never"_s)));
}

void TestReplayFlow::keepsToThePace()
{
    ReplayProgram program(m_folder->path(), connection());
    QTRY_VERIFY_WITH_TIMEOUT(program.runs.isLoaded(), Patience);
    program.lock.unlock();
    // 2 s of the original, twice as fast.
    ReplayRequest paced = request(u"orders.paced"_s);
    paced.to = kafka::To::time(Morning + (Before + 200) * Apart);
    paced.pace = 2;
    const auto plan = program.await(program.planner.plan(paced));
    QVERIFY(plan);
    QCOMPARE(plan->preview.records, 200);
    const auto begun = program.await(program.planner.execute(*plan));
    QVERIFY(begun);
    QTRY_COMPARE_WITH_TIMEOUT(program.stateOf(*begun), RunState::Done, Patience);
    const Run run = *program.runs.run(*begun);
    QCOMPARE(run.counts.sent, 200);
    const qint64 took = run.startedAt.msecsTo(run.endedAt);
    QVERIFY2(took >= 950, qPrintable(QString::number(took)));
}

CtlOutcome TestReplayFlow::ctl(const QStringList& words) const
{
    QProcess process;
    process.start(QStringLiteral(THROUGHLINE_CTL),
                  QStringList{u"--data-dir"_s, m_folder->filePath(u"ctl"_s), u"--bootstrap"_s,
                              m_broker.bootstrap()} +
                      words);
    process.closeWriteChannel();
    process.waitForFinished(Patience);
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            process.readAllStandardOutput(), process.readAllStandardError()};
}

void TestReplayFlow::worksFromTheCommandLine()
{
    const QString from = u"time:"_s + timeOf(Before).toString(Qt::ISODateWithMs);
    const QString to = u"time:"_s + timeOf(Before + Within).toString(Qt::ISODateWithMs);
    const QStringList words{u"replay"_s,  u"--topic"_s,        Source,     u"--from"_s,
                            from,         u"--to"_s,           to,         u"--into"_s,
                            u"ctl.out"_s, u"--create-topic"_s, u"--json"_s};
    const CtlOutcome preview = ctl(words);
    QVERIFY2(preview.code == 0, preview.errors.constData());
    const QJsonObject shown = QJsonDocument::fromJson(preview.output).object();
    QCOMPARE(shown.value(u"records"_s).toInt(), Within);
    QCOMPARE(shown.value(u"preview"_s).toBool(), true);
    kafka::TopicAdmin admin(connection());
    QVERIFY(!ReplayProgram::await(admin.describe(u"ctl.out"_s)));

    QCOMPARE(ctl(words + QStringList{u"--execute"_s}).code, 4);
    const QStringList fleeting =
        words + QStringList{u"--execute"_s, u"--unlock"_s, u"--delete-topic-after"_s};
    QCOMPARE(ctl(fleeting).code, 4);
    const CtlOutcome done = ctl(fleeting + QStringList{u"--yes"_s});
    QVERIFY2(done.code == 0, done.errors.constData());
    const QJsonObject end = QJsonDocument::fromJson(done.output).object();
    QCOMPARE(end.value(u"sent"_s).toInt(), Within);
    QCOMPARE(end.value(u"records"_s).toInt(), Within);
    QCOMPARE(end.value(u"failed"_s).toInt(-1), 0);
    QVERIFY(end.value(u"seconds"_s).toDouble() > 0);
    QVERIFY(!ReplayProgram::await(admin.describe(u"ctl.out"_s)));

    // Into a topic that is there: whoever reads it gets these too, and is named first.
    TestTopics topics(m_broker.bootstrap());
    const QString read = u"ctl.read"_s;
    QVERIFY(topics.create(read, Partitions));
    QTRY_VERIFY_WITH_TIMEOUT(topics.commit(u"billing"_s, read, 0, 0), Patience);
    const QStringList into{u"replay"_s, u"--topic"_s, Source,      u"--from"_s, from,
                           u"--to"_s,   to,           u"--into"_s, read};
    const CtlOutcome readers = ctl(into + QStringList{u"--json"_s});
    QVERIFY2(readers.code == 0, readers.errors.constData());
    const QJsonArray named =
        QJsonDocument::fromJson(readers.output).object().value(u"readers"_s).toArray();
    QCOMPARE(named.size(), 1);
    QCOMPARE(named.first().toObject().value(u"group"_s), u"billing"_s);
    const CtlOutcome table = ctl(into);
    QVERIFY2(table.output.contains("Will also be read by") && table.output.contains("billing"),
             table.output.constData());

    const CtlOutcome audit = ctl({u"audit"_s, u"--json"_s, u"--from"_s, u"ago:10m"_s});
    QCOMPARE(audit.code, 0);
    for (const char* what : {"topic-created", "replay", "topic-removed"})
        QVERIFY2(audit.output.contains(what), audit.output.constData());
    QCOMPARE(ctl({u"audit"_s, u"--from"_s, u"offset:3"_s}).code, 2);

    QCOMPARE(ctl({u"replay"_s, u"--topic"_s, Source}).code, 2);
    const CtlOutcome itself = ctl({u"replay"_s, u"--topic"_s, Source, u"--from"_s, u"beginning"_s,
                                   u"--to"_s, u"end"_s, u"--into"_s, Source});
    QVERIFY(itself.code != 0);
    QVERIFY(itself.errors.contains("into the topic itself"));
}

QTEST_GUILESS_MAIN(TestReplayFlow)
#include "tst_replayflow.moc"
