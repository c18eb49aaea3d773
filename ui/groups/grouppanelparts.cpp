// SPDX-License-Identifier: GPL-3.0-or-later
// The part of GroupPanel that builds it.
#include "ui/groups/grouppanel.h"

#include "ui/groups/groupdelegate.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/chartview.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/keyedtable.h"
#include "ui/widgets/tables.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QInputDialog>
#include <QtWidgets/QMenu>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedLayout>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <limits>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int HeadHeight = 52;
constexpr auto DetailAfter = 250ms;

const QList<int>& partitionWidths()
{
    static const QList<int> widths = [] {
        QList<int> list(GroupPartitionModel::ColumnCount, 100);
        list[GroupPartitionModel::Topic] = 180;
        list[GroupPartitionModel::Number] = 80;
        list[GroupPartitionModel::Committed] = 94;
        list[GroupPartitionModel::End] = 94;
        list[GroupPartitionModel::Lag] = 78;
        list[GroupPartitionModel::Bar] = 110;
        list[GroupPartitionModel::Behind] = 96;
        list[GroupPartitionModel::Member] = 160;
        list[GroupPartitionModel::Host] = 96;
        list[GroupPartitionModel::Verdict] = 118;
        return list;
    }();
    return widths;
}

QString placeKey(const PartitionLag* partition)
{
    return partition
               ? u"%1/%2"_s.arg(partition->where.topic).arg(partition->where.partition.value())
               : QString();
}

} // namespace

GroupPanel::GroupPanel(QWidget* parent) : QWidget(parent)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    buildHead();

    auto* content = new QWidget;
    m_stack = new QStackedLayout(content);
    auto* page = new QWidget;
    auto* rows = new QVBoxLayout(page);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    auto* figures = new QVBoxLayout;
    figures->setContentsMargins(Theme::PageMargin, 4, Theme::PageMargin, 12);
    m_figures = new GroupFigures(page);
    figures->addWidget(m_figures);
    rows->addLayout(figures);
    m_splitter = new QSplitter(Qt::Vertical, page);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    rows->addWidget(m_splitter, 1);
    m_stack->addWidget(page);
    m_empty = new EmptyState;
    m_empty->setIcon(IconName::Groups);
    m_stack->addWidget(m_empty);
    m_blank = new QWidget;
    m_stack->addWidget(m_blank);
    layout->addWidget(content, 1);
    buildChart();
    buildTable();
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 4);
    m_splitter->setSizes({280, 300});

    connect(m_splitter, &QSplitter::splitterMoved, this, &GroupPanel::layoutChanged);
    connect(m_empty, &EmptyState::actionRequested, this, &GroupPanel::leaveRequested);
    m_readAgain.setSingleShot(true);
    connect(&m_readAgain, &QTimer::timeout, this, [this] {
        // Whoever does not look needs no past; it is read when the page comes to the front.
        if (isVisible())
            readSeries();
    });
    m_stack->setCurrentWidget(m_blank);
}

void GroupPanel::buildHead()
{
    auto* head = new QWidget(this);
    head->setFixedHeight(HeadHeight);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(Theme::PageMargin - 11, 0, Theme::PageMargin, 0);
    row->setSpacing(8);
    m_root = new ActionButton(QString(), ActionButton::Kind::Quiet, head);
    m_root->setObjectName(u"groupsRoot"_s);
    connect(m_root, &QPushButton::clicked, this, &GroupPanel::leaveRequested);
    m_title = new ElidedLabel(TextStyle::Title, Token::Text1, head);
    m_title->setObjectName(u"groupTitle"_s);
    m_title->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    m_summary = new Chip(head);
    m_summary->setObjectName(u"groupSummary"_s);
    m_verdict = new Chip(head);
    m_actions = new QHBoxLayout;
    m_actions->setSpacing(8);
    row->addWidget(m_root);
    row->addWidget(m_title);
    row->addWidget(m_summary);
    row->addWidget(m_verdict);
    row->addStretch(1);
    row->addLayout(m_actions);
    layout()->addWidget(head);

    auto* banner = new QVBoxLayout;
    banner->setContentsMargins(Theme::PageMargin, 0, Theme::PageMargin, 10);
    m_banner = new Banner(this);
    m_banner->setObjectName(u"groupBanner"_s);
    m_banner->hide();
    banner->addWidget(m_banner);
    static_cast<QVBoxLayout*>(layout())->addLayout(banner);
    connect(m_banner, &Banner::linkActivated, this, [this] {
        const PartitionLag* partition = m_known ? decisivePartition(*m_known) : nullptr;
        if (!partition)
            return;
        choose(partition->where);
        showRecord();
    });
}

