// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/rest/request.h"

#include <QtNetwork/QNetworkReply>
#include <QtNetwork/QNetworkRequest>

namespace rest {

/// The request as Qt sends it: our headers, and everything off that Qt would do by itself.
QNetworkRequest networkRequest(const Request& request, const QUrl& url);

/// The value of a Date header, UTC; invalid for anything else.
QDateTime parseHttpDate(const QByteArray& value);

/// Seconds or an HTTP date; at most a day. `now` is UTC, by the clock of whoever wrote the date.
std::optional<std::chrono::milliseconds> parseRetryAfter(const QByteArray& value,
                                                         const QDateTime& now);

/// Statuses after which a GET may be asked again.
bool isRepeatableStatus(int status);
/// Failures without an answer after which a GET may be asked again.
bool isRepeatableError(ErrorKind kind, QNetworkReply::NetworkError cause);

bool isRedirect(int status);
bool sameOrigin(const QUrl& a, const QUrl& b);

/// Random in [0, min(cap, base × 2^(attempts-1))]: full jitter keeps clients from coming back
/// together.
std::chrono::milliseconds jitteredPause(int attempts, std::chrono::milliseconds base,
                                        std::chrono::milliseconds cap);

} // namespace rest
