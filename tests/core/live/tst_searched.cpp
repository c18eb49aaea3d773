// SPDX-License-Identifier: GPL-3.0-or-later
#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include "core/live/searched.h"

#include "core/live/scan.h"
#include "core/live/textfilter.h"
#include "tests/core/live/testrecords.h"

using live::RecordStore;
using live::Searched;
using live::SearchedPartition;

namespace {

TestRecord at(live::TopicIndex topic, std::int32_t partition, std::int64_t offset,
              std::int64_t timeMs)
{
    TestRecord record = numbered(offset, "hay");
    record.topic = topic;
    record.partition = partition;
    record.timestampMs = timeMs;
    return record;
}

} // namespace

TEST_CASE("Partitions, offsets and the true span of times are told, not the order of arrival")
{
    const auto store = std::make_shared<RecordStore>(live::StoreOptions{.segmentBytes = 8192});
    live::Scan scan(store);
    store->topicIndex("a");
    store->topicIndex("b");
    std::vector<TestRecord> records{at(0, 0, 7, 5000), at(1, 3, 40, 9000), at(0, 0, 8, 1000),
                                    at(1, 3, 39, 2000), at(0, 1, 0, 3000)};
    records.back().timestampType = live::TimestampType::NotAvailable;
    records.back().timestampMs = -1;
    append(*store, records);
    scan.setFilter(std::make_shared<live::TextFilter>("needle"));
    CHECK(eventually([&] { return scan.results().coverage().isComplete; }));
    const Searched searched = scan.results().searched();
    CHECK(scan.results().count() == 0);
    CHECK(searched.records == 5);
    CHECK(searched.oldestMs == 1000);
    CHECK(searched.newestMs == 9000);
    CHECK(searched.partitions == std::vector<SearchedPartition>{
                                     {0, Partition(0), Offset(7), Offset(8), 2},
                                     {1, Partition(3), Offset(39), Offset(40), 2},
                                     {0, Partition(1), Offset(0), Offset(0), 1},
                                 });
    // What comes later counts as well.
    for (std::int64_t offset = 100; offset < 3000; ++offset)
        append(*store, at(0, 0, offset, 100'000 + offset));
    CHECK(eventually([&] { return scan.results().searched().records == 2905; }));
    CHECK(scan.results().searched().newestMs == 102'999);
    CHECK(scan.results().searched().partitions.front().highest == Offset(2999));
    CHECK(scan.results().searched().partitions.front().records == 2902);
}

TEST_CASE("Records that are in no store add up to the same")
{
    RecordStore store;
    store.topicIndex("a");
    append(store, {at(0, 0, 1, 10), at(0, 2, 5, 30), at(0, 0, 2, 20)});
    const live::Snapshot snapshot = store.snapshot();
    live::SearchedCounter stored;
    stored.add(snapshot.sliceFrom(SequenceId(0), snapshot.end()));
    live::SearchedCounter passing;
    for (const auto& [partition, offset, time] :
         std::vector<std::tuple<int, std::int64_t, std::int64_t>>{
             {0, 1, 10}, {2, 5, 30}, {0, 2, 20}}) {
        live::RecordInput input;
        input.partition = Partition(partition);
        input.offset = Offset(offset);
        input.timestampMs = time;
        input.timestampType = live::TimestampType::Create;
        input.value = "hay";
        passing.add(input);
    }
    CHECK(stored.searched().partitions == passing.searched().partitions);
    CHECK(stored.searched().oldestMs == passing.searched().oldestMs);
    CHECK(passing.searched().bytes == 9);
    CHECK(live::SearchedCounter().searched() == Searched());
}
