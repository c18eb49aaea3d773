// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/capacity.h"

#include <QtWidgets/QWidget>

class FigureLabel;
class NoteLabel;
class QHBoxLayout;
class SprintForm;

/// Our two sums, the service's beside them, and the reason where they differ.
class SprintFigures : public QWidget
{
    Q_OBJECT
public:
    explicit SprintFigures(SprintForm& form, QWidget* parent = nullptr);

    /// @param problem why the service's sum is not known, as a sentence; empty while it is awaited
    void setService(const std::optional<ServiceCapacity>& theirs, const QString& problem);
    /// Beside the figures.
    void addAction(QWidget* widget);
    void setNarrow(bool narrow);

Q_SIGNALS:
    void explainRequested();

private:
    void refresh();
    QString sublineFor(double theirs, bool differs) const;

    SprintForm& m_form;
    FigureLabel* m_capacity;
    FigureLabel* m_committed;
    NoteLabel* m_reason;
    QHBoxLayout* m_actions;
    QList<QWidget*> m_actionWidgets;
    std::optional<ServiceCapacity> m_theirs;
    QString m_problem;
};
