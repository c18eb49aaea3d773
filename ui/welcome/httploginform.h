// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/workspace.h"

#include <QtWidgets/QWidget>

class FormGrid;
class QComboBox;
class QLineEdit;

/// How one service is told who asks: nothing, a token, or a name and a password.
class HttpLoginForm : public QWidget
{
    Q_OBJECT
public:
    /// @param service as in "Login at the sprint service", for screen readers
    explicit HttpLoginForm(const QString& service, QWidget* parent = nullptr);

    settings::HttpLogin login() const;
    /// The token or the password; empty without a login.
    QString secret() const;
    void setValues(const settings::HttpLogin& login, const QString& secret);
    /// What is missing, as a sentence, with the focus there; empty when nothing is.
    QString takeProblem();

Q_SIGNALS:
    void edited();

private:
    void showFields();

    FormGrid* m_grid;
    QComboBox* m_auth;
    QLineEdit* m_user;
    QLineEdit* m_secret;
};
