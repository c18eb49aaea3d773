// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planning/taskspage.h"

#include "core/services/outboxservice.h"
#include "core/services/taskservice.h"
#include "core/stores/operationstore.h"
#include "core/stores/sprintstore.h"
#include "core/stores/taskstore.h"
#include "ui/planning/fieldguard.h"
#include "ui/planning/taskdetail.h"
#include "ui/planning/taskfields.h"
#include "ui/planning/taskview.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/copylink.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/failedstate.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/loadingbar.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/tables.h"
#include "ui/widgets/textlabel.h"

#include <QtCore/QDataStream>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTableView>
#include <QtWidgets/QVBoxLayout>

#include <chrono>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {
// Below this the detail stands under the list instead of beside it.
constexpr int NarrowPage = 900;
constexpr auto MinuteInterval = 60s;
// Shorter than the pause between two keys of a fast typist; the filter itself takes some ms.
constexpr auto FilterPause = 60ms;
constexpr quint32 StateMagic = 0x544c5450; // "TLTP"
} // namespace

TasksPage::TasksPage(const Parts& parts, Service service, QWidget* parent)
    : Page(PageId::Tasks, parent),
      m_parts(parts),
      m_hasService(service == Service::Present),
      m_model(parts.tasks, parts.operations, parts.sprints),
      m_form(parts.tasks, parts.operations),
      m_header(new PageHeader(this)),
      m_stack(new QStackedWidget(this)),
      m_splitter(new QSplitter(Qt::Horizontal)),
      m_listStack(new QStackedWidget(m_splitter)),
      m_view(new TaskView(m_model, m_listStack)),
      m_detail(new TaskDetail(m_form, parts.tasks, parts.sprints, parts.promises, parts.events,
                              m_splitter)),
      m_noMatch(new EmptyState(m_listStack)),
      m_empty(new EmptyState(m_stack)),
      m_noService(new EmptyState(m_stack)),
      m_failed(new FailedState(m_stack)),
      m_nothing(new QWidget(m_stack))
{
    m_header->setTitle(title());
    buildActions();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    buildTop(layout);
    buildContent(layout);
    connectStores();

    m_filterTimer.setSingleShot(true);
    m_filterTimer.setInterval(FilterPause);
    connect(&m_filterTimer, &QTimer::timeout, this, &TasksPage::applyFilter);
    auto* minute = new QTimer(this);
    connect(minute, &QTimer::timeout, this, [this] {
        setToday(QDate::currentDate());
        refreshFoot();
    });
    minute->start(MinuteInterval);
    fillSprints();
    showTask(m_view->currentKey());
    refreshState();
}

TasksPage::~TasksPage()
{
    // The form's and the view's last words would otherwise reach widgets that are being taken down.
    disconnect(&m_form, nullptr, this, nullptr);
    disconnect(m_view, nullptr, this, nullptr);
    disconnect(&m_model, nullptr, this, nullptr);
    // An open cell editor speaks to the model when it closes: the view goes first.
    delete m_splitter;
}

QString TasksPage::title() const
{
    return tr("Tasks");
}

QWidget* TasksPage::firstFocus()
{
    return m_view->isVisibleTo(this) ? static_cast<QWidget*>(m_view) : m_quickAdd;
}

void TasksPage::buildTop(QVBoxLayout* layout)
{
    auto* add = new ActionButton(m_newAction, ActionButton::Kind::Secondary, m_header);
    add->setText(tr("New"));
    add->setObjectName(u"newTask"_s);
    m_header->addAction(add);

    m_top = new QWidget(this);
    m_filter = new FilterBar(m_top);
    m_filter->setPlaceholder(tr("Filter tasks"));
    m_filter->lineEdit()->setObjectName(u"taskFilter"_s);
    m_filter->lineEdit()->setAccessibleName(tr("Filter tasks"));
    m_show = new QComboBox(m_top);
    m_show->setObjectName(u"taskShow"_s);
    m_show->setAccessibleName(tr("Which tasks are shown"));
    m_show->addItem(tr("Open"), int(TaskFilter::Show::Open));
    m_show->addItem(tr("Complete"), int(TaskFilter::Show::Done));
    m_show->addItem(tr("All"), int(TaskFilter::Show::All));
    m_sprint = new QComboBox(m_top);
    m_sprint->setObjectName(u"taskSprintFilter"_s);
    m_sprint->setAccessibleName(tr("Of which sprint"));
    m_sprint->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_sprint->setMinimumContentsLength(14);
    auto* guard = new FieldGuard(FieldGuard::Undo::OfField, this);
    guard->watch(m_show);
    guard->watch(m_sprint);

    m_quickAdd = new QLineEdit(m_top);
    m_quickAdd->setObjectName(u"taskQuickAdd"_s);
    m_quickAdd->setAccessibleName(tr("New task"));
    m_quickAdd->setPlaceholderText(tr("New task: type a title and press Enter"));
    m_quickAdd->setMaxLength(4000);
    m_quickAdd->addAction(icon(IconName::Plus, Token::Text3), QLineEdit::LeadingPosition);

    auto* filters = new QHBoxLayout;
    filters->setSpacing(8);
    filters->addWidget(m_filter, 1);
    filters->addWidget(m_show);
    filters->addWidget(m_sprint);
    auto* rows = new QVBoxLayout(m_top);
    rows->setContentsMargins(Theme::PageMargin, 0, Theme::PageMargin, 8);
    rows->setSpacing(8);
    rows->addLayout(filters);
    rows->addWidget(m_quickAdd);
    layout->addWidget(m_header);
    layout->addWidget(m_top);
    layout->addWidget(new Hairline(Qt::Horizontal, this));

    connect(m_filter, &FilterBar::textChanged, &m_filterTimer, qOverload<>(&QTimer::start));
    connect(m_filter, &FilterBar::submitted, this, [this] {
        applyFilter();
        m_view->setFocus();
    });
    connect(m_filter, &FilterBar::left, this, [this] {
        applyFilter();
        m_view->setFocus();
    });
    connect(m_show, &QComboBox::currentIndexChanged, this, &TasksPage::applyFilter);
    connect(m_sprint, &QComboBox::currentIndexChanged, this, &TasksPage::applyFilter);
    connect(m_quickAdd, &QLineEdit::returnPressed, this, &TasksPage::addTask);
}

