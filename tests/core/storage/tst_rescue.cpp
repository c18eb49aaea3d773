// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/database.h"
#include "core/storage/entitycache.h"
#include "core/storage/outboxtable.h"
#include "core/storage/promisetable.h"
#include "core/storage/statetable.h"
#include "tests/core/storage/samples.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlQuery>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype PageSize = 4096;

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

Operation operationIn(OperationState state, int number)
{
    Operation operation = samples::fullOperation();
    operation.state = state;
    operation.intent.number = QString::number(number);
    return operation;
}

} // namespace

/// What a damaged database still tells is not lost with it.
class TestRescue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_operations.clear();
    }

    void savesAllWhereOnlyTheCacheIsDamaged();
    void savesBothEndsOfADamagedOutbox();
    void savesWhatIsOnlyInTheLog();
    void savesTheBeginningOfAFileThatWasCutShort();
    void saysThatNothingCouldBeRead();
    void saysThatNothingWasWaiting();

private:
    QString path() const { return m_folder->filePath(u"workspace.db"_s); }

    /// A database with so many saves that wait, one of each other state, a promise, a state and a
    /// long cache.
    void fill(int waiting)
    {
        m_operations = {operationIn(OperationState::Done, 1),
                        operationIn(OperationState::Refused, 2)};
        for (int i = 0; i < waiting; ++i)
            m_operations.append(operationIn(OperationState::Queued, 100 + i));
        storage::Database database(m_folder->path());
        storage::OutboxTable outbox(database);
        for (const Operation& operation : std::as_const(m_operations))
            outbox.add(operation);
        storage::PromiseTable(database).put(samples::fullPromise());
        storage::StateTable(database).setValue(u"place"_s, "here"_ba);
        QList<Sprint> sprints;
        for (int i = 0; i < 200; ++i)
            sprints.append(samples::sprint(QString::number(i)));
        storage::EntityCache(database).replaceSprints(sprints, samples::at(1));
    }

    /// The pages of one table, from SQLite's own book-keeping: damaged pages are then known to be
    /// that table's.
    QList<int> pagesWith(const QByteArray& text) const
    {
        const QByteArray bytes = content(path());
        QList<int> pages;
        for (qsizetype page = 1; page * PageSize < bytes.size(); ++page) {
            if (bytes.mid(page * PageSize, PageSize).contains(text))
                pages.append(int(page));
        }
        return pages;
    }

    void damage(int page)
    {
        QByteArray bytes = content(path());
        bytes.replace(page * PageSize, PageSize, QByteArray(PageSize, '\x5a'));
        QVERIFY(write(path(), bytes));
    }

    struct Opened
    {
        storage::OpenReport report;
        QList<Operation> operations;
        int promises = 0;
        QByteArray place;
        int sprints = 0;
    };
    void open(Opened& opened)
    {
        storage::Database database(m_folder->path());
        auto all = storage::OutboxTable(database).all();
        auto promises = storage::PromiseTable(database).all();
        auto place = storage::StateTable(database).value(u"place"_s);
        auto sprints = storage::EntityCache(database).sprints();
        AWAIT(sprints);
        QVERIFY(database.opened().result());
        opened.report = *database.opened().result();
        QVERIFY(all.result());
        opened.operations = *all.result();
        opened.promises = int(promises.result()->size());
        opened.place = place.result() ? place.result()->value_or(QByteArray()) : QByteArray();
        opened.sprints = int(sprints.result()->sprints.size());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QList<Operation> m_operations;
};

void TestRescue::savesAllWhereOnlyTheCacheIsDamaged()
{
    fill(30);
    const QList<int> pages = pagesWith("sprint-150");
    QVERIFY(!pages.isEmpty());
    damage(pages.first());

    Opened opened;
    open(opened);
    QVERIFY(!opened.report.setAside.isEmpty());
    QCOMPARE(opened.report.rescuedSaves, 31);
    QVERIFY2(opened.report.notice.contains(u"31"_s), qPrintable(opened.report.notice));
    QVERIFY(!opened.report.notice.contains(u"Part of the old outbox"_s));
    QCOMPARE(opened.operations.size(), m_operations.size());
    for (int i = 0; i < m_operations.size(); ++i) {
        Operation expected = m_operations.at(i);
        if (expected.state == OperationState::Queued) {
            // It may have been sent since that page was written: it is looked up first.
            expected.state = OperationState::Ambiguous;
            expected.nextTryAt = {};
        }
        QCOMPARE(opened.operations.at(i), expected);
    }
    QCOMPARE(opened.promises, 1);
    QCOMPARE(opened.place, "here"_ba);
    // The services tell these again.
    QCOMPARE(opened.sprints, 0);
}

