// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/savedviewtable.h"
#include "tests/core/storage/samples.h"

using namespace Qt::Literals::StringLiterals;

namespace {

SavedView sampleView(const QString& name)
{
    return {.id = SavedViewId(QUuid::createUuid()),
            .name = name,
            .topics = {u"sprint.*"_s, u"todo.tasks.created"_s},
            .partitions = u"0,2"_s,
            .from = u"time:2026-03-20T08:00:00.000Z"_s,
            .to = u"offset:400"_s,
            .filter = u"body.title~\"roll.*back\" and 'x'"_s,
            .columns = QByteArray("\0\1\xff", 3),
            .times = u"utc"_s};
}

} // namespace

class TestSavedViewTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void givesBackWhatWasSavedByName();
    void replacesTheViewOfTheSameId();
    void removesOne();
    void refusesWhatIsTooLarge();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestSavedViewTable::givesBackWhatWasSavedByName()
{
    const SavedView b = sampleView(u"beta 'quoted'; --"_s);
    const SavedView a = sampleView(u"Alpha"_s);
    {
        storage::Database database(m_folder->path());
        storage::SavedViewTable views(database);
        views.put(b);
        auto put = views.put(a);
        AWAIT(put);
        QVERIFY(put.result());
    }
    storage::Database database(m_folder->path());
    storage::SavedViewTable views(database);
    auto all = views.all();
    AWAIT(all);
    QCOMPARE(*all.result(), (QList<SavedView>{a, b}));
}

void TestSavedViewTable::replacesTheViewOfTheSameId()
{
    storage::Database database(m_folder->path());
    storage::SavedViewTable views(database);
    SavedView view = sampleView(u"before"_s);
    views.put(view);
    view.name = u"after"_s;
    view.topics.clear();
    views.put(view);
    auto all = views.all();
    AWAIT(all);
    QCOMPARE(*all.result(), QList<SavedView>{view});
}

void TestSavedViewTable::removesOne()
{
    storage::Database database(m_folder->path());
    storage::SavedViewTable views(database);
    const SavedView one = sampleView(u"one"_s);
    const SavedView two = sampleView(u"two"_s);
    views.put(one);
    views.put(two);
    views.remove(one.id);
    auto again = views.remove(one.id);
    auto all = views.all();
    AWAIT(all);
    QVERIFY(again.result());
    QCOMPARE(*all.result(), QList<SavedView>{two});
}

void TestSavedViewTable::refusesWhatIsTooLarge()
{
    storage::Database database(m_folder->path());
    storage::SavedViewTable views(database);
    SavedView view = sampleView(u"large"_s);
    view.filter = QString(storage::SavedViewTable::MaxViewBytes, u'x');
    auto put = views.put(view);
    auto all = views.all();
    AWAIT(all);
    QCOMPARE(put.result().error().kind, ErrorKind::TooLarge);
    QVERIFY(all.result()->isEmpty());
    QList<QFuture<Result<void>>> puts;
    for (int i = 0; i <= storage::SavedViewTable::MaxViews; ++i)
        puts.append(views.put(sampleView(QString::number(i))));
    AWAIT(puts.last());
    QVERIFY(puts.at(storage::SavedViewTable::MaxViews - 1).result());
    QCOMPARE(puts.last().result().error().kind, ErrorKind::TooLarge);
}

QTEST_GUILESS_MAIN(TestSavedViewTable)
#include "tst_savedviewtable.moc"
