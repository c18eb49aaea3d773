// SPDX-License-Identifier: GPL-3.0-or-later
// dlq topics, groups and list as a script uses them, against a real Apache Kafka.
#include "core/storage/deadlettertable.h"
#include "tests/core/codec/deadletterfixtures.h"
#include "tests/support/broker/brokerholder.h"
#include "tests/support/broker/testproducer.h"
#include "tests/support/broker/testtopics.h"

#include <QtCore/QDirIterator>
#include <QtCore/QProcess>
#include <QtCore/QSet>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int DlqPatience = 90'000;

struct DlqOutcome
{
    int code = -1;
    QByteArray output;
    QByteArray errors;
};

QStringList keysOf(const QJsonObject& object)
{
    QStringList keys = object.keys();
    keys.sort();
    return keys;
}

} // namespace

class TestCtlDlq : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void listsTopicsWithTheirEvidence();
    void groupsFailures();
    void listsFailures();
    void chooses();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void saysThatKafkaIsAway();
    void listsAllTopicsWithTheSameEvidence();

private:
    DlqOutcome run(const QStringList& words, const QString& bootstrap = {});
    DlqOutcome ctl(const QStringList& words, const QString& bootstrap = {});
    static QList<QJsonObject> objects(const QByteArray& lines);

    QTemporaryDir m_folder;
    BrokerHolder m_broker;
    QList<RawRecord> m_records;
};

DlqOutcome TestCtlDlq::run(const QStringList& words, const QString& bootstrap)
{
    return ctl(QStringList{u"dlq"_s} + words, bootstrap);
}

DlqOutcome TestCtlDlq::ctl(const QStringList& words, const QString& bootstrap)
{
    QProcess process;
    process.start(QStringLiteral(THROUGHLINE_CTL),
                  QStringList{u"--data-dir"_s, m_folder.filePath(u"ctl"_s), u"--bootstrap"_s,
                              bootstrap.isEmpty() ? m_broker.bootstrap() : bootstrap} +
                      words);
    process.closeWriteChannel();
    if (!QTest::qWaitFor([&process] { return process.state() == QProcess::NotRunning; },
                         DlqPatience)) {
        process.kill();
        return {};
    }
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2,
            process.readAllStandardOutput(), process.readAllStandardError()};
}

QList<QJsonObject> TestCtlDlq::objects(const QByteArray& lines)
{
    QList<QJsonObject> all;
    for (const QByteArray& line : lines.split('\n')) {
        if (!line.isEmpty())
            all.append(QJsonDocument::fromJson(line).object());
    }
    return all;
}

void TestCtlDlq::initTestCase()
{
    QVERIFY2(m_broker.start(), m_broker.errorText());
    TestTopics topics(m_broker.bootstrap());
    TestProducer producer(m_broker.bootstrap());
    // Before there is any: what was not searched is not "nothing found".
    QVERIFY(topics.create(u"plain.events"_s, 1));
    const DlqOutcome none = run({u"groups"_s});
    QCOMPARE(none.code, 0);
    QVERIFY(none.output.isEmpty());
    QVERIFY2(none.errors.contains("nothing was searched"), none.errors.constData());

    m_records = deadletters::realRecords(QStringLiteral(DEAD_LETTERS ".jsonl"));
    QSet<QString> names;
    for (const RawRecord& record : m_records)
        names.insert(record.address.topic);
    for (const QString& name : names)
        QVERIFY(topics.create(name, 2));
    for (const RawRecord& record : m_records)
        QVERIFY(producer.send(
            record.address.topic, record.address.partition.value(),
            {record.key, record.value, record.headers, record.time.toMSecsSinceEpoch()}));
    QVERIFY(producer.send(u"plain.events"_s, 0, {"k", "an event", {}, {}}));
    QVERIFY(producer.flush());
}

void TestCtlDlq::listsTopicsWithTheirEvidence()
{
    const DlqOutcome told = run({u"topics"_s, u"--json"_s});
    QCOMPARE(told.code, 0);
    QVERIFY2(told.errors.isEmpty(), told.errors.constData());
    const QList<QJsonObject> topics = objects(told.output);
    QCOMPARE(topics.size(), 10);
    for (const QJsonObject& topic : topics) {
        const QString name = topic.value("topic"_L1).toString();
        QVERIFY(name != u"plain.events"_s);
        if (name == u"spring33.orders-dlt"_s) {
            QCOMPARE(topic.value("evidence"_L1), u"headers"_s);
            QCOMPARE(topic.value("dialects"_L1).toArray(), QJsonArray{u"spring"_s});
            QCOMPARE(topic.value("records"_L1).toInt(), 5);
        } else if (name == u"dlq-connect.nocontext"_s) {
            QCOMPARE(topic.value("evidence"_L1), u"name"_s);
        } else if (name == u"spring33.pay-retry"_s) {
            QCOMPARE(topic.value("kind"_L1), u"retries"_s);
        }
    }
    const DlqOutcome table = run({u"topics"_s});
    QCOMPARE(table.code, 0);
    QVERIFY(table.output.startsWith("TOPIC"));
    QVERIFY(table.output.contains("watermill-poison"));
}

