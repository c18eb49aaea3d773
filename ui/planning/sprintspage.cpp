// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planning/sprintspage.h"

#include "core/models/sprintedits.h"
#include "core/models/sprinttext.h"
#include "core/services/outboxservice.h"
#include "core/services/sprintservice.h"
#include "core/stores/operationstore.h"
#include "core/stores/promisestore.h"
#include "core/stores/sprintstore.h"
#include "ui/planning/sprintdetail.h"
#include "ui/planning/sprintfields.h"
#include "ui/planning/sprintfigures.h"
#include "ui/planning/sprintlistview.h"
#include "ui/planning/teamview.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/copylink.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/failedstate.h"
#include "ui/widgets/loadingbar.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/tables.h"
#include "ui/widgets/textlabel.h"

#include <QtCore/QLocale>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QMenu>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int ColumnWidth = 268;
constexpr int NarrowColumnWidth = 216;
// Below this the team's days need the room more than the cards do.
constexpr int NarrowPage = 860;
constexpr int MinuteInMs = 60'000;
} // namespace

SprintsPage::SprintsPage(SprintStore& sprints, OperationStore& operations, PromiseStore& promises,
                         SprintService& service, OutboxService& outbox, QWidget* parent)
    : Page(PageId::Sprints, parent),
      m_sprints(sprints),
      m_operations(operations),
      m_promises(promises),
      m_service(service),
      m_outbox(outbox),
      m_form(sprints, operations),
      m_list(sprints, operations),
      m_team(m_form),
      m_column(new QWidget(this)),
      m_listView(new SprintListView(m_column)),
      m_loading(new LoadingBar(m_column)),
      m_age(new TextLabel(QString(), TextStyle::Caption, Token::Text2, m_column)),
      m_stack(new QStackedWidget(this)),
      m_detail(new SprintDetail(m_form, m_team, sprints, promises, m_stack)),
      m_empty(new EmptyState(m_stack)),
      m_failed(new FailedState(m_stack)),
      m_nothing(new QWidget(m_stack))
{
    buildActions();
    buildList();
    m_stack->addWidget(m_nothing);
    m_stack->addWidget(m_detail);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_failed);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_column);
    layout->addWidget(new Hairline(Qt::Vertical, this));
    layout->addWidget(m_stack, 1);

    m_empty->setIcon(IconName::Sprints);
    m_empty->setTitle(tr("No sprints yet"));
    m_empty->setSentence(tr("Here you see who is there when, and what the team can carry. Begin "
                            "with the first sprint; its number and dates are suggested."));
    m_empty->setAction(tr("New sprint"), QKeySequence(Qt::Key_N));
    connect(m_empty, &EmptyState::actionRequested, this, &SprintsPage::newSprint);
    connect(m_failed, &FailedState::retryRequested, &m_service, &SprintService::refresh);

    TeamView& team = m_detail->team();
    connect(&team, &TeamView::daysToggled, &m_form, &SprintForm::toggleDays);
    connect(&team, &TeamView::holidayToggled, this,
            [this](QDate day) { m_form.toggleHoliday(day, tr("Holiday")); });
    connect(&team, &TeamView::absencesRequested, this, &SprintsPage::editAbsences);
    connect(&team, &TeamView::personRemovalRequested, this, &SprintsPage::removePerson);
    connect(&team, &TeamView::markChanged, this, &SprintsPage::refreshActions);
    team.setKnownNames([this] { return knownNames(); });
    connect(&m_detail->figures(), &SprintFigures::explainRequested, this,
            &SprintsPage::explainFigures);
    connect(&m_detail->fields(), &SprintFields::peopleOfferTaken, this, &SprintsPage::takePeople);
    connect(m_detail, &SprintDetail::navigationRequested, this, &Page::navigationRequested);

    connectStores();
    auto* minute = new QTimer(this);
    connect(minute, &QTimer::timeout, this, [this] {
        setToday(QDate::currentDate());
        refreshAge();
    });
    minute->start(MinuteInMs);
    refreshAll();
}

SprintsPage::~SprintsPage()
{
    // The form's last words would otherwise reach widgets that are being taken down.
    disconnect(&m_form, nullptr, this, nullptr);
}

QString SprintsPage::title() const
{
    return tr("Sprints");
}

QWidget* SprintsPage::firstFocus()
{
    return m_listView;
}

