// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/database.h"
#include "core/storage/migrations.h"

#include <QtCore/QDeadlineTimer>
#include <QtCore/QObject>
#include <QtCore/QTimer>
#include <QtSql/QSqlDatabase>

#include <variant>

namespace storage {

/// The one SQLite connection of a Database. Lives on the storage thread, but for its construction.
class Connection : public QObject
{
    Q_OBJECT

public:
    Connection(const QString& path, const Schema& schema);
    ~Connection() override;

    Result<OpenReport> open();
    void close();

    /// The connection; null while it is not open, and then `whyNot` tells. A file that this
    /// computer did not let us open is tried again from time to time.
    QSqlDatabase* database();
    const Error& whyNot() const { return m_whyNot; }

Q_SIGNALS:
    void changedElsewhere();
    /// A later attempt to open succeeded.
    void openedLate(const storage::OpenReport& report);

private:
    /// The file is not a sound database and may be set aside.
    struct Damaged
    {
        QString detail;
    };
    using Attempt = std::variant<OpenReport, Damaged, Error>;

    Result<OpenReport> tryToOpen();
    Result<OpenReport> openLocked();
    Attempt tryOpen();
    Attempt check();
    Result<QString> setAside() const;
    void pollForChanges();
    qint64 dataVersion();

    QString m_path;
    Schema m_schema;
    QString m_name;
    QSqlDatabase m_database;
    Error m_whyNot;
    QDeadlineTimer m_nextAttempt{QDeadlineTimer::Forever};
    QTimer* m_poll = nullptr;
    qint64 m_dataVersion = 0;
};

} // namespace storage
