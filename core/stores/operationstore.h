// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/operation.h"

#include <QtCore/QObject>

/// The outbox as the program sees it: every save that is not confirmed, and the newest confirmed
/// ones, in the order in which they were made. GUI thread.
class OperationStore : public QObject
{
    Q_OBJECT

public:
    explicit OperationStore(QObject* parent = nullptr);

    const QList<Operation>& operations() const { return m_operations; }
    const Operation* find(const OperationId& id) const;
    /// The oldest operation of an entity that is not Done; null when there is none.
    const Operation* unfinishedFor(const EntityRef& entity) const;
    /// How many wait to be sent or answered.
    int waiting() const;
    /// How many wait for the user.
    int refused() const;

    /// Adds it or replaces the one with the same id.
    void apply(const Operation& operation);
    void remove(const OperationId& id);

Q_SIGNALS:
    void operationChanged(const OperationId& id);
    void operationRemoved(const OperationId& id);

private:
    QList<Operation> m_operations;
};
