// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stream/recordtable.h"

#include "ui/stream/recorddelegate.h"
#include "ui/stream/recordview.h"
#include "ui/widgets/tables.h"
#include "ui/widgets/theme.h"

#include <QtCore/QDataStream>
#include <QtCore/QEvent>
#include <QtCore/QScopedValueRollback>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QMenu>
#include <QtWidgets/QScrollBar>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace {
// Written into the preferences; another number is another format.
constexpr quint32 ColumnsFormat = 0x746c0001;
constexpr qint32 LeastWidth = 24;
constexpr qint32 MostWidth = 2000;
// Below this a summary says nothing; the other columns give way before.
constexpr int SummaryWidth = 160;

/// What a column keeps when there is not enough room: the width of what tells most rows apart.
/// Nothing for columns that do not give way.
std::optional<int> keptWidth(int column)
{
    switch (column) {
    case RecordWindowModel::Topic:
        return 96;
    case RecordWindowModel::Key:
        return 76;
    case RecordWindowModel::Type:
        return 116;
    case RecordWindowModel::Entity:
        return 64;
    default:
        return std::nullopt;
    }
}

} // namespace

int ScrollMap::valueAt(qint64 place) const
{
    place = std::clamp<qint64>(place, 0, m_last);
    if (m_last <= MaxSteps)
        return int(place);
    return int(double(place) / double(m_last) * double(MaxSteps));
}

qint64 ScrollMap::placeAt(int value) const
{
    if (m_last <= MaxSteps)
        return std::clamp<qint64>(value, 0, m_last);
    return std::clamp<qint64>(qint64(double(value) / double(MaxSteps) * double(m_last)), 0, m_last);
}

RecordTable::RecordTable(RecordWindowModel& model, QWidget* parent)
    : QWidget(parent),
      m_model(model),
      m_delegate(new RecordDelegate(this)),
      m_view(new RecordView(model, *m_delegate, this)),
      m_bar(new QScrollBar(Qt::Vertical, this))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_view);
    layout->addWidget(m_bar);
    prepareTable(m_view, EdgeMargin::Page);
    m_view->setSelectionMode(QAbstractItemView::NoSelection);
    m_view->setItemDelegate(m_delegate);
    m_view->setObjectName(u"streamTable"_s);
    m_view->setAccessibleName(tr("Events"));
    m_view->setFrameShape(QFrame::NoFrame);
    m_bar->setObjectName(u"streamBar"_s);
    m_bar->setAccessibleName(tr("Position in the stream"));
    m_bar->setFocusPolicy(Qt::NoFocus);
    setFocusProxy(m_view);

    QHeaderView* header = m_view->horizontalHeader();
    header->setSectionsMovable(true);
    header->setMinimumSectionSize(LeastWidth);
    // It takes what is left.
    header->setSectionResizeMode(RecordWindowModel::Summary, QHeaderView::Fixed);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QHeaderView::customContextMenuRequested, this, &RecordTable::showHeaderMenu);
    connect(header, &QHeaderView::sectionResized, this, [this](int column, int, int width) {
        if (m_fitting || width == 0)
            return;
        m_wanted[std::size_t(column)] = width;
        fitColumns();
        Q_EMIT columnsChanged();
    });
    m_view->viewport()->installEventFilter(this);
    connect(header, &QHeaderView::sectionMoved, this, &RecordTable::columnsChanged);
    applyTheme();
    setDefaultWidths();

    connect(&model, &RecordWindowModel::extentChanged, this, &RecordTable::showExtent);
    connect(m_bar, &QScrollBar::valueChanged, this, &RecordTable::scrollTo);
    showExtent();
}

void RecordTable::setDefaultWidths()
{
    const QList<std::pair<int, QString>> samples{
        {RecordWindowModel::Time, u"20 Mar 08:15:02"_s},
        {RecordWindowModel::Topic, u"sprint.team-members"_s},
        {RecordWindowModel::PartitionNumber, u"00"_s},
        {RecordWindowModel::OffsetNumber, u"0000000"_s},
        {RecordWindowModel::Key, u"sprint-9f31c07a"_s},
        {RecordWindowModel::Type, u"team_member.updated"_s},
        {RecordWindowModel::Entity, u"sprint sprint-9f31c07a"_s}};
    m_wanted.fill(SummaryWidth);
    for (const auto& [column, text] : samples)
        m_wanted[std::size_t(column)] = m_delegate->widthFor(column, text);
    // The key says the same of the events that are ours; whoever wants it shows it.
    m_view->setColumnHidden(RecordWindowModel::Entity, true);
    fitColumns();
}

void RecordTable::fitColumns()
{
    const QScopedValueRollback<bool> guard(m_fitting, true);
    int wanted = SummaryWidth;
    int mayGive = 0;
    const auto spare = [this](int column) {
        const std::optional<int> kept = keptWidth(column);
        return kept ? std::max(0, m_wanted[std::size_t(column)] - *kept) : 0;
    };
    for (int column = 0; column < RecordWindowModel::Summary; ++column) {
        if (m_view->isColumnHidden(column))
            continue;
        wanted += m_wanted[std::size_t(column)];
        mayGive += spare(column);
    }
    // Before it is shown there is no room to share out.
    const int width = isVisible() ? m_view->viewport()->width() : MostWidth;
    const int missing = std::clamp(wanted - width, 0, mayGive);
    int used = 0;
    for (int column = 0; column < RecordWindowModel::Summary; ++column) {
        if (m_view->isColumnHidden(column))
            continue;
        int given = m_wanted[std::size_t(column)];
        if (mayGive > 0)
            given -= int((qint64(spare(column)) * missing + mayGive - 1) / mayGive);
        m_view->setColumnWidth(column, given);
        used += given;
    }
    m_view->setColumnWidth(RecordWindowModel::Summary, std::max(SummaryWidth, width - used));
}

