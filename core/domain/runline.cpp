// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/runline.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

qint64 handledOf(const RunCounts& counts)
{
    return counts.sent + counts.skipped + counts.failed + counts.uncertain;
}

/// Takes what fits out of `left`.
qint64 take(qint64& left, qint64 most)
{
    const qint64 taken = std::clamp<qint64>(left, 0, most);
    left -= taken;
    return taken;
}

void addItem(RunStep& step, const RunItem& item)
{
    step.handled += item.state != RunItemState::Planned && item.state != RunItemState::Written;
    step.sent += item.state == RunItemState::Sent;
    step.failed += item.state == RunItemState::Failed;
    step.uncertain += item.state == RunItemState::Uncertain;
    *step.resolved += item.outcome == RunOutcome::Resolved;
    *step.failedAgain += item.outcome == RunOutcome::FailedAgain;
    *step.unknown += item.outcome == RunOutcome::Unknown;
}

class RunLineBuilder
{
    Q_DECLARE_TR_FUNCTIONS(RunLine)

public:
    explicit RunLineBuilder(const Run& run) : m_run(run) {}

    Line build(const QList<RunItem>& first) const
    {
        const QList<RunStep> steps = runSteps(m_run, first);
        Line line;
        if (steps.size() < 2)
            line.nodes.append(plannedNode());
        bool isCurrent = true;
        for (const RunStep& step : steps) {
            line.nodes.append(stepNode(step, isCurrent && step.handled < step.size));
            isCurrent = isCurrent && step.handled >= step.size;
        }
        line.verdict = verdict();
        line.verdictState = verdictState();
        return line;
    }

    QString verdict() const
    {
        const RunCounts& counts = m_run.counts;
        QStringList parts;
        if (m_run.isOver() || m_run.state == RunState::Watching)
            parts << tr("%1 sent").arg(number(counts.sent));
        else
            parts << tr("%1 of %2 sent").arg(number(counts.sent), number(counts.planned));
        if (counts.skipped > 0)
            parts << tr("%1 left out").arg(number(counts.skipped));
        if (counts.failed > 0)
            parts << tr("%1 refused").arg(number(counts.failed));
        if (counts.uncertain > 0)
            parts << tr("%1 uncertain").arg(number(counts.uncertain));
        parts << outcomes(counts.resolved, counts.failedAgain, counts.unknown);
        return parts.join(u", "_s);
    }

private:
    using State = LineNode::State;

    static QString number(qint64 value) { return QLocale().toString(value); }

    static QStringList outcomes(qint64 resolved, qint64 failedAgain, qint64 unknown)
    {
        QStringList parts;
        if (resolved > 0)
            parts << tr("%1 resolved").arg(number(resolved));
        if (failedAgain > 0)
            parts << tr("%1 failed again").arg(number(failedAgain));
        if (unknown > 0)
            parts << tr("%1 unknown").arg(number(unknown));
        return parts;
    }

    LineNode plannedNode() const
    {
        LineNode node;
        node.state = State::Done;
        node.title = tr("Planned");
        node.caption =
            tr("%n record(s)", nullptr, int(std::min<qint64>(m_run.counts.planned, 0x7fffffff)));
        node.explanation =
            m_run.plannedAt.isValid()
                ? tr("%1: planned at %2.")
                      .arg(m_run.title,
                           m_run.plannedAt.toUTC().toString(u"yyyy-MM-dd HH:mm:ss 'UTC'"_s))
                : m_run.title;
        return node;
    }

    LineNode stepNode(const RunStep& step, bool isCurrent) const
    {
        LineNode node;
        node.state = stateOf(step, isCurrent);
        const bool isWhole = step.handled >= step.size;
        QStringList caption;
        if (isWhole) {
            node.title = tr("%1 sent").arg(number(step.sent));
        } else if (step.handled == 0) {
            node.title = m_run.isOver() ? tr("%1 not sent").arg(number(step.size))
                                        : tr("%1 left").arg(number(step.size));
        } else {
            node.title = number(step.size);
            caption << tr("%1 sent").arg(number(step.sent));
        }
        if (step.failed > 0)
            caption << tr("%1 refused").arg(number(step.failed));
        if (step.uncertain > 0)
            caption << tr("%1 uncertain").arg(number(step.uncertain));
        caption << outcomes(step.resolved.value_or(0), step.failedAgain.value_or(0),
                            step.unknown.value_or(0));
        if (caption.isEmpty())
            caption << quietCaption(isWhole, isCurrent);
        node.caption = caption.join(u", "_s);
        if (isCurrent && m_run.state == RunState::Running)
            node.gap = tr("now");
        node.explanation = tr("%1 of %2 records of this step are handled: %3.")
                               .arg(number(step.handled), number(step.size), node.caption);
        return node;
    }

