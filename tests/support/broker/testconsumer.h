// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

#include <memory>

/// A consumer that joins a group of a test's broker and commits only when told to. Calls wait.
class TestConsumer
{
public:
    TestConsumer(const QString& bootstrap, const QString& group, const QString& topic);
    TestConsumer(const TestConsumer&) = delete;
    TestConsumer& operator=(const TestConsumer&) = delete;
    /// Leaves the group.
    ~TestConsumer();

    /// Waits until it has partitions.
    bool joins(int timeoutMs = 30000);
    void leave();
    /// Reads so many records more and commits behind the last of each partition.
    bool readAndCommit(int count, int timeoutMs = 30000);

private:
    struct Handle;

    std::unique_ptr<Handle> m_handle;
};
