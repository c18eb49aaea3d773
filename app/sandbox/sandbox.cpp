// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/sandbox.h"

#include "app/sandbox/clock.h"
#include "app/sandbox/demofailures.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDate>
#include <QtCore/QRandomGenerator>
#include <QtCore/QTimer>

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

namespace {

// The demonstration history is on the bus within a second; the sandbox is of use without it too.
constexpr auto HistoryPatience = std::chrono::seconds(15);

} // namespace

Sandbox::Sandbox(Options options, QObject* parent) : QObject(parent), m_options(std::move(options))
{
    for (const auto& [name, value] : m_options.switches)
        m_switches.set(name, value);
}

Sandbox::~Sandbox() = default;

QString Sandbox::bootstrap() const
{
    return m_node ? m_node->bootstrap() : m_options.bootstrap;
}

QString Sandbox::clientBootstrap() const
{
    return m_node ? m_node->clientBootstrap() : m_options.bootstrap;
}

BrokerSecurity Sandbox::security() const
{
    return brokerSecurity(m_switches.value(u"security"), m_switches.value(u"acl"));
}

void Sandbox::start()
{
    if (m_options.bootstrap.isEmpty()) {
        const auto wanted = security();
        if (const auto installed = KafkaNode::checkInstalled(KafkaNode::jarFolder(wanted), wanted);
            !installed) {
            fail(installed.error().message);
            return;
        }
    }
    if (const auto opened = m_folder.open(m_options.dataDir); !opened) {
        fail(opened.error().message);
        return;
    }
    m_log.openFile(m_folder.file(u"service.log"_s));
    m_ports = m_folder.ports();
    m_publisher = std::make_unique<Publisher>(m_switches, m_log);
    startKafka();
    startService();
}

void Sandbox::startService()
{
    m_log.progress(tr("Starting the services …"));
    m_http = std::make_unique<HttpThread>(m_switches, m_log);
    m_http->setReports(reports());
    connect(m_http.get(), &HttpThread::failed, this, &Sandbox::fail);
    connect(m_http.get(), &HttpThread::switchSet, this, &Sandbox::handleSwitch);
    connect(m_http.get(), &HttpThread::eventOccurred, m_publisher.get(), &Publisher::publish);
    connect(m_publisher.get(), &Publisher::historyDelivered, m_http.get(),
            &HttpThread::noteHistoryDelivered);
    connect(m_http.get(), &HttpThread::listening, this, [this](quint16 port) {
        m_ports.http = port;
        m_httpUp = true;
        m_log.progress(tr("The sprint service answers at http://127.0.0.1:%1/v1.").arg(port));
        proceedWhenUp();
    });
    connect(m_http.get(), &HttpThread::tasksListening, this,
            [this](quint16 port, const QString& basePath, const QString& token) {
                m_ports.tasks = port;
                m_tasksPath = basePath;
                m_tasksToken = token;
                m_log.progress(tr("The task service answers at http://127.0.0.1:%1%2.")
                                   .arg(QString::number(port), basePath));
            });
    connect(m_http.get(), &HttpThread::demoDataReady, this, [this](const QList<Event>& events) {
        if (!events.isEmpty()) {
            m_log.progress(tr("Publishing %n event(s) of the demonstration data …", nullptr,
                              int(events.size())));
            m_publisher->publishHistory(events);
            QTimer::singleShot(HistoryPatience, this, &Sandbox::announce);
        } else {
            announce();
        }
    });
    connect(m_publisher.get(), &Publisher::historyDelivered, this, &Sandbox::addDemoFailures);
    const quint16 beside = m_options.httpPort == 0 ? quint16(0) : quint16(m_options.httpPort + 1);
    m_http->start({m_folder.file(u"sprints.db"_s), m_options.httpPort, m_ports.http,
                   m_options.randomSeed, m_options.tasks, m_folder.file(u"."_s),
                   m_ports.tasks == 0 ? beside : m_ports.tasks});
}

