// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/savedview.h"
#include "core/storage/savedviewtable.h"

#include <QtCore/QObject>

/// The named views of the stream: what is shown here is what the database holds or is about to
/// hold. Lives on the GUI thread.
class SavedViewService : public QObject
{
    Q_OBJECT

public:
    explicit SavedViewService(storage::SavedViewTable table, QObject* parent = nullptr);

    /// Reads them (again): at the start, and when another program wrote.
    void load();
    /// By name.
    const QList<SavedView>& views() const { return m_views; }
    const SavedView* find(const SavedViewId& id) const;
    const SavedView* findByName(const QString& name) const;

    /// Adds a view or replaces the one of the same id; also brings back a removed one.
    void put(const SavedView& view);
    void rename(const SavedViewId& id, const QString& name);
    void remove(const SavedViewId& id);
    /// A name as it is kept: on one line, bounded; empty when nothing is left.
    static QString cleanName(const QString& name);

Q_SIGNALS:
    void viewsChanged();
    /// What was asked for could not be kept; the list is again what the database holds.
    void failed(const Error& error);

private:
    void sort();
    void settle(QFuture<Result<void>> written);

    storage::SavedViewTable m_table;
    QList<SavedView> m_views;
    /// Writes that are not on disk yet: a list that was read before them would take them back.
    int m_writing = 0;
    bool m_loadAgain = false;
};
