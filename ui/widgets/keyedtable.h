// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QTableView>

#include <functional>
#include <set>

/// A table of things that are known by a text and whose rows come, go and change places by
/// themselves. What is current follows the thing, not the row, and what is looked at stays where it
/// is on the screen. Columns can be moved, sized, hidden and sorted by; one takes what room is
/// left. Enter and a double click open a row. GUI thread.
class KeyedTable : public QTableView
{
    Q_OBJECT

public:
    struct Shape
    {
        int flexible = 0; ///< The column that takes what is left; never hidden.
        int leastFlexible = 160;
        QList<int> widths; ///< One for each column.
        /// Columns that are left out while there is no room for all, the first of them first. They
        /// come back by themselves.
        QList<int> yielding = {};
        int sortColumn = 0;
        Qt::SortOrder sortOrder = Qt::AscendingOrder;
        bool isSortable = true;
    };
    /// How rows are told apart, and where they are.
    struct Keys
    {
        std::function<QString(int row)> keyOf;
        std::function<int(const QString& key)> rowOf;
    };

    KeyedTable(QAbstractItemModel& model, Keys keys, const Shape& shape, QWidget* parent = nullptr);

    /// Empty where no row is current.
    const QString& currentKey() const { return m_current; }
    /// Makes it current as soon as it is listed.
    void showCurrent(const QString& key);
    /// The rows in sight, first and last; −1 where there are none.
    std::pair<int, int> rowsInSight() const;
    /// By key: the next column, or the other way round.
    void sortByNextColumn();
    void reverseOrder();
    /// The choice of columns.
    void openColumnMenu();

    QByteArray saveColumns() const;
    /// False, and nothing changes, for a state that does not fit.
    bool restoreColumns(const QByteArray& state);

public Q_SLOTS:
    /// To be called when the model has taken in something new.
    void keepCurrent();

Q_SIGNALS:
    void chosen(const QString& key);
    void opened(const QString& key);
    void columnsChanged();
    void sightChanged();
    /// Up in the first row: to what is above.
    void leftUpwards();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    void noteAnchor();
    void fitFlexible();
    void applyHidden();
    void yieldColumns();
    void showHeaderMenu(const QPoint& place);

    Keys m_keys;
    Shape m_shape;
    QString m_current;
    /// Where it stood, for when it is gone.
    int m_currentRow = 0;
    /// What is looked at, and how far below the upper edge it stands.
    QString m_anchor;
    int m_anchorY = 0;
    std::set<int> m_hidden;
    /// For want of room; the user did not choose it.
    std::set<int> m_yielded;
    bool m_keeping = false;
    bool m_changing = false;
    bool m_fitting = false;
};
