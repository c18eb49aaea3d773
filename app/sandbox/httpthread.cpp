// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/httpthread.h"

#include "app/sandbox/clock.h"
#include "app/sandbox/datafolder.h"
#include "app/sandbox/demodata.h"
#include "app/sandbox/demotasks.h"
#include "app/sandbox/httpserver.h"
#include "app/sandbox/taskservice.h"

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

namespace {

constexpr int PortTries = 20;
// The ports below 32768, the preferred one first; 0 when none could be had.
quint16 listenSomewhere(HttpServer& server, quint16 preferred)
{
    quint16 port = 0;
    for (int i = 0; i < PortTries && port == 0; ++i)
        port = server.listenOn(freePort(i == 0 ? preferred : 0));
    return port;
}

constexpr QLatin1StringView DemoNote("demo-data");
constexpr QLatin1StringView HistoryNote("demo-history");

} // namespace

HttpThread::HttpThread(Switches& switches, Log& log, QObject* parent)
    : QObject(parent), m_switches(switches), m_log(log)
{
    qRegisterMetaType<sandbox::Event>();
    qRegisterMetaType<QList<sandbox::Event>>();
    m_thread.setObjectName(u"sandbox-http"_s);
}

HttpThread::~HttpThread()
{
    stop();
}

void HttpThread::start(const Settings& settings)
{
    connect(
        &m_thread, &QThread::started, &m_thread, [this, settings] { open(settings); },
        Qt::DirectConnection);
    m_thread.start();
}

void HttpThread::stop()
{
    m_thread.quit();
    m_thread.wait();
    m_service = nullptr;
    m_tasks = nullptr;
}

// On the thread.
void HttpThread::open(const Settings& settings)
{
    m_service = new Service(IdSource(settings.seed), m_switches, m_log);
    Service* const service = m_service;
    service->setReports(m_reports);
    connect(&m_thread, &QThread::finished, service, &QObject::deleteLater);
    connect(service, &Service::eventOccurred, this, &HttpThread::eventOccurred);
    connect(service, &Service::switchSet, this, &HttpThread::switchSet);
    if (const auto opened = service->open(settings.databasePath); !opened) {
        Q_EMIT failed(
            tr("The service's database cannot be opened: %1").arg(opened.error().message));
        return;
    }
    auto* server =
        new HttpServer([service](const Request& request,
                                 Answer answer) { service->handle(request, std::move(answer)); },
                       service);
    quint16 port = 0;
    if (settings.fixedPort != 0) {
        port = server->listenOn(settings.fixedPort);
    } else {
        port = listenSomewhere(*server, settings.preferredPort);
    }
    if (port != 0 && settings.tasks && !openTasks(settings))
        return;
    if (port == 0)
        Q_EMIT failed(
            settings.fixedPort != 0
                ? tr("The service cannot start because port %1 is taken.").arg(settings.fixedPort)
                : tr("No free port was found for the service."));
    else
        Q_EMIT listening(port);
}

// On the thread.
bool HttpThread::openTasks(const Settings& settings)
{
    m_tasks =
        TaskService::make(*settings.tasks, IdSource(settings.seed), m_switches, m_log).release();
    TaskService* const tasks = m_tasks;
    connect(&m_thread, &QThread::finished, tasks, &QObject::deleteLater);
    connect(tasks, &TaskService::eventOccurred, this, &HttpThread::eventOccurred);
    if (const auto opened = tasks->open(settings.folder); !opened) {
        Q_EMIT failed(
            tr("The task service's database cannot be opened: %1").arg(opened.error().message));
        return false;
    }
    auto* server =
        new HttpServer([tasks](const Request& request,
                               Answer answer) { tasks->handle(request, std::move(answer)); },
                       tasks);
    const quint16 port = listenSomewhere(*server, settings.preferredTasksPort);
    if (port == 0) {
        Q_EMIT failed(tr("No free port was found for the task service."));
        return false;
    }
    Q_EMIT tasksListening(port, tasks->basePath(), tasks->token());
    return true;
}

void HttpThread::seedDemoData(quint32 seed)
{
    QMetaObject::invokeMethod(m_service, [this, seed] {
        SprintDatabase& database = m_service->database();
        const auto pending = database.note(HistoryNote);
        QList<Event> events = pending ? eventsFromText(*pending) : QList<Event>();
        const qint64 now = nowMicroseconds();
        const auto take = [this, &events](const Result<QList<Event>>& written) {
            if (written)
                events += *written;
            else
                m_log.warn(
                    u"app.demo"_s,
                    tr("The demonstration data is incomplete: %1").arg(written.error().message));
        };
        const auto done = database.note(DemoNote);
        const bool isFirst = done && done->isEmpty();
        if (isFirst) {
            take(sandbox::seedDemoData(database, now, seed));
            (void)database.setNote(DemoNote, QString::number(seed));
        }
        take(seedTasks(isFirst || !done ? seed : done->toUInt(), now));
        std::stable_sort(events.begin(), events.end(),
                         [](const Event& a, const Event& b) { return a.time < b.time; });
        (void)database.setNote(HistoryNote, eventsToText(events));
        Q_EMIT demoDataReady(events);
    });
}

// On the thread. Tasks in memory are made anew at every start, as they were; their history was
// told the first time.
Result<QList<Event>> HttpThread::seedTasks(quint32 seed, qint64 now)
{
    if (!m_tasks)
        return QList<Event>();
    const auto isThere = m_tasks->database().note(DemoNote);
    if (!isThere)
        return isThere.error();
    if (!isThere->isEmpty())
        return QList<Event>();
    const auto sprints = m_service->database().list(std::nullopt, std::nullopt);
    if (!sprints)
        return sprints.error();
    auto events = seedDemoTasks(*m_tasks, taskEnvelope(m_switches), *sprints, now, seed);
    (void)m_tasks->database().setNote(DemoNote, u"written"_s);
    const QString told = DemoNote + u"-tasks"_s + m_tasks->basePath();
    const auto isTold = m_service->database().note(told);
    if (isTold && !isTold->isEmpty())
        return QList<Event>();
    (void)m_service->database().setNote(told, u"told"_s);
    return events;
}

void HttpThread::noteHistoryDelivered()
{
    QMetaObject::invokeMethod(m_service, [this] {
        if (const auto noted = m_service->database().setNote(HistoryNote, u"[]"_s); !noted)
            m_log.warn(u"app.demo"_s, noted.error().message);
    });
}

} // namespace sandbox
