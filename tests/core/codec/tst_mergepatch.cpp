// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codec/mergepatch.h"

#include <QtCore/QJsonDocument>
#include <QtTest/QTest>

/// RFC 7396, and that what is not patched keeps its bytes.
class TestMergePatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void patches_data();
    void patches();
    void refusesWhatIsNoJson();
};

void TestMergePatch::patches_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("patch");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, const char* body, const char* patch,
                        const char* expected) {
        QTest::newRow(name) << QByteArray(body) << QByteArray(patch) << QByteArray(expected);
    };
    // The examples of the RFC.
    row("replaces", R"({"a":"b"})", R"({"a":"c"})", R"({"a":"c"})");
    row("adds", R"({"a":"b"})", R"({"b":"c"})", R"({"a":"b","b":"c"})");
    row("removes", R"({"a":"b"})", R"({"a":null})", R"({})");
    row("removes the first", R"({"a":"b","b":"c"})", R"({"a":null})", R"({"b":"c"})");
    row("removes the last", R"({"a":"b","b":"c"})", R"({"b":null})", R"({"a":"b"})");
    row("array by text", R"({"a":["b"]})", R"({"a":"c"})", R"({"a":"c"})");
    row("text by array", R"({"a":"c"})", R"({"a":["b"]})", R"({"a":["b"]})");
    row("nested", R"({"a":{"b":"c"}})", R"({"a":{"b":"d","c":null}})", R"({"a":{"b":"d"}})");
    row("array of objects", R"({"a":[{"b":"c"}]})", R"({"a":[1]})", R"({"a":[1]})");
    row("whole array", R"(["a","b"])", R"(["c","d"])", R"(["c","d"])");
    row("object by array", R"({"a":"b"})", R"(["c"])", R"(["c"])");
    row("by null", R"({"a":"foo"})", "null", "null");
    row("by text", R"({"a":"foo"})", R"("bar")", R"("bar")");
    row("null stays", R"({"e":null})", R"({"a":1})", R"({"e":null,"a":1})");
    row("array by object", "[1,2]", R"({"a":"b","c":null})", R"({"a":"b"})");
    row("nulls of new ones", "{}", R"({"a":{"bb":{"ccc":null}}})", R"({"a":{"bb":{}}})");
    // What the RFC leaves to us.
    row("keeps bytes", R"({ "z" : 1.10, "n":12345678901234567890,"a": "x" })", R"({"a":"y"})",
        R"({ "z" : 1.10, "n":12345678901234567890,"a": "y" })");
    row("escaped names", R"({"\u0061":1,"b":2})", R"({"a":3})", R"({"\u0061":3,"b":2})");
    row("braces in texts", R"({"a":"}{,\"","b":[{"c":"]"}]})", R"({"b":null})", R"({"a":"}{,\""})");
    row("middle", "{\"a\":1, \"b\":2, \"c\":3}", R"({"b":null})", "{\"a\":1, \"c\":3}");
}

void TestMergePatch::patches()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, patch);
    QFETCH(QByteArray, expected);
    QVERIFY(codec::checkMergePatch(patch));
    const auto patched = codec::mergePatched(body, patch);
    QVERIFY(patched);
    QCOMPARE(*patched, expected);
    QJsonParseError error;
    QJsonDocument::fromJson('[' + *patched + ']', &error);
    QCOMPARE(error.error, QJsonParseError::NoError);
}

void TestMergePatch::refusesWhatIsNoJson()
{
    for (const char* text : {"", " ", "{", "{\"a\":1}x", "1,2", "\xff", "not json"}) {
        QVERIFY(!codec::mergePatched(text, "{}"));
        QVERIFY(!codec::checkMergePatch(text));
    }
    QVERIFY(!codec::checkMergePatch(QByteArray(100'000, '[') + QByteArray(100'000, ']')));
    QCOMPARE(codec::mergePatched(QByteArray(100'000, '['), "{}").error().kind,
             ErrorKind::Malformed);
}

QTEST_GUILESS_MAIN(TestMergePatch)
#include "tst_mergepatch.moc"
