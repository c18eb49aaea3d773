// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kafka/clusterquestions.h"

#include <QtCore/QFuture>
#include <QtCore/QPromise>

#include <condition_variable>
#include <deque>
#include <mutex>

namespace kafka {

/// Questions to a cluster that are answered one after the other by one thread, over one client that
/// is kept between them. Shared by its owner and that thread, and outlives the owner when a call
/// hangs. ask() and stop() may be called from any thread.
class Asker
{
public:
    using Time = std::chrono::steady_clock::time_point;

    Asker(Connection connection, std::chrono::milliseconds timeout);

    /// @param function Result<T>(const Asking&, std::unique_ptr<AskingClient>&), on the thread
    template <class T, class Function>
    QFuture<Result<T>> ask(Function function)
    {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        Question question;
        question.drop = [promise] {
            promise->addResult(Result<T>(droppedQuestion()));
            promise->finish();
        };
        question.answer = [this, promise, deadline = std::chrono::steady_clock::now() + m_timeout,
                           function = std::move(function)] {
            const Asking asking{m_connection, afterWaiting(deadline), [this, promise] {
                                    return isStopping() || promise->isCanceled();
                                }};
            if (!asking.isDropped())
                promise->addResult(function(asking, m_client));
            else
                promise->addResult(Result<T>(droppedQuestion()));
            promise->finish();
        };
        QFuture<Result<T>> future = promise->future();
        add(std::move(question));
        return future;
    }

    /// Open questions are answered with Cancelled; run() returns.
    void stop();
    /// The thread's work; returns after stop().
    void run();

private:
    struct Question
    {
        std::function<void()> answer;
        std::function<void()> drop;
    };

    static Error droppedQuestion();
    /// A question that waited behind others still gets a little time.
    static Time afterWaiting(Time deadline);
    void add(Question question);
    bool isStopping() const;

    const Connection m_connection;
    const std::chrono::milliseconds m_timeout;
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Question> m_questions;
    bool m_isStopping = false;
    std::unique_ptr<AskingClient> m_client; ///< The thread's own; kept between questions.
};

} // namespace kafka
