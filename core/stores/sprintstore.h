// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/sprint.h"

#include <QtCore/QObject>

/// What the program believes about the sprints of one workspace, newest start first.
/// GUI thread. Holds and announces; never fetches.
class SprintStore : public QObject
{
    Q_OBJECT

public:
    explicit SprintStore(QObject* parent = nullptr);

    const QList<Sprint>& sprints() const { return m_sprints; }
    /// Null when unknown; valid until the next change.
    const Sprint* find(const SprintId& id) const;
    const Sprint* findByNumber(const QString& number) const;

    /// When the list was last told by the service (UTC); invalid before the first answer and cache.
    QDateTime fetchedAt() const { return m_fetchedAt; }
    /// True while the list comes from the last session's cache.
    bool isFromCache() const { return m_fromCache; }

    /// The service's whole list. Replaces everything; announces only what differs.
    void applyAll(QList<Sprint> sprints, const QDateTime& fetchedAt);
    /// The last session's list; ignored once the service has told its own.
    void applyCached(QList<Sprint> sprints, const QDateTime& fetchedAt);
    /// One answer about one sprint; ignored when it is older than what is known.
    void applyOne(const Sprint& sprint);
    void remove(const SprintId& id);

Q_SIGNALS:
    /// The list changed in length or order.
    void listChanged();
    /// The values of one sprint changed; also sent for each changed one before listChanged().
    void sprintChanged(const SprintId& id);
    void sprintRemoved(const SprintId& id);
    /// fetchedAt() moved, whether or not anything else did.
    void freshened();

private:
    void replace(QList<Sprint> sprints);

    QList<Sprint> m_sprints;
    QDateTime m_fetchedAt;
    bool m_fromCache = false;
};
