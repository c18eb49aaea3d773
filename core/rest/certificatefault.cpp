// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rest/certificatefault.h"

#include "core/rest/words.h"

#include <QtCore/QLocale>
#include <QtNetwork/QSslCertificate>
#include <QtNetwork/QSslError>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace rest {
namespace {
using Kind = CertificateFault::Kind;

constexpr qsizetype MaxNames = 5;
constexpr qsizetype MaxName = 100;

Kind kindOf(QSslError::SslError error)
{
    switch (error) {
    case QSslError::CertificateExpired:
        return Kind::Expired;
    case QSslError::CertificateNotYetValid:
        return Kind::NotYetValid;
    case QSslError::HostNameMismatch:
        return Kind::AnotherHost;
    case QSslError::SelfSignedCertificate:
        return Kind::SelfSigned;
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
        return Kind::UnknownAuthority;
    default:
        return Kind::Other;
    }
}

/// An unknown authority comes first: it has to be settled before the rest can be believed.
int rank(Kind kind)
{
    switch (kind) {
    case Kind::SelfSigned:
        return 0;
    case Kind::UnknownAuthority:
        return 1;
    case Kind::Expired:
        return 2;
    case Kind::NotYetValid:
        return 3;
    case Kind::AnotherHost:
        return 4;
    case Kind::Other:
        break;
    }
    return 5;
}

QString namesOf(const QSslCertificate& certificate)
{
    QStringList names = certificate.subjectAlternativeNames().values();
    if (names.isEmpty())
        names = certificate.subjectInfo(QSslCertificate::CommonName);
    names.sort();
    names = names.mid(0, MaxNames);
    for (QString& name : names)
        name = name.left(MaxName);
    return names.join(u", "_s);
}

QString dayOf(const QDateTime& time)
{
    return QLocale().toString(time.toLocalTime().date(), QLocale::ShortFormat);
}
} // namespace

std::optional<CertificateFault> certificateFault(const QList<QSslError>& errors)
{
    const auto first = std::min_element(
        errors.cbegin(), errors.cend(), [](const QSslError& a, const QSslError& b) {
            return rank(kindOf(a.error())) < rank(kindOf(b.error()));
        });
    if (first == errors.cend())
        return std::nullopt;
    CertificateFault fault{.kind = kindOf(first->error())};
    const QSslCertificate certificate = first->certificate();
    if (fault.kind == Kind::Expired)
        fault.when = certificate.expiryDate().toUTC();
    else if (fault.kind == Kind::NotYetValid)
        fault.when = certificate.effectiveDate().toUTC();
    else if (fault.kind == Kind::AnotherHost)
        fault.names = namesOf(certificate);
    QStringList texts;
    for (const QSslError& error : errors.mid(0, MaxNames))
        texts << error.errorString().left(MaxName);
    fault.text = texts.join(u"; "_s);
    return fault;
}

QString certificateSentence(const CertificateFault& fault, const QString& host)
{
    switch (fault.kind) {
    case Kind::UnknownAuthority:
        return Words::tr("The certificate of %1 comes from an authority that this computer does "
                         "not know. If the authority is your own, name its CA file in the "
                         "workspace's settings.")
            .arg(host);
    case Kind::SelfSigned:
        return Words::tr("The certificate of %1 is signed by itself. If you trust it, name it as "
                         "the CA file in the workspace's settings.")
            .arg(host);
    case Kind::Expired:
        return Words::tr("The certificate of %1 expired on %2. Whoever runs the service has to "
                         "renew it, unless this computer's clock is wrong.")
            .arg(host, dayOf(fault.when));
    case Kind::NotYetValid:
        return Words::tr("The certificate of %1 is valid only from %2. Is this computer's clock "
                         "right?")
            .arg(host, dayOf(fault.when));
    case Kind::AnotherHost:
        return Words::tr("The certificate at %1 is made out for %2. Is the address right?")
            .arg(host, fault.names);
    case Kind::Other:
        break;
    }
    return Words::tr("The certificate of %1 was not accepted: %2.").arg(host, fault.text);
}

} // namespace rest
