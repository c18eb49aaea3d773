// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/palettemodel.h"

#include <QtWidgets/QFrame>

class QLineEdit;
class QListView;
class QLabel;

/// Everything by a few letters: pages, actions, entities. Lies over the window, takes the keyboard,
/// and gives it back. GUI thread.
class CommandPalette : public QFrame
{
    Q_OBJECT
public:
    /// @param area the widget over which it opens, at the top and in the middle
    explicit CommandPalette(QWidget* area);
    ~CommandPalette() override;

    void open(QList<PaletteItem> items);
    bool isOpen() const { return isVisible(); }
    QLineEdit* lineEdit() const { return m_edit; }
    QListView* list() const { return m_list; }

public Q_SLOTS:
    void close();

Q_SIGNALS:
    void destinationChosen(const Destination& destination);
    void actionChosen(QAction* action);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void filter(const QString& text);
    void move(int step);
    void choose(const QModelIndex& index);
    void place();

    QWidget* m_area;
    QLineEdit* m_edit;
    QListView* m_list;
    QLabel* m_nothing;
    PaletteModel* m_model;
    QPointer<QWidget> m_focusBefore;
};
