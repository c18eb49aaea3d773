// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/topiclistmodel.h"

#include "core/models/topictexts.h"

#include <algorithm>
#include <array>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype MostFilterWords = 16;

struct TopicColumn
{
    const char* title;
    bool isFigure;
};

constexpr std::array<TopicColumn, TopicListModel::ColumnCount> TopicColumns{{
    {QT_TRANSLATE_NOOP("TopicListModel", "Topic"), false},
    {QT_TRANSLATE_NOOP("TopicListModel", "Partitions"), true},
    {QT_TRANSLATE_NOOP("TopicListModel", "Replication"), true},
    {QT_TRANSLATE_NOOP("TopicListModel", "Records"), true},
    {QT_TRANSLATE_NOOP("TopicListModel", "In"), true},
    {QT_TRANSLATE_NOOP("TopicListModel", "10 min"), false},
    {QT_TRANSLATE_NOOP("TopicListModel", "Cleanup"), false},
    {QT_TRANSLATE_NOOP("TopicListModel", "Kept"), false},
}};

/// What is not known comes last, whichever way the order goes.
struct TopicRank
{
    double number = 0;
    int topic = 0;
    bool isKnown = false;
};

double cleanupRank(const QString& cleanup)
{
    return cleanup == "delete"_L1 ? 0 : cleanup == "compact"_L1 ? 1 : 2;
}

} // namespace

TopicListModel::TopicListModel(QObject* parent) : QAbstractTableModel(parent) {}

int TopicListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int TopicListModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString TopicListModel::text(const TopicState& topic, int column) const
{
    const TopicConfig* const known =
        column == Cleanup || column == Retention ? config(topic.info.name) : nullptr;
    switch (column) {
    case Name:
        return topic.info.name;
    case Partitions:
        return topictext::count(topic.info.partitions.size());
    case Replication:
        return topictext::count(topic.replication);
    case Records:
        return topictext::count(topic.records);
    case Rate:
        return topictext::perSecond(topic.rate);
    case Cleanup:
        return known ? known->cleanup().replace(u","_s, u", "_s) : QString();
    case Retention:
        return known ? retentionText(*known) : QString();
    default:
        return {};
    }
}

QVariant TopicListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= m_shown.size())
        return {};
    const TopicState& state = topic(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(state, index.column());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::Alignment(TopicColumns.at(std::size_t(index.column())).isFigure ? Qt::AlignRight
                                                                                : Qt::AlignLeft) |
            Qt::AlignVCenter);
    case Qt::AccessibleTextRole:
        if (index.column() == Name) {
            QStringList words{state.info.name};
            for (const TopicMark& mark : topicMarks(state, isDeadLetter(state)))
                words.append(mark.text);
            return words.join(u", "_s);
        }
        if (index.column() == Trend)
            return topictext::perSecond(state.rate);
        return text(state, index.column());
    case Qt::ToolTipRole:
        if (index.column() == Name)
            return state.info.name;
        if (index.column() == Rate && state.rate)
            return tr("%1 records a second since the last reading")
                .arg(QLocale().toString(*state.rate, 'f', 3));
        return {};
    default:
        return {};
    }
}

QVariant TopicListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    const TopicColumn& column = TopicColumns.at(std::size_t(section));
    if (role == Qt::DisplayRole)
        return tr(column.title);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(column.isFigure ? Qt::AlignRight : Qt::AlignLeft) |
                                   Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == Rate)
        return tr("Records written a second, from the end offsets of the last two readings");
    return {};
}

void TopicListModel::setSnapshot(const TopicSnapshotPtr& snapshot)
{
    if (!snapshot || snapshot == m_snapshot)
        return;
    show(snapshot, wanted(*snapshot));
}

void TopicListModel::setConfigs(const QHash<QString, TopicConfig>& configs)
{
    m_configs = configs;
    reorder();
}

void TopicListModel::setDeadLetters(const QHash<QString, bool>& known)
{
    if (m_deadLetters == known)
        return;
    m_deadLetters = known;
    reorder();
}

bool TopicListModel::isDeadLetter(const TopicState& topic) const
{
    const auto known = m_deadLetters.constFind(topic.info.name);
    return known != m_deadLetters.cend() ? *known : isDeadLetterName(topic.info.name);
}

void TopicListModel::setFilter(const TopicFilter& filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    reorder();
}

void TopicListModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= ColumnCount)
        return;
    // A picture has the order of what it shows.
    m_sortColumn = column;
    m_sortOrder = order;
    reorder();
}

void TopicListModel::reorder()
{
    if (m_snapshot)
        show(m_snapshot, wanted(*m_snapshot));
}

const TopicConfig* TopicListModel::config(const QString& topic) const
{
    const auto found = m_configs.constFind(topic);
    return found == m_configs.cend() ? nullptr : &*found;
}

int TopicListModel::rowOf(const QString& topic) const
{
    for (int row = 0; row < m_shown.size(); ++row) {
        if (m_snapshot->topics.at(m_shown.at(row)).info.name == topic)
            return row;
    }
    return -1;
}

