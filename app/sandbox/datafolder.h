// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/processes.h"
#include "core/base/result.h"

#include <QtCore/QString>
#include <QtCore/QTemporaryDir>

#include <memory>

namespace sandbox {

/// The ports of the last run over a folder, tried again so that clients find the sandbox where it
/// was.
struct Ports
{
    quint16 http = 0;
    quint16 kafka = 0;
    quint16 controller = 0;
    quint16 tasks = 0;
    bool operator==(const Ports&) const = default;
};

/// The folder that holds everything of one sandbox, locked while this process lives. A temporary
/// one goes with it.
class DataFolder
{
public:
    DataFolder() = default;
    ~DataFolder();
    DataFolder(const DataFolder&) = delete;
    DataFolder& operator=(const DataFolder&) = delete;

    /// An empty path means a temporary folder. Ends a Kafka that an earlier sandbox left behind.
    Result<void> open(const QString& path);

    QString file(const QString& name) const;

    Ports ports() const;
    void setPorts(const Ports& ports);
    /// Written down, so that the next start can end it should it be left behind.
    void setNode(const ProcessMark& node);

private:
    Result<void> lock();
    void writeLock();

    std::unique_ptr<QTemporaryDir> m_temporary;
    QString m_path;
    int m_lock = -1;
    ProcessMark m_node;
};

/// A port below 32768 that nobody listens on just now; `preferred` if that one is free.
quint16 freePort(quint16 preferred);

} // namespace sandbox
