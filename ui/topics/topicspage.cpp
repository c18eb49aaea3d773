// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/topics/topicspage.h"

#include "core/services/topicservice.h"
#include "ui/topics/topicdelegate.h"
#include "ui/topics/topicdetail.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/failedstate.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/keyedtable.h"
#include "ui/widgets/loadingbar.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/tables.h"

#include <QtCore/QDataStream>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

#include <chrono>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr quint32 TopicsMagic = 0x544c5431; // "TLT1"
// Shorter than the pause between two keys of a fast typist.
constexpr auto FilterPause = 60ms;
// Scrolling past rows asks for nothing.
constexpr auto SightPause = 120ms;
constexpr auto AgeEvery = 5s;

KeyedTable::Shape topicShape()
{
    return {.flexible = TopicListModel::Name,
            .leastFlexible = 270,
            .widths = {320, 84, 92, 116, 84, 110, 116, 130},
            .yielding = {TopicListModel::Cleanup, TopicListModel::Replication,
                         TopicListModel::Trend, TopicListModel::Retention, TopicListModel::Rate},
            .sortColumn = TopicListModel::Name,
            .sortOrder = Qt::AscendingOrder};
}

} // namespace

TopicsPage::TopicsPage(TopicService& topics, Kafka kafka, QWidget* parent)
    : Page(PageId::Topics, parent),
      m_topics(topics),
      m_hasKafka(kafka == Kafka::Present),
      m_outer(new QStackedWidget(this)),
      m_detail(new TopicDetail)
{
    buildActions();
    m_list = buildList();
    m_outer->addWidget(m_list);
    m_outer->addWidget(m_detail);
    m_banner = new Banner(this);
    m_banner->setObjectName(u"topicsBanner"_s);
    m_banner->hide();
    auto* bannerRow = new QHBoxLayout;
    bannerRow->setContentsMargins(Theme::PageMargin, 0, Theme::PageMargin, 8);
    bannerRow->addWidget(m_banner);
    m_foot = new ElidedLabel(TextStyle::Caption, Token::Text2, this);
    m_foot->setObjectName(u"topicsFoot"_s);
    m_foot->setFixedHeight(28);
    auto* footRow = new QHBoxLayout;
    footRow->setContentsMargins(Theme::PageMargin, 0, Theme::PageMargin, 0);
    footRow->addWidget(m_foot);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_outer, 1);
    layout->addLayout(bannerRow);
    layout->addWidget(new Hairline(Qt::Horizontal, this));
    layout->addLayout(footRow);

    m_detail->addHeaderAction(m_streamAction, QKeySequence(Qt::Key_S));
    connect(m_detail, &TopicDetail::backRequested, this, &TopicsPage::goBack);
    connect(m_detail, &TopicDetail::streamRequested, this, [this](Partition partition) {
        Q_EMIT navigationRequested(NewestRecords{m_detail->topic(), partition});
    });
    connect(m_detail, &TopicDetail::navigationRequested, this, &Page::navigationRequested);
    connect(m_detail, &TopicDetail::layoutChanged, this, &TopicsPage::layoutChanged);
    m_detail->table().addActions(m_rowActions);

    m_filterTimer.setSingleShot(true);
    m_filterTimer.setInterval(FilterPause);
    connect(&m_filterTimer, &QTimer::timeout, this, &TopicsPage::applyFilter);
    m_sightTimer.setSingleShot(true);
    m_sightTimer.setInterval(SightPause);
    connect(&m_sightTimer, &QTimer::timeout, this, &TopicsPage::wantConfigs);
    m_ageTimer.setInterval(AgeEvery);
    connect(&m_ageTimer, &QTimer::timeout, this, &TopicsPage::refreshFoot);
    connectService();
    refreshState();
}

