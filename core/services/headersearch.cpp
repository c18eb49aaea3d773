// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/headersearch.h"

#include "core/codec/failuredecoder.h"
#include "core/codec/topicnames.h"

#include <QtCore/QMutex>

/// Counts on the reading thread.
class HeaderSearch::Sink : public live::RecordSink
{
public:
    live::TopicIndex topicIndex(std::string_view topic) override { return m_topics.indexOf(topic); }

    void append(std::span<const live::RecordInput> batch) override
    {
        const QMutexLocker lock(&m_mutex);
        for (const live::RecordInput& record : batch) {
            ++m_records;
            if (codec::dialectOf(record.headers))
                ++m_found[m_topics.name(record.topic)];
        }
    }

    qint64 records() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_records;
    }
    QHash<QString, qint64> found() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_found;
    }

private:
    codec::TopicNames m_topics;
    mutable QMutex m_mutex;
    qint64 m_records = 0;
    QHash<QString, qint64> m_found;
};

HeaderSearch::HeaderSearch(kafka::Connection connection, const QList<Topic>& topics,
                           const Options& options, QObject* parent)
    : QObject(parent),
      m_connection(std::move(connection)),
      m_options(options),
      m_waiting(topics.cbegin(), topics.cend())
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(options.patience);
    connect(&m_patience, &QTimer::timeout, this, &HeaderSearch::portionFailed);
}

HeaderSearch::~HeaderSearch() = default;

void HeaderSearch::start()
{
    // Never from within the caller: finished() is to be heard.
    QMetaObject::invokeMethod(this, &HeaderSearch::nextPortion, Qt::QueuedConnection);
}

void HeaderSearch::cancel()
{
    if (m_isFinished)
        return;
    m_isCancelled = true;
    for (const Topic& topic : std::as_const(m_portion))
        m_notSearched.append(topic.name);
    for (const Topic& topic : m_waiting)
        m_notSearched.append(topic.name);
    m_consumer.reset();
    finish();
}

void HeaderSearch::nextPortion()
{
    if (m_isFinished)
        return;
    m_patience.stop();
    m_consumer.reset();
    m_portion.clear();
    if (m_waiting.empty())
        return finish();
    int partitions = 0;
    QStringList names;
    while (!m_waiting.empty() &&
           (m_portion.isEmpty() ||
            partitions + m_waiting.front().partitions <= m_options.partitionsAtOnce)) {
        partitions += m_waiting.front().partitions;
        m_portion.append(m_waiting.front());
        names.append(m_waiting.front().name);
        m_waiting.pop_front();
    }
    m_sink = std::make_shared<Sink>();
    const kafka::ReadPlan plan{.topics = names,
                               .from = kafka::From::newest(m_options.sample),
                               .to = kafka::To::endAtStart(),
                               .whenMissing = kafka::MissingTopic::Fail};
    kafka::ConsumerOptions reading;
    reading.giveUpAfter = m_options.patience / 2;
    m_consumer = std::make_unique<kafka::Consumer>(m_connection, m_sink, plan, reading);
    connect(m_consumer.get(), &kafka::Consumer::finished, this, &HeaderSearch::portionRead);
    connect(m_consumer.get(), &kafka::Consumer::failed, this, &HeaderSearch::portionFailed);
    m_patience.start();
    m_consumer->start();
}

void HeaderSearch::portionRead()
{
    m_consumer->disconnect(this);
    m_searched += int(m_portion.size());
    m_records += m_sink->records();
    m_found.insert(m_sink->found());
    m_portion.clear();
    Q_EMIT advanced();
    // The consumer that just spoke is still on the stack.
    QMetaObject::invokeMethod(this, &HeaderSearch::nextPortion, Qt::QueuedConnection);
}

void HeaderSearch::portionFailed()
{
    m_consumer->disconnect(this);
    if (m_portion.size() > 1) {
        // One that is gone or may not be read shall not cost the others.
        for (auto topic = m_portion.crbegin(); topic != m_portion.crend(); ++topic)
            m_waiting.push_front({topic->name, m_options.partitionsAtOnce});
    } else {
        for (const Topic& topic : std::as_const(m_portion))
            m_notSearched.append(topic.name);
    }
    m_portion.clear();
    Q_EMIT advanced();
    QMetaObject::invokeMethod(this, &HeaderSearch::nextPortion, Qt::QueuedConnection);
}

void HeaderSearch::finish()
{
    if (std::exchange(m_isFinished, true))
        return;
    m_patience.stop();
    m_waiting.clear();
    Q_EMIT finished();
}
