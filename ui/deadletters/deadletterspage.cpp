// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deadletters/deadletterspage.h"

#include "core/base/cancelling.h"
#include "core/models/failuretexts.h"
#include "core/services/failurememory.h"
#include "core/services/kafkalock.h"
#include "ui/deadletters/causedelegate.h"
#include "ui/deadletters/failureinspector.h"
#include "ui/deadletters/retrypanel.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/copylink.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/failedstate.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/loadingbar.h"
#include "ui/widgets/markcelldelegate.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/runview.h"
#include "ui/widgets/tables.h"
#include "ui/widgets/textlabel.h"

#include <QtWidgets/QHeaderView>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedLayout>
#include <QtWidgets/QTableView>
#include <QtWidgets/QVBoxLayout>

#include <chrono>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Gives the reason its room: where a failure lies, and what became of it, are told beside the list
/// as well, and stand in it only where there is enough.
class PlaceColumns : public QObject
{
public:
    explicit PlaceColumns(QTableView& list) : QObject(&list), m_list(list)
    {
        list.viewport()->installEventFilter(this);
    }

    bool eventFilter(QObject*, QEvent* event) override
    {
        if (event->type() == QEvent::Resize) {
            const int width = m_list.viewport()->width();
            m_list.setColumnHidden(FailureListModel::Place, width < 980);
            m_list.setColumnHidden(FailureListModel::Attempts, width < 720);
            m_list.setColumnHidden(FailureListModel::Retried, width < 520);
            // All of one cause have the same, and it stands above them.
            m_list.setColumnHidden(FailureListModel::Message, width < 440);
        }
        return false;
    }

private:
    QTableView& m_list;
};

} // namespace

DeadLettersPage::DeadLettersPage(const Services& services, Kafka kafka, QWidget* parent)
    : Page(PageId::DeadLetters, parent),
      m_service(services.failures),
      m_runs(services.runs),
      m_lock(services.lock),
      m_memory(services.memory),
      m_kafka(kafka)
{
    m_options.canary = {1, 10, 100};
    m_options.rate = 50;
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_header = new PageHeader(this);
    m_header->setTitle(title());
    layout->addWidget(m_header);
    addActions();
    m_loading = new LoadingBar(this);
    m_loading->setCancellable(false);
    m_loading->setContentsMargins(Theme::PageMargin, 0, Theme::PageMargin, 0);
    m_loading->hide();
    layout->addWidget(m_loading);
    m_exporting = new LoadingBar(this);
    m_exporting->setObjectName(u"failuresExporting"_s);
    m_exporting->setContentsMargins(Theme::PageMargin, 0, Theme::PageMargin, 0);
    layout->addWidget(m_exporting);
    m_banner = new Banner(this);
    m_banner->setObjectName(u"deadLettersBanner"_s);
    m_banner->hide();
    layout->addWidget(m_banner);
    auto* content = new QWidget(this);
    m_stack = new QStackedLayout(content);
    layout->addWidget(content, 1);

    m_content = new QSplitter(Qt::Vertical);
    m_content->setHandleWidth(1);
    m_content->setChildrenCollapsible(false);
    m_lower = new QSplitter(Qt::Horizontal);
    m_lower->setHandleWidth(1);
    m_lower->setChildrenCollapsible(false);
    m_inspector = new FailureInspector;
    m_lower->addWidget(buildFailures());
    m_lower->addWidget(m_inspector);
    m_lower->setStretchFactor(0, 3);
    m_lower->setStretchFactor(1, 2);
    m_lower->setSizes({640, 420});
    m_content->addWidget(buildCauses());
    m_content->addWidget(m_lower);
    m_content->setStretchFactor(1, 1);
    connect(m_content, &QSplitter::splitterMoved, this, [this] { m_isSplit = true; });
    m_stack->addWidget(m_content);
    m_empty = new EmptyState;
    m_empty->setIcon(IconName::DeadLetters);
    m_stack->addWidget(m_empty);
    m_failed = new FailedState;
    m_stack->addWidget(m_failed);

    layout->addWidget(new Hairline(Qt::Horizontal, this));
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(Theme::PageMargin, 4, 12, 4);
    m_foot = new ElidedLabel(TextStyle::Caption, Token::Text3, this);
    m_foot->setObjectName(u"deadLettersFoot"_s);
    foot->addWidget(m_foot, 1);
    m_readAll = new ActionButton(tr("Read all"), ActionButton::Kind::Quiet, this);
    m_readAll->setObjectName(u"readAllFailures"_s);
    foot->addWidget(m_readAll);
    layout->addLayout(foot);

    connectServices();
    refresh();
}

