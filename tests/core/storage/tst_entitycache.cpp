// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/entitycache.h"
#include "tests/core/storage/samples.h"

using namespace Qt::Literals::StringLiterals;

class TestEntityCache : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void isEmptyAtFirst();
    void givesBackWhatWasPut();
    void replacesTheWholeList();
    void knowsAnEmptyList();
    void forgets();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestEntityCache::isEmptyAtFirst()
{
    storage::Database database(m_folder->path());
    auto read = storage::EntityCache(database).sprints();
    AWAIT(read);
    QVERIFY(read.result());
    QVERIFY(!read.result()->fetchedAt.isValid());
    QVERIFY(read.result()->sprints.isEmpty());
}

void TestEntityCache::givesBackWhatWasPut()
{
    const QList<Sprint> sprints{samples::sprint(u"26-08"_s), samples::sprint(u"26-07"_s),
                                samples::sprint(u"26-09"_s)};
    {
        storage::Database database(m_folder->path());
        storage::EntityCache(database).replaceSprints(sprints, samples::at(7));
    }
    storage::Database database(m_folder->path());
    auto read = storage::EntityCache(database).sprints();
    AWAIT(read);
    QVERIFY(read.result());
    QCOMPARE(read.result()->fetchedAt, samples::at(7));
    QCOMPARE(read.result()->sprints, sprints);
}

void TestEntityCache::replacesTheWholeList()
{
    storage::Database database(m_folder->path());
    storage::EntityCache cache(database);
    cache.replaceSprints(
        {samples::sprint(u"1"_s), samples::sprint(u"2"_s), samples::sprint(u"3"_s)},
        samples::at(1));
    auto replaced = cache.replaceSprints({samples::sprint(u"3"_s)}, samples::at(2));
    auto read = cache.sprints();
    AWAIT(read);
    QVERIFY(replaced.result());
    QCOMPARE(read.result()->fetchedAt, samples::at(2));
    QCOMPARE(read.result()->sprints, QList<Sprint>{samples::sprint(u"3"_s)});
}

void TestEntityCache::knowsAnEmptyList()
{
    storage::Database database(m_folder->path());
    storage::EntityCache cache(database);
    cache.replaceSprints({}, samples::at(3));
    auto read = cache.sprints();
    AWAIT(read);
    QCOMPARE(read.result()->fetchedAt, samples::at(3));
    QVERIFY(read.result()->sprints.isEmpty());
}

void TestEntityCache::forgets()
{
    storage::Database database(m_folder->path());
    storage::EntityCache cache(database);
    cache.replaceSprints({samples::sprint(u"1"_s)}, samples::at(1));
    cache.clear();
    auto read = cache.sprints();
    AWAIT(read);
    QCOMPARE(*read.result(), storage::SprintSnapshot());
}

QTEST_GUILESS_MAIN(TestEntityCache)
#include "tst_entitycache.moc"
