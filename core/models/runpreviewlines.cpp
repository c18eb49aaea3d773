// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/runpreviewlines.h"

#include "core/domain/runline.h"
#include "core/models/failuretexts.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype MostNames = 6;
constexpr qsizetype MostPartitions = 8;
constexpr qsizetype MostPatchChars = 400;

class PreviewTexts
{
    Q_DECLARE_TR_FUNCTIONS(PreviewLines)

public:
    PreviewTexts(const Run& run, const RunPreview& preview) : m_run(run), m_preview(preview) {}

    QList<PreviewLine> lines() const
    {
        QList<PreviewLine> lines;
        lines << size() << target();
        // Nobody reads what is not there yet.
        if (!m_run.createdTopic || !m_preview.readers.isEmpty() ||
            !m_preview.readersProblem.isEmpty())
            lines << readers();
        if (m_run.kind == RunKind::Retry) {
            lines << newer() << change() << headers() << before();
        } else {
            lines << headers();
            if (!m_run.patch.isEmpty())
                lines << change();
        }
        lines << steps();
        if (m_run.kind == RunKind::Retry)
            lines << outcome();
        for (const LeftOut& some : m_preview.leftOut)
            lines << leftOut(some);
        for (const QString& warning : m_preview.warnings)
            lines << PreviewLine{
                .caption = tr("Mind"), .text = warning, .weight = PreviewLine::Weight::Attention};
        return lines;
    }

    QString stepsText(qint64 records) const
    {
        const QList<qint64> sizes = runStepSizes(m_run.canary, records);
        QString steps;
        if (sizes.size() < 2 || m_run.canary.isEmpty()) {
            steps = tr("all at once");
        } else {
            for (qsizetype i = 0; i < sizes.size(); ++i) {
                const bool isRest = i + 1 == sizes.size() && i >= m_run.canary.size();
                const QString part = isRest ? tr("the rest") : number(sizes.at(i));
                steps = i == 0 ? part : tr("%1, then %2").arg(steps, part);
            }
        }
        if (m_run.rate)
            steps = tr("%1 at %2/s").arg(steps, QLocale().toString(*m_run.rate, 'g', 6));
        else if (m_run.pace)
            steps = tr("%1, %2 times as fast as they came")
                        .arg(steps, QLocale().toString(*m_run.pace, 'g', 4));
        else
            steps = tr("%1, as fast as it goes").arg(steps);
        if (m_run.canary.isEmpty() || m_run.watchedGroup.isEmpty())
            return steps;
        return tr("%1; stops by itself if over %2 % of a step fail again")
            .arg(steps, QLocale().toString(m_run.mostFailing * 100.0, 'g', 3));
    }

private:
    using Weight = PreviewLine::Weight;

    static QString number(qint64 value) { return QLocale().toString(value); }

    static QString names(const QStringList& all)
    {
        if (all.size() <= MostNames)
            return all.join(u", "_s);
        return tr("%1 and %2 more")
            .arg(all.mid(0, MostNames).join(u", "_s), number(all.size() - MostNames));
    }

    PreviewLine size() const
    {
        const QString records = number(m_preview.records);
        const QString bytes = runBytesText(m_preview.bytes);
        return {.caption = tr("Sends"),
                .text = m_preview.isExact
                            ? tr("%1 records, %2").arg(records, bytes)
                            : tr("about %1 records, %2; counted exactly while it runs")
                                  .arg(records, bytes)};
    }

    static QString partitions(const RunTarget& target)
    {
        QStringList parts;
        for (const auto& [partition, records] : target.byPartition) {
            if (parts.size() >= MostPartitions) {
                parts << u"…"_s;
                break;
            }
            parts << (partition ? u"%1: %2"_s.arg(partition->value()).arg(number(records))
                                : tr("by key: %1").arg(number(records)));
        }
        return parts.join(u", "_s);
    }

    PreviewLine target() const
    {
        if (m_preview.targets.isEmpty())
            return {.caption = tr("Goes to"),
                    .text = tr("nowhere: no target is known"),
                    .weight = Weight::Bad};
        QStringList texts;
        QStringList details;
        for (const RunTarget& target : m_preview.targets) {
            const bool allByKey = std::all_of(target.byPartition.begin(), target.byPartition.end(),
                                              [](const auto& part) { return !part.first; });
            QString text;
            if (allByKey)
                text = tr("%1, by the hash of the key").arg(target.topic);
            else
                text =
                    m_run.placement == RunPlacement::Original
                        ? tr("%1, original partitions (%2)").arg(target.topic, partitions(target))
                        : tr("%1 (%2)").arg(target.topic, partitions(target));
            texts << text;
            QString all = tr("%1: %2 records, %3 partitions")
                              .arg(target.topic, number(target.records))
                              .arg(target.partitions);
            for (const auto& [partition, records] : target.byPartition)
                all += u"\n%1: %2"_s.arg(partition ? QString::number(partition->value())
                                                   : tr("by key"),
                                         number(records));
            details << all;
        }
        return {.caption = tr("Goes to"),
                .text = texts.mid(0, MostNames).join(u'\n'),
                .chip = m_run.createdTopic ? tr("created for this run") : QString(),
                .details = details.join(u"\n\n"_s)};
    }