void Sandbox::startKafka()
{
    if (!m_options.bootstrap.isEmpty()) {
        m_log.progress(tr("Looking for Kafka at %1 …").arg(m_options.bootstrap));
        watchCluster();
        return;
    }
    const auto wanted = security();
    // Users are made with the data folder, and an older Kafka does not read a newer one's.
    QString folder = u"kafka"_s;
    if (wanted.isOn())
        folder = needsOlderKafka(wanted.door) ? u"kafka-older-secured"_s : u"kafka-secured"_s;
    m_node = std::make_unique<KafkaNode>(
        KafkaNode::Settings{m_folder.file(folder), KafkaNode::jarFolder(wanted),
                            m_options.kafkaPort, m_ports.kafka, m_ports.controller, wanted});
    connect(m_node.get(), &KafkaNode::formatting, this,
            [this] { m_log.progress(tr("Preparing Kafka's data folder …")); });
    connect(m_node.get(), &KafkaNode::launched, this, [this] {
        m_log.progress(tr("Starting Kafka …"));
        m_folder.setNode(m_node->mark());
        watchCluster();
    });
    connect(m_node.get(), &KafkaNode::startFailed, this, &Sandbox::fail);
    connect(m_node.get(), &KafkaNode::stopped, this, &Sandbox::handleNodeStopped);
    connect(m_node.get(), &KafkaNode::died, this, [this](const QString& reason) {
        m_log.warn(u"sandbox.kafka"_s, reason);
        m_switches.set(u"broker"_s, u"stopped"_s);
        handleNodeStopped();
    });
    m_node->start();
}

void Sandbox::watchCluster()
{
    ClusterSetup::Request request;
    request.bootstrap = bootstrap();
    if (m_node) {
        request.clusterId = m_node->clusterId();
        request.keepForever = true;
        if (security().isOn())
            request.readers = BrokerSecrets::readerPrincipals();
    } else {
        request.patience = std::chrono::seconds(30);
    }
    m_cluster = std::make_unique<ClusterSetup>(request);
    connect(m_cluster.get(), &ClusterSetup::ready, this, &Sandbox::handleClusterReady);
    connect(m_cluster.get(), &ClusterSetup::failed, this, &Sandbox::fail);
    m_cluster->start();
}

void Sandbox::handleClusterReady()
{
    m_log.progress(tr("Kafka answers at %1.").arg(clientBootstrap()));
    if (m_node) {
        m_node->confirm();
        m_ports.kafka = m_node->port();
        m_ports.controller = m_node->controllerPort();
    }
    if (m_kafkaUp)
        return; // It came back; clients find it by themselves.
    m_kafkaUp = true;
    m_publisher->connectTo(bootstrap());
    startConsumers();
    proceedWhenUp();
}

void Sandbox::startConsumers()
{
    for (const ConsumerDuty& duty : {emailDuty(), analyticsDuty(), auditDuty()})
        addConsumer(duty);
    if (m_options.demoData)
        addConsumer(reportingDuty());
    auto load = std::make_unique<LoadGenerator>(bootstrap(), m_switches, m_log);
    load->start();
    const QMutexLocker lock(&m_reportMutex);
    m_load = std::move(load);
}

void Sandbox::addConsumer(ConsumerDuty duty)
{
    const QString database = m_folder.file(duty.group + u".db"_s);
    auto consumer = std::make_unique<EventConsumer>(
        std::move(duty), EventConsumer::Settings{bootstrap(), database, m_node != nullptr},
        m_switches, m_log);
    consumer->start();
    const QMutexLocker lock(&m_reportMutex);
    m_consumers.push_back(std::move(consumer));
}

ControlReports Sandbox::reports()
{
    const auto consumers = [this](Json (ConsumerTally::*tell)() const) {
        Json::Object told;
        for (const auto& consumer : m_consumers)
            told.emplace_back(consumer->group(), (consumer->tally().*tell)());
        return told;
    };
    return {[this, consumers] {
                const QMutexLocker lock(&m_reportMutex);
                Json::Object told{{u"consumers"_s, consumers(&ConsumerTally::summary)}};
                if (m_load)
                    told.emplace_back(u"load"_s, m_load->report());
                return told;
            },
            [this, consumers] {
                const QMutexLocker lock(&m_reportMutex);
                return Json(consumers(&ConsumerTally::detail));
            }};
}

