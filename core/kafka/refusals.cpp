// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kafka/refusals.h"

#include <QtCore/QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace kafka {

namespace {

// OpenSSL's numbers for what is wrong with a certificate (x509_vfy.h), which never change.
constexpr int NotYetValid = 9;
constexpr int Expired = 10;
constexpr int SelfSigned = 18;
constexpr int SelfSignedInChain = 19;
constexpr int NoIssuer = 2;
constexpr int NoLocalIssuer = 20;
constexpr int NoChain = 21;
constexpr int Revoked = 23;
constexpr int OtherHost = 62;
constexpr int OtherAddress = 64;

constexpr int ScramMended = 0x020601ff;

QString property(const Connection& connection, const QString& name, const QString& other = {})
{
    return connection.properties.value(name, connection.properties.value(other));
}

QString mechanism(const Connection& connection)
{
    return property(connection, u"sasl.mechanism"_s, u"sasl.mechanisms"_s).trimmed().toUpper();
}

QString protocol(const Connection& connection)
{
    return property(connection, u"security.protocol"_s).trimmed().toLower();
}

bool takesName(const Connection& connection)
{
    const QString name = mechanism(connection);
    return protocol(connection).startsWith(u"sasl") &&
           (name == u"PLAIN" || name.startsWith(u"SCRAM"));
}

QString wrongCertificate(int problem, const QString& address)
{
    switch (problem) {
    case Expired:
    case NotYetValid:
        return Sentences::tr("The certificate of %1 is not valid today. It has expired, or the "
                             "clock of this computer is wrong.")
            .arg(address);
    case OtherHost:
    case OtherAddress:
        return Sentences::tr("The certificate of %1 is made for another name. Connect by the name "
                             "that it is made for.")
            .arg(address);
    case SelfSigned:
    case SelfSignedInChain:
    case NoIssuer:
    case NoLocalIssuer:
    case NoChain:
        return Sentences::tr("The certificate of %1 is of an authority that is not trusted here. "
                             "Name the file of that authority (ssl.ca.location).")
            .arg(address);
    case Revoked:
        return Sentences::tr("The certificate of %1 was revoked by its authority.").arg(address);
    default:
        return Sentences::tr("The certificate of %1 could not be verified. Is the right authority "
                             "named (ssl.ca.location)?")
            .arg(address);
    }
}

/// What follows "broker's supported mechanisms: ".
QString offeredMechanisms(const QString& text)
{
    const QString before = u"supported mechanisms: "_s;
    const qsizetype at = text.indexOf(before);
    if (at < 0)
        return {};
    QString offered = text.mid(at + before.size());
    if (const qsizetype end = offered.indexOf(u" (after"); end >= 0)
        offered.truncate(end);
    return offered.trimmed().replace(u","_s, u", "_s);
}

Error unlocked(const Connection& connection)
{
    const QString file = property(connection, u"ssl.key.location"_s);
    const bool hasPassword = !property(connection, u"ssl.key.password"_s).isEmpty();
    return makeError(
        ErrorKind::Unauthenticated,
        hasPassword
            ? Sentences::tr("The key in %1 cannot be opened. Its password (ssl.key.password) may "
                            "be wrong.")
                  .arg(file)
            : Sentences::tr("The key in %1 cannot be opened. It may need a password "
                            "(ssl.key.password).")
                  .arg(file));
}

} // namespace

bool isScramBroken(const Connection& connection)
{
    return mechanism(connection).startsWith(u"SCRAM") && rd_kafka_version() < ScramMended;
}

Error loginRefused(const FaultPlace& where, const Fault& fault, const Connection& connection)
{
    const QString address = where.address.isEmpty() ? connection.bootstrap : where.address;
    const auto refused = [](const QString& message) {
        return makeError(ErrorKind::Unauthenticated, message);
    };
    if (where.text.contains(u"Request not valid in current SASL state"_s))
        return refused(Sentences::tr("%1 takes no logins. Connect without one (security.protocol), "
                                     "or to the port for logins.")
                           .arg(address));
    const QString offered = offeredMechanisms(where.text);
    if (!offered.isEmpty())
        return refused(Sentences::tr("%1 takes no logins by %2. It takes: %3.")
                           .arg(address, mechanism(connection), offered));
    const QString message = address.isEmpty()
                                ? Sentences::tr("The broker refused the login.")
                                : Sentences::tr("The broker at %1 refused the login.").arg(address);
    const bool isScramToo = isScramBroken(connection);
    if (isScramToo && fault.isKafka4 == std::optional(true))
        return refused(Sentences::tr("%1 It runs Kafka 4, and logins by SCRAM to Kafka 4 need "
                                     "librdkafka 2.6.1 or newer; this is %2. The name and the "
                                     "password may be right.")
                           .arg(message, clientVersion()));
    if (isScramToo && !fault.isKafka4)
        return refused(Sentences::tr("%1 SCRAM logins to Kafka 4 need librdkafka 2.6.1 or newer; "
                                     "this is %2.")
                           .arg(message, clientVersion()));
    if (where.text.contains(u"invalid credentials"_s, Qt::CaseInsensitive) ||
        where.text.contains(u"Invalid username or password"_s, Qt::CaseInsensitive))
        return refused(Sentences::tr("%1 The name %2 or its password is wrong.")
                           .arg(message, property(connection, u"sasl.username"_s)));
    return refused(message);
}

