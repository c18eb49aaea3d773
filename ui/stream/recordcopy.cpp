// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stream/recordcopy.h"

#include "core/codec/decoder.h"
#include "core/codec/eventjson.h"
#include "core/models/recordtexts.h"

using namespace Qt::Literals::StringLiterals;

namespace {

QString whole(const std::optional<std::string_view>& bytes)
{
    return bytes ? bytesText(*bytes, qsizetype(bytes->size()) * 2 + 2) : QString();
}

QString textOf(const RecordWindowModel& model, SequenceId id, const live::RecordView& record,
               CopyForm form)
{
    switch (form) {
    case CopyForm::Rows: {
        QStringList cells;
        for (int column = 0; column < RecordWindowModel::ColumnCount; ++column)
            cells.append(model.cellText(id, RecordWindowModel::Column(column)));
        return cells.join(u'\t');
    }
    case CopyForm::Json:
        return QString::fromUtf8(codec::eventJson(record, codec::decode(record)));
    case CopyForm::Values:
        return whole(record.value());
    case CopyForm::Keys:
        return whole(record.key());
    case CopyForm::Addresses:
        return u"%1:%2:%3"_s
            .arg(QString::fromUtf8(record.topic().data(), qsizetype(record.topic().size())))
            .arg(record.partition().value())
            .arg(record.offset().value());
    }
    return {};
}

} // namespace

CopiedText copyRecords(const RecordWindowModel& model, CopyForm form)
{
    CopiedText copied;
    if (!model.list())
        return copied;
    const QList<SequenceId> ids = model.selected(CopiedText::MaxCopied);
    QStringList lines;
    qsizetype chars = 0;
    for (const SequenceId& id : ids) {
        const auto record = model.list()->record(id);
        if (!record)
            continue;
        lines.append(textOf(model, id, *record, form));
        chars += lines.last().size() + 1;
        ++copied.records;
        if (chars > CopiedText::MaxChars)
            break;
    }
    copied.text = lines.join(u'\n');
    copied.isCut = copied.records < model.selectedCount();
    return copied;
}
