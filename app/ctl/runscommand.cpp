// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/runscommand.h"

#include "app/ctl/table.h"

using namespace Qt::Literals::StringLiterals;

namespace ctl {

namespace {

constexpr qint64 ItemsAtOnce = 5000;

} // namespace

RunsCommand::RunsCommand(Context context)
    : Command(std::move(context)), m_desk(place(), arguments(), console())
{
    connect(&m_desk, &RunDesk::ready, this, &RunsCommand::begin);
    connect(&m_desk, &RunDesk::failed, this, [this](const Error& error) { fail(error); });
    connect(&m_desk, &RunDesk::ended, this, [this](ExitCode code) { finish(code); });
}

void RunsCommand::start()
{
    if (arguments().command == CommandName::RunsResume && !checkUnlocked())
        return;
    m_desk.start();
}

void RunsCommand::interrupt()
{
    if (m_desk.isFollowing())
        return m_desk.interrupt();
    Command::interrupt();
}

void RunsCommand::begin()
{
    if (isFinished())
        return;
    if (arguments().command == CommandName::Runs)
        return printAll();
    const Run* const run = m_desk.runs().run(arguments().run.id);
    if (!run) {
        say(tr("There is no run %1 in this workspace.").arg(runIdText(arguments().run.id)));
        return finish(ExitCode::Failed);
    }
    const Run known = *run;
    switch (arguments().command) {
    case CommandName::RunsResume:
        return resume(known);
    case CommandName::RunsCancel:
        return cancel(known);
    default:
        return show(known);
    }
}

void RunsCommand::printAll()
{
    const QList<Run>& runs = m_desk.runs().runs();
    if (arguments().json) {
        for (const Run& run : runs)
            console().print(runJson(run));
        return finish(ExitCode::Done);
    }
    if (runs.isEmpty()) {
        say(tr("No run was made here yet."));
        return finish(ExitCode::Done);
    }
    Table table({{tr("RUN")},
                 {tr("KIND")},
                 {tr("STATE")},
                 {tr("RECORDS"), Table::Align::Right},
                 {tr("SENT"), Table::Align::Right},
                 {tr("PLANNED")},
                 {tr("TITLE")}});
    for (const Run& run : runs)
        table.add({runIdText(run.id), runKindName(run.kind), runStateName(run.state),
                   QString::number(run.counts.planned), QString::number(run.counts.sent),
                   timeText(run.plannedAt), withoutControls(run.title)});
    console().print(table.text());
    finish(ExitCode::Done);
}

void RunsCommand::show(const Run& run)
{
    if (arguments().json) {
        console().print(runJson(run));
        return printItems(run.id, 0);
    }
    m_desk.printEnd(run);
    if (run.error)
        console().say(*run.error);
    printItems(run.id, 0);
}

void RunsCommand::printItems(const RunId& id, qint64 from)
{
    m_desk.runs()
        .items(id, from, ItemsAtOnce)
        .then(this, [this, id, from](const Result<QList<RunItem>>& items) {
            if (!items)
                return fail(items.error());
            for (const RunItem& item : *items) {
                if (arguments().json) {
                    console().print(runItemJson(item));
                    continue;
                }
                QStringList words{
                    QString::fromUtf8(addressText(item.source)), runItemStateName(item.state),
                    item.stored ? QString::fromUtf8(addressText(*item.stored)) : item.targetTopic,
                    runOutcomeName(item.outcome), item.reason};
                console().print((withoutControls(words.join(u"  "_s)) + u'\n').toUtf8());
            }
            if (items->size() < ItemsAtOnce)
                return finish(ExitCode::Done);
            printItems(id, from + items->size());
        });
}

void RunsCommand::resume(const Run& run)
{
    if (run.isOver()) {
        say(tr("This run is over."));
        return finish(ExitCode::Failed);
    }
    m_desk.follow(run.id);
    m_desk.runs().resume(run.id).then(this, [this](const Result<void>& resumed) {
        if (!resumed)
            fail(resumed.error());
    });
}

void RunsCommand::cancel(const Run& run)
{
    m_desk.runs().cancel(run.id).then(this, [this](const Result<void>& cancelled) {
        if (!cancelled)
            return fail(cancelled.error());
        if (const Run* const ended = m_desk.runs().run(arguments().run.id))
            m_desk.printEnd(*ended);
        finish(ExitCode::Done);
    });
}

} // namespace ctl
