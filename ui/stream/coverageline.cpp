// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stream/coverageline.h"

#include "core/models/recordtexts.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

using namespace Qt::Literals::StringLiterals;

/// Gives the sentences below their context.
struct CoverageLineWords
{
    Q_DECLARE_TR_FUNCTIONS(CoverageLineWords)
};

namespace {

QString number(quint64 value)
{
    return QLocale().toString(qulonglong(value));
}

/// The record times of the oldest and the newest that are kept; by arrival, so across partitions
/// the ends are only about right.
QString timeSpan(const live::Snapshot& snapshot)
{
    if (snapshot.isEmpty())
        return {};
    const auto first = snapshot.at(snapshot.first());
    const auto last = snapshot.at(SequenceId(snapshot.end().value() - 1));
    if (!first || !last)
        return {};
    return u"%1 – %2"_s.arg(recordTimeText(first->timestampMs(), first->timestampType()),
                            recordTimeText(last->timestampMs(), last->timestampType()));
}

} // namespace

QString bytesAmount(quint64 bytes)
{
    return QLocale().formattedDataSize(qint64(bytes), 1, QLocale::DataSizeSIFormat);
}

QString matchCountText(const RecordWindowModel& model)
{
    if (!model.list() || !model.list()->isFiltered())
        return {};
    return CoverageLineWords::tr("%1 of %2")
        .arg(number(quint64(model.total())), number(model.list()->snapshot().count()));
}

QString coverageSentence(const RecordWindowModel& model, int partitions)
{
    if (!model.list())
        return {};
    const live::Snapshot& snapshot = model.list()->snapshot();
    const live::StoreTotals totals = model.list()->store().totals();
    QStringList sentences;
    // How many partitions there are is not known before the broker has answered.
    const auto held = [partitions](const live::Snapshot& what) {
        return partitions > 0 ? CoverageLineWords::tr("%1, %2").arg(
                                    timeSpan(what),
                                    CoverageLineWords::tr("%n partition(s)", nullptr, partitions))
                              : timeSpan(what);
    };
    if (model.list()->isFiltered()) {
        const live::ScanCoverage covered = model.list()->coverage();
        sentences.append(
            covered.isComplete
                ? CoverageLineWords::tr("Searched everything held: %1, %2 events, %3.")
                      .arg(held(snapshot), number(covered.records), bytesAmount(covered.bytes))
                : CoverageLineWords::tr("Searching: %1 of %2 events so far.")
                      .arg(number(covered.records), number(snapshot.count())));
    } else if (snapshot.isEmpty()) {
        sentences.append(partitions > 0
                             ? CoverageLineWords::tr("Nothing read yet from %n partition(s).",
                                                     nullptr, partitions)
                             : CoverageLineWords::tr("Nothing read yet."));
    } else {
        sentences.append(CoverageLineWords::tr("Held: %1, %2 events, %3.")
                             .arg(held(snapshot), number(snapshot.count()),
                                  bytesAmount(totals.receivedBytes - totals.letGoBytes)));
    }
    if (totals.letGoRecords > 0)
        sentences.append(CoverageLineWords::tr(
                             "%1 older events were let go to stay within memory; they are still on "
                             "the broker.")
                             .arg(number(totals.letGoRecords)));
    if (model.isPaused())
        sentences.append(CoverageLineWords::tr("Paused; %1 arrived since.")
                             .arg(number(quint64(model.waiting()))));
    return sentences.join(u' ');
}
