// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/failureexport.h"

#include "core/models/csvfield.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QPromise>
#include <QtCore/QSaveFile>
#include <QtCore/QThreadPool>

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace {

template <class T>
QJsonValue orNull(const std::optional<T>& value)
{
    if (!value)
        return QJsonValue::Null;
    if constexpr (std::is_same_v<T, QString>)
        return *value;
    else if constexpr (std::is_same_v<T, int>)
        return *value;
    else
        return qint64(value->value());
}

QJsonValue wordOrNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QJsonValue timeOrNull(const QDateTime& time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODateWithMs))
                          : QJsonValue(QJsonValue::Null);
}

QJsonObject originObject(const FailureOrigin& origin)
{
    return {{u"topic"_s, orNull(origin.topic)},
            {u"partition"_s, orNull(origin.partition)},
            {u"offset"_s, orNull(origin.offset)},
            {u"timestamp"_s, timeOrNull(origin.timestamp)},
            {u"group"_s, orNull(origin.group)}};
}

Error writeFault(const QString& reason, const QString& path)
{
    return {.kind = ErrorKind::Internal,
            .message = QCoreApplication::translate(
                           "FailureExport",
                           "The file could not be written: %1. Nothing was left under its name.")
                           .arg(reason),
            .detail = path};
}

Result<qint64> writeAll(const QString& path, const QList<Failure>& failures, FailureFileForm form)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return writeFault(file.errorString(), path);
    if (form == FailureFileForm::Csv)
        file.write(failureCsvNames());
    for (const Failure& failure : failures) {
        const QByteArray line =
            form == FailureFileForm::Csv ? failureCsvLine(failure) : failureJsonLine(failure);
        if (file.write(line) != line.size())
            return writeFault(file.errorString(), path);
    }
    if (!file.commit())
        return writeFault(file.errorString(), path);
    return qint64(failures.size());
}

} // namespace

QByteArray failureJsonLine(const Failure& failure)
{
    QJsonArray hops;
    for (const FailureOrigin& hop : failure.hops)
        hops.append(originObject(hop));
    const QJsonObject told{{u"dialect"_s, wordOrNull(failure.dialect)},
                           {u"exception"_s, wordOrNull(failure.exception)},
                           {u"message"_s, wordOrNull(failure.message)},
                           {u"frame"_s, wordOrNull(failure.frame)},
                           {u"stage"_s, wordOrNull(failure.stage)},
                           {u"origin"_s, originObject(failure.origin)},
                           {u"attempts"_s, orNull(failure.attempts)},
                           {u"failed_at"_s, timeOrNull(failure.failedAt)},
                           {u"hops"_s, hops}};
    const QJsonObject line{{u"topic"_s, failure.address.topic},
                           {u"partition"_s, failure.address.partition.value()},
                           {u"offset"_s, qint64(failure.address.offset.value())},
                           {u"timestamp"_s, timeOrNull(failure.recordTime)},
                           {u"group"_s, wordOrNull(failure.group.value())},
                           {u"failure"_s, told}};
    return QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
}

QByteArray failureCsvNames()
{
    return "topic,partition,offset,timestamp,failed_at,dialect,exception,message,frame,"
           "origin_topic,origin_partition,origin_offset,consumer_group,attempts,group\r\n";
}

QByteArray failureCsvLine(const Failure& failure)
{
    const auto number = [](const auto& value) {
        return value ? QByteArray::number(qint64(value->value())) : QByteArray();
    };
    const auto time = [](const QDateTime& value) {
        return value.isValid() ? value.toUTC().toString(Qt::ISODateWithMs).toLatin1()
                               : QByteArray();
    };
    const FailureOrigin& origin = failure.origin;
    const QList<QByteArray> fields{csvField(failure.address.topic),
                                   QByteArray::number(failure.address.partition.value()),
                                   QByteArray::number(qint64(failure.address.offset.value())),
                                   time(failure.recordTime),
                                   time(failure.failedAt),
                                   csvField(failure.dialect),
                                   csvField(failure.exception),
                                   csvField(failure.message),
                                   csvField(failure.frame),
                                   csvField(origin.topic.value_or(QString())),
                                   number(origin.partition),
                                   number(origin.offset),
                                   csvField(origin.group.value_or(QString())),
                                   failure.attempts ? QByteArray::number(*failure.attempts)
                                                    : QByteArray(),
                                   csvField(failure.group.value())};
    return fields.join(',') + "\r\n";
}

QFuture<Result<qint64>> writeFailures(const QString& path, const QList<Failure>& failures,
                                      FailureFileForm form)
{
    auto promise = std::make_shared<QPromise<Result<qint64>>>();
    QFuture<Result<qint64>> future = promise->future();
    promise->start();
    QThreadPool::globalInstance()->start([promise, path, failures, form] {
        promise->addResult(writeAll(path, failures, form));
        promise->finish();
    });
    return future;
}
