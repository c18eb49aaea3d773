// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codec/schemacheck.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

class TestSchemaCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTimes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* text, const char* expected) {
            QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(expected);
        };
        row("2026-03-20T08:15:02.131902Z", "2026-03-20T08:15:02.131902Z");
        row("2026-03-20T08:15:02", "2026-03-20T08:15:02Z");
        row("2026-03-20 08:15:02.5", "2026-03-20T08:15:02.5Z");
        row("2026-03-20T08:15", "2026-03-20T08:15:00Z");
        row("2026-03-20T10:15:02+02:00", "2026-03-20T08:15:02Z");
        row("2026-03-20T10:15:02.1+0200", "2026-03-20T08:15:02.1Z");
        row("2026-03-19T22:15:02-10", "2026-03-20T08:15:02Z");
        row("2026-06-30T23:59:60Z", "2026-06-30T23:59:59Z");
        for (const char* bad :
             {"", "yesterday", "2026-03-20", "2026-13-20T08:15:02Z", "2026-02-30T08:15:02Z",
              "2026-03-20T25:15:02Z", "2026-03-20T08:15:02.Z", "2026-03-20T08:15:02.1234567890Z",
              "2026-03-20T08:15:02Zulu", "2026-03-20T08:15:02+2", "2026-03-20T08:15:02+99:00",
              "2026/03/20T08:15:02Z", "20260320T081502Z", "1773994502131", "2026-03-20T08:15:"})
            row(bad, "");
    }

    void readsTimes()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        const auto time = codec::parseTime(text);
        QCOMPARE(time.has_value(), !expected.isEmpty());
        if (!time)
            return;
        QCOMPARE(time->text, expected);
        QCOMPARE(time->time.timeSpec(), Qt::UTC);
        // Cut, not rounded: never later than what was written.
        QCOMPARE(time->time.toString(u"yyyy-MM-ddTHH:mm:ss"_s), expected.left(19));
        if (expected.contains(u".131902"_s))
            QCOMPARE(time->time.time().msec(), 131);
    }

    void noticesWronglyConvertedTexts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isWrong");
        QTest::newRow("umlaut twice") << u"MÃ¼ller"_s << true;
        QTest::newRow("dash") << u"a â€“ b"_s << true;
        QTest::newRow("replacement") << u"Gr\uFFFDe"_s << true;
        QTest::newRow("stray space") << u"10Â\u00a0EUR"_s << true;
        QTest::newRow("good umlaut") << u"Müller Größe"_s << false;
        QTest::newRow("Portuguese") << u"SÃO PAULO, não, Âmbar"_s << false;
        QTest::newRow("Polish, Japanese") << u"Łódź 田中"_s << false;
        QTest::newRow("nothing") << QString() << false;
    }

    void noticesWronglyConvertedTexts()
    {
        QFETCH(QString, text);
        QTEST(codec::looksLikeMojibake(text), "isWrong");
    }
};

QTEST_APPLESS_MAIN(TestSchemaCheck)
#include "tst_schemacheck.moc"
