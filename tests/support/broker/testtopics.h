// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QMap>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <memory>

/// Makes and unmakes topics on a test's broker. Each call waits until the cluster shows the change.
class TestTopics
{
public:
    explicit TestTopics(const QString& bootstrap);
    TestTopics(const TestTopics&) = delete;
    TestTopics& operator=(const TestTopics&) = delete;
    ~TestTopics();

    /// Returns when every partition has a leader.
    bool create(const QString& topic, int partitions, const QMap<QString, QString>& settings = {});
    bool grow(const QString& topic, int partitions);
    bool remove(const QString& topic);
    /// Lets the broker drop everything before this offset.
    bool removeRecordsBefore(const QString& topic, int partition, qint64 offset);
    /// Commits an offset for a group that nobody is in.
    bool commit(const QString& group, const QString& topic, int partition, qint64 offset);
    enum class Right { Describe, Read, Write };
    /// Takes a right to a topic from a user ("reader") of a secured broker. `bootstrap` was the
    /// door for those who may everything.
    bool deny(const QString& topic, const QString& user, Right right);
    /// Takes from the user what it may know of groups.
    bool denyGroups(const QString& user);
    /// The groups that the broker knows.
    QStringList groups() const;
    bool brokerAnswers(int timeoutMs) const;
    /// What went wrong last.
    QString error() const { return m_error; }

private:
    struct Handle;

    bool denyResource(int kind, const QString& name, const QString& user, int operation);
    bool awaitPartitions(const QString& topic, int partitions);

    std::unique_ptr<Handle> m_handle;
    QString m_error;
};
