// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/sprintinput.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using sandbox::Json;
using sandbox::SprintInput;
using sandbox::ValidationErrors;

namespace {

std::variant<SprintInput, ValidationErrors> read(const QByteArray& text)
{
    const auto parsed = sandbox::parseJson(text);
    return sandbox::readSprintInput(std::get<Json>(parsed));
}

// A sprint with one member's text replaced.
QByteArray withMember(const QByteArray& name, const QByteArray& value)
{
    QByteArray text = "{\"sprintNumber\":\"26-07\",\"startDate\":\"2026-03-30\","
                      "\"endDate\":\"2026-04-10\"";
    return text + ",\"" + name + "\":" + value + '}';
}

} // namespace

class TestSprintInput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAWholeSprint();
    void fillsInWhatIsLeftOut();
    void isLenientWithDates_data();
    void isLenientWithDates();
    void isLenientWithConfidence_data();
    void isLenientWithConfidence();
    void takesNullForSomeLists();
    void namesWhatIsWrong_data();
    void namesWhatIsWrong();
    void collectsAllErrors();
};

void TestSprintInput::readsAWholeSprint()
{
    const auto result =
        read("{\"sprintNumber\":\"26-07\",\"startDate\":\"2026-03-30\",\"endDate\":\"2026-04-10\","
             "\"confidencePercentage\":85,\"extra\":1,"
             "\"teamMembers\":[{\"name\":\"Tomasz Wrona\",\"role\":\"Tester\",\"vacations\":["
             "{\"startDate\":\"2026-04-01\",\"endDate\":\"2026-04-07\",\"reason\":\"family\"},"
             "{\"startDate\":\"2026-04-09\",\"endDate\":\"2026-04-08\",\"reason\":null}]}],"
             "\"holidays\":[{\"holidayDate\":\"2026-04-03\",\"name\":\"Good Friday\","
             "\"description\":null}]}");
    QVERIFY(std::holds_alternative<SprintInput>(result));
    const SprintInput expected{
        u"26-07"_s,
        QDate(2026, 3, 30),
        QDate(2026, 4, 10),
        85,
        {{u"Tomasz Wrona"_s,
          u"Tester"_s,
          {{QDate(2026, 4, 1), QDate(2026, 4, 7), u"family"_s},
           {QDate(2026, 4, 9), QDate(2026, 4, 8), std::nullopt}}}},
        {{QDate(2026, 4, 3), u"Good Friday"_s, QString()}},
    };
    QCOMPARE(std::get<SprintInput>(result), expected);
}

void TestSprintInput::fillsInWhatIsLeftOut()
{
    const auto result = read(withMember("x", "0"));
    QVERIFY(std::holds_alternative<SprintInput>(result));
    const auto& input = std::get<SprintInput>(result);
    QCOMPARE(input.confidence, 100.0);
    QVERIFY(input.members.isEmpty() && input.holidays.isEmpty());
}

void TestSprintInput::isLenientWithDates_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("date") << QByteArray("\"2026-03-30\"");
    QTest::newRow("midnight") << QByteArray("\"2026-03-30T00:00:00\"");
    QTest::newRow("midnight with a fraction") << QByteArray("\"2026-03-30 00:00:00.000\"");
    QTest::newRow("midnight in a zone") << QByteArray("\"2026-03-30T00:00:00+02:00\"");
    QTest::newRow("midnight, Z") << QByteArray("\"2026-03-30T00:00Z\"");
    QTest::newRow("seconds") << QByteArray("1774828800");
    QTest::newRow("seconds as floating number") << QByteArray("1774828800.0");
    QTest::newRow("milliseconds") << QByteArray("1774828800000");
    QTest::newRow("seconds as text") << QByteArray("\"1774828800\"");
}

void TestSprintInput::isLenientWithDates()
{
    QFETCH(QByteArray, value);
    const auto result = read(withMember("startDate", value));
    QVERIFY(std::holds_alternative<SprintInput>(result));
    QCOMPARE(std::get<SprintInput>(result).start, QDate(2026, 3, 30));
}

void TestSprintInput::isLenientWithConfidence_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<double>("confidence");
    QTest::newRow("number") << QByteArray("85.5") << 85.5;
    QTest::newRow("text") << QByteArray("\"85\"") << 85.0;
    QTest::newRow("true") << QByteArray("true") << 1.0;
    QTest::newRow("false") << QByteArray("false") << 0.0;
    QTest::newRow("null") << QByteArray("null") << 100.0;
}

void TestSprintInput::isLenientWithConfidence()
{
    QFETCH(QByteArray, value);
    QFETCH(double, confidence);
    const auto result = read(withMember("confidencePercentage", value));
    QVERIFY(std::holds_alternative<SprintInput>(result));
    QCOMPARE(std::get<SprintInput>(result).confidence, confidence);
}

void TestSprintInput::takesNullForSomeLists()
{
    QVERIFY(std::holds_alternative<SprintInput>(read(withMember("holidays", "null"))));
    QVERIFY(std::holds_alternative<SprintInput>(read(
        withMember("teamMembers", "[{\"name\":\"\",\"role\":\"Designer\",\"vacations\":null}]"))));
}

