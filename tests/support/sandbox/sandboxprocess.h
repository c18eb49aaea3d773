// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtCore/QUrl>

#include <memory>

/// The real sandbox as a child process, for flow tests. Calls wait; it ends with the test.
class SandboxProcess
{
public:
    ~SandboxProcess();

    /// Starts it and waits for its ready line. False, with what it said, when it does not come.
    bool start(const QStringList& arguments);
    /// As a crash: nothing is written any more. Its children end with it.
    void kill();
    void stop();

    QUrl sprintsUrl() const { return QUrl(m_ready.value(u"sprints_url").toString()); }
    QUrl tasksUrl() const { return QUrl(m_ready.value(u"tasks_url").toString()); }
    /// For a task service of shape t3; empty for the others.
    QString tasksToken() const { return m_ready.value(u"tasks_token").toString(); }
    QUrl controlUrl() const { return QUrl(m_ready.value(u"control_url").toString()); }
    QString bootstrap() const { return m_ready.value(u"bootstrap").toString(); }
    /// What a client of its Kafka needs beside the address, and the file with all of it.
    QJsonObject kafka() const { return m_ready.value(u"kafka").toObject(); }
    QString kafkaFile() const { return m_ready.value(u"kafka_file").toString(); }
    quint16 httpPort() const { return quint16(sprintsUrl().port()); }
    /// What it wrote to standard error so far.
    QByteArray said();

    /// Sets a switch; false when the sandbox did not take it.
    bool set(const QString& name, const QJsonValue& value);
    /// The sprints that are stored, as the service lists them.
    QJsonArray sprints() const;
    /// The value of a counter of /metrics; -1 when it is not there.
    double metric(const QByteArray& name) const;

    static QByteArray get(const QUrl& url);

private:
    std::unique_ptr<QProcess> m_process;
    QJsonObject m_ready;
    QByteArray m_errors;
};

/// Another switch of a sandbox that somebody else started.
bool setSandboxSwitch(const QUrl& controlUrl, const QString& name, const QJsonValue& value);
