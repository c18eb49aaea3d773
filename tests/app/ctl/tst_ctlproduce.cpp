// SPDX-License-Identifier: GPL-3.0-or-later
// tail and produce as a script uses them, against a real Apache Kafka.
#include "tests/support/broker/brokerholder.h"
#include "tests/support/broker/testproducer.h"
#include "tests/support/broker/testtopics.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int Patience = 90'000;
constexpr qint64 Morning = 1773994500000; // 2026-03-20T08:15:00Z

struct Outcome
{
    int code = -1;
    QByteArray output;
    QByteArray errors;
};

} // namespace

class TestCtlProduce : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void readsBackWhatTailPrinted();
    void refusesToWriteWhileLocked();
    void writesPlainLines();
    void saysWhatIsWrongWithALine();
    void makesNoTopic();
    void filters_data();
    void filters();
    void saysWhereNothingWasFound();
    void saysWhatIsWrongWithAFilter();
    void readsBetweenTimes();

private:
    Outcome run(const QStringList& words, const QByteArray& input = {});
    Outcome tail(const QStringList& words)
    {
        return run(QStringList{u"tail"_s} + words +
                   QStringList{u"--from"_s, u"beginning"_s, u"--to"_s, u"end"_s});
    }
    static QList<QJsonObject> objects(const QByteArray& lines);

    QTemporaryDir m_folder;
    BrokerHolder m_broker;
    std::unique_ptr<TestTopics> m_topics;
    std::unique_ptr<TestProducer> m_producer;
};

Outcome TestCtlProduce::run(const QStringList& words, const QByteArray& input)
{
    QProcess process;
    process.start(QStringLiteral(THROUGHLINE_CTL),
                  QStringList{u"--data-dir"_s, m_folder.filePath(u"ctl"_s), u"--bootstrap"_s,
                              m_broker.bootstrap()} +
                      words);
    process.write(input);
    process.closeWriteChannel();
    if (!QTest::qWaitFor([&process] { return process.state() == QProcess::NotRunning; },
                         Patience)) {
        process.kill();
        return {};
    }
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2,
            process.readAllStandardOutput(), process.readAllStandardError()};
}

QList<QJsonObject> TestCtlProduce::objects(const QByteArray& lines)
{
    QList<QJsonObject> all;
    for (const QByteArray& line : lines.split('\n')) {
        if (!line.isEmpty())
            all.append(QJsonDocument::fromJson(line).object());
    }
    return all;
}

