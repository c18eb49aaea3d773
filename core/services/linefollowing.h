// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/linefollowers.h"

#include <QtCore/QHash>
#include <QtCore/QObject>
#include <QtCore/QTimer>

class FailureStore;
class LagService;

/// Continues the line of a promise by those who heard of its events: consumer groups by their
/// commits, dead letters by the place that they name as their origin. Asks for a fresh look at the
/// groups soon after events that somebody looks at were read. GUI thread.
class LineFollowing : public QObject
{
    Q_OBJECT

public:
    /// @param lag null where there is no Kafka
    explicit LineFollowing(LagService* lag, QObject* parent = nullptr);

    /// Where dead letters are held, once somebody reads them. Not owned; must outlive this.
    void setFailures(const FailureStore& failures);

    LineFollowers followersOf(const Promise& promise) const;
    /// The whole line; just the promise's own where there is no Kafka.
    Line line(const Promise& promise);

Q_SIGNALS:
    /// Lines may look different now; at most a few times a second.
    void changed();

private:
    /// What the looks at one group told of one event.
    struct Passing
    {
        bool wasBefore = false;
        std::optional<qint64> withinMs;
    };
    using PassingKey = std::pair<QString, RecordAddress>;

    void announceSoon();
    void addEvent(QList<LineGroup>& readers, const GroupLag& group,
                  const ExpectedEvent& event) const;
    std::optional<qint64> handledWithin(const QString& group, const ExpectedEvent& event,
                                        const std::optional<Offset>& committed) const;

    LagService* m_lag;
    const FailureStore* m_failures = nullptr;
    /// Remembered while lines are asked for; bounded.
    mutable QHash<PassingKey, Passing> m_passings;
    QTimer m_soon;
    QTimer m_ask;
};
