// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/auditpage.h"
#include "core/models/auditlistmodel.h"
#include "ui/widgets/notices.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

class AuditService;
class EmptyState;
class FailedState;
class FilterBar;
class QAction;
class QStackedLayout;
class QTableView;

/// The audit log: everything that this program wrote, with a filter and an export. Reads pages as
/// somebody scrolls. GUI thread.
class AuditView : public QWidget
{
    Q_OBJECT

public:
    /// @param exportAction offered beside the filter; triggers the export. Not owned.
    AuditView(AuditService& audit, QAction* exportAction, QWidget* parent = nullptr);

    /// Reads the newest page the first time it is shown.
    void beginReading();
    QWidget* firstFocus();
    void focusFilter();
    /// The throughlinectl words that print the same.
    QStringList command() const;
    /// For the page's subtitle.
    QString summary() const;

Q_SIGNALS:
    void activated(const Destination& destination);
    void noticeRequested(const Notice& notice);
    void summaryChanged();

private:
    void readNewest();
    void readMore();
    void take(const Result<AuditPage>& page, bool isFirst);
    void takeNoted(const AuditEntry& entry);
    void openRow(const QModelIndex& index);
    void askWhereTo();
    void collect(const QString& path, const AuditQuery& query, QByteArray bytes, qint64 count);
    void save(const QString& path, const QByteArray& bytes, qint64 count, bool isWhole);
    AuditQuery query() const;

    AuditService& m_audit;
    AuditListModel m_model;
    FilterBar* m_filter;
    QTableView* m_table;
    EmptyState* m_empty;
    FailedState* m_failed;
    QStackedLayout* m_stack;
    QTimer m_typing;
    /// Answers to older questions are passed over.
    quint64 m_generation = 0;
    bool m_hasRead = false;
    bool m_hasMore = false;
};
