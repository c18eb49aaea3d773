// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stream/coverageline.h"

#include "core/models/recordtexts.h"
#include "ui/stream/startmenu.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>
#include <QtCore/QLocale>

using namespace Qt::Literals::StringLiterals;

/// Gives the sentences below their context.
struct CoverageLineWords
{
    Q_DECLARE_TR_FUNCTIONS(CoverageLineWords)
};

namespace {

// More would fill the line; the window behind it lists all.
constexpr int OffsetsInLine = 2;
constexpr int OffsetsInEmptyState = 6;
constexpr int FilterInTitle = 60;

QString number(quint64 value)
{
    return QLocale().toString(qulonglong(value));
}

QString timeSpan(const HeldSpan& held, TimeDisplay times)
{
    if (!held.earliestMs || !held.latestMs)
        return {};
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    const auto text = [&](qint64 time) {
        return recordTimeText(time, live::TimestampType::Create, times, now);
    };
    return u"%1 – %2"_s.arg(text(*held.earliestMs), text(*held.latestMs));
}

/// Times, partitions and offsets; what is not known yet is left out.
QString placeText(const RecordWindowModel& model, const StreamCoverage& coverage, int offsets)
{
    QStringList parts;
    if (coverage.held.isComplete)
        parts.append(timeSpan(coverage.held, model.times()));
    const int partitions =
        int(coverage.read.isEmpty() ? coverage.held.partitions.size() : coverage.read.size());
    if (partitions > 0)
        parts.append(CoverageLineWords::tr("%n partition(s)", nullptr, partitions));
    if (coverage.held.isComplete && coverage.held.partitions.size() <= offsets)
        parts.append(offsetsText(coverage.held, offsets));
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

QString searchedSentence(const RecordWindowModel& model, const StreamCoverage& coverage,
                         int offsets)
{
    const live::Snapshot& snapshot = model.list()->snapshot();
    const live::ScanCoverage searched = model.list()->coverage();
    if (snapshot.isEmpty())
        return CoverageLineWords::tr("Nothing was searched: nothing has been read yet.");
    if (!searched.isComplete)
        return CoverageLineWords::tr("Searching: %1 of %2 events so far.")
            .arg(number(searched.records), number(snapshot.count()));
    return CoverageLineWords::tr("Searched everything held: %1, %2 events, %3.")
        .arg(placeText(model, coverage, offsets), number(searched.records),
             bytesAmount(searched.bytes));
}

/// What the broker has and this program has not looked at.
QStringList limitSentences(const RecordWindowModel& model, const StreamCoverage& coverage)
{
    QStringList sentences;
    const live::StoreTotals totals = model.list()->store().totals();
    if (totals.letGoRecords > 0)
        sentences.append(CoverageLineWords::tr(
                             "%1 older events were let go to stay within memory; they are still on "
                             "the broker.")
                             .arg(number(totals.letGoRecords)));
    if (coverage.phase == kafka::ConsumerPhase::Reading)
        sentences.append(CoverageLineWords::tr("Reading goes on."));
    if (coverage.phase == kafka::ConsumerPhase::Finished &&
        coverage.to.kind != kafka::To::Kind::Follow)
        sentences.append(CoverageLineWords::tr("Read to its end; what comes later is not here."));
    if (model.isPaused())
        sentences.append(CoverageLineWords::tr("Paused; %1 arrived since.")
                             .arg(number(quint64(model.waiting()))));
    return sentences;
}

/// Says that a search which found nothing was not a search of everything.
QString unsearchedSentence(const StreamCoverage& coverage)
{
    switch (coverage.phase) {
    case kafka::ConsumerPhase::Idle:
    case kafka::ConsumerPhase::Resolving:
        return CoverageLineWords::tr("Reading begins; what comes is searched as well.");
    case kafka::ConsumerPhase::Disconnected:
        return CoverageLineWords::tr("The broker is away: what it holds beyond this was not "
                                     "searched.");
    case kafka::ConsumerPhase::Failed:
        return CoverageLineWords::tr("Reading stopped: what the broker holds beyond this was not "
                                     "searched.");
    case kafka::ConsumerPhase::Reading:
    case kafka::ConsumerPhase::Following:
    case kafka::ConsumerPhase::Finished:
        break;
    }
    return coverage.from.kind == kafka::From::Kind::Beginning
               ? QString()
               : CoverageLineWords::tr("What the broker holds before that was not searched.");
}

EmptyText filteredText(const RecordWindowModel& model, const StreamCoverage& coverage)
{
    const live::ScanCoverage searched = model.list()->coverage();
    EmptyText text;
    if (model.list()->snapshot().isEmpty())
        text.title = CoverageLineWords::tr("Nothing to search yet");
    else if (!searched.isComplete)
        text.title = CoverageLineWords::tr("Searching");
    else
        text.title = CoverageLineWords::tr("No event here matches “%1”")
                         .arg(model.filter().left(FilterInTitle));
    QStringList sentences{searchedSentence(model, coverage, OffsetsInEmptyState)};
    if (searched.isComplete && coverage.held.partitions.size() > OffsetsInEmptyState)
        sentences.append(CoverageLineWords::tr("Offsets: %1.")
                             .arg(offsetsText(coverage.held, OffsetsInEmptyState)));
    sentences += limitSentences(model, coverage);
    sentences.append(unsearchedSentence(coverage));
    sentences.removeAll(QString());
    text.sentence = sentences.join(u' ');
    const bool hasOlder = coverage.from.kind != kafka::From::Kind::Beginning;
    text.step =
        hasOlder && !model.isPaused() ? EmptyText::Step::ReadFromBeginning : EmptyText::Step::None;
    return text;
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

QString offsetsText(const HeldSpan& held, int most)
{
    QStringList parts;
    for (const HeldPartition& part : held.partitions) {
        if (parts.size() == most)
            break;
        parts.append(u"%1 %2 @ %3–%4"_s.arg(part.topic)
                         .arg(part.partition.value())
                         .arg(part.lowest.value())
                         .arg(part.highest.value()));
    }
    const int more = int(held.partitions.size()) - int(parts.size());
    const QString list = parts.join(u", "_s);
    return more > 0 ? CoverageLineWords::tr("%1 and %n more", nullptr, more).arg(list) : list;
}

QString coverageSentence(const RecordWindowModel& model, const StreamCoverage& coverage)
{
    if (!model.list())
        return {};
    const live::Snapshot& snapshot = model.list()->snapshot();
    QStringList sentences;
    if (model.list()->isFiltered()) {
        sentences.append(searchedSentence(model, coverage, OffsetsInLine));
    } else if (snapshot.isEmpty()) {
        const int partitions = int(coverage.read.size());
        sentences.append(partitions > 0
                             ? CoverageLineWords::tr("Nothing read yet from %n partition(s).",
                                                     nullptr, partitions)
                             : CoverageLineWords::tr("Nothing read yet."));
    } else {
        const live::StoreTotals totals = model.list()->store().totals();
        sentences.append(CoverageLineWords::tr("Held: %1, %2 events, %3.")
                             .arg(placeText(model, coverage, OffsetsInLine),
                                  number(snapshot.count()),
                                  bytesAmount(totals.receivedBytes - totals.letGoBytes)));
    }
    sentences += limitSentences(model, coverage);
    return sentences.join(u' ');
}

EmptyText emptyText(const RecordWindowModel& model, const StreamCoverage& coverage,
                    const QStringList& topics)
{
    if (topics.isEmpty())
        return {CoverageLineWords::tr("No topic chosen"),
                CoverageLineWords::tr("Choose the topics to read. Watching joins no group, commits "
                                      "nothing and moves nothing."),
                EmptyText::Step::ChooseTopics};
    if (model.isPaused() && model.waiting() > 0 && model.filter().isEmpty())
        return {CoverageLineWords::tr("Nothing held from before the pause"),
                CoverageLineWords::tr("What was shown has been let go to stay within memory. Newer "
                                      "events have come since."),
                EmptyText::Step::GoOn};
    if (model.list() && model.list()->isFiltered())
        return filteredText(model, coverage);
    const QString names = topics.size() <= 3
                              ? QLocale().createSeparatedList(topics)
                              : CoverageLineWords::tr("%n topic(s)", nullptr, int(topics.size()));
    const bool fromNow = coverage.from.kind == kafka::From::Kind::End;
    if (coverage.phase == kafka::ConsumerPhase::Finished &&
        coverage.to.kind != kafka::To::Kind::Follow) {
        const int partitions = int(coverage.read.size());
        return {CoverageLineWords::tr("No event in this range"),
                CoverageLineWords::tr("Read %1, %2, to its end: %n partition(s), no record.",
                                      nullptr, partitions)
                    .arg(names, startText(coverage.from)),
                EmptyText::Step::ReadFromBeginning};
    }
    return {fromNow ? CoverageLineWords::tr("Waiting for the next event")
                    : CoverageLineWords::tr("No event yet"),
            CoverageLineWords::tr("Reading %1, %2. New events appear here as they are written.")
                .arg(names, startText(coverage.from)),
            fromNow ? EmptyText::Step::ReadFromBeginning : EmptyText::Step::None};
}
