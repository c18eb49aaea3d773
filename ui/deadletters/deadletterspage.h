// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/failureexport.h"
#include "core/models/failuregroupmodel.h"
#include "core/models/failurelistmodel.h"
#include "core/services/failureservice.h"
#include "core/services/runcommand.h"
#include "ui/widgets/page.h"

#include <QtCore/QFuture>
#include <QtCore/QTimer>

class ActionButton;
class Banner;
class DeadLetterTopicsDialog;
class ElidedLabel;
class EmptyState;
class FailedState;
class FailureInspector;
class FailureMemory;
class FilterField;
class KafkaLock;
class LoadingBar;
class PageHeader;
class QSplitter;
class QStackedLayout;
class QTableView;
class RetryPanel;
class TextLabel;

/// *Dead letters*: the causes of failures above; below the failures of one cause and what is known
/// of each; and the retry, from its preview to its outcome. GUI thread.
class DeadLettersPage : public Page
{
    Q_OBJECT

public:
    struct Services
    {
        FailureService& failures;
        RunService& runs;
        KafkaLock& lock;
        FailureMemory& memory;
    };
    enum class Kafka { Present, None };

    DeadLettersPage(const Services& services, Kafka kafka, QWidget* parent = nullptr);
    ~DeadLettersPage() override;

    QString title() const override;
    /// A FailureGroupId chooses that cause, a FailurePlace that failure, a RunId shows its outcome.
    void navigateTo(const Destination& destination) override;
    QWidget* firstFocus() override;
    /// For *Copy as command*: {"--workspace", "Platform team"}.
    void setCommandConnection(const QStringList& words) { m_connection = words; }
    /// True when what the user would see is there: for pictures.
    bool isSettled() const;

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Scope
    {
        FailureList failures;
        /// For people: "KeyError: email".
        QString what;
        RetryScope command;
    };

    // Building.
    void addActions();
    QWidget* buildCauses();
    QWidget* buildFailures();
    void connectServices();

    // What is there.
    void refreshSoon();
    void refresh();
    void showState();
    void showSummary();
    void showFoot();
    void chooseGroup();
    void showGroup();
    enum class Keep { Nothing, Chosen };
    void list(const FailureList& failures, Keep keep);
    void search();
    void takeMatches(const Result<FailureMatches>& matches);
    void chooseFailure();
    void showRetriedMark();
    void fitCauses();
    std::optional<FailureGroup> group() const;
    qsizetype selectedCount() const;
    FailureList selectedFailures() const;
    bool isFiltered() const;

    // Retry.
    void retrySelected();
    void retryAll();
    void plan(const Scope& scope);
    void planAgain();
    void askToRetry();
    void askToRetryOne();
    void confirmRetry(qint64 records, std::function<void()> run);
    void execute(const RunPlan& plan);
    void changeOptions();
    void showRun(const RunId& id);
    void showRunProgress();
    void readRunItems(qint64 from);
    void closeRetry();
    void orderRun(QFuture<Result<void>> done);
    void resumeRun();

    // Other verbs.
    void openTopics(bool beginLook = false);
    void exportShown();
    void exportTo(const QString& path);
    void takeExport(const Result<FailureExportProgress>& result);
    void copyCommand();
    void copyText(const QString& text, const QString& title, const QString& nothing);
    void showUnknown(const QString& title, const QString& sentence);

    FailureService& m_service;
    RunService& m_runs;
    KafkaLock& m_lock;
    FailureMemory& m_memory;
    const Kafka m_kafka;
    QStringList m_connection;
    FailureGroupModel m_groups;
    FailureListModel m_failures;
    FailureExport m_export;
    QTimer m_refreshTimer;
    QTimer m_minuteTimer;

    PageHeader* m_header = nullptr;
    LoadingBar* m_loading = nullptr;
    LoadingBar* m_exporting = nullptr;
    Banner* m_banner = nullptr;
    QStackedLayout* m_stack = nullptr;
    QSplitter* m_content = nullptr;
    QSplitter* m_lower = nullptr;
    QTableView* m_causes = nullptr;
    QStackedLayout* m_leftStack = nullptr;
    ElidedLabel* m_failuresTitle = nullptr;
    FilterField* m_filter = nullptr;
    TextLabel* m_filterNote = nullptr;
    ActionButton* m_everywhere = nullptr;
    QTableView* m_list = nullptr;
    QAction* m_retrySelectedAction = nullptr;
    QAction* m_retryAllAction = nullptr;
    FailureInspector* m_inspector = nullptr;
    RetryPanel* m_retry = nullptr;
    EmptyState* m_empty = nullptr;
    FailedState* m_failed = nullptr;
    ElidedLabel* m_foot = nullptr;
    ActionButton* m_readAll = nullptr;
    bool m_emptyLooks = false;
    /// The user has chosen how high the parts are.
    bool m_isSplit = false;

    FailureGroupId m_shownGroup;
    qint64 m_shownCount = -1;
    qint64 m_shownTaken = -1;
    QTimer m_searchTimer;
    QFuture<Result<FailureMatches>> m_searching;
    QString m_searched;
    quint64 m_detailGeneration = 0;

    std::optional<Scope> m_scope;
    RetryOptions m_options;
    std::optional<RunPlan> m_plan;
    QFuture<Result<RunPlan>> m_planning;
    quint64 m_planGeneration = 0;
    std::optional<RunId> m_run;
    qint64 m_itemsRead = 0;
    bool m_isReadingItems = false;
    QTimer m_itemsTimer;
    /// To be shown once they are read.
    std::optional<RecordAddress> m_wanted;
    std::optional<FailureGroupId> m_wantedGroup;
};
