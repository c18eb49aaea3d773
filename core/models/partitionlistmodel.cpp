// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/partitionlistmodel.h"

#include "core/models/topictexts.h"

#include <QtCore/QLocale>

#include <algorithm>
#include <array>
#include <numeric>

using namespace Qt::Literals::StringLiterals;

namespace {

struct PartitionColumn
{
    const char* title;
    bool isFigure;
};

constexpr std::array<PartitionColumn, PartitionListModel::ColumnCount> PartitionColumns{{
    {QT_TRANSLATE_NOOP("PartitionListModel", "Partition"), false},
    {QT_TRANSLATE_NOOP("PartitionListModel", "Leader"), true},
    {QT_TRANSLATE_NOOP("PartitionListModel", "Replicas"), false},
    {QT_TRANSLATE_NOOP("PartitionListModel", "State"), false},
    {QT_TRANSLATE_NOOP("PartitionListModel", "First"), true},
    {QT_TRANSLATE_NOOP("PartitionListModel", "Next"), true},
    {QT_TRANSLATE_NOOP("PartitionListModel", "Records"), true},
    {QT_TRANSLATE_NOOP("PartitionListModel", "Share"), false},
    {QT_TRANSLATE_NOOP("PartitionListModel", "In"), true},
    {QT_TRANSLATE_NOOP("PartitionListModel", "10 min"), false},
}};

QString stateWords(const TopicState& topic, qsizetype place)
{
    QStringList words;
    for (const TopicMark& mark : partitionMarks(topic, place))
        words.append(mark.text);
    return words.join(u", "_s);
}

/// The trouble first.
double troubleRank(const TopicState& topic, qsizetype place)
{
    double rank = 0;
    for (const TopicMark& mark : partitionMarks(topic, place))
        rank += mark.kind == TopicMark::Kind::Bad         ? 100
                : mark.kind == TopicMark::Kind::Attention ? 10
                                                          : 0;
    return -rank;
}

} // namespace

PartitionListModel::PartitionListModel(QObject* parent) : QAbstractTableModel(parent) {}

int PartitionListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_order.size());
}

int PartitionListModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString PartitionListModel::text(int row, int column) const
{
    const PartitionInfo& info = partition(row);
    switch (column) {
    case Number:
        return QString::number(info.partition.value());
    case Leader:
        return info.leader ? QString::number(*info.leader) : tr("none");
    case Replicas:
        return brokersText(info.replicas);
    case InSync:
        return stateWords(*m_topic, placeOf(row));
    case Low:
        return topictext::offset(info.low);
    case High:
        return topictext::offset(info.high);
    case Records:
        return topictext::count(recordCount(info));
    case Share: {
        const auto share = shareOf(*m_topic, placeOf(row));
        return share ? tr("%1 %").arg(QLocale().toString(*share * 100, 'f',
                                                         *share > 0 && *share < 0.01 ? 1 : 0))
                     : QString();
    }
    case Rate:
        return topictext::perSecond(trend(row).rate);
    default:
        return {};
    }
}

QVariant PartitionListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= m_order.size())
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), index.column());
    case Qt::AccessibleTextRole:
        return text(index.row(), index.column() == Trend ? int(Rate) : index.column());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::Alignment(PartitionColumns.at(std::size_t(index.column())).isFigure
                              ? Qt::AlignRight
                              : Qt::AlignLeft) |
            Qt::AlignVCenter);
    case Qt::ToolTipRole:
        if (index.column() == Replicas || index.column() == InSync)
            return tr("Replicas on brokers %1; in sync: %2")
                .arg(brokersText(partition(index.row()).replicas),
                     brokersText(partition(index.row()).inSync));
        if (index.column() == High)
            return tr("The offset that the next record gets");
        return {};
    default:
        return {};
    }
}

QVariant PartitionListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    const PartitionColumn& column = PartitionColumns.at(std::size_t(section));
    if (role == Qt::DisplayRole)
        return tr(column.title);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(column.isFigure ? Qt::AlignRight : Qt::AlignLeft) |
                                   Qt::AlignVCenter);
    if (role != Qt::ToolTipRole)
        return {};
    if (section == Low)
        return tr("The first offset that is still kept: the low watermark");
    if (section == High)
        return tr("The offset that the next record gets: the high watermark");
    if (section == InSync)
        return tr(
            "Whether all replicas are in sync; marked where a partition holds at least half as "
            "much again as its even share of the records");
    if (section == Share)
        return tr("Of all records of the topic");
    return {};
}

