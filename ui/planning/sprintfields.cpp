// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planning/sprintfields.h"

#include "core/models/sprintform.h"
#include "core/models/sprinttext.h"
#include "ui/planning/dateedit.h"
#include "ui/planning/fieldguard.h"
#include "ui/planning/notelabel.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/theme.h"

#include <QtCore/QSignalBlocker>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QDateEdit>
#include <QtWidgets/QDoubleSpinBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLineEdit>

using namespace Qt::Literals::StringLiterals;

namespace {

/// "85 %" and "82.5 %": no decimals without need.
class PercentSpin : public QDoubleSpinBox
{
public:
    using QDoubleSpinBox::QDoubleSpinBox;

    QString textFromValue(double value) const override { return figureText(value); }
};

constexpr int OfferColumn = 4;
constexpr int ColumnCount = 5;

} // namespace

SprintFields::SprintFields(SprintForm& form, QWidget* parent)
    : QWidget(parent),
      m_form(form),
      m_guard(new FieldGuard(FieldGuard::Undo::OfForm, this)),
      m_number(new QLineEdit(this)),
      m_start(makeDateEdit(this)),
      m_end(makeDateEdit(this)),
      m_confidence(new PercentSpin(this)),
      m_people(new QCheckBox(this))
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(Theme::PageMargin, 0, Theme::PageMargin, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(2);

    m_number->setObjectName(u"sprintNumber"_s);
    // The service's column holds 10 characters; a longer one is answered with a bare 500.
    m_number->setMaxLength(10);
    m_number->setPlaceholderText(tr("YY-NN"));
    m_number->setToolTip(
        tr("The sprint's own number, for example 31-07. No two sprints share one."));
    m_start->setObjectName(u"sprintStart"_s);
    m_end->setObjectName(u"sprintEnd"_s);
    m_confidence->setObjectName(u"confidence"_s);
    m_confidence->setRange(0.0, 100.0);
    m_confidence->setDecimals(1);
    m_confidence->setSingleStep(5.0);
    m_confidence->setSuffix(tr(" %", "percent sign after a number"));
    m_confidence->setToolTip(tr("How much of the capacity you are ready to promise."));

    addField(tr("Number"), m_number, 0, u"number"_s);
    addField(tr("Start"), m_start, 1, u"start"_s);
    addField(tr("End"), m_end, 2, u"end"_s);
    addField(tr("Confidence"), m_confidence, 3, u"confidence"_s);
    grid->addWidget(m_people, 1, OfferColumn);
    m_people->hide();
    const int stretch[] = {10, 14, 14, 12, 24};
    const int least[] = {70, 114, 114, 76, 0};
    for (int i = 0; i < ColumnCount; ++i) {
        grid->setColumnStretch(i, stretch[i]);
        grid->setColumnMinimumWidth(i, least[i]);
    }
    for (const Field& field : std::as_const(m_fields)) {
        field.widget->setFixedHeight(Theme::ControlHeight);
        field.widget->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        field.widget->setMaximumWidth(180);
        m_guard->watch(field.widget);
    }

    connect(m_number, &QLineEdit::textEdited, &form, &SprintForm::setNumber);
    connect(m_number, &QLineEdit::returnPressed, m_start, [this] { m_start->setFocus(); });
    connect(m_start, &QDateEdit::dateChanged, this, [this](QDate date) {
        if (!m_showing)
            m_form.setStart(date);
    });
    connect(m_end, &QDateEdit::dateChanged, this, [this](QDate date) {
        if (!m_showing)
            m_form.setEnd(date);
    });
    connect(m_confidence, &QDoubleSpinBox::valueChanged, this, [this](double percent) {
        if (!m_showing)
            m_form.setConfidence(percent);
    });
    connect(m_people, &QCheckBox::toggled, this, [this](bool taken) {
        if (!m_showing)
            Q_EMIT peopleOfferTaken(taken);
    });
    connect(&form, &SprintForm::opened, this, &SprintFields::showDraft);
    connect(&form, &SprintForm::edited, this, &SprintFields::showDraft);
    connect(&form, &SprintForm::stateChanged, this, &SprintFields::showNotes);
    showDraft();
}

