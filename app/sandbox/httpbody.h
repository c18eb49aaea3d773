// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/http.h"
#include "app/sandbox/sprintinput.h"

namespace sandbox {

/// What a body without a content type is taken for.
enum class UntypedBody { Json, Text };

/// The body as a value, or the answer that refuses it: 422 for what is missing or no JSON, 400 for
/// what cannot be read at all. A body of another type is a text.
std::variant<Json, Response> bodyOf(const Request& request, UntypedBody untyped);

/// The same, with what is wrong with other parts of the request named in the same list; what is no
/// JSON at all is refused alone.
std::variant<Json, Response> bodyOf(const Request& request, UntypedBody untyped,
                                    const ValidationErrors& others);

/// 422 with that list.
Response invalid(ValidationErrors errors);

} // namespace sandbox
