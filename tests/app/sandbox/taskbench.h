// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/httpthread.h"
#include "tests/app/sandbox/httpprobe.h"

#include <QtCore/QTemporaryDir>

#include <memory>

/// A running task service of one shape, over real HTTP, with what it announced.
class TaskBench
{
public:
    explicit TaskBench(sandbox::TaskShape shape);
    ~TaskBench();
    TaskBench(const TaskBench&) = delete;
    TaskBench& operator=(const TaskBench&) = delete;

    /// A path such as `/tasks` stands below the shape's base; one that begins with `//` at the
    /// root.
    HttpProbe::Reply call(const QByteArray& method, const QByteArray& path,
                          const QByteArray& body = {}, const QList<sandbox::Header>& headers = {});
    /// The id of a task made of that body.
    QByteArray make(const QByteArray& body);
    /// The id in an answer, whatever stands around it.
    static QByteArray idIn(const HttpProbe::Reply& reply);

    /// Ends it and starts it over the same folder.
    void restart();
    /// True once it answers.
    bool isUp() const { return m_port != 0; }

    sandbox::Switches switches;
    QList<sandbox::Event> events;
    QByteArray token;
    QByteArray basePath;
    sandbox::HttpThread& thread() { return *m_http; }

private:
    void start();

    sandbox::TaskShape m_shape;
    QTemporaryDir m_folder;
    sandbox::Log m_log;
    QObject m_context;
    std::unique_ptr<sandbox::HttpThread> m_http;
    std::unique_ptr<HttpProbe> m_probe;
    quint16 m_port = 0;
};

/// The columns of a table of calls, and one row of it: `%1` in the path is the id of a task that is
/// made before the call (its body is `given`); `has` are texts that the answer's body contains.
void addCallColumns();
void addCall(const char* name, const QByteArray& method, const QByteArray& path,
             const QByteArray& body, int status, const QByteArrayList& has,
             const QByteArray& given = "{\"title\":\"Given\"}");
/// Makes the call of the current row and compares.
void checkCall(TaskBench& bench);
