// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/deadletter.h"
#include "app/sandbox/topicsetup.h"

#include <QtCore/QHash>

namespace sandbox {

/// Writes dead letters and their alerts, and makes the topics that they need. Every call waits for
/// the broker; for a thread of its own.
class DeadLetterWriter
{
public:
    /// `keepForever` is for the topics that it makes.
    DeadLetterWriter(QString bootstrap, bool keepForever);

    /// Empty once the broker has stored it; else a reason. It may have been stored none the less.
    QString write(Event event);

private:
    QString ensureTopic(const Event& event);

    QString m_bootstrap;
    bool m_keepForever;
    KafkaPointer<rd_kafka_t> m_producer;
    /// Partitions of the topics that are there.
    QHash<QByteArray, int> m_topics;
};

} // namespace sandbox
