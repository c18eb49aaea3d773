// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/event.h"
#include "core/live/record.h"

#include <QtCore/QByteArray>

namespace live {
class RecordView;
}

namespace codec {

/// One JSON document on one line, without a line break at its end, in the form that the command
/// line promises ("An event in JSON"): key, value and headers are the record's own bytes. `event`
/// is what decode() said of the same record. Any thread.
QByteArray eventJson(const live::RecordInput& record, const QString& topic,
                     const DomainEvent& event);
QByteArray eventJson(const live::RecordView& record, const DomainEvent& event);

} // namespace codec
