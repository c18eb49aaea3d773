// SPDX-License-Identifier: GPL-3.0-or-later
#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include "core/live/filterlanguage.h"

#include "core/live/pattern.h"
#include "core/live/scan.h"
#include "tests/core/live/testrecords.h"

#include <algorithm>
#include <random>

using live::CompiledFilter;
using live::compileFilter;
using live::EventFacts;
using live::FilterCompilation;
using live::FilterContext;
using live::FilterFault;
using live::RecordStore;

namespace {

constexpr std::int64_t Now = 1'773'994'800'000; // 2026-03-20T08:20:00Z

/// As codec's, for values that begin with a mark.
class MarkReader final : public live::EventReader
{
public:
    EventFacts read(std::string_view, const live::RecordInput& record) const override
    {
        ++calls;
        EventFacts facts;
        facts.form = record.value ? "json" : "tombstone";
        if (record.value && record.value->find("sprint-9f31") != std::string_view::npos) {
            facts.form = "sprint-json";
            facts.entityKind = "sprint";
            facts.entityId = "sprint-9f31";
            facts.timeMs = Now - 60'000;
            facts.source = "api";
            facts.problems = {"missing-field", "bad-time"};
        }
        return facts;
    }
    mutable std::atomic<int> calls = 0;
};

class FirstWord final : public live::FieldExtractor
{
public:
    std::string_view eventType(std::string_view, const live::RecordInput& record) override
    {
        const std::string_view mark = "\"event_type\":\"";
        const auto at = record.value ? record.value->find(mark) : std::string_view::npos;
        if (at == std::string_view::npos)
            return {};
        const std::string_view rest = record.value->substr(at + mark.size());
        return rest.substr(0, rest.find('"'));
    }
};

/// A store with one of each kind.
struct Samples
{
    std::shared_ptr<MarkReader> reader = std::make_shared<MarkReader>();
    RecordStore store{{}, std::make_shared<FirstWord>()};
    std::vector<TestRecord> records;
    std::vector<std::string> topics{"sprint.lifecycle", "todo.tasks.created"};

    Samples()
    {
        for (const std::string& topic : topics)
            store.topicIndex(topic);
        add(0, 0, 100, "sprint-9f31",
            R"({"event_type":"sprint.created","timestamp":"t","source":"api","data":{"sprint_id":"sprint-9f31",)"
            R"("team_members_count":5,"start_date":"2026-03-30","title":"Roll it back","ok":true,"none":null,)"
            R"("members":[{"role":"Tester","days":[1,2]},{"role":"Developer"}],"big":9007199254740993}})");
        add(0, 2, 101, "sprint-0000",
            R"({"event_type":"sprint.deleted","data":{"sprint_id":"sprint-0000","team_members_count":2}})");
        add(1, 1, 5, std::nullopt,
            R"({"specversion":"1.0","id":"e1","data":{"event_type":"task.created","payload":{"task_id":"1042","title":"Buy"}}})");
        records.back().headers = {{"trace", "ABC-1"}, {"Odd name", std::nullopt}};
        add(1, 1, 6, "",
            R"({"specversion":"1.0","data":"{\"event_type\":\"x\",\"data\":{\"deep\":7}}"})");
        add(0, 0, 102, "plain", "two words here");
        add(0, 0, 103, "gone", std::nullopt);
        records.back().timestampType = live::TimestampType::NotAvailable;
        add(0, 0, 104, "list", R"([{"a":1},{"a":2}])");
        append(store, records);
    }

    void add(live::TopicIndex topic, std::int32_t partition, std::int64_t offset,
             std::optional<std::string> key, std::optional<std::string> value)
    {
        TestRecord record;
        record.topic = topic;
        record.partition = partition;
        record.offset = offset;
        record.key = std::move(key);
        record.value = std::move(value);
        // A minute apart, the last one now.
        record.timestampMs = Now - std::int64_t(6 - records.size()) * 60'000;
        records.push_back(std::move(record));
    }

    FilterCompilation compile(std::string_view text) const
    {
        FilterContext context;
        context.nowMs = Now;
        context.reader = reader;
        return compileFilter(text, context);
    }

