// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kafka/clusterreader.h"
#include "core/services/failurememory.h"
#include "core/services/failureservice.h"
#include "core/services/kafkalock.h"
#include "core/services/runservice.h"
#include "core/storage/database.h"
#include "core/storage/deadlettertable.h"
#include "core/storage/statetable.h"
#include "core/stores/failurestore.h"
#include "tests/core/models/failuresamples.h"
#include "ui/deadletters/deadletterspage.h"
#include "ui/deadletters/failureinspector.h"
#include "ui/deadletters/retrypanel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/pageheader.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QTableView>

/// The page's real surroundings; without an address nobody listens at Kafka's.
class DeadLettersBench
{
public:
    explicit DeadLettersBench(const QString& bootstrap = QStringLiteral("127.0.0.1:9"),
                              DeadLettersPage::Kafka kafka = DeadLettersPage::Kafka::Present)
        : m_connection{.bootstrap = bootstrap},
          m_database(m_folder.path()),
          m_state(m_database),
          m_cluster(m_connection, std::chrono::milliseconds(5000)),
          m_failures(m_connection, m_cluster, m_store, storage::DeadLetterTable(m_database), {}),
          m_lock(settings::KafkaLock::ReadOnly),
          m_runs(m_database, wiring()),
          m_memory(m_store, m_runs, m_state)
    {
        m_page = std::make_unique<DeadLettersPage>(
            DeadLettersPage::Services{m_failures, m_runs, m_lock, m_memory}, kafka);
        m_page->resize(1072, 774);
        m_page->setCommandConnection({QStringLiteral("--workspace"), QStringLiteral("Team A")});
    }
    /// Before what waits for its answers is gone.
    ~DeadLettersBench()
    {
        m_page.reset();
        m_failures.stop();
        m_database.close();
    }

    DeadLettersPage& page() { return *m_page; }
    FailureStore& store() { return m_store; }
    FailureService& failures() { return m_failures; }
    RunService& runs() { return m_runs; }
    KafkaLock& lock() { return m_lock; }
    FailureMemory& memory() { return m_memory; }
    storage::Database& database() { return m_database; }

    QTableView* causes() { return m_page->findChild<QTableView*>(QStringLiteral("causesTable")); }
    QTableView* list() { return m_page->findChild<QTableView*>(QStringLiteral("failureList")); }
    FailureInspector* inspector() { return m_page->findChild<FailureInspector*>(); }
    RetryPanel* panel() { return m_page->findChild<RetryPanel*>(); }
    QString subtitle() { return m_page->findChild<PageHeader*>()->subtitle(); }
    EmptyState* empty() { return m_page->findChild<EmptyState*>(); }

