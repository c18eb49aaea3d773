// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stream/streampage.h"

#include "core/services/savedviewservice.h"
#include "core/settings/preferences.h"
#include "ui/stream/columnchooser.h"
#include "ui/stream/exportbar.h"
#include "ui/stream/exportflow.h"
#include "ui/stream/inspector.h"
#include "ui/stream/recordtable.h"
#include "ui/stream/recordview.h"
#include "ui/stream/startmenu.h"
#include "ui/stream/topicchooser.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/tables.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedLayout>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <chrono>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {
// Counts that are read, not watched: more often would only flicker.
constexpr auto CoverageEvery = 200ms;
constexpr auto RememberAfter = 1s;
// The sentence line at the bottom, as high as a table row.
constexpr int CoverageHeight = 31;
constexpr int InspectorWidth = 364;
// Below this the inspector stands under the table.
constexpr int NarrowWidth = 820;

/// The button's neighbours stay where they are when its text changes. The last text remains.
void keepWidth(ActionButton* button, QAction* action, const QStringList& texts)
{
    int width = 0;
    for (const QString& text : texts) {
        action->setText(text);
        width = std::max(width, button->sizeHint().width());
    }
    button->setMinimumWidth(width);
}

} // namespace

StreamPage::StreamPage(StreamService& stream, SavedViewService& views,
                       settings::Preferences& preferences, QWidget* parent)
    : Page(PageId::Stream, parent), m_stream(stream), m_views(views), m_preferences(preferences)
{
    m_model.setTimes(timeDisplayFrom(preferences.text(settings::Preference::StreamTimes))
                         .value_or(TimeDisplay::Local));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    addActions();
    buildHeader();
    buildContent();
    connectModel();
    connectService();
    showSubtitle();
    showCurrent();
}

QString StreamPage::title() const
{
    return tr("Stream");
}

QWidget* StreamPage::firstFocus()
{
    return m_stack->currentIndex() == 0 ? static_cast<QWidget*>(&m_table->view()) : this;
}

void StreamPage::focusContent()
{
    firstFocus()->setFocus();
}

void StreamPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    arrange();
}

void StreamPage::arrange()
{
    // Beside each other neither table nor inspector could be read in a narrow window.
    const auto wanted = width() < NarrowWidth ? Qt::Vertical : Qt::Horizontal;
    if (m_splitter->orientation() == wanted)
        return;
    m_splitter->setOrientation(wanted);
    // One above the other they share what comes and goes; beside each other it is the table's.
    m_splitter->setStretchFactor(1, wanted == Qt::Vertical ? 1 : 0);
    // Once it has the room that is to be shared out; rows are what a low window needs most.
    const QList<int> shares =
        wanted == Qt::Vertical ? QList<int>{560, 440} : QList<int>{700, InspectorWidth};
    QMetaObject::invokeMethod(
        this, [this, shares] { m_splitter->setSizes(shares); }, Qt::QueuedConnection);
}

bool StreamPage::event(QEvent* event)
{
    // Space is Pause, except where it presses the button that has the focus.
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space &&
        qobject_cast<QAbstractButton*>(QApplication::focusWidget())) {
        event->accept();
        return true;
    }
    return Page::event(event);
}

