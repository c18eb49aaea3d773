// SPDX-License-Identifier: GPL-3.0-or-later
// What filters cost over a million records, beside grep and jq over the same bytes in the same run.
// Ours is the time from setting a filter to having searched everything, on the scan's one thread;
// theirs the time of the whole program over a file that lies in the page cache.
#include "core/codec/typeextractor.h"
#include "core/live/filterlanguage.h"
#include "core/live/scan.h"
#include "tests/bench/benchreport.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryDir>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <thread>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int Runs = 5;
// An empty search of grep takes a third of a second; jq takes half a minute, so it gets one run.
constexpr int GrepRuns = 3;
constexpr int Patience = 10 * 60 * 1000;

/// 420 bytes as the sprint service writes them; one title in a thousand speaks of a rollback.
std::string event(std::size_t number)
{
    static constexpr const char* Types[] = {"sprint.created", "sprint.updated", "sprint.closed",
                                            "team_member.added"};
    static constexpr const char* Roles[] = {"Developer", "Tester", "Designer"};
    const auto text = [](std::size_t value) {
        return std::to_string(value);
    };
    std::string json =
        R"({"event_type":")" + std::string(Types[number % 4]) +
        R"(","timestamp":"2026-03-20T08:15:02.131902Z","source":"sprint-capacity-api",)"
        R"("data":{"sprint_id":"sprint-)" +
        text(number * 2'654'435'761U % 1'000'000'007U) + R"(","sprint_name":"Sprint )" +
        text(number % 97) + R"(","sprint_number":"26-07","team_members_count":)" +
        text(number % 10) + R"(,"team_members":[{"id":"tm-)" + text(number % 7919) +
        R"(","role":")" + Roles[number % 3] + R"("},{"id":"tm-)" + text(number % 6007) +
        R"(","role":")" + Roles[number % 2] + R"("}],"confidence_percentage":85.5,"title":")" +
        (number % 1000 == 500 ? "Write rollback note" : "Write release note") + R"(","note":")";
    json.resize(std::max<std::size_t>(json.size(), 416), 'x');
    return json + "\"}}";
}

struct Data
{
    QTemporaryDir folder;
    QString file;
    std::shared_ptr<live::RecordStore> store;
    double bytes = 0;

    bool make(std::size_t records)
    {
        file = folder.filePath(u"events.jsonl"_s);
        QFile lines(file);
        if (!lines.open(QIODevice::WriteOnly))
            return false;
        live::StoreOptions options;
        options.limitBytes = std::uint64_t(64) << 30;
        store =
            std::make_shared<live::RecordStore>(options, std::make_shared<codec::TypeExtractor>());
        store->topicIndex("sprint.lifecycle");
        std::string value;
        std::string key;
        for (std::size_t number = 0; number < records; ++number) {
            value = event(number);
            key = "sprint-" + std::to_string(number % 5000);
            live::RecordInput record;
            record.partition = Partition(static_cast<std::int32_t>(number % 3));
            record.offset = Offset(static_cast<std::int64_t>(number / 3));
            record.timestampMs = static_cast<std::int64_t>(1'773'994'500'000 + number);
            record.timestampType = live::TimestampType::Create;
            record.key = key;
            record.value = value;
            store->append({&record, 1});
            value += '\n';
            bytes += static_cast<double>(value.size());
            if (lines.write(value.data(), qint64(value.size())) != qint64(value.size()))
                return false;
        }
        return lines.flush();
    }
};

struct Figure
{
    double milliseconds = 0;
    qint64 matches = -1;
};

Figure ours(const Data& data, const char* expression)
{
    live::FilterContext context;
    context.nowMs = 1'773'999'000'000;
    const live::FilterCompilation compilation = live::compileFilter(expression, context);
    if (!compilation.filter)
        return {};
    live::Scan scan(data.store);
    Figure figure{1e12, 0};
    for (int run = 0; run < Runs; ++run) {
        QElapsedTimer timer;
        timer.start();
        scan.setFilter(compilation.filter);
        live::ScanResults results = scan.results();
        while (!results.coverage().isComplete) {
            std::this_thread::sleep_for(std::chrono::microseconds(500));
            results = scan.results();
        }
        figure.milliseconds = std::min(figure.milliseconds, double(timer.nsecsElapsed()) / 1e6);
        figure.matches = qint64(results.count());
    }
    return figure;
}

