// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

class ActionButton;
class QComboBox;
class QLineEdit;
class QSpinBox;
class QStackedWidget;
class SandboxControl;
class TextLabel;

/// The switches of the sandbox's consumer email-service, and what it has done. GUI thread.
class EmailServicePanel : public QWidget
{
    Q_OBJECT
public:
    explicit EmailServicePanel(SandboxControl& control, QWidget* parent = nullptr);

    QWidget* firstFocus() const;

private:
    void build();
    void wire();
    void showState();
    void toggle();
    void fail();
    void repair();
    void setDelay();
    void setRetries();

    SandboxControl& m_control;
    TextLabel* m_figures;
    TextLabel* m_faults;
    ActionButton* m_toggle;
    QComboBox* m_kind;
    QStackedWidget* m_which;
    QLineEdit* m_types;
    QSpinBox* m_percent;
    QLineEdit* m_ids;
    ActionButton* m_fail;
    ActionButton* m_repair;
    QSpinBox* m_delay;
    QLineEdit* m_retries;
    QComboBox* m_dialect;
};