    /// The records' numbers as digits; asked in three ways that have to agree.
    std::string found(std::string_view text)
    {
        const FilterCompilation compilation = compile(text);
        if (!compilation.filter)
            return compilation.error ? "error" : "all";
        const live::Snapshot snapshot = store.snapshot();
        std::vector<std::uint32_t> places;
        compilation.filter->search(snapshot.sliceFrom(SequenceId(0), snapshot.end()), {}, places);
        std::string searched;
        for (const std::uint32_t place : places)
            searched += static_cast<char>('0' + place);
        std::string asked;
        std::string unstored;
        for (std::size_t number = 0; number < records.size(); ++number) {
            const auto view = snapshot.at(SequenceId(number));
            if (compilation.filter->matches(*view))
                asked += static_cast<char>('0' + number);
            std::vector<live::HeaderView> headers(view->headers().begin(), view->headers().end());
            live::RecordInput input;
            input.partition = view->partition();
            input.offset = view->offset();
            input.timestampMs = view->timestampMs();
            input.timestampType = view->timestampType();
            input.key = view->key();
            input.value = view->value();
            input.headers = headers;
            if (compilation.filter->matches(view->topic(), view->type(), input))
                unstored += static_cast<char>('0' + number);
        }
        CHECK_MESSAGE(searched == asked, std::string(text));
        CHECK_MESSAGE(searched == unstored, std::string(text));
        return searched;
    }
};

struct Fault
{
    FilterFault fault;
    std::size_t begin;
    std::size_t length;
};

} // namespace

TEST_CASE("Bare text is found anywhere, whatever its case")
{
    Samples samples;
    CHECK(samples.found("SPRINT-9F31") == "0");
    CHECK(samples.found("abc-1") == "2");
    CHECK(samples.found("odd") == "2");
    CHECK(samples.found("nowhere") == "");
    CHECK(samples.found("\"two words\"") == "4");
    CHECK(samples.found("\"words two\"") == "");
    CHECK(samples.found("words two") == "4");
    CHECK(samples.found("{\"event_type\":\"sprint.created\"") == "0");
    CHECK(samples.found("http://nowhere") == "");
    CHECK(samples.found("10:42") == "");
    CHECK(samples.found("") == "all");
    CHECK(samples.found(" \t ") == "all");
}

TEST_CASE("Fields of the record's address")
{
    Samples samples;
    CHECK(samples.found("topic:TODO.*") == "23");
    CHECK(samples.found("topic:sprint.lifecycl?") == "01456");
    CHECK(samples.found("topic=todo.tasks.created") == "23");
    CHECK(samples.found("topic=Todo.tasks.created") == "");
    CHECK(samples.found("topic!=todo.tasks.created") == "01456");
    CHECK(samples.found("topic~^todo") == "23");
    CHECK(samples.found("topic~^tasks") == "");
    CHECK(samples.found("partition:0,2") == "01456");
    CHECK(samples.found("partition=1") == "23");
    CHECK(samples.found("partition!=1") == "01456");
    CHECK(samples.found("offset>=103") == "56");
    CHECK(samples.found("offset > 103") == "6");
    CHECK(samples.found("offset<6") == "2");
    CHECK(samples.found("offset<= 6") == "23");
    CHECK(samples.found("size>0.1kB") == "02");
    CHECK(samples.found("size>1MB") == "");
    CHECK(samples.found("size:4") == "5");
}

