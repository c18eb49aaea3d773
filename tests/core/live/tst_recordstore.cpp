// SPDX-License-Identifier: GPL-3.0-or-later
#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include "tests/core/live/testrecords.h"

#include <memory>

using live::RecordStore;
using live::RecordView;
using live::Snapshot;
using live::StoreOptions;
using live::TimestampType;

namespace {

/// The value up to the first blank is the type.
class FirstWord : public live::FieldExtractor
{
public:
    std::string_view eventType(std::string_view topic, const live::RecordInput& record) override
    {
        topics.emplace_back(topic);
        const std::string_view value = record.value.value_or("");
        return value.substr(0, value.find(' '));
    }
    std::vector<std::string> topics;
};

} // namespace

TEST_CASE("begins empty")
{
    const RecordStore store;
    const Snapshot snapshot = store.snapshot();
    CHECK(snapshot.isEmpty());
    CHECK(snapshot.first() == SequenceId(0));
    CHECK(snapshot.end() == SequenceId(0));
    CHECK_FALSE(snapshot.at(SequenceId(0)));
    CHECK_FALSE(snapshot.find(0, Partition(0), Offset(0)));
    CHECK(Snapshot().isEmpty());
    CHECK_FALSE(Snapshot().at(SequenceId(0)));
}

TEST_CASE("gives back what was appended")
{
    RecordStore store;
    TestRecord record;
    record.topic = store.topicIndex("sprint-events");
    record.partition = 2;
    record.offset = std::int64_t(5) << 40;
    record.timestampMs = 1'790'000'000'123;
    record.timestampType = TimestampType::LogAppend;
    record.key = "42";
    record.value = R"({"type":"sprint.created"})";
    record.headers = {{"trace", "abc"}, {"empty", ""}, {"null", std::nullopt}, {"", "nameless"}};
    append(store, record);

    const Snapshot snapshot = store.snapshot();
    REQUIRE(snapshot.count() == 1);
    const std::optional<RecordView> view = snapshot.at(SequenceId(0));
    REQUIRE(view);
    CHECK(view->sequence() == SequenceId(0));
    CHECK(view->topic() == "sprint-events");
    CHECK(view->partition() == Partition(2));
    CHECK(view->offset() == Offset(std::int64_t(5) << 40));
    CHECK(view->timestampMs() == 1'790'000'000'123);
    CHECK(view->timestampType() == TimestampType::LogAppend);
    CHECK(view->key() == "42");
    CHECK(view->value() == R"({"type":"sprint.created"})");
    CHECK(view->typeIndex() == live::NoType);
    CHECK(view->type().empty());
    CHECK_FALSE(view->isCut());

    std::vector<std::pair<std::string, std::optional<std::string>>> headers;
    for (const live::HeaderView& header : view->headers())
        headers.emplace_back(header.name, header.value);
    CHECK(headers == record.headers);
    CHECK(view->headers().size() == 4);
    CHECK(view->sizeBytes() == 2 + 25 + 8 + 5 + 4 + 8);
    CHECK(store.totals().receivedBytes == view->sizeBytes());
    CHECK(store.totals().receivedRecords == 1);
}

TEST_CASE("tells null from empty")
{
    RecordStore store;
    TestRecord tombstone;
    tombstone.key = "k";
    TestRecord emptyValue;
    emptyValue.value = "";
    TestRecord emptyKey;
    emptyKey.key = "";
    append(store, {tombstone, emptyValue, emptyKey, TestRecord()});

    const Snapshot snapshot = store.snapshot();
    const auto at = [&](std::uint64_t id) {
        return *snapshot.at(SequenceId(id));
    };
    CHECK(at(0).key() == "k");
    CHECK(at(0).value() == std::nullopt);
    CHECK(at(1).key() == std::nullopt);
    CHECK(at(1).value() == "");
    CHECK(at(2).key() == "");
    CHECK(at(2).value() == std::nullopt);
    CHECK(at(3).key() == std::nullopt);
    CHECK(at(3).value() == std::nullopt);
    CHECK(at(3).headers().empty());
    CHECK(at(3).sizeBytes() == 0);
}

