// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/database.h"
#include "core/storage/migrations.h"
#include "core/storage/outboxtable.h"
#include "tests/core/storage/samples.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlError>
#include <QtSql/QSqlQuery>
#include <QtTest/QSignalSpy>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

using namespace Qt::Literals::StringLiterals;

namespace {

/// Another program's connection to the same file.
class Other
{
public:
    explicit Other(const QString& path)
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
        database.setDatabaseName(path);
        m_isOpen = database.open();
    }
    ~Other()
    {
        QSqlDatabase::database(u"other"_s).close();
        QSqlDatabase::removeDatabase(u"other"_s);
    }
    bool run(const QString& statement)
    {
        QSqlQuery query(QSqlDatabase::database(u"other"_s));
        return m_isOpen && query.exec(statement);
    }

private:
    bool m_isOpen = false;
};

QByteArray content(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

QStringList setAside(const QString& folder)
{
    return QDir(folder).entryList({u"workspace.db.corrupt-*"_s}, QDir::Files, QDir::Name);
}

} // namespace

class TestDatabase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void makesFileAndFolder();
    void opensAgainWhatItMade();
    void writesWithFullSync();
    void leavesNewerFileUntouched();
    void setsDamagedFileAside_data();
    void setsDamagedFileAside();
    void saysWhenFolderCannotBeMade();
    void saysWhenFileIsAFolder();
    void callersDoNotWait();
    void finishesWhatWasAskedForBeforeItCloses();
    void answersAtOnceWhenItIsClosed();
    void noticesWritesOfAnotherProgram();
    void survivesAFullDisk();
    void twoProgramsStartTogether();

private:
    QString folder() const { return m_folder->filePath(u"some/where"_s); }
    QString path() const { return folder() + u"/workspace.db"_s; }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestDatabase::makesFileAndFolder()
{
    storage::Database database(folder());
    AWAIT(database.opened());
    const Result<storage::OpenReport> report = database.opened().result();
    QVERIFY(report);
    QCOMPARE(report->path, path());
    QVERIFY(report->created);
    QCOMPARE(report->versionBefore, 0);
    QCOMPARE(report->version, storage::newestVersion());
    QVERIFY(report->setAside.isEmpty());
    QVERIFY(report->notice.isEmpty());
    QVERIFY(QFile::exists(path()));
    const auto others = QFile::ReadGroup | QFile::ReadOther | QFile::ExeGroup | QFile::ExeOther;
    QVERIFY(!(QFile::permissions(folder()) & others));
}

void TestDatabase::opensAgainWhatItMade()
{
    const Operation operation = samples::fullOperation();
    {
        storage::Database database(folder());
        storage::OutboxTable(database).add(operation);
    }
    QVERIFY(!QFile::exists(path() + u"-wal"_s));
    storage::Database database(folder());
    auto all = storage::OutboxTable(database).all();
    AWAIT(all);
    QVERIFY(!database.opened().result()->created);
    QCOMPARE(database.opened().result()->versionBefore, storage::newestVersion());
    QVERIFY(all.result());
    QCOMPARE(*all.result(), QList<Operation>{operation});
}

void TestDatabase::writesWithFullSync()
{
    storage::Database database(folder());
    auto settings = database.run<QStringList>([](QSqlDatabase& connection) -> Result<QStringList> {
        QStringList values;
        for (const QString& name : {u"journal_mode"_s, u"synchronous"_s, u"foreign_keys"_s}) {
            QSqlQuery query(connection);
            query.exec(u"PRAGMA "_s + name);
            query.next();
            values.append(query.value(0).toString());
        }
        return values;
    });
    AWAIT(settings);
    QCOMPARE(*settings.result(), QStringList({u"wal"_s, u"2"_s, u"1"_s}));
}

