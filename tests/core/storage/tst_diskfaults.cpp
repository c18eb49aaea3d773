// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/filekeeper.h"
#include "core/storage/database.h"
#include "core/storage/outboxtable.h"
#include "tests/core/storage/lagsamples.h"
#include "tests/core/storage/samples.h"
#include "tests/support/mounts/privatemounts.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtTest/QSignalSpy>

using namespace Qt::Literals::StringLiterals;

/// A disk without room and a folder that cannot be written to, both real: root sees them as well.
class TestDiskFaults : public QObject
{
    Q_OBJECT

public:
    explicit TestDiskFaults(bool isPermitted) : m_isPermitted(isPermitted) {}

private Q_SLOTS:
    void initTestCase()
    {
        if (!m_isPermitted)
            QSKIP(qPrintable(u"This system does not let a test have mounts of its own (%1)."_s.arg(
                PrivateMounts::reason())));
    }
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void cleanup()
    {
        if (m_folder)
            PrivateMounts::unmount(m_folder->path());
    }

    void keepsWhatWasThereWhenTheDiskIsFull();
    void saysThatTheDiskIsFullAtTheStart_data();
    void saysThatTheDiskIsFullAtTheStart();
    void leavesADamagedFileWhereTheDiskIsFull();
    void saysThatTheFolderIsReadOnly_data();
    void saysThatTheFolderIsReadOnly();
    void keepsSettingsWhenTheDiskIsFull();
    void goesOnWithTheHistoryOnceThereIsRoom();

private:
    static constexpr qint64 Small = 1024 * 1024;

    QString filler() const { return m_folder->filePath(u"filler"_s); }
    bool small() const { return PrivateMounts::mountSmall(m_folder->path(), Small); }

