// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/sprintkey.h"

#include <QtWidgets/QListView>

/// The column of sprint cards. What is current follows showCurrent(); only keys and clicks of the
/// user choose, so that a list which changes by itself never opens another sprint.
class SprintListView : public QListView
{
    Q_OBJECT
public:
    explicit SprintListView(QWidget* parent = nullptr);

    void showCurrent(int row);

Q_SIGNALS:
    void chosen(const SprintKey& key);
    /// Enter, F2 or a double click.
    void editRequested();
    void deleteRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;

private:
    void announceIfMoved(const QPersistentModelIndex& before);
};
