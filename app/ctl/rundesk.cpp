// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/rundesk.h"

#include "app/ctl/table.h"
#include "core/models/runpreviewlines.h"
#include "core/services/runreaders.h"

#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace ctl {

namespace {

constexpr qint64 TellEveryMs = 1000;

QJsonValue deskTime(const QDateTime& time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
}

QJsonObject outcomesJson(const RunCounts& counts)
{
    return {{u"resolved"_s, counts.resolved},
            {u"failed_again"_s, counts.failedAgain},
            {u"unknown"_s, counts.unknown}};
}

QJsonValue addressJson(const std::optional<RecordAddress>& address)
{
    return address ? QJsonValue(QString::fromUtf8(addressText(*address))) : QJsonValue();
}

} // namespace

QString runIdText(const RunId& id)
{
    return id.value().toString(QUuid::WithoutBraces);
}

QJsonObject runJson(const Run& run)
{
    return {{u"run"_s, runIdText(run.id)},
            {u"kind"_s, runKindName(run.kind)},
            {u"state"_s, runStateName(run.state)},
            {u"title"_s, run.title},
            {u"target"_s, run.targetTopic.isEmpty() ? QJsonValue() : QJsonValue(run.targetTopic)},
            {u"watched_group"_s,
             run.watchedGroup.isEmpty() ? QJsonValue() : QJsonValue(run.watchedGroup)},
            {u"records"_s, run.counts.planned},
            {u"sent"_s, run.counts.sent},
            {u"skipped"_s, run.counts.skipped},
            {u"failed"_s, run.counts.failed},
            {u"uncertain"_s, run.counts.uncertain},
            {u"outcomes"_s, outcomesJson(run.counts)},
            {u"planned_at"_s, deskTime(run.plannedAt)},
            {u"started_at"_s, deskTime(run.startedAt)},
            {u"sent_at"_s, deskTime(run.sentAt)},
            {u"ended_at"_s, deskTime(run.endedAt)},
            {u"error"_s, run.error ? QJsonValue(run.error->message) : QJsonValue()}};
}

QJsonObject runItemJson(const RunItem& item)
{
    return {{u"index"_s, item.index},
            {u"source"_s, addressJson(item.source)},
            {u"target"_s, item.targetTopic},
            {u"state"_s, runItemStateName(item.state)},
            {u"stored"_s, addressJson(item.stored)},
            {u"outcome"_s, runOutcomeName(item.outcome)},
            {u"reason"_s, item.reason.isEmpty() ? QJsonValue() : QJsonValue(item.reason)}};
}

RunDesk::RunDesk(const Place& place, const Arguments& arguments, Console& console)
    : m_place(place),
      m_arguments(arguments),
      m_console(console),
      m_preferences(foldersFor(arguments.connection), m_keeper),
      m_database(place.dataFolder),
      m_state(m_database),
      m_auditLog(m_database),
      m_audit(m_auditLog),
      m_lag(place.kafka(), nullptr, {}),
      m_runs(m_database, runWiring()),
      m_planner(m_runs, m_state, plannerWiring())
{
    connect(&m_runs, &RunService::failed, this, &RunDesk::failed);
    connect(&m_runs, &RunService::runChanged, this, &RunDesk::tell);
    connect(&m_runs, &RunService::runEnded, this, &RunDesk::conclude);
}

RunDesk::~RunDesk()
{
    m_runs.stop();
    m_lag.stop();
    m_database.close();
}

RunService::Wiring RunDesk::runWiring()
{
    return {.connection = m_place.kafka(),
            // The commands ask before they begin.
            .mayWrite = [] { return Result<void>(); },
            .audit = [this](const AuditEntry& entry) { m_audit.note(entry); },
            .readers =
                [this](const QStringList& topics) {
                    return readersOf(m_lag, topics);
                }};
}

ReplayPlanner::Wiring RunDesk::plannerWiring()
{
    const RunService::Wiring runs = runWiring();
    return {.connection = runs.connection,
            .mayWrite = runs.mayWrite,
            .audit = runs.audit,
            .readers = runs.readers};
}

void RunDesk::start()
{
    connect(&m_runs, &RunService::loaded, this, &RunDesk::ready, Qt::SingleShotConnection);
    m_preferences.load().then(this, [this](const QString& notice) {
        if (!notice.isEmpty())
            m_console.say(notice);
        m_runs.setSettleTime(
            std::chrono::seconds(m_preferences.number(settings::Preference::SettleSeconds)));
        m_runs.start();
    });
}

