// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QDateTime>
#include <QtCore/QDeadlineTimer>
#include <QtCore/QHash>
#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <chrono>

class SprintService;
class TaskService;

/// Reads again what is on screen, every half a minute and when the window comes to the front: the
/// bus may be silent, and a page must not go stale with it. A list that takes long to read is read
/// more rarely. Told by the window what is shown.
/// GUI thread.
class Revalidation : public QObject
{
    Q_OBJECT

public:
    enum class Data { Sprints, Tasks };

    static constexpr std::chrono::milliseconds DefaultInterval{30'000};

    /// @param tasks null where the workspace has no task service; `sprints` likewise
    Revalidation(SprintService* sprints, TaskService* tasks,
                 std::chrono::milliseconds every = DefaultInterval, QObject* parent = nullptr);

    /// A page with this data came on screen, or left it. What comes on screen is read at once,
    /// unless that was just done.
    void setShown(Data data, bool shown);
    /// The window came to the front: everything shown is read, unless that was just done.
    void windowActivated();

private:
    void read(Data data);
    void readIfOlder(Data data, std::chrono::milliseconds age);
    template <class Service>
    void follow(Service* service, Data data);
    void readDue();

    SprintService* m_sprints;
    TaskService* m_tasks;
    std::chrono::milliseconds m_every;
    QTimer m_timer;
    /// What is shown, and since when its last answer is known.
    QHash<Data, bool> m_shown;
    QHash<Data, QDeadlineTimer> m_readAt;
    QHash<Data, QDeadlineTimer> m_beganAt;
    QHash<Data, std::chrono::milliseconds> m_took;
};
