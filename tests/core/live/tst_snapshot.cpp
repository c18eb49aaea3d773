// SPDX-License-Identifier: GPL-3.0-or-later
#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include "tests/core/live/testrecords.h"

using live::RecordStore;
using live::RecordView;
using live::Snapshot;
using live::StoreOptions;

namespace {

StoreOptions smallOptions()
{
    StoreOptions options;
    options.limitBytes = 64 << 10;
    options.segmentBytes = 4 << 10;
    return options;
}

} // namespace

TEST_CASE("keeps what it saw while the store lets it go")
{
    RecordStore store(smallOptions());
    append(store, numbered(0, "the first one"));
    const Snapshot early = store.snapshot();
    for (int offset = 1; offset < 2000; ++offset)
        append(store, numbered(offset, std::string(200, 'x')));
    REQUIRE(store.totals().letGoRecords > 0);
    CHECK(early.count() == 1);
    CHECK(early.at(SequenceId(0))->value() == "the first one");
    CHECK_FALSE(store.snapshot().at(SequenceId(0)));
}

TEST_CASE("outlives its store")
{
    Snapshot snapshot;
    {
        RecordStore store;
        TestRecord record = numbered(0, "value");
        record.topic = store.topicIndex("topic");
        append(store, record);
        snapshot = store.snapshot();
    }
    CHECK(snapshot.at(SequenceId(0))->value() == "value");
    CHECK(snapshot.at(SequenceId(0))->topic() == "topic");
}

TEST_CASE("is refreshed only when there is something new")
{
    RecordStore store(smallOptions());
    Snapshot snapshot = store.snapshot();
    CHECK_FALSE(store.refresh(snapshot));
    append(store, numbered(0, "a"));
    CHECK(store.refresh(snapshot));
    CHECK_FALSE(store.refresh(snapshot));
    CHECK(snapshot.count() == 1);
    append(store, numbered(1, "b"));
    CHECK(store.refresh(snapshot));
    CHECK(snapshot.count() == 2);

    RecordStore other(smallOptions());
    append(other, {numbered(0, "x"), numbered(1, "y")});
    CHECK(other.refresh(snapshot));
    CHECK(snapshot.at(SequenceId(1))->value() == "y");
}

TEST_CASE("is walked in both directions, in part, and until it is enough")
{
    RecordStore store(smallOptions());
    for (int offset = 0; offset < 150; ++offset)
        append(store, numbered(offset, std::string(200, 'x')));
    const Snapshot snapshot = store.snapshot();
    REQUIRE(snapshot.count() == 150);

    std::vector<std::int64_t> forwards;
    snapshot.forEach(SequenceId(10), SequenceId(140), [&](const RecordView& view) {
        forwards.push_back(view.offset().value());
        return true;
    });
    std::vector<std::int64_t> backwards;
    snapshot.forEachBackwards(SequenceId(10), SequenceId(140), [&](const RecordView& view) {
        backwards.push_back(view.offset().value());
        return true;
    });
    CHECK(forwards.size() == 130);
    CHECK(forwards.front() == 10);
    CHECK(forwards.back() == 139);
    std::reverse(backwards.begin(), backwards.end());
    CHECK(forwards == backwards);

    int visited = 0;
    snapshot.forEachBackwards(SequenceId(0), SequenceId(1'000'000), [&](const RecordView& view) {
        CHECK(view.offset() == Offset(149 - visited));
        return ++visited < 60;
    });
    CHECK(visited == 60);
}

TEST_CASE("finds a record by its address, the newest if it came twice")
{
    RecordStore store(smallOptions());
    for (int round = 0; round < 2; ++round) {
        for (int offset = 0; offset < 60; ++offset) {
            TestRecord record = numbered(offset * 10, std::string(100, 'x'));
            record.topic = static_cast<live::TopicIndex>(offset % 2);
            record.partition = offset % 3;
            append(store, record);
        }
    }
    const Snapshot snapshot = store.snapshot();
    REQUIRE(snapshot.count() == 120);
    CHECK(snapshot.find(1, Partition(2), Offset(50)) == SequenceId(65));
    CHECK(snapshot.find(0, Partition(0), Offset(0)) == SequenceId(60));
    CHECK_FALSE(snapshot.find(0, Partition(2), Offset(50)));
    CHECK_FALSE(snapshot.find(1, Partition(2), Offset(51)));
    CHECK_FALSE(snapshot.find(7, Partition(2), Offset(50)));
}

TEST_CASE("finds a record among more partitions than a segment lists")
{
    StoreOptions options;
    options.limitBytes = 1 << 20;
    options.segmentBytes = 64 << 10;
    RecordStore store(options);
    for (int offset = 0; offset < 5000; ++offset) {
        TestRecord record = numbered(offset, "x");
        record.partition = offset % 700;
        append(store, record);
    }
    const Snapshot snapshot = store.snapshot();
    REQUIRE(snapshot.count() == 5000);
    for (const int offset : {0, 699, 700, 2500, 4999})
        CHECK(snapshot.find(0, Partition(offset % 700), Offset(offset)) ==
              SequenceId(static_cast<std::uint64_t>(offset)));
}

TEST_CASE("knows topics by name and number")
{
    RecordStore store;
    const live::TopicIndex first = store.topicIndex("sprint-events");
    const live::TopicIndex second = store.topicIndex("todo-events");
    CHECK(first != second);
    CHECK(store.topicIndex("sprint-events") == first);
    const Snapshot snapshot = store.snapshot();
    CHECK(snapshot.topicIndex("todo-events") == second);
    CHECK_FALSE(snapshot.topicIndex("other"));
    CHECK(snapshot.topicName(first) == "sprint-events");
    CHECK(snapshot.topicName(999).empty());
}
