// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codec/bodytext.h"
#include "core/codec/decoder.h"
#include "core/codec/eventjson.h"
#include "core/codec/jsontext.h"
#include "core/codec/recordbytes.h"
#include "core/codec/summary.h"
#include "core/codec/typeextractor.h"
#include "tests/core/codec/eventfixtures.h"

#include <QtTest/QTest>

#include <memory>
#include <random>

using namespace Qt::Literals::StringLiterals;

namespace {

/// Sends bytes through everything and checks what must hold for any bytes at all. They lie at the
/// very end of a block of their own, so that the sanitizer sees a look beyond them.
void checkAnything(const std::string& bytes, const QString& topic)
{
    const std::unique_ptr<char[]> block(new char[bytes.size()]);
    std::copy(bytes.begin(), bytes.end(), block.get());
    const std::string_view value(block.get(), bytes.size());
    live::RecordInput record = recordOf(value);
    record.key = value.substr(0, value.size() / 3);
    const live::HeaderView headers[] = {{value.substr(0, value.size() / 2), value}};
    record.headers = headers;

    const DomainEvent event = codec::decode(record, topic);
    const auto isJson = codec::compactJson(value).has_value();
    const bool startsLikeJson = !value.empty() && (value.front() == '{' || value.front() == '[');
    if (startsLikeJson && !isJson)
        QVERIFY2(!event.problems.isEmpty(), bytes.c_str());
    for (const EventProblem& problem : event.problems) {
        QVERIFY(!problem.code.isEmpty());
        QVERIFY(!problem.message.isEmpty());
    }
    const QString line = codec::summary(event, value);
    QVERIFY(line.size() <= codec::MaxSummaryLength);

    const QByteArray json = codec::eventJson(record, topic, event);
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    QVERIFY2(error.error == QJsonParseError::NoError, json.constData());
    QCOMPARE(fixtureBytes(document.object()[u"value"_s]), bytes);

    codec::TypeExtractor extractor;
    QVERIFY(extractor.eventType("t", record).size() <= codec::TypeExtractor::MaxTypeBytes);
    const codec::BodyText body = codec::bodyText(value, 500);
    QVERIFY(body.text.size() <= 500);
    for (const codec::TextSpan& span : body.spans)
        QVERIFY(span.begin >= 0 && span.begin + span.length <= body.text.size());
    QCOMPARE(codec::hexLines(value, 0, 1000).size(), codec::hexLineCount(value));
    for (std::size_t size = 0; size < std::min<std::size_t>(value.size(), 40); ++size) {
        const std::string_view head = codec::utf8Beginning(value, size);
        QVERIFY(head.size() <= size);
        if (codec::isUtf8(value))
            QVERIFY(codec::isUtf8(head));
    }
}

} // namespace

class TestRandomBytes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void standsWhatBreaksOffAnywhere()
    {
        const QList<Fixture> fixtures = eventFixtures();
        for (const Fixture& fixture : fixtures) {
            if (!fixture.value)
                continue;
            for (std::size_t size = 0; size <= fixture.value->size(); ++size)
                checkAnything(fixture.value->substr(0, size), fixture.topic);
        }
    }

    void standsChangedBytes()
    {
        std::mt19937 random(20260320);
        const QList<Fixture> fixtures = eventFixtures();
        for (const Fixture& fixture : fixtures) {
            if (!fixture.value || fixture.value->empty())
                continue;
            for (int round = 0; round < 100; ++round) {
                std::string bytes = *fixture.value;
                const int changes = 1 + int(random() % 4);
                for (int i = 0; i < changes; ++i) {
                    static constexpr std::string_view Signs = "{}[]\":,\\u0e-.\xff\x80";
                    char& changed = bytes[random() % bytes.size()];
                    changed = random() % 2 ? Signs[random() % Signs.size()] : char(random());
                }
                checkAnything(bytes, fixture.topic);
            }
        }
    }

    void standsNoise()
    {
        std::mt19937 random(7);
        for (int round = 0; round < 1500; ++round) {
            std::string bytes(random() % 200, '\0');
            for (char& byte : bytes)
                byte = round % 3 == 0 ? char(random()) : "{}[]\":,\\u09ea \n"[random() % 15];
            if (round % 2)
                bytes.insert(0, round % 4 == 1 ? "{" : "[");
            checkAnything(bytes, u"t"_s);
        }
    }
};

QTEST_APPLESS_MAIN(TestRandomBytes)
#include "tst_randombytes.moc"
