// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QtCore/QMap>
#include <QtCore/QObject>
#include <QtCore/QProcess>
#include <QtCore/QTimer>
#include <QtCore/QUrl>

#include <memory>

/// Where a running sandbox answers.
struct SandboxAddresses
{
    QUrl sprintsUrl;
    /// Empty where this sandbox has no task service.
    QUrl tasksUrl;
    /// For a task service that wants a login (shape T3); a secret, never shown. Empty for others.
    QString tasksToken;
    QUrl controlUrl;
    QString bootstrap;
    QMap<QString, QString> kafkaProperties;
};

/// Starts the reference backend with its own Kafka as a child of this program and stops it at the
/// end. GUI thread; never waits.
class SandboxService : public QObject
{
    Q_OBJECT

public:
    explicit SandboxService(QObject* parent = nullptr);
    ~SandboxService() override;

    /// Starts `throughline-sandbox --until-eof` with these arguments: found by THROUGHLINE_SANDBOX,
    /// beside this program, or on PATH.
    void start(const QStringList& arguments);
    /// Asks it to end; stopped() follows. A second call insists.
    void stop();
    bool isRunning() const;
    const SandboxAddresses& addresses() const { return m_addresses; }

Q_SIGNALS:
    /// A line of what it is doing, for the progress display.
    void progressed(const QString& sentence);
    void ready(const SandboxAddresses& addresses);
    void failed(const Error& error);
    /// It ended after it had been ready, or because stop() asked for it.
    void stopped();

private:
    void readOutput();
    void readLine(const QByteArray& line);
    void readErrors();
    void giveUp(const QString& sentence);
    void end(int exitCode);

    std::unique_ptr<QProcess> m_process;
    QByteArray m_output;
    QByteArray m_errorLine;
    QByteArray m_lastErrors;
    QString m_whyGivenUp;
    QTimer m_startTimer;
    SandboxAddresses m_addresses;
    bool m_ready = false;
    bool m_stopping = false;
};
