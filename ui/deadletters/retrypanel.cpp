// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deadletters/retrypanel.h"

#include "core/domain/runline.h"
#include "core/models/failuretexts.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/failedstate.h"
#include "ui/widgets/linewidget.h"
#include "ui/widgets/loadingbar.h"
#include "ui/widgets/previewlinesview.h"
#include "ui/widgets/runview.h"
#include "ui/widgets/textlabel.h"

#include <QtCore/QLocale>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QMenu>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QStackedLayout>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int MostMenuRows = 30;
/// Below this the buttons stand in two rows.
constexpr int NarrowWidth = 560;

} // namespace

RetryPanel::RetryPanel(QWidget* parent)
    : QWidget(parent),
      m_title(new ElidedLabel(TextStyle::Strong, Token::Text1, this)),
      m_chip(new Chip(tr("preview, nothing sent"), Tone::Accent, this)),
      m_stack(new QStackedLayout),
      m_loadingPage(new QWidget),
      m_loading(new LoadingBar),
      m_failed(new FailedState),
      m_scroll(new QScrollArea),
      m_line(new LineWidget),
      m_retry(new ActionButton(tr("Retry…"), ActionButton::Kind::Primary)),
      m_retryOne(new ActionButton(tr("Retry 1 first"), ActionButton::Kind::Secondary)),
      m_change(new ActionButton(tr("Change…"), ActionButton::Kind::Secondary)),
      m_copy(new ActionButton(tr("Copy as command"), ActionButton::Kind::Quiet)),
      m_back(new ActionButton(tr("Back to the failures"), ActionButton::Kind::Quiet, this)),
      m_note(new TextLabel(tr("The dead letters stay where they are: nothing is ever deleted from "
                              "a dead-letter topic."),
                           TextStyle::Caption, Token::Text3)),
      m_preview(nullptr),
      m_runView(new RunView),
      m_head(new QWidget(this))
{
    setObjectName(u"retryPanel"_s);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 10, 0, 0);
    layout->setSpacing(6);
    auto* head = new QHBoxLayout(m_head);
    head->setContentsMargins(Theme::PageMargin, 0, Theme::PageMargin, 0);
    head->setSpacing(10);
    m_title->setObjectName(u"retryTitle"_s);
    head->addWidget(m_title, 1);
    head->addWidget(m_chip);
    m_back->setObjectName(u"closeRetry"_s);
    m_back->setShownShortcut(Qt::Key_Escape);
    head->addWidget(m_back);
    layout->addWidget(m_head);
    auto* content = new QWidget(this);
    content->setLayout(m_stack);
    layout->addWidget(content, 1);

    auto* loadingLayout = new QVBoxLayout(m_loadingPage);
    loadingLayout->setContentsMargins(Theme::PageMargin, 6, Theme::PageMargin, 6);
    loadingLayout->addWidget(m_loading);
    loadingLayout->addStretch();
    m_preview = buildPreview();
    m_stack->addWidget(m_loadingPage);
    m_stack->addWidget(m_failed);
    m_stack->addWidget(m_preview);
    m_stack->addWidget(m_runView);
    m_runView->setHeadShown(false);

    connect(m_loading, &LoadingBar::cancelRequested, this, &RetryPanel::cancelPlanningRequested);
    connect(m_failed, &FailedState::retryRequested, this, &RetryPanel::planAgainRequested);
    connect(m_retry, &QPushButton::clicked, this, &RetryPanel::retryRequested);
    connect(m_retryOne, &QPushButton::clicked, this, &RetryPanel::retryOneRequested);
    connect(m_change, &QPushButton::clicked, this, &RetryPanel::changeRequested);
    connect(m_copy, &QPushButton::clicked, this, &RetryPanel::copyCommandRequested);
    connect(m_back, &QPushButton::clicked, this, &RetryPanel::closed);
    connect(m_line, &LineWidget::activated, this, &RetryPanel::activated);
    connect(m_runView, &RunView::activated, this, &RetryPanel::activated);
}

