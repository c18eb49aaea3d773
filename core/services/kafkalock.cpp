// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/kafkalock.h"

#include <algorithm>

using namespace std::chrono_literals;

KafkaLock::KafkaLock(settings::KafkaLock setting, QObject* parent)
    : QObject(parent),
      m_setting(setting),
      m_state(setting == settings::KafkaLock::Unlocked ? State::Open : State::Locked)
{
    m_timer.setInterval(1s);
    connect(&m_timer, &QTimer::timeout, this, &KafkaLock::tick);
}

void KafkaLock::setSetting(settings::KafkaLock setting)
{
    if (setting == m_setting)
        return;
    m_setting = setting;
    stop();
    m_state = setting == settings::KafkaLock::Unlocked ? State::Open : State::Locked;
    Q_EMIT changed();
}

std::chrono::milliseconds KafkaLock::left() const
{
    const auto bySteady = std::chrono::duration_cast<std::chrono::milliseconds>(
        m_until - std::chrono::steady_clock::now());
    const std::chrono::milliseconds byWall(QDateTime::currentDateTimeUtc().msecsTo(m_wallUntil));
    return std::max(std::min(bySteady, byWall), 0ms);
}

KafkaLock::State KafkaLock::state() const
{
    // The timer only tells of it; the time alone decides.
    return m_state == State::Unlocked && left() == 0ms ? State::Locked : m_state;
}

std::chrono::seconds KafkaLock::remains() const
{
    return state() == State::Unlocked ? std::chrono::ceil<std::chrono::seconds>(left()) : 0s;
}

Result<void> KafkaLock::mayWrite() const
{
    if (!isLocked())
        return {};
    return Error{.kind = ErrorKind::ReadOnly,
                 .message = tr("Kafka is read-only in this workspace, and nothing was written. "
                               "Unlock it in the status bar; it locks itself again after a "
                               "quarter of an hour.")};
}

void KafkaLock::unlock()
{
    if (m_setting == settings::KafkaLock::Unlocked) {
        if (m_state == State::Open)
            return;
        m_state = State::Open;
    } else {
        m_state = State::Unlocked;
        m_until = std::chrono::steady_clock::now() + UnlockedFor;
        m_wallUntil = QDateTime::currentDateTimeUtc().addDuration(UnlockedFor);
        m_timer.start();
    }
    Q_EMIT unlocked();
    Q_EMIT changed();
}

void KafkaLock::lock()
{
    if (m_state == State::Locked)
        return;
    stop();
    Q_EMIT locked();
    Q_EMIT changed();
}

void KafkaLock::stop()
{
    m_timer.stop();
    m_state = State::Locked;
}

void KafkaLock::tick()
{
    if (left() == 0ms)
        stop();
    Q_EMIT changed();
}
