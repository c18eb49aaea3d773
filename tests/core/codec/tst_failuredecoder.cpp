// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codec/failuredecoder.h"

#include "core/codec/failuregroupkey.h"
#include "core/codec/failurejson.h"
#include "tests/core/codec/deadletterfixtures.h"

#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QRandomGenerator>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonValue orNull(const std::optional<QString>& text)
{
    return text ? QJsonValue(*text) : QJsonValue();
}

QJsonValue timeOrNull(const QDateTime& time)
{
    return time.isValid() ? QJsonValue(time.toString(Qt::ISODateWithMs)) : QJsonValue();
}

QJsonObject originJson(const FailureOrigin& origin)
{
    return {
        {u"topic"_s, orNull(origin.topic)},
        {u"partition"_s, origin.partition ? QJsonValue(origin.partition->value()) : QJsonValue()},
        {u"offset"_s, origin.offset ? QJsonValue(qint64(origin.offset->value())) : QJsonValue()},
        {u"timestamp"_s, timeOrNull(origin.timestamp)},
        {u"group"_s, orNull(origin.group)}};
}

QJsonObject failureJson(const Failure& failure)
{
    QJsonArray hops;
    for (const FailureOrigin& hop : failure.hops)
        hops.append(originJson(hop));
    return {{u"dialect"_s, failure.dialect},
            {u"exception"_s, failure.exception},
            {u"frame"_s, failure.frame},
            {u"message"_s, failure.message},
            {u"stage"_s, failure.stage},
            {u"origin"_s, originJson(failure.origin)},
            {u"hops"_s, hops},
            {u"attempts"_s, failure.attempts ? QJsonValue(*failure.attempts) : QJsonValue()},
            {u"failed_at"_s, timeOrNull(failure.failedAt)},
            {u"keeps_bytes"_s, failure.keepsBytes}};
}

QByteArray written(const QJsonObject& json)
{
    return QJsonDocument(json).toJson();
}

/// Those of another's names that stand in the expectation.
QJsonObject chosen(const QJsonObject& from, const QJsonObject& names)
{
    QJsonObject result;
    for (auto it = names.constBegin(); it != names.constEnd(); ++it)
        result.insert(it.key(), from.value(it.key()));
    return result;
}

RawRecord recordWith(const RecordHeaders& headers, const QByteArray& value = "{}")
{
    RawRecord record;
    record.address = {u"orders.dlq"_s, Partition(0), Offset(1)};
    record.time = QDateTime::fromMSecsSinceEpoch(1'795'262'302'832, Qt::UTC);
    record.value = value;
    record.headers = headers;
    return record;
}

} // namespace

class FailureDecoderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEachDialect_data()
    {
        QTest::addColumn<QString>("path");
        const QDir folder(QStringLiteral(DIALECT_FIXTURES));
        const QStringList names = folder.entryList({u"*.json"_s}, QDir::Files);
        QVERIFY(!names.isEmpty());
        for (const QString& name : names)
            QTest::newRow(qPrintable(name)) << folder.filePath(name);
    }

    void readsEachDialect()
    {
        QFETCH(QString, path);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject fixture = QJsonDocument::fromJson(file.readAll()).object();
        const RawRecord record = deadletters::fixtureRecord(fixture);
        const Failure failure = codec::decodeFailure(record);
        QCOMPARE(written(failureJson(failure)), written(fixture.value("expect"_L1).toObject()));
        QVERIFY(!failure.group.value().isEmpty());

        // What is sent back are its own headers, in their order.
        QStringList kept;
        const RecordHeaders sent = codec::headersToSendBack(record.headers);
        for (const auto& [name, value] : sent)
            kept.append(QString::fromUtf8(name));
        QStringList expected;
        const QJsonArray names = fixture.value("kept"_L1).toArray();
        for (const QJsonValue& name : names)
            expected.append(name.toString());
        QCOMPARE(kept, expected);
        // Sent back, it is no dead letter any more.
        RawRecord again = record;
        again.headers = sent;
        QCOMPARE(codec::decodeFailure(again).dialect, QString());
    }

    void hasAFixtureForEachDialect()
    {
        const QDir folder(QStringLiteral(DIALECT_FIXTURES));
        const QDir data(u":/dialects"_s);
        QVERIFY(!codec::builtInDialects().dialects().empty());
        const QStringList files = data.entryList(QDir::Files);
        QCOMPARE(qsizetype(codec::builtInDialects().dialects().size()) + 1, files.size());
        for (const QString& name : files)
            QVERIFY2(folder.exists(name), qPrintable(name));
    }

    void readsWhatRealFrameworksWrote()
    {
        const QList<RawRecord> records =
            deadletters::realRecords(QStringLiteral(DEAD_LETTERS ".jsonl"));
        const QList<QJsonObject> expected =
            deadletters::linesOf(QStringLiteral(DEAD_LETTERS "-expected.jsonl"));
        QCOMPARE(records.size(), 26);
        QCOMPARE(expected.size(), records.size());
        QHash<QString, QString> groups;
        for (qsizetype i = 0; i < records.size(); ++i) {
            const RawRecord& record = records.at(i);
            const Failure failure = codec::decodeFailure(record);
            QJsonObject want = expected.at(i);
            const QString group = want.take("group"_L1).toString();
            if (want.value("failed_at"_L1).toString() == u"record"_s)
                want.insert("failed_at"_L1, timeOrNull(record.time));
            if (want.value("message"_L1).isNull()) {
                // Its text is the parser's.
                QVERIFY(failure.message.startsWith(u"failed to deserialize: Illegal character"_s));
                want.remove("message"_L1);
            }
            const QJsonObject got = chosen(failureJson(failure), want);
            QVERIFY2(got == want,
                     qPrintable(u"record %1: %2"_s.arg(i).arg(QString::fromUtf8(written(got)))));
            // The groups are as written down, no more and no fewer.
            const QString id = failure.group.value();
            if (!groups.contains(id))
                QVERIFY2(!groups.values().contains(group), qPrintable(group));
            QCOMPARE(groups.value(id, group), group);
            groups.insert(id, group);
        }
        QCOMPARE(groups.size(), 16);
    }

    void keepsGroupsFromSessionToSession()
    {
        // Written down by users and in scripts: this id may never change for this record.
        const QList<RawRecord> records =
            deadletters::realRecords(QStringLiteral(DEAD_LETTERS ".jsonl"));
        QCOMPARE(codec::decodeFailure(records.at(0)).group.value(), u"cc7143e397cd"_s);
    }

    void looksForTheGroupInTheNameOnlyWhereItIsCertain()
    {
        RawRecord record = recordWith({{"x-original-topic", QByteArray("shop.orders")},
                                       {"x-exception-fqcn", QByteArray("a.B")}});
        record.address.topic = u"error.shop.orders.price.calculator"_s;
        QCOMPARE(codec::decodeFailure(record).origin.group, u"price.calculator"_s);
        record.address.topic = u"error.shop.other.price"_s;
        QCOMPARE(codec::decodeFailure(record).origin.group, std::nullopt);
        record.address.topic = u"my-errors"_s;
        QCOMPARE(codec::decodeFailure(record).origin.group, std::nullopt);
    }

    void neverReadsJavaObjects()
    {
        const QByteArray object("\xac\xed\x00\x05sr", 6);
        const RawRecord record = recordWith({{"springDeserializerExceptionValue", object}});
        const Failure failure = codec::decodeFailure(record);
        QCOMPARE(failure.dialect, u"spring"_s);
        QCOMPARE(failure.exception,
                 u"org.springframework.kafka.support.serializer.DeserializationException"_s);
        const QList<codec::ShownHeader> shown = codec::shownHeaders(record.headers);
        QVERIFY(shown.constFirst().isOpaque);
        QVERIFY(!shown.constFirst().text.contains(u"sr"_s));
        QVERIFY(codec::headersToSendBack(record.headers).isEmpty());
    }

    void showsHeadersInTheirTrueTypes()
    {
        const RecordHeaders headers{
            {"own", QByteArray("text")},
            {"own-bytes", QByteArray("\x00\xff\x10", 3)},
            {"own-null", std::nullopt},
            {"own-empty", QByteArray("")},
            {"kafka_dlt-original-topic", QByteArray("orders")},
            {"kafka_dlt-original-partition", QByteArray("\x00\x00\x00\x30", 4)},
            {"kafka_dlt-original-timestamp", QByteArray("\x00\x00\x01\xa1\xea\x0b\xbc\x00", 8)},
            {"deserialization-failure-data", QByteArray("secret payload")},
        };
        const QList<codec::ShownHeader> shown = codec::shownHeaders(headers);
        QCOMPARE(shown.size(), headers.size());
        QCOMPARE(shown.at(0).text, u"text"_s);
        QVERIFY(!shown.at(0).isFailure);
        QCOMPARE(shown.at(1).text, u"00 ff 10"_s);
        QCOMPARE(shown.at(1).reading, codec::HeaderReading::Hex);
        QVERIFY(shown.at(2).isNull);
        QVERIFY(!shown.at(3).isNull);
        QCOMPARE(shown.at(3).size, 0);
        QVERIFY(shown.at(4).isFailure);
        // A one-byte 48 would look like the digit 0.
        QCOMPARE(shown.at(5).text, u"48"_s);
        QVERIFY(shown.at(6).text.contains(u"2026-"_s));
        QVERIFY(!shown.at(7).text.contains(u"secret"_s));

        // The user's switch.
        const auto& [name, value] = headers.at(5);
        using Reading = codec::HeaderReading;
        QCOMPARE(codec::shownHeader(name, value, Reading::Hex).text, u"00 00 00 30"_s);
        QCOMPARE(codec::shownHeader(name, value, Reading::Number).text, u"48"_s);
        QCOMPARE(codec::shownHeader("n", QByteArray("12"), Reading::Decimal).text, u"12"_s);
        QCOMPARE(codec::shownHeader("n", QByteArray("12"), Reading::Number).text, u"12594"_s);
        // What cannot be read so is shown in hex, and says so.
        QCOMPARE(codec::shownHeader("n", QByteArray("x"), Reading::Decimal).reading, Reading::Hex);
    }

    void noticesWhatCameBackFromARetry()
    {
        const Failure failure =
            codec::decodeFailure(recordWith({{"throughline-run", QByteArray("r-1")},
                                             {"throughline-source", QByteArray("orders.dlq:0:7")},
                                             {"kafka_dlt-original-topic", QByteArray("orders")}}));
        QCOMPARE(failure.run, u"r-1"_s);
        QCOMPARE(failure.source, u"orders.dlq:0:7"_s);
        // They are replaced, never piled up.
        QCOMPARE(codec::headersTakenAway({{"throughline-run", QByteArray("r-1")},
                                          {"throughline-run", QByteArray("r-0")},
                                          {"own", QByteArray("x")}}),
                 QList<QByteArray>{"throughline-run"});
    }

    void takesTracesAwayEvenWithoutTheirDialect()
    {
        const RecordHeaders kept =
            codec::headersToSendBack({{"kafka_original-offset", QByteArray("x")},
                                      {"retry_topic-attempts", QByteArray("x")},
                                      {"delayed-retry-count", QByteArray("1")},
                                      {"x-original-host", QByteArray("proxy")},
                                      {"source_topic", QByteArray("mine")}});
        QCOMPARE(kept, (RecordHeaders{{"x-original-host", QByteArray("proxy")},
                                      {"source_topic", QByteArray("mine")}}));
        // Watermill's id of the message stays where it is one.
        QCOMPARE(codec::headersToSendBack({{"reason_poisoned", QByteArray("x")},
                                           {"_watermill_message_uuid", QByteArray("u-1")}}),
                 (RecordHeaders{{"_watermill_message_uuid", QByteArray("u-1")}}));
    }

    void takesNoOrdinaryEventForAnEnvelope()
    {
        const QByteArrayList bodies{R"({"event_type":"team_member.absent","reason":"holiday"})",
                                    R"({"reason":"x"})",
                                    R"([{"error":"x"}])",
                                    R"("error")",
                                    "",
                                    "{",
                                    "{}",
                                    "no json"};
        for (const QByteArray& body : bodies) {
            const Failure failure = codec::decodeFailure(recordWith({}, body));
            QCOMPARE(failure.exception, QString());
            QCOMPARE(failure.message, QString());
            QVERIFY(failure.keepsBytes);
        }
        const Failure wrapped =
            codec::decodeFailure(recordWith({}, R"({"error":"boom","payload":{}})"));
        QCOMPARE(wrapped.message, u"boom"_s);
        QVERIFY(!wrapped.keepsBytes);
    }

    void marksWhatFailedWithItsBatch_data()
    {
        QTest::addColumn<QByteArray>("stack");
        QTest::addColumn<bool>("isOfBatch");
        const QByteArray begin(
            "org.springframework.kafka.listener.ListenerExecutionFailedException: Listener failed\n"
            "\tat "
            "org.springframework.kafka.listener.KafkaMessageListenerContainer$ListenerConsumer."
            "decorateException(KafkaMessageListenerContainer.java:3051)\n");
        const QByteArray batch(
            "\tat "
            "org.springframework.kafka.listener.KafkaMessageListenerContainer$ListenerConsumer."
            "doInvokeBatchListener(KafkaMessageListenerContainer.java:2377)\n");
        const QByteArray record(
            "\tat "
            "org.springframework.kafka.listener.KafkaMessageListenerContainer$ListenerConsumer."
            "doInvokeRecordListener(KafkaMessageListenerContainer.java:2832)\n");
        const QByteArray cause(
            "Caused by: shop.PriceException: no price\n\tat shop.A.b(A.java:1)\n");
        const QByteArray named("Caused by: org.springframework.kafka.listener."
                               "BatchListenerFailedException: the second @-1\n\t... 9 more\n");
        QTest::newRow("a batch") << begin + batch + cause << true;
        QTest::newRow("a batch that names its record") << begin + batch + named + cause << false;
        QTest::newRow("a record") << begin + record + cause << false;
        QTest::newRow("a class of the application's")
            << begin + record + "\tat shop.Batch.invokeBatchListener(Batch.java:2)\n"
            << false;
        QTest::newRow("no stack") << QByteArray() << false;
    }

    void marksWhatFailedWithItsBatch()
    {
        QFETCH(QByteArray, stack);
        QFETCH(bool, isOfBatch);
        const Failure failure = codec::decodeFailure(recordWith(
            {{"kafka_dlt-exception-fqcn", QByteArray("org.springframework.kafka.listener."
                                                     "ListenerExecutionFailedException")},
             {"kafka_dlt-exception-cause-fqcn", QByteArray("shop.PriceException")},
             {"kafka_dlt-exception-stacktrace", stack}}));
        QCOMPARE(failure.isOfBatch, isOfBatch);
        QCOMPARE(codec::failureJson(failure).value(u"batch"_s).toBool(), isOfBatch);
    }

    void boundsWhatAHostileRecordCosts()
    {
        // A stack of 100 KB, thousands of headers, hops without end.
        RecordHeaders headers;
        headers.append({"kafka_dlt-exception-fqcn", QByteArray(100'000, 'x')});
        headers.append({"kafka_dlt-exception-message", QByteArray(100'000, '7')});
        QByteArray stack("a.B: no\n");
        for (int i = 0; i < 3000; ++i)
            stack += "Caused by: c.D: " + QByteArray::number(i) + "\n\t... 24 more\n";
        headers.append({"kafka_dlt-exception-stacktrace", stack});
        for (int i = 0; i < 5000; ++i)
            headers.append({"kafka_dlt-original-topic", QByteArray("t") + QByteArray::number(i)});
        QElapsedTimer timer;
        timer.start();
        const Failure failure = codec::decodeFailure(recordWith(headers));
        QVERIFY(failure.exception.size() <= codec::MaxFailureName);
        QVERIFY(failure.message.size() <= codec::MaxFailureMessage);
        QVERIFY(failure.stack.size() <= codec::MaxFailureStack);
        QVERIFY(failure.hops.size() <= codec::MaxFailureHops + 1);
        QVERIFY(failure.maskedMessage.size() < 4000);
        // Nothing of it is sent back, and nothing is left out of what is looked at for that.
        QVERIFY(codec::headersToSendBack(headers).isEmpty());
        // Generous: the machine may be busy; it takes a few milliseconds.
        QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
    }

    void standsAnyBytes()
    {
        QRandomGenerator random(20261121);
        QList<QByteArray> names;
        for (const codec::Dialect& dialect : codec::builtInDialects().dialects()) {
            for (const codec::DialectHeader& header : dialect.headers)
                names.append(header.name);
        }
        const QByteArrayList scraps{"Caused by: ",
                                    "\n\tat ",
                                    "\t... 9 more",
                                    "nested exception is ",
                                    "\tSuppressed: ",
                                    "@6bd393a1",
                                    "0x",
                                    "$$Lambda$7/0x",
                                    "\xff",
                                    "\xc3",
                                    "-",
                                    "9",
                                    ":",
                                    "a@b.c",
                                    "Traceback (most recent call last)",
                                    "File \"",
                                    "{\"error\":",
                                    "\r\n",
                                    QByteArray(1, '\0')};
        for (int round = 0; round < 3000; ++round) {
            RecordHeaders headers;
            const int count = random.bounded(12);
            for (int i = 0; i < count; ++i) {
                std::optional<QByteArray> value;
                if (random.bounded(10) > 0) {
                    value = QByteArray();
                    const int parts = random.bounded(30);
                    for (int part = 0; part < parts; ++part)
                        *value += random.bounded(3) > 0 ? scraps.at(random.bounded(scraps.size()))
                                                        : QByteArray(1, char(random.bounded(256)));
                }
                headers.append({names.at(random.bounded(names.size())), value});
            }
            const RawRecord record = recordWith(headers, scraps.at(random.bounded(scraps.size())));
            const Failure failure = codec::decodeFailure(record);
            QCOMPARE(codec::decodeFailure(record), failure);
            QCOMPARE(codec::shownHeaders(headers).size(), headers.size());
            QCOMPARE(codec::headersToSendBack(codec::headersToSendBack(headers)),
                     codec::headersToSendBack(headers));
        }
    }
};

QTEST_APPLESS_MAIN(FailureDecoderTest)
#include "tst_failuredecoder.moc"
