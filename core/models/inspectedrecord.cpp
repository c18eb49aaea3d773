// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/inspectedrecord.h"

#include "core/codec/decoder.h"
#include "core/domain/line.h"
#include "core/models/recordbody.h"
#include "core/models/recordtexts.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtCore/QtEndian>

using namespace Qt::Literals::StringLiterals;

/// Gives the sentences below their context.
struct InspectedRecordWords
{
    Q_DECLARE_TR_FUNCTIONS(InspectedRecordWords)
};

namespace {

// A header longer than this is shown by its beginning; copies take all of it.
constexpr qsizetype MaxFieldChars = 2000;

std::optional<QByteArray> copied(const std::optional<std::string_view>& bytes)
{
    if (!bytes)
        return std::nullopt;
    return QByteArray(bytes->data(), qsizetype(bytes->size()));
}

bool isReadable(const QByteArray& bytes)
{
    return std::all_of(bytes.cbegin(), bytes.cend(), [](char c) {
        return static_cast<unsigned char>(c) >= 0x20 || c == '\t' || c == '\n';
    });
}

QString headerText(const QByteArray& value)
{
    QString text = bytesText(bytesView(value), MaxFieldChars);
    if (isReadable(value) && !text.startsWith("0x"_L1))
        return text;
    if (!text.startsWith("0x"_L1))
        text = u"0x"_s + QString::fromLatin1(value.toHex());
    // Frameworks write attempts, offsets and times as big-endian numbers of these sizes.
    if (value.size() == 4)
        return u"%1  (%2)"_s.arg(text).arg(qFromBigEndian<qint32>(value.constData()));
    if (value.size() == 8)
        return u"%1  (%2)"_s.arg(text).arg(qFromBigEndian<qint64>(value.constData()));
    return text;
}

QString stamp(const QDateTime& time)
{
    return time.toUTC().toString(u"yyyy-MM-dd HH:mm:ss.zzz") + u" UTC"_s;
}

} // namespace

InspectedRecord inspectedRecord(const live::RecordView& record)
{
    InspectedRecord inspected{.event = codec::decode(record),
                              .timestampType = record.timestampType(),
                              .timestampMs = record.timestampMs(),
                              .key = copied(record.key()),
                              .value = copied(record.value()),
                              .isCut = record.isCut()};
    for (const live::HeaderView& header : record.headers())
        inspected.headers.append(
            {QByteArray(header.name.data(), qsizetype(header.name.size())), copied(header.value)});
    return inspected;
}

QList<FieldRow> envelopeRows(const InspectedRecord& record)
{
    const DomainEvent& event = record.event;
    const QLocale locale;
    QList<FieldRow> rows{
        {InspectedRecordWords::tr("Topic"), event.address.topic},
        {InspectedRecordWords::tr("Partition"), QString::number(event.address.partition.value())},
        {InspectedRecordWords::tr("Offset"), QString::number(event.address.offset.value())},
        {record.timestampType == live::TimestampType::LogAppend
             ? InspectedRecordWords::tr("Appended")
             : InspectedRecordWords::tr("Created"),
         recordTimeExact(record.timestampMs, record.timestampType)},
        {InspectedRecordWords::tr("Key"),
         record.key ? bytesText(bytesView(*record.key), MaxFieldChars) : u"null"_s},
        {InspectedRecordWords::tr("Value"),
         record.value
             ? InspectedRecordWords::tr("%1 bytes").arg(locale.toString(record.value->size()))
             : u"null"_s},
        {InspectedRecordWords::tr("Form"), eventFormName(event.form)}};
    const auto add = [&rows](const QString& name, const std::optional<QString>& value) {
        if (value && !value->isEmpty())
            rows.append({name, *value});
    };
    add(InspectedRecordWords::tr("Type"), event.type);
    add(InspectedRecordWords::tr("Event id"), event.id);
    add(InspectedRecordWords::tr("Source"), event.source);
    if (event.time.isValid())
        rows.append({InspectedRecordWords::tr("Event time"), stamp(event.time)});
    add(InspectedRecordWords::tr("Version"), event.version);
    add(InspectedRecordWords::tr("Correlation id"), event.correlationId);
    if (event.entity)
        rows.append(
            {InspectedRecordWords::tr("Entity"), event.entity->kind + u' ' + event.entity->id});
    return rows;
}

QList<FieldRow> headerRows(const InspectedRecord& record)
{
    QList<FieldRow> rows;
    for (const InspectedRecord::Header& header : record.headers)
        rows.append({bytesText(bytesView(header.name), MaxFieldChars),
                     header.value ? headerText(*header.value) : u"null"_s});
    return rows;
}

QString recordSubtitle(const InspectedRecord& record)
{
    const DomainEvent& event = record.event;
    QString text = recordTimeText(record.timestampMs, record.timestampType);
    if (event.time.isValid() && record.timestampType != live::TimestampType::NotAvailable) {
        const qint64 after = record.timestampMs - event.time.toMSecsSinceEpoch();
        text = after >= 0 ? InspectedRecordWords::tr("stored %1, %2 after it was made")
                                .arg(text, durationText(after))
                          : InspectedRecordWords::tr("stored %1").arg(text);
    }
    if (!event.entity)
        return text;
    QString kind = event.entity->kind;
    if (!kind.isEmpty())
        kind[0] = kind[0].toUpper();
    return u"%1 %2 · %3"_s.arg(kind, event.entity->id, text);
}

QStringList recordRemarks(const InspectedRecord& record)
{
    QStringList remarks;
    if (record.isCut)
        remarks.append(InspectedRecordWords::tr(
            "This record is larger than the memory for the stream: its end is not shown."));
    if (!record.key && record.value)
        remarks.append(
            record.event.entity
                ? InspectedRecordWords::tr(
                      "The key is empty: events of this %1 may arrive out of order.")
                      .arg(record.event.entity->kind)
                : InspectedRecordWords::tr(
                      "The key is empty: events of one entity may arrive out of order."));
    for (const EventProblem& problem : record.event.problems)
        remarks.append(problem.message);
    return remarks;
}
