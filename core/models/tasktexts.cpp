// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/tasktexts.h"

#include "core/models/daytexts.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

using namespace Qt::Literals::StringLiterals;

namespace {

// "+36500" is a slip of the finger.
constexpr int FarthestDays = 3660;

struct TaskTexts
{
    Q_DECLARE_TR_FUNCTIONS(TaskTexts)
};

QString timeShown(QTime time)
{
    return QLocale().toString(time, QLocale::ShortFormat);
}

std::optional<QDate> dayFromTyped(const QString& text, QDate today)
{
    if (text.compare(TaskTexts::tr("today"), Qt::CaseInsensitive) == 0)
        return today;
    if (text.compare(TaskTexts::tr("tomorrow"), Qt::CaseInsensitive) == 0)
        return today.addDays(1);
    if (text.startsWith(u'+')) {
        bool ok = false;
        const int days = text.mid(1).trimmed().toInt(&ok);
        if (ok && days >= 0 && days <= FarthestDays)
            return today.addDays(days);
        return std::nullopt;
    }
    const QLocale locale;
    // Qt would read over what follows the day.
    const QDate iso = text.size() == 10 ? QDate::fromString(text, Qt::ISODate) : QDate();
    for (const QDate day :
         {iso, locale.toDate(text, u"yyyy-M-d"_s), locale.toDate(text, QLocale::ShortFormat)}) {
        // Two digits of a year mean this century, not the last one.
        if (day.isValid())
            return day.year() < 1950 && day.year() >= 1900 ? day.addYears(100) : day;
    }
    return std::nullopt;
}

} // namespace

QString dueShown(const DueDate& due, QDate today)
{
    if (!due.isValid())
        return {};
    const QLocale locale;
    QString day;
    if (due.date == today)
        day = TaskTexts::tr("today");
    else if (due.date == today.addDays(1))
        day = TaskTexts::tr("tomorrow");
    else if (due.date == today.addDays(-1))
        day = TaskTexts::tr("yesterday");
    else if (due.date.year() == today.year())
        day = locale.toString(due.date, shortDayFormat());
    else
        day = locale.toString(due.date, shortDayAndYearFormat());
    return due.isDay() ? day
                       : TaskTexts::tr("%1, %2", "day and time").arg(day, timeShown(due.time));
}

QString dueInWords(const DueDate& due)
{
    if (!due.isValid())
        return {};
    const QString day = QLocale().toString(due.date, QLocale::LongFormat);
    return due.isDay() ? day
                       : TaskTexts::tr("%1, %2", "day and time").arg(day, timeShown(due.time));
}

QString dueTyped(const DueDate& due)
{
    if (!due.isValid())
        return {};
    const QString day = due.date.toString(Qt::ISODate);
    return due.isDay() ? day : day + u' ' + due.time.toString(u"HH:mm");
}

std::optional<DueDate> dueFromTyped(const QString& typed, QDate today)
{
    const QString text = typed.simplified();
    if (text.isEmpty())
        return DueDate();
    if (text.size() > 80)
        return std::nullopt;
    if (const auto day = dayFromTyped(text, today))
        return DueDate{*day, QTime(0, 0)};
    const qsizetype gap = std::max(text.lastIndexOf(u' '), text.lastIndexOf(u'T'));
    if (gap <= 0)
        return std::nullopt;
    const QString clock = text.mid(gap + 1);
    QTime time = QTime::fromString(clock, u"H:mm"_s);
    if (!time.isValid())
        time = QTime::fromString(clock, u"H:mm:ss"_s);
    QString before = text.left(gap).trimmed();
    if (before.endsWith(u','))
        before.chop(1);
    const auto day = dayFromTyped(before, today);
    if (!day || !time.isValid())
        return std::nullopt;
    return DueDate{*day, time};
}

QString priorityShown(const QString& priority)
{
    if (priority == "high"_L1)
        return TaskTexts::tr("High", "priority");
    if (priority == "medium"_L1)
        return TaskTexts::tr("Medium", "priority");
    if (priority == "low"_L1)
        return TaskTexts::tr("Low", "priority");
    return priority;
}

QStringList tagsFromTyped(const QString& text)
{
    QStringList tags;
    for (const QString& part : text.split(u',', Qt::SkipEmptyParts)) {
        const QString tag = part.simplified();
        if (!tag.isEmpty() && !tags.contains(tag))
            tags.append(tag);
    }
    return tags;
}
