// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/brokersecurity.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QRandomGenerator>

#include <librdkafka/rdkafka.h>

#include <array>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

namespace {

using Door = BrokerSecurity::Door;

// The library below this sends SCRAM's nonce so that Kafka 4 refuses every login.
constexpr int ScramMended = 0x020601ff;

QString newPassword()
{
    std::array<quint32, 6> words{};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    // Base64 for addresses has no character that a properties file or a login module would mind.
    return QString::fromLatin1(
        QByteArray(reinterpret_cast<const char*>(words.data()), sizeof words)
            .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

bool hasLogin(Door door)
{
    return door == Door::Plain || door == Door::Scram || door == Door::ScramTls;
}

bool hasTls(Door door)
{
    return door == Door::Tls || door == Door::ScramTls;
}

QString protocol(Door door)
{
    switch (door) {
    case Door::Open:
        return u"plaintext"_s;
    case Door::Plain:
    case Door::Scram:
        return u"sasl_plaintext"_s;
    case Door::Tls:
        return u"ssl"_s;
    case Door::ScramTls:
        return u"sasl_ssl"_s;
    }
    return {};
}

} // namespace

BrokerSecurity brokerSecurity(const QString& security, const QString& acl)
{
    BrokerSecurity wanted;
    if (acl == u"read-only")
        wanted = {Door::Plain, BrokerSecurity::Rights::ReadOnly};
    for (const auto& [name, door] :
         {std::pair(u"plain"_s, Door::Plain), std::pair(u"scram"_s, Door::Scram),
          std::pair(u"tls"_s, Door::Tls), std::pair(u"scram-tls"_s, Door::ScramTls)}) {
        if (security == name)
            wanted.door = door;
    }
    return wanted;
}

bool needsOlderKafka(Door door)
{
    return (door == Door::Scram || door == Door::ScramTls) && rd_kafka_version() < ScramMended;
}

quint16& BrokerPorts::at(Door door)
{
    switch (door) {
    case Door::Open:
        return open;
    case Door::Plain:
    case Door::Scram:
        return sasl;
    case Door::Tls:
        return tls;
    case Door::ScramTls:
        return saslTls;
    }
    return open;
}

QString BrokerSecrets::administrator()
{
    return u"admin"_s;
}

QString BrokerSecrets::reader()
{
    return u"reader"_s;
}

QList<QByteArray> BrokerSecrets::readerPrincipals()
{
    const QByteArray name = reader().toUtf8();
    return {"User:" + name, "User:CN=" + name};
}

bool BrokerSecrets::write(const QString& path, const QByteArray& content)
{
    QFile file(path);
    // Before there is anything to read in it.
    return file.open(QIODevice::WriteOnly | QIODevice::Truncate) &&
           file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
           file.write(content) == content.size() && file.flush();
}

bool BrokerSecrets::prepare()
{
    constexpr auto OwnerOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    if (!QDir().mkpath(m_folder) || !QFile::setPermissions(m_folder, OwnerOnly))
        return false;
    m_passwords.clear();
    QFile saved(file(u"passwords"_s));
    if (saved.open(QIODevice::ReadOnly)) {
        for (const QByteArray& line : saved.read(4096).split('\n')) {
            if (const qsizetype equals = line.indexOf('='); equals > 0)
                m_passwords.insert(QString::fromUtf8(line.first(equals)),
                                   QString::fromUtf8(line.sliced(equals + 1)));
        }
    }
    QByteArray text;
    for (const QString& user : users()) {
        QString& password = m_passwords[user];
        if (password.isEmpty())
            password = newPassword();
        text += user.toUtf8() + '=' + password.toUtf8() + '\n';
    }
    QString& keyPassword = m_passwords[u"key"_s];
    if (keyPassword.isEmpty())
        keyPassword = newPassword();
    text += "key=" + keyPassword.toUtf8() + '\n';
    QFile script(u":/sandbox/keys.sh"_s);
    return write(saved.fileName(), text) &&
           write(file(u"password"_s), keyPassword.toUtf8() + '\n') &&
           script.open(QIODevice::ReadOnly) && write(file(u"keys.sh"_s), script.readAll());
}

bool BrokerSecrets::hasKeys() const
{
    return QFile::exists(file(u"server-keystore.pem"_s));
}

QByteArray BrokerSecrets::nodeProperties(const BrokerPorts& ports, BrokerSecurity::Rights rights,
                                         const QByteArray& here) const
{
    const auto at = [](const char* name, quint16 port) {
        return name + QByteArray("://127.0.0.1:") + QByteArray::number(port);
    };
    const QByteArray doors = at("PLAINTEXT", ports.open) + ',' + at("SASL", ports.sasl) + ',' +
                             at("TLS", ports.tls) + ',' + at("STLS", ports.saslTls);
    QByteArray plainUsers;
    QByteArray superUsers = "User:ANONYMOUS"; // The open door, without which no node registers.
    for (const QString& user : users())
        plainUsers += " user_" + user.toUtf8() + "=\"" + m_passwords.value(user).toUtf8() + '"';
    const QByteArray admin = administrator().toUtf8();
    superUsers += ";User:" + admin + ";User:CN=" + admin;
    QByteArray text = "listeners=" + doors + ',' + at("CONTROLLER", ports.controller) +
                      "\nadvertised.listeners=" + doors +
                      "\nlistener.security.protocol.map=CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT,"
                      "SASL:SASL_PLAINTEXT,TLS:SSL,STLS:SASL_SSL\n"
                      "inter.broker.listener.name=PLAINTEXT\n"
                      "sasl.enabled.mechanisms=PLAIN,SCRAM-SHA-256,SCRAM-SHA-512\n"
                      "ssl.keystore.type=PEM\n"
                      "ssl.keystore.location=" +
                      here +
                      "/server-keystore.pem\n"
                      "ssl.truststore.type=PEM\n"
                      "ssl.truststore.location=" +
                      here +
                      "/ca.pem\n"
                      "authorizer.class.name=org.apache.kafka.metadata.authorizer."
                      "StandardAuthorizer\n"
                      "super.users=" +
                      superUsers + '\n';
    // Without a certificate a client would be one of those who may everything.
    text += rights == BrokerSecurity::Rights::ReadOnly
                ? "listener.name.tls.ssl.client.auth=required\n"
                : "listener.name.tls.ssl.client.auth=requested\n";
    for (const QByteArray listener : {"sasl", "stls"}) {
        const QByteArray of = "listener.name." + listener;
        text += of +
                ".plain.sasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule "
                "required" +
                plainUsers + ";\n";
        for (const QByteArray mechanism : {"scram-sha-256", "scram-sha-512"})
            text += of + '.' + mechanism +
                    ".sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule "
                    "required;\n";
    }
    return text;
}

QByteArray BrokerSecrets::formatArguments() const
{
    QByteArray lines;
    for (const QString& user : users()) {
        for (const QByteArray mechanism : {"SCRAM-SHA-256", "SCRAM-SHA-512"})
            lines += "--add-scram\n" + mechanism + "=[name=" + user.toUtf8() +
                     ",password=" + m_passwords.value(user).toUtf8() + "]\n";
    }
    return lines;
}

BrokerSecrets::Properties BrokerSecrets::clientProperties(Door door, const QString& user) const
{
    if (door == Door::Open)
        return {};
    const QDir folder(QDir(m_folder).absolutePath());
    Properties properties{{u"security.protocol"_s, protocol(door)}};
    if (hasLogin(door)) {
        properties.insert(u"sasl.mechanism"_s,
                          door == Door::Plain ? u"PLAIN"_s : u"SCRAM-SHA-512"_s);
        properties.insert(u"sasl.username"_s, user);
    }
    if (hasTls(door))
        properties.insert(u"ssl.ca.location"_s, folder.filePath(u"ca.pem"_s));
    if (door == Door::Tls) {
        properties.insert(u"ssl.certificate.location"_s, folder.filePath(user + u".pem"_s));
        properties.insert(u"ssl.key.location"_s, folder.filePath(user + u".key"_s));
    }
    return properties;
}

BrokerSecrets::Properties BrokerSecrets::clientSecrets(Door door, const QString& user) const
{
    if (hasLogin(door))
        return {{u"sasl.password"_s, m_passwords.value(user)}};
    if (door == Door::Tls)
        return {{u"ssl.key.password"_s, m_passwords.value(u"key"_s)}};
    return {};
}

} // namespace sandbox
