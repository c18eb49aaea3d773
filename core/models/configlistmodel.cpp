// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/configlistmodel.h"

#include "core/models/topictexts.h"

using namespace Qt::Literals::StringLiterals;

namespace {

/// A value where it is in force: what would count were it not set.
QString fallbackText(const ConfigEntry& entry)
{
    if (entry.fallbackSource == ConfigSource::Unknown)
        return {};
    const QString value = configValueText(entry.name, entry.fallback);
    const QString source = configSourceText(entry.fallbackSource);
    return source.isEmpty() ? value : ConfigListModel::tr("%1, %2").arg(value, source);
}

} // namespace

ConfigListModel::ConfigListModel(QObject* parent) : QAbstractTableModel(parent) {}

int ConfigListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ConfigListModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant ConfigListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const ConfigEntry& one = entry(index.row());
    if (role == Qt::ToolTipRole) {
        if (index.column() == Otherwise)
            return one.fallback.value_or(QString());
        const QString source = configSourceText(one.source);
        const QString exact = u"%1=%2"_s.arg(one.name, one.value.value_or(tr("not told")));
        return source.isEmpty() ? exact : tr("%1, set by: %2").arg(exact, source);
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Setting:
        return one.name;
    case Here:
        return configValueText(one.name, one.value);
    default:
        return fallbackText(one);
    }
}

QVariant ConfigListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::ToolTipRole && section == Otherwise)
        return tr("What would count were it not set");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Setting:
        return tr("Setting");
    case Here:
        return tr("Here");
    case Otherwise:
        return tr("Default");
    default:
        return {};
    }
}

void ConfigListModel::setConfig(const TopicConfig& config)
{
    if (config == m_config)
        return;
    m_config = config;
    fill();
}

void ConfigListModel::setShow(Show show)
{
    if (show == m_show)
        return;
    m_show = show;
    fill();
}

void ConfigListModel::fill()
{
    beginResetModel();
    m_rows.clear();
    for (qsizetype i = 0; i < m_config.entries.size(); ++i) {
        if (m_show == Show::All || m_config.entries.at(i).isOwn())
            m_rows.append(i);
    }
    endResetModel();
}
