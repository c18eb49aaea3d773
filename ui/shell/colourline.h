// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGui/QColor>
#include <QtWidgets/QWidget>

/// The line in the workspace's colour at the window's top edge.
class ColourLine : public QWidget
{
    Q_OBJECT
public:
    explicit ColourLine(QWidget* parent = nullptr);

    /// Invalid = the accent.
    void setColour(const QColor& colour);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QColor m_colour;
};
