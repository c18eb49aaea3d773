// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planning/sprintdetail.h"

#include "core/models/sprintform.h"
#include "core/models/sprinttext.h"
#include "core/models/teamtablemodel.h"
#include "core/services/linefollowing.h"
#include "core/stores/promisestore.h"
#include "core/stores/sprintstore.h"
#include "ui/planning/notestrip.h"
#include "ui/planning/sprintfields.h"
#include "ui/planning/sprintfigures.h"
#include "ui/planning/statebanner.h"
#include "ui/planning/teamview.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/linewidget.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/textlabel.h"

#include <QtCore/QLocale>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace {
// Below this the header's lesser actions give way to the title; their keys stay.
constexpr int NarrowWidth = 620;
} // namespace

SprintDetail::SprintDetail(SprintForm& form, TeamTableModel& team, const SprintStore& sprints,
                           const PromiseStore& promises, QWidget* parent)
    : QWidget(parent),
      m_form(form),
      m_promises(promises),
      m_teamModel(team),
      m_header(new PageHeader(this)),
      m_line(new LineWidget(this)),
      m_banner(new StateBanner(this)),
      m_fields(new SprintFields(form, this)),
      m_figures(new SprintFigures(form, this)),
      m_team(new TeamView(team, this)),
      m_hidden(new TextLabel(QString(), TextStyle::Secondary, Token::Text2, this)),
      m_notes(new NoteStrip(form, sprints, this))
{
    m_line->setObjectName(u"sprintLine"_s);
    m_team->setObjectName(u"teamTable"_s);
    m_hidden->setContentsMargins(Theme::PageMargin, 4, Theme::PageMargin, 4);
    m_hidden->setWordWrap(true);

    auto* lineHolder = new QVBoxLayout;
    lineHolder->setContentsMargins(Theme::PageMargin, 0, Theme::PageMargin, 0);
    lineHolder->addWidget(m_line);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addLayout(lineHolder);
    layout->addSpacing(6);
    layout->addWidget(m_banner);
    layout->addSpacing(6);
    layout->addWidget(m_fields);
    layout->addSpacing(2);
    layout->addWidget(m_figures);
    layout->addSpacing(6);
    layout->addWidget(m_team, 1);
    layout->addWidget(m_hidden);
    layout->addWidget(m_notes);

    connect(m_line, &LineWidget::activated, this, &SprintDetail::navigationRequested);
    connect(m_notes, &NoteStrip::fieldRequested, this, &SprintDetail::focusPath);
    connect(&form, &SprintForm::opened, this, [this] {
        refreshHeader();
        refreshLine();
    });
    connect(&form, &SprintForm::edited, this, &SprintDetail::refreshHeader);
    connect(&form, &SprintForm::stateChanged, this, &SprintDetail::refreshLine);
    connect(&promises, &PromiseStore::promiseChanged, this, &SprintDetail::refreshLine);
    refreshHeader();
    refreshLine();
}

void SprintDetail::addAction(QAction* action, int kind, const QString& objectName, Room room)
{
    auto* button = new ActionButton(action, ActionButton::Kind(kind), this);
    button->setObjectName(objectName);
    m_header->addAction(button);
    if (room == Room::WideOnly)
        m_wideOnly.append(button);
}

void SprintDetail::addFigureAction(QAction* action)
{
    m_figures->addAction(new ActionButton(action, ActionButton::Kind::Quiet, this));
}

void SprintDetail::focusPath(const QString& path)
{
    if (QWidget* field = m_fields->fieldFor(path)) {
        field->setFocus(Qt::OtherFocusReason);
        return;
    }
    const QModelIndex cell = m_teamModel.indexForPath(path);
    if (!cell.isValid())
        return;
    m_team->setFocus(Qt::OtherFocusReason);
    m_team->setCurrentIndex(cell);
    m_team->scrollTo(cell);
}

void SprintDetail::refreshHeader()
{
    if (!m_form.isOpen())
        return;
    const Sprint& draft = m_form.draft();
    const bool unnamed = draft.number.trimmed().isEmpty();
    // The stored name may be an older number's; while editing the number speaks.
    Sprint shown = draft;
    if (m_form.isDirty() || m_form.isNew())
        shown.name.clear();
    m_header->setTitle(unnamed ? tr("New sprint") : sprintTitle(shown));
    const int days = workingDayCount(draft);
    m_header->setSubtitle(
        tr("%1 · %2", "dates and working days")
            .arg(dateRangeText(draft.start, draft.end), tr("%n working day(s)", nullptr, days)));
    m_hidden->setVisible(m_teamModel.hiddenDays() > 0);
    if (m_teamModel.hiddenDays() > 0) {
        m_hidden->setText(tr("The columns show the first %1 weekdays; %n more count as well.",
                             nullptr, m_teamModel.hiddenDays())
                              .arg(QLocale().toString(m_teamModel.dayCount())));
    }
}

void SprintDetail::setFollowing(LineFollowing& following)
{
    m_following = &following;
    connect(&following, &LineFollowing::changed, this, &SprintDetail::refreshLine);
    refreshLine();
}

void SprintDetail::refreshLine()
{
    if (!m_form.isOpen())
        return;
    const Promise* promise = nullptr;
    if (const auto* id = std::get_if<SprintId>(&m_form.key()))
        promise = m_promises.newestFor({u"sprint"_s, id->value()});
    else if (const auto* operation = std::get_if<OperationId>(&m_form.key()))
        promise = m_promises.find(*operation);
    if (promise) {
        m_line->setLine(m_following ? m_following->line(*promise) : lineFor(*promise));
        return;
    }
    // No save of it is remembered here: one node says what is known, and the room is kept.
    Line line;
    LineNode node;
    const QDateTime stored = m_form.base().updatedAt;
    if (std::holds_alternative<SprintId>(m_form.key())) {
        node.state = LineNode::State::Done;
        node.title = tr("Stored");
        node.caption = stored.isValid()
                           ? QLocale().toString(stored.toLocalTime(), QLocale::ShortFormat)
                           : tr("by the service");
        node.explanation = tr("This program remembers no save of this sprint.");
    } else {
        node.state = LineNode::State::Waiting;
        node.title = tr("Not saved yet");
        node.caption = tr("nobody has heard of it");
        node.explanation = tr("After saving, the way of the save is shown here.");
    }
    line.nodes.append(node);
    m_line->setLine(line);
}

QSize SprintDetail::minimumSizeHint() const
{
    // Less than the wide header needs: what gives way when it is narrow must not keep it wide.
    return {400, 320};
}

void SprintDetail::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const bool narrow = width() < NarrowWidth;
    for (QWidget* widget : std::as_const(m_wideOnly))
        widget->setVisible(!narrow);
    m_fields->setNarrow(narrow);
    m_figures->setNarrow(narrow);
}
