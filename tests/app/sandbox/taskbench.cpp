// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/sandbox/taskbench.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using sandbox::HttpThread;
using sandbox::Json;

namespace {
constexpr int Patience = 20'000;
} // namespace

TaskBench::TaskBench(sandbox::TaskShape shape) : m_shape(shape)
{
    start();
}

TaskBench::~TaskBench()
{
    m_probe.reset();
    m_http.reset();
}

void TaskBench::start()
{
    m_port = 0;
    m_http = std::make_unique<HttpThread>(switches, m_log);
    QObject::connect(m_http.get(), &HttpThread::eventOccurred, &m_context,
                     [this](const sandbox::Event& event) { events += event; });
    QObject::connect(m_http.get(), &HttpThread::tasksListening, &m_context,
                     [this](quint16 port, const QString& path, const QString& secret) {
                         m_port = port;
                         basePath = path.toUtf8();
                         token = secret.toUtf8();
                     });
    m_http->start({m_folder.filePath(u"sprints.db"_s), 0, 0, 42, m_shape, m_folder.path(), 0});
    if (QTest::qWaitFor([this] { return isUp(); }, Patience))
        m_probe = std::make_unique<HttpProbe>(m_port);
}

void TaskBench::restart()
{
    m_probe.reset();
    m_http.reset();
    start();
}

HttpProbe::Reply TaskBench::call(const QByteArray& method, const QByteArray& path,
                                 const QByteArray& body, const QList<sandbox::Header>& headers)
{
    QList<sandbox::Header> all = headers;
    const bool hasOwn = std::any_of(all.begin(), all.end(), [](const sandbox::Header& header) {
        return header.first == "Authorization";
    });
    if (!token.isEmpty() && !hasOwn)
        all.append(sandbox::Header("Authorization", "Bearer " + token));
    return m_probe->exchange(method, path.startsWith("//") ? path.sliced(1) : basePath + path, body,
                             all);
}

QByteArray TaskBench::idIn(const HttpProbe::Reply& reply)
{
    const Json answer = reply.json();
    for (const QString& wrapper : {u"data"_s, u"task"_s, u""_s}) {
        const Json id = wrapper.isEmpty() ? at(answer, {u"id"_s}) : at(answer, {wrapper, u"id"_s});
        if (id.string())
            return id.string()->toUtf8();
        if (id.integer())
            return QByteArray::number(*id.integer());
    }
    return "none";
}

QByteArray TaskBench::make(const QByteArray& body)
{
    return idIn(call("POST", "/tasks", body));
}

void addCallColumns()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArrayList>("has");
    QTest::addColumn<QByteArray>("given");
}

void addCall(const char* name, const QByteArray& method, const QByteArray& path,
             const QByteArray& body, int status, const QByteArrayList& has, const QByteArray& given)
{
    QTest::newRow(name) << method << path << body << status << has << given;
}

void checkCall(TaskBench& bench)
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    QFETCH(QByteArrayList, has);
    QFETCH(QByteArray, given);
    if (path.contains("%1"))
        path.replace("%1", bench.make(given));
    const auto reply = bench.call(method, path, body);
    QVERIFY2(reply.status == status,
             "Answered " + QByteArray::number(reply.status) + ": " + reply.body);
    for (const QByteArray& text : has)
        QVERIFY2(reply.body.contains(text), "No " + text + " in " + reply.body);
    const QByteArray type = reply.header("content-type").value_or(QByteArray());
    if (status == 500)
        QCOMPARE(type, "text/plain; charset=utf-8");
    else if (!reply.body.isEmpty() && !path.startsWith("//docs"))
        QCOMPARE(type, "application/json");
    QVERIFY(!reply.header("x-request-id"));
    QVERIFY(!reply.header("location") || status == 307);
}
