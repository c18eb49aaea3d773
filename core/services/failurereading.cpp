// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/failurereading.h"

#include <QtCore/QElapsedTimer>

#include <chrono>

using namespace std::chrono_literals;

namespace {
// After a refusal (a login, a right) trying again at once would only fill the broker's log.
constexpr auto ReadAgainAfter = 10s;
// Then keys and rows have their turn.
constexpr qint64 DrainSliceNs = 4'000'000;
constexpr qsizetype DrainPortion = 128;
// How often what was read is told while it is read.
constexpr auto TellEvery = 250ms;
} // namespace

FailureReading::FailureReading(kafka::Connection connection, const QStringList& topics,
                               const QSet<QString>& mixedTopics, const kafka::From& from,
                               std::shared_ptr<SharedRecords> records, QObject* parent)
    : QObject(parent),
      m_connection(std::move(connection)),
      m_topics(topics),
      m_mixedTopics(mixedTopics),
      m_from(from),
      m_records(std::move(records))
{
    m_retry.setSingleShot(true);
    m_retry.setInterval(ReadAgainAfter);
    connect(&m_retry, &QTimer::timeout, this, &FailureReading::start);
    m_look.setInterval(TellEvery);
    connect(&m_look, &QTimer::timeout, this, [this] {
        const QHash<QString, TopicTally> now = tallies();
        if (now != m_told) {
            m_told = now;
            Q_EMIT changed();
        }
    });
}

FailureReading::~FailureReading()
{
    // A reader that waits for room would not end.
    if (m_sink)
        m_sink->close();
}

void FailureReading::start()
{
    m_retry.stop();
    m_error.reset();
    if (m_consumer) {
        // What waits is still handed over; what comes from here on, the next reader brings.
        for (const kafka::PartitionCoverage& part : m_consumer->coverage())
            m_next.insert(part.where, part.next);
        noteTallies();
        QList<Failure> waiting = m_sink->take(std::numeric_limits<qsizetype>::max());
        hand(waiting, FailureStore::Arrival::Backlog);
        m_sink->close();
        m_consumer.reset();
    }
    m_sink = std::make_shared<FailureSink>(m_records, [this] {
        // The consumer is gone before this object is, and with it what is still queued.
        QMetaObject::invokeMethod(this, &FailureReading::drain, Qt::QueuedConnection);
    });
    m_sink->setMixedTopics(m_mixedTopics);
    m_sink->setBegin(m_next);
    const kafka::ReadPlan plan{.topics = m_topics,
                               .from = m_from,
                               .to = kafka::To::follow(),
                               .whenMissing = kafka::MissingTopic::Await};
    m_consumer = std::make_unique<kafka::Consumer>(m_connection, m_sink, plan);
    connect(m_consumer.get(), &kafka::Consumer::stateChanged, this, &FailureReading::changed);
    connect(m_consumer.get(), &kafka::Consumer::planResolved, this,
            [this](const QList<kafka::PartitionPlan>& partitions) {
                m_hasPlan = true;
                for (const kafka::PartitionPlan& part : partitions) {
                    // After a fault the first plan tells what was there before anybody watched.
                    if (m_places.contains(part.where))
                        continue;
                    m_places.insert(part.where, {part.low, part.start, part.end});
                    m_leftOut[part.where.topic] +=
                        std::max<qint64>(0, part.start.value() - part.low.value());
                }
                Q_EMIT changed();
            });
    connect(m_consumer.get(), &kafka::Consumer::noticed, this, [this](const kafka::Notice& notice) {
        if (notice.kind == kafka::Notice::Kind::NotAllowed ||
            notice.kind == kafka::Notice::Kind::RecordsRemoved) {
            if (notice.kind == kafka::Notice::Kind::NotAllowed)
                m_refused.insert(notice.topic, notice.message);
            Q_EMIT noticed(notice.message);
        }
        Q_EMIT changed();
    });
    connect(m_consumer.get(), &kafka::Consumer::failed, this, &FailureReading::fail);
    m_consumer->start();
    m_look.start();
    Q_EMIT changed();
}

void FailureReading::fail(const Error& error)
{
    m_error = error;
    m_retry.start();
    Q_EMIT changed();
}

void FailureReading::tryAgain()
{
    if (m_retry.isActive() || m_error)
        start();
}

kafka::ConsumerState FailureReading::state() const
{
    if (m_error)
        return {kafka::ConsumerPhase::Failed, m_error->message};
    return m_consumer ? m_consumer->state() : kafka::ConsumerState();
}

void FailureReading::noteTallies()
{
    const QHash<QString, TopicTally> now = tallies();
    m_earlier = now;
}

QHash<QString, TopicTally> FailureReading::tallies() const
{
    QHash<QString, TopicTally> all = m_earlier;
    if (!m_sink)
        return all;
    const QHash<QString, TopicTally> now = m_sink->tallies();
    for (auto it = now.constBegin(); it != now.constEnd(); ++it) {
        TopicTally& tally = all[it.key()];
        tally.read += it->read;
        tally.recognised += it->recognised;
        for (const QString& dialect : it->dialects) {
            if (!tally.dialects.contains(dialect))
                tally.dialects.append(dialect);
        }
    }
    return all;
}

FailureCoverage FailureReading::coverage(const QString& topic, const TopicTally& tally) const
{
    FailureCoverage coverage;
    coverage.read = tally.read;
    coverage.leftOut = m_leftOut.value(topic);
    using State = FailureCoverage::State;
    const kafka::ConsumerState now = state();
    switch (now.phase) {
    case kafka::ConsumerPhase::Idle:
    case kafka::ConsumerPhase::Resolving:
        coverage.state = State::Waiting;
        break;
    case kafka::ConsumerPhase::Reading:
        coverage.state = State::Reading;
        break;
    case kafka::ConsumerPhase::Following:
        coverage.state = State::Following;
        break;
    case kafka::ConsumerPhase::Disconnected:
        coverage.state = State::Away;
        break;
    case kafka::ConsumerPhase::Finished:
        coverage.state = State::NotRead;
        break;
    case kafka::ConsumerPhase::Failed:
        coverage.state = State::Failed;
        break;
    }
    coverage.reason = now.reason;
    if (const auto refused = m_refused.constFind(topic); refused != m_refused.constEnd()) {
        coverage.state = State::Failed;
        coverage.reason = *refused;
    }
    return coverage;
}

void FailureReading::drain()
{
    if (!m_sink)
        return;
    // Those who hear of a failure may begin this reading anew.
    const std::shared_ptr<FailureSink> sink = m_sink;
    QElapsedTimer timer;
    timer.start();
    while (sink == m_sink) {
        const QList<Failure> portion = sink->take(DrainPortion);
        if (portion.isEmpty())
            return;
        QList<Failure> backlog;
        QList<Failure> live;
        for (const Failure& failure : portion) {
            const auto place =
                m_places.constFind({failure.address.topic, failure.address.partition});
            const bool wasThere =
                place != m_places.constEnd() ? failure.address.offset < place->end : !m_hasPlan;
            (wasThere ? backlog : live).append(failure);
        }
        hand(backlog, FailureStore::Arrival::Backlog);
        hand(live, FailureStore::Arrival::Live);
        if (timer.nsecsElapsed() > DrainSliceNs) {
            QMetaObject::invokeMethod(this, &FailureReading::drain, Qt::QueuedConnection);
            return;
        }
    }
}

void FailureReading::hand(QList<Failure>& failures, FailureStore::Arrival arrival)
{
    if (!failures.isEmpty())
        Q_EMIT failuresRead(failures, arrival);
}
