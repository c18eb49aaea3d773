// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codec/summary.h"

#include "core/codec/decoder.h"
#include "tests/core/codec/eventfixtures.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

namespace {
QString lineOf(const std::string& value)
{
    return codec::summary(codec::decode(recordOf(value), u"t"_s), value);
}
} // namespace

/// The lines of the known forms are compared in tst_decoder, file by file.
class TestSummary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsOnlyTheFirstNames()
    {
        std::string value =
            R"({"event_type":"team_member.added","data":{"sprint_name":"S","team_members":[)";
        for (const char* name : {"A", "B", "C", "D", "E", "F"})
            value += std::string(R"({"id":"i","role":"r","name":")") + name + "\"},";
        value.back() = ']';
        value += "}}";
        QCOMPARE(lineOf(value), u"S: 6 people (A, B, C, D, E, …)"_s);
    }

    void cutsLongLines()
    {
        const QString line = lineOf("start " + std::string(10'000, 'x'));
        QCOMPARE(line.size(), codec::MaxSummaryLength);
        QVERIFY(line.endsWith(u'…'));
        std::string party;
        for (int i = 0; i < 300; ++i)
            party += "🎉";
        QVERIFY(!QStringView(lineOf(party)).chopped(1).back().isHighSurrogate());
    }

    void isOneLineWhateverTheTextHolds()
    {
        QCOMPARE(lineOf("a\r\n\tb\xE2\x80\xA8"
                        "c"),
                 u"a b c"_s);
        QCOMPARE(lineOf(R"({"event_type":"sprint.deleted","data":{"sprint_id":"a\nb\u0000c"}})"),
                 u"a b c deleted"_s);
    }

    void showsTheFirstBytesOfWhatIsNoText()
    {
        QCOMPARE(lineOf(std::string("\xff\x00\x01", 3)), u"3 bytes: ff 00 01"_s);
        QVERIFY(lineOf(std::string(100, '\xff')).endsWith(u" …"_s));
    }

    void showsTheBodyOfAnUnknownType()
    {
        QCOMPARE(lineOf(R"({"event_type":"X","data":{"b":1,"a":"\u00fc"}})"),
                 u"{\"b\": 1, \"a\": \"ü\"}"_s);
    }
};

QTEST_APPLESS_MAIN(TestSummary)
#include "tst_summary.moc"
