// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/sessionsecretstore.h"

#include <QtCore/QObject>

namespace settings {

/// Keeps secrets in the system's keychain: one entry for each workspace. Where none answers, or it
/// does not give back what it was given, in memory until the program closes; nothing is ever
/// written in plain text. Lives on a thread with an event loop, the main one; every question to the
/// keychain is bounded in time.
class KeychainSecretStore : public QObject, public SecretStore
{
    Q_OBJECT

public:
    /// @param service the name under which the keychain lists the entries
    explicit KeychainSecretStore(const QString& service = QStringLiteral("Throughline"),
                                 QObject* parent = nullptr);

    /// Kept until the keychain has refused something.
    Lifetime lifetime() const override { return m_lifetime; }
    QFuture<Lifetime> probe() override;
    QFuture<Result<Secrets>> readAll(QUuid workspace) override;
    QFuture<Result<Lifetime>> writeAll(QUuid workspace, const Secrets& secrets) override;
    QFuture<Result<void>> removeAll(QUuid workspace) override;

    /// Why the keychain is not used, in its own words; for details only.
    QString reason() const { return m_reason; }

Q_SIGNALS:
    void lifetimeChanged(settings::SecretStore::Lifetime lifetime);

private:
    void setLifetime(Lifetime lifetime, const QString& reason);

    QString m_service;
    SessionSecretStore m_session;
    Lifetime m_lifetime = Lifetime::Kept;
    QString m_reason;
};

} // namespace settings
