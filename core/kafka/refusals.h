// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kafka/faults.h"

namespace kafka {

/// Where a fault happened and what the library says of it, taken apart.
struct FaultPlace
{
    QString address;
    std::optional<int> broker;
    QString text;
};

/// True for logins by SCRAM that this librdkafka cannot do with Kafka 4.
bool isScramBroken(const Connection& connection);

/// A sentence for a login that was refused. Says what is wrong where that can be told: the name or
/// the password, the mechanism, or this library.
Error loginRefused(const FaultPlace& where, const Fault& fault, const Connection& connection);

/// A sentence for TLS that did not come about: whose certificate is not accepted, and why.
Error tlsRefused(const FaultPlace& where, const Fault& fault, const Connection& connection);

/// Settings that cannot work, before anything is tried; nothing when they can.
std::optional<Error> missingSetting(const Connection& connection);

/// A sentence for settings that the library itself does not take, from its own words.
Error settingsRefused(const QString& reason, const Connection& connection);

} // namespace kafka