TEST_CASE("Types, keys, values and headers")
{
    Samples samples;
    CHECK(samples.found("type:sprint.*") == "01");
    CHECK(samples.found("type:SPRINT.CREATED") == "0");
    CHECK(samples.found("type=SPRINT.CREATED") == "");
    CHECK(samples.found("type:sprint.created,sprint.deleted") == "01");
    CHECK(samples.found("event.type~\"created$\"") == "02");
    CHECK(samples.found("key=sprint-9f31") == "0");
    CHECK(samples.found("key:SPRINT-*") == "01");
    CHECK(samples.found("key:sprint") == "");
    CHECK(samples.found("key=null") == "2");
    CHECK(samples.found("key:*") == "013456");
    CHECK(samples.found("key=\"\"") == "3");
    CHECK(samples.found("key~\"^sprint-\\d+$\"") == "1");
    CHECK(samples.found("value:WORDS") == "4");
    CHECK(samples.found("value:w?rds*re") == "4");
    CHECK(samples.found("value~\"w.*e$\"") == "4");
    CHECK(samples.found("value=null") == "5");
    CHECK(samples.found("not value:*") == "5");
    CHECK(samples.found("header.trace=ABC-1") == "2");
    CHECK(samples.found("header.TRACE:abc-?") == "2");
    CHECK(samples.found("header.trace=abc-1") == "");
    CHECK(samples.found("header[\"odd name\"]=null") == "2");
    CHECK(samples.found("headers:bc") == "2");
    CHECK(samples.found("headers=trace") == "2");
    CHECK(samples.found("headers:zz") == "");
}

TEST_CASE("Times and ages")
{
    Samples samples;
    CHECK(samples.found("time>=2026-03-20T08:17:00Z") == "346");
    CHECK(samples.found("time<2026-03-20T08:15Z") == "0");
    CHECK(samples.found("time:2026-03-20T08:16Z") == "2");
    CHECK(samples.found("time=2026-03-20T09:16:00+01:00") == "2");
    CHECK(samples.found("time!=2026-03-20T08:16Z") == "013456");
    CHECK(samples.found("time>\"2026-03-20 08:19Z\"") == "6");
    CHECK(samples.found("ago<3m") == "46");
    CHECK(samples.found("ago>=4m") == "012");
    CHECK(samples.found("ago>1d") == "");
}

TEST_CASE("JSON paths")
{
    Samples samples;
    CHECK(samples.found("body.team_members_count>3") == "0");
    CHECK(samples.found("body.team_members_count>=2") == "01");
    CHECK(samples.found("body.team_members_count=5.0") == "0");
    CHECK(samples.found("body.team_members_count<2") == "");
    CHECK(samples.found("body.sprint_id:SPRINT-*") == "01");
    CHECK(samples.found("body.sprint_id!=sprint-9f31") == "123456");
    CHECK(samples.found("body.title~\"roll.*back\"") == "");
    CHECK(samples.found("body.title~\"(?i)roll.*back\"") == "0");
    CHECK(samples.found("body.start_date>2026-03-01") == "0");
    CHECK(samples.found("body.start_date>2026-04-01") == "");
    CHECK(samples.found("body.members[*].role=Tester") == "0");
    CHECK(samples.found("body.members[1].role=Tester") == "");
    CHECK(samples.found("body.members[*].days[*]=2") == "0");
    CHECK(samples.found("body.members[0].days[0]=2") == "");
    CHECK(samples.found("body.members:*") == "0");
    CHECK(samples.found("body.ok=true") == "0");
    CHECK(samples.found("body.ok=\"true\"") == "");
    CHECK(samples.found("body.none=null") == "0");
    CHECK(samples.found("body.none:*") == "");
    CHECK(samples.found("body.missing=null") == "");
    CHECK(samples.found("body.big=9007199254740993") == "0");
    CHECK(samples.found("body.big=9007199254740992") == "");
    // Behind the envelopes of CloudEvents, with data as an object and as text.
    CHECK(samples.found("body.task_id=1042") == "2");
    CHECK(samples.found("body.task_id>1000") == "2");
    CHECK(samples.found("body.deep=7") == "3");
    CHECK(samples.found("body[*].a=2") == "6");
    CHECK(samples.found("value.event_type:sprint.*") == "01");
    CHECK(samples.found("value.data.sprint_id:*") == "01");
    CHECK(samples.found("value.specversion=1.0") == "23");
    CHECK(samples.found("value[1].a=2") == "6");
}

