// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QStyledItemDelegate>

#include <functional>

class FieldGuard;

/// Draws the team table's cells and edits names (known people are offered) and roles in place.
class TeamDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    /// @param knownNames asked when an editor opens; the exact names of people of other sprints
    explicit TeamDelegate(std::function<QStringList()> knownNames, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model,
                      const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;

    /// Left padding of the first column: the page's margin.
    static constexpr int EdgePadding = 20;

protected:
    /// Enter on a name steps on to the role, so that a person is entered in one go.
    bool eventFilter(QObject* editor, QEvent* event) override;

private:
    void paintText(QPainter& painter, const QRect& cell, const QModelIndex& index) const;
    void paintDay(QPainter& painter, const QRect& cell, const QModelIndex& index) const;

    std::function<QStringList()> m_knownNames;
    FieldGuard* m_guard;
};
