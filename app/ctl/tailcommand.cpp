// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/tailcommand.h"

#include "app/ctl/table.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace ctl {

namespace {
// A script wants an exit code, not a program that waits for a broker that never comes.
constexpr auto GiveUpAfter = 10s;
// How soon a quiet tail notices that its reader has gone.
constexpr auto ClosedEvery = 500ms;
} // namespace

TailCommand::TailCommand(Context context) : Command(std::move(context))
{
    m_closedTimer.setInterval(ClosedEvery);
    connect(&m_closedTimer, &QTimer::timeout, this, [this] {
        if (console().isClosed())
            m_consumer->requestStop();
    });
}

TailCommand::~TailCommand() = default;

bool TailCommand::isFollowing() const
{
    return arguments().to.kind == kafka::To::Kind::Follow;
}

void TailCommand::start()
{
    FilterReading filter = readFilter(arguments().filter);
    if (filter.fault) {
        sayFault(*filter.fault);
        return finish(ExitCode::WrongUsage);
    }
    m_filter = filter.filter;
    TailSink::Options options{.format = arguments().format, .filter = m_filter};
    kafka::ReadPlan plan{.topics = arguments().topics,
                         .partitions = arguments().partitions,
                         .from = arguments().from,
                         .to = arguments().to};
    if (plan.to.kind == kafka::To::Kind::Count && m_filter) {
        // Only the sink knows how many match.
        options.most = plan.to.count;
        plan.to = kafka::To::follow();
    }
    m_sink = std::make_shared<TailSink>(console(), options, [this] {
        QMetaObject::invokeMethod(
            this,
            [this] {
                m_hasEnough = !m_isInterrupted;
                m_consumer->requestStop();
            },
            Qt::QueuedConnection);
    });
    kafka::ConsumerOptions reading;
    reading.giveUpAfter = GiveUpAfter;
    m_consumer = std::make_unique<kafka::Consumer>(place().kafka(), m_sink, plan, reading);
    connect(m_consumer.get(), &kafka::Consumer::stateChanged, this, &TailCommand::takeState);
    connect(m_consumer.get(), &kafka::Consumer::noticed, this,
            [this](const kafka::Notice& notice) { say(notice.message); });
    connect(m_consumer.get(), &kafka::Consumer::failed, this,
            [this](const Error& error) { fail(error); });
    connect(m_consumer.get(), &kafka::Consumer::finished, this, &TailCommand::end);
    m_consumer->start();
    m_closedTimer.start();
}

void TailCommand::interrupt()
{
    m_isInterrupted = true;
    m_consumer->requestStop();
}

void TailCommand::takeState(const kafka::ConsumerState& state)
{
    if (state.phase == kafka::ConsumerPhase::Disconnected) {
        if (!std::exchange(m_wasAway, true))
            say(state.reason);
    } else if (state.phase == kafka::ConsumerPhase::Reading ||
               state.phase == kafka::ConsumerPhase::Following) {
        if (std::exchange(m_wasAway, false))
            say(tr("Kafka answers again; reading goes on where it was."));
    }
}

void TailCommand::end(const kafka::ReadSummary& summary)
{
    // Nothing found is never said without where.
    if (m_filter && m_sink->matched() == 0 && !arguments().stats)
        say(tr("Nothing found. %1").arg(searchedText(searched(summary))));
    if (m_filter && m_filter->givenUp() > 0)
        say(tr("An expression of the filter was given up on %1 records, because it would have "
               "taken too long there.")
                .arg(m_filter->givenUp()));
    if (arguments().stats)
        printStats(summary);
    const bool isEarly = summary.why == kafka::ReadEnd::Stopped && !m_hasEnough && !isFollowing();
    if (m_isInterrupted && isEarly) {
        say(tr("Interrupted before the end was reached."));
        return finish(ExitCode::Partial);
    }
    finish(ExitCode::Done);
}

void TailCommand::sayFault(const FilterFaultText& fault)
{
    sayFilterFault(fault);
    const QString expression = arguments().filter.simplified();
    // A mark under a long or a broken line would stand anywhere.
    if (expression != arguments().filter || expression.size() > 200)
        return;
    console().sayPlain(u"  "_s + withoutControls(expression) + u"\n  "_s +
                       QString(fault.begin, u' ') +
                       QString(std::max<qsizetype>(1, fault.length), u'^') + u'\n');
}

SearchedReport TailCommand::searched(const kafka::ReadSummary& summary) const
{
    QList<TopicPartition> read;
    for (const kafka::PartitionCoverage& part : summary.coverage)
        read.append(part.where);
    return searchedReport(
        m_sink->searched(), [this](live::TopicIndex topic) { return m_sink->topicName(topic); },
        read);
}

void TailCommand::printStats(const kafka::ReadSummary& summary)
{
    QStringList covered;
    for (const kafka::PartitionCoverage& part : summary.coverage) {
        const qint64 from = part.from.value();
        const qint64 next = part.next.value();
        const QString where = u"%1:%2"_s.arg(part.where.topic).arg(part.where.partition.value());
        covered.append(next > from ? u"%1 %2-%3"_s.arg(where).arg(from).arg(next - 1)
                                   : tr("%1 nothing").arg(where));
    }
    const SearchedReport report = searched(summary);
    const auto time = [](const QDateTime& when) {
        return when.toString(Qt::ISODateWithMs);
    };
    QString text = tr("%1 records read, %2 matched, %3 bytes, %4 seconds; covered: %5")
                       .arg(summary.records)
                       .arg(m_sink->matched())
                       .arg(summary.bytes)
                       .arg(QString::number(double(summary.elapsed.count()) / 1000, 'f', 3),
                            covered.isEmpty() ? tr("nothing") : covered.join(u", "_s));
    if (report.oldest.isValid())
        text += tr("; times: %1 to %2").arg(time(report.oldest), time(report.newest));
    console().sayPlain(withoutControls(text) + u'\n');
}

} // namespace ctl
