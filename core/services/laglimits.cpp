// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/laglimits.h"

#include "core/storage/statetable.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace {

QString limitsName()
{
    return u"groups/lag-limits"_s;
}

} // namespace

LagLimits::LagLimits(storage::StateTable& state, QObject* parent) : QObject(parent), m_state(state)
{}

void LagLimits::start()
{
    m_state.value(limitsName()).then(this, [this](const Result<std::optional<QByteArray>>& kept) {
        if (!kept)
            return;
        const bool wasChanged = std::exchange(m_isRead, true) || !m_limits.isEmpty();
        const QJsonObject all = QJsonDocument::fromJson(kept->value_or(QByteArray())).object();
        for (auto one = all.begin(); one != all.end() && m_limits.size() < MostGroups; ++one) {
            const qint64 limit = one->toInteger(-1);
            // What was chosen meanwhile stays.
            if (limit > 0 && !m_limits.contains(one.key()))
                m_limits.insert(one.key(), limit);
        }
        if (wasChanged)
            keep();
        Q_EMIT changed();
    });
}

std::optional<qint64> LagLimits::limit(const QString& group) const
{
    const auto limit = m_limits.constFind(group);
    return limit == m_limits.cend() ? std::nullopt : std::optional(*limit);
}

bool LagLimits::setLimit(const QString& group, std::optional<qint64> limit)
{
    if (limit && *limit > 0) {
        if (!m_limits.contains(group) && m_limits.size() >= MostGroups)
            return false;
        m_limits.insert(group, *limit);
    } else {
        m_limits.remove(group);
    }
    // Told anew for another line.
    m_above.remove(group);
    keep();
    Q_EMIT changed();
    return true;
}

void LagLimits::take(const LagSweep& sweep)
{
    if (m_limits.isEmpty())
        return;
    for (const GroupLag& group : sweep.groups) {
        const auto limit = m_limits.constFind(group.group);
        // What is not told now is neither above nor below.
        if (limit == m_limits.cend() || !group.problem.isEmpty())
            continue;
        const PartitionLag* most = nullptr;
        for (const PartitionLag& partition : group.partitions) {
            if (partition.lag() && (!most || *partition.lag() > *most->lag()))
                most = &partition;
        }
        if (!most)
            continue;
        const bool wasAbove = m_above.contains(limit.key());
        const bool isAbove = *most->lag() > *limit;
        if (isAbove && !wasAbove) {
            m_above.insert(limit.key());
            Q_EMIT exceeded(limit.key(), most->where, *most->lag(), *limit);
        } else if (!isAbove && wasAbove) {
            m_above.remove(limit.key());
            Q_EMIT keptAgain(limit.key(), *limit);
        }
    }
}

void LagLimits::keep()
{
    // Not over what is remembered and not read yet.
    if (!m_isRead)
        return;
    QJsonObject all;
    for (auto limit = m_limits.cbegin(); limit != m_limits.cend(); ++limit)
        all.insert(limit.key(), *limit);
    m_state.setValue(limitsName(), QJsonDocument(all).toJson(QJsonDocument::Compact));
}