TEST_CASE("What JSON writes in several ways is one value")
{
    const auto matches = [](std::string_view text, std::string_view value) {
        const auto filter = compileFilter(text).filter;
        REQUIRE(filter);
        live::RecordInput record;
        record.value = value;
        return filter->matches("t", {}, record);
    };
    CHECK(matches("body.title=Write", R"({"title":"\u0057rite"})"));
    CHECK(matches("body.title:wri*", R"({"title":"\u0057rite"})"));
    CHECK(matches("body.path=a/b", R"({"path":"a\/b"})"));
    CHECK(matches("body.path=\"a\\\"b\"", R"({"path":"a\"b"})"));
    CHECK(matches("body.n=1000", R"({"n":1e3})"));
    CHECK(matches("body.n:1000", R"({"n":1000.0})"));
    CHECK(matches("body.n=1000", R"({"n":"1000"})"));
    CHECK(matches("body.n>=1000", R"({"n":"1000"})"));
    CHECK(!matches("body.n=\"1000\"", R"({"n":1000})"));
    CHECK(matches("body.t=true", R"({"t":"true"})"));
    CHECK(matches("body.a.b=x", R"({"a":{"b":"x"}})"));
    CHECK(!matches("body.a.b=x", R"({"a":"x","b":"x"})"));
    CHECK(!matches("body.a=x", ""));
}

TEST_CASE("What the decoder says")
{
    Samples samples;
    CHECK(samples.found("problem:*") == "0");
    CHECK(samples.found("problem=bad-time") == "0");
    CHECK(samples.found("problem:mojibake") == "");
    CHECK(samples.found("form:sprint-json") == "0");
    CHECK(samples.found("form:tombstone,sprint-json") == "05");
    CHECK(samples.found("entity:sprint-9F31") == "0");
    CHECK(samples.found("entity=sprint:sprint-9f31") == "0");
    CHECK(samples.found("entity.kind=sprint entity.id~9f") == "0");
    CHECK(samples.found("event.source=api") == "0");
    CHECK(samples.found("event.id=null") == "0123456");
    CHECK(samples.found("event.time>=2026-03-20T08:19Z") == "0");
    CHECK(samples.found("event.time>2026-03-20T08:19Z") == "");
    // Asked only of what the cheaper conditions leave.
    samples.reader->calls = 0;
    CHECK(samples.found("problem:* partition=2") == "");
    CHECK(samples.reader->calls == 3);
    // Nobody to ask.
    CHECK(compileFilter("problem:*").filter);
}

TEST_CASE("And, or, not and brackets")
{
    Samples samples;
    CHECK(samples.found("sprint type:sprint.created") == "0");
    CHECK(samples.found("sprint and type:sprint.created") == "0");
    CHECK(samples.found("plain or list") == "46");
    CHECK(samples.found("PLAIN OR LIST") == "46");
    CHECK(samples.found("not sprint") == "23456");
    CHECK(samples.found("not not plain") == "4");
    CHECK(samples.found("plain or list offset>103") == "46");
    CHECK(samples.found("(plain or list) offset>103") == "6");
    CHECK(samples.found("(plain or list)offset>103") == "6");
    CHECK(samples.found("not (plain or list) and partition:0") == "05");
    CHECK(samples.found("((plain))") == "4");
    CHECK(samples.found("\"and\"") == "");
    CHECK(samples.found("key:plain or key:list and offset:1") == "4");
}

TEST_CASE("Letters beyond ASCII ignore their case as well")
{
    RecordStore store;
    store.topicIndex("t");
    append(store, {numbered(0, "{\"name\":\"J\xC3\xBCrgen M\xC3\xBCller\"}"),
                   numbered(1, "{\"name\":\"Anna\"}"), numbered(2, "\xFF M\xC3\x9CLLER")});
    const auto found = [&store](std::string_view text) {
        const auto filter = compileFilter(text).filter;
        REQUIRE(filter);
        const live::Snapshot snapshot = store.snapshot();
        std::vector<std::uint32_t> places;
        filter->search(snapshot.sliceFrom(SequenceId(0), snapshot.end()), {}, places);
        return places;
    };
    using Places = std::vector<std::uint32_t>;
    CHECK(found("m\xC3\x9Cller") == Places{0, 2});
    CHECK(found("value:m\xC3\xBCller") == Places{0, 2});
    CHECK(found("body.name:j\xC3\x9Crgen*") == Places{0});
    CHECK(found("body.name:\"J\xC3\x9CRGEN M?LLER\"") == Places{0});
    CHECK(found("body.name:\"J\xC3\x9CRGEN\"") == Places{});
    CHECK(found("body.name=\"J\xC3\x9Crgen M\xC3\xBCller\"") == Places{});
    CHECK(found("not m\xC3\xBCller") == Places{1});
    // No UTF-8, but bytes all the same.
    CHECK(found("\xFF") == Places{2});
    CHECK(compileFilter("\xC3\xBC a").filter->texts() == std::vector<std::string>{"a", "\xC3\xBC"});
    // What means something in an expression means nothing here.
    CHECK(live::Pattern::caselessGlob("\xC3\xBC(+).[a]\\Q$^|-# {1}?*")
              ->matches("\xC3\x9C(+).[A]\\q$^|-# {1}x..."));
}

