// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QDialog>

class SandboxControl;
class TextLabel;

/// The switches of the sandbox that this workspace is connected to. Stays open beside the pages and
/// tells the result of every action; deletes itself. GUI thread.
class SandboxDialog : public QDialog
{
    Q_OBJECT
public:
    /// @param control not owned; must outlive the dialog
    explicit SandboxDialog(SandboxControl& control, QWidget* parent = nullptr);
    ~SandboxDialog() override;

private:
    void copyCommand();

    SandboxControl& m_control;
    TextLabel* m_result;
};