TEST_CASE("keeps bytes as they are, whatever they are")
{
    std::string all;
    for (int byte = 0; byte < 256; ++byte)
        all += static_cast<char>(byte);
    RecordStore store;
    TestRecord record;
    record.key = all;
    record.value = all + all;
    record.headers = {{all, all}};
    append(store, record);
    const Snapshot snapshot = store.snapshot();
    const RecordView view = *snapshot.at(SequenceId(0));
    CHECK(view.key() == all);
    CHECK(view.value() == all + all);
    CHECK(view.headers().begin()->name == all);
    CHECK(view.headers().begin()->value == all);
}

TEST_CASE("lets the oldest go and counts them")
{
    StoreOptions options;
    options.limitBytes = 256 << 10;
    options.segmentBytes = 16 << 10;
    options.firstSequence = SequenceId(1'000'000'000'000);
    RecordStore store(options);
    std::uint64_t received = 0;
    for (int offset = 0; offset < 5000; ++offset) {
        append(store, numbered(offset, std::string(100 + offset % 300, 'x')));
        received += 100 + offset % 300;
        REQUIRE(store.totals().keptBytes <= options.limitBytes);
    }
    const Snapshot snapshot = store.snapshot();
    const live::StoreTotals totals = store.totals();
    CHECK(totals.receivedRecords == 5000);
    CHECK(totals.receivedBytes == received);
    CHECK(totals.letGoRecords > 3000);
    CHECK(totals.keptBytes > options.limitBytes - 2 * options.segmentBytes);
    CHECK(snapshot.first() == SequenceId(1'000'000'000'000 + totals.letGoRecords));
    CHECK(snapshot.end() == SequenceId(1'000'000'005'000));
    CHECK_FALSE(snapshot.at(SequenceId(snapshot.first().value() - 1)));
    CHECK_FALSE(snapshot.at(snapshot.end()));

    std::uint64_t keptBytes = 0;
    std::uint64_t expected = snapshot.first().value();
    snapshot.forEach(snapshot.first(), snapshot.end(), [&](const RecordView& view) {
        keptBytes += view.sizeBytes();
        CHECK(view.sequence() == SequenceId(expected));
        CHECK(view.offset() == Offset(static_cast<std::int64_t>(expected - 1'000'000'000'000)));
        ++expected;
        return true;
    });
    CHECK(expected == 1'000'000'005'000);
    CHECK(totals.letGoBytes + keptBytes == received);
}

TEST_CASE("counts the index as well: empty records do not grow without bound")
{
    StoreOptions options;
    options.limitBytes = 64 << 10;
    RecordStore store(options);
    for (int batch = 0; batch < 100; ++batch)
        append(store, std::vector<TestRecord>(100));
    CHECK(store.totals().keptBytes <= options.limitBytes);
    CHECK(store.snapshot().count() <= options.limitBytes / 33);
    CHECK(store.snapshot().count() > options.limitBytes / 33 / 2);
}

TEST_CASE("keeps a record that is larger than a segment")
{
    StoreOptions options;
    options.limitBytes = 64 << 20;
    RecordStore store(options);
    const std::string large(std::size_t(21) << 20, 'L');
    append(store, {numbered(0, "before"), numbered(1, large), numbered(2, "after")});
    Snapshot snapshot = store.snapshot();
    REQUIRE(snapshot.count() == 3);
    CHECK(snapshot.at(SequenceId(0))->value() == "before");
    CHECK(snapshot.at(SequenceId(1))->value() == large);
    CHECK(snapshot.at(SequenceId(2))->value() == "after");
    CHECK_FALSE(snapshot.at(SequenceId(1))->isCut());

    append(store, {numbered(3, large), numbered(4, large), numbered(5, large)});
    store.refresh(snapshot);
    CHECK(store.totals().keptBytes <= options.limitBytes);
    CHECK(snapshot.end() == SequenceId(6));
    CHECK(snapshot.at(SequenceId(5))->value() == large);
    CHECK(snapshot.first() == SequenceId(2)); // three of 21 MiB are as many as there is room for
}

