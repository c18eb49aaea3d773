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
    QFuture<Lifetime> probe() override;
    QFuture<Result<Secrets>> readAll(QUuid workspace) override;
    QFuture<Result<Lifetime>> writeAll(QUuid workspace, const Secrets& secrets) override;
    QFuture<Result<void>> removeAll(QUuid workspace) override;

    bool holds(QUuid workspace) const { return m_secrets.contains(workspace); }

private:
    QHash<QUuid, Secrets> m_secrets;
};

} // namespace settings