void TestCtlProduce::initTestCase()
{
    QVERIFY2(m_broker.start(), m_broker.errorText());
    m_topics = std::make_unique<TestTopics>(m_broker.bootstrap());
    m_producer = std::make_unique<TestProducer>(m_broker.bootstrap());
    for (const QString& name : {u"from"_s, u"into"_s, u"plain"_s})
        QVERIFY(m_topics->create(name, 3));
    QByteArray allBytes;
    for (int byte = 0; byte < 256; ++byte)
        allBytes.append(char(byte));
    QList<TestRecord> records{
        {"sprint-1",
         R"({"event_type":"sprint.created","timestamp":"2026-03-20T08:15:02Z","source":"api",)"
         R"("data":{"sprint_id":"sprint-1","team_members_count":5}})",
         {{"trace", "a"}, {"trace", ""}, {"none", std::nullopt}},
         {}},
        {std::nullopt, "no key", {}, {}},
        {"gone", std::nullopt, {}, {}},
        {QByteArray(""), QByteArray(""), {}, {}},
        {allBytes, allBytes, {{"bytes", allBytes}}, {}},
        {"lines", "a\nb\r\n\tc\x7f", {{"break", "a\nb"}}, {}},
        {"large", QByteArray(400'000, 'x'), {}, {}},
    };
    qint64 number = 0;
    for (TestRecord& record : records) {
        record.timestampMs = Morning + 60'000 * number++;
        QVERIFY(m_producer->send(u"from"_s, 1, record));
    }
    QVERIFY(m_producer->flush());
}

void TestCtlProduce::readsBackWhatTailPrinted()
{
    const Outcome before = tail({u"from"_s, u"--format"_s, u"json"_s});
    QVERIFY2(before.code == 0, before.errors.constData());
    QCOMPARE(before.output.count('\n'), 7);
    const Outcome produced =
        run({u"produce"_s, u"into"_s, u"--unlock"_s, u"--partition"_s, u"2"_s, u"--json"_s},
            before.output);
    QVERIFY2(produced.code == 0, produced.errors.constData());
    QVERIFY2(produced.errors.contains("Records stored in into: 7."), produced.errors.constData());
    const auto told = objects(produced.output);
    QCOMPARE(told.size(), 7);
    QCOMPARE(told.last().value("partition"_L1).toInt(), 2);
    QCOMPARE(told.last().value("offset"_L1).toInt(), 6);
    const Outcome after = tail({u"into"_s, u"--format"_s, u"json"_s});
    QCOMPARE(after.code, 0);
    const auto old = objects(before.output);
    const auto now = objects(after.output);
    QCOMPARE(now.size(), old.size());
    for (qsizetype number = 0; number < old.size(); ++number) {
        for (const QLatin1StringView field : {"key"_L1, "value"_L1, "headers"_L1, "size"_L1})
            QCOMPARE(now[number].value(field), old[number].value(field));
    }
    // Raw values too: what json shows may hide nothing.
    QCOMPARE(tail({u"into"_s, u"--format"_s, u"value"_s}).output,
             tail({u"from"_s, u"--format"_s, u"value"_s}).output);
}

void TestCtlProduce::refusesToWriteWhileLocked()
{
    const Outcome outcome = run({u"produce"_s, u"plain"_s}, "a\n");
    QCOMPARE(outcome.code, 4);
    QVERIFY(outcome.errors.contains("--unlock"));
    QVERIFY(tail({u"plain"_s}).output.isEmpty());
}

void TestCtlProduce::writesPlainLines()
{
    const Outcome outcome =
        run({u"produce"_s, u"plain"_s, u"--unlock"_s, u"--key"_s, u"k"_s, u"--header"_s, u"a=1"_s,
             u"--header"_s, u"b"_s, u"--partition"_s, u"0"_s},
            "{\"event_type\":\"x\"}\n\nlast \r");
    QVERIFY2(outcome.code == 0, outcome.errors.constData());
    const Outcome read = tail({u"plain"_s, u"--format"_s, u"json"_s});
    const auto records = objects(read.output);
    QCOMPARE(records.size(), 3);
    QCOMPARE(records[0].value("value"_L1).toString(), u"{\"event_type\":\"x\"}"_s);
    QCOMPARE(records[1].value("value"_L1).toString(), u""_s);
    QCOMPARE(records[2].value("value"_L1).toString(), u"last \r"_s);
    QCOMPARE(records[2].value("key"_L1).toString(), u"k"_s);
    QCOMPARE(records[2].value("headers"_L1).toArray().size(), 2);
    QVERIFY(records[2].value("headers"_L1)[1]["value"_L1].isNull());
    QCOMPARE(run({u"produce"_s, u"plain"_s, u"--unlock"_s}, "").code, 0);
}

void TestCtlProduce::saysWhatIsWrongWithALine()
{
    const QByteArray good = R"({"key":"a","value":"1","headers":[]})";
    Outcome outcome = run({u"produce"_s, u"plain"_s, u"--unlock"_s}, good + "\nnot json\n" + good);
    QCOMPARE(outcome.code, 5);
    QVERIFY2(outcome.errors.contains("Line 2"), outcome.errors.constData());
    QVERIFY2(outcome.errors.contains("stored in plain: 1."), outcome.errors.constData());
    outcome = run({u"produce"_s, u"plain"_s, u"--unlock"_s, u"--key"_s, u"k"_s}, good);
    QCOMPARE(outcome.code, 1);
    QVERIFY(outcome.errors.contains("--key"));
    QCOMPARE(run({u"produce"_s, u"plain"_s, u"--unlock"_s, u"--partition"_s, u"9"_s}, "a").code, 1);
    QCOMPARE(run({u"produce"_s}).code, 2);
    QCOMPARE(run({u"produce"_s, u"a"_s, u"--header"_s, u"=x"_s}).code, 2);
}

void TestCtlProduce::makesNoTopic()
{
    const Outcome outcome = run({u"produce"_s, u"slip"_s, u"--unlock"_s}, "a\n");
    QCOMPARE(outcome.code, 1);
    QVERIFY2(outcome.errors.contains("There is no topic slip."), outcome.errors.constData());
    QVERIFY(!run({u"topics"_s}).output.contains("slip"));
}

void TestCtlProduce::filters_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QList<int>>("offsets");
    QTest::newRow("text") << u"\"NO KEY\""_s << QList<int>{1};
    QTest::newRow("type") << u"type:sprint.*"_s << QList<int>{0};
    QTest::newRow("path") << u"body.team_members_count>3"_s << QList<int>{0};
    QTest::newRow("key") << u"key=null"_s << QList<int>{1};
    QTest::newRow("tombstones") << u"value=null"_s << QList<int>{2};
    QTest::newRow("header") << u"header.trace=a or headers:break"_s << QList<int>{0, 5};
    QTest::newRow("size and time") << u"size>100kB time>2026-03-20T08:15Z"_s << QList<int>{6};
    QTest::newRow("decoder") << u"form:binary or entity:sprint-1"_s << QList<int>{0, 4};
}

void TestCtlProduce::filters()
{
    QFETCH(QString, filter);
    QFETCH(QList<int>, offsets);
    const Outcome outcome = tail({u"from"_s, u"--format"_s, u"json"_s, u"--filter"_s, filter});
    QVERIFY2(outcome.code == 0, outcome.errors.constData());
    QList<int> found;
    for (const QJsonObject& record : objects(outcome.output))
        found.append(record.value("offset"_L1).toInt());
    QCOMPARE(found, offsets);
}

void TestCtlProduce::saysWhereNothingWasFound()
{
    Outcome outcome = tail({u"from"_s, u"--filter"_s, u"nowhere"_s});
    QCOMPARE(outcome.code, 0);
    QVERIFY(outcome.output.isEmpty());
    QVERIFY2(outcome.errors.contains("Nothing found. Searched: 7 records"),
             outcome.errors.constData());
    QVERIFY2(outcome.errors.contains("from:1 offsets 0–6"), outcome.errors.constData());
    QVERIFY2(outcome.errors.contains("from:0 without records"), outcome.errors.constData());
    QVERIFY2(
        outcome.errors.contains("times from 2026-03-20T08:15:00.000Z to 2026-03-20T08:21:00.000Z"),
        outcome.errors.constData());
    outcome = tail({u"from"_s, u"--filter"_s, u"nowhere"_s, u"--stats"_s});
    QVERIFY2(outcome.errors.contains("7 records read, 0 matched"), outcome.errors.constData());
    QVERIFY2(outcome.errors.contains("times: 2026-03-20T08:15:00.000Z"),
             outcome.errors.constData());
}

void TestCtlProduce::saysWhatIsWrongWithAFilter()
{
    const Outcome outcome = tail({u"from"_s, u"--filter"_s, u"a size>big"_s});
    QCOMPARE(outcome.code, 2);
    QVERIFY2(outcome.errors.contains("character 8"), outcome.errors.constData());
    QVERIFY2(outcome.errors.contains("  a size>big\n         ^^^\n"), outcome.errors.constData());
}

void TestCtlProduce::readsBetweenTimes()
{
    const Outcome outcome =
        run({u"tail"_s, u"fro*"_s, u"--from"_s, u"time:2026-03-20T08:17:00Z"_s, u"--to"_s,
             u"time:2026-03-20T08:19:00Z"_s, u"--format"_s, u"json"_s});
    QVERIFY2(outcome.code == 0, outcome.errors.constData());
    QList<int> found;
    for (const QJsonObject& record : objects(outcome.output))
        found.append(record.value("offset"_L1).toInt());
    QCOMPARE(found, QList<int>({2, 3}));
    QCOMPARE(run({u"tail"_s, u"nothing.*"_s, u"--to"_s, u"end"_s}).code, 1);
}

QTEST_GUILESS_MAIN(TestCtlProduce)
#include "tst_ctlproduce.moc"
