// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QDialog>

class ActionButton;
class KeyBindings;
class TextLabel;
class QKeySequenceEdit;
class QLineEdit;
class QTreeWidget;

/// Every action with its keys, searched by either, and other keys given to them. Opened with
/// open(); deletes itself.
class KeysDialog : public QDialog
{
    Q_OBJECT
public:
    /// @param keys not owned; must outlive the dialog
    explicit KeysDialog(KeyBindings& keys, QWidget* parent = nullptr);

private:
    void fill();
    void filter();
    void showChosen();
    void showConflict();
    void setChosen();
    QString chosen() const;

    KeyBindings& m_keys;
    QLineEdit* m_search;
    QTreeWidget* m_table;
    QKeySequenceEdit* m_edit;
    TextLabel* m_note;
    ActionButton* m_set;
    ActionButton* m_reset;
    ActionButton* m_resetAll;
};
