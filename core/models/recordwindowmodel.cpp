// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/recordwindowmodel.h"

#include "core/models/recordtexts.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {
// A few screens, so that scrolling back and forth decodes nothing twice.
constexpr int CachedRows = 512;
} // namespace

struct RecordWindowModel::Row
{
    RecordTexts texts;
    qint64 timestampMs = 0;
    live::TimestampType timestampType = live::TimestampType::NotAvailable;
    quint64 timesVersion = 0;
};

RecordWindowModel::RecordWindowModel(QObject* parent)
    : QAbstractTableModel(parent), m_cache(CachedRows)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &RecordWindowModel::tick);
    m_timesTimer.setInterval(TimesMilliseconds);
    connect(&m_timesTimer, &QTimer::timeout, this, [this] {
        ++m_timesVersion;
        if (m_rows > 0)
            Q_EMIT dataChanged(index(0, Time), index(m_rows - 1, Time));
    });
}

RecordWindowModel::~RecordWindowModel() = default;

void RecordWindowModel::setStore(std::shared_ptr<live::RecordStore> store)
{
    beginResetModel();
    m_list = store ? std::make_unique<RecordList>(std::move(store)) : nullptr;
    m_cache.clear();
    m_rows = 0;
    m_top = 0;
    m_heldId.reset();
    m_shown.clear();
    m_current.reset();
    m_anchor.reset();
    endResetModel();
    if (m_list) {
        if (m_compiled)
            m_list->setFilter(m_compiled);
        if (m_paused)
            m_list->pause();
        m_list->setWakeUp([this] {
            QMetaObject::invokeMethod(this, &RecordWindowModel::scheduleTick, Qt::QueuedConnection);
        });
        scheduleTick();
    }
    settle();
    Q_EMIT currentChanged();
    Q_EMIT selectionChanged();
    Q_EMIT coverageChanged();
}

void RecordWindowModel::scheduleTick()
{
    if (m_timer.isActive())
        return;
    // At once after a pause, so that a lone record is seen without delay; else one tick a frame.
    constexpr qint64 TickNs = qint64(TickMilliseconds) * 1'000'000;
    const qint64 since = m_sinceTick.isValid() ? m_sinceTick.nsecsElapsed() : TickNs;
    // Rounded down: a timer fires late rather than early, and frames would slip by.
    m_timer.start(int(std::clamp<qint64>(TickNs - since, 0, TickNs) / 1'000'000));
}

void RecordWindowModel::tick()
{
    m_sinceTick.start();
    if (!m_list || !m_list->refresh())
        return;
    settle();
    if (m_list->isFiltered() || m_paused)
        Q_EMIT coverageChanged();
}

void RecordWindowModel::setFilter(const QString& text)
{
    if (m_filter == text && !m_fault)
        return;
    FilterReading reading = readFilter(text);
    const bool faultChanged = m_fault != reading.fault;
    m_fault = reading.fault;
    if (!m_fault && m_filter != text) {
        m_filter = text;
        m_compiled = std::move(reading.filter);
        applyFilter();
    }
    if (faultChanged)
        Q_EMIT filterFaultChanged();
}

void RecordWindowModel::applyFilter()
{
    if (!m_list)
        return;
    // The record that is looked at stays where it is, as far as the filter shows it.
    if (m_current && !m_following) {
        const auto row = m_shown.indexOf(*m_current);
        hold(*m_current, row < 0 ? 0 : int(row));
    }
    m_list->setFilter(m_compiled);
    settle();
    Q_EMIT coverageChanged();
    Q_EMIT selectionChanged();
}

void RecordWindowModel::setTimes(TimeDisplay times)
{
    if (m_times == times)
        return;
    m_times = times;
    ++m_timesVersion;
    if (times == TimeDisplay::Relative)
        m_timesTimer.start();
    else
        m_timesTimer.stop();
    announceWindow();
    Q_EMIT timesChanged(times);
}

void RecordWindowModel::setPageRows(int rows)
{
    if (m_pageRows == rows)
        return;
    m_pageRows = std::max(0, rows);
    settle();
}

qint64 RecordWindowModel::total() const
{
    return m_list ? m_list->count() : 0;
}

qint64 RecordWindowModel::lastTop() const
{
    return std::max<qint64>(0, total() - m_pageRows);
}

