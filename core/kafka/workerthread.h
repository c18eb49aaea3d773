// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <thread>

namespace kafka {

/// A thread whose owner never waits long for it. Calls into the client library can hang in a name
/// look-up for many seconds; then the thread is let go, and ends by itself later. What it works on
/// therefore belongs to the function that it runs (shared pointers), not to its owner.
class WorkerThread
{
public:
    WorkerThread() = default;
    WorkerThread(const WorkerThread&) = delete;
    WorkerThread& operator=(const WorkerThread&) = delete;
    /// Waits for a moment, then lets go. The owner has asked the thread to end before.
    ~WorkerThread();

    void start(std::function<void()> function);
    bool isStarted() const { return m_thread.joinable(); }
    /// For threads that own other threads, and may take their time.
    void join();

    /// To be called once the client library has been set up, before anything is let go: makes the
    /// program's exit wait a little for threads that were let go, since what the library itself
    /// depends on is taken down at exit.
    static void guardExit();

private:
    struct End;

    std::thread m_thread;
    std::shared_ptr<End> m_end;
};

} // namespace kafka
