// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QHeaderView>

/// The team table's column heads: today in the accent, holidays on their grey ground, two lines
/// where the columns are narrow.
class TeamHeader : public QHeaderView
{
    Q_OBJECT
public:
    explicit TeamHeader(QWidget* parent = nullptr);

    /// Weekday over day of the month.
    void setStacked(bool stacked);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;

private:
    bool m_stacked = false;
};
