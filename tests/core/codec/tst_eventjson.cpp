// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codec/eventjson.h"

#include "core/codec/decoder.h"
#include "tests/core/codec/eventfixtures.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

namespace {
QByteArray print(const live::RecordInput& record, const QString& topic = u"t"_s)
{
    return codec::eventJson(record, topic, codec::decode(record, topic));
}
} // namespace

class TestEventJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void printsTheFormOfTheCommandLine()
    {
        const std::string value =
            R"({"event_type": "sprint.deleted", "data": {"zebra": 12345678901234567890, "sprint_id": "s-1"}, )"
            R"("timestamp": "2026-03-20T08:15:02.131902", "source": "sprint-capacity-api"})";
        const live::HeaderView headers[] = {
            {"correlation_id", "5a90"}, {"raw", "\xff\x01"}, {"none", {}}};
        live::RecordInput record = recordOf(value);
        record.partition = Partition(2);
        record.offset = Offset(41);
        record.timestampMs = 1773994502131;
        record.timestampType = live::TimestampType::Create;
        record.key = "s-1";
        record.headers = headers;
        const QByteArray escaped = QByteArray::fromStdString(value).replace('"', "\\\"");
        QCOMPARE(
            print(record, u"sprint.lifecycle"_s),
            QByteArray(R"({"topic":"sprint.lifecycle","partition":2,"offset":41,)"
                       R"("timestamp":"2026-03-20T08:15:02.131Z","timestamp_type":"create",)"
                       R"("key":"s-1","headers":[{"name":"correlation_id","value":"5a90"},)"
                       R"({"name":"raw","value":{"base64":"/wE="}},{"name":"none","value":null}],)"
                       R"("size":)") +
                QByteArray::number(qsizetype(value.size() + 3 + 14 + 4 + 3 + 2 + 4)) +
                R"(,"value":")" + escaped +
                R"(","form":"sprint-json","event":{"type":"sprint.deleted","id":null,)"
                R"("source":"sprint-capacity-api","time":"2026-03-20T08:15:02.131902Z",)"
                R"("version":null,"correlation_id":"5a90","entity":{"kind":"sprint","id":"s-1"},)"
                R"("body":{"zebra":12345678901234567890,"sprint_id":"s-1"}},"problems":[]})");
    }

    void isNullWhereThereIsNothing()
    {
        live::RecordInput record = recordOf(std::nullopt);
        QCOMPARE(
            print(record),
            QByteArray(R"({"topic":"t","partition":0,"offset":0,"timestamp":null,)"
                       R"("timestamp_type":null,"key":null,"headers":[],"size":0,"value":null,)"
                       R"("form":"tombstone","event":null,"problems":[]})"));
    }

    void tellsEmptyFromNull()
    {
        live::RecordInput record = recordOf("");
        record.key = "";
        const QJsonObject json = QJsonDocument::fromJson(print(record)).object();
        QCOMPARE(json[u"key"_s], QJsonValue(QString()));
        QCOMPARE(json[u"value"_s], QJsonValue(QString()));
    }

    void givesBackEveryByte()
    {
        QList<QByteArray> values{
            QByteArray("a\0b", 3), "\"quo\\ted\"\r\n\t\x7f\x01", "größe 🎉", "\xff\xfe", "\xc0\x80",
            "\xed\xa0\x80"};
        for (const QByteArray& value : values) {
            const std::string_view bytes(value.constData(), std::size_t(value.size()));
            const QByteArray line = print(recordOf(bytes));
            QVERIFY(!line.contains('\n'));
            QJsonParseError error;
            const QJsonObject json = QJsonDocument::fromJson(line, &error).object();
            QCOMPARE(error.error, QJsonParseError::NoError);
            const QJsonValue printed = json[u"value"_s];
            const QByteArray again =
                printed.isString()
                    ? printed.toString().toUtf8()
                    : QByteArray::fromBase64(printed[u"base64"_s].toString().toLatin1());
            QCOMPARE(again, value);
        }
    }

    void printsEachForm_data()
    {
        QTest::addColumn<Fixture>("fixture");
        const QList<Fixture> fixtures = eventFixtures();
        for (const Fixture& fixture : fixtures)
            QTest::newRow(qPrintable(fixture.name)) << fixture;
    }

    void printsEachForm()
    {
        QFETCH(Fixture, fixture);
        const QByteArray line = print(fixture.record(), fixture.topic);
        QJsonParseError error;
        const QJsonObject json = QJsonDocument::fromJson(line, &error).object();
        QCOMPARE(error.error, QJsonParseError::NoError);
        QCOMPARE(json[u"form"_s], fixture.expected[u"form"_s]);
        QCOMPARE(json[u"event"_s][u"type"_s].toString(), fixture.expected[u"type"_s].toString());
        QCOMPARE(json[u"problems"_s].toArray().size(),
                 fixture.expected[u"problems"_s].toArray().size());
        QCOMPARE(fixtureBytes(json[u"value"_s]), fixture.value);
        QCOMPARE(fixtureBytes(json[u"key"_s]), fixture.key);
        if (!json[u"event"_s].isNull()) {
            QCOMPARE(QJsonDocument(QJsonArray{json[u"event"_s][u"body"_s]}).toJson(),
                     QJsonDocument(QJsonArray{codec::decode(fixture.record(), fixture.topic).body})
                         .toJson());
        }
    }
};

QTEST_APPLESS_MAIN(TestEventJson)
#include "tst_eventjson.moc"