TopicsPage::~TopicsPage()
{
    // The views' last words would otherwise reach what is being taken down.
    disconnect(&m_topics, nullptr, this, nullptr);
    disconnect(&m_model, nullptr, this, nullptr);
    disconnect(m_table, nullptr, this, nullptr);
    disconnect(m_detail, nullptr, this, nullptr);
    delete m_outer;
}

QString TopicsPage::title() const
{
    return tr("Topics");
}

QWidget* TopicsPage::firstFocus()
{
    if (showsTopic())
        return m_detail->firstFocus();
    return m_stack->currentWidget() == m_table ? static_cast<QWidget*>(m_table) : this;
}

QWidget* TopicsPage::buildList()
{
    auto* list = new QWidget(m_outer);
    auto* layout = new QVBoxLayout(list);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    buildTop(layout);

    m_stack = new QStackedWidget(list);
    m_table = new KeyedTable(m_model,
                             {.keyOf = [this](int row) { return m_model.topic(row).info.name; },
                              .rowOf =
                                  [this](const QString& key) {
                                      return m_model.rowOf(key);
                                  }},
                             topicShape(), m_stack);
    m_table->setObjectName(u"topicTable"_s);
    m_table->setAccessibleName(tr("Topics"));
    m_delegate = new TopicDelegate(m_model, m_table);
    m_table->setItemDelegate(m_delegate);
    m_table->QWidget::addActions(m_rowActions);
    m_noMatch = new EmptyState(m_stack);
    m_noMatch->setIcon(IconName::Filter);
    m_noMatch->setTitle(tr("No topic fits"));
    m_noMatch->setAction(tr("Show all topics"));
    connect(m_noMatch, &EmptyState::actionRequested, this, &TopicsPage::clearFilter);
    m_empty = new EmptyState(m_stack);
    m_empty->setIcon(IconName::Topics);
    m_empty->setTitle(tr("No topics yet"));
    m_empty->setSentence(tr("The cluster has none, or this login may see none. A new topic shows "
                            "up here by itself."));
    m_noKafka = new EmptyState(m_stack);
    m_noKafka->setIcon(IconName::Topics);
    m_noKafka->setTitle(tr("No Kafka in this workspace"));
    m_noKafka->setSentence(tr("Give the address of a Kafka broker in the workspace's settings, and "
                              "its topics stand here."));
    m_noKafka->setAction(tr("Go to the settings"));
    connect(m_noKafka, &EmptyState::actionRequested, this,
            [this] { Q_EMIT navigationRequested(PageId::Settings); });
    m_failed = new FailedState(m_stack);
    connect(m_failed, &FailedState::retryRequested, &m_topics, &TopicService::refresh);
    m_stack->addWidget(new QWidget(m_stack));
    for (QWidget* state :
         std::initializer_list<QWidget*>{m_table, m_noMatch, m_empty, m_noKafka, m_failed})
        m_stack->addWidget(state);
    m_loading = new LoadingBar(list);
    m_loading->setContentsMargins(Theme::PageMargin, 0, Theme::PageMargin, 0);
    connect(m_loading, &LoadingBar::cancelRequested, &m_topics, &TopicService::cancel);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_loading);

    connect(&m_model, &TopicListModel::refreshed, m_table, &KeyedTable::keepCurrent);
    connect(&m_model, &TopicListModel::refreshed, this, &TopicsPage::refreshState);
    connect(m_table, &KeyedTable::opened, this, [this](const QString& topic) {
        Q_EMIT navigationRequested(TopicPlace{topic, std::nullopt});
    });
    connect(m_table, &KeyedTable::sightChanged, &m_sightTimer, qOverload<>(&QTimer::start));
    connect(m_table, &KeyedTable::columnsChanged, this, &TopicsPage::layoutChanged);
    connect(m_table, &KeyedTable::leftUpwards, m_filter, &FilterBar::beginEditing);
    return list;
}