void TestDatabase::leavesNewerFileUntouched()
{
    QVERIFY(QDir().mkpath(folder()));
    {
        Other newer(path());
        QVERIFY(newer.run(u"CREATE TABLE of_the_future (x)"_s));
        QVERIFY(newer.run(u"PRAGMA user_version = %1"_s.arg(storage::newestVersion() + 1)));
    }
    const QByteArray before = content(path());
    QVERIFY(!before.isEmpty());
    {
        storage::Database database(folder());
        auto added = storage::OutboxTable(database).add(samples::newOperation(u"1"_s));
        AWAIT(added);
        QVERIFY(!database.opened().result());
        QCOMPARE(database.opened().result().error().kind, ErrorKind::ReadOnly);
        QVERIFY(!added.result());
        QCOMPARE(added.result().error(), database.opened().result().error());
    }
    QCOMPARE(content(path()), before);
    QVERIFY(setAside(folder()).isEmpty());
}

void TestDatabase::setsDamagedFileAside_data()
{
    QTest::addColumn<QString>("damage");
    QTest::newRow("not a database") << u"text"_s;
    QTest::newRow("first page overwritten") << u"header"_s;
    QTest::newRow("pages in the middle overwritten") << u"middle"_s;
    QTest::newRow("cut short") << u"cut"_s;
}

