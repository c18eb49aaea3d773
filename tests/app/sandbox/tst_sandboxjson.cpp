// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/json.h"

#include <QtTest/QTest>

#include <limits>

using namespace Qt::Literals::StringLiterals;
using sandbox::Json;
using sandbox::JsonFault;
using sandbox::JsonStyle;

class TestSandboxJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesNumbersAsTheServiceDoes_data();
    void writesNumbersAsTheServiceDoes();
    void writesBothStyles();
    void refusesWhatAnAnswerCannotHold();
    void readsBackWhatItWrote();
    void namesSyntaxFaults_data();
    void namesSyntaxFaults();
    void callsBrokenTextUnreadable();
    void keepsTheLastOfEqualNames();
    void survivesManyMembers();
};

void TestSandboxJson::writesNumbersAsTheServiceDoes_data()
{
    QTest::addColumn<double>("number");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("whole") << 85.0 << QByteArray("85.0");
    QTest::newRow("zero") << 0.0 << QByteArray("0.0");
    QTest::newRow("negative") << -5.0 << QByteArray("-5.0");
    QTest::newRow("shortest digits") << 0.1 + 0.2 << QByteArray("0.30000000000000004");
    QTest::newRow("small") << 0.0001 << QByteArray("0.0001");
    QTest::newRow("smaller") << 0.00001 << QByteArray("1e-05");
    QTest::newRow("large") << 1e15 << QByteArray("1000000000000000.0");
    QTest::newRow("larger") << 1e16 << QByteArray("1e+16");
}

void TestSandboxJson::writesNumbersAsTheServiceDoes()
{
    QFETCH(double, number);
    QFETCH(QByteArray, text);
    QCOMPARE(sandbox::writeNumber(number), text);
}

void TestSandboxJson::writesBothStyles()
{
    const Json value = Json::Object{
        {u"a"_s, Json::Array{1, 2.5, true, Json()}},
        {u"é\n"_s, u"\U0001F600\u007f\""_s},
    };
    QCOMPARE(writeJson(value, JsonStyle::Answer).value_or("nothing"),
             "{\"a\":[1,2.5,true,null],\"é\\n\":\"\U0001F600\x7f\\\"\"}");
    QCOMPARE(writeJson(value, JsonStyle::Event).value_or("nothing"),
             "{\"a\": [1, 2.5, true, null], \"\\u00e9\\n\": \"\\ud83d\\ude00\\u007f\\\"\"}");
}

void TestSandboxJson::refusesWhatAnAnswerCannotHold()
{
    const Json notANumber(std::numeric_limits<double>::quiet_NaN());
    const Json lone(QString(QChar(0xd800)));
    QVERIFY(!writeJson(notANumber, JsonStyle::Answer));
    QVERIFY(!writeJson(lone, JsonStyle::Answer));
    QCOMPARE(writeJson(notANumber, JsonStyle::Event).value_or("nothing"), "NaN");
    QCOMPARE(writeJson(lone, JsonStyle::Event).value_or("nothing"), "\"\\ud800\"");
}

void TestSandboxJson::readsBackWhatItWrote()
{
    const QByteArray text = "{\"a\":[1,-2.5,true,false,null,\"x\"],\"b\":{\"c\":[]},"
                            "\"d\":123456789012345678901234567890}";
    const auto parsed = sandbox::parseJson(text);
    QVERIFY(std::holds_alternative<Json>(parsed));
    QCOMPARE(writeJson(std::get<Json>(parsed), JsonStyle::Answer).value_or("nothing"), text);
}

void TestSandboxJson::namesSyntaxFaults_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("message");
    QTest::addColumn<qint64>("position");
    QTest::newRow("no value") << QByteArray("{\"a\": }") << u"Expecting value"_s << qint64(6);
    QTest::newRow("only spaces") << QByteArray("  ") << u"Expecting value"_s << qint64(2);
    QTest::newRow("no name") << QByteArray("{a: 1}")
                             << u"Expecting property name enclosed in double quotes"_s << qint64(1);
    QTest::newRow("no colon") << QByteArray("{\"a\" 1}") << u"Expecting ':' delimiter"_s
                              << qint64(5);
    QTest::newRow("no comma") << QByteArray("[1 2]") << u"Expecting ',' delimiter"_s << qint64(3);
    QTest::newRow("rest") << QByteArray("{} x") << u"Extra data"_s << qint64(3);
    QTest::newRow("open string") << QByteArray("[\"abc") << u"Unterminated string starting at"_s
                                 << qint64(1);
    QTest::newRow("control character")
        << QByteArray("\"a\nb\"") << u"Invalid control character at"_s << qint64(2);
    QTest::newRow("escape") << QByteArray("\"\\q\"") << u"Invalid \\escape"_s << qint64(1);
    QTest::newRow("characters, not units")
        << QByteArray("[\"\U0001F600\" 1]") << u"Expecting ',' delimiter"_s << qint64(5);
}

void TestSandboxJson::namesSyntaxFaults()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, message);
    QFETCH(qint64, position);
    const auto parsed = sandbox::parseJson(text);
    QVERIFY(std::holds_alternative<JsonFault>(parsed));
    const auto& fault = std::get<JsonFault>(parsed);
    QCOMPARE(fault.kind, JsonFault::Kind::Syntax);
    QCOMPARE(fault.message, message);
    QCOMPARE(fault.position, position);
}

void TestSandboxJson::callsBrokenTextUnreadable()
{
    for (const QByteArray& text : {QByteArray("\"\xff\""), QByteArray(100'000, '['),
                                   QByteArray("{\"a\":").repeated(5'000)}) {
        const auto parsed = sandbox::parseJson(text);
        QVERIFY(std::holds_alternative<JsonFault>(parsed));
        QCOMPARE(std::get<JsonFault>(parsed).kind, JsonFault::Kind::Unreadable);
    }
}

void TestSandboxJson::keepsTheLastOfEqualNames()
{
    const auto parsed = sandbox::parseJson("{\"a\":1,\"b\":2,\"a\":3}");
    QVERIFY(std::holds_alternative<Json>(parsed));
    QCOMPARE(writeJson(std::get<Json>(parsed), JsonStyle::Answer).value_or("nothing"),
             "{\"a\":3,\"b\":2}");
}

void TestSandboxJson::survivesManyMembers()
{
    QByteArray text = "{";
    for (int i = 0; i < 100'000; ++i)
        text += "\"k" + QByteArray::number(i) + "\":0,";
    text += "\"z\":1}";
    const auto parsed = sandbox::parseJson(text);
    QVERIFY(std::holds_alternative<Json>(parsed));
    QCOMPARE(std::get<Json>(parsed).object()->size(), std::size_t(100'001));
}

QTEST_GUILESS_MAIN(TestSandboxJson)
#include "tst_sandboxjson.moc"