TEST_CASE("Texts to mark")
{
    Samples samples;
    CHECK(samples.compile("a (b or \"c d\") not e type:f").filter->texts() ==
          std::vector<std::string>{"a", "b", "c d"});
}

TEST_CASE("Faults have a place")
{
    Samples samples;
    const std::vector<std::pair<std::string, Fault>> cases{
        {"tpye:sprint", {FilterFault::UnknownField, 0, 4}},
        {"a odd=b", {FilterFault::UnknownField, 2, 3}},
        {"key<5", {FilterFault::OperatorNotMeant, 3, 1}},
        {"ago=5m", {FilterFault::OperatorNotMeant, 3, 1}},
        {"type:", {FilterFault::ValueMissing, 5, 0}},
        {"type: and a", {FilterFault::ValueMissing, 5, 0}},
        {"partition:0,", {FilterFault::ValueMissing, 12, 0}},
        {"a partition=x", {FilterFault::NotANumber, 12, 1}},
        {"offset:1,y", {FilterFault::NotANumber, 9, 1}},
        {"size>1XB", {FilterFault::NotASize, 5, 3}},
        {"time>=tuesday", {FilterFault::NotATime, 6, 7}},
        {"time>=2026-02-30", {FilterFault::NotATime, 6, 10}},
        {"ago<10", {FilterFault::NotAnAge, 4, 2}},
        {"key~\"a(\"", {FilterFault::BadPattern, 4, 4}},
        {"body.a..b=1", {FilterFault::BadPath, 0, 9}},
        {"body.a[x]=1", {FilterFault::BadPath, 0, 9}},
        {"body=1", {FilterFault::NameMissing, 4, 0}},
        {"header.=1", {FilterFault::NameMissing, 7, 0}},
        {"a and", {FilterFault::TermMissing, 5, 0}},
        {"or a", {FilterFault::TermMissing, 0, 2}},
        {"a or or b", {FilterFault::TermMissing, 5, 2}},
        {"not", {FilterFault::TermMissing, 3, 0}},
        {"a ( )", {FilterFault::TermMissing, 4, 1}},
        {"(a or b", {FilterFault::BracketNotClosed, 0, 1}},
        {"a b) c", {FilterFault::BracketNotOpened, 3, 1}},
        {"a \"b c", {FilterFault::QuoteNotClosed, 2, 1}},
        {"key=\"b c", {FilterFault::QuoteNotClosed, 4, 1}},
    };
    for (const auto& [text, fault] : cases) {
        CAPTURE(text);
        const FilterCompilation compilation = samples.compile(text);
        REQUIRE(compilation.error);
        CHECK(!compilation.filter);
        CHECK(int(compilation.error->fault) == int(fault.fault));
        CHECK(compilation.error->begin == fault.begin);
        CHECK(compilation.error->length == fault.length);
    }
    CHECK(samples.compile("tpye:a").error->hint == "type");
    CHECK(samples.compile("partitoin=1").error->hint == "partition");
    CHECK(samples.compile("zzzzzz=1").error->hint.empty());
    CHECK(samples.compile("key<5").error->hint == ": = != ~");
}

