// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/ids.h"
#include "core/base/strong.h"

#include <QtCore/QHash>
#include <QtTest/QTest>

#include <type_traits>
#include <unordered_set>

using namespace Qt::Literals::StringLiterals;

static_assert(!std::is_convertible_v<int, Partition>);
static_assert(!std::is_convertible_v<Partition, Offset>);
static_assert(!std::is_convertible_v<QString, SprintId>);

class TestStrong : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comparesAndOrders()
    {
        QVERIFY(SequenceId(1) < SequenceId(2));
        QCOMPARE(Partition(), Partition(0));
        QVERIFY(SprintId(u"a"_s) < SprintId(u"b"_s));
        QCOMPARE(Offset(5).value(), 5);
        QVERIFY(Offset(5) != Offset(6));
    }

    void servesAsAKey()
    {
        QHash<SprintId, int> ids;
        ids.insert(SprintId(u"sprint-1"_s), 1);
        QCOMPARE(ids.value(SprintId(u"sprint-1"_s)), 1);
        QVERIFY(!ids.contains(SprintId(u"sprint-2"_s)));
        std::unordered_set<Offset> offsets{Offset(1), Offset(1), Offset(2)};
        QCOMPARE(offsets.size(), std::size_t(2));
    }
};

QTEST_APPLESS_MAIN(TestStrong)
#include "tst_strong.moc"
