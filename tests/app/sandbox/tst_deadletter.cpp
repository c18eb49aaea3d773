// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/deadletter.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace sandbox;

namespace {

FailedRecord failed()
{
    FailedRecord record;
    record.topic = "sprint.team-members";
    record.partition = 2;
    record.offset = 0x0102030405;
    record.timestamp = 1'790'000'000'123;
    record.key = "sprint-9f31c07a";
    record.value = "{\"event_type\": \"team_member.added\"}";
    record.headers = {{"throughline-run", "run-1"},
                      {"throughline-source", "sprint.team-members-dlt:2:7"}};
    record.type = u"team_member.added"_s;
    record.entity = u"sprint-9f31c07a"_s;
    return record;
}

MailFault fault()
{
    return missingAddress({u"team_member.added"_s, {}, u"sprint-9f31c07a"_s, {}});
}

QByteArrayList names(const QList<EventHeader>& headers)
{
    QByteArrayList found;
    for (const EventHeader& header : headers)
        found += header.name;
    return found;
}

QByteArray valueOf(const QList<EventHeader>& headers, const QByteArray& name)
{
    for (const EventHeader& header : headers) {
        if (header.name == name)
            return header.value;
    }
    return "missing";
}

} // namespace

class TestDeadLetter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesAsSpringDoes();
    void writesAsConnectDoes();
    void writesPlainly();
    void tellsSpringThatThereWasNoTime();
    void raisesAnAlert();
};

void TestDeadLetter::writesAsSpringDoes()
{
    const Event letter =
        deadLetter(DeadLetterDialect::Spring, failed(), fault(), u"email-service"_s, 5'000'000);
    QCOMPARE(letter.topic, "sprint.team-members-dlt");
    QCOMPARE(letter.partition, 2);
    QCOMPARE(letter.key, failed().key);
    QCOMPARE(letter.value, failed().value);
    QCOMPARE(letter.time, 5'000'000);
    // The record's own headers stay and come first.
    QCOMPARE(names(letter.headers),
             QByteArrayList({"throughline-run", "throughline-source", "kafka_dlt-exception-fqcn",
                             "kafka_dlt-exception-cause-fqcn", "kafka_dlt-exception-message",
                             "kafka_dlt-exception-stacktrace", "kafka_dlt-original-topic",
                             "kafka_dlt-original-partition", "kafka_dlt-original-offset",
                             "kafka_dlt-original-timestamp", "kafka_dlt-original-timestamp-type",
                             "kafka_dlt-original-consumer-group"}));
    const auto value = [&letter](const char* name) {
        return valueOf(letter.headers, name);
    };
    QCOMPARE(value("throughline-run"), "run-1");
    QCOMPARE(value("kafka_dlt-exception-fqcn"),
             "org.springframework.kafka.listener.ListenerExecutionFailedException");
    QCOMPARE(value("kafka_dlt-exception-cause-fqcn"), "org.example.mail.MissingAddressException");
    QCOMPARE(value("kafka_dlt-original-partition").toHex(), "00000002");
    QCOMPARE(value("kafka_dlt-original-offset").toHex(), "0000000102030405");
    QCOMPARE(value("kafka_dlt-original-timestamp").toHex(),
             QByteArray::number(qint64(1'790'000'000'123), 16).rightJustified(16, '0'));
    QCOMPARE(value("kafka_dlt-original-timestamp-type"), "CreateTime");
    QCOMPARE(value("kafka_dlt-original-consumer-group"), "email-service");
    QVERIFY(value("kafka_dlt-exception-stacktrace")
                .contains("\nCaused by: org.example.mail.MissingAddressException: "
                          "team_member.added of sprint-9f31c07a carries no e-mail address\n"
                          "\tat org.example.mail.Recipients.addressOf(Recipients.java:48)\n"));
}

void TestDeadLetter::writesAsConnectDoes()
{
    const Event letter =
        deadLetter(DeadLetterDialect::Connect, failed(), fault(), u"email-service"_s, 5'000'000);
    QCOMPARE(letter.topic, "dlq-sprint.team-members");
    // The event's own time, not the failure's.
    QCOMPARE(letter.time, 1'790'000'000'123'000);
    QCOMPARE(names(letter.headers).mid(2),
             QByteArrayList({"__connect.errors.topic", "__connect.errors.partition",
                             "__connect.errors.offset", "__connect.errors.connector.name",
                             "__connect.errors.task.id", "__connect.errors.stage",
                             "__connect.errors.class.name", "__connect.errors.exception.class.name",
                             "__connect.errors.exception.message",
                             "__connect.errors.exception.stacktrace"}));
    QCOMPARE(valueOf(letter.headers, "__connect.errors.partition"), "2");
    QCOMPARE(valueOf(letter.headers, "__connect.errors.offset"), "4328719365");
    QVERIFY(valueOf(letter.headers, "__connect.errors.exception.stacktrace")
                .startsWith("org.example.mail.MissingAddressException: "));
}

void TestDeadLetter::writesPlainly()
{
    const Event letter =
        deadLetter(DeadLetterDialect::Plain, failed(), fault(), u"email-service"_s, 5'000'000);
    QCOMPARE(letter.topic, "sprint.team-members.dlq");
    QCOMPARE(letter.headers, failed().headers);
}

void TestDeadLetter::tellsSpringThatThereWasNoTime()
{
    FailedRecord record = failed();
    record.timestamp.reset();
    const auto headers =
        failureHeaders(DeadLetterDialect::Spring, record, fault(), u"email-service"_s);
    QCOMPARE(valueOf(headers, "kafka_dlt-original-timestamp").toHex(), "ffffffffffffffff");
    QCOMPARE(valueOf(headers, "kafka_dlt-original-timestamp-type"), "NoTimestampType");
}

void TestDeadLetter::raisesAnAlert()
{
    const Event letter =
        deadLetter(DeadLetterDialect::Spring, failed(), fault(), u"email-service"_s, 5'000'000);
    const Event alert =
        deadLetterAlert(letter, failed(), fault(), u"email-service"_s, 4, u"e-1"_s, 5'000'000);
    QCOMPARE(alert.topic, "alerts");
    QCOMPARE(alert.key, "email-service");
    const auto parsed = parseJson(alert.value);
    const Json* json = std::get_if<Json>(&parsed);
    QVERIFY(json);
    QCOMPARE(*json->find(u"event_type")->string(), u"alert.raised"_s);
    const Json* data = json->find(u"data");
    QCOMPARE(*data->find(u"dead_letter_topic")->string(), u"sprint.team-members-dlt"_s);
    QCOMPARE(*data->find(u"offset")->integer(), 0x0102030405);
    QCOMPARE(*data->find(u"attempts")->integer(), 4);
}

QTEST_GUILESS_MAIN(TestDeadLetter)
#include "tst_deadletter.moc"
