// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <optional>

namespace sandbox {

/// A signed token (JWT, HS256) that says who its bearer is until `expiresAt`, in seconds since
/// 1970.
QByteArray makeToken(const QByteArray& secret, const QString& user, qint64 issuedAt,
                     qint64 expiresAt);

/// Who the bearer is; nothing when the token is not ours, was changed, or is past its time.
std::optional<QString> bearerOf(const QByteArray& token, const QByteArray& secret, qint64 now);

} // namespace sandbox
