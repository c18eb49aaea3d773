// SPDX-License-Identifier: GPL-3.0-or-later
#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>

#include "core/live/ratecounter.h"

#include <atomic>
#include <thread>

using live::RateCounter;

TEST_CASE("sums what came in each second")
{
    RateCounter counter(10);
    counter.add(100, 5, 500);
    counter.add(100, 5, 700);
    counter.add(102, 2, 20);
    const std::vector<RateCounter::Sample> expected = {
        {99, 0, 0}, {100, 10, 1200}, {101, 0, 0}, {102, 2, 20}};
    CHECK(counter.samples(99, 103) == expected);
    CHECK(counter.recordsPerSecond(103, 3) == doctest::Approx(4));
    CHECK(counter.recordsPerSecond(103, 0) == 0);
}

TEST_CASE("forgets what is too long ago")
{
    RateCounter counter(10);
    counter.add(100, 5, 500);
    counter.add(110, 1, 1);
    CHECK(counter.samples(100, 101) == std::vector<RateCounter::Sample>{{100, 0, 0}});
    CHECK(counter.samples(110, 111) == std::vector<RateCounter::Sample>{{110, 1, 1}});
    CHECK(counter.samples(-1'000'000'000'000, 111).size() == 10);
}

TEST_CASE("counts a second that went backwards as the last one")
{
    RateCounter counter(10);
    counter.add(100, 1, 1);
    counter.add(95, 1, 1);
    CHECK(counter.samples(100, 101) == std::vector<RateCounter::Sample>{{100, 2, 2}});
}

TEST_CASE("is read while it counts")
{
    RateCounter counter(4);
    std::atomic<bool> isDone = false;
    std::atomic<bool> isRight = true;
    std::thread reader([&] {
        while (!isDone) {
            for (const RateCounter::Sample& sample : counter.samples(0, 2000)) {
                if (sample.records > 10 || sample.bytes > 100)
                    isRight = false;
            }
        }
    });
    for (int second = 0; second < 2000; ++second) {
        for (int times = 0; times < 10; ++times)
            counter.add(second, 1, 10);
    }
    isDone = true;
    reader.join();
    CHECK(isRight);
}