void TasksPage::buildContent(QVBoxLayout* layout)
{
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setObjectName(u"taskSplitter"_s);
    m_listStack->addWidget(m_view);
    m_listStack->addWidget(m_noMatch);
    m_splitter->addWidget(m_listStack);
    m_splitter->addWidget(m_detail);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setSizes({680, 380});

    m_noMatch->setIcon(IconName::Filter);
    m_noMatch->setAction(tr("Show all tasks"));
    connect(m_noMatch, &EmptyState::actionRequested, this, &TasksPage::clearFilter);
    m_empty->setIcon(IconName::Tasks);
    m_empty->setTitle(tr("No tasks yet"));
    m_empty->setSentence(
        tr("Here you see what is to be done, for whom and until when. Type a title "
           "above and press Enter."));
    m_empty->setAction(tr("New task"), QKeySequence(Qt::Key_N));
    connect(m_empty, &EmptyState::actionRequested, m_newAction, &QAction::trigger);
    m_noService->setIcon(IconName::Tasks);
    m_noService->setTitle(tr("No task service in this workspace"));
    m_noService->setSentence(tr("Give the address of a task service in the workspace's settings, "
                                "and its tasks stand here."));
    m_noService->setAction(tr("Go to the settings"));
    connect(m_noService, &EmptyState::actionRequested, this,
            [this] { Q_EMIT navigationRequested(PageId::Settings); });
    connect(m_failed, &FailedState::retryRequested, &m_parts.service, &TaskService::refresh);

    m_stack->addWidget(m_nothing);
    m_stack->addWidget(m_splitter);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_noService);
    m_stack->addWidget(m_failed);
    m_loading = new LoadingBar(this);
    m_loading->setCancellable(false);
    m_loading->setContentsMargins(Theme::PageMargin, 0, Theme::PageMargin, 0);
    m_foot = new TextLabel(QString(), TextStyle::Caption, Token::Text2, this);
    m_foot->setTextFormat(Qt::RichText);
    m_foot->setWordWrap(true);
    m_foot->setContentsMargins(Theme::PageMargin, 6, Theme::PageMargin, 6);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_loading);
    layout->addWidget(new Hairline(Qt::Horizontal, this));
    layout->addWidget(m_foot);
    connect(m_foot, &QLabel::linkActivated, &m_parts.service, &TaskService::refresh);
    connect(m_splitter, &QSplitter::splitterMoved, this, &TasksPage::layoutChanged);
    connect(m_view, &TaskView::columnsChanged, this, &TasksPage::layoutChanged);
    connect(m_view, &TaskView::chosen, this, &TasksPage::showTask);
    connect(m_view, &TaskView::toggleRequested, this, &TasksPage::toggleDone);
    connect(m_view, &TaskView::deleteRequested, this, &TasksPage::removeTask);
    connect(m_view, &TaskView::leftUpwards, m_quickAdd, qOverload<>(&QWidget::setFocus));
    connect(m_detail, &TaskDetail::navigationRequested, this, &Page::navigationRequested);
}