TEST_CASE("Everything is bounded")
{
    Samples samples;
    CHECK(int(samples.compile(std::string(9000, 'a')).error->fault) == int(FilterFault::TooLong));
    CHECK(int(samples.compile(std::string(2000, '(')).error->fault) == int(FilterFault::TooDeep));
    std::string many;
    for (int number = 0; number < 300; ++number)
        many += "a ";
    CHECK(int(samples.compile(many).error->fault) == int(FilterFault::TooManyConditions));
    std::string nots;
    for (int number = 0; number < 2000; ++number)
        nots += "not ";
    CHECK(samples.found(nots + "plain") == "4");
    std::string path = "body";
    for (int number = 0; number < 40; ++number)
        path += ".a";
    CHECK(int(samples.compile(path + "=1").error->fault) == int(FilterFault::BadPath));
    CHECK(samples.compile("key~" + std::string(3000, 'a')).error);
}

TEST_CASE("An expression that would take for ever is given up, and that is told")
{
    RecordStore store;
    store.topicIndex("t");
    append(store, {numbered(0, std::string(60, 'a') + "bc"), numbered(1, "aaac")});
    const auto filter = compileFilter("value~\"^(a+)+(a+)+(a+)+c$\"").filter;
    REQUIRE(filter);
    CHECK(filter->matches(*store.snapshot().at(SequenceId(1))));
    CHECK(!filter->matches(*store.snapshot().at(SequenceId(0))));
    CHECK(filter->givenUp() == 1);
}

