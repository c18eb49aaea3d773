// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/actionbutton.h"

#include <QtWidgets/QDialog>

#include <functional>

/// Asks before something is lost, over the page and without stopping the program. The safe answer
/// has the focus; Esc is the safe answer.
class ConfirmDialog : public QDialog
{
    Q_OBJECT
public:
    /// @param run called when the user says yes
    /// @param kind how the yes looks
    ConfirmDialog(const QString& title, const QString& sentence, const QString& yes,
                  const QString& no, std::function<void()> run, QWidget* parent,
                  ActionButton::Kind kind = ActionButton::Kind::Danger);
};