void GroupPanel::buildChart()
{
    auto* box = new QWidget;
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(Theme::PageMargin, 0, Theme::PageMargin, 6);
    layout->setSpacing(0);
    m_chart = new ChartView(box);
    m_chart->setObjectName(u"groupChart"_s);
    m_chart->setTitle(tr("Lag"));
    m_chart->setMinimumHeight(160);
    m_split = new QComboBox(m_chart);
    m_split->setObjectName(u"groupSplit"_s);
    m_split->setAccessibleName(tr("One line for each"));
    m_split->addItem(tr("by partition"));
    m_split->addItem(tr("by topic"));
    m_span = new QComboBox(m_chart);
    m_span->setObjectName(u"groupSpan"_s);
    m_span->setAccessibleName(tr("Span of time"));
    m_span->addItem(tr("15 min"), 15);
    m_span->addItem(tr("1 h"), 60);
    m_span->addItem(tr("6 h"), 6 * 60);
    m_span->addItem(tr("24 h"), 24 * 60);
    m_span->addItem(tr("7 d"), 7 * 24 * 60);
    m_span->setCurrentIndex(1);
    auto* save = new ActionButton(tr("Save…"), ActionButton::Kind::Quiet, m_chart);
    save->setObjectName(u"groupSave"_s);
    save->setAccessibleName(tr("Save or copy the chart"));
    connect(save, &QPushButton::clicked, this, [this, save] {
        auto* menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->addActions(m_chart->exportActions());
        menu->popup(save->mapToGlobal(QPoint(0, save->height() + 2)));
    });
    auto* limit = new ActionButton(tr("Alert line…"), ActionButton::Kind::Quiet, m_chart);
    limit->setObjectName(u"groupLimit"_s);
    limit->setToolTip(tr("Tell me when a partition lags by more than so many records"));
    connect(limit, &QPushButton::clicked, this, &GroupPanel::chooseLimit);
    m_chart->addControl(m_split);
    m_chart->addControl(m_span);
    m_chart->addControl(limit);
    m_chart->addControl(save);
    layout->addWidget(m_chart, 1);
    m_chartNote = new ElidedLabel(TextStyle::Caption, Token::Text2, box);
    m_chartNote->hide();
    layout->addWidget(m_chartNote);
    m_splitter->addWidget(box);

    m_chart->setValues([this](const ChartRange& range) { return m_series.csv(range); });
    // Once the wheel rests.
    m_detailLater.setSingleShot(true);
    m_detailLater.setInterval(DetailAfter);
    connect(&m_detailLater, &QTimer::timeout, this, &GroupPanel::readDetail);
    connect(m_chart, &ChartView::zoomChanged, &m_detailLater, qOverload<>(&QTimer::start));
    connect(m_chart, &ChartView::noticeRequested, this, &GroupPanel::noticeRequested);
    connect(m_split, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_series.setSplit(index == 1 ? LagSeriesModel::Split::Topics
                                     : LagSeriesModel::Split::Partitions);
        m_chart->startAnew();
        showChart();
        Q_EMIT layoutChanged();
    });
    connect(m_span, &QComboBox::currentIndexChanged, this, [this] {
        beginSeries();
        Q_EMIT layoutChanged();
    });
}

void GroupPanel::chooseLimit()
{
    auto* dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"limitDialog"_s);
    dialog->setInputMode(QInputDialog::IntInput);
    dialog->setWindowTitle(tr("Alert line"));
    dialog->setLabelText(tr("Tell me when a partition of %1 lags by more than this many records.\n"
                            "0 takes the line away.")
                             .arg(m_group.left(80)));
    dialog->setIntRange(0, std::numeric_limits<int>::max());
    const std::optional<qint64> before = m_limitOf ? m_limitOf(m_group) : std::nullopt;
    dialog->setIntValue(
        int(std::min<qint64>(before.value_or(1000), std::numeric_limits<int>::max())));
    connect(dialog, &QInputDialog::intValueSelected, this, [this, group = m_group](int value) {
        Q_EMIT limitChosen(group, value > 0 ? std::optional<qint64>(value) : std::nullopt);
    });
    dialog->open();
}

void GroupPanel::buildTable()
{
    m_table = new KeyedTable(
        m_model,
        {.keyOf = [this](int row) { return placeKey(m_model.partitionAt(row)); },
         .rowOf =
             [this](const QString& key) {
                 const qsizetype slash = key.lastIndexOf(u'/');
                 return m_model.rowOf({key.left(slash), Partition(key.mid(slash + 1).toInt())});
             }},
        {.flexible = GroupPartitionModel::Member,
         .leastFlexible = 110,
         .widths = partitionWidths(),
         .yielding = {GroupPartitionModel::Host, GroupPartitionModel::Bar, GroupPartitionModel::End,
                      GroupPartitionModel::Committed},
         .sortColumn = m_model.sortColumn(),
         .sortOrder = m_model.sortOrder()});
    m_table->setObjectName(u"groupPartitions"_s);
    m_table->setAccessibleName(tr("Partitions of the group"));
    m_table->setItemDelegate(
        new GroupDelegate({.chip = GroupPartitionModel::Verdict,
                           .bar = GroupPartitionModel::Bar,
                           .figures = {GroupPartitionModel::Number, GroupPartitionModel::Committed,
                                       GroupPartitionModel::End, GroupPartitionModel::Lag},
                           .quiet = {GroupPartitionModel::Host},
                           .shareRole = GroupPartitionModel::ShareRole,
                           .weightRole = GroupPartitionModel::WeightRole,
                           .oldRole = GroupPartitionModel::OldRole},
                          m_table));
    m_splitter->addWidget(m_table);
    connect(&m_model, &GroupPartitionModel::refreshed, m_table, &KeyedTable::keepCurrent);
    connect(m_table, &KeyedTable::columnsChanged, this, &GroupPanel::layoutChanged);
    connect(m_table, &KeyedTable::opened, this, [this] { showRecord(); });
    connect(m_table, &KeyedTable::leftUpwards, m_chart, qOverload<>(&QWidget::setFocus));
}

void GroupPanel::setRetention(GroupFigures::Retention retention)
{
    m_figures->setRetention(std::move(retention));
}

void GroupPanel::setRoot(const QString& title)
{
    m_root->setText(tr("%1 ›").arg(title));
    m_root->setAccessibleName(tr("Back to the list of groups"));
}

void GroupPanel::addHeaderAction(QWidget* widget)
{
    m_actions->addWidget(widget);
}