void PartitionListModel::setTopic(const QString& topic)
{
    if (m_name == topic)
        return;
    beginResetModel();
    m_name = topic;
    m_topic = m_snapshot ? m_snapshot->find(topic) : nullptr;
    m_order = m_topic ? wantedOrder(*m_topic) : QList<qsizetype>();
    endResetModel();
    Q_EMIT refreshed();
}

void PartitionListModel::setSnapshot(const TopicSnapshotPtr& snapshot)
{
    if (snapshot != m_snapshot)
        show(snapshot);
}

void PartitionListModel::show(const TopicSnapshotPtr& snapshot)
{
    const TopicState* const next = snapshot ? snapshot->find(m_name) : nullptr;
    const qsizetype count = next ? next->info.partitions.size() : 0;
    const bool same = count == m_order.size();
    const QList<qsizetype> order = next ? wantedOrder(*next) : QList<qsizetype>();
    if (same && order == m_order) {
        m_snapshot = snapshot;
        m_topic = next;
        if (count > 0)
            Q_EMIT dataChanged(index(0, 0), index(int(count) - 1, ColumnCount - 1));
    } else if (same) {
        Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
        const QModelIndexList before = persistentIndexList();
        QModelIndexList after;
        for (const QModelIndex& old : before)
            after.append(index(int(order.indexOf(m_order.at(old.row()))), old.column()));
        m_snapshot = snapshot;
        m_topic = next;
        m_order = order;
        changePersistentIndexList(before, after);
        Q_EMIT layoutChanged({}, VerticalSortHint);
    } else {
        beginResetModel();
        m_snapshot = snapshot;
        m_topic = next;
        m_order = order;
        endResetModel();
    }
    Q_EMIT refreshed();
}

void PartitionListModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= ColumnCount)
        return;
    m_sortColumn = column;
    m_sortOrder = order;
    show(m_snapshot);
}

QList<qsizetype> PartitionListModel::wantedOrder(const TopicState& topic) const
{
    const QList<PartitionInfo>& partitions = topic.info.partitions;
    QList<qsizetype> order(partitions.size());
    std::iota(order.begin(), order.end(), 0);
    QList<std::optional<double>> ranks;
    ranks.reserve(order.size());
    for (qsizetype i = 0; i < partitions.size(); ++i) {
        const PartitionInfo& one = partitions.at(i);
        const auto number = [](const auto& value) {
            return value ? std::optional(double(*value)) : std::optional<double>();
        };
        switch (m_sortColumn) {
        case Leader:
            ranks.append(number(one.leader));
            break;
        case Replicas:
            ranks.append(one.replicas.isEmpty() ? std::optional<double>()
                                                : std::optional<double>(one.replicas.first()));
            break;
        case InSync:
            ranks.append(troubleRank(topic, i));
            break;
        case Low:
            ranks.append(one.low ? std::optional(double(one.low->value())) : std::nullopt);
            break;
        case High:
            ranks.append(one.high ? std::optional(double(one.high->value())) : std::nullopt);
            break;
        case Records:
        case Share:
            ranks.append(number(recordCount(one)));
            break;
        case Rate:
        case Trend:
            ranks.append(topic.trends.at(i).rate);
            break;
        default:
            ranks.append(double(one.partition.value()));
        }
    }
    const bool ascending = m_sortOrder == Qt::AscendingOrder;
    std::ranges::stable_sort(order, [&](qsizetype a, qsizetype b) {
        const auto& left = ranks.at(a);
        const auto& right = ranks.at(b);
        if (left.has_value() != right.has_value())
            return left.has_value();
        if (!left)
            return false;
        return ascending ? *left < *right : *right < *left;
    });
    return order;
}

int PartitionListModel::rowOf(Partition partition) const
{
    for (int row = 0; row < m_order.size(); ++row) {
        if (this->partition(row).partition == partition)
            return row;
    }
    return -1;
}

QString PartitionListModel::csv() const
{
    QString all =
        topictext::csvRow({u"topic"_s, u"partition"_s, u"leader"_s, u"replicas"_s, u"in_sync"_s,
                           u"low"_s, u"high"_s, u"records"_s, u"records_per_second"_s});
    for (int row = 0; row < m_order.size(); ++row) {
        const PartitionInfo& one = partition(row);
        const auto records = recordCount(one);
        const auto rate = trend(row).rate;
        all += topictext::csvRow({m_name, QString::number(one.partition.value()),
                                  one.leader ? QString::number(*one.leader) : QString(),
                                  brokersText(one.replicas), brokersText(one.inSync),
                                  one.low ? QString::number(one.low->value()) : QString(),
                                  one.high ? QString::number(one.high->value()) : QString(),
                                  records ? QString::number(*records) : QString(),
                                  rate ? QString::number(*rate, 'f', 3) : QString()});
    }
    return all;
}
