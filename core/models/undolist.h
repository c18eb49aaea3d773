// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <QtCore/QObject>

#include <functional>

/// What the user did on a page and can take back: newest last, each with the way back. Knows no
/// service: a way back is an operation the other way round, made by whoever adds it. Bounded; lasts
/// as long as the page. Headless; GUI thread.
class UndoList : public QObject
{
    Q_OBJECT

public:
    enum class Outcome {
        Done,
        NotNow, ///< It is just being sent: later. It stays in the list.
        Never,  ///< It cannot be taken back any more.
    };
    using Way = std::function<Outcome()>;

    explicit UndoList(QObject* parent = nullptr) : QObject(parent) {}

    /// @param text what was done, as a person calls it: "Delete sprint 26-08"
    void add(const OperationId& id, const QString& text, Way back);
    bool isEmpty() const { return m_entries.isEmpty(); }
    bool contains(const OperationId& id) const;
    /// Of the newest one; empty without any.
    QString newestText() const;
    OperationId newestId() const;
    /// Takes the newest one back that still can be.
    Outcome undoNewest();
    /// Takes this one back, whatever was done after it.
    Outcome undo(const OperationId& id);
    void clear();

Q_SIGNALS:
    void changed();

private:
    struct Entry
    {
        OperationId id;
        QString text;
        Way back;
    };

    QList<Entry> m_entries;
};