void TestCtlDlq::groupsFailures()
{
    const DlqOutcome told = run({u"groups"_s, u"--json"_s});
    QCOMPARE(told.code, 0);
    const QList<QJsonObject> groups = objects(told.output);
    QCOMPARE(groups.size(), 16);
    int all = 0;
    for (const QJsonObject& group : groups) {
        QCOMPARE(keysOf(group), (QStringList{u"consumer_group"_s, u"count"_s, u"dialect"_s,
                                             u"exception"_s, u"first"_s, u"frame"_s, u"id"_s,
                                             u"last"_s, u"message"_s, u"origin_topic"_s}));
        all += group.value("count"_L1).toInt();
    }
    QCOMPARE(all, 24);
    // One topic, and a topic that nobody would take for one.
    const QList<QJsonObject> one =
        objects(run({u"groups"_s, u"spring33.orders-dlt"_s, u"--json"_s}).output);
    QCOMPARE(one.size(), 3);
    QCOMPARE(one.constFirst().value("consumer_group"_L1), u"spring33-orders-group"_s);
    const QList<QJsonObject> plain =
        objects(run({u"groups"_s, u"plain.events"_s, u"--json"_s}).output);
    QCOMPARE(plain.size(), 1);
    QVERIFY(plain.constFirst().value("exception"_L1).isNull());
    QVERIFY(run({u"groups"_s}).output.startsWith("ID"));
}

void TestCtlDlq::listsFailures()
{
    const DlqOutcome told = run({u"list"_s, u"dlq-connect.convert"_s, u"--json"_s});
    QCOMPARE(told.code, 0);
    const QList<QJsonObject> failures = objects(told.output);
    QCOMPARE(failures.size(), 2);
    const QJsonObject& first = failures.constFirst();
    // As tail prints it, with the failure beside it.
    QCOMPARE(first.value("value"_L1), u"this is not json {"_s);
    QCOMPARE(first.value("headers"_L1).toArray().size(), 10);
    const QJsonObject failure = first.value("failure"_L1).toObject();
    QCOMPARE(keysOf(failure),
             (QStringList{u"attempts"_s, u"batch"_s, u"dialect"_s, u"exception"_s, u"failed_at"_s,
                          u"hops"_s, u"message"_s, u"origin"_s, u"stack"_s, u"stage"_s}));
    QCOMPARE(failure.value("dialect"_L1), u"connect"_s);
    QCOMPARE(failure.value("stage"_L1), u"VALUE_CONVERTER"_s);
    QVERIFY(failure.value("attempts"_L1).isNull());
    QVERIFY(failure.value("failed_at"_L1).isNull());
    QVERIFY(failure.value("stack"_L1).toString().contains(u"JsonConverter.java:348"_s));
    const QJsonObject origin = failure.value("origin"_L1).toObject();
    QCOMPARE(origin.value("topic"_L1), u"connect.convert"_s);
    QCOMPARE(origin.value("partition"_L1).toInt(), 2);
    QCOMPARE(origin.value("offset"_L1).toInt(), 4);
    QVERIFY(origin.value("timestamp"_L1).isNull());
    QCOMPARE(origin.value("group"_L1), u"connect-convert-sink"_s);
    QCOMPARE(objects(run({u"list"_s, u"--json"_s}).output).size(), 24);
    const DlqOutcome table = run({u"list"_s});
    QVERIFY(table.output.startsWith("TIME"));
    QCOMPARE(table.output.count('\n'), 25);
}

