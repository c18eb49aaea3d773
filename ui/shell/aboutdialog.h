// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QDialog>

#include <functional>
#include <utility>

class TextLabel;

/// What the program is, what it is built on, its licence; and how it stands, to be copied for
/// whoever is asked for help. Opened with open(); deletes itself. GUI thread.
class AboutDialog : public QDialog
{
    Q_OBJECT
public:
    /// @param versions name and version of the program and its parts
    /// @param diagnostics asked for when it is copied; never holds secrets
    AboutDialog(const QList<std::pair<QString, QString>>& versions,
                std::function<QString()> diagnostics, QWidget* parent = nullptr);

private:
    void copy();

    std::function<QString()> m_diagnostics;
    TextLabel* m_note;
};
