// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/sprintinput.h"

namespace sandbox {

// The sprint service as its early generation spoke (profile S0), said by today's: the client gives
// a sprint's name and length, confidence belongs to each person, and a holiday's day is its `date`.

/// A sprint's answer in that form.
Json zeroAnswer(const Json& answer);

/// That generation's input as today's; what it misses is named in the service's words. The length
/// that the client gives is read and not believed: it is counted.
std::variant<Json, ValidationErrors> inputFromZero(const Json& body);

/// The service's description of itself with that generation's input.
Json zeroDescription(const Json& description);

} // namespace sandbox