TEST_CASE("keeps the address and the beginning of what is larger than the limit")
{
    StoreOptions options;
    options.limitBytes = 1 << 20;
    RecordStore store(options);
    TestRecord huge = numbered(7, std::string(2 << 20, 'v'));
    huge.key = std::string(5000, 'k');
    huge.headers = {{"h", "v"}};
    append(store, {numbered(6, "before"), huge, numbered(8, "after")});
    const Snapshot snapshot = store.snapshot();
    REQUIRE(snapshot.count() == 3);
    const RecordView view = *snapshot.at(SequenceId(1));
    CHECK(view.isCut());
    CHECK(view.offset() == Offset(7));
    CHECK(view.sizeBytes() == (2 << 20) + 5000 + 2);
    CHECK(view.key() == std::string(1024, 'k'));
    CHECK(view.value() == std::string(64 << 10, 'v'));
    CHECK(view.headers().empty());
    CHECK_FALSE(snapshot.at(SequenceId(0))->isCut());
    CHECK(snapshot.at(SequenceId(2))->value() == "after");
    CHECK(store.totals().cutRecords == 1);
    CHECK(store.totals().receivedBytes == view.sizeBytes() + 6 + 5);
}

TEST_CASE("asks the extractor for types, and keeps not more than it may")
{
    StoreOptions options;
    options.maxTypes = 10;
    auto extractor = std::make_shared<FirstWord>();
    RecordStore store(options, extractor);
    TestRecord record = numbered(0, "sprint.created and more");
    record.topic = store.topicIndex("events");
    append(store, {record, numbered(1, "sprint.deleted"), numbered(2, "sprint.created"),
                   numbered(3, ""), numbered(4, std::string(1000, 't'))});
    Snapshot snapshot = store.snapshot();
    CHECK(extractor->topics.front() == "events");
    CHECK(snapshot.at(SequenceId(0))->type() == "sprint.created");
    CHECK(snapshot.at(SequenceId(1))->type() == "sprint.deleted");
    CHECK(snapshot.at(SequenceId(0))->typeIndex() == snapshot.at(SequenceId(2))->typeIndex());
    CHECK(snapshot.at(SequenceId(3))->typeIndex() == live::NoType);
    CHECK(snapshot.at(SequenceId(4))->typeIndex() == live::UnlistedType);
    CHECK(snapshot.typeCount() == 2);

    for (int number = 0; number < 1000; ++number)
        append(store, numbered(number, "type" + std::to_string(number)));
    store.refresh(snapshot);
    CHECK(snapshot.typeCount() == 10);
    const RecordView last = *snapshot.at(SequenceId(snapshot.end().value() - 1));
    CHECK(last.typeIndex() == live::UnlistedType);
    CHECK(last.type().empty());
    CHECK(snapshot.typeName(1) == "sprint.created");
}

TEST_CASE("wakes its listener once until it is acknowledged")
{
    RecordStore store;
    int calls = 0;
    store.setWakeUp([&] { ++calls; });
    append(store, numbered(0, "a"));
    append(store, numbered(1, "b"));
    CHECK(calls == 1);
    store.acknowledgeWakeUp();
    CHECK(calls == 1);
    append(store, numbered(2, "c"));
    CHECK(calls == 2);
    store.setWakeUp({});
    store.acknowledgeWakeUp();
    append(store, numbered(3, "d"));
    CHECK(calls == 2);
    store.setWakeUp([&] { ++calls; });
    append(store, numbered(4, "e"));
    CHECK(calls == 3);
}

TEST_CASE("drops a listener that nobody owns any more")
{
    RecordStore store;
    int calls = 0;
    auto listener = std::make_shared<live::WakeUp>();
    listener->set([&] { ++calls; });
    store.addWakeUp(listener);
    append(store, numbered(0, "a"));
    CHECK(calls == 1);
    const std::weak_ptr<live::WakeUp> watched = listener;
    listener.reset();
    append(store, numbered(1, "b"));
    CHECK(watched.expired());
    CHECK(calls == 1);
}
