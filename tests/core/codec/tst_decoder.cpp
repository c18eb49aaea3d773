// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codec/decoder.h"

#include "core/codec/summary.h"
#include "core/live/recordstore.h"
#include "tests/core/codec/eventfixtures.h"

#include <QtCore/QLocale>
#include <QtTest/QTest>

#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonArray codesOf(const DomainEvent& event)
{
    QJsonArray codes;
    for (const EventProblem& problem : event.problems)
        codes.append(problem.code);
    return codes;
}

QJsonValue orNull(const std::optional<QString>& text)
{
    return text ? QJsonValue(*text) : QJsonValue(QJsonValue::Null);
}

DomainEvent decodeText(std::string_view value)
{
    return codec::decode(recordOf(value), u"t"_s);
}

} // namespace

class TestDecoder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recognisesEachForm_data()
    {
        QTest::addColumn<Fixture>("fixture");
        const QList<Fixture> fixtures = eventFixtures();
        QVERIFY(fixtures.size() >= 41);
        for (const Fixture& fixture : fixtures)
            QTest::newRow(qPrintable(fixture.name)) << fixture;
    }

    void recognisesEachForm()
    {
        QFETCH(Fixture, fixture);
        const QJsonObject& expected = fixture.expected;
        const DomainEvent event = codec::decode(fixture.record(), fixture.topic);
        QCOMPARE(eventFormName(event.form), expected[u"form"_s].toString());
        QCOMPARE(event.type, expected[u"type"_s].toString());
        QCOMPARE(codesOf(event), expected[u"problems"_s].toArray());
        QCOMPARE(event.entity ? event.entity->id : QString(),
                 expected[u"entity"_s][u"id"_s].toString());
        QCOMPARE(event.entity ? event.entity->kind : QString(),
                 expected[u"entity"_s][u"kind"_s].toString());
        QCOMPARE(event.timeText, expected[u"time"_s].toString());
        QCOMPARE(event.time.isValid(), !event.timeText.isEmpty());
        QCOMPARE(orNull(event.id), expected[u"id"_s]);
        QCOMPARE(orNull(event.correlationId), expected[u"correlation_id"_s]);
        QCOMPARE(orNull(event.version), expected[u"version"_s]);
        for (const EventProblem& problem : event.problems)
            QVERIFY2(problem.message.endsWith(u'.'), qPrintable(problem.message));
        const QString line = codec::summary(event, fixture.record().value);
        if (expected.contains(u"summary"_s))
            QCOMPARE(line, expected[u"summary"_s].toString());
        QVERIFY(!line.isEmpty());
        QVERIFY(line.size() <= codec::MaxSummaryLength);
        QVERIFY(!line.contains(u'\n'));
    }

    void keepsTheAddressAndTheTimes()
    {
        const QList<Fixture> fixtures = eventFixtures();
        const auto created =
            std::find_if(fixtures.begin(), fixtures.end(), [](const Fixture& fixture) {
                return fixture.name == u"sprint-created"_s;
            });
        const DomainEvent event = codec::decode(created->record(), created->topic);
        QCOMPARE(event.address, (RecordAddress{u"sprint.lifecycle"_s, Partition(2), Offset(41)}));
        QCOMPARE(event.recordTime, QDateTime(QDate(2026, 3, 20), QTime(8, 15, 2, 131), Qt::UTC));
        QCOMPARE(event.time, event.recordTime);
        QCOMPARE(event.source, u"sprint-capacity-api"_s);
        QCOMPARE(event.body[u"team_members_count"_s].toInt(), 3);
    }

    void knowsNoRecordTimeWhereThereIsNone()
    {
        live::RecordInput record = recordOf("x");
        record.timestampMs = 5;
        QVERIFY(!codec::decode(record, u"t"_s).recordTime.isValid());
        record.timestampType = live::TimestampType::LogAppend;
        for (const qint64 ms :
             {std::numeric_limits<qint64>::min(), std::numeric_limits<qint64>::max()}) {
            record.timestampMs = ms;
            const DomainEvent event = codec::decode(record, u"t"_s);
            QVERIFY(!event.recordTime.isValid());
            QCOMPARE(codesOf(event), QJsonArray{u"bad-time"_s});
        }
    }

    void saysExactlyWhatIsWrong()
    {
        const DomainEvent event =
            decodeText("{\"event_type\":\"sprint.created\",\"data\":{\"sprint_id\":\"s\",\"sprint_"
                       "name\":5},\"timestamp\":1,\"source\":\"x\"}");
        QCOMPARE(event.problems.size(), 2);
        QCOMPARE(event.problems.at(0).message,
                 u"“timestamp” should be a time, but is a whole number."_s);
        QCOMPARE(event.problems.at(1).message,
                 u"“sprint_name” should be a text, but is a whole number."_s);
        const DomainEvent broken = decodeText("{\"a\":1,}");
        QVERIFY(broken.problems.first().message.startsWith(
            u"The value begins like JSON, but is not: "_s));
        const DomainEvent invalid = decodeText("{\"name\":\"Gr\xf6\xdf\"}");
        QCOMPARE(invalid.problems.first().message,
                 u"The value begins like JSON, but is not valid UTF-8 from byte 11 on."_s);
    }

    void doesNotTakeHugeValuesApart()
    {
        std::string huge =
            "{\"event_type\":\"sprint.created\",\"data\":{\"sprint_id\":\"s\",\"pad\":\"";
        huge.append(20'000'000, 'x');
        huge += "\"}}";
        const DomainEvent event = decodeText(huge);
        QCOMPARE(event.form, EventForm::SprintJson);
        QCOMPARE(event.type, u"sprint.created"_s);
        QCOMPARE(codesOf(event), QJsonArray{u"oversize"_s});
        QVERIFY(event.body.isNull());
        QVERIFY(
            event.problems.first().message.contains(QLocale().toString(qulonglong(huge.size()))));
        QVERIFY(codec::summary(event, huge).size() <= codec::MaxSummaryLength);

        std::string binary(3'000'000, '\0');
        QCOMPARE(decodeText(binary).form, EventForm::Binary);
        std::string umlauts;
        while (umlauts.size() < 3'000'000)
            umlauts += "aü";
        QCOMPARE(decodeText(umlauts).form, EventForm::Text);
        QCOMPARE(decodeText("[" + umlauts).form, EventForm::Json);
    }

    void survivesDeepNesting()
    {
        const std::string deep = std::string(500'000, '[') + std::string(500'000, ']');
        const DomainEvent event = decodeText(deep);
        QCOMPARE(event.form, EventForm::Text);
        QCOMPARE(codesOf(event), QJsonArray{u"undecodable"_s});
        std::string objects;
        for (int i = 0; i < 900; ++i)
            objects += "{\"a\":";
        objects += "1" + std::string(900, '}');
        QCOMPARE(decodeText(objects).form, EventForm::Json);
    }

    void boundsItsProblems()
    {
        std::string team = "{\"event_type\":\"team_member.added\",\"data\":{\"team_members\":[";
        for (int i = 0; i < 5000; ++i)
            team += "{},";
        team += "{}]}}";
        QVERIFY(decodeText(team).problems.size() <= 20);
    }

    void passesOverAByteOrderMark()
    {
        const DomainEvent event = decodeText("\xEF\xBB\xBF{\"event_type\":\"x\",\"data\":{}}");
        QCOMPARE(event.form, EventForm::SprintJson);
        QCOMPARE(event.type, u"x"_s);
    }

    void findsTheCorrelationIdInHeaders()
    {
        const live::HeaderView headers[] = {{"X-Correlation-ID", "abc"}, {"other", std::nullopt}};
        live::RecordInput record = recordOf("x");
        record.headers = headers;
        QCOMPARE(codec::decode(record, u"t"_s).correlationId, u"abc"_s);
        const live::HeaderView bad[] = {{"correlation_id", "\xff"},
                                        {"correlation_id", std::nullopt}};
        record.headers = bad;
        QCOMPARE(codec::decode(record, u"t"_s).correlationId, std::nullopt);
    }

    void readsWhatAStoreKept()
    {
        live::RecordStore store;
        const auto topic = store.topicIndex("sprint.lifecycle");
        const QList<Fixture> fixtures = eventFixtures();
        for (const Fixture& fixture : fixtures) {
            live::RecordInput record = fixture.record();
            record.topic = topic;
            store.append({&record, 1});
        }
        const live::Snapshot snapshot = store.snapshot();
        QCOMPARE(qsizetype(snapshot.count()), fixtures.size());
        for (qsizetype i = 0; i < fixtures.size(); ++i) {
            const auto view = snapshot.at(SequenceId(snapshot.first().value() + std::uint64_t(i)));
            QVERIFY(view.has_value());
            QCOMPARE(codec::decode(*view),
                     codec::decode(fixtures.at(i).record(), u"sprint.lifecycle"_s));
        }
    }
};

QTEST_APPLESS_MAIN(TestDecoder)
#include "tst_decoder.moc"