/// A rival's command over the file; what it prints is a count, or one line a match.
Figure rival(const Data& data, const QStringList& command, int runs)
{
    Figure figure{1e12, -1};
    for (int run = 0; run < runs; ++run) {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"LC_ALL"_s, u"C"_s); // the fastest that grep knows
        process.setProcessEnvironment(environment);
        QElapsedTimer timer;
        timer.start();
        process.start(command.constFirst(), command.sliced(1) + QStringList{data.file});
        if (!process.waitForFinished(Patience))
            return {};
        figure.milliseconds = std::min(figure.milliseconds, double(timer.nsecsElapsed()) / 1e6);
        const QByteArray output = process.readAllStandardOutput();
        figure.matches = command.contains(u"-c"_s) && command.constFirst() == u"grep"
                             ? output.trimmed().toLongLong()
                             : output.count('\n');
    }
    return figure;
}

/// One expression and the command that asks the same.
struct Question
{
    const char* name;
    const char* expression;
    QStringList command;
    double goal; ///< How many times faster; 0 without a goal.
};

QStringList grep(const QString& text)
{
    return {u"grep"_s, u"-c"_s, u"-F"_s, text};
}

QStringList jq(const QString& condition)
{
    // A number a match, so that writing the matches is no part of what is measured.
    return {u"jq"_s, u"select(%1)|1"_s.arg(condition)};
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const std::size_t records =
        argc > 1 ? static_cast<std::size_t>(std::strtoull(argv[1], nullptr, 10)) : 1'000'000;
    Data data;
    if (!data.make(records)) {
        std::fprintf(stderr, "bench_filters: the data could not be written\n");
        return 1;
    }
    std::printf("%zu records, %.0f MB\n", records, data.bytes / 1e6);

    const QList<Question> questions{
        {"text, rare", "rollback", grep(u"rollback"_s), 1},
        {"text, absent", "deadlettered", grep(u"deadlettered"_s), 1},
        {"text, frequent", "\"sprint.closed\"", grep(u"sprint.closed"_s), 1},
        {"field", "type:sprint.closed", grep(u"\"event_type\":\"sprint.closed\""_s), 1},
        {"expression ~", "value~\"roll.*back\"", {u"grep"_s, u"-c"_s, u"roll.*back"_s}, 0},
        {"JSON path, number", "body.team_members_count>7", jq(u".data.team_members_count > 7"_s),
         20},
        {"JSON path, text", "body.title=\"Write rollback note\"",
         jq(u".data.title == \"Write rollback note\""_s), 20},
        {"JSON path, any element", "body.team_members[*].role=Tester",
         jq(u"any(.data.team_members[]; .role == \"Tester\")"_s), 20},
        {"JSON path, absent", "body.no_such_field=1", jq(u".data.no_such_field == 1"_s), 20},
        {"expression", "type:sprint.* body.team_members_count>7 not body.sprint_name:*9",
         jq(u"(.event_type|startswith(\"sprint.\")) and .data.team_members_count > 7 and "
            "(.data.sprint_name|endswith(\"9\")|not)"_s),
         20},
    };
    BenchReport report(u"filters"_s);
    bool isSame = true;
    for (const Question& question : questions) {
        const QString name = QString::fromUtf8(question.name);
        const Figure own = ours(data, question.expression);
        report.add(name, own.milliseconds, u"ms"_s);
        const QString program = question.command.constFirst();
        if (QStandardPaths::findExecutable(program).isEmpty()) {
            std::printf("%s: there is no %s here\n", question.name, qPrintable(program));
            continue;
        }
        const Figure other = rival(data, question.command, program == u"jq" ? 1 : GrepRuns);
        report.add(name + u", "_s + program, other.milliseconds, u"ms"_s);
        const double ratio = other.milliseconds / own.milliseconds;
        const QString figure = name + u", times faster than "_s + program;
        if (question.goal > 0)
            report.add(figure, ratio, u"×"_s, BenchReport::Goal::AtLeast, question.goal);
        else
            report.add(figure, ratio, u"×"_s);
        if (own.matches != other.matches) {
            std::fprintf(stderr, "%s: %lld matches, but %lld of %s\n", question.name,
                         static_cast<long long>(own.matches), static_cast<long long>(other.matches),
                         qPrintable(program));
            isSame = false;
        }
    }
    report.print();
    return isSame ? 0 : 1;
}
