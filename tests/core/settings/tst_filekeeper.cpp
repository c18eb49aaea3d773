// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/filekeeper.h"
#include "tests/core/settings/files.h"

#include <QtCore/QDir>

using namespace Qt::Literals::StringLiterals;

class TestFileKeeper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void readsWhatItWrote();
    void knowsNoFile();
    void setsBrokenFileAside_data();
    void setsBrokenFileAside();
    void setsTwoBrokenFilesAside();
    void readsAFolder();
    void lastOfManyWritesWins();
    void writesBeforeItCloses();
    void readsWhatStillWaits();
    void keepsTheOldFileWhenTheNewCannotBeWritten();
    void removesWhatStillWaits();

private:
    QString path(const QString& name = u"a.json"_s) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestFileKeeper::readsWhatItWrote()
{
    settings::FileKeeper keeper;
    const QString file = path(u"new/folder/a.json"_s);
    auto written = keeper.write(file, "{\"a\":1}");
    AWAIT(written);
    QVERIFY(written.result());
    QCOMPARE(files::content(file), "{\"a\":1}");
    auto read = keeper.read(file);
    AWAIT(read);
    QCOMPARE(read.result().json, "{\"a\":1}");
    QVERIFY(read.result().notice.isEmpty());
}

void TestFileKeeper::knowsNoFile()
{
    settings::FileKeeper keeper;
    auto read = keeper.read(path());
    auto folder = keeper.readFolder(path(u"nowhere"_s));
    auto removed = keeper.remove(path());
    AWAIT(removed);
    QVERIFY(read.result().json.isEmpty());
    QVERIFY(read.result().notice.isEmpty());
    QVERIFY(folder.result().isEmpty());
    QVERIFY(removed.result());
}

void TestFileKeeper::setsBrokenFileAside_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty, as after a crash") << QByteArray("");
    QTest::newRow("cut short") << QByteArray("{\"a\":");
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("zeros") << QByteArray(4096, '\0');
    QTest::newRow("deep") << QByteArray(100'000, '[');
    QTest::newRow("too large") << QByteArray("{}") +
                                      QByteArray(settings::FileKeeper::MaxFileBytes, ' ');
}

void TestFileKeeper::setsBrokenFileAside()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(files::write(path(), bytes));
    settings::FileKeeper keeper;
    auto read = keeper.read(path());
    AWAIT(read);
    QVERIFY(read.result().json.isEmpty());
    QVERIFY(!QFile::exists(path()));
    const QStringList aside = QDir(m_folder->path()).entryList({u"a.json.broken-*"_s}, QDir::Files);
    QCOMPARE(aside.size(), 1);
    QVERIFY(read.result().notice.contains(aside.first()));
    QCOMPARE(files::content(path(aside.first())), bytes);
}

void TestFileKeeper::setsTwoBrokenFilesAside()
{
    settings::FileKeeper keeper;
    for (const char* bytes : {"one", "two"}) {
        QVERIFY(files::write(path(), bytes));
        auto read = keeper.read(path());
        AWAIT(read);
    }
    QCOMPARE(QDir(m_folder->path()).entryList({u"*.broken-*"_s}, QDir::Files).size(), 2);
}

void TestFileKeeper::readsAFolder()
{
    QVERIFY(files::write(path(u"b.json"_s), "{}"));
    QVERIFY(files::write(path(u"a.json"_s), "{\"a\":1}"));
    QVERIFY(files::write(path(u"c.json"_s), "?"));
    QVERIFY(files::write(path(u"c.txt"_s), "?"));
    settings::FileKeeper keeper;
    auto read = keeper.readFolder(m_folder->path());
    AWAIT(read);
    const QList<settings::ReadFile> all = read.result();
    QCOMPARE(all.size(), 3);
    QCOMPARE(all[0].path, path(u"a.json"_s));
    QCOMPARE(all[1].json, "{}");
    QVERIFY(!all[2].notice.isEmpty());
    QVERIFY(QFile::exists(path(u"c.txt"_s)));
}

void TestFileKeeper::lastOfManyWritesWins()
{
    settings::FileKeeper keeper;
    QList<QFuture<Result<void>>> written;
    for (int i = 0; i < 200; ++i)
        written.append(keeper.write(path(), QByteArray::number(i)));
    for (const auto& future : written) {
        AWAIT(future);
        QVERIFY(future.result());
    }
    QCOMPARE(files::content(path()), "199");
}

void TestFileKeeper::writesBeforeItCloses()
{
    QFuture<Result<void>> written;
    {
        settings::FileKeeper keeper;
        written = keeper.write(path(), "{\"last\":true}");
    }
    QVERIFY(written.isFinished());
    QVERIFY(written.result());
    QCOMPARE(files::content(path()), "{\"last\":true}");
}

void TestFileKeeper::readsWhatStillWaits()
{
    settings::FileKeeper keeper;
    keeper.write(path(), "{\"a\":1}");
    auto read = keeper.read(path());
    AWAIT(read);
    QCOMPARE(read.result().json, "{\"a\":1}");
}

void TestFileKeeper::keepsTheOldFileWhenTheNewCannotBeWritten()
{
    QVERIFY(files::write(path(), "a file, not a folder"));
    settings::FileKeeper keeper;
    const QString below = path() + u"/b.json"_s;
    auto written = keeper.write(below, "{}");
    AWAIT(written);
    QVERIFY(!written.result());
    QCOMPARE(written.result().error().kind, ErrorKind::Internal);
    QVERIFY(written.result().error().message.contains(below));
    QCOMPARE(files::content(path()), "a file, not a folder");
}

void TestFileKeeper::removesWhatStillWaits()
{
    settings::FileKeeper keeper;
    auto written = keeper.write(path(), "{}");
    auto removed = keeper.remove(path());
    AWAIT(removed);
    QVERIFY(written.isFinished());
    QVERIFY(removed.result());
    QVERIFY(!QFile::exists(path()));
}

QTEST_GUILESS_MAIN(TestFileKeeper)
#include "tst_filekeeper.moc"
