// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/folders.h"
#include "tests/core/settings/files.h"

#include <QtCore/QStandardPaths>

using namespace Qt::Literals::StringLiterals;

class TestFolders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void keepsEverythingBelowOneFolder();
    void usesTheUsersOwn();
};

void TestFolders::keepsEverythingBelowOneFolder()
{
    const QUuid id(u"8c6c1d7e-6a54-4f3b-9d0b-0a3b5f1e2c4d"_s);
    const settings::Folders folders = settings::Folders::below(u"/data/here/"_s);
    QCOMPARE(folders.preferencesFile(), u"/data/here/config/preferences.json"_s);
    QCOMPARE(folders.workspaceFile(id),
             u"/data/here/config/workspaces/8c6c1d7e-6a54-4f3b-9d0b-0a3b5f1e2c4d.json"_s);
    QCOMPARE(folders.workspaceDataFolder(id),
             u"/data/here/data/workspaces/8c6c1d7e-6a54-4f3b-9d0b-0a3b5f1e2c4d"_s);
    QCOMPARE(folders.sandboxFolder(), u"/data/here/data/sandbox"_s);
}

void TestFolders::usesTheUsersOwn()
{
    const settings::Folders folders = settings::Folders::standard();
    QVERIFY(!folders.config.isEmpty());
    QVERIFY(!folders.data.isEmpty());
    QVERIFY(folders.config != folders.data);
}

QTEST_GUILESS_MAIN(TestFolders)
#include "tst_folders.moc"
