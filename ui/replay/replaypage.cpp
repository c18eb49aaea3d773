// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/replay/replaypage.h"

#include "core/services/kafkalock.h"
#include "core/services/runcommand.h"
#include "ui/replay/replaydialog.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/confirmdialog.h"
#include "ui/widgets/copylink.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/markcelldelegate.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/runprogresstext.h"
#include "ui/widgets/runview.h"
#include "ui/widgets/tables.h"

#include <QtCore/QLocale>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedLayout>
#include <QtWidgets/QTableView>
#include <QtWidgets/QVBoxLayout>

#include <chrono>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {
/// Items are read in portions; the canary steps are in the first.
constexpr qint64 ItemsAtOnce = 1000;
} // namespace

ReplayPage::ReplayPage(RunService& runs, ReplayPlanner& planner, KafkaLock& lock, Kafka kafka,
                       QWidget* parent)
    : Page(PageId::Replay, parent),
      m_runs(runs),
      m_planner(planner),
      m_lock(lock),
      m_kafka(kafka),
      m_header(new PageHeader(this)),
      m_banner(new Banner(this)),
      m_splitter(new QSplitter(Qt::Vertical)),
      m_table(new QTableView),
      m_view(new RunView),
      m_empty(new EmptyState)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_header->setTitle(title());
    layout->addWidget(m_header);
    layout->addWidget(new Hairline(Qt::Horizontal, this));
    m_banner->setObjectName(u"replayBanner"_s);
    m_banner->hide();
    layout->addWidget(m_banner);
    addActions();
    auto* content = new QWidget(this);
    m_stack = new QStackedLayout(content);
    layout->addWidget(content, 1);

    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_table->setModel(&m_model);
    prepareTable(m_table, EdgeMargin::Page);
    m_table->setObjectName(u"runsTable"_s);
    m_table->setAccessibleName(tr("Retries and replays"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setItemDelegateForColumn(RunListModel::State,
                                      new MarkCellDelegate(RunListModel::MarkRole, m_table));
    m_table->setColumnWidth(RunListModel::When, 150);
    m_table->setColumnWidth(RunListModel::What, 250);
    m_table->setColumnWidth(RunListModel::Kind, 76);
    m_table->setColumnWidth(RunListModel::Target, 190);
    m_table->setColumnWidth(RunListModel::State, 130);
    m_splitter->addWidget(m_table);
    m_splitter->addWidget(m_view);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setSizes({220, 420});
    m_empty->setIcon(IconName::Replay);
    m_stack->addWidget(m_splitter);
    m_stack->addWidget(m_empty);

    m_refreshTimer.setSingleShot(true);
    m_refreshTimer.setInterval(100ms);
    connect(&m_refreshTimer, &QTimer::timeout, this, &ReplayPage::refresh);
    m_itemsTimer.setSingleShot(true);
    m_itemsTimer.setInterval(500ms);
    connect(&m_itemsTimer, &QTimer::timeout, this, [this] { readItems(0); });
    connect(&runs, &RunService::loaded, this, &ReplayPage::refreshSoon);
    connect(&runs, &RunService::runAdded, this, &ReplayPage::refreshSoon);
    connect(&runs, &RunService::runChanged, this, &ReplayPage::refreshSoon);
    connect(&runs, &RunService::runEnded, this, &ReplayPage::refreshSoon);
    connect(&runs, &RunService::failed, this, [this](const Error& error) {
        m_banner->setMessage(Tone::Bad, tr("The journal of runs cannot be used."), error.message);
        m_banner->show();
    });
    connect(&planner, &ReplayPlanner::notRemoved, this,
            [this](const QString& topic, const Error& error) {
                Q_EMIT noticeRequested(
                    {.tone = Tone::Attention,
                     .title = tr("%1 is still there").arg(topic),
                     .sentence = tr("It should have gone after its replay: %1").arg(error.message),
                     .key = u"replay-not-removed"_s,
                     .stays = true});
            });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ReplayPage::showSelected);
    connect(m_table, &QTableView::activated, m_view, [this] { m_view->firstFocus()->setFocus(); });
    connect(m_view, &RunView::activated, this, &Page::navigationRequested);
    connect(m_view, &RunView::pauseRequested, this, [this] {
        if (const auto run = selected())
            m_runs.pause(run->id);
    });
    connect(m_view, &RunView::resumeRequested, this, &ReplayPage::resumeSelected);
    connect(m_view, &RunView::cancelRequested, this, [this] {
        if (const auto run = selected())
            order(m_runs.cancel(run->id));
    });
    connect(m_view, &RunView::copyCommandRequested, this, &ReplayPage::copyCommand);
    connect(m_view, &RunView::moreRequested, this, [this] { readItems(m_itemsRead); });
    connect(m_empty, &EmptyState::actionRequested, this, &ReplayPage::openForm);
    refresh();
}

