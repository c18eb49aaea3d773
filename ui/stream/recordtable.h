// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/recordwindowmodel.h"

#include <QtWidgets/QWidget>

#include <algorithm>
#include <array>

class QScrollBar;
class RecordDelegate;
class RecordView;

/// Maps 64-bit places to what a scroll bar can count, and back.
class ScrollMap
{
public:
    /// @param last the place of the first row on screen when the end is in sight
    explicit ScrollMap(qint64 last) : m_last(std::max<qint64>(0, last)) {}

    /// The bar's maximum. One step is a row, or several when there are more than an int holds.
    int steps() const { return int(std::min(m_last, MaxSteps)); }
    int valueAt(qint64 place) const;
    qint64 placeAt(int value) const;

private:
    static constexpr qint64 MaxSteps = 1'000'000'000;

    qint64 m_last;
};

/// The live table: view, lean delegate, and a scroll bar of its own that maps 64-bit places to what
/// a scroll bar can count. GUI thread.
class RecordTable : public QWidget
{
    Q_OBJECT

public:
    explicit RecordTable(RecordWindowModel& model, QWidget* parent = nullptr);

    RecordView& view() { return *m_view; }
    /// The columns as they stand from left to right, hidden ones among them.
    QList<int> columnOrder() const;
    bool isColumnShown(int column) const;
    /// The summary always stays: without a header there would be no way back.
    void setColumnShown(int column, bool shown);
    /// To another place in columnOrder().
    void moveColumn(int column, int place);
    /// As they were at first.
    void resetColumns();

    /// Columns as the user left them: order, widths, what is hidden.
    QByteArray saveColumns() const;
    /// False, and nothing changes, for a state that does not fit.
    bool restoreColumns(const QByteArray& state);

Q_SIGNALS:
    void columnsChanged();
    /// The user wants to choose columns, from the menu of the header.
    void columnsRequested();

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void applyTheme();
    void setDefaultWidths();
    /// Gives each column what it wants; where there is not enough room, the wide ones give way to
    /// the summary, which takes what is left.
    void fitColumns();
    void showExtent();
    void scrollTo(int value);
    void showHeaderMenu(const QPoint& pos);

    RecordWindowModel& m_model;
    RecordDelegate* m_delegate;
    RecordView* m_view;
    QScrollBar* m_bar;
    bool m_showing = false;
    bool m_fitting = false;
    /// What each column was given by default or by the user, in px.
    std::array<int, RecordWindowModel::ColumnCount> m_wanted{};
};
