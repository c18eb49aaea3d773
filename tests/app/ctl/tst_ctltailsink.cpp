// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/tailsink.h"
#include "core/models/filtertexts.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtTest/QTest>

#include <csignal>
#include <thread>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace ctl;

namespace {

live::RecordInput record(std::string_view key, std::string_view value, std::int64_t offset = 0)
{
    live::RecordInput input;
    input.partition = Partition(2);
    input.offset = Offset(offset);
    input.timestampMs = 1'774'000'000'131;
    input.timestampType = live::TimestampType::Create;
    input.key = key;
    input.value = value;
    return input;
}

/// A pipe whose other end is read to the end.
class Reader
{
public:
    Reader()
    {
        if (::pipe(m_ends) != 0)
            qFatal("No pipe.");
    }
    ~Reader()
    {
        closeWriter();
        closeReader();
    }
    Reader(const Reader&) = delete;
    Reader& operator=(const Reader&) = delete;

    int writer() const { return m_ends[1]; }
    void closeWriter() { close(m_ends[1]); }
    void closeReader() { close(m_ends[0]); }
    QByteArray all()
    {
        QByteArray text;
        char bytes[65536];
        for (ssize_t count = 0; (count = ::read(m_ends[0], bytes, sizeof bytes)) > 0;)
            text.append(bytes, count);
        return text;
    }

private:
    static void close(int& end)
    {
        if (end >= 0)
            ::close(std::exchange(end, -1));
    }
    int m_ends[2] = {-1, -1};
};

} // namespace

class TestCtlTailSink : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { std::signal(SIGPIPE, SIG_IGN); }
    void printsEachFormat_data();
    void printsEachFormat();
    void printsWhatMatches();
    void stopsWhenItHasEnough();
    void stopsWhenNobodyReads();
    void waitsForASlowReader();
};

void TestCtlTailSink::printsEachFormat_data()
{
    QTest::addColumn<TailFormat>("format");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("value") << TailFormat::Value << QByteArray("{\"a\":1}\n\n");
    QTest::newRow("json") << TailFormat::Json << QByteArray("\"offset\":41");
    QTest::newRow("table") << TailFormat::Table << QByteArray("orders:2@41");
}

void TestCtlTailSink::printsEachFormat()
{
    QFETCH(TailFormat, format);
    QFETCH(QByteArray, expected);
    Reader reader;
    Console console(reader.writer());
    TailSink sink(console, {.format = format}, [] {});
    auto tombstone = record("k", {}, 42);
    tombstone.value.reset();
    const std::array records{record("k\x1b[2J", "{\"a\":1}", 41), tombstone};
    QCOMPARE(sink.topicIndex("orders"), live::TopicIndex(0));
    QCOMPARE(sink.topicIndex("orders"), live::TopicIndex(0));
    sink.append(records);
    reader.closeWriter();
    const QByteArray text = reader.all();
    if (format == TailFormat::Value)
        QCOMPARE(text, expected);
    QVERIFY2(text.contains(expected), text.constData());
    QVERIFY(!text.contains('\x1b'));
    QCOMPARE(text.count('\n'), format == TailFormat::Table ? 3 : 2);
    if (format == TailFormat::Json) {
        const QJsonObject json = QJsonDocument::fromJson(text.split('\n').at(0)).object();
        QCOMPARE(json.value("topic"_L1).toString(), u"orders"_s);
        QCOMPARE(json.value("value"_L1).toString(), u"{\"a\":1}"_s);
    }
}

void TestCtlTailSink::printsWhatMatches()
{
    Reader reader;
    Console console(reader.writer());
    TailSink sink(console, {.format = TailFormat::Value, .filter = readFilter(u"NEEDLE"_s).filter},
                  [] {});
    sink.topicIndex("t");
    auto inHeader = record("k", "in a header");
    const live::HeaderView header{"trace", "a needle"};
    inHeader.headers = {&header, 1};
    const std::array records{record("k", "hay"), record("needle", "in a key"),
                             record("k", "a Needle"), inHeader};
    sink.append(records);
    reader.closeWriter();
    QCOMPARE(reader.all(), QByteArray("in a key\na Needle\nin a header\n"));
    QCOMPARE(sink.matched(), 3);
}

void TestCtlTailSink::stopsWhenItHasEnough()
{
    Reader reader;
    Console console(reader.writer());
    int enough = 0;
    TailSink sink(console, {.format = TailFormat::Value, .most = 2}, [&] { ++enough; });
    sink.topicIndex("t");
    const std::array records{record("k", "1"), record("k", "2"), record("k", "3")};
    sink.append(records);
    sink.append(records);
    reader.closeWriter();
    QCOMPARE(reader.all(), QByteArray("1\n2\n"));
    QCOMPARE(enough, 1);
}

void TestCtlTailSink::stopsWhenNobodyReads()
{
    Reader reader;
    Console console(reader.writer());
    int enough = 0;
    TailSink sink(console, {.format = TailFormat::Value}, [&] { ++enough; });
    sink.topicIndex("t");
    QVERIFY(!console.isClosed());
    reader.closeReader();
    QVERIFY(console.isClosed());
    const std::array records{record("k", "1")};
    sink.append(records);
    sink.append(records);
    QCOMPARE(enough, 1);
    QVERIFY(!console.hasFailed());
}

void TestCtlTailSink::waitsForASlowReader()
{
    Reader reader;
    Console console(reader.writer());
    const std::string value(100'000, 'x');
    constexpr int Count = 50;
    std::thread reading([&] {
        TailSink sink(console, {.format = TailFormat::Value}, [] {});
        sink.topicIndex("t");
        for (int i = 0; i < Count; ++i) {
            const std::array records{record("k", value)};
            sink.append(records);
        }
        reader.closeWriter();
    });
    const QByteArray text = reader.all();
    reading.join();
    QCOMPARE(text.size(), qsizetype(Count * (value.size() + 1)));
}

QTEST_GUILESS_MAIN(TestCtlTailSink)
#include "tst_ctltailsink.moc"
