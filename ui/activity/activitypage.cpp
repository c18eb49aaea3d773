// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/activitypage.h"

#include "core/services/outboxservice.h"
#include "core/stores/operationstore.h"
#include "core/stores/promisestore.h"
#include "ui/activity/activitydetail.h"
#include "ui/activity/auditview.h"
#include "ui/activity/markdelegate.h"
#include "ui/activity/runsview.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/tables.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedLayout>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QTableView>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

ActivityPage::ActivityPage(OperationStore& operations, PromiseStore& promises,
                           OutboxService& outbox, QWidget* parent)
    : Page(PageId::Activity, parent),
      m_operations(operations),
      m_promises(promises),
      m_outbox(outbox),
      m_model(operations, promises)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_header = new PageHeader(this);
    m_header->setTitle(title());
    layout->addWidget(m_header);
    m_parts = new QTabBar(this);
    m_parts->setAccessibleName(tr("Parts of this page"));
    m_parts->setDrawBase(false);
    m_parts->setExpanding(false);
    m_parts->hide();
    auto* parts = new QHBoxLayout;
    parts->setContentsMargins(Theme::PageMargin - 8, 0, Theme::PageMargin, 0);
    parts->addWidget(m_parts);
    parts->addStretch();
    layout->addLayout(parts);
    layout->addWidget(new Hairline(Qt::Horizontal, this));
    m_views = new QStackedWidget(this);
    layout->addWidget(m_views, 1);
    addActions();
    buildContent();
    connect(m_parts, &QTabBar::currentChanged, this, &ActivityPage::showParts);

    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &ActivityPage::showSummary);
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, &ActivityPage::showSummary);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, [this] {
        showSummary();
        showSelected();
    });
    connect(&outbox, &OutboxService::sendingChanged, this, &ActivityPage::showSummary);
    connect(&outbox, &OutboxService::loaded, this, &ActivityPage::showSummary);
    showSummary();
}

QString ActivityPage::title() const
{
    return tr("Activity");
}

QWidget* ActivityPage::firstFocus()
{
    switch (part()) {
    case Part::Runs:
        return m_runs->firstFocus();
    case Part::Audit:
        return m_audit->firstFocus();
    case Part::Saves:
        break;
    }
    return m_table;
}

void ActivityPage::addActions()
{
    m_retryAction = addPageAction(tr("Send again"), QKeySequence(Qt::Key_R));
    m_retryAction->setToolTip(tr("Send this save now"));
    connect(m_retryAction, &QAction::triggered, this, &ActivityPage::retrySelected);
    m_dropAction = addPageAction(tr("Drop"), QKeySequence(Qt::Key_Delete));
    m_dropAction->setToolTip(tr("Give this save up; asks first"));
    connect(m_dropAction, &QAction::triggered, this, &ActivityPage::askToDrop);
    m_copyAction = addPageAction(tr("Copy details"), QKeySequence::Copy);
    m_copyAction->setToolTip(tr("Copy all that is known about this save"));
    connect(m_copyAction, &QAction::triggered, this, &ActivityPage::copySelected);
}