bool RecordTable::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_view->viewport() && event->type() == QEvent::Resize)
        fitColumns();
    return QWidget::eventFilter(watched, event);
}

void RecordTable::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    fitColumns();
}

QList<int> RecordTable::columnOrder() const
{
    QList<int> order;
    for (int place = 0; place < RecordWindowModel::ColumnCount; ++place)
        order.append(m_view->horizontalHeader()->logicalIndex(place));
    return order;
}

bool RecordTable::isColumnShown(int column) const
{
    return !m_view->isColumnHidden(column);
}

void RecordTable::setColumnShown(int column, bool shown)
{
    if (column == RecordWindowModel::Summary || isColumnShown(column) == shown)
        return;
    {
        const QScopedValueRollback<bool> guard(m_fitting, true);
        m_view->setColumnHidden(column, !shown);
    }
    fitColumns();
    Q_EMIT columnsChanged();
}

void RecordTable::moveColumn(int column, int place)
{
    QHeaderView* header = m_view->horizontalHeader();
    header->moveSection(header->visualIndex(column),
                        std::clamp(place, 0, int(RecordWindowModel::ColumnCount) - 1));
}

void RecordTable::resetColumns()
{
    QHeaderView* header = m_view->horizontalHeader();
    for (int column = 0; column < RecordWindowModel::ColumnCount; ++column) {
        header->moveSection(header->visualIndex(column), column);
        const QScopedValueRollback<bool> guard(m_fitting, true);
        m_view->setColumnHidden(column, false);
    }
    setDefaultWidths();
    Q_EMIT columnsChanged();
}

void RecordTable::applyTheme()
{
    m_delegate->refreshFonts();
    m_view->verticalHeader()->setDefaultSectionSize(Theme::rowHeight());
    m_view->fitRows();
    m_view->viewport()->update();
}

void RecordTable::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange ||
        event->type() == QEvent::StyleChange)
        applyTheme();
    QWidget::changeEvent(event);
}

void RecordTable::showExtent()
{
    const QScopedValueRollback<bool> guard(m_showing, true);
    const qint64 last = m_model.total() - m_model.pageRows();
    const ScrollMap map(last);
    m_bar->setVisible(last > 0);
    m_bar->setRange(0, map.steps());
    m_bar->setPageStep(
        std::max(1, map.steps() == last ? m_model.pageRows() : map.valueAt(m_model.pageRows())));
    m_bar->setValue(map.valueAt(m_model.top()));
}

void RecordTable::scrollTo(int value)
{
    if (!m_showing)
        m_model.setTop(ScrollMap(m_model.total() - m_model.pageRows()).placeAt(value));
}

void RecordTable::showHeaderMenu(const QPoint& pos)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const int column : columnOrder()) {
        QAction* action =
            menu->addAction(m_model.headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString());
        action->setCheckable(true);
        action->setChecked(isColumnShown(column));
        action->setEnabled(column != RecordWindowModel::Summary);
        connect(action, &QAction::toggled, this,
                [this, column](bool shown) { setColumnShown(column, shown); });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Columns and times…")), &QAction::triggered, this,
            &RecordTable::columnsRequested);
    menu->popup(m_view->horizontalHeader()->mapToGlobal(pos));
}

QByteArray RecordTable::saveColumns() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    const QHeaderView* header = m_view->horizontalHeader();
    stream << ColumnsFormat << quint8(RecordWindowModel::ColumnCount);
    for (int column = 0; column < RecordWindowModel::ColumnCount; ++column) {
        stream << quint8(header->visualIndex(column)) << m_view->isColumnHidden(column)
               << qint32(m_wanted[std::size_t(column)]);
    }
    return bytes;
}

bool RecordTable::restoreColumns(const QByteArray& state)
{
    QDataStream stream(state);
    stream.setVersion(QDataStream::Qt_6_4);
    quint32 format = 0;
    quint8 count = 0;
    stream >> format >> count;
    if (format != ColumnsFormat || count != RecordWindowModel::ColumnCount)
        return false;
    struct Saved
    {
        quint8 place = 0;
        bool hidden = false;
        qint32 width = 0;
    };
    std::array<Saved, RecordWindowModel::ColumnCount> columns;
    std::array<int, RecordWindowModel::ColumnCount> at{};
    at.fill(-1);
    for (std::size_t column = 0; column < columns.size(); ++column) {
        Saved& saved = columns[column];
        stream >> saved.place >> saved.hidden >> saved.width;
        // Every place once, or the state is not ours.
        if (saved.place >= at.size() || at[saved.place] >= 0 || saved.width < 0)
            return false;
        at[saved.place] = int(column);
    }
    if (stream.status() != QDataStream::Ok || !stream.atEnd() ||
        columns[RecordWindowModel::Summary].hidden)
        return false;
    QHeaderView* header = m_view->horizontalHeader();
    {
        const QScopedValueRollback<bool> guard(m_fitting, true);
        for (std::size_t column = 0; column < columns.size(); ++column) {
            m_view->setColumnHidden(int(column), columns[column].hidden);
            if (columns[column].width > 0)
                m_wanted[column] = std::clamp(columns[column].width, LeastWidth, MostWidth);
        }
    }
    for (int place = 0; place < int(at.size()); ++place)
        header->moveSection(header->visualIndex(at[std::size_t(place)]), place);
    fitColumns();
    return true;
}
