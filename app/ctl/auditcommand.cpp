// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/auditcommand.h"

#include "app/ctl/table.h"
#include "core/models/auditexport.h"

using namespace Qt::Literals::StringLiterals;

namespace ctl {

namespace {

QDateTime timeOf(const kafka::From& from, const QDateTime& now)
{
    switch (from.kind) {
    case kafka::From::Kind::Time:
        return QDateTime::fromMSecsSinceEpoch(from.timeMs, Qt::UTC);
    case kafka::From::Kind::Ago:
        return now.addMSecs(-from.ago.count());
    default:
        return {};
    }
}

QDateTime timeOf(const kafka::To& to, const QDateTime& now)
{
    switch (to.kind) {
    case kafka::To::Kind::Time:
        return QDateTime::fromMSecsSinceEpoch(to.timeMs, Qt::UTC);
    case kafka::To::Kind::Ago:
        return now.addMSecs(-to.ago.count());
    default:
        return {};
    }
}

} // namespace

AuditCommand::AuditCommand(Context context)
    : Command(std::move(context)), m_database(place().dataFolder), m_log(m_database)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    m_query.order = storage::AuditQuery::Order::OldestFirst;
    m_query.from = timeOf(arguments().from, now);
    m_query.to = timeOf(arguments().to, now);
    m_query.text = arguments().filter;
    m_query.limit = 1000;
}

void AuditCommand::start()
{
    readPage();
}

void AuditCommand::readPage()
{
    m_log.page(m_query).then(this, [this](const Result<storage::AuditPage>& page) {
        if (isFinished())
            return;
        if (!page)
            return fail(page.error());
        print(*page);
        if (page->hasMore && !console().isClosed() && !console().hasFailed()) {
            m_query.behind = page->entries.constLast().sequence;
            return readPage();
        }
        if (!m_query.behind && page->entries.isEmpty() && !arguments().json)
            say(tr("Nothing was written in this time."));
        finish(ExitCode::Done);
    });
}

void AuditCommand::print(const storage::AuditPage& page)
{
    if (arguments().json) {
        for (const AuditEntry& entry : page.entries) {
            if (!console().print(auditJson(entry)))
                return;
        }
        return;
    }
    if (page.entries.isEmpty())
        return;
    Table table({{tr("TIME")},
                 {tr("WHO")},
                 {tr("WHAT")},
                 {tr("TARGET")},
                 {tr("COUNT"), Table::Align::Right},
                 {tr("RESULT")},
                 {tr("DETAIL")}});
    for (const AuditEntry& entry : page.entries)
        table.add({timeText(entry.at), withoutControls(entry.who), entry.what,
                   withoutControls(entry.target), QString::number(entry.count), entry.result,
                   withoutControls(entry.detail)});
    console().print(table.text());
}

} // namespace ctl
