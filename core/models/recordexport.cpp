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
constexpr int ProgressMilliseconds = 100;

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

Error writeFailure(const QSaveFile& file)
{
    return {.kind = ErrorKind::Internal,
            .message = RecordExport::tr("The file could not be written: %1. Nothing was left under "
                                        "its name; choose another place or make room, then export "
                                        "again.")
                           .arg(file.errorString()),
            .detail = file.fileName()};
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
    m_timer.setInterval(ProgressMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, [this] { Q_EMIT progressed(progress()); });
}

RecordExport::~RecordExport()
{
    cancel();
    if (m_thread)
        m_thread->wait();
}

bool RecordExport::start(RecordList::Shown records, ExportForm form, const QString& path)
{
    if (m_thread)
        return false;
    m_path = path;
    m_total = records.count;
    m_shared = std::make_unique<Shared>();
    auto result = std::make_shared<std::optional<Result<ExportProgress>>>();
    m_thread.reset(QThread::create(
        [records = std::move(records), form, path, result, shared = m_shared.get()] {
            *result = write(records, form, path, *shared);
        }));
    m_thread->setObjectName(u"export"_s);
    connect(m_thread.get(), &QThread::finished, this, [this, result] {
        m_timer.stop();
        m_thread->wait();
        m_thread.reset();
        Q_EMIT finished(result->value());
    });
    m_timer.start();
    m_thread->start(QThread::LowPriority);
    return true;
}

void RecordExport::cancel()
{
    if (m_shared)
        m_shared->isCancelled = true;
}

ExportProgress RecordExport::progress() const
{
    if (!m_shared)
        return {};
    return {m_shared->done, m_total, m_shared->bytes};
}

Result<ExportProgress> RecordExport::write(const RecordList::Shown& records, ExportForm form,
                                           const QString& path, Shared& shared)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return writeFailure(file);
    QByteArray buffer;
    buffer.reserve(WriteBytes * 2);
    const auto flush = [&] {
        const bool isWritten = file.write(buffer) == buffer.size() && file.flush();
        shared.bytes += buffer.size();
        buffer.resize(0);
        return isWritten;
    };
    if (form == ExportForm::Csv)
        buffer += csvNames();
    for (std::int64_t place = 0; place < records.count; ++place) {
        if (shared.isCancelled) {
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
        ++shared.done;
        if (buffer.size() >= WriteBytes && !flush()) {
            const Error error = writeFailure(file);
            file.cancelWriting();
            return error;
        }
    }
    if (!flush() || !file.commit())
        return writeFailure(file);
    return ExportProgress{shared.done, records.count, shared.bytes};
}
