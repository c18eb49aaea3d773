// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kafka/faults.h"

#include "core/kafka/refusals.h"

#include <QtCore/QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace kafka {

namespace {

/// "sasl_ssl://host:port/1: text" in its parts.
FaultPlace split(const QString& text)
{
    // Never destroyed: a thread that was let go may still need it while the program exits.
    static const auto& form =
        *new QRegularExpression(uR"(^(?:GroupCoordinator: )?(?:\w+://)?([^\s/]+)/(\w+): (.*)$)"_s,
                                QRegularExpression::DotMatchesEverythingOption);
    const auto match = form.match(text);
    if (!match.hasMatch())
        return {{}, {}, text};
    bool isNumber = false;
    const int broker = match.captured(2).toInt(&isNumber);
    return {match.captured(1), isNumber ? std::optional(broker) : std::nullopt, match.captured(3)};
}

/// The broker ended TLS with a reason: after the handshake, as far as this side could tell.
bool hasAlert(const Fault& fault)
{
    return fault.text.contains(u"SSL routines"_s) && fault.text.contains(u" alert "_s);
}

/// TLS did not come about. As the timing is, the library calls that a fault of TLS or of transport.
bool isTlsFault(const Fault& fault)
{
    return hasAlert(fault) || fault.text.contains(u"certificate verify failed"_s) ||
           (fault.text.contains(u"SSL routines"_s) &&
            fault.text.contains(u"in state SSL_HANDSHAKE"_s));
}

Error noConnection(const FaultPlace& where, const Connection& connection)
{
    const QString address = where.address.isEmpty() ? connection.bootstrap : where.address;
    Error error = makeError(ErrorKind::Unreachable);
    if (where.broker && where.text.contains(u"onnect to"_s))
        error.message =
            Sentences::tr("Broker %1 cannot be reached at %2, the address that the cluster "
                          "advertises for it.")
                .arg(*where.broker)
                .arg(address);
    else if (where.text.contains(u"refused"_s, Qt::CaseInsensitive))
        error.message =
            Sentences::tr("Nothing answers at %1: the connection was refused.").arg(address);
    else if (where.text.contains(u"SSL listener"_s))
        error.message = Sentences::tr("%1 closed the connection at once. Does it expect TLS "
                                      "(security.protocol)?")
                            .arg(address);
    else if (where.text.contains(u"SASL authentication"_s))
        error.message = Sentences::tr("%1 closed the connection at once. Does it expect a login "
                                      "(security.protocol)?")
                            .arg(address);
    else if (where.text.contains(u"security.protocol"_s))
        error.message =
            Sentences::tr("%1 closed the connection at once. Does it expect TLS or a login "
                          "(security.protocol)?")
                .arg(address);
    else if (where.text.contains(u"timed out"_s, Qt::CaseInsensitive))
        error.message = Sentences::tr("%1 does not answer.").arg(address);
    else
        error.message = Sentences::tr("The connection to %1 was lost.").arg(address);
    return error;
}

Error sentenceFor(const Fault& fault, const Connection& connection)
{
    const FaultPlace where = split(fault.text);
    const QString address = where.address.isEmpty() ? connection.bootstrap : where.address;
    if (isTlsFault(fault))
        return tlsRefused(where, fault, connection);
    switch (fault.code) {
    case RD_KAFKA_RESP_ERR__AUTHENTICATION:
    case RD_KAFKA_RESP_ERR_SASL_AUTHENTICATION_FAILED:
    case RD_KAFKA_RESP_ERR_UNSUPPORTED_SASL_MECHANISM:
        return loginRefused(where, fault, connection);
    case RD_KAFKA_RESP_ERR__SSL:
        return tlsRefused(where, fault, connection);
    case RD_KAFKA_RESP_ERR__RESOLVE:
        return makeError(ErrorKind::Unreachable,
                         Sentences::tr("The name in the address %1 is not known.").arg(address));
    case RD_KAFKA_RESP_ERR__TRANSPORT:
    case RD_KAFKA_RESP_ERR__ALL_BROKERS_DOWN:
        return noConnection(where, connection);
    case RD_KAFKA_RESP_ERR__TIMED_OUT:
    case RD_KAFKA_RESP_ERR_REQUEST_TIMED_OUT:
        return makeError(ErrorKind::Timeout,
                         Sentences::tr("%1 did not answer in time.").arg(address));
    case RD_KAFKA_RESP_ERR_UNKNOWN_TOPIC_OR_PART:
    case RD_KAFKA_RESP_ERR__UNKNOWN_TOPIC:
    case RD_KAFKA_RESP_ERR__UNKNOWN_PARTITION:
        return makeError(ErrorKind::NotFound,
                         Sentences::tr("The topic or partition does not exist."));
    case RD_KAFKA_RESP_ERR_TOPIC_AUTHORIZATION_FAILED:
    case RD_KAFKA_RESP_ERR_GROUP_AUTHORIZATION_FAILED:
    case RD_KAFKA_RESP_ERR_CLUSTER_AUTHORIZATION_FAILED:
        return makeError(ErrorKind::Forbidden,
                         Sentences::tr("This login is not allowed to do that."));
    default:
        return makeError(ErrorKind::ServerFault,
                         Sentences::tr("Kafka answered with an error: %1.")
                             .arg(QString::fromUtf8(rd_kafka_err2str(fault.code))));
    }
}

int weight(const Fault& fault)
{
    if (isTlsFault(fault))
        return 4;
    switch (fault.code) {
    case RD_KAFKA_RESP_ERR__AUTHENTICATION:
        return 5;
    case RD_KAFKA_RESP_ERR__SSL:
        return 4;
    case RD_KAFKA_RESP_ERR__TRANSPORT:
        return 3;
    case RD_KAFKA_RESP_ERR__RESOLVE:
        return 2;
    case RD_KAFKA_RESP_ERR_NO_ERROR:
        return 0;
    default:
        return 1;
    }
}

} // namespace

