// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/workspacelist.h"
#include "tests/core/settings/files.h"

#include <QtCore/QDir>
#include <QtTest/QSignalSpy>

using namespace Qt::Literals::StringLiterals;

class TestWorkspaceList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void isEmptyAtFirst();
    void findsWhatItSaved();
    void sortsByLastOpened();
    void removes();
    void refusesSecrets();
    void goesOnWithoutABrokenFile();
    void keepsWhatIsSavedWhileLoading();

private:
    static settings::Workspace workspace(const QString& name, int openedAtHour = -1);
    QStringList names(const settings::WorkspaceList& list) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    settings::Folders m_folders;
};

void TestWorkspaceList::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_folders = settings::Folders::below(m_folder->path());
    QVERIFY(QDir().mkpath(m_folders.workspacesFolder()));
}

settings::Workspace TestWorkspaceList::workspace(const QString& name, int openedAtHour)
{
    settings::Workspace workspace;
    workspace.id = QUuid::createUuid();
    workspace.name = name;
    if (openedAtHour >= 0)
        workspace.lastOpened = QDateTime({2026, 3, 20}, {openedAtHour, 0}, Qt::UTC);
    return workspace;
}

QStringList TestWorkspaceList::names(const settings::WorkspaceList& list) const
{
    QStringList names;
    for (const settings::Workspace& workspace : list.workspaces())
        names.append(workspace.name);
    return names;
}

void TestWorkspaceList::isEmptyAtFirst()
{
    QVERIFY(QDir(m_folders.config).removeRecursively());
    settings::FileKeeper keeper;
    settings::WorkspaceList list(m_folders, keeper);
    auto loaded = list.load();
    AWAIT(loaded);
    QVERIFY(loaded.result().isEmpty());
    QVERIFY(list.workspaces().isEmpty());
    QVERIFY(!list.newest());
}

void TestWorkspaceList::findsWhatItSaved()
{
    const settings::Workspace staging = workspace(u"Staging"_s, 8);
    {
        settings::FileKeeper keeper;
        settings::WorkspaceList list(m_folders, keeper);
        list.save(staging);
        list.save(workspace(u"Production"_s));
    }
    settings::FileKeeper keeper;
    settings::WorkspaceList list(m_folders, keeper);
    QSignalSpy changed(&list, &settings::WorkspaceList::workspacesChanged);
    auto loaded = list.load();
    AWAIT(loaded);
    QVERIFY(loaded.result().isEmpty());
    QCOMPARE(changed.size(), 1);
    QCOMPARE(names(list), QStringList({u"Staging"_s, u"Production"_s}));
    QCOMPARE(list.byId(staging.id).value(), staging);
    QCOMPARE(list.byName(u"staging"_s).value(), staging);
    QVERIFY(!list.byName(u"stag"_s));
    QVERIFY(!list.byId(QUuid()));
}

void TestWorkspaceList::sortsByLastOpened()
{
    settings::FileKeeper keeper;
    settings::WorkspaceList list(m_folders, keeper);
    settings::Workspace old = workspace(u"old"_s, 1);
    list.save(workspace(u"never b"_s));
    QVERIFY(!list.newest());
    list.save(old);
    list.save(workspace(u"never a"_s));
    list.save(workspace(u"new"_s, 2));
    QCOMPARE(names(list), QStringList({u"new"_s, u"old"_s, u"never a"_s, u"never b"_s}));
    QCOMPARE(list.newest()->name, u"new"_s);
    old.lastOpened = old.lastOpened.addDays(1);
    list.save(old);
    QCOMPARE(list.newest()->name, u"old"_s);
    QCOMPARE(list.workspaces().size(), 4);
}

void TestWorkspaceList::removes()
{
    settings::FileKeeper keeper;
    settings::WorkspaceList list(m_folders, keeper);
    const settings::Workspace staging = workspace(u"Staging"_s);
    auto saved = list.save(staging);
    AWAIT(saved);
    QVERIFY(QFile::exists(m_folders.workspaceFile(staging.id)));
    auto removed = list.remove(staging.id);
    auto again = list.remove(staging.id);
    AWAIT(removed);
    QVERIFY(removed.result());
    QCOMPARE(again.result().error().kind, ErrorKind::NotFound);
    QVERIFY(list.workspaces().isEmpty());
    QVERIFY(!QFile::exists(m_folders.workspaceFile(staging.id)));
}

void TestWorkspaceList::refusesSecrets()
{
    settings::FileKeeper keeper;
    settings::WorkspaceList list(m_folders, keeper);
    settings::Workspace bad = workspace(u"Staging"_s);
    bad.kafkaProperties.insert(u"sasl.password"_s, u"hunter2"_s);
    auto saved = list.save(bad);
    QVERIFY(saved.isFinished());
    QCOMPARE(saved.result().error().kind, ErrorKind::Rejected);
    QVERIFY(list.workspaces().isEmpty());
    QVERIFY(!QFile::exists(m_folders.workspaceFile(bad.id)));
}

void TestWorkspaceList::goesOnWithoutABrokenFile()
{
    const QUuid id = QUuid::createUuid();
    QVERIFY(files::write(m_folders.workspaceFile(id), "{\"id\":"));
    QVERIFY(
        files::write(m_folders.workspacesFolder() + u"/copy.json"_s,
                     "{\"id\":\"" + QUuid::createUuid().toByteArray() + "\",\"name\":\"copy\"}"));
    {
        settings::FileKeeper keeper;
        settings::WorkspaceList list(m_folders, keeper);
        list.save(workspace(u"Good"_s));
    }
    settings::FileKeeper keeper;
    settings::WorkspaceList list(m_folders, keeper);
    auto loaded = list.load();
    AWAIT(loaded);
    QCOMPARE(loaded.result().size(), 2);
    QCOMPARE(names(list), QStringList{u"Good"_s});
    QCOMPARE(QDir(m_folders.workspacesFolder()).entryList({u"*.broken-*"_s}).size(), 1);
    QVERIFY(QFile::exists(m_folders.workspacesFolder() + u"/copy.json"_s));
}

void TestWorkspaceList::keepsWhatIsSavedWhileLoading()
{
    settings::Workspace staging = workspace(u"Staging"_s);
    {
        settings::FileKeeper keeper;
        settings::WorkspaceList list(m_folders, keeper);
        list.save(staging);
    }
    settings::FileKeeper keeper;
    settings::WorkspaceList list(m_folders, keeper);
    auto loaded = list.load();
    staging.name = u"Renamed"_s;
    list.save(staging);
    AWAIT(loaded);
    QCOMPARE(names(list), QStringList{u"Renamed"_s});
}

QTEST_GUILESS_MAIN(TestWorkspaceList)
#include "tst_workspacelist.moc"
