// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/settings/workspace.h"

#include <QtCore/QDateTime>
#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <chrono>

/// Whether this program may write to Kafka: not before somebody unlocked it, and then for a quarter
/// of an hour. Whoever writes asks mayWrite() first, and again before it goes on after a pause. A
/// workspace whose setting says unlocked is not locked by time. GUI thread.
class KafkaLock : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Locked,
        Unlocked, ///< For what remains(); then Locked by itself.
        Open      ///< As the workspace's setting says; until somebody locks it.
    };
    Q_ENUM(State)

    static constexpr std::chrono::minutes UnlockedFor{15};

    explicit KafkaLock(settings::KafkaLock setting, QObject* parent = nullptr);

    /// The workspace was edited: locks, or opens, at once.
    void setSetting(settings::KafkaLock setting);

    State state() const;
    bool isLocked() const { return state() == State::Locked; }
    /// Until it locks itself; zero in the other states. Rounded up to whole seconds.
    std::chrono::seconds remains() const;
    /// ReadOnly with a sentence that says how to unlock.
    Result<void> mayWrite() const;

public Q_SLOTS:
    /// For UnlockedFor from now (Open where the setting says so). The caller has asked the user.
    void unlock();
    /// At once.
    void lock();

Q_SIGNALS:
    /// Another state, and every second while remains() runs down.
    void changed();
    /// By a person; not when the time is over or the setting changed.
    void unlocked();
    void locked();

private:
    std::chrono::milliseconds left() const;
    void tick();
    void stop();

    settings::KafkaLock m_setting;
    State m_state = State::Locked;
    /// Both clocks count: one stands still while the computer sleeps, the other can be set.
    std::chrono::steady_clock::time_point m_until;
    QDateTime m_wallUntil;
    QTimer m_timer;
};