TEST_CASE("Deep, cut and broken JSON is no match and no trouble")
{
    RecordStore store;
    store.topicIndex("t");
    std::string deep(200'000, '[');
    std::string closed = deep + "1" + std::string(200'000, ']');
    std::string nested;
    for (int depth = 0; depth < 5000; ++depth)
        nested += "{\"a\":";
    append(store,
           {numbered(0, deep), numbered(1, closed), numbered(2, nested + "1"),
            numbered(3, "{\"a\":"), numbered(4, "{\"a\":\"x"), numbered(5, "{"),
            numbered(6, "\xEF\xBB\xBF{\"a\":1}"), numbered(7, "{\"a\":\xFF}"),
            numbered(8, "{\"a\":1}}}}"), numbered(9, "  {\"b\":{\"c\":[{\"a\":1}]},\"a\":1}")});
    const auto filter = compileFilter("body.a=1").filter;
    const live::Snapshot snapshot = store.snapshot();
    std::vector<std::uint32_t> found;
    filter->search(snapshot.sliceFrom(SequenceId(0), snapshot.end()), {}, found);
    CHECK(std::find(found.begin(), found.end(), 6U) != found.end());
    CHECK(std::find(found.begin(), found.end(), 9U) != found.end());
    CHECK(std::find(found.begin(), found.end(), 3U) == found.end());
    CHECK(std::find(found.begin(), found.end(), 7U) == found.end());
    CHECK(compileFilter("body[*][*]=1").filter->matches(*snapshot.at(SequenceId(1))) == false);
}

TEST_CASE("A large value is looked into")
{
    RecordStore store(live::StoreOptions{.limitBytes = std::uint64_t(200) << 20});
    store.topicIndex("t");
    std::string large = "{\"pad\":\"" + std::string(20'000'000, 'x') + "\",\"a\":{\"b\":5}}";
    append(store, {numbered(0, large), numbered(1, "{\"a\":{\"b\":5}}")});
    const live::Snapshot snapshot = store.snapshot();
    const auto filter = compileFilter("body.a.b=5").filter;
    CHECK(filter->matches(*snapshot.at(SequenceId(0))));
    CHECK(filter->matches(*snapshot.at(SequenceId(1))));
    CHECK(compileFilter("value~x{1000}").filter->matches(*snapshot.at(SequenceId(0))));
}

TEST_CASE("A scan runs expressions over what is there and over what comes")
{
    const auto store = std::make_shared<RecordStore>(live::StoreOptions{.segmentBytes = 8192});
    live::Scan scan(store);
    store->topicIndex("t");
    const auto add = [&](std::int64_t from, std::int64_t to) {
        std::vector<TestRecord> batch;
        for (std::int64_t number = from; number < to; ++number)
            batch.push_back(numbered(number, "{\"n\":" + std::to_string(number % 10) + ",\"x\":\"" +
                                                 (number % 3 == 0 ? "needle" : "hay") + "\"}"));
        append(*store, batch);
    };
    add(0, 3000);
    scan.setFilter(compileFilter("needle body.n>=5").filter);
    CHECK(eventually([&] { return scan.results().coverage().isComplete; }));
    add(3000, 6000);
    CHECK(eventually([&] {
        return scan.results().coverage().to == SequenceId(6000) &&
               scan.results().coverage().isComplete;
    }));
    CHECK(scan.results().count() == 1000);
}

TEST_CASE("Several threads put one filter to the same records")
{
    Samples samples;
    const auto filter =
        samples.compile("sprint (body.team_members_count>3 or key~^sprint) not problem:mojibake")
            .filter;
    const live::Snapshot snapshot = samples.store.snapshot();
    std::vector<std::thread> threads;
    std::atomic<int> right = 0;
    for (int number = 0; number < 4; ++number) {
        threads.emplace_back([&] {
            const live::Snapshot own = snapshot;
            for (int round = 0; round < 200; ++round) {
                std::vector<std::uint32_t> found;
                filter->search(own.sliceFrom(SequenceId(0), own.end()), {}, found);
                right += found == std::vector<std::uint32_t>{0, 1} ? 1 : 0;
            }
        });
    }
    for (std::thread& thread : threads)
        thread.join();
    CHECK(right == 800);
}

TEST_CASE("No text and no record brings it down")
{
    std::mt19937 random(20260320);
    const auto pick = [&random](std::size_t below) {
        return std::size_t(random()) % below;
    };
    const std::vector<std::string> pieces{"and",
                                          "or",
                                          "not",
                                          "(",
                                          ")",
                                          "\"",
                                          "\\",
                                          ":",
                                          "=",
                                          "!=",
                                          "~",
                                          "<",
                                          ">=",
                                          ",",
                                          " ",
                                          "body.",
                                          "[*]",
                                          "[0]",
                                          "[\"",
                                          "]",
                                          "a",
                                          "type",
                                          "size",
                                          "1MB",
                                          "time",
                                          "2026-03-20T08:00",
                                          "ago",
                                          "10m",
                                          "header.x",
                                          "*",
                                          "?",
                                          "(a+)+",
                                          "{",
                                          "\xC3",
                                          "\xFF",
                                          "null",
                                          "-1",
                                          "1e400",
                                          "value",
                                          ".",
                                          "problem",
                                          "partition",
                                          "99999999999999999999",
                                          "\0x"};
    Samples samples;
    // Values that were damaged at random.
    std::vector<TestRecord> damaged;
    for (int round = 0; round < 300; ++round) {
        TestRecord record = samples.records[pick(4)];
        for (std::size_t hit = pick(5); hit-- > 0;)
            (*record.value)[pick(record.value->size())] = static_cast<char>(random());
        record.value->resize(pick(record.value->size() + 1));
        damaged.push_back(record);
    }
    append(samples.store, damaged);
    const live::Snapshot snapshot = samples.store.snapshot();
    int compiled = 0;
    for (int round = 0; round < 20'000; ++round) {
        std::string text;
        for (std::size_t length = pick(12); length-- > 0;)
            text += pieces[pick(pieces.size())];
        const FilterCompilation compilation = samples.compile(text);
        if (compilation.error) {
            CHECK(!compilation.filter);
            CHECK(compilation.error->begin + compilation.error->length <= text.size());
            continue;
        }
        if (!compilation.filter || ++compiled > 800)
            continue;
        std::vector<std::uint32_t> found;
        compilation.filter->search(snapshot.sliceFrom(SequenceId(0), snapshot.end()), {}, found);
        for (std::uint32_t number = 0; number < snapshot.count(); ++number) {
            const bool isFound = std::find(found.begin(), found.end(), number) != found.end();
            if (compilation.filter->matches(*snapshot.at(SequenceId(number))) != isFound)
                FAIL_CHECK("search and matches differ for " << text);
        }
    }
    CHECK(compiled > 400);
}