QString ReplayPage::title() const
{
    return tr("Replay");
}

QWidget* ReplayPage::firstFocus()
{
    return m_stack->currentWidget() == m_splitter ? static_cast<QWidget*>(m_table) : this;
}

void ReplayPage::addActions()
{
    m_newAction = addPageAction(tr("New replay…"), QKeySequence(Qt::Key_N));
    m_newAction->setToolTip(tr("Copy a span of time into a topic of its own"));
    m_newAction->setEnabled(m_kafka == Kafka::Present);
    connect(m_newAction, &QAction::triggered, this, &ReplayPage::openForm);
    m_removeTopicAction = addPageAction(tr("Remove the topic of this replay…"));
    connect(m_removeTopicAction, &QAction::triggered, this, &ReplayPage::askToRemoveTopic);
    connect(addPageAction(tr("Read the journal again"), QKeySequence::Refresh), &QAction::triggered,
            &m_runs, &RunService::reload);
    connect(addPageAction(tr("Copy as command"), tr("Ctrl+Shift+K")), &QAction::triggered, this,
            &ReplayPage::copyCommand);
    connect(addPageAction(tr("Copy link"), tr("Ctrl+Shift+L")), &QAction::triggered, this, [this] {
        if (const auto run = selected())
            Q_EMIT noticeRequested(copyLink(run->id));
    });
    m_header->addAction(new ActionButton(m_removeTopicAction, ActionButton::Kind::Quiet));
    auto* add = new ActionButton(m_newAction, ActionButton::Kind::Primary);
    add->setObjectName(u"newReplay"_s);
    m_header->addAction(add);
}

void ReplayPage::refreshSoon()
{
    if (!m_refreshTimer.isActive())
        m_refreshTimer.start();
}

void ReplayPage::refresh()
{
    m_model.setRuns(m_runs.runs());
    const int count = m_model.rowCount();
    m_stack->setCurrentWidget(count > 0 ? static_cast<QWidget*>(m_splitter) : m_empty);
    if (m_kafka == Kafka::None) {
        m_empty->setTitle(tr("This workspace has no Kafka address"));
        m_empty->setSentence(tr("With one, retries and replays stand here."));
        m_empty->setAction({});
    } else if (!m_runs.isLoaded()) {
        m_empty->setTitle(tr("Reading the journal"));
        m_empty->setSentence(tr("Retries and replays stand here, past and interrupted ones too."));
        m_empty->setAction({});
    } else {
        m_empty->setTitle(tr("Nothing was retried or replayed yet"));
        m_empty->setSentence(tr("A replay copies a span of time into a topic of its own, so that "
                                "something new can read it. Retries of dead letters stand here as "
                                "well."));
        m_empty->setAction(tr("New replay…"), QKeySequence(Qt::Key_N));
    }
    int underWay = 0;
    int stopped = 0;
    for (const Run& run : m_runs.runs()) {
        underWay += run.isUnderWay();
        stopped += run.state == RunState::Stopped;
    }
    QStringList parts;
    if (count > 0)
        parts << tr("%n run(s)", nullptr, count);
    if (underWay > 0)
        parts << tr("%n under way", nullptr, underWay);
    if (stopped > 0)
        parts << tr("%n stopped, can go on", nullptr, stopped);
    m_header->setSubtitle(parts.join(u", "_s));
    Q_EMIT badgeChanged(stopped + underWay > 0 ? QLocale().toString(stopped + underWay) : QString(),
                        stopped > 0 ? Tone::Attention : Tone::Accent);
    if (m_wanted && m_model.rowOf(*m_wanted) >= 0)
        select(m_model.rowOf(*std::exchange(m_wanted, std::nullopt)));
    else if (count > 0 && !m_table->currentIndex().isValid())
        select(0);
    showSelected();
}

void ReplayPage::select(int row)
{
    m_table->setCurrentIndex(m_model.index(row, 0));
    m_table->scrollTo(m_table->currentIndex());
}

std::optional<Run> ReplayPage::selected() const
{
    return m_model.runAt(m_table->currentIndex().row());
}

void ReplayPage::navigateTo(const Destination& destination)
{
    const auto* id = std::get_if<RunId>(&destination);
    if (!id)
        return;
    refresh();
    const int row = m_model.rowOf(*id);
    if (row >= 0) {
        select(row);
        m_table->setFocus();
        return;
    }
    if (!m_runs.isLoaded()) {
        m_wanted = *id;
        return;
    }
    Q_EMIT noticeRequested({.tone = Tone::Attention,
                            .title = tr("This run is not in the journal"),
                            .sentence = tr("It may belong to another workspace or another "
                                           "computer."),
                            .key = u"run-unknown"_s});
}

