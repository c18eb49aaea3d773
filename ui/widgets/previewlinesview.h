// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/runpreviewlines.h"

#include <QtWidgets/QWidget>

/// What a run would do, one line a question: caption at the left, answer and chip at the right.
/// GUI thread.
class PreviewLinesView : public QWidget
{
    Q_OBJECT

public:
    explicit PreviewLinesView(const QList<PreviewLine>& lines, QWidget* parent = nullptr);

Q_SIGNALS:
    /// *Show* beside a line.
    void moreRequested(PreviewLine::More more);
};
