// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codec/jsontext.h"

#include <QtTest/QTest>

#include <string>

using namespace Qt::Literals::StringLiterals;
using codec::JsonLayout;

class TestJsonText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acceptsJsonAndNothingElse_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("isJson");
        for (const char* text :
             {"{}", "[]", " { } ", "1", "-0.5e+10", "\"x\"", "true", "null", "[1,[2,{\"a\":[]}]]",
              "{\"a\":1,\"a\":2}", "\"\\u00fc\\n\\\\\"", "0", "[-0]", "1E5"})
            QTest::newRow(text) << QByteArray(text) << true;
        for (const char* text :
             {"",         " ",      "{",       "}",           "[",          "]",
              "[1,]",     "{,}",    "{\"a\"}", "{\"a\":}",    "{\"a\":1,}", "{a:1}",
              "01",       "-",      "1.",      "1e",          ".5",         "+1",
              "\"",       "\"\\\"", "\"\\x\"", "\"\\u12g4\"", "\"\\u12",    "tru",
              "nul",      "[1 2]",  "1 2",     "{} {}",       "[}",         "{]",
              "\"a\nb\"", "[1]]",   ":",       ",",           "{\"a\" 1}",  "NaN"})
            QTest::newRow(text) << QByteArray(text) << false;
    }

    void acceptsJsonAndNothingElse()
    {
        QFETCH(QByteArray, text);
        QTEST(codec::compactJson({text.constData(), std::size_t(text.size())}).has_value(),
              "isJson");
    }

    void keepsOrderAndNumbersWhenCompacting()
    {
        QCOMPARE(
            codec::compactJson("{ \"b\" : 12345678901234567890.10,\n \"a\" : [ 1 , \"x y\" ] }"),
            QByteArray("{\"b\":12345678901234567890.10,\"a\":[1,\"x y\"]}"));
    }

    void laysOutForPeople()
    {
        const auto text =
            codec::readableJson("{\"z\":1e400,\"a\":[],\"n\":{\"x\":"
                                "\"\\u00fc\\ud83c\\udf89\\u0000\\\"\",\"y\":[1,{}]},\"b\":null}",
                                JsonLayout::Indented, 10'000);
        QVERIFY(text.has_value());
        QCOMPARE(text->text, u"{\n"
                             "  \"z\": 1e400,\n"
                             "  \"a\": [],\n"
                             "  \"n\": {\n"
                             "    \"x\": \"ü🎉\\u0000\\\"\",\n"
                             "    \"y\": [\n"
                             "      1,\n"
                             "      {}\n"
                             "    ]\n"
                             "  },\n"
                             "  \"b\": null\n"
                             "}"_s);
        QVERIFY(!text->isCut);
    }

    void keepsHalfCharactersEscaped()
    {
        const auto text =
            codec::readableJson("[\"\\ud800x\",\"\\udc00\",\"\\ud800\\u0041\",\"\\\\u00fc\"]",
                                JsonLayout::OneLine, 1000);
        QCOMPARE(text->text, u"[\"\\ud800x\", \"\\udc00\", \"\\ud800\\u0041\", \"\\\\u00fc\"]"_s);
    }

    void marksTheParts()
    {
        const auto text = codec::readableJson("{\"ü\":[1,\"s\",true]}", JsonLayout::OneLine, 1000);
        QStringList parts;
        qsizetype end = 0;
        for (const codec::TextSpan& span : text->spans) {
            QVERIFY(span.begin >= end);
            end = span.begin + span.length;
            parts.append(QString::number(int(span.part)) + text->text.mid(span.begin, span.length));
        }
        QCOMPARE(parts, (QStringList{u"4{"_s, u"0\"ü\""_s, u"4: "_s, u"4["_s, u"21"_s, u"4, "_s,
                                     u"1\"s\""_s, u"4, "_s, u"3true"_s, u"4]"_s, u"4}"_s}));
        QCOMPARE(end, text->text.size());
    }

    void cutsWhatIsLong()
    {
        std::string json = "[";
        for (int i = 0; i < 10'000; ++i)
            json += "\"xxxxxxxxxx\",";
        json += "1]";
        const auto text = codec::readableJson(json, JsonLayout::Indented, 1000);
        QVERIFY(text->isCut);
        QVERIFY(text->text.size() <= 1000);
        QVERIFY(text->spans.last().begin + text->spans.last().length <= text->text.size());
        const std::string one = "\"" + std::string(1'000'000, 'y') + "\"";
        const auto single = codec::readableJson(one, JsonLayout::Indented, 100);
        QVERIFY(single->isCut);
        QCOMPARE(single->text.size(), 100);
    }

    void boundsDepthAndIndentation()
    {
        const auto nested = [](std::size_t depth) {
            return std::string(depth, '[') + std::string(depth, ']');
        };
        QVERIFY(codec::compactJson(nested(1024)).has_value());
        QVERIFY(!codec::compactJson(nested(1025)).has_value());
        const auto text = codec::readableJson(nested(1024), JsonLayout::Indented, 10'000'000);
        QVERIFY(text.has_value());
        QVERIFY(text->text.size() < 1024 * 2 * 140);
    }

    void findsOutermostMembers()
    {
        using namespace std::string_view_literals;
        const auto json = "{\"a\":{\"data\":1}, \"data\" : [ 2, 3 ] ,\"s\":\"x\"}"sv;
        QCOMPARE(codec::topLevelMember(json, "data"), "[ 2, 3 ]"sv);
        QCOMPARE(codec::topLevelMember(json, "a"), "{\"data\":1}"sv);
        QCOMPARE(codec::topLevelMember(json, "s"), "\"x\""sv);
        QCOMPARE(codec::topLevelMember(json, "none"), std::nullopt);
        QCOMPARE(codec::topLevelMember("{\"a\":1,\"a\":2}", "a"), "2"sv);
        QCOMPARE(codec::topLevelMember("[{\"a\":1}]", "a"), std::nullopt);
        QCOMPARE(codec::topLevelMember("{\"a\":1", "a"), std::nullopt);
    }
};

QTEST_APPLESS_MAIN(TestJsonText)
#include "tst_jsontext.moc"
