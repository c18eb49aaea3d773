// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"

#include <QtCore/QSet>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

class TestError : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesEveryKindAndFindsItAgain()
    {
        QSet<QString> names;
        for (int i = 0; i <= int(ErrorKind::Internal); ++i) {
            const auto kind = ErrorKind(i);
            const QString name = errorKindName(kind);
            QVERIFY(!name.isEmpty());
            QCOMPARE(errorKindFromName(name), kind);
            names.insert(name);
        }
        QCOMPARE(names.size(), int(ErrorKind::Internal) + 1);
    }

    void takesAnUnknownNameForItsOwnFault()
    {
        QCOMPARE(errorKindFromName(u"nonsense"), ErrorKind::Internal);
        QCOMPARE(errorKindFromName({}), ErrorKind::Internal);
    }

    void comparesByValue()
    {
        const Error a{
            .kind = ErrorKind::NotFound, .message = u"gone"_s, .fields = {{u"end"_s, u"x"_s}}};
        Error b = a;
        QCOMPARE(a, b);
        b.fields.first().path = u"start"_s;
        QVERIFY(a != b);
    }
};

QTEST_APPLESS_MAIN(TestError)
#include "tst_error.moc"
