// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

class ActionButton;
class QComboBox;
class QSpinBox;
class SandboxControl;
class TextLabel;

/// What the sandbox publishes, beside its services and at all, and its Kafka. GUI thread.
class LoadPanel : public QWidget
{
    Q_OBJECT
public:
    explicit LoadPanel(SandboxControl& control, QWidget* parent = nullptr);

private:
    void build();
    void showState();
    void toggle();
    QSpinBox* number(const QString& name, int most, int value, const QString& suffix);

    SandboxControl& m_control;
    TextLabel* m_figures;
    QSpinBox* m_rate;
    QSpinBox* m_count;
    QSpinBox* m_size;
    QSpinBox* m_skew;
    ActionButton* m_toggle;
    QComboBox* m_publishing;
    QComboBox* m_broker;
};
