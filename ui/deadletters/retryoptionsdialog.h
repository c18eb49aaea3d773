// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/runservice.h"

#include <QtWidgets/QDialog>

class ActionButton;
class QComboBox;
class QDoubleSpinBox;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;
class TextLabel;

/// What is decided about a retry: where to, changed how, how fast, in which steps, watched by whom.
/// What cannot be is said at once, and then there is no yes. GUI thread.
class RetryOptionsDialog : public QDialog
{
    Q_OBJECT

public:
    /// @param groups that may be watched, for choosing
    RetryOptionsDialog(const RetryOptions& options, const QStringList& groups, QWidget* parent);

    RetryOptions options() const;

Q_SIGNALS:
    void optionsChosen(const RetryOptions& options);

private:
    void check();

    RetryOptions m_before;
    QLineEdit* m_into;
    QComboBox* m_placement;
    QPlainTextEdit* m_patch;
    QLineEdit* m_steps;
    QSpinBox* m_mostFailing;
    QDoubleSpinBox* m_rate;
    QComboBox* m_group;
    TextLabel* m_problem;
    ActionButton* m_accept;
};

/// Why a text is no merge patch (RFC 7396) that changes JSON bodies, a sentence; empty when it is,
/// and for an empty text.
QString mergePatchProblem(const QString& text);
/// "1, 10, 100"; nothing for what is no list of sizes.
std::optional<QList<int>> stepsFrom(const QString& text);
