// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/recordtexts.h"

#include <QtWidgets/QFrame>

class ActionButton;
class QComboBox;
class QListWidget;
class RecordTable;
class RecordWindowModel;

/// A small window over the page in which columns are ticked and moved, and the way of times is
/// chosen; what is done there is seen at once. By keyboard alone. GUI thread.
class ColumnChooser : public QFrame
{
    Q_OBJECT

public:
    ColumnChooser(RecordTable& table, RecordWindowModel& model, QWidget* parent = nullptr);

    /// Opens below a widget, with the list focused.
    void openBelow(QWidget* widget);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill();
    /// Moves the current column by this many places.
    void shift(int step);

    RecordTable& m_table;
    RecordWindowModel& m_model;
    QListWidget* m_list;
    QComboBox* m_times;
    ActionButton* m_up;
    ActionButton* m_down;
};
