// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/deadlettertopicmodel.h"

#include "core/models/failuretexts.h"

#include <QtCore/QLocale>

#include <algorithm>

DeadLetterTopicModel::DeadLetterTopicModel(QObject* parent) : QAbstractTableModel(parent) {}

void DeadLetterTopicModel::setTopics(QList<DeadLetterTopic> topics)
{
    std::sort(topics.begin(), topics.end(),
              [](const DeadLetterTopic& a, const DeadLetterTopic& b) { return a.name < b.name; });
    const bool sameRows = topics.size() == m_topics.size() &&
                          std::equal(topics.begin(), topics.end(), m_topics.begin(),
                                     [](const auto& a, const auto& b) { return a.name == b.name; });
    if (sameRows) {
        for (int row = 0; row < topics.size(); ++row) {
            if (topics.at(row) == m_topics.at(row))
                continue;
            m_topics[row] = topics.at(row);
            Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
        }
        return;
    }
    beginResetModel();
    m_topics = std::move(topics);
    endResetModel();
}

std::optional<DeadLetterTopic> DeadLetterTopicModel::topicAt(int row) const
{
    if (row < 0 || row >= m_topics.size())
        return {};
    return m_topics.at(row);
}

int DeadLetterTopicModel::rowOf(const QString& topic) const
{
    for (int row = 0; row < m_topics.size(); ++row) {
        if (m_topics.at(row).name == topic)
            return row;
    }
    return -1;
}

int DeadLetterTopicModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_topics.size());
}

int DeadLetterTopicModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant DeadLetterTopicModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= m_topics.size())
        return {};
    const DeadLetterTopic& topic = m_topics.at(index.row());
    const bool counts = topic.evidence != DeadLetterTopic::Evidence::Refused;
    switch (role) {
    case Qt::CheckStateRole:
        if (index.column() == Counts)
            return int(counts ? Qt::Checked : Qt::Unchecked);
        return {};
    case Qt::AccessibleTextRole:
        if (index.column() == Counts)
            return counts ? tr("%1 counts as dead letters").arg(topic.name)
                          : tr("%1 does not count").arg(topic.name);
        return data(index, Qt::DisplayRole);
    case Qt::TextAlignmentRole:
        return index.column() == Records || index.column() == Sampled
                   ? int(Qt::AlignRight | Qt::AlignVCenter)
                   : int(Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        break;
    default:
        return {};
    }
    switch (index.column()) {
    case Name:
        return topic.name;
    case Evidence:
        return evidenceText(topic);
    case Records:
        return topic.records ? QLocale().toString(*topic.records) : tr("not known");
    case Sampled:
        return QLocale().toString(topic.sampled);
    default:
        return {};
    }
}

QVariant DeadLetterTopicModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && (section == Records || section == Sampled))
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Counts:
        return tr("Yes");
    case Name:
        return tr("Topic");
    case Evidence:
        return tr("Known how");
    case Records:
        return tr("Records");
    case Sampled:
        return tr("Looked at");
    default:
        return {};
    }
}

Qt::ItemFlags DeadLetterTopicModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.column() == Counts)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

bool DeadLetterTopicModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::CheckStateRole || index.column() != Counts || index.row() >= m_topics.size())
        return false;
    Q_EMIT verdictGiven(m_topics.at(index.row()).name, value.toInt() == Qt::Checked);
    return true;
}
