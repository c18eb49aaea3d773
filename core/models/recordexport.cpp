// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/recordexport.h"

#include "core/codec/decoder.h"
#include "core/codec/eventjson.h"
#include "core/codec/recordbytes.h"

#include <QtCore/QDateTime>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QSaveFile>

using namespace Qt::Literals::StringLiterals;

namespace {

// Large writes are cheap; between two of them Cancel is looked at.
constexpr qsizetype WriteBytes = 256 * 1024;

QByteArray quoted(QByteArray cell)
{
    if (cell.isEmpty())
        return "\"\"";
    const bool isPlain = std::none_of(cell.cbegin(), cell.cend(), [](char c) {
        return c == '"' || c == ',' || c == '\n' || c == '\r';
    });
    if (isPlain && cell.front() != ' ' && cell.back() != ' ')
        return cell;
    cell.replace('"', "\"\"");
    return '"' + cell + '"';
}

QByteArray textOf(std::string_view bytes)
{
    const QByteArray raw(bytes.data(), qsizetype(bytes.size()));
    return codec::isUtf8(bytes) ? raw : "base64:" + raw.toBase64();
}

/// Nothing at all for a null, "" for an empty text.
QByteArray cellOf(const std::optional<std::string_view>& bytes)
{
    return bytes ? quoted(textOf(*bytes)) : QByteArray();
}

QByteArray headersOf(const live::RecordView& record)
{
    if (record.headers().empty())
        return {};
    QJsonArray headers;
    for (const live::HeaderView& header : record.headers())
        headers.append(QJsonObject{
            {u"name"_s, QString::fromUtf8(textOf(header.name))},
            {u"value"_s,
             header.value ? QJsonValue(QString::fromUtf8(textOf(*header.value))) : QJsonValue()}});
    return quoted(QJsonDocument(headers).toJson(QJsonDocument::Compact));
}

QByteArray timeOf(const live::RecordView& record)
{
    if (record.timestampType() == live::TimestampType::NotAvailable)
        return {};
    return QDateTime::fromMSecsSinceEpoch(record.timestampMs(), Qt::UTC)
        .toString(Qt::ISODateWithMs)
        .toLatin1();
}

} // namespace

QByteArray csvNames()
{
    return "timestamp,topic,partition,offset,key,type,entity_kind,entity_id,headers,value\r\n";
}

QByteArray csvLine(const live::RecordView& record)
{
    const DomainEvent event = codec::decode(record);
    const auto text = [](const QString& cell) {
        return cell.isEmpty() ? QByteArray() : quoted(cell.toUtf8());
    };
    return QByteArrayList{timeOf(record),
                          cellOf(record.topic()),
                          QByteArray::number(record.partition().value()),
                          QByteArray::number(qlonglong(record.offset().value())),
                          cellOf(record.key()),
                          text(event.type),
                          text(event.entity ? event.entity->kind : QString()),
                          text(event.entity ? event.entity->id : QString()),
                          headersOf(record),
                          cellOf(record.value())}
               .join(',') +
           "\r\n";
}

RecordExport::RecordExport(QObject* parent) : QObject(parent)
{
    connect(&m_thread, &ExportThread::ticked, this, [this] { Q_EMIT progressed(progress()); });
}

bool RecordExport::start(RecordList::Shown records, ExportForm form, const QString& path)
{
    const qint64 total = records.count;
    auto result = std::make_shared<std::optional<Result<ExportProgress>>>();
    const bool begins =
        m_thread.start([records = std::move(records), form, path, result](
                           ExportMarks& marks) { *result = write(records, form, path, marks); },
                       [this, result] { Q_EMIT finished(result->value()); });
    if (begins) {
        m_path = path;
        m_total = total;
    }
    return begins;
}

ExportProgress RecordExport::progress() const
{
    return {m_thread.marks().done, m_total, m_thread.marks().bytes};
}

Result<ExportProgress> RecordExport::write(const RecordList::Shown& records, ExportForm form,
                                           const QString& path, ExportMarks& marks)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return ExportThread::fault(file);
    QByteArray buffer;
    buffer.reserve(WriteBytes * 2);
    const auto flush = [&] {
        const bool isWritten = file.write(buffer) == buffer.size() && file.flush();
        marks.bytes += buffer.size();
        buffer.resize(0);
        return isWritten;
    };
    if (form == ExportForm::Csv)
        buffer += csvNames();
    for (std::int64_t place = 0; place < records.count; ++place) {
        if (marks.isCancelled) {
            file.cancelWriting();
            return Error{.kind = ErrorKind::Cancelled};
        }
        const auto record = records.snapshot.at(records.at(place));
        if (!record)
            continue;
        if (form == ExportForm::Csv)
            buffer += csvLine(*record);
        else
            buffer += codec::eventJson(*record, codec::decode(*record)) + '\n';
        ++marks.done;
        if (buffer.size() >= WriteBytes && !flush()) {
            const Error error = ExportThread::fault(file);
            file.cancelWriting();
            return error;
        }
    }
    if (!flush() || !file.commit())
        return ExportThread::fault(file);
    return ExportProgress{marks.done, records.count, marks.bytes};
}
