// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kafka/clusterreader.h"

#include "core/kafka/clusterquestions.h"
#include "core/kafka/workerthread.h"

#include <QtCore/QPromise>

#include <condition_variable>
#include <deque>
#include <mutex>

namespace kafka {

namespace {

using SteadyTime = std::chrono::steady_clock::time_point;

// A question that waited behind others still gets this long.
constexpr std::chrono::milliseconds LeastTime{500};

SteadyTime now()
{
    return std::chrono::steady_clock::now();
}

Error cancelled()
{
    return makeError(ErrorKind::Cancelled, Sentences::tr("The question was dropped."));
}

} // namespace

/// The questions and the thread's share of them; outlives the reader when a call hangs.
class ClusterReader::Worker
{
public:
    Worker(Connection connection, std::chrono::milliseconds timeout)
        : m_connection(std::move(connection)), m_timeout(timeout)
    {}

    template <class T, class Function>
    QFuture<Result<T>> ask(Function function)
    {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        const SteadyTime deadline = now() + m_timeout;
        Question question;
        question.drop = [promise] {
            promise->addResult(Result<T>(cancelled()));
            promise->finish();
        };
        question.answer = [this, promise, deadline, function = std::move(function)] {
            const Asking asking{m_connection, std::max(deadline, now() + LeastTime),
                                [this, promise] {
                                    return isStopping() || promise->isCanceled();
                                }};
            if (!asking.isDropped())
                promise->addResult(function(asking, m_client));
            else
                promise->addResult(Result<T>(cancelled()));
            promise->finish();
        };
        QFuture<Result<T>> future = promise->future();
        const std::lock_guard lock(m_mutex);
        m_questions.push_back(std::move(question));
        m_changed.notify_all();
        return future;
    }

    void stop()
    {
        std::deque<Question> dropped;
        {
            const std::lock_guard lock(m_mutex);
            m_isStopping = true;
            dropped.swap(m_questions);
            m_changed.notify_all();
        }
        for (const Question& question : dropped)
            question.drop();
    }

    void run()
    {
        std::unique_lock lock(m_mutex);
        while (!m_isStopping) {
            if (m_questions.empty()) {
                m_changed.wait(lock);
                continue;
            }
            const Question question = std::move(m_questions.front());
            m_questions.pop_front();
            lock.unlock();
            question.answer();
            lock.lock();
        }
        lock.unlock();
        m_client.reset();
    }

private:
    struct Question
    {
        std::function<void()> answer;
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
    std::deque<Question> m_questions;
    bool m_isStopping = false;
    std::unique_ptr<AskingClient> m_client; ///< The thread's own; kept between questions.
};

ClusterReader::ClusterReader(Connection connection, std::chrono::milliseconds timeout,
                             QObject* parent)
    : QObject(parent), m_worker(std::make_shared<Worker>(std::move(connection), timeout))
{
    m_thread.start([worker = m_worker] { worker->run(); });
}

ClusterReader::~ClusterReader()
{
    m_worker->stop();
}

QFuture<Result<ClusterInfo>> ClusterReader::cluster(Watermarks watermarks,
                                                    const QStringList& topics)
{
    return m_worker->ask<ClusterInfo>(
        [watermarks, topics](const Asking& asking, std::unique_ptr<AskingClient>& client) {
            return askCluster(asking, client, watermarks, topics);
        });
}

QFuture<Result<ProbeAnswer>> ClusterReader::probe()
{
    return m_worker->ask<ProbeAnswer>(
        [](const Asking& asking, std::unique_ptr<AskingClient>&) { return askProbe(asking); });
}

QFuture<Result<void>> ClusterReader::readOne(const TopicPartition& where, Offset offset,
                                             std::shared_ptr<live::RecordSink> sink)
{
    return m_worker->ask<void>([where, offset, sink = std::move(sink)](
                                   const Asking& asking, std::unique_ptr<AskingClient>&) {
        return askRecord(asking, where, offset, *sink);
    });
}

} // namespace kafka