Error tlsRefused(const FaultPlace& where, const Fault& fault, const Connection& connection)
{
    const QString address = where.address.isEmpty() ? connection.bootstrap : where.address;
    if (fault.certificate != 0 || where.text.contains(u"certificate verify failed"_s))
        return makeError(ErrorKind::Unreachable, wrongCertificate(fault.certificate, address));
    if (where.text.contains(u" alert "_s)) {
        const bool isGiven = !property(connection, u"ssl.certificate.location"_s).isEmpty() ||
                             !property(connection, u"ssl.certificate.pem"_s).isEmpty() ||
                             !property(connection, u"ssl.keystore.location"_s).isEmpty();
        return makeError(
            ErrorKind::Unauthenticated,
            isGiven ? Sentences::tr("%1 does not accept the client certificate. It may be of "
                                    "another authority, or have expired.")
                          .arg(address)
                    : Sentences::tr("%1 asks for a client certificate (ssl.certificate.location).")
                          .arg(address));
    }
    if (where.text.contains(u"unexpected eof"_s) ||
        where.text.contains(u"wrong version number"_s) ||
        where.text.contains(u"PLAINTEXT broker listener"_s))
        return makeError(ErrorKind::Unreachable,
                         Sentences::tr("%1 does not answer in TLS. Does it expect a connection "
                                       "without it (security.protocol)?")
                             .arg(address));
    return makeError(ErrorKind::Unreachable,
                     Sentences::tr("The TLS connection to %1 could not be set up.").arg(address));
}

std::optional<Error> missingSetting(const Connection& connection)
{
    if (protocol(connection).startsWith(u"sasl") && mechanism(connection).isEmpty() &&
        property(connection, u"sasl.kerberos.keytab"_s).isEmpty())
        return makeError(ErrorKind::Rejected,
                         Sentences::tr("The kind of login is missing (sasl.mechanism), such as "
                                       "PLAIN or SCRAM-SHA-512."));
    if (takesName(connection)) {
        const QString user = property(connection, u"sasl.username"_s);
        if (user.isEmpty())
            return makeError(ErrorKind::Unauthenticated,
                             Sentences::tr("The login to Kafka has no name (sasl.username)."));
        if (property(connection, u"sasl.password"_s).isEmpty())
            return makeError(
                ErrorKind::Unauthenticated,
                Sentences::tr("The password of the Kafka login %1 is missing (sasl.password).")
                    .arg(user));
    }
    if (!protocol(connection).endsWith(u"ssl"))
        return {};
    for (const QString& name :
         {u"ssl.ca.location"_s, u"ssl.certificate.location"_s, u"ssl.key.location"_s}) {
        const QString path = property(connection, name);
        // The library knows a word of its own in place of the authorities' file.
        if (path.isEmpty() || path == u"probe")
            continue;
        if (!QFileInfo(path).isReadable())
            return makeError(ErrorKind::NotFound,
                             Sentences::tr("The file %1 (%2) cannot be read.").arg(path, name));
    }
    return {};
}

Error settingsRefused(const QString& reason, const Connection& connection)
{
    Error error;
    if (reason.startsWith(u"ssl.key.location failed")) {
        error = unlocked(connection);
    } else if (reason.startsWith(u"ssl.ca.location failed") ||
               reason.startsWith(u"ssl.certificate.location failed")) {
        const QString name = reason.section(u' ', 0, 0);
        error = makeError(ErrorKind::Rejected,
                          Sentences::tr("The file %1 (%2) holds no certificate in PEM form.")
                              .arg(property(connection, name), name));
    } else {
        error =
            makeError(ErrorKind::Rejected, Sentences::tr("The Kafka settings are not accepted: %1.")
                                               .arg(withoutSecrets(reason, connection)));
    }
    error.detail = withoutSecrets(reason, connection);
    return error;
}

} // namespace kafka
