// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/grouplag.h"

#include <QtCore/QHash>
#include <QtCore/QObject>
#include <QtCore/QSet>

#include <optional>

namespace storage {
class StateTable;
}

/// How much lag of one partition is too much, for each group as somebody chose it; remembered in
/// the workspace. Says once that a group went above, and once that it is below again. GUI thread.
class LagLimits : public QObject
{
    Q_OBJECT

public:
    /// More groups than anybody watches that way.
    static constexpr qsizetype MostGroups = 1000;

    /// @param state not owned; must outlive this
    explicit LagLimits(storage::StateTable& state, QObject* parent = nullptr);

    /// Reads what is remembered; changed() follows.
    void start();

    /// Records; nothing where nobody chose one.
    std::optional<qint64> limit(const QString& group) const;
    /// Nothing takes it away. False where there are too many.
    bool setLimit(const QString& group, std::optional<qint64> limit);
    /// As the newest sweep saw it.
    bool isExceeded(const QString& group) const { return m_above.contains(group); }

    /// Looks at a sweep; the signals below follow.
    void take(const LagSweep& sweep);

Q_SIGNALS:
    void changed();
    /// A partition lags by more than the limit now, and none did before.
    void exceeded(const QString& group, const TopicPartition& where, qint64 lag, qint64 limit);
    /// No partition does any more.
    void keptAgain(const QString& group, qint64 limit);

private:
    void keep();

    storage::StateTable& m_state;
    QHash<QString, qint64> m_limits;
    QSet<QString> m_above;
    bool m_isRead = false;
};
