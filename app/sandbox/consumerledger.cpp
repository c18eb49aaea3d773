// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/consumerledger.h"

#include <QtCore/QUuid>
#include <QtCore/QVariant>
#include <QtSql/QSqlError>
#include <QtSql/QSqlQuery>

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

ConsumerLedger::ConsumerLedger(const QString& path)
    : m_connection(QUuid::createUuid().toString(QUuid::Id128)),
      m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection))
{
    m_database.setDatabaseName(path);
    m_isOpen = m_database.open();
    QSqlQuery query(m_database);
    for (const char* statement :
         {"PRAGMA journal_mode=WAL", "PRAGMA synchronous=NORMAL",
          "CREATE TABLE IF NOT EXISTS lines (topic TEXT, partition INTEGER, record INTEGER,"
          " line TEXT, PRIMARY KEY (topic, partition, record))"})
        m_isOpen = m_isOpen && query.exec(QString::fromLatin1(statement));
    m_fault = query.lastError().text();
}

ConsumerLedger::~ConsumerLedger()
{
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_connection);
}

bool ConsumerLedger::put(const QByteArray& topic, int partition, qint64 offset, const QString& line)
{
    QSqlQuery query(m_database);
    query.prepare(u"INSERT OR IGNORE INTO lines VALUES (?, ?, ?, ?)"_s);
    query.addBindValue(QString::fromUtf8(topic));
    query.addBindValue(partition);
    query.addBindValue(offset);
    query.addBindValue(line);
    if (query.exec())
        return true;
    m_fault = query.lastError().text();
    return false;
}

} // namespace sandbox
