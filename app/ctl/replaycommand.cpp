// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/replaycommand.h"

#include "app/ctl/table.h"
#include "core/domain/grouplag.h"

#include <QtCore/QJsonArray>

#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace ctl {

namespace {

constexpr qint64 SayEveryMs = 1000;

double secondsOf(const Run& run)
{
    const QDateTime end = run.sentAt.isValid() ? run.sentAt : run.endedAt;
    return run.startedAt.isValid() && end.isValid() ? double(run.startedAt.msecsTo(end)) / 1000.0
                                                    : 0.0;
}

} // namespace

QJsonObject replayPreviewJson(const Run& run, const RunPreview& preview)
{
    QJsonArray readers;
    for (const RunReader& reader : preview.readers)
        readers.append(QJsonObject{{u"group"_s, reader.group},
                                   {u"topics"_s, QJsonArray::fromStringList(reader.topics)},
                                   {u"state"_s, groupStateName(reader.state)}});
    return {{u"preview"_s, true},
            {u"records"_s, preview.records},
            {u"exact"_s, preview.isExact},
            {u"bytes"_s, preview.bytes},
            {u"into"_s, run.targetTopic},
            {u"partitions"_s, preview.targets.isEmpty() ? 0 : preview.targets[0].partitions},
            {u"creates_topic"_s, run.createdTopic},
            {u"deletes_topic_after"_s, run.deletesTopicAfter},
            {u"readers"_s, preview.readersProblem.isEmpty() ? QJsonValue(readers) : QJsonValue()},
            {u"warnings"_s, QJsonArray::fromStringList(preview.warnings)}};
}

ReplayCommand::ReplayCommand(Context context)
    : Command(std::move(context)), m_desk(place(), arguments(), console())
{
    connect(&m_desk, &RunDesk::failed, this, [this](const Error& error) {
        if (!m_run)
            fail(error);
        else
            console().say(error);
    });
    connect(&m_desk, &RunDesk::ready, this, &ReplayCommand::plan);
    connect(&m_desk.runs(), &RunService::runChanged, this, &ReplayCommand::takeProgress);
    connect(&m_desk.runs(), &RunService::runEnded, this, &ReplayCommand::takeEnd);
    connect(&m_desk.planner(), &ReplayPlanner::topicChanged, this, [this] {
        if (m_isOver && m_removesTopic)
            conclude();
    });
    connect(&m_desk.planner(), &ReplayPlanner::notRemoved, this,
            [this](const QString& topic, const Error& error) {
                say(tr("The topic %1 was not removed: %2").arg(topic, error.message));
                if (m_isOver && m_removesTopic)
                    conclude();
            });
}

void ReplayCommand::start()
{
    const FilterReading filter = readFilter(arguments().filter);
    if (!checkFilter(filter))
        return;
    if (arguments().run.execute) {
        if (!checkUnlocked())
            return;
        if (arguments().run.deleteTopicAfter && !arguments().yes)
            return fail({.kind = ErrorKind::ReadOnly,
                         .message = tr("The topic is removed after the replay. Confirm that with "
                                       "--yes.")});
    }
    m_desk.start();
}

void ReplayCommand::plan()
{
    const RunArguments& run = arguments().run;
    m_desk.planner()
        .plan({.topics = arguments().topics,
               .from = arguments().from,
               .to = arguments().to,
               .filter = arguments().filter,
               .into = run.into,
               .createsTopic = run.createTopic,
               .deletesTopicAfter = run.deleteTopicAfter,
               .rate = run.rate,
               .pace = run.pace})
        .then(this, [this](const Result<RunPlan>& plan) { takePlan(plan); });
}

void ReplayCommand::takePlan(const Result<RunPlan>& plan)
{
    if (isFinished())
        return;
    if (!plan)
        return fail(plan.error());
    const bool isExecuted = arguments().run.execute;
    showPreview(console(), arguments(), *plan, &replayPreviewJson);
    if (isExecuted)
        return execute(*plan);
    say(tr("Nothing was written. Add --execute (and --unlock) to replay these records."));
    finish(ExitCode::Done);
}

void ReplayCommand::execute(const RunPlan& plan)
{
    m_run = plan.run.id;
    m_removesTopic = plan.run.deletesTopicAfter;
    m_sinceSaid.start();
    m_desk.planner().execute(plan).then(this, [this](const Result<RunId>& begun) {
        if (!begun)
            fail(begun.error());
    });
}

void ReplayCommand::takeProgress(const RunId& id)
{
    if (id != m_run || isFinished() || m_sinceSaid.elapsed() < SayEveryMs ||
        isatty(STDERR_FILENO) == 0)
        return;
    m_sinceSaid.start();
    if (const Run* run = m_desk.runs().run(id))
        say(tr("%1 of %2 sent.").arg(run->counts.sent).arg(run->counts.planned));
}

void ReplayCommand::takeEnd(const RunId& id)
{
    const Run* run = m_desk.runs().run(id);
    if (id != m_run || !run || m_isOver)
        return;
    m_isOver = true;
    // The planner removes it, and says when.
    if (m_removesTopic && run->isOver())
        return;
    conclude();
}

void ReplayCommand::conclude()
{
    const Run* run = m_run ? m_desk.runs().run(*m_run) : nullptr;
    if (!run || isFinished())
        return;
    printEnd(*run);
    const RunCounts& counts = run->counts;
    if (run->state == RunState::Done && counts.failed == 0 && counts.uncertain == 0)
        return finish(ExitCode::Done);
    if (run->error)
        console().say(*run->error);
    if (!run->isOver())
        say(tr("The run is kept: throughlinectl runs resume %1 goes on with it.")
                .arg(runIdText(run->id)));
    if (counts.sent == 0 && counts.uncertain == 0 && run->error)
        return finish(exitCodeFor(*run->error));
    finish(ExitCode::Partial);
}

void ReplayCommand::printEnd(const Run& run)
{
    const double seconds = secondsOf(run);
    if (arguments().json) {
        console().print(QJsonObject{{u"run"_s, runIdText(run.id)},
                                    {u"records"_s, run.counts.planned},
                                    {u"sent"_s, run.counts.sent},
                                    {u"skipped"_s, run.counts.skipped},
                                    {u"failed"_s, run.counts.failed},
                                    {u"uncertain"_s, run.counts.uncertain},
                                    {u"state"_s, runStateName(run.state)},
                                    {u"seconds"_s, seconds}});
        return;
    }
    console().print(pairsText({{tr("Run"), runIdText(run.id)},
                               {tr("Records"), QString::number(run.counts.planned)},
                               {tr("Sent"), QString::number(run.counts.sent)},
                               {tr("Skipped"), QString::number(run.counts.skipped)},
                               {tr("Failed"), QString::number(run.counts.failed)},
                               {tr("Uncertain"), QString::number(run.counts.uncertain)},
                               {tr("Seconds"), numberText(seconds)}}));
}

void ReplayCommand::interrupt()
{
    if (!m_run || m_isOver)
        return Command::interrupt();
    m_isOver = true;
    m_removesTopic = false;
    m_desk.runs().stop();
    say(tr("Interrupted. The run is kept: throughlinectl runs resume %1 goes on with it.")
            .arg(runIdText(*m_run)));
    finish(ExitCode::Partial);
}

} // namespace ctl