// So that pages about failures have something to show: dead letters of events that are there.
void Sandbox::addDemoFailures(const QList<DeliveredEvent>& history)
{
    if (m_demoThread || m_isStopping)
        return;
    m_demoThread.reset(QThread::create([this, history] {
        DeadLetterWriter writer(bootstrap(), m_node != nullptr);
        for (const Event& event : demoDeadLetters(history, nowMicroseconds())) {
            if (QThread::currentThread()->isInterruptionRequested())
                return;
            if (const QString reason = writer.write(event); !reason.isEmpty()) {
                m_log.warn(u"app.demo"_s,
                           tr("The demonstration data is incomplete: %1").arg(reason));
                return;
            }
        }
    }));
    connect(m_demoThread.get(), &QThread::finished, this, &Sandbox::announce);
    m_demoThread->start();
}

void Sandbox::proceedWhenUp()
{
    if (!m_httpUp || !m_kafkaUp || m_isStopping)
        return;
    m_folder.setPorts(m_ports);
    if (m_options.demoData) {
        m_http->seedDemoData(m_options.randomSeed.value_or(QRandomGenerator::system()->generate()));
    } else {
        announce();
    }
}

void Sandbox::announce()
{
    if (m_isAnnounced || m_isStopping)
        return;
    m_isAnnounced = true;
    m_log.progress(tr("Ready."));
    const QString root = u"http://127.0.0.1:%1"_s.arg(m_ports.http);
    Json::Object kafka;
    QString file;
    if (m_node) {
        for (const auto& [name, value] : m_node->clientProperties().asKeyValueRange())
            kafka.emplace_back(name, value);
        file = m_node->clientFile();
    }
    Json line = Json::Object{
        {u"ready"_s, true},
        {u"sprints_url"_s, root + u"/v1"_s},
        {u"tasks_url"_s, u"http://127.0.0.1:%1%2"_s.arg(m_ports.tasks).arg(m_tasksPath)},
        {u"control_url"_s, root + u"/sandbox"_s},
        {u"registry_url"_s, Json()},
        {u"bootstrap"_s, clientBootstrap()},
        {u"kafka"_s, kafka},
        {u"kafka_file"_s, file.isEmpty() ? Json() : Json(file)},
        {u"pid"_s, QCoreApplication::applicationPid()},
    };
    if (!m_tasksToken.isEmpty())
        line.set(u"tasks_token"_s, m_tasksToken);
    Q_EMIT ready(writeJson(line, JsonStyle::Answer).value_or(QByteArray()));
}

void Sandbox::handleSwitch(const QString& name, const QString& value)
{
    if (m_load)
        m_load->noteSwitch(name);
    for (const auto& consumer : m_consumers)
        consumer->wake();
    if (name != u"broker" || !m_node || m_isStopping)
        return;
    if (value == u"running") {
        m_node->start(); // Nothing while it is still stopping: handleNodeStopped() does it then.
    } else if (value == u"stopped") {
        m_log.progress(tr("Stopping Kafka …"));
        m_node->stop();
    } else {
        m_log.progress(tr("Killing Kafka …"));
        m_node->kill();
    }
}

void Sandbox::handleNodeStopped()
{
    m_folder.setNode({});
    m_cluster.reset();
    if (m_isStopping) {
        finish();
        return;
    }
    m_log.progress(tr("Kafka has stopped."));
    if (m_switches.value(u"broker") == u"running")
        m_node->start();
}

void Sandbox::fail(const QString& reason)
{
    m_log.progress(reason);
    if (m_isAnnounced && !m_isStopping) {
        // The node could not be brought back: the service goes on without it.
        m_switches.set(u"broker"_s, u"stopped"_s);
        return;
    }
    m_exitCode = 1;
    stop();
}

void Sandbox::stop()
{
    if (m_isStopping)
        return;
    m_isStopping = true;
    if (m_exitCode == 0)
        m_log.progress(tr("Stopping …"));
    m_cluster.reset();
    if (m_http)
        m_http->stop();
    if (m_publisher)
        m_publisher->close();
    for (const auto& consumer : m_consumers)
        consumer->requestStop();
    m_consumers.clear();
    m_load.reset();
    if (m_demoThread) {
        m_demoThread->requestInterruption();
        m_demoThread->wait();
    }
    if (m_node && m_node->isRunning())
        m_node->stop(); // Goes on in handleNodeStopped().
    else
        QMetaObject::invokeMethod(this, &Sandbox::finish, Qt::QueuedConnection);
}

void Sandbox::finish()
{
    Q_EMIT finished(m_exitCode);
}

} // namespace sandbox