QWidget* SprintFields::addField(const QString& caption, QWidget* field, int column,
                                const QString& path)
{
    auto* grid = static_cast<QGridLayout*>(layout());
    auto* label = new TextLabel(caption, TextStyle::Secondary, Token::Text2, this);
    label->setBuddy(field);
    auto* note = new NoteLabel(NoteLabel::Leads::Nowhere, this);
    // The first one keeps the row, so that nothing moves when a sentence comes; hidden all the
    // same, for a screen reader would read a button that says nothing.
    QSizePolicy policy = note->sizePolicy();
    policy.setRetainSizeWhenHidden(column == 0);
    note->setSizePolicy(policy);
    note->hide();
    field->setAccessibleName(caption);
    grid->addWidget(label, 0, column);
    grid->addWidget(field, 1, column);
    grid->addWidget(note, 2, column);
    m_fields.append({path, field, note});
    return field;
}

void SprintFields::setPeopleOffer(const QString& text, bool taken)
{
    m_showing = true;
    m_people->setText(text);
    m_people->setVisible(!text.isEmpty());
    m_people->setChecked(taken);
    m_showing = false;
}

void SprintFields::setNarrow(bool narrow)
{
    auto* grid = static_cast<QGridLayout*>(layout());
    if (narrow)
        grid->addWidget(m_people, 3, 0, 1, ColumnCount);
    else
        grid->addWidget(m_people, 1, OfferColumn);
}

void SprintFields::focusNumber()
{
    m_number->setFocus(Qt::ShortcutFocusReason);
    m_number->selectAll();
}

QWidget* SprintFields::fieldFor(const QString& path) const
{
    for (const Field& field : m_fields) {
        if (field.path == path)
            return field.widget;
    }
    return nullptr;
}

void SprintFields::showDraft()
{
    const Sprint& draft = m_form.draft();
    m_showing = true;
    setEnabled(m_form.isOpen());
    // Setting what is there already would move the cursor while somebody types.
    if (m_number->text() != draft.number) {
        const int cursor = m_number->cursorPosition();
        m_number->setText(draft.number);
        m_number->setCursorPosition(cursor);
    }
    if (draft.start.isValid() && m_start->date() != draft.start)
        m_start->setDate(draft.start);
    if (draft.end.isValid() && m_end->date() != draft.end)
        m_end->setDate(draft.end);
    if (m_confidence->value() != draft.confidence)
        m_confidence->setValue(draft.confidence);
    m_showing = false;
    showNotes();
}

void SprintFields::showNotes()
{
    for (const Field& field : std::as_const(m_fields)) {
        const FieldNote* note = m_form.noteFor(field.path);
        field.note->setNote(note);
        // The style draws a frame in the note's colour; readers of the screen hear the sentence.
        const QString weight = !note                                    ? QString()
                               : note->kind == FieldNote::Kind::Warning ? u"attention"_s
                                                                        : u"bad"_s;
        if (field.widget->property("weight").toString() != weight) {
            field.widget->setProperty("weight", weight);
            field.widget->update();
        }
        field.widget->setAccessibleDescription(note ? note->message : QString());
    }
    // A sentence is wider than its field: it runs on below its neighbours that have nothing to say.
    auto* grid = static_cast<QGridLayout*>(layout());
    int end = ColumnCount;
    for (int column = int(m_fields.size()) - 1; column >= 0; --column) {
        const bool says = !m_fields[column].note->text().isEmpty();
        grid->addWidget(m_fields[column].note, 2, column, 1, says ? end - column : 1);
        m_fields[column].note->setVisible(says);
        if (says)
            end = column;
    }
    grid->setRowMinimumHeight(2, m_fields.first().note->minimumSizeHint().height());
}