void StreamPage::buildHeader()
{
    m_header = new PageHeader(this);
    m_header->setTitle(title());
    m_topicsButton = new ActionButton(tr("Topics…"), ActionButton::Kind::Secondary, this);
    m_topicsButton->setObjectName(u"streamTopics"_s);
    m_topicsButton->setShownShortcut(QKeySequence(Qt::Key_T));
    connect(m_topicsButton, &QPushButton::clicked, this, &StreamPage::openTopics);
    m_header->addAction(m_topicsButton);
    m_startButton = new ActionButton(tr("Range…"), ActionButton::Kind::Secondary, this);
    m_startButton->setObjectName(u"streamRange"_s);
    m_startMenu = new StartMenu(this);
    m_startMenu->setCurrent(m_range.from);
    connect(m_startMenu, &StartMenu::chosen, this, &StreamPage::readFrom);
    connect(m_startMenu, &StartMenu::rangeRequested, this, &StreamPage::askRange);
    connect(m_startButton, &QPushButton::clicked, this, [this] {
        m_startMenu->popup(m_startButton->mapToGlobal(QPoint(0, m_startButton->height() + 2)));
    });
    m_header->addAction(m_startButton);
    auto* follow = new ActionButton(m_followAction, ActionButton::Kind::Secondary, this);
    follow->setIconName(IconName::Follow);
    keepWidth(follow, m_followAction, {tr("Following"), tr("Follow")});
    const auto showFollowing = [this, follow] {
        const bool on = m_followAction->isChecked();
        m_followAction->setText(on ? tr("Following") : tr("Follow"));
        follow->setIconName(on ? IconName::Check : IconName::Follow);
    };
    showFollowing();
    connect(m_followAction, &QAction::toggled, follow, showFollowing);
    m_header->addAction(follow);
    auto* pause = new ActionButton(m_pauseAction, ActionButton::Kind::Secondary, this);
    pause->setIconName(IconName::Pause);
    keepWidth(pause, m_pauseAction, {tr("Go on"), tr("Pause")});
    pause->setObjectName(u"streamPause"_s);
    connect(m_pauseAction, &QAction::toggled, pause, [this, pause](bool paused) {
        m_pauseAction->setText(paused ? tr("Go on") : tr("Pause"));
        pause->setIconName(paused ? IconName::Play : IconName::Pause);
    });
    m_header->addAction(pause);
    layout()->addWidget(m_header);

    m_filter = new FilterField(this);
    m_filter->bar().setObjectName(u"streamFilter"_s);
    m_filter->bar().setPlaceholder(tr("Text, or type:sprint.*  key=…  body.title~\"…\"  ago<10m"));
    m_filter->bar().lineEdit()->setAccessibleName(tr("Filter"));
    m_filter->bar().setFixedWidthFont(true);
    m_filter->setVocabulary([this] { return vocabulary(); });
    m_viewsButton = new ActionButton(tr("Views"), ActionButton::Kind::Secondary, this);
    m_viewsButton->setObjectName(u"streamViews"_s);
    m_viewsButton->setShownShortcut(QKeySequence(Qt::Key_V));
    connect(m_viewsButton, &QPushButton::clicked, this, &StreamPage::openViewsMenu);
    m_columnsButton = new ActionButton(tr("Columns"), ActionButton::Kind::Secondary, this);
    m_columnsButton->setObjectName(u"streamColumns"_s);
    m_columnsButton->setShownShortcut(QKeySequence(Qt::Key_C));
    connect(m_columnsButton, &QPushButton::clicked, this,
            [this] { m_columns->openBelow(m_columnsButton); });
    auto* row = new QVBoxLayout;
    row->setContentsMargins(Theme::PageMargin, 0, Theme::PageMargin, 10);
    row->setSpacing(8);
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_filter, 1);
    line->addWidget(m_viewsButton, 0, Qt::AlignTop);
    line->addWidget(m_columnsButton, 0, Qt::AlignTop);
    row->addLayout(line);
    m_banner = new Banner(this);
    m_banner->hide();
    row->addWidget(m_banner);
    static_cast<QVBoxLayout*>(layout())->addLayout(row);
    layout()->addWidget(new Hairline(Qt::Horizontal, this));

    connect(m_filter, &FilterField::textChanged, &m_model, &RecordWindowModel::setFilter);
    // Also where the fault stays the same one: the text around it has changed.
    connect(m_filter, &FilterField::textChanged, this, &StreamPage::showFilterFault);
    connect(&m_filter->bar(), &FilterBar::left, this, &StreamPage::focusContent);
    connect(m_filter, &FilterField::submitted, this, &StreamPage::focusContent);
}

