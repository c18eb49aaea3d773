// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/conflictchoicemodel.h"

#include <QtWidgets/QDialog>

#include <functional>

class ActionButton;
class QTableView;
class TextLabel;

/// Value by value, what both sides started from, what the user typed and what somebody else stored
/// meanwhile, with a choice for each row: Left takes one's own, Right the other one's, Space the
/// other of the two. Nothing is settled before every row is chosen. Only for what both sides
/// changed; opened with open(), never exec().
class ConflictsDialog : public QDialog
{
    Q_OBJECT
public:
    /// @param title what it is about: "Sprint 26-08"
    /// @param settle called with the paths for which the other side was chosen
    ConflictsDialog(const QString& title, const QList<ConflictRow>& rows,
                    std::function<void(const QSet<QString>& takeTheirs)> settle, QWidget* parent);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void refresh();
    void choose(ConflictChoiceModel::Choice choice);

    ConflictChoiceModel m_model;
    QTableView* m_table;
    TextLabel* m_left;
    ActionButton* m_accept;
};