void ActivityPage::buildContent()
{
    m_splitter = new QSplitter(Qt::Vertical);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_table = new QTableView;
    m_table->setModel(&m_model);
    prepareTable(m_table, EdgeMargin::Page);
    m_table->setObjectName(u"activityTable"_s);
    m_table->setAccessibleName(tr("Saves"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    auto* marks = new MarkDelegate(m_table);
    m_table->setItemDelegateForColumn(OperationListModel::State, marks);
    m_table->setItemDelegateForColumn(OperationListModel::Verdict, marks);
    m_table->setColumnWidth(OperationListModel::When, 150);
    m_table->setColumnWidth(OperationListModel::What, 220);
    m_table->setColumnWidth(OperationListModel::State, 160);
    m_detail = new ActivityDetail({m_retryAction, m_dropAction, m_copyAction});
    m_splitter->addWidget(m_table);
    m_splitter->addWidget(m_detail);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setSizes({500, 280});

    m_empty = new EmptyState;
    m_empty->setIcon(IconName::Activity);
    m_empty->setTitle(tr("Nothing saved yet"));
    m_empty->setSentence(tr("Every save stands here with its request, its answer and the events "
                            "that followed, newest first."));
    m_empty->setAction(tr("Go to the sprints"));
    connect(m_empty, &EmptyState::actionRequested, this,
            [this] { Q_EMIT navigationRequested(PageId::Sprints); });

    auto* content = new QWidget;
    m_stack = new QStackedLayout(content);
    m_stack->addWidget(m_splitter);
    m_stack->addWidget(m_empty);
    addPart(Part::Saves, tr("Saves"), content);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ActivityPage::showSelected);
    connect(m_detail, &ActivityDetail::activated, this, &Page::navigationRequested);
}

std::optional<OperationId> ActivityPage::selected() const
{
    return m_model.idAt(m_table->currentIndex().row());
}

void ActivityPage::select(int row)
{
    m_table->setCurrentIndex(m_model.index(row, 0));
    m_table->scrollTo(m_table->currentIndex());
}

void ActivityPage::navigateTo(const Destination& destination)
{
    const auto* id = std::get_if<OperationId>(&destination);
    if (!id)
        return;
    showPart(Part::Saves);
    const int row = m_model.rowOf(*id);
    if (row >= 0) {
        select(row);
        m_table->setFocus();
        return;
    }
    Q_EMIT noticeRequested(
        {.tone = Tone::Attention,
         .title = tr("This save is no longer remembered"),
         .sentence = tr("Saves that are done are kept for a while; this one is older."),
         .actions = {},
         .key = u"activity-unknown"_s});
}

void ActivityPage::showSummary()
{
    const int count = m_model.rowCount();
    m_stack->setCurrentIndex(count == 0 ? 1 : 0);
    const int waiting = m_operations.waiting();
    const int refused = m_operations.refused();
    QString text = count == 0 ? QString() : tr("%n save(s)", nullptr, count);
    if (waiting > 0)
        text = tr("%1, %2").arg(text, tr("%n waiting", nullptr, waiting));
    if (refused > 0)
        text = tr("%1, %2").arg(text, tr("%n refused", nullptr, refused));
    if (waiting > 0 && m_outbox.isSentElsewhere())
        text = tr("%1; another program of this workspace sends them").arg(text);
    if (part() == Part::Saves)
        m_header->setSubtitle(text);
    const int needed = refused + (m_runs ? m_runs->stopped() : 0);
    Q_EMIT badgeChanged(needed > 0 ? QLocale().toString(needed) : QString(), Tone::Attention);
    if (count > 0 && !selected())
        select(0);
    showSelected();
}

void ActivityPage::showSelected()
{
    const std::optional<OperationId> id = selected();
    const Operation* operation = id ? m_operations.find(*id) : nullptr;
    const Promise* promise = id ? m_promises.find(*id) : nullptr;
    const bool unfinished = operation && operation->state != OperationState::Done;
    const bool underWay = operation && operation->state == OperationState::Sent;
    const bool isShown = part() == Part::Saves;
    m_retryAction->setEnabled(isShown && unfinished && !underWay);
    m_dropAction->setEnabled(isShown && unfinished && !underWay);
    m_copyAction->setEnabled(isShown && (operation || promise));
    if (operation || promise)
        m_detail->showSave(operation, promise);
}

void ActivityPage::retrySelected()
{
    if (const auto id = selected())
        m_outbox.retry(*id);
}

void ActivityPage::askToDrop()
{
    const auto id = selected();
    const Operation* operation = id ? m_operations.find(*id) : nullptr;
    if (!operation)
        return;
    const bool mayBeStored = operation->state == OperationState::Ambiguous;
    auto* box = new QMessageBox(this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(tr("Drop this save"));
    box->setTextFormat(Qt::PlainText);
    box->setText(tr("Drop “%1”?").arg(operationTitle(*operation)));
    box->setInformativeText(
        mayBeStored ? tr("No answer came, so the service may have stored it already. It is not "
                         "looked up and not sent again.")
                    : tr("What it wanted to change is lost. The service is not told."));
    QPushButton* drop = box->addButton(tr("Drop it"), QMessageBox::DestructiveRole);
    drop->setObjectName(u"dropYes"_s);
    QPushButton* keep = box->addButton(tr("Keep it"), QMessageBox::RejectRole);
    box->setDefaultButton(keep);
    box->setEscapeButton(keep);
    connect(drop, &QPushButton::clicked, this, [this, id] { m_outbox.drop(*id); });
    box->open();
}

void ActivityPage::copySelected()
{
    const auto id = selected();
    if (!id)
        return;
    QGuiApplication::clipboard()->setText(
        activityDetails(m_operations.find(*id), m_promises.find(*id)));
    Q_EMIT noticeRequested({.tone = Tone::Neutral,
                            .title = tr("Details copied"),
                            .sentence = {},
                            .actions = {},
                            .key = u"activity-copied"_s});
}