void RunDesk::follow(const RunId& id)
{
    m_followed = id;
    m_sinceSaid.start();
}

void RunDesk::interrupt()
{
    if (!m_followed)
        return;
    const RunId id = *std::exchange(m_followed, std::nullopt);
    m_runs.stop();
    m_console.say(tr("Interrupted. The run is kept: throughlinectl runs resume %1 goes on with it.")
                      .arg(runIdText(id)));
    Q_EMIT ended(ExitCode::Partial);
}

void RunDesk::tell(const RunId& id)
{
    const Run* const run = m_runs.run(id);
    if (m_followed != id || !run || m_sinceSaid.elapsed() < TellEveryMs)
        return;
    m_sinceSaid.start();
    const auto progress = m_runs.progress(id);
    // What holds it up is worth a line in a log too; figures are for a terminal.
    if (progress && !progress->trouble.isEmpty() && progress->trouble != m_lastSaid) {
        m_lastSaid = progress->trouble;
        m_console.say(m_lastSaid);
    }
    if (isatty(STDERR_FILENO) == 0)
        return;
    if (run->state == RunState::Watching || (progress && progress->isJudgingStep))
        m_console.say(tr("%1 of %2 sent; outcome: %3 resolved, %4 failed again, %5 open.")
                          .arg(run->counts.sent)
                          .arg(run->counts.planned)
                          .arg(run->counts.resolved)
                          .arg(run->counts.failedAgain)
                          .arg(progress ? progress->waiting : 0));
    else
        m_console.say(tr("%1 of %2 sent.").arg(run->counts.sent).arg(run->counts.planned));
}

void RunDesk::conclude(const RunId& id)
{
    const Run* const run = m_runs.run(id);
    if (m_followed != id || !run)
        return;
    m_followed.reset();
    printEnd(*run);
    const RunCounts& counts = run->counts;
    if (run->error)
        m_console.say(*run->error);
    if (!run->isOver())
        m_console.say(tr("The run is kept: throughlinectl runs resume %1 goes on with it.")
                          .arg(runIdText(id)));
    const bool isWhole =
        run->state == RunState::Done && counts.sent == counts.planned && counts.failedAgain == 0;
    const bool isNothing = counts.sent == 0 && counts.uncertain == 0 && run->error;
    Q_EMIT ended(isWhole     ? ExitCode::Done
                 : isNothing ? exitCodeFor(*run->error)
                             : ExitCode::Partial);
}

void RunDesk::printEnd(const Run& run)
{
    const RunCounts& counts = run.counts;
    if (m_arguments.json) {
        m_console.print(QJsonObject{{u"run"_s, runIdText(run.id)},
                                    {u"state"_s, runStateName(run.state)},
                                    {u"sent"_s, counts.sent},
                                    {u"skipped"_s, counts.skipped},
                                    {u"failed"_s, counts.failed},
                                    {u"uncertain"_s, counts.uncertain},
                                    {u"outcomes"_s, outcomesJson(counts)}});
        return;
    }
    m_console.print(pairsText({{tr("Run"), runIdText(run.id)},
                               {tr("State"), runStateName(run.state)},
                               {tr("Sent"), QString::number(counts.sent)},
                               {tr("Skipped"), QString::number(counts.skipped)},
                               {tr("Failed"), QString::number(counts.failed)},
                               {tr("Uncertain"), QString::number(counts.uncertain)},
                               {tr("Resolved"), QString::number(counts.resolved)},
                               {tr("Failed again"), QString::number(counts.failedAgain)},
                               {tr("Unknown"), QString::number(counts.unknown)}}));
}

void showPreview(Console& console, const Arguments& arguments, const RunPlan& plan,
                 QJsonObject (*json)(const Run&, const RunPreview&))
{
    const bool isExecuted = arguments.run.execute;
    if (arguments.json) {
        if (!isExecuted)
            console.print(json(plan.run, plan.preview));
        return;
    }
    QList<std::pair<QString, QString>> lines;
    // Several targets stand behind each other.
    for (const PreviewLine& line : previewLines(plan.run, plan.preview))
        lines.append({line.caption, QString(line.text).replace(u'\n', u"; "_s)});
    const QByteArray text = pairsText(lines);
    if (isExecuted)
        console.sayPlain(QString::fromUtf8(text));
    else
        console.print(text);
}

} // namespace ctl