    QString quietCaption(bool isWhole, bool isCurrent) const
    {
        if (isWhole)
            return m_run.watchedGroup.isEmpty() ? tr("done") : tr("outcome awaited");
        if (isCurrent && m_run.state == RunState::Paused)
            return tr("paused");
        if (isCurrent && m_run.state == RunState::Stopped)
            return tr("stopped");
        return m_run.isOver() ? tr("cancelled") : tr("waiting");
    }

    State stateOf(const RunStep& step, bool isCurrent) const
    {
        if (step.failed > 0 || step.failedAgain.value_or(0) > 0)
            return State::Failed;
        if (step.uncertain > 0)
            return State::Unknown;
        if (step.handled >= step.size)
            return step.unknown.value_or(0) > 0 ? State::Unknown : State::Done;
        if (isCurrent && m_run.state == RunState::Stopped)
            return State::Failed;
        const bool isBegun = step.handled > 0 || m_run.state == RunState::Running;
        return isCurrent && isBegun && !m_run.isOver() ? State::UnderWay : State::Waiting;
    }

    State verdictState() const
    {
        const RunCounts& counts = m_run.counts;
        if (m_run.state == RunState::Stopped || counts.failed > 0 || counts.failedAgain > 0)
            return State::Failed;
        if (counts.uncertain > 0 || counts.unknown > 0)
            return State::Unknown;
        switch (m_run.state) {
        case RunState::Running:
        case RunState::Watching:
            return State::UnderWay;
        case RunState::Done:
            return State::Done;
        default:
            return State::Waiting;
        }
    }

    const Run& m_run;
};

} // namespace

QList<qint64> runStepSizes(const QList<int>& canary, qint64 planned)
{
    QList<qint64> sizes;
    qint64 left = planned;
    for (const int size : canary) {
        if (size > 0 && left > 0)
            sizes.append(take(left, size));
    }
    if (left > 0)
        sizes.append(left);
    return sizes;
}

QList<RunStep> runSteps(const Run& run, const QList<RunItem>& first)
{
    const QList<qint64> sizes = runStepSizes(run.canary, run.counts.planned);
    QList<RunStep> steps;
    RunCounts left = run.counts;
    qint64 handledLeft = handledOf(run.counts);
    qint64 begin = 0;
    for (qsizetype i = 0; i < sizes.size(); ++i) {
        RunStep step;
        step.size = sizes[i];
        const bool isLast = i + 1 == sizes.size();
        const qint64 end = begin + step.size;
        if (isLast && begin == 0) {
            // All in one step: the run's own figures.
            step.handled = handledLeft;
            step.sent = left.sent;
            step.failed = left.failed;
            step.uncertain = left.uncertain;
            step.resolved = left.resolved;
            step.failedAgain = left.failedAgain;
            step.unknown = left.unknown;
        } else if (end <= first.size() && first.at(begin).index == begin) {
            step.resolved = step.failedAgain = step.unknown = 0;
            for (qint64 at = begin; at < end; ++at)
                addItem(step, first.at(at));
        } else {
            const bool isRest = isLast && begin <= first.size();
            step.handled = std::clamp<qint64>(handledLeft, 0, step.size);
            step.failed = isRest ? std::max<qint64>(left.failed, 0) : 0;
            step.uncertain = isRest ? std::max<qint64>(left.uncertain, 0) : 0;
            step.sent = isRest ? std::clamp<qint64>(left.sent, 0, step.size)
                               : std::min<qint64>(step.handled, std::max<qint64>(left.sent, 0));
            if (isRest) {
                step.resolved = std::max<qint64>(left.resolved, 0);
                step.failedAgain = std::max<qint64>(left.failedAgain, 0);
                step.unknown = std::max<qint64>(left.unknown, 0);
            }
        }
        handledLeft -= step.handled;
        left.sent -= step.sent;
        left.failed -= step.failed;
        left.uncertain -= step.uncertain;
        left.resolved -= step.resolved.value_or(0);
        left.failedAgain -= step.failedAgain.value_or(0);
        left.unknown -= step.unknown.value_or(0);
        begin = end;
        steps.append(step);
    }
    return steps;
}

Line lineForRun(const Run& run, const QList<RunItem>& first)
{
    return RunLineBuilder(run).build(first);
}

QString runVerdict(const Run& run)
{
    return RunLineBuilder(run).verdict();
}
