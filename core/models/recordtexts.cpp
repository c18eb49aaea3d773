// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/recordtexts.h"

#include "core/codec/decoder.h"
#include "core/codec/summary.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>
#include <QtCore/QStringDecoder>

using namespace Qt::Literals::StringLiterals;

namespace {

/// One line, without what would break it or fool the reader.
QString oneLine(QString text)
{
    for (QChar& c : text) {
        if (c.category() == QChar::Other_Control || c == QChar::LineSeparator ||
            c == QChar::ParagraphSeparator)
            c = u' ';
    }
    return text;
}

QString cut(const QString& text)
{
    if (text.size() <= RecordTexts::MaxCellChars)
        return text;
    return text.left(RecordTexts::MaxCellChars - 1) + u'…';
}

} // namespace

EventTone toneOfType(QStringView type)
{
    const QStringView word = type.mid(type.lastIndexOf(u'.') + 1);
    if (word == "created"_L1 || word == "added"_L1)
        return EventTone::Created;
    if (word == "completed"_L1)
        return EventTone::Finished;
    if (word == "deleted"_L1 || word == "removed"_L1 || word == "failed"_L1)
        return EventTone::Removed;
    return EventTone::Plain;
}

QString recordTimeText(qint64 timestampMs, live::TimestampType type)
{
    if (type == live::TimestampType::NotAvailable)
        return u"–"_s;
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(timestampMs);
    if (!time.isValid())
        return QString::number(timestampMs);
    return time.date() == QDate::currentDate() ? time.toString(u"HH:mm:ss.zzz")
                                               : time.toString(u"yyyy-MM-dd HH:mm");
}

QString recordTimeExact(qint64 timestampMs, live::TimestampType type)
{
    if (type == live::TimestampType::NotAvailable)
        return QCoreApplication::translate("RecordTexts", "The record carries no time");
    return QDateTime::fromMSecsSinceEpoch(timestampMs, Qt::UTC)
               .toString(u"yyyy-MM-dd HH:mm:ss.zzz") +
           u" UTC"_s;
}

QString bytesText(std::string_view bytes, qsizetype maxChars)
{
    // A character has at most four bytes; the first few of a long text decide what it is.
    const auto looked = QByteArrayView(bytes.data(), qsizetype(bytes.size()))
                            .first(std::min<qsizetype>(qsizetype(bytes.size()), maxChars * 4));
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(looked);
    if (!decoder.hasError() && !text.contains(QChar(0)))
        return text.left(maxChars);
    return u"0x"_s +
           QString::fromLatin1(
               looked.first(std::min(looked.size(), (maxChars - 2) / 2)).toByteArray().toHex());
}

RecordTexts textsOf(const live::RecordView& record)
{
    const DomainEvent event = codec::decode(record);
    RecordTexts texts;
    texts.time = recordTimeText(record.timestampMs(), record.timestampType());
    texts.topic = cut(event.address.topic);
    texts.partition = QString::number(record.partition().value());
    texts.offset = QString::number(record.offset().value());
    texts.keyIsNull = !record.key().has_value();
    texts.key = texts.keyIsNull ? u"null"_s
                                : cut(oneLine(bytesText(*record.key(), RecordTexts::MaxCellChars)));
    texts.type = cut(oneLine(event.type));
    texts.tone = toneOfType(event.type);
    if (event.entity)
        texts.entity = cut(oneLine(event.entity->kind + u' ' + event.entity->id));
    texts.isTombstone = !record.value().has_value();
    texts.summary = cut(oneLine(codec::summary(event, record)));
    if (!event.problems.isEmpty())
        texts.problem = event.problems.first().message;
    return texts;
}