void TestRescue::savesBothEndsOfADamagedOutbox()
{
    fill(60);
    QList<int> pages = pagesWith(m_operations.at(30).id.value().toByteArray(QUuid::WithoutBraces));
    QVERIFY(!pages.isEmpty());
    damage(pages.last());
    damage(pages.first());

    Opened opened;
    open(opened);
    QVERIFY(!opened.report.setAside.isEmpty());
    const auto has = [&](const Operation& operation) {
        return std::any_of(opened.operations.cbegin(), opened.operations.cend(),
                           [&](const Operation& other) { return other.id == operation.id; });
    };
    QVERIFY(has(m_operations.first()));
    QVERIFY(has(m_operations.last()));
    QVERIFY(!has(m_operations.at(30)));
    QVERIFY(opened.report.rescuedSaves > 30);
    QVERIFY2(opened.report.notice.contains(u"Part of the old outbox could not be read"_s),
             qPrintable(opened.report.notice));
}

void TestRescue::savesWhatIsOnlyInTheLog()
{
    // A program that was killed leaves its newest saves in the log beside the file.
    fill(1);
    const Operation newest = operationIn(OperationState::Sent, 7);
    QByteArray bytes;
    QByteArray wal;
    {
        storage::Database database(m_folder->path());
        auto added = storage::OutboxTable(database).add(newest);
        AWAIT(added);
        QVERIFY(added.result());
        bytes = content(path());
        wal = content(path() + u"-wal"_s);
    }
    QVERIFY(!wal.isEmpty());
    QVERIFY(write(path(), bytes));
    QVERIFY(write(path() + u"-wal"_s, wal));
    const QList<int> pages = pagesWith("sprint-150");
    damage(pages.first());

    Opened opened;
    open(opened);
    QVERIFY(!opened.report.setAside.isEmpty());
    QCOMPARE(opened.operations.size(), 4);
    QCOMPARE(opened.operations.last().id, newest.id);
    QCOMPARE(opened.operations.last().state, OperationState::Ambiguous);
}

void TestRescue::savesTheBeginningOfAFileThatWasCutShort()
{
    fill(20);
    const QList<int> pages = pagesWith("sprint-150");
    QByteArray bytes = content(path());
    bytes.truncate(pages.last() * PageSize);
    QVERIFY(write(path(), bytes));

    Opened opened;
    open(opened);
    QVERIFY(!opened.report.setAside.isEmpty());
    QCOMPARE(opened.report.rescuedSaves, 21);
}

void TestRescue::saysThatNothingCouldBeRead()
{
    QVERIFY(write(path(), QByteArray("no database at all\n").repeated(1000)));
    Opened opened;
    open(opened);
    QCOMPARE(opened.report.rescuedSaves, 0);
    QVERIFY2(opened.report.notice.contains(u"save again what is missing"_s),
             qPrintable(opened.report.notice));
    const QStringList files = QDir(m_folder->path()).entryList(QDir::Files);
    for (const QString& file : files)
        QVERIFY2(!file.contains(u"corrupt"_s) || !file.endsWith(u"-shm"_s), qPrintable(file));
}

void TestRescue::saysThatNothingWasWaiting()
{
    fill(0);
    {
        storage::Database database(m_folder->path());
        storage::OutboxTable(database).remove(m_operations.last().id);
    }
    damage(pagesWith("sprint-150").first());
    Opened opened;
    open(opened);
    QCOMPARE(opened.report.rescuedSaves, 0);
    QVERIFY2(opened.report.notice.contains(u"No save was waiting"_s),
             qPrintable(opened.report.notice));
}

QTEST_GUILESS_MAIN(TestRescue)
#include "tst_rescue.moc"
