// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/statetable.h"
#include "tests/core/storage/samples.h"

using namespace Qt::Literals::StringLiterals;

class TestStateTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void givesBackTheBytes_data();
    void givesBackTheBytes();
    void knowsWhatWasNeverSet();
    void refusesWhatIsTooLarge();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestStateTable::givesBackTheBytes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("text") << QByteArray("[\"sprint.lifecycle\"]");
    QTest::newRow("every byte") << QByteArray("\0\1\xff\xfe'\";--", 9);
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("null") << QByteArray();
}

void TestStateTable::givesBackTheBytes()
{
    QFETCH(QByteArray, bytes);
    storage::Database database(m_folder->path());
    storage::StateTable state(database);
    state.setValue(u"stream/topics"_s, "before");
    auto set = state.setValue(u"stream/topics"_s, bytes);
    auto read = state.value(u"stream/topics"_s);
    AWAIT(read);
    QVERIFY(set.result());
    QVERIFY(read.result());
    QCOMPARE(read.result()->value(), bytes);
}

void TestStateTable::knowsWhatWasNeverSet()
{
    storage::Database database(m_folder->path());
    storage::StateTable state(database);
    state.setValue(u"a"_s, "1");
    state.remove(u"a"_s);
    auto removedAgain = state.remove(u"a"_s);
    auto read = state.value(u"a"_s);
    AWAIT(read);
    QVERIFY(removedAgain.result());
    QVERIFY(read.result());
    QVERIFY(!read.result()->has_value());
}

void TestStateTable::refusesWhatIsTooLarge()
{
    storage::Database database(m_folder->path());
    storage::StateTable state(database);
    auto set = state.setValue(u"a"_s, QByteArray(storage::StateTable::MaxValueBytes + 1, 'x'));
    auto read = state.value(u"a"_s);
    AWAIT(read);
    QCOMPARE(set.result().error().kind, ErrorKind::TooLarge);
    QVERIFY(!read.result()->has_value());
}

QTEST_GUILESS_MAIN(TestStateTable)
#include "tst_statetable.moc"
