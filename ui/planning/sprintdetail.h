// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/destination.h"

#include <QtWidgets/QWidget>

class ActionButton;
class LineFollowing;
class LineWidget;
class NoteStrip;
class PageHeader;
class PromiseStore;
class SprintFields;
class SprintFigures;
class SprintForm;
class SprintStore;
class StateBanner;
class TeamTableModel;
class TeamView;
class TextLabel;

/// The right side of the Sprints page: title and actions, the line of the newest save, fields,
/// figures, the team, and at the foot what is to be said. Shows the form; what a choice does is the
/// page's.
class SprintDetail : public QWidget
{
    Q_OBJECT
public:
    SprintDetail(SprintForm& form, TeamTableModel& team, const SprintStore& sprints,
                 const PromiseStore& promises, QWidget* parent = nullptr);

    SprintFields& fields() { return *m_fields; }
    SprintFigures& figures() { return *m_figures; }
    StateBanner& banner() { return *m_banner; }
    TeamView& team() { return *m_team; }

    /// In the header's right end. Those that are not needed while it is narrow go first.
    enum class Room { Always, WideOnly };
    void addAction(QAction* action, int kind, const QString& objectName, Room room);
    void addFigureAction(QAction* action);
    /// Continues the line by those who heard of the events. Not owned; must outlive this.
    void setFollowing(LineFollowing& following);
    /// Brings the cursor to the field of a note.
    void focusPath(const QString& path);
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void navigationRequested(const Destination& destination);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void refreshHeader();
    void refreshLine();

    SprintForm& m_form;
    const PromiseStore& m_promises;
    LineFollowing* m_following = nullptr;
    TeamTableModel& m_teamModel;
    PageHeader* m_header;
    LineWidget* m_line;
    StateBanner* m_banner;
    SprintFields* m_fields;
    SprintFigures* m_figures;
    TeamView* m_team;
    TextLabel* m_hidden;
    NoteStrip* m_notes;
    QList<QWidget*> m_wideOnly;
};
