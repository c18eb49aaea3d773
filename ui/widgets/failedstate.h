// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QtWidgets/QWidget>

class ActionButton;
class QLabel;

/// Says what happened, what is still true and what to do. Fills the room of what could not be
/// shown.
class FailedState : public QWidget
{
    Q_OBJECT
public:
    explicit FailedState(QWidget* parent = nullptr);

    /// @param title what could not be done: "The sprints could not be read"
    /// @param stillTrue the age of what is shown or what was not touched; may be empty
    void setFailure(const QString& title, const Error& error, const QString& stillTrue = {});
    /// "Try again" unless another text is given; empty hides it.
    void setActionText(const QString& text);

Q_SIGNALS:
    void retryRequested();

private:
    void copyDetails();

    QLabel* m_title;
    QLabel* m_message;
    QLabel* m_stillTrue;
    ActionButton* m_retry;
    ActionButton* m_copy;
    Error m_error;
};
