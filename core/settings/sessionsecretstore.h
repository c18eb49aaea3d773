// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/secretstore.h"

#include <QtCore/QHash>

namespace settings {

/// Keeps secrets until the program closes; nothing reaches the disk. Every future is finished at
/// once.
class SessionSecretStore : public SecretStore
{
public:
    SessionSecretStore() = default;
    ~SessionSecretStore() override;
    SessionSecretStore(const SessionSecretStore&) = delete;
    SessionSecretStore& operator=(const SessionSecretStore&) = delete;

    Lifetime lifetime() const override { return Lifetime::UntilClosed; }
    QFuture<Result<std::optional<QString>>> read(const SecretKey& key) override;
    QFuture<Result<void>> write(const SecretKey& key, const QString& secret) override;
    QFuture<Result<void>> remove(const SecretKey& key) override;
    QFuture<Result<void>> removeAll(QUuid workspace) override;

private:
    QHash<SecretKey, QString> m_secrets;
};

} // namespace settings