void TopicsPage::buildTop(QVBoxLayout* layout)
{
    m_header = new PageHeader(this);
    m_header->setTitle(title());
    m_offline = new Chip(QString(), Tone::Bad, m_header);
    m_behind = new Chip(QString(), Tone::Attention, m_header);
    for (Chip* chip : {m_offline, m_behind}) {
        chip->hide();
        m_header->addBeside(chip);
    }
    auto* stream = new ActionButton(m_streamAction, ActionButton::Kind::Secondary, m_header);
    stream->setShownShortcut(QKeySequence(Qt::Key_S));
    // Not the action's: Enter is the table's key, and no shortcut of the page.
    m_open = new ActionButton(m_openAction->text(), ActionButton::Kind::Secondary, m_header);
    m_open->setObjectName(u"openTopic"_s);
    m_open->setToolTip(m_openAction->toolTip());
    m_open->setShownShortcut(QKeySequence(Qt::Key_Return));
    connect(m_open, &QPushButton::clicked, this, &TopicsPage::openCurrent);
    m_header->addAction(stream);
    m_header->addAction(m_open);
    layout->addWidget(m_header);

    m_filter = new FilterBar(this);
    m_filter->setPlaceholder(tr("Filter topics"));
    m_filter->lineEdit()->setObjectName(u"topicFilter"_s);
    m_filter->lineEdit()->setAccessibleName(tr("Filter topics"));
    m_filter->lineEdit()->setMaxLength(500);
    m_show = new QComboBox(this);
    m_show->setObjectName(u"topicShow"_s);
    m_show->setAccessibleName(tr("Which topics are shown"));
    m_show->addItem(tr("Topics"), int(TopicFilter::Show::Topics));
    m_show->addItem(tr("With Kafka's own"), int(TopicFilter::Show::All));
    m_show->addItem(tr("Dead letters"), int(TopicFilter::Show::DeadLetters));
    m_show->addItem(tr("In trouble"), int(TopicFilter::Show::Troubled));
    auto* row = new QHBoxLayout;
    row->setContentsMargins(Theme::PageMargin, 0, Theme::PageMargin, 10);
    row->setSpacing(8);
    row->addWidget(m_filter, 1);
    row->addWidget(m_show);
    layout->addLayout(row);
    layout->addWidget(new Hairline(Qt::Horizontal, this));

    connect(m_filter, &FilterBar::textChanged, &m_filterTimer, qOverload<>(&QTimer::start));
    const auto leave = [this] {
        applyFilter();
        firstFocus()->setFocus();
    };
    connect(m_filter, &FilterBar::submitted, this, leave);
    connect(m_filter, &FilterBar::left, this, leave);
    connect(m_show, &QComboBox::currentIndexChanged, this, &TopicsPage::applyFilter);
}

void TopicsPage::connectService()
{
    connect(&m_topics, &TopicService::refreshed, this, &TopicsPage::takeSnapshot);
    connect(&m_topics, &TopicService::stateChanged, this, &TopicsPage::refreshState);
    connect(&m_topics, &TopicService::configsChanged, this, &TopicsPage::takeConfigs);
}

QByteArray TopicsPage::saveLayout() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << TopicsMagic << m_table->saveColumns() << m_filter->text()
           << qint32(m_show->currentIndex()) << m_detail->saveLayout();
    return state;
}

void TopicsPage::restoreLayout(const QByteArray& state)
{
    QDataStream stream(state);
    stream.setVersion(QDataStream::Qt_6_4);
    quint32 magic = 0;
    QByteArray columns;
    QString filter;
    qint32 shown = 0;
    QByteArray detail;
    stream >> magic >> columns >> filter >> shown >> detail;
    if (stream.status() != QDataStream::Ok || magic != TopicsMagic)
        return;
    m_table->restoreColumns(columns);
    m_filter->setText(filter.left(500));
    if (shown >= 0 && shown < m_show->count())
        m_show->setCurrentIndex(shown);
    m_detail->restoreLayout(detail);
    applyFilter();
}