QWidget* RetryPanel::buildPreview()
{
    auto* preview = new QWidget;
    auto* layout = new QVBoxLayout(preview);
    layout->setContentsMargins(0, 0, 0, 10);
    layout->setSpacing(8);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setAccessibleName(tr("What the retry does"));
    m_scroll->setFocusPolicy(Qt::StrongFocus);
    layout->addWidget(m_scroll, 1);
    auto* foot = new QVBoxLayout;
    foot->setContentsMargins(Theme::PageMargin, 0, Theme::PageMargin, 0);
    foot->setSpacing(8);
    m_buttons = new QBoxLayout(QBoxLayout::LeftToRight);
    m_buttons->setSpacing(8);
    m_retry->setObjectName(u"retryYes"_s);
    m_retryOne->setObjectName(u"retryOne"_s);
    m_change->setObjectName(u"changeRetry"_s);
    m_copy->setObjectName(u"copyRetryCommand"_s);
    const auto addRow = [this](std::initializer_list<ActionButton*> row) {
        auto* buttons = new QHBoxLayout;
        buttons->setSpacing(8);
        for (ActionButton* button : row)
            buttons->addWidget(button);
        buttons->addStretch();
        m_buttons->addLayout(buttons);
    };
    addRow({m_retry, m_retryOne});
    addRow({m_change, m_copy});
    m_buttons->addStretch(1);
    foot->addLayout(m_buttons);
    m_line->setAccessibleName(tr("The steps of this retry"));
    foot->addWidget(m_line);
    m_note->setWordWrap(true);
    foot->addWidget(m_note);
    layout->addLayout(foot);
    layout->addStretch();
    return preview;
}

bool RetryPanel::isShowingRun() const
{
    return m_stack->currentWidget() == m_runView;
}

void RetryPanel::showPlanning(const QString& what, qint64 records)
{
    m_plan.reset();
    m_title->setText(tr("Retry %1 of %2").arg(QLocale().toString(records), what));
    m_chip->hide();
    m_head->show();
    m_stack->setCurrentWidget(m_loadingPage);
    m_loading->start(tr("Reading the dead letters and where they came from"));
}

void RetryPanel::showFailure(const Error& error)
{
    m_loading->finish();
    m_failed->setFailure(tr("No preview could be made"), error, tr("Nothing was sent."));
    m_chip->hide();
    m_stack->setCurrentWidget(m_failed);
}

void RetryPanel::showNotBegun(const Error& error)
{
    m_isStarting = false;
    m_failed->setFailure(tr("The run did not begin"), error,
                         tr("Nothing was sent. Try again makes the preview anew."));
    m_chip->hide();
    m_stack->setCurrentWidget(m_failed);
}

void RetryPanel::showPlan(const RunPlan& plan)
{
    m_loading->finish();
    m_plan = plan;
    m_isStarting = false;
    m_chip->setText(tr("preview, nothing sent"));
    m_chip->setTone(Tone::Accent);
    m_chip->show();
    m_head->show();
    fillLines(previewLines(plan.run, plan.preview));
    Run planned = plan.run;
    planned.counts = {};
    planned.counts.planned = plan.preview.records;
    Line line = lineForRun(planned);
    line.verdict.clear();
    m_line->setLine(line);
    m_stack->setCurrentWidget(m_preview);
    showButtons();
}

void RetryPanel::showRun(const Run& run, const QString& progress)
{
    m_head->show();
    m_title->setText(run.title.isEmpty() ? runKindText(run.kind) : run.title);
    m_chip->setText(runStateText(run.state));
    m_chip->setTone(runTone(run));
    m_chip->show();
    m_runView->showRun(run, progress);
    m_stack->setCurrentWidget(m_runView);
}

void RetryPanel::setLocked(bool isLocked)
{
    m_isLocked = isLocked;
    showButtons();
}

