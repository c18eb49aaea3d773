// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/undolist.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

class tst_UndoList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesTheNewestBackFirst()
    {
        UndoList list;
        QStringList done;
        const auto way = [&done](const QString& name) {
            return [&done, name] {
                done.append(name);
                return UndoList::Outcome::Done;
            };
        };
        const OperationId a(QUuid::createUuid());
        const OperationId b(QUuid::createUuid());
        list.add(a, u"a"_s, way(u"a"_s));
        list.add(b, u"b"_s, way(u"b"_s));
        QCOMPARE(list.newestText(), u"b"_s);
        QVERIFY(list.contains(a));
        QCOMPARE(list.undo(a), UndoList::Outcome::Done);
        QCOMPARE(list.undo(a), UndoList::Outcome::Never);
        QCOMPARE(list.undoNewest(), UndoList::Outcome::Done);
        QCOMPARE(list.undoNewest(), UndoList::Outcome::Never);
        QCOMPARE(done, (QStringList{u"a"_s, u"b"_s}));
    }

    void keepsWhatCannotBeTakenBackYet()
    {
        UndoList list;
        UndoList::Outcome outcome = UndoList::Outcome::NotNow;
        list.add(OperationId(QUuid::createUuid()), u"a"_s, [&] { return outcome; });
        QCOMPARE(list.undoNewest(), UndoList::Outcome::NotNow);
        QVERIFY(!list.isEmpty());
        outcome = UndoList::Outcome::Done;
        QCOMPARE(list.undoNewest(), UndoList::Outcome::Done);
        QVERIFY(list.isEmpty());
    }

    void passesOverWhatIsGone()
    {
        UndoList list;
        list.add(OperationId(QUuid::createUuid()), u"a"_s, [] { return UndoList::Outcome::Done; });
        list.add(OperationId(QUuid::createUuid()), u"b"_s, [] { return UndoList::Outcome::Never; });
        QCOMPARE(list.undoNewest(), UndoList::Outcome::Done);
        QVERIFY(list.isEmpty());
    }

    void isBounded()
    {
        UndoList list;
        const OperationId first(QUuid::createUuid());
        list.add(first, u"first"_s, [] { return UndoList::Outcome::Done; });
        for (int i = 0; i < 200; ++i)
            list.add(OperationId(QUuid::createUuid()), {}, [] { return UndoList::Outcome::Done; });
        QVERIFY(!list.contains(first));
    }
};

QTEST_GUILESS_MAIN(tst_UndoList)
#include "tst_undolist.moc"
