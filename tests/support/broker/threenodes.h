// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>

#include <array>
#include <memory>
#include <utility>

/// A cluster of three real Apache Kafka nodes (KRaft, both roles each) on free loopback ports, for
/// measurements with more partitions than one node can hold. About 500 MB of memory a node. Calls
/// wait; the nodes die with the main thread, and their data goes with this object.
class ThreeNodes
{
public:
    ThreeNodes() = default;
    ThreeNodes(const ThreeNodes&) = delete;
    ThreeNodes& operator=(const ThreeNodes&) = delete;
    ~ThreeNodes();

    /// Formats, starts, and waits until all three are there. False with errorText() otherwise.
    bool start();
    QString bootstrap() const;
    const char* errorText() const { return m_error.constData(); }

    /// Makes topics (name, partitions), and returns when each partition has a leader.
    bool createTopics(const QList<std::pair<QString, int>>& topics);
    /// Writes so many small records to each partition of these topics.
    bool fill(const QList<std::pair<QString, int>>& topics, int records);
    /// A group and what it is to have committed: topic, partition, offset.
    struct Commits
    {
        QString group;
        struct Place
        {
            QString topic;
            int partition;
            qint64 offset;
        };
        QList<Place> places;
    };
    bool commit(const QList<Commits>& commits);

private:
    static constexpr int Nodes = 3;

    bool fail(const QString& sentence);
    QString folder(int node) const;
    bool writeProperties();
    QStringList java() const;
    bool format(const QString& clusterId);
    bool awaitBrokers();
    void stop();

    QTemporaryDir m_folder;
    std::array<quint16, Nodes> m_ports{};
    std::array<quint16, Nodes> m_controllerPorts{};
    std::array<std::unique_ptr<QProcess>, Nodes> m_processes;
    QByteArray m_error;
};
