// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codec/filterfacts.h"

#include "core/codec/decoder.h"
#include "core/codec/typeextractor.h"
#include "core/live/filterlanguage.h"
#include "tests/core/codec/eventfixtures.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

class TestFilterFacts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithTheDecoder_data();
    void agreesWithTheDecoder();
    void findsTheBodyWhereTheDecoderDoes_data();
    void findsTheBodyWhereTheDecoderDoes();

private:
    static void addFixtures()
    {
        QTest::addColumn<int>("number");
        const auto fixtures = eventFixtures();
        for (int number = 0; number < fixtures.size(); ++number)
            QTest::newRow(qPrintable(fixtures[number].name)) << number;
    }
    static bool matches(const QString& expression, const Fixture& fixture)
    {
        live::FilterContext context;
        context.reader = std::make_shared<codec::FilterFacts>();
        const live::FilterCompilation compilation =
            live::compileFilter(expression.toStdString(), context);
        if (!compilation.filter) {
            qWarning("not compiled: %s", qPrintable(expression));
            return false;
        }
        codec::TypeExtractor types;
        const live::RecordInput record = fixture.record();
        const std::string topic = fixture.topic.toStdString();
        return compilation.filter->matches(topic, types.eventType(topic, record), record);
    }
    static QString quoted(QString text)
    {
        return u'"' + text.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s) + u'"';
    }
};

void TestFilterFacts::agreesWithTheDecoder_data()
{
    addFixtures();
}

void TestFilterFacts::agreesWithTheDecoder()
{
    QFETCH(int, number);
    const Fixture fixture = eventFixtures().at(number);
    const DomainEvent event = codec::decode(fixture.record(), fixture.topic);
    QVERIFY(matches(u"form="_s + eventFormName(event.form), fixture));
    QCOMPARE(matches(u"problem:*"_s, fixture), !event.problems.isEmpty());
    for (const EventProblem& problem : event.problems)
        QVERIFY(matches(u"problem="_s + problem.code, fixture));
    // The beginning of a value that is broken further on still tells its type to the index.
    const bool isBroken =
        !event.problems.isEmpty() && event.problems.constFirst().code == u"undecodable";
    if (event.type.isEmpty())
        QVERIFY(isBroken || matches(u"type=null"_s, fixture));
    else
        QVERIFY(matches(u"type="_s + quoted(event.type), fixture));
    QCOMPARE(matches(u"entity:*"_s, fixture), event.entity.has_value());
    if (event.entity)
        QVERIFY(matches(u"entity.kind=%1 entity.id="_s.arg(event.entity->kind) +
                            quoted(event.entity->id),
                        fixture));
    const auto agrees = [&](const QString& field, const std::optional<QString>& value) {
        return value ? matches(field + u'=' + quoted(*value), fixture)
                     : matches(field + u"=null"_s, fixture);
    };
    QVERIFY(agrees(u"event.id"_s, event.id));
    QVERIFY(agrees(u"event.source"_s, event.source));
    QVERIFY(agrees(u"event.version"_s, event.version));
    QVERIFY(agrees(u"event.correlation_id"_s, event.correlationId));
    if (event.time.isValid())
        QVERIFY(matches(u"event.time="_s + event.time.toString(Qt::ISODateWithMs), fixture));
    else
        QVERIFY(!matches(u"event.time>1970-01-01"_s, fixture));
}

void TestFilterFacts::findsTheBodyWhereTheDecoderDoes_data()
{
    addFixtures();
}

void TestFilterFacts::findsTheBodyWhereTheDecoderDoes()
{
    QFETCH(int, number);
    const Fixture fixture = eventFixtures().at(number);
    const DomainEvent event = codec::decode(fixture.record(), fixture.topic);
    if (!event.body.isObject())
        QSKIP("The body is no object.");
    const QJsonObject body = event.body.toObject();
    for (auto member = body.begin(); member != body.end(); ++member) {
        const QString path = u"body[\"%1\"]"_s.arg(member.key());
        if (member->isNull())
            QVERIFY2(matches(path + u"=null"_s, fixture), qPrintable(path));
        else
            QVERIFY2(matches(path + u":*"_s, fixture), qPrintable(path));
        if (member->isString())
            QVERIFY2(matches(path + u'=' + quoted(member->toString()), fixture), qPrintable(path));
        if (member->isDouble())
            QVERIFY2(matches(path + u'=' + QString::number(member->toDouble(), 'g', 17), fixture),
                     qPrintable(path));
    }
    for (const QLatin1StringView envelope :
         {"event_type"_L1, "specversion"_L1, "datacontenttype"_L1})
        if (!body.contains(envelope))
            QVERIFY2(!matches(u"body."_s + envelope + u":*"_s, fixture), envelope.data());
}

QTEST_GUILESS_MAIN(TestFilterFacts)
#include "tst_filterfacts.moc"
