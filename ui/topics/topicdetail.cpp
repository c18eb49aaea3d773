// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/topics/topicdetail.h"

#include "core/models/topictexts.h"
#include "ui/topics/brokerspicture.h"
#include "ui/topics/topicdelegate.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/keyedtable.h"
#include "ui/widgets/loadingbar.h"
#include "ui/widgets/tables.h"
#include "ui/widgets/textlabel.h"

#include <QtCore/QDataStream>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr quint32 DetailMagic = 0x544c4431; // "TLD1"
constexpr int ChipCount = 5;
KeyedTable::Shape partitionShape()
{
    return {.flexible = PartitionListModel::InSync,
            .leastFlexible = 130,
            .widths = {112, 70, 88, 150, 96, 104, 104, 136, 72, 116},
            .yielding = {PartitionListModel::Trend, PartitionListModel::Replicas,
                         PartitionListModel::Rate, PartitionListModel::Leader,
                         PartitionListModel::Records},
            .sortColumn = PartitionListModel::Number,
            .sortOrder = Qt::AscendingOrder};
}

/// A quiet table without a choice of columns, for the lists at the foot.
QTableView* sideTable(QAbstractItemModel& model, const QString& name, QWidget* parent)
{
    auto* view = new QTableView(parent);
    view->setModel(&model);
    prepareTable(view, EdgeMargin::Page);
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setAccessibleName(name);
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return view;
}

} // namespace

TopicDetail::TopicDetail(QWidget* parent)
    : QWidget(parent),
      m_title(new ElidedLabel(TextStyle::Title, Token::Text1, this)),
      m_header(buildHeader()),
      m_stack(new QStackedWidget(this)),
      m_content(new QWidget(m_stack)),
      m_missing(new EmptyState(m_stack)),
      m_loading(new LoadingBar(this)),
      m_picture(new BrokersPicture),
      m_pictureArea(new QScrollArea(m_content)),
      m_upDown(new QSplitter(Qt::Vertical, m_content)),
      m_sides(new QSplitter(Qt::Horizontal))
{
    m_table = new KeyedTable(
        m_model,
        {.keyOf =
             [this](int row) { return QString::number(m_model.partition(row).partition.value()); },
         .rowOf =
             [this](const QString& key) {
                 return m_model.rowOf(Partition(key.toInt()));
             }},
        partitionShape(), m_upDown);
    m_table->setObjectName(u"partitionTable"_s);
    m_table->setAccessibleName(tr("Partitions"));
    m_partitionDelegate = new PartitionDelegate(m_model, m_table);
    m_table->setItemDelegate(m_partitionDelegate);

    m_pictureArea->setWidget(m_picture);
    m_pictureArea->setWidgetResizable(true);
    m_pictureArea->setFrameShape(QFrame::NoFrame);
    m_pictureArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_pictureArea->setAccessibleName(tr("Partitions on the brokers"));
    m_pictureArea->setFocusPolicy(Qt::NoFocus);

    m_sides->setHandleWidth(1);
    m_sides->setChildrenCollapsible(false);
    m_sides->addWidget(buildReaders());
    m_sides->addWidget(buildSettings());
    m_sides->setSizes({500, 500});
    m_upDown->setHandleWidth(1);
    m_upDown->setChildrenCollapsible(false);
    m_upDown->addWidget(m_table);
    m_upDown->addWidget(m_sides);
    m_upDown->setSizes({420, 220});
    m_upDown->setStretchFactor(0, 1);

    auto* content = new QVBoxLayout(m_content);
    content->setContentsMargins(0, 0, 0, 0);
    content->setSpacing(0);
    content->addWidget(m_pictureArea);
    content->addSpacing(10);
    content->addWidget(m_upDown, 1);

    m_missing->setIcon(IconName::Topics);
    m_missing->setAction(tr("All topics"), QKeySequence(Qt::Key_Escape));
    connect(m_missing, &EmptyState::actionRequested, this, &TopicDetail::backRequested);
    auto* nothing = new QWidget(m_stack);
    auto* waiting = new QVBoxLayout(nothing);
    waiting->setContentsMargins(0, 0, 0, 0);
    waiting->addWidget(m_loading);
    waiting->addStretch(1);
    m_stack->addWidget(nothing);
    m_stack->addWidget(m_content);
    m_stack->addWidget(m_missing);
    m_loading->setCancellable(false);
    m_loading->setContentsMargins(Theme::PageMargin, 0, Theme::PageMargin, 0);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_stack, 1);

    connect(&m_model, &PartitionListModel::refreshed, m_table, &KeyedTable::keepCurrent);
    connect(m_table, &KeyedTable::opened, this,
            [this](const QString& key) { Q_EMIT streamRequested(Partition(key.toInt())); });
    connect(m_table, &KeyedTable::columnsChanged, this, &TopicDetail::layoutChanged);
    connect(m_picture, &BrokersPicture::partitionChosen, this, [this](Partition partition) {
        m_table->showCurrent(QString::number(partition.value()));
        m_table->setFocus();
    });
    for (const QSplitter* splitter : {m_upDown, m_sides})
        connect(splitter, &QSplitter::splitterMoved, this, &TopicDetail::layoutChanged);
    connect(m_upDown, &QSplitter::splitterMoved, this, [this] { m_isDivided = true; });
}