void StreamPage::buildContent()
{
    m_splitter = new QSplitter(Qt::Horizontal, this);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    auto* left = new QWidget;
    m_stack = new QStackedLayout(left);
    m_table = new RecordTable(m_model);
    m_table->restoreColumns(m_preferences.bytes(settings::Preference::StreamColumns));
    m_empty = new EmptyState;
    m_empty->setIcon(IconName::Stream);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_inspector = new Inspector;
    m_splitter->addWidget(left);
    m_splitter->addWidget(m_inspector);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setSizes({700, InspectorWidth});
    m_splitter->restoreState(m_preferences.bytes(settings::Preference::StreamSplitter));
    m_splitter->setOrientation(Qt::Horizontal);
    static_cast<QVBoxLayout*>(layout())->addWidget(m_splitter, 1);
    layout()->addWidget(new Hairline(Qt::Horizontal, this));
    auto* exportBar = new ExportBar(this);
    layout()->addWidget(exportBar);
    m_export = new ExportFlow(*exportBar, this);
    connect(m_export, &ExportFlow::noticeRequested, this, &Page::noticeRequested);
    connect(m_export, &ExportFlow::runningChanged, this, [this](bool running) {
        m_exportAction->setEnabled(!running);
        m_cancelExportAction->setVisible(running);
    });
    m_columns = new ColumnChooser(*m_table, m_model, this);
    m_coverage = new ElidedLabel(TextStyle::Secondary, Token::Text2, this);
    m_coverage->setFixedHeight(CoverageHeight);
    m_coverage->setAccessibleName(tr("What was read and searched"));
    auto* bottom = new QHBoxLayout;
    bottom->setContentsMargins(Theme::PageMargin, 0, Theme::PageMargin, 0);
    bottom->addWidget(m_coverage, 1);
    auto* details = new ActionButton(tr("Details"), ActionButton::Kind::Quiet, this);
    details->setAccessibleName(tr("Show what was read and searched"));
    connect(details, &QPushButton::clicked, this, &StreamPage::showCoverageDialog);
    bottom->addWidget(details);
    static_cast<QVBoxLayout*>(layout())->addLayout(bottom);

    m_chooser = new TopicChooser(this);
    connect(m_chooser, &TopicChooser::choiceMade, this, [this](const QStringList& topics) {
        read(topics, m_beforeJump ? m_beforeJump->range : m_range);
    });
    connect(m_chooser, &TopicChooser::refreshRequested, this, [this] {
        m_stream.topics().then(this, [this](const Result<ClusterInfo>& cluster) {
            if (cluster)
                m_chooser->setTopics(cluster->topics);
            else
                m_chooser->setFailure(cluster.error().message);
        });
    });
    connect(m_empty, &EmptyState::actionRequested, this, &StreamPage::takeEmptyStep);
    connect(m_inspector, &Inspector::saveRequested, this, &StreamPage::saveValue);
    connect(m_inspector, &Inspector::left, this, &StreamPage::focusContent);

    m_rememberTimer.setSingleShot(true);
    m_rememberTimer.setInterval(RememberAfter);
    connect(m_table, &RecordTable::columnsChanged, &m_rememberTimer, qOverload<>(&QTimer::start));
    connect(m_table, &RecordTable::columnsRequested, this,
            [this] { m_columns->openBelow(m_columnsButton); });
    connect(&m_model, &RecordWindowModel::timesChanged, this, [this](TimeDisplay times) {
        m_preferences.setValue(settings::Preference::StreamTimes, timeDisplayName(times));
    });
    connect(m_splitter, &QSplitter::splitterMoved, &m_rememberTimer, qOverload<>(&QTimer::start));
    connect(&m_rememberTimer, &QTimer::timeout, this, [this] {
        m_preferences.setValue(settings::Preference::StreamColumns, m_table->saveColumns());
        if (m_splitter->orientation() == Qt::Horizontal)
            m_preferences.setValue(settings::Preference::StreamSplitter, m_splitter->saveState());
    });
}

void StreamPage::connectModel()
{
    m_coverageTimer.setSingleShot(true);
    m_coverageTimer.setInterval(CoverageEvery);
    connect(&m_coverageTimer, &QTimer::timeout, this, &StreamPage::showCoverage);
    const auto soon = [this] {
        if (!m_coverageTimer.isActive())
            m_coverageTimer.start();
    };
    connect(&m_model, &RecordWindowModel::extentChanged, this, soon);
    connect(&m_model, &RecordWindowModel::coverageChanged, this, soon);
    connect(&m_model, &RecordWindowModel::extentChanged, this, &StreamPage::lookForWanted);
    connect(&m_model, &RecordWindowModel::currentChanged, this, &StreamPage::showCurrent);
    connect(&m_model, &RecordWindowModel::followingChanged, m_followAction, &QAction::setChecked);
    connect(&m_table->view(), &RecordView::opened, this, [this] {
        m_inspectAction->setChecked(true);
        m_inspector->setFocus();
    });
    connect(&m_table->view(), &RecordView::copyRequested, this, [this] { copy(CopyForm::Rows); });
    connect(&m_table->view(), &RecordView::menuRequested, this, &StreamPage::showCopyMenu);
}

void StreamPage::connectService()
{
    connect(&m_stream, &StreamService::runStarted, this, [this] {
        m_held = {};
        m_vocabularyEnd.reset();
        m_model.setStore(m_stream.store());
    });
    connect(&m_stream, &StreamService::stateChanged, this, &StreamPage::showState);
    connect(&m_stream, &StreamService::runFailed, this, [this](const Error& error) {
        showBanner(BannerKind::Stopped, tr("Reading stopped."), error.message, tr("Read again"));
        showCoverage();
    });
    connect(&m_stream, &StreamService::noticed, this, [this](const kafka::Notice& notice) {
        showBanner(BannerKind::Notice, {}, notice.message, tr("Dismiss"));
    });
    connect(m_banner, &Banner::linkActivated, this, [this] {
        m_banner->hide();
        if (m_bannerKind == BannerKind::Stopped)
            read(m_topics, m_range);
    });
    connect(&m_views, &SavedViewService::failed, this, [this](const Error& error) {
        Q_EMIT noticeRequested({.tone = Tone::Bad,
                                .title = tr("The saved views were not kept"),
                                .sentence = error.message,
                                .key = u"stream-views"_s});
    });
}
