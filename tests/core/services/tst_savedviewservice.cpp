// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/savedviewservice.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

SavedView view(const QString& name)
{
    return {.id = SavedViewId(QUuid::createUuid()),
            .name = name,
            .topics = {u"sprint.*"_s},
            .from = u"-1000"_s,
            .filter = u"type:sprint.*"_s};
}

QStringList names(const SavedViewService& service)
{
    QStringList names;
    for (const SavedView& known : service.views())
        names.append(known.name);
    return names;
}

} // namespace

class tst_SavedViewService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void keepsViewsForTheNextSession();
    void renamesReplacesAndRemoves();
    void bringsBackWhatWasRemoved();
    void saysWhenAViewCannotBeKept();
    void takesOverWhatAnotherWindowSaved();
    void cleansNames();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_SavedViewService::keepsViewsForTheNextSession()
{
    const SavedView one = view(u"beta"_s);
    {
        storage::Database database(m_folder->path());
        SavedViewService service{storage::SavedViewTable(database)};
        service.put(one);
        service.put(view(u"Alpha"_s));
        QCOMPARE(names(service), (QStringList{u"Alpha"_s, u"beta"_s}));
        database.close();
    }
    storage::Database database(m_folder->path());
    SavedViewService service{storage::SavedViewTable(database)};
    QSignalSpy changes(&service, &SavedViewService::viewsChanged);
    service.load();
    QTRY_COMPARE(names(service), (QStringList{u"Alpha"_s, u"beta"_s}));
    QCOMPARE(changes.size(), 1);
    QCOMPARE(*service.find(one.id), one);
}

void tst_SavedViewService::renamesReplacesAndRemoves()
{
    storage::Database database(m_folder->path());
    SavedViewService service{storage::SavedViewTable(database)};
    SavedView one = view(u"one"_s);
    const SavedView two = view(u"two"_s);
    service.put(one);
    service.put(two);
    QCOMPARE(service.findByName(u"ONE"_s)->id, one.id);
    service.rename(one.id, u"zero"_s);
    QCOMPARE(names(service), (QStringList{u"two"_s, u"zero"_s}));
    one = *service.find(one.id);
    one.filter = u"other"_s;
    service.put(one);
    service.remove(two.id);
    service.remove(two.id);
    QCOMPARE(names(service), QStringList(u"zero"_s));
    QCOMPARE(service.views().first().filter, u"other"_s);
    // What was read before the writes does not take them back.
    service.load();
    QTRY_COMPARE(service.views(), QList<SavedView>{one});
}

void tst_SavedViewService::bringsBackWhatWasRemoved()
{
    storage::Database database(m_folder->path());
    SavedViewService service{storage::SavedViewTable(database)};
    const SavedView one = view(u"one"_s);
    service.put(one);
    service.remove(one.id);
    service.put(one);
    QCOMPARE(service.views(), QList<SavedView>{one});
}

void tst_SavedViewService::saysWhenAViewCannotBeKept()
{
    storage::Database database(m_folder->path());
    SavedViewService service{storage::SavedViewTable(database)};
    const SavedView good = view(u"good"_s);
    service.put(good);
    SavedView large = view(u"large"_s);
    large.filter = QString(storage::SavedViewTable::MaxViewBytes, u'x');
    QSignalSpy failures(&service, &SavedViewService::failed);
    service.put(large);
    QTRY_COMPARE(failures.size(), 1);
    // The list is again what is kept.
    QTRY_COMPARE(service.views(), QList<SavedView>{good});
}

void tst_SavedViewService::takesOverWhatAnotherWindowSaved()
{
    storage::Database database(m_folder->path());
    storage::Database other(m_folder->path());
    SavedViewService mine{storage::SavedViewTable(database)};
    SavedViewService theirs{storage::SavedViewTable(other)};
    connect(&database, &storage::Database::changedElsewhere, &mine, &SavedViewService::load);
    mine.load();
    theirs.put(view(u"theirs"_s));
    QTRY_COMPARE_WITH_TIMEOUT(names(mine), QStringList(u"theirs"_s), 20'000);
}

void tst_SavedViewService::cleansNames()
{
    QCOMPARE(SavedViewService::cleanName(u"  two\n lines\t"_s), u"two lines"_s);
    QCOMPARE(SavedViewService::cleanName(u" \n "_s), QString());
    QCOMPARE(SavedViewService::cleanName(QString(500, u'x')).size(), SavedView::MaxNameChars);
}

QTEST_GUILESS_MAIN(tst_SavedViewService)
#include "tst_savedviewservice.moc"
