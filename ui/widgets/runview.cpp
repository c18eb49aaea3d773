// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/runview.h"

#include "core/domain/runline.h"
#include "core/models/failuretexts.h"
#include "core/models/runlistmodel.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/confirmdialog.h"
#include "ui/widgets/linewidget.h"
#include "ui/widgets/markcelldelegate.h"
#include "ui/widgets/tables.h"
#include "ui/widgets/textlabel.h"

#include <QtCore/QLocale>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QTableView>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

Tone runTone(const Run& run)
{
    switch (runMark(run)) {
    case LineNode::State::Done:
        return Tone::Good;
    case LineNode::State::Failed:
        return Tone::Bad;
    case LineNode::State::UnderWay:
        return Tone::Accent;
    case LineNode::State::Unknown:
        return Tone::Attention;
    case LineNode::State::Waiting:
        break;
    }
    return Tone::Neutral;
}

RunView::RunView(QWidget* parent)
    : QWidget(parent),
      m_head(new QWidget(this)),
      m_title(new TextLabel({}, TextStyle::Strong, Token::Text1, this)),
      m_state(new Chip(this)),
      m_about(new TextLabel({}, TextStyle::Secondary, Token::Text2, this)),
      m_line(new LineWidget(this)),
      m_progress(new TextLabel({}, TextStyle::Body, Token::Text1, this)),
      m_problem(new Banner(this)),
      m_statistics(new TextLabel({}, TextStyle::Body, Token::Text1, this)),
      m_pause(new ActionButton(tr("Pause"), ActionButton::Kind::Secondary, this)),
      m_resume(new ActionButton(tr("Go on"), ActionButton::Kind::Primary, this)),
      m_cancel(new ActionButton(tr("Cancel…"), ActionButton::Kind::Secondary, this)),
      m_copy(new ActionButton(tr("Copy as command"), ActionButton::Kind::Quiet, this)),
      m_onlyTrouble(new QCheckBox(tr("Only what needs a look"), this)),
      m_table(new QTableView(this)),
      m_more(new ActionButton(tr("Read more records"), ActionButton::Kind::Quiet, this)),
      m_note(new TextLabel(tr("A record counts as resolved once the group has committed past it "
                              "and it did not come back: evidence, not proof. Nothing is ever "
                              "deleted from a dead-letter topic."),
                           TextStyle::Caption, Token::Text3, this))
{
    setObjectName(u"runView"_s);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 12, 0, 0);
    layout->setSpacing(8);
    const auto inset = [this](QLayout* inner) {
        inner->setContentsMargins(Theme::PageMargin, 0, Theme::PageMargin, 0);
        static_cast<QVBoxLayout*>(this->layout())->addLayout(inner);
    };
    auto* top = new QHBoxLayout(m_head);
    m_title->setWordWrap(true);
    m_title->setTextFormat(Qt::PlainText);
    top->addWidget(m_title, 1);
    top->addWidget(m_state, 0, Qt::AlignTop);
    top->setContentsMargins(Theme::PageMargin, 0, Theme::PageMargin, 0);
    layout->addWidget(m_head);
    auto* parts = new QVBoxLayout;
    parts->setSpacing(8);
    for (TextLabel* label : {m_about, m_progress, m_statistics, m_note}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    m_progress->setObjectName(u"runProgress"_s);
    m_statistics->setObjectName(u"runStatistics"_s);
    m_statistics->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_problem->setObjectName(u"runProblem"_s);
    parts->addWidget(m_about);
    m_line->setAccessibleName(tr("The steps of this run"));
    parts->addWidget(m_line);
    parts->addWidget(m_progress);
    parts->addWidget(m_problem);
    parts->addWidget(m_statistics);
    inset(parts);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    m_resume->setObjectName(u"resumeRun"_s);
    m_pause->setObjectName(u"pauseRun"_s);
    m_cancel->setObjectName(u"cancelRun"_s);
    m_copy->setObjectName(u"copyRunCommand"_s);
    for (ActionButton* button : {m_resume, m_pause, m_cancel, m_copy})
        buttons->addWidget(button);
    buttons->addStretch();
    m_onlyTrouble->setObjectName(u"onlyTrouble"_s);
    buttons->addWidget(m_onlyTrouble);
    inset(buttons);
    m_table->setModel(&m_items);
    prepareTable(m_table, EdgeMargin::Page);
    m_table->setObjectName(u"runItems"_s);
    m_table->setAccessibleName(tr("Records of this run"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setItemDelegateForColumn(RunItemModel::State,
                                      new MarkCellDelegate(RunItemModel::MarkRole, m_table));
    m_table->setColumnWidth(RunItemModel::Source, 240);
    m_table->setColumnWidth(RunItemModel::Target, 220);
    // The end of a place, its offset, tells it from the others.
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->setColumnWidth(RunItemModel::State, 110);
    m_table->setColumnWidth(RunItemModel::Outcome, 100);
    layout->addWidget(m_table, 1);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_note, 1);
    foot->addWidget(m_more, 0, Qt::AlignBottom);
    inset(foot);
    layout->addSpacing(8);
    m_more->hide();
    m_problem->hide();

    connect(m_pause, &QPushButton::clicked, this, &RunView::pauseRequested);
    connect(m_resume, &QPushButton::clicked, this, &RunView::resumeRequested);
    connect(m_cancel, &QPushButton::clicked, this, &RunView::askToCancel);
    connect(m_copy, &QPushButton::clicked, this, &RunView::copyCommandRequested);
    connect(m_more, &QPushButton::clicked, this, &RunView::moreRequested);
    connect(m_line, &LineWidget::activated, this, &RunView::activated);
    connect(m_onlyTrouble, &QCheckBox::toggled, this, [this](bool only) {
        m_items.setShow(only ? RunItemModel::Show::Trouble : RunItemModel::Show::All);
    });
    connect(m_table, &QTableView::activated, this, &RunView::openRow);
}

QWidget* RunView::firstFocus() const
{
    for (ActionButton* button : {m_resume, m_pause}) {
        if (button->isVisibleTo(this) && button->isEnabled())
            return button;
    }
    return m_table;
}

void RunView::openRow(const QModelIndex& index)
{
    const std::optional<RunItem> item = m_items.itemAt(index.row());
    if (!item)
        return;
    if (index.column() == RunItemModel::Target && item->stored)
        Q_EMIT activated(*item->stored);
    else
        Q_EMIT activated(item->source);
}

void RunView::showRun(const Run& run, const QString& progress)
{
    if (m_run && m_run->id != run.id) {
        m_items.clear();
        m_onlyTrouble->setChecked(false);
    }
    m_run = run;
    m_title->setText(run.title.isEmpty() ? runKindText(run.kind) : run.title);
    m_state->setText(runStateText(run.state));
    m_state->setTone(runTone(run));
    QStringList about;
    about << (run.targetTopic.isEmpty() ? tr("back to where the records came from")
                                        : tr("into %1").arg(run.targetTopic));
    if (run.createdTopic)
        about << (run.deletesTopicAfter ? tr("a topic made for it, removed afterwards")
                                        : tr("a topic made for it, kept"));
    if (!run.watchedGroup.isEmpty())
        about << tr("outcome by %1").arg(run.watchedGroup);
    if (run.rate)
        about << tr("at most %1 records a second").arg(QLocale().toString(*run.rate, 'g', 6));
    if (run.pace)
        about << tr("%1 times the pace at which they came")
                     .arg(QLocale().toString(*run.pace, 'g', 4));
    if (!run.patch.isEmpty())
        about << tr("values changed by a merge patch");
    m_about->setText(u"%1: %2."_s.arg(runKindText(run.kind), about.join(u", "_s)));
    m_progress->setText(progress);
    m_progress->setVisible(!progress.isEmpty());
    m_problem->setVisible(run.error.has_value());
    if (run.error)
        m_problem->setMessage(
            Tone::Bad, tr("It stopped."),
            tr("%1 The journal holds what was sent; “Go on” sends the rest and nothing twice.")
                .arg(run.error->message));
    const QStringList statistics = runStatistics(run);
    m_statistics->setText(statistics.join(u' '));
    m_statistics->setVisible(!statistics.isEmpty());
    m_note->setVisible(run.kind == RunKind::Retry);
    refreshLine();
    showButtons();
}

void RunView::refreshLine()
{
    if (m_run)
        m_line->setLine(lineForRun(*m_run, m_items.items()));
}

void RunView::setHeadShown(bool shown)
{
    m_head->setVisible(shown);
    layout()->setContentsMargins(0, shown ? 12 : 0, 0, 0);
}

void RunView::setHasMore(bool hasMore)
{
    m_more->setVisible(hasMore);
}

void RunView::setBusy(bool busy)
{
    m_isBusy = busy;
    showButtons();
}

void RunView::showButtons()
{
    if (!m_run)
        return;
    const RunState state = m_run->state;
    const bool goesOn = state == RunState::Running || state == RunState::Watching;
    m_pause->setVisible(state == RunState::Running);
    m_resume->setVisible(!goesOn && !m_run->isOver());
    m_cancel->setVisible(!m_run->isOver());
    for (ActionButton* button : {m_pause, m_resume, m_cancel})
        button->setEnabled(!m_isBusy);
    m_cancel->setText(state == RunState::Watching ? tr("Stop watching…") : tr("Cancel…"));
}

void RunView::askToCancel()
{
    if (!m_run)
        return;
    const bool isWatching = m_run->state == RunState::Watching;
    const QLocale locale;
    auto* question = new ConfirmDialog(
        isWatching ? tr("Stop watching the outcome?") : tr("Cancel this run for good?"),
        isWatching
            ? tr("Everything is sent and stays sent. Outcomes that are still open become unknown.")
            : tr("%1 of %2 records are sent and stay sent. The rest is not sent, and the run "
                 "cannot go on afterwards; “Pause” can.")
                  .arg(locale.toString(m_run->counts.sent), locale.toString(m_run->counts.planned)),
        isWatching ? tr("Stop watching") : tr("Cancel the run"), tr("Let it be"),
        [this] { Q_EMIT cancelRequested(); }, this);
    question->open();
}
