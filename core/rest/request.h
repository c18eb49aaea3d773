// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QtCore/QByteArray>
#include <QtCore/QDateTime>
#include <QtCore/QJsonObject>
#include <QtCore/QMetaType>
#include <QtCore/QString>
#include <QtCore/QUrl>
#include <QtCore/QUrlQuery>

#include <chrono>
#include <optional>

namespace rest {

enum class Method { Get, Post, Put, Patch, Delete };
/// "GET", "POST" …
QByteArray methodName(Method method);
/// Everything but GET: sent exactly once, never repeated by the transport.
bool isWrite(Method method);

/// How long a request may take in total: a person waits, or a list of thousands is read.
enum class Pace { Interactive, Bulk };

/// Whether an open circuit stops the request. Ignore is for "test this connection": the user asked.
enum class Guard { Obey, Ignore };

/// One request, as a value.
struct Request
{
    Method method = Method::Get;
    /// Below the base URL, percent-encoded, beginning with '/': "/sprints/sprint-9f31c07a".
    QString path;
    QUrlQuery query;
    /// Sent as JSON when not empty.
    QByteArray body;
    /// Our X-Request-ID; minted when empty or not printable ASCII of at most 128 characters.
    QString requestId;
    /// Sent with POST; minted when empty.
    QString idempotencyKey;
    Pace pace = Pace::Interactive;
    Guard guard = Guard::Obey;
    /// Attempts of a GET where the transport's setting is not wanted.
    std::optional<int> tries;
};

/// A whole answer, whatever its status.
struct Reply
{
    Method method = Method::Get;
    QUrl url;
    int status = 0;
    QByteArray body;
    QByteArray contentType;
    /// The X-Request-ID that we sent, and the one that came back (a 500 has none).
    QString requestId;
    QString serverRequestId;
    /// Where a 3xx points to.
    QUrl location;
    /// The token that was sent, so that no error made from this answer repeats it.
    QByteArray sentSecret;
    std::optional<std::chrono::milliseconds> retryAfter;
    /// UTC; the server's clock when it answered, to the second. Invalid where it does not say.
    QDateTime serverTime;
    /// UTC. Of the attempt that was answered.
    QDateTime sentAt;
    QDateTime answeredAt;
};

/// A value from an answer, and when and how it came.
template <class T>
struct Answer
{
    T value;
    int status = 0;
    QString requestId;
    /// UTC: when the (answered) request was begun, and when its answer was complete.
    QDateTime sentAt;
    QDateTime answeredAt;

    /// The round trip.
    std::chrono::milliseconds took() const
    {
        return std::chrono::milliseconds(sentAt.msecsTo(answeredAt));
    }
};

/// What happened to one attempt, for the status bar and for "copy details". Holds no secrets.
struct RequestTrace
{
    QByteArray method;
    QUrl url;
    /// 0 when no status line came.
    int status = 0;
    QString requestId;
    /// The id that the server echoed, if it did.
    QString serverRequestId;
    /// UTC.
    QDateTime started;
    std::chrono::milliseconds took{0};
    /// 1 for the first attempt of a request.
    int attempt = 1;
    qint64 answerBytes = 0;
    /// Empty when the answer was a 2xx.
    std::optional<ErrorKind> error;
    /// Why, in words for a log.
    QString reason;

    bool operator==(const RequestTrace&) const = default;
};

/// The trace as lines of text: what a person pastes into a report.
QString traceDetails(const RequestTrace& trace);

} // namespace rest

Q_DECLARE_METATYPE(rest::RequestTrace)
