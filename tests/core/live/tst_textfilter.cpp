// SPDX-License-Identifier: GPL-3.0-or-later
#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include "core/live/textfilter.h"
#include "tests/core/live/testrecords.h"

#include <cstring>
#include <memory>
#include <random>

using live::RecordStore;
using live::RecordView;
using live::Snapshot;
using live::TextFilter;
using Routine = live::TextFilter::Routine;

namespace {

char lowered(char byte)
{
    return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
}

/// The plainest way there is, to judge the others by.
std::size_t plainFind(std::string_view text, std::string_view bytes)
{
    for (std::size_t place = 0; place + text.size() <= bytes.size(); ++place) {
        std::size_t same = 0;
        while (same < text.size() && lowered(text[same]) == lowered(bytes[place + same]))
            ++same;
        if (same == text.size())
            return place;
    }
    return std::string_view::npos;
}

/// Bytes at the very end of a block of their own, so that a sanitizer sees a step too far.
struct Exact
{
    explicit Exact(std::string_view bytes)
        : memory(std::make_unique<char[]>(bytes.size())), size(bytes.size())
    {
        if (size > 0)
            std::memcpy(memory.get(), bytes.data(), size);
    }
    std::string_view view() const { return {memory.get(), size}; }

    std::unique_ptr<char[]> memory;
    std::size_t size;
};

std::vector<std::uint64_t> searched(const TextFilter& filter, const Snapshot& snapshot)
{
    std::vector<std::uint64_t> ids;
    for (SequenceId from = snapshot.first(); from < snapshot.end();) {
        const live::SegmentSlice slice = snapshot.sliceFrom(from, snapshot.end());
        std::vector<std::uint32_t> found;
        filter.search(slice, live::Cancellation(), found);
        for (const std::uint32_t index : found)
            ids.push_back(slice.first.value() + index);
        from = SequenceId(slice.first.value() + slice.to);
    }
    return ids;
}

std::vector<std::uint64_t> askedOneByOne(const TextFilter& filter, const Snapshot& snapshot)
{
    std::vector<std::uint64_t> ids;
    snapshot.forEach(snapshot.first(), snapshot.end(), [&](const RecordView& view) {
        if (filter.matches(view))
            ids.push_back(view.sequence().value());
        return true;
    });
    return ids;
}

} // namespace

TEST_CASE("finds letters of either case and other bytes exactly")
{
    CHECK(TextFilter("sprint").find("a SPRINT b") == 2);
    CHECK(TextFilter("SpRiNt").find("a sprint b") == 2);
    CHECK(TextFilter("caf\xC3\xA9").find("CAF\xC3\xA9") == 0);
    CHECK(TextFilter("caf\xC3\x89").find("caf\xC3\xA9") == std::string_view::npos);
    // Differ from each other by the bit that tells a letter's cases apart.
    CHECK(TextFilter("[").find("{") == std::string_view::npos);
    CHECK(TextFilter("@").find("`") == std::string_view::npos);
    CHECK(TextFilter("`").find("@") == std::string_view::npos);
    CHECK(TextFilter("a").find("\x01!") == std::string_view::npos);
    CHECK(TextFilter(std::string_view("\0", 1)).find(std::string_view("a\0b", 3)) == 1);
    CHECK(TextFilter("x").find("abcxyz", 4) == std::string_view::npos);
    CHECK(TextFilter("y").find("abcxyz", 4) == 4);
    CHECK(TextFilter("").find("abc") == 0);
    CHECK(TextFilter("long").find("lon") == std::string_view::npos);
    CHECK(TextFilter("a").find("a", 5) == std::string_view::npos);
}

TEST_CASE("cuts a text that is longer than it can be")
{
    const TextFilter filter(std::string(5000, 'a'));
    CHECK(filter.text().size() == TextFilter::MaxTextBytes);
    CHECK(filter.find(std::string(2000, 'A')) == 0);
}

TEST_CASE("all routines agree with the plainest one on random bytes")
{
    std::mt19937 random(20260701); // NOLINT: the same every time
    const std::string_view alphabets[] = {"ab", "aAbB", "abcdefghijklmnopqrstuvwxyz\"{}:, ",
                                          "@`[{AZaz",
                                          "\xC3\xA9\xD0\xB6"
                                          "eE"};
    const auto text = [&](std::string_view alphabet, std::size_t size) {
        std::string made;
        while (made.size() < size)
            made += alphabet[random() % alphabet.size()];
        return made;
    };
    std::size_t hits = 0;
    for (int round = 0; round < 20'000; ++round) {
        const std::string_view alphabet = alphabets[random() % std::size(alphabets)];
        const Exact bytes(text(alphabet, random() % 300));
        std::string wanted = text(alphabet, 1 + random() % 9);
        if (random() % 2 == 0 && bytes.size > 60) // one that is there, of any length
            wanted = bytes.view().substr(random() % 50, 1 + random() % (bytes.size - 50));
        const TextFilter filter(wanted);
        const std::size_t from = random() % 4 == 0 ? random() % 310 : 0;
        std::size_t expected = std::string_view::npos;
        if (from <= bytes.size) {
            expected = plainFind(wanted, bytes.view().substr(from));
            expected += expected == std::string_view::npos ? 0 : from;
        }
        hits += expected != std::string_view::npos;
        for (const Routine routine : {Routine::Scalar, Routine::Sse2, Routine::Avx2}) {
            if (!TextFilter::isSupported(routine))
                continue;
            const std::size_t found = filter.findWith(routine, bytes.view(), from);
            CAPTURE(wanted);
            CAPTURE(static_cast<int>(routine));
            REQUIRE(found == expected);
        }
        REQUIRE(filter.find(bytes.view(), from) == expected);
    }
    CHECK(hits > 5000);
    CHECK(TextFilter::isSupported(Routine::Scalar));
}