void RecordWindowModel::setTop(qint64 place)
{
    if (!m_list)
        return;
    place = std::clamp<qint64>(place, 0, lastTop());
    const bool atEnd = place >= lastTop();
    if (place < total())
        hold(m_list->at(place), 0);
    if (m_following != atEnd && total() > m_pageRows) {
        m_following = atEnd;
        Q_EMIT followingChanged(m_following);
    }
    show(place);
}

void RecordWindowModel::setFollowing(bool following)
{
    if (m_following == following)
        return;
    m_following = following;
    if (!following && m_list && m_top < total())
        hold(m_list->at(m_top), 0);
    settle();
    Q_EMIT followingChanged(following);
}

void RecordWindowModel::setPaused(bool paused)
{
    if (m_paused == paused)
        return;
    m_paused = paused;
    if (m_list) {
        if (paused)
            m_list->pause();
        else
            m_list->resume();
    }
    settle();
    Q_EMIT pausedChanged(paused);
    Q_EMIT coverageChanged();
}

qint64 RecordWindowModel::waiting() const
{
    return m_list ? qint64(m_list->waiting()) : 0;
}

void RecordWindowModel::hold(SequenceId id, int row)
{
    m_heldId = id;
    m_heldRow = row;
}

void RecordWindowModel::settle()
{
    if (!m_list)
        return;
    if (m_following || !m_heldId)
        show(m_following ? lastTop() : 0);
    else
        show(std::clamp<qint64>(m_list->placeOf(*m_heldId) - m_heldRow, 0, lastTop()));
    if (!m_following && !m_heldId && m_rows > 0)
        hold(m_list->at(m_top), 0);
}

void RecordWindowModel::show(qint64 top)
{
    m_top = top;
    const int rows = int(std::clamp<qint64>(total() - top, 0, m_pageRows));
    QList<SequenceId> shown;
    shown.reserve(rows);
    for (int row = 0; row < rows; ++row)
        shown.append(m_list->at(top + row));
    const bool same = shown == m_shown;
    m_shown = std::move(shown);
    if (rows > m_rows) {
        beginInsertRows({}, m_rows, rows - 1);
        m_rows = rows;
        endInsertRows();
    } else if (rows < m_rows) {
        beginRemoveRows({}, rows, m_rows - 1);
        m_rows = rows;
        endRemoveRows();
    }
    if (!same)
        announceWindow();
    Q_EMIT extentChanged();
}

void RecordWindowModel::announceWindow()
{
    if (m_rows > 0)
        Q_EMIT dataChanged(index(0, 0), index(m_rows - 1, ColumnCount - 1));
}

std::optional<SequenceId> RecordWindowModel::sequenceAtRow(int row) const
{
    if (row < 0 || row >= m_rows || row >= m_shown.size())
        return std::nullopt;
    return m_shown.at(row);
}

bool RecordWindowModel::isSelected(SequenceId id) const
{
    if (!m_current || !m_anchor)
        return false;
    return id >= std::min(*m_current, *m_anchor) && id <= std::max(*m_current, *m_anchor);
}

qint64 RecordWindowModel::selectedCount() const
{
    if (!m_list || !m_current || !m_anchor)
        return 0;
    const auto [from, to] = std::minmax(*m_current, *m_anchor);
    return m_list->placeOf(SequenceId(to.value() + 1)) - m_list->placeOf(from);
}

QList<SequenceId> RecordWindowModel::selected(qint64 limit) const
{
    QList<SequenceId> ids;
    const qint64 count = std::min(selectedCount(), limit);
    if (count <= 0)
        return ids;
    const qint64 first = m_list->placeOf(std::min(*m_current, *m_anchor));
    ids.reserve(count);
    for (qint64 place = first; place < first + count; ++place)
        ids.append(m_list->at(place));
    return ids;
}

void RecordWindowModel::setCurrent(SequenceId id, Extend extend)
{
    if (!m_list || total() == 0)
        return;
    const bool moved = m_current != id;
    m_current = id;
    if (extend == Extend::No || !m_anchor)
        m_anchor = id;
    const qint64 place = std::min<qint64>(m_list->placeOf(id), total() - 1);
    setFollowing(false);
    if (place < m_top || m_pageRows == 0) {
        hold(id, 0);
        settle();
    } else if (place >= m_top + m_pageRows) {
        hold(id, m_pageRows - 1);
        settle();
    }
    announceWindow();
    if (moved)
        Q_EMIT currentChanged();
    Q_EMIT selectionChanged();
}

