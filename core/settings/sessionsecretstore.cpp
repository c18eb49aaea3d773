// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/sessionsecretstore.h"

namespace settings {

namespace {
void wipe(Secrets& secrets)
{
    for (QString& secret : secrets)
        secret.fill(QChar(0));
    secrets.clear();
}
} // namespace

SessionSecretStore::~SessionSecretStore()
{
    for (Secrets& secrets : m_secrets)
        wipe(secrets);
}

QFuture<SecretStore::Lifetime> SessionSecretStore::probe()
{
    return QtFuture::makeReadyFuture(Lifetime::UntilClosed);
}

QFuture<Result<Secrets>> SessionSecretStore::readAll(QUuid workspace)
{
    return QtFuture::makeReadyFuture(Result<Secrets>(m_secrets.value(workspace)));
}

QFuture<Result<SecretStore::Lifetime>> SessionSecretStore::writeAll(QUuid workspace,
                                                                    const Secrets& secrets)
{
    Secrets own;
    // Deep copies, so that wiping does not depend on who else shares the text.
    for (auto it = secrets.cbegin(); it != secrets.cend(); ++it)
        own.insert(it.key(), QString(it.value().constData(), it.value().size()));
    wipe(m_secrets[workspace]);
    m_secrets.insert(workspace, own);
    return QtFuture::makeReadyFuture(Result<Lifetime>(Lifetime::UntilClosed));
}

QFuture<Result<void>> SessionSecretStore::removeAll(QUuid workspace)
{
    if (const auto found = m_secrets.find(workspace); found != m_secrets.end()) {
        wipe(*found);
        m_secrets.erase(found);
    }
    return QtFuture::makeReadyFuture(Result<void>());
}

} // namespace settings
