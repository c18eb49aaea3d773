// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/http/scriptedserver.h"

#include <QtCore/QTemporaryDir>

namespace scripted {

/// An authority of its own and servers' certificates of it, made anew by openssl for each test.
/// Keys are on an elliptic curve: made within milliseconds.
class Certificates
{
public:
    enum class Flaw {
        None,        ///< For 127.0.0.1 and localhost, valid today.
        Expired,     ///< As None, until yesterday.
        AnotherHost, ///< For other.example.
        SelfSigned,  ///< Of no authority.
    };

    Certificates();

    /// Whether openssl made all that was asked for; else errorText() says what it said.
    bool isValid() const { return m_error.isEmpty(); }
    QString errorText() const { return m_error; }

    /// The authority's certificate, PEM.
    QString authority() const { return m_folder.filePath(QStringLiteral("ca.pem")); }
    Identity identity(Flaw flaw);
    /// A certificate of the authority for a client, and its key.
    Identity client(const QString& name);

private:
    bool run(const QStringList& arguments);
    Identity issue(const QString& stem, const QString& subject, const QString& alternatives,
                   int days);

    QTemporaryDir m_folder;
    QString m_error;
};

} // namespace scripted
