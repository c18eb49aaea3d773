// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/event.h"
#include "app/sandbox/mailfault.h"

namespace sandbox {

/// Whose way of writing dead letters is followed.
enum class DeadLetterDialect { Spring, Connect, Plain };

/// What the switch `dead-letters` says.
DeadLetterDialect deadLetterDialect(const Switches& switches);

/// `<topic>-dlt`, `dlq-<topic>` or `<topic>.dlq`.
QByteArray deadLetterTopic(DeadLetterDialect dialect, const QByteArray& topic);

/// A record that a consumer gave up, as it stood on its topic.
struct FailedRecord
{
    QByteArray topic;
    int partition = 0;
    qint64 offset = 0;
    /// Milliseconds since 1970; nothing where the record has none.
    std::optional<qint64> timestamp;
    bool isLogAppendTime = false;
    /// Null: none.
    QByteArray key;
    QByteArray value;
    QList<EventHeader> headers;
    QString type;
    QString entity;
};

/// The failure's headers, in the dialect's order and encodings, to follow the record's own.
QList<EventHeader> failureHeaders(DeadLetterDialect dialect, const FailedRecord& record,
                                  const MailFault& fault, const QString& group);

/// The record for the dead-letter topic, on the partition of the same number: key, value and own
/// headers as they are. `now` in microseconds. Connect keeps the record's own time.
Event deadLetter(DeadLetterDialect dialect, const FailedRecord& record, const MailFault& fault,
                 const QString& group, qint64 now);

inline constexpr char AlertTopic[] = "alerts";

/// Tells people that an event was given up.
Event deadLetterAlert(const Event& deadLetter, const FailedRecord& record, const MailFault& fault,
                      const QString& group, int attempts, const QString& eventId, qint64 now);

} // namespace sandbox