void TestDatabase::setsDamagedFileAside()
{
    QFETCH(QString, damage);
    {
        storage::Database database(folder());
        storage::OutboxTable outbox(database);
        for (int i = 0; i < 50; ++i)
            outbox.add(samples::fullOperation());
    }
    QByteArray bytes = content(path());
    QVERIFY(bytes.size() > 40'000);
    if (damage == u"text")
        bytes = QByteArray("no database at all\n").repeated(1000);
    else if (damage == u"header")
        bytes.replace(0, 100, QByteArray(100, '\xff'));
    else if (damage == u"middle")
        bytes.replace(8192, 16384, QByteArray(16384, '\x5a'));
    else
        bytes.truncate(bytes.size() / 2);
    QVERIFY(write(path(), bytes));
    // A log that a crash left behind belongs to the old file and must not be applied to the new
    // one.
    QVERIFY(write(path() + u"-wal"_s, "left behind"));

    storage::Database database(folder());
    storage::OutboxTable outbox(database);
    auto added = outbox.add(samples::newOperation(u"1"_s));
    auto all = outbox.all();
    AWAIT(all);
    const Result<storage::OpenReport> report = database.opened().result();
    QVERIFY(report);
    QVERIFY(report->created);
    QVERIFY(QFile::exists(report->setAside));
    QVERIFY(report->notice.contains(QFileInfo(report->setAside).fileName()));
    QVERIFY(added.result());
    QCOMPARE(all.result()->size(), report->rescuedSaves + 1);
    QCOMPARE(content(report->setAside), bytes);
}

void TestDatabase::saysWhenFolderCannotBeMade()
{
    QVERIFY(write(m_folder->filePath(u"some"_s), "a file, not a folder"));
    storage::Database database(folder());
    auto all = storage::OutboxTable(database).all();
    AWAIT(all);
    QVERIFY(!database.opened().result());
    QCOMPARE(database.opened().result().error().kind, ErrorKind::Internal);
    QVERIFY(all.result().error().message.contains(folder()));
}

void TestDatabase::saysWhenFileIsAFolder()
{
    QVERIFY(QDir().mkpath(path()));
    storage::Database database(folder());
    AWAIT(database.opened());
    QVERIFY(!database.opened().result());
    QCOMPARE(database.opened().result().error().kind, ErrorKind::Internal);
    QVERIFY(QFileInfo(path()).isDir());
}

void TestDatabase::callersDoNotWait()
{
    storage::Database database(folder());
    storage::OutboxTable outbox(database);
    AWAIT(database.opened());
    Other other(path());
    QVERIFY(other.run(u"BEGIN IMMEDIATE"_s));
    // While somebody else has the write lock, nothing of this can be done; yet every call returns.
    QList<QFuture<Result<void>>> added;
    for (int i = 0; i < 100; ++i)
        added.append(outbox.add(samples::newOperation(QString::number(i))));
    for (const auto& future : added)
        QVERIFY(!future.isFinished());
    QVERIFY(other.run(u"COMMIT"_s));
    AWAIT(added.last());
    for (const auto& future : added)
        QVERIFY(future.result());
}

void TestDatabase::finishesWhatWasAskedForBeforeItCloses()
{
    QList<QFuture<Result<void>>> added;
    {
        storage::Database database(folder());
        storage::OutboxTable outbox(database);
        for (int i = 0; i < 50; ++i)
            added.append(outbox.add(samples::newOperation(QString::number(i))));
    }
    for (const auto& future : added) {
        QVERIFY(future.isFinished());
        QVERIFY(future.result());
    }
    storage::Database database(folder());
    auto all = storage::OutboxTable(database).all();
    AWAIT(all);
    QCOMPARE(all.result()->size(), 50);
}

void TestDatabase::answersAtOnceWhenItIsClosed()
{
    storage::Database database(m_folder->path());
    storage::OutboxTable table(database);
    const auto before = table.add(samples::newOperation(u"26-07"_s));
    database.close();
    QVERIFY(before.isFinished());
    QVERIFY(before.result());
    const auto after = table.all();
    QVERIFY(after.isFinished());
    QCOMPARE(after.result().error().kind, ErrorKind::Cancelled);
    database.close();
}

void TestDatabase::noticesWritesOfAnotherProgram()
{
    storage::Database mine(folder());
    storage::Database theirs(folder());
    QSignalSpy mineChanged(&mine, &storage::Database::changedElsewhere);
    QSignalSpy theirsChanged(&theirs, &storage::Database::changedElsewhere);
    AWAIT(mine.opened());
    AWAIT(theirs.opened());
    mineChanged.clear();
    auto added = storage::OutboxTable(theirs).add(samples::newOperation(u"1"_s));
    AWAIT(added);
    QTRY_COMPARE(mineChanged.size(), 1);
    QCOMPARE(theirsChanged.size(), 0);
}

void TestDatabase::survivesAFullDisk()
{
#ifdef Q_OS_UNIX
    storage::Database database(folder());
    storage::OutboxTable outbox(database);
    auto before = outbox.add(samples::fullOperation());
    AWAIT(before);
    QVERIFY(before.result());

    // The system refuses to let any file grow further, as a full disk does.
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit old{};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &old), 0);
    const rlimit low{static_cast<rlim_t>(QFileInfo(path() + u"-wal"_s).size()) + 64 * 1024,
                     old.rlim_max};
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &low), 0);
    QList<QFuture<Result<void>>> added;
    for (int i = 0; i < 30; ++i)
        added.append(outbox.add(samples::fullOperation()));
    AWAIT(added.last());
    ::setrlimit(RLIMIT_FSIZE, &old);

    const Result<void> last = added.last().result();
    QVERIFY(!last);
    QCOMPARE(last.error().kind, ErrorKind::Internal);
    QVERIFY(last.error().message.contains(u"disk"_s));
    int stored = 1;
    for (const auto& future : added)
        stored += future.result() ? 1 : 0;

    auto after = outbox.add(samples::fullOperation());
    auto all = outbox.all();
    AWAIT(all);
    QVERIFY(after.result());
    QCOMPARE(all.result()->size(), stored + 1);
#else
    QSKIP("needs a limit on the size of files");
#endif
}

void TestDatabase::twoProgramsStartTogether()
{
    std::vector<std::unique_ptr<storage::Database>> databases;
    for (int i = 0; i < 4; ++i)
        databases.push_back(std::make_unique<storage::Database>(folder()));
    int created = 0;
    for (const auto& database : databases) {
        AWAIT(database->opened());
        QVERIFY(database->opened().result());
        created += database->opened().result()->created ? 1 : 0;
    }
    QCOMPARE(created, 1);
}

QTEST_GUILESS_MAIN(TestDatabase)
#include "tst_database.moc"
