// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planning/taskfields.h"

#include "core/models/taskform.h"
#include "core/models/tasktexts.h"
#include "core/stores/sprintstore.h"
#include "core/stores/taskstore.h"
#include "ui/planning/fieldguard.h"
#include "ui/widgets/textlabel.h"

#include <QtCore/QLocale>
#include <QtCore/QSignalBlocker>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int DescriptionHeight = 84;
constexpr qsizetype LongestLine = 4000;

QString estimateTyped(std::optional<double> estimate)
{
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return estimate ? locale.toString(*estimate, 'g', 10) : QString();
}

/// No text is no estimate; nothing at all when it cannot be read.
std::optional<std::optional<double>> estimateFromTyped(const QString& typed)
{
    const QString text = typed.trimmed();
    if (text.isEmpty())
        return std::optional<double>();
    QLocale locale;
    locale.setNumberOptions(QLocale::RejectGroupSeparator);
    for (const QLocale& language : {locale, QLocale::c()}) {
        bool isNumber = false;
        const double number = language.toDouble(text, &isNumber);
        if (isNumber && std::isfinite(number))
            return std::optional(number);
    }
    return std::nullopt;
}
} // namespace

TaskFields::TaskFields(TaskForm& form, const TaskStore& tasks, const SprintStore& sprints,
                       QWidget* parent)
    : QWidget(parent),
      m_form(form),
      m_tasks(tasks),
      m_sprints(sprints),
      m_today(QDate::currentDate()),
      m_guard(new FieldGuard(FieldGuard::Undo::OfField, this)),
      m_grid(new QGridLayout(this)),
      m_title(new QLineEdit(this)),
      m_description(new QPlainTextEdit(this)),
      m_priority(new QComboBox(this)),
      m_category(new QLineEdit(this)),
      m_due(new QLineEdit(this)),
      m_tags(new QLineEdit(this)),
      m_sprint(new QComboBox(this)),
      m_assignee(new QComboBox(this)),
      m_estimate(new QLineEdit(this)),
      m_rank(new QLineEdit(this)),
      m_state(new QLineEdit(this))
{
    m_grid->setContentsMargins(Theme::PageMargin, 0, Theme::PageMargin, 0);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(2);
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, 1);
    m_title->setObjectName(u"taskTitle"_s);
    m_description->setObjectName(u"taskDescription"_s);
    m_description->setFixedHeight(DescriptionHeight);
    // Else the form would share out the height that is left over.
    m_description->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_description->setTabChangesFocus(true);
    m_priority->setObjectName(u"taskPriority"_s);
    m_category->setObjectName(u"taskCategory"_s);
    m_due->setObjectName(u"taskDue"_s);
    m_due->setPlaceholderText(tr("2026-04-09, tomorrow, +3"));
    m_tags->setObjectName(u"taskTags"_s);
    m_tags->setPlaceholderText(tr("Separated by commas"));
    m_sprint->setObjectName(u"taskSprint"_s);
    m_assignee->setObjectName(u"taskAssignee"_s);
    m_estimate->setObjectName(u"taskEstimate"_s);
    m_rank->setObjectName(u"taskRank"_s);
    m_state->setObjectName(u"taskState"_s);
    for (QLineEdit* line : {m_title, m_category, m_due, m_tags, m_estimate, m_rank, m_state})
        line->setMaxLength(LongestLine);
    addField(u"title"_s, tr("Title"), m_title, 0, 0, 2);
    addField(u"description"_s, tr("Description"), m_description, 1, 0, 2);
    addField(u"priority"_s, tr("Priority"), m_priority, 2, 0, 1);
    addField(u"due"_s, tr("Due"), m_due, 2, 1, 1);
    addField(u"category"_s, tr("Category"), m_category, 3, 0, 1);
    addField(u"tags"_s, tr("Tags"), m_tags, 3, 1, 1);
    addField(u"sprint_id"_s, tr("Sprint"), m_sprint, 4, 0, 2);
    addField(u"assignee_id"_s, tr("Assignee"), m_assignee, 5, 0, 1);
    addField(u"estimate"_s, tr("Estimate"), m_estimate, 5, 1, 1);
    addField(u"state"_s, tr("State"), m_state, 6, 0, 1);
    addField(u"rank"_s, tr("Rank"), m_rank, 6, 1, 1);

    connect(m_title, &QLineEdit::textEdited, &form, &TaskForm::setTitle);
    connect(m_description, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_showing)
            m_form.setDescription(m_description->toPlainText());
    });
    connect(m_priority, &QComboBox::activated, this,
            [this] { m_form.setPriority(m_priority->currentData().toString()); });
    connect(m_priority, &QComboBox::editTextChanged, this, [this](const QString& text) {
        if (!m_showing && m_priority->isEditable())
            m_form.setPriority(text);
    });
    connect(m_category, &QLineEdit::textEdited, &form, &TaskForm::setCategory);
    connect(m_due, &QLineEdit::textEdited, this, &TaskFields::readDue);
    connect(m_tags, &QLineEdit::textEdited, this,
            [this](const QString& text) { m_form.setTags(tagsFromTyped(text)); });
    connect(m_sprint, &QComboBox::activated, this,
            [this] { m_form.setSprint(SprintId(m_sprint->currentData().toString())); });
    connect(m_assignee, &QComboBox::activated, this,
            [this] { m_form.setAssignee(MemberId(m_assignee->currentData().toString())); });
    connect(m_estimate, &QLineEdit::textEdited, this, &TaskFields::readEstimate);
    connect(m_rank, &QLineEdit::textEdited, &form, &TaskForm::setRank);
    connect(m_state, &QLineEdit::textEdited, &form, &TaskForm::setState);

    connect(&form, &TaskForm::opened, this, &TaskFields::showDraft);
    connect(&form, &TaskForm::edited, this, &TaskFields::showDraft);
    connect(&form, &TaskForm::stateChanged, this, &TaskFields::showNotes);
    connect(&tasks, &TaskStore::rulesChanged, this, &TaskFields::showRules);
    connect(&sprints, &SprintStore::listChanged, this, &TaskFields::fillSprints);
    connect(&sprints, &SprintStore::sprintChanged, this, &TaskFields::fillSprints);
    showRules();
    fillSprints();
}

