// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/operationlistmodel.h"
#include "ui/widgets/page.h"

class ActivityDetail;
class EmptyState;
class OutboxService;
class PageHeader;
class QSplitter;
class QStackedLayout;
class QTableView;

/// *Activity*: every save, where it stands, and what can be done about it. GUI thread.
class ActivityPage : public Page
{
    Q_OBJECT

public:
    ActivityPage(OperationStore& operations, PromiseStore& promises, OutboxService& outbox,
                 QWidget* parent = nullptr);

    QString title() const override;
    /// An OperationId selects that save.
    void navigateTo(const Destination& destination) override;
    QWidget* firstFocus() override;

private:
    void addActions();
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
    PageHeader* m_header = nullptr;
    QStackedLayout* m_stack = nullptr;
    QSplitter* m_splitter = nullptr;
    QTableView* m_table = nullptr;
    EmptyState* m_empty = nullptr;
    ActivityDetail* m_detail = nullptr;
    QAction* m_retryAction = nullptr;
    QAction* m_dropAction = nullptr;
    QAction* m_copyAction = nullptr;
};
