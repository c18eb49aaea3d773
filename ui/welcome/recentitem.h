// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGui/QColor>
#include <QtWidgets/QPushButton>

/// A workspace that can be opened again: its colour, its name, its addresses.
class RecentItem : public QPushButton
{
    Q_OBJECT
public:
    RecentItem(const QString& name, const QString& description, const QColor& colour,
               QWidget* parent);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QString m_description;
    QColor m_colour;
};