void RetryPanel::setStarting(bool starting)
{
    m_isStarting = starting;
    showButtons();
}

void RetryPanel::showButtons()
{
    const qint64 records = m_plan ? m_plan->preview.records : 0;
    const QString count = QLocale().toString(records);
    m_retry->setText(m_isLocked ? tr("Unlock and retry %1…").arg(count)
                                : tr("Retry %1…").arg(count));
    if (m_isLocked)
        m_retry->setIconName(IconName::Lock);
    else
        m_retry->setIconName(IconName::Replay);
    const bool possible = records > 0 && m_plan && !m_plan->preview.targets.isEmpty();
    m_retry->setEnabled(possible && !m_isStarting);
    m_retryOne->setEnabled(possible && !m_isStarting);
    m_retryOne->setVisible(records > 1);
    m_change->setEnabled(!m_isStarting);
}

QWidget* RetryPanel::firstFocus() const
{
    if (m_stack->currentWidget() == m_runView)
        return m_runView->firstFocus();
    return m_stack->currentWidget() == m_preview && m_retry->isEnabled()
               ? static_cast<QWidget*>(m_retry)
               : m_back;
}

void RetryPanel::fillLines(const QList<PreviewLine>& lines)
{
    auto* view = new PreviewLinesView(lines);
    connect(view, &PreviewLinesView::moreRequested, this, &RetryPanel::showMore);
    m_scroll->setWidget(view);
    fitPreview();
}

/// In a high window the buttons stand under what they are about, not at its other end.
void RetryPanel::fitPreview()
{
    const QWidget* lines = m_scroll->widget();
    if (!lines)
        return;
    const int wanted =
        lines->hasHeightForWidth() ? lines->heightForWidth(width()) : lines->sizeHint().height();
    m_scroll->setMaximumHeight(std::max(wanted, m_scroll->minimumSizeHint().height()));
}

void RetryPanel::showMore(PreviewLine::More more)
{
    if (!m_plan)
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(u"previewMenu"_s);
    const RunPreview& preview = m_plan->preview;
    const auto add = [this, menu](const QString& text, const Destination& destination) {
        connect(menu->addAction(text), &QAction::triggered, this,
                [this, destination] { Q_EMIT activated(destination); });
    };
    qsizetype all = 0;
    switch (more) {
    case PreviewLine::More::NewerEvents:
        all = preview.newer.size();
        for (const NewerEvent& newer : preview.newer.mid(0, MostMenuRows))
            add(tr("%1: %2 newer, the newest %3")
                    .arg(QString::fromUtf8(newer.key).left(60))
                    .arg(newer.count)
                    .arg(recordPlaceText(newer.newest)),
                newer.newest);
        break;
    case PreviewLine::More::EarlierRetries:
        all = preview.earlier.size();
        for (const EarlierRetry& earlier : preview.earlier.mid(0, MostMenuRows))
            add(tr("%1: %2, %3")
                    .arg(recordPlaceText(earlier.source), runItemStateText(earlier.state),
                         runOutcomeText(earlier.outcome)),
                earlier.run);
        break;
    case PreviewLine::More::LeftOut:
        for (const LeftOut& some : preview.leftOut) {
            all += some.examples.size();
            for (const RecordAddress& address : some.examples)
                add(u"%1: %2"_s.arg(recordPlaceText(address), some.reason.left(120)), address);
        }
        break;
    case PreviewLine::More::Nothing:
        break;
    }
    if (all > MostMenuRows)
        menu->addAction(tr("and %1 more").arg(all - MostMenuRows))->setEnabled(false);
    menu->popup(QCursor::pos());
}

void RetryPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const bool isNarrow = width() < NarrowWidth;
    m_buttons->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_back->setText(isNarrow ? tr("Back") : tr("Back to the failures"));
    fitPreview();
}

void RetryPanel::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT closed();
        return;
    }
    QWidget::keyPressEvent(event);
}