TopicListModel::Order TopicListModel::wanted(const TopicSnapshot& snapshot) const
{
    Order order;
    const QStringList words = m_filter.text.split(u' ', Qt::SkipEmptyParts).mid(0, MostFilterWords);
    for (int i = 0; i < snapshot.topics.size(); ++i) {
        const TopicState& state = snapshot.topics.at(i);
        const bool isOwn = state.info.internal;
        if (isOwn && m_filter.show == TopicFilter::Show::Topics)
            continue;
        ++order.total;
        if (m_filter.show == TopicFilter::Show::DeadLetters && !isDeadLetter(state))
            continue;
        if (m_filter.show == TopicFilter::Show::Troubled && state.offline == 0 &&
            state.underReplicated == 0)
            continue;
        if (!std::ranges::all_of(words, [&state](const QString& word) {
                return state.info.name.contains(word, Qt::CaseInsensitive);
            }))
            continue;
        order.accepted.append(i);
    }
    order.shown = order.accepted;
    if (m_sortColumn == Name) {
        if (m_sortOrder == Qt::DescendingOrder)
            std::ranges::reverse(order.shown);
        return order;
    }
    QList<TopicRank> ranks;
    ranks.reserve(order.accepted.size());
    for (const int i : std::as_const(order.accepted)) {
        const TopicState& state = snapshot.topics.at(i);
        TopicRank rank{0, i, true};
        switch (m_sortColumn) {
        case Partitions:
            rank.number = double(state.info.partitions.size());
            break;
        case Replication:
            rank.number = state.replication;
            break;
        case Records:
            rank.isKnown = state.records.has_value();
            rank.number = double(state.records.value_or(0));
            break;
        case Rate:
        case Trend:
            rank.isKnown = state.rate.has_value();
            rank.number = state.rate.value_or(0);
            break;
        default: {
            const TopicConfig* const known = config(state.info.name);
            const QString cleanup = known ? known->cleanup() : QString();
            rank.isKnown = !cleanup.isEmpty();
            if (m_sortColumn == Cleanup) {
                rank.number = cleanupRank(cleanup);
            } else if (rank.isKnown) {
                const qint64 ms = known->retentionMs().value_or(-1);
                rank.number = ms < 0 || cleanup == "compact"_L1
                                  ? std::numeric_limits<double>::infinity()
                                  : double(ms);
            }
        }
        }
        ranks.append(rank);
    }
    // Equal ones keep the order of their names.
    const bool ascending = m_sortOrder == Qt::AscendingOrder;
    std::ranges::stable_sort(ranks, [ascending](const TopicRank& a, const TopicRank& b) {
        if (a.isKnown != b.isKnown)
            return a.isKnown;
        return ascending ? a.number < b.number : b.number < a.number;
    });
    for (qsizetype i = 0; i < ranks.size(); ++i)
        order.shown[i] = ranks.at(i).topic;
    return order;
}

void TopicListModel::show(const TopicSnapshotPtr& snapshot, Order order)
{
    const auto sameNames = [&](const QList<int>& before, const QList<int>& now) {
        if (!m_snapshot || before.size() != now.size())
            return false;
        if (snapshot == m_snapshot)
            return before == now;
        for (qsizetype i = 0; i < now.size(); ++i) {
            if (m_snapshot->topics.at(before.at(i)).info.name !=
                snapshot->topics.at(now.at(i)).info.name)
                return false;
        }
        return true;
    };
    m_total = order.total;
    if (sameNames(m_shown, order.shown)) {
        m_snapshot = snapshot;
        m_accepted = std::move(order.accepted);
        m_shown = std::move(order.shown);
        if (!m_shown.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(int(m_shown.size()) - 1, ColumnCount - 1));
    } else if (sameNames(m_accepted, order.accepted)) {
        Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
        // Both are in the order of the names: a topic keeps its place among the accepted ones.
        const QModelIndexList before = persistentIndexList();
        QModelIndexList after;
        QHash<int, int> rows;
        if (!before.isEmpty()) {
            for (int row = 0; row < order.shown.size(); ++row)
                rows.insert(order.shown.at(row), row);
        }
        for (const QModelIndex& old : before) {
            const auto place = std::ranges::lower_bound(m_accepted, m_shown.at(old.row()));
            const int now = order.accepted.at(std::distance(m_accepted.begin(), place));
            after.append(index(rows.value(now), old.column()));
        }
        m_snapshot = snapshot;
        m_accepted = std::move(order.accepted);
        m_shown = std::move(order.shown);
        changePersistentIndexList(before, after);
        Q_EMIT layoutChanged({}, VerticalSortHint);
    } else {
        beginResetModel();
        m_snapshot = snapshot;
        m_accepted = std::move(order.accepted);
        m_shown = std::move(order.shown);
        endResetModel();
    }
    Q_EMIT refreshed();
}

QString TopicListModel::csv() const
{
    QString all = topictext::csvRow({u"topic"_s, u"partitions"_s, u"replication"_s, u"records"_s,
                                     u"records_per_second"_s, u"cleanup"_s, u"retention_ms"_s,
                                     u"retention_bytes"_s, u"offline"_s, u"under_replicated"_s,
                                     u"dead_letter"_s});
    for (int row = 0; row < m_shown.size(); ++row) {
        const TopicState& state = topic(row);
        const TopicConfig* const known = config(state.info.name);
        const auto number = [](std::optional<qint64> value) {
            return value ? QString::number(*value) : QString();
        };
        all += topictext::csvRow(
            {state.info.name, QString::number(state.info.partitions.size()),
             QString::number(state.replication), number(state.records),
             state.rate ? QString::number(*state.rate, 'f', 3) : QString(),
             known ? known->cleanup() : QString(),
             number(known ? known->retentionMs() : std::nullopt),
             number(known ? known->retentionBytes() : std::nullopt), QString::number(state.offline),
             QString::number(state.underReplicated), isDeadLetter(state) ? u"true"_s : u"false"_s});
    }
    return all;
}
