// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kafka/workerthread.h"

#include <condition_variable>
#include <mutex>
#include <utility>

namespace kafka {

namespace {

// Longer than stopping takes (5–30 ms), short enough not to be felt when a broker hangs.
constexpr std::chrono::milliseconds Patience{250};
constexpr std::chrono::seconds PatienceAtExit{3};

struct LetGo
{
    std::mutex mutex;
    std::condition_variable changed;
    int running = 0;
};

/// Never destroyed: threads that were let go may outlive every static object.
LetGo& letGo()
{
    static auto* const instance = new LetGo;
    return *instance;
}

struct ExitGuard
{
    ~ExitGuard()
    {
        LetGo& all = letGo();
        std::unique_lock lock(all.mutex);
        all.changed.wait_for(lock, PatienceAtExit, [&all] { return all.running == 0; });
    }
};

} // namespace

struct WorkerThread::End
{
    std::mutex mutex;
    std::condition_variable changed;
    bool reached = false;
    bool isLetGo = false;
};

void WorkerThread::start(std::function<void()> function)
{
    m_end = std::make_shared<End>();
    m_thread = std::thread([function = std::move(function), end = m_end]() mutable {
        function();
        function = nullptr;
        bool wasLetGo = false;
        {
            const std::lock_guard lock(end->mutex);
            end->reached = true;
            wasLetGo = end->isLetGo;
            end->changed.notify_all();
        }
        if (wasLetGo) {
            LetGo& all = letGo();
            const std::lock_guard lock(all.mutex);
            --all.running;
            all.changed.notify_all();
        }
    });
}

void WorkerThread::join()
{
    if (m_thread.joinable())
        m_thread.join();
}

WorkerThread::~WorkerThread()
{
    if (!m_thread.joinable())
        return;
    if (m_thread.get_id() == std::this_thread::get_id()) {
        m_thread.detach();
        return;
    }
    std::unique_lock lock(m_end->mutex);
    if (m_end->changed.wait_for(lock, Patience, [this] { return m_end->reached; })) {
        lock.unlock();
        m_thread.join();
        return;
    }
    m_end->isLetGo = true;
    {
        LetGo& all = letGo();
        const std::lock_guard allLock(all.mutex);
        ++all.running;
    }
    m_thread.detach();
}

void WorkerThread::guardExit()
{
    static const ExitGuard guard;
}

} // namespace kafka
