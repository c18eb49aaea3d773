// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/workspacedraft.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QUrl>

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(WorkspaceDraft)
};

bool isPort(QStringView text)
{
    bool number = false;
    const int port = text.toInt(&number);
    return number && port > 0 && port < 65536;
}

bool isHostAndPort(QStringView text)
{
    const qsizetype colon = text.lastIndexOf(u':');
    if (colon <= 0 || !isPort(text.mid(colon + 1)))
        return false;
    QStringView host = text.left(colon);
    // A bare IPv6 address would take its last group for the port.
    if (host.contains(u':'))
        return host.startsWith(u'[') && host.endsWith(u']') && host.size() > 2;
    for (const QChar letter : host) {
        if (letter.isSpace() || letter == u'/' || letter == u'@')
            return false;
    }
    return true;
}

} // namespace

QString completedAddress(Part part, const QString& address)
{
    const QString text = address.trimmed();
    if (text.isEmpty())
        return {};
    if (part != Part::Kafka)
        return text.contains("://"_L1) ? text : "http://"_L1 + text;
    QStringList servers;
    for (const QString& server : text.split(u',', Qt::SkipEmptyParts)) {
        const QString one = server.trimmed();
        const bool bare = !one.isEmpty() && !one.contains(u':');
        servers << (bare ? one + ":9092"_L1 : one);
    }
    return servers.join(u',');
}

QString addressProblem(Part part, const QString& address)
{
    const QString text = completedAddress(part, address);
    if (text.isEmpty())
        return {};
    if (part == Part::Kafka) {
        for (const QString& server : text.split(u',')) {
            if (!isHostAndPort(server))
                return Words::tr("An address of Kafka looks like broker.example:9092, several "
                                 "with commas between them.");
        }
        return {};
    }
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() ||
        (url.scheme() != "http"_L1 && url.scheme() != "https"_L1))
        return Words::tr("An address of a service looks like http://sprints.example:8000.");
    if (!url.userInfo().isEmpty())
        return Words::tr("The address holds a name or a password. Leave it out: it would be "
                         "stored readable.");
    return {};
}
