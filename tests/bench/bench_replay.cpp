// SPDX-License-Identifier: GPL-3.0-or-later
//
// A replay with its journal, from topic to topic, beside kcat that only writes.
#include "core/services/replayplanner.h"
#include "tests/bench/benchreport.h"
#include "tests/support/broker/brokerholder.h"
#include "tests/support/broker/testproducer.h"
#include "tests/support/broker/testtopics.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <chrono>
#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 RecordCount = 1'000'000;
constexpr int RecordSize = 400;
constexpr int LongestWaitMs = 300'000;
constexpr int Rounds = 3;

/// Given as records in memory: what the run itself costs, without reading a source.
class GeneratedSource : public RunSource
{
public:
    explicit GeneratedSource(const QString& topic) : m_topic(topic) {}

    Result<QList<SourceRecord>> next(qsizetype most) override
    {
        QList<SourceRecord> records;
        for (; m_number < RecordCount && records.size() < most; ++m_number) {
            SourceRecord record;
            record.source = {u"generated"_s, Partition{0}, Offset{m_number}};
            record.targetTopic = m_topic;
            record.targetPartition = Partition{int(m_number % 3)};
            record.record.value = m_value;
            records.append(record);
        }
        return records;
    }
    Result<void> goBehind(const QHash<TopicPartition, Offset>&) override { return {}; }
    Result<QList<SourceRecord>> read(const QList<RunItem>&) override
    {
        return QList<SourceRecord>();
    }

private:
    const QString m_topic;
    const QByteArray m_value = QByteArray(RecordSize, 'x');
    qint64 m_number = 0;
};

double secondsSince(std::chrono::steady_clock::time_point begin)
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

bool isFinished(const auto& future)
{
    return QTest::qWaitFor([&] { return future.isFinished(); }, LongestWaitMs);
}

double kcatRate(const QString& bootstrap, const QString& topic, const QString& file)
{
    QProcess kcat;
    const auto begin = std::chrono::steady_clock::now();
    kcat.start(u"kcat"_s, {u"-b"_s, bootstrap, u"-P"_s, u"-t"_s, topic, u"-l"_s, file});
    kcat.waitForFinished(LongestWaitMs);
    return kcat.exitCode() == 0 ? double(RecordCount) / secondsSince(begin) : 0;
}

/// Records a second from the order to begin to the last report; 0 where something went wrong.
double runRate(RunService& runs, const QFuture<Result<RunId>>& begun,
               std::chrono::steady_clock::time_point begin)
{
    if (!isFinished(begun) || !begun.result())
        return 0;
    const RunId id = *begun.result();
    const bool isDone =
        QTest::qWaitFor([&] { return runs.run(id) && runs.run(id)->isOver(); }, LongestWaitMs);
    const double seconds = secondsSince(begin);
    return isDone && runs.run(id)->counts.sent == RecordCount ? double(RecordCount) / seconds : 0;
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    BenchReport report(u"replay"_s);
    BrokerHolder broker;
    const QTemporaryDir folder;
    if (!broker.start()) {
        std::fprintf(stderr, "%s\n", broker.errorText());
        return 1;
    }
    TestTopics topics(broker.bootstrap());
    TestProducer producer(broker.bootstrap());
    QFile lines(folder.filePath(u"lines"_s));
    if (!topics.create(u"source"_s, 3) ||
        !producer.sendNumbered(u"source"_s, 3, 0, RecordCount, RecordSize) || !producer.flush() ||
        !lines.open(QIODevice::WriteOnly)) {
        std::fprintf(stderr, "the source was not written: %s\n", qPrintable(topics.error()));
        return 1;
    }
    for (qint64 i = 0; i < RecordCount; ++i)
        lines.write(QByteArray(RecordSize, 'x') + '\n');
    lines.close();

    std::vector<double> kcat;
    std::vector<double> generated;
    std::vector<double> replayed;
    for (int round = 0; round < Rounds; ++round) {
        storage::Database database(folder.filePath(u"data-%1"_s.arg(round)));
        storage::StateTable state(database);
        const kafka::Connection connection{broker.bootstrap(), {}};
        const auto mayWrite = [] {
            return Result<void>();
        };
        const auto prepared = [&](const QString& name) {
            const QString topic = u"%1-%2"_s.arg(name).arg(round);
            topics.create(topic, 3);
            return topic;
        };
        kcat.push_back(kcatRate(broker.bootstrap(), prepared(u"kcat"_s), lines.fileName()));
        {
            const QString into = prepared(u"generated"_s);
            RunService runs(database, {.connection = connection, .mayWrite = mayWrite});
            runs.setSourceMaker(RunKind::Replay, [into](const Run&, std::function<bool()>) {
                return Result<std::unique_ptr<RunSource>>(std::make_unique<GeneratedSource>(into));
            });
            RunPlan plan;
            plan.run.id = RunId{QUuid::createUuid()};
            plan.run.kind = RunKind::Replay;
            plan.run.targetTopic = into;
            const auto begin = std::chrono::steady_clock::now();
            generated.push_back(runRate(runs, runs.execute(plan), begin));
        }
        {
            const QString into = prepared(u"replayed"_s);
            RunService runs(database, {.connection = connection, .mayWrite = mayWrite});
            ReplayPlanner planner(runs, state, {.connection = connection, .mayWrite = mayWrite});
            runs.start();
            const auto plan = planner.plan({.topics = {u"source"_s}, .into = into});
            if (!isFinished(plan) || !plan.result()) {
                std::fprintf(stderr, "no plan: %s\n",
                             plan.isFinished() ? qPrintable(plan.result().error().message)
                                               : "late");
                return 1;
            }
            const auto begin = std::chrono::steady_clock::now();
            replayed.push_back(runRate(runs, planner.execute(*plan.result()), begin));
        }
        database.close();
    }
    const double rival = percentile(kcat, 0.5);
    report.add(u"kcat -P, from a file"_s, rival, u"records/s"_s);
    report.add(u"run with journal, records in memory"_s, percentile(generated, 0.5), u"records/s"_s,
               BenchReport::Goal::AtLeast, rival / 2);
    report.add(u"replay with journal, topic to topic"_s, percentile(replayed, 0.5), u"records/s"_s,
               BenchReport::Goal::AtLeast, rival / 2);
    report.print();
    return 0;
}
