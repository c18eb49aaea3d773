// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtCore/QThread>

#include <chrono>
#include <memory>

namespace sandbox {

/// Waits until a cluster answers, makes the topics of the service where they are missing, and
/// waits until every partition of them has a leader. Works on a thread of its own, which the
/// destructor joins; its signals come from the thread it was made on.
class ClusterSetup final : public QObject
{
    Q_OBJECT

public:
    struct Request
    {
        QString bootstrap;
        /// Not empty: only this cluster will do.
        QString clusterId;
        std::chrono::milliseconds patience{60'000};
        /// -1: as the cluster likes.
        int replication = -1;
        /// Records of the topics are kept for ever: demonstration data lies weeks back.
        bool keepForever = false;
        /// Who may read, and only read: each is given the rights for that.
        QList<QByteArray> readers;
    };

    explicit ClusterSetup(Request request, QObject* parent = nullptr);
    ~ClusterSetup() override;

    void start();

Q_SIGNALS:
    void ready();
    void failed(const QString& reason);

private:
    QString run();
    bool isInterrupted() const;

    Request m_request;
    std::unique_ptr<QThread> m_thread;
};

} // namespace sandbox
