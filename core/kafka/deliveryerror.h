// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kafka/faults.h"

#include <QtCore/QString>

namespace kafka {

/// Why a record that was handed over was not stored, or may not have been, as a sentence.
struct DeliveryProblem
{
    rd_kafka_t* handle = nullptr;
    rd_kafka_resp_err_t code = RD_KAFKA_RESP_ERR_NO_ERROR;
    /// No answer came, so that it may have been stored.
    bool mayBeStored = false;
    QString topic;
    /// What the client complained of last.
    Fault lastFault = {};
};

Error deliveryError(const DeliveryProblem& problem, const Connection& connection);

} // namespace kafka
