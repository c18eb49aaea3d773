// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/deadletter.h"

#include "app/sandbox/clock.h"

#include <QtCore/QtEndian>

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

namespace {

template <class T>
QByteArray bigEndian(T number)
{
    QByteArray bytes(sizeof(T), Qt::Uninitialized);
    qToBigEndian(number, bytes.data());
    return bytes;
}

QByteArray framesText(const QStringList& frames)
{
    QByteArray text;
    for (const QString& frame : frames)
        text += "\tat " + frame.toUtf8() + '\n';
    return text;
}

// What the framework throws itself, around the application's exception.
constexpr char SpringWrapper[] =
    "org.springframework.kafka.listener.ListenerExecutionFailedException";
constexpr char SpringMessage[] =
    "Listener method 'void org.example.mail.EventListener.onEvent(org.apache.kafka.clients.consumer"
    ".ConsumerRecord<java.lang.String, byte[]>)' threw exception";
constexpr char SpringFrames[] =
    "\tat org.springframework.kafka.listener.adapter.MessagingMessageListenerAdapter.invokeHandler("
    "MessagingMessageListenerAdapter.java:480)\n"
    "\tat org.springframework.kafka.listener.KafkaMessageListenerContainer$ListenerConsumer.run("
    "KafkaMessageListenerContainer.java:1402)\n"
    "\tat java.base/java.lang.Thread.run(Thread.java:840)\n";
constexpr char ConnectFrames[] =
    "\tat "
    "org.apache.kafka.connect.runtime.WorkerSinkTask.deliverMessages(WorkerSinkTask.java:606)\n"
    "\tat org.apache.kafka.connect.runtime.WorkerSinkTask.poll(WorkerSinkTask.java:345)\n";

QList<EventHeader> springHeaders(const FailedRecord& record, const MailFault& fault,
                                 const QString& group)
{
    const QByteArray cause = fault.exceptionClass.toUtf8() + ": " + fault.message.toUtf8() + '\n';
    const QByteArray stack = QByteArray(SpringWrapper) + ": " + SpringMessage + '\n' +
                             SpringFrames + "Caused by: " + cause + framesText(fault.frames) +
                             "\t... 3 more\n";
    return {
        {"kafka_dlt-exception-fqcn", SpringWrapper},
        {"kafka_dlt-exception-cause-fqcn", fault.exceptionClass.toUtf8()},
        {"kafka_dlt-exception-message", QByteArray(SpringMessage) + "; " + fault.message.toUtf8()},
        {"kafka_dlt-exception-stacktrace", stack},
        {"kafka_dlt-original-topic", record.topic},
        {"kafka_dlt-original-partition", bigEndian(qint32(record.partition))},
        {"kafka_dlt-original-offset", bigEndian(record.offset)},
        {"kafka_dlt-original-timestamp", bigEndian(record.timestamp.value_or(-1))},
        {"kafka_dlt-original-timestamp-type", !record.timestamp        ? "NoTimestampType"
                                              : record.isLogAppendTime ? "LogAppendTime"
                                                                       : "CreateTime"},
        {"kafka_dlt-original-consumer-group", group.toUtf8()}};
}

QList<EventHeader> connectHeaders(const FailedRecord& record, const MailFault& fault,
                                  const QString& group)
{
    return {{"__connect.errors.topic", record.topic},
            {"__connect.errors.partition", QByteArray::number(record.partition)},
            {"__connect.errors.offset", QByteArray::number(record.offset)},
            {"__connect.errors.connector.name", group.toUtf8()},
            {"__connect.errors.task.id", "0"},
            {"__connect.errors.stage", "TASK_PUT"},
            {"__connect.errors.class.name", "org.apache.kafka.connect.sink.SinkTask"},
            {"__connect.errors.exception.class.name", fault.exceptionClass.toUtf8()},
            {"__connect.errors.exception.message", fault.message.toUtf8()},
            {"__connect.errors.exception.stacktrace",
             fault.exceptionClass.toUtf8() + ": " + fault.message.toUtf8() + '\n' +
                 framesText(fault.frames) + ConnectFrames}};
}

} // namespace

DeadLetterDialect deadLetterDialect(const Switches& switches)
{
    const QString name = switches.value(u"dead-letters");
    if (name == u"connect")
        return DeadLetterDialect::Connect;
    return name == u"plain" ? DeadLetterDialect::Plain : DeadLetterDialect::Spring;
}

QByteArray deadLetterTopic(DeadLetterDialect dialect, const QByteArray& topic)
{
    switch (dialect) {
    case DeadLetterDialect::Spring:
        return topic + "-dlt";
    case DeadLetterDialect::Connect:
        return "dlq-" + topic;
    case DeadLetterDialect::Plain:
        break;
    }
    return topic + ".dlq";
}

QList<EventHeader> failureHeaders(DeadLetterDialect dialect, const FailedRecord& record,
                                  const MailFault& fault, const QString& group)
{
    switch (dialect) {
    case DeadLetterDialect::Spring:
        return springHeaders(record, fault, group);
    case DeadLetterDialect::Connect:
        return connectHeaders(record, fault, group);
    case DeadLetterDialect::Plain:
        break;
    }
    return {};
}

Event deadLetter(DeadLetterDialect dialect, const FailedRecord& record, const MailFault& fault,
                 const QString& group, qint64 now)
{
    Event event;
    event.topic = deadLetterTopic(dialect, record.topic);
    event.key = record.key;
    event.value = record.value;
    event.type = record.type;
    event.entity = record.entity;
    event.time =
        dialect == DeadLetterDialect::Connect && record.timestamp ? *record.timestamp * 1000 : now;
    event.partition = record.partition;
    event.headers = record.headers + failureHeaders(dialect, record, fault, group);
    return event;
}

Event deadLetterAlert(const Event& deadLetter, const FailedRecord& record, const MailFault& fault,
                      const QString& group, int attempts, const QString& eventId, qint64 now)
{
    const Json envelope = Json::Object{
        {u"event_id"_s, eventId},
        {u"event_type"_s, u"alert.raised"_s},
        {u"event_version"_s, u"v1"_s},
        {u"timestamp"_s, isoText(now) + u'Z'},
        {u"source"_s, group},
        {u"data"_s,
         Json::Object{
             {u"severity"_s, u"error"_s},
             {u"reason"_s, u"dead_letter"_s},
             {u"consumer_group"_s, group},
             {u"failed_event_type"_s, record.type},
             {u"topic"_s, QString::fromUtf8(record.topic)},
             {u"partition"_s, record.partition},
             {u"offset"_s, record.offset},
             {u"dead_letter_topic"_s, QString::fromUtf8(deadLetter.topic)},
             {u"attempts"_s, attempts},
             {u"exception"_s, fault.exceptionClass},
             {u"message"_s, fault.message},
         }},
    };
    Event event{AlertTopic, group.toUtf8(),
                writeJson(envelope, JsonStyle::Event).value_or(QByteArray()), u"alert.raised"_s,
                now};
    event.entity = record.entity;
    return event;
}

} // namespace sandbox
