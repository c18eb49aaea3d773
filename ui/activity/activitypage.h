// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/operationlistmodel.h"
#include "ui/widgets/page.h"

class ActionButton;
class ActivityDetail;
class AuditService;
class AuditView;
class EmptyState;
class OutboxService;
class PageHeader;
class QStackedWidget;
class QTabBar;
class RunService;
class RunsView;
class QSplitter;
class QStackedLayout;
class QTableView;

/// *Activity*: what this program wrote, in three parts: every save and where it stands, every run,
/// and the audit log. GUI thread.
class ActivityPage : public Page
{
    Q_OBJECT

public:
    enum class Part { Saves, Runs, Audit };
    Q_ENUM(Part)

    ActivityPage(OperationStore& operations, PromiseStore& promises, OutboxService& outbox,
                 QWidget* parent = nullptr);

    /// The two further parts; before the page is shown. Not owned.
    void addRuns(RunService& runs);
    void addAudit(AuditService& audit);
    /// Where a copied command connects: {"--workspace", "Platform team"}.
    void setCommandConnection(const QStringList& words) { m_connection = words; }
    Part part() const;
    void showPart(Part part);

    QString title() const override;
    /// An OperationId selects that save.
    void navigateTo(const Destination& destination) override;
    QWidget* firstFocus() override;

private:
    void addActions();
    void addPart(Part part, const QString& name, QWidget* view);
    void showParts();
    void copyCommand();
    void buildContent();
    void select(int row);
    void showSelected();
    void showSummary();
    void retrySelected();
    void askToDrop();
    void copySelected();
    std::optional<OperationId> selected() const;

    OperationStore& m_operations;
    PromiseStore& m_promises;
    OutboxService& m_outbox;
    OperationListModel m_model;
    QStringList m_connection;
    PageHeader* m_header = nullptr;
    QTabBar* m_parts = nullptr;
    QStackedWidget* m_views = nullptr;
    RunsView* m_runs = nullptr;
    AuditView* m_audit = nullptr;
    QAction* m_commandAction = nullptr;
    QAction* m_filterAction = nullptr;
    QAction* m_exportAction = nullptr;
    QStackedLayout* m_stack = nullptr;
    QSplitter* m_splitter = nullptr;
    QTableView* m_table = nullptr;
    EmptyState* m_empty = nullptr;
    ActivityDetail* m_detail = nullptr;
    QAction* m_retryAction = nullptr;
    QAction* m_dropAction = nullptr;
    QAction* m_copyAction = nullptr;
};
