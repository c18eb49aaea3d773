// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/event.h"
#include "core/domain/topics.h"
#include "core/kafka/consumer.h"
#include "core/services/eventbacklog.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <memory>

/// The standing watch: reads the domain topics from the moment of connecting, whatever the stream
/// page shows, and hands out what it decoded. Joins no group, commits nothing. Lives on the GUI
/// thread; reads and decodes on the consumer's.
class WatchService : public QObject
{
    Q_OBJECT

public:
    enum class State { Off, Connecting, Watching, Away };

    /// @param topics those that are read; one that is not there yet is waited for
    explicit WatchService(kafka::Connection connection, const QStringList& topics = sprintTopics(),
                          QObject* parent = nullptr);
    ~WatchService() override;

    void start();
    void stop();
    State state() const { return m_state; }
    /// Why it is away, as a sentence; empty otherwise.
    QString reason() const { return m_reason; }
    quint64 eventsSeen() const { return m_events; }
    /// Events that were read but passed over, because they came faster than this program looks.
    quint64 eventsSkipped() const { return m_skipped; }

Q_SIGNALS:
    void stateChanged(WatchService::State state);
    void eventSeen(const DomainEvent& event, const QDateTime& receivedAt);
    /// Events came faster than they could be looked at; what they were about should be asked for.
    void eventsPassedOver(const SkippedEvents& skipped);

private:
    class Sink;

    /// Looks at what is waiting, for a few milliseconds at a time.
    void drain();
    void saySkipped();
    void setState(State state, const QString& reason = {});

    kafka::Connection m_connection;
    QStringList m_topics;
    std::shared_ptr<Sink> m_sink;
    std::unique_ptr<kafka::Consumer> m_consumer;
    QTimer m_retry;
    State m_state = State::Off;
    QString m_reason;
    quint64 m_events = 0;
    quint64 m_skipped = 0;
    QElapsedTimer m_sinceSkipped;
};