QWidget* TopicDetail::buildHeader()
{
    auto* header = new QWidget(this);
    header->setFixedHeight(52);
    auto* row = new QHBoxLayout(header);
    row->setContentsMargins(Theme::PageMargin - 8, 0, Theme::PageMargin, 0);
    row->setSpacing(8);
    auto* back = new ActionButton(tr("Topics ›"), ActionButton::Kind::Quiet, header);
    back->setObjectName(u"topicsBack"_s);
    back->setToolTip(tr("All topics (Esc)"));
    back->setAccessibleName(tr("All topics"));
    connect(back, &QPushButton::clicked, this, &TopicDetail::backRequested);
    row->addWidget(back);
    m_title->setObjectName(u"topicTitle"_s);
    m_title->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    row->addWidget(m_title);
    for (int i = 0; i < ChipCount; ++i) {
        auto* chip = new Chip(header);
        chip->hide();
        m_chips.append(chip);
        row->addWidget(chip);
    }
    row->addStretch(1);
    return header;
}

void TopicDetail::addHeaderAction(QAction* action, const QKeySequence& shown)
{
    auto* button = new ActionButton(action, ActionButton::Kind::Secondary, m_header);
    button->setShownShortcut(shown);
    m_header->layout()->addWidget(button);
}

QWidget* TopicDetail::buildReaders()
{
    auto* side = new QWidget;
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 14, 0, 0);
    layout->setSpacing(4);
    auto* title = new TextLabel(tr("Read by"), TextStyle::Strong, Token::Text1, side);
    title->setContentsMargins(Theme::PageMargin, 0, Theme::PageMargin, 0);
    title->setMinimumHeight(Theme::ControlHeight);
    m_readersStack = new QStackedWidget(side);
    m_readersView = sideTable(m_readers, tr("Groups that read this topic"), m_readersStack);
    m_readersView->setObjectName(u"topicReaders"_s);
    m_readersView->setItemDelegate(new ReaderDelegate(m_readers, m_readersView));
    QHeaderView* header = m_readersView->horizontalHeader();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(ReaderListModel::Group, QHeaderView::Stretch);
    header->resizeSection(ReaderListModel::Lag, 96);
    header->resizeSection(ReaderListModel::Behind, 104);
    header->resizeSection(ReaderListModel::Verdict, 132);
    m_readersNote = new TextLabel({}, TextStyle::Body, Token::Text2, m_readersStack);
    m_readersNote->setWordWrap(true);
    m_readersNote->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_readersNote->setContentsMargins(Theme::PageMargin, 4, Theme::PageMargin, 8);
    m_readersStack->addWidget(m_readersView);
    m_readersStack->addWidget(m_readersNote);
    layout->addWidget(title);
    layout->addWidget(m_readersStack, 1);
    const auto open = [this](const QModelIndex& index) {
        if (!index.isValid())
            return;
        Q_EMIT navigationRequested(GroupPlace{m_readers.row(index.row()).group, std::nullopt});
    };
    // By Enter and by a double click.
    connect(m_readersView, &QTableView::activated, this, open);
    return side;
}

QWidget* TopicDetail::buildSettings()
{
    auto* side = new QWidget;
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 14, 0, 0);
    layout->setSpacing(4);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(Theme::PageMargin, 0, Theme::PageMargin, 0);
    m_settingsTitle = new TextLabel({}, TextStyle::Strong, Token::Text1, side);
    m_settingsTitle->setMinimumHeight(Theme::ControlHeight);
    m_settingsAll = new ActionButton(tr("Show all"), ActionButton::Kind::Quiet, side);
    m_settingsAll->setObjectName(u"topicAllSettings"_s);
    m_settingsAll->setShownShortcut(QKeySequence(Qt::Key_A));
    connect(m_settingsAll, &QPushButton::clicked, this, &TopicDetail::toggleAllSettings);
    top->addWidget(m_settingsTitle);
    top->addStretch(1);
    top->addWidget(m_settingsAll);
    m_settingsStack = new QStackedWidget(side);
    m_configView = sideTable(m_config, tr("Settings of this topic"), m_settingsStack);
    m_configView->setObjectName(u"topicSettings"_s);
    m_configView->setItemDelegate(new ConfigDelegate(m_configView));
    QHeaderView* header = m_configView->horizontalHeader();
    header->resizeSection(ConfigListModel::Setting, 230);
    header->resizeSection(ConfigListModel::Here, 120);
    m_settingsNote = new TextLabel({}, TextStyle::Body, Token::Text2, m_settingsStack);
    m_settingsNote->setWordWrap(true);
    m_settingsNote->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_settingsNote->setContentsMargins(Theme::PageMargin, 4, Theme::PageMargin, 8);
    m_settingsStack->addWidget(m_configView);
    m_settingsStack->addWidget(m_settingsNote);
    layout->addLayout(top);
    layout->addWidget(m_settingsStack, 1);
    return side;
}

std::optional<Partition> TopicDetail::currentPartition() const
{
    if (m_table->currentKey().isEmpty() || !m_model.topic())
        return std::nullopt;
    return Partition(m_table->currentKey().toInt());
}

QWidget* TopicDetail::firstFocus()
{
    return m_stack->currentWidget() == m_content ? static_cast<QWidget*>(m_table) : this;
}

QByteArray TopicDetail::saveLayout() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << DetailMagic << m_table->saveColumns()
           << (m_isDivided ? m_upDown->saveState() : QByteArray())
           << (m_sides->orientation() == Qt::Horizontal ? m_sides->saveState() : QByteArray());
    return state;
}

void TopicDetail::restoreLayout(const QByteArray& state)
{
    QDataStream stream(state);
    stream.setVersion(QDataStream::Qt_6_4);
    quint32 magic = 0;
    QByteArray columns;
    QByteArray upDown;
    QByteArray sides;
    stream >> magic >> columns >> upDown >> sides;
    if (stream.status() != QDataStream::Ok || magic != DetailMagic)
        return;
    m_table->restoreColumns(columns);
    m_isDivided = !upDown.isEmpty() && m_upDown->restoreState(upDown);
    if (m_sides->orientation() == Qt::Horizontal && !sides.isEmpty())
        m_sides->restoreState(sides);
}
