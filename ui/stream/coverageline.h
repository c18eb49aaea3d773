// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/heldspan.h"
#include "core/models/recordwindowmodel.h"
#include "core/services/streamservice.h"

#include <QtCore/QString>

/// What the stream has read, holds and has searched, for the sentences about it.
struct StreamCoverage
{
    HeldSpan held;
    QList<kafka::PartitionCoverage> read;
    kafka::ConsumerPhase phase = kafka::ConsumerPhase::Idle;
    kafka::From from;
    kafka::To to;
};

/// The sentence at the bottom of the stream: what is held, what the filter has searched, what is
/// not here. "Nothing found" never stands without it.
QString coverageSentence(const RecordWindowModel& model, const StreamCoverage& coverage);
/// "sprint.lifecycle 0 @ 12–418", at most `most` of them, and how many more.
QString offsetsText(const HeldSpan& held, int most);

/// What stands where no row is.
struct EmptyText
{
    enum class Step { None, ChooseTopics, ReadFromBeginning, GoOn };

    QString title;
    QString sentence;
    Step step = Step::None;
};
EmptyText emptyText(const RecordWindowModel& model, const StreamCoverage& coverage,
                    const QStringList& topics);

/// The count beside the filter: "3,204 of 1,204,118".
QString matchCountText(const RecordWindowModel& model);
/// "498 MB", "1.2 kB".
QString bytesAmount(quint64 bytes);
