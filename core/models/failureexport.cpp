// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/failureexport.h"

#include "core/codec/failuredecoder.h"
#include "core/codec/failurejson.h"
#include "core/codec/recordbytes.h"
#include "core/models/csvfield.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QSaveFile>

#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace {

// Large writes are cheap.
constexpr qsizetype FailureWriteBytes = 256 * 1024;
// Between two portions Cancel is looked at, and only their records are asked for at once.
constexpr qsizetype FailuresAtOnce = 2000;

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

/// Its bytes as text; what is not UTF-8 stands as "base64:…".
QString bytesField(const std::optional<std::string_view>& bytes)
{
    if (!bytes)
        return {};
    const QByteArray raw(bytes->data(), qsizetype(bytes->size()));
    return codec::isUtf8(*bytes) ? QString::fromUtf8(raw)
                                 : u"base64:"_s + QString::fromLatin1(raw.toBase64());
}

/// At most MostCsvBody characters of it, without a look at the rest.
QString bodyField(std::string_view value)
{
    // No text has more characters than bytes, and none fewer than a quarter.
    const std::string_view begin = codec::utf8Beginning(value, std::size_t(MostCsvBody) * 4);
    const bool isText = codec::isUtf8(begin);
    return bytesField(isText ? begin : value.substr(0, std::size_t(MostCsvBody))).left(MostCsvBody);
}

bool isBodyCut(const live::RecordInput& record)
{
    if (!record.value)
        return false;
    const std::string_view value = *record.value;
    if (value.size() > std::size_t(MostCsvBody) * 4)
        return true;
    return bytesField(value).size() > MostCsvBody;
}

} // namespace

QByteArray failureJsonLine(const Failure& failure, const live::RecordInput* record)
{
    if (record)
        return codec::deadLetterJson(*record,
                                     codec::decodeFailure(*record, failure.address.topic)) +
               '\n';
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
                           {u"batch"_s, failure.isOfBatch},
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
           "origin_topic,origin_partition,origin_offset,consumer_group,attempts,group,key,body,"
           "body_bytes,body_cut\r\n";
}

QByteArray failureCsvLine(const Failure& failure, const live::RecordInput* record)
{
    const auto number = [](const auto& value) {
        return value ? QByteArray::number(qint64(value->value())) : QByteArray();
    };
    const auto time = [](const QDateTime& value) {
        return value.isValid() ? value.toUTC().toString(Qt::ISODateWithMs).toLatin1()
                               : QByteArray();
    };
    const FailureOrigin& origin = failure.origin;
    const bool hasBody = record && record->value;
    const bool isCut = record && isBodyCut(*record);
    const QList<QByteArray> fields{
        csvField(failure.address.topic),
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
        failure.attempts ? QByteArray::number(*failure.attempts) : QByteArray(),
        csvField(failure.group.value()),
        record ? csvField(bytesField(record->key)) : QByteArray(),
        hasBody ? csvField(bodyField(*record->value)) : QByteArray(),
        hasBody ? QByteArray::number(qint64(record->value->size())) : QByteArray(),
        isCut     ? "yes"
        : hasBody ? "no"
                  : ""};
    return fields.join(',') + "\r\n";
}

FailureExport::FailureExport(QObject* parent) : QObject(parent)
{
    connect(&m_thread, &ExportThread::ticked, this, [this] { Q_EMIT progressed(progress()); });
}

bool FailureExport::start(const FailureList& failures, const Records& records, FailureFileForm form,
                          const QString& path)
{
    auto result = std::make_shared<std::optional<Result<FailureExportProgress>>>();
    const bool begins = m_thread.start(
        [failures, records, form, path, result](ExportMarks& marks) {
            *result = write(failures, records, form, path, marks);
        },
        [this, result] { Q_EMIT finished(result->value()); });
    if (begins) {
        m_path = path;
        m_total = failures.size();
    }
    return begins;
}

FailureExportProgress FailureExport::progress() const
{
    return {m_thread.marks().done, m_total, 0, 0};
}

Result<FailureExportProgress> FailureExport::write(const FailureList& failures,
                                                   const Records& records, FailureFileForm form,
                                                   const QString& path, ExportMarks& marks)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return ExportThread::fault(file);
    const auto give = [&file](const Error& error) -> Result<FailureExportProgress> {
        file.cancelWriting();
        return error;
    };
    FailureExportProgress told{.total = failures.size()};
    QByteArray buffer;
    bool isWritten = true;
    const auto flush = [&] {
        isWritten = isWritten && file.write(buffer) == buffer.size() && file.flush();
        buffer.resize(0);
    };
    const auto add = [&](const Failure& failure, const live::RecordInput* record) {
        const bool isCsv = form == FailureFileForm::Csv;
        buffer += isCsv ? failureCsvLine(failure, record) : failureJsonLine(failure, record);
        told.cut += isCsv && record && isBodyCut(*record);
        told.gone += record == nullptr;
        ++marks.done;
        if (buffer.size() >= FailureWriteBytes)
            flush();
    };
    const std::function<bool()> isDropped = [&] {
        return marks.isCancelled || !isWritten;
    };
    if (form == FailureFileForm::Csv)
        buffer += failureCsvNames();
    for (qsizetype begin = 0; begin < failures.size(); begin += FailuresAtOnce) {
        const FailureList some = failures.picked(failures.pointers().mid(begin, FailuresAtOnce));
        std::vector<bool> isGiven(std::size_t(some.size()));
        const Result<void> read =
            records(some, isDropped, [&](qsizetype place, const live::RecordInput& record) {
                if (isDropped() || isGiven.at(std::size_t(place)))
                    return;
                isGiven[std::size_t(place)] = true;
                add(some.at(place), &record);
            });
        if (marks.isCancelled)
            return give({.kind = ErrorKind::Cancelled});
        if (!isWritten)
            break;
        if (!read)
            return give(read.error());
        for (qsizetype place = 0; place < some.size(); ++place) {
            if (!isGiven[std::size_t(place)])
                add(some.at(place), nullptr);
        }
    }
    if (isWritten)
        flush();
    if (!isWritten)
        return give(ExportThread::fault(file));
    if (!file.commit())
        return ExportThread::fault(file);
    told.done = marks.done;
    return told;
}