void RecordWindowModel::moveCurrent(qint64 rows, Extend extend)
{
    if (total() == 0)
        return;
    qint64 place = rows > 0 ? m_top : std::min(m_top + m_pageRows, total()) - 1;
    if (m_current)
        place = m_list->placeOf(*m_current) + rows;
    setCurrent(m_list->at(std::clamp<qint64>(place, 0, total() - 1)), extend);
}

void RecordWindowModel::moveToStart(Extend extend)
{
    if (total() > 0)
        setCurrent(m_list->at(0), extend);
}

void RecordWindowModel::moveToEnd(Extend extend)
{
    if (total() == 0)
        return;
    setCurrent(m_list->at(total() - 1), extend);
    setFollowing(true);
}

void RecordWindowModel::selectAll()
{
    if (total() == 0)
        return;
    m_anchor = m_list->at(0);
    setCurrent(m_list->at(total() - 1), Extend::Yes);
}

void RecordWindowModel::clearSelection()
{
    m_current.reset();
    m_anchor.reset();
    announceWindow();
    Q_EMIT currentChanged();
    Q_EMIT selectionChanged();
}

int RecordWindowModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int RecordWindowModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

const RecordWindowModel::Row* RecordWindowModel::row(SequenceId id) const
{
    Row* row = m_cache.object(id.value());
    if (!row) {
        const std::optional<live::RecordView> record = m_list->record(id);
        if (!record)
            return nullptr;
        row = new Row{textsOf(*record, m_times, QDateTime::currentMSecsSinceEpoch()),
                      record->timestampMs(), record->timestampType(), m_timesVersion};
        m_cache.insert(id.value(), row);
    } else if (row->timesVersion != m_timesVersion) {
        row->timesVersion = m_timesVersion;
        row->texts.time = recordTimeText(row->timestampMs, row->timestampType, m_times,
                                         QDateTime::currentMSecsSinceEpoch());
    }
    return row;
}

const RecordTexts* RecordWindowModel::textsAtRow(int row) const
{
    const std::optional<SequenceId> id = sequenceAtRow(row);
    const Row* known = id ? this->row(*id) : nullptr;
    return known ? &known->texts : nullptr;
}

bool RecordWindowModel::isRowSelected(int row) const
{
    const std::optional<SequenceId> id = sequenceAtRow(row);
    return id && isSelected(*id);
}

QVariant RecordWindowModel::data(const QModelIndex& index, int role) const
{
    const std::optional<SequenceId> id = sequenceAtRow(index.row());
    if (!id)
        return {};
    switch (role) {
    case SequenceRole:
        return quint64(id->value());
    case SelectedRole:
        return isSelected(*id);
    case CurrentRole:
        return m_current == *id;
    case Qt::TextAlignmentRole:
        return index.column() == PartitionNumber || index.column() == OffsetNumber
                   ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                   : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    default:
        break;
    }
    const Row* row = this->row(*id);
    if (!row)
        return {};
    const RecordTexts& texts = row->texts;
    switch (role) {
    case ToneRole:
        return int(texts.tone);
    case NullRole:
        return (index.column() == Key && texts.keyIsNull) ||
               (index.column() == Summary && texts.isTombstone);
    case ProblemRole:
        return texts.problem;
    case Qt::ToolTipRole:
        if (index.column() == Time)
            return recordTimeExact(row->timestampMs, row->timestampType);
        return texts.problem.isEmpty() ? QVariant() : QVariant(texts.problem);
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        break;
    default:
        return {};
    }
    switch (Column(index.column())) {
    case Time:
        return texts.time;
    case Topic:
        return texts.topic;
    case PartitionNumber:
        return texts.partition;
    case OffsetNumber:
        return texts.offset;
    case Key:
        return texts.key;
    case Type:
        return texts.type;
    case Entity:
        return texts.entity;
    case Summary:
        return texts.summary;
    case ColumnCount:
        break;
    }
    return {};
}

QVariant RecordWindowModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section == PartitionNumber || section == OffsetNumber
                   ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                   : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (Column(section)) {
    case Time:
        return tr("Time");
    case Topic:
        return tr("Topic");
    case PartitionNumber:
        return role == Qt::ToolTipRole ? tr("Partition") : tr("P", "short for partition");
    case OffsetNumber:
        return tr("Offset");
    case Key:
        return tr("Key");
    case Type:
        return tr("Type");
    case Entity:
        return tr("Entity");
    case Summary:
        return tr("Summary");
    case ColumnCount:
        break;
    }
    return {};
}
