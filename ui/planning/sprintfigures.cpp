// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planning/sprintfigures.h"

#include "core/models/sprintform.h"
#include "core/models/sprinttext.h"
#include "ui/planning/notelabel.h"
#include "ui/widgets/figurelabel.h"
#include "ui/widgets/theme.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QVBoxLayout>

#include <cmath>

SprintFigures::SprintFigures(SprintForm& form, QWidget* parent)
    : QWidget(parent),
      m_form(form),
      m_capacity(new FigureLabel(this)),
      m_committed(new FigureLabel(this)),
      m_reason(new NoteLabel(NoteLabel::Leads::ToField, this)),
      m_actions(new QHBoxLayout)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(36);
    row->addWidget(m_capacity);
    row->addWidget(m_committed);
    m_actions->setSpacing(4);
    row->addLayout(m_actions);
    row->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::PageMargin, 0, Theme::PageMargin, 0);
    layout->setSpacing(2);
    layout->addLayout(row);
    layout->addWidget(m_reason);

    for (FigureLabel* label : {m_capacity, m_committed}) {
        label->setExplainable(true);
        connect(label, &QAbstractButton::clicked, this, &SprintFigures::explainRequested);
    }
    m_capacity->setCaption(tr("Capacity"));
    connect(m_reason, &QAbstractButton::clicked, this, &SprintFigures::explainRequested);
    connect(&form, &SprintForm::opened, this, [this] {
        m_capacity->resetWidth();
        m_committed->resetWidth();
        m_theirs.reset();
        m_problem.clear();
        refresh();
    });
    connect(&form, &SprintForm::edited, this, &SprintFigures::refresh);
    refresh();
}

void SprintFigures::setService(const std::optional<ServiceCapacity>& theirs, const QString& problem)
{
    m_theirs = theirs;
    m_problem = problem;
    refresh();
}

void SprintFigures::addAction(QWidget* widget)
{
    m_actions->addWidget(widget, 0, Qt::AlignBottom);
    m_actionWidgets.append(widget);
}

void SprintFigures::setNarrow(bool narrow)
{
    for (QWidget* widget : std::as_const(m_actionWidgets))
        widget->setVisible(!narrow);
}

QString SprintFigures::sublineFor(double theirs, bool differs) const
{
    if (m_form.isDirty())
        return tr("service says %1 for what is stored").arg(figureText(theirs));
    return differs ? tr("service says %1").arg(figureText(theirs)) : tr("service says the same");
}

void SprintFigures::refresh()
{
    const Capacity& ours = m_form.capacity();
    m_capacity->setFigure(daysText(ours.days));
    m_committed->setCaption(tr("With %1 % confidence").arg(figureText(m_form.draft().confidence)));
    m_committed->setFigure(daysText(ours.committed));

    m_reason->setNote(nullptr);
    m_reason->setVisible(false);
    if (!m_form.isOpen())
        return;
    if (std::holds_alternative<SprintId>(m_form.key()) && m_theirs) {
        // The service knows what is stored, not what is being typed.
        const bool dirty = m_form.isDirty();
        const Capacity stored = dirty ? computeCapacity(m_form.base()) : ours;
        const bool daysDiffer = std::abs(stored.days - m_theirs->days) >= 0.01;
        const bool committedDiffers = std::abs(stored.committed - m_theirs->committed) >= 0.01;
        m_capacity->setSubline(sublineFor(m_theirs->days, daysDiffer), daysDiffer);
        m_committed->setSubline(sublineFor(m_theirs->committed, committedDiffers),
                                committedDiffers);
        if (daysDiffer || committedDiffers) {
            const QStringList reasons = explainDifference(m_form.base(), stored, *m_theirs);
            if (!reasons.isEmpty()) {
                m_reason->setSentence(reasons.size() == 1
                                          ? reasons.first()
                                          : tr("%1 (and %n more)", nullptr, int(reasons.size()) - 1)
                                                .arg(reasons.first()),
                                      true);
                m_reason->setVisible(true);
            }
        }
        return;
    }
    QString subline;
    if (m_form.isNew())
        subline = tr("our own sum");
    else if (!m_problem.isEmpty())
        subline = tr("service's sum not known");
    m_capacity->setSubline(subline);
    m_committed->setSubline(subline);
    m_capacity->setToolTip(m_problem);
    m_committed->setToolTip(m_problem);
}