Error makeError(ErrorKind kind, const QString& message, const QString& detail)
{
    Error error;
    error.kind = kind;
    error.message = message;
    error.detail = detail;
    return error;
}

QString faultyAddress(const QString& text)
{
    return split(text).address;
}

std::optional<int> faultyBroker(const QString& text)
{
    return split(text).broker;
}

bool isLasting(rd_kafka_resp_err_t code)
{
    return code == RD_KAFKA_RESP_ERR__AUTHENTICATION || code == RD_KAFKA_RESP_ERR__SSL;
}

bool isRefusal(const Fault& fault)
{
    return fault.code == RD_KAFKA_RESP_ERR__AUTHENTICATION || fault.certificate != 0 ||
           hasAlert(fault);
}

const Fault& moreTelling(const Fault& a, const Fault& b)
{
    return weight(b) >= weight(a) ? b : a;
}

Error errorFor(const Fault& fault, const Connection& connection)
{
    Error error = sentenceFor(fault, connection);
    error.detail = withoutSecrets(QString::fromLatin1(rd_kafka_err2name(fault.code)) + u": "_s +
                                      fault.text.left(2000),
                                  connection);
    return error;
}

Error errorFor(rd_kafka_resp_err_t code, const Connection& connection)
{
    return errorFor(Fault{code, QString::fromUtf8(rd_kafka_err2str(code))}, connection);
}

Error noSuchTopic(const QString& topic)
{
    return makeError(ErrorKind::NotFound, Sentences::tr("There is no topic %1.").arg(topic));
}

Error topicNotAllowed(const QString& topic)
{
    return makeError(ErrorKind::Forbidden,
                     Sentences::tr("This login may not read the topic %1.").arg(topic));
}

Error noAnswer(const Connection& connection)
{
    return makeError(ErrorKind::Timeout,
                     Sentences::tr("%1 did not answer in time.").arg(connection.bootstrap));
}

} // namespace kafka
