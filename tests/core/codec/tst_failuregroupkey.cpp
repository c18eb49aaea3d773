// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codec/failuregroupkey.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

class FailureGroupKeyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void masksWhatDiffersInMessages_data()
    {
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("masked");
        const auto row = [](const char* name, const QString& message, const QString& masked) {
            QTest::newRow(name) << message << masked;
        };
        row("number", u"order 1842 cannot be priced"_s, u"order # cannot be priced"_s);
        row("decimal", u"took 1,234.50 s"_s, u"took # s"_s);
        row("id", u"no sprint-9f31c07a here"_s, u"no sprint-# here"_s);
        row("id behind an underscore", u"no id_9f31c07a"_s, u"no id_#"_s);
        row("uuid", u"run 123e4567-e89b-12d3-a456-426614174000 is gone"_s, u"run # is gone"_s);
        row("time", u"at 2026-11-21T11:58:15.431385161Z"_s, u"at #-#-#T#Z"_s);
        row("hash", u"Listener$1@6bd393a1 failed"_s, u"Listener$#@# failed"_s);
        row("address", u"at 0x00007f3c001"_s, u"at #"_s);
        row("mail", u"no user ines.duarte@example.com."_s, u"no user #."_s);
        row("long id", u"key 01HV3GZ7M2K8Q4W1XY0T9R5N6P"_s, u"key #"_s);
        row("words stay", u"decade, facade and Base64DecoderException"_s,
            u"decade, facade and Base#DecoderException"_s);
        row("other letters stay", u"Größe 5 € überschritten – 日本語 😀"_s,
            u"Größe # € überschritten – 日本語 😀"_s);
        row("empty", QString(), QString());
    }

    void masksWhatDiffersInMessages()
    {
        QFETCH(QString, message);
        QFETCH(QString, masked);
        QCOMPARE(codec::maskedMessage(message), masked);
    }

    void masksWhatDiffersInFrames_data()
    {
        QTest::addColumn<QString>("frame");
        QTest::addColumn<QString>("masked");
        const auto row = [](const char* name, const QString& frame, const QString& masked) {
            QTest::newRow(name) << frame << masked;
        };
        row("line", u"a.Main$Failures.fail(Main.java:42)"_s,
            u"a.Main$Failures.fail(Main.java:#)"_s);
        row("lambda method", u"a.B.lambda$main$0(B.java:54)"_s, u"a.B.lambda$main$#(B.java:#)"_s);
        row("lambda class", u"a.B$$Lambda$14/0x00007f3c001.apply(Unknown Source)"_s,
            u"a.B$$Lambda#.apply(Unknown Source)"_s);
        row("lambda class of 21", u"a.B$$Lambda/0x000079b2d8001000.apply(Unknown Source)"_s,
            u"a.B$$Lambda#.apply(Unknown Source)"_s);
        row("anonymous class", u"a.B$1.run(B.java:9)"_s, u"a.B$#.run(B.java:#)"_s);
        row("proxy", u"jdk.proxy2.$Proxy83.send(Unknown Source)"_s,
            u"jdk.proxy2.$Proxy#.send(Unknown Source)"_s);
        row("accessor", u"GeneratedMethodAccessor123.invoke(Unknown Source)"_s,
            u"GeneratedMethodAccessor#.invoke(Unknown Source)"_s);
        row("names keep digits", u"io.Http2Client.send(Http2Client.java:7)"_s,
            u"io.Http2Client.send(Http2Client.java:#)"_s);
        row("net", u"Sales.Handler.Handle(Order o) in C:\\src\\Handler.cs:line 14"_s,
            u"Sales.Handler.Handle(Order o) in C:\\src\\Handler.cs:line #"_s);
    }

    void masksWhatDiffersInFrames()
    {
        QFETCH(QString, frame);
        QFETCH(QString, masked);
        QCOMPARE(codec::maskedFrame(frame), masked);
    }

    void tellsCausesApart()
    {
        Failure failure;
        failure.address = {u"orders.dlq"_s, Partition(0), Offset(1)};
        failure.exception = u"a.B"_s;
        failure.maskedFrame = u"a.C.d(C.java:#)"_s;
        failure.maskedMessage = u"order # is gone"_s;
        failure.origin = {u"orders"_s, Partition(0), Offset(1), {}, u"pricing"_s};
        const FailureGroupId id = codec::failureGroupId(failure);

        Failure same = failure;
        same.address = {u"other.dlq"_s, Partition(3), Offset(9)};
        same.origin.offset = Offset(7);
        // Behind a frame the message does not matter.
        same.maskedMessage = u"another"_s;
        QCOMPARE(codec::failureGroupId(same), id);

        Failure other = failure;
        other.exception = u"a.Other"_s;
        QVERIFY(codec::failureGroupId(other) != id);
        other = failure;
        other.origin.topic = u"orders2"_s;
        QVERIFY(codec::failureGroupId(other) != id);
        other = failure;
        other.origin.group = u"shipping"_s;
        QVERIFY(codec::failureGroupId(other) != id);
        other = failure;
        other.maskedFrame.clear();
        const FailureGroupId byMessage = codec::failureGroupId(other);
        QVERIFY(byMessage != id);
        other.maskedMessage = u"another"_s;
        QVERIFY(codec::failureGroupId(other) != byMessage);
        // Without an origin, two topics are two causes.
        Failure bare;
        bare.address = {u"a.dlq"_s, Partition(0), Offset(1)};
        Failure elsewhere = bare;
        elsewhere.address.topic = u"b.dlq"_s;
        QVERIFY(codec::failureGroupId(bare) != codec::failureGroupId(elsewhere));
    }
};

QTEST_APPLESS_MAIN(FailureGroupKeyTest)
#include "tst_failuregroupkey.moc"
