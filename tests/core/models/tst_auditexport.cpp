// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/auditexport.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

class TestAuditExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesOneLineAnEntry();
    void quotesWhatNeedsIt_data();
    void quotesWhatNeedsIt();
    void tellsJson();

private:
    static AuditEntry sample()
    {
        return {.sequence = 7,
                .at = QDateTime({2026, 3, 20}, {8, 15, 2, 131}, Qt::UTC),
                .who = u"mia"_s,
                .what = u"replay"_s,
                .target = u"orders.replay"_s,
                .count = 10'000,
                .result = u"done"_s,
                .run = RunId(QUuid(u"11111111-2222-3333-4444-555555555555"_s))};
    }
};

void TestAuditExport::writesOneLineAnEntry()
{
    QCOMPARE(auditCsvTitle(), "sequence,at,who,what,target,count,result,detail,run\r\n");
    QCOMPARE(auditCsvLine(sample()),
             "7,2026-03-20T08:15:02.131Z,mia,replay,orders.replay,10000,done,,"
             "11111111-2222-3333-4444-555555555555\r\n");
    QCOMPARE(auditCsvLine({}), "0,,,,,0,,,\r\n");
}

void TestAuditExport::quotesWhatNeedsIt_data()
{
    QTest::addColumn<QString>("detail");
    QTest::addColumn<QByteArray>("cell");
    QTest::newRow("comma") << u"a, b"_s << QByteArray("\"a, b\"");
    QTest::newRow("quotes") << u"say \"yes\""_s << QByteArray("\"say \"\"yes\"\"\"");
    QTest::newRow("lines") << u"a\nb"_s << QByteArray("\"a\nb\"");
    QTest::newRow("formula") << u"=1+1"_s << QByteArray("'=1+1");
    QTest::newRow("command") << u"@SUM(A1,A2)"_s << QByteArray("\"'@SUM(A1,A2)\"");
    QTest::newRow("umlaut") << u"Prüfung"_s << QByteArray("Prüfung");
}

void TestAuditExport::quotesWhatNeedsIt()
{
    QFETCH(const QString, detail);
    AuditEntry entry;
    entry.detail = detail;
    QFETCH(const QByteArray, cell);
    QCOMPARE(auditCsvLine(entry), "0,,,,,0,," + cell + ",\r\n");
}

void TestAuditExport::tellsJson()
{
    const QJsonObject json = auditJson(sample());
    QCOMPARE(json.value(u"at"_s).toString(), u"2026-03-20T08:15:02.131Z"_s);
    QCOMPARE(json.value(u"count"_s).toInt(), 10'000);
    QCOMPARE(json.value(u"run"_s).toString(), u"11111111-2222-3333-4444-555555555555"_s);
    QVERIFY(auditJson({}).value(u"run"_s).isNull());
    QVERIFY(auditJson({}).value(u"at"_s).isNull());
}

QTEST_GUILESS_MAIN(TestAuditExport)
#include "tst_auditexport.moc"