    bool open()
    {
        m_page->show();
        m_page->activateWindow();
        if (!QTest::qWaitForWindowActive(m_page.get()))
            return false;
        m_page->firstFocus()->setFocus();
        return true;
    }
    /// Failures of three causes, as the store would hold them.
    void fill(int first = 200)
    {
        QList<Failure> all;
        const QDateTime now = QDateTime::currentDateTimeUtc();
        for (int i = 0; i < first; ++i) {
            Failure failure = failuresamples::failure(i);
            failure.failedAt = failure.recordTime = now.addSecs(-600 + i * 3);
            all.append(failure);
        }
        for (int i = 0; i < 11; ++i) {
            Failure failure = failuresamples::failure(i, QStringLiteral("g2"));
            failure.address.topic = QStringLiteral("todo.tasks.updated.dlq");
            failure.exception = QStringLiteral("com.fasterxml.jackson.core.JsonParseException");
            failure.message = failure.maskedMessage = QStringLiteral("unexpected end");
            failure.frame = failure.maskedFrame = QStringLiteral("JsonDeserializer.deserialize");
            failure.origin.topic = QStringLiteral("todo.tasks.updated");
            failure.origin.group = QStringLiteral("event-service");
            failure.failedAt = failure.recordTime = now.addDays(-16).addSecs(i * 130'000);
            all.append(failure);
        }
        for (int i = 0; i < 3; ++i) {
            Failure failure = failuresamples::failure(i, QStringLiteral("g3"));
            failure.address.topic = QStringLiteral("sprint.lifecycle-dlt");
            failure.exception = QStringLiteral("java.util.concurrent.TimeoutException");
            failure.message.clear();
            failure.maskedMessage.clear();
            failure.frame = failure.maskedFrame = QStringLiteral("SmtpClient.send");
            failure.origin.topic = QStringLiteral("sprint.lifecycle");
            failure.failedAt = failure.recordTime = now.addDays(-15).addSecs(i * 60);
            all.append(failure);
        }
        m_store.take(all, FailureStore::Arrival::Backlog, now);
    }
    static bool press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget* focus = QApplication::focusWidget();
        if (focus)
            QTest::keyClick(focus, key, modifiers);
        return focus != nullptr;
    }
    bool click(const QString& name)
    {
        for (QWidget* window : QApplication::topLevelWidgets()) {
            if (!window->isVisible())
                continue;
            auto* button = window->findChild<QAbstractButton*>(name);
            if (!button || !button->isVisible() || !button->isEnabled())
                continue;
            QTest::mouseClick(button, Qt::LeftButton);
            return true;
        }
        return false;
    }

private:
    RunService::Wiring wiring()
    {
        RunService::Wiring wiring;
        wiring.connection = m_connection;
        wiring.mayWrite = [this] {
            return m_lock.mayWrite();
        };
        wiring.deadLetterTopics = [this] {
            return m_failures.readTopics();
        };
        wiring.settleTime = std::chrono::milliseconds(300);
        wiring.longestWatch = std::chrono::milliseconds(20'000);
        return wiring;
    }

    QTemporaryDir m_folder;
    kafka::Connection m_connection;
    storage::Database m_database;
    storage::StateTable m_state;
    kafka::ClusterReader m_cluster;
    FailureStore m_store;
    FailureService m_failures;
    KafkaLock m_lock;
    RunService m_runs;
    FailureMemory m_memory;
    std::unique_ptr<DeadLettersPage> m_page;
};

/// A plan as the service would make it.
inline RunPlan samplePlan()
{
    RunPlan plan;
    plan.run = failuresamples::run(RunState::Planned, 200, 0);
    plan.run.patch = "{\"data\": {\"email_known\": false}}";
    plan.preview.records = 200;
    plan.preview.bytes = 84'100;
    RunTarget target;
    target.topic = QStringLiteral("sprint.team-members");
    target.partitions = 3;
    target.records = 200;
    target.byPartition = {{Partition(0), 71}, {Partition(1), 66}, {Partition(2), 63}};
    plan.preview.targets = {target};
    for (const char* name : {"kafka_dlt-exception-fqcn", "kafka_dlt-exception-message",
                             "kafka_dlt-exception-stacktrace", "kafka_dlt-original-topic",
                             "kafka_dlt-original-offset"})
        plan.preview.removed.append({QString::fromLatin1(name), 200});
    for (const char* name : {RunHeader, SourceHeader, TimeHeader})
        plan.preview.added.append({QString::fromLatin1(name), 200});
    const QStringList reads{target.topic};
    plan.preview.readers = {{QStringLiteral("email-service"), reads, GroupState::Stable, true},
                            {QStringLiteral("analytics"), reads, GroupState::Stable, false},
                            {QStringLiteral("audit-log"), reads, GroupState::Empty, false}};
    plan.preview.newerOfSameKey = 14;
    plan.preview.newer = {{{QStringLiteral("sprint.team-members-dlt"), Partition(1), Offset(87)},
                           "sprint-9f31c07a",
                           {target.topic, Partition(1), Offset(409'300)},
                           2}};
    return plan;
}