void TestSprintInput::namesWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("error");
    QTest::newRow("missing") << QByteArray("{\"sprintNumber\":\"1\",\"endDate\":\"2026-04-10\"}")
                             << QByteArray(
                                    "{\"type\":\"missing\",\"loc\":[\"body\",\"startDate\"],"
                                    "\"msg\":\"Field required\",\"input\":{\"sprintNumber\":\"1\","
                                    "\"endDate\":\"2026-04-10\"}}");
    QTest::newRow("not an object")
        << QByteArray("[]")
        << QByteArray("{\"type\":\"model_attributes_type\",\"loc\":[\"body\"],\"msg\":\"Input "
                      "should be a valid dictionary or object to extract fields from\","
                      "\"input\":[]}");
    QTest::newRow("number as a number")
        << withMember("sprintNumber", "7")
        << QByteArray("{\"type\":\"string_type\",\"loc\":[\"body\",\"sprintNumber\"],"
                      "\"msg\":\"Input should be a valid string\",\"input\":7}");
    QTest::newRow("role")
        << withMember("teamMembers", "[{\"name\":\"A\",\"role\":\"Boss\"}]")
        << QByteArray("{\"type\":\"enum\",\"loc\":[\"body\",\"teamMembers\",0,\"role\"],"
                      "\"msg\":\"Input should be 'Developer', 'Tester', 'Designer', 'Product "
                      "Owner', 'Scrum Master' or 'Tech Lead'\",\"input\":\"Boss\",\"ctx\":{"
                      "\"expected\":\"'Developer', 'Tester', 'Designer', 'Product Owner', 'Scrum "
                      "Master' or 'Tech Lead'\"}}");
    QTest::newRow("above the range")
        << withMember("confidencePercentage", "101")
        << QByteArray("{\"type\":\"less_than_equal\",\"loc\":[\"body\",\"confidencePercentage\"],"
                      "\"msg\":\"Input should be less than or equal to 100\",\"input\":101,"
                      "\"ctx\":{\"le\":100.0}}");
    QTest::newRow("below the range")
        << withMember("confidencePercentage", "-0.5")
        << QByteArray("{\"type\":\"greater_than_equal\",\"loc\":[\"body\","
                      "\"confidencePercentage\"],\"msg\":\"Input should be greater than or equal "
                      "to 0\",\"input\":-0.5,\"ctx\":{\"ge\":0.0}}");
    QTest::newRow("confidence as words")
        << withMember("confidencePercentage", "\"high\"")
        << QByteArray("{\"type\":\"float_parsing\",\"loc\":[\"body\",\"confidencePercentage\"],"
                      "\"msg\":\"Input should be a valid number, unable to parse string as a "
                      "number\",\"input\":\"high\"}");
    QTest::newRow("time in a date")
        << withMember("startDate", "\"2026-03-30T09:00:00\"")
        << QByteArray("{\"type\":\"date_from_datetime_inexact\",\"loc\":[\"body\",\"startDate\"],"
                      "\"msg\":\"Datetimes provided to dates should have zero time - e.g. be "
                      "exact dates\",\"input\":\"2026-03-30T09:00:00\"}");
    QTest::newRow("day first")
        << withMember("startDate", "\"30/03/2026\"")
        << QByteArray("{\"type\":\"date_from_datetime_parsing\",\"loc\":[\"body\",\"startDate\"],"
                      "\"msg\":\"Input should be a valid date or datetime, invalid character in "
                      "year\",\"input\":\"30/03/2026\",\"ctx\":{\"error\":\"invalid character in "
                      "year\"}}");
    QTest::newRow("no such day")
        << withMember("endDate", "\"2026-02-30\"")
        << QByteArray("{\"type\":\"date_from_datetime_parsing\",\"loc\":[\"body\",\"endDate\"],"
                      "\"msg\":\"Input should be a valid date or datetime, day value is outside "
                      "expected range\",\"input\":\"2026-02-30\",\"ctx\":{\"error\":\"day value "
                      "is outside expected range\"}}");
    QTest::newRow("date as truth")
        << withMember("endDate", "true")
        << QByteArray("{\"type\":\"date_type\",\"loc\":[\"body\",\"endDate\"],\"msg\":\"Input "
                      "should be a valid date\",\"input\":true}");
    QTest::newRow("team null")
        << withMember("teamMembers", "null")
        << QByteArray("{\"type\":\"list_type\",\"loc\":[\"body\",\"teamMembers\"],\"msg\":\"Input "
                      "should be a valid list\",\"input\":null}");
    QTest::newRow("holiday without a name")
        << withMember("holidays", "[{\"holidayDate\":\"2026-04-03\"}]")
        << QByteArray("{\"type\":\"missing\",\"loc\":[\"body\",\"holidays\",0,\"name\"],"
                      "\"msg\":\"Field required\",\"input\":{\"holidayDate\":\"2026-04-03\"}}");
}

void TestSprintInput::namesWhatIsWrong()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, error);
    const auto result = read(body);
    QVERIFY(std::holds_alternative<ValidationErrors>(result));
    const auto& errors = std::get<ValidationErrors>(result);
    QCOMPARE(errors.size(), std::size_t(1));
    QCOMPARE(writeJson(errors.front(), sandbox::JsonStyle::Answer).value_or("nothing"), error);
}

void TestSprintInput::collectsAllErrors()
{
    const auto result = read("{\"teamMembers\":[{},{\"name\":1,\"role\":2}]}");
    QVERIFY(std::holds_alternative<ValidationErrors>(result));
    // Three of the sprint, two of each member.
    QCOMPARE(std::get<ValidationErrors>(result).size(), std::size_t(7));
}

QTEST_GUILESS_MAIN(TestSprintInput)
#include "tst_sprintinput.moc"
