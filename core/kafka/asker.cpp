// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kafka/asker.h"

namespace kafka {

namespace {
constexpr std::chrono::milliseconds LeastAskingTime{500};
} // namespace

Asker::Asker(Connection connection, std::chrono::milliseconds timeout)
    : m_connection(std::move(connection)), m_timeout(timeout)
{}

Error Asker::droppedQuestion()
{
    return makeError(ErrorKind::Cancelled, Sentences::tr("The question was dropped."));
}

Asker::Time Asker::afterWaiting(Time deadline)
{
    return std::max(deadline, std::chrono::steady_clock::now() + LeastAskingTime);
}

void Asker::add(Question question)
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_isStopping) {
            m_questions.push_back(std::move(question));
            m_changed.notify_all();
            return;
        }
    }
    question.drop();
}

void Asker::stop()
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

void Asker::run()
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

bool Asker::isStopping() const
{
    const std::lock_guard lock(m_mutex);
    return m_isStopping;
}

} // namespace kafka
