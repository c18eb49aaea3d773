// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QDateTime>
#include <QtCore/QList>
#include <QtCore/QString>

#include <optional>

QT_BEGIN_NAMESPACE
class QSslError;
QT_END_NAMESPACE

namespace rest {

/// Why a server's certificate was not accepted: the one reason that a person can do something
/// about, where there are several.
struct CertificateFault
{
    enum class Kind { UnknownAuthority, SelfSigned, Expired, NotYetValid, AnotherHost, Other };

    Kind kind = Kind::Other;
    /// UTC; until when (Expired) or from when (NotYetValid).
    QDateTime when;
    /// AnotherHost: the names that the certificate holds, bounded.
    QString names;
    /// What the library said, for the details.
    QString text;

    bool operator==(const CertificateFault&) const = default;
};

std::optional<CertificateFault> certificateFault(const QList<QSslError>& errors);

/// What happened and what to do. @param host as shown to the user, with the port
QString certificateSentence(const CertificateFault& fault, const QString& host);

} // namespace rest
