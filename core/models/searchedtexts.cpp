// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/searchedtexts.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtCore/QStringList>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SearchedTexts)
};

QString partText(const SearchedReport::Part& part)
{
    const QString where = u"%1:%2"_s.arg(part.where.topic).arg(part.where.partition.value());
    if (part.records == 0)
        return Words::tr("%1 without records").arg(where);
    if (part.lowest == part.highest)
        return Words::tr("%1 offset %2").arg(where).arg(part.lowest.value());
    return Words::tr("%1 offsets %2–%3")
        .arg(where)
        .arg(part.lowest.value())
        .arg(part.highest.value());
}

} // namespace

SearchedReport searchedReport(const live::Searched& searched,
                              const std::function<QString(live::TopicIndex)>& topicName,
                              const QList<TopicPartition>& read)
{
    SearchedReport report;
    report.records = qint64(searched.records);
    report.bytes = qint64(searched.bytes);
    if (searched.oldestMs)
        report.oldest = QDateTime::fromMSecsSinceEpoch(*searched.oldestMs, Qt::UTC);
    if (searched.newestMs)
        report.newest = QDateTime::fromMSecsSinceEpoch(*searched.newestMs, Qt::UTC);
    for (const live::SearchedPartition& part : searched.partitions)
        report.parts.append({{topicName(part.topic), part.partition},
                             part.lowest,
                             part.highest,
                             qint64(part.records)});
    for (const TopicPartition& where : read) {
        const bool isKnown =
            std::any_of(report.parts.cbegin(), report.parts.cend(),
                        [&where](const SearchedReport::Part& part) { return part.where == where; });
        if (!isKnown)
            report.parts.append({where, {}, {}, 0});
    }
    std::sort(report.parts.begin(), report.parts.end(),
              [](const SearchedReport::Part& one, const SearchedReport::Part& two) {
                  return std::pair(one.where.topic, one.where.partition) <
                         std::pair(two.where.topic, two.where.partition);
              });
    return report;
}

QString searchedText(const SearchedReport& report,
                     const std::function<QString(const QDateTime&)>& timeText, qsizetype mostParts)
{
    const QLocale locale;
    QStringList parts;
    for (const SearchedReport::Part& part :
         report.parts.first(std::min(mostParts, report.parts.size())))
        parts.append(partText(part));
    if (report.parts.size() > mostParts)
        parts.append(
            Words::tr("%1 more partitions").arg(locale.toString(report.parts.size() - mostParts)));
    if (parts.isEmpty())
        return Words::tr("Nothing was searched yet.");
    const QString records = locale.toString(report.records);
    const QString bytes = locale.formattedDataSize(report.bytes, 1, QLocale::DataSizeSIFormat);
    const QString list = parts.join(u", "_s);
    if (!report.oldest.isValid())
        return Words::tr("Searched: %1 records, %2; %3.").arg(records, bytes, list);
    const auto shown = [&timeText](const QDateTime& time) {
        return timeText ? timeText(time) : time.toString(Qt::ISODateWithMs);
    };
    return Words::tr("Searched: %1 records, %2; %3; times from %4 to %5.")
        .arg(records, bytes, list, shown(report.oldest), shown(report.newest));
}
