// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QtCore/QFuture>
#include <QtCore/QString>
#include <QtCore/QUuid>

#include <optional>

namespace settings {

/// Whose secret, and which: "sasl.password", "ssl.key.password" …
struct SecretKey
{
    QUuid workspace;
    QString name;

    bool operator==(const SecretKey&) const = default;
};

inline size_t qHash(const SecretKey& key, size_t seed = 0)
{
    return qHashMulti(seed, key.workspace, key.name);
}

/// Where passwords are kept. Calls do not wait; use from the thread that owns the store.
class SecretStore
{
public:
    enum class Lifetime {
        UntilClosed, ///< In this program's memory only.
        Kept,        ///< In the system's keychain.
    };

    virtual ~SecretStore() = default;

    virtual Lifetime lifetime() const = 0;
    /// Nothing when there is no such secret (or when a locked keychain pretends so).
    virtual QFuture<Result<std::optional<QString>>> read(const SecretKey& key) = 0;
    virtual QFuture<Result<void>> write(const SecretKey& key, const QString& secret) = 0;
    /// Success also when there is no such secret.
    virtual QFuture<Result<void>> remove(const SecretKey& key) = 0;
    /// Everything of a workspace that is being removed.
    virtual QFuture<Result<void>> removeAll(QUuid workspace) = 0;
};

} // namespace settings
