// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/failure.h"
#include "core/live/record.h"

#include <QtCore/QByteArray>
#include <QtCore/QJsonObject>

namespace codec {

/// The failure in the form that the command line promises: what a dialect does not tell is null.
QJsonObject failureJson(const Failure& failure);

/// The record as eventJson() gives it, with its `failure`. One line, without a line break. Any
/// thread.
QByteArray deadLetterJson(const live::RecordInput& record, const Failure& failure);

/// `{id, exception, frame, message, origin_topic, consumer_group, count, first, last, dialect}`
QJsonObject failureGroupJson(const FailureGroup& group);

} // namespace codec