void TestCtlDlq::chooses()
{
    const QList<QJsonObject> groups =
        objects(run({u"groups"_s, u"spring33.orders-dlt"_s, u"--json"_s}).output);
    for (const QJsonObject& group : groups) {
        const DlqOutcome told =
            run({u"list"_s, u"--json"_s, u"--group"_s, group.value("id"_L1).toString()});
        QCOMPARE(told.code, 0);
        QCOMPARE(objects(told.output).size(), group.value("count"_L1).toInt());
    }
    const DlqOutcome deep =
        run({u"list"_s, u"--json"_s, u"--filter"_s, u"body.case=deep topic:spring*"_s});
    QCOMPARE(objects(deep.output).size(), 3);
    const DlqOutcome none = run({u"list"_s, u"--json"_s, u"--group"_s, u"nobody"_s});
    QCOMPARE(none.code, 0);
    QVERIFY(none.output.isEmpty());
    QVERIFY2(none.errors.contains("Nothing found"), none.errors.constData());
}

void TestCtlDlq::saysWhatIsWrong_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("code");
    QTest::newRow("nothing") << QStringList() << 2;
    QTest::newRow("unknown") << QStringList{u"purge"_s} << 2;
    QTest::newRow("option of another") << QStringList{u"topics"_s, u"--group"_s, u"x"_s} << 2;
    QTest::newRow("filter") << QStringList{u"list"_s, u"--filter"_s, u"(a"_s} << 2;
    QTest::newRow("no such topic") << QStringList{u"groups"_s, u"nowhere"_s} << 1;
}

void TestCtlDlq::saysWhatIsWrong()
{
    QFETCH(QStringList, words);
    QFETCH(int, code);
    const DlqOutcome told = run(words);
    QCOMPARE(told.code, code);
    QVERIFY(!told.errors.isEmpty());
    QVERIFY(told.output.isEmpty());
}

void TestCtlDlq::saysThatKafkaIsAway()
{
    const DlqOutcome told = run({u"topics"_s}, u"127.0.0.1:1"_s);
    QCOMPARE(told.code, 3);
    QVERIFY(!told.errors.isEmpty());
}

void TestCtlDlq::listsAllTopicsWithTheSameEvidence()
{
    const auto marks = [this](const QStringList& names) {
        const DlqOutcome told = ctl(QStringList{u"topics"_s, u"--json"_s} + names);
        QHash<QString, bool> isDeadLetter;
        for (const QJsonObject& topic : objects(told.output))
            isDeadLetter.insert(topic.value("topic"_L1).toString(),
                                topic.value("dead_letter"_L1).toBool());
        return isDeadLetter;
    };
    TestTopics topics(m_broker.bootstrap());
    TestProducer producer(m_broker.bootstrap());
    QVERIFY(topics.create(u"graveyard"_s, 2));
    QVERIFY(producer.send(u"graveyard"_s, 1, {"k", "v", m_records.constFirst().headers, {}}));
    QVERIFY(producer.flush());
    QHash<QString, bool> all = marks({});
    QVERIFY(all.value(u"spring33.orders-dlt"_s));
    QVERIFY(all.contains(u"plain.events"_s) && !all.value(u"plain.events"_s));
    // Only its name was looked at, and it says nothing. Opened, its records say it.
    QVERIFY(all.contains(u"graveyard"_s) && !all.value(u"graveyard"_s));
    const QHash<QString, bool> named = marks({u"graveyard"_s, u"plain.events"_s});
    QVERIFY(named.value(u"graveyard"_s));
    QVERIFY(!named.value(u"plain.events"_s, true));

    // What somebody said in the window counts here too.
    QCOMPARE(ctl({u"runs"_s}).code, 0);
    QDirIterator files(m_folder.path(), {u"workspace.db"_s}, QDir::Files,
                       QDirIterator::Subdirectories);
    QVERIFY(files.hasNext());
    {
        storage::Database database(QFileInfo(files.next()).path());
        storage::DeadLetterTable table(database);
        const auto kept = [](QFuture<Result<void>> done) {
            return QTest::qWaitFor([&done] { return done.isFinished(); }, DlqPatience) &&
                   done.result().has_value();
        };
        QVERIFY(kept(table.put(u"plain.events"_s, storage::TopicVerdict::Yes)));
        QVERIFY(kept(table.put(u"spring33.orders-dlt"_s, storage::TopicVerdict::No)));
        database.close();
    }
    all = marks({});
    QVERIFY(all.value(u"plain.events"_s));
    QVERIFY(!all.value(u"spring33.orders-dlt"_s, true));
    const DlqOutcome table = ctl({u"topics"_s});
    for (const QByteArray& line : table.output.split('\n')) {
        if (line.startsWith("plain.events"))
            QVERIFY2(line.contains("dead letters"), line.constData());
    }
}

QTEST_GUILESS_MAIN(TestCtlDlq)
#include "tst_ctldlq.moc"
