// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/runlistmodel.h"
#include "core/services/replayplanner.h"
#include "ui/widgets/page.h"

#include <QtCore/QFuture>
#include <QtCore/QTimer>

#include <functional>

class ActionButton;
class Banner;
class EmptyState;
class KafkaLock;
class PageHeader;
class QSplitter;
class QStackedLayout;
class QTableView;
class RunView;

/// *Replay*: every retry and replay, past, running and interrupted, with its steps and records; and
/// the way to a new replay. GUI thread.
class ReplayPage : public Page
{
    Q_OBJECT

public:
    enum class Kafka { Present, None };

    ReplayPage(RunService& runs, ReplayPlanner& planner, KafkaLock& lock, Kafka kafka,
               QWidget* parent = nullptr);

    QString title() const override;
    /// A RunId chooses that run.
    void navigateTo(const Destination& destination) override;
    QWidget* firstFocus() override;
    /// Gives the names of the topics that exist, for the form; asked when it opens.
    void setTopics(std::function<QStringList()> topics) { m_topics = std::move(topics); }
    /// For *Copy as command*: {"--workspace", "Platform team"}.
    void setCommandConnection(const QStringList& words) { m_connection = words; }

public Q_SLOTS:
    void openForm();

private:
    void addActions();
    void refresh();
    void refreshSoon();
    void showSelected();
    void showProgress();
    void readItems(qint64 from);
    void select(int row);
    std::optional<Run> selected() const;
    void order(QFuture<Result<void>> done);
    void resumeSelected();
    void copyCommand();
    void askToRemoveTopic();
    void showActions();

    RunService& m_runs;
    ReplayPlanner& m_planner;
    KafkaLock& m_lock;
    const Kafka m_kafka;
    std::function<QStringList()> m_topics;
    QStringList m_connection;
    RunListModel m_model;
    PageHeader* m_header;
    Banner* m_banner;
    QStackedLayout* m_stack = nullptr;
    QSplitter* m_splitter;
    QTableView* m_table;
    RunView* m_view;
    EmptyState* m_empty;
    QAction* m_newAction = nullptr;
    QAction* m_removeTopicAction = nullptr;
    QTimer m_refreshTimer;
    QTimer m_itemsTimer;
    std::optional<RunId> m_shown;
    std::optional<RunId> m_wanted;
    qint64 m_itemsRead = 0;
    bool m_isReadingItems = false;
};
