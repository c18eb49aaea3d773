// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/sessionsecretstore.h"

#include <QtCore/QPromise>

namespace settings {

namespace {
template <class T>
QFuture<T> finished(T result)
{
    QPromise<T> promise;
    promise.start();
    promise.addResult(std::move(result));
    promise.finish();
    return promise.future();
}

void wipe(QString& secret)
{
    secret.fill(QChar(0));
    secret.clear();
}
} // namespace

SessionSecretStore::~SessionSecretStore()
{
    for (QString& secret : m_secrets)
        wipe(secret);
}

QFuture<Result<std::optional<QString>>> SessionSecretStore::read(const SecretKey& key)
{
    using Secret = std::optional<QString>;
    const auto found = m_secrets.constFind(key);
    return finished(Result<Secret>(found == m_secrets.cend() ? Secret() : Secret(*found)));
}

QFuture<Result<void>> SessionSecretStore::write(const SecretKey& key, const QString& secret)
{
    // A deep copy, so that wiping does not depend on who else shares the text.
    m_secrets.insert(key, QString(secret.constData(), secret.size()));
    return finished(Result<void>());
}

QFuture<Result<void>> SessionSecretStore::remove(const SecretKey& key)
{
    if (const auto found = m_secrets.find(key); found != m_secrets.end()) {
        wipe(*found);
        m_secrets.erase(found);
    }
    return finished(Result<void>());
}

QFuture<Result<void>> SessionSecretStore::removeAll(QUuid workspace)
{
    m_secrets.removeIf([workspace](QHash<SecretKey, QString>::iterator entry) {
        if (entry.key().workspace != workspace)
            return false;
        wipe(*entry);
        return true;
    });
    return finished(Result<void>());
}

} // namespace settings