void SprintsPage::buildList()
{
    auto* header = new PageHeader(m_column);
    header->setTitle(tr("Sprints"));
    auto* add = new ActionButton(m_newAction, ActionButton::Kind::Secondary, header);
    add->setText(tr("New"));
    add->setObjectName(u"newSprint"_s);
    header->addAction(add);
    m_listView->setObjectName(u"sprintList"_s);
    m_listView->setAccessibleName(tr("Sprints, newest first"));
    m_listView->setModel(&m_list);
    m_age->setWordWrap(true);
    m_age->setContentsMargins(Theme::PageMargin, 6, Theme::PageMargin, 8);
    m_loading->setCancellable(false);
    m_loading->setContentsMargins(Theme::PageMargin, 0, Theme::PageMargin, 0);

    auto* layout = new QVBoxLayout(m_column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(header);
    layout->addWidget(m_listView, 1);
    layout->addWidget(m_loading);
    layout->addWidget(m_age);
    m_column->setFixedWidth(ColumnWidth);

    connect(m_listView, &SprintListView::chosen, this, [this](const SprintKey& key) {
        m_chosen = true;
        m_form.open(key);
    });
    connect(m_listView, &SprintListView::editRequested, this,
            [this] { m_detail->fields().focusNumber(); });
    connect(m_listView, &SprintListView::deleteRequested, this, &SprintsPage::removeSprint);
    connect(m_age, &QLabel::linkActivated, &m_service, &SprintService::refresh);
}

void SprintsPage::buildActions()
{
    const auto add = [this](const QString& text, const QKeySequence& keys, const QString& tip,
                            auto slot) {
        QAction* action = addPageAction(text, keys);
        action->setToolTip(tip);
        connect(action, &QAction::triggered, this, slot);
        return action;
    };
    m_newAction = add(tr("New sprint"), Qt::Key_N, tr("Begin a new sprint after the newest one."),
                      &SprintsPage::newSprint);
    m_explainAction = add(tr("Explain figures"), Qt::Key_X,
                          tr("Show every person's days and why the service may say otherwise."),
                          &SprintsPage::explainFigures);
    m_deleteAction = add(tr("Delete…"), Qt::Key_D, tr("Delete this sprint; you are asked first."),
                         &SprintsPage::removeSprint);
    m_saveAction = add(tr("Save"), QKeySequence(QKeySequence::Save), QString(), &SprintsPage::save);
    m_addPersonAction = add(tr("Add a person"), Qt::Key_A, tr("Type a name in the last row."),
                            [this] { m_detail->team().beginAddingPerson(); });
    m_absencesAction = add(tr("Absences…"), Qt::Key_E,
                           tr("Edit this person's absences with their reasons."), [this] {
                               const int member = m_detail->team().currentMember();
                               editAbsences(member, m_detail->team().currentDay());
                           });
    m_holidaysAction = add(tr("Holidays…"), Qt::Key_H, tr("Edit the holidays with their names."),
                           &SprintsPage::editHolidays);
    m_undoAction = add(tr("Undo"), QKeySequence(QKeySequence::Undo), QString(), &SprintsPage::undo);
    m_redoAction = add(tr("Redo"), QKeySequence(), QString(), &SprintsPage::redo);
    m_redoAction->setShortcuts(
        {QKeySequence(Qt::CTRL | Qt::Key_Y), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z)});
    m_revertAction = add(tr("Revert changes"), Qt::Key_Escape, tr("Go back to what is stored."),
                         &SprintsPage::revert);
    m_compareAction = add(tr("Compare with the stored sprint"), Qt::Key_C,
                          tr("Choose value by value where somebody else changed the same."),
                          &SprintsPage::settleNewer);
    m_readAgainAction =
        add(tr("Read the sprints again"), Qt::Key_F5, QString(), [this] { m_service.refresh(); });
    add(tr("Go to the list"), Qt::Key_L, QString(), [this] { m_listView->setFocus(); });
    add(tr("Copy link"), QKeySequence(tr("Ctrl+Shift+L")), tr("Copy a link to this sprint."),
        [this] {
            const auto* id = m_form.isOpen() ? std::get_if<SprintId>(&m_form.key()) : nullptr;
            Q_EMIT noticeRequested(copyLink(id ? *id : SprintId()));
        });
    add(tr("Go to the team"), Qt::Key_T, QString(), [this] { m_detail->team().setFocus(); });

    m_detail->addAction(m_explainAction, int(ActionButton::Kind::Quiet), u"explainFigures"_s,
                        SprintDetail::Room::WideOnly);
    m_detail->addAction(m_deleteAction, int(ActionButton::Kind::Secondary), u"deleteSprint"_s,
                        SprintDetail::Room::Always);
    m_detail->addAction(m_saveAction, int(ActionButton::Kind::Primary), u"saveSprint"_s,
                        SprintDetail::Room::Always);
    m_detail->addFigureAction(m_absencesAction);
    m_detail->addFigureAction(m_holidaysAction);

    QWidget& team = m_detail->team();
    team.setContextMenuPolicy(Qt::CustomContextMenu);
    connect(&team, &QWidget::customContextMenuRequested, this, [this](const QPoint& place) {
        auto* menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        const int member = m_detail->team().currentMember();
        menu->addAction(m_addPersonAction);
        menu->addAction(m_absencesAction);
        QAction* remove = menu->addAction(tr("Remove this person"));
        remove->setShortcut(Qt::Key_Delete);
        remove->setEnabled(member >= 0);
        connect(remove, &QAction::triggered, this, [this, member] { removePerson(member); });
        menu->addSeparator();
        menu->addAction(m_holidaysAction);
        menu->addAction(m_explainAction);
        menu->popup(m_detail->team().viewport()->mapToGlobal(place));
    });
}

