// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/runsview.h"

#include "core/domain/runline.h"
#include "core/services/runservice.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/confirmdialog.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/linewidget.h"
#include "ui/widgets/markcelldelegate.h"
#include "ui/widgets/runprogresstext.h"
#include "ui/widgets/tables.h"
#include "ui/widgets/textlabel.h"

#include <QtCore/QLocale>
#include <QtGui/QAction>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedLayout>
#include <QtWidgets/QTableView>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int RunDetailHeight = 200;

QTableView* runTable(RunListModel& model)
{
    auto* table = new QTableView;
    table->setModel(&model);
    prepareTable(table, EdgeMargin::Page);
    table->setObjectName(u"runsTable"_s);
    table->setAccessibleName(RunsView::tr("Runs"));
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setItemDelegateForColumn(RunListModel::State,
                                    new MarkCellDelegate(RunListModel::MarkRole, table));
    const std::pair<int, int> widths[]{{RunListModel::When, 150},
                                       {RunListModel::What, 260},
                                       {RunListModel::Kind, 80},
                                       {RunListModel::Target, 200},
                                       {RunListModel::State, 130}};
    for (const auto& [column, width] : widths)
        table->setColumnWidth(column, width);
    table->horizontalHeader()->setStretchLastSection(true);
    return table;
}

} // namespace

RunsView::RunsView(RunService& runs, const Actions& actions, QWidget* parent)
    : QWidget(parent),
      m_runs(runs),
      m_actions(actions),
      m_table(runTable(m_model)),
      m_empty(new EmptyState),
      m_title(new TextLabel({}, TextStyle::Strong)),
      m_line(new LineWidget),
      m_progress(new TextLabel({})),
      m_problem(new Banner)
{
    auto* detail = new QWidget;
    detail->setAccessibleName(tr("Selected run"));
    detail->setMinimumHeight(RunDetailHeight);
    auto* column = new QVBoxLayout(detail);
    column->setContentsMargins(Theme::PageMargin, 12, Theme::PageMargin, 12);
    column->setSpacing(8);
    auto* top = new QHBoxLayout;
    top->setSpacing(8);
    m_title->setTextFormat(Qt::PlainText);
    top->addWidget(m_title, 1);
    for (QAction* action : {actions.open, actions.resume, actions.pause, actions.cancel})
        top->addWidget(new ActionButton(action));
    column->addLayout(top);
    column->addWidget(m_line);
    m_progress->setWordWrap(true);
    m_progress->setTextFormat(Qt::PlainText);
    column->addWidget(m_progress);
    column->addWidget(m_problem);
    column->addStretch();
    m_problem->hide();

    auto* splitter = new QSplitter(Qt::Vertical);
    splitter->setHandleWidth(1);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_table);
    splitter->addWidget(detail);
    splitter->setStretchFactor(0, 1);
    splitter->setSizes({500, RunDetailHeight});
    m_empty->setIcon(IconName::Replay);
    m_empty->setTitle(tr("Nothing was retried or replayed yet"));
    m_empty->setSentence(tr("Every retry of dead letters and every replay of a span of time stands "
                            "here with its state and what became of it, newest first."));
    m_empty->setAction(tr("Go to the dead letters"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* content = new QWidget;
    m_stack = new QStackedLayout(content);
    m_stack->addWidget(splitter);
    m_stack->addWidget(m_empty);
    layout->addWidget(content);

    connect(m_empty, &EmptyState::actionRequested, this,
            [this] { Q_EMIT activated(PageId::DeadLetters); });
    connect(m_line, &LineWidget::activated, this, &RunsView::activated);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &RunsView::showSelected);
    const auto openSelected = [this] {
        if (const auto run = selected())
            Q_EMIT activated(run->id);
    };
    connect(m_table, &QTableView::activated, this, openSelected);
    connect(actions.open, &QAction::triggered, this, openSelected);
    connect(actions.resume, &QAction::triggered, this, &RunsView::resumeSelected);
    connect(actions.pause, &QAction::triggered, this, [this] {
        if (const auto run = selected())
            m_runs.pause(run->id);
    });
    connect(actions.cancel, &QAction::triggered, this, &RunsView::askToCancel);
    connect(&runs, &RunService::loaded, this, &RunsView::showRuns);
    connect(&runs, &RunService::runAdded, this, &RunsView::showRuns);
    connect(&runs, &RunService::runChanged, this, &RunsView::showRuns);
    connect(&runs, &RunService::runEnded, this, &RunsView::showRuns);
    showRuns();
}

