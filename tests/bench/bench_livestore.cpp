// SPDX-License-Identifier: GPL-3.0-or-later
// What the live store costs: append rate, resident memory per raw byte, and the time of a filter
// over all of it beside memmem over the same bytes in the same run.
#include "core/live/scan.h"
#include "core/live/textfilter.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#ifdef __unix__
#include <unistd.h>
#endif

namespace {

using Clock = std::chrono::steady_clock;

double millisecondsSince(Clock::time_point start)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

std::uint64_t residentBytes()
{
#ifdef __unix__
    std::ifstream statm("/proc/self/statm");
    std::uint64_t total = 0;
    std::uint64_t resident = 0;
    statm >> total >> resident;
    return resident * static_cast<std::uint64_t>(::sysconf(_SC_PAGESIZE));
#else
    return 0;
#endif
}

/// 400 bytes of JSON that look like an event; one in a thousand speaks of a "rollback".
std::string event(std::size_t number)
{
    static constexpr const char* Words[] = {"planned", "moved",   "estimated", "closed", "reopened",
                                            "blocked", "shipped", "reviewed",  "tested", "merged"};
    std::string text = R"({"id":")" + std::to_string(number * 2'654'435'761U % 1'000'000'007U) +
                       R"(","type":"task.)" + Words[number % 10] +
                       R"(","occurredAt":"2026-07-14T09:26:53.589Z","sprint":)" +
                       std::to_string(number % 97) + R"(,"actor":{"name":"Ana Kova)" + "\xC4\x8D" +
                       R"(","role":"DEVELOPER"},"payload":")";
    for (std::size_t word = number; text.size() < 380; word = word * 31 + 7)
        text += std::string(Words[word % 10]) + ' ';
    if (number % 1000 == 500)
        text.replace(300, 8, "rollback");
    text.resize(398, '.');
    return text + "\"}";
}

/// The least of several runs: what the machine can do when it does nothing else.
template <class Work>
double best(Work work)
{
    double least = 1e9;
    for (int run = 0; run < 5; ++run) {
        const Clock::time_point start = Clock::now();
        work();
        least = std::min(least, millisecondsSince(start));
    }
    return least;
}

const char* memmemIn(const char* begin, const char* end, std::string_view text)
{
#ifdef __GLIBC__
    return static_cast<const char*>(
        ::memmem(begin, static_cast<std::size_t>(end - begin), text.data(), text.size()));
#else
    const char* found = std::search(begin, end, text.begin(), text.end());
    return found == end ? nullptr : found;
#endif
}

/// Hits of memmem over whole segments, as a measure of what the bytes themselves cost.
std::size_t memmemHits(const live::Snapshot& snapshot, std::string_view text)
{
    std::size_t hits = 0;
    for (SequenceId from = snapshot.first(); from < snapshot.end();) {
        const live::SegmentSlice slice = snapshot.sliceFrom(from, snapshot.end());
        const char* place = slice.beginByte();
        const char* const end = slice.endByte();
        while ((place = memmemIn(place, end, text)) != nullptr) {
            ++hits;
            ++place;
        }
        from = SequenceId(slice.first.value() + slice.to);
    }
    return hits;
}

void measureFilter(const std::shared_ptr<live::RecordStore>& store, const char* name,
                   const std::string& text)
{
    const live::Snapshot snapshot = store->snapshot();
    std::size_t hits = 0;
    const double plain = best([&] { hits = memmemHits(snapshot, text); });
    live::Scan scan(store);
    double first = 1e9;
    std::uint64_t matches = 0;
    double whole = 1e9;
    for (int run = 0; run < 5; ++run) {
        const Clock::time_point start = Clock::now();
        double firstOfRun = -1;
        scan.setFilter(std::make_shared<live::TextFilter>(text));
        live::ScanResults results;
        while (!results.coverage().isComplete) {
            std::this_thread::sleep_for(std::chrono::microseconds(200));
            results = scan.results();
            if (firstOfRun < 0 && results.count() > 0)
                firstOfRun = millisecondsSince(start);
        }
        whole = std::min(whole, millisecondsSince(start));
        if (firstOfRun >= 0)
            first = std::min(first, firstOfRun);
        matches = results.count();
    }
    char firstText[32] = "      -";
    if (matches > 0)
        std::snprintf(firstText, sizeof(firstText), "%7.1f", first);
    std::printf("filter %-10s %8.1f ms  first match %s ms  %8llu matches   memmem %7.1f ms  "
                "%8zu hits   ratio %.2f\n",
                name, whole, firstText, static_cast<unsigned long long>(matches), plain, hits,
                whole / plain);
}

} // namespace

