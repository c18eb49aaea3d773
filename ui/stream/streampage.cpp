// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stream/streampage.h"

#include "core/settings/preferences.h"
#include "ui/stream/coverageline.h"
#include "ui/stream/inspector.h"
#include "ui/stream/recordcopy.h"
#include "ui/stream/recordtable.h"
#include "ui/stream/recordview.h"
#include "ui/stream/startmenu.h"
#include "ui/stream/topicchooser.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/tables.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedLayout>
#include <QtWidgets/QVBoxLayout>

#include <chrono>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {
// Counts that are read, not watched: more often would only flicker.
constexpr auto CoverageEvery = 200ms;
constexpr auto RememberAfter = 1s;
// The sentence line at the bottom, as high as a table row.
constexpr int CoverageHeight = 31;
} // namespace

StreamPage::StreamPage(StreamService& stream, settings::Preferences& preferences, QWidget* parent)
    : Page(PageId::Stream, parent), m_stream(stream), m_preferences(preferences)
{
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
    return m_table;
}

void StreamPage::addActions()
{
    m_pauseAction = addPageAction(tr("Pause"), QKeySequence(Qt::Key_Space));
    m_pauseAction->setCheckable(true);
    m_pauseAction->setToolTip(tr("Hold what is shown; reading goes on behind it"));
    connect(m_pauseAction, &QAction::toggled, &m_model, &RecordWindowModel::setPaused);
    m_followAction = addPageAction(tr("Follow"), QKeySequence(Qt::Key_F));
    m_followAction->setCheckable(true);
    m_followAction->setChecked(true);
    m_followAction->setToolTip(tr("Keep the newest event in sight"));
    connect(m_followAction, &QAction::triggered, &m_model, &RecordWindowModel::setFollowing);
    m_inspectAction = addPageAction(tr("Show the selected event"), QKeySequence(Qt::Key_I));
    m_inspectAction->setCheckable(true);
    m_inspectAction->setChecked(true);
    connect(m_inspectAction, &QAction::toggled, this,
            [this](bool shown) { m_inspector->setVisible(shown); });
    connect(addPageAction(tr("Filter"), QKeySequence::Find), &QAction::triggered, this,
            [this] { m_filter->beginEditing(); });
    connect(addPageAction(tr("Find in the selected event"), tr("Ctrl+Shift+F")),
            &QAction::triggered, this, [this] { m_inspector->beginSearch(); });
    connect(addPageAction(tr("Choose topics"), QKeySequence(Qt::Key_T)), &QAction::triggered, this,
            &StreamPage::openTopics);
    connect(addPageAction(tr("Read from the beginning"), QKeySequence(Qt::Key_B)),
            &QAction::triggered, this, [this] { read(m_topics, kafka::From::beginning()); });
    connect(addPageAction(tr("Read from now on")), &QAction::triggered, this,
            [this] { read(m_topics, kafka::From::end()); });
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
    m_startButton = new ActionButton(tr("From…"), ActionButton::Kind::Secondary, this);
    m_startMenu = new StartMenu(this);
    m_startMenu->setCurrent(m_from);
    connect(m_startMenu, &StartMenu::chosen, this,
            [this](const kafka::From& from) { read(m_topics, from); });
    connect(m_startButton, &QPushButton::clicked, this, [this] {
        m_startMenu->popup(m_startButton->mapToGlobal(QPoint(0, m_startButton->height() + 2)));
    });
    m_header->addAction(m_startButton);
    auto* follow = new ActionButton(m_followAction, ActionButton::Kind::Secondary, this);
    follow->setIconName(IconName::Follow);
    m_header->addAction(follow);
    auto* pause = new ActionButton(m_pauseAction, ActionButton::Kind::Secondary, this);
    pause->setIconName(IconName::Pause);
    pause->setObjectName(u"streamPause"_s);
    connect(m_pauseAction, &QAction::toggled, pause, [this, pause](bool paused) {
        m_pauseAction->setText(paused ? tr("Go on") : tr("Pause"));
        pause->setIconName(paused ? IconName::Play : IconName::Pause);
    });
    m_header->addAction(pause);
    layout()->addWidget(m_header);

    m_filter = new FilterBar(this);
    m_filter->setObjectName(u"streamFilter"_s);
    m_filter->setPlaceholder(tr("Text anywhere in key, value or headers"));
    m_filter->setFixedWidthFont(true);
    auto* row = new QVBoxLayout;
    row->setContentsMargins(Theme::PageMargin, 0, Theme::PageMargin, 10);
    row->addWidget(m_filter);
    m_banner = new Banner(this);
    m_banner->hide();
    row->addWidget(m_banner);
    static_cast<QVBoxLayout*>(layout())->addLayout(row);
    layout()->addWidget(new Hairline(Qt::Horizontal, this));

    connect(m_filter, &FilterBar::textChanged, &m_model, &RecordWindowModel::setFilter);
    connect(m_filter, &FilterBar::left, this, [this] { m_table->setFocus(); });
    connect(m_filter, &FilterBar::submitted, this, [this] { m_table->setFocus(); });
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
    m_splitter->setSizes({700, 372});
    m_splitter->restoreState(m_preferences.bytes(settings::Preference::StreamSplitter));
    static_cast<QVBoxLayout*>(layout())->addWidget(m_splitter, 1);
    layout()->addWidget(new Hairline(Qt::Horizontal, this));
    m_coverage = new ElidedLabel(TextStyle::Secondary, Token::Text2, this);
    m_coverage->setFixedHeight(CoverageHeight);
    m_coverage->setContentsMargins(Theme::PageMargin, 0, Theme::PageMargin, 0);
    m_coverage->setAccessibleName(tr("What was read and searched"));
    layout()->addWidget(m_coverage);

    m_chooser = new TopicChooser(this);
    connect(m_chooser, &TopicChooser::choiceMade, this,
            [this](const QStringList& topics) { read(topics, m_from); });
    connect(m_chooser, &TopicChooser::refreshRequested, this, [this] {
        m_stream.topics().then(this, [this](const Result<ClusterInfo>& cluster) {
            if (cluster)
                m_chooser->setTopics(cluster->topics);
            else
                m_chooser->setFailure(cluster.error().message);
        });
    });
    connect(m_empty, &EmptyState::actionRequested, this, [this] {
        m_topics.isEmpty() ? openTopics() : read(m_topics, kafka::From::beginning());
    });

    m_rememberTimer.setSingleShot(true);
    m_rememberTimer.setInterval(RememberAfter);
    connect(m_table, &RecordTable::columnsChanged, &m_rememberTimer, qOverload<>(&QTimer::start));
    connect(m_splitter, &QSplitter::splitterMoved, &m_rememberTimer, qOverload<>(&QTimer::start));
    connect(&m_rememberTimer, &QTimer::timeout, this, [this] {
        m_preferences.setValue(settings::Preference::StreamColumns, m_table->saveColumns());
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
    connect(&m_table->view(), &RecordView::copyRequested, this,
            [this] { copy(int(CopyForm::Rows)); });
    connect(&m_table->view(), &RecordView::menuRequested, this, &StreamPage::showCopyMenu);
}

void StreamPage::connectService()
{
    connect(&m_stream, &StreamService::runStarted, this,
            [this] { m_model.setStore(m_stream.store()); });
    connect(&m_stream, &StreamService::stateChanged, this, &StreamPage::showState);
    connect(&m_stream, &StreamService::runFailed, this, [this](const Error& error) {
        m_banner->setMessage(Tone::Bad, tr("Reading stopped."), error.message, tr("Read again"));
        m_banner->show();
        showCoverage();
    });
    connect(&m_stream, &StreamService::noticed, this, [this](const kafka::Notice& notice) {
        m_banner->setMessage(Tone::Attention, {}, notice.message, tr("Dismiss"));
        m_banner->show();
    });
    connect(m_banner, &Banner::linkActivated, this, [this] {
        const bool again = m_banner->tone() == Tone::Bad && !m_stream.isReading();
        m_banner->hide();
        if (again)
            read(m_topics, m_from);
    });
}

void StreamPage::start()
{
    m_stream.topics().then(this,
                           [this](const Result<ClusterInfo>& cluster) { takeTopics(cluster); });
}

void StreamPage::takeTopics(const Result<ClusterInfo>& cluster)
{
    m_started = true;
    if (!m_topics.isEmpty())
        return; // The user was faster.
    QStringList topics = sprintTopics();
    if (cluster) {
        m_chooser->setTopics(cluster->topics);
        const auto exists = [&](const QString& name) {
            return std::any_of(cluster->topics.cbegin(), cluster->topics.cend(),
                               [&](const TopicInfo& topic) { return topic.name == name; });
        };
        topics.removeIf([&](const QString& name) { return !exists(name); });
        if (topics.isEmpty()) {
            showCoverage();
            return;
        }
    }
    // Without an answer the domain topics are read as soon as a broker answers.
    read(topics, m_from);
}

bool StreamPage::isSettled() const
{
    if (!m_started)
        return false;
    const kafka::ConsumerPhase phase = m_stream.state().phase;
    return m_topics.isEmpty() || phase == kafka::ConsumerPhase::Following ||
           phase == kafka::ConsumerPhase::Finished || phase == kafka::ConsumerPhase::Failed;
}

void StreamPage::read(const QStringList& topics, const kafka::From& from)
{
    if (topics.isEmpty())
        return openTopics();
    m_topics = topics;
    m_from = from;
    m_startMenu->setCurrent(from);
    m_chooser->setChosen(topics);
    m_banner->hide();
    m_pauseAction->setChecked(false);
    m_model.setFollowing(true);
    m_stream.read({.topics = topics,
                   .from = from,
                   .to = kafka::To::follow(),
                   .whenMissing = kafka::MissingTopic::Await});
    showSubtitle();
    showCoverage();
}

void StreamPage::showState(const kafka::ConsumerState& state)
{
    if (state.phase == kafka::ConsumerPhase::Disconnected) {
        m_banner->setMessage(
            Tone::Attention, tr("The broker is away."),
            tr("%1 What was read stays here; reading goes on by itself, without a gap.")
                .arg(state.reason));
        m_banner->show();
    } else if (state.phase == kafka::ConsumerPhase::Reading ||
               state.phase == kafka::ConsumerPhase::Following) {
        m_banner->hide();
    }
    showSubtitle();
    showCoverage();
}

void StreamPage::showSubtitle()
{
    if (m_topics.isEmpty()) {
        m_header->setSubtitle({});
        return;
    }
    const int partitions = int(m_stream.coverage().size());
    const QString topics =
        m_topics.size() == 1 ? m_topics.first() : tr("%n topic(s)", nullptr, int(m_topics.size()));
    const QString start = startText(m_from);
    m_header->setSubtitle(
        partitions == 0 ? tr("%1, %2").arg(topics, start)
                        : tr("%1, %2, %3 and following")
                              .arg(topics, tr("%n partition(s)", nullptr, partitions), start));
}

void StreamPage::showCoverage()
{
    const int partitions = int(m_stream.coverage().size());
    m_coverage->setText(coverageSentence(m_model, partitions));
    m_filter->setCountText(matchCountText(m_model));

    const bool filtered = !m_model.filter().isEmpty();
    const bool empty = m_model.total() == 0;
    m_stack->setCurrentIndex(empty ? 1 : 0);
    if (!empty)
        return;
    if (m_topics.isEmpty()) {
        m_empty->setTitle(tr("No topic chosen"));
        m_empty->setSentence(tr("Choose the topics to read. Watching joins no group, commits "
                                "nothing and moves nothing."));
        m_empty->setAction(tr("Choose topics"), QKeySequence(Qt::Key_T));
    } else if (filtered) {
        m_empty->setTitle(tr("No event here has “%1”").arg(m_model.filter().left(60)));
        m_empty->setSentence(coverageSentence(m_model, partitions));
        m_empty->setAction(tr("Read from the beginning"), QKeySequence(Qt::Key_B));
    } else {
        const bool fromNow = m_from.kind == kafka::From::Kind::End;
        m_empty->setTitle(fromNow ? tr("Waiting for the next event") : tr("No event yet"));
        m_empty->setSentence(tr("Reading %1, %2. New events appear here as they are written.")
                                 .arg(m_topics.join(u", "_s), startText(m_from)));
        m_empty->setAction(fromNow ? tr("Read from the beginning") : QString(),
                           QKeySequence(Qt::Key_B));
    }
}

void StreamPage::showCurrent()
{
    const std::optional<SequenceId> current = m_model.current();
    const auto record = current && m_model.list() ? m_model.list()->record(*current) : std::nullopt;
    if (record)
        m_inspector->setRecord(inspectedRecord(*record));
    else if (!current)
        m_inspector->clear();
}

void StreamPage::navigateTo(const Destination& destination)
{
    if (const auto* address = std::get_if<RecordAddress>(&destination))
        showRecord(*address);
}

void StreamPage::showRecord(const RecordAddress& address)
{
    m_wanted = address;
    lookForWanted();
    if (!m_wanted)
        return;
    const QString place = u"%1 · %2 @ %3"_s.arg(address.topic)
                              .arg(address.partition.value())
                              .arg(address.offset.value());
    // Not among what is held: read on from just there. The other topics come back with "From…".
    Q_EMIT noticeRequested(
        {.tone = Tone::Neutral,
         .title = tr("Reading from %1").arg(place),
         .sentence = tr("The event is not among those held here; it is fetched from the broker."),
         .actions = {},
         .key = u"stream-wanted"_s});
    m_filter->clear();
    read({address.topic}, kafka::From::at(address.offset));
}

void StreamPage::lookForWanted()
{
    if (!m_wanted || !m_model.list())
        return;
    const auto id = m_model.list()->find(m_wanted->topic, m_wanted->partition, m_wanted->offset);
    if (!id)
        return;
    m_wanted.reset();
    if (m_model.list()->isFiltered() && m_model.list()->placeOf(*id) < m_model.total() &&
        m_model.list()->at(m_model.list()->placeOf(*id)) != *id)
        m_filter->clear();
    m_inspectAction->setChecked(true);
    m_model.setCurrent(*id);
    m_table->setFocus();
}

void StreamPage::copy(int form)
{
    const CopiedText copied = copyRecords(m_model, CopyForm(form));
    if (copied.records == 0)
        return;
    QGuiApplication::clipboard()->setText(copied.text);
    if (copied.records > 1 || copied.isCut)
        Q_EMIT noticeRequested({.tone = copied.isCut ? Tone::Attention : Tone::Neutral,
                                .title = tr("%n event(s) copied", nullptr, int(copied.records)),
                                .sentence = copied.isCut
                                                ? tr("The selection is larger than the clipboard "
                                                     "should hold; the rest was left out.")
                                                : QString(),
                                .actions = {},
                                .key = u"stream-copy"_s});
}

void StreamPage::showCopyMenu(const QPoint& globalPos)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QList<std::pair<QString, CopyForm>> forms{{tr("Copy rows"), CopyForm::Rows},
                                                    {tr("Copy as JSON"), CopyForm::Json},
                                                    {tr("Copy value"), CopyForm::Values},
                                                    {tr("Copy key"), CopyForm::Keys},
                                                    {tr("Copy address"), CopyForm::Addresses}};
    for (const auto& [text, form] : forms) {
        QAction* action = menu->addAction(text);
        connect(action, &QAction::triggered, this, [this, f = int(form)] { copy(f); });
    }
    menu->popup(globalPos);
}

void StreamPage::openTopics()
{
    m_chooser->setChosen(m_topics);
    m_chooser->openBelow(m_topicsButton);
}
