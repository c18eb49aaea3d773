// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/recordtexts.h"

#include "core/codec/decoder.h"
#include "core/codec/summary.h"

#include "core/models/daytexts.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>
#include <QtCore/QLocale>
#include <QtCore/QStringDecoder>

using namespace Qt::Literals::StringLiterals;

namespace {

QString cut(const QString& text)
{
    if (text.size() <= RecordTexts::MaxCellChars)
        return text;
    return text.left(RecordTexts::MaxCellChars - 1) + u'…';
}

bool breaksTheLine(QChar c)
{
    // Line ends, control characters, and the marks that turn the direction of what follows.
    const char16_t code = c.unicode();
    return c.category() == QChar::Other_Control || c == QChar::LineSeparator ||
           c == QChar::ParagraphSeparator || code == 0x200e || code == 0x200f ||
           (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
}

/// What a large record says without taking it apart.
void describeLarge(const live::RecordView& record, RecordTexts& texts)
{
    const std::string_view type = record.type();
    const QString typeText = QString::fromUtf8(type.data(), qsizetype(type.size()));
    texts.type = cut(oneLine(typeText));
    texts.tone = toneOfType(typeText);
    texts.summary =
        cut(oneLine(bytesText(*record.value(), RecordTexts::MaxCellChars).simplified()));
}

QString relativeTime(qint64 timestampMs, qint64 nowMs)
{
    const auto words = [](const char* text, qint64 count) {
        return QCoreApplication::translate("RecordTexts", text).arg(QLocale().toString(count));
    };
    // The clocks of two computers are never quite the same.
    const qint64 seconds = (nowMs - timestampMs) / 1000;
    if (seconds < -1)
        return words(QT_TRANSLATE_NOOP("RecordTexts", "in %1 s"), -seconds);
    if (seconds < 1)
        return QCoreApplication::translate("RecordTexts", "now");
    if (seconds < 120)
        return words(QT_TRANSLATE_NOOP("RecordTexts", "%1 s ago"), seconds);
    if (seconds < 2 * 3600)
        return words(QT_TRANSLATE_NOOP("RecordTexts", "%1 min ago"), seconds / 60);
    if (seconds < 48 * 3600)
        return words(QT_TRANSLATE_NOOP("RecordTexts", "%1 h ago"), seconds / 3600);
    return words(QT_TRANSLATE_NOOP("RecordTexts", "%1 d ago"), seconds / 86400);
}

} // namespace

QString oneLine(QString text)
{
    for (QChar& c : text) {
        if (breaksTheLine(c))
            c = u' ';
    }
    return text;
}

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

QString timeDisplayName(TimeDisplay display)
{
    switch (display) {
    case TimeDisplay::Local:
        return u"local"_s;
    case TimeDisplay::Utc:
        return u"utc"_s;
    case TimeDisplay::Relative:
        return u"relative"_s;
    }
    return {};
}

std::optional<TimeDisplay> timeDisplayFrom(QStringView name)
{
    for (const TimeDisplay display :
         {TimeDisplay::Local, TimeDisplay::Utc, TimeDisplay::Relative}) {
        if (timeDisplayName(display) == name)
            return display;
    }
    return std::nullopt;
}

QString recordTimeText(qint64 timestampMs, live::TimestampType type, TimeDisplay times,
                       qint64 nowMs)
{
    if (type == live::TimestampType::NotAvailable)
        return u"–"_s;
    if (times == TimeDisplay::Relative)
        return relativeTime(timestampMs, nowMs);
    const bool utc = times == TimeDisplay::Utc;
    const QDateTime time =
        QDateTime::fromMSecsSinceEpoch(timestampMs, utc ? Qt::UTC : Qt::LocalTime);
    if (!time.isValid())
        return QString::number(timestampMs);
    const QDate today = utc ? QDateTime::currentDateTimeUtc().date() : QDate::currentDate();
    // A time of UTC says so: the same figures would mean another moment here.
    const QString zone = utc ? u"Z"_s : QString();
    if (time.date() == today)
        return time.toString(u"HH:mm:ss.zzz") + zone;
    return time.date().year() == today.year()
               ? QLocale().toString(time, shortDayFormat() + u" HH:mm:ss"_s) + zone
               : time.toString(u"yyyy-MM-dd HH:mm") + zone;
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

RecordTexts textsOf(const live::RecordView& record, TimeDisplay times, qint64 nowMs)
{
    RecordTexts texts;
    texts.time = recordTimeText(record.timestampMs(), record.timestampType(), times, nowMs);
    const std::string_view topic = record.topic();
    texts.topic = cut(oneLine(QString::fromUtf8(topic.data(), qsizetype(topic.size()))));
    texts.partition = QString::number(record.partition().value());
    texts.offset = QString::number(record.offset().value());
    texts.keyIsNull = !record.key().has_value();
    texts.key = texts.keyIsNull ? u"null"_s
                                : cut(oneLine(bytesText(*record.key(), RecordTexts::MaxCellChars)));
    texts.isTombstone = !record.value().has_value();
    if (!texts.isTombstone && record.value()->size() > RecordTexts::MaxDecodedBytes) {
        describeLarge(record, texts);
        return texts;
    }
    const DomainEvent event = codec::decode(record);
    texts.type = cut(oneLine(event.type));
    texts.tone = toneOfType(event.type);
    if (event.entity)
        texts.entity = cut(oneLine(event.entity->kind + u' ' + event.entity->id));
    texts.summary = cut(oneLine(codec::summary(event, record)));
    if (!event.problems.isEmpty())
        texts.problem = event.problems.first().message;
    return texts;
}