void SprintsPage::connectStores()
{
    connect(&m_form, &SprintForm::opened, this, &SprintsPage::formOpened);
    connect(&m_form, &SprintForm::stateChanged, this, [this] {
        refreshActions();
        refreshBanner();
    });
    connect(&m_form, &SprintForm::draftsChanged, this,
            [this] { m_list.setDrafts(m_form.freshDraft(), m_form.changedKeys()); });
    connect(&m_form, &SprintForm::vanished, this, [this](const QString& gone) {
        Q_EMIT noticeRequested({.tone = Tone::Neutral,
                                .title = tr("%1 is gone").arg(gone),
                                .sentence = tr("It is not among the service's sprints any more.")});
    });
    connect(&m_form, &SprintForm::stored, this, [this] { refreshList(); });

    for (auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_list, signal, this, &SprintsPage::refreshList);
    connect(&m_list, &QAbstractItemModel::rowsMoved, this, &SprintsPage::refreshList);

    connect(&m_sprints, &SprintStore::freshened, this, [this] {
        refreshAge();
        // The cached list gave way to the service's own: as long as nobody chose, the page does.
        if (!m_chosen && !m_form.hasUnsaved())
            showPreferred();
        refreshList();
    });
    connect(&m_sprints, &SprintStore::sprintChanged, this, [this](const SprintId& id) {
        if (m_form.isOpen() && m_form.key() == SprintKey(id))
            askForCapacity();
    });
    connect(&m_operations, &OperationStore::operationChanged, this, [this] {
        refreshBanner();
        const int refused = m_operations.refused();
        Q_EMIT badgeChanged(refused > 0 ? QLocale().toString(refused) : QString(), Tone::Bad);
    });
    connect(&m_operations, &OperationStore::operationRemoved, this, &SprintsPage::refreshBanner);
    connect(&m_service, &SprintService::refreshStarted, this,
            [this] { m_loading->start(tr("Reading the sprints from the service")); });
    connect(&m_service, &SprintService::refreshFinished, this, [this] {
        m_loading->finish();
        refreshAge();
        refreshList();
        if (!m_serviceCapacity)
            askForCapacity();
    });
    connect(&m_service, &SprintService::refreshFailed, this, [this] {
        m_loading->finish();
        refreshAge();
        refreshList();
    });
    connect(&m_outbox, &OutboxService::operationDone, this, &SprintsPage::operationDone);
    connect(&m_outbox, &OutboxService::operationRefused, this, &SprintsPage::operationRefused);
    connect(&m_undo, &UndoList::changed, this, &SprintsPage::refreshActions);
    connect(&m_redo, &UndoList::changed, this, &SprintsPage::refreshActions);
}

void SprintsPage::setToday(QDate today)
{
    m_list.setToday(today);
    m_team.setToday(today);
}

void SprintsPage::navigateTo(const Destination& destination)
{
    if (const auto* id = std::get_if<SprintId>(&destination)) {
        m_chosen = true;
        if (!m_form.open(*id)) {
            Q_EMIT noticeRequested(
                {.tone = Tone::Attention,
                 .title = tr("This sprint is not known"),
                 .sentence = tr("The service's list does not hold %1. It may have been deleted.")
                                 .arg(id->value().left(80))});
        }
    } else if (const auto* operationId = std::get_if<OperationId>(&destination)) {
        const Operation* operation = m_operations.find(*operationId);
        m_chosen = true;
        if (!operation || (!m_form.open(*operationId) && !m_form.open(operation->intent.id))) {
            Q_EMIT noticeRequested({.tone = Tone::Attention,
                                    .title = tr("This save is not known any more"),
                                    .sentence = tr("It was dropped, or its sprint was deleted.")});
        }
    }
}

void SprintsPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    // Where the words are long, it takes what its header needs.
    m_column->setFixedWidth(std::max(width() < NarrowPage ? NarrowColumnWidth : ColumnWidth,
                                     m_column->layout()->minimumSize().width()));
}
