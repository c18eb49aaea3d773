// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/log.h"

#include <QtCore/QThread>

#include <memory>

namespace sandbox {

/// The consumer `email-service`: reads both topics as a group, writes one mail per event into its
/// own table and commits after that. Works on a thread of its own, which the destructor joins.
class EmailService
{
public:
    EmailService(QString bootstrap, QString databasePath, Log& log);
    ~EmailService();
    EmailService(const EmailService&) = delete;
    EmailService& operator=(const EmailService&) = delete;

    void start();

private:
    void run();

    QString m_bootstrap;
    QString m_databasePath;
    Log& m_log;
    std::unique_ptr<QThread> m_thread;
};

} // namespace sandbox
