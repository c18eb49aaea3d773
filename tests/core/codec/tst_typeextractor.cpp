// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codec/typeextractor.h"

#include "core/codec/decoder.h"
#include "tests/core/codec/eventfixtures.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

std::string typeOf(std::string_view value)
{
    codec::TypeExtractor extractor;
    return std::string(extractor.eventType("t", recordOf(value)));
}

std::string record400(bool typeFirst)
{
    const std::string type = "\"event_type\": \"team_member.updated\"";
    const std::string rest =
        "\"data\": {\"sprint_id\": \"sprint-9f31c07a\", \"sprint_name\": \"Sprint 26-07\", "
        "\"team_members\": ["
        "{\"id\": \"tm-4c1e88d2\", \"name\": \"Ines Duarte\", \"role\": \"Developer\"}, "
        "{\"id\": \"tm-07ab5539\", \"name\": \"Tomasz Wrona\", \"role\": \"Tester\"}, "
        "{\"id\": \"tm-b3902f64\", \"name\": \"Mei Tanaka\", \"role\": \"Product Owner\"}]}, "
        "\"timestamp\": \"2026-03-20T08:15:02.131902Z\", \"source\": \"sprint-capacity-api\"";
    return "{" + (typeFirst ? type + ", " + rest : rest + ", " + type) + "}";
}

} // namespace

class TestTypeExtractor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheOutermostType_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("type");
        const auto row = [](const char* name, const QByteArray& value, const char* type) {
            QTest::newRow(name) << value << QByteArray(type);
        };
        row("first", "{\"event_type\":\"a.b\",\"data\":{}}", "a.b");
        row("last",
            "{\"data\":{\"x\":[1,{\"y\":\"}\"}]},\"n\":-1.5e3,\"b\":true,\"event_type\":\"a.b\"}",
            "a.b");
        row("spaces", " \n{ \"event_type\" \t: \"a.b\" }", "a.b");
        row("inner one does not count", "{\"data\":{\"event_type\":\"inner\"}}", "");
        row("inner one before", "{\"data\":{\"event_type\":\"inner\"},\"event_type\":\"outer\"}",
            "outer");
        row("in a text", "{\"t\":\"\\\"event_type\\\":\\\"x\\\"\",\"event_type\":\"y\"}", "y");
        row("escaped", "{\"event_type\":\"a\\u002eb\\/c\"}", "a.b/c");
        row("escaped beyond ASCII", "{\"event_type\":\"\\u00fc\"}", "");
        row("number", "{\"event_type\":7}", "");
        row("null", "{\"event_type\":null}", "");
        row("array", "[{\"event_type\":\"x\"}]", "");
        row("text", "event_type", "");
        row("empty", "", "");
        row("byte order mark", "\xEF\xBB\xBF{\"event_type\":\"a\"}", "a");
        row("broken off in the type", "{\"event_type\":\"a.b", "");
        row("broken off behind it", "{\"event_type\":\"a.b\"", "a.b");
        row("broken off in an escape", "{\"event_type\":\"a\\", "");
        row("too long", "{\"event_type\":\"" + QByteArray(256, 'x') + "\"}", "");
        row("too far behind", "{\"pad\":\"" + QByteArray(70'000, 'x') + "\",\"event_type\":\"a\"}",
            "");
        row("unbalanced", "{\"a\":}}}}\"event_type\":\"x\"}", "");
    }

    void findsTheOutermostType()
    {
        QFETCH(QByteArray, value);
        QFETCH(QByteArray, type);
        QCOMPARE(QByteArray::fromStdString(typeOf({value.constData(), std::size_t(value.size())})),
                 type);
    }

    void agreesWithTheDecoder_data()
    {
        QTest::addColumn<Fixture>("fixture");
        const QList<Fixture> fixtures = eventFixtures();
        for (const Fixture& fixture : fixtures)
            QTest::newRow(qPrintable(fixture.name)) << fixture;
    }

    void agreesWithTheDecoder()
    {
        QFETCH(Fixture, fixture);
        // What is broken further on may still have told its type.
        if (fixture.name.contains(u"undecodable"_s))
            return;
        codec::TypeExtractor extractor;
        QCOMPARE(QString::fromStdString(std::string(extractor.eventType("t", fixture.record()))),
                 codec::decode(fixture.record(), fixture.topic).type);
    }

    void hasNoTypeForATombstone()
    {
        codec::TypeExtractor extractor;
        QVERIFY(extractor.eventType("t", recordOf(std::nullopt)).empty());
    }

    void isFast_data()
    {
        QTest::addColumn<bool>("typeFirst");
        QTest::newRow("type first") << true;
        QTest::newRow("type last") << false;
    }

    void isFast()
    {
        QFETCH(bool, typeFirst);
        const std::string value = record400(typeFirst);
        const live::RecordInput record = recordOf(value);
        codec::TypeExtractor extractor;
        std::size_t found = 0;
        QBENCHMARK
        {
            for (int i = 0; i < 10'000; ++i)
                found += extractor.eventType("t", record).size();
        }
        QVERIFY(found > 0);
    }
};

QTEST_APPLESS_MAIN(TestTypeExtractor)
#include "tst_typeextractor.moc"