DeadLettersPage::~DeadLettersPage()
{
    cancelUnfinished(m_searching);
    cancelUnfinished(m_planning);
}

QString DeadLettersPage::title() const
{
    return tr("Dead letters");
}

QWidget* DeadLettersPage::firstFocus()
{
    if (m_stack->currentWidget() != m_content)
        return this;
    return m_leftStack->currentWidget() == m_retry ? m_retry->firstFocus()
                                                   : static_cast<QWidget*>(m_causes);
}

void DeadLettersPage::addActions()
{
    QAction* topics = addPageAction(tr("Topics…"), QKeySequence(Qt::Key_T));
    topics->setToolTip(tr("Which topics count as dead letters, and how that is known"));
    connect(topics, &QAction::triggered, this, [this] { openTopics(); });
    m_retrySelectedAction = addPageAction(tr("Retry selected…"), QKeySequence(Qt::Key_R));
    m_retrySelectedAction->setToolTip(tr("Show what sending the selected failures again would do"));
    connect(m_retrySelectedAction, &QAction::triggered, this, &DeadLettersPage::retrySelected);
    m_retryAllAction = addPageAction(tr("Retry all…"), QKeySequence(u"Shift+R"_s));
    m_retryAllAction->setToolTip(tr("Show what sending all of them again would do"));
    connect(m_retryAllAction, &QAction::triggered, this, &DeadLettersPage::retryAll);
    connect(addPageAction(tr("Filter"), QKeySequence::Find), &QAction::triggered, this,
            [this] { m_filter->bar().beginEditing(); });
    connect(addPageAction(tr("Show the original record"), QKeySequence(Qt::Key_O)),
            &QAction::triggered, this, [this] {
                const auto& failure = m_inspector->failure();
                if (failure && failure->origin.topic && failure->origin.partition &&
                    failure->origin.offset)
                    Q_EMIT navigationRequested(RecordAddress{*failure->origin.topic,
                                                             *failure->origin.partition,
                                                             *failure->origin.offset});
            });
    connect(addPageAction(tr("Show the dead letter in the stream"), QKeySequence(Qt::Key_S)),
            &QAction::triggered, this, [this] {
                if (const auto& failure = m_inspector->failure())
                    Q_EMIT navigationRequested(failure->address);
            });
    connect(addPageAction(tr("Ask for dead-letter topics now"), QKeySequence::Refresh),
            &QAction::triggered, &m_service, &FailureService::refresh);
    connect(addPageAction(tr("Export what is listed…"), tr("Ctrl+E")), &QAction::triggered, this,
            &DeadLettersPage::exportShown);
    connect(addPageAction(tr("Copy as command"), tr("Ctrl+Shift+K")), &QAction::triggered, this,
            &DeadLettersPage::copyCommand);
    connect(addPageAction(tr("Copy link"), tr("Ctrl+Shift+L")), &QAction::triggered, this, [this] {
        const auto& failure = m_inspector->failure();
        if (m_list->hasFocus() && failure)
            Q_EMIT noticeRequested(copyLink(FailurePlace{failure->address}));
        else if (const auto chosen = group())
            Q_EMIT noticeRequested(copyLink(chosen->id));
    });
    m_header->addAction(new ActionButton(topics, ActionButton::Kind::Secondary));
}

QWidget* DeadLettersPage::buildCauses()
{
    m_causes = new QTableView;
    m_causes->setModel(&m_groups);
    prepareTable(m_causes, EdgeMargin::Page);
    m_causes->setObjectName(u"causesTable"_s);
    m_causes->setAccessibleName(tr("Causes of failures"));
    m_causes->setSelectionMode(QAbstractItemView::SingleSelection);
    m_causes->setItemDelegate(new CauseDelegate(m_causes));
    m_causes->setMinimumHeight(CauseDelegate::rowHeight() * 2);
    m_causes->setSortingEnabled(true);
    m_causes->horizontalHeader()->setSortIndicator(FailureGroupModel::When, Qt::DescendingOrder);
    QHeaderView* columns = m_causes->horizontalHeader();
    columns->setStretchLastSection(false);
    columns->setMinimumSectionSize(48);
    columns->setSectionResizeMode(FailureGroupModel::Cause, QHeaderView::Stretch);
    m_causes->setColumnWidth(FailureGroupModel::From, 160);
    m_causes->setColumnWidth(FailureGroupModel::Group, 116);
    m_causes->setColumnWidth(FailureGroupModel::LastHour, 96);
    m_causes->setColumnWidth(FailureGroupModel::Count, 70);
    m_causes->setColumnWidth(FailureGroupModel::When, 188);
    m_causes->setColumnWidth(FailureGroupModel::Mark, 108);
    return m_causes;
}

