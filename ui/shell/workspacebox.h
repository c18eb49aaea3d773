// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/shellvalues.h"

#include <QtWidgets/QPushButton>

/// The box at the top of the sidebar: which workspace this is, with its colour at the edge; opens
/// the list of the others.
class WorkspaceBox : public QPushButton
{
    Q_OBJECT
public:
    explicit WorkspaceBox(QWidget* parent = nullptr);

    void setWorkspace(const WorkspaceLabel& workspace);
    /// The lock at the right: Kafka is read-only.
    void setLocked(bool locked);
    void setFolded(bool folded);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void updateNames();

    WorkspaceLabel m_workspace;
    bool m_locked = true;
    bool m_folded = false;
};
