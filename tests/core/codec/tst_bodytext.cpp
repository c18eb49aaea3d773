// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codec/bodytext.h"

#include <QtTest/QTest>

#include <limits>
#include <string>

using namespace Qt::Literals::StringLiterals;
using codec::BodyKind;

class TestBodyText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsTheKindsApart()
    {
        QCOMPARE(codec::bodyText(std::nullopt).kind, BodyKind::Null);
        QCOMPARE(codec::bodyText("").kind, BodyKind::Empty);
        QCOMPARE(codec::bodyText("{\"a\":1}").kind, BodyKind::Json);
        QCOMPARE(codec::bodyText("plain\ttext").kind, BodyKind::Text);
        QCOMPARE(codec::bodyText("plain\ttext").text, u"plain\ttext"_s);
        QCOMPARE(codec::bodyText("{\"a\":1").kind, BodyKind::Text);
        QCOMPARE(codec::bodyText("\xff").kind, BodyKind::Binary);
        QCOMPARE(codec::bodyText(std::string_view("a\0b", 3)).kind, BodyKind::Binary);
    }

    void cutsLongTextsBetweenCharacters()
    {
        std::string text;
        for (int i = 0; i < 1000; ++i)
            text += "🎉";
        const codec::BodyText body = codec::bodyText(text, 101);
        QVERIFY(body.isCut);
        QCOMPARE(body.text, u"🎉"_s.repeated(50));
        QVERIFY(!codec::bodyText("short", 5).isCut);
        QVERIFY(codec::bodyText("short", 4).isCut);
        QVERIFY(codec::bodyText("short", 0).text.isEmpty());
        QVERIFY(codec::bodyText("[1]", 0).text.isEmpty());
    }

    void showsBytesInHex()
    {
        std::string bytes = "{\"event\": \"gr\xc3\xb6\xc3\x9f\"}";
        QCOMPARE(codec::hexLineCount(bytes), 2);
        QCOMPARE(
            codec::hexLines(bytes, 0, 10),
            (QStringList{
                u"00000000  7b 22 65 76 65 6e 74 22  3a 20 22 67 72 c3 b6 c3  {\"event\": \"gr..."_s,
                u"00000010  9f 22 7d                                          .\"}"_s}));
    }

    void showsAnyRangeOfBytes()
    {
        const std::string bytes(1000, 'x');
        QCOMPARE(codec::hexLineCount(bytes), 63);
        QCOMPARE(codec::hexLines(bytes, 62, 1).size(), 1);
        QVERIFY(codec::hexLines(bytes, 62, 1).first().startsWith(u"000003e0"_s));
        QCOMPARE(codec::hexLines(bytes, 63, 1).size(), 0);
        QCOMPARE(codec::hexLines(bytes, -5, 2).size(), 2);
        QCOMPARE(codec::hexLines(bytes, 60, std::numeric_limits<qint64>::max()).size(), 3);
        QCOMPARE(codec::hexLines(bytes, 0, -1).size(), 0);
        QCOMPARE(codec::hexLines({}, 0, 1).size(), 0);
    }
};

QTEST_APPLESS_MAIN(TestBodyText)
#include "tst_bodytext.moc"
