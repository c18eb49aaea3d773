// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/line.h"

#include <QtWidgets/QWidget>

/// A node's mark alone, beside a line of text: the same shapes as on the line.
class ProgressMark : public QWidget
{
    Q_OBJECT
public:
    explicit ProgressMark(QWidget* parent = nullptr);

    LineNode::State state() const { return m_state; }
    void setState(LineNode::State state);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    LineNode::State m_state = LineNode::State::Waiting;
};
