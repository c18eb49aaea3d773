// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/linereader.h"
#include "app/ctl/producedrecord.h"
#include "core/codec/decoder.h"
#include "core/codec/eventjson.h"

#include <QtCore/QRandomGenerator>
#include <QtTest/QTest>

#include <thread>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using kafka::OutgoingRecord;

namespace {

std::optional<std::string_view> view(const std::optional<QByteArray>& bytes)
{
    if (!bytes)
        return std::nullopt;
    return std::string_view(bytes->constData(), std::size_t(bytes->size()));
}

/// As `tail --format json` prints it.
QByteArray printed(const OutgoingRecord& record)
{
    std::vector<live::HeaderView> headers;
    for (const auto& [name, value] : record.headers)
        headers.push_back({*view(name), view(value)});
    live::RecordInput input;
    input.key = view(record.key);
    input.value = view(record.value);
    input.headers = headers;
    return codec::eventJson(input, u"t"_s, codec::decode(input, u"t"_s));
}

} // namespace

class TestCtlProducedRecord : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsBackWhatWasPrinted_data();
    void readsBackWhatWasPrinted();
    void readsBackRandomBytes();
    void tellsPrintedLinesFromPlainOnes();
    void refusesWhatIsNoRecord_data();
    void refusesWhatIsNoRecord();
    void readsHeaders();
    void readsLinesHoweverTheyCome();
    void stopsReadingWhenDropped();
};

