// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kafka/deliveryerror.h"

#include <array>

namespace kafka {

Error deliveryError(const DeliveryProblem& problem, const Connection& connection)
{
    // Whoever may write nowhere is not let in as an idempotent producer at all: the library then
    // ends itself, and says of every record only that it was thrown away.
    std::array<char, 512> reason{};
    const auto ended = rd_kafka_fatal_error(problem.handle, reason.data(), reason.size());
    const auto code = ended != RD_KAFKA_RESP_ERR_NO_ERROR ? ended : problem.code;
    switch (code) {
    case RD_KAFKA_RESP_ERR_TOPIC_AUTHORIZATION_FAILED:
    case RD_KAFKA_RESP_ERR_TRANSACTIONAL_ID_AUTHORIZATION_FAILED:
    case RD_KAFKA_RESP_ERR_CLUSTER_AUTHORIZATION_FAILED:
        return makeError(
            ErrorKind::Forbidden,
            Sentences::tr("This login may not write to the topic %1.").arg(problem.topic));
    case RD_KAFKA_RESP_ERR_MSG_SIZE_TOO_LARGE:
        return makeError(
            ErrorKind::TooLarge,
            Sentences::tr("The topic %1 takes no record as large as this one.").arg(problem.topic));
    case RD_KAFKA_RESP_ERR_INVALID_RECORD:
        return makeError(ErrorKind::Rejected,
                         Sentences::tr("The topic %1 does not take this record; a compacted "
                                       "topic wants a key.")
                             .arg(problem.topic));
    case RD_KAFKA_RESP_ERR_UNKNOWN_TOPIC_OR_PART:
    case RD_KAFKA_RESP_ERR__UNKNOWN_TOPIC:
        return noSuchTopic(problem.topic);
    case RD_KAFKA_RESP_ERR__MSG_TIMED_OUT:
        if (problem.mayBeStored)
            return makeError(ErrorKind::Ambiguous,
                             Sentences::tr("No answer came to a record that was sent: it may "
                                           "have been stored."));
        return problem.lastFault.code ? errorFor(problem.lastFault, connection)
                                      : noAnswer(connection);
    default:
        return errorFor(code, connection);
    }
}

} // namespace kafka
