// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/recordcopy.h"

#include "core/codec/decoder.h"
#include "core/codec/eventjson.h"
#include "core/codec/summary.h"
#include "core/domain/destinationlink.h"
#include "core/models/recordtexts.h"

using namespace Qt::Literals::StringLiterals;

namespace {

// A millisecond or two of work.
constexpr qsizetype MaxSmallRecords = 64;
constexpr std::uint64_t MaxSmallBytes = 64 * 1024;

QString whole(const std::optional<std::string_view>& bytes)
{
    return bytes ? bytesText(*bytes, qsizetype(bytes->size()) * 2 + 2) : QString();
}

QString text(std::string_view bytes)
{
    return QString::fromUtf8(bytes.data(), qsizetype(bytes.size()));
}

QString rowOf(const live::RecordView& record)
{
    const DomainEvent event = codec::decode(record);
    const QStringList cells{recordTimeExact(record.timestampMs(), record.timestampType()),
                            text(record.topic()),
                            QString::number(record.partition().value()),
                            QString::number(record.offset().value()),
                            record.key() ? whole(record.key()) : u"null"_s,
                            event.type,
                            event.entity ? event.entity->kind + u' ' + event.entity->id : QString(),
                            codec::summary(event, record)};
    QStringList clean;
    for (const QString& cell : cells)
        clean.append(oneLine(cell));
    return clean.join(u'\t');
}

QString textOf(const live::RecordView& record, CopyForm form)
{
    switch (form) {
    case CopyForm::Rows:
        return rowOf(record);
    case CopyForm::Json:
        return QString::fromUtf8(codec::eventJson(record, codec::decode(record)));
    case CopyForm::Values:
        return whole(record.value());
    case CopyForm::Keys:
        return whole(record.key());
    case CopyForm::Addresses:
        return u"%1:%2:%3"_s.arg(text(record.topic()))
            .arg(record.partition().value())
            .arg(record.offset().value());
    case CopyForm::Links:
        return toLink(RecordAddress{text(record.topic()), record.partition(), record.offset()});
    }
    return {};
}

} // namespace

bool CopyRequest::isSmall() const
{
    if (ids.size() > MaxSmallRecords)
        return false;
    std::uint64_t bytes = 0;
    for (const SequenceId& id : ids) {
        const auto record = snapshot.at(id);
        bytes += record ? record->sizeBytes() : 0;
    }
    return bytes <= MaxSmallBytes;
}

CopyRequest copyRequest(const RecordWindowModel& model, CopyForm form)
{
    CopyRequest request{.form = form};
    if (!model.list())
        return request;
    request.snapshot = model.list()->snapshot();
    request.ids = model.selected(CopiedText::MaxCopied);
    request.isCut = request.ids.size() < model.selectedCount();
    return request;
}

CopiedText copiedText(const CopyRequest& request)
{
    CopiedText copied{.isCut = request.isCut};
    QStringList lines;
    qsizetype chars = 0;
    for (const SequenceId& id : request.ids) {
        if (chars > CopiedText::MaxChars) {
            copied.isCut = true;
            break;
        }
        const auto record = request.snapshot.at(id);
        if (!record)
            continue;
        lines.append(textOf(*record, request.form));
        chars += lines.last().size() + 1;
        ++copied.records;
    }
    copied.text = lines.join(u'\n');
    return copied;
}
