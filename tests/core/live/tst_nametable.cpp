// SPDX-License-Identifier: GPL-3.0-or-later
#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>

#include "core/live/nametable.h"

#include <atomic>
#include <string>
#include <thread>

TEST_CASE("gives each name one number")
{
    live::NameTable names(1000, 100);
    CHECK(names.add("sprint.created") == 0);
    CHECK(names.add("sprint.updated") == 1);
    CHECK(names.add("sprint.created") == 0);
    CHECK(names.size() == 2);
    CHECK(names.at(1) == "sprint.updated");
    CHECK(names.find("sprint.updated") == 1);
    CHECK_FALSE(names.find("sprint.deleted"));
    CHECK(names.at(2).empty());
}

TEST_CASE("stays within its bounds")
{
    live::NameTable names(300, 8);
    for (int number = 0; number < 10'000; ++number)
        names.add("n" + std::to_string(number));
    CHECK(names.size() == 300);
    CHECK_FALSE(names.add("n9999"));
    CHECK(names.add("n299") == 299);
    CHECK(names.at(299) == "n299");

    live::NameTable brief(300, 8);
    CHECK_FALSE(brief.add("123456789"));
    CHECK(brief.add("12345678") == 0);
}

TEST_CASE("is read while it grows")
{
    live::NameTable names(5000, 16);
    std::atomic<bool> isRight = true;
    std::thread reader([&] {
        while (names.size() < 5000) {
            const std::size_t size = names.size();
            if (size > 0 && names.at(size - 1) != std::to_string(size - 1))
                isRight = false;
        }
    });
    for (int number = 0; number < 5000; ++number)
        names.add(std::to_string(number));
    reader.join();
    CHECK(isRight);
}
