// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/stream/coverageline.h"

#include <QtWidgets/QDialog>

class QTableWidget;

/// Partition by partition: what was read, what is held and so has been searched. GUI thread.
class CoverageDialog : public QDialog
{
    Q_OBJECT

public:
    CoverageDialog(const QString& sentence, const StreamCoverage& coverage,
                   QWidget* parent = nullptr);

    QTableWidget& table() { return *m_table; }

private:
    void fill(const StreamCoverage& coverage);

    QTableWidget* m_table;
};
