// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/kafka/connection.h"

#include <QtCore/QCoreApplication>

#include <librdkafka/rdkafka.h>

#include <optional>

namespace kafka {

/// The translation context of this room's sentences.
struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(Kafka)
};

Error makeError(ErrorKind kind, const QString& message = {}, const QString& detail = {});

/// What the client library said about a connection.
struct Fault
{
    rd_kafka_resp_err_t code = RD_KAFKA_RESP_ERR_NO_ERROR;
    QString text;
    /// OpenSSL's number for what is wrong with the broker's certificate; 0 = nothing known.
    int certificate = 0;
    /// Whether the broker is of Kafka 4 or newer; nothing while that is not known.
    std::optional<bool> isKafka4 = std::nullopt;
};

/// The "host:port" that a fault's text names; empty for none.
QString faultyAddress(const QString& text);
/// The id of the broker that a fault's text names; nothing for a bootstrap address.
std::optional<int> faultyBroker(const QString& text);

/// True where waiting will not help by itself: login, TLS.
bool isLasting(rd_kafka_resp_err_t code);
/// True where trying again would only be refused again, and fill the broker's log: a login or a
/// certificate that is not accepted, on either side.
bool isRefusal(const Fault& fault);

/// Of two faults the one that tells more about the cause.
const Fault& moreTelling(const Fault& a, const Fault& b);

/// A fault as an Error with a sentence for the user.
Error errorFor(const Fault& fault, const Connection& connection);
Error errorFor(rd_kafka_resp_err_t code, const Connection& connection);

Error noSuchTopic(const QString& topic);
Error topicNotAllowed(const QString& topic);
Error noAnswer(const Connection& connection);

} // namespace kafka
