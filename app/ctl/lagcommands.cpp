// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/lagcommands.h"

#include "app/ctl/lagtexts.h"
#include "core/storage/migrations.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace ctl {

namespace {

// Between the two samples that a verdict needs.
constexpr auto SecondLook = 1s;

} // namespace

void LagCommand::start()
{
    const storage::Schema& schema = storage::LagHistory::schema();
    // Only looked into: a question leaves no files behind.
    if (QFileInfo::exists(QDir(place().dataFolder).absoluteFilePath(schema.fileName)))
        m_database = std::make_unique<storage::Database>(place().dataFolder, schema);
    LagService::Options options;
    options.every = SecondLook;
    options.isKeeping = false;
    if (!arguments().group.isEmpty())
        options.plan.groups = {arguments().group};
    m_lag = std::make_unique<LagService>(place().kafka(), m_database.get(), options);
    connect(m_lag.get(), &LagService::swept, this, &LagCommand::takeSweep);
    connect(m_lag.get(), &LagService::failed, this, [this] { fail(*m_lag->lastError()); });
    m_lag->start();
}

void LagCommand::takeSweep()
{
    if (isFinished())
        return;
    ++m_sweeps;
    const QList<GroupLag>& groups = m_lag->latest().groups;
    const bool isUndecided = std::any_of(groups.cbegin(), groups.cend(), [](const GroupLag& group) {
        return group.verdict == LagVerdict::Unknown && group.lag();
    });
    if (m_sweeps > 1 || !isUndecided)
        report();
}

void LagCommand::report()
{
    m_lag->stop();
    const LagSweep& sweep = m_lag->latest();
    if (!sweep.notice.isEmpty())
        say(sweep.notice);
    bool isWhole = sweep.notice.isEmpty();
    for (const GroupLag& group : sweep.groups) {
        if (!group.problem.isEmpty())
            say(tr("%1: %2").arg(group.group, group.problem));
        isWhole = isWhole && group.problem.isEmpty();
    }
    if (!arguments().group.isEmpty()) {
        const GroupLag* const group = m_lag->group(arguments().group);
        if (!group) {
            say(tr("There is no consumer group %1, or this login may not see it.")
                    .arg(arguments().group));
            return finish(ExitCode::Failed);
        }
        if (arguments().json)
            console().print(groupLagJson(*group));
        else
            console().print(groupLagText(*group));
    } else if (arguments().json) {
        for (const GroupLag& group : sweep.groups) {
            if (!console().print(groupJson(group)))
                break;
        }
    } else if (!sweep.groups.isEmpty()) {
        console().print(groupsTable(sweep.groups));
    }
    finish(isWhole ? ExitCode::Done : ExitCode::Partial);
}

RecordCommand::~RecordCommand()
{
    if (m_lag)
        m_lag->stop();
    // Its thread is at its end before those who wait for its answers are gone.
    if (m_database)
        m_database->close();
}

void RecordCommand::start()
{
    m_database =
        std::make_unique<storage::Database>(place().dataFolder, storage::LagHistory::schema());
    LagService::Options options;
    options.every = arguments().every;
    m_lag = std::make_unique<LagService>(place().kafka(), m_database.get(), options);
    connect(m_lag.get(), &LagService::kept, this, &RecordCommand::takeKept);
    connect(m_lag.get(), &LagService::failed, this, &RecordCommand::takeFailure);
    m_database->opened().then(this, [this](const Result<storage::OpenReport>& report) {
        if (!report)
            return fail(report.error());
        if (!report->notice.isEmpty())
            say(report->notice);
        if (arguments().duration) {
            m_over.setSingleShot(true);
            connect(&m_over, &QTimer::timeout, this, &RecordCommand::end);
            m_over.start(*arguments().duration);
        }
        m_lag->start();
    });
}

void RecordCommand::takeKept()
{
    if (isFinished())
        return;
    if (!m_lag->historyProblem().isEmpty()) {
        say(m_lag->historyProblem());
        m_hasFailed = true;
        return;
    }
    if (!m_lag->isKeeping()) {
        say(tr("Another program is writing this workspace's history already."));
        m_lag->stop();
        return finish(ExitCode::Refused);
    }
    ++m_kept;
    const LagSweep& sweep = m_lag->latest();
    if (!sweep.notice.isEmpty())
        say(sweep.notice);
    const bool isHeard =
        arguments().json ? console().print(sweepJson(sweep)) : console().print(sweepLine(sweep));
    if (!isHeard)
        end();
}

void RecordCommand::takeFailure()
{
    if (isFinished())
        return;
    // Whoever begins with a wrong address is told so; later a cluster may come back.
    if (m_kept == 0)
        return fail(*m_lag->lastError());
    console().say(*m_lag->lastError());
    m_hasFailed = true;
}

void RecordCommand::end()
{
    if (m_lag)
        m_lag->stop();
    if (m_hasFailed)
        return finish(m_kept > 0 ? ExitCode::Partial : ExitCode::Failed);
    finish(ExitCode::Done);
}

} // namespace ctl
