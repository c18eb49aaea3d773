// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kafka/topicadmin.h"

#include "core/kafka/topicorders.h"

#include <QtCore/QPromise>
#include <QtCore/QRegularExpression>
#include <QtCore/QStringList>

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <mutex>

using namespace Qt::Literals::StringLiterals;

namespace kafka {

namespace {

// An order that waited behind others still gets this long.
constexpr std::chrono::milliseconds LeastOrderTime{2000};

Error orderDropped()
{
    return makeError(ErrorKind::Cancelled, Sentences::tr("The order was dropped."));
}

/// Which records a topic takes, and how long it keeps them.
const QStringList& settingsThatMatter()
{
    static const QStringList names{u"cleanup.policy"_s,      u"compression.type"_s,
                                   u"max.message.bytes"_s,   u"message.timestamp.type"_s,
                                   u"min.insync.replicas"_s, u"retention.bytes"_s,
                                   u"retention.ms"_s};
    return names;
}

} // namespace

int TopicShape::replication() const
{
    int most = 0;
    for (const PartitionInfo& partition : info.partitions)
        most = std::max(most, static_cast<int>(partition.replicas.size()));
    return most;
}

NewTopic topicLike(const QList<TopicShape>& sources, const QString& name)
{
    NewTopic topic{.name = name};
    int replication = 0;
    for (const TopicShape& source : sources) {
        topic.partitions =
            std::max(topic.partitions, static_cast<int>(source.info.partitions.size()));
        replication = std::max(replication, source.replication());
    }
    if (replication > 0)
        topic.replication = replication;
    if (sources.isEmpty() || !sources.constFirst().settings)
        return topic;
    const QMap<QString, QString>& settings = *sources.constFirst().settings;
    for (const QString& setting : settingsThatMatter()) {
        if (const auto found = settings.constFind(setting); found != settings.cend())
            topic.settings.insert(setting, *found);
    }
    return topic;
}

Result<void> checkTopicName(const QString& name)
{
    static const QRegularExpression allowed(u"^[A-Za-z0-9._-]{1,249}\\z"_s);
    if (allowed.match(name).hasMatch() && name != "."_L1 && name != ".."_L1)
        return {};
    return makeError(ErrorKind::Rejected,
                     Sentences::tr("“%1” is no name for a topic: letters, digits, dots, dashes and "
                                   "underscores are taken, at most 249 of them.")
                         .arg(name.left(300)));
}

/// The orders and the thread's share of them; outlives its owner when a call hangs.
class TopicAdmin::Worker
{
public:
    Worker(Connection connection, std::chrono::milliseconds timeout)
        : m_connection(std::move(connection)), m_timeout(timeout)
    {}

    template <class T, class Function>
    QFuture<Result<T>> order(Function function)
    {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        const auto answer = [promise](const Result<T>& result) {
            promise->addResult(result);
            promise->finish();
        };
        QFuture<Result<T>> future = promise->future();
        const auto deadline = std::chrono::steady_clock::now() + m_timeout;
        Order order;
        order.drop = [answer] {
            answer(orderDropped());
        };
        order.carryOut = [this, answer, promise, deadline, function = std::move(function)] {
            const Asking asking{
                m_connection, std::max(deadline, std::chrono::steady_clock::now() + LeastOrderTime),
                [this] {
                    return isStopping();
                }};
            if (promise->isCanceled() || isStopping())
                return answer(orderDropped());
            const Result<T> result = function(asking, m_client);
            // A client that is kept would go on trying, and a login that is refused again and
            // again may be locked.
            if (m_client && isRefusal(m_client->fault()))
                m_client.reset();
            answer(result);
        };
        const std::lock_guard lock(m_mutex);
        m_orders.push_back(std::move(order));
        m_changed.notify_all();
        return future;
    }

    void stop()
    {
        std::deque<Order> dropped;
        {
            const std::lock_guard lock(m_mutex);
            m_isStopping = true;
            dropped.swap(m_orders);
            m_changed.notify_all();
        }
        for (const Order& order : dropped)
            order.drop();
    }

    void run()
    {
        std::unique_lock lock(m_mutex);
        for (;;) {
            m_changed.wait(lock, [this] { return m_isStopping || !m_orders.empty(); });
            if (m_isStopping)
                break;
            const Order order = std::move(m_orders.front());
            m_orders.pop_front();
            lock.unlock();
            order.carryOut();
            lock.lock();
        }
        lock.unlock();
        m_client.reset();
    }

private:
    struct Order
    {
        std::function<void()> carryOut;
        std::function<void()> drop;
    };

    bool isStopping() const
    {
        const std::lock_guard lock(m_mutex);
        return m_isStopping;
    }

    const Connection m_connection;
    const std::chrono::milliseconds m_timeout;
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Order> m_orders;
    bool m_isStopping = false;
    std::unique_ptr<AskingClient> m_client; ///< The thread's own; kept between orders.
};

TopicAdmin::TopicAdmin(Connection connection, std::chrono::milliseconds timeout, QObject* parent)
    : QObject(parent), m_worker(std::make_shared<Worker>(std::move(connection), timeout))
{}

TopicAdmin::~TopicAdmin()
{
    m_worker->stop();
}

QFuture<Result<TopicShape>> TopicAdmin::describe(const QString& topic)
{
    startThread();
    return m_worker->order<TopicShape>(
        [topic](const Asking& asking, std::unique_ptr<AskingClient>& client) {
            return describeTopic(asking, client, topic);
        });
}

QFuture<Result<void>> TopicAdmin::create(const NewTopic& topic)
{
    startThread();
    return m_worker->order<void>(
        [topic](const Asking& asking, std::unique_ptr<AskingClient>& client) {
            return createTopic(asking, client, topic);
        });
}

QFuture<Result<void>> TopicAdmin::remove(const QString& topic)
{
    startThread();
    return m_worker->order<void>(
        [topic](const Asking& asking, std::unique_ptr<AskingClient>& client) {
            return removeTopic(asking, client, topic);
        });
}

void TopicAdmin::startThread()
{
    // Most sessions never make a topic.
    if (!m_thread.isStarted())
        m_thread.start([worker = m_worker] { worker->run(); });
}

} // namespace kafka