TEST_CASE("looks into key, value, header names and header values, and nowhere else")
{
    RecordStore store;
    TestRecord inKey;
    inKey.key = "the Needle";
    TestRecord inValue;
    inValue.value = "xxneedlexx";
    TestRecord inName;
    inName.headers = {{"a", "b"}, {"NEEDLE", std::nullopt}};
    TestRecord inHeader;
    inHeader.headers = {{"a", "b"}, {"c", "a needle"}};
    TestRecord across; // the word is there in memory, but not in any field
    across.key = "nee";
    across.value = "dle";
    TestRecord acrossHeader;
    acrossHeader.value = "need";
    acrossHeader.headers = {{"le", "need"}, {"le", ""}};
    TestRecord twice;
    twice.key = "needle";
    twice.value = "needle needle";
    append(store, {inKey, across, inValue, acrossHeader, inName, TestRecord(), inHeader, twice});
    const Snapshot snapshot = store.snapshot();
    const TextFilter filter("needle");
    const std::vector<std::uint64_t> expected = {0, 2, 4, 6, 7};
    CHECK(searched(filter, snapshot) == expected);
    CHECK(askedOneByOne(filter, snapshot) == expected);
    CHECK(searched(TextFilter(""), snapshot).size() == 8);
    CHECK(askedOneByOne(TextFilter(""), snapshot).size() == 8);
}

TEST_CASE("finds a value that ends where the next record's own bytes begin")
{
    RecordStore store;
    TestRecord first;
    first.value = "nee";
    TestRecord second; // flags, then a key's length: 'dle' cannot follow directly
    second.key = "dle";
    append(store, {first, second, numbered(2, "needle")});
    CHECK(searched(TextFilter("needle"), store.snapshot()) == std::vector<std::uint64_t>{2});
}

TEST_CASE("searching whole segments finds what asking each record finds")
{
    std::mt19937 random(7); // NOLINT: the same every time
    live::StoreOptions options;
    options.limitBytes = 8 << 20;
    options.segmentBytes = 16 << 10;
    RecordStore store(options);
    // Few distinct bytes, among them those that lengths and flags are made of.
    const std::string_view alphabet("\x00\x01\x02\x03\x04\x0C\x0D\x1C\x80"
                                    "aAbB",
                                    13);
    const auto text = [&](std::size_t largest) {
        std::string made(random() % (largest + 1), ' ');
        for (char& byte : made)
            byte = alphabet[random() % alphabet.size()];
        return made;
    };
    for (int number = 0; number < 3000; ++number) {
        TestRecord record;
        if (random() % 3 != 0)
            record.key = text(6);
        if (random() % 5 != 0)
            record.value = text(random() % 50 == 0 ? 20'000 : 40);
        for (std::uint32_t header = random() % 3; header > 0; --header)
            record.headers.emplace_back(text(3),
                                        random() % 2 ? std::optional(text(5)) : std::nullopt);
        append(store, record);
    }
    const Snapshot snapshot = store.snapshot();
    REQUIRE(snapshot.count() == 3000);
    for (int round = 0; round < 300; ++round) {
        const TextFilter filter(text(5));
        REQUIRE(searched(filter, snapshot) == askedOneByOne(filter, snapshot));
    }
}

TEST_CASE("finds what lies across the windows of a large record")
{
    RecordStore store;
    const std::string padding(3 << 20, 'n');
    for (const std::size_t place : {(256u << 10) - 3, (512u << 10) - 1, 1'000'000u}) {
        std::string value = padding;
        value.replace(place, 6, "needle");
        append(store, numbered(0, value));
    }
    append(store, numbered(1, padding));
    CHECK(searched(TextFilter("needle"), store.snapshot()) == std::vector<std::uint64_t>{0, 1, 2});
}

TEST_CASE("stops when it is not wanted any more")
{
    RecordStore store;
    for (int number = 0; number < 100; ++number)
        append(store, numbered(number, "needle"));
    const Snapshot snapshot = store.snapshot();
    const std::atomic<std::uint64_t> current = 2;
    std::vector<std::uint32_t> found;
    TextFilter("needle").search(snapshot.sliceFrom(SequenceId(0), snapshot.end()),
                                live::Cancellation(current, 1), found);
    CHECK(found.empty());
    TextFilter("needle").search(snapshot.sliceFrom(SequenceId(0), snapshot.end()),
                                live::Cancellation(current, 2), found);
    CHECK(found.size() == 100);
}
