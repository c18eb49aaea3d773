// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/recordwindowmodel.h"

#include <QtWidgets/QWidget>

#include <algorithm>

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
    /// Columns as the user left them: order, widths, what is hidden.
    QByteArray saveColumns() const;
    /// False, and nothing changes, for a state that does not fit.
    bool restoreColumns(const QByteArray& state);

Q_SIGNALS:
    void columnsChanged();

protected:
    void changeEvent(QEvent* event) override;

private:
    void applyTheme();
    void setDefaultWidths();
    void showExtent();
    void scrollTo(int value);
    void showHeaderMenu(const QPoint& pos);

    RecordWindowModel& m_model;
    RecordView* m_view;
    QScrollBar* m_bar;
    RecordDelegate* m_delegate;
    bool m_showing = false;
};
