// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/event.h"
#include "app/sandbox/kafkahandle.h"
#include "app/sandbox/log.h"
#include "app/sandbox/switches.h"

#include <QtCore/QMap>
#include <QtCore/QObject>

#include <atomic>

namespace sandbox {

/// An event and the place where the broker stored it.
struct DeliveredEvent
{
    Event event;
    int partition = 0;
    qint64 offset = 0;
};

/// Sends events to Kafka without ever waiting for it, and names in the log each one that did not
/// get there. Lives on the main thread; delivery reports come on a thread of the library.
class Publisher final : public QObject
{
    Q_OBJECT

public:
    Publisher(Switches& switches, Log& log, QObject* parent = nullptr);
    ~Publisher() override;

    /// Before it every event counts as not published.
    void connectTo(const QString& bootstrap);

    /// As the switch `publishing` says.
    void publish(const Event& event);
    /// At once, whatever the switch says. Ends in historyDelivered() if all of them arrived, with
    /// where they lie now.
    void publishHistory(const QList<Event>& events);

    /// Gives what is under way a moment, then names the rest in the log.
    void close();

Q_SIGNALS:
    void historyDelivered(const QList<sandbox::DeliveredEvent>& events);

private:
    struct Report;

    void produce(const Event& event, bool isHistory);
    void nameUnpublished(const Event& event, const QString& reason);
    void handle(rd_kafka_event_t* event);

    Switches& m_switches;
    Log& m_log;
    KafkaPointer<rd_kafka_t> m_producer;
    /// Delayed events by a running number, oldest first.
    QMap<quint64, Event> m_delayed;
    quint64 m_nextDelayed = 0;
    std::atomic<int> m_historyPending = 0;
    std::atomic<bool> m_historyFailed = false;
    /// Grows on the library's thread until none is pending.
    QList<DeliveredEvent> m_history;
};

} // namespace sandbox
