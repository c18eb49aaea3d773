// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/secretstore.h"

#include "core/settings/workspace.h"

using namespace Qt::Literals::StringLiterals;

namespace settings {

Secrets kafkaSecrets(const Secrets& secrets)
{
    Secrets kafka;
    for (auto it = secrets.cbegin(); it != secrets.cend(); ++it) {
        if (isSecretProperty(it.key()))
            kafka.insert(it.key(), it.value());
    }
    return kafka;
}

QString withoutSecrets(QString text, const Secrets& secrets)
{
    constexpr qsizetype LeastSecret = 4;
    for (const QString& secret : secrets) {
        if (secret.size() >= LeastSecret)
            text.replace(secret, u"•••"_s);
    }
    return text;
}

} // namespace settings
