// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>
#include <QtCore/QMetaType>
#include <QtCore/QString>

#include <chrono>
#include <optional>

/// What went wrong, as far as code has to tell cases apart. The list is closed.
enum class ErrorKind {
    Cancelled,       ///< The user asked for it; not shown.
    Timeout,         ///< No answer in time, and nothing can have been changed.
    Unreachable,     ///< No connection: refused, no such host, TLS, broker down.
    Unauthenticated, ///< 401, or a login refused.
    Forbidden,       ///< 403, or an ACL.
    NotFound,        ///< 404, unknown topic.
    Conflict,        ///< 409, 412: someone else was faster.
    Rejected,        ///< 400, 422: the values are not acceptable; see Error::fields.
    RateLimited,     ///< 429; see Error::retryAfter.
    TooLarge,        ///< An answer or a record above our bound, or 413.
    Malformed,       ///< An answer that is not what the contract says.
    ServerFault,     ///< 5xx.
    Ambiguous,       ///< A write went out and no answer came: it may have been stored.
    ReadOnly,        ///< Refused by our own lock.
    Internal,        ///< Our own fault, or this computer's: disk full, database locked.
};

/// One value that the other side did not accept.
struct FieldError
{
    /// In the words of our own form: "start", "members[0].role"; empty for the whole form.
    QString path;
    /// A sentence for the user.
    QString message;

    bool operator==(const FieldError&) const = default;
};

/// A failure as a value. Copyable between threads.
struct Error
{
    ErrorKind kind = ErrorKind::Internal;
    /// A sentence for the user: what happened, and what to do where that is known.
    QString message;
    /// For the log and for "copy details"; never holds secrets; at most a few kB.
    QString detail;
    QList<FieldError> fields;
    /// The HTTP status where there was one, else 0.
    int httpStatus = 0;
    /// Our X-Request-ID where the failure belongs to a request.
    QString requestId;
    /// When the other side said so.
    std::optional<std::chrono::milliseconds> retryAfter;

    bool operator==(const Error&) const = default;
};

/// The kind's name as it stands in logs, in JSON and in the database ("not-found").
QString errorKindName(ErrorKind kind);
/// The inverse; ErrorKind::Internal for a name that is not known.
ErrorKind errorKindFromName(QStringView name);

Q_DECLARE_METATYPE(Error)
