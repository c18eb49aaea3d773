// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/connection.h"

#include "core/storage/migrations.h"
#include "core/storage/rescue.h"
#include "core/storage/sql.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QLockFile>
#include <QtCore/QLoggingCategory>
#include <QtCore/QStorageInfo>
#include <QtCore/QUuid>
#include <QtSql/QSqlError>

using namespace Qt::Literals::StringLiterals;

namespace storage {

namespace {
Q_LOGGING_CATEGORY(log, "throughline.storage")

using namespace std::chrono_literals;
// Above any transaction of ours (a few ms), below what a person takes for a hang of the other
// program.
constexpr auto BusyTimeout = 5s;
constexpr auto OpenLockTimeout = 10s;
constexpr auto PollInterval = 1s;
constexpr auto AttemptInterval = 2s;

// Less than SQLite needs for an empty database and its log.
constexpr qint64 LeastSpace = 64 * 1024;

Error folderFailure(const QString& folder)
{
    Error error;
    const qint64 free = QStorageInfo(folder).bytesAvailable();
    error.detail = u"%1, %2 bytes free"_s.arg(folder).arg(free);
    if (free >= 0 && free < LeastSpace && !QStorageInfo(folder).isReadOnly()) {
        error.message =
            QCoreApplication::translate(
                "storage", "The disk is full, so the workspace's database in %1 "
                           "cannot be used. Free some space: it is tried again by itself.")
                .arg(QDir::toNativeSeparators(folder));
        return error;
    }
    error.message = QCoreApplication::translate(
                        "storage", "The folder %1 cannot be written to. Check its permissions.")
                        .arg(QDir::toNativeSeparators(folder));
    return error;
}
} // namespace

Connection::Connection(const QString& path, const Schema& schema)
    : m_path(path),
      m_schema(schema),
      m_name(u"storage-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces))
{
    m_whyNot.message =
        QCoreApplication::translate("storage", "The workspace's database is not open.");
}

Connection::~Connection()
{
    close();
}

QSqlDatabase* Connection::database()
{
    if (!m_database.isOpen() && m_nextAttempt.hasExpired()) {
        if (const Result<OpenReport> report = open())
            Q_EMIT openedLate(*report);
    }
    return m_database.isOpen() ? &m_database : nullptr;
}

Result<OpenReport> Connection::open()
{
    m_nextAttempt = QDeadlineTimer(QDeadlineTimer::Forever);
    const Result<OpenReport> report = tryToOpen();
    // A full disk and a folder's permissions can be mended while the program runs.
    if (!report && report.error().kind == ErrorKind::Internal)
        m_nextAttempt = QDeadlineTimer(AttemptInterval);
    return report;
}

Result<OpenReport> Connection::tryToOpen()
{
    const QString folder = QFileInfo(m_path).absolutePath();
    if (!QFileInfo::exists(folder)) {
        if (!QDir().mkpath(folder))
            return m_whyNot = folderFailure(folder);
        // What people plan is nobody else's business on a shared computer.
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    // Two programs that start together must not both set the same file aside.
    QLockFile lock(m_path + u".opening"_s);
    if (!lock.tryLock(static_cast<int>(std::chrono::milliseconds(OpenLockTimeout).count()))) {
        if (lock.error() == QLockFile::PermissionError || lock.error() == QLockFile::UnknownError)
            return m_whyNot = folderFailure(folder);
        m_whyNot.message = QCoreApplication::translate(
            "storage",
            "Another program is opening the workspace's database and does not come to an "
            "end. Close it and try again.");
        return m_whyNot;
    }
    Result<OpenReport> report = openLocked();
    if (!report) {
        close();
        m_whyNot = report.error();
        qCWarning(log, "could not open %ls: %ls", qUtf16Printable(m_path),
                  qUtf16Printable(m_whyNot.detail));
        return report;
    }
    m_dataVersion = dataVersion();
    m_poll = new QTimer(this);
    connect(m_poll, &QTimer::timeout, this, &Connection::pollForChanges);
    m_poll->start(PollInterval);
    return report;
}

Result<OpenReport> Connection::openLocked()
{
    Attempt attempt = tryOpen();
    if (const auto* damaged = std::get_if<Damaged>(&attempt)) {
        qCWarning(log, "%ls is damaged: %ls", qUtf16Printable(m_path),
                  qUtf16Printable(damaged->detail));
        close();
        const Result<QString> aside = setAside();
        if (!aside)
            return aside.error();
        attempt = tryOpen();
        if (auto* report = std::get_if<OpenReport>(&attempt)) {
            report->setAside = *aside;
            if (m_schema.afterDamage == AfterDamage::Rescue) {
                const Rescue saved = rescue(*aside, m_database);
                report->rescuedSaves = saved.saves;
                report->notice = rescueNotice(saved, QFileInfo(*aside).fileName());
            } else {
                report->notice =
                    QCoreApplication::translate(
                        "storage", "The file %1 was damaged and has been set aside as %2. A new "
                                   "one has been begun.")
                        .arg(QFileInfo(m_path).fileName(), QFileInfo(*aside).fileName());
            }
        }
    }
    if (auto* report = std::get_if<OpenReport>(&attempt))
        return *report;
    if (auto* error = std::get_if<Error>(&attempt))
        return *error;
    Error error;
    error.message = QCoreApplication::translate(
        "storage", "A new database could not be made for the workspace. The disk may be damaged.");
    error.detail = std::get<Damaged>(attempt).detail;
    return error;
}

Connection::Attempt Connection::tryOpen()
{
    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
    m_database.setDatabaseName(m_path);
    m_database.setConnectOptions(
        u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(std::chrono::milliseconds(BusyTimeout).count()));
    if (!m_database.open())
        return sqlFailure(m_database.lastError(), u"open"_s);
    return check();
}

Connection::Attempt Connection::check()
{
    QSqlQuery query(m_database);
    const auto failed = [&query](const QString& statement) -> Attempt {
        const QSqlError error = query.lastError();
        if (sqliteFault(error) == SqliteFault::Damaged)
            return Damaged{error.databaseText() + u" ("_s + statement + u')'};
        return sqlFailure(error, statement);
    };

    OpenReport report;
    report.path = m_path;
    const QString readVersion = u"PRAGMA user_version"_s;
    if (!query.exec(readVersion) || !query.next())
        return failed(readVersion);
    report.versionBefore = query.value(0).toInt();
    query.finish();
    if (report.versionBefore > newestVersion(m_schema.steps)) {
        Error error;
        error.kind = ErrorKind::ReadOnly;
        error.message = QCoreApplication::translate(
            "storage",
            "This workspace was last used by a newer version of the program. Nothing was "
            "changed; use that version, or install it again.");
        error.detail = u"%1 has version %2, known is %3"_s.arg(m_path)
                           .arg(report.versionBefore)
                           .arg(newestVersion(m_schema.steps));
        return error;
    }
    report.created = report.versionBefore == 0;

    // Writers and readers of two programs do not wait for each other; every commit is on the disk
    // before it is said to be.
    for (const QString& statement : {u"PRAGMA journal_mode = WAL"_s, u"PRAGMA synchronous = FULL"_s,
                                     u"PRAGMA foreign_keys = ON"_s}) {
        if (!query.exec(statement))
            return failed(statement);
        query.finish();
    }

    const QString quickCheck = u"PRAGMA quick_check(1)"_s;
    if (!query.exec(quickCheck) || !query.next())
        return failed(quickCheck);
    if (const QString verdict = query.value(0).toString(); verdict != u"ok")
        return Damaged{verdict};
    query.finish();

    const Result<int> version = migrate(m_database, m_schema.steps);
    if (!version)
        return version.error();
    report.version = *version;
    return report;
}

Result<QString> Connection::setAside() const
{
    const QString stem =
        m_path + u".corrupt-"_s + QDateTime::currentDateTimeUtc().toString(u"yyyyMMddTHHmmssZ"_s);
    QString aside = stem;
    for (int attempt = 2; QFileInfo::exists(aside); ++attempt)
        aside = u"%1-%2"_s.arg(stem).arg(attempt);
    // With their common name the three still belong together for whoever looks into the old file.
    // The main file last: while it stands, a start that was cut short does the same again.
    for (const QString& suffix : {u"-shm"_s, u"-wal"_s, QString()}) {
        if (QFileInfo::exists(m_path + suffix) && !QFile::rename(m_path + suffix, aside + suffix))
            return folderFailure(QFileInfo(m_path).absolutePath());
    }
    return aside;
}

void Connection::close()
{
    delete m_poll;
    m_poll = nullptr;
    if (!m_database.isValid())
        return;
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

void Connection::pollForChanges()
{
    // SQLite's own counter: moves when another connection has committed, never through this one.
    const qint64 version = dataVersion();
    if (version != m_dataVersion) {
        m_dataVersion = version;
        Q_EMIT changedElsewhere();
    }
}

qint64 Connection::dataVersion()
{
    QSqlQuery query(m_database);
    return query.exec(u"PRAGMA data_version"_s) && query.next() ? query.value(0).toLongLong()
                                                                : m_dataVersion;
}

} // namespace storage
