// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planning/taskdetail.h"

#include "core/domain/line.h"
#include "core/models/taskform.h"
#include "core/services/linefollowing.h"
#include "core/stores/promisestore.h"
#include "ui/planning/statebanner.h"
#include "ui/planning/taskfields.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/linewidget.h"
#include "ui/widgets/tables.h"
#include "ui/widgets/textlabel.h"

#include <QtCore/QLocale>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QTableView>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int LeastEvents = 132;
}

TaskDetail::TaskDetail(TaskForm& form, const TaskStore& tasks, const SprintStore& sprints,
                       const PromiseStore& promises, const EventStore& events, QWidget* parent)
    : QWidget(parent),
      m_form(form),
      m_promises(promises),
      m_events(events),
      m_model(events),
      m_title(new ElidedLabel(TextStyle::Strong, Token::Text1, this)),
      m_actions(new QHBoxLayout),
      m_line(new LineWidget(this)),
      m_banner(new StateBanner(this))
{
    auto* content = new QWidget;
    m_fields = new TaskFields(form, tasks, sprints, content);
    m_noEvents = new TextLabel(QString(), TextStyle::Secondary, Token::Text2, content);
    m_noEvents->setWordWrap(true);
    m_noEvents->setContentsMargins(Theme::PageMargin, 2, Theme::PageMargin, 8);
    m_eventTable = new QTableView(content);
    m_eventTable->setObjectName(u"taskEvents"_s);
    m_eventTable->setAccessibleName(tr("Events about this task, newest first"));
    m_eventTable->setModel(&m_model);
    prepareTable(m_eventTable, EdgeMargin::Page);
    m_eventTable->setSelectionMode(QAbstractItemView::SingleSelection);
    m_eventTable->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_eventTable->setColumnWidth(EntityEventsModel::When, 128);
    m_eventTable->setColumnWidth(EntityEventsModel::Type, 116);
    m_eventTable->setMinimumHeight(LeastEvents);
    auto* heading = new TextLabel(tr("Events"), TextStyle::Strong, Token::Text1, content);
    heading->setContentsMargins(Theme::PageMargin, 14, Theme::PageMargin, 2);

    auto* inner = new QVBoxLayout(content);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(0);
    inner->addWidget(m_fields);
    inner->addWidget(heading);
    inner->addWidget(m_noEvents);
    inner->addWidget(m_eventTable, 1);
    inner->addStretch();

    auto* scroll = new QScrollArea(this);
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);

    setObjectName(u"taskDetail"_s);
    m_line->setObjectName(u"taskLine"_s);
    auto* top = new QVBoxLayout;
    top->setContentsMargins(Theme::PageMargin, 12, Theme::PageMargin, 4);
    top->setSpacing(8);
    top->addWidget(m_title);
    m_actions->setSpacing(8);
    m_actions->addStretch();
    top->addLayout(m_actions);
    top->addWidget(m_line);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_banner);
    layout->addWidget(scroll, 1);

    connect(m_line, &LineWidget::activated, this, &TaskDetail::navigationRequested);
    connect(m_eventTable, &QAbstractItemView::activated, this, &TaskDetail::openEvent);
    connect(&form, &TaskForm::opened, this, [this] {
        refreshHeader();
        refreshLine();
        refreshEvents();
    });
    connect(&form, &TaskForm::edited, this, &TaskDetail::refreshHeader);
    connect(&form, &TaskForm::stateChanged, this, [this] {
        refreshLine();
        refreshEvents();
    });
    connect(&promises, &PromiseStore::promiseChanged, this, &TaskDetail::refreshLine);
    for (auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_model, signal, this, &TaskDetail::refreshEvents);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &TaskDetail::refreshEvents);
}

void TaskDetail::addAction(QAction* action, int kind, const QString& objectName)
{
    auto* button = new ActionButton(action, ActionButton::Kind(kind), this);
    button->setObjectName(objectName);
    m_actions->insertWidget(m_actions->count() - 1, button);
}

void TaskDetail::refreshHeader()
{
    if (m_form.isOpen())
        m_title->setText(taskTitle(m_form.draft()));
}

void TaskDetail::setFollowing(LineFollowing& following)
{
    m_following = &following;
    connect(&following, &LineFollowing::changed, this, &TaskDetail::refreshLine);
    refreshLine();
}

void TaskDetail::refreshLine()
{
    if (!m_form.isOpen())
        return;
    const Promise* promise = nullptr;
    if (const auto* id = std::get_if<TaskId>(&m_form.key()))
        promise = m_promises.newestFor({u"task"_s, id->value()});
    else
        promise = m_promises.find(std::get<OperationId>(m_form.key()));
    if (promise) {
        m_line->setLine(m_following ? m_following->line(*promise) : lineFor(*promise));
        return;
    }
    // No save of it is remembered here: one node says what is known, and the room is kept.
    const QDateTime stored = m_form.base().updatedAt;
    LineNode node;
    node.state = LineNode::State::Done;
    node.title = tr("Stored");
    node.caption = stored.isValid() ? QLocale().toString(stored.toLocalTime(), QLocale::ShortFormat)
                                    : tr("by the service");
    node.explanation = tr("This program remembers no save of this task.");
    Line line;
    line.nodes.append(node);
    m_line->setLine(line);
}

void TaskDetail::refreshEvents()
{
    if (!m_form.isOpen())
        return;
    const auto* id = std::get_if<TaskId>(&m_form.key());
    const EntityRef entity{u"task"_s, id ? id->value() : QString()};
    m_model.setEntity(entity);
    const bool any = m_model.rowCount() > 0;
    m_eventTable->setVisible(any);
    m_noEvents->setVisible(!any);
    m_noEvents->setText(
        m_events.since().isValid()
            ? tr("None since %1, when this program began to watch the bus.")
                  .arg(QLocale().toString(m_events.since().toLocalTime(), QLocale::ShortFormat))
            : tr("The bus is not watched in this workspace."));
}

void TaskDetail::openEvent(const QModelIndex& index)
{
    if (index.isValid())
        Q_EMIT navigationRequested(Destination(m_model.address(index.row())));
}

QSize TaskDetail::minimumSizeHint() const
{
    return {300, 200};
}
