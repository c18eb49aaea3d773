// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/destination.h"
#include "core/domain/run.h"

#include <QtCore/QAbstractTableModel>

#include <optional>

/// Entries of the audit log, the newest first. Holds the pages that were read; asks for the next
/// one when a view comes to the end. GUI thread.
class AuditListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { When, Who, What, Target, Count, Outcome, Detail, ColumnCount };
    enum Role {
        MarkRole = Qt::UserRole, ///< int of LineNode::State; only in the column Outcome.
        EntryRole,               ///< AuditEntry
    };

    explicit AuditListModel(QObject* parent = nullptr);

    void clear();
    /// Older ones, behind those that are there.
    void append(const QList<AuditEntry>& entries, bool hasMore);
    /// What was just noted.
    void prepend(const AuditEntry& entry);
    const QList<AuditEntry>& entries() const { return m_entries; }
    std::optional<AuditEntry> entryAt(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

Q_SIGNALS:
    /// Answered by append().
    void moreWanted();

private:
    QList<AuditEntry> m_entries;
    bool m_hasMore = false;
    bool m_isAsking = false;
};

/// "Kafka unlocked", "Sprint changed", "Records retried"; the name itself for one that is not
/// known.
QString auditWhatText(const QString& what);
/// "done", "refused" … as people say it.
QString auditOutcomeText(const QString& result);
/// The thing that an entry is about, where the program can show it.
std::optional<Destination> auditDestination(const AuditEntry& entry);