void TaskFields::addField(const QString& path, const QString& caption, QWidget* field, int row,
                          int column, int columns)
{
    auto* label = new TextLabel(caption, TextStyle::Caption, Token::Text2, this);
    label->setBuddy(field);
    label->setContentsMargins(0, 6, 0, 0);
    field->setAccessibleName(caption);
    auto* note = new TextLabel(QString(), TextStyle::Caption, Token::Bad, this);
    note->setWordWrap(true);
    note->setTextFormat(Qt::PlainText);
    note->hide();
    m_grid->addWidget(label, row * 3, column, 1, columns);
    m_grid->addWidget(field, row * 3 + 1, column, 1, columns);
    m_grid->addWidget(note, row * 3 + 2, column, 1, columns);
    m_guard->watch(field);
    m_fields.append({path, label, field, note});
}

void TaskFields::focusTitle()
{
    m_title->setFocus(Qt::ShortcutFocusReason);
    m_title->selectAll();
}

void TaskFields::readDue(const QString& text)
{
    if (const auto due = dueFromTyped(text, m_today))
        m_form.setDue(*due);
    else
        m_form.setUnreadable(u"due"_s,
                             tr("This is not a day. Type one such as 2026-04-09, 2026-04-09 16:00, "
                                "tomorrow or +3."));
}

void TaskFields::showDraft()
{
    if (!m_form.isOpen())
        return;
    m_showing = true;
    const Task& draft = m_form.draft();
    // A field that says the same is left alone: the cursor stays where it is.
    const auto fill = [](QLineEdit* line, const QString& text) {
        if (line->text() != text)
            line->setText(text);
    };
    fill(m_title, draft.title);
    if (m_description->toPlainText() != draft.description)
        m_description->setPlainText(draft.description);
    fill(m_category, draft.category);
    const bool sameDue = dueFromTyped(m_due->text(), m_today) == draft.due;
    if (!sameDue && !(m_due->hasFocus() && !m_form.noteFor(u"due"_s).isEmpty()))
        fill(m_due, dueTyped(draft.due));
    if (tagsFromTyped(m_tags->text()) != draft.tags)
        fill(m_tags, draft.tags.join(u", "_s));
    if (m_priority->isEditable()) {
        if (m_priority->currentText() != draft.priority)
            m_priority->setEditText(draft.priority);
    } else {
        m_priority->setCurrentIndex(m_priority->findData(draft.priority));
    }
    int sprint = m_sprint->findData(draft.plan.sprint.value());
    if (sprint < 0) {
        m_sprint->addItem(tr("An unknown sprint (%1)").arg(draft.plan.sprint.value().left(60)),
                          draft.plan.sprint.value());
        sprint = m_sprint->count() - 1;
    }
    m_sprint->setCurrentIndex(sprint);
    showPlan();
    m_showing = false;
}