QWidget* DeadLettersPage::buildFailures()
{
    auto* left = new QWidget;
    left->setMinimumWidth(320);
    m_leftStack = new QStackedLayout(left);
    auto* listPage = new QWidget;
    auto* layout = new QVBoxLayout(listPage);
    layout->setContentsMargins(0, 10, 0, 0);
    layout->setSpacing(8);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(Theme::PageMargin, 0, 12, 0);
    top->setSpacing(8);
    m_failuresTitle = new ElidedLabel(TextStyle::Strong, Token::Text1);
    m_failuresTitle->setObjectName(u"failuresTitle"_s);
    top->addWidget(m_failuresTitle, 1);
    auto* selected = new ActionButton(m_retrySelectedAction, ActionButton::Kind::Secondary);
    selected->setObjectName(u"retrySelected"_s);
    auto* all = new ActionButton(m_retryAllAction, ActionButton::Kind::Primary);
    all->setObjectName(u"retryAll"_s);
    top->addWidget(selected);
    top->addWidget(all);
    layout->addLayout(top);
    auto* filterRow = new QHBoxLayout;
    filterRow->setContentsMargins(Theme::PageMargin, 0, 12, 0);
    filterRow->setSpacing(8);
    m_filter = new FilterField;
    m_filter->bar().setObjectName(u"failureFilter"_s);
    m_filter->bar().setPlaceholder(
        tr("Filter these failures: text, key=…, header.name=…, body.path=…"));
    m_filter->bar().setFixedWidthFont(true);
    m_everywhere = new ActionButton(tr("In all causes"), ActionButton::Kind::Secondary);
    m_everywhere->setObjectName(u"filterEverywhere"_s);
    m_everywhere->setCheckable(true);
    m_everywhere->setToolTip(tr("Look in the failures of every cause, not only of the chosen one"));
    filterRow->addWidget(m_filter, 1);
    filterRow->addWidget(m_everywhere, 0, Qt::AlignTop);
    layout->addLayout(filterRow);
    m_filterNote = new TextLabel({}, TextStyle::Caption, Token::Attention);
    m_filterNote->setContentsMargins(Theme::PageMargin, 0, 12, 0);
    m_filterNote->setWordWrap(true);
    m_filterNote->hide();
    layout->addWidget(m_filterNote);
    m_list = new QTableView;
    m_list->setModel(&m_failures);
    prepareTable(m_list, EdgeMargin::Page);
    m_list->setObjectName(u"failureList"_s);
    m_list->setAccessibleName(tr("Failures"));
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setItemDelegateForColumn(FailureListModel::Retried,
                                     new MarkCellDelegate(FailureListModel::MarkRole, m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QHeaderView* columns = m_list->horizontalHeader();
    columns->setStretchLastSection(false);
    columns->setSectionResizeMode(FailureListModel::Message, QHeaderView::Stretch);
    m_list->setColumnWidth(FailureListModel::When, 138);
    m_list->setColumnWidth(FailureListModel::Origin, 240);
    m_list->setColumnWidth(FailureListModel::Attempts, 76);
    m_list->setColumnWidth(FailureListModel::Retried, 116);
    m_list->setColumnWidth(FailureListModel::Place, 230);
    new PlaceColumns(*m_list);
    layout->addWidget(m_list, 1);
    m_retry = new RetryPanel;
    m_leftStack->addWidget(listPage);
    m_leftStack->addWidget(m_retry);
    return left;
}

void DeadLettersPage::connectServices()
{
    m_failures.setMarker(
        [this](const RecordAddress& address) { return m_memory.outcomeOf(address); });
    // Failures may come by the thousand a second; the eye reads a few times a second.
    m_refreshTimer.setSingleShot(true);
    m_refreshTimer.setInterval(150ms);
    connect(&m_refreshTimer, &QTimer::timeout, this, &DeadLettersPage::refresh);
    m_minuteTimer.setInterval(30s);
    connect(&m_minuteTimer, &QTimer::timeout, this, &DeadLettersPage::refreshSoon);
    m_minuteTimer.start();
    m_searchTimer.setSingleShot(true);
    m_searchTimer.setInterval(200ms);
    connect(&m_searchTimer, &QTimer::timeout, this, &DeadLettersPage::search);
    m_itemsTimer.setSingleShot(true);
    m_itemsTimer.setInterval(500ms);
    connect(&m_itemsTimer, &QTimer::timeout, this, [this] { readRunItems(0); });

    connect(&m_service, &FailureService::stateChanged, this, &DeadLettersPage::refreshSoon);
    connect(&m_service, &FailureService::failuresChanged, this, &DeadLettersPage::refreshSoon);
    connect(&m_service, &FailureService::topicsChanged, this, &DeadLettersPage::refreshSoon);
    connect(&m_memory, &FailureMemory::changed, this, [this] {
        m_failures.refreshMarks();
        refreshSoon();
    });
    connect(&m_service, &FailureService::noticed, this, [this](const QString& sentence) {
        Q_EMIT noticeRequested({.tone = Tone::Attention,
                                .title = tr("Dead letters"),
                                .sentence = sentence,
                                .key = u"dead-letters-noticed"_s});
    });
    connect(m_causes->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &DeadLettersPage::chooseGroup);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &DeadLettersPage::chooseFailure);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &DeadLettersPage::showSummary);
    connect(m_list, &QTableView::activated, m_inspector, [this] { m_inspector->setFocus(); });
    connect(m_causes, &QTableView::activated, m_list, [this] { m_list->setFocus(); });
    connect(m_inspector, &FailureInspector::left, m_list, [this] { m_list->setFocus(); });
    connect(m_inspector, &FailureInspector::activated, this, &Page::navigationRequested);
    connect(m_filter, &FilterField::textChanged, &m_searchTimer, qOverload<>(&QTimer::start));
    connect(m_filter, &FilterField::submitted, m_list, [this] { m_list->setFocus(); });
    connect(&m_filter->bar(), &FilterBar::left, m_list, [this] { m_list->setFocus(); });
    connect(m_everywhere, &QPushButton::toggled, &m_searchTimer, qOverload<>(&QTimer::start));
    connect(m_empty, &EmptyState::actionRequested, this, [this] { openTopics(m_emptyLooks); });
    connect(m_failed, &FailedState::retryRequested, &m_service, &FailureService::refresh);
    connect(m_exporting, &LoadingBar::cancelRequested, &m_export, &FailureExport::cancel);
    connect(&m_export, &FailureExport::progressed, this,
            [this](const FailureExportProgress& progress) {
                m_exporting->setAwaited(tr("Exporting failures, %1 of %2")
                                            .arg(QLocale().toString(progress.done),
                                                 QLocale().toString(progress.total)));
            });
    connect(&m_export, &FailureExport::finished, this, &DeadLettersPage::takeExport);
    connect(m_readAll, &QPushButton::clicked, this,
            [this] { m_service.readAll(!m_service.readsAll()); });

    connect(&m_lock, &KafkaLock::changed, this, [this] { m_retry->setLocked(m_lock.isLocked()); });
    m_retry->setLocked(m_lock.isLocked());
    connect(&m_runs, &RunService::runChanged, this, [this](const RunId& id) {
        if (m_run == id)
            showRunProgress();
    });
    connect(&m_runs, &RunService::runEnded, this, [this](const RunId& id) {
        if (m_run == id)
            showRunProgress();
    });
    connect(m_retry, &RetryPanel::retryRequested, this, &DeadLettersPage::askToRetry);
    connect(m_retry, &RetryPanel::retryOneRequested, this, &DeadLettersPage::askToRetryOne);
    connect(m_retry, &RetryPanel::changeRequested, this, &DeadLettersPage::changeOptions);
    connect(m_retry, &RetryPanel::copyCommandRequested, this, &DeadLettersPage::copyCommand);
    connect(m_retry, &RetryPanel::closed, this, &DeadLettersPage::closeRetry);
    connect(m_retry, &RetryPanel::cancelPlanningRequested, this, &DeadLettersPage::closeRetry);
    connect(m_retry, &RetryPanel::planAgainRequested, this, &DeadLettersPage::planAgain);
    connect(m_retry, &RetryPanel::activated, this, &Page::navigationRequested);
    RunView& run = m_retry->runView();
    connect(&run, &RunView::pauseRequested, this, [this] {
        if (m_run)
            m_runs.pause(*m_run);
    });
    connect(&run, &RunView::resumeRequested, this, &DeadLettersPage::resumeRun);
    connect(&run, &RunView::cancelRequested, this, [this] {
        if (m_run)
            orderRun(m_runs.cancel(*m_run));
    });
    connect(&run, &RunView::copyCommandRequested, this, &DeadLettersPage::copyCommand);
    connect(&run, &RunView::moreRequested, this, [this] { readRunItems(m_itemsRead); });
}
