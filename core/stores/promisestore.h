// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/promise.h"

#include <QtCore/QHash>
#include <QtCore/QObject>

/// The promises of this workspace's writes: what each save should make the bus say, and what it
/// said. GUI thread. Bounded: the oldest settled ones go first.
class PromiseStore : public QObject
{
    Q_OBJECT

public:
    explicit PromiseStore(QObject* parent = nullptr);

    /// In the order in which they were made.
    const QList<Promise>& promises() const { return m_promises; }
    const Promise* find(const OperationId& id) const;
    /// The newest promise about an entity; null when there is none.
    const Promise* newestFor(const EntityRef& entity) const;

    void apply(const Promise& promise);

Q_SIGNALS:
    void promiseChanged(const OperationId& id);

private:
    QList<Promise> m_promises;
};
