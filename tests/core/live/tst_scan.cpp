// SPDX-License-Identifier: GPL-3.0-or-later
#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include "core/live/scan.h"
#include "core/live/textfilter.h"
#include "tests/core/live/testrecords.h"

#include <atomic>
#include <memory>

using live::RecordStore;
using live::RecordView;
using live::Scan;
using live::ScanOrder;
using live::ScanResults;
using live::StoreOptions;
using live::TextFilter;

namespace {

StoreOptions smallOptions()
{
    StoreOptions options;
    options.limitBytes = 256 << 10;
    options.segmentBytes = 8 << 10;
    return options;
}

/// Every third one says "needle".
void fill(RecordStore& store, int from, int to)
{
    for (int offset = from; offset < to; ++offset)
        append(store, numbered(offset, offset % 3 == 0 ? std::string(80, ' ') + "needle"
                                                       : std::string(90, 'x')));
}

bool isListedRight(const ScanResults& results)
{
    std::uint64_t last = 0;
    for (std::uint64_t place = 0; place < results.count(); ++place) {
        const SequenceId id = results.at(place);
        if (id.value() % 3 != 0 || (place > 0 && id.value() != last + 3) ||
            results.lowerBound(id) != place ||
            results.lowerBound(SequenceId(id.value() + 1)) != place + 1 || !results.contains(id) ||
            results.contains(SequenceId(id.value() + 1)))
            return false;
        last = id.value();
    }
    return true;
}

/// Matches everything, but only once it is let through; until then it waits to be cancelled.
class Gate : public live::Filter
{
public:
    bool matches(const RecordView&) const override { return true; }
    void search(const live::SegmentSlice& slice, const live::Cancellation& cancellation,
                std::vector<std::uint32_t>& found) const override
    {
        isEntered = true;
        while (!isOpen) {
            if (cancellation.isCancelled()) {
                isCancelled = true;
                return;
            }
            std::this_thread::yield();
        }
        Filter::search(slice, cancellation, found);
    }
    mutable std::atomic<bool> isEntered = false;
    mutable std::atomic<bool> isCancelled = false;
    std::atomic<bool> isOpen = false;
};

} // namespace

TEST_CASE("has nothing to say without a filter")
{
    auto store = std::make_shared<RecordStore>();
    fill(*store, 0, 10);
    Scan scan(store);
    CHECK_FALSE(scan.results().isActive());
    CHECK(scan.results().count() == 0);
    CHECK(scan.results().lowerBound(SequenceId(3)) == 0);
    CHECK(scan.results().coverage() == live::ScanCoverage());
    CHECK(scan.setFilter(nullptr) == 0);
}

TEST_CASE("searches what is there and then what arrives, in either order")
{
    for (const ScanOrder order : {ScanOrder::NewestFirst, ScanOrder::OldestFirst}) {
        auto store = std::make_shared<RecordStore>(smallOptions());
        fill(*store, 0, 1000);
        REQUIRE(store->snapshot().count() == 1000);
        Scan scan(store);
        const std::uint64_t generation =
            scan.setFilter(std::make_shared<TextFilter>("NEEDLE"), order);
        CHECK(generation > 0);
        REQUIRE(eventually([&] { return scan.results().coverage().isComplete; }));
        ScanResults results = scan.results();
        CHECK(results.generation() == generation);
        CHECK(results.count() == 334);
        CHECK(isListedRight(results));
        CHECK(results.coverage().from == SequenceId(0));
        CHECK(results.coverage().to == SequenceId(1000));
        CHECK(results.coverage().records == 1000);
        CHECK(results.coverage().bytes > 80'000);
        CHECK(results.lowerBound(SequenceId(5000)) == 334);

        for (int part = 1000; part < 1500; part += 7)
            fill(*store, part, std::min(part + 7, 1500));
        REQUIRE(eventually([&] { return scan.results().coverage().to == SequenceId(1500); }));
        CHECK(results.count() == 334); // what was handed out does not change
        results = scan.results();
        CHECK(results.count() == 500);
        CHECK(isListedRight(results));
    }
}

TEST_CASE("lists matches no longer than the store keeps them")
{
    auto store = std::make_shared<RecordStore>(smallOptions());
    Scan scan(store);
    scan.setFilter(std::make_shared<TextFilter>("needle"));
    fill(*store, 0, 10'000);
    REQUIRE(store->totals().letGoRecords > 5000);
    REQUIRE(eventually([&] {
        return scan.results().coverage().to == SequenceId(10'000) &&
               scan.results().coverage().isComplete;
    }));
    const ScanResults results = scan.results();
    const live::Snapshot snapshot = store->snapshot();
    CHECK(results.at(0) >= snapshot.first());
    CHECK(results.coverage().from == snapshot.first());
    CHECK(results.count() == (9999 - results.at(0).value()) / 3 + 1);
    CHECK(isListedRight(results));
}

TEST_CASE("a new filter ends the work for the old one")
{
    auto store = std::make_shared<RecordStore>(smallOptions());
    fill(*store, 0, 1000);
    Scan scan(store);
    const auto gate = std::make_shared<Gate>();
    const std::uint64_t first = scan.setFilter(gate);
    REQUIRE(eventually([&] { return gate->isEntered.load(); }));
    CHECK(scan.results().generation() == first);
    CHECK(scan.results().count() == 0);
    CHECK_FALSE(scan.results().coverage().isComplete);

    const std::uint64_t second = scan.setFilter(std::make_shared<TextFilter>("needle"));
    CHECK(second > first);
    CHECK(scan.results().generation() == second);
    REQUIRE(eventually([&] { return scan.results().coverage().isComplete; }));
    CHECK(gate->isCancelled);
    CHECK(scan.results().generation() == second);
    CHECK(scan.results().count() == 334);

    CHECK(scan.setFilter(nullptr) == 0);
    CHECK_FALSE(scan.results().isActive());
    fill(*store, 1000, 1010);
    CHECK_FALSE(scan.results().isActive());
}

TEST_CASE("ends at once when it is destroyed in the midst of a search")
{
    auto store = std::make_shared<RecordStore>(smallOptions());
    fill(*store, 0, 1000);
    const auto gate = std::make_shared<Gate>();
    {
        Scan scan(store);
        scan.setFilter(gate);
        REQUIRE(eventually([&] { return gate->isEntered.load(); }));
    }
    CHECK(gate->isCancelled);
    fill(*store, 1000, 1010); // and the store does not call into what is gone
    CHECK(store->end() == SequenceId(1010));
}

TEST_CASE("tells that there is news, once until it is acknowledged")
{
    auto store = std::make_shared<RecordStore>(smallOptions());
    fill(*store, 0, 1000);
    Scan scan(store);
    std::atomic<int> calls = 0;
    scan.setWakeUp([&] { ++calls; });
    scan.setFilter(std::make_shared<TextFilter>("needle"));
    REQUIRE(eventually([&] { return scan.results().coverage().isComplete; }));
    REQUIRE(eventually([&] { return calls == 1; }));
    scan.acknowledgeWakeUp();
    fill(*store, 1000, 1001);
    REQUIRE(eventually([&] { return calls == 2; }));
    CHECK(scan.results().coverage().to == SequenceId(1001));
    scan.setWakeUp({});
}