void TaskFields::showPlan()
{
    const TaskPlan& plan = m_form.draft().plan;
    int person = m_assignee->findData(plan.assignee.value());
    if (person < 0) {
        m_assignee->addItem(tr("An unknown person (%1)").arg(plan.assignee.value().left(60)),
                            plan.assignee.value());
        person = m_assignee->count() - 1;
    }
    m_assignee->setCurrentIndex(person);
    const auto typed = estimateFromTyped(m_estimate->text());
    const bool unreadable = m_estimate->hasFocus() && !m_form.noteFor(u"estimate"_s).isEmpty();
    if ((!typed || *typed != plan.estimate) && !unreadable)
        m_estimate->setText(estimateTyped(plan.estimate));
    // Blanks at the ends are cut off; while they are typed they stay.
    if (m_rank->text().trimmed() != plan.rank)
        m_rank->setText(plan.rank);
    if (m_state->text().trimmed() != plan.state)
        m_state->setText(plan.state);
}

void TaskFields::readEstimate(const QString& text)
{
    if (const auto estimate = estimateFromTyped(text))
        m_form.setEstimate(*estimate);
    else
        m_form.setUnreadable(
            u"estimate"_s,
            tr("This is not a number. Type one such as 3 or %1.").arg(QLocale().toString(0.5)));
}

void TaskFields::showNotes()
{
    for (const Field& field : m_fields) {
        const QString note = m_form.isOpen() ? m_form.noteFor(field.path) : QString();
        field.note->setText(note);
        field.note->setVisible(!note.isEmpty() && !field.widget->isHidden());
        field.widget->setAccessibleDescription(note);
    }
}

void TaskFields::markLocal(const Field& field, const TaskRules& rules)
{
    const bool isEstimate = field.path == u"estimate"_s;
    if (!isEstimate && field.path != u"assignee_id"_s)
        return;
    const bool isLocal = rules.isLocal(isEstimate ? PlanField::Estimate : PlanField::Assignee);
    const QString name = isEstimate ? tr("Estimate") : tr("Assignee");
    field.caption->setText(isLocal ? tr("%1 (here only)", "name of a field").arg(name) : name);
    field.widget->setAccessibleName(field.caption->text());
    field.widget->setToolTip(isLocal ? tr("The service does not store this: it is kept on this "
                                          "computer only.")
                                     : QString());
}

void TaskFields::showRules()
{
    const TaskRules& rules = m_tasks.rules();
    for (const Field& field : m_fields) {
        const bool shown = field.path == u"description"_s ? rules.hasDescription
                           : field.path == u"priority"_s  ? rules.hasPriority
                           : field.path == u"due"_s       ? rules.hasDue
                           : field.path == u"category"_s  ? rules.hasCategory
                           : field.path == u"tags"_s      ? rules.hasTags
                           : field.path == u"rank"_s      ? !rules.isLocal(PlanField::Rank)
                           : field.path == u"state"_s     ? !rules.isLocal(PlanField::State)
                                                          : true;
        field.caption->setVisible(shown);
        field.widget->setVisible(shown);
        markLocal(field, rules);
        if (field.path == u"sprint_id"_s) {
            field.caption->setText(rules.isLocal(PlanField::Sprint)
                                       ? tr("Sprint, only on this computer")
                                       : tr("Sprint"));
            field.widget->setAccessibleName(field.caption->text());
            field.widget->setToolTip(
                rules.isLocal(PlanField::Sprint)
                    ? tr("The service does not store which sprint a task is in.")
                    : QString());
        }
    }
    m_showing = true;
    m_priority->clear();
    m_priority->setEditable(rules.priorities.isEmpty());
    for (const QString& priority : rules.priorities)
        m_priority->addItem(priorityShown(priority), priority);
    m_showing = false;
    showDraft();
    showNotes();
}

void TaskFields::fillSprints()
{
    m_showing = true;
    m_sprint->clear();
    m_sprint->addItem(tr("No sprint"), QString());
    for (const Sprint& sprint : m_sprints.sprints())
        m_sprint->addItem(sprintTitle(sprint), sprint.id.value());
    m_showing = false;
    fillPeople();
}

void TaskFields::fillPeople()
{
    // A person is the same in every sprint, and one who is not stored yet has no id.
    QMap<QString, QString> names;
    for (const Sprint& sprint : m_sprints.sprints()) {
        for (const Member& member : sprint.members) {
            if (!member.id.value().isEmpty())
                names.insert(member.id.value(), member.name);
        }
    }
    QList<std::pair<QString, QString>> people;
    for (auto it = names.cbegin(); it != names.cend(); ++it)
        people.append({it.value(), it.key()});
    std::sort(people.begin(), people.end(), [](const auto& a, const auto& b) {
        const int compared = a.first.localeAwareCompare(b.first);
        return compared != 0 ? compared < 0 : a.second < b.second;
    });
    m_showing = true;
    m_assignee->clear();
    m_assignee->addItem(tr("Nobody"), QString());
    for (const auto& [name, id] : std::as_const(people))
        m_assignee->addItem(name.left(200), id);
    m_showing = false;
    showDraft();
}
