// SPDX-License-Identifier: GPL-3.0-or-later
// One writer, two readers, a search and somebody who keeps changing the filter, on a store that is
// small enough to let segments go all the time. Worth most under the thread sanitizer.
#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include "core/live/scan.h"
#include "core/live/textfilter.h"
#include "tests/core/live/testrecords.h"

#include <algorithm>
#include <atomic>
#include <memory>

using live::RecordStore;
using live::RecordView;
using live::Scan;
using live::ScanResults;
using live::Snapshot;
using live::TextFilter;

namespace {

constexpr std::int64_t Records = 60'000;

/// What the record of this number consists of can be told from the number alone.
TestRecord made(std::int64_t number)
{
    TestRecord record = numbered(number, "type" + std::to_string(number % 50) + ' ' +
                                             std::string(static_cast<std::size_t>(number % 400),
                                                         static_cast<char>('a' + number % 26)));
    record.partition = static_cast<std::int32_t>(number % 7);
    record.timestampMs = number * 3;
    if (number % 5 != 0)
        record.key = std::to_string(number);
    if (number % 3 == 0)
        record.headers = {{"number", std::to_string(number)}, {"nothing", std::nullopt}};
    return record;
}

bool isAsMade(const RecordView& view)
{
    const auto number = static_cast<std::int64_t>(view.sequence().value());
    const TestRecord expected = made(number);
    if (view.offset().value() != number || view.partition().value() != expected.partition ||
        view.timestampMs() != expected.timestampMs || view.value() != expected.value ||
        view.key().has_value() != expected.key.has_value() ||
        (expected.key && view.key() != *expected.key))
        return false;
    if (view.headers().size() != expected.headers.size())
        return false;
    const bool hasOwnNumber =
        expected.headers.empty() || view.headers().begin()->value == std::to_string(number);
    return hasOwnNumber && view.topic() == "topic" &&
           view.type() == "type" + std::to_string(number % 50);
}

class FirstWord : public live::FieldExtractor
{
public:
    std::string_view eventType(std::string_view, const live::RecordInput& record) override
    {
        return record.value->substr(0, record.value->find(' '));
    }
};

void read(const RecordStore& store, std::atomic<bool>& isRight)
{
    Snapshot snapshot;
    SequenceId lastEnd;
    SequenceId lastFirst;
    while (snapshot.end() < SequenceId(Records)) {
        store.refresh(snapshot);
        if (snapshot.end() < lastEnd || snapshot.first() < lastFirst)
            isRight = false;
        lastEnd = snapshot.end();
        lastFirst = snapshot.first();
        if (snapshot.isEmpty())
            continue;
        const auto check = [&](const RecordView& view) {
            if (!isAsMade(view))
                isRight = false;
            return true;
        };
        const std::uint64_t some = std::min<std::uint64_t>(snapshot.count(), 40);
        const std::uint64_t end = snapshot.end().value();
        snapshot.forEachBackwards(SequenceId(end - some), snapshot.end(), check);
        snapshot.forEach(snapshot.first(), SequenceId(snapshot.first().value() + some), check);
        const std::uint64_t middle = (snapshot.first().value() + end) / 2;
        const auto view = snapshot.at(SequenceId(middle));
        if (!view || !isAsMade(*view) ||
            snapshot.find(view->topicIndex(), view->partition(), view->offset()) !=
                view->sequence())
            isRight = false;
    }
}

void checkResults(const RecordStore& store, const ScanResults& results, std::string_view wanted,
                  std::atomic<bool>& isRight)
{
    const Snapshot snapshot = store.snapshot();
    for (std::uint64_t place = 0; place < results.count(); place += 1 + results.count() / 20) {
        const auto view = snapshot.at(results.at(place));
        if (view && view->value()->find(wanted) == std::string_view::npos)
            isRight = false;
        if (place > 0 && results.at(place) <= results.at(place - 1))
            isRight = false;
    }
}

} // namespace

TEST_CASE("readers, searches and changes of filter beside a writer that never waits")
{
    live::StoreOptions options;
    options.limitBytes = 512 << 10;
    options.segmentBytes = 16 << 10;
    auto store = std::make_shared<RecordStore>(options, std::make_shared<FirstWord>());
    Scan scan(store);
    std::atomic<bool> isRight = true;
    std::atomic<int> wakeUps = 0;
    store->setWakeUp([&] { ++wakeUps; });
    scan.setWakeUp([&] { ++wakeUps; });

    std::thread writer([&] {
        const live::TopicIndex topic = store->topicIndex("topic");
        std::vector<TestRecord> batch;
        for (std::int64_t number = 0; number < Records; ++number) {
            batch.push_back(made(number));
            batch.back().topic = topic;
            if (batch.size() == static_cast<std::size_t>(1 + number % 37)) {
                append(*store, batch);
                batch.clear();
            }
        }
        append(*store, batch);
    });
    std::thread reader1([&] { read(*store, isRight); });
    std::thread reader2([&] { read(*store, isRight); });
    std::thread typist([&] {
        for (int round = 0; store->end() < SequenceId(Records); ++round) {
            const std::string wanted = "type" + std::to_string(round % 50) + ' ';
            const auto order =
                round % 2 ? live::ScanOrder::NewestFirst : live::ScanOrder::OldestFirst;
            const std::uint64_t generation =
                scan.setFilter(std::make_shared<TextFilter>(wanted), order);
            for (int look = 0; look < 20; ++look) {
                store->acknowledgeWakeUp();
                scan.acknowledgeWakeUp();
                const ScanResults results = scan.results();
                if (results.generation() != generation)
                    isRight = false;
                checkResults(*store, results, wanted, isRight);
                std::this_thread::yield();
            }
        }
    });
    writer.join();
    reader1.join();
    reader2.join();
    typist.join();
    CHECK(isRight);
    CHECK(wakeUps > 0);

    scan.setFilter(std::make_shared<TextFilter>("type7 "));
    REQUIRE(eventually([&] {
        const live::ScanCoverage coverage = scan.results().coverage();
        return coverage.isComplete && coverage.to == SequenceId(Records);
    }));
    const Snapshot snapshot = store->snapshot();
    std::uint64_t expected = 0;
    snapshot.forEach(snapshot.first(), snapshot.end(), [&](const RecordView& view) {
        expected += view.sequence().value() % 50 == 7;
        return true;
    });
    CHECK(scan.results().count() == expected);
    scan.setWakeUp({});
    store->setWakeUp({});
}

TEST_CASE("a listener may come and go while records arrive")
{
    RecordStore store;
    std::atomic<bool> isDone = false;
    std::thread writer([&] {
        for (std::int64_t number = 0; number < 20'000; ++number)
            append(store, made(number));
        isDone = true;
    });
    while (!isDone) {
        auto alive = std::make_unique<std::atomic<int>>(0);
        store.setWakeUp([counter = alive.get()] { ++*counter; });
        store.acknowledgeWakeUp();
        std::this_thread::yield();
        store.setWakeUp({}); // after this the counter may go
    }
    writer.join();
    CHECK(store.end() == SequenceId(20'000));
}
