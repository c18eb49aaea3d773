// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/httploginform.h"

#include "ui/welcome/formgrid.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>

using settings::HttpAuth;

HttpLoginForm::HttpLoginForm(const QString& service, QWidget* parent)
    : QWidget(parent),
      m_grid(new FormGrid(this)),
      m_auth(new QComboBox(this)),
      m_user(new QLineEdit(this)),
      m_secret(new QLineEdit(this))
{
    m_auth->addItem(tr("None"), int(HttpAuth::None));
    m_auth->addItem(tr("Access token (bearer)"), int(HttpAuth::Bearer));
    m_auth->addItem(tr("Name and password (basic)"), int(HttpAuth::Basic));
    m_auth->setAccessibleName(tr("%1: login").arg(service));
    m_user->setAccessibleName(tr("%1: user name").arg(service));
    m_secret->setAccessibleName(tr("%1: token or password").arg(service));
    m_user->setMaxLength(500);
    m_secret->setMaxLength(16 * 1024);
    m_secret->setEchoMode(QLineEdit::Password);
    m_grid->addField(tr("Login"), m_auth);
    m_grid->addField(tr("User name"), m_user);
    m_grid->addField(tr("Secret"), m_secret);
    showFields();
    connect(m_auth, &QComboBox::currentIndexChanged, this, [this] {
        showFields();
        Q_EMIT edited();
    });
    for (QLineEdit* edit : {m_user, m_secret})
        connect(edit, &QLineEdit::textEdited, this, &HttpLoginForm::edited);
}

void HttpLoginForm::showFields()
{
    const HttpAuth auth = login().auth;
    m_grid->setFieldVisible(m_user, auth == HttpAuth::Basic);
    m_grid->setFieldVisible(m_secret, auth != HttpAuth::None);
    m_secret->setPlaceholderText(auth == HttpAuth::Bearer ? tr("Token") : tr("Password"));
}

settings::HttpLogin HttpLoginForm::login() const
{
    settings::HttpLogin login;
    login.auth = static_cast<HttpAuth>(m_auth->currentData().toInt());
    if (login.auth == HttpAuth::Basic)
        login.user = m_user->text().trimmed();
    return login;
}

QString HttpLoginForm::secret() const
{
    const HttpAuth auth = login().auth;
    if (auth == HttpAuth::None)
        return {};
    // A token is often pasted with a line end; a password is taken as it is.
    return auth == HttpAuth::Bearer ? m_secret->text().trimmed() : m_secret->text();
}

void HttpLoginForm::setValues(const settings::HttpLogin& login, const QString& secret)
{
    m_auth->setCurrentIndex(m_auth->findData(int(login.auth)));
    m_user->setText(login.user);
    m_secret->setText(secret);
    showFields();
}

QString HttpLoginForm::takeProblem()
{
    const HttpAuth auth = login().auth;
    if (auth == HttpAuth::Basic && login().user.isEmpty()) {
        m_user->setFocus();
        return tr("Give the user name of the login.");
    }
    if (auth == HttpAuth::Bearer && secret().isEmpty()) {
        m_secret->setFocus();
        return tr("Give the access token, or choose no login.");
    }
    return {};
}
