// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/json.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QString>

#include <functional>
#include <optional>
#include <utility>

namespace sandbox {

using Header = std::pair<QByteArray, QByteArray>;

/// One request as handlers see it, free of the server library.
struct Request
{
    /// In capitals; whatever the client sent.
    QByteArray method;
    /// Decoded, begins with a slash.
    QString path;
    /// Encoded, without the question mark.
    QString query;
    QList<Header> headers;
    QByteArray body;

    /// The value of the first header of that name, case ignored; nothing where there is none.
    std::optional<QByteArray> header(QByteArrayView name) const;
    /// The last value of a query parameter, decoded; nothing where there is none.
    std::optional<QString> parameter(const QString& name) const;
};

struct Response
{
    int status = 200;
    QList<Header> headers;
    QByteArray body;
};

/// JSON with that status; a bare 500 when the value cannot be written.
Response jsonResponse(const Json& value, int status = 200);
/// `{"detail": …}`.
Response detailResponse(int status, const Json& detail);
/// What the service's framework answers when a handler failed.
Response internalError();
Response textResponse(int status, const QByteArray& text);

/// Gives the answer; may be called later, but on the server's thread and once.
using Answer = std::function<void(Response)>;

} // namespace sandbox
