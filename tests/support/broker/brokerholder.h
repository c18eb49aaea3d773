// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>

#include <memory>

/// One real Apache Kafka node (KRaft, both roles) on free loopback ports with a data folder of its
/// own, for tests. Calls wait; the node dies with the test's main thread.
///
/// The jars come from $THROUGHLINE_KAFKA_JARS, else from the cache that `./dev setup` fills.
class BrokerHolder
{
public:
    BrokerHolder();
    BrokerHolder(const BrokerHolder&) = delete;
    BrokerHolder& operator=(const BrokerHolder&) = delete;
    ~BrokerHolder();

    /// Formats the data folder the first time, starts the node, and waits until it answers.
    /// False with errorText() when that fails: QVERIFY2(broker.start(), broker.errorText()).
    bool start();
    /// kill -9: nothing is written any more. Returns once the process is gone.
    void kill();
    /// As an administrator would stop it.
    void stop();
    bool isRunning() const { return m_process && m_process->state() == QProcess::Running; }

    /// The same after every restart.
    QString bootstrap() const;
    /// The same node at a listener that advertises an address where nothing answers.
    QString misledBootstrap() const;
    QString dataFolder() const { return m_folder.path(); }
    const char* errorText() const { return m_error.constData(); }
    qint64 startedInMs() const { return m_startedInMs; }

private:
    bool fail(const QString& sentence);
    bool findJars();
    bool format();
    bool launch();
    bool awaitReady();
    bool writeProperties();
    QString logEnd() const;
    QStringList javaArguments() const;

    QTemporaryDir m_folder;
    QString m_java;
    QString m_jars;
    bool m_isFormatted = false;
    quint16 m_clientPort = 0;
    quint16 m_controllerPort = 0;
    quint16 m_misledPort = 0;
    std::unique_ptr<QProcess> m_process;
    QByteArray m_error;
    qint64 m_startedInMs = 0;
};
