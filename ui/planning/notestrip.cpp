// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planning/notestrip.h"

#include "core/models/saveimpact.h"
#include "core/models/sprintform.h"
#include "core/stores/sprintstore.h"
#include "ui/planning/notelabel.h"
#include "ui/widgets/theme.h"

#include <QtGui/QPainter>
#include <QtWidgets/QVBoxLayout>

namespace {
// More lines would take the table's room; the fields themselves carry the rest.
constexpr int MaxNotes = 3;
constexpr int MaxImpact = 3;
} // namespace

NoteStrip::NoteStrip(SprintForm& form, const SprintStore& sprints, QWidget* parent)
    : QWidget(parent), m_form(form), m_sprints(sprints), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(Theme::PageMargin, 7, Theme::PageMargin, 8);
    m_layout->setSpacing(2);
    connect(&form, &SprintForm::opened, this, &NoteStrip::refresh);
    connect(&form, &SprintForm::stateChanged, this, &NoteStrip::refresh);
    refresh();
}

NoteLabel* NoteStrip::line(int place)
{
    while (m_lines.size() <= place) {
        auto* label = new NoteLabel(NoteLabel::Leads::ToField, this);
        const int number = int(m_lines.size());
        connect(label, &QAbstractButton::clicked, this, [this, number] {
            if (number < m_paths.size() && !m_paths[number].isEmpty())
                Q_EMIT fieldRequested(m_paths[number]);
        });
        m_layout->addWidget(label);
        m_lines.append(label);
    }
    return m_lines[place];
}

void NoteStrip::refresh()
{
    m_paths.clear();
    int used = 0;
    const QList<FieldNote>& notes = m_form.notes();
    for (const FieldNote& note : notes.mid(0, MaxNotes)) {
        NoteLabel* label = line(used++);
        label->setNote(&note);
        label->setFocusPolicy(Qt::StrongFocus);
        m_paths.append(note.path);
    }
    const auto say = [&](const QString& text, bool attention) {
        NoteLabel* label = line(used++);
        label->setSentence(text, attention);
        label->setFocusPolicy(Qt::NoFocus);
        m_paths.append(QString());
    };
    if (notes.size() > MaxNotes)
        say(tr("%n more of this kind.", nullptr, int(notes.size()) - MaxNotes), false);
    if (m_form.isDirty() || (m_form.isOpen() && m_form.isNew() && !m_form.pendingOperation())) {
        const QList<ImpactSentence> impact = saveImpact(m_form.isNew() ? Sprint{} : m_form.base(),
                                                        m_form.draft(), m_sprints.sprints());
        // The last one says what the bus should tell; it always stays.
        const qsizetype far = impact.size() - 1;
        for (const ImpactSentence& sentence : impact.mid(0, std::min<qsizetype>(far, MaxImpact)))
            say(sentence.text, sentence.farReaching);
        if (far > MaxImpact)
            say(tr("%n more effect(s) of this kind.", nullptr, int(far) - MaxImpact), true);
        say(impact.last().text, false);
    }
    for (int i = 0; i < m_lines.size(); ++i)
        m_lines[i]->setVisible(i < used);
    setVisible(used > 0);
}

void NoteStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, width(), 1), Theme::color(Token::Hairline));
}
