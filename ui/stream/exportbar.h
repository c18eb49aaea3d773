// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/recordexport.h"

#include <QtWidgets/QWidget>

class ActionButton;
class ElidedLabel;
class QProgressBar;

/// Stands under the table while records are being written: how far it is, and a way to end it. GUI
/// thread.
class ExportBar : public QWidget
{
    Q_OBJECT

public:
    explicit ExportBar(QWidget* parent = nullptr);

    void showProgress(const QString& path, const ExportProgress& progress);

Q_SIGNALS:
    void cancelRequested();

private:
    ElidedLabel* m_text;
    QProgressBar* m_bar;
    ActionButton* m_cancel;
};