    PreviewLine readers() const
    {
        PreviewLine line{.caption = tr("Will also be read by")};
        QStringList others;
        QStringList all;
        bool isMeantThere = false;
        for (const RunReader& reader : m_preview.readers) {
            isMeantThere |= reader.isMeant;
            if (!reader.isMeant)
                others << reader.group;
            all << tr("%1 reads %2").arg(reader.group, reader.topics.join(u", "_s));
        }
        line.details = all.join(u'\n');
        if (!m_preview.readersProblem.isEmpty()) {
            line.text = others.isEmpty() ? m_preview.readersProblem
                                         : u"%1. %2"_s.arg(names(others), m_preview.readersProblem);
            line.chip = tr("not known");
            line.weight = Weight::Attention;
        } else if (others.isEmpty()) {
            line.text = isMeantThere ? tr("no other group reads it") : tr("no group reads it now");
        } else {
            line.text = others.join(u", "_s);
            line.chip = tr("they get these again");
            line.weight = Weight::Attention;
        }
        return line;
    }

    PreviewLine newer() const
    {
        PreviewLine line{.caption = tr("Newer events of the same key")};
        if (m_preview.newerOfSameKey > 0) {
            line.text = tr("%1 of these records have newer ones of the same key; they would "
                           "arrive late, after what replaced them")
                            .arg(number(m_preview.newerOfSameKey));
            line.weight = Weight::Attention;
            line.more = PreviewLine::More::NewerEvents;
        } else if (m_preview.newerProblem.isEmpty()) {
            line.text = tr("none");
        }
        if (!m_preview.newerProblem.isEmpty()) {
            line.text = line.text.isEmpty() ? m_preview.newerProblem
                                            : u"%1. %2"_s.arg(line.text, m_preview.newerProblem);
            line.chip = tr("not searched to the end");
            line.weight = Weight::Attention;
        }
        return line;
    }

    PreviewLine change() const
    {
        if (m_run.patch.isEmpty())
            return {.caption = tr("Change"), .text = tr("none: values go byte for byte")};
        QString patch = QString::fromUtf8(m_run.patch).simplified();
        const QString whole = patch;
        if (patch.size() > MostPatchChars)
            patch = patch.left(MostPatchChars) + u'…';
        return {.caption = tr("Change"),
                .text = patch,
                .chip = tr("merge patch"),
                .weight = Weight::Plain,
                .isCode = true,
                .details = whole.left(4000)};
    }

    PreviewLine headers() const
    {
        const auto list = [](const QList<HeaderChange>& changes) {
            QStringList lines;
            for (const HeaderChange& change : changes)
                lines << tr("%1 (%2 records)").arg(change.name, number(change.records));
            return lines.join(u'\n');
        };
        return {.caption = tr("Headers"),
                .text = m_preview.removed.isEmpty()
                            ? tr("%1 added, none removed").arg(number(m_preview.added.size()))
                            : tr("%1 failure headers removed, %2 added")
                                  .arg(number(m_preview.removed.size()),
                                       number(m_preview.added.size())),
                .details = tr("Removed:\n%1\n\nAdded:\n%2")
                               .arg(list(m_preview.removed), list(m_preview.added))};
    }

    PreviewLine before() const
    {
        if (m_preview.retriedBefore == 0)
            return {.caption = tr("Retried before"), .text = tr("none of them")};
        qint64 resolved = 0;
        qint64 failedAgain = 0;
        QStringList all;
        for (const EarlierRetry& retry : m_preview.earlier) {
            resolved += retry.outcome == RunOutcome::Resolved;
            failedAgain += retry.outcome == RunOutcome::FailedAgain;
            all << u"%1: %2, %3"_s.arg(recordPlaceText(retry.source), runItemStateText(retry.state),
                                       runOutcomeText(retry.outcome));
        }
        QString text = tr("%1 of them").arg(number(m_preview.retriedBefore));
        if (m_preview.earlier.size() == m_preview.retriedBefore && resolved + failedAgain > 0)
            text = tr("%1: %2 resolved, %3 failed again")
                       .arg(text, number(resolved), number(failedAgain));
        return {.caption = tr("Retried before"),
                .text = text,
                .chip = tr("sent once already"),
                .weight = Weight::Attention,
                .details = all.mid(0, 20).join(u'\n'),
                .more = PreviewLine::More::EarlierRetries};
    }

    PreviewLine steps() const
    {
        return {.caption = tr("Steps"), .text = stepsText(m_preview.records)};
    }

    PreviewLine outcome() const
    {
        if (m_run.watchedGroup.isEmpty())
            return {.caption = tr("Outcome"),
                    .text = tr("not watched: no consumer group is known; choose one to be told"),
                    .weight = Weight::Attention};
        return {.caption = tr("Outcome"),
                .text = tr("watched in %1: resolved once it has committed past a record that did "
                           "not come back; evidence, not proof")
                            .arg(m_run.watchedGroup)};
    }

    PreviewLine leftOut(const LeftOut& some) const
    {
        QStringList examples;
        for (const RecordAddress& address : some.examples)
            examples << recordPlaceText(address);
        return {.caption = tr("Left out"),
                .text = u"%1: %2"_s.arg(number(some.records), some.reason),
                .weight = Weight::Attention,
                .details = examples.join(u'\n'),
                .more = PreviewLine::More::LeftOut};
    }

    const Run& m_run;
    const RunPreview& m_preview;
};

} // namespace

QList<PreviewLine> previewLines(const Run& run, const RunPreview& preview)
{
    return PreviewTexts(run, preview).lines();
}

QString runStepsText(const Run& run, qint64 records)
{
    return PreviewTexts(run, {}).stepsText(records);
}

QString runBytesText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}
