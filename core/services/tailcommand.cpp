// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/tailcommand.h"

#include "core/kafka/readrange.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {
// A range that was typed by mistake must not fill the memory.
constexpr int MaxPartitions = 10'000;

bool isPlain(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') ||
           QStringView(u"._-/:=,@%+").contains(c);
}

std::optional<int> numberFrom(QStringView text)
{
    bool ok = false;
    const int number = text.trimmed().toInt(&ok);
    if (!ok || number < 0 || text.contains(u'+'))
        return std::nullopt;
    return number;
}

} // namespace

QString shellWord(const QString& word)
{
    if (!word.isEmpty() && std::all_of(word.cbegin(), word.cend(), isPlain))
        return word;
    QString quoted = word;
    // A quote cannot stand within quotes: they end, it comes escaped, they begin again.
    quoted.replace(u"'"_s, u"'\\''"_s);
    return u"'%1'"_s.arg(quoted);
}

QString tailCommand(const TailQuestion& question)
{
    QStringList words{u"throughlinectl"_s};
    words += question.connection;
    words.append(u"tail"_s);
    const bool needsEnd = std::any_of(question.plan.topics.cbegin(), question.plan.topics.cend(),
                                      [](const QString& topic) { return topic.startsWith(u'-'); });
    if (!needsEnd)
        words += question.plan.topics;
    words += {u"--from"_s, kafka::fromText(question.plan.from)};
    if (const QString to = kafka::toText(question.plan.to); !to.isEmpty())
        words += {u"--to"_s, to};
    if (question.plan.partitions) {
        for (const Partition partition : *question.plan.partitions)
            words += {u"--partition"_s, QString::number(partition.value())};
    }
    if (!question.filter.isEmpty())
        words += {u"--filter"_s, question.filter};
    if (needsEnd)
        words += QStringList{u"--"_s} + question.plan.topics;
    QStringList line;
    for (const QString& word : std::as_const(words))
        line.append(shellWord(word));
    return line.join(u' ');
}

std::optional<QList<Partition>> partitionsFrom(const QString& text)
{
    QList<Partition> partitions;
    const QStringList parts = text.split(u',', Qt::SkipEmptyParts);
    for (const QString& part : parts) {
        const qsizetype dash = part.indexOf(u'-');
        const auto first = numberFrom(QStringView(part).left(dash < 0 ? part.size() : dash));
        const auto last = dash < 0 ? first : numberFrom(QStringView(part).mid(dash + 1));
        if (!first || !last || *last < *first ||
            partitions.size() + (*last - *first) >= MaxPartitions)
            return std::nullopt;
        for (int number = *first; number <= *last; ++number)
            partitions.append(Partition(number));
    }
    std::sort(partitions.begin(), partitions.end());
    partitions.erase(std::unique(partitions.begin(), partitions.end()), partitions.end());
    return partitions;
}

QString partitionsText(const std::optional<QList<Partition>>& partitions)
{
    if (!partitions)
        return {};
    QStringList parts;
    for (qsizetype i = 0; i < partitions->size();) {
        qsizetype end = i + 1;
        while (end < partitions->size() &&
               partitions->at(end).value() == partitions->at(end - 1).value() + 1)
            ++end;
        const int first = partitions->at(i).value();
        const int last = partitions->at(end - 1).value();
        parts.append(end - i >= 3 ? u"%1-%2"_s.arg(first).arg(last) : QString::number(first));
        if (end - i == 2)
            parts.append(QString::number(last));
        i = end;
    }
    return parts.join(u',');
}
