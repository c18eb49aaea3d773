// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/clustersetup.h"
#include "app/sandbox/datafolder.h"
#include "app/sandbox/eventconsumer.h"
#include "app/sandbox/httpthread.h"
#include "app/sandbox/kafkanode.h"
#include "app/sandbox/loadgenerator.h"
#include "app/sandbox/log.h"
#include "app/sandbox/options.h"
#include "app/sandbox/publisher.h"
#include "app/sandbox/switches.h"

#include <memory>
#include <vector>

namespace sandbox {

/// The whole reference backend: starts its parts side by side, says when all of them answer, ends
/// them in order. Lives on the main thread.
class Sandbox final : public QObject
{
    Q_OBJECT

public:
    explicit Sandbox(Options options, QObject* parent = nullptr);
    ~Sandbox() override;

    void start();
    /// Ends in finished().
    void stop();

Q_SIGNALS:
    /// Everything answers; the line for standard output, without its end.
    void ready(const QByteArray& line);
    void finished(int exitCode);

private:
    void startService();
    void startKafka();
    void watchCluster();
    void handleClusterReady();
    void handleSwitch(const QString& name, const QString& value);
    void handleNodeStopped();
    void startConsumers();
    void addConsumer(ConsumerDuty duty);
    ControlReports reports();
    void addDemoFailures(const QList<DeliveredEvent>& history);
    void proceedWhenUp();
    void announce();
    void fail(const QString& reason);
    void finish();
    /// For ourselves; for clients it may need a login.
    QString bootstrap() const;
    QString clientBootstrap() const;
    BrokerSecurity security() const;

    Options m_options;
    Log m_log;
    Switches m_switches;
    DataFolder m_folder;
    Ports m_ports;
    std::unique_ptr<HttpThread> m_http;
    std::unique_ptr<KafkaNode> m_node;
    std::unique_ptr<ClusterSetup> m_cluster;
    std::unique_ptr<Publisher> m_publisher;
    /// Guards the consumers and the load, of which the server's thread tells.
    QMutex m_reportMutex;
    std::vector<std::unique_ptr<EventConsumer>> m_consumers;
    std::unique_ptr<LoadGenerator> m_load;
    std::unique_ptr<QThread> m_demoThread;
    QString m_tasksPath;
    QString m_tasksToken;
    bool m_httpUp = false;
    bool m_kafkaUp = false;
    bool m_isAnnounced = false;
    bool m_isStopping = false;
    int m_exitCode = 0;
};

} // namespace sandbox
