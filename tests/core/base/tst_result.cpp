// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/result.h"

#include <QtTest/QTest>

#include <memory>

using namespace Qt::Literals::StringLiterals;

class TestResult : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsAValue()
    {
        Result<QString> result(u"ten"_s);
        QVERIFY(result.has_value());
        QVERIFY(bool(result));
        QCOMPARE(*result, u"ten"_s);
        QCOMPARE(result->size(), 3);
        QCOMPARE(result.value_or(u"none"_s), u"ten"_s);
        *result = u"eleven"_s;
        QCOMPARE(result.value(), u"eleven"_s);
    }

    void holdsAnError()
    {
        const Result<QString> result(Error{.kind = ErrorKind::Timeout, .message = u"late"_s});
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::Timeout);
        QCOMPARE(result.value_or(u"none"_s), u"none"_s);
    }

    void givesAwayWhatCannotBeCopied()
    {
        Result<std::unique_ptr<int>> result(std::make_unique<int>(7));
        const std::unique_ptr<int> taken = *std::move(result);
        QCOMPARE(*taken, 7);
    }

    void knowsSuccessWithoutAValue()
    {
        const Result<void> good;
        QVERIFY(good.has_value());
        const Result<void> bad(Error{.kind = ErrorKind::Conflict});
        QVERIFY(!bad);
        QCOMPARE(bad.error().kind, ErrorKind::Conflict);
    }

    void tellsAnErrorFromAValueThatIsOne()
    {
        // A list of errors is a value like any other.
        const Result<QList<Error>> result(QList<Error>{Error{}});
        QVERIFY(result.has_value());
        QCOMPARE(result->size(), 1);
    }
};

QTEST_APPLESS_MAIN(TestResult)
#include "tst_result.moc"