void TestCtlProducedRecord::readsBackWhatWasPrinted_data()
{
    QTest::addColumn<OutgoingRecord>("record");
    QByteArray all;
    for (int byte = 0; byte < 256; ++byte)
        all.append(char(byte));
    QTest::newRow("nulls") << OutgoingRecord{};
    QTest::newRow("empty") << OutgoingRecord{"", "", {{"", ""}, {"", std::nullopt}}, {}};
    QTest::newRow("an event") << OutgoingRecord{
        "sprint-1",
        R"({"event_type":"sprint.created","data":{"sprint_id":"sprint-1"}})",
        {{"correlation_id", "5a90"}, {"correlation_id", "again"}},
        {}};
    QTest::newRow("every byte") << OutgoingRecord{all, all, {{all, all}}, {}};
    QTest::newRow("every sign below 128")
        << OutgoingRecord{all.first(128), all.first(128), {{all.first(128), all.first(128)}}, {}};
    QTest::newRow("letters of all planes") << OutgoingRecord{
        "\xEF\xBB\xBFä", "\xF0\x9F\x98\x80\xEF\xBF\xBE\xEF\xBF\xBF\xC2\x80\xE2\x80\xA8", {}, {}};
    QTest::newRow("nested deeply") << OutgoingRecord{
        std::nullopt, QByteArray("{\"a\":").repeated(1020) + '1' + QByteArray(1020, '}'), {}, {}};
    QTest::newRow("nested too deeply") << OutgoingRecord{
        std::nullopt, QByteArray(100'000, '[') + QByteArray(100'000, ']'), {}, {}};
    QTest::newRow("looks like what is coded")
        << OutgoingRecord{R"({"base64":"AA=="})", R"({"key":1,"value":2,"headers":3})", {}, {}};
}

void TestCtlProducedRecord::readsBackWhatWasPrinted()
{
    QFETCH(OutgoingRecord, record);
    const QByteArray line = printed(record);
    QVERIFY(!line.contains('\n'));
    QVERIFY(ctl::isPrintedRecord(line));
    const auto read = ctl::recordFromPrinted(line);
    QVERIFY(read);
    QCOMPARE(read->key, record.key);
    QCOMPARE(read->value, record.value);
    QCOMPARE(read->headers, record.headers);
    // And once more through the same gate: the same bytes.
    QCOMPARE(printed(*read), line);
}

void TestCtlProducedRecord::readsBackRandomBytes()
{
    QRandomGenerator random(20260320);
    const auto bytes = [&random]() -> std::optional<QByteArray> {
        if (random.bounded(8) == 0)
            return std::nullopt;
        QByteArray made(random.bounded(40), Qt::Uninitialized);
        const int bound = random.bounded(2) ? 128 : 256;
        for (char& byte : made)
            byte = char(random.bounded(bound));
        return made;
    };
    for (int round = 0; round < 3000; ++round) {
        OutgoingRecord record{bytes(), bytes(), {}, {}};
        for (int count = random.bounded(4); count-- > 0;)
            record.headers.append({bytes().value_or(QByteArray("n")), bytes()});
        const auto read = ctl::recordFromPrinted(printed(record));
        QVERIFY(read);
        QCOMPARE(*read, record);
    }
}

void TestCtlProducedRecord::tellsPrintedLinesFromPlainOnes()
{
    QVERIFY(ctl::isPrintedRecord(R"({"key":null,"value":"x","headers":[]})"));
    QVERIFY(
        ctl::isPrintedRecord("  {\"value\":null,\"headers\":[],\"key\":\"a\",\"offset\":1} \r"));
    for (const char* line : {"", "text", "{}", "[1]", R"({"event_type":"x","data":{}})",
                             R"({"key":"a","value":"b"})", "{broken", "\xFF\xFE"})
        QVERIFY2(!ctl::isPrintedRecord(line), line);
}

void TestCtlProducedRecord::refusesWhatIsNoRecord_data()
{
    QTest::addColumn<QByteArray>("line");
    for (const char* line :
         {"", "text", "{\"key\":", R"({"key":1,"value":null,"headers":[]})",
          R"({"key":null,"value":{"a":1},"headers":[]})",
          R"({"key":null,"value":{"base64":"*"},"headers":[]})",
          R"({"key":"\ud800","value":null,"headers":[]})",
          R"({"key":null,"value":null,"headers":{}})", R"({"key":null,"value":null,"headers":[1]})",
          R"({"key":null,"value":null,"headers":[{"name":"a"}]})",
          R"({"key":null,"value":null,"headers":[{"name":null,"value":""}]})"})
        QTest::newRow(line) << QByteArray(line);
}

void TestCtlProducedRecord::refusesWhatIsNoRecord()
{
    QFETCH(QByteArray, line);
    const auto read = ctl::recordFromPrinted(line);
    QVERIFY(!read);
    QVERIFY(read.error().message.endsWith(u'.'));
}

void TestCtlProducedRecord::readsHeaders()
{
    QCOMPARE(ctl::headerFromText(u"a=b=c"_s)->first, QByteArray("a"));
    QCOMPARE(ctl::headerFromText(u"a=b=c"_s)->second, std::optional(QByteArray("b=c")));
    QCOMPARE(ctl::headerFromText(u"a="_s)->second, std::optional(QByteArray("")));
    QCOMPARE(ctl::headerFromText(u"a"_s)->second, std::nullopt);
    QVERIFY(!ctl::headerFromText(u"=b"_s));
}

void TestCtlProducedRecord::readsLinesHoweverTheyCome()
{
    int ends[2] = {-1, -1};
    QCOMPARE(::pipe(ends), 0);
    const QByteArray large(700'000, 'x');
    std::thread writer([&] {
        for (const QByteArray& piece :
             {QByteArray("one\ntw"), QByteArray("o\n\n"), large, large + "\nlast"}) {
            qsizetype done = 0;
            while (done < piece.size())
                done +=
                    ::write(ends[1], piece.constData() + done, std::size_t(piece.size() - done));
        }
        ::close(ends[1]);
    });
    ctl::LineReader reader(ends[0], [] { return false; });
    QList<QByteArray> lines;
    for (auto line = reader.next(); line && line->has_value(); line = reader.next())
        lines.append(**line);
    writer.join();
    ::close(ends[0]);
    QCOMPARE(lines, QList<QByteArray>({"one", "two", "", large + large, "last"}));
    QCOMPARE(reader.number(), 5);
}

void TestCtlProducedRecord::stopsReadingWhenDropped()
{
    int ends[2] = {-1, -1};
    QCOMPARE(::pipe(ends), 0);
    int asked = 0;
    ctl::LineReader reader(ends[0], [&asked] { return ++asked > 2; });
    const auto line = reader.next();
    QVERIFY(line);
    QVERIFY(!line->has_value());
    ::close(ends[0]);
    ::close(ends[1]);
}

QTEST_GUILESS_MAIN(TestCtlProducedRecord)
#include "tst_ctlproducedrecord.moc"
