// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/destinationlink.h"

#include <QtTest/QTest>

#include <limits>

using namespace Qt::Literals::StringLiterals;

class TestDestinationLink : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesAndReads_data()
    {
        QTest::addColumn<QString>("link");
        QTest::addColumn<Destination>("destination");
        const QUuid uuid(u"{6f0c6a52-2f0b-5a4e-9c57-5a2d1c0a7a01}"_s);
        QTest::newRow("sprint") << u"throughline:sprint/sprint-0a1b2c3d"_s
                                << Destination(SprintId(u"sprint-0a1b2c3d"_s));
        QTest::newRow("task") << u"throughline:task/42"_s << Destination(TaskId(u"42"_s));
        QTest::newRow("id with everything in it")
            << u"throughline:task/a%2Fb%20%C3%A4%25%3F%23"_s << Destination(TaskId(u"a/b ä%?#"_s));
        QTest::newRow("record") << u"throughline:record/sprint.lifecycle/2/418"_s
                                << Destination(RecordAddress{u"sprint.lifecycle"_s, Partition(2),
                                                             Offset(418)});
        QTest::newRow("highest offset")
            << u"throughline:record/t/2147483647/9223372036854775807"_s
            << Destination(RecordAddress{u"t"_s, Partition(std::numeric_limits<qint32>::max()),
                                         Offset(std::numeric_limits<qint64>::max())});
        QTest::newRow("view") << u"throughline:view/6f0c6a52-2f0b-5a4e-9c57-5a2d1c0a7a01"_s
                              << Destination(SavedViewId(uuid));
        QTest::newRow("save") << u"throughline:save/6f0c6a52-2f0b-5a4e-9c57-5a2d1c0a7a01"_s
                              << Destination(OperationId(uuid));
        QTest::newRow("page") << u"throughline:page/activity"_s << Destination(PageId::Activity);
        QTest::newRow("dead letters")
            << u"throughline:page/dead-letters"_s << Destination(PageId::DeadLetters);
        QTest::newRow("topic") << u"throughline:topic/sprint.lifecycle"_s
                               << Destination(TopicPlace{u"sprint.lifecycle"_s, std::nullopt});
        QTest::newRow("partition") << u"throughline:topic/sprint.lifecycle/2"_s
                                   << Destination(TopicPlace{u"sprint.lifecycle"_s, Partition(2)});
        QTest::newRow("newest") << u"throughline:newest/t"_s
                                << Destination(NewestRecords{u"t"_s, std::nullopt});
        QTest::newRow("newest of a partition")
            << u"throughline:newest/t/0"_s << Destination(NewestRecords{u"t"_s, Partition(0)});
        QTest::newRow("group") << u"throughline:group/email%2Fservice%20%C3%A4"_s
                               << Destination(GroupPlace{u"email/service ä"_s, std::nullopt});
        QTest::newRow("partition of a group")
            << u"throughline:group/email-service/sprint.lifecycle/2"_s
            << Destination(GroupPlace{u"email-service"_s,
                                      TopicPartition{u"sprint.lifecycle"_s, Partition(2)}});
        QTest::newRow("failure") << u"throughline:failure/t-dlt/1/87"_s
                                 << Destination(FailurePlace{
                                        RecordAddress{u"t-dlt"_s, Partition(1), Offset(87)}});
        QTest::newRow("failures of one cause")
            << u"throughline:failures/3f09aa"_s << Destination(FailureGroupId(u"3f09aa"_s));
        QTest::newRow("run") << u"throughline:run/6f0c6a52-2f0b-5a4e-9c57-5a2d1c0a7a01"_s
                             << Destination(RunId(uuid));
    }

    void writesAndReads()
    {
        QFETCH(QString, link);
        QFETCH(Destination, destination);
        QCOMPARE(toLink(destination), link);
        const Result<Destination> read = destinationFromLink(link);
        QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().message));
        QVERIFY(*read == destination);
        QVERIFY(looksLikeLink(link));
        QVERIFY(!linkTitle(destination).isEmpty());
    }

    void forgivesHowItWasPasted_data()
    {
        QTest::addColumn<QString>("link");
        QTest::newRow("blanks") << u"  throughline:sprint/s-1\n"_s;
        QTest::newRow("as a web address") << u"throughline://sprint/s-1"_s;
        QTest::newRow("capitals") << u"Throughline:Sprint/s-1"_s;
    }

    void forgivesHowItWasPasted()
    {
        QFETCH(QString, link);
        const Result<Destination> read = destinationFromLink(link);
        QVERIFY(read.has_value());
        QVERIFY(*read == Destination(SprintId(u"s-1"_s)));
    }

    void saysWhatIsWrong_data()
    {
        QTest::addColumn<QString>("link");
        QTest::newRow("empty") << QString();
        QTest::newRow("another scheme") << u"https://sprints.example/v1"_s;
        QTest::newRow("nothing behind it") << u"throughline:"_s;
        QTest::newRow("unknown thing") << u"throughline:secret/1"_s;
        QTest::newRow("no id") << u"throughline:sprint/"_s;
        QTest::newRow("blank id") << u"throughline:sprint/%20"_s;
        QTest::newRow("too many parts") << u"throughline:sprint/a/b"_s;
        QTest::newRow("control character") << u"throughline:task/a%0Ab"_s;
        QTest::newRow("null") << u"throughline:task/a%00"_s;
        QTest::newRow("direction override") << u"throughline:task/%E2%80%AEabc"_s;
        QTest::newRow("no UTF-8") << u"throughline:task/%FF%FE"_s;
        QTest::newRow("long id") << u"throughline:task/"_s + QString(201, u'x');
        QTest::newRow("longer than any") << u"throughline:task/"_s + QString(1'000'000, u'x');
        QTest::newRow("no offset") << u"throughline:record/t/1"_s;
        QTest::newRow("negative offset") << u"throughline:record/t/1/-1"_s;
        QTest::newRow("no number") << u"throughline:record/t/one/1"_s;
        QTest::newRow("too large a number") << u"throughline:record/t/1/99999999999999999999"_s;
        QTest::newRow("too large a partition") << u"throughline:record/t/4294967296/1"_s;
        QTest::newRow("no topic") << u"throughline:record//1/1"_s;
        QTest::newRow("no name of a topic") << u"throughline:record/a%2Fb/1/1"_s;
        QTest::newRow("long topic") << u"throughline:record/%1/1/1"_s.arg(QString(250, u't'));
        QTest::newRow("no topic at all") << u"throughline:topic"_s;
        QTest::newRow("topic and more") << u"throughline:topic/t/1/2"_s;
        QTest::newRow("no partition") << u"throughline:newest/t/one"_s;
        QTest::newRow("group without a partition") << u"throughline:group/g/t"_s;
        QTest::newRow("failure without an offset") << u"throughline:failure/t/1"_s;
        QTest::newRow("no run") << u"throughline:run/mine"_s;
        QTest::newRow("no view") << u"throughline:view/mine"_s;
        QTest::newRow("null view") << u"throughline:view/00000000-0000-0000-0000-000000000000"_s;
        QTest::newRow("no page") << u"throughline:page/welcome"_s;
    }

    void saysWhatIsWrong()
    {
        QFETCH(QString, link);
        const Result<Destination> read = destinationFromLink(link);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::Rejected);
        QVERIFY(read.error().message.endsWith(u'.'));
        // What was pasted is not repeated.
        QVERIFY(read.error().message.size() < 200);
    }

    void namesEachPage()
    {
        const QStringList names = pageNames();
        QCOMPARE(names.size(), 9);
        for (const QString& name : names) {
            const std::optional<PageId> page = pageNamed(name);
            QVERIFY(page);
            QCOMPARE(pageName(*page), name);
            QCOMPARE(toLink(*page), u"throughline:page/"_s + name);
        }
        QCOMPARE(pageNamed(u"Streams"), std::nullopt);
        QCOMPARE(pageNamed(u"STREAM"), std::nullopt);
        QCOMPARE(pageNamed(u"STREAM", Qt::CaseInsensitive), PageId::Stream);
        QCOMPARE(pageName(PageId::Welcome), QString());
    }

    void writesNothingForWhatHasNoName()
    {
        QCOMPARE(toLink(PageId::Welcome), QString());
        QCOMPARE(toLink(SprintId()), QString());
        QCOMPARE(toLink(SavedViewId()), QString());
        QCOMPARE(toLink(TopicPlace{}), QString());
        QCOMPARE(toLink(GroupPlace{u"g"_s, TopicPartition{}}), QString());
        QCOMPARE(toLink(GroupPlace{}), QString());
        QCOMPARE(toLink(FailurePlace{}), QString());
        QCOMPARE(toLink(RunId()), QString());
        QCOMPARE(toLink(RecordAddress{}), QString());
        QCOMPARE(toLink(TaskId(QString(201, u'x'))), QString());
        QCOMPARE(toLink(TaskId(QString(200, QChar(0x4e2d)))), QString());
    }
};

QTEST_APPLESS_MAIN(TestDestinationLink)
#include "tst_destinationlink.moc"
