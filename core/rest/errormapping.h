// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/rest/request.h"

#include <QtCore/QJsonArray>

namespace rest {

/// One Error from a whole answer that is not a 2xx, whichever of the known shapes its body has:
/// FastAPI's validation list, a coded object, a plain string, a field list, problem+json, or no
/// JSON at all. Pure, any thread. At most MaxFields fields; the detail holds at most 2 kB of the
/// body.
Error mapError(const Reply& reply);

/// For a 2xx whose body is not what it should be: adds method, URL, status, id and body to the
/// reason's detail; a write becomes Ambiguous.
Error unreadableAnswer(const Reply& reply, const Error& reason);

/// What a status means, for code.
ErrorKind kindOfStatus(int status, Method method);

/// Method, URL, status, ids, time and the first 2 kB of the body, as lines.
QString replyDetails(const Reply& reply);

/// A validation list (`detail` of a 422): one mark per field, with sentences of our own for the
/// types we know.
QList<FieldError> mapValidation(const QJsonArray& errors);

/// ["body","teamMembers",0,"role"] → "members[0].role"; empty for the whole form.
QString formPath(const QJsonArray& location);
/// "teamMembers[0].role" or "teamMembers.0.role" → "members[0].role".
QString formPath(const QString& location);

constexpr int MaxFields = 100;

} // namespace rest