void TasksPage::buildActions()
{
    const auto add = [this](const QString& text, const QKeySequence& keys, const QString& tip,
                            auto slot) {
        QAction* action = addPageAction(text, keys);
        action->setToolTip(tip);
        connect(action, &QAction::triggered, this, slot);
        return action;
    };
    m_newAction = add(tr("New task"), Qt::Key_N, tr("Type the title of a new task."),
                      [this] { m_quickAdd->setFocus(Qt::ShortcutFocusReason); });
    m_doneAction = add(tr("Complete"), Qt::Key_X, QString(), &TasksPage::toggleDone);
    m_deleteAction = add(tr("Delete"), Qt::Key_D,
                         tr("Delete this task. It can be undone; that makes it again, with a new "
                            "id."),
                         &TasksPage::removeTask);
    m_saveAction = add(tr("Save"), QKeySequence(QKeySequence::Save), QString(), &TasksPage::save);
    m_editAction = add(tr("Edit in the panel"), Qt::Key_E, tr("Go to the fields of this task."),
                       [this] { m_detail->fields().focusTitle(); });
    m_sprintAction = add(tr("Put into a sprint…"), Qt::Key_M,
                         tr("Choose the sprint it belongs to."), &TasksPage::chooseSprint);
    m_compareAction = add(tr("Compare with the stored task"), Qt::Key_C,
                          tr("Choose value by value where somebody else changed the same."),
                          &TasksPage::settleNewer);
    m_undoAction = add(tr("Undo"), QKeySequence(QKeySequence::Undo), QString(), &TasksPage::undo);
    m_redoAction = add(tr("Redo"), QKeySequence(), QString(), &TasksPage::redo);
    m_redoAction->setShortcuts(
        {QKeySequence(Qt::CTRL | Qt::Key_Y), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z)});
    add(tr("Edit the priority"), Qt::Key_P, QString(),
        [this] { m_view->editCell(TaskListModel::Priority); });
    add(tr("Edit the due date"), Qt::Key_U, QString(),
        [this] { m_view->editCell(TaskListModel::Due); });
    add(tr("Edit the category"), Qt::Key_Y, QString(),
        [this] { m_view->editCell(TaskListModel::Category); });
    add(tr("Go to the list, or revert what was typed"), Qt::Key_Escape, QString(),
        &TasksPage::revert);
    QAction* filter = add(tr("Filter the tasks"), QKeySequence(QKeySequence::Find), QString(),
                          [this] { m_filter->beginEditing(); });
    filter->setShortcuts({QKeySequence(QKeySequence::Find), QKeySequence(Qt::Key_Slash)});
    add(tr("Show open, complete or all tasks"), Qt::Key_S, QString(),
        [this] { m_show->setCurrentIndex((m_show->currentIndex() + 1) % m_show->count()); });
    add(tr("Go to the list"), Qt::Key_L, QString(), [this] { m_view->setFocus(); });
    add(tr("Copy link"), QKeySequence(tr("Ctrl+Shift+L")), tr("Copy a link to this task."), [this] {
        const auto* id = m_form.isOpen() ? std::get_if<TaskId>(&m_form.key()) : nullptr;
        Q_EMIT noticeRequested(copyLink(id ? *id : TaskId()));
    });
    add(tr("Go to the events of this task"), Qt::Key_V, QString(),
        [this] { m_detail->events().setFocus(); });
    add(tr("Read the tasks again"), Qt::Key_F5, QString(), [this] { m_parts.service.refresh(); });

    m_detail->addAction(m_doneAction, int(ActionButton::Kind::Secondary), u"completeTask"_s);
    m_detail->addAction(m_deleteAction, int(ActionButton::Kind::Secondary), u"deleteTask"_s);
    m_detail->addAction(m_saveAction, int(ActionButton::Kind::Primary), u"saveTask"_s);
}

void TasksPage::setToday(QDate today)
{
    m_model.setToday(today);
    m_detail->fields().setToday(today);
}

void TasksPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    const auto wanted = width() < NarrowPage ? Qt::Vertical : Qt::Horizontal;
    if (m_splitter->orientation() == wanted)
        return;
    m_splitter->setOrientation(wanted);
    if (wanted == Qt::Vertical)
        m_splitter->setSizes({height() / 2, height() / 2});
    else
        m_splitter->setSizes({width() - 380, 380});
}

QByteArray TasksPage::saveLayout() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << StateMagic << m_view->saveColumns()
           << (m_splitter->orientation() == Qt::Horizontal ? m_splitter->saveState()
                                                           : QByteArray());
    return state;
}

void TasksPage::restoreLayout(const QByteArray& state)
{
    QDataStream stream(state);
    stream.setVersion(QDataStream::Qt_6_4);
    quint32 magic = 0;
    QByteArray columns;
    QByteArray splitter;
    stream >> magic >> columns >> splitter;
    if (stream.status() != QDataStream::Ok || magic != StateMagic)
        return;
    m_view->restoreColumns(columns);
    if (m_splitter->orientation() == Qt::Horizontal && !splitter.isEmpty())
        m_splitter->restoreState(splitter);
}
