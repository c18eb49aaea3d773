// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/brokersecurity.h"
#include "app/sandbox/datafolder.h"

#include <QtCore/QObject>
#include <QtCore/QProcess>
#include <QtCore/QTimer>

namespace sandbox {

/// One Apache Kafka node as a child process: formats its folder on first use, starts it, notices
/// when it goes. Lives on the main thread, since a child dies with the *thread* that started it.
class KafkaNode final : public QObject
{
    Q_OBJECT

public:
    struct Settings
    {
        /// Everything of the node lies in here.
        QString folder;
        /// The folder with Kafka's jars.
        QString jars;
        /// 0: any free one, another if that turns out to be taken.
        quint16 fixedPort = 0;
        quint16 preferredPort = 0;
        quint16 preferredController = 0;
        BrokerSecurity security;
    };

    explicit KafkaNode(Settings settings, QObject* parent = nullptr);
    ~KafkaNode() override;

    /// Where the jars are: $THROUGHLINE_KAFKA_JARS, else the user's cache. For logins that this
    /// librdkafka cannot do with that Kafka, $THROUGHLINE_KAFKA_SCRAM_JARS and an older one.
    static QString jarFolder(const BrokerSecurity& security = {});
    /// Rejected, with a sentence, when Java, the jars or, for a secured node, OpenSSL are missing.
    static Result<void> checkInstalled(const QString& jars, const BrokerSecurity& security = {});

    bool isRunning() const { return m_state != State::Stopped; }
    /// For the sandbox itself: without a login, whatever is asked of clients.
    QString bootstrap() const;
    /// For clients, at the door that the settings ask for.
    QString clientBootstrap() const;
    quint16 port() const { return m_ports.of(m_settings.security.door); }
    quint16 controllerPort() const { return m_ports.controller; }
    const BrokerPorts& ports() const { return m_ports; }
    /// Of a secured node, once it was launched.
    const BrokerSecrets& secrets() const { return m_secrets; }
    /// What clients need beside the address, without secrets; empty for an open node.
    BrokerSecrets::Properties clientProperties() const;
    /// A file of all that clients need, for its owner only; empty for an open node.
    QString clientFile() const;
    /// Told apart by this from a stranger on the same port.
    QString clusterId() const;
    ProcessMark mark() const;

    void start();
    /// Ends in stopped(); a node that does not go by itself is killed after a while.
    void stop();
    void kill();
    /// The node has answered: from now on its end is a death, not a failed start.
    void confirm();

Q_SIGNALS:
    /// Keys and the data folder are being made.
    void formatting();
    /// The process runs at bootstrap(); it may not answer yet.
    void launched();
    void stopped();
    /// It cannot be started; the sentence says why.
    void startFailed(const QString& reason);
    /// It ended without being told to.
    void died(const QString& reason);

private:
    enum class State { Stopped, MakingKeys, Formatting, Starting, Running, Stopping };

    /// Below the node's folder.
    static QLatin1StringView secretsFolder() { return QLatin1StringView("secrets"); }

    // What it is told before it starts (kafkanodesetup.cpp)
    bool choosePorts();
    bool writeFiles();
    bool writeClientFile() const;
    QString clientUser() const;

    void run(const QStringList& arguments);
    void makeKeys();
    void format();
    void launch();
    void handleEnd(int exitCode, QProcess::ExitStatus status);
    void fail(const QString& reason);
    QString logTail() const;

    Settings m_settings;
    QProcess m_process;
    QTimer m_patience;
    State m_state = State::Stopped;
    BrokerSecrets m_secrets;
    BrokerPorts m_ports;
    int m_tries = 0;
};

} // namespace sandbox
