// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kafka/connection.h"

#include "core/kafka/faults.h"

#include <QtCore/QFile>

#include <librdkafka/rdkafka.h>

using namespace Qt::Literals::StringLiterals;

namespace kafka {

namespace {

constexpr qint64 MaxPropertiesFile = 1024 * 1024;

const QString& mask()
{
    static const QString text = u"•••"_s;
    return text;
}

bool isAddress(QStringView name)
{
    return name == u"bootstrap.servers" || name == u"metadata.broker.list";
}

Error rejected(const QString& message)
{
    return makeError(ErrorKind::Rejected, message);
}

} // namespace

Result<void> addProperty(Connection& connection, QStringView keyValue)
{
    const qsizetype equals = keyValue.indexOf(u'=');
    const QString key = keyValue.left(qMax<qsizetype>(equals, 0)).trimmed().toString();
    // The text itself is not repeated: it may be a secret with its name forgotten.
    if (key.isEmpty())
        return rejected(Sentences::tr("A Kafka setting has the form NAME=VALUE."));
    const QString value = keyValue.mid(equals + 1).trimmed().toString();
    if (isRunningProperty(key))
        return rejected(
            Sentences::tr("The Kafka setting %1 is not accepted, because it runs other programs' "
                          "code.")
                .arg(key));
    if (isAddress(key))
        connection.bootstrap = value;
    else
        connection.properties.insert(key, value);
    return {};
}

Result<void> addProperties(Connection& connection, QByteArrayView text)
{
    Connection changed = connection;
    const QString all = QString::fromUtf8(text);
    int number = 0;
    for (QStringView line : QStringView(all).split(u'\n')) {
        ++number;
        line = line.trimmed();
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        if (auto added = addProperty(changed, line); !added) {
            Error error = added.error();
            error.message = Sentences::tr("Line %1: %2").arg(number).arg(error.message);
            return error;
        }
    }
    connection = std::move(changed);
    return {};
}

Result<void> addPropertiesFile(Connection& connection, const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return makeError(ErrorKind::NotFound,
                         Sentences::tr("The file %1 cannot be read.").arg(path),
                         file.errorString());
    const QByteArray text = file.read(MaxPropertiesFile + 1);
    if (text.size() > MaxPropertiesFile)
        return makeError(
            ErrorKind::TooLarge,
            Sentences::tr("The file %1 is too large to hold Kafka settings.").arg(path));
    return addProperties(connection, text);
}

QString withoutSecrets(QString text, const Connection& connection)
{
    for (const auto& [name, value] : connection.properties.asKeyValueRange()) {
        if (isSecretProperty(name) && !value.isEmpty())
            text.replace(value, mask());
    }
    return text;
}

QString describe(const Connection& connection)
{
    QStringList settings;
    for (const auto& [name, value] : connection.properties.asKeyValueRange())
        settings.append(name + u'=' + (isSecretProperty(name) ? mask() : value));
    if (settings.isEmpty())
        return connection.bootstrap;
    return connection.bootstrap + u" ("_s + settings.join(u", "_s) + u')';
}

QString clientVersion()
{
    // The library may add a build after the three numbers ("2.8.0-RC1"); it is part of the truth.
    return QString::fromUtf8(rd_kafka_version_str());
}

} // namespace kafka
