// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtSql/QSqlDatabase>

namespace sandbox {

/// What a consumer has done, a line each; a record read twice still makes one. Used on the thread
/// that made it.
class ConsumerLedger
{
public:
    explicit ConsumerLedger(const QString& path);
    ~ConsumerLedger();
    ConsumerLedger(const ConsumerLedger&) = delete;
    ConsumerLedger& operator=(const ConsumerLedger&) = delete;

    bool isOpen() const { return m_isOpen; }
    /// Why the last call failed.
    QString fault() const { return m_fault; }
    bool put(const QByteArray& topic, int partition, qint64 offset, const QString& line);

private:
    QString m_connection;
    QSqlDatabase m_database;
    bool m_isOpen = false;
    QString m_fault;
};

} // namespace sandbox
