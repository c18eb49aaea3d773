// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planning/taskfields.h"

#include "core/models/taskform.h"
#include "core/models/tasktexts.h"
#include "core/stores/sprintstore.h"
#include "core/stores/taskstore.h"
#include "ui/planning/fieldguard.h"
#include "ui/widgets/textlabel.h"

#include <QtCore/QSignalBlocker>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int DescriptionHeight = 84;
constexpr qsizetype LongestLine = 4000;
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
      m_sprint(new QComboBox(this))
{
    m_grid->setContentsMargins(Theme::PageMargin, 0, Theme::PageMargin, 0);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(2);
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, 1);
    m_title->setObjectName(u"taskTitle"_s);
    m_description->setObjectName(u"taskDescription"_s);
    m_description->setFixedHeight(DescriptionHeight);
    m_description->setTabChangesFocus(true);
    m_priority->setObjectName(u"taskPriority"_s);
    m_category->setObjectName(u"taskCategory"_s);
    m_due->setObjectName(u"taskDue"_s);
    m_due->setPlaceholderText(tr("2026-04-09, tomorrow, +3"));
    m_tags->setObjectName(u"taskTags"_s);
    m_tags->setPlaceholderText(tr("Separated by commas"));
    m_sprint->setObjectName(u"taskSprint"_s);
    for (QLineEdit* line : {m_title, m_category, m_due, m_tags})
        line->setMaxLength(LongestLine);
    addField(u"title"_s, tr("Title"), m_title, 0, 0, 2);
    addField(u"description"_s, tr("Description"), m_description, 1, 0, 2);
    addField(u"priority"_s, tr("Priority"), m_priority, 2, 0, 1);
    addField(u"due"_s, tr("Due"), m_due, 2, 1, 1);
    addField(u"category"_s, tr("Category"), m_category, 3, 0, 1);
    addField(u"tags"_s, tr("Tags"), m_tags, 3, 1, 1);
    addField(u"sprint_id"_s, tr("Sprint"), m_sprint, 4, 0, 2);

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
    m_showing = false;
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

void TaskFields::showRules()
{
    const TaskRules& rules = m_tasks.rules();
    for (const Field& field : m_fields) {
        const bool shown = field.path == u"description"_s ? rules.hasDescription
                           : field.path == u"priority"_s  ? rules.hasPriority
                           : field.path == u"due"_s       ? rules.hasDue
                           : field.path == u"category"_s  ? rules.hasCategory
                           : field.path == u"tags"_s      ? rules.hasTags
                                                          : true;
        field.caption->setVisible(shown);
        field.widget->setVisible(shown);
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
    showDraft();
}