QWidget* RunsView::firstFocus()
{
    return m_table;
}

void RunsView::setShown(bool shown)
{
    m_isShown = shown;
    m_isSeen = m_isSeen || (shown && isVisible());
    showSelected();
}

QString RunsView::summary() const
{
    const int count = m_model.rowCount();
    if (count == 0)
        return {};
    const int waiting = stopped();
    const QString text = tr("%n run(s)", nullptr, count);
    return waiting > 0 ? tr("%1, %2").arg(text, tr("%n stopped", nullptr, waiting)) : text;
}

int RunsView::stopped() const
{
    const QList<Run>& runs = m_runs.runs();
    return int(std::count_if(runs.cbegin(), runs.cend(),
                             [](const Run& run) { return run.state == RunState::Stopped; }));
}

std::optional<Run> RunsView::selected() const
{
    return m_model.runAt(m_table->currentIndex().row());
}

void RunsView::showRuns()
{
    const auto before = selected();
    m_model.setRuns(m_runs.runs());
    m_stack->setCurrentIndex(m_model.rowCount() == 0 ? 1 : 0);
    // Until somebody has looked, the newest one is chosen; then the one that was, wherever it
    // stands.
    if (m_model.rowCount() > 0 && (!selected() || !m_isSeen)) {
        const int row = before && m_isSeen ? std::max(m_model.rowOf(before->id), 0) : 0;
        m_table->setCurrentIndex(m_model.index(row, 0));
    }
    showSelected();
    Q_EMIT summaryChanged();
}

void RunsView::showSelected()
{
    const auto run = selected();
    const bool isOpen = run && !run->isOver();
    m_actions.open->setEnabled(m_isShown && run.has_value());
    m_actions.resume->setEnabled(m_isShown && isOpen && !run->isUnderWay());
    m_actions.pause->setEnabled(m_isShown && run && run->state == RunState::Running);
    m_actions.cancel->setEnabled(m_isShown && isOpen);
    if (!run)
        return;
    m_title->setText(run->title);
    m_line->setLine(lineForRun(*run));
    QStringList sentences = runStatistics(*run);
    if (const QString progress = runProgressText(*run, m_runs.progress(run->id));
        !progress.isEmpty())
        sentences.append(progress);
    m_progress->setText(sentences.join(u' '));
    m_progress->setVisible(!sentences.isEmpty());
    m_problem->setVisible(run->error.has_value());
    if (run->error)
        m_problem->setMessage(Tone::Bad, {}, run->error->message);
}

void RunsView::tell(const QString& title, const Error& error)
{
    if (error.kind == ErrorKind::Cancelled)
        return;
    Q_EMIT noticeRequested({.tone = Tone::Bad,
                            .title = title,
                            .sentence = error.message,
                            .key = u"run-order"_s,
                            .stays = true});
}

void RunsView::resumeSelected()
{
    const auto run = selected();
    if (!run)
        return;
    m_runs.resume(run->id).then(this, [this](const Result<void>& resumed) {
        if (!resumed)
            tell(tr("The run did not go on"), resumed.error());
    });
}

void RunsView::askToCancel()
{
    const auto run = selected();
    if (!run || run->isOver())
        return;
    auto* question = new ConfirmDialog(
        tr("Cancel “%1”?").arg(run->title),
        tr("%n record(s) that were sent stay sent. The others are not sent, and the run cannot go "
           "on.",
           nullptr, int(run->counts.sent)),
        tr("Cancel the run"), tr("Keep it"),
        [this, id = run->id] {
            m_runs.cancel(id).then(this, [this](const Result<void>& cancelled) {
                if (!cancelled)
                    tell(tr("The run was not cancelled"), cancelled.error());
            });
        },
        this);
    question->open();
}
