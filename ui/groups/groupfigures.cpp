// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/groups/groupfigures.h"

#include "core/domain/line.h"
#include "core/models/daytexts.h"
#include "core/models/grouptexts.h"
#include "ui/widgets/figurelabel.h"
#include "ui/widgets/theme.h"

#include <QtCore/QEvent>
#include <QtCore/QHash>
#include <QtCore/QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int FigureGap = 36;
constexpr int FigureRowGap = 8;
// Slower than this is "steady": one record in 20 s.
constexpr double SteadyRate = 0.05;
constexpr qint64 ThousandYearsMs = qint64(1000) * 365 * 24 * 3600 * 1000;

QString rateFigure(double rate)
{
    const double size = std::abs(rate);
    return QLocale().toString(size, 'f',
                              size < 10 && std::abs(size - std::round(size)) > 0.04 ? 1 : 0);
}

} // namespace

std::optional<QDateTime> oldestUnreadDeletion(const GroupLag& group, const QDateTime& at,
                                              const GroupFigures::Retention& retention)
{
    if (!retention)
        return std::nullopt;
    QHash<QString, std::optional<std::chrono::milliseconds>> kept;
    std::optional<qint64> soonest;
    for (const PartitionLag& partition : group.partitions) {
        if (partition.secondsMethod != SecondsMethod::Record || !partition.secondsBehind ||
            partition.lag().value_or(0) <= 0)
            continue;
        const QString& topic = partition.where.topic;
        if (!kept.contains(topic))
            kept.insert(topic, retention(topic));
        const auto& keeps = kept[topic];
        if (!keeps || keeps->count() < 0 || keeps->count() > ThousandYearsMs)
            continue;
        const qint64 when = at.toMSecsSinceEpoch() -
                            qint64(std::clamp(*partition.secondsBehind, 0.0, 1e10) * 1000) +
                            keeps->count();
        soonest = std::min(soonest.value_or(when), when);
    }
    return soonest ? std::optional(QDateTime::fromMSecsSinceEpoch(*soonest)) : std::nullopt;
}

GroupFigures::GroupFigures(QWidget* parent)
    : QWidget(parent),
      m_lag(new FigureLabel(this)),
      m_behind(new FigureLabel(this)),
      m_growth(new FigureLabel(this)),
      m_deletion(new FigureLabel(this)),
      m_all{m_lag, m_behind, m_growth, m_deletion}
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_lag->setObjectName(u"groupLag"_s);
    m_behind->setObjectName(u"groupBehind"_s);
    m_growth->setObjectName(u"groupGrowth"_s);
    m_deletion->setObjectName(u"groupDeletion"_s);
    m_lag->setCaption(tr("Lag"));
    m_behind->setCaption(tr("Behind"));
    m_deletion->setCaption(tr("Oldest unread is deleted"));
}

void GroupFigures::startAnew()
{
    for (FigureLabel* label : m_all)
        label->resetWidth();
}

void GroupFigures::show(const GroupLag& group, const GroupRates& rates, const QDateTime& at)
{
    showLag(group);
    showBehind(group);
    showGrowth(rates);
    showDeletion(group, at);
    updateGeometry();
    arrange(width(), true);
}

void GroupFigures::showLag(const GroupLag& group)
{
    m_lag->setFigure(groupLagText(group));
    qint64 kept = 0;
    int known = 0;
    int without = 0;
    for (const PartitionLag& partition : group.partitions) {
        if (!partition.committed) {
            ++without;
        } else if (partition.low && partition.end) {
            kept += std::max<qint64>(partition.end->value() - partition.low->value(), 0);
            ++known;
        }
    }
    QString subline = known > 0 ? tr("of %1 kept").arg(QLocale().toString(kept)) : QString();
    if (without > 0) {
        const QString missing = tr("%n partition(s) without a commit", nullptr, without);
        subline = subline.isEmpty() ? missing : tr("%1, %2").arg(subline, missing);
    }
    m_lag->setSubline(subline);
}

void GroupFigures::showBehind(const GroupLag& group)
{
    const PartitionLag* slowest = group.slowest();
    const bool isKnown = slowest && slowest->secondsBehind;
    m_behind->setVisible(!group.partitions.isEmpty());
    m_behind->setFigure(isKnown ? secondsText(slowest->secondsBehind) : u"–"_s);
    if (isKnown && *slowest->secondsBehind <= 0)
        m_behind->setSubline(tr("everything is read"));
    else
        m_behind->setSubline(
            secondsMethodText(isKnown ? slowest->secondsMethod : SecondsMethod::None));
}

void GroupFigures::showGrowth(const GroupRates& rates)
{
    const std::optional<double> growth = rates.growth();
    m_growth->setVisible(growth.has_value());
    if (!growth)
        return;
    if (std::abs(*growth) < SteadyRate) {
        m_growth->setCaption(tr("Growth"));
        m_growth->setFigure(tr("none"));
    } else {
        m_growth->setCaption(*growth > 0 ? tr("Grows by") : tr("Falls by"));
        m_growth->setFigure(tr("%1 / s").arg(rateFigure(*growth)));
    }
    const auto caughtUp = rates.untilCaughtUp();
    if (caughtUp && caughtUp->count() < ThousandYearsMs)
        m_growth->setSubline(tr("caught up in about %1").arg(durationText(caughtUp->count())));
    else
        m_growth->setSubline(tr("produced %1, handled %2 a second")
                                 .arg(rateFigure(std::max(*rates.produced(), 0.0)),
                                      rateFigure(std::max(*rates.handled(), 0.0))));
}

void GroupFigures::showDeletion(const GroupLag& group, const QDateTime& at)
{
    const auto when = oldestUnreadDeletion(group, at, m_retention);
    m_deletion->setVisible(when.has_value());
    if (!when)
        return;
    const qint64 left = at.msecsTo(*when);
    const QDateTime local = when->toLocalTime();
    const bool isFar = std::abs(left) > qint64(300) * 24 * 3600 * 1000;
    m_deletion->setFigure(QLocale().toString(local, isFar ? shortDayAndYearFormat()
                                                          : shortDayFormat() + u" HH:mm"_s));
    const bool isSoon = left < qint64(24) * 3600 * 1000;
    m_deletion->setSubline(
        left > 0 ? tr("in %1, at the earliest").arg(durationText(left)) : tr("any moment"), isSoon);
}

int GroupFigures::arrange(int width, bool move) const
{
    int x = 0;
    int y = 0;
    int rowHeight = 0;
    for (FigureLabel* label : m_all) {
        if (label->isHidden())
            continue;
        const QSize wanted = label->sizeHint();
        if (x > 0 && x + wanted.width() > width) {
            x = 0;
            y += rowHeight + FigureRowGap;
            rowHeight = 0;
        }
        if (move)
            label->setGeometry(x, y, std::min(wanted.width(), std::max(width, 1)), wanted.height());
        x += wanted.width() + FigureGap;
        rowHeight = std::max(rowHeight, wanted.height());
    }
    return y + rowHeight;
}

int GroupFigures::heightForWidth(int width) const
{
    return arrange(width, false);
}

QSize GroupFigures::sizeHint() const
{
    return {400, arrange(std::max(width(), 400), false)};
}

void GroupFigures::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange(width(), true);
}

bool GroupFigures::event(QEvent* event)
{
    if (event->type() == QEvent::LayoutRequest) {
        updateGeometry();
        arrange(width(), true);
    }
    return QWidget::event(event);
}
