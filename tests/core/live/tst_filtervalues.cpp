// SPDX-License-Identifier: GPL-3.0-or-later
#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include "core/live/filtervalues.h"

#include "core/live/pattern.h"

#include <doctest/doctest.h>

#include <string>

using namespace live;

TEST_CASE("Numbers, sizes and ages")
{
    CHECK(readNumber("-1.5e3") == -1500.0);
    CHECK(readInteger("-12") == -12);
    CHECK(readSize("100") == 100U);
    CHECK(readSize("2kB") == 2000U);
    CHECK(readSize("1.5MB") == 1'500'000U);
    CHECK(readSize("7B") == 7U);
    CHECK(readAge("90s") == 90'000);
    CHECK(readAge("10m") == 600'000);
    CHECK(readAge("500ms") == 500);
    CHECK(readAge("7d") == 604'800'000);
    for (const char* text : {"", "x", "1x", "1e400", "nan", "inf", " 1", "0x10", "1."}) {
        CHECK(!readNumber(text));
        CHECK(!readSize(text));
        CHECK(!readAge(text));
    }
    CHECK(!readInteger("9223372036854775808"));
    CHECK(!readInteger("1.0"));
    CHECK(!readSize("-1kB"));
    CHECK(!readSize("99999999999999999999MB"));
    CHECK(!readAge("5"));
}

TEST_CASE("Times mean as much as is written")
{
    constexpr std::int64_t Morning = 1'773'994'500'000; // 2026-03-20T08:15:00Z
    CHECK(readTimeSpan("2026-03-20T08:15Z") == TimeSpan{Morning, Morning + 60'000});
    CHECK(readTimeSpan("2026-03-20t08:15:00z") == TimeSpan{Morning, Morning + 1000});
    CHECK(readTimeSpan("2026-03-20 08:15:00.131902Z") == TimeSpan{Morning + 131, Morning + 132});
    CHECK(readTimeSpan("2026-03-20T09:15+01:00") == TimeSpan{Morning, Morning + 60'000});
    CHECK(readTimeSpan("2026-03-20T03:45-0430") == TimeSpan{Morning, Morning + 60'000});
    CHECK(readTimeSpan("1970-01-01T00:00:00Z") == TimeSpan{0, 1000});
    CHECK(readTimeSpan("2024-02-29T00:00Z"));
    // Tests run in UTC.
    CHECK(readTimeSpan("2026-03-20T08:15") == TimeSpan{Morning, Morning + 60'000});
    CHECK(readTimeSpan("2026-03-20")->end - readTimeSpan("2026-03-20")->begin == 86'400'000);
    for (const char* text :
         {"", "2026", "2026-3-20", "2026-02-30", "2026-13-01", "2026-03-20T", "2026-03-20T24:00",
          "2026-03-20T08", "2026-03-20T08:60", "2026-03-20T08:15:00.", "2026-03-20T08:15Zx",
          "2026-03-20T08:15+1", "0000-01-01", "tomorrow"})
        CHECK_MESSAGE(!readTimeSpan(text), text);
}

TEST_CASE("Globs")
{
    CHECK(matchesGlob("Sprint.Created", "sprint.*"));
    CHECK(matchesGlob("abc", "a?c"));
    CHECK(matchesGlob("a\xC3\xBC"
                      "c",
                      "a?c"));
    CHECK(matchesGlob("", "*"));
    CHECK(matchesGlob("abbbc", "a*b*c"));
    CHECK(!matchesGlob("ac", "a?c"));
    CHECK(!matchesGlob("abcd", "*bc"));
    CHECK(!matchesGlob("", "?"));
    std::string hard;
    for (int number = 0; number < 300; ++number)
        hard += "*a";
    CHECK(!matchesGlob(std::string(3000, 'a'), hard + "b"));
}

TEST_CASE("Patterns")
{
    std::string fault;
    const auto pattern = Pattern::compile("^sprint-[0-9a-f]+$", fault);
    REQUIRE(pattern);
    CHECK(pattern->matches("sprint-9f31"));
    CHECK(!pattern->matches("Sprint-9f31"));
    CHECK(!pattern->matches(""));
    CHECK(!pattern->matches(std::string_view()));
    // Bytes that are no UTF-8 do not hide what stands beside them.
    CHECK(Pattern::compile("b+", fault)
              ->matches("\xFF\xFE"
                        "bbb\xC3"));
    CHECK(Pattern::compile("^.$", fault)->matches("\xC3\xBC"));
    CHECK(!Pattern::compile("(", fault));
    CHECK(!fault.empty());
    CHECK(!Pattern::compile("\xFF", fault));
    CHECK(!Pattern::compile(std::string(200, '(') + std::string(200, ')'), fault));
    CHECK(!Pattern::compile("a\\Cb", fault));
}
