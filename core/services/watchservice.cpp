// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/watchservice.h"

#include "core/codec/decoder.h"
#include "core/codec/topicnames.h"
#include "core/domain/topics.h"

#include <QtCore/QElapsedTimer>

#include <chrono>
#include <vector>

using namespace std::chrono_literals;

namespace {
// After a refusal (a login, a right) trying again at once would only fill the broker's log.
constexpr auto RetryAfter = 10s;
// Then keys and rows have their turn.
constexpr qint64 SliceNs = 4'000'000;
// While a rush lasts; at its end it is said at once.
constexpr qint64 SkippedEveryMs = 1000;
} // namespace

/// Decodes on the consumer's thread and hands whole batches to the service.
class WatchService::Sink : public live::RecordSink
{
public:
    explicit Sink(WatchService& service) : m_service(service) {}

    live::TopicIndex topicIndex(std::string_view topic) override { return m_topics.indexOf(topic); }

    void append(std::span<const live::RecordInput> batch) override
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        QList<WatchedEvent> events;
        events.reserve(qsizetype(batch.size()));
        for (const live::RecordInput& record : batch)
            events.append({codec::decode(record, m_topics.name(record.topic)), now,
                           qsizetype((record.key ? record.key->size() : 0) +
                                     (record.value ? record.value->size() : 0))});
        // The consumer is gone before the service is, and with the service what is still queued.
        if (m_backlog.add(std::move(events)))
            QMetaObject::invokeMethod(&m_service, &WatchService::drain, Qt::QueuedConnection);
    }

    EventBacklog& backlog() { return m_backlog; }

private:
    WatchService& m_service;
    codec::TopicNames m_topics;
    EventBacklog m_backlog;
};

WatchService::WatchService(kafka::Connection connection, const QStringList& topics, QObject* parent)
    : QObject(parent), m_connection(std::move(connection)), m_topics(topics)
{
    m_retry.setSingleShot(true);
    m_retry.setInterval(RetryAfter);
    connect(&m_retry, &QTimer::timeout, this, &WatchService::start);
}

WatchService::~WatchService() = default;

void WatchService::start()
{
    m_retry.stop();
    m_consumer.reset();
    m_sink = std::make_shared<Sink>(*this);
    const kafka::ReadPlan plan{.topics = m_topics,
                               .from = kafka::From::end(),
                               .to = kafka::To::follow(),
                               .whenMissing = kafka::MissingTopic::Await};
    m_consumer = std::make_unique<kafka::Consumer>(m_connection, m_sink, plan);
    connect(m_consumer.get(), &kafka::Consumer::stateChanged, this,
            [this](const kafka::ConsumerState& state) {
                switch (state.phase) {
                case kafka::ConsumerPhase::Idle:
                case kafka::ConsumerPhase::Resolving:
                    return setState(State::Connecting);
                case kafka::ConsumerPhase::Reading:
                case kafka::ConsumerPhase::Following:
                    return setState(State::Watching);
                case kafka::ConsumerPhase::Disconnected:
                case kafka::ConsumerPhase::Failed:
                    return setState(State::Away, state.reason);
                case kafka::ConsumerPhase::Finished:
                    return setState(State::Off);
                }
            });
    connect(m_consumer.get(), &kafka::Consumer::failed, this, [this](const Error& error) {
        setState(State::Away, error.message);
        m_retry.start();
    });
    setState(State::Connecting);
    m_consumer->start();
}

void WatchService::drain()
{
    if (!m_sink)
        return;
    // Those who hear of an event may stop the watch or begin it anew.
    const std::shared_ptr<Sink> sink = m_sink;
    QElapsedTimer timer;
    timer.start();
    while (sink == m_sink) {
        const std::optional<WatchedEvent> event = sink->backlog().take();
        if (!event)
            break;
        ++m_events;
        Q_EMIT eventSeen(event->event, event->receivedAt);
        if (timer.nsecsElapsed() <= SliceNs)
            continue;
        if (!m_sinceSkipped.isValid() || m_sinceSkipped.elapsed() > SkippedEveryMs)
            saySkipped();
        QMetaObject::invokeMethod(this, &WatchService::drain, Qt::QueuedConnection);
        return;
    }
    saySkipped();
}

void WatchService::saySkipped()
{
    m_sinceSkipped.start();
    const SkippedEvents skipped = m_sink ? m_sink->backlog().takeSkipped() : SkippedEvents();
    if (skipped.count == 0)
        return;
    m_skipped += skipped.count;
    Q_EMIT eventsPassedOver(skipped);
}

void WatchService::stop()
{
    m_retry.stop();
    m_consumer.reset();
    setState(State::Off);
}

void WatchService::setState(State state, const QString& reason)
{
    if (m_state == state && m_reason == reason)
        return;
    m_state = state;
    m_reason = reason;
    Q_EMIT stateChanged(state);
}
