// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/json.h"

#include <QtCore/QByteArray>
#include <QtCore/QHash>
#include <QtCore/QMutex>

namespace sandbox {

/// What a consumer did since the sandbox started, for whoever asks. Thread-safe. What is told of
/// single events is bounded: the first million of them.
class ConsumerTally
{
public:
    enum class Detail { Counts, Events };

    explicit ConsumerTally(Detail detail) : m_detail(detail) {}

    /// `id` tells one event from another, wherever it lies: its own id, else its content.
    void noteHandled(const QByteArray& key, const QByteArray& id);
    void noteFailedAttempt();
    void noteDeadLetter();
    void setRunning(bool running);

    /// Counts: handled, and where events are told apart, distinct and duplicates.
    Json summary() const;
    /// How often events of each key were handled, for at most 20,000 keys, and the ids of those
    /// that were handled more than once.
    Json detail() const;

private:
    const Detail m_detail;
    mutable QMutex m_mutex;
    qint64 m_handled = 0;
    qint64 m_failedAttempts = 0;
    qint64 m_deadLetters = 0;
    bool m_isRunning = false;
    QHash<QByteArray, int> m_ids;
    QHash<QByteArray, int> m_keys;
};

} // namespace sandbox
