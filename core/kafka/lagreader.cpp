// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kafka/lagreader.h"

#include "core/kafka/lagquestions.h"

#include <QtCore/QPromise>

#include <atomic>
#include <condition_variable>
#include <deque>
#include <mutex>

namespace kafka {

/// The sweeps that are wanted, and the thread's share of them; outlives the reader when a call
/// hangs.
class LagReader::Worker
{
public:
    Worker(Connection connection, std::chrono::milliseconds timeout)
        : m_connection(std::move(connection)), m_timeout(timeout)
    {}

    QFuture<Result<LagSweep>> add(const SweepPlan& plan)
    {
        auto wanted = std::make_shared<Wanted>();
        wanted->plan = plan;
        wanted->promise.start();
        QFuture<Result<LagSweep>> future = wanted->promise.future();
        const std::lock_guard lock(m_mutex);
        m_wanted.push_back(std::move(wanted));
        m_changed.notify_all();
        return future;
    }

    void drop(bool isLast)
    {
        std::deque<std::shared_ptr<Wanted>> dropped;
        {
            const std::lock_guard lock(m_mutex);
            dropped.swap(m_wanted);
            if (m_current)
                dropped.push_front(m_current);
            m_isStopping = m_isStopping || isLast;
            m_changed.notify_all();
        }
        for (const auto& wanted : dropped)
            wanted->finish(makeError(ErrorKind::Cancelled,
                                     Sentences::tr("Reading the groups was cancelled.")));
    }

    void run()
    {
        LagQuestions questions;
        std::unique_lock lock(m_mutex);
        while (!m_isStopping) {
            if (m_wanted.empty()) {
                m_changed.wait(lock);
                continue;
            }
            m_current = std::move(m_wanted.front());
            m_wanted.pop_front();
            const std::shared_ptr<Wanted> wanted = m_current;
            lock.unlock();
            const Asking asking{m_connection, std::chrono::steady_clock::now() + m_timeout,
                                [&wanted] {
                                    return wanted->isFinished || wanted->promise.isCanceled();
                                }};
            wanted->finish(questions.sweep(asking, wanted->plan));
            lock.lock();
            m_current.reset();
        }
    }

private:
    struct Wanted
    {
        SweepPlan plan;
        QPromise<Result<LagSweep>> promise;
        std::atomic_bool isFinished = false;

        /// The first answer counts.
        void finish(Result<LagSweep> result)
        {
            if (isFinished.exchange(true))
                return;
            promise.addResult(std::move(result));
            promise.finish();
        }
    };

    const Connection m_connection;
    const std::chrono::milliseconds m_timeout;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<std::shared_ptr<Wanted>> m_wanted;
    std::shared_ptr<Wanted> m_current;
    bool m_isStopping = false;
};

LagReader::LagReader(Connection connection, std::chrono::milliseconds timeout, QObject* parent)
    : QObject(parent), m_worker(std::make_shared<Worker>(std::move(connection), timeout))
{
    m_thread.start([worker = m_worker] { worker->run(); });
}

LagReader::~LagReader()
{
    m_worker->drop(true);
}

QFuture<Result<LagSweep>> LagReader::sweep(const SweepPlan& plan)
{
    return m_worker->add(plan);
}

void LagReader::cancel()
{
    m_worker->drop(false);
}

} // namespace kafka