    bool m_isPermitted;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestDiskFaults::keepsWhatWasThereWhenTheDiskIsFull()
{
    QVERIFY2(small(), qPrintable(PrivateMounts::reason()));
    const Operation first = samples::fullOperation();
    const Operation second = samples::fullOperation();
    {
        storage::Database database(m_folder->path());
        storage::OutboxTable outbox(database);
        auto added = outbox.add(first);
        AWAIT(added);
        QVERIFY(added.result());
        QVERIFY(PrivateMounts::fill(filler()));

        // The log beside the file may still have room for a few; then there is none.
        Result<void> last;
        Operation refused;
        for (int i = 0; i < 200 && last; ++i) {
            refused = samples::fullOperation();
            auto more = outbox.add(refused);
            AWAIT(more);
            last = more.result();
        }
        QVERIFY(!last);
        QCOMPARE(last.error().kind, ErrorKind::Internal);
        QCOMPARE(last.error().message,
                 u"The disk is full, so the change could not be kept. Free some space and try "
                 "again."_s);
        auto all = outbox.all();
        AWAIT(all);
        QVERIFY(all.result());
        QCOMPARE(all.result()->first(), first);
        QVERIFY(std::none_of(all.result()->cbegin(), all.result()->cend(),
                             [&](const Operation& stored) { return stored.id == refused.id; }));

        // Room again: it goes on without a restart.
        QVERIFY(QFile::remove(filler()));
        auto again = outbox.add(second);
        AWAIT(again);
        QVERIFY2(again.result(),
                 qPrintable(again.result() ? QString() : again.result().error().detail));
    }
    storage::Database database(m_folder->path());
    auto all = storage::OutboxTable(database).all();
    AWAIT(all);
    QVERIFY(database.opened().result()->setAside.isEmpty());
    QCOMPARE(all.result()->first(), first);
    QCOMPARE(all.result()->last(), second);
}

void TestDiskFaults::goesOnWithTheHistoryOnceThereIsRoom()
{
    QVERIFY2(small(), qPrintable(PrivateMounts::reason()));
    storage::Database database(m_folder->path(), storage::LagHistory::schema());
    storage::LagHistory history(database);
    using namespace std::chrono_literals;
    int next = 0;
    const auto keep = [&history, &next] {
        return history.append(lagsamples::wide(5 * next, 20, 16, next), 5s);
    };
    auto first = keep();
    AWAIT(first);
    QVERIFY(first.result());
    QVERIFY(PrivateMounts::fill(filler()));
    Result<void> last;
    for (int i = 0; i < 400 && last; ++i) {
        ++next;
        auto more = keep();
        AWAIT(more);
        last = more.result();
    }
    QVERIFY(!last);
    QVERIFY2(last.error().message.contains(u"disk is full"_s), qPrintable(last.error().message));

    QVERIFY(QFile::remove(filler()));
    ++next;
    auto again = keep();
    AWAIT(again);
    QVERIFY(again.result());
    auto series = history.series(u"group-3"_s, lagsamples::moment(0), lagsamples::moment(5 * next));
    AWAIT(series);
    QCOMPARE(series.result()->partitions.size(), 16);
    QCOMPARE(series.result()->partitions.at(0).runs.last().last().committed, Offset{3000 + next});
}

void TestDiskFaults::saysThatTheDiskIsFullAtTheStart_data()
{
    QTest::addColumn<bool>("isNew");
    QTest::newRow("no database yet") << true;
    QTest::newRow("a database with saves") << false;
}

void TestDiskFaults::saysThatTheDiskIsFullAtTheStart()
{
    QFETCH(bool, isNew);
    QVERIFY2(small(), qPrintable(PrivateMounts::reason()));
    const Operation first = samples::fullOperation();
    if (!isNew) {
        storage::Database database(m_folder->path());
        auto added = storage::OutboxTable(database).add(first);
        AWAIT(added);
        QVERIFY(added.result());
    }
    QVERIFY(PrivateMounts::fill(filler()));
    {
        storage::Database database(m_folder->path());
        auto added = storage::OutboxTable(database).add(samples::fullOperation());
        AWAIT(added);
        QVERIFY(!added.result());
        QCOMPARE(added.result().error().kind, ErrorKind::Internal);
        QVERIFY2(added.result().error().message.contains(u"disk is full"_s),
                 qPrintable(added.result().error().message));

        // With room again it opens by itself, as soon as somebody asks.
        QVERIFY(QFile::remove(filler()));
        QSignalSpy late(&database, &storage::Database::openedLate);
        storage::OutboxTable outbox(database);
        QFuture<Result<QList<Operation>>> asked;
        QTRY_VERIFY_WITH_TIMEOUT((asked = outbox.all(), late.size() == 1), 20'000);
        auto stored = outbox.all();
        AWAIT(stored);
        QVERIFY(stored.result());
        QCOMPARE(stored.result()->size(), isNew ? 0 : 1);
    }
    storage::Database database(m_folder->path());
    auto all = storage::OutboxTable(database).all();
    AWAIT(all);
    QVERIFY(all.result());
    QCOMPARE(all.result()->size(), isNew ? 0 : 1);
    QVERIFY(database.opened().result()->setAside.isEmpty());
}

void TestDiskFaults::leavesADamagedFileWhereTheDiskIsFull()
{
    QVERIFY2(small(), qPrintable(PrivateMounts::reason()));
    const QByteArray damaged = QByteArray("no database at all\n").repeated(500);
    const QString path = m_folder->filePath(u"workspace.db"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(damaged) == damaged.size());
    file.close();
    QVERIFY(PrivateMounts::fill(filler()));
    storage::Database database(m_folder->path());
    AWAIT(database.opened());
    QVERIFY(!database.opened().result());
    QVERIFY(!database.opened().result().error().message.isEmpty());
    // Whatever its name is now, not a byte of it is gone.
    QStringList files = QDir(m_folder->path()).entryList({u"workspace.db*"_s}, QDir::Files);
    const bool isKept = std::any_of(files.cbegin(), files.cend(), [&](const QString& name) {
        QFile kept(m_folder->filePath(name));
        return kept.open(QIODevice::ReadOnly) && kept.readAll() == damaged;
    });
    QVERIFY(isKept);
}

void TestDiskFaults::saysThatTheFolderIsReadOnly_data()
{
    QTest::addColumn<bool>("isNew");
    QTest::newRow("no database yet") << true;
    QTest::newRow("a database with saves") << false;
}

void TestDiskFaults::saysThatTheFolderIsReadOnly()
{
    QFETCH(bool, isNew);
    const Operation first = samples::fullOperation();
    if (!isNew) {
        storage::Database database(m_folder->path());
        auto added = storage::OutboxTable(database).add(first);
        AWAIT(added);
    }
    QVERIFY2(PrivateMounts::setReadOnly(m_folder->path(), true),
             qPrintable(PrivateMounts::reason()));
    {
        storage::Database database(m_folder->path());
        auto added = storage::OutboxTable(database).add(samples::fullOperation());
        AWAIT(added);
        const Error error = database.opened().result().error();
        QCOMPARE(error.kind, ErrorKind::Internal);
        QCOMPARE(error.message, u"The folder %1 cannot be written to. Check its permissions."_s.arg(
                                    m_folder->path()));
        QCOMPARE(added.result().error(), error);
    }
    QVERIFY(PrivateMounts::setReadOnly(m_folder->path(), false));
    storage::Database database(m_folder->path());
    auto all = storage::OutboxTable(database).all();
    AWAIT(all);
    QCOMPARE(all.result()->size(), isNew ? 0 : 1);
}

void TestDiskFaults::keepsSettingsWhenTheDiskIsFull()
{
    QVERIFY2(small(), qPrintable(PrivateMounts::reason()));
    const QString path = m_folder->filePath(u"settings.json"_s);
    settings::FileKeeper files;
    auto written = files.write(path, "{\"a\":1}");
    AWAIT(written);
    QVERIFY(written.result());
    QVERIFY(PrivateMounts::fill(filler()));
    auto failed = files.write(path, "{\"a\":2,\"filler\":\"" + QByteArray(100'000, 'x') + "\"}");
    AWAIT(failed);
    QVERIFY(!failed.result());
    QVERIFY2(failed.result().error().message.contains(path),
             qPrintable(failed.result().error().message));
    auto read = files.read(path);
    AWAIT(read);
    QCOMPARE(read.result().json, "{\"a\":1}"_ba);
    QVERIFY(read.result().notice.isEmpty());
}

int main(int argc, char** argv)
{
    // While there is one thread.
    const bool isPermitted = PrivateMounts::enter();
    QCoreApplication application(argc, argv);
    TestDiskFaults test(isPermitted);
    return QTest::qExec(&test, argc, argv);
}

#include "tst_diskfaults.moc"