int main(int argc, char** argv)
{
    const std::size_t records =
        argc > 1 ? static_cast<std::size_t>(std::strtoull(argv[1], nullptr, 10)) : 1'000'000;
    std::vector<std::string> events;
    for (std::size_t number = 0; number < 1000; ++number)
        events.push_back(event(number));

    live::StoreOptions options;
    options.limitBytes = std::uint64_t(64) << 30;
    auto store = std::make_shared<live::RecordStore>(options);
    const live::TopicIndex topic = store->topicIndex("task-events");
    const std::uint64_t residentBefore = residentBytes();
    const Clock::time_point start = Clock::now();
    std::vector<live::RecordInput> batch(500);
    std::vector<std::string> keys(batch.size());
    for (std::size_t number = 0; number < records;) {
        const std::size_t count = std::min(batch.size(), records - number);
        for (std::size_t place = 0; place < count; ++place, ++number) {
            keys[place] = std::to_string(number);
            live::RecordInput& record = batch[place];
            record.topic = topic;
            record.partition = Partition(static_cast<std::int32_t>(number % 12));
            record.offset = Offset(static_cast<std::int64_t>(number / 12));
            record.timestampMs = static_cast<std::int64_t>(number);
            record.timestampType = live::TimestampType::Create;
            record.key = keys[place];
            record.value = events[number % events.size()];
        }
        store->append(std::span(batch).first(count));
    }
    const double appended = millisecondsSince(start);
    const auto growth = static_cast<double>(residentBytes() - residentBefore);
    const live::StoreTotals totals = store->totals();
    const auto raw = static_cast<double>(totals.receivedBytes);
    std::printf("records          %zu of %.0f bytes, key included\n", records,
                raw / static_cast<double>(records));
    std::printf("append           %8.1f ms  %.2f million records/s  %.0f MB/s\n", appended,
                static_cast<double>(records) / appended / 1e3, raw / appended / 1e3);
    std::printf("memory           %.3f resident bytes per raw byte (kept, as counted: %.3f)\n",
                growth / raw, static_cast<double>(totals.keptBytes) / raw);

    measureFilter(store, "rare", "rollback");
    measureFilter(store, "absent", "deadlettered");
    measureFilter(store, "frequent", "task.moved");
    measureFilter(store, "every", "\"type\":");
    measureFilter(store, "letter", "z");

    live::Snapshot snapshot = store->snapshot();
    std::uint64_t sum = 0;
    const double walk = best([&] {
        snapshot.forEach(snapshot.first(), snapshot.end(), [&](const live::RecordView& view) {
            sum += static_cast<std::uint64_t>(view.offset().value());
            return true;
        });
    });
    const double find = best([&] {
        const live::RecordView oldest = *snapshot.at(snapshot.first());
        const auto found = snapshot.find(oldest.topicIndex(), oldest.partition(), oldest.offset());
        sum += found ? found->value() : 0;
    });
    std::printf("walk the index   %8.1f ms   find the oldest %.3f ms   (%llu)\n", walk, find,
                static_cast<unsigned long long>(sum % 10));
    snapshot = {};
    const Clock::time_point end = Clock::now();
    store.reset();
    std::printf("drop the store   %8.1f ms\n", millisecondsSince(end));
    return 0;
}
