// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/workspacedraft.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

class TestWorkspaceDraft : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void completesAndChecksAddresses_data();
    void completesAndChecksAddresses();
};

void TestWorkspaceDraft::completesAndChecksAddresses_data()
{
    QTest::addColumn<Part>("part");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("completed");
    QTest::addColumn<bool>("usable");
    const Part service = Part::SprintService;
    const Part kafka = Part::Kafka;
    QTest::newRow("empty") << service << u"  "_s << u""_s << true;
    QTest::newRow("whole") << service << u"https://a.example/v1"_s << u"https://a.example/v1"_s
                           << true;
    QTest::newRow("no scheme") << service << u" localhost:8000 "_s << u"http://localhost:8000"_s
                               << true;
    QTest::newRow("other scheme") << service << u"ftp://a.example"_s << u"ftp://a.example"_s
                                  << false;
    QTest::newRow("no host") << service << u"http://"_s << u"http://"_s << false;
    QTest::newRow("blank within") << service << u"http://a b"_s << u"http://a b"_s << false;
    QTest::newRow("password") << service << u"http://me:secret@a.example"_s
                              << u"http://me:secret@a.example"_s << false;
    QTest::newRow("port out of range")
        << service << u"http://a.example:99999"_s << u"http://a.example:99999"_s << false;
    QTest::newRow("IPv6") << service << u"http://[::1]:8000"_s << u"http://[::1]:8000"_s << true;
    QTest::newRow("broker") << kafka << u"localhost:9092"_s << u"localhost:9092"_s << true;
    QTest::newRow("broker without port")
        << kafka << u"broker.example"_s << u"broker.example:9092"_s << true;
    QTest::newRow("brokers") << kafka << u"a:1, b:2 ,c"_s << u"a:1,b:2,c:9092"_s << true;
    QTest::newRow("broker by IPv6") << kafka << u"[::1]:9092"_s << u"[::1]:9092"_s << true;
    QTest::newRow("bare IPv6") << kafka << u"::1"_s << u"::1"_s << false;
    QTest::newRow("broker with a path") << kafka << u"a/b:1"_s << u"a/b:1"_s << false;
    QTest::newRow("broker as a URL") << kafka << u"http://a:9092"_s << u"http://a:9092"_s << false;
    QTest::newRow("broker port zero") << kafka << u"a:0"_s << u"a:0"_s << false;
    QTest::newRow("commas only") << kafka << u",,"_s << u""_s << true;
}

void TestWorkspaceDraft::completesAndChecksAddresses()
{
    QFETCH(Part, part);
    QFETCH(QString, typed);
    QFETCH(QString, completed);
    QFETCH(bool, usable);
    QCOMPARE(completedAddress(part, typed), completed);
    QCOMPARE(addressProblem(part, typed).isEmpty(), usable);
}

QTEST_GUILESS_MAIN(TestWorkspaceDraft)
#include "tst_workspacedraft.moc"
