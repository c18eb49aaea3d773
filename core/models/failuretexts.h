// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/failure.h"
#include "core/domain/run.h"

#include <QtCore/QDateTime>
#include <QtCore/QString>

/// How failures and runs read in lists. Times are shown in the computer's own zone. Any thread.

/// The last part of a class's name: "KeyError" of "app.errors.KeyError", "Outer$Inner" kept.
QString shortTypeName(const QString& type);

/// "KeyError: email"; what is not told is left out, and something is always said.
QString causeText(const FailureGroup& group);
QString causeText(const Failure& failure);

/// "Spring Kafka", "Kafka Connect" …; empty for an unknown dialect.
QString dialectText(const QString& dialect);

/// "first 10:38, last 10:42", "since 4 Mar", "5 Mar, none since".
QString failureSpanText(const QDateTime& first, const QDateTime& last, const QDateTime& now);

/// Time of day for today, else the date with it; empty for an invalid time.
QString listTimeText(const QDateTime& time, const QDateTime& now);

/// "sprint.team-members · 1 @ 409,115"; what is not told is left out, empty where nothing is.
QString originText(const FailureOrigin& origin);
/// "sprint.team-members-dlt · 1 @ 87"
QString recordPlaceText(const RecordAddress& address);

/// "came from sprint.team-members · 1 @ 409,115, tried 4 times, failed at 10:38:07"
QString failureSubtitle(const Failure& failure, const QDateTime& now);

/// What it means that a failure came with its batch; sentences.
QString batchText();

/// Why a topic counts as one of dead letters, in a sentence.
QString evidenceText(const DeadLetterTopic& topic);

QString runKindText(RunKind kind);
QString runStateText(RunState state);
QString runItemStateText(RunItemState state);
/// "resolved", "failed again" …; empty for none.
QString runOutcomeText(RunOutcome outcome);
