// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QtCore/QFuture>
#include <QtCore/QMap>
#include <QtCore/QString>
#include <QtCore/QUuid>

namespace settings {

/// The names of secrets: librdkafka properties for which isSecretProperty() is true
/// ("sasl.password", "ssl.key.password" …), and these two: the token (or password) for the sprint
/// service, and for the task service.
inline constexpr QLatin1StringView SprintsSecret("http.sprints");
inline constexpr QLatin1StringView TasksSecret("http.tasks");

/// All secrets of one workspace, by name. Never logged, never saved to a file.
using Secrets = QMap<QString, QString>;

/// Those of them that are librdkafka properties.
Secrets kafkaSecrets(const Secrets& secrets);

/// `text` with every value replaced. Values shorter than four characters stay: they are words that
/// stand in any text.
QString withoutSecrets(QString text, const Secrets& secrets);

/// Where passwords are kept. Calls do not wait; use from the thread that owns the store.
class SecretStore
{
public:
    enum class Lifetime {
        UntilClosed, ///< In this program's memory only.
        Kept,        ///< In the system's keychain.
    };

    virtual ~SecretStore() = default;

    /// Where a secret that is written now goes to, as far as is known; see probe().
    virtual Lifetime lifetime() const = 0;
    /// Finds out, without asking the user for anything.
    virtual QFuture<Lifetime> probe() = 0;

    /// All of a workspace; empty when there are none (or when a locked keychain pretends so).
    virtual QFuture<Result<Secrets>> readAll(QUuid workspace) = 0;
    /// Replaces all of a workspace, and tells where they went. A keychain that does not take them
    /// is no failure: they are kept until the program closes.
    virtual QFuture<Result<Lifetime>> writeAll(QUuid workspace, const Secrets& secrets) = 0;
    /// Everything of a workspace that is being removed.
    virtual QFuture<Result<void>> removeAll(QUuid workspace) = 0;
};

} // namespace settings