void ReplayPage::showSelected()
{
    const std::optional<Run> run = selected();
    showActions();
    if (!run)
        return;
    if (m_shown != run->id) {
        m_shown = run->id;
        m_itemsRead = 0;
        m_view->items().clear();
        m_view->setHasMore(false);
        showProgress();
        readItems(0);
        return;
    }
    showProgress();
    if (!m_itemsTimer.isActive() && run->isUnderWay())
        m_itemsTimer.start();
}

void ReplayPage::showProgress()
{
    if (const auto run = selected())
        m_view->showRun(*run, runProgressText(*run, m_runs.progress(run->id)));
}

void ReplayPage::showActions()
{
    const std::optional<Run> run = selected();
    const bool hasTopic = run && run->createdTopic && run->isOver() && !run->deletesTopicAfter;
    m_removeTopicAction->setVisible(hasTopic);
}

void ReplayPage::readItems(qint64 from)
{
    if (!m_shown)
        return;
    if (m_isReadingItems) {
        m_itemsTimer.start();
        return;
    }
    m_isReadingItems = true;
    // What is listed is read again: outcomes come late.
    const qint64 count = from == 0 ? std::max(m_itemsRead, ItemsAtOnce) : ItemsAtOnce;
    m_runs.items(*m_shown, from, count)
        .then(this, [this, id = *m_shown, from](const Result<QList<RunItem>>& items) {
            m_isReadingItems = false;
            if (m_shown != id) {
                m_itemsTimer.start();
                return;
            }
            if (!items)
                return;
            m_view->items().setItems(*items);
            m_itemsRead = std::max(m_itemsRead, from + qint64(items->size()));
            const Run* run = m_runs.run(id);
            m_view->setHasMore(run && !items->isEmpty() && m_itemsRead < run->counts.planned);
            m_view->refreshLine();
        });
}

void ReplayPage::openForm()
{
    if (m_kafka == Kafka::None)
        return;
    auto* dialog = new ReplayDialog(m_planner, m_lock, m_topics ? m_topics() : QStringList(),
                                    m_connection, this);
    connect(dialog, &ReplayDialog::noticeRequested, this, &Page::noticeRequested);
    connect(dialog, &ReplayDialog::started, this, [this](const RunId& id) {
        m_wanted = id;
        refresh();
    });
    dialog->open();
}

void ReplayPage::resumeSelected()
{
    const std::optional<Run> run = selected();
    if (!run)
        return;
    if (!m_lock.isLocked())
        return order(m_runs.resume(run->id));
    auto* question = new ConfirmDialog(
        tr("Unlock Kafka and go on?"),
        tr("Writing to Kafka is unlocked for 15 minutes and noted in the audit log. What was sent "
           "already is not sent again."),
        tr("Unlock and go on"), tr("Not now"),
        [this, id = run->id] {
            if (m_lock.isLocked())
                m_lock.unlock();
            order(m_runs.resume(id));
        },
        this, ActionButton::Kind::Primary);
    question->open();
}

void ReplayPage::order(QFuture<Result<void>> done)
{
    m_view->setBusy(true);
    done.then(this, [this](const Result<void>& result) {
        m_view->setBusy(false);
        if (!result && result.error().kind != ErrorKind::Cancelled)
            Q_EMIT noticeRequested({.tone = Tone::Bad,
                                    .title = tr("The run stays as it is"),
                                    .sentence = result.error().message,
                                    .key = u"run-order"_s});
    });
}

void ReplayPage::copyCommand()
{
    const std::optional<Run> run = selected();
    if (!run)
        return;
    const QString line = runCommand(m_connection, run->id);
    QGuiApplication::clipboard()->setText(line);
    Q_EMIT noticeRequested({.tone = Tone::Neutral,
                            .title = tr("Command copied"),
                            .sentence = line,
                            .key = u"run-copied"_s});
}

void ReplayPage::askToRemoveTopic()
{
    const std::optional<Run> run = selected();
    if (!run)
        return;
    const bool isLocked = m_lock.isLocked();
    auto* question = new ConfirmDialog(
        tr("Remove the topic %1?").arg(run->targetTopic),
        isLocked ? tr("It goes with everything in it, also what others wrote there. Kafka is "
                      "unlocked for 15 minutes for it.")
                 : tr("It goes with everything in it, also what others wrote there."),
        tr("Remove the topic"), tr("Keep it"),
        [this, id = run->id] {
            if (m_lock.isLocked())
                m_lock.unlock();
            order(m_planner.removeTopic(id));
        },
        this);
    question->open();
}
