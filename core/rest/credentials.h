// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/rest/transportsettings.h"

#include <QtCore/QFuture>
#include <QtCore/QString>
#include <QtCore/QUrl>

namespace rest {

/// Who asks, as a service wants to know it. A value that holds a secret: never logged, never saved.
struct Credentials
{
    enum class Kind { None, Bearer, Basic };

    Kind kind = Kind::None;
    /// Kind::Basic only.
    QString user;
    /// The token, or the password.
    QString secret;

    bool operator==(const Credentials&) const = default;
};

/// Rejected, with the reason, when no header can be made of them: nothing typed, a line end within
/// a token, a colon within the user's name.
Result<void> checkCredentials(const Credentials& credentials);

/// Unauthenticated, with the reason, when they would go over an open line: plain http to anywhere
/// but this computer. Nothing may be sent then.
Result<void> checkTarget(const Credentials& credentials, const QUrl& url);

/// The whole value of the Authorization header; empty for Kind::None and for what
/// checkCredentials() rejects.
QByteArray authorizationHeader(const Credentials& credentials);

/// What TransportSettings::token takes; empty where there is no header.
TokenProvider tokenProvider(const Credentials& credentials);

/// The certificates of a PEM file, checked: at most 1 MiB, at least one certificate. Empty bytes
/// for an empty path. Reads on the thread pool.
QFuture<Result<QByteArray>> readAuthorities(const QString& path);

/// `text` without what may be a secret, whoever wrote it: the values of Authorization, Cookie and
/// API key headers, "Bearer …" and "Basic …", user info in addresses, and the values of parameters
/// and JSON fields that are named after passwords or tokens. For logs and "copy details", where a
/// server may have echoed what we sent.
QString redacted(const QString& text);

} // namespace rest
