// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

class NoteLabel;
class QVBoxLayout;
class SprintForm;
class SprintStore;

/// The foot of the detail: what is wrong with the draft (each line leads to its field), what saving
/// would do, and why Save cannot be pressed. Its lines take their room from the table above, so
/// nothing jumps.
class NoteStrip : public QWidget
{
    Q_OBJECT
public:
    NoteStrip(SprintForm& form, const SprintStore& sprints, QWidget* parent = nullptr);

Q_SIGNALS:
    void fieldRequested(const QString& path);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();
    NoteLabel* line(int place);

    SprintForm& m_form;
    const SprintStore& m_sprints;
    QVBoxLayout* m_layout;
    QList<NoteLabel*> m_lines;
    QStringList m_paths;
};
