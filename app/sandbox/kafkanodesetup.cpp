// SPDX-License-Identifier: GPL-3.0-or-later
// What a node is told before it starts: its ports and its files.
#include "app/sandbox/kafkanode.h"

#include <QtCore/QDir>
#include <QtCore/QFile>

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

namespace {

QByteArray openListeners(const BrokerPorts& ports)
{
    const QByteArray broker = "PLAINTEXT://127.0.0.1:" + QByteArray::number(ports.open);
    return "listeners=" + broker +
           ",CONTROLLER://127.0.0.1:" + QByteArray::number(ports.controller) +
           "\nadvertised.listeners=" + broker +
           "\nlistener.security.protocol.map=CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT\n";
}

// File names are relative to the node's folder, which spares escaping them.
QByteArray properties(quint16 controller)
{
    return "process.roles=broker,controller\n"
           "node.id=1\n"
           "controller.quorum.voters=1@127.0.0.1:" +
           QByteArray::number(controller) +
           "\n"
           "controller.listener.names=CONTROLLER\n"
           "log.dirs=data\n"
           "num.partitions=3\n"
           "offsets.topic.replication.factor=1\n"
           "offsets.topic.num.partitions=4\n"
           "transaction.state.log.replication.factor=1\n"
           "transaction.state.log.min.isr=1\n"
           "share.coordinator.state.topic.replication.factor=1\n"
           "share.coordinator.state.topic.min.isr=1\n"
           "group.initial.rebalance.delay.ms=0\n"
           "auto.create.topics.enable=false\n"
           // A node that was killed is let in again only once its old session has ended.
           "broker.session.timeout.ms=3000\n"
           "broker.heartbeat.interval.ms=500\n"
           "log.cleaner.dedupe.buffer.size=16777216\n";
}

bool writeFile(const QString& path, const QByteArray& content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly | QIODevice::Truncate) &&
           file.write(content) == content.size();
}

bool copyResource(const QString& name, const QString& folder)
{
    QFile file(u":/sandbox/"_s + name);
    return file.open(QIODevice::ReadOnly) && writeFile(folder + u'/' + name, file.readAll());
}

} // namespace

bool KafkaNode::choosePorts()
{
    // The first time where it was before, or where it is wanted; later anywhere else.
    const bool isFirst = m_tries == 0;
    QList<quint16> taken;
    const auto choose = [&](quint16& port, quint16 preferred) {
        quint16 wanted = isFirst ? (port != 0 ? port : preferred) : quint16(0);
        do {
            port = freePort(std::exchange(wanted, quint16(0)));
        } while (port != 0 && taken.contains(port));
        taken.append(port);
    };
    quint16& clients = m_ports.at(m_settings.security.door);
    if (m_settings.fixedPort != 0)
        taken.append(clients = m_settings.fixedPort);
    else
        choose(clients, m_settings.preferredPort);
    choose(m_ports.controller, m_settings.preferredController);
    if (m_settings.security.isOn()) {
        for (quint16* const port : {&m_ports.open, &m_ports.sasl, &m_ports.tls, &m_ports.saslTls}) {
            if (port != &clients)
                choose(*port, 0);
        }
    }
    return !taken.contains(0);
}

bool KafkaNode::writeFiles()
{
    const QString& folder = m_settings.folder;
    if (!QDir().mkpath(folder) || !copyResource(u"log4j2.properties"_s, folder) ||
        !copyResource(u"log4j.properties"_s, folder))
        return false;
    const QString file = folder + u"/server.properties"_s;
    const QByteArray common = properties(m_ports.controller);
    if (!m_settings.security.isOn())
        return writeFile(file, common + openListeners(m_ports));
    return m_secrets.prepare() && writeClientFile() &&
           BrokerSecrets::write(file, common + m_secrets.nodeProperties(m_ports,
                                                                        m_settings.security.rights,
                                                                        secretsFolder().latin1()));
}

bool KafkaNode::writeClientFile() const
{
    auto all = clientProperties();
    all.insert(m_secrets.clientSecrets(m_settings.security.door, clientUser()));
    QByteArray text = "bootstrap.servers=" + clientBootstrap().toUtf8() + '\n';
    for (const auto& [name, value] : all.asKeyValueRange())
        text += name.toUtf8() + '=' + value.toUtf8() + '\n';
    return BrokerSecrets::write(clientFile(), text);
}

} // namespace sandbox
