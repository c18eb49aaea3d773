// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/keychainsecretstore.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QPointer>
#include <QtCore/QPromise>
#include <QtCore/QTimer>

#include <qt6keychain/keychain.h>

#include <chrono>
#include <functional>
#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace settings {

namespace {
// A keychain answers within milliseconds. When it asks the user for its own password it may take
// as long as a person does, but only where somebody sits who has just pressed a button.
constexpr auto ReadTimeout = 20s;
constexpr auto WriteTimeout = 120s;

struct Outcome
{
    bool ok = false;
    bool isMissing = false;
    QByteArray data;
    QString reason;
};

/// Runs the job; `done` is called exactly once, also when no answer comes.
void run(QKeychain::Job* job, const QString& key, std::chrono::milliseconds timeout,
         std::function<void(const Outcome&)> done)
{
    auto pending = std::make_shared<std::function<void(const Outcome&)>>(std::move(done));
    const auto answer = [pending](const Outcome& outcome) {
        if (const auto tell = std::exchange(*pending, nullptr))
            tell(outcome);
    };
    job->setKey(key);
    job->setInsecureFallback(false);
    QObject::connect(job, &QKeychain::Job::finished, job, [answer](QKeychain::Job* ended) {
        Outcome outcome;
        outcome.ok = ended->error() == QKeychain::NoError;
        outcome.isMissing = ended->error() == QKeychain::EntryNotFound;
        outcome.reason = ended->errorString();
        if (const auto* read = qobject_cast<QKeychain::ReadPasswordJob*>(ended); read && outcome.ok)
            outcome.data = read->binaryData();
        answer(outcome);
    });
    QTimer::singleShot(timeout, job,
                       [answer] { answer({.reason = u"no answer within the time"_s}); });
    job->start();
}

QByteArray toBytes(const Secrets& secrets)
{
    QJsonObject json;
    for (auto it = secrets.cbegin(); it != secrets.cend(); ++it)
        json.insert(it.key(), it.value());
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

Secrets fromBytes(const QByteArray& bytes)
{
    Secrets secrets;
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    for (auto it = json.begin(); it != json.end(); ++it) {
        if (it.value().isString())
            secrets.insert(it.key(), it.value().toString());
    }
    return secrets;
}

QString keyOf(QUuid workspace)
{
    return workspace.toString(QUuid::WithoutBraces);
}

template <class T>
struct Pending
{
    Pending() { promise.start(); }
    void finish(T value)
    {
        promise.addResult(std::move(value));
        promise.finish();
    }
    QPromise<T> promise;
};
} // namespace

KeychainSecretStore::KeychainSecretStore(const QString& service, QObject* parent)
    : QObject(parent), m_service(service)
{}

void KeychainSecretStore::setLifetime(Lifetime lifetime, const QString& reason)
{
    m_reason = reason;
    if (std::exchange(m_lifetime, lifetime) != lifetime)
        Q_EMIT lifetimeChanged(lifetime);
}

QFuture<SecretStore::Lifetime> KeychainSecretStore::probe()
{
    auto pending = std::make_shared<Pending<Lifetime>>();
    // Whatever stands there: an answer, or "not found", is a keychain.
    run(new QKeychain::ReadPasswordJob(m_service, this), u"probe"_s, ReadTimeout,
        [this, pending](const Outcome& outcome) {
            setLifetime(outcome.ok || outcome.isMissing ? Lifetime::Kept : Lifetime::UntilClosed,
                        outcome.reason);
            pending->finish(m_lifetime);
        });
    return pending->promise.future();
}

QFuture<Result<Secrets>> KeychainSecretStore::readAll(QUuid workspace)
{
    if (m_session.holds(workspace))
        return m_session.readAll(workspace);
    auto pending = std::make_shared<Pending<Result<Secrets>>>();
    run(new QKeychain::ReadPasswordJob(m_service, this), keyOf(workspace), ReadTimeout,
        [this, pending](const Outcome& outcome) {
            // A locked keychain says "not found" too: nothing is concluded from it.
            if (!outcome.ok && !outcome.isMissing)
                setLifetime(Lifetime::UntilClosed, outcome.reason);
            pending->finish(fromBytes(outcome.data));
        });
    return pending->promise.future();
}

QFuture<Result<SecretStore::Lifetime>> KeychainSecretStore::writeAll(QUuid workspace,
                                                                     const Secrets& secrets)
{
    auto pending = std::make_shared<Pending<Result<Lifetime>>>();
    const auto keepHere = [this, pending, workspace, secrets](const QString& reason) {
        setLifetime(Lifetime::UntilClosed, reason);
        m_session.writeAll(workspace, secrets);
        pending->finish(Lifetime::UntilClosed);
    };
    if (secrets.isEmpty()) {
        m_session.removeAll(workspace);
        run(new QKeychain::DeletePasswordJob(m_service, this), keyOf(workspace), WriteTimeout,
            [this, pending](const Outcome&) { pending->finish(m_lifetime); });
        return pending->promise.future();
    }
    const QByteArray bytes = toBytes(secrets);
    auto* write = new QKeychain::WritePasswordJob(m_service, this);
    write->setBinaryData(bytes);
    run(write, keyOf(workspace), WriteTimeout,
        [this, pending, workspace, bytes, keepHere](const Outcome& written) {
            if (!written.ok)
                return keepHere(written.reason);
            // A keychain that is locked takes and loses things silently: look.
            run(new QKeychain::ReadPasswordJob(m_service, this), keyOf(workspace), ReadTimeout,
                [this, pending, workspace, bytes, keepHere](const Outcome& read) {
                    if (!read.ok || read.data != bytes)
                        return keepHere(read.reason);
                    m_session.removeAll(workspace);
                    setLifetime(Lifetime::Kept, {});
                    pending->finish(Lifetime::Kept);
                });
        });
    return pending->promise.future();
}

QFuture<Result<void>> KeychainSecretStore::removeAll(QUuid workspace)
{
    m_session.removeAll(workspace);
    auto pending = std::make_shared<Pending<Result<void>>>();
    run(new QKeychain::DeletePasswordJob(m_service, this), keyOf(workspace), WriteTimeout,
        [pending](const Outcome&) { pending->finish({}); });
    return pending->promise.future();
}

} // namespace settings
